//! Open orders for people, and one a line.

use std::io::Write;

use ordino::time::{Duration, Zone};

use super::{End, EndBy, OpenCase, Pressing};
use crate::failure::Failure;
use crate::moment::local;
use crate::print::{Align, DIM, Out, counted, thousands};
use crate::report;

/// How many open orders a report shows.
const SHOWN: usize = 15;

const HEAD: [&str; 8] = ["order", "status", "team", "with", "since", "working time", "target", ""];

/// Says where the time ends, and what that means.
pub fn end(end: End, zone: Zone, out: &mut Out) -> Result<(), Failure> {
    let why = match end.by {
        EndBy::Log => "the log's last row; --until moves it",
        EndBy::Until => "--until",
    };
    writeln!(out, "  {DIM}time ends at {} ({why}){DIM:#}", local(end.at, zone))?;
    if end.by == EndBy::Log {
        writeln!(
            out,
            "  {DIM}orders are shown as a tick then would leave them; the report ends at each one's own last row{DIM:#}"
        )?;
    }
    Ok(())
}

/// Writes the section of a report.
pub fn section(open: &[OpenCase], ended: End, zone: Zone, out: &mut Out) -> Result<(), Failure> {
    out.heading(&match open.len() {
        0 => "open orders: none".to_owned(),
        few @ ..=SHOWN => format!("open orders: {few}, those most in trouble first"),
        many => format!("open orders: {}, the {SHOWN} most in trouble (--open lists all)", thousands(many as u64)),
    })?;
    end(ended, zone, out)?;
    table(open.get(..SHOWN).unwrap_or(open), zone, out)
}

/// Writes all of them: as a table, or a line of JSON each.
pub fn list(open: &[OpenCase], ended: Option<End>, zone: Zone, out: &mut Out) -> Result<(), Failure> {
    if out.is_json() {
        return open.iter().try_for_each(|case| out.json(case));
    }
    out.heading(&counted(open.len() as u64, "open order"))?;
    if let Some(ended) = ended {
        end(ended, zone, out)?;
    }
    table(open, zone, out)
}

fn table(open: &[OpenCase], zone: Zone, out: &mut Out) -> Result<(), Failure> {
    if open.is_empty() {
        return Ok(());
    }
    let rows: Vec<Vec<String>> = open.iter().map(|case| row(case, zone)).collect();
    let align = |title: &'static str| (title, if title == "working time" { Align::Right } else { Align::Left });
    Ok(out.table(&HEAD.map(align), &rows)?)
}

fn row(open: &OpenCase, zone: Zone) -> Vec<String> {
    let dash = || "-".to_owned();
    let with = open.assignee.as_ref().or(open.last_employee.as_ref());
    vec![
        open.case.to_string(),
        open.status.to_string(),
        open.team.as_ref().map_or_else(dash, ToString::to_string),
        with.map_or_else(dash, ToString::to_string),
        local(open.since, zone),
        span(open.working),
        open.target.as_ref().map_or_else(dash, |target| target.sla.to_string()),
        open.target.as_ref().map(left).unwrap_or_default(),
    ]
}

fn left(target: &Pressing) -> String {
    let words = match (target.late_by, target.left) {
        (Some(late), _) => format!("late by {}", span(late)),
        (None, left) => format!("{} left", span(left.unwrap_or_default())),
    };
    if target.paused { format!("{words}, paused") } else { words }
}

fn span(span: Duration) -> String {
    report::words(span.millis().into())
}
