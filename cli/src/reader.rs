//! Logs as rows of text: CSV ([`table`]) and XES ([`xes`]).
//!
//! A reader hands over row by row what is written there; it knows no definition, resolves no name and reads no time. Any
//! bytes give rows, bad rows or a [`Fault`]: it never panics. Of CSV the whole file is in memory, of XES one trace of bounded size.

mod columns;
mod fault;
pub mod table;
mod text;
pub mod xes;

use std::io::{BufRead, BufReader, Cursor, Read};

use flate2::bufread::MultiGzDecoder;
use serde::Serialize;

pub use crate::args::{ColumnArgs, Lifecycle};
pub use columns::known as known_columns;
pub use fault::Fault;

/// How many bytes are looked at to know what a log is.
const GLANCE: u64 = 512;

/// What every gzip file begins with, and no text.
const GZIP: u8 = 0x1f;

/// What a row's step of its life is when it is done, in any letters.
const COMPLETE: &str = "complete";

/// A row of a log as it is written. What is not there is empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row<'r> {
    /// The case.
    pub case: &'r str,
    /// The status, or the activity that led to it.
    pub status: &'r str,
    /// The time.
    pub at: &'r str,
    /// The employee.
    pub employee: &'r str,
    /// The employee's team.
    pub team: &'r str,
}

/// What was read of a log: its columns by their names, those of XES where it is XES.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// The column of the case.
    pub case: String,
    /// The column of the status.
    pub status: String,
    /// The column of the time.
    pub at: String,
    /// The column of the employee, if there is one.
    pub employee: Option<String>,
    /// The column of the team, if there is one.
    pub team: Option<String>,
    /// Rows that are not handed over, because they tell of something begun or planned and not of something done.
    pub passed_over: u64,
}

/// Reads a log: XES where its name or its beginning says so, packed with gzip or not; CSV otherwise.
///
/// Each row is handed over with its line; a bad one with the reason.
///
/// # Errors
/// Returns why the log cannot be read, or not to its end. Rows before that place were handed over.
pub fn read(
    name: &str,
    input: impl BufRead,
    columns: &ColumnArgs,
    take: impl FnMut(u64, Result<Row<'_>, String>),
) -> Result<Found, Fault> {
    let mut input = with_beginning(input);
    let first = input.fill_buf().map_err(|error| Fault::unreadable(&error))?;
    if first.first() == Some(&GZIP) {
        let unpacked = BufReader::new(MultiGzDecoder::new(input));
        let mut unpacked = with_beginning(unpacked);
        let first = unpacked.fill_buf().map_err(|error| Fault::unreadable(&error))?;
        if is_xml(first) {
            return xes::read(unpacked, columns, take);
        }
        return Err(Fault::new("is packed with gzip, and is no XES log").help("unpack it first"));
    }
    if is_xml(first) || name.to_ascii_lowercase().ends_with(".xes") {
        return xes::read(input, columns, take);
    }
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| Fault::unreadable(&error))?;
    table::read(&bytes, columns, take)
}

/// The same input; its beginning comes at once, however little a pipe gives at a time, so that one can tell what it is.
fn with_beginning(mut input: impl BufRead) -> impl BufRead {
    let mut beginning = Vec::new();
    // Where it cannot be read, whoever reads on finds out, and knows the line.
    let _ = input.by_ref().take(GLANCE).read_to_end(&mut beginning);
    Cursor::new(beginning).chain(input)
}

/// Whether a text begins as XML does.
fn is_xml(text: &[u8]) -> bool {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text).trim_ascii_start().first() == Some(&b'<')
}

/// Whether a row with this step of its life tells of something done. A row that does not say is.
fn is_done(lifecycle: &str, columns: &ColumnArgs) -> bool {
    let lifecycle = lifecycle.trim();
    columns.lifecycle == Lifecycle::All || lifecycle.is_empty() || lifecycle.eq_ignore_ascii_case(COMPLETE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_known_however_little_comes_at_a_time() {
        let log = "\u{feff} <log><trace><string key='concept:name' value='1'/><event/></trace></log>".as_bytes();
        for size in [1, 2, 1_000] {
            let mut rows = Vec::new();
            let take = |line, row: Result<Row<'_>, String>| rows.push((line, row.map(|row| row.case.to_owned())));
            let found = read("log.xml", BufReader::with_capacity(size, log), &ColumnArgs::default(), take);
            assert_eq!(found.map(|found| found.passed_over), Ok(0), "{size} bytes at a time");
            assert_eq!(rows, [(1, Ok("1".to_owned()))], "{size} bytes at a time");
        }
    }
}
