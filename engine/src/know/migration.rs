//! What another version does to the cases that are open: a dry run, which changes nothing.
//!
//! For each case it is asked what `migrate` would decide at that instant, and told in few words: whether it stays in its status,
//! which statuses and teams have to be given other names first, which clocks open, end or get another target, what breaches at
//! once and what fires. So what is told is what happens, as long as nothing happens to the case before.
//!
//! Cases are told one by one: a host with many asks for them a part at a time, and adds the counts up.

mod missing;

use serde::Serialize;

use crate::blocker::Blocker;
use crate::case::Case;
use crate::command::{Command, Mapping, Origin};
use crate::event::{Event, EventKind};
use crate::name::{CaseId, Id};
use crate::step::{Call, Decision, decide, evolve};
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

pub use missing::{Candidates, Missing};

/// What a version does to some cases.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Migration {
    /// One for each case, in order.
    pub plans: Vec<CasePlan>,
    /// How many cases come to what.
    pub counts: Counts,
    /// The names in the old version that the new one lacks and the mapping does not give, whether or not one of these cases
    /// has them now.
    pub missing: Missing,
}

/// How many cases come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counts {
    /// Cases that stay in their status.
    pub stay: usize,
    /// Cases that come into another one.
    pub move_on: usize,
    /// Cases that need a mapping first.
    pub need_mapping: usize,
    /// Cases of which more is due than one call does.
    pub overdue: usize,
    /// Cases that are refused for another reason.
    pub refused: usize,
    /// Cases that run under the new version already.
    pub done: usize,
    /// Cases of which a time limit would be breached at once, although it is not before.
    pub breach: usize,
}

/// What a version does to one case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CasePlan {
    /// The case.
    pub case: CaseId,
    /// How many events it had: once there are more, this plan is old.
    pub seq: u64,
    /// What it comes to.
    pub outcome: PlanOutcome,
    /// Where it would be in the end.
    pub status: Id,
    /// Who would own it.
    pub team: Option<Id>,
    /// The status that needs another name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing_status: Option<Id>,
    /// The team that needs another name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing_team: Option<Id>,
    /// Why it would be refused.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<Blocker>,
    /// What happens to its clocks, in the order of the events.
    pub clocks: Vec<ClockPlan>,
    /// The SLAs that are breached at once, and were not before.
    pub breaches: Vec<Id>,
    /// The ladder steps that fire at once.
    pub fires: Vec<StepPlan>,
    /// The statuses that it comes into, in order.
    pub moves: Vec<Id>,
    /// How many events happen of timers that are due anyway, before the case comes under the new version.
    pub due_before: usize,
    /// When something is due next.
    pub next_due: Option<Instant>,
}

/// What a case comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PlanOutcome {
    /// It goes on under the new version, in its status.
    Stays,
    /// It goes on under the new version, in another status.
    Moves,
    /// Its status or its team has no name in the new version: the mapping has to give one.
    NeedsMapping,
    /// More is due than one call does: let it tick first.
    Overdue,
    /// It is refused for another reason.
    Refused,
    /// It runs under the new version already.
    Done,
}

/// What happens to a clock of a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockPlan {
    /// The SLA.
    pub sla: Id,
    /// What happens.
    pub change: ClockChange,
    /// The working time that it has consumed, which it keeps.
    pub consumed: Duration,
    /// The target before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_target: Option<Duration>,
    /// The target from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Duration>,
    /// The calendar that counts from now on; none where elapsed time does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Id>,
}

/// What happens to a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ClockChange {
    /// It begins.
    Opened,
    /// It ends.
    Closed,
    /// It is paused.
    Paused,
    /// It goes on.
    Resumed,
    /// It has another target or calendar.
    Retargeted,
}

/// A step of a ladder that fires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepPlan {
    /// The SLA.
    pub sla: Id,
    /// The step: its id, or its position from 0.
    pub step: Id,
}

/// What `migrate` would do to each of these cases at `now`, from one workflow to another. Nothing is changed.
#[must_use]
pub fn migration(from: &Workflow, to: &Workflow, cases: &[Case], map: &Mapping, now: Instant) -> Migration {
    let plans: Vec<CasePlan> = cases.iter().map(|case| plan(from, to, case, map, now)).collect();
    let mut counts = Counts::default();
    for plan in &plans {
        let count = match plan.outcome {
            PlanOutcome::Stays => &mut counts.stay,
            PlanOutcome::Moves => &mut counts.move_on,
            PlanOutcome::NeedsMapping => &mut counts.need_mapping,
            PlanOutcome::Overdue => &mut counts.overdue,
            PlanOutcome::Refused => &mut counts.refused,
            PlanOutcome::Done => &mut counts.done,
        };
        *count += 1;
        counts.breach += usize::from(!plan.breaches.is_empty());
    }
    let missing = Missing::between(from, to, map, &plans);
    Migration { plans, counts, missing }
}

fn plan(from: &Workflow, to: &Workflow, case: &Case, map: &Mapping, now: Instant) -> CasePlan {
    if case.workflow == to.reference() && case.workflow.digest != from.digest() {
        return CasePlan::of(case, case, PlanOutcome::Done);
    }
    let command = Command::Migrate { from: Origin::from(from.digest()), map: map.clone() };
    let decided = decide(to, Some(case.clone()), &command, &Call::at(now).from(from));
    // Only a case that is not there has no decision.
    let Ok(Decision { events, case: Some(end), refused, next_due, .. }) = decided else {
        return CasePlan::of(case, case, PlanOutcome::Refused);
    };
    let begins = beginning(&events);
    let (first, own) = events.split_at(begins);
    let mut before = case.clone();
    for event in first {
        evolve(&mut before, event);
    }
    let mut plan = CasePlan { due_before: first.len(), next_due, ..CasePlan::of(case, &end, PlanOutcome::Stays) };
    plan.outcome = match refused.as_slice() {
        _ if before.workflow == to.reference() => PlanOutcome::Done,
        [] if own.iter().any(|event| matches!(event.kind, EventKind::Moved(_))) => PlanOutcome::Moves,
        [] => PlanOutcome::Stays,
        [Blocker::Overdue { .. }, ..] => PlanOutcome::Overdue,
        [Blocker::UnknownStatus { .. } | Blocker::UnknownTeam { .. }, ..] => {
            plan.find_missing(to, &before, map);
            PlanOutcome::NeedsMapping
        }
        _ => PlanOutcome::Refused,
    };
    plan.refused = refused;
    for event in own {
        plan.tell(&event.kind, &before);
        evolve(&mut before, event);
    }
    plan
}

/// Where the events of the migration itself begin: with the ends of the cycles that the new version has no SLA for.
fn beginning(events: &[Event]) -> usize {
    let migrated = |event: &Event| matches!(event.kind, EventKind::Migrated { .. });
    let Some(migrated) = events.iter().position(migrated) else { return events.len() };
    let earlier = events.get(..migrated).unwrap_or_default();
    let ends = |event: &&Event| matches!(event.kind, EventKind::ClockClosed { left: true, closed_by: None, .. });
    migrated - earlier.iter().rev().take_while(ends).count()
}

impl CasePlan {
    fn of(case: &Case, end: &Case, outcome: PlanOutcome) -> Self {
        Self {
            case: case.id.clone(),
            seq: case.seq,
            outcome,
            status: end.status.clone(),
            team: end.team.clone(),
            missing_status: None,
            missing_team: None,
            refused: Vec::new(),
            clocks: Vec::new(),
            breaches: Vec::new(),
            fires: Vec::new(),
            moves: Vec::new(),
            due_before: 0,
            next_due: None,
        }
    }

    /// A refusal names one; both may be missing.
    fn find_missing(&mut self, to: &Workflow, case: &Case, map: &Mapping) {
        let status = map.statuses.get(&case.status).unwrap_or(&case.status);
        self.missing_status = Some(case.status.clone()).filter(|_| to.status(status.as_str()).is_none());
        let team = case.team.as_ref();
        let is_missing = |team: &&Id| !to.has_team(map.teams.get(*team).unwrap_or(team));
        self.missing_team = team.filter(is_missing).cloned();
    }

    fn tell(&mut self, kind: &EventKind, case: &Case) {
        let clock = |sla: &Id, change, consumed| {
            let old_target = case.clock(sla).filter(|clock| clock.is_open()).map(|clock| clock.target);
            ClockPlan { sla: sla.clone(), change, consumed, old_target, target: None, calendar: None }
        };
        match kind {
            EventKind::ClockOpened { sla, target, calendar, consumed, .. } => {
                let opened = ClockPlan { old_target: None, ..clock(sla, ClockChange::Opened, *consumed) };
                self.clocks.push(ClockPlan { target: Some(*target), calendar: calendar.clone(), ..opened });
            }
            EventKind::ClockRetargeted { sla, target, calendar, consumed, .. } => {
                let set = clock(sla, ClockChange::Retargeted, *consumed);
                self.clocks.push(ClockPlan { target: Some(*target), calendar: calendar.clone(), ..set });
            }
            EventKind::ClockPaused { sla, consumed, .. } => {
                self.clocks.push(clock(sla, ClockChange::Paused, *consumed));
            }
            EventKind::ClockResumed { sla, consumed, .. } => {
                self.clocks.push(clock(sla, ClockChange::Resumed, *consumed));
            }
            EventKind::ClockClosed { sla, consumed, .. } => {
                self.clocks.push(clock(sla, ClockChange::Closed, *consumed));
            }
            EventKind::Breached { sla, .. } => self.breaches.push(sla.clone()),
            EventKind::StepFired { sla, step, .. } => {
                self.fires.push(StepPlan { sla: sla.clone(), step: step.clone() });
            }
            EventKind::Moved(moved) => self.moves.push(moved.to.clone()),
            _ => {}
        }
    }
}
