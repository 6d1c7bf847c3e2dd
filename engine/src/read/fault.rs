//! What serde says when it cannot go on, and where.

use super::diagnostic::{Code, Diagnostic};
use super::node::Node;
use super::path::{Path, Trail};
use super::{suggestion, wording};
use serde::de::{self, Expected, Unexpected};
use std::fmt::{self, Display};

/// A place in a document: its path, and the positions of its entries and items, which tell duplicates apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    pub(super) position: Vec<usize>,
    pub(super) path: Path,
}

/// A problem to be reported.
pub(super) struct Found {
    pub(super) place: Place,
    pub(super) diagnostic: Diagnostic,
}

/// The error type of the reader.
#[derive(Debug)]
pub(super) struct Fault(Box<Inner>);

#[derive(Debug)]
struct Inner {
    place: Option<Place>,
    kind: Kind,
}

/// What a [`Fault`] is about.
#[derive(Debug)]
pub(super) enum Kind {
    Problem {
        code: Code,
        message: String,
        help: Option<String>,
    },
    /// A type's own judgement on what it was given.
    Judgement(String),
    Missing(&'static str),
    UnknownKey {
        key: String,
        known: &'static [&'static str],
    },
    UnknownValue {
        value: String,
        known: &'static [&'static str],
    },
    Duplicate(String),
    /// The consequence of a problem that is known already.
    Fallout,
}

impl Kind {
    /// Whether damage further down can be the reason for this.
    pub(super) const fn judges_contents(&self) -> bool {
        matches!(self, Self::Judgement(_))
    }

    pub(super) fn diagnostic(&self, path: &Path) -> Option<Diagnostic> {
        let (code, message, help) = match self {
            Self::Problem { code, message, help } => (*code, message.clone(), help.clone()),
            Self::Judgement(message) => (Code::InvalidValue, message.clone(), None),
            Self::Missing(key) => (Code::MissingKey, format!("missing key `{key}`"), None),
            Self::UnknownKey { key, known } => {
                return Some(unknown_key(path, key, known, |_| false));
            }
            Self::UnknownValue { value, known } => (
                Code::InvalidValue,
                format!("unknown value {}", wording::quote(value)),
                suggestion::advise(value, known, |_| false),
            ),
            Self::Duplicate(key) => return Some(duplicate_key(path, key)),
            Self::Fallout => return None,
        };
        Some(Diagnostic { help, ..Diagnostic::error(code, path, message) })
    }
}

pub(super) fn unknown_key(path: &Path, key: &str, known: &[&str], taken: impl Fn(&str) -> bool) -> Diagnostic {
    let message = format!("unknown key {}", wording::quote(key));
    Diagnostic { help: suggestion::advise(key, known, taken), ..Diagnostic::error(Code::UnknownKey, path, message) }
}

pub(super) fn duplicate_key(path: &Path, key: &str) -> Diagnostic {
    Diagnostic::error(Code::DuplicateKey, path, format!("duplicate key {}", wording::quote(key)))
        .with_help("keep one of the two")
}

impl Fault {
    pub(super) fn new(kind: Kind) -> Self {
        Self(Box::new(Inner { place: None, kind }))
    }

    pub(super) fn problem(code: Code, message: impl Into<String>, help: Option<String>) -> Self {
        Self::new(Kind::Problem { code, message: message.into(), help })
    }

    /// Says where, unless a deeper place is known. An unknown key without one comes from buffered content: it is
    /// looked for.
    #[cold]
    pub(super) fn located(mut self, trail: &Trail<'_>, node: &Node) -> Self {
        if self.0.place.is_none() {
            let place = match &self.0.kind {
                Kind::UnknownKey { key, .. } => find(trail, node, key),
                _ => None,
            };
            self.0.place = Some(place.unwrap_or_else(|| trail.place()));
        }
        self
    }

    /// Says that the key at this place is to blame, unless a place is known.
    pub(super) fn located_at_key(mut self, trail: &Trail<'_>) -> Self {
        if self.0.place.is_none() {
            self.0.place = Some(trail.place());
            if let Kind::UnknownValue { value, known } = self.0.kind {
                self.0.kind = Kind::UnknownKey { key: value, known };
            }
        }
        self
    }

    /// The key that is there twice, if that is the matter and the place is not known.
    pub(super) fn is_unplaced_duplicate(&self) -> bool {
        self.0.place.is_none() && matches!(self.0.kind, Kind::Duplicate(_))
    }

    pub(super) fn into_parts(self) -> (Place, Kind) {
        let place = self.0.place.unwrap_or_else(|| Trail::root().place());
        (place, self.0.kind)
    }
}

/// The entry with this key: of the node itself, or else the only one further down.
fn find(trail: &Trail<'_>, node: &Node, key: &str) -> Option<Place> {
    fn search(trail: &Trail<'_>, node: &Node, key: &str, own: bool, places: &mut Vec<Place>) {
        for position in 0..node.len() {
            let Some((name, child)) = node.child(position) else {
                continue;
            };
            let step = trail.child(name, position);
            if name == Some(key) {
                places.push(step.place());
            }
            if !own && places.len() < 2 && step.depth() <= super::MAX_NESTING {
                search(&step, child, key, own, places);
            }
        }
    }
    let mut places = Vec::new();
    search(trail, node, key, true, &mut places);
    if places.is_empty() {
        search(trail, node, key, false, &mut places);
        if places.len() > 1 {
            return None;
        }
    }
    places.into_iter().next()
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.kind.diagnostic(&Path::root()) {
            Some(diagnostic) => f.write_str(&diagnostic.message),
            None => f.write_str("broken elsewhere"),
        }
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        let message = message.to_string();
        // What serde says for an untagged enum names the Rust type.
        if message.starts_with("data did not match any variant of untagged enum") {
            return Self::problem(Code::WrongType, "this has none of the forms that are allowed here", None);
        }
        Self::new(Kind::Judgement(message))
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let serde = expected.to_string();
        let wanted = if wording::is_whole_number(&serde) { "a whole number".into() } else { wording::expected(&serde) };
        let found = wording::found(&unexpected);
        Self::problem(Code::WrongType, format!("expected {wanted}, found {found}"), None)
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let serde = expected.to_string();
        let found = wording::found(&unexpected);
        let message = format!("expected {}, found {found}", wording::expected(&serde));
        Self::problem(Code::InvalidValue, message, None)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        let serde = expected.to_string();
        Self::new(Kind::Judgement(format!("expected {}, found {length}", wording::expected(&serde))))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Kind::UnknownValue { value: variant.to_owned(), known: expected })
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(Kind::UnknownKey { key: field.to_owned(), known: expected })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Kind::Missing(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(Kind::Duplicate(field.to_owned()))
    }
}
