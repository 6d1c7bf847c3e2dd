//! Ladders that change where a case goes: what their steps do, and when they can be due.

use super::facts::FactKinds;
use super::model::Model;
use super::state::{Cycle, State};
use crate::definition::{Action, CalendarRef, Choice, LadderStep, Reopen, SlaDefinition, StopOn, Threshold};
use crate::fact::Fact;
use crate::name::Id;
use crate::time::Duration;

#[derive(Clone)]
pub(super) struct Ladder<'w> {
    pub sla: &'w SlaDefinition,
    running: Vec<bool>,
    paused: Vec<bool>,
    /// All of its steps; those that change nothing here are kept for their places.
    pub steps: Vec<Rung>,
    /// The one status in which it runs, where every stay there begins a cycle of its own.
    pub only_in: Option<usize>,
    /// Whether every stay begins a cycle, whatever the facts are.
    pub is_plain: bool,
    /// By what it is measured.
    pub hours: Hours<'w>,
}

/// By what time is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Hours<'w> {
    /// A calendar; none is elapsed time.
    One(Option<&'w CalendarRef>),
    /// Facts choose among calendars.
    Several,
}

/// A step.
#[derive(Clone)]
pub(super) struct Rung {
    pub name: Id,
    pub does: Vec<Does>,
    pub repeats: bool,
    /// Its threshold for every target that there is, in the order of the targets.
    pub thresholds: Vec<Duration>,
    /// Whether it can be due at the instant at which the case comes in.
    pub at_once: AtOnce,
}

/// What a step does that matters.
#[derive(Clone)]
pub(super) enum Does {
    Move(usize),
    Assign(usize),
    Set(usize, usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtOnce {
    Never,
    Maybe,
    Surely,
}

impl<'w> Ladder<'w> {
    pub fn all(model: &Model<'w>) -> Vec<Self> {
        model.definition().slas.iter().filter_map(|sla| Self::new(model, sla)).collect()
    }

    /// A ladder, if it changes anything.
    fn new(model: &Model<'w>, sla: &'w SlaDefinition) -> Option<Self> {
        let targets: Vec<Duration> = sla.target.values().copied().collect();
        let is_plain = sla.applies_when.is_none() && sla.on_reopen == Reopen::Restart;
        let rung = |(position, step): (usize, &LadderStep)| {
            let thresholds: Vec<Duration> = targets.iter().map(|target| threshold(step.at, *target)).collect();
            let zeros = thresholds.iter().filter(|threshold| **threshold == Duration::ZERO).count();
            let at_once = match () {
                () if zeros == thresholds.len() => AtOnce::Surely,
                () if zeros > 0 || targets.len() > 1 => AtOnce::Maybe,
                () => AtOnce::Never,
            };
            let name = step.id.clone().or_else(|| Id::new(&position.to_string()).ok())?;
            Some(Rung { name, does: does(model, step), repeats: step.repeat.is_some(), thresholds, at_once })
        };
        let steps: Vec<Rung> = sla.ladder.iter().enumerate().filter_map(rung).collect();
        if steps.iter().all(|step| step.does.is_empty()) {
            return None;
        }
        let is_in = |list: &[Id]| model.places.iter().map(|place| list.contains(&place.status.id)).collect::<Vec<_>>();
        let (running, paused) = (is_in(&sla.run_in), is_in(&sla.pause_in));
        let mut inside = running.iter().zip(&paused).enumerate().filter(|(_, (runs, pauses))| **runs || **pauses);
        let only_in = match (inside.next(), inside.next()) {
            (Some((status, (true, _))), None) if sla.on_reopen == Reopen::Restart && !model.undoes => Some(status),
            _ => None,
        };
        let hours = match &sla.calendar {
            None => Hours::One(None),
            Some(Choice { branches }) => match branches.as_slice() {
                [only] => Hours::One(Some(&only.value)),
                _ => Hours::Several,
            },
        };
        Some(Self { sla, running, paused, steps, only_in, is_plain, hours })
    }

    pub fn runs_in(&self, status: usize) -> bool {
        self.running.get(status).copied().unwrap_or_default()
    }

    pub fn pauses_in(&self, status: usize) -> bool {
        self.paused.get(status).copied().unwrap_or_default()
    }

    /// The one threshold of a step, if no fact changes it.
    pub fn threshold(&self, step: usize) -> Option<Duration> {
        match self.steps.get(step)?.thresholds.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// Whether a step is due at the instant at which something else has happened to the case.
    pub fn at_once(&self, cycle: &Cycle, step: usize, status: usize) -> AtOnce {
        let Some(rung) = self.steps.get(step) else { return AtOnce::Never };
        let is_due = rung.at_once == AtOnce::Surely && self.runs_in(status) || self.has_company(cycle, step);
        match () {
            () if is_due && !cycle.unsure && !cycle.resumed => AtOnce::Surely,
            () if !is_due && rung.at_once == AtOnce::Never && !cycle.resumed => AtOnce::Never,
            () => AtOnce::Maybe,
        }
    }

    /// Whether a step of the same threshold has fired, and so at this instant.
    fn has_company(&self, cycle: &Cycle, step: usize) -> bool {
        let Some(own) = self.steps.get(step) else { return false };
        let fired = |position: usize| cycle.fired >> position & 1 == 1;
        let mut others = self.steps.iter().enumerate();
        let is_alike = |other: &Rung| !other.repeats && other.thresholds == own.thresholds;
        !own.repeats && !fired(step) && others.any(|(position, other)| fired(position) && is_alike(other))
    }

    /// Whether a step can be due in a cycle as it stands, where time may be any.
    pub fn can_fire(&self, model: &Model, state: &State, cycle: &Cycle, step: usize) -> bool {
        let Some(rung) = self.steps.get(step) else { return false };
        if !cycle.open || rung.does.is_empty() || (!rung.repeats && cycle.fired >> step & 1 == 1) {
            return false;
        }
        let fires = self.runs_in(state.status) || self.pauses_in(state.status) && self.fires_in_pauses(model, step);
        fires && !self.waits_for_another(cycle, step)
    }

    /// Whether a step can be due while the clock is paused: where something else moved the case at the same instant, or
    /// where the threshold itself moves.
    fn fires_in_pauses(&self, model: &Model, step: usize) -> bool {
        let own = self.steps.get(step).map(|rung| &rung.thresholds);
        let together = |(position, other): (usize, &Rung)| {
            let mut pairs = other.thresholds.iter().zip(own.into_iter().flatten());
            position != step && !other.does.is_empty() && (other.repeats || pairs.any(|(other, own)| other == own))
        };
        let jumps = self.sla.target.branches.len() > 1 || self.sla.on_reopen == Reopen::Resume || model.undoes;
        jumps || self.steps.iter().enumerate().any(together) || model.ladders.len() > 1
    }

    /// Whether some other step of the cycle surely comes first and has not fired.
    fn waits_for_another(&self, cycle: &Cycle, step: usize) -> bool {
        let Some(own) = self.steps.get(step) else { return false };
        self.steps.iter().enumerate().any(|(position, other)| {
            let mut pairs = other.thresholds.iter().zip(&own.thresholds);
            let fixed = own.thresholds.len() == 1;
            let first = if fixed {
                pairs.all(|(other, own)| (other, position) < (own, step))
            } else {
                position < step && pairs.all(|(other, own)| other <= own)
            };
            position != step && !other.does.is_empty() && cycle.fired >> position & 1 == 0 && first
        })
    }

    /// The cycle after a move, before another one opens.
    pub fn follow(&self, cycle: Cycle, from: usize, to: usize, is_undo: bool, reversible: bool) -> Cycle {
        let inside = self.runs_in(to) || self.pauses_in(to);
        if is_undo && cycle.closed_by_last && inside {
            return Cycle { open: true, resumed: true, closed_by_last: false, ..cycle };
        }
        if !cycle.open {
            let comes_back = self.runs_in(to) && !self.runs_in(from);
            return Cycle { stopped: cycle.stopped && !comes_back, unsure: false, closed_by_last: false, ..cycle };
        }
        if inside { Cycle { closed_by_last: false, ..cycle } } else { self.close(cycle, reversible) }
    }

    /// The cycle after something other than a move has ended it.
    pub fn stop(&self, cycle: Cycle) -> Cycle {
        Cycle { stopped: true, ..self.close(cycle, false) }
    }

    fn close(&self, cycle: Cycle, reversible: bool) -> Cycle {
        let keeps = reversible || self.sla.on_reopen == Reopen::Resume;
        Cycle {
            open: false,
            unsure: cycle.unsure && reversible,
            resumed: false,
            closed_by_last: reversible,
            fired: if keeps { cycle.fired } else { 0 },
            ..cycle
        }
    }

    /// Whether a cycle opens where its guard holds.
    pub fn opens(&self, cycle: &Cycle, status: usize) -> bool {
        let is_over = cycle.had && self.sla.on_reopen == Reopen::Ignore;
        self.runs_in(status) && !(cycle.open || cycle.stopped || is_over)
    }

    /// The cycle that opens.
    pub fn open(&self, before: Cycle) -> Cycle {
        let resumed = before.had && self.sla.on_reopen == Reopen::Resume;
        Cycle {
            open: true,
            // Who is assigned is not followed.
            unsure: self.sla.stop_on.contains(&StopOn::Assign),
            had: self.sla.on_reopen != Reopen::Restart,
            resumed,
            stopped: false,
            closed_by_last: false,
            fired: if resumed { before.fired } else { 0 },
        }
    }
}

fn threshold(at: Threshold, target: Duration) -> Duration {
    match at {
        Threshold::Percent(percent) => target.percent(percent),
        Threshold::Before(before) => target.saturating_sub(before),
        Threshold::After(after) => target.saturating_add(after),
    }
}

fn does(model: &Model, step: &LadderStep) -> Vec<Does> {
    let mut does = Vec::new();
    for action in &step.r#do {
        match action {
            Action::Move(status) => does.extend(model.position(status).map(Does::Move)),
            Action::Assign(team) if model.knows_team => does.extend(model.team(team).map(Does::Assign)),
            Action::Set(changes) => {
                for (name, value) in changes {
                    does.extend(set(&model.facts, name, value.as_ref()));
                }
            }
            Action::Assign(_) | Action::Notify(_) | Action::Emit(_) => {}
        }
    }
    does
}

/// Facts that no guard asks for are of no account.
fn set(facts: &FactKinds, name: &str, value: Option<&Fact>) -> Option<Does> {
    let fact = facts.position(name)?;
    facts.kind_of(fact, value).map(|kind| Does::Set(fact, kind))
}
