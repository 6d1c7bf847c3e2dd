//! Failures: why a verb has no answer, and the exit code that says so.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::finding::Finding;
use crate::input;
use crate::print::{ERROR, HELP, harmless};

/// What the process ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The answer is there, and it is not no.
    Yes = 0,
    /// The answer is no: a refused command, a definition with errors, bad rows of a strict log.
    No = 1,
    /// The question cannot be read: wrong usage, or input that is missing or malformed.
    Usage = 2,
    /// The machine failed, or this program did.
    Internal = 3,
}

/// Why a verb has no answer.
#[derive(Debug)]
pub enum Failure {
    /// Said in one sentence.
    Message { exit: Exit, place: Option<String>, message: String, help: Option<String> },
    /// A definition is wrong.
    Definition { name: String, findings: Vec<Finding> },
    /// The reader of the answers has gone away, as `head` does. Nothing is wrong.
    Gone,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl Failure {
    /// The question cannot be read.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::Message { exit: Exit::Usage, place: None, message: message.into(), help: None }
    }

    /// This program is wrong.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::Message { exit: Exit::Internal, place: None, message: message.into(), help: None }
    }

    /// A file cannot be read.
    pub fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::usage(format!("cannot be read: {}", words(error))).at(input::name(path))
    }

    /// A file cannot be written.
    pub fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::internal(format!("cannot be written: {}", words(error))).at(path.display())
    }

    /// The same failure with its place: a file, a line, a flag.
    pub fn at(mut self, at: impl Display) -> Self {
        if let Self::Message { place, .. } = &mut self {
            *place = Some(at.to_string());
        }
        self
    }

    /// The same failure with advice.
    pub fn help(mut self, advice: impl Into<String>) -> Self {
        if let Self::Message { help, .. } = &mut self {
            *help = Some(advice.into());
        }
        self
    }

    pub fn exit(&self) -> Exit {
        match self {
            Self::Message { exit, .. } => *exit,
            Self::Definition { .. } => Exit::No,
            Self::Gone => Exit::Yes,
        }
    }

    /// Says it on the error stream. Where even that fails there is nobody left to tell.
    pub fn print(&self) {
        let _ = self.write(&mut anstream::stderr().lock());
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Gone => Ok(()),
            Self::Message { place, message, help, .. } => {
                write!(out, "{ERROR}error{ERROR:#}: ")?;
                if let Some(place) = place {
                    write!(out, "{}: ", harmless(place))?;
                }
                writeln!(out, "{}", harmless(message))?;
                match help {
                    Some(help) => writeln!(out, "  {HELP}help{HELP:#}: {}", harmless(help)),
                    None => Ok(()),
                }
            }
            Self::Definition { name, findings } => findings.iter().try_for_each(|finding| finding.write(name, out)),
        }
    }
}

impl From<io::Error> for Failure {
    /// For answers that cannot be written.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Gone,
            _ => Self::internal(format!("the answer cannot be written: {}", words(&error))),
        }
    }
}

impl From<serde_json::Error> for Failure {
    /// For answers that cannot be written as JSON.
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}

/// What went wrong, without the number of the operating system.
pub fn words(error: &io::Error) -> String {
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = plain.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_a_failure_speaks_to_the_terminal() {
        let hostile = "\u{1b}]0;x\u{7}\u{9b}31m";
        let mut shown = Vec::new();
        Failure::usage(hostile).at(hostile).help(hostile).write(&mut shown).unwrap();
        let shown = String::from_utf8(shown).unwrap();
        let harmless = "\u{fffd}]0;x\u{fffd}\u{fffd}31m";
        assert!(shown.contains(&format!(": {harmless}: {harmless}\n")), "{shown:?}");
        assert!(shown.ends_with(&format!(": {harmless}\n")), "{shown:?}");
    }
}
