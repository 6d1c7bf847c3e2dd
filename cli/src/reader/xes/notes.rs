//! What is noted of an event, or of a trace for all of its events.

use quick_xml::escape::EscapeError;
use quick_xml::events::attributes::Attribute;
use quick_xml::{Error, XmlVersion};

use super::keys::Cell;
use crate::print::clean;

/// Bytes of room that a text keeps for the next event.
const ROOM: usize = 256;

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
    /// Forgets what was noted.
    pub fn forget(&mut self) {
        let Self { line, case, status, at, employee, team, lifecycle, flaw } = self;
        *line = 0;
        for text in [case, status, at, employee, team, lifecycle] {
            text.clear();
            text.shrink_to(ROOM);
        }
        *flaw = None;
    }

    /// Notes a value; of several the first that is not empty. Answers how many bytes that takes.
    pub fn set(&mut self, cell: Cell, value: &Attribute) -> usize {
        let text = match cell {
            Cell::Case => &mut self.case,
            Cell::Status => &mut self.status,
            Cell::At => &mut self.at,
            Cell::Employee => &mut self.employee,
            Cell::Team => &mut self.team,
            Cell::Lifecycle => &mut self.lifecycle,
        };
        match value.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) if text.is_empty() => {
                text.push_str(value.trim());
                text.len()
            }
            Err(error) if self.flaw.is_none() => self.flaw.insert(flaw(cell, &error)).len(),
            Ok(_) | Err(_) => 0,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_forgotten_leaves_no_room_behind() {
        let long = "x".repeat(1_000_000);
        let mut notes = Notes::default();
        assert_eq!(notes.set(Cell::Status, &Attribute::from(("value", long.as_str()))), 1_000_000);
        assert_eq!(notes.set(Cell::Status, &Attribute::from(("value", "y"))), 0, "the first one counts");
        notes.forget();
        assert_eq!(notes.status, "");
        assert!(notes.status.capacity() <= ROOM, "{}", notes.status.capacity());
    }
}
