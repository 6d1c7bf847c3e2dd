//! Ladders that change where a case goes: what their steps do, and when they can be due.

use super::facts::FactKinds;
use super::model::Model;
use super::state::{Cycle, State};
use crate::definition::{Action, CalendarRef, Choice, LadderStep, Reopen, SlaDefinition, Threshold};
use crate::fact::Fact;
use crate::guard::Guard;
use crate::name::Id;
use crate::time::Duration;

pub(super) struct Ladder<'w> {
    pub sla: &'w SlaDefinition,
    running: Vec<bool>,
    paused: Vec<bool>,
    /// All of its steps; those that change nothing here are kept for their places.
    pub steps: Vec<Rung>,
    /// The one status in which it runs, where every stay there begins a cycle of its own.
    pub only_in: Option<usize>,
    /// Whether a cycle is surely open while it runs.
    pub is_sure: bool,
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
        let is_sure = is_plain && sla.stop_on.is_empty();
        let jumps = targets.len() > 1 || sla.on_reopen == Reopen::Resume || model.undoes;
        let rung = |(position, step): (usize, &LadderStep)| {
            let thresholds: Vec<Duration> = targets.iter().map(|target| threshold(step.at, *target)).collect();
            let zeros = thresholds.iter().filter(|threshold| **threshold == Duration::ZERO).count();
            let at_once = match () {
                () if zeros == thresholds.len() && is_sure => AtOnce::Surely,
                () if zeros > 0 || jumps => AtOnce::Maybe,
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
        Some(Self { sla, running, paused, steps, only_in, is_sure, hours })
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

    /// The cycle after a move.
    pub fn follow(
        &self,
        cycle: Cycle,
        to: usize,
        is_undo: bool,
        reversible: bool,
        opens: impl Fn(&Guard) -> bool,
    ) -> Cycle {
        let inside = self.runs_in(to) || self.pauses_in(to);
        if is_undo && cycle.closed_by_last && inside {
            return Cycle { open: true, closed_by_last: false, ..cycle };
        }
        if cycle.open {
            return if inside {
                Cycle { closed_by_last: false, ..cycle }
            } else {
                let keeps = reversible || self.sla.on_reopen == Reopen::Resume;
                let fired = if keeps { cycle.fired } else { 0 };
                Cycle { open: false, closed_by_last: reversible, fired, ..cycle }
            };
        }
        let applies = self.sla.applies_when.as_ref().is_none_or(opens);
        let opens = self.runs_in(to) && applies && !(cycle.had && self.sla.on_reopen == Reopen::Ignore);
        let inherits = self.sla.on_reopen == Reopen::Resume;
        let fired = if inherits { cycle.fired } else { 0 };
        // Where it may not have opened after all, another one may.
        let remembers = self.sla.on_reopen == Reopen::Ignore && self.sla.applies_when.is_none();
        Cycle { open: opens, had: remembers && (cycle.had || opens), closed_by_last: false, fired }
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
