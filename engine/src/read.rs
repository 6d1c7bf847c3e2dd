//! From text to typed values, with every problem reported at once.
//!
//! [`parse`] turns JSON into a [`Node`]: a tree that keeps the order of keys and their duplicates. [`read()`] turns a
//! node (from JSON, YAML or anything else serde knows) into any type that serde can deserialise, and goes on after a
//! problem: what is broken is left out and reading starts again, until nothing is wrong with the rest.
//!
//! What the reader needs from a type:
//! - every struct is strict: a key that it does not declare is an `unknown_key`, whatever its attributes say;
//! - paths stop where serde buffers: problems inside untagged enums, and inside tagged ones that are not declared by
//!   `tagged!`, are reported at the enum. A visitor that calls `deserialize_any` and hands a map on by `MapAccessDeserializer` keeps them exact;
//! - what a visitor writes in `expecting` is shown to the merchant as it is, serde's own words are translated;
//! - `serde(flatten)` works, but its struct is not strict.

mod damage;
mod deserializer;
mod diagnostic;
mod fault;
mod node;
mod path;
mod stand_in;
mod suggestion;
mod syntax;
pub(crate) mod tagged;
#[cfg(test)]
mod tests;
mod wording;

pub use self::diagnostic::{Code, Diagnostic, Severity};
pub use self::node::{MAX_NESTING, Node, Number};
pub use self::path::{Path, Segment};
pub(crate) use self::suggestion::nearest;
pub use self::syntax::{SyntaxError, parse};
pub(crate) use self::tagged::{Tagged, tagged};

use self::damage::{Damage, State};
use self::deserializer::{Pass, Reader};
use self::fault::{Fault, Found, Kind};
use self::path::Trail;
use serde::de::DeserializeOwned;

/// How many problems [`read()`] reports before it gives up.
pub const MAX_PROBLEMS: usize = 100;

/// How many nodes all passes together may visit before [`read()`] gives up; the first pass is always finished.
const MAX_VISITS: usize = 20_000_000;

/// Reads a value of type `T` from a node, and reports every problem on the way, in document order.
///
/// Without diagnostics the value is there and whole. With diagnostics there may still be a value: broken list items
/// and broken entries that have a default are then *left out*, so positions in it no longer match the document. When
/// there is no value, there is at least one diagnostic.
///
/// At most [`MAX_PROBLEMS`] are reported; a last diagnostic (`limit_exceeded`, a hint, at `$`) then says that there may
/// be more. A clean document is read in one pass; each further pass is owed to a problem.
///
/// ```
/// use ordino::read::{Code, parse, read};
///
/// #[derive(serde::Deserialize)]
/// struct Status {
///     id: String,
///     #[serde(default)]
///     notify: bool,
/// }
///
/// let node = parse(r#"[{ "id": "new" }, { "id": 7 }, { "id": "paid", "notfy": true }]"#)?;
/// let (statuses, problems) = read::<Vec<Status>>(&node);
///
/// assert_eq!(problems[0].path, "$[1].id");
/// assert_eq!(problems[0].message, "expected text, found the number `7`");
/// assert_eq!(problems[1].code, Code::UnknownKey);
/// assert_eq!(problems[1].help.as_deref(), Some("did you mean `notify`?"));
/// let statuses = statuses.unwrap_or_default();
/// assert_eq!(statuses[1].id, "paid");
/// assert!(!statuses[1].notify);
/// # Ok::<(), ordino::read::SyntaxError>(())
/// ```
#[must_use]
pub fn read<T: DeserializeOwned>(node: &Node) -> (Option<T>, Vec<Diagnostic>) {
    let (value, Reading { found, more, .. }) = read_sound(node);
    (value, report(found, more))
}

/// Reads a value and holds it to rules, whose findings take their place among the problems of the document's shape.
///
/// The rules see what could be read, and whether that is the whole document; the paths that they give are turned into those
/// of the whole document.
pub(crate) fn read_by_rules<T: DeserializeOwned>(
    node: &Node,
    rules: impl FnOnce(&T, bool) -> Vec<(Path, Diagnostic)>,
) -> (Option<T>, Vec<Diagnostic>) {
    let (value, Reading { mut found, more, damage, .. }) = read_sound::<T>(node);
    let whole = found.is_empty();
    let judged = value.as_ref().map(|value| rules(value, whole)).unwrap_or_default();
    for (path, mut diagnostic) in judged {
        // What is only doubtful in a part may be right in the whole.
        if !whole && diagnostic.severity != Severity::Error {
            continue;
        }
        let place = damage.place(node, &path);
        diagnostic.path = place.path.to_string();
        found.push(Found { place, diagnostic });
    }
    let more = more || found.len() > MAX_PROBLEMS;
    (value, report(found, more))
}

/// What the passes over a document have led to.
struct Reading {
    /// Whether the last of them led to a value.
    is_read: bool,
    found: Vec<Found>,
    more: bool,
    damage: Damage,
}

fn read_sound<T: DeserializeOwned>(node: &Node) -> (Option<T>, Reading) {
    let mut value = None;
    let reading = passes(node, &mut |reader| {
        value = Some(T::deserialize(reader)?);
        Ok(())
    });
    (value.filter(|_| reading.is_read), reading)
}

/// Reads a node until nothing is wrong with the rest of it, or nothing is left.
// One for all types, so that it is compiled once.
fn passes(node: &Node, read: &mut dyn FnMut(Reader<'_>) -> Result<(), Fault>) -> Reading {
    let mut damage = Damage::default();
    let mut found = Vec::new();
    let mut visits = 0_usize;
    let is_read = loop {
        let pass = Pass::new(found, MAX_PROBLEMS + 1);
        let root = Trail::root();
        let outcome = read(Reader::new(node, &root, Some(&damage), &pass));
        let buffered = pass.buffered();
        let known;
        (found, known, visits) = pass.finish(visits);
        for skipped in found.iter().skip(known) {
            damage.mark(&skipped.place.position, State::Skipped);
        }
        match outcome {
            Ok(()) if !damage.settle() => break true,
            Ok(()) => {}
            Err(fault) => {
                found.extend(judge(fault.located(&root, node), &mut damage, node, buffered));
                if damage.is_broken() {
                    break false;
                }
            }
        }
        if found.len() > MAX_PROBLEMS || visits > MAX_VISITS {
            return Reading { is_read: false, found, more: true, damage };
        }
    };
    let more = found.len() > MAX_PROBLEMS;
    Reading { is_read, found, more, damage }
}

impl Node {
    /// Reads a value of type `T`, all or nothing.
    ///
    /// # Errors
    ///
    /// The first problem, in document order; but a missing key comes after all else, because it is often there, misspelt.
    ///
    /// ```
    /// let node = ordino::read::parse("[1, true]")?;
    /// assert_eq!(node.deserialize_into::<Vec<u8>>().unwrap_err().path, "$[1]");
    /// # Ok::<(), ordino::read::SyntaxError>(())
    /// ```
    pub fn deserialize_into<T: DeserializeOwned>(&self) -> Result<T, Diagnostic> {
        let (value, problems) = read(self);
        let first = problems.into_iter().min_by_key(|problem| problem.code == Code::MissingKey);
        match (value, first) {
            (Some(value), None) => Ok(value),
            (_, Some(problem)) => Err(problem),
            (None, None) => Err(Diagnostic::error(Code::InvalidValue, &Path::root(), "this cannot be read")),
        }
    }
}

/// Decides what a fault means: marks the damage, so that the next pass does without, and returns what is to be reported.
///
/// `buffered` says that the fault arose somewhere below its place, in content that serde had buffered.
fn judge(fault: Fault, damage: &mut Damage, root: &Node, buffered: bool) -> Option<Found> {
    let (place, kind) = fault.into_parts();
    let here = damage.reach(&place.position);
    match &kind {
        Kind::Fallout => {
            damage.break_at(&place.position);
            return None;
        }
        Kind::Missing(key) => {
            let known = here.stands_in(key);
            let hidden = root.at(&place.position).is_some_and(|node| here.hides(node, key, buffered));
            if known || buffered {
                damage.break_at(&place.position);
            } else {
                here.stand_in(key);
            }
            if known || hidden {
                return None;
            }
        }
        // With a stand-in below, the fault may be its doing: without it, it will come again if it is real.
        _ if here.settle() => return None,
        _ if kind.judges_contents() && here.has_broken() => {
            damage.break_at(&place.position);
            return None;
        }
        _ => damage.break_at(&place.position),
    }
    kind.diagnostic(&place.path).map(|diagnostic| Found { place, diagnostic })
}

fn report(mut found: Vec<Found>, more: bool) -> Vec<Diagnostic> {
    found.sort_by(|a, b| a.place.position.cmp(&b.place.position));
    if found.len() > MAX_PROBLEMS {
        // What is left out may be a doubt, and never the only error; and a hint sooner than a doubt.
        found.sort_by_key(|found| found.diagnostic.severity);
        found.truncate(MAX_PROBLEMS);
        found.sort_by(|a, b| a.place.position.cmp(&b.place.position));
    }
    let count = found.len();
    let mut diagnostics: Vec<Diagnostic> = found.into_iter().map(|found| found.diagnostic).collect();
    if more {
        diagnostics.push(Diagnostic {
            severity: Severity::Hint,
            ..Diagnostic::error(
                Code::LimitExceeded,
                &Path::root(),
                format!("reading stopped after {count} problems, there may be more"),
            )
        });
    }
    diagnostics
}
