//! A played log for people.

use std::io::Write;

use ordino::know::Summary;
use ordino::time::Zone;
use ordino::{CaseId, Via};

use super::Answer;
use super::log::Source;
use super::open;
use super::tally::{Escalation, NAMED_ROWS, Rows, Tally, Unknown};
use crate::failure::Failure;
use crate::print::{Align, DIM, HEADING, Out, WARNING, clean, counted, harmless, thousands};
use crate::reader::Found;
use crate::report;

/// How many unknown names are shown.
const SHOWN_NAMES: usize = 10;

/// Writes what a played log adds up to.
pub fn play(answer: &Answer, zone: Zone, out: &mut Out) -> Result<(), Failure> {
    let Tally { rows, unknown_statuses, unknown_teams, escalations, engine_moves, .. } = answer.tally;
    for source in answer.sources {
        columns(source, out)?;
    }
    let (of_rows, of_cases) = (counted(rows.total, "row"), counted(answer.cases as u64, "case"));
    out.heading(&format!("{of_rows}, {of_cases}"))?;
    counts(rows, out)?;
    unknown("statuses that the definition does not know", unknown_statuses, out)?;
    unknown("teams that the definition does not know", unknown_teams, out)?;
    bad(answer.tally, out)?;
    fired(escalations, out)?;
    if !engine_moves.is_empty() {
        out.heading("moves that the engine would have made, and the log's next row")?;
        let rows = engine_moves.iter().map(|own| {
            let counts = [own.count, own.agreed, own.went_on, own.disagreed, own.last].map(thousands);
            let via = if own.via == Via::Auto { "automatic" } else { "escalation" };
            [vec![via.to_owned(), own.from.to_string(), own.to.to_string()], counts.into()].concat()
        });
        let rows: Vec<_> = rows.collect();
        let names = ["", "from", "to"].map(|title| (title, Align::Left));
        let numbers = ["moves", "says the same", "goes on from there", "says otherwise", "none"];
        let head: Vec<_> = names.into_iter().chain(numbers.map(|title| (title, Align::Right))).collect();
        out.table(&head, &rows)?;
    }
    let summary: &Summary = answer.report;
    report::show(summary, out)?;
    match answer.time_ends {
        Some(end) => open::section(answer.open, end, zone, out),
        None => Ok(()),
    }
}

fn columns(source: &Source, out: &mut Out) -> Result<(), Failure> {
    let Source { file, found: Found { case, status, at, employee, team, passed_over } } = source;
    let file = harmless(file);
    write!(out, "{HEADING}{file}{HEADING:#} {DIM}case `{case}`, status `{status}`, time `{at}`")?;
    for (name, column) in [("employee", employee), ("team", team)] {
        if let Some(column) = column {
            write!(out, ", {name} `{column}`")?;
        }
    }
    writeln!(out, "{DIM:#}")?;
    if *passed_over > 0 {
        let rows = counted(*passed_over, "row");
        writeln!(out, "  {rows} passed over: not `complete` (--lifecycle all takes every row)")?;
    }
    Ok(())
}

fn counts(rows: &Rows, out: &mut Out) -> Result<(), Failure> {
    let lines = [
        ("opened a case", rows.opened),
        ("recommended", rows.recommended),
        ("suggested", rows.suggested),
        ("exception", rows.exception),
        ("the same again", rows.repeated),
        ("unknown status", rows.unknown),
        ("bad", rows.bad),
    ];
    for (name, count) in lines {
        write!(out, "  {name:<16}{:>9}", thousands(count))?;
        if let Some(tenths) = (count * 1_000 + rows.total / 2).checked_div(rows.total) {
            write!(out, "{:>6}.{} %", tenths / 10, tenths % 10)?;
        }
        if name == "exception" && rows.not_linked > 0 {
            write!(out, "  of these {} not linked: nothing leads there", thousands(rows.not_linked))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn unknown(title: &str, names: &[Unknown], out: &mut Out) -> Result<(), Failure> {
    if names.is_empty() {
        return Ok(());
    }
    out.heading(title)?;
    for unknown in names.iter().take(SHOWN_NAMES) {
        write!(out, "  `{}`: {}", unknown.name, counted(unknown.rows, "row"))?;
        match &unknown.nearest {
            Some(nearest) => writeln!(out, "; did you mean `{}`?", clean(nearest))?,
            None => writeln!(out)?,
        }
    }
    if let Some(more) = names.len().checked_sub(SHOWN_NAMES).filter(|more| *more > 0) {
        writeln!(out, "  … and {more} more")?;
    }
    Ok(())
}

fn bad(tally: &Tally, out: &mut Out) -> Result<(), Failure> {
    if tally.bad_rows.is_empty() {
        return Ok(());
    }
    out.heading("bad rows")?;
    for row in &tally.bad_rows {
        writeln!(out, "  {WARNING}{}:{}{WARNING:#}: {}", harmless(&row.file), row.line, harmless(&row.reason))?;
    }
    if let Some(more) = tally.rows.bad.checked_sub(NAMED_ROWS as u64).filter(|more| *more > 0) {
        writeln!(out, "  … and {} more", thousands(more))?;
    }
    Ok(())
}

fn fired(escalations: &[Escalation], out: &mut Out) -> Result<(), Failure> {
    if escalations.is_empty() {
        return Ok(());
    }
    out.heading("escalations that would have fired (--escalations lists each)")?;
    let rows = escalations.iter().map(|escalation| {
        let first: Vec<&str> = escalation.first.iter().map(CaseId::as_str).collect();
        let more = if escalation.cases > first.len() as u64 { ", …" } else { "" };
        vec![
            escalation.sla.to_string(),
            escalation.step.to_string(),
            thousands(escalation.fired),
            thousands(escalation.cases),
            format!("{}{more}", first.join(", ")),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let head = [
        ("sla", Align::Left),
        ("step", Align::Left),
        ("times", Align::Right),
        ("cases", Align::Right),
        ("the first", Align::Left),
    ];
    out.table(&head, &rows)?;
    Ok(())
}
