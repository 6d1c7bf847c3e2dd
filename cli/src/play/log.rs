//! Logs, read once and kept as compact rows.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use ordino::time::{Instant, Zone};
use ordino::{CaseId, EmployeeId, NameError, Workflow};
use serde::Serialize;

use super::days;
use super::tally::{Tally, UnknownNames};
use crate::args::ColumnArgs;
use crate::failure::Failure;
use crate::input;
use crate::names::Names;
use crate::print::clean;
use crate::reader::{self, Fault, Found};

/// A row that can be played. Names are numbers here.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub at: Instant,
    pub case: u32,
    pub employee: Option<u32>,
    pub status: u16,
    pub team: Option<u16>,
}

/// All rows of all files.
pub struct Log {
    pub rows: Vec<Row>,
    pub sources: Vec<Source>,
    /// What is counted while reading: unknown and bad rows, and all of them.
    pub tally: Tally,
    zone: Zone,
    cases: Numbers<CaseId>,
    employees: Numbers<EmployeeId>,
    status_names: Names,
    team_names: Names,
    unknown_statuses: UnknownNames,
    unknown_teams: UnknownNames,
}

/// A file and the columns that were read of it.
#[derive(Debug, Serialize)]
pub struct Source {
    pub file: String,
    #[serde(flatten)]
    pub found: Found,
}

/// Names and their numbers, in the order of their first use.
struct Numbers<T> {
    known: BTreeMap<T, u32>,
    names: Vec<T>,
    /// Neighbouring rows often have the same.
    last: u32,
}

/// Why a row is not played.
enum Flaw {
    Bad(String),
    Unknown,
}

impl Log {
    pub fn new(workflow: &Workflow, zone: Zone) -> Self {
        Self {
            rows: Vec::new(),
            sources: Vec::new(),
            tally: Tally::default(),
            zone,
            cases: Numbers::new(),
            employees: Numbers::new(),
            status_names: Names::of_statuses(workflow),
            team_names: Names::of_teams(workflow),
            unknown_statuses: UnknownNames::default(),
            unknown_teams: UnknownNames::default(),
        }
    }

    /// Reads a file, or standard input for `-`.
    pub fn read(&mut self, path: &Path, flags: &ColumnArgs) -> Result<(), Failure> {
        let file = input::name(path);
        let input = input::open(path)?;
        let found = reader::read(&file, input, flags, |line, row| self.add(&file, line, row));
        let found = found.map_err(|fault| failure(fault, &file))?;
        self.sources.push(Source { file, found });
        Ok(())
    }

    /// Puts the rows in the order in which they are played: case by case, and each by time; rows of one time stay as
    /// they were. Says at last which names are unknown.
    pub fn sort(&mut self) {
        self.rows.sort_by_key(|row| (row.case, row.at));
        let names = &self.status_names;
        self.tally.unknown_statuses = std::mem::take(&mut self.unknown_statuses).list(|name| names.nearest(name));
        let names = &self.team_names;
        self.tally.unknown_teams = std::mem::take(&mut self.unknown_teams).list(|name| names.nearest(name));
    }

    /// The rows of each case.
    pub fn cases(&self) -> impl Iterator<Item = &[Row]> {
        self.rows.chunk_by(|one, other| one.case == other.case)
    }

    pub fn case_count(&self) -> usize {
        self.cases().count()
    }

    /// The latest instant of all rows.
    pub fn last(&self) -> Option<Instant> {
        self.rows.iter().map(|row| row.at).max()
    }

    pub fn case(&self, row: Row) -> Option<&CaseId> {
        self.cases.name(row.case)
    }

    pub fn employee(&self, row: Row) -> Option<&EmployeeId> {
        self.employees.name(row.employee?)
    }

    fn add(&mut self, file: &str, line: u64, row: Result<reader::Row, String>) {
        self.tally.rows.total += 1;
        match row.map_err(Flaw::Bad).and_then(|row| self.parse(row)) {
            Ok(row) => self.rows.push(row),
            Err(Flaw::Unknown) => self.tally.rows.unknown += 1,
            Err(Flaw::Bad(reason)) => self.tally.bad(file, line, reason),
        }
    }

    fn parse(&mut self, row: reader::Row) -> Result<Row, Flaw> {
        let reader::Row { case, status, at, employee, team } = row;
        if let Some((_, name)) =
            [(case, "case"), (status, "status"), (at, "time")].iter().find(|(text, _)| text.is_empty())
        {
            return Err(Flaw::Bad(format!("the {name} is empty")));
        }
        let at = days::instant(at, self.zone).ok_or_else(|| {
            Flaw::Bad(format!(
                "`{}` is no time such as `2026-01-02 16:00:00` or `2026-01-02T16:00:00+01:00`",
                clean(at)
            ))
        })?;
        let Some(status) = self.status_names.find(status) else {
            self.unknown_statuses.count(status);
            return Err(Flaw::Unknown);
        };
        let bad = |error: NameError| Flaw::Bad(error.to_string());
        let employee = if employee.is_empty() { None } else { Some(self.employees.number(employee).map_err(bad)?) };
        let case = self.cases.number(case).map_err(bad)?;
        let owner = self.team_names.find(team);
        if owner.is_none() && !team.is_empty() {
            self.unknown_teams.count(team);
        }
        Ok(Row { at, case, employee, status, team: owner })
    }
}

/// Why a file is no log, with its name.
fn failure(fault: Fault, file: &str) -> Failure {
    let failure = Failure::usage(fault.message);
    let failure = match fault.line {
        Some(line) => failure.at(format_args!("{file}:{line}")),
        None => failure.at(file),
    };
    match fault.help {
        Some(help) => failure.help(help),
        None => failure,
    }
}

impl<T: Borrow<str> + Clone + FromStr<Err = NameError> + Ord> Numbers<T> {
    fn new() -> Self {
        Self { known: BTreeMap::new(), names: Vec::new(), last: 0 }
    }

    /// The number of a name; a new one for a new name.
    fn number(&mut self, text: &str) -> Result<u32, NameError> {
        if self.name(self.last).is_some_and(|last| last.borrow() == text) {
            return Ok(self.last);
        }
        self.last = match self.known.get(text) {
            Some(number) => *number,
            None => self.insert(text)?,
        };
        Ok(self.last)
    }

    fn insert(&mut self, text: &str) -> Result<u32, NameError> {
        let name: T = text.parse()?;
        // More names than `u32` counts do not fit into memory.
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.clone());
        self.known.insert(name, number);
        Ok(number)
    }

    fn name(&self, number: u32) -> Option<&T> {
        self.names.get(usize::try_from(number).ok()?)
    }
}
