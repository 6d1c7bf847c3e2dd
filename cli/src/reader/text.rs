//! The text of a log: checked before it is read, and read with a bound on each record.

use std::io::{self, Read};

use ordino::limits;

use super::Fault;

/// Separators that are looked for, the usual one first.
const SEPARATORS: [u8; 3] = *b",;\t";

/// How long a head line may be. A log has tens of columns, not thousands.
const HEAD_BYTES: usize = 64 * 1024;

/// How many bytes are looked at to know a text from anything else.
const GLANCE: usize = 8 * 1024;

/// What is said of a log that is none.
pub const JSON: &str = "this looks like JSON; a log is CSV, its first line names the columns";

/// A log without what some programs write before it.
pub struct Text<'t> {
    pub bytes: &'t [u8],
    pub separator: u8,
    /// Lines that were left out before it.
    pub skipped: u64,
}

/// A text that ends with an error where a record is too long.
pub struct Bounded<'t> {
    rest: &'t [u8],
    /// How many bytes were read since the last record was whole.
    pending: usize,
}

impl<'t> Text<'t> {
    /// Takes off a byte-order mark and a line `sep=;`; refuses what is no text, is empty or has no head line.
    pub fn of(bytes: &'t [u8]) -> Result<Self, Fault> {
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Err(Fault::new("is UTF-16 text").help("save it as CSV in UTF-8"));
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let (first, after) = split_line(bytes);
        let (bytes, given) = match separator_line(first) {
            Some(separator) => (after, Some(separator)),
            None => (bytes, None),
        };
        if bytes.trim_ascii_start().is_empty() {
            return Err(Fault::new("is empty").help("the first line names the columns"));
        }
        let (head, _) = split_line(bytes);
        if bytes.iter().take(GLANCE).any(|byte| *byte == 0) || !is_text(head) {
            return Err(Fault::new("is not UTF-8 text").help("save it as CSV in UTF-8"));
        }
        if head.len() > HEAD_BYTES {
            let help = if is_json(bytes) { JSON } else { "the first line names the columns" };
            return Err(Fault::new(format!("the head line has more than {HEAD_BYTES} bytes")).help(help));
        }
        Ok(Self { bytes, separator: given.unwrap_or_else(|| separator(head)), skipped: given.map_or(0, |_| 1) })
    }
}

impl Text<'_> {
    /// The line of a record. The reader's own position is before the line ends that come before the record.
    pub fn line(&self, position: &csv::Position) -> u64 {
        let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let ends = self.bytes.get(from..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let skipped = ends.filter(|byte| **byte == b'\n').count() as u64;
        position.line() + skipped + self.skipped
    }
}

/// Whether a text begins as JSON does.
pub fn is_json(text: &[u8]) -> bool {
    matches!(text.trim_ascii_start().first(), Some(b'{' | b'['))
}

impl<'t> Bounded<'t> {
    pub fn new(text: &'t [u8]) -> Self {
        Self { rest: text, pending: 0 }
    }

    /// Says that a record is whole.
    pub fn next_record(&mut self) {
        self.pending = 0;
    }
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.pending > limits::REQUEST_BYTES {
            let most = limits::REQUEST_BYTES;
            return Err(io::Error::other(format!("a row has at most {most} bytes; is a quote left open?")));
        }
        let read = self.rest.read(buffer)?;
        self.pending += read;
        Ok(read)
    }
}

/// The first line without its end, and what comes after it.
fn split_line(text: &[u8]) -> (&[u8], &[u8]) {
    match text.iter().position(|byte| *byte == b'\n') {
        Some(end) => (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default()),
        None => (text, &[]),
    }
}

/// The separator of a line `sep=;`, which spreadsheets write and read.
fn separator_line(line: &[u8]) -> Option<u8> {
    let line = line.trim_ascii_end();
    let line = line.strip_prefix(b"\"").map_or(line, |line| line.strip_suffix(b"\"").unwrap_or(line));
    match line.strip_prefix(b"sep=")? {
        [] => Some(b'\t'),
        [separator] => Some(*separator),
        _ => None,
    }
}

/// Whether a head line is UTF-8, as far as it may go.
fn is_text(head: &[u8]) -> bool {
    let shown = head.get(..HEAD_BYTES).unwrap_or(head);
    match std::str::from_utf8(shown) {
        Ok(_) => true,
        // A character that is cut off.
        Err(error) => error.error_len().is_none() && shown.len() < head.len(),
    }
}

/// The separator that the head line has most of, outside quotes.
fn separator(head: &[u8]) -> u8 {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            byte if !quoted => {
                for (count, _) in counts.iter_mut().zip(SEPARATORS).filter(|(_, separator)| separator == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    // Of equal counts the first separator's.
    let best = counts.iter().zip(SEPARATORS).rev().max_by_key(|(count, _)| **count);
    best.map_or(b',', |(_, separator)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_that_of_the_head_line() {
        for (head, found) in [
            ("case,status,at\n;;;;;;", b','),
            ("case;status;at", b';'),
            ("case\tstatus\tat", b'\t'),
            ("\"a,b,c,d\";status;at", b';'),
            ("alone", b','),
            ("sep=;\r\na,b,c;d", b';'),
            ("\"sep=,\"\na;b;c", b','),
        ] {
            assert_eq!(Text::of(head.as_bytes()).ok().map(|text| text.separator), Some(found), "{head}");
        }
    }
}
