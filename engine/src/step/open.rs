//! Opening a case: a new one, or one that has gone some way already before it was handed to the engine.

use super::clocks::Change;
use super::evolve::opened;
use super::offer::offer;
use super::perform::{Evidence, Outside};
use super::tell::{News, Scope};
use super::{Call, Decision, Step};
use crate::blocker::{Blocker, HistoryFault};
use crate::case::Via;
use crate::command::HistoryRow;
use crate::definition::Status;
use crate::event::{Event, EventKind};
use crate::fact::Facts;
use crate::limits;
use crate::name::{CaseId, EmployeeId, Id};
use crate::time::Instant;
use crate::view::View;
use crate::workflow::Workflow;

/// What is recorded as the source of an imported move.
const SOURCE: &str = "history";

/// What is known of the case that is to be opened.
pub(super) struct Opening<'a> {
    pub id: &'a CaseId,
    pub at: Option<Instant>,
    pub status: Option<&'a str>,
    pub facts: &'a Facts,
    pub history: &'a [HistoryRow],
}

/// Where a case comes in, or what it was seen in: the opening and each row of the history.
#[derive(Clone, Copy)]
struct Station<'w, 'a> {
    /// The row's position in the history; none for an opening that the command itself describes.
    row: Option<usize>,
    status: &'w Status,
    at: Instant,
    by: Option<&'a EmployeeId>,
}

impl<'a> Opening<'a> {
    /// Opens the case, or answers why not.
    pub fn open(&self, budget: &mut usize, workflow: &Workflow, call: &Call<'a>) -> Decision {
        self.run(budget, workflow, call)
            .unwrap_or_else(|blocker| Decision { refused: vec![blocker], ..Decision::nothing() })
    }

    fn run(&self, budget: &mut usize, workflow: &Workflow, call: &Call<'a>) -> Result<Decision, Blocker> {
        if let Some(expected) = call.expected_seq.filter(|expected| *expected != 0) {
            return Err(Blocker::Stale { expected, actual: 0 });
        }
        let (first, rest) = self.stations(workflow, call)?;
        in_order(first, &rest, call.now)?;
        let kind = EventKind::Opened {
            case: self.id.clone(),
            workflow: workflow.reference(),
            status: first.status.id.clone(),
            team: first
                .status
                .team
                .as_ref()
                .and_then(|team| team.resolve(&View::opening(workflow, self.facts)))
                .cloned(),
            stage: first.status.stage,
            classes: first.status.classes.clone(),
            facts: self.facts.clone(),
            by: first.by.cloned(),
        };
        let news = News { event: kind.name(), seq: 1, by: first.by };
        let event = Event { seq: 1, at: first.at, recorded_at: call.now, kind };
        let Some(case) = opened(&event) else {
            return Ok(Decision::nothing());
        };
        let mut step = Step::new(workflow, case, call.now);
        let imported = first.at < call.now || !self.history.is_empty();
        step.silent_before = imported.then_some(Instant::MAX);
        step.begin(event);
        if imported {
            step.import(budget, &rest)?;
        } else {
            step.scope = Scope::command(1);
            step.tell_entered(first.status, news);
        }
        step.fire_due(budget);
        Ok(step.finish(Vec::new()))
    }

    /// Where the case comes in, and what follows.
    fn stations<'w>(
        &self,
        workflow: &'w Workflow,
        call: &Call<'a>,
    ) -> Result<(Station<'w, 'a>, Vec<Station<'w, 'a>>), Blocker> {
        let unknown = |name: &str| Blocker::UnknownStatus { status: crate::text::excerpt(name) };
        let told = self.at.is_some() || self.status.is_some();
        let opener = if told || self.history.is_empty() { Some(self.told(workflow, call)?) } else { None };
        let mut rows = Vec::with_capacity(self.history.len());
        for (position, row) in self.history.iter().enumerate() {
            let status = workflow.status_known_as(&row.status).ok_or_else(|| unknown(&row.status))?;
            rows.push(Station { row: Some(position), status, at: row.at, by: row.employee.as_ref() });
        }
        let first = match opener {
            Some(told) => told,
            None => rows.remove(0),
        };
        Ok((first, rows))
    }

    /// The opening that the command itself describes.
    fn told<'w>(&self, workflow: &'w Workflow, call: &Call<'a>) -> Result<Station<'w, 'a>, Blocker> {
        let definition = workflow.definition();
        let view = View::opening(workflow, self.facts);
        let initial = || definition.initial.as_ref().and_then(|choice| choice.resolve(&view));
        let first = || definition.statuses.first().map(|status| &status.id);
        let wanted = self.status.or_else(|| initial().or_else(first).map(Id::as_str)).unwrap_or_default();
        let status =
            workflow.status(wanted).ok_or_else(|| Blocker::UnknownStatus { status: crate::text::excerpt(wanted) })?;
        let at = self.at.or_else(|| self.history.first().map(|row| row.at)).unwrap_or(call.now);
        Ok(Station { row: None, status, at, by: call.actor.map(|actor| &actor.id) })
    }
}

/// Whether no instant of a history is before the one in front of it or after the call.
fn in_order(first: Station, rest: &[Station], now: Instant) -> Result<(), Blocker> {
    let mut before = first.at;
    for station in std::iter::once(&first).chain(rest) {
        let reason = match station.at {
            at if at > now => HistoryFault::Future,
            at if at < before => HistoryFault::Order,
            _ => {
                before = station.at;
                continue;
            }
        };
        return Err(Blocker::HistoryInvalid { row: station.row, reason });
    }
    Ok(())
}

impl Step<'_> {
    /// The first event of a case, which has made it already.
    fn begin(&mut self, event: Event) {
        let at = event.at;
        let change = Change::of(&event.kind, &self.case);
        self.events.push(event);
        self.settle_clocks(at, &change);
    }

    /// Follows a history up to now. Nobody is told of any of it.
    fn import(&mut self, budget: &mut usize, history: &[Station]) -> Result<(), Blocker> {
        let most = limits::EVENTS_PER_IMPORT.min(*budget);
        let passed = self.pass(history, most);
        *budget = budget.saturating_sub(self.events.len());
        passed.map_err(|due| match most {
            limits::EVENTS_PER_IMPORT => Blocker::HistoryTooLong { most },
            // It is the batch that has done enough in one call.
            _ => Blocker::Overdue { due },
        })
    }

    /// Lets a history pass, and what was due meanwhile. Answers how far it came when that takes too many events.
    fn pass(&mut self, history: &[Station], most: usize) -> Result<(), Instant> {
        for station in history {
            if self.fire_until(station.at, most).is_some() || self.events.len() >= most {
                return Err(station.at);
            }
            self.arrive(station);
        }
        // What is due at this very instant acts as ever, once the whole history is there.
        self.silent_before = Some(self.now);
        let last = Instant::from_millis(self.now.millis() - 1);
        match last.and_then(|last| self.fire_until(last, most)) {
            Some(due) => Err(due),
            None => Ok(()),
        }
    }

    fn arrive(&mut self, station: &Station) {
        let Station { status, at, by, .. } = *station;
        if status.id == self.case.status {
            let (status, source) = (status.id.clone(), SOURCE.to_owned());
            self.happen(at, EventKind::Recorded { status, source, observed_at: None, by: by.cloned() });
            return;
        }
        let allowed = offer(self.workflow, &self.case, status).is_some_and(|offer| offer.allows(&self.stored()));
        let outside = Some(Outside { allowed, source: SOURCE, observed_at: None });
        self.move_into(at, status, Via::External, None, &Evidence { by, outside, ..Evidence::default() });
    }
}
