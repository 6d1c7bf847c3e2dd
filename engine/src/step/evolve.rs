//! The fold: an event into a case. It reads no workflow, so a history says for ever what it said.

use crate::case::{AutoState, Case, Clock, ClockState, Previous, Reminder, Via, Visited};
use crate::definition::Stage;
use crate::event::{Event, EventKind, Moved, Renamed};
use crate::name::Id;
use crate::principal::Principal;
use crate::sla::times_fired;
use crate::time::Instant;

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

/// Folds one event into a case. The event must be the case's next: [`replay`](crate::replay) checks that, this does not.
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
        EventKind::Acknowledged { sla, .. } => measure(case, sla, |clock| clock.acknowledged = true),
        EventKind::Stuck { .. } => case.auto.stuck = true,
        EventKind::AutoSkipped { to } => case.auto.skipped.push(to.clone()),
        EventKind::ReminderSet { due, to, text_id, until_moved, by, .. } => case.reminders.push(Reminder {
            id: event.seq,
            due: *due,
            to: to.clone(),
            text_id: text_id.clone(),
            until_moved: *until_moved,
            fired: 0,
            armed: true,
            by: by.clone(),
        }),
        EventKind::ReminderSnoozed { reminder, due, .. } => remember(case, *reminder, |reminder| {
            reminder.due = *due;
            reminder.armed = true;
        }),
        EventKind::ReminderFired { reminder } => remember(case, *reminder, |reminder| {
            reminder.fired = reminder.fired.saturating_add(1);
            reminder.armed = false;
        }),
        EventKind::ReminderClosed { reminder, .. } => case.reminders.retain(|own| own.id != *reminder),
        EventKind::Watched { employee } => case.watchers.push(employee.clone()),
        EventKind::Unwatched { employee } => case.watchers.retain(|own| own != employee),
        EventKind::Migrated { workflow, stage, statuses, teams, .. } => {
            case.workflow = workflow.clone();
            case.closed_at = closed_at(case, *stage, event.at);
            rename(case, statuses, teams);
            // Another workflow may know a way out of what the one before was stuck in.
            let skipped = std::mem::take(&mut case.auto.skipped);
            case.auto = AutoState { skipped, ..AutoState::default() };
        }
        EventKind::ClockOpened { .. } => start(case, event),
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
        EventKind::ClockClosed { sla, outcome, consumed, left, closed_by, .. } => {
            measure(case, sla, |clock| {
                clock.state = ClockState::Closed;
                clock.since = event.at;
                clock.consumed = *consumed;
                clock.outcome = Some(*outcome);
                clock.closed_by = *closed_by;
            });
            if !left {
                case.stopped.push(sla.clone());
            }
        }
    }
}

fn start(case: &mut Case, event: &Event) {
    let EventKind::ClockOpened { sla, cycle, target, calendar, consumed, breached, acknowledged, fired } = &event.kind
    else {
        return;
    };
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

fn measure(case: &mut Case, sla: &Id, change: impl FnOnce(&mut Clock)) {
    if let Some(clock) = case.clocks.iter_mut().find(|clock| clock.sla == *sla) {
        change(clock);
    }
}

fn remember(case: &mut Case, reminder: u64, change: impl FnOnce(&mut Reminder)) {
    if let Some(reminder) = case.reminders.iter_mut().find(|own| own.id == reminder) {
        change(reminder);
    }
}

fn closed_at(case: &Case, stage: Stage, at: Instant) -> Option<Instant> {
    match stage {
        Stage::Closed => case.closed_at.or(Some(at)),
        Stage::Open | Stage::Waiting => None,
    }
}

/// Lets a case know by their new names what another workflow calls otherwise. Its status is left to the move that
/// follows.
fn rename(case: &mut Case, statuses: &Renamed, teams: &Renamed) {
    let before = std::mem::take(&mut case.visited.statuses);
    let renamed: Vec<Id> = before.into_iter().map(|status| new_name(statuses, status)).collect();
    visit(&mut case.visited.statuses, &renamed);
    for skipped in &mut case.auto.skipped {
        *skipped = new_name(statuses, skipped.clone());
    }
    if let Some(previous) = &mut case.previous {
        previous.status = new_name(statuses, previous.status.clone());
    }
    case.team = case.team.take().map(|team| new_name(teams, team));
    for principal in case.reminders.iter_mut().flat_map(|reminder| &mut reminder.to) {
        if let Principal::Team(team) | Principal::Lead(team) = principal {
            *team = new_name(teams, team.clone());
        }
    }
}

fn new_name(names: &Renamed, old: Id) -> Id {
    names.get(&old).cloned().unwrap_or(old)
}

fn enter(case: &mut Case, event: &Event, moved: &Moved) {
    case.status = moved.to.clone();
    case.closed_at = closed_at(case, moved.stage, event.at);
    case.team.clone_from(&moved.team);
    case.assignee.clone_from(&moved.assignee);
    visit(&mut case.visited.statuses, std::slice::from_ref(&moved.to));
    visit(&mut case.visited.classes, &moved.classes);
    let is_taken_back = case.previous.as_ref().is_some_and(|last| {
        // As the case stood before this move.
        last.is_taken_back(moved.via, &moved.to, moved.source.as_deref())
    });
    if moved.via == Via::Migration {
        // The status has another name; nobody came into it, and what was done before cannot be undone any more.
        if let Some(previous) = &mut case.previous {
            previous.reversible = false;
            previous.on_undo.clear();
        }
        return;
    }
    case.previous = Some(Previous {
        status: moved.from.clone(),
        seq: event.seq,
        via: moved.via,
        reversible: moved.reversible,
        on_undo: moved.on_undo.clone(),
    });
    case.entered_at = event.at;
    case.mover.clone_from(&moved.by);
    case.stopped.retain(|sla| !moved.reentered.contains(sla));
    case.auto = match moved.via {
        Via::Auto => AutoState {
            row: if case.auto.instant == Some(event.at) { case.auto.row.saturating_add(1) } else { 1 },
            instant: Some(event.at),
            ..AutoState::default()
        },
        // What was just taken back is not done again by the engine during this stay.
        _ if is_taken_back => AutoState { skipped: vec![moved.from.clone()], ..AutoState::default() },
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
