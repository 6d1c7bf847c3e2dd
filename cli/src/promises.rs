//! `ordino promises`: whether what a definition promises holds in every possible history.

use std::io::Write;

use ordino::Workflow;
use ordino::know::suite::{PromiseVerdict, prove_promises};
use ordino::know::{TooManyStates, Verdict};
use ordino::read::Severity;
use serde::Serialize;

use crate::args::PromisesArgs;
use crate::document::Document;
use crate::failure::{Exit, Failure};
use crate::finding::Finding;
use crate::place::Place;
use crate::print::{ERROR, GOOD, Out, counted, harmless};

/// What became of a promise, and where it stands in its document.
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

#[derive(Serialize)]
struct Answer<'a> {
    file: &'a str,
    promises: &'a [Promised],
}

pub fn run(args: &PromisesArgs, out: &mut Out) -> Result<Exit, Failure> {
    let document = Document::read(&args.definition)?;
    let workflow = match document.prove() {
        Ok((workflow, _)) => workflow,
        Err(findings) => return Err(Failure::Definition { name: document.name, findings }),
    };
    let promises = judge(&workflow, &document).map_err(|error| Failure::usage(error.to_string()).at(&document.name))?;
    let count = |is: fn(&Verdict) -> bool| promises.iter().filter(|own| is(&own.verdict.verdict)).count() as u64;
    let refuted = count(|verdict| matches!(verdict, Verdict::Refuted { .. }));
    let undecided = count(|verdict| matches!(verdict, Verdict::Undecided { .. }));
    let exit = if refuted + undecided == 0 { Exit::Yes } else { Exit::No };
    if out.is_json() {
        out.pretty(&Answer { file: &document.name, promises: &promises })?;
        return Ok(exit);
    }
    for own in &promises {
        own.write(&document.name, out)?;
    }
    let holds = promises.len() as u64 - refuted - undecided;
    let counts = format!("{} held, {refuted} refuted, {undecided} undecided", counted(holds, "promise"));
    let name = harmless(&document.name);
    match exit {
        Exit::Yes => writeln!(out, "{GOOD}ok{GOOD:#}: {name}: {counts}")?,
        _ => writeln!(out, "{ERROR}not ok{ERROR:#}: {name}: {counts}")?,
    }
    Ok(exit)
}

/// Judges what a definition promises.
pub fn judge(workflow: &Workflow, document: &Document) -> Result<Vec<Promised>, TooManyStates> {
    let promised = |verdict: PromiseVerdict| {
        let place = document.locate(&verdict.path, "").place;
        Promised { finding: finding(document, &verdict), place, verdict }
    };
    Ok(prove_promises(workflow)?.into_iter().map(promised).collect())
}

/// What there is to say of a promise at its place in the document, and under which code.
fn finding(document: &Document, verdict: &PromiseVerdict) -> Option<(Finding, String)> {
    let (code, severity) = match &verdict.verdict {
        Verdict::Holds {} => return None,
        Verdict::Refuted { .. } => ("refuted", Severity::Error),
        Verdict::Undecided { reason, .. } if reason.is_badly_written() => (reason.code(), Severity::Error),
        Verdict::Undecided { reason, .. } => (reason.code(), Severity::Warning),
    };
    let mut finding = document.locate(&verdict.path, verdict.message.as_deref()?);
    finding.diagnostic.severity = severity;
    Some((finding, code.to_owned()))
}

impl Promised {
    /// Its place, and what it says.
    pub fn name(&self) -> String {
        let claim = serde_json::to_string(&self.verdict.promise).unwrap_or_default();
        format!("{}: {claim}", self.verdict.path)
    }

    /// The promise, what became of it, and its story where it is broken.
    fn write(&self, definition: &str, out: &mut Out) -> Result<(), Failure> {
        match &self.finding {
            None => writeln!(out, "{GOOD}holds{GOOD:#}: {}\n", harmless(&self.name()))?,
            Some((finding, code)) => {
                finding.write_coded(code, definition, out)?;
                out.story(&self.verdict.story)?;
            }
        }
        Ok(())
    }
}
