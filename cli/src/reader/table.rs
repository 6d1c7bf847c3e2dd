//! CSV: a head line that names the columns, then a row a line.

use csv::{ByteRecord, ReaderBuilder};

use super::columns::Columns;
use super::text::{self, Bounded, Text};
use super::{ColumnArgs, Fault, Found, Row, is_done};
use crate::print::clean;

/// The employee that nobody is, in a shop.
const NOBODY: &str = "0";

/// Reads a log in CSV, separated by comma, semicolon or tab. See [`super::read`].
///
/// # Errors
/// Returns why the text is no log, or where a row does not end.
pub fn read(
    bytes: &[u8],
    columns: &ColumnArgs,
    mut take: impl FnMut(u64, Result<Row<'_>, String>),
) -> Result<Found, Fault> {
    let text = Text::of(bytes)?;
    let bounded = Bounded::new(text.bytes);
    let mut reader = ReaderBuilder::new().delimiter(text.separator).flexible(true).from_reader(bounded);
    let head = reader.byte_headers().map_err(|error| Fault::new(error.to_string()))?;
    let head: Vec<String> = head.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
    let place = Columns::find(&head, columns).map_err(|fault| {
        let fault = if text::is_json(text.bytes) { fault.help(text::JSON) } else { fault };
        fault.at(text.skipped + 1)
    })?;
    let mut found = place.found(&head);
    let mut record = ByteRecord::new();
    loop {
        let from = reader.position().clone();
        match reader.read_byte_record(&mut record) {
            Ok(true) => {
                let row = row(&record, place);
                if let Ok((_, lifecycle)) = &row
                    && !is_done(lifecycle, columns)
                {
                    found.passed_over += 1;
                } else {
                    let line = record.position().map_or(0, |position| text.line(position));
                    take(line, row.map(|(row, _)| row));
                }
            }
            Ok(false) => return Ok(found),
            Err(error) => return Err(Fault::new(error.to_string()).at(text.line(&from))),
        }
        reader.get_mut().next_record();
    }
}

/// The cells of a record, and where in its life what it tells of is.
fn row(record: &ByteRecord, columns: Columns) -> Result<(Row<'_>, &str), String> {
    if record.len() != columns.width {
        let (own, head) = (record.len(), columns.width);
        return Err(format!("the row has {own} columns, the head line has {head}"));
    }
    let cell = |position: Option<usize>, name: &str| {
        let Some(position) = position else { return Ok("") };
        let text = std::str::from_utf8(record.get(position).unwrap_or_default());
        text.map(str::trim).map_err(|_| format!("the {name} is not UTF-8 text"))
    };
    let row = Row {
        case: cell(Some(columns.case), "case")?,
        status: cell(Some(columns.status), "status")?,
        at: cell(Some(columns.at), "time")?,
        employee: cell(columns.employee, "employee")?,
        team: cell(columns.team, "team")?,
    };
    let nobody = columns.zero_is_nobody && row.employee == NOBODY;
    let row = if nobody { Row { employee: "", ..row } } else { row };
    Ok((row, cell(columns.lifecycle, "lifecycle")?))
}

impl Columns {
    fn found(self, head: &[String]) -> Found {
        let name = |position: usize| head.get(position).map(|name| clean(name.trim())).unwrap_or_default();
        Found {
            case: name(self.case),
            status: name(self.status),
            at: name(self.at),
            employee: self.employee.map(name),
            team: self.team.map(name),
            passed_over: 0,
        }
    }
}
