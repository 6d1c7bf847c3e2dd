//! The variant of an enum: a name, a map with one key, or a map with a tag.

use super::Reader;
use super::key::KeyReader;
use crate::read::diagnostic::Code;
use crate::read::fault::{Fault, Kind, duplicate_key, unknown_key};
use crate::read::node::Node;
use crate::read::tagged::TAG;
use crate::read::wording;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error as _, VariantAccess, Visitor};
use std::collections::BTreeSet;

impl<'a> Reader<'a> {
    /// The one entry that names a variant; records unknown and duplicate keys next to it.
    pub(super) fn only_variant(
        &self,
        entries: &'a [(String, Node)],
        variants: &'static [&'static str],
    ) -> Result<(usize, &'a str, &'a Node), Fault> {
        if self.has_broken_child() {
            return Err(Fault::new(Kind::Fallout));
        }
        let names = |(key, _): &(String, Node)| variants.contains(&key.as_str());
        let any_named = entries.iter().any(names);
        let mut seen = BTreeSet::new();
        let mut candidates = Vec::new();
        for (position, entry) in entries.iter().enumerate() {
            let (key, value) = entry;
            let is_first = seen.insert(key);
            if !self.is_sound(position) {
                continue;
            }
            let trail = self.trail.child(Some(key), position);
            if !is_first {
                self.pass.record(&trail, |path| duplicate_key(path, key));
            } else if any_named && !names(entry) {
                self.pass.record(&trail, |path| unknown_key(path, key, variants, |_| false));
            } else {
                candidates.push((position, key.as_str(), value));
            }
        }
        match candidates.as_slice() {
            [only] => Ok(*only),
            _ => Err(Fault::problem(
                Code::InvalidValue,
                format!("expected a map with one key, found {} keys", candidates.len()),
                Some(format!("one of {}", wording::names(variants))),
            )),
        }
    }
}

impl<'a> Reader<'a> {
    /// The variant that the tag names, with the other entries of the map.
    pub(super) fn tagged_variant(self, entries: &'a [(String, Node)]) -> Result<VariantReader<'a>, Fault> {
        let is_tag = |(key, _): &(String, Node)| key == TAG;
        let (position, (_, value)) =
            entries.iter().enumerate().find(|(_, entry)| is_tag(entry)).ok_or(Fault::new(Kind::Missing(TAG)))?;
        if !self.is_sound(position) {
            return Err(Fault::new(Kind::Fallout));
        }
        match value {
            Node::Text(name) => Ok(VariantReader::with(name, Reader { tag: Some(position), ..self })),
            value => {
                let fault = Fault::invalid_type(value.unexpected(), &"a string");
                Err(fault.located(&self.trail.child(Some(TAG), position), value))
            }
        }
    }
}

/// The name of a variant, and its content if there is any.
pub(super) struct VariantReader<'a> {
    name: &'a str,
    content: Option<Reader<'a>>,
}

impl<'a> VariantReader<'a> {
    pub(super) const fn alone(name: &'a str) -> Self {
        Self { name, content: None }
    }

    pub(super) const fn with(name: &'a str, content: Reader<'a>) -> Self {
        Self { name, content: Some(content) }
    }

    fn content(self) -> Result<Reader<'a>, Fault> {
        self.content.ok_or_else(|| {
            let name = wording::quote(self.name);
            Fault::problem(
                Code::WrongType,
                format!("{name} alone says too little"),
                Some(format!("write a map with the key {name}")),
            )
        })
    }
}

impl<'de> EnumAccess<'de> for VariantReader<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let named = seed.deserialize(KeyReader(self.name));
        match (named, &self.content) {
            (Ok(variant), _) => Ok((variant, self)),
            (Err(fault), Some(Reader { tag: Some(position), trail, node, .. })) => {
                let tag = node.child(*position).map_or(*node, |(_, tag)| tag);
                Err(fault.located(&trail.child(Some(TAG), *position), tag))
            }
            (Err(fault), Some(content)) => Err(fault.located_at_key(content.trail)),
            (Err(fault), None) => Err(fault),
        }
    }
}

impl<'de> VariantAccess<'de> for VariantReader<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content.map(|content| content.node) {
            None | Some(Node::Null) => Ok(()),
            Some(_) => {
                let name = wording::quote(self.name);
                Err(Fault::problem(
                    Code::WrongType,
                    format!("{name} takes no value"),
                    Some(format!("write {name} alone")),
                ))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.content()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.content()?.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.content()?.deserialize_struct("", fields, visitor)
    }
}
