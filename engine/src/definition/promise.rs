//! Promises: claims about every possible history. They are kept here and proved by
//! [`know::promises`](crate::know::promises()).

use serde::{Deserialize, Serialize};

use crate::case::Via;
use crate::principal::Principal;
use crate::time::Duration;

/// A claim about every possible history of a case.
///
/// Names are of statuses, classes or stages; a bare one must be unique among them, else `status:x`, `class:x` or `stage:x`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
// A `Promise` is something else where types are made of the schema.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PromiseDefinition"))]
pub enum Promise {
    /// Something is never reached before something else.
    Never(Never),
    /// From everywhere, something can still be reached.
    Always(Always),
    /// Something is left within a working time.
    Within(Within),
    /// Only a principal moves a case there.
    Only(Only),
    /// Things are reached in an order.
    Sequence(Sequence),
    /// Something is entered at most so often.
    AtMost(AtMost),
}

/// `{reach, before}`: names are statuses, classes or stages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Never {
    /// What is not reached…
    pub reach: String,
    /// …before this has been.
    pub before: String,
    /// The kinds of move that count. Default all but `forced`, `external` and `migration`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Via>,
}

/// `{canReach}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Always {
    /// What can be reached from everywhere, also from where a case is after it has been there.
    pub can_reach: String,
    /// The kinds of move that count, both on the way and as a way out. Default all but `forced`, `external` and `migration`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Via>,
}

/// `{leave, in}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Within {
    /// What is left, whatever people do inside…
    pub leave: String,
    /// …in at most this working time, by the calendars of the timers that make a case leave.
    pub r#in: Duration,
    /// Whether time in statuses that pause an SLA does not count. Default false: a pause may last for ever.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_pauses: bool,
    /// The kinds of move that count inside. Default all but `forced`, `external` and `migration`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Via>,
}

/// `{principal, moveTo}`: the name is of a status, a class or a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Only {
    /// Who alone moves a case…
    pub principal: Principal,
    /// …there.
    pub move_to: String,
    /// The kinds of move that count. Default those of people: `recommended`, `suggested`, `exception` and `undo`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Via>,
}

/// `{of}`: none is reached before the one that stands before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sequence {
    /// The names, in the order in which each is reached for the first time; some of the last may never be.
    pub of: Vec<String>,
    /// The kinds of move that count. Default all but `forced`, `external` and `migration`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Via>,
}

/// `{enter, times}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AtMost {
    /// What is entered from outside of it; beginning there counts, and so does coming back by an undo…
    pub enter: String,
    /// …at most so often, 0 to 100.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub times: u32,
    /// The kinds of move that count. Default all but `forced`, `external` and `migration`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Via>,
}

impl Promise {
    /// The names of statuses, classes and stages in it, in order.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Never(never) => vec![&never.reach, &never.before],
            Self::Always(always) => vec![&always.can_reach],
            Self::Within(within) => vec![&within.leave],
            Self::Only(only) => vec![&only.move_to],
            Self::Sequence(sequence) => sequence.of.iter().map(String::as_str).collect(),
            Self::AtMost(at_most) => vec![&at_most.enter],
        }
    }

    /// The kinds of move that count: those that are written, else the default.
    #[must_use]
    pub fn moves(&self) -> &[Via] {
        let (written, default): (&[Via], &[Via]) = match self {
            Self::Never(Never { moves, .. })
            | Self::Always(Always { moves, .. })
            | Self::Within(Within { moves, .. })
            | Self::Sequence(Sequence { moves, .. })
            | Self::AtMost(AtMost { moves, .. }) => (moves, &INSIDE),
            Self::Only(Only { moves, .. }) => (moves, &OF_PEOPLE),
        };
        if written.is_empty() { default } else { written }
    }
}

/// Moves that the definition itself allows or makes.
const INSIDE: [Via; 6] = [Via::Recommended, Via::Suggested, Via::Exception, Via::Auto, Via::Escalation, Via::Undo];

/// Those of them that somebody makes.
const OF_PEOPLE: [Via; 4] = [Via::Recommended, Via::Suggested, Via::Exception, Via::Undo];
