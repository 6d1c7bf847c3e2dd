//! Where in a document something is.

use super::fault::Place;
use std::fmt;

/// A place in a document: keys and indices from the root.
///
/// Prints as `$.statuses[2].color`; a key that is no plain identifier prints as `$["a key"]`, escaped as in JSON.
///
/// ```
/// use ordino::read::Path;
///
/// let path = Path::root().key("statuses").index(2).key("color");
/// assert_eq!(path.to_string(), "$.statuses[2].color");
/// assert_eq!(Path::root().key("a key").to_string(), r#"$["a key"]"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<Segment>);

/// One step of a [`Path`].
///
/// ```
/// use ordino::read::{Path, Segment};
///
/// assert_eq!(Path::root().index(3).segments(), [Segment::Index(3)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// The key of a map.
    Key(String),
    /// The position in a list, from 0.
    Index(usize),
}

impl Path {
    /// The whole document, `$`.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The entry `key` of the map at this place.
    #[must_use]
    pub fn key(&self, key: impl Into<String>) -> Self {
        self.with(Segment::Key(key.into()))
    }

    /// The item `index` of the list at this place, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    /// The steps from the root.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    fn with(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for segment in &self.0 {
            match segment {
                Segment::Key(key) if is_plain(key) => write!(f, ".{key}")?,
                Segment::Key(key) => write!(f, "[{}]", serde_json::Value::from(key.as_str()))?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

fn is_plain(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The way back to the root while reading: a list on the stack, which becomes a [`Place`] only when something is wrong.
#[derive(Clone, Copy)]
pub(super) struct Trail<'a> {
    parent: Option<&'a Trail<'a>>,
    key: Option<&'a str>,
    position: usize,
    depth: usize,
}

impl<'a> Trail<'a> {
    pub(super) const fn root() -> Self {
        Self { parent: None, key: None, position: 0, depth: 0 }
    }

    /// The entry or item at `position`; an entry has a key.
    pub(super) const fn child(&'a self, key: Option<&'a str>, position: usize) -> Self {
        Self { parent: Some(self), key, position, depth: self.depth + 1 }
    }

    pub(super) const fn depth(&self) -> usize {
        self.depth
    }

    pub(super) fn place(&self) -> Place {
        let mut position = Vec::with_capacity(self.depth);
        let mut segments = Vec::with_capacity(self.depth);
        let mut step = self;
        while let Some(parent) = step.parent {
            position.push(step.position);
            segments.push(match step.key {
                Some(key) => Segment::Key(key.to_owned()),
                None => Segment::Index(step.position),
            });
            step = parent;
        }
        position.reverse();
        segments.reverse();
        Place { position, path: Path(segments) }
    }
}
