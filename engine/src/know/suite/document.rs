//! A test file: who acts, and examples of what is expected.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::expected::Expected;
use super::moment::Moment;
use super::step::{Steps, Who};
use crate::fact::Facts;
use crate::name::{CaseId, EmployeeId, Id};
use crate::read::{self, Diagnostic, Node};

/// A test file, as it is written beside a definition.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Suite {
    /// The definition's file, from the folder of this one. Default the one that has this one's name without `.test`. Who hands
    /// over the definition itself does not look at it.
    #[serde(default)]
    pub definition: Option<String>,
    /// When examples begin that do not say so. Default Monday `2026-01-05 09:00` by the definition's clock.
    #[serde(default)]
    pub start: Option<Moment>,
    /// Who acts, by the names that examples give them.
    #[serde(default, deserialize_with = "crate::unique::deserialize")]
    pub staff: BTreeMap<String, Member>,
    /// What is expected.
    #[serde(default)]
    pub examples: Vec<Example>,
    /// How many walks are made where nobody says otherwise, 10,000 at most; 0 for none. Default 100.
    #[serde(default)]
    pub walks: Option<u32>,
}

/// An employee of the examples.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Member {
    /// Their id. Default the name that examples give them.
    #[serde(default)]
    pub id: Option<EmployeeId>,
    /// Teams of which they are a member.
    #[serde(default)]
    pub teams: Vec<Id>,
    /// Teams that they lead.
    #[serde(default)]
    pub leads: Vec<Id>,
    /// Roles that they have.
    #[serde(default)]
    pub roles: Vec<Id>,
}

/// What is expected of one case.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Example {
    /// What it shows, in a sentence. No other example of the file has it.
    pub name: String,
    /// The case to begin with. Default one that is opened in the definition's `initial`.
    #[serde(default)]
    pub given: Given,
    /// What happens: one step, or several in order. Default nothing.
    #[serde(default)]
    pub when: Steps,
    /// What is expected of the last step and after it. A step has an expectation of its own in its own `then`.
    #[serde(default)]
    pub then: Option<Expected>,
}

/// The case that an example begins with: a status, or more about it.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// Its name. Default `example`.
    pub id: Option<CaseId>,
    /// When it is opened. Default the file's `start`.
    pub at: Option<Moment>,
    /// The status it begins in. Default the definition's `initial`.
    pub status: Option<String>,
    /// Facts that are stored at once.
    pub facts: Facts,
    /// What it went through before, as an imported order.
    pub history: Vec<Past>,
    /// Who opens it. Default nobody.
    pub who: Option<Who>,
}

/// A row of a history.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Past {
    /// The status, or one of its aliases.
    pub status: String,
    /// When the case came into it.
    pub at: Moment,
    /// Who did it, where that is known.
    #[serde(default)]
    pub employee: Option<EmployeeId>,
}

/// [`Given`] with more than a status.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "GivenCase"))]
struct GivenText {
    /// The case's name. Default `example`.
    #[serde(default)]
    id: Option<CaseId>,
    /// When it is opened. Default the file's `start`.
    #[serde(default)]
    at: Option<Moment>,
    /// The status it begins in. Default the definition's `initial`.
    #[serde(default)]
    status: Option<String>,
    /// Facts that are stored at once.
    #[serde(default, deserialize_with = "crate::unique::deserialize")]
    facts: Facts,
    /// What it went through before, as an imported order.
    #[serde(default)]
    history: Vec<Past>,
    /// Who opens it. Default nobody.
    #[serde(default, rename = "as")]
    who: Option<Who>,
}

impl Suite {
    /// How many walks at most.
    pub const MOST_WALKS: u32 = 10_000;
    /// How many examples at most.
    pub const MOST_EXAMPLES: usize = 1_000;
    /// How many walks where nobody says otherwise.
    pub const WALKS: u32 = 100;

    /// Reads a test file.
    ///
    /// # Errors
    /// Returns everything that is wrong with its shape, each with its path. Whether it fits a workflow is
    /// [`prove`](super::prove)'s to say.
    pub fn from_node(node: &Node) -> Result<Self, Vec<Diagnostic>> {
        match read::read::<Self>(node) {
            (Some(suite), problems) if problems.is_empty() => Ok(suite),
            (_, problems) => Err(problems),
        }
    }
}

impl Given {
    /// Whether nothing but a status is said of the case, so that it may stand for the whole.
    pub(super) fn is_status_alone(&self) -> bool {
        let Self { id, at, status, facts, history, who } = self;
        let nothing_else = id.is_none() && at.is_none() && who.is_none() && facts.is_empty() && history.is_empty();
        status.is_some() && nothing_else
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Givens;

        impl<'de> Visitor<'de> for Givens {
            type Value = Given;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a status, or an object with `status`, `facts`, `at`, `history`, `as` or `id`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Given, E> {
                Ok(Given { status: Some(text.to_owned()), ..Given::default() })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Given, A::Error> {
                let GivenText { id, at, status, facts, history, who } =
                    GivenText::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Given { id, at, status, facts, history, who })
            }
        }

        deserializer.deserialize_any(Givens)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Given {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Given".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let more = generator.subschema_for::<GivenText>();
        schemars::json_schema!({
            "description": "The case that an example begins with: a status, or more about it.",
            "examples": ["packed", { "status": "refund-requested", "facts": { "total": 800 } }],
            "anyOf": [{ "type": "string" }, more]
        })
    }
}
