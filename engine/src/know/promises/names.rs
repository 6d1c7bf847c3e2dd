//! What the names in promises mean: sets of statuses.

use super::{Doubt, Verdict, undecided};
use crate::definition::{Definition, Stage};
use crate::text;

/// Statuses by their positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::know) struct Set {
    /// As people say it: `` `paid` ``, or ``the class `money` ``.
    pub words: String,
    members: Vec<bool>,
}

impl Set {
    pub fn has(&self, status: usize) -> bool {
        self.members.get(status).copied().unwrap_or_default()
    }

    pub fn members(&self) -> impl Iterator<Item = usize> {
        self.members.iter().enumerate().filter(|(_, is)| **is).map(|(position, _)| position)
    }
}

pub(in crate::know) struct Names<'d> {
    definition: &'d Definition,
}

impl<'d> Names<'d> {
    pub fn new(definition: &'d Definition) -> Self {
        Self { definition }
    }

    /// The statuses that a name means.
    ///
    /// # Errors
    /// Returns the verdict of a promise whose name means nothing, or several things.
    pub fn resolve(&self, name: &str) -> Result<Set, Verdict> {
        let (kind, bare) = match name.split_once(':') {
            Some((kind @ ("status" | "class" | "stage"), bare)) => (Some(kind), bare),
            _ => (None, name),
        };
        let mut meant: Vec<(&str, Vec<bool>)> =
            [("status", self.of_status(bare)), ("class", self.of_class(bare)), ("stage", self.of_stage(bare))]
                .into_iter()
                .filter(|(own, _)| kind.is_none_or(|kind| kind == *own))
                .filter_map(|(own, members)| Some((own, members?)))
                .collect();
        let shown = text::excerpt(name);
        match (meant.pop(), meant.pop()) {
            (Some((kind, members)), None) => {
                let words = if kind == "status" { format!("`{bare}`") } else { format!("the {kind} `{bare}`") };
                Ok(Set { words, members })
            }
            (Some((second, _)), Some((first, _))) => {
                let message = format!(
                    "`{shown}` is both a {first} and a {second}: write `{first}:{shown}` or `{second}:{shown}`"
                );
                Err(undecided(Doubt::AmbiguousName, message))
            }
            (None, _) => {
                let what = kind.unwrap_or("status, class or stage");
                Err(undecided(Doubt::UnknownName, format!("`{shown}` is no {what} of this definition")))
            }
        }
    }

    fn where_any(&self, is: impl Fn(&crate::definition::Status) -> bool) -> Option<Vec<bool>> {
        let members: Vec<bool> = self.definition.statuses.iter().map(is).collect();
        members.contains(&true).then_some(members)
    }

    fn of_status(&self, id: &str) -> Option<Vec<bool>> {
        self.where_any(|status| status.id.as_str() == id)
    }

    fn of_class(&self, class: &str) -> Option<Vec<bool>> {
        self.where_any(|status| status.classes.iter().any(|own| own.as_str() == class))
    }

    /// Those of a stage; a stage is known even where no status has it.
    fn of_stage(&self, name: &str) -> Option<Vec<bool>> {
        let stage = match name {
            "open" => Stage::Open,
            "waiting" => Stage::Waiting,
            "closed" => Stage::Closed,
            _ => return None,
        };
        Some(self.definition.statuses.iter().map(|status| status.stage == stage).collect())
    }
}
