//! `ordino play`: somebody's recorded history, run through a definition.
//!
//! Each case is opened at its first row. Before every further row the timers run that would have run, then the row is
//! recorded: the case follows the log, whatever the definition thinks of it. What the definition does think of it is
//! counted.

mod days;
mod escalations;
mod histories;
mod log;
mod open;
mod run;
mod show;
mod tally;

use indicatif::{ProgressBar, ProgressStyle};
use ordino::Workflow;
use ordino::know::{Report, Summary};
use serde::Serialize;

use crate::args::PlayArgs;
use crate::failure::{Exit, Failure};
use crate::print::Out;
use crate::{document, report};
use histories::Histories;
use log::{Log, Source};
use open::{End, EndBy, OpenCase};
use run::Player;
use tally::Tally;

/// Rows between two looks of the progress bar.
const GLANCE: u64 = 4_096;

/// What a played log adds up to.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    sources: &'a [Source],
    cases: usize,
    #[serde(flatten)]
    tally: &'a Tally,
    /// Where the time ends; none when no row can be played.
    time_ends: Option<End>,
    open: &'a [OpenCase],
    report: &'a Summary,
}

pub fn run(args: &PlayArgs, out: &mut Out) -> Result<Exit, Failure> {
    let workflow = document::workflow(&args.definition)?;
    let settings = report::settings(&workflow, args.report);
    let inputs = std::iter::once(&args.definition).chain(&args.log).map(std::path::PathBuf::as_path);
    let mut histories = args.events.as_deref().map(|path| Histories::create(path, inputs)).transpose()?;
    let mut log = Log::new(&workflow, settings.zone);
    for path in &args.log {
        log.read(path, &args.columns)?;
    }
    log.sort();

    let mut report = Report::new(&workflow, settings);
    let mut tally = std::mem::take(&mut log.tally);
    let progress = progress(log.rows.len() as u64);
    let until = args.report.until.map(|at| End { at, by: EndBy::Until });
    let ends = until.or_else(|| log.last().map(|at| End { at, by: EndBy::Log }));
    let mut player = Player::new(&workflow, &log, &mut tally, ends);
    for (number, rows) in (0_u64..).zip(log.cases()) {
        let events = player.play(rows)?;
        if args.escalations {
            escalations::list(&workflow, settings.zone, events, out)?;
        }
        report.add(events).map_err(|error| Failure::internal(format!("a history cannot be replayed: {error}")))?;
        if let Some(histories) = &mut histories {
            histories.write(events)?;
        }
        if number.is_multiple_of(GLANCE / 16) {
            progress.set_position(player.played());
        }
    }
    progress.finish_and_clear();
    let open = player.open();
    if let Some(histories) = histories {
        histories.finish()?;
    }
    tally.sort(&workflow);
    if !tally.rows.add_up() {
        return Err(Failure::internal(format!("the rows do not add up: {:?}", tally.rows)));
    }
    if args.open {
        open::list(&open, ends, settings.zone, out)?;
    } else if !args.escalations {
        let (cases, report) = (log.case_count(), &report.summary());
        let answer = Answer { sources: &log.sources, cases, tally: &tally, time_ends: ends, open: &open, report };
        if out.is_json() {
            out.pretty(&answer)?;
        } else {
            show::play(&answer, settings.zone, out)?;
        }
    }
    let flawed = tally.rows.unknown + tally.rows.bad > 0;
    Ok(if args.strict && flawed { Exit::No } else { Exit::Yes })
}

/// A bar on the error stream; hidden where that is no terminal.
fn progress(rows: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("  {bar:40} {human_pos} of {human_len} rows, {eta} left");
    ProgressBar::new(rows).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The status at a position of the definition.
fn status(workflow: &Workflow, position: u16) -> Option<&ordino::definition::Status> {
    workflow.definition().statuses.get(usize::from(position))
}
