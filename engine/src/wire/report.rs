//! Reports: at once, or over histories that come one request after the other.

use std::sync::Arc;

use super::answer::{Failure, HeldAnswer, ReportAnswer, SummaryAnswer};
use super::request::ReportRequest;
use super::{Engine, enough, ok};
use crate::know::report::Part;
use crate::know::{Period, Report, ReportSettings};
use crate::step::ReplayError;
use crate::workflow::Workflow;

/// A report to which more histories will be added.
#[derive(Clone, Debug)]
pub(super) struct BegunReport {
    workflow: Arc<Workflow>,
    part: Part,
}

impl Engine {
    pub(super) fn report(&mut self, request: &ReportRequest) -> Result<String, Failure> {
        let (workflow, settings) = self.report_settings(request)?;
        // Apart from what is held, which stays as it was when one of the histories is refused.
        let mut report = Report::new(&workflow, settings);
        for (position, history) in request.histories.iter().enumerate() {
            enough(self.memory.has_for_history(history.len()))?;
            let refuse = |error: ReplayError| Failure::invalid(&format!("$.histories[{position}]"), error.to_string());
            report.add(history).map_err(refuse)?;
        }
        let begun = request.held.and_then(|number| self.reports.get_mut(&number));
        let bytes = begun.as_ref().map_or(0, |begun| begun.part.bytes()) + report.part().bytes();
        enough(self.memory.has_for_report(bytes))?;
        if request.hold {
            let added = report.into_part();
            let held = request.held.unwrap_or(self.holds + 1);
            let answer = ok(&ReportAnswer::Held(HeldAnswer { held }));
            // Before anything is kept: what cannot be told has not happened.
            enough(self.memory.has_some())?;
            self.hold_report(held, &workflow, added);
            return Ok(answer);
        }
        if let Some(begun) = begun {
            // A copy: where there is no memory to tell what it adds up to, it is still held.
            report.add_part(begun.part.clone());
        }
        let answer = ok(&ReportAnswer::Told(Box::new(SummaryAnswer { report: report.summary() })));
        if let Some(number) = request.held.filter(|_| !answer.is_empty() && self.memory.has_some()) {
            self.reports.remove(&number);
        }
        Ok(answer)
    }

    /// The workflow of a report and how it counts: as the request says, or as one was begun.
    fn report_settings(&mut self, request: &ReportRequest) -> Result<(Arc<Workflow>, ReportSettings), Failure> {
        let ReportRequest { workflow, held, time_zone, period, until, .. } = request;
        let Some(number) = held else {
            let handle = workflow.as_ref().ok_or_else(|| Failure::missing("workflow"))?;
            let workflow = self.workflow("$.workflow", handle)?;
            let zone = time_zone.unwrap_or_else(|| workflow.zone());
            let settings = ReportSettings { zone, period: period.unwrap_or(Period::Month), until: *until };
            return Ok((workflow, settings));
        };
        let brought = [
            ("workflow", workflow.is_some()),
            ("timeZone", time_zone.is_some()),
            ("period", period.is_some()),
            ("until", until.is_some()),
        ];
        if let Some((key, _)) = brought.into_iter().find(|(_, is_there)| *is_there) {
            return Err(Failure::beside_held(key));
        }
        let begun = self.reports.get_mut(number).ok_or_else(|| Failure::unknown_report(*number))?;
        Ok((Arc::clone(&begun.workflow), begun.part.settings()))
    }

    /// Adds a part to the report that is held under a number, or holds it under that number, a new one.
    fn hold_report(&mut self, number: u64, workflow: &Arc<Workflow>, part: Part) {
        if let Some(begun) = self.reports.get_mut(&number) {
            begun.part.add(part);
        } else {
            self.holds = number;
            self.reports.insert(number, BegunReport { workflow: Arc::clone(workflow), part });
        }
    }
}
