//! `ordino promises`: whether what a definition promises holds in every possible history.

use std::io::Write;

use ordino::know::{Counterexample, Judged, Told, Verdict, promises};
use ordino::read::Severity;
use ordino::{Actor, Command, Fact};
use serde::Serialize;

use crate::args::PromisesArgs;
use crate::document::Document;
use crate::failure::{Exit, Failure};
use crate::finding::Finding;
use crate::place::Place;
use crate::print::{ERROR, GOOD, Out, counted, harmless};

#[derive(Serialize)]
struct Answer<'a> {
    file: &'a str,
    promises: Vec<Placed<'a>>,
}

/// A verdict, and where its promise stands.
#[derive(Serialize)]
struct Placed<'a> {
    #[serde(flatten)]
    judged: &'a Judged,
    #[serde(flatten)]
    place: Option<Place>,
}

pub fn run(args: &PromisesArgs, out: &mut Out) -> Result<Exit, Failure> {
    let document = Document::read(&args.definition)?;
    let workflow = match document.prove() {
        Ok((workflow, _)) => workflow,
        Err(findings) => return Err(Failure::Definition { name: document.name, findings }),
    };
    let judged = promises(&workflow).map_err(|error| Failure::usage(error.to_string()).at(&document.name))?.promises;
    let count = |is: fn(&Verdict) -> bool| judged.iter().filter(|judged| is(&judged.verdict)).count() as u64;
    let refuted = count(|verdict| matches!(verdict, Verdict::Refuted { .. }));
    let undecided = count(|verdict| matches!(verdict, Verdict::Undecided { .. }));
    let exit = if refuted + undecided == 0 { Exit::Yes } else { Exit::No };
    if out.is_json() {
        let place = |judged: &Judged| document.locate(&judged.path, "").place;
        let promises = judged.iter().map(|judged| Placed { judged, place: place(judged) }).collect();
        out.pretty(&Answer { file: &document.name, promises })?;
        return Ok(exit);
    }
    for own in &judged {
        tell(&document, own, out)?;
    }
    let holds = judged.len() as u64 - refuted - undecided;
    let counts = format!("{} held, {refuted} refuted, {undecided} undecided", counted(holds, "promise"));
    let name = harmless(&document.name);
    match exit {
        Exit::Yes => writeln!(out, "{GOOD}ok{GOOD:#}: {name}: {counts}")?,
        _ => writeln!(out, "{ERROR}not ok{ERROR:#}: {name}: {counts}")?,
    }
    Ok(exit)
}

/// A promise, what became of it, and its story where it is broken.
fn tell(document: &Document, judged: &Judged, out: &mut Out) -> Result<(), Failure> {
    let Some((finding, code)) = finding(document, &judged.path, &judged.verdict) else {
        let claim = serde_json::to_string(&judged.promise).map_err(|error| Failure::usage(error.to_string()))?;
        writeln!(out, "{GOOD}holds{GOOD:#}: {}: {}", judged.path, harmless(&claim))?;
        return Ok(writeln!(out)?);
    };
    finding.write_coded(&code, &document.name, out)?;
    if let Verdict::Refuted { counterexample } = &judged.verdict {
        story(counterexample, out)?;
    }
    Ok(())
}

/// What there is to say of a promise at its place in the document, and under which code; nothing where it holds.
pub fn finding(document: &Document, path: &str, verdict: &Verdict) -> Option<(Finding, String)> {
    let (message, code, severity) = match verdict {
        Verdict::Holds {} => return None,
        Verdict::Refuted { counterexample } => (&counterexample.message, "refuted".to_owned(), Severity::Error),
        Verdict::Undecided { reason, message } => {
            let severity = if reason.is_badly_written() { Severity::Error } else { Severity::Warning };
            (message, reason.code().to_owned(), severity)
        }
    };
    let mut finding = document.locate(path, message);
    finding.diagnostic.severity = severity;
    Some((finding, code))
}

fn story(counterexample: &Counterexample, out: &mut Out) -> Result<(), Failure> {
    writeln!(out, "  what happened:")?;
    for (position, told) in counterexample.steps.iter().enumerate() {
        writeln!(out, "  {}. {} {}", position + 1, told.now, harmless(&sentence(told)))?;
    }
    Ok(writeln!(out)?)
}

/// What is done, by whom, and where that leads.
fn sentence(told: &Told) -> String {
    let who = told.actor.as_ref().map_or_else(|| "the host".to_owned(), describe);
    let what = match &told.command {
        Command::Open { facts, .. } => format!("the order is opened{}", knowing(facts.iter())),
        Command::Move { to, .. } => format!("{who} moves it to `{to}`{}", knowing(told.facts.iter())),
        Command::Force { to, .. } => format!("{who} forces it to `{to}`"),
        Command::Record { to, .. } => format!("it is `{to}` outside already"),
        Command::Undo { .. } => format!("{who} takes the last move back"),
        Command::Assign { to } => match to {
            Some(to) => format!("{who} assigns it to {to}"),
            None => format!("{who} assigns it to nobody"),
        },
        Command::SetFacts { facts } => {
            let each = facts.iter().map(|(name, value)| match value {
                Some(value) => format!("{name} = {}", shown(value)),
                None => format!("{name} is unknown"),
            });
            format!("the host says: {}", each.collect::<Vec<_>>().join(", "))
        }
        Command::Tick {} => "time has passed".to_owned(),
        _ => "something happens".to_owned(),
    };
    let enters: Vec<String> = told.enters.iter().map(|entered| format!("`{}`", entered.status)).collect();
    if enters.is_empty() { what } else { format!("{what} → {}", enters.join(" → ")) }
}

fn knowing<'a>(facts: impl Iterator<Item = (&'a std::sync::Arc<str>, &'a Fact)>) -> String {
    let each: Vec<String> = facts.map(|(name, value)| format!("{name} = {}", shown(value))).collect();
    if each.is_empty() { String::new() } else { format!(" with {}", each.join(", ")) }
}

fn shown(value: &Fact) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Somebody, and what they are.
fn describe(actor: &Actor) -> String {
    let teams = actor.teams.iter().map(|team| format!("in {team}"));
    let leads = actor.leads.iter().map(|team| format!("lead of {team}"));
    let roles = actor.roles.iter().map(ToString::to_string);
    let parts: Vec<String> = teams.chain(leads).chain(roles).collect();
    if parts.is_empty() { actor.id.to_string() } else { format!("{} ({})", actor.id, parts.join(", ")) }
}
