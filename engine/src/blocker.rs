//! Blockers: why something may not happen. Codes and parameters are the contract; prose is the host's.

use serde::{Deserialize, Serialize, Serializer};
use std::sync::Arc;

use crate::fact::{Fact, Scalar};
use crate::guard::{Guard, Leaf};
use crate::name::Id;
use crate::principal::Principal;
use crate::time::Instant;

/// Why something may not happen: `{"code": "not_permitted", "parameters": {"needs": ["lead:owner"]}}`.
///
/// The order of the variants is the order in which several blockers of one answer are listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", content = "parameters", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Blocker {
    /// Nothing leads there from here.
    NotLinked {
        /// Here.
        from: Id,
        /// There.
        to: Id,
    },
    /// The transition's condition does not hold.
    GuardFailed {
        /// The leaf that decided.
        guard: DecidingLeaf,
    },
    /// The transition's condition cannot be answered.
    FactMissing {
        /// The fact.
        fact: Arc<str>,
        /// What it is, when it is not missing but of another type than the guard compares it with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        found: Option<FactType>,
    },
    /// The actor lacks the right.
    NotPermitted {
        /// Any of these would have it.
        needs: Vec<Principal>,
    },
    /// It needs a comment that is not blank.
    CommentRequired {},
    /// It needs a field.
    FieldRequired {
        /// The field.
        field: Arc<str>,
    },
    /// A field's value is not taken.
    FieldInvalid {
        /// The field.
        field: Arc<str>,
        /// Why.
        reason: FieldFault,
    },
    /// It needs more attachments.
    AttachmentRequired {
        /// How many it needs.
        least: u32,
        /// How many were given.
        given: u32,
    },
    /// The case would have more facts than one takes.
    TooManyFacts {
        /// How many it takes.
        most: usize,
    },
    /// The workflow knows no such team.
    UnknownTeam {
        /// The team.
        team: Id,
    },
    /// The workflow knows no such calendar.
    UnknownCalendar {
        /// The calendar.
        calendar: Id,
    },
    /// So much working time never passes, or not before the year 10000.
    NeverDue {},
    /// The case has as many reminders as one takes.
    TooManyReminders {
        /// How many it takes.
        most: usize,
    },
    /// The case has as many watchers as one takes.
    TooManyWatchers {
        /// How many it takes.
        most: usize,
    },
    /// The history of an imported case cannot have been.
    HistoryInvalid {
        /// The row's position, from 0; none for the instant of opening itself.
        row: Option<usize>,
        /// What is wrong with its instant.
        reason: HistoryFault,
    },
    /// The history of an imported case makes more events than one import takes.
    HistoryTooLong {
        /// How many it takes.
        most: usize,
    },
    /// The case is already there.
    AlreadyThere {
        /// There.
        status: Id,
    },
    /// The workflow knows no such status.
    UnknownStatus {
        /// What was asked for.
        status: String,
    },
    /// The case has changed since the host last read it.
    Stale {
        /// The number of the last event that the host knew.
        expected: u64,
        /// The number of the last event as handed in.
        actual: u64,
    },
    /// The last move may not be undone: it was no reversible transition, or there was none.
    NotReversible {},
    /// The case has no such reminder, or none at all.
    UnknownReminder {
        /// What was asked for; left out of answers about any reminder.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reminder: Option<u64>,
    },
    /// The SLA has no cycle that is open, or none has.
    NoOpenCycle {
        /// What was asked for; left out of answers about any SLA.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sla: Option<Id>,
    },
    /// More timers are due than one call fires: keep what happened, and call again.
    Overdue {
        /// When the next of them was due.
        due: Instant,
    },
    /// The case does not run under this workflow.
    WrongWorkflow {
        /// What does not fit.
        reason: WrongWorkflow,
    },
    /// Another item of the batch was refused.
    BatchRefused {},
}

/// The type of a fact's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FactType {
    /// True or false.
    Bool,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
}

impl From<&Fact> for FactType {
    fn from(fact: &Fact) -> Self {
        match fact {
            Fact::Scalar(Scalar::Bool(_)) => Self::Bool,
            Fact::Scalar(Scalar::Number(_)) => Self::Number,
            Fact::Scalar(Scalar::Text(_)) => Self::Text,
            Fact::List(_) => Self::List,
        }
    }
}

/// What is wrong with a field's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FieldFault {
    /// It is of another type.
    Type,
    /// It is none of the values that are taken.
    OneOf,
    /// The transition asks for no such field.
    UnknownField,
}

/// What is wrong with an instant of a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum HistoryFault {
    /// It is after the instant of the call.
    Future,
    /// It is before the row in front of it, or before the case was opened.
    Order,
}

/// Why a case does not run under a workflow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum WrongWorkflow {
    /// Its digest is another.
    Digest,
    /// Its status is unknown.
    Status,
    /// One of its open clocks measures an unknown SLA or by an unknown calendar, or two clocks measure one SLA.
    Clock,
    /// It is larger than a case can grow.
    Size,
    /// Its reminders are not in the order of their numbers.
    Reminder,
}

/// The leaf of a guard that decided, written as it stands in the definition.
#[derive(Clone, Debug, PartialEq)]
pub struct DecidingLeaf(pub Leaf);

impl Serialize for DecidingLeaf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Guard::Leaf(self.0.clone()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for DecidingLeaf {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Guard::deserialize(deserializer)? {
            Guard::Leaf(leaf) => Ok(Self(leaf)),
            _ => Err(serde::de::Error::custom("a deciding leaf is a single question")),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DecidingLeaf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DecidingLeaf".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (id, principal) = (generator.subschema_for::<Id>(), generator.subschema_for::<Principal>());
        let (fact, scalar) = (generator.subschema_for::<Fact>(), generator.subschema_for::<Scalar>());
        schemars::json_schema!({
            "description": "The leaf of a guard that decided: `visited`, `visitedClass`, `actor`, or a `fact` and its test.",
            "type": "object",
            "properties": {
                "visited": id, "visitedClass": id, "actor": principal, "fact": { "type": "string" },
                "eq": fact, "ne": fact, "lt": scalar, "lte": scalar, "gt": scalar, "gte": scalar,
                "in": { "type": "array", "items": scalar }, "contains": scalar, "exists": { "type": "boolean" }
            }
        })
    }
}
