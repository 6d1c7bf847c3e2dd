//! Labels: what people read, in one language or in several.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::limits;

/// A text for people: plain, or one for each language, in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// The same in every language.
    Plain(String),
    /// By language.
    ByLanguage(Vec<(Language, String)>),
}

/// A language tag in the manner of BCP 47, such as `it` or `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(String);

/// A text is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no language tag: use one such as `it` or `pt-BR`")]
pub struct LanguageError(String);

impl Label {
    /// The text for a language: of exactly this tag, else of its first part (`pt` for `pt-BR`).
    #[must_use]
    pub fn get(&self, language: &Language) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::ByLanguage(texts) => {
                let of = |tag: &str| texts.iter().find(|(own, _)| own.0.eq_ignore_ascii_case(tag));
                of(&language.0).or_else(|| of(language.primary())).map(|(_, text)| text.as_str())
            }
        }
    }

    /// The language that is written first.
    #[must_use]
    pub fn first_language(&self) -> Option<&Language> {
        match self {
            Self::Plain(_) => None,
            Self::ByLanguage(texts) => texts.first().map(|(language, _)| language),
        }
    }
}

impl Language {
    /// The tag as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both tags name one language. Upper and lower case are the same.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }

    fn primary(&self) -> &str {
        self.0.split_once('-').map_or(&self.0, |(primary, _)| primary)
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, LanguageError> {
        let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if text.len() <= 35 && text.split('-').all(part) {
            Ok(Self(text.to_owned()))
        } else {
            Err(LanguageError(crate::text::excerpt(text)))
        }
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::text::deserialize(deserializer)
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::ByLanguage(texts) => {
                let mut map = serializer.serialize_map(Some(texts.len()))?;
                for (language, text) in texts {
                    map.serialize_entry(&language.0, text)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Labels;

        impl<'de> Visitor<'de> for Labels {
            type Value = Label;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or an object with a text for each language")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Label, E> {
                check_length(text)?;
                Ok(Label::Plain(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Label, A::Error> {
                let mut texts: Vec<(Language, String)> = Vec::new();
                while let Some((language, text)) = map.next_entry::<Language, String>()? {
                    check_length(&text)?;
                    texts.push((language, text));
                }
                Ok(Label::ByLanguage(texts))
            }
        }

        deserializer.deserialize_any(Labels)
    }
}

fn check_length<E: de::Error>(text: &str) -> Result<(), E> {
    if text.len() > limits::FACT_BYTES {
        return Err(E::custom(format_args!("a text here has at most {} bytes", limits::FACT_BYTES)));
    }
    Ok(())
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Label {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Label".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" } }
            ]
        })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A language tag in the manner of BCP 47, such as `it` or `pt-BR`.",
            "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$",
            "maxLength": 35
        })
    }
}
