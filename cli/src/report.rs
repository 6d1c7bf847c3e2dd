//! `ordino report`: what many histories add up to.

mod seen;
mod show;

use ordino::Workflow;
use ordino::know::{Period, Report, ReportSettings};
use ordino::read::{self, Node};
use ordino::{Event, limits};

use crate::args::{ReportArgs, ReportFlags, Stretch};
use crate::failure::{Exit, Failure};
use crate::print::Out;
use crate::{document, input};
use seen::Seen;

pub use show::{show, words};

pub fn run(args: &ReportArgs, out: &mut Out) -> Result<Exit, Failure> {
    let workflow = document::workflow(&args.definition)?;
    let bytes = input::bytes(&args.events)?;
    let name = input::name(&args.events);
    let mut report = Report::new(&workflow, settings(&workflow, args.report));
    let mut seen = Seen::default();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let at = format_args!("{name}:{number}");
        let events = events(line).map_err(|failure| failure.at(at))?;
        report.add(&events).map_err(|error| {
            Failure::usage(error.to_string()).at(at).help("a line holds all events of one case, from its `opened` on")
        })?;
        seen.add(&events, number, &workflow).map_err(|failure| failure.at(at))?;
    }
    seen.finish(&workflow).map_err(|failure| failure.at(&name))?;
    let summary = report.summary();
    if out.is_json() {
        out.pretty(&summary)?;
    } else {
        show(&summary, out)?;
    }
    Ok(Exit::Yes)
}

/// The settings that flags and workflow give.
pub fn settings(workflow: &Workflow, flags: ReportFlags) -> ReportSettings {
    let period = match flags.period {
        Stretch::Month => Period::Month,
        Stretch::Quarter => Period::Quarter,
        Stretch::Year => Period::Year,
    };
    ReportSettings { zone: flags.time_zone.unwrap_or_else(|| workflow.zone()), period, until: flags.until }
}

/// The events of a line: a JSON array, or an object with one under `events`.
fn events(line: &[u8]) -> Result<Vec<Event>, Failure> {
    if line.len() > limits::REQUEST_BYTES {
        return Err(Failure::usage(format!("a line has at most {} bytes", limits::REQUEST_BYTES)));
    }
    let text = std::str::from_utf8(line).map_err(|_| Failure::usage("is not UTF-8 text"))?;
    // In one go when it is right, which is nearly always.
    if let Ok(events) = serde_json::from_str(text) {
        return Ok(events);
    }
    let node =
        read::parse(text).map_err(|error| Failure::usage(format!("column {}: {}", error.column, error.message)))?;
    let node = node.get("ok").unwrap_or(&node);
    let events: &Node = node.get("events").unwrap_or(node);
    events.deserialize_into().map_err(|problem| {
        let failure = Failure::usage(format!("{}: {}", problem.path, problem.message));
        match problem.help {
            Some(help) => failure.help(help),
            None => failure,
        }
    })
}
