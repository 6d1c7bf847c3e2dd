//! Replay: a whole history into the case that it adds up to. What cannot have happened is refused.

use thiserror::Error;

use super::evolve::{evolve, opened};
use crate::case::{Case, Clock, ClockState};
use crate::event::{Event, EventKind};
use crate::limits;
use crate::name::Id;
use crate::sla::times_fired;

/// Why events do not add up to a case.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// There are no events.
    #[error("a case needs at least one event")]
    Empty,
    /// The first event opens no case, or a later one opens it again.
    #[error("event {seq} must {}", if *.seq == 1 { "open the case" } else { "not open the case again" })]
    Opening {
        /// The number that the event has or should have.
        seq: u64,
    },
    /// The numbers have a gap or a repetition.
    #[error("event {found} stands where event {expected} should be")]
    Sequence {
        /// The number that the event should have.
        expected: u64,
        /// The number that it has.
        found: u64,
    },
    /// An event happened before the one in front of it.
    #[error("event {seq} happened before the event in front of it")]
    Order {
        /// The number of the event.
        seq: u64,
    },
    /// An event does not fit the clock that it is about: another cycle, or one that is not open, or not in that state.
    #[error("event {seq} does not fit the clock of `{sla}`")]
    Clock {
        /// The number of the event.
        seq: u64,
        /// The SLA.
        sla: Id,
    },
    /// Somebody watches twice, or stops without having watched, or there are more than can.
    #[error("event {seq} does not fit those who watch")]
    Watcher {
        /// The number of the event.
        seq: u64,
    },
    /// An event is about a reminder that the case does not have, or one that is not armed, or one too many.
    #[error("event {seq} does not fit reminder {reminder}")]
    Reminder {
        /// The number of the event.
        seq: u64,
        /// The reminder.
        reminder: u64,
    },
    /// A move starts where the case is not, or leads nowhere.
    #[error("event {seq} cannot move from `{from}`")]
    Place {
        /// The number of the event.
        seq: u64,
        /// Where the move starts.
        from: Id,
    },
}

/// Folds events into the case that they add up to. Needs no workflow.
///
/// # Errors
/// Returns a [`ReplayError`] when the events are not the whole history of one case, in order.
pub fn replay<'e>(events: impl IntoIterator<Item = &'e Event>) -> Result<Case, ReplayError> {
    let mut events = events.into_iter();
    let first = events.next().ok_or(ReplayError::Empty)?;
    if first.seq != 1 {
        return Err(ReplayError::Sequence { expected: 1, found: first.seq });
    }
    let mut case = opened(first).ok_or(ReplayError::Opening { seq: 1 })?;
    for event in events {
        check(&case, event)?;
        evolve(&mut case, event);
    }
    Ok(case)
}

/// Whether an event may come next in a case's history.
fn check(case: &Case, event: &Event) -> Result<(), ReplayError> {
    let seq = event.seq;
    let expected = case.seq.saturating_add(1);
    if seq != expected {
        return Err(ReplayError::Sequence { expected, found: seq });
    }
    if event.at < case.last_at {
        return Err(ReplayError::Order { seq });
    }
    match &event.kind {
        EventKind::Opened { .. } => Err(ReplayError::Opening { seq }),
        EventKind::Moved(moved) if moved.from != case.status || moved.to == moved.from => {
            Err(ReplayError::Place { seq, from: moved.from.clone() })
        }
        EventKind::Watched { employee } if case.watchers.contains(employee) => Err(ReplayError::Watcher { seq }),
        EventKind::Watched { .. } if case.watchers.len() >= limits::WATCHERS => Err(ReplayError::Watcher { seq }),
        EventKind::Unwatched { employee } if !case.watchers.contains(employee) => Err(ReplayError::Watcher { seq }),
        EventKind::ReminderSet { .. } if case.reminders.len() >= limits::REMINDERS => {
            Err(ReplayError::Reminder { seq, reminder: seq })
        }
        EventKind::ReminderFired { reminder }
        | EventKind::ReminderSnoozed { reminder, .. }
        | EventKind::ReminderClosed { reminder, .. } => {
            let fires = matches!(event.kind, EventKind::ReminderFired { .. });
            let fits = case.reminder(*reminder).is_some_and(|reminder| reminder.armed || !fires);
            if fits { Ok(()) } else { Err(ReplayError::Reminder { seq, reminder: *reminder }) }
        }
        kind => match kind.sla() {
            Some(sla) if !fits(case.clock(sla), kind) => Err(ReplayError::Clock { seq, sla: sla.clone() }),
            _ => Ok(()),
        },
    }
}

/// Whether an event about a clock may come next.
fn fits(clock: Option<&Clock>, kind: &EventKind) -> bool {
    let state = clock.map_or(ClockState::Closed, |clock| clock.state);
    let is = |cycle: &u32| state != ClockState::Closed && clock.is_some_and(|clock| clock.cycle == *cycle);
    match kind {
        EventKind::ClockOpened { cycle, .. } => {
            let next = clock.map_or(1, |clock| clock.cycle.saturating_add(1));
            state == ClockState::Closed && *cycle == next
        }
        EventKind::ClockPaused { cycle, .. } => is(cycle) && state == ClockState::Running,
        EventKind::ClockResumed { cycle, .. } => is(cycle) && state == ClockState::Paused,
        EventKind::Breached { cycle, .. } => is(cycle) && clock.is_some_and(|clock| !clock.breached),
        EventKind::StepFired { cycle, step, repetition, .. } => {
            is(cycle) && clock.is_some_and(|clock| times_fired(&clock.fired, step) == *repetition)
        }
        EventKind::ClockRetargeted { cycle, .. }
        | EventKind::ClockClosed { cycle, .. }
        | EventKind::Acknowledged { cycle, .. } => is(cycle),
        _ => true,
    }
}
