//! What changed between two versions of a definition, as data and in words that a merchant reads.
//!
//! Everything that is written in a definition shows: two definitions of which anything differs (their
//! [editions](Workflow::edition) do) have a change between them, and the same one has none. Names of people are in the language
//! asked for, the sentences around them in English; a host that has sentences of its own makes them of code and values.
//!
//! - Teams, calendars, statuses, SLAs, ladder steps and fields are the same where their ids are; a transition is the same where
//!   both its ends are, whether recommended or suggested; ladder steps without an id by their position, holidays by their date.
//!   So a new id is one thing gone and another one come.
//! - What has come or gone is one change, whatever is written in it.
//! - What is written below a property, such as one leaf of a guard, is a change of that property.
//!
//! ```
//! use ordino::Workflow;
//! use ordino::know::diff;
//!
//! let version = |hours: u8| Workflow::from_json(&format!(r#"{{
//!     "id": "shop", "version": 1,
//!     "statuses": [{{"id": "packed", "label": "Packed", "recommended": "sent"}}, {{"id": "sent", "stage": "closed"}}],
//!     "slas": [{{"id": "pack", "runIn": ["packed"], "target": "PT{hours}H"}}]
//! }}"#)).unwrap();
//! let changes = diff(&version(8), &version(4), None);
//! assert_eq!(changes[0].code, "sla_target_changed");
//! assert_eq!(changes[0].message, "Packed now has 4 hours instead of 8");
//! ```

mod compare;
mod names;
mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::definition::{Definition, Language};
use crate::read::{self, Node, Path};
use crate::workflow::Workflow;
use compare::Comparison;
use names::Names;

/// One thing that is written otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// What kind of change it is; stable. A thing and what became of it, such as `status_added`, `status_removed`,
    /// `status_reordered`, or a thing's property, such as `transition_permit_changed`.
    pub code: String,
    /// Where it was written in the old version; none where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_path: Option<String>,
    /// Where it is written in the new version; none where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_path: Option<String>,
    /// What was written there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<serde_json::Value>"))]
    pub old: Option<Node>,
    /// What is written there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<serde_json::Value>"))]
    pub new: Option<Node>,
    /// What it is a change of, by ids: `status` and `to` of a transition, `sla` and `step`, `team`, `calendar`, `field`, and so on.
    pub about: BTreeMap<&'static str, String>,
    /// The same in English words, with names in the language asked for.
    pub message: String,
}

/// What changed from an old version to a new one, in the order of the definition: what has gone stands where it stood.
///
/// The language is that of names; default the new version's first. The other way round the changes are the same, with old and
/// new exchanged.
#[must_use]
pub fn diff(old: &Workflow, new: &Workflow, lang: Option<&Language>) -> Vec<Change> {
    let (before, after) = (tree(old.definition()), tree(new.definition()));
    let mut comparison = Comparison::default();
    comparison.definitions(&before, &after);
    let names = Names::new(old, new, lang);
    comparison.found.into_iter().map(|found| found.told(&names)).collect()
}

/// A definition as it is written when nothing is left to defaults: what its edition is the digest of.
fn tree(definition: &Definition) -> Node {
    read::parse(&definition.to_json()).unwrap_or(Node::Null)
}

/// A place in one version, and what is written there.
#[derive(Clone, Debug)]
struct Spot<'d> {
    path: Path,
    node: &'d Node,
}

/// What became of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Became {
    Added,
    Removed,
    Changed,
    Reordered,
}

/// A change before it is put into words.
#[derive(Clone, Debug)]
struct Found<'d> {
    /// The kind of thing, such as `transition`.
    kind: &'static str,
    /// The property that changed; none where the thing itself did.
    key: Option<&'d str>,
    became: Became,
    about: BTreeMap<&'static str, String>,
    old: Option<Spot<'d>>,
    new: Option<Spot<'d>>,
}

impl Found<'_> {
    fn told(self, names: &Names) -> Change {
        let message = words::sentence(&self, names);
        let became = match self.became {
            Became::Added => "added",
            Became::Removed => "removed",
            Became::Changed => "changed",
            Became::Reordered => "reordered",
        };
        let code = match self.key {
            Some(key) => format!("{}_{}_{became}", self.kind, snake(key)),
            None => format!("{}_{became}", self.kind),
        };
        let parts = |spot: Option<Spot>| spot.map(|spot| (spot.path.to_string(), spot.node.clone())).unzip();
        let ((old_path, old), (new_path, new)) = (parts(self.old), parts(self.new));
        Change { code, old_path, new_path, old, new, about: self.about, message }
    }
}

/// `on_enter` for `onEnter`.
fn snake(key: &str) -> String {
    let letter = |letter: char| {
        let before = letter.is_ascii_uppercase().then_some('_');
        before.into_iter().chain([letter.to_ascii_lowercase()])
    };
    key.chars().flat_map(letter).collect()
}
