//! Timers: the instants at which the engine acts by itself. One kind, one order, once each.

use super::Step;
use super::offer::{Declared, declared};
use super::perform::Evidence;
use super::tell::{News, Scope};
use crate::case::{Case, Clock, Via};
use crate::definition::{Action, TransitionRule};
use crate::effect::Reason;
use crate::event::EventKind;
use crate::fact::FactChanges;
use crate::limits;
use crate::name::{EmployeeId, Id};
use crate::sla::Milestone;
use crate::time::Instant;
use crate::view::View;
use crate::workflow::Workflow;

/// What a timer does when it is due. The order of variants is the order at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Timer {
    /// The SLA at this position reaches its target.
    Breach { sla: usize },
    /// A step of its ladder fires.
    Step { sla: usize, position: usize, repetition: u32 },
    /// The automatic transition at this position of the status is taken.
    Auto { transition: usize },
    /// The reminder fires.
    Reminder { id: u64 },
}

/// The firings of one repeating step in one call. Only the last of them carries effects.
pub(super) struct Run {
    sla: Id,
    cycle: u32,
    step: Id,
    firings: u32,
    effects: String,
}

impl Step<'_> {
    pub(super) fn fire(&mut self, due: Instant, timer: Timer) {
        match timer {
            Timer::Breach { sla } => self.breach(due, sla),
            Timer::Step { sla, position, repetition } => self.climb(due, sla, position, repetition),
            Timer::Auto { transition } => self.take(due, transition),
            Timer::Reminder { id } => self.remind_of(due, id),
        }
    }

    /// Whether what was due at an instant is only written down.
    fn is_silent(&self, due: Instant) -> bool {
        self.silent_before.is_some_and(|acting| due < acting)
    }

    fn breach(&mut self, due: Instant, sla: usize) {
        let Some(sla) = self.workflow.slas().get(sla) else {
            return;
        };
        let id = &sla.rule.id;
        let Some(cycle) = self.case.clock(id).map(|clock| clock.cycle) else {
            return;
        };
        self.scope = Scope::timer(format!("breach/{id}/{cycle}"));
        let silent = self.is_silent(due);
        self.happen(due, EventKind::Breached { sla: id.clone(), cycle, silent });
    }

    /// Fires a step of a ladder and does what it says.
    fn climb(&mut self, due: Instant, sla: usize, position: usize, repetition: u32) {
        let Some(sla) = self.workflow.slas().get(sla) else {
            return;
        };
        let Some(step) = sla.steps.get(position) else { return };
        let id = &sla.rule.id;
        let Some(cycle) = self.case.clock(id).map(|clock| clock.cycle) else {
            return;
        };
        let fired =
            |silent| EventKind::StepFired { sla: id.clone(), cycle, step: step.name.clone(), repetition, silent };
        if self.is_silent(due) {
            self.happen(due, fired(true));
            return;
        }
        let key = format!("step/{id}/{cycle}/{}/{repetition}", step.name);
        let firings = if step.rule.repeat.is_some() { self.join_run(id, cycle, &step.name, &key) } else { 1 };
        self.scope = Scope::ladder(key, id.clone(), firings);
        let fired = fired(false);
        let event = fired.name();
        let seq = self.happen(due, fired);
        for action in &step.rule.r#do {
            match action {
                Action::Notify(principals) => {
                    let to = self.resolve_principals(principals);
                    self.notify(to, Reason::Escalation, News { event, seq, by: None });
                }
                Action::Assign(team) => self.hand_over(due, team),
                Action::Move(status) => self.escalate(due, status),
                Action::Set(facts) => self.set_facts(due, facts, None),
                Action::Emit(name) => self.emit(name),
            }
        }
    }

    /// Counts a firing of a repeating step, and takes back the effects of the firing before it in this call.
    fn join_run(&mut self, sla: &Id, cycle: u32, step: &Id, key: &str) -> u32 {
        let effects = self.effect_prefix(key);
        let mut runs = self.runs.iter_mut();
        if let Some(run) = runs.find(|run| run.sla == *sla && run.cycle == cycle && run.step == *step) {
            self.effects.retain(|effect| !effect.id().starts_with(&run.effects));
            run.firings = run.firings.saturating_add(1);
            run.effects = effects;
            return run.firings;
        }
        self.runs.push(Run { sla: sla.clone(), cycle, step: step.clone(), firings: 1, effects });
        1
    }

    fn hand_over(&mut self, due: Instant, team: &Id) {
        if self.case.team.as_ref() != Some(team) {
            self.happen(due, EventKind::Assigned { team: Some(team.clone()), assignee: None, by: None });
        }
    }

    fn escalate(&mut self, due: Instant, status: &Id) {
        if let Some(to) = self.workflow.status(status.as_str()).filter(|to| to.id != self.case.status) {
            self.enter(due, to, Via::Escalation, None, &Evidence::default());
        }
    }

    /// Takes an automatic transition, unless there were too many in a row at this instant.
    fn take(&mut self, due: Instant, transition: usize) {
        let taken = automatic(self.workflow, &self.case).find(|declared| declared.position == transition);
        let Some(Declared { rule, to, .. }) = taken else { return };
        if self.is_silent(due) {
            self.happen(due, EventKind::AutoSkipped { to: to.id.clone() });
            return;
        }
        let entered = self.case.previous.as_ref().map_or(1, |previous| previous.seq);
        self.scope = Scope::timer(format!("auto/{entered}"));
        let auto = &self.case.auto;
        if auto.instant == Some(due) && auto.row >= limits::AUTO_ROW {
            let status = self.case.status.clone();
            self.happen(due, EventKind::Stuck { status });
            return;
        }
        self.enter(due, to, Via::Auto, Some(rule), &Evidence::default());
    }

    fn remind_of(&mut self, due: Instant, id: u64) {
        let Some(reminder) = self.case.reminder(id) else { return };
        let to = self.resolve_principals(&reminder.to);
        self.scope = Scope::timer(format!("reminder/{id}/{}", reminder.fired));
        let fired = EventKind::ReminderFired { reminder: id };
        let event = fired.name();
        let seq = self.happen(due, fired);
        self.notify(to, Reason::Reminder, News { event, seq, by: None });
    }

    /// Stores what changes among facts, if anything does.
    pub(super) fn set_facts(&mut self, at: Instant, facts: &FactChanges, by: Option<&EmployeeId>) {
        let mut changed = facts.clone();
        changed.retain(|name, value| self.case.facts.get(name) != value.as_ref());
        if !changed.is_empty() {
            self.happen(at, EventKind::FactsSet { facts: changed, by: by.cloned() });
        }
    }
}

/// What is known of when a clock is due. A clock's due changes only with an event of its own.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Known {
    /// Nothing.
    #[default]
    Nothing,
    /// That it is not before this.
    NotBefore(Instant),
    /// All: when, and what then.
    Due(Option<(Instant, Milestone)>),
}

impl Step<'_> {
    /// The next timer and its instant. One that is surely later than the horizon may be left out.
    pub(super) fn next_timer(&mut self, horizon: Option<Instant>) -> Option<(Instant, Timer)> {
        let workflow = self.workflow;
        self.known.resize(workflow.slas().len(), Known::Nothing);
        for clock in open_clocks(&self.case) {
            let Some(position) = workflow.sla_position(&clock.sla) else { continue };
            if let (Some(place @ Known::Nothing), Some(sla)) =
                (self.known.get_mut(position), workflow.slas().get(position))
            {
                *place = clock.earliest(sla).map_or(Known::Due(None), Known::NotBefore);
            }
        }
        let known = &mut self.known;
        let earliest = |position: usize, known: &[Known]| match known.get(position)? {
            Known::Nothing => None,
            Known::NotBefore(instant) => Some(*instant),
            Known::Due(due) => due.map(|(due, _)| due),
        };
        let first = open_clocks(&self.case).filter_map(|clock| {
            let position = workflow.sla_position(&clock.sla)?;
            Some((earliest(position, known)?, clock))
        });
        let first = first.min_by_key(|(earliest, _)| *earliest).map(|(_, clock)| clock);
        next_timer(workflow, &self.case, horizon, first, |position, clock, horizon| {
            let place = known.get_mut(position)?;
            match (*place, horizon) {
                (Known::Due(due), _) => return due,
                (Known::NotBefore(instant), Some(horizon)) if horizon < instant => return None,
                _ => {}
            }
            let due = clock.due(workflow.slas().get(position)?, workflow, None);
            *place = Known::Due(due);
            due
        })
    }

    /// Forgets when a clock is due, after an event of its own.
    pub(super) fn forget_due(&mut self, kind: &EventKind) {
        let position = kind.sla().and_then(|sla| self.workflow.sla_position(sla));
        if let Some(place) = position.and_then(|position| self.known.get_mut(position)) {
            *place = Known::Nothing;
        }
    }
}

/// The instant of the next timer, if that is at or before `now`.
pub(super) fn due_by(workflow: &Workflow, case: &Case, now: Instant) -> Option<Instant> {
    let next = next_timer(workflow, case, Some(now), None, |position, clock, horizon| {
        clock.due(workflow.slas().get(position)?, workflow, horizon)
    });
    next.map(|(due, _)| due).filter(|due| *due <= now)
}

/// The next timer of a case and its instant, given when each clock is due.
///
/// Looking into a calendar is what costs, so a clock that may be first is looked at first: most of the others are then
/// surely later.
fn next_timer(
    workflow: &Workflow,
    case: &Case,
    horizon: Option<Instant>,
    first: Option<&Clock>,
    mut due: impl FnMut(usize, &Clock, Option<Instant>) -> Option<(Instant, Milestone)>,
) -> Option<(Instant, Timer)> {
    let others = open_clocks(case).filter(|clock| first.is_none_or(|first| first.sla != clock.sla));
    let mut next: Option<(Instant, Timer)> = None;
    let sooner = |next: Option<(Instant, Timer)>| match (next, horizon) {
        (Some((next, _)), Some(horizon)) => Some(next.min(horizon)),
        (next, horizon) => next.map(|(next, _)| next).or(horizon),
    };
    for clock in first.into_iter().chain(others) {
        let Some(sla) = workflow.sla_position(&clock.sla) else { continue };
        let timer = due(sla, clock, sooner(next)).map(|(due, milestone)| match milestone {
            Milestone::Breach => (due, Timer::Breach { sla }),
            Milestone::Step { position, repetition } => (due, Timer::Step { sla, position, repetition }),
        });
        next = [next, timer].into_iter().flatten().min();
    }
    let reminder = case.reminders.iter().filter(|reminder| reminder.armed);
    let reminder = reminder.map(|reminder| (reminder.due, Timer::Reminder { id: reminder.id })).min();
    [next, next_auto(workflow, case, sooner(next)), reminder].into_iter().flatten().min()
}

/// Those that may still be due.
fn open_clocks(case: &Case) -> impl Iterator<Item = &Clock> {
    case.clocks.iter().filter(|clock| clock.is_open())
}

fn next_auto(workflow: &Workflow, case: &Case, horizon: Option<Instant>) -> Option<(Instant, Timer)> {
    if case.auto.stuck {
        return None;
    }
    let dues = automatic(workflow, case).filter_map(|Declared { position, rule, .. }| {
        let auto = rule.auto.as_ref()?;
        // Working time passes no faster than time: what is further away than the horizon needs no calendar.
        let earliest = case.entered_at.saturating_add(auto.after);
        if horizon.is_some_and(|horizon| earliest > horizon) {
            return None;
        }
        if rule.when.as_ref().is_some_and(|guard| !guard.holds(&View::stored(workflow, case))) {
            return None;
        }
        let calendar = auto.calendar.as_ref().and_then(|reference| workflow.calendar_of(reference, case.team.as_ref()));
        let due = workflow.add(calendar, case.entered_at, auto.after)?;
        Some((due.max(case.last_at), Timer::Auto { transition: position }))
    });
    dues.min()
}

/// Automatic transitions of the case's status.
fn automatic<'w>(workflow: &'w Workflow, case: &Case) -> impl Iterator<Item = Declared<'w>> {
    let wanted = |rule: &TransitionRule, to: &Id| rule.auto.is_some() && !case.auto.skipped.contains(to);
    let status = workflow.status(case.status.as_str());
    status.into_iter().flat_map(move |status| declared(workflow, status, case, wanted))
}
