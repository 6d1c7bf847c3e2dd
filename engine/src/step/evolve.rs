//! The fold: an event into a case. It reads no workflow, so a history says for ever what it said.

use thiserror::Error;

use crate::case::{AutoState, Case, Clock, ClockState, Previous, Via, Visited};
use crate::definition::Stage;
use crate::event::{Event, EventKind, Moved};
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
        EventKind::ClockRetargeted { cycle, .. } | EventKind::ClockClosed { cycle, .. } => is(cycle),
        _ => true,
    }
}

/// The case that an `opened` event makes.
pub(crate) fn opened(event: &Event) -> Option<Case> {
    let EventKind::Opened { case, workflow, status, team, stage, classes, facts, by } = &event.kind else {
        return None;
    };
    Some(Case {
        id: case.clone(),
        workflow: workflow.clone(),
        seq: event.seq,
        status: status.clone(),
        opened_at: event.at,
        entered_at: event.at,
        closed_at: (*stage == Stage::Closed).then_some(event.at),
        last_at: event.at,
        team: team.clone(),
        assignee: None,
        mover: None,
        opener: by.clone(),
        facts: facts.clone(),
        visited: Visited { statuses: vec![status.clone()], classes: classes.clone() },
        previous: None,
        auto: AutoState::default(),
        clocks: Vec::new(),
        stopped: Vec::new(),
        reminders: Vec::new(),
        watchers: Vec::new(),
    })
}

/// Folds one event into a case. The event must be the case's next: [`replay`] checks that, this does not.
pub fn evolve(case: &mut Case, event: &Event) {
    case.seq = event.seq;
    case.last_at = event.at;
    match &event.kind {
        EventKind::Opened { .. } => {
            if let Some(opened) = opened(event) {
                *case = opened;
            }
        }
        EventKind::Moved(moved) => enter(case, event, moved),
        EventKind::Recorded { .. } | EventKind::Commented { .. } => {}
        EventKind::Assigned { team, assignee, .. } => {
            case.team.clone_from(team);
            case.assignee.clone_from(assignee);
        }
        EventKind::FactsSet { facts, .. } => {
            for (name, value) in facts {
                match value {
                    Some(value) => case.facts.insert(name.clone(), value.clone()),
                    None => case.facts.remove(name),
                };
            }
        }
        EventKind::Stuck { .. } => case.auto.stuck = true,
        EventKind::ClockOpened { sla, cycle, target, calendar, consumed, breached, acknowledged, fired } => {
            let clock = Clock {
                sla: sla.clone(),
                cycle: *cycle,
                state: ClockState::Running,
                opened_at: event.at,
                since: event.at,
                consumed: *consumed,
                target: *target,
                calendar: calendar.clone(),
                breached: *breached,
                acknowledged: *acknowledged,
                fired: fired.clone(),
                outcome: None,
                closed_by: None,
            };
            match case.clocks.iter_mut().find(|own| own.sla == *sla) {
                Some(own) => *own = clock,
                None => case.clocks.push(clock),
            }
        }
        EventKind::ClockPaused { sla, consumed, .. } => measure(case, sla, |clock| {
            clock.state = ClockState::Paused;
            clock.since = event.at;
            clock.consumed = *consumed;
        }),
        EventKind::ClockResumed { sla, consumed, .. } => measure(case, sla, |clock| {
            clock.state = ClockState::Running;
            clock.since = event.at;
            clock.consumed = *consumed;
        }),
        EventKind::ClockRetargeted { sla, target, calendar, consumed, .. } => measure(case, sla, |clock| {
            clock.since = event.at;
            clock.consumed = *consumed;
            clock.target = *target;
            clock.calendar.clone_from(calendar);
        }),
        EventKind::Breached { sla, .. } => measure(case, sla, |clock| clock.breached = true),
        EventKind::StepFired { sla, step, .. } => measure(case, sla, |clock| {
            let times = times_fired(&clock.fired, step);
            clock.fired.insert(step.clone(), times.saturating_add(1));
        }),
        EventKind::ClockClosed { sla, outcome, consumed, left, .. } => {
            let closed_by = case.previous.as_ref().filter(|_| *left).map(|previous| previous.seq);
            measure(case, sla, |clock| {
                clock.state = ClockState::Closed;
                clock.since = event.at;
                clock.consumed = *consumed;
                clock.outcome = Some(*outcome);
                clock.closed_by = closed_by;
            });
            if !left {
                case.stopped.push(sla.clone());
            }
        }
    }
}

fn measure(case: &mut Case, sla: &Id, change: impl FnOnce(&mut Clock)) {
    if let Some(clock) = case.clocks.iter_mut().find(|clock| clock.sla == *sla) {
        change(clock);
    }
}

fn enter(case: &mut Case, event: &Event, moved: &Moved) {
    case.previous = Some(Previous {
        status: moved.from.clone(),
        seq: event.seq,
        via: moved.via,
        reversible: moved.reversible,
        on_undo: moved.on_undo.clone(),
    });
    case.status = moved.to.clone();
    case.entered_at = event.at;
    case.closed_at = match moved.stage {
        Stage::Closed => case.closed_at.or(Some(event.at)),
        Stage::Open | Stage::Waiting => None,
    };
    case.team.clone_from(&moved.team);
    case.assignee.clone_from(&moved.assignee);
    case.mover.clone_from(&moved.by);
    visit(&mut case.visited.statuses, std::slice::from_ref(&moved.to));
    visit(&mut case.visited.classes, &moved.classes);
    case.stopped.retain(|sla| !moved.reentered.contains(sla));
    case.auto = match moved.via {
        Via::Auto => AutoState {
            row: if case.auto.instant == Some(event.at) { case.auto.row.saturating_add(1) } else { 1 },
            instant: Some(event.at),
            ..AutoState::default()
        },
        // What was just undone is not done again by the engine during this stay.
        Via::Undo => AutoState { skipped: vec![moved.from.clone()], ..AutoState::default() },
        _ => AutoState::default(),
    };
}

fn visit(visited: &mut Vec<Id>, entered: &[Id]) {
    for id in entered {
        if !visited.contains(id) {
            visited.push(id.clone());
        }
    }
}
