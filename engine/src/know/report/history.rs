//! The fold of one history into a tally.

use std::collections::BTreeSet;

use super::ReportSettings;
use super::period::Stretch;
use super::tally::{Cycles, Deeds, Events, Stays, Tally, Traffic};
use super::times::Lapse;
use crate::case::{Outcome, Via};
use crate::definition::Stage;
use crate::event::{Event, EventKind, Moved};
use crate::name::{EmployeeId, Id};
use crate::time::Instant;
use crate::workflow::Workflow;

/// A case on its way through its history.
pub(super) struct History<'r, 'e> {
    workflow: &'r Workflow,
    settings: &'r ReportSettings,
    tally: &'r mut Tally,
    place: Place<'e>,
    /// Until when time has been measured.
    at: Instant,
    /// In the status so far.
    stay: Lapse,
    /// With the team so far.
    held: Lapse,
    /// Not closed so far.
    unclosed: Lapse,
    /// Closed stays that count only if the case is reopened.
    closed: Vec<(&'e Id, Lapse)>,
    visited: BTreeSet<&'e Id>,
    cycles: Vec<Cycle<'e>>,
    was_closed: bool,
    was_reopened: bool,
    was_reworked: bool,
}

/// Where a case is, and with whom.
#[derive(Clone, Copy)]
struct Place<'e> {
    status: &'e Id,
    stage: Stage,
    team: Option<&'e Id>,
}

/// A team that owns a case which is not closed, or nobody.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Holder<'e>(Option<&'e Id>);

/// A cycle that has not ended.
struct Cycle<'e> {
    sla: &'e Id,
    calendar: Option<&'e Id>,
    running: bool,
    since: Instant,
    consumed: u64,
    breached: bool,
}

impl<'e> Place<'e> {
    fn is_closed(self) -> bool {
        self.stage == Stage::Closed
    }

    /// Who has the case; nobody is a holder too, but a closed case has none.
    fn holder(self) -> Option<Holder<'e>> {
        (!self.is_closed()).then_some(Holder(self.team))
    }
}

impl<'r, 'e> History<'r, 'e> {
    /// Folds events that are known to be a history, as far as the report looks.
    pub fn fold(workflow: &'r Workflow, settings: &'r ReportSettings, tally: &'r mut Tally, events: &'e [Event]) {
        let seen = |event: &&Event| settings.until.is_none_or(|until| event.at <= until);
        let mut events = events.iter().take_while(seen);
        let Some(first) = events.next() else { return };
        let EventKind::Opened { status, stage, team, .. } = &first.kind else {
            return;
        };
        let place = Place { status, stage: *stage, team: team.as_ref() };
        let mut history = Self {
            workflow,
            settings,
            tally,
            place,
            at: first.at,
            stay: Lapse::default(),
            held: Lapse::default(),
            unclosed: Lapse::default(),
            closed: Vec::new(),
            visited: BTreeSet::new(),
            cycles: Vec::new(),
            was_closed: false,
            was_reopened: false,
            was_reworked: false,
        };
        history.open();
        let mut last = first.at;
        for event in events {
            history.follow(event);
            last = event.at;
        }
        history.finish(settings.until.unwrap_or(last));
    }

    fn open(&mut self) {
        let period = self.period(self.at);
        self.tally.cases.opened += 1;
        self.count(period).opened += 1;
        self.enter(period);
        if let Some(holder) = self.place.holder() {
            self.take(holder, period);
        } else {
            self.close(period);
        }
    }

    fn follow(&mut self, event: &'e Event) {
        let at = event.at;
        match &event.kind {
            EventKind::Moved(moved) => self.go(at, moved),
            EventKind::Assigned { team, assignee, by } => {
                let place = Place { team: team.as_ref(), ..self.place };
                if place.team != self.place.team {
                    self.measure(at);
                    self.hand_over(place, self.period(at));
                    self.place = place;
                }
                if let Some(by) = by.as_ref().filter(|_| assignee.is_some()) {
                    self.deeds(by, self.period(at)).assignments += 1;
                }
            }
            EventKind::Commented { by, .. } => {
                let period = self.period(at);
                let Place { status, team, .. } = self.place;
                traffic(self.status(status), period).comments += 1;
                traffic(self.team(team), period).comments += 1;
                if let Some(by) = by {
                    self.deeds(by, period).comments += 1;
                }
            }
            EventKind::Migrated { stage, teams, .. } => {
                self.measure(at);
                // A team by another name is the same holder.
                self.place.team = self.place.team.map(|team| teams.get(team).unwrap_or(team));
                let from = self.place;
                let to = Place { stage: *stage, ..from };
                self.hand_over(to, self.period(at));
                self.place = to;
                self.turn(from, to, self.period(at));
            }
            kind => self.follow_clock(at, kind),
        }
    }

    /// Counts that a case was closed or opened again.
    fn turn(&mut self, from: Place, to: Place, period: Stretch) {
        match (from.is_closed(), to.is_closed()) {
            (false, true) => self.close(period),
            (true, false) => self.reopen(period),
            _ => {}
        }
    }

    fn go(&mut self, at: Instant, moved: &'e Moved) {
        self.measure(at);
        let period = self.period(at);
        let from = self.place;
        let to = Place { status: &moved.to, stage: moved.stage, team: moved.team.as_ref() };

        self.count(period).moves.count(moved.via);
        self.tally.flow.entry(moved.from.clone()).or_default().entry(moved.to.clone()).or_default().count(moved.via);
        traffic(self.team(from.team), period).moves += 1;
        if let Some(by) = moved.by.as_ref().filter(|_| moved.via != Via::Migration) {
            self.deeds(by, period).moves += 1;
        }

        traffic(self.status(from.status), period).leaves += 1;
        let stay = std::mem::take(&mut self.stay);
        if from.is_closed() {
            self.closed.push((from.status, stay));
        } else {
            let stays = self.status(from.status);
            stays.lapses.push(stay);
            stays.unclosed += u128::from(stay.elapsed);
        }
        self.hand_over(to, period);
        self.place = to;
        self.enter(period);
        self.turn(from, to, period);
    }

    fn follow_clock(&mut self, at: Instant, kind: &'e EventKind) {
        match kind {
            EventKind::ClockOpened { sla, calendar, consumed, breached, .. } => {
                let cycle = Cycle {
                    sla,
                    calendar: calendar.as_ref(),
                    running: true,
                    since: at,
                    consumed: consumed.millis(),
                    breached: *breached,
                };
                self.cycles.retain(|cycle| cycle.sla != sla);
                self.cycles.push(cycle);
            }
            EventKind::ClockPaused { sla, consumed, .. } => self.change(sla, |cycle| {
                cycle.running = false;
                cycle.consumed = consumed.millis();
            }),
            EventKind::ClockResumed { sla, consumed, .. } => self.change(sla, |cycle| {
                cycle.running = true;
                cycle.since = at;
                cycle.consumed = consumed.millis();
            }),
            EventKind::ClockRetargeted { sla, calendar, consumed, .. } => self.change(sla, |cycle| {
                cycle.calendar = calendar.as_ref();
                cycle.since = at;
                cycle.consumed = consumed.millis();
            }),
            EventKind::Breached { sla, .. } => self.change(sla, |cycle| cycle.breached = true),
            EventKind::StepFired { sla, step, silent, .. } => {
                let firings = self.sla(sla).steps.entry(step.clone()).or_default();
                firings.fired += 1;
                firings.silent += u64::from(*silent);
            }
            EventKind::ClockClosed { sla, outcome, consumed, .. } => {
                self.cycles.retain(|cycle| cycle.sla != sla);
                let cycles = self.sla(sla);
                cycles.consumed.push(consumed.millis());
                match outcome {
                    Outcome::Met => cycles.ended.met += 1,
                    Outcome::Breached => cycles.ended.breached += 1,
                    Outcome::Void => cycles.ended.void += 1,
                    Outcome::Escalated => cycles.ended.escalated += 1,
                }
            }
            _ => {}
        }
    }

    /// Cuts off what has not ended.
    fn finish(mut self, end: Instant) {
        let place = self.place;
        if place.is_closed() {
            self.tally.cases.closed += 1;
            self.tally.total.push(self.unclosed);
        } else {
            self.tally.cases.open += 1;
            self.measure(end);
            let (stay, held) = (self.stay, self.held);
            let stays = self.status(place.status);
            stays.lapses.push(stay);
            stays.unclosed += u128::from(stay.elapsed);
            let stays = self.team(place.team);
            stays.lapses.push(held);
            stays.cases += 1;
        }
        self.status(place.status).cases += 1;
        self.tally.cases.reopened += u64::from(self.was_reopened);
        self.tally.reworked += u64::from(self.was_reworked);
        for cycle in std::mem::take(&mut self.cycles) {
            let ran = if cycle.running { self.between(cycle.calendar, cycle.since, end) } else { 0 };
            let cycles = self.sla(cycle.sla);
            cycles.open_consumed.push(cycle.consumed + ran);
            cycles.open_breached += u64::from(cycle.breached);
        }
    }

    /// Adds the time since the last measurement to where the case has been.
    fn measure(&mut self, at: Instant) {
        let calendar = self.place.team.and_then(|team| self.workflow.team_calendar(team));
        let elapsed = elapsed(self.at, at);
        let working = if calendar.is_some() { self.between(calendar, self.at, at) } else { elapsed };
        let lapse = Lapse { elapsed, working };
        self.stay.add(lapse);
        if !self.place.is_closed() {
            self.held.add(lapse);
            self.unclosed.add(lapse);
        }
        self.at = at;
    }

    fn between(&self, calendar: Option<&Id>, start: Instant, end: Instant) -> u64 {
        match calendar {
            None => elapsed(start, end),
            Some(_) => self.workflow.between(calendar, start, end).millis(),
        }
    }

    fn enter(&mut self, period: Stretch) {
        let status = self.place.status;
        let again = !self.visited.insert(status);
        self.was_reworked |= again;
        let stays = self.status(status);
        stays.entries += 1;
        stays.reentries += u64::from(again);
        traffic(stays, period).entries += 1;
    }

    fn close(&mut self, period: Stretch) {
        self.count(period).closed += 1;
        if !self.was_closed {
            self.was_closed = true;
            self.tally.first.push(self.unclosed);
        }
    }

    fn reopen(&mut self, period: Stretch) {
        self.count(period).reopened += 1;
        self.was_reopened = true;
        for (status, stay) in std::mem::take(&mut self.closed) {
            self.status(status).lapses.push(stay);
        }
    }

    /// Lets one team give the case to another.
    fn hand_over(&mut self, to: Place<'e>, period: Stretch) {
        let (old, new) = (self.place.holder(), to.holder());
        if old == new {
            return;
        }
        if let Some(Holder(team)) = old {
            let held = std::mem::take(&mut self.held);
            let stays = self.team(team);
            stays.lapses.push(held);
            traffic(stays, period).leaves += 1;
        }
        if let Some(holder) = new {
            self.take(holder, period);
        }
    }

    fn take(&mut self, Holder(team): Holder<'e>, period: Stretch) {
        let stays = self.team(team);
        stays.entries += 1;
        traffic(stays, period).entries += 1;
    }

    fn change(&mut self, sla: &Id, change: impl FnOnce(&mut Cycle<'e>)) {
        if let Some(cycle) = self.cycles.iter_mut().find(|cycle| cycle.sla == sla) {
            change(cycle);
        }
    }

    fn period(&self, at: Instant) -> Stretch {
        self.settings.period.of(self.settings.zone.local_date(at))
    }

    fn count(&mut self, period: Stretch) -> &mut Events {
        self.tally.periods.entry(period).or_default()
    }

    fn status(&mut self, status: &Id) -> &mut Stays {
        self.tally.statuses.entry(status.clone()).or_default()
    }

    fn team(&mut self, team: Option<&Id>) -> &mut Stays {
        self.tally.teams.entry(team.cloned()).or_default()
    }

    fn sla(&mut self, sla: &Id) -> &mut Cycles {
        self.tally.slas.entry(sla.clone()).or_default()
    }

    fn deeds(&mut self, employee: &EmployeeId, period: Stretch) -> &mut Deeds {
        self.tally.people.entry(employee.clone()).or_default().entry(period).or_default()
    }
}

fn traffic(stays: &mut Stays, period: Stretch) -> &mut Traffic {
    stays.periods.entry(period).or_default()
}

/// Elapsed milliseconds, without the bound of a duration.
fn elapsed(start: Instant, end: Instant) -> u64 {
    end.millis().saturating_sub(start.millis()).max(0).unsigned_abs()
}
