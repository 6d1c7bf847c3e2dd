//! Findings: what is wrong with a definition, with the line where it shows.

use std::io::{self, Write};

use ordino::read::{Code, Diagnostic, Path, Severity};
use serde::Serialize;

use crate::place::Place;
use crate::print::{ERROR, HELP, HINT, WARNING};

/// A diagnostic and where its path is in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    #[serde(flatten)]
    pub diagnostic: Diagnostic,
    #[serde(flatten)]
    pub place: Option<Place>,
}

impl Finding {
    /// The text is not what it should be.
    pub fn syntax(message: impl Into<String>, place: Option<Place>) -> Self {
        Self { diagnostic: Diagnostic::error(Code::Syntax, &Path::root(), message), place }
    }

    /// Writes it as compilers do: place, severity, code, path and message; below it the help.
    pub fn write(&self, file: &str, out: &mut dyn Write) -> io::Result<()> {
        let Diagnostic { code, severity, path, message, help } = &self.diagnostic;
        write!(out, "{file}")?;
        if let Some(Place { line, column }) = self.place {
            write!(out, ":{line}:{column}")?;
        }
        let style = match severity {
            Severity::Error => ERROR,
            Severity::Warning => WARNING,
            Severity::Hint => HINT,
        };
        write!(out, ": {style}{severity}[{code}]{style:#} ")?;
        if path != "$" {
            write!(out, "{path}: ")?;
        }
        writeln!(out, "{message}")?;
        match help {
            Some(help) => writeln!(out, "  {HELP}help{HELP:#}: {help}"),
            None => Ok(()),
        }
    }
}
