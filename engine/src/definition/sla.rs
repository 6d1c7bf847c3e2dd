//! SLAs as they are written: a target for working time, and the ladder of what happens on the way.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Choice, Label, Meta};
use crate::fact::FactChanges;
use crate::guard::Guard;
use crate::name::{Id, NameError};
use crate::principal::Principal;
use crate::time::Duration;

/// A target for the working time that a case spends in some statuses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SlaDefinition {
    /// The SLA's id.
    pub id: Id,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// Statuses in which the clock runs.
    pub run_in: Vec<Id>,
    /// Statuses in which it is paused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pause_in: Vec<Id>,
    /// Statuses that make a cycle void when they end it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancel_in: Vec<Id>,
    /// What else ends a cycle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stop_on: Vec<StopOn>,
    /// Cases that have the SLA at all. Default every case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_when: Option<Guard>,
    /// How much working time a cycle may take.
    pub target: Choice<Duration>,
    /// Whose opening hours are counted. Default elapsed time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Choice<CalendarRef>>,
    /// What happens when a case comes back.
    #[serde(default)]
    pub on_reopen: Reopen,
    /// What happens while time passes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ladder: Vec<LadderStep>,
    /// Carried for the host, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// An event that ends a cycle while the status stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StopOn {
    /// A comment; one that goes with a move does not count.
    Comment,
    /// An assignment to an employee.
    Assign,
    /// An acknowledgement.
    Acknowledge,
}

/// What a case that comes back to `runIn` meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Reopen {
    /// A fresh cycle.
    #[default]
    Restart,
    /// A cycle that inherits consumed time, target, acknowledgement and fired steps.
    Resume,
    /// No cycle.
    Ignore,
}

/// Whose opening hours count: a calendar, or the one of the team that owns the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarRef {
    /// A calendar by its id.
    Calendar(Id),
    /// `team:owner`: the owning team's own calendar; elapsed time where it has none.
    OwnerTeam,
}

/// A step of a ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LadderStep {
    /// The step's name in timer keys. Default its position, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// When it fires.
    pub at: Threshold,
    /// What it does, in order.
    pub r#do: Vec<Action>,
    /// Whether it fires again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// Carried for the host, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// When a ladder step fires, in working time spent running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Threshold {
    /// This share of the target, 0 to 10,000 percent, rounded up to the millisecond.
    Percent(#[cfg_attr(feature = "schema", schemars(range(max = 10_000)))] u32),
    /// This long before the target; at once when the target is shorter.
    Before(Duration),
    /// This long after the target.
    After(Duration),
}

/// One thing that a ladder step does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Action {
    /// Tells these principals.
    Notify(Vec<Principal>),
    /// Gives the case to a team; nobody is then its assignee.
    Assign(Id),
    /// Moves the case; needs no transition, no guard and no right.
    Move(Id),
    /// Sets facts; `null` takes one away.
    Set(FactChanges),
    /// Hands a name to the host.
    Emit(Id),
}

/// How a step repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Repeat {
    /// Working time from one firing to the next.
    pub every: Duration,
    /// How many repetitions follow the first firing, 1 to 100.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub times: u32,
    /// What ends them early.
    #[serde(default)]
    pub until: RepeatUntil,
}

/// What ends repetitions before their number is reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RepeatUntil {
    /// The end of the cycle.
    #[default]
    Closed,
    /// An acknowledgement, or the end of the cycle.
    Acknowledged,
}

impl SlaDefinition {
    /// Takes away what decides nothing.
    pub(super) fn strip(&mut self) {
        self.label = None;
        self.meta = None;
        for step in &mut self.ladder {
            step.meta = None;
        }
    }

    /// Statuses to which its ladder moves a case.
    pub fn moves(&self) -> impl Iterator<Item = &Id> {
        self.ladder.iter().flat_map(LadderStep::moves)
    }

    /// Statuses to which its ladder moves a case at the instant at which a cycle opens, every time the case comes back.
    pub(crate) fn moves_at_once(&self) -> impl Iterator<Item = &Id> {
        let shortest = self.target.values().min().copied().unwrap_or_default();
        let at_once = move |step: &&LadderStep| match step.at {
            Threshold::Percent(percent) => percent == 0,
            Threshold::Before(before) => before >= shortest,
            Threshold::After(_) => false,
        };
        let restarts = self.on_reopen == Reopen::Restart;
        self.ladder.iter().filter(move |_| restarts).filter(at_once).flat_map(LadderStep::moves)
    }
}

impl LadderStep {
    /// Statuses to which it moves a case, one after the other.
    pub(crate) fn moves(&self) -> impl Iterator<Item = &Id> {
        self.r#do.iter().filter_map(|action| match action {
            Action::Move(status) => Some(status),
            _ => None,
        })
    }
}

impl FromStr for CalendarRef {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        match text {
            "team:owner" => Ok(Self::OwnerTeam),
            _ => Id::new(text).map(Self::Calendar),
        }
    }
}

impl fmt::Display for CalendarRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calendar(id) => id.fmt(f),
            Self::OwnerTeam => f.write_str("team:owner"),
        }
    }
}

impl Serialize for CalendarRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CalendarRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::text::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CalendarRef {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CalendarRef".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^(team:owner|[a-z0-9][a-z0-9_-]{0,63})$" })
    }
}
