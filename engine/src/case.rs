//! A case: one order's way through one workflow, as plain data that the host keeps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::command::FAILED;
use crate::digest::Digest;
use crate::fact::Facts;
use crate::name::{CaseId, EmployeeId, Id};
use crate::time::{Duration, Instant};

/// The state of one case: what its events add up to.
///
/// A case is a fold over its events ([`replay`](crate::replay)); it is kept so that a call need not replay them.
/// Everything in it is public to read; it is made and changed by the engine alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Case {
    /// The host's name for it.
    pub id: CaseId,
    /// The workflow under which it runs.
    pub workflow: WorkflowRef,
    /// How many events it has had; the last one's number.
    pub seq: u64,
    /// Where it is.
    pub status: Id,
    /// When it was opened.
    pub opened_at: Instant,
    /// When it entered its status.
    pub entered_at: Instant,
    /// When it was closed; stays while it moves from one closed status to another.
    pub closed_at: Option<Instant>,
    /// When its last event happened. Never the instant of a call.
    pub last_at: Instant,
    /// Who owns it.
    pub team: Option<Id>,
    /// To whom it is assigned.
    pub assignee: Option<EmployeeId>,
    /// Who made the last move; `null` before any, and after one of the engine's own.
    pub mover: Option<EmployeeId>,
    /// Who opened it.
    pub opener: Option<EmployeeId>,
    /// What the host has stored about it.
    #[serde(deserialize_with = "crate::unique::deserialize")]
    pub facts: Facts,
    /// Where it has been.
    pub visited: Visited,
    /// The last move, if there was one.
    pub previous: Option<Previous>,
    /// What automatic transitions need to remember.
    pub auto: AutoState,
    /// The latest cycle of each SLA that ever had one, in the order in which they first opened.
    pub clocks: Vec<Clock>,
    /// SLAs ended by `stopOn`, until the case comes back to them.
    pub stopped: Vec<Id>,
    /// Reminders that are set or have fired, by id.
    pub reminders: Vec<Reminder>,
    /// Who hears of every move.
    pub watchers: Vec<EmployeeId>,
}

/// The workflow of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkflowRef {
    /// The definition's id.
    pub id: Id,
    /// The definition's version when the case was opened or migrated.
    pub version: u64,
    /// What decides. A case runs under its own digest only.
    pub digest: Digest,
}

/// Statuses and classes that a case has been in, the current ones included, in the order of the first visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Visited {
    /// Statuses.
    pub statuses: Vec<Id>,
    /// Classes, as the statuses had them when they were entered.
    pub classes: Vec<Id>,
}

/// The last move of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Previous {
    /// The status before it.
    pub status: Id,
    /// The number of its event.
    pub seq: u64,
    /// How it came about.
    pub via: Via,
    /// Whether it may be undone.
    pub reversible: bool,
    /// Names that are emitted when it is undone.
    pub on_undo: Vec<Id>,
}

impl Previous {
    /// Whether a move takes it back: an undo, or the news that the host could not follow what the engine did by itself, so
    /// that its order is where it was.
    pub(crate) fn is_taken_back(&self, via: Via, to: &Id, source: Option<&str>) -> bool {
        let has_failed = source == Some(FAILED) && *to == self.status && self.via.is_engines_own();
        via == Via::Undo || via == Via::External && has_failed
    }
}

/// How a move came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Via {
    /// The recommended transition.
    Recommended,
    /// A suggested transition.
    Suggested,
    /// A permitted move without a transition.
    Exception,
    /// By force, past guards and edges.
    Forced,
    /// An automatic transition.
    Auto,
    /// A step of an SLA's ladder.
    Escalation,
    /// Something outside changed the status already.
    External,
    /// The last move was taken back.
    Undo,
    /// A new version of the workflow maps the status.
    Migration,
}

impl Via {
    /// Whether the engine moved the case, so that the host's own order must still follow.
    #[must_use]
    pub fn is_engines_own(self) -> bool {
        matches!(self, Self::Auto | Self::Escalation | Self::Undo | Self::Migration)
    }
}

/// What automatic transitions need to remember during a stay in a status.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AutoState {
    /// How many automatic moves in a row led here at `instant`.
    pub row: u32,
    /// When they happened.
    pub instant: Option<Instant>,
    /// Whether there were too many, so that none is taken until the case moves.
    pub stuck: bool,
    /// Targets that are not taken automatically during this stay.
    pub skipped: Vec<Id>,
}

/// One SLA's measurement on a case: its latest cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clock {
    /// The SLA.
    pub sla: Id,
    /// Which cycle it is, from 1.
    pub cycle: u32,
    /// Whether it runs.
    pub state: ClockState,
    /// When the cycle opened.
    pub opened_at: Instant,
    /// When it was last opened, paused, resumed, retargeted or closed.
    pub since: Instant,
    /// Working time spent running until `since`.
    pub consumed: Duration,
    /// Working time that it may take.
    pub target: Duration,
    /// The calendar that counts it; elapsed time if none.
    pub calendar: Option<Id>,
    /// Whether the target was reached.
    pub breached: bool,
    /// Whether somebody acknowledged it.
    pub acknowledged: bool,
    /// How often each ladder step has fired.
    #[serde(deserialize_with = "crate::unique::deserialize")]
    pub fired: Fired,
    /// How it ended, once it has.
    pub outcome: Option<Outcome>,
    /// The event of the move that ended it; none when `stopOn` did.
    pub closed_by: Option<u64>,
}

/// How often each step of a ladder has fired in a cycle, by the step's name.
pub type Fired = BTreeMap<Id, u32>;

/// Whether a clock runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ClockState {
    /// It counts working time.
    Running,
    /// It waits, and what it has counted stays.
    Paused,
    /// The cycle has ended.
    Closed,
}

/// How a cycle ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Outcome {
    /// The target was reached first.
    Breached,
    /// It no longer mattered.
    Void,
    /// Its own ladder moved the case before the target was reached.
    Escalated,
    /// In time.
    Met,
}

/// A reminder of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reminder {
    /// The number of the event that set it.
    pub id: u64,
    /// When it fires.
    pub due: Instant,
    /// Who is reminded.
    pub to: Vec<crate::Principal>,
    /// Where its text is kept.
    pub text_id: String,
    /// Whether a move cancels it.
    pub until_moved: bool,
    /// How often it has fired.
    pub fired: u32,
    /// Whether it waits for its instant.
    pub armed: bool,
    /// Who set it.
    pub by: Option<EmployeeId>,
}

impl Case {
    /// The latest cycle of an SLA.
    #[must_use]
    pub fn clock(&self, sla: &Id) -> Option<&Clock> {
        self.clocks.iter().find(|clock| &clock.sla == sla)
    }

    /// A reminder by its id.
    #[must_use]
    pub fn reminder(&self, id: u64) -> Option<&Reminder> {
        self.reminders.iter().find(|reminder| reminder.id == id)
    }
}

impl Clock {
    /// Whether the cycle has not ended.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state != ClockState::Closed
    }
}
