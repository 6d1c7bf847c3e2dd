//! How answers look: colours, tables, numbers, and text from outside made harmless.

use std::fmt::{self, Display, Write as _};
use std::io::{self, BufWriter, StdoutLock, Write};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use serde::Serialize;

use crate::args::Format;
use crate::failure::Failure;

pub const ERROR: Style = AnsiColor::Red.on_default().bold();
pub const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub const HINT: Style = AnsiColor::Blue.on_default().bold();
pub const HELP: Style = AnsiColor::Cyan.on_default();
pub const GOOD: Style = AnsiColor::Green.on_default();
pub const HEADING: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();

/// How many characters of a text from outside are shown.
const SHOWN: usize = 60;

/// Where answers go.
pub struct Out {
    format: Format,
    writer: BufWriter<AutoStream<StdoutLock<'static>>>,
}

/// How a column lines up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

impl Out {
    /// JSON passes as it is; text loses its colours where nobody would see them.
    pub fn new(format: Format) -> Self {
        let stdout = io::stdout().lock();
        let stream = match format {
            Format::Json | Format::Junit => AutoStream::always_ansi(stdout),
            Format::Text => AutoStream::auto(stdout),
        };
        Self { format, writer: BufWriter::new(stream) }
    }

    pub fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    pub fn is_junit(&self) -> bool {
        self.format == Format::Junit
    }

    /// Writes what happened, a line each.
    pub fn story(&mut self, lines: &[String]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        writeln!(self, "  what happened:")?;
        lines.iter().try_for_each(|line| writeln!(self, "    {}", harmless(line)))?;
        writeln!(self)
    }

    /// Writes a value as one line of JSON.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut *self, value)?;
        Ok(writeln!(self)?)
    }

    /// Writes a value as JSON that people can read too.
    pub fn pretty(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut *self, value)?;
        Ok(writeln!(self)?)
    }

    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self, "\n{HEADING}{text}{HEADING:#}")
    }

    /// Writes rows under a head, each column as wide as it must be. Cells may be from outside.
    pub fn table(&mut self, head: &[(&str, Align)], rows: &[Vec<String>]) -> io::Result<()> {
        let width = |column: usize, title: &str| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).chain([title.chars().count()]).max().unwrap_or(0)
        };
        let widths: Vec<usize> = head.iter().enumerate().map(|(column, (title, _))| width(column, title)).collect();
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            let mut line = String::new();
            for ((cell, width), (_, align)) in cells.zip(&widths).zip(head) {
                let _ = match align {
                    Align::Left => write!(line, "  {cell:<width$}"),
                    Align::Right => write!(line, "  {cell:>width$}"),
                };
            }
            line.truncate(line.trim_end().len());
            line
        };
        writeln!(self, "{DIM}{}{DIM:#}", line(&mut head.iter().map(|(title, _)| *title)))?;
        for row in rows {
            writeln!(self, "{}", harmless(line(&mut row.iter().map(String::as_str))))?;
        }
        Ok(())
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Says on the error stream what may be wrong although it runs. Where that fails there is nobody left to tell.
pub fn warning(message: &str, advice: Option<&str>) {
    let mut err = anstream::stderr().lock();
    let _ = writeln!(err, "{WARNING}warning{WARNING:#}: {message}");
    if let Some(advice) = advice {
        let _ = writeln!(err, "  {HELP}help{HELP:#}: {advice}");
    }
}

/// A number with its thousands apart: `8,577`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number and its noun: `1 row`, `2 rows`.
pub fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", thousands(number))
}

/// What may be from outside, on one line and without control characters, as long as it is: no terminal takes it for orders.
/// Each control character is one other character, so that columns stay where they are.
pub fn harmless(text: impl Display) -> impl Display {
    struct Harmless<T>(T);

    impl<T: Display> Display for Harmless<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(Filter(f), "{}", self.0)
        }
    }

    struct Filter<'f, 'b>(&'f mut fmt::Formatter<'b>);

    impl fmt::Write for Filter<'_, '_> {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            text.chars().map(without_control).try_for_each(|letter| self.0.write_char(letter))
        }
    }

    Harmless(text)
}

/// A text from outside: on one line, without control characters, not too long.
pub fn clean(text: &str) -> String {
    clean_up_to(text, SHOWN)
}

/// The same with a length of its own.
pub fn clean_up_to(text: &str, most: usize) -> String {
    let mut shown: String = text.chars().take(most).map(without_control).collect();
    if text.chars().nth(most).is_some() {
        shown.push('…');
    }
    shown
}

fn without_control(letter: char) -> char {
    if letter.is_control() { '\u{fffd}' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        let texts = [0, 7, 999, 1_000, 1_234_567].map(thousands);
        assert_eq!(texts, ["0", "7", "999", "1,000", "1,234,567"]);
        assert_eq!(counted(1, "row"), "1 row");
        assert_eq!(counted(2_000, "row"), "2,000 rows");
    }

    #[test]
    fn text_from_outside_cannot_speak_to_the_terminal() {
        assert_eq!(clean("\u{1b}[31mred\n"), "\u{fffd}[31mred\u{fffd}");
        assert_eq!(clean(&"x".repeat(61)).chars().count(), 61);
        assert!(clean(&"x".repeat(61)).ends_with('…'));
        assert_eq!(harmless("\u{1b}[31mr\u{9b}d\r\n\t").to_string(), "\u{fffd}[31mr\u{fffd}d\u{fffd}\u{fffd}\u{fffd}");
        assert_eq!(harmless("x".repeat(61)).to_string(), "x".repeat(61));
    }
}
