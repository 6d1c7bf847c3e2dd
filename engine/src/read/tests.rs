//! Types that use what serde offers, for the tests of the reader.

mod faults;
mod laws;

use super::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Id(String);

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.is_empty() || text.contains(' ') {
            return Err(format!("`{text}` is not an id"));
        }
        Ok(Self(text))
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Stage {
    Open,
    Waiting,
    Closed,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Guard {
    All(Vec<Guard>),
    Not(Box<Guard>),
    Visited(Id),
    Pair(u8, bool),
    Between { low: f64, high: f64 },
    Never,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
enum Action {
    Notify { to: Vec<Id> },
    Assign { team: Id },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "camelCase")]
enum Target {
    Hours(u32),
    Text(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged, expecting = "expected a number or a list of numbers")]
enum Several {
    One(i64),
    Many(Vec<i64>),
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Options {
    notify: bool,
    retries: u8,
    ratio: f64,
    offset: i64,
    #[serde(alias = "colour")]
    color: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Status {
    id: Id,
    stage: Stage,
    #[serde(default)]
    recommended: Option<Box<Status>>,
    #[serde(default)]
    suggested: Vec<Id>,
    #[serde(default)]
    when: Option<Guard>,
    #[serde(default)]
    actions: Vec<Action>,
    #[serde(default)]
    options: Options,
    #[serde(default)]
    week: BTreeMap<String, Vec<(u8, u8)>>,
    #[serde(default)]
    target: Option<Target>,
    #[serde(default)]
    several: Option<Several>,
    #[serde(default)]
    meta: serde_json::Value,
    #[serde(default)]
    total: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Definition {
    id: Id,
    version: u32,
    statuses: Vec<Status>,
}
