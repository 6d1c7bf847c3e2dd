//! What a request may bring as an object or as the JSON text that a host has stored.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::answer::{DecidedCase, Failure};
use super::{Engine, enough, parse, text};
use crate::case::Case;
use crate::read::{self, Node};

/// A case that a request brings along.
#[derive(Clone, Debug)]
pub enum Brought {
    /// As an object; so it is told, too.
    Object(Box<Case>),
    /// As JSON text; so it is told, too: a host that stores text need not read it, and nothing is lost on the way.
    Text(String),
}

/// How a case came, which is how it is told.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    Object,
    Text,
}

impl Form {
    /// A case that has not been opened yet is told as an object.
    pub(super) fn of(case: Option<&Brought>) -> Self {
        match case {
            None | Some(Brought::Object(_)) => Self::Object,
            Some(Brought::Text(_)) => Self::Text,
        }
    }

    /// The case as text, where it is told so.
    pub(super) fn write(self, case: Option<&Case>) -> Result<Option<String>, Failure> {
        let (Self::Text, Some(case)) = (self, case) else { return Ok(None) };
        let text = text(case);
        enough(!text.is_empty())?;
        Ok(Some(text))
    }
}

impl Engine {
    /// The case that a request brings at this path.
    pub(super) fn case(&self, path: &str, case: Brought) -> Result<Case, Failure> {
        match case {
            Brought::Object(case) => Ok(*case),
            Brought::Text(text) => {
                enough(self.memory.has_for_request())?;
                parse(&text).map_err(|failure| failure.within(path))
            }
        }
    }

    /// The definition that a request brings at this path.
    pub(super) fn definition(&self, path: &str, definition: Node) -> Result<Node, Failure> {
        let Node::Text(text) = definition else { return Ok(definition) };
        enough(self.memory.has_for_request())?;
        read::parse(&text).map_err(|error| Failure::syntax(&error).at(path))
    }
}

impl<'a> DecidedCase<'a> {
    /// A case that its host keeps.
    pub(super) fn told(case: Option<&'a Case>, written: Option<&'a str>) -> Self {
        written.map_or(Self::Told(case), Self::Written)
    }
}

impl<'de> Deserialize<'de> for Brought {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Forms;

        impl<'de> Visitor<'de> for Forms {
            type Value = Brought;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a case, or its JSON text")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Brought, A::Error> {
                Box::deserialize(MapAccessDeserializer::new(map)).map(Brought::Object)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Brought, E> {
                Ok(Brought::Text(text.to_owned()))
            }
        }

        deserializer.deserialize_any(Forms)
    }
}
