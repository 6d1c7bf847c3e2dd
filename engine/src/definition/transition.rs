//! Transitions: the ways from one status to another, as they are written.

use std::fmt;
use std::str::FromStr;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{CalendarRef, Label, Meta, Require};
use crate::guard::Guard;
use crate::name::{Id, NameError};
use crate::principal::Principal;
use crate::time::Duration;

/// An edge of the graph.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Transition {
    /// Where it leads.
    pub to: Target,
    /// Everything else about it.
    #[serde(flatten)]
    pub rule: TransitionRule,
}

/// What a transition says beyond its target.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TransitionRule {
    /// What people call the step. Default the target's label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The condition under which it may be taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Guard>,
    /// Who may take it; replaces the right `move`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permit: Option<Vec<Principal>>,
    /// What must come with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require: Option<Require>,
    /// Whether the move can be undone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reversible: bool,
    /// Names that are emitted when it is taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emit: Vec<Id>,
    /// Names that are emitted when it is undone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub on_undo: Vec<Id>,
    /// Whether and when the engine takes it by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto: Option<Auto>,
    /// Carried for the host, never read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// Where a transition leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A status.
    Status(Id),
    /// `$previous`: the status before the last move.
    Previous,
}

/// When the engine takes a transition by itself: once its guard is true and the time has run since entering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Auto {
    /// Time since the case entered the status.
    pub after: Duration,
    /// Whose opening hours are counted. Default elapsed time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarRef>,
}

impl FromStr for Target {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        match text {
            "$previous" => Ok(Self::Previous),
            _ => Id::new(text).map(Self::Status),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(id) => id.fmt(f),
            Self::Previous => f.write_str("$previous"),
        }
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::text::deserialize(deserializer)
    }
}

/// A transition with more than a target.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TransitionRule"))]
struct TransitionText {
    /// Where it leads: a status, or `$previous`.
    to: Target,
    /// What people call the step. Default the target's label.
    #[serde(default)]
    label: Option<Label>,
    /// The condition under which it may be taken.
    #[serde(default)]
    when: Option<Guard>,
    /// Who may take it; replaces the right `move`.
    #[serde(default)]
    permit: Option<Vec<Principal>>,
    /// What must come with it.
    #[serde(default)]
    require: Option<Require>,
    /// Whether the move can be undone.
    #[serde(default)]
    reversible: bool,
    /// Names that are emitted when it is taken.
    #[serde(default)]
    emit: Vec<Id>,
    /// Names that are emitted when it is undone.
    #[serde(default)]
    on_undo: Vec<Id>,
    /// Whether and when the engine takes it by itself.
    #[serde(default)]
    auto: Option<AutoText>,
    /// Carried for the host, never read.
    #[serde(default)]
    meta: Option<Meta>,
}

impl<'de> Deserialize<'de> for Transition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Transitions;

        impl<'de> Visitor<'de> for Transitions {
            type Value = Transition;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a status, or an object with `to`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Transition, E> {
                let to = text.parse().map_err(E::custom)?;
                Ok(Transition { to, rule: TransitionRule::default() })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Transition, A::Error> {
                let text = TransitionText::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Transition {
                    to: text.to,
                    rule: TransitionRule {
                        label: text.label,
                        when: text.when,
                        permit: text.permit,
                        require: text.require,
                        reversible: text.reversible,
                        emit: text.emit,
                        on_undo: text.on_undo,
                        auto: text.auto.and_then(AutoText::into_auto),
                        meta: text.meta,
                    },
                })
            }
        }

        deserializer.deserialize_any(Transitions)
    }
}

/// `auto` as text has it: `true`, `false`, or an object.
enum AutoText {
    Never,
    Auto(Auto),
}

/// `auto` with a time.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AutoAfter {
    after: Duration,
    #[serde(default)]
    calendar: Option<CalendarRef>,
}

impl AutoText {
    fn into_auto(self) -> Option<Auto> {
        match self {
            Self::Never => None,
            Self::Auto(auto) => Some(auto),
        }
    }
}

impl<'de> Deserialize<'de> for AutoText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Autos;

        impl<'de> Visitor<'de> for Autos {
            type Value = AutoText;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`true`, or an object with `after`")
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<AutoText, E> {
                let at_once = AutoText::Auto(Auto { after: Duration::ZERO, calendar: None });
                Ok(if value { at_once } else { AutoText::Never })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<AutoText, A::Error> {
                let AutoAfter { after, calendar } = AutoAfter::deserialize(MapAccessDeserializer::new(map))?;
                Ok(AutoText::Auto(Auto { after, calendar }))
            }
        }

        deserializer.deserialize_any(Autos)
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Auto, AutoText, Target, Transition, TransitionText};

    impl JsonSchema for Target {
        fn schema_name() -> Cow<'static, str> {
            "Target".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^(\\$previous|[a-z0-9][a-z0-9_-]{0,63})$" })
        }
    }

    impl JsonSchema for Transition {
        fn schema_name() -> Cow<'static, str> {
            "Transition".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let target = generator.subschema_for::<Target>();
            let rule = generator.subschema_for::<TransitionText>();
            json_schema!({ "anyOf": [target, rule] })
        }
    }

    impl JsonSchema for AutoText {
        fn schema_name() -> Cow<'static, str> {
            "AutoRule".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let auto = generator.subschema_for::<Auto>();
            json_schema!({ "anyOf": [{ "type": "boolean" }, auto] })
        }
    }
}
