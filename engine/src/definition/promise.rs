//! Promises: claims about every possible history. They are kept here and proved elsewhere.

use serde::{Deserialize, Serialize};

use crate::principal::Principal;
use crate::time::Duration;

/// A claim about every possible history of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
// A `Promise` is something else where types are made of the schema.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PromiseDefinition"))]
pub enum Promise {
    /// Something is never reached before something else.
    Never(Never),
    /// From everywhere, something can still be reached.
    Always(Always),
    /// Something is left within a working time.
    Within(Within),
    /// Only a principal moves a case there.
    Only(Only),
}

/// `{reach, before}`: names are statuses, classes or stages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Never {
    /// What is not reached…
    pub reach: String,
    /// …before this has been.
    pub before: String,
}

/// `{canReach}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Always {
    /// What can be reached from everywhere.
    pub can_reach: String,
}

/// `{leave, in}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Within {
    /// What is left…
    pub leave: String,
    /// …in at most this working time.
    pub r#in: Duration,
}

/// `{principal, moveTo}`: the name is of a status, a class or a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Only {
    /// Who alone moves a case…
    pub principal: Principal,
    /// …there.
    pub move_to: String,
}
