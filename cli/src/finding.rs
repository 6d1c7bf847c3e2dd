//! Findings: what is wrong with a definition, shown as good compilers do it.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use ordino::read::{Code, Diagnostic, Path, Severity};
use serde::Serialize;

use crate::place::Place;
use crate::print::{DIM, ERROR, HEADING, HELP, HINT, WARNING, harmless};

/// The longest line that is shown, in bytes; the renderer shows what of it is near the place. Who writes longer ones has a
/// program that reads them.
const LONGEST: usize = 2_000;

/// A diagnostic and where its path is in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    #[serde(flatten)]
    pub diagnostic: Diagnostic,
    #[serde(flatten)]
    pub place: Option<Place>,
    /// The line, for people.
    #[serde(skip)]
    pub excerpt: Option<Box<Excerpt>>,
}

/// A line, with nothing in it that a terminal takes for orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    line: String,
    /// The bytes to underline.
    start: usize,
    end: usize,
}

impl Finding {
    /// The text is not what it should be.
    pub fn syntax(message: impl Into<String>, place: Option<Place>) -> Self {
        Self { diagnostic: Diagnostic::error(Code::Syntax, &Path::root(), message), place, excerpt: None }
    }

    /// The same finding with the line of the text where it is.
    pub fn excerpted(self, text: &str) -> Self {
        let excerpt = self.place.and_then(|place| Excerpt::of(text, place)).map(Box::new);
        Self { excerpt, ..self }
    }

    /// Writes it: severity, code and message; file, line and column; the line, underlined; path and help. All of them may
    /// repeat what stands in the file.
    pub fn write(&self, file: &str, out: &mut dyn Write) -> io::Result<()> {
        self.write_with(Some(self.diagnostic.code.as_str()), file, out)
    }

    /// Writes it without its code, where it is no finding about the document but about what the document expects.
    pub fn write_uncoded(&self, file: &str, out: &mut dyn Write) -> io::Result<()> {
        self.write_with(None, file, out)
    }

    /// Writes it with a code that is none of a definition's.
    pub fn write_coded(&self, code: &str, file: &str, out: &mut dyn Write) -> io::Result<()> {
        self.write_with(Some(code), file, out)
    }

    fn write_with(&self, code: Option<&str>, file: &str, out: &mut dyn Write) -> io::Result<()> {
        let Diagnostic { severity, path, message, help, .. } = &self.diagnostic;
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Hint => Level::INFO.with_name("hint"),
        };
        let file = harmless(file).to_string();
        let number = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let title = level.primary_title(harmless(message).to_string());
        let title = match code {
            Some(code) => title.id(code),
            None => title,
        };
        let mut report = match (self.place, self.excerpt.as_deref()) {
            (Some(place), Some(Excerpt { line, start, end })) => {
                let underlined = AnnotationKind::Primary.span(*start..*end);
                title.element(Snippet::source(line).path(file).line_start(number(place.line)).annotation(underlined))
            }
            (Some(place), None) => {
                title.element(Origin::path(file).line(number(place.line)).char_column(number(place.column)))
            }
            (None, _) => title.element(Origin::path(file)),
        };
        if path != "$" {
            report = report.element(Level::NOTE.with_name("at").message(harmless(path).to_string()));
        }
        if let Some(help) = help {
            report = report.element(Level::HELP.message(harmless(help).to_string()));
        }
        writeln!(out, "{}\n", renderer().render(&[report]))
    }
}

impl Excerpt {
    /// The line of a place; `None` where the text has no such place, or the line is too long.
    fn of(text: &str, place: Place) -> Option<Self> {
        let line = text.lines().nth(usize::try_from(place.line).ok()?.checked_sub(1)?)?;
        let line = harmless(Some(line).filter(|line| line.len() <= LONGEST)?).to_string();
        let byte = |position: usize| line.char_indices().nth(position).map_or(line.len(), |(byte, _)| byte);
        let start = usize::try_from(place.column).ok()?.checked_sub(1)?;
        let end = start.saturating_add(usize::try_from(place.width).ok()?);
        Some(Self { start: byte(start), end: byte(end), line })
    }
}

/// In the colours of this program; the stream takes them away where nobody would see them.
fn renderer() -> Renderer {
    Renderer::styled()
        .error(ERROR)
        .warning(WARNING)
        .info(HINT)
        .note(HEADING)
        .help(HELP)
        .line_num(DIM)
        .emphasis(HEADING)
        .context(DIM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_a_finding_speaks_to_the_terminal() {
        let hostile = "\u{1b}]0;x\u{7}\u{9b}31m";
        let diagnostic = Diagnostic::error(Code::InvalidValue, &Path::root().key(hostile), hostile).with_help(hostile);
        let finding = Finding { diagnostic, place: Some(Place::at(2, 1)), excerpt: None };
        let finding = finding.excerpted(&format!("id: a\n{hostile}\n"));
        let mut shown = Vec::new();
        finding.write(hostile, &mut shown).unwrap();
        let shown = String::from_utf8(shown).unwrap();
        let harmless = "\u{fffd}]0;x\u{fffd}\u{fffd}31m";
        assert_eq!(shown.matches(harmless).count(), 4, "file, message, line and help: {shown:?}");
        assert!(shown.contains("$[\"\\u001b]0;x\\u0007\u{fffd}31m\"]"), "{shown:?}");
        assert!(!shown.contains('\u{9b}'), "{shown:?}");
    }
}
