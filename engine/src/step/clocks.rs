//! SLA clocks: which of them an event opens, pauses, resumes, retargets and closes.

use super::Step;
use crate::case::{Clock, ClockState, Fired, Outcome, Via};
use crate::definition::{Reopen, StopOn};
use crate::event::{EventKind, Moved};
use crate::name::Id;
use crate::sla::Sla;
use crate::time::{Duration, Instant};

/// What clocks need to know of the event that they follow.
pub(super) struct Change {
    facts: bool,
    stop: Option<StopOn>,
    escalated: bool,
}

impl Change {
    pub fn of(kind: &EventKind) -> Self {
        let stop = match kind {
            EventKind::Commented { .. } => Some(StopOn::Comment),
            // A ladder's assignment is to a team.
            EventKind::Assigned { assignee: Some(_), .. } => Some(StopOn::Assign),
            _ => None,
        };
        Self {
            facts: matches!(kind, EventKind::FactsSet { .. }),
            stop,
            escalated: matches!(kind, EventKind::Moved(Moved { via: Via::Escalation, .. })),
        }
    }
}

impl Step<'_> {
    /// Lets every clock follow an event, in the order of the SLAs; for each: close or retarget, pause or resume, open.
    pub(super) fn settle_clocks(&mut self, at: Instant, change: &Change) {
        for sla in self.workflow.slas() {
            let open = self.case.clock(&sla.rule.id).filter(|clock| clock.is_open());
            if let Some(clock) = open.cloned() {
                self.settle_open(at, sla, &clock, change);
            }
            let is_open = self.case.clock(&sla.rule.id).is_some_and(Clock::is_open);
            if !is_open {
                self.open_clock(at, sla);
            }
        }
    }

    fn settle_open(&mut self, at: Instant, sla: &Sla, clock: &Clock, change: &Change) {
        let (id, cycle) = (|| sla.rule.id.clone(), clock.cycle);
        let runs = sla.runs_in(&self.case.status);
        let pauses = sla.pauses_in(&self.case.status);
        let stopped = change.stop.is_some_and(|stop| sla.rule.stop_on.contains(&stop));
        if stopped || !(runs || pauses) {
            let consumed = clock.consumed_at(at, self.workflow);
            let outcome = self.outcome(sla, clock, change, !stopped);
            self.record(at, EventKind::ClockClosed { sla: id(), cycle, outcome, consumed, left: !stopped });
            return;
        }
        if change.facts {
            let (target, calendar) = self.resolve(sla);
            if target != clock.target || calendar != clock.calendar {
                let consumed = clock.consumed_at(at, self.workflow);
                self.record(at, EventKind::ClockRetargeted { sla: id(), cycle, target, calendar, consumed });
            }
        }
        match clock.state {
            ClockState::Running if pauses => {
                let consumed = clock.consumed_at(at, self.workflow);
                self.record(at, EventKind::ClockPaused { sla: id(), cycle, consumed });
            }
            ClockState::Paused if runs => {
                let consumed = clock.consumed;
                self.record(at, EventKind::ClockResumed { sla: id(), cycle, consumed });
            }
            _ => {}
        }
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
        let cycle = earlier.map_or(1, |clock| clock.cycle.saturating_add(1));
        let (target, calendar) = self.resolve(sla);
        let fresh = EventKind::ClockOpened {
            sla: id.clone(),
            cycle,
            target,
            calendar: calendar.clone(),
            consumed: Duration::ZERO,
            breached: false,
            acknowledged: false,
            fired: Fired::new(),
        };
        let opened = match (earlier, sla.rule.on_reopen) {
            (None, _) | (Some(_), Reopen::Restart) => fresh,
            (Some(_), Reopen::Ignore) => return,
            (Some(earlier), Reopen::Resume) => EventKind::ClockOpened {
                sla: id.clone(),
                cycle,
                target: earlier.target,
                calendar,
                consumed: earlier.consumed,
                breached: earlier.breached,
                acknowledged: earlier.acknowledged,
                fired: earlier.fired.clone(),
            },
        };
        self.record(at, opened);
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
