//! Commands: what a host asks a case to do.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::definition::CalendarRef;
use crate::digest::Digest;
use crate::event::Renamed;
use crate::fact::{FactChanges, Facts, Scalar};
use crate::name::{CaseId, EmployeeId, Id};
use crate::principal::Principal;
use crate::read::{Node, tagged};
use crate::time::{Duration, Instant};

/// The `source` of a `record` by which a host says that its order could not follow the engine.
///
/// After an escalation, an automatic transition or an undo, the host's own order has to be set to the new status (the effect
/// `status`). Where that fails for good, the host records the status that the order still has. When that is the one before the
/// move, the move is taken back like by an undo: the cycles that it closed go on with what has fired, so that nothing
/// escalates twice; the transition is not taken automatically again during the stay; only its `onUndo` is emitted.
pub const FAILED: &str = "failed";

tagged! {
    /// What a host asks. On the wire it is tagged by `type`: `{"type": "move", "to": "shipped"}`.
    #[derive(Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = require_assignee))]
    pub enum Command {
        /// Opens a case. The host's; needs no right.
        Open {
            /// The host's name for the case.
            id: CaseId,
            /// When it was opened, if that was before now. Default the first row of the history, else now.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            at: Option<Instant>,
            /// The status it began in. Default the definition's `initial`; but where neither `at` nor `status` is given, the
            /// first row of the history opens the case.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            status: Option<String>,
            /// Facts that are stored at once.
            #[serde(default, deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Facts::is_empty")]
            facts: Facts,
            /// What the case went through before it was handed to the engine, in order.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            history: Vec<HistoryRow>,
        },
        /// Moves the case.
        Move {
            /// The status to move to.
            to: String,
            /// What the employee says about it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            comment: Option<String>,
            /// Values of the fields that the transition requires.
            #[serde(default, deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Fields::is_empty")]
            fields: Fields,
            /// Files that come with it.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            attachments: Vec<Attachment>,
        },
        /// Moves the case past guards and edges. A right of its own; needs a comment.
        Force {
            /// The status to move to.
            to: String,
            /// Why.
            #[serde(default)]
            comment: String,
        },
        /// Follows a change of status that happened outside already. The host's; needs no right.
        Record {
            /// The status, or one of its aliases.
            to: String,
            /// Who or what changed it: `checkout`, `import`, `webservice`. With `failed`, back in the status before a move of
            /// the engine's own, that move is taken back, because the host's order could not follow it.
            source: String,
            /// When it was seen, if that was not now.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            observed_at: Option<Instant>,
        },
        /// Takes back the last move, if that was a reversible transition.
        ///
        /// The status before it is entered like any other: the case gets the team that the status names, and where that is
        /// another one nobody is its assignee. Where the status names no team, the case keeps the team and the assignee that it
        /// has now; the undo does not give back those that it had before the move.
        Undo {
            /// What the employee says about it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            comment: Option<String>,
        },
        /// Assigns the case, or takes the assignment away.
        Assign {
            /// The employee, or `null`.
            // A key that is missing is a mistake, and would take the assignment away.
            #[serde(deserialize_with = "Option::deserialize")]
            to: Option<EmployeeId>,
        },
        /// Says something.
        Comment {
            /// What is said. `@handles` become mentions.
            text: String,
            /// Files that come with it.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            attachments: Vec<Attachment>,
        },
        /// Reminds people of the case at an instant.
        Remind(Remind),
        /// Puts a reminder off, or arms it again after it has fired.
        Snooze {
            /// The reminder: the number of the event that set it.
            reminder: u64,
            /// When it is due next; at once where that has passed.
            until: Instant,
        },
        /// Takes a reminder away.
        Dismiss {
            /// The reminder: the number of the event that set it.
            reminder: u64,
        },
        /// Takes notice of an escalation: repetitions that wait for that end.
        Acknowledge {
            /// The SLA whose open cycle it concerns.
            sla: Id,
        },
        /// Lets the actor hear of every move.
        Watch {},
        /// Lets the actor no longer hear of every move.
        Unwatch {},
        /// Stores facts; `null` takes one away. The host's; needs no right.
        SetFacts {
            /// What changes.
            #[serde(deserialize_with = "crate::unique::deserialize")]
            facts: FactChanges,
        },
        /// Brings a case under another workflow: the one that decides. The host's; needs no right.
        Migrate {
            /// The workflow under which it ran until now.
            from: Origin,
            /// New names of what the new workflow calls otherwise.
            #[serde(default, skip_serializing_if = "Mapping::is_empty")]
            map: Mapping,
        },
        /// Lets the timers that are due act, and nothing else. The host's; needs no right.
        Tick {},
    }
}

/// Adds what the type does not tell: the `to` of an assignment must be there, and may be `null`.
#[cfg(feature = "schema")]
fn require_assignee(command: &mut schemars::Schema) {
    let is_assign =
        |variant: &serde_json::Value| variant.pointer("/properties/type/const").is_some_and(|tag| tag == "assign");
    let variants = command.get_mut("oneOf").and_then(serde_json::Value::as_array_mut).into_iter().flatten();
    for assign in variants.filter(|variant| is_assign(variant)) {
        if let Some(keys) = assign.get_mut("required").and_then(serde_json::Value::as_array_mut) {
            keys.push("to".into());
        }
    }
}

/// A row of the history of an imported case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HistoryRow {
    /// The status, or one of its aliases.
    pub status: String,
    /// When the case came into it, or was seen in it again.
    pub at: Instant,
    /// Who did it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee: Option<EmployeeId>,
}

/// A reminder that somebody wants.
///
/// ```
/// use ordino::{Command, Remind, RemindWhen};
///
/// let command: Command = serde_json::from_str(
///     r#"{"type": "remind", "after": "PT4H", "calendar": "team:owner", "to": ["assignee"], "text": "call the courier"}"#,
/// )?;
/// assert!(matches!(command, Command::Remind(Remind { when: RemindWhen::After { .. }, until_moved: false, .. })));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RemindText", into = "RemindText")]
pub struct Remind {
    /// When.
    pub when: RemindWhen,
    /// Whom. Who that is, is found out when it is due.
    pub to: Vec<Principal>,
    /// Of what.
    pub text: String,
    /// Whether the next move of the case closes it.
    pub until_moved: bool,
}

/// When a reminder is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemindWhen {
    /// At an instant; at once where that has passed.
    At(Instant),
    /// After so much time of a calendar; after elapsed time without one.
    After {
        /// How much.
        time: Duration,
        /// Of which calendar.
        calendar: Option<CalendarRef>,
    },
}

/// A reminder as text has it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Remind"))]
pub(crate) struct RemindText {
    /// When; goes without `after`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Instant>,
    /// After how much time; goes without `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Duration>,
    /// The calendar that counts `after`; elapsed time without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calendar: Option<CalendarRef>,
    /// Whom.
    to: Vec<Principal>,
    /// Of what.
    text: String,
    /// Whether the next move of the case closes it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    until_moved: bool,
}

/// A reminder does not say when it is due, or says it twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a reminder has either `at`, or `after` and perhaps `calendar`")]
pub struct RemindError;

/// The workflow under which a case ran until now: its digest, or its definition.
///
/// In Rust, [`Call::from`](crate::Call::from) has the workflow itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Origin(#[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))] pub Node);

/// New names by the old ones, where a workflow calls something otherwise than the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mapping {
    /// Of statuses.
    #[serde(deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Renamed::is_empty")]
    pub statuses: Renamed,
    /// Of teams.
    #[serde(deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Renamed::is_empty")]
    pub teams: Renamed,
}

/// Values of fields, by name.
pub type Fields = BTreeMap<Arc<str>, Scalar>;

/// A file that the host keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// A digest of its content, in the host's notation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Where the host keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

impl TryFrom<RemindText> for Remind {
    type Error = RemindError;

    fn try_from(text: RemindText) -> Result<Self, RemindError> {
        let RemindText { at, after, calendar, to, text, until_moved } = text;
        let when = match (at, after, calendar) {
            (Some(at), None, None) => RemindWhen::At(at),
            (None, Some(time), calendar) => RemindWhen::After { time, calendar },
            _ => return Err(RemindError),
        };
        Ok(Self { when, to, text, until_moved })
    }
}

impl From<Remind> for RemindText {
    fn from(remind: Remind) -> Self {
        let Remind { when, to, text, until_moved } = remind;
        let (at, after, calendar) = match when {
            RemindWhen::At(at) => (Some(at), None, None),
            RemindWhen::After { time, calendar } => (None, Some(time), calendar),
        };
        Self { at, after, calendar, to, text, until_moved }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Remind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Remind".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <RemindText as schemars::JsonSchema>::json_schema(generator)
    }
}

impl From<Digest> for Origin {
    fn from(digest: Digest) -> Self {
        Self(Node::Text(digest.to_string()))
    }
}

impl Mapping {
    /// Whether everything keeps its name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.statuses.is_empty() && self.teams.is_empty()
    }
}
