//! Values of properties, in few words.

use std::fmt::Display;
use std::str::FromStr;

use serde::Deserialize;

use crate::definition::{Choice, Label};
use crate::draw::condition::Condition;
use crate::guard::Guard;
use crate::know::diff::Found;
use crate::know::diff::names::{Names, listed};
use crate::read::Node;

/// What was written and what is written, read as what it is.
pub(super) struct Values<'a> {
    pub found: &'a Found<'a>,
    pub names: &'a Names<'a>,
}

impl Values<'_> {
    pub fn before(&self) -> Option<&Node> {
        self.found.old.as_ref().map(|spot| spot.node)
    }

    pub fn after(&self) -> Option<&Node> {
        self.found.new.as_ref().map(|spot| spot.node)
    }

    /// Both values as they are written: `b instead of a`.
    pub fn texts(&self) -> String {
        instead(plain(self.before()), plain(self.after()))
    }

    /// Both lists: `b and c instead of a`.
    pub fn lists(&self) -> String {
        let list = |node: Option<&Node>| match node {
            Some(Node::List(items)) => {
                let items: Vec<String> = items.iter().filter_map(|item| plain(Some(item))).collect();
                listed(&items)
            }
            _ => "nothing".to_owned(),
        };
        format!("{} instead of {}", list(self.after()), list(self.before()))
    }

    /// Both choices, each value told by a name.
    pub fn instead_by<T>(&self, name: impl Fn(&str) -> T) -> String
    where
        T: Display,
    {
        match (choice(self.before(), &name), choice(self.after(), &name)) {
            (Some(old), Some(new)) => format!("{new} instead of {old}"),
            (None, Some(new)) => new,
            (old, None) => format!("the default instead of {}", old.unwrap_or_default()),
        }
    }

    pub fn label(&self, node: Option<&Node>) -> Option<String> {
        let label: Label = read(node)?;
        self.names.text(Some(&label)).map(str::to_owned)
    }
}

/// A value, or values with what each depends on: `4 hours when total > 500, else 8 hours`.
pub(super) fn choice<T: Display>(node: Option<&Node>, name: impl Fn(&str) -> T) -> Option<String> {
    let choice: Choice<Word> = read(node)?;
    let (last, guarded) = choice.branches.split_last()?;
    if guarded.is_empty() {
        return Some(name(&last.value.0).to_string());
    }
    let branch = |when: Option<&Guard>, value: &Word| {
        let value = name(&value.0);
        when.map_or_else(|| value.to_string(), |when| format!("{value} when {}", Condition(when)))
    };
    let told: Vec<String> = guarded.iter().map(|one| branch(one.when.as_ref(), &one.value)).collect();
    Some(format!("{}, else {}", told.join(", "), branch(last.when.as_ref(), &last.value)))
}

pub(super) fn guard(node: Option<&Node>) -> Option<String> {
    read::<Guard>(node).map(|guard| Condition(&guard).to_string())
}

/// Opening hours of a day, or of a season's week.
pub(super) fn hours(node: Option<&Node>) -> String {
    let list = |items: &[Node]| items.iter().filter_map(|item| plain(Some(item))).collect::<Vec<_>>();
    let told = match node {
        Some(Node::List(items)) => list(items).join(", "),
        Some(Node::Map(days)) => {
            let week = days.iter().map(|(day, open)| format!("{day} {}", hours(Some(open))));
            week.collect::<Vec<_>>().join("; ")
        }
        _ => String::new(),
    };
    if told.is_empty() { "closed".to_owned() } else { told }
}

/// Any value as it is written.
pub(super) fn plain(node: Option<&Node>) -> Option<String> {
    text(node).map(str::to_owned).or_else(|| serde_json::to_string(node?).ok())
}

pub(super) fn text(node: Option<&Node>) -> Option<&str> {
    if let Some(Node::Text(text)) = node { Some(text) } else { None }
}

pub(super) fn read<T: for<'de> Deserialize<'de>>(node: Option<&Node>) -> Option<T> {
    node?.deserialize_into().ok()
}

/// `4 hours instead of 8`, where there was something and is something.
pub(super) fn instead(old: Option<String>, new: Option<String>) -> String {
    match (old, new) {
        (Some(old), Some(new)) => {
            let unit = |text: &str| {
                let (count, unit) = text.split_once(' ')?;
                count.parse::<u64>().is_ok().then(|| (count.to_owned(), unit.to_owned()))
            };
            match (unit(&old), unit(&new)) {
                (Some((count, one)), Some((_, other))) if one == other => format!("{new} instead of {count}"),
                _ => format!("{new} instead of {old}"),
            }
        }
        (None, Some(new)) => new,
        (Some(old), None) => format!("none instead of {old}"),
        (None, None) => "otherwise".to_owned(),
    }
}

/// A value of a choice as it is written.
#[derive(Deserialize)]
#[serde(transparent)]
struct Word(String);

impl FromStr for Word {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}
