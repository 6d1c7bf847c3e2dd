//! The document that a merchant writes: plain data, read from text, not yet proved.
//!
//! Unknown keys, duplicate keys and wrong types are refused, all of them at once, each with its JSON path.
//! A [`Workflow`](crate::Workflow) is a definition whose every rule holds.

mod calendar;
mod choice;
mod label;
mod promise;
mod rights;
mod sla;
mod status;
mod transition;

use serde::{Deserialize, Serialize};

pub use calendar::{CalendarDefinition, ExceptionHours, Exceptions, Holiday, ZoneName};
pub use choice::{Branch, Choice};
pub use label::{Label, Language, LanguageError};
pub use promise::{Always, AtMost, Never, Only, Promise, Sequence, Within};
pub use rights::Rights;
pub use sla::{Action, CalendarRef, LadderStep, Reopen, Repeat, RepeatUntil, SlaDefinition, StopOn, Threshold};
pub use status::{Color, ColorError, Field, FieldType, Others, OthersRule, Require, Stage, Status};
pub use transition::{Auto, Target, Transition, TransitionRule};

use crate::digest::Digest;
use crate::name::Id;
use crate::read::{self, Diagnostic, Node};

/// Carried for the host, never read.
pub type Meta = serde_json::Value;

/// A workflow as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Definition {
    /// The workflow's id, which its cases carry.
    pub id: Id,
    /// The merchant's own count of changes, 0 to 2^53 - 1.
    pub version: u64,
    /// What people call it. Its first language is the one that labels fall back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The IANA time zone of calendars that name none. Default `UTC`.
    #[serde(default)]
    pub time_zone: ZoneName,
    /// The status of a case that is opened. Default the first one listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Choice<Id>>,
    /// Who owns statuses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<Team>,
    /// When work is done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<CalendarDefinition>,
    /// The nodes of the graph, in the order in which they are shown.
    pub statuses: Vec<Status>,
    /// How long things may take, and what happens then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slas: Vec<SlaDefinition>,
    /// Who may do what.
    #[serde(default)]
    pub rights: Rights,
    /// Claims about every possible history.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Promise>,
    /// Carried for the host, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// A team: who owns a status, and whose opening hours count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Team {
    /// The team's id.
    pub id: Id,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// Its opening hours. A team does not inherit those of its parent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Id>,
    /// The team above it, whose members count as members of this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// Carried for the host, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

impl Definition {
    /// Reads a definition from JSON text.
    ///
    /// # Errors
    /// Returns every problem of the text, in document order: what is not JSON, unknown and duplicate keys,
    /// wrong types, values that cannot be read. Whether the parts fit each other is proved by
    /// [`Workflow::new`](crate::Workflow::new).
    ///
    /// ```
    /// use ordino::Definition;
    ///
    /// let problems = Definition::from_json(r#"{"id": "shop", "version": 1, "statusses": []}"#).unwrap_err();
    /// assert_eq!(problems[0].path, "$");
    /// assert_eq!(problems[1].help.as_deref(), Some("did you mean `statuses`?"));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Vec<Diagnostic>> {
        let node = read::parse(text).map_err(|error| vec![error.into()])?;
        match Self::from_node(&node) {
            (Some(definition), problems) if problems.is_empty() => Ok(definition),
            (_, problems) => Err(problems),
        }
    }

    /// Reads a definition from a tree, together with every problem of its shape. What could not be read is
    /// left out of the definition, so that the rest can still be examined.
    #[must_use]
    pub fn from_node(node: &Node) -> (Option<Self>, Vec<Diagnostic>) {
        read::read(node)
    }

    /// SHA-256 over what decides: the definition without its version, labels, descriptions, colours, promises and `meta`.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut decisive = self.clone();
        decisive.version = 0;
        decisive.label = None;
        decisive.meta = None;
        decisive.promises.clear();
        for team in &mut decisive.teams {
            team.label = None;
            team.meta = None;
        }
        for calendar in &mut decisive.calendars {
            calendar.strip();
        }
        for status in &mut decisive.statuses {
            status.strip();
        }
        for sla in &mut decisive.slas {
            sla.strip();
        }
        Digest::of_json(&decisive)
    }

    /// SHA-256 over everything, words and version included: two definitions with one edition differ at most in how they are
    /// written.
    #[must_use]
    pub fn edition(&self) -> Digest {
        Digest::of_json(self)
    }

    /// A status by its id.
    #[must_use]
    pub fn status(&self, id: &Id) -> Option<&Status> {
        self.statuses.iter().find(|status| &status.id == id)
    }
}
