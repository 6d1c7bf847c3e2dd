//! Faults: why a log cannot be read.

use std::io;

use crate::failure;

/// Why a log cannot be read, or not to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1, where it is known.
    pub line: Option<u64>,
    /// What is wrong, with the file as its subject.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Fault {
    /// A fault without a place.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { line: None, message: message.into(), help: None }
    }

    /// The input itself ends with an error.
    pub(crate) fn unreadable(error: &io::Error) -> Self {
        Self::new(format!("cannot be read: {}", failure::words(error)))
    }

    /// The same fault with its line.
    pub(crate) fn at(self, line: u64) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The same fault with advice.
    pub(crate) fn help(self, advice: impl Into<String>) -> Self {
        Self { help: Some(advice.into()), ..self }
    }
}
