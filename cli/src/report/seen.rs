//! What is known of the histories of a report: each case is there once, and under which definition it ran.

use std::collections::BTreeMap;

use ordino::{CaseId, Event, EventKind, Workflow};

use crate::failure::Failure;
use crate::print::{self, counted, thousands};

/// Cases by the line of their history, and how many of them ran under another definition.
#[derive(Default)]
pub struct Seen {
    lines: BTreeMap<CaseId, u64>,
    others: u64,
}

impl Seen {
    /// Adds the history of a line; refuses a case that was there before.
    pub fn add(&mut self, events: &[Event], line: u64, definition: &Workflow) -> Result<(), Failure> {
        let Some(EventKind::Opened { case, workflow, .. }) = events.first().map(|event| &event.kind) else {
            return Ok(());
        };
        if let Some(first) = self.lines.insert(case.clone(), line) {
            return Err(Failure::usage(format!("the case `{case}` is there twice, first on line {first}"))
                .help("a report counts each case once: keep the longer history"));
        }
        self.others += u64::from(workflow.digest != definition.digest());
        Ok(())
    }

    /// Refuses to add up nothing; warns of histories that the definition did not make.
    pub fn finish(&self, definition: &Workflow) -> Result<(), Failure> {
        if self.lines.is_empty() {
            return Err(Failure::usage("is empty").help("each line holds all events of one case"));
        }
        if self.others > 0 {
            let (others, all) = (thousands(self.others), counted(self.lines.len() as u64, "case"));
            let id = &definition.reference().id;
            print::warning(
                &format!("{others} of {all} ran under another definition or version than this `{id}`"),
                Some("their working time is counted by the calendars of this one"),
            );
        }
        Ok(())
    }
}
