//! What is noted of an event, or of a trace for all of its events.

use quick_xml::escape::EscapeError;
use quick_xml::events::attributes::Attribute;
use quick_xml::{Error, XmlVersion};

use super::keys::Cell;
use crate::print::clean;

/// The texts of an event or of a trace, and its first flaw.
#[derive(Debug, Default)]
pub struct Notes {
    pub line: u64,
    pub case: String,
    pub status: String,
    pub at: String,
    pub employee: String,
    pub team: String,
    pub lifecycle: String,
    pub flaw: Option<String>,
}

impl Notes {
    /// Forgets what was noted before.
    pub fn begin(&mut self, line: u64) {
        let Self { line: own, case, status, at, employee, team, lifecycle, flaw } = self;
        *own = line;
        for text in [case, status, at, employee, team, lifecycle] {
            text.clear();
        }
        *flaw = None;
    }

    /// Notes a value; of several the first that is not empty.
    pub fn set(&mut self, cell: Cell, value: &Attribute) {
        let text = match cell {
            Cell::Case => &mut self.case,
            Cell::Status => &mut self.status,
            Cell::At => &mut self.at,
            Cell::Employee => &mut self.employee,
            Cell::Team => &mut self.team,
            Cell::Lifecycle => &mut self.lifecycle,
        };
        match value.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) if text.is_empty() => text.push_str(value.trim()),
            Ok(_) => {}
            Err(error) => {
                self.flaw.get_or_insert_with(|| flaw(cell, &error));
            }
        }
    }
}

fn flaw(cell: Cell, error: &Error) -> String {
    let name = cell.word();
    match error {
        Error::Escape(EscapeError::UnrecognizedEntity(_, entity)) => {
            format!("the {name} has the entity `&{};`, and only those of XML itself are resolved", clean(entity))
        }
        _ => format!("the {name} has a `&` that begins no entity of XML"),
    }
}
