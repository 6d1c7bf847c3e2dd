//! What is written otherwise: two trees, walked together by what each part of a definition is.

use std::collections::BTreeMap;

use super::{Became, Found, Spot};
use crate::read::{Node, Path};

const NO_ITEMS: &Node = &Node::List(Vec::new());
const NO_ENTRIES: &Node = &Node::Map(Vec::new());

/// How a property is compared.
#[derive(Clone, Copy)]
enum Shape {
    /// As one.
    Whole,
    /// Entry by entry.
    Entries(&'static str),
    /// Thing by thing, of a kind, each known by what is written under this key.
    Things(&'static str, &'static str),
}

fn shape(kind: &str, key: &str) -> Shape {
    match (kind, key) {
        ("workflow", "teams") => Shape::Things("team", "id"),
        ("workflow", "calendars") => Shape::Things("calendar", "id"),
        ("workflow", "statuses") => Shape::Things("status", "id"),
        ("workflow", "slas") => Shape::Things("sla", "id"),
        ("workflow", "rights") => Shape::Entries("right"),
        ("calendar", "week") => Shape::Entries("week"),
        ("calendar", "exceptions") => Shape::Entries("exception"),
        ("calendar", "holidays") => Shape::Things("holiday", "date"),
        ("transition", "require") => Shape::Entries("require"),
        ("require", "fields") => Shape::Things("field", "name"),
        ("sla", "ladder") => Shape::Things("step", "id"),
        _ => Shape::Whole,
    }
}

/// The kinds whose entries are named by whoever writes them: what entry it is, is a parameter and not in the code.
fn entries_are(kind: &str) -> Option<&'static str> {
    match kind {
        "right" => Some("right"),
        "week" => Some("day"),
        "exception" => Some("date"),
        _ => None,
    }
}

type About = BTreeMap<&'static str, String>;

#[derive(Debug, Default)]
pub(super) struct Comparison<'d> {
    pub found: Vec<Found<'d>>,
}

/// One of several things of a kind, with what it is known by.
struct Thing<'d> {
    name: (String, usize),
    spot: Spot<'d>,
    is_recommended: bool,
}

impl<'d> Comparison<'d> {
    pub fn definitions(&mut self, old: &'d Node, new: &'d Node) {
        let spot = |node| Spot { path: Path::root(), node };
        self.entries("workflow", &About::new(), &spot(old), &spot(new));
    }

    /// Compares two maps of a kind, key by key.
    fn entries(&mut self, kind: &'static str, about: &About, old: &Spot<'d>, new: &Spot<'d>) {
        let before = self.found.len();
        let mut are_steps_told = false;
        // What only the old version has stands before what follows it there.
        for key in merged(&keys(old.node), &keys(new.node)) {
            let is_step = kind == "status" && matches!(key, "recommended" | "suggested");
            if is_name(kind, key) || is_step && are_steps_told {
                continue;
            }
            if is_step {
                are_steps_told = true;
                self.things("transition", about, &transitions(old), &transitions(new), (old, new));
                continue;
            }
            self.property(kind, key, about, old, new);
        }
        self.rest(kind, about, old, new, before);
    }

    fn property(&mut self, kind: &'static str, key: &'d str, about: &About, old: &Spot<'d>, new: &Spot<'d>) {
        let (was, is) = (old.entry(key), new.entry(key));
        if same(was.as_ref().map(|spot| spot.node), is.as_ref().map(|spot| spot.node)) {
            return;
        }
        let or = |spot: &Option<Spot<'d>>, within: &Spot<'d>, empty: &'d Node| {
            spot.clone().unwrap_or_else(|| Spot { path: within.path.key(key), node: empty })
        };
        let before = self.found.len();
        match shape(kind, key) {
            Shape::Whole => {}
            Shape::Entries(inner) => {
                self.entries(inner, about, &or(&was, old, NO_ENTRIES), &or(&is, new, NO_ENTRIES));
            }
            Shape::Things(inner, name) => {
                let (was, is) = (or(&was, old, NO_ITEMS), or(&is, new, NO_ITEMS));
                self.things(inner, about, &things(&was, name), &things(&is, name), (&was, &is));
            }
        }
        if self.found.len() == before {
            let (mut about, mut named) = (about.clone(), Some(key));
            if let Some(parameter) = entries_are(kind) {
                about.insert(parameter, key.to_owned());
                named = None;
            }
            self.found.push(Found { kind, key: named, became: Became::Changed, about, old: was, new: is });
        }
    }

    /// Compares the things of a kind that two lists have.
    fn things(
        &mut self,
        kind: &'static str,
        about: &About,
        old: &[Thing<'d>],
        new: &[Thing<'d>],
        lists: (&Spot<'d>, &Spot<'d>),
    ) {
        let position = |things: &[Thing<'d>]| -> BTreeMap<(String, usize), usize> {
            things.iter().enumerate().map(|(position, thing)| (thing.name.clone(), position)).collect()
        };
        let (in_old, in_new) = (position(old), position(new));
        let gone = |comparison: &mut Self, thing: &Thing<'d>| {
            let about = with(about, kind, &thing.name.0);
            let old = Some(thing.spot.clone());
            comparison.found.push(Found { kind, key: None, became: Became::Removed, about, old, new: None });
        };
        let mut told = 0;
        for thing in new {
            let about = with(about, kind, &thing.name.0);
            let Some(was) = in_old.get(&thing.name).and_then(|position| old.get(*position)) else {
                let new = Some(thing.spot.clone());
                self.found.push(Found { kind, key: None, became: Became::Added, about, old: None, new });
                continue;
            };
            let until = in_old.get(&thing.name).copied().unwrap_or_default();
            let earlier = old.get(told..until).unwrap_or_default();
            earlier.iter().filter(|one| !in_new.contains_key(&one.name)).for_each(|one| gone(self, one));
            told = told.max(until);
            if was.is_recommended != thing.is_recommended {
                let (old, new) = (Some(was.spot.clone()), Some(thing.spot.clone()));
                let about = about.clone();
                self.found.push(Found { kind, key: Some("kind"), became: Became::Changed, about, old, new });
            }
            match (was.spot.node, thing.spot.node) {
                (Node::Map(_), Node::Map(_)) => self.entries(kind, &about, &was.spot, &thing.spot),
                (one, other) if same(Some(one), Some(other)) => {}
                _ => {
                    let (old, new) = (Some(was.spot.clone()), Some(thing.spot.clone()));
                    self.found.push(Found { kind, key: None, became: Became::Changed, about, old, new });
                }
            }
        }
        let rest = old.get(told..).unwrap_or_default();
        rest.iter().filter(|one| !in_new.contains_key(&one.name)).for_each(|one| gone(self, one));
        // Which one is recommended is a change of its own.
        let listed = |thing: &&Thing<'d>| !thing.is_recommended;
        let kept = new.iter().filter(listed).filter_map(|thing| in_old.get(&thing.name));
        let kept = kept.filter(|position| old.get(**position).is_some_and(|thing| listed(&thing)));
        if !kept.is_sorted() {
            let (old, new) = (Some(lists.0.clone()), Some(lists.1.clone()));
            let about = about.clone();
            self.found.push(Found { kind, key: None, became: Became::Reordered, about, old, new });
        }
    }

    /// Tells what two versions of one thing write otherwise although nothing in it was found: the order of its entries.
    fn rest(&mut self, kind: &'static str, about: &About, old: &Spot<'d>, new: &Spot<'d>, before: usize) {
        if self.found.len() == before && !same(Some(old.node), Some(new.node)) {
            let (old, new) = (Some(old.clone()), Some(new.clone()));
            self.found.push(Found { kind, key: None, became: Became::Changed, about: about.clone(), old, new });
        }
    }
}

impl<'d> Spot<'d> {
    fn entry(&self, key: &str) -> Option<Self> {
        Some(Self { path: self.path.key(key), node: self.node.get(key)? })
    }

    fn items(&self) -> impl Iterator<Item = Self> {
        let items: &'d [Node] = if let Node::List(items) = self.node { items } else { &[] };
        items.iter().enumerate().map(|(position, node)| Self { path: self.path.index(position), node })
    }
}

/// Whether a key is what a thing is known by.
fn is_name(kind: &str, key: &str) -> bool {
    match key {
        "id" => kind != "workflow",
        "to" => kind == "transition",
        "name" => kind == "field",
        "date" => kind == "holiday",
        _ => false,
    }
}

/// Where a status leads: the recommended step first.
fn transitions<'d>(status: &Spot<'d>) -> Vec<Thing<'d>> {
    let recommended = status.entry("recommended").into_iter().map(|spot| (spot, true));
    let suggested = status.entry("suggested").map(|list| list.items().collect::<Vec<_>>()).unwrap_or_default();
    numbered(recommended.chain(suggested.into_iter().map(|spot| (spot, false))), "to")
}

fn things<'d>(list: &Spot<'d>, name: &str) -> Vec<Thing<'d>> {
    numbered(list.items().map(|spot| (spot, false)), name)
}

/// Things by name, several of one name by their number among these; without a name by their position.
fn numbered<'d>(spots: impl Iterator<Item = (Spot<'d>, bool)>, key: &str) -> Vec<Thing<'d>> {
    let mut counts = BTreeMap::new();
    let named = spots.enumerate().map(|(position, (spot, is_recommended))| {
        let name = match spot.node.get(key).unwrap_or(spot.node) {
            Node::Text(text) => text.clone(),
            _ => position.to_string(),
        };
        let count = counts.entry(name.clone()).or_insert(0);
        *count += 1;
        Thing { name: (name, *count), spot, is_recommended }
    });
    named.collect()
}

fn with(about: &About, kind: &'static str, name: &str) -> About {
    let mut about = about.clone();
    about.insert(if kind == "transition" { "to" } else { kind }, name.to_owned());
    about
}

fn keys(node: &Node) -> Vec<&str> {
    match node {
        Node::Map(entries) => entries.iter().map(|(key, _)| key.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// The keys of both, in the order of each as far as they agree; of the new one where they do not.
fn merged<'d>(old: &[&'d str], new: &[&'d str]) -> Vec<&'d str> {
    let mut merged = Vec::new();
    let mut told = 0;
    for key in new {
        if let Some(position) = old.iter().position(|other| other == key) {
            merged.extend(old.get(told..position).unwrap_or_default().iter().filter(|one| !new.contains(one)));
            told = told.max(position);
        }
        merged.push(*key);
    }
    merged.extend(old.get(told..).unwrap_or_default().iter().filter(|one| !new.contains(one)));
    merged
}

/// Whether both are written alike, to the byte: `-0` is not `0`, and another order of entries is another text.
fn same(old: Option<&Node>, new: Option<&Node>) -> bool {
    match (old, new) {
        (None, None) => true,
        (Some(old), Some(new)) => old == new && serde_json::to_string(old).ok() == serde_json::to_string(new).ok(),
        _ => false,
    }
}
