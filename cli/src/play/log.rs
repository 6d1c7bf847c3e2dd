//! Logs: CSV files, read once and kept as compact rows.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use csv::{ByteRecord, ReaderBuilder};
use ordino::time::{Instant, Zone};
use ordino::{CaseId, EmployeeId, NameError, Workflow};
use serde::Serialize;

use super::columns::Columns;
use super::days;
use super::tally::{Tally, UnknownNames};
use super::text::{self, Bounded, Text};
use crate::args::ColumnArgs;
use crate::failure::Failure;
use crate::input;
use crate::names::Names;
use crate::print::clean;

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
    pub case: String,
    pub status: String,
    pub at: String,
    pub employee: Option<String>,
    pub team: Option<String>,
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
        let bytes = input::bytes(path)?;
        let file = input::name(path);
        let text = Text::of(&bytes).map_err(|failure| failure.at(&file))?;
        let bounded = Bounded::new(text.bytes);
        let mut reader = ReaderBuilder::new().delimiter(text.separator).flexible(true).from_reader(bounded);
        let head = reader.byte_headers().map_err(|error| Failure::usage(error.to_string()).at(&file))?;
        let head: Vec<String> = head.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        let columns = Columns::find(&head, flags).map_err(|failure| {
            let failure = if text::is_json(text.bytes) { failure.help(text::JSON) } else { failure };
            failure.at(format_args!("{file}:{}", text.skipped + 1))
        })?;
        self.sources.push(Source::new(&file, &head, columns));
        let mut record = ByteRecord::new();
        loop {
            let from = reader.position().clone();
            match reader.read_byte_record(&mut record) {
                Ok(true) => self.add(&file, &text, &record, columns),
                Ok(false) => return Ok(()),
                Err(error) => {
                    let line = text.line(&from);
                    return Err(Failure::usage(error.to_string()).at(format_args!("{file}:{line}")));
                }
            }
            reader.get_mut().next_record();
        }
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

    fn add(&mut self, file: &str, text: &Text, record: &ByteRecord, columns: Columns) {
        self.tally.rows.total += 1;
        match self.parse(record, columns) {
            Ok(row) => self.rows.push(row),
            Err(Flaw::Unknown) => self.tally.rows.unknown += 1,
            Err(Flaw::Bad(reason)) => {
                let line = record.position().map_or(0, |position| text.line(position));
                self.tally.bad(file, line, reason);
            }
        }
    }

    fn parse(&mut self, record: &ByteRecord, columns: Columns) -> Result<Row, Flaw> {
        if record.len() != columns.width {
            let (own, head) = (record.len(), columns.width);
            return Err(Flaw::Bad(format!("the row has {own} columns, the head line has {head}")));
        }
        let cell = |position: usize, name: &str| {
            let text = std::str::from_utf8(record.get(position).unwrap_or_default());
            text.map(str::trim).map_err(|_| Flaw::Bad(format!("the {name} is not UTF-8 text")))
        };
        let [case, status, at] =
            [cell(columns.case, "case")?, cell(columns.status, "status")?, cell(columns.at, "time")?];
        let employee = columns.employee.map(|position| cell(position, "employee")).transpose()?.unwrap_or_default();
        let team = columns.team.map(|position| cell(position, "team")).transpose()?.unwrap_or_default();
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
        let nobody = employee.is_empty() || (columns.zero_is_nobody && employee == "0");
        let Some(status) = self.status_names.find(status) else {
            self.unknown_statuses.count(status);
            return Err(Flaw::Unknown);
        };
        let bad = |error: NameError| Flaw::Bad(error.to_string());
        let employee = if nobody { None } else { Some(self.employees.number(employee).map_err(bad)?) };
        let case = self.cases.number(case).map_err(bad)?;
        let owner = self.team_names.find(team);
        if owner.is_none() && !team.is_empty() {
            self.unknown_teams.count(team);
        }
        Ok(Row { at, case, employee, status, team: owner })
    }
}

impl Source {
    fn new(file: &str, head: &[String], columns: Columns) -> Self {
        let name = |position: usize| head.get(position).map(|name| clean(name.trim())).unwrap_or_default();
        Self {
            file: file.to_owned(),
            case: name(columns.case),
            status: name(columns.status),
            at: name(columns.at),
            employee: columns.employee.map(name),
            team: columns.team.map(name),
        }
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
