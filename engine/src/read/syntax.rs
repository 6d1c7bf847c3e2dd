//! JSON text to nodes.

use super::diagnostic::{Code, Diagnostic};
use super::node::{Node, TooDeep};
use super::path::Path;
use serde::Deserialize;

/// Why a text is not JSON, and where that shows.
///
/// ```
/// let error = ordino::read::parse("{\n  \"id\": }").unwrap_err();
/// assert_eq!((error.line, error.column), (2, 9));
/// assert_eq!(error.to_string(), "line 2, column 9: expected value");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct SyntaxError {
    /// The line, from 1.
    pub line: usize,
    /// The byte in the line, from 1.
    pub column: usize,
    /// What is wrong, in English.
    pub message: String,
}

impl SyntaxError {
    /// Whether the text is refused only because it is nested too deep.
    pub(crate) fn is_too_deep(&self) -> bool {
        self.message == TooDeep.to_string()
    }
}

impl From<SyntaxError> for Diagnostic {
    /// The code is `syntax`, the path `$`, and the message begins with line and column.
    fn from(error: SyntaxError) -> Self {
        Self::error(Code::Syntax, &Path::root(), error.to_string())
    }
}

/// Parses JSON. A byte order mark at the beginning is ignored; duplicate keys are kept.
///
/// # Errors
///
/// When the text is not JSON, nests deeper than [`MAX_NESTING`](super::MAX_NESTING) or has a number beyond `f64`.
///
/// ```
/// use ordino::read::{Node, parse};
///
/// assert_eq!(parse("[null]"), Ok(Node::List(vec![Node::Null])));
///
/// let error = parse(&"[".repeat(200)).unwrap_err();
/// assert_eq!(error.message, "nested deeper than 128 levels");
/// ```
pub fn parse(text: &str) -> Result<Node, SyntaxError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // `Node` counts for itself, up to 128; serde_json would stop at 127.
    deserializer.disable_recursion_limit();
    let parsed = Node::deserialize(&mut deserializer);
    parsed.and_then(|node| deserializer.end().map(|()| node)).map_err(|error| SyntaxError {
        line: error.line().max(1),
        column: error.column().max(1),
        message: message(&error),
    })
}

fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let text = text.strip_suffix(&place).unwrap_or(&text);
    match text.strip_prefix("EOF while parsing ") {
        Some(unfinished) => format!("the text ends inside {unfinished}"),
        None => text.to_owned(),
    }
}
