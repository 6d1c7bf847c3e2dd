//! What a report says. Lists of statuses, teams, SLAs and steps are in the order of the definition, what it does not
//! know comes after them, by id; periods are in the order of time, employees by name.

use serde::Serialize;

use super::ReportSettings;
use super::times::{Times, Total};
use crate::case::Via;
use crate::name::{EmployeeId, Id};

/// What the histories of a [`Report`](super::Report) add up to.
///
/// Times are exact to the millisecond; shares run from 0 to 1 and are rounded down to four decimals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Summary {
    /// Under which settings.
    pub settings: ReportSettings,
    /// How many cases there were.
    pub cases: CaseCounts,
    /// How long it took to close cases.
    pub resolution: Resolution,
    /// Every status of the definition, and every other one that occurred.
    pub statuses: Vec<StatusTimes>,
    /// Every team of the definition, every other one that occurred, and nobody last.
    pub teams: Vec<TeamTimes>,
    /// Every SLA of the definition, and every other one that occurred.
    pub slas: Vec<SlaAttainment>,
    /// How many moves there were, by how they came about.
    pub moves: MoveCounts,
    /// How often cases went from one status to another, by the two of them.
    pub flow: Vec<Flow>,
    /// How often cases came back.
    pub rework: Rework,
    /// Statuses in which cases spent time, the most first.
    pub bottlenecks: Vec<Bottleneck>,
    /// Who did how much.
    pub people: Vec<Person>,
    /// What happened when.
    pub periods: Vec<PeriodCounts>,
}

/// How many cases there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseCounts {
    /// All of them.
    pub opened: u64,
    /// In a closed status at the end.
    pub closed: u64,
    /// In an open or waiting status at the end.
    pub open: u64,
    /// That left a closed status for one that is not, at least once.
    pub reopened: u64,
}

/// How long it took to close cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Resolution {
    /// From opening to the first closing, of every case that was closed at all.
    pub first: Resolved,
    /// Not in a closed status from opening to the last closing, of every case that is closed at the end.
    pub total: Resolved,
}

/// How long cases took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Resolved {
    /// How many.
    pub cases: u64,
    /// As time passes.
    pub elapsed: Times,
    /// By the opening hours of whichever team owned the case at the time.
    pub working: Times,
}

/// How long cases stayed in a status.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusTimes {
    /// The status.
    pub status: Id,
    /// How often a case entered it, by opening or by a move.
    pub entries: u64,
    /// How many stays were measured: all but those with which a history ends closed.
    pub stays: u64,
    /// How many cases are in it at the end.
    pub cases: u64,
    /// As time passes.
    pub elapsed: Times,
    /// By the opening hours of whichever team owned the case at the time.
    pub working: Times,
    /// What happened in it when.
    pub periods: Vec<StatusPeriod>,
}

/// What happened in a status during a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusPeriod {
    /// The period: `2025-10`, `2025-Q4` or `2025`.
    pub period: String,
    /// How often a case entered the status.
    pub entries: u64,
    /// How often a case moved out of it.
    pub leaves: u64,
    /// How often somebody commented on a case in it. What is said with a move is not counted.
    pub comments: u64,
}

/// How long a team had cases. It has a case while it owns it and the case is not closed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TeamTimes {
    /// The team; `null` for cases that nobody owned.
    pub team: Option<Id>,
    /// How often it got a case: by opening, from another team, or reopened.
    pub entries: u64,
    /// How many times of having a case were measured, through however many statuses: all of them.
    pub stays: u64,
    /// How many cases it has at the end.
    pub cases: u64,
    /// As time passes.
    pub elapsed: Times,
    /// By its own opening hours; as time passes if it has none.
    pub working: Times,
    /// What happened when.
    pub periods: Vec<TeamPeriod>,
}

/// What happened with a team's cases during a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TeamPeriod {
    /// The period: `2025-10`, `2025-Q4` or `2025`.
    pub period: String,
    /// How often it got a case.
    pub entries: u64,
    /// How often a case went to another team or was closed.
    pub leaves: u64,
    /// How often a case that it owned moved.
    pub moves: u64,
    /// How often somebody commented on a case that it owned. What is said with a move is not counted.
    pub comments: u64,
}

/// How an SLA was kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SlaAttainment {
    /// The SLA.
    pub sla: Id,
    /// Cycles that ended, by how.
    pub ended: Outcomes,
    /// Cycles that had not ended.
    pub open: OpenCycles,
    /// The share of met cycles among those met, breached and escalated; `null` where there are none.
    pub attainment: Option<f64>,
    /// Working time of the cycles that ended.
    pub consumed: Times,
    /// How often each step of the ladder fired.
    pub steps: Vec<StepFirings>,
}

/// Cycles of an SLA by how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcomes {
    /// In time.
    pub met: u64,
    /// After the target was reached.
    pub breached: u64,
    /// It no longer mattered.
    pub void: u64,
    /// Moved by the SLA's own ladder before the target was reached.
    pub escalated: u64,
}

/// Cycles of an SLA that had not ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenCycles {
    /// How many.
    pub cycles: u64,
    /// How many of these have reached their target.
    pub breached: u64,
    /// Their working time so far.
    pub consumed: Times,
}

/// How often a step of a ladder fired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepFirings {
    /// The step.
    pub step: Id,
    /// How often, repetitions counted singly.
    pub fired: u64,
    /// How many of these were due before an import, so that nothing was done.
    pub silent: u64,
}

/// Moves by how they came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MoveCounts {
    /// By the recommended transition.
    pub recommended: u64,
    /// By a suggested transition.
    pub suggested: u64,
    /// Permitted, without a transition.
    pub exception: u64,
    /// By force, past guards and edges.
    pub forced: u64,
    /// By an automatic transition.
    pub auto: u64,
    /// By a step of an SLA's ladder.
    pub escalation: u64,
    /// By something outside.
    pub external: u64,
    /// Moves that took the last one back.
    pub undo: u64,
    /// By a new version of the workflow.
    pub migration: u64,
}

/// How often cases went from one status to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Flow {
    /// The status that they left.
    pub from: Id,
    /// The status that they entered.
    pub to: Id,
    /// How often.
    pub count: u64,
    /// The same by how the move came about.
    pub via: MoveCounts,
}

/// How often cases came back to a status in which they had been. Every way back counts, also an undone move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rework {
    /// How many cases came back to any status.
    pub cases: u64,
    /// How often cases came back.
    pub reentries: u64,
    /// The same by status, where it is not zero.
    pub statuses: Vec<Reentries>,
}

/// How often cases came back to a status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reentries {
    /// The status.
    pub status: Id,
    /// How often.
    pub count: u64,
}

/// A status in which cases spent time that was not closed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bottleneck {
    /// The status.
    pub status: Id,
    /// How much, as time passes.
    pub elapsed: Total,
    /// Its share of all such time.
    pub share: f64,
}

/// What an employee did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// The employee.
    pub employee: EmployeeId,
    /// How much when.
    pub periods: Vec<PersonPeriod>,
}

/// What an employee did during a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonPeriod {
    /// The period: `2025-10`, `2025-Q4` or `2025`.
    pub period: String,
    /// Moves.
    pub moves: u64,
    /// Comments. What is said with a move is not counted.
    pub comments: u64,
    /// Assignments of a case to an employee.
    pub assignments: u64,
}

/// What happened during a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PeriodCounts {
    /// The period: `2025-10`, `2025-Q4` or `2025`.
    pub period: String,
    /// Cases that were opened.
    pub opened: u64,
    /// How often a case was closed; from closed to closed is not counted.
    pub closed: u64,
    /// How often a closed case was reopened.
    pub reopened: u64,
    /// Moves by how they came about.
    pub moves: MoveCounts,
}

impl Outcomes {
    /// Cycles that ended, in whatever way.
    #[must_use]
    pub fn total(&self) -> u64 {
        let Self { met, breached, void, escalated } = self;
        met + breached + void + escalated
    }
}

impl MoveCounts {
    /// All moves.
    #[must_use]
    pub fn total(&self) -> u64 {
        let Self { recommended, suggested, exception, forced, auto, escalation, external, undo, migration } = self;
        recommended + suggested + exception + forced + auto + escalation + external + undo + migration
    }

    pub(super) fn count(&mut self, via: Via) {
        *self.of(via) += 1;
    }

    pub(super) fn add(&mut self, other: &Self) {
        let mut other = *other;
        for via in [
            Via::Recommended,
            Via::Suggested,
            Via::Exception,
            Via::Forced,
            Via::Auto,
            Via::Escalation,
            Via::External,
            Via::Undo,
            Via::Migration,
        ] {
            *self.of(via) += *other.of(via);
        }
    }

    fn of(&mut self, via: Via) -> &mut u64 {
        match via {
            Via::Recommended => &mut self.recommended,
            Via::Suggested => &mut self.suggested,
            Via::Exception => &mut self.exception,
            Via::Forced => &mut self.forced,
            Via::Auto => &mut self.auto,
            Via::Escalation => &mut self.escalation,
            Via::External => &mut self.external,
            Via::Undo => &mut self.undo,
            Via::Migration => &mut self.migration,
        }
    }
}
