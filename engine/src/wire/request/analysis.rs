//! Requests that only an engine with the feature `analysis` answers.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::command::Mapping;
use crate::definition::{Language, Promise};
use crate::draw::{Format, Theme};
use crate::event::Event;
use crate::name::Id;
use crate::read::Node;
use crate::time::Instant;
use crate::wire::Brought;

request! {
    /// `diff`: what changed from one version to another.
    "diff" DiffRequest {
        /// The old version: an edition or a digest that `load` answered, or a definition.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))]
        old: Node,
        /// The new version.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))]
        new: Node,
        /// The language of names. Default the new version's first.
        #[serde(default)]
        lang: Option<Language>,
    }
}

request! {
    /// `migration`: what `migrate` would do to some cases, a part of them at a time. Nothing is changed.
    "migration" MigrationRequest {
        /// The version under which the cases run: an edition or a digest that `load` answered, or a definition.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))]
        old: Node,
        /// The version under which they would go on.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))]
        new: Node,
        /// The cases, or their JSON texts, 10,000 at most.
        cases: Vec<Brought>,
        /// The instant at which they would be migrated.
        now: Instant,
        /// Other names of statuses and teams. Default none.
        #[serde(default)]
        map: Mapping,
    }
}

request! {
    /// `test`: plays the examples of a test file.
    "test" TestRequest {
        /// A digest or an edition that `load` answered, or a definition.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))]
        workflow: Node,
        /// The test file: `schema/test.json` describes it.
        #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
        suite: Node,
        /// Whether what the definition promises is judged, too. Default false.
        #[serde(default)]
        promises: bool,
        /// Walks of made-up staff, beside the examples. Default none.
        #[serde(default)]
        walks: Option<WalksRequest>,
    }
}

/// Walks that a request asks for.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WalksRequest {
    /// How many, 10,000 at most. Default what the test file says, else 100.
    #[serde(default)]
    pub count: Option<u32>,
    /// From what they are made, at most 2^53 - 1: the same seed gives the same walks on every host.
    pub seed: u64,
}

request! {
    /// `diagram`: a workflow as a picture, or as the machine of another library. At most one of `case`, `events` and `way`
    /// is drawn on a picture.
    "diagram" DiagramRequest {
        /// A digest that `load` answered, or a definition.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))]
        workflow: Node,
        /// As what.
        format: Format,
        /// The language of labels and of the picture's own words. Default the definition's first.
        #[serde(default)]
        lang: Option<Language>,
        /// The colours. Default those that the reader prefers.
        #[serde(default)]
        theme: Theme,
        /// A case, or its JSON text: where it has been, and its last move.
        #[serde(default)]
        case: Option<Brought>,
        /// The whole history of one case: its way, move by move.
        #[serde(default)]
        events: Option<Vec<Event>>,
        /// Statuses in the order in which a case goes through them, 1,000 at most.
        #[serde(default)]
        way: Option<Vec<Id>>,
    }
}

request! {
    /// `promises`: whether what a definition promises holds in every possible history.
    "promises" PromisesRequest {
        /// A digest that `load` answered, or a definition.
        #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::Handle"))]
        workflow: Node,
        /// Claims to judge instead of the definition's own, 200 at most.
        #[serde(default)]
        promises: Option<Vec<Promise>>,
    }
}
