//! A report for people.

use std::io::Write;

use ordino::know::Summary;
use ordino::know::report::{Times, Total};
use ordino::time::Duration;

use crate::failure::Failure;
use crate::print::{Align, Out, thousands};

/// How many rows of a long table are shown.
const SHOWN: usize = 15;

/// Writes the tables that people look at first; the rest is in JSON.
pub fn show(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    cases(summary, out)?;
    statuses(summary, out)?;
    teams(summary, out)?;
    slas(summary, out)?;
    flow(summary, out)?;
    people(summary, out)?;
    periods(summary, out)
}

fn cases(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    let cases = summary.cases;
    out.heading("cases")?;
    let counts = [
        ("opened", cases.opened),
        ("closed", cases.closed),
        ("still open", cases.open),
        ("reopened", cases.reopened),
        ("came back to a status", summary.rework.cases),
    ];
    for (name, count) in counts {
        writeln!(out, "  {name:<22}{:>8}", thousands(count))?;
    }
    let first = summary.resolution.first;
    if first.cases > 0 {
        let [half, most] = [first.elapsed.p50, first.elapsed.p90].map(span);
        writeln!(out, "  opened to closed: half within {half}, nine in ten within {most}")?;
    }
    Ok(())
}

fn statuses(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    out.heading("statuses")?;
    let seen = summary.statuses.iter().filter(|status| status.entries > 0);
    let rows = seen.map(|status| {
        let counts = [status.entries, status.cases].map(thousands);
        [vec![status.status.to_string()], counts.into(), times(&status.elapsed, &status.working)].concat()
    });
    let rows: Vec<_> = rows.collect();
    out.table(&with_times(&[("status", Align::Left), ("entered", Align::Right), ("there now", Align::Right)]), &rows)?;
    Ok(())
}

fn teams(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    let seen = summary.teams.iter().filter(|team| team.entries > 0);
    let rows = seen.map(|team| {
        let name = team.team.as_ref().map_or_else(|| "(nobody)".to_owned(), ToString::to_string);
        let counts = [team.entries, team.cases].map(thousands);
        [vec![name], counts.into(), times(&team.elapsed, &team.working)].concat()
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        out.heading("teams")?;
        out.table(&with_times(&[("team", Align::Left), ("got", Align::Right), ("has now", Align::Right)]), &rows)?;
    }
    Ok(())
}

fn slas(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    if summary.slas.is_empty() {
        return Ok(());
    }
    out.heading("targets")?;
    let rows = summary.slas.iter().map(|sla| {
        let ended = sla.ended;
        let counts = [ended.met, ended.breached, ended.escalated, ended.void, sla.open.cycles, sla.open.breached];
        let kept = sla.attainment.map_or_else(|| "-".to_owned(), percent);
        let working = [sla.consumed.p50, sla.consumed.p90].map(span);
        [vec![sla.sla.to_string()], counts.map(thousands).into(), vec![kept], working.into()].concat()
    });
    let rows: Vec<_> = rows.collect();
    let numbers = ["met", "breached", "escalated", "void", "running", "of these late", "kept", "half", "9 in 10"];
    let head: Vec<_> = [("sla", Align::Left)].into_iter().chain(numbers.map(|title| (title, Align::Right))).collect();
    out.table(&head, &rows)?;
    Ok(())
}

fn flow(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    let mut flow: Vec<_> = summary.flow.iter().collect();
    if flow.is_empty() {
        return Ok(());
    }
    flow.sort_by_key(|flow| std::cmp::Reverse(flow.count));
    out.heading("flow")?;
    let rows = flow.iter().take(SHOWN);
    let rows: Vec<_> =
        rows.map(|flow| vec![flow.from.to_string(), flow.to.to_string(), thousands(flow.count)]).collect();
    out.table(&[("from", Align::Left), ("to", Align::Left), ("moves", Align::Right)], &rows)?;
    more(flow.len(), out)
}

fn people(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    let total = |count: fn(&ordino::know::report::PersonPeriod) -> u64, person: &ordino::know::report::Person| {
        person.periods.iter().map(count).sum::<u64>()
    };
    let mut people: Vec<_> = summary.people.iter().map(|person| (total(|p| p.moves, person), person)).collect();
    if people.is_empty() {
        return Ok(());
    }
    people.sort_by_key(|(moves, _)| std::cmp::Reverse(*moves));
    out.heading("employees")?;
    let rows = people.iter().take(SHOWN).map(|(moves, person)| {
        vec![person.employee.to_string(), thousands(*moves), thousands(total(|p| p.comments, person))]
    });
    let rows: Vec<_> = rows.collect();
    out.table(&[("employee", Align::Left), ("moves", Align::Right), ("comments", Align::Right)], &rows)?;
    more(people.len(), out)
}

fn periods(summary: &Summary, out: &mut Out) -> Result<(), Failure> {
    if summary.periods.is_empty() {
        return Ok(());
    }
    out.heading("over time")?;
    let rows = summary.periods.iter().map(|period| {
        let counts = [period.opened, period.closed, period.reopened, period.moves.total()];
        [vec![period.period.clone()], counts.map(thousands).into()].concat()
    });
    let rows: Vec<_> = rows.collect();
    let numbers = ["opened", "closed", "reopened", "moves"];
    let head: Vec<_> =
        [("period", Align::Left)].into_iter().chain(numbers.map(|title| (title, Align::Right))).collect();
    out.table(&head, &rows)?;
    Ok(())
}

fn more(all: usize, out: &mut Out) -> Result<(), Failure> {
    match all.checked_sub(SHOWN) {
        None | Some(0) => Ok(()),
        Some(more) => Ok(writeln!(out, "  … and {more} more (--format json has all)")?),
    }
}

fn with_times<'t>(head: &[(&'t str, Align)]) -> Vec<(&'t str, Align)> {
    let times = ["time in all", "half", "9 in 10", "working: half", "9 in 10"];
    head.iter().copied().chain(times.map(|title| (title, Align::Right))).collect()
}

fn times(elapsed: &Times, working: &Times) -> Vec<String> {
    let spans = [elapsed.p50, elapsed.p90, working.p50, working.p90].map(span);
    std::iter::once(total(elapsed.total)).chain(spans).collect()
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn total(total: Total) -> String {
    words(total.millis())
}

fn span(span: Option<Duration>) -> String {
    span.map_or_else(|| "-".to_owned(), |span| words(span.millis().into()))
}

/// A length of time by its two largest units: `3d 4h`, `38h 24m`, `45s`.
pub fn words(millis: u128) -> String {
    let [seconds, minutes, hours] = [millis / 1_000, millis / 60_000, millis / 3_600_000];
    match hours {
        0 if minutes == 0 => format!("{seconds}s"),
        0 => format!("{minutes}m {:02}s", seconds % 60),
        1..100 => format!("{hours}h {:02}m", minutes % 60),
        _ => format!("{}d {:02}h", hours / 24, hours % 24),
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn spans_have_two_units() {
        let texts = [0, 45_999, 61_000, 138_240_000, 360_000_000].map(words);
        assert_eq!(texts, ["0s", "45s", "1m 01s", "38h 24m", "4d 04h"]);
    }
}
