//! Findings: what is wrong with a definition, with the line where it shows.

use std::io::{self, Write};

use ordino::read::{Code, Diagnostic, Path, Severity};
use serde::Serialize;

use crate::place::Place;
use crate::print::{ERROR, HELP, HINT, WARNING, harmless};

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

    /// Writes it as compilers do: place, severity, code, path and message; below it the help. All of them may repeat what
    /// stands in the file.
    pub fn write(&self, file: &str, out: &mut dyn Write) -> io::Result<()> {
        let Diagnostic { code, severity, path, message, help } = &self.diagnostic;
        write!(out, "{}", harmless(file))?;
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
            write!(out, "{}: ", harmless(path))?;
        }
        writeln!(out, "{}", harmless(message))?;
        match help {
            Some(help) => writeln!(out, "  {HELP}help{HELP:#}: {}", harmless(help)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_a_finding_speaks_to_the_terminal() {
        let hostile = "\u{1b}]0;x\u{7}\u{9b}31m";
        let diagnostic = Diagnostic::error(Code::InvalidValue, &Path::root().key(hostile), hostile).with_help(hostile);
        let finding = Finding { diagnostic, place: Some(Place { line: 3, column: 14 }) };
        let mut shown = Vec::new();
        finding.write(hostile, &mut shown).unwrap();
        let shown = String::from_utf8(shown).unwrap();
        let harmless = "\u{fffd}]0;x\u{fffd}\u{fffd}31m";
        assert!(shown.starts_with(&format!("{harmless}:3:14: ")), "{shown:?}");
        assert!(shown.contains(&format!("31m\"]: {harmless}\n")), "{shown:?}");
        assert!(shown.ends_with(&format!(": {harmless}\n")), "{shown:?}");
        assert!(!shown.contains('\u{9b}'), "{shown:?}");
    }
}
