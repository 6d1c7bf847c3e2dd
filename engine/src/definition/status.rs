//! Statuses, as they are written.

use std::fmt;
use std::str::FromStr;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Choice, Label, Meta, Transition};
use crate::name::Id;
use crate::principal::Principal;

/// A node of the graph: where a case can be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Status {
    /// The status's id.
    pub id: Id,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// What it means, for those who work with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Label>,
    /// Its colour as `#rrggbb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// Who owns a case in it. A case keeps its team where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<Choice<Id>>,
    /// Whose turn it is.
    #[serde(default)]
    pub stage: Stage,
    /// Free tags such as `paid` or `shipped`, which rules and hosts refer to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<Id>,
    /// Whether the owning team hears of a case that enters. Default true.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub notify: bool,
    /// Names under which outside systems know it, unique in the definition: a shop's status id, a log's activity.
    #[serde(default, deserialize_with = "aliases", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Alias>"))]
    pub aliases: Vec<String>,
    /// The one step that is normally next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recommended: Option<Transition>,
    /// Other steps that are usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggested: Vec<Transition>,
    /// Whether every other status may be moved to as an exception.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub others: Option<Others>,
    /// Names that are emitted when a case enters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_enter: Vec<Id>,
    /// Names that are emitted when a case leaves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on_leave: Vec<Id>,
    /// Carried for the host, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// Whose turn it is in a status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Stage {
    /// Ours to act on.
    #[default]
    Open,
    /// Waiting for somebody outside.
    Waiting,
    /// Done.
    Closed,
}

/// Whether every other status may be moved to as an exception.
#[derive(Clone, Debug, PartialEq)]
pub enum Others {
    /// `"none"`: only declared transitions.
    None,
    /// `"any"`: every other status, by the right `exception`.
    Any,
    /// Every other status, by a rule.
    Rule(OthersRule),
}

/// Who may move a case to any other status, and what must come with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OthersRule {
    /// Who may; replaces the right `exception`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permit: Option<Vec<Principal>>,
    /// What must come with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require: Option<Require>,
}

/// What must come with a move.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Require {
    /// A comment that is not blank.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub comment: bool,
    /// At least this many attachments.
    #[serde(skip_serializing_if = "is_zero")]
    pub attachments: u32,
    /// Fields, each with a value of its type.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

/// A value that a move asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Field {
    /// The field's name.
    pub name: Id,
    /// The type of its value.
    pub r#type: FieldType,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The only values that are taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_of: Option<Vec<crate::fact::Scalar>>,
    /// Carried for the host, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// The type of a field's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FieldType {
    /// A text that is not blank.
    Text,
    /// A number.
    Number,
    /// A date as `2026-12-25`.
    Date,
    /// True or false.
    Bool,
}

/// A colour as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Color(String);

/// A text is no colour.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no colour: use six hexadecimal digits, as in `#3498d8`")]
pub struct ColorError(String);

impl Status {
    /// An open status that says nothing but its id.
    #[must_use]
    pub fn named(id: Id) -> Self {
        Self {
            id,
            label: None,
            description: None,
            color: None,
            team: None,
            stage: Stage::Open,
            classes: Vec::new(),
            notify: true,
            aliases: Vec::new(),
            recommended: None,
            suggested: Vec::new(),
            others: None,
            on_enter: Vec::new(),
            on_leave: Vec::new(),
            meta: None,
        }
    }

    /// Whether it leads everywhere because it says nothing of where it leads: an open or waiting status that
    /// declares no transition and no `others`.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.stage != Stage::Closed && self.recommended.is_none() && self.suggested.is_empty() && self.others.is_none()
    }

    /// Declared transitions: the recommended one, then the suggested.
    pub fn transitions(&self) -> impl Iterator<Item = &Transition> {
        self.recommended.iter().chain(&self.suggested)
    }

    /// Takes away what decides nothing.
    pub(super) fn strip(&mut self) {
        self.label = None;
        self.description = None;
        self.color = None;
        self.meta = None;
        let rules = self.recommended.iter_mut().chain(&mut self.suggested);
        let mut requires: Vec<&mut Require> = Vec::new();
        for transition in rules {
            transition.rule.label = None;
            transition.rule.meta = None;
            requires.extend(&mut transition.rule.require);
        }
        if let Some(Others::Rule(rule)) = &mut self.others {
            requires.extend(&mut rule.require);
        }
        for field in requires.into_iter().flat_map(|require| &mut require.fields) {
            field.label = None;
            field.meta = None;
        }
    }
}

impl Require {
    /// Whether nothing must come with the move.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Color {
    /// The colour as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Color {
    type Err = ColorError;

    fn from_str(text: &str) -> Result<Self, ColorError> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        if digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit())) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ColorError(crate::text::excerpt(text)))
        }
    }
}

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::text::deserialize(deserializer)
    }
}

impl Serialize for Others {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_str("none"),
            Self::Any => serializer.serialize_str("any"),
            Self::Rule(rule) => rule.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Others {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OthersVisitor;

        impl<'de> Visitor<'de> for OthersVisitor {
            type Value = Others;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`none`, `any`, or an object with `permit` and `require`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Others, E> {
                match text {
                    "none" => Ok(Others::None),
                    "any" => Ok(Others::Any),
                    _ => Err(E::unknown_variant(text, &["none", "any"])),
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Others, A::Error> {
                OthersRule::deserialize(MapAccessDeserializer::new(map)).map(Others::Rule)
            }
        }

        deserializer.deserialize_any(OthersVisitor)
    }
}

/// A name that another system uses, which may be a number there.
struct Alias(String);

impl<'de> Deserialize<'de> for Alias {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Aliases;

        impl Visitor<'_> for Aliases {
            type Value = Alias;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a whole number")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Alias, E> {
                Ok(Alias(text.to_owned()))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Alias, E> {
                Ok(Alias(number.to_string()))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Alias, E> {
                Ok(Alias(number.to_string()))
            }
        }

        deserializer.deserialize_any(Aliases)
    }
}

fn aliases<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Ok(Vec::<Alias>::deserialize(deserializer)?.into_iter().map(|Alias(name)| name).collect())
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_yes(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(value: &u32) -> bool {
    *value == 0
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Alias, Color, Others, OthersRule};

    impl JsonSchema for Alias {
        fn schema_name() -> Cow<'static, str> {
            "Alias".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": ["string", "integer"] })
        }
    }

    impl JsonSchema for Color {
        fn schema_name() -> Cow<'static, str> {
            "Color".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" })
        }
    }

    impl JsonSchema for Others {
        fn schema_name() -> Cow<'static, str> {
            "Others".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let rule = generator.subschema_for::<OthersRule>();
            json_schema!({ "anyOf": [{ "enum": ["none", "any"] }, rule] })
        }
    }
}
