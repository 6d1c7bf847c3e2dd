//! `ordino check`: what is wrong with a definition.

use std::io::Write;

use ordino::Workflow;
use ordino::read::Severity;
use serde::Serialize;

use crate::args::CheckArgs;
use crate::document::Document;
use crate::failure::{Exit, Failure};
use crate::finding::Finding;
use crate::print::{DIM, ERROR, GOOD, Out, counted, harmless};

#[derive(Serialize)]
struct Answer<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<ordino::Digest>,
    diagnostics: &'a [Finding],
}

pub fn run(args: &CheckArgs, out: &mut Out) -> Result<Exit, Failure> {
    let document = Document::read(&args.definition)?;
    let (workflow, findings) = document.check();
    let digest = workflow.as_ref().map(Workflow::digest);
    let is_wrong = |finding: &Finding| finding.diagnostic.severity == Severity::Error;
    let exit = if findings.iter().any(is_wrong) { Exit::No } else { Exit::Yes };
    if out.is_json() {
        out.pretty(&Answer { file: &document.name, digest, diagnostics: &findings })?;
        return Ok(exit);
    }
    for finding in &findings {
        finding.write(&document.name, out)?;
    }
    let count = |severity| findings.iter().filter(|finding| finding.diagnostic.severity == severity).count() as u64;
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Hint, "hint")]
        .map(|(severity, noun)| counted(count(severity), noun))
        .join(", ");
    let name = harmless(&document.name);
    match exit {
        Exit::Yes => writeln!(out, "{GOOD}ok{GOOD:#}: {name}: {counts}")?,
        _ => writeln!(out, "{ERROR}not ok{ERROR:#}: {name}: {counts}")?,
    }
    let promised = workflow.map_or(0, |workflow| workflow.definition().promises.len());
    if promised > 0 {
        // A search that takes its time is asked for by name.
        let promised = counted(promised as u64, "promise");
        writeln!(out, "{DIM}{promised} in it, not judged here: ordino promises {name}{DIM:#}")?;
    }
    Ok(exit)
}
