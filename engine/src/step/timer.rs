//! Timers: the instants at which the engine acts by itself. One kind, one order, once each.

use super::Step;
use super::tell::{News, Scope};
use crate::case::{Case, Via};
use crate::definition::{Action, Status, Target, TransitionRule};
use crate::effect::Reason;
use crate::event::EventKind;
use crate::fact::FactChanges;
use crate::limits;
use crate::name::{EmployeeId, Id};
use crate::sla::Milestone;
use crate::time::Instant;
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
    /// The next timer and its instant. One that is surely later than the horizon may be left out.
    pub(super) fn next_timer(&self, horizon: Option<Instant>) -> Option<(Instant, Timer)> {
        next_timer(self.workflow, &self.case, horizon)
    }

    pub(super) fn fire(&mut self, due: Instant, timer: Timer) {
        match timer {
            Timer::Breach { sla } => self.breach(due, sla),
            Timer::Step { sla, position, repetition } => self.climb(due, sla, position, repetition),
            Timer::Auto { transition } => self.take(due, transition),
        }
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
        self.happen(due, EventKind::Breached { sla: id.clone(), cycle, silent: false });
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
        let key = format!("step/{id}/{cycle}/{}/{repetition}", step.name);
        let firings = if step.rule.repeat.is_some() { self.join_run(id, cycle, &step.name, &key) } else { 1 };
        self.scope = Scope::ladder(key, id.clone(), firings);
        let fired = EventKind::StepFired { sla: id.clone(), cycle, step: step.name.clone(), repetition, silent: false };
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
            self.enter(due, to, Via::Escalation, None, None);
        }
    }

    /// Takes an automatic transition, unless there were too many in a row at this instant.
    fn take(&mut self, due: Instant, transition: usize) {
        let entered = self.case.previous.as_ref().map_or(1, |previous| previous.seq);
        self.scope = Scope::timer(format!("auto/{entered}"));
        let auto = &self.case.auto;
        if auto.instant == Some(due) && auto.row >= limits::AUTO_ROW {
            let status = self.case.status.clone();
            self.happen(due, EventKind::Stuck { status });
            return;
        }
        let taken = automatic(self.workflow, &self.case).find(|(position, ..)| *position == transition);
        if let Some((_, rule, to)) = taken {
            self.enter(due, to, Via::Auto, Some(rule), None);
        }
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

/// The next timer of a case and its instant.
pub(super) fn next_timer(workflow: &Workflow, case: &Case, horizon: Option<Instant>) -> Option<(Instant, Timer)> {
    let clocks = case.clocks.iter().filter_map(|clock| {
        let position = workflow.sla_position(&clock.sla)?;
        let (due, milestone) = clock.due(workflow.slas().get(position)?, workflow, horizon)?;
        let timer = match milestone {
            Milestone::Breach => Timer::Breach { sla: position },
            Milestone::Step { position: step, repetition } => Timer::Step { sla: position, position: step, repetition },
        };
        Some((due, timer))
    });
    clocks.chain(next_auto(workflow, case, horizon)).min()
}

fn next_auto(workflow: &Workflow, case: &Case, horizon: Option<Instant>) -> Option<(Instant, Timer)> {
    if case.auto.stuck {
        return None;
    }
    let dues = automatic(workflow, case).filter_map(|(transition, rule, _)| {
        let auto = rule.auto.as_ref()?;
        // Working time passes no faster than time: what is further away than the horizon needs no calendar.
        let earliest = case.entered_at.saturating_add(auto.after);
        if horizon.is_some_and(|horizon| earliest > horizon) {
            return None;
        }
        let view = crate::view::View::stored(workflow, case);
        if rule.when.as_ref().is_some_and(|guard| !guard.holds(&view)) {
            return None;
        }
        let calendar = auto.calendar.as_ref().and_then(|reference| workflow.calendar_of(reference, case.team.as_ref()));
        let due = workflow.add(calendar, case.entered_at, auto.after)?;
        Some((due.max(case.last_at), Timer::Auto { transition }))
    });
    dues.min()
}

/// Automatic transitions of the case's status, each with its position and where it leads now.
fn automatic<'w>(workflow: &'w Workflow, case: &Case) -> impl Iterator<Item = (usize, &'w TransitionRule, &'w Status)> {
    let status = workflow.status(case.status.as_str());
    let transitions = status.into_iter().flat_map(Status::transitions).enumerate();
    transitions.filter_map(move |(position, transition)| {
        transition.rule.auto.as_ref()?;
        let to = match &transition.to {
            Target::Status(id) => id,
            Target::Previous => &case.previous.as_ref()?.status,
        };
        if *to == case.status || case.auto.skipped.contains(to) {
            return None;
        }
        Some((position, &transition.rule, workflow.status(to.as_str())?))
    })
}
