//! XES (IEEE 1849): event logs in XML.
//!
//! A trace is a case, an event a row; events are handed over when their trace ends, because its name may stand anywhere in
//! it. Elements are known by their local names, whatever their namespace. Only attributes directly within a trace or an
//! event are read: nested ones describe other attributes, and those of `global` are none of an event's.
//!
//! A trace has at most 100,000 events, and at most 64 MiB of texts in the attributes that are read: so much is in memory.
//!
//! No document type definition is followed and no entity of its resolved. It does not check a log against the schema, and
//! reads no classifiers: a status is one attribute, by default `concept:name`.

mod keys;
mod notes;
mod source;

use std::io::BufRead;

use ordino::limits;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesStart, Event as Markup};
use quick_xml::{Error, Reader, XmlVersion};

use super::{ColumnArgs, Fault, Found, Row, is_done};
use crate::print::{clean, clean_up_to};
use keys::Keys;
use notes::Notes;
use source::Source;

/// How many characters of a message about XML are shown; it may quote the file.
const SHOWN: usize = 200;

/// Events of one trace; they are kept until it ends.
const EVENTS: usize = 100_000;

/// Bytes of what is noted of one trace and of its events.
const BYTES: usize = 64 * 1024 * 1024;

/// What is said of a file that is something else.
const ROOT: &str = "a log in XES has the root element `log`";

/// Reads a log in XES that is not packed. See [`super::read`].
///
/// # Errors
/// Returns where the text is no XML, ends too early, or is no log.
pub fn read(
    input: impl BufRead,
    columns: &ColumnArgs,
    take: impl FnMut(u64, Result<Row<'_>, String>),
) -> Result<Found, Fault> {
    let mut reader = Reader::from_reader(Source::new(input));
    reader.config_mut().trim_text(true);
    let mut log = Log::new(columns, take);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let from = reader.get_ref().line();
        let markup = match reader.read_event_into(&mut buffer) {
            Ok(markup) => markup,
            // The buffer has what was begun and is not whole.
            Err(error) => return Err(fault(&error).at(begin(reader.get_ref().line(), &buffer))),
        };
        reader.get_mut().next_markup();
        let line = reader.get_ref().line();
        let done = match markup {
            Markup::Start(element) => {
                log.start(&element, begin(line, element.as_bytes())).and_then(|inside| log.enter(inside))
            }
            Markup::Empty(element) => {
                log.start(&element, begin(line, element.as_bytes())).map(|inside| log.end(inside))
            }
            Markup::End(_) => {
                log.leave();
                Ok(())
            }
            Markup::Decl(declaration) => encoding(&declaration),
            Markup::Text(_) | Markup::CData(_) | Markup::GeneralRef(_) => log.text().map_err(|fault| fault.at(from)),
            Markup::Eof => return log.finish(line),
            Markup::Comment(_) | Markup::PI(_) | Markup::DocType(_) => Ok(()),
        };
        done.map_err(|fault| if fault.line.is_some() { fault } else { fault.at(line) })?;
    }
}

/// The line on which a piece of markup begins, by that on which it ends.
fn begin(line: u64, markup: &[u8]) -> u64 {
    line - source::line_ends(markup)
}

/// Refuses what says that it is not UTF-8. Where it is not although it says so, the reader finds out.
fn encoding(declaration: &BytesDecl) -> Result<(), Fault> {
    let Some(Ok(encoding)) = declaration.encoding() else { return Ok(()) };
    if ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| encoding.eq_ignore_ascii_case(known)) {
        return Ok(());
    }
    Err(Fault::new(format!("is written in `{}`", clean(&encoding))).help("save it as XML in UTF-8"))
}

fn fault(error: &Error) -> Fault {
    match error {
        Error::Io(error) if error.kind() == std::io::ErrorKind::Other => Fault::new(error.to_string()),
        Error::Io(error) => Fault::unreadable(error),
        Error::Encoding(_) => Fault::new("is not UTF-8 text").help("save it as XML in UTF-8"),
        error => Fault::new(format!("is no XML: {}", clean_up_to(&error.to_string(), SHOWN))),
    }
}

/// What an open element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Log,
    Trace,
    Event,
    Other,
}

/// A log on the way to its end.
struct Log<'c, F> {
    columns: &'c ColumnArgs,
    take: F,
    keys: Keys,
    /// Elements that are open, the root first.
    open: Vec<Inside>,
    /// Whether there was a root.
    begun: bool,
    trace: Notes,
    /// Events of the trace. Those from `count` on are of earlier traces, kept for their room.
    events: Vec<Notes>,
    count: usize,
    /// Bytes noted of the trace and of its events.
    bytes: usize,
    /// Which of a row's cells were ever there.
    seen: [bool; 5],
    passed_over: u64,
}

impl<'c, F: FnMut(u64, Result<Row<'_>, String>)> Log<'c, F> {
    fn new(columns: &'c ColumnArgs, take: F) -> Self {
        let (open, events) = (Vec::new(), Vec::new());
        let (keys, trace) = (Keys::new(columns), Notes::default());
        let (begun, count, bytes, seen, passed_over) = (false, 0, 0, [false; 5], 0);
        Self { columns, take, keys, open, begun, trace, events, count, bytes, seen, passed_over }
    }

    /// Begins an element; says what it is.
    fn start(&mut self, element: &BytesStart, line: u64) -> Result<Inside, Fault> {
        let name = element.local_name();
        match (self.open.last(), name.as_ref()) {
            (None, "log") if !self.begun => {
                self.begun = true;
                Ok(Inside::Log)
            }
            (None, other) => Err(self.misplaced(&format!("`<{}>`", clean(other)))),
            (Some(Inside::Log), "trace") => Ok(Inside::Trace),
            (Some(Inside::Log | Inside::Trace), "event") => {
                if self.count == EVENTS {
                    return Err(Fault::new(format!("a trace has more than {EVENTS} events")).at(line));
                }
                if self.events.len() == self.count {
                    self.events.push(Notes::default());
                }
                self.count += 1;
                if let Some(event) = self.events.get_mut(self.count - 1) {
                    event.line = line;
                }
                Ok(Inside::Event)
            }
            (Some(Inside::Log), "extension") => {
                if let [Some(prefix), Some(uri)] = attributes(element, ["prefix", "uri"])? {
                    self.keys.extend(&prefix.value, &uri.value);
                }
                Ok(Inside::Other)
            }
            (Some(Inside::Trace | Inside::Event), _) => self.attribute(element).map(|()| Inside::Other),
            _ => Ok(Inside::Other),
        }
    }

    /// Reads an attribute of the trace or of the event, if it is one that counts.
    fn attribute(&mut self, element: &BytesStart) -> Result<(), Fault> {
        let [Some(key), Some(value)] = attributes(element, ["key", "value"])? else { return Ok(()) };
        let Ok(key) = key.normalized_value(XmlVersion::Implicit1_0) else { return Ok(()) };
        let (cell, notes) = match self.open.last() {
            Some(Inside::Trace) => (self.keys.of_trace(&key), Some(&mut self.trace)),
            _ => (self.keys.of_event(&key), self.events.get_mut(self.count.saturating_sub(1))),
        };
        if let (Some(cell), Some(notes)) = (cell, notes) {
            self.bytes += notes.set(cell, &value);
        }
        if self.bytes > BYTES {
            return Err(Fault::new(format!("a trace has more than {BYTES} bytes of text")));
        }
        Ok(())
    }

    fn enter(&mut self, inside: Inside) -> Result<(), Fault> {
        if self.open.len() == limits::NESTING {
            return Err(Fault::new(format!("has elements that are nested more than {} deep", limits::NESTING)));
        }
        self.open.push(inside);
        Ok(())
    }

    fn leave(&mut self) {
        if let Some(inside) = self.open.pop() {
            self.end(inside);
        }
    }

    /// Ends an element.
    fn end(&mut self, inside: Inside) {
        match inside {
            Inside::Trace => self.hand_over(None),
            // One in a trace waits for the trace's end.
            Inside::Event if self.open.last() == Some(&Inside::Log) => {
                self.hand_over(Some("the event is in no trace"));
            }
            _ => {}
        }
    }

    /// Hands over the events of a trace.
    fn hand_over(&mut self, flaw: Option<&str>) {
        let Self { columns, take, trace, events, seen, passed_over, .. } = self;
        for event in events.iter_mut().take(self.count) {
            let own_team = Some(event.team.as_str()).filter(|team| !team.is_empty());
            let (case, team) = (trace.case.as_str(), own_team.unwrap_or(&trace.team));
            let row = Row { case, status: &event.status, at: &event.at, employee: &event.employee, team };
            for (seen, cell) in seen.iter_mut().zip([row.case, row.status, row.at, row.employee, row.team]) {
                *seen |= !cell.is_empty();
            }
            if is_done(&event.lifecycle, columns) {
                let flaw = flaw.or(event.flaw.as_deref()).or(trace.flaw.as_deref());
                take(event.line, flaw.map_or(Ok(row), |flaw| Err(flaw.to_owned())));
            } else {
                *passed_over += 1;
            }
            event.forget();
        }
        trace.forget();
        (self.count, self.bytes) = (0, 0);
    }

    /// Text belongs into no element that is read, but there is none outside the root.
    fn text(&self) -> Result<(), Fault> {
        if self.open.is_empty() { Err(self.misplaced("text")) } else { Ok(()) }
    }

    fn misplaced(&self, what: &str) -> Fault {
        let message = if self.begun { "goes on after its end: " } else { "is no XES log: begins with " };
        Fault::new(format!("{message}{what}")).help(ROOT)
    }

    fn finish(self, line: u64) -> Result<Found, Fault> {
        if !self.begun {
            return Err(Fault::new("is empty").help(ROOT));
        }
        if !self.open.is_empty() {
            return Err(Fault::new("ends before `</log>`").help("is it cut off?").at(line));
        }
        if !self.events.is_empty() {
            self.keys.check(self.seen)?;
        }
        Ok(self.keys.found(self.seen, self.passed_over))
    }
}

/// Attributes of an element by their names; of equal ones the first.
fn attributes<'e, const N: usize>(
    element: &'e BytesStart,
    names: [&str; N],
) -> Result<[Option<Attribute<'e>>; N], Fault> {
    let mut found = [const { None }; N];
    // Comparing all with each other would take for ever where there are a million.
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| fault(&error.into()))?;
        let slot = names.iter().zip(&mut found).find(|(name, slot)| attribute.key.as_ref() == **name && slot.is_none());
        if let Some((_, slot)) = slot {
            *slot = Some(attribute);
        }
    }
    Ok(found)
}
