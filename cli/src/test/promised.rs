//! Promises among tests: one test each.

use std::io::{self, Write};

use ordino::Workflow;
use ordino::know::suite::{PromiseVerdict, prove_promises};
use serde::Serialize;

use super::{Problem, show};
use crate::document::Document;
use crate::finding::Finding;
use crate::place::Place;
use crate::print::{DIM, ERROR, GOOD, Out, WARNING, harmless};
use crate::promises;

/// What became of a promise, and where it stands in the definition.
#[derive(Serialize)]
pub struct Promised {
    #[serde(flatten)]
    pub verdict: PromiseVerdict,
    #[serde(flatten)]
    pub place: Option<Place>,
    /// What there is to say of it; none where it holds.
    #[serde(skip)]
    pub finding: Option<(Finding, String)>,
}

/// Judges what a definition promises.
///
/// # Errors
/// Returns what is wrong where that cannot be said: the promises lead through too many states.
pub fn run(workflow: &Workflow, document: &Document) -> Result<Vec<Promised>, Box<Problem>> {
    let verdicts = prove_promises(workflow).map_err(|error| {
        let finding = document.locate("$.promises", &error.to_string());
        Box::new(Problem { file: document.name.clone(), finding })
    })?;
    let promised = |verdict: PromiseVerdict| {
        let place = document.locate(&verdict.path, "").place;
        Promised { finding: promises::finding(document, &verdict.path, &verdict.verdict), place, verdict }
    };
    Ok(verdicts.into_iter().map(promised).collect())
}

impl Promised {
    /// What the promise is called among tests: its place, and what it says.
    pub fn name(&self) -> String {
        let claim = serde_json::to_string(&self.verdict.promise).unwrap_or_default();
        format!("{}: {claim}", self.verdict.path)
    }

    pub fn write(&self, definition: &str, out: &mut Out) -> io::Result<()> {
        let name = self.name();
        let Some((finding, code)) = &self.finding else {
            return writeln!(out, "  {GOOD}ok{GOOD:#}      {}", harmless(&name));
        };
        if self.verdict.passed {
            let why = self.verdict.message.as_deref().unwrap_or_default();
            writeln!(out, "  {WARNING}unknown{WARNING:#} {}", harmless(&name))?;
            return writeln!(out, "          {DIM}{}{DIM:#}", harmless(why));
        }
        writeln!(out, "  {ERROR}failed{ERROR:#}  {}\n", harmless(&name))?;
        finding.write_coded(code, definition, out)?;
        show::story(&self.verdict.story, out)
    }
}
