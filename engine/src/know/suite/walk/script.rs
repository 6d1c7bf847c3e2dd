//! A walk spelled out: what is asked, by whom and when.

use crate::actor::Actor;
use crate::command::Command;
use crate::fact::Facts;
use crate::name::CaseId;
use crate::time::{Duration, Instant};

/// A walk.
#[derive(Clone, Debug)]
pub(super) struct Script {
    pub start: Instant,
    /// Facts that the order is opened with.
    pub facts: Facts,
    pub acts: Vec<Act>,
}

/// One thing that somebody does, or time that passes.
#[derive(Clone, Debug)]
pub(super) struct Act {
    pub wait: Wait,
    pub actor: Option<Actor>,
    pub command: Command,
}

/// The time before an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wait {
    /// So long.
    For(Duration),
    /// Until the next timer is due, and so long after it; nothing where none is due.
    Due(Duration),
}

impl Script {
    pub fn open(&self) -> Option<Command> {
        let id = CaseId::new("example").ok()?;
        Some(Command::Open { id, at: None, status: None, facts: self.facts.clone(), history: Vec::new() })
    }
}

impl Wait {
    pub const NONE: Self = Self::For(Duration::ZERO);

    /// The instant at which it is over.
    pub fn after(self, now: Instant, due: Option<Instant>) -> Instant {
        match self {
            Self::For(time) => now.saturating_add(time),
            Self::Due(late) => due.map_or(now, |due| due.max(now).saturating_add(late)),
        }
    }

    /// Waits that are simpler, the simplest first.
    pub fn simpler(self) -> Vec<Self> {
        const MINUTE: u64 = 60_000;
        const HOUR: u64 = 60 * MINUTE;
        const DAY: u64 = 24 * HOUR;
        let round = [MINUTE, HOUR, DAY, 7 * DAY, 30 * DAY].into_iter().filter_map(Duration::from_millis);
        match self {
            Self::For(time) if time == Duration::ZERO => Vec::new(),
            Self::For(time) => {
                let shorter = round.filter(|shorter| *shorter < time).map(Self::For);
                [Self::NONE, Self::Due(Duration::ZERO)].into_iter().chain(shorter).collect()
            }
            Self::Due(late) if late == Duration::ZERO => vec![Self::NONE],
            Self::Due(late) => {
                let shorter = round.filter(|shorter| *shorter < late).map(Self::Due);
                [Self::NONE, Self::Due(Duration::ZERO)].into_iter().chain(shorter).collect()
            }
        }
    }
}
