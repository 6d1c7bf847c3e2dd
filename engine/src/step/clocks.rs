//! SLA clocks: which of them an event opens, pauses, resumes, retargets and closes.

use super::Step;
use crate::case::{Case, Clock, ClockState, Fired, Outcome, Via};
use crate::definition::{Reopen, SlaDefinition, StopOn};
use crate::event::EventKind;
use crate::name::Id;
use crate::sla::Sla;
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// What clocks need to know of the event that they follow.
#[derive(Default)]
pub(super) struct Change<'w> {
    /// Whether targets and calendars are to be resolved again.
    resolves: bool,
    stop: Option<Stop>,
    escalated: bool,
    /// The number of the move, if it is one.
    moved: Option<u64>,
    /// The number of the move that is taken back.
    taken_back: Option<u64>,
    /// The workflow under which the case ran until now, if that is another.
    migrated: Option<&'w Workflow>,
}

/// What may end a cycle although the case stays.
struct Stop {
    on: StopOn,
    /// The one SLA that it concerns; without it, every SLA.
    sla: Option<Id>,
}

impl<'w> Change<'w> {
    /// What an event that is about to happen to a case will mean for its clocks.
    pub fn of(kind: &EventKind, case: &Case) -> Self {
        let every = |on| Some(Stop { on, sla: None });
        let stop = match kind {
            EventKind::Commented { .. } => every(StopOn::Comment),
            // A ladder's assignment is to a team.
            EventKind::Assigned { assignee: Some(_), .. } => every(StopOn::Assign),
            EventKind::Acknowledged { sla, .. } => Some(Stop { on: StopOn::Acknowledge, sla: Some(sla.clone()) }),
            _ => None,
        };
        let moved = if let EventKind::Moved(moved) = kind { Some(moved) } else { None };
        let taken_back = case
            .previous
            .as_ref()
            .zip(moved)
            .filter(|(last, moved)| last.is_taken_back(moved.via, &moved.to, moved.source.as_deref()));
        Self {
            resolves: matches!(kind, EventKind::FactsSet { .. }),
            stop,
            escalated: moved.is_some_and(|moved| moved.via == Via::Escalation),
            moved: moved.map(|_| case.seq.saturating_add(1)),
            taken_back: taken_back.map(|(last, _)| last.seq),
            migrated: None,
        }
    }

    /// That the case has come from another workflow.
    pub fn migrated(from: &'w Workflow) -> Self {
        Self { resolves: true, migrated: Some(from), ..Self::default() }
    }

    fn stops(&self, sla: &SlaDefinition) -> bool {
        let concerns = |stop: &&Stop| stop.sla.as_ref().is_none_or(|id| *id == sla.id);
        self.stop.as_ref().filter(concerns).is_some_and(|stop| sla.stop_on.contains(&stop.on))
    }

    fn takes_back(&self, clock: &Clock) -> bool {
        self.taken_back.is_some() && clock.closed_by == self.taken_back
    }
}

impl Step<'_> {
    /// Lets every clock follow an event, in the order of the SLAs; for each: close or retarget, pause or resume, open.
    pub(super) fn settle_clocks(&mut self, at: Instant, change: &Change) {
        for sla in self.workflow.slas() {
            let open = self.case.clock(&sla.rule.id).filter(|clock| clock.is_open());
            if let Some(clock) = open.filter(|clock| !self.is_settled(sla, clock, change)).cloned() {
                self.settle_open(at, sla, &clock, change);
            } else if open.is_some() {
                continue;
            }
            let latest = self.case.clock(&sla.rule.id);
            if latest.is_some_and(|clock| change.takes_back(clock)) {
                self.reopen_clock(at, sla);
            } else if !latest.is_some_and(Clock::is_open) {
                self.open_clock(at, sla);
            }
        }
    }

    /// Whether an open clock need not follow a change.
    fn is_settled(&self, sla: &Sla, clock: &Clock, change: &Change) -> bool {
        let fits = match clock.state {
            ClockState::Running => sla.runs_in(&self.case.status),
            ClockState::Paused => sla.pauses_in(&self.case.status),
            ClockState::Closed => true,
        };
        fits && !change.resolves && !change.stops(&sla.rule)
    }

    fn settle_open(&mut self, at: Instant, sla: &Sla, clock: &Clock, change: &Change) {
        let (id, cycle) = (|| sla.rule.id.clone(), clock.cycle);
        let runs = sla.runs_in(&self.case.status);
        let pauses = sla.pauses_in(&self.case.status);
        let stopped = change.stops(&sla.rule);
        // What was measured before a migration was measured by the calendars of that time.
        let measured = |clock: &Clock| clock.consumed_at(at, change.migrated.unwrap_or(self.workflow));
        if stopped || !(runs || pauses) {
            let consumed = measured(clock);
            let outcome = self.outcome(sla, clock, change, !stopped);
            let closed_by = change.moved.filter(|_| !stopped);
            self.record(at, EventKind::ClockClosed { sla: id(), cycle, outcome, consumed, left: !stopped, closed_by });
            return;
        }
        if change.resolves {
            let (target, calendar) = self.resolve(sla);
            let changed = target != clock.target || calendar != clock.calendar;
            if changed || change.migrated.is_some_and(|from| self.measures_otherwise(from, sla, clock)) {
                let consumed = measured(clock);
                self.record(at, EventKind::ClockRetargeted { sla: id(), cycle, target, calendar, consumed });
            }
        }
        match clock.state {
            ClockState::Running if pauses => {
                let consumed = measured(clock);
                self.record(at, EventKind::ClockPaused { sla: id(), cycle, consumed });
            }
            ClockState::Paused if runs => {
                let consumed = clock.consumed;
                self.record(at, EventKind::ClockResumed { sla: id(), cycle, consumed });
            }
            _ => {}
        }
    }

    /// Whether an SLA's milestones come at other times than under another workflow, although target and calendar have
    /// kept their names. Its new milestones are due from now on, and not in the past.
    fn measures_otherwise(&self, from: &Workflow, sla: &Sla, clock: &Clock) -> bool {
        let same_ladder = from.compiled_sla(&sla.rule.id).is_some_and(|before| before.climbs_as(sla));
        let same_hours = clock.calendar.as_ref().is_none_or(|id| self.workflow.shares_calendar(from, id));
        !(same_ladder && same_hours)
    }

    fn outcome(&self, sla: &Sla, clock: &Clock, change: &Change, left: bool) -> Outcome {
        if clock.breached {
            Outcome::Breached
        } else if left && sla.rule.cancel_in.contains(&self.case.status) {
            Outcome::Void
        } else if left && change.escalated && self.scope.is_ladder_of(&sla.rule.id) {
            Outcome::Escalated
        } else {
            Outcome::Met
        }
    }

    fn open_clock(&mut self, at: Instant, sla: &Sla) {
        let id = &sla.rule.id;
        if !sla.runs_in(&self.case.status) || self.case.stopped.contains(id) {
            return;
        }
        if let Some(guard) = &sla.rule.applies_when
            && !guard.holds(&self.stored())
        {
            return;
        }
        let earlier = self.case.clock(id);
        match (earlier, sla.rule.on_reopen) {
            (Some(_), Reopen::Ignore) => {}
            (Some(_), Reopen::Resume) => self.resume_clock(at, sla),
            (None, _) | (Some(_), Reopen::Restart) => {
                let cycle = earlier.map_or(1, |clock| clock.cycle.saturating_add(1));
                let (target, calendar) = self.resolve(sla);
                let opened = EventKind::ClockOpened {
                    sla: id.clone(),
                    cycle,
                    target,
                    calendar,
                    consumed: Duration::ZERO,
                    breached: false,
                    acknowledged: false,
                    fired: Fired::new(),
                };
                self.record(at, opened);
            }
        }
    }

    /// Opens a cycle that goes on where the one before ended.
    fn resume_clock(&mut self, at: Instant, sla: &Sla) {
        let Some(earlier) = self.case.clock(&sla.rule.id) else { return };
        let opened = EventKind::ClockOpened {
            sla: sla.rule.id.clone(),
            cycle: earlier.cycle.saturating_add(1),
            target: earlier.target,
            calendar: self.resolve(sla).1,
            consumed: earlier.consumed,
            breached: earlier.breached,
            acknowledged: earlier.acknowledged,
            fired: earlier.fired.clone(),
        };
        self.record(at, opened);
    }

    /// Takes back that a move, taken back now, closed a cycle.
    fn reopen_clock(&mut self, at: Instant, sla: &Sla) {
        let pauses = sla.pauses_in(&self.case.status);
        if !pauses && !sla.runs_in(&self.case.status) {
            return;
        }
        self.resume_clock(at, sla);
        if pauses && let Some(Clock { cycle, consumed, .. }) = self.case.clock(&sla.rule.id).cloned() {
            self.record(at, EventKind::ClockPaused { sla: sla.rule.id.clone(), cycle, consumed });
        }
    }

    /// The target and the calendar of an SLA, by the facts that are stored.
    fn resolve(&self, sla: &Sla) -> (Duration, Option<Id>) {
        let view = self.stored();
        let target = sla.rule.target.resolve(&view).copied().unwrap_or(Duration::MAX);
        let reference = sla.rule.calendar.as_ref().and_then(|choice| choice.resolve(&view));
        let calendar = reference.and_then(|reference| self.workflow.calendar_of(reference, self.case.team.as_ref()));
        (target, calendar.cloned())
    }
}

/// SLAs ended by `stopOn` to which a move comes back: from a status outside `runIn` into one inside.
pub(super) fn reentered(slas: &[Sla], stopped: &[Id], from: &Id, to: &Id) -> Vec<Id> {
    let back = |id: &&Id| {
        let sla = slas.iter().find(|sla| sla.rule.id == **id);
        sla.is_some_and(|sla| sla.runs_in(to) && !sla.runs_in(from))
    };
    stopped.iter().filter(back).cloned().collect()
}
