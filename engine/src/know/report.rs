//! What many histories add up to: time per status and team, SLAs kept, work done, ways taken.
//!
//! A [`Report`] is a fold over the event histories of cases. It reads nothing else of a case, and of the workflow only
//! the order of its lists and the opening hours of its teams. Parts can be folded apart, on other threads or machines,
//! and merged: any partition and order of the histories gives the same bytes.
//!
//! # What is measured
//! - A *stay* runs from entering a status to leaving it. One that lasts is cut off at [`ReportSettings::until`], or
//!   where the settings name no instant, at the case's last event. Events after `until` are not looked at, and a case
//!   opened after it is not counted: the report is the one that could have been made then.
//! - A case's *age* runs from opening to [`closedAt`](crate::Case::closed_at) if it is closed, and to the cut-off if
//!   not. What lies after `closedAt` is not measured: neither the stay in the last closed status, nor that in another
//!   one since the case was last closed. Once a case is reopened, the time that it was closed counts. So the elapsed
//!   time of all statuses adds up to the ages of all cases, to the millisecond.
//! - A *team* has a case while it owns it and the case is not closed, however many statuses that takes. The elapsed
//!   time of all teams, nobody included, is that of all statuses less the time spent closed.
//! - *Working time* of stays is counted by the calendar of the team that owned the case at the time, as the workflow
//!   of the report has it now; it is elapsed time where there is no team, no calendar, or no such team any more. One
//!   stretch under one team counts for [`Duration::MAX`](crate::time::Duration::MAX) at most.
//! - An SLA's cycles, their outcomes and working time are what the events say; only for cycles that have not ended
//!   the time since their last event is counted anew. One is breached if an event says so, so tick cases before the
//!   report.
//! - *When* something happened is its own instant ([`Event::at`]), in the zone of the settings.
//!
//! # Costs
//! Every stay keeps 16 bytes, and as many again with the team; a cycle 8. The rest grows with the statuses, teams,
//! employees and periods alone.
//!
//! # What it does not do
//! It renders no prose, remembers no case (adding one twice counts it twice), and fires no timer.

mod history;
mod outline;
mod period;
mod summary;
mod tally;
#[cfg(test)]
mod tests;
mod times;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use period::Period;
pub use summary::{
    Bottleneck, CaseCounts, Flow, MoveCounts, OpenCycles, Outcomes, PeriodCounts, Person, PersonPeriod, Reentries,
    Resolution, Resolved, Rework, SlaAttainment, StatusPeriod, StatusTimes, StepFirings, Summary, TeamPeriod,
    TeamTimes,
};
pub use times::{Times, Total};

use crate::digest::Digest;
use crate::event::Event;
use crate::step::{ReplayError, replay};
use crate::time::{Instant, Zone};
use crate::workflow::Workflow;
use history::History;
use tally::{Add, Tally};

/// How a report counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReportSettings {
    /// In which zone months, quarters and years begin.
    pub zone: Zone,
    /// How long the stretches of counts over time are.
    pub period: Period,
    /// Where what has not ended is cut off, and the last instant whose events count. Default every case's own last
    /// event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Instant>,
}

/// A fold over the histories of cases.
///
/// ```
/// use ordino::know::{Period, Report, ReportSettings};
/// use ordino::time::Zone;
/// use ordino::{Call, Command, Workflow, decide};
///
/// let workflow = Workflow::from_json(r#"{
///     "id": "shop",
///     "version": 1,
///     "rights": {"move": ["anyone"]},
///     "statuses": [{"id": "paid", "recommended": "shipped"}, {"id": "shipped", "stage": "closed"}]
/// }"#).unwrap();
/// let open: Command = serde_json::from_str(r#"{"type": "open", "id": "order-1042"}"#)?;
/// let opened = decide(&workflow, None, &open, &Call::at("2026-01-02T16:00:00Z".parse()?))?;
/// let ship: Command = serde_json::from_str(r#"{"type": "move", "to": "shipped"}"#)?;
/// let shipped = decide(&workflow, opened.case, &ship, &Call::at("2026-01-02T17:30:00Z".parse()?))?;
/// let history = [opened.events, shipped.events].concat();
///
/// let settings = ReportSettings { zone: Zone::UTC, period: Period::Month, until: None };
/// let mut report = Report::new(&workflow, settings);
/// report.add(&history)?;
/// let summary = report.summary();
/// assert_eq!(summary.cases.closed, 1);
/// assert_eq!(summary.resolution.first.elapsed.total.to_string(), "PT1H30M");
/// assert_eq!(summary.periods[0].period, "2026-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Report<'w> {
    workflow: &'w Workflow,
    part: Part,
}

/// What has been counted so far, without the workflow.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    settings: ReportSettings,
    tally: Tally,
}

impl Part {
    /// How it counts.
    pub fn settings(&self) -> ReportSettings {
        self.settings
    }

    /// Adds what was counted under the same workflow and settings.
    pub fn add(&mut self, other: Self) {
        self.tally.add(other.tally);
    }

    /// Roughly the bytes of memory that it takes.
    pub fn bytes(&self) -> usize {
        self.tally.bytes()
    }
}

/// Why two reports do not add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MergeError {
    /// They are under different workflows, so opening hours and order may differ.
    #[error("a report under workflow {found} cannot be added to one under {expected}")]
    Workflow {
        /// The digest of the workflow of the report that should grow.
        expected: Digest,
        /// The digest of the workflow of the report that should be added.
        found: Digest,
    },
    /// They have different settings.
    #[error("a report can be added only to one with the same zone, period and end")]
    Settings,
}

impl<'w> Report<'w> {
    /// A report over no histories.
    #[must_use]
    pub fn new(workflow: &'w Workflow, settings: ReportSettings) -> Self {
        Self { workflow, part: Part { settings, tally: Tally::default() } }
    }

    /// What has been counted so far.
    pub(crate) fn part(&self) -> &Part {
        &self.part
    }

    /// What has been counted so far.
    pub(crate) fn into_part(self) -> Part {
        self.part
    }

    /// Adds what was counted under the same workflow and settings.
    pub(crate) fn add_part(&mut self, part: Part) {
        self.part.add(part);
    }

    /// Adds a case: its whole history, in order, under whatever workflow or version.
    ///
    /// # Errors
    /// Returns a [`ReplayError`] when the events are not the whole history of one case, and leaves the report as it
    /// was.
    pub fn add(&mut self, events: &[Event]) -> Result<(), ReplayError> {
        replay(events)?;
        History::fold(self.workflow, &self.part.settings, &mut self.part.tally, events);
        Ok(())
    }

    /// Adds all cases of another report.
    ///
    /// # Errors
    /// Returns a [`MergeError`] when the other is under another workflow or other settings, and leaves this report as
    /// it was.
    ///
    /// ```
    /// use ordino::Workflow;
    /// use ordino::know::report::{MergeError, Period, Report, ReportSettings};
    /// use ordino::time::Zone;
    ///
    /// let workflow = Workflow::from_json(r#"{"id": "shop", "version": 1, "statuses": [{"id": "paid"}]}"#).unwrap();
    /// let months = ReportSettings { zone: Zone::UTC, period: Period::Month, until: None };
    /// let mut report = Report::new(&workflow, months);
    /// assert!(report.merge(Report::new(&workflow, months)).is_ok());
    ///
    /// let years = ReportSettings { period: Period::Year, ..months };
    /// assert_eq!(report.merge(Report::new(&workflow, years)), Err(MergeError::Settings));
    /// ```
    pub fn merge(&mut self, other: Report<'_>) -> Result<(), MergeError> {
        let [expected, found] = [self.workflow.digest(), other.workflow.digest()];
        if expected != found {
            return Err(MergeError::Workflow { expected, found });
        }
        if self.part.settings != other.part.settings {
            return Err(MergeError::Settings);
        }
        self.part.add(other.part);
        Ok(())
    }

    /// What the histories add up to so far.
    #[must_use]
    pub fn summary(&self) -> Summary {
        outline::summary(self.workflow, self.part.settings, &self.part.tally)
    }
}
