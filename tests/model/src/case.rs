//! A case, as plain as it is written.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::json::Object;
use crate::time::{Minute, lasting, written};

/// One order's way through one workflow.
#[derive(Debug, Clone, Default)]
pub struct Case {
    pub(crate) id: String,
    pub(crate) workflow: Value,
    pub(crate) seq: u64,
    pub(crate) status: String,
    pub(crate) opened_at: Minute,
    pub(crate) entered_at: Minute,
    pub(crate) closed_at: Option<Minute>,
    pub(crate) last_at: Minute,
    pub(crate) team: Option<String>,
    pub(crate) assignee: Option<String>,
    pub(crate) mover: Option<String>,
    pub(crate) opener: Option<String>,
    pub(crate) facts: Object,
    pub(crate) visited_statuses: Vec<String>,
    pub(crate) visited_classes: Vec<String>,
    pub(crate) previous: Option<Previous>,
    pub(crate) auto: Auto,
    pub(crate) clocks: Vec<Clock>,
    pub(crate) stopped: Vec<String>,
    pub(crate) reminders: Vec<Reminder>,
    pub(crate) watchers: Vec<String>,
}

/// The status before the last move, and that move.
#[derive(Debug, Clone)]
pub struct Previous {
    pub status: String,
    pub seq: u64,
    pub via: String,
    pub reversible: bool,
    pub on_undo: Vec<String>,
}

/// What automatic transitions need to know.
#[derive(Debug, Clone, Default)]
pub struct Auto {
    /// How many were taken in a row at `instant`.
    pub row: u32,
    pub instant: Option<Minute>,
    pub stuck: bool,
    /// Targets that are not taken automatically during this stay.
    pub skipped: Vec<String>,
}

/// The latest cycle of an SLA.
#[derive(Debug, Clone)]
pub struct Clock {
    pub sla: String,
    pub cycle: u64,
    pub state: State,
    pub opened_at: Minute,
    pub since: Minute,
    /// The minutes of work spent running, as of `since`.
    pub consumed: Minute,
    pub target: Minute,
    pub calendar: Option<String>,
    pub breached: bool,
    pub acknowledged: bool,
    pub fired: BTreeMap<String, u64>,
    pub outcome: Option<&'static str>,
    pub closed_by: Option<u64>,
    /// The same as `consumed`, but as of the minute that the model has come to: counted, and no part of the case.
    pub spent: Minute,
}

/// Whether a clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Running,
    Paused,
    Closed,
}

/// A reminder that is set.
#[derive(Debug, Clone)]
pub struct Reminder {
    pub id: u64,
    pub due: Minute,
    pub to: Vec<String>,
    pub text_id: String,
    pub until_moved: bool,
    pub fired: u64,
    pub armed: bool,
    pub by: Option<String>,
}

impl Case {
    /// The open cycle of an SLA.
    pub(crate) fn open_clock(&mut self, sla: &str) -> Option<&mut Clock> {
        self.clocks.iter_mut().find(|clock| clock.sla == sla && clock.state != State::Closed)
    }

    /// The latest cycle of an SLA, open or not.
    pub(crate) fn clock(&self, sla: &str) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.sla == sla)
    }

    /// The seq of the event with which the case entered its status.
    pub(crate) fn entering(&self) -> u64 {
        self.previous.as_ref().map_or(1, |previous| previous.seq)
    }

    /// The case as it goes over the wire.
    pub(crate) fn json(&self) -> Value {
        json!({
            "id": self.id,
            "workflow": self.workflow,
            "seq": self.seq,
            "status": self.status,
            "openedAt": written(self.opened_at),
            "enteredAt": written(self.entered_at),
            "closedAt": self.closed_at.map(written),
            "lastAt": written(self.last_at),
            "team": self.team,
            "assignee": self.assignee,
            "mover": self.mover,
            "opener": self.opener,
            "facts": self.facts,
            "visited": { "statuses": self.visited_statuses, "classes": self.visited_classes },
            "previous": self.previous.as_ref().map(Previous::json),
            "auto": {
                "row": self.auto.row,
                "instant": self.auto.instant.map(written),
                "stuck": self.auto.stuck,
                "skipped": self.auto.skipped,
            },
            "clocks": self.clocks.iter().map(Clock::json).collect::<Vec<_>>(),
            "stopped": self.stopped,
            "reminders": self.reminders.iter().map(Reminder::json).collect::<Vec<_>>(),
            "watchers": self.watchers,
        })
    }
}

impl Previous {
    fn json(&self) -> Value {
        json!({
            "status": self.status,
            "seq": self.seq,
            "via": self.via,
            "reversible": self.reversible,
            "onUndo": self.on_undo,
        })
    }
}

impl Clock {
    fn json(&self) -> Value {
        let state = match self.state {
            State::Running => "running",
            State::Paused => "paused",
            State::Closed => "closed",
        };
        json!({
            "sla": self.sla,
            "cycle": self.cycle,
            "state": state,
            "openedAt": written(self.opened_at),
            "since": written(self.since),
            "consumed": lasting(self.consumed),
            "target": lasting(self.target),
            "calendar": self.calendar,
            "breached": self.breached,
            "acknowledged": self.acknowledged,
            "fired": self.fired,
            "outcome": self.outcome,
            "closedBy": self.closed_by,
        })
    }
}

impl Reminder {
    fn json(&self) -> Value {
        json!({
            "id": self.id,
            "due": written(self.due),
            "to": self.to,
            "textId": self.text_id,
            "untilMoved": self.until_moved,
            "fired": self.fired,
            "armed": self.armed,
            "by": self.by,
        })
    }
}
