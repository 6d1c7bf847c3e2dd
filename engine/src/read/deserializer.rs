//! One pass of a serde type over a node.

mod access;
mod key;
mod variant;

use self::access::{Entries, Items};
use self::variant::VariantReader;
use super::damage::Damage;
use super::diagnostic::{Code, Diagnostic};
use super::fault::{Fault, Found, Kind};
use super::node::{self, MAX_NESTING, Node, Number, TooDeep};
use super::path::Trail;
use super::tagged;
use super::wording;
use serde::de::{Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;
use std::cell::{Cell, RefCell};

/// What one pass collects.
pub(super) struct Pass {
    found: RefCell<Vec<Found>>,
    known: usize,
    most: usize,
    visits: Cell<usize>,
    buffered: Cell<bool>,
}

impl Pass {
    /// A pass after others have found this; it records until there are `most`.
    pub(super) fn new(found: Vec<Found>, most: usize) -> Self {
        Self { known: found.len(), found: RefCell::new(found), most, visits: Cell::new(0), buffered: Cell::new(false) }
    }

    /// Whether the pass ended while serde worked on content that it had buffered.
    pub(super) fn buffered(&self) -> bool {
        self.buffered.get()
    }

    /// Everything found so far, how much of it was known before this pass, and the visits of all passes.
    pub(super) fn finish(self, visits: usize) -> (Vec<Found>, usize, usize) {
        let visits = visits.saturating_add(self.visits.get());
        (self.found.into_inner(), self.known, visits)
    }

    /// Records a problem that does not stop the pass.
    fn record(&self, trail: &Trail<'_>, diagnostic: impl FnOnce(&super::Path) -> Diagnostic) {
        let mut found = self.found.borrow_mut();
        if found.len() < self.most {
            let place = trail.place();
            let diagnostic = diagnostic(&place.path);
            found.push(Found { place, diagnostic });
        }
    }
}

/// A node as a serde deserializer.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    node: &'a Node,
    trail: &'a Trail<'a>,
    damage: Option<&'a Damage>,
    pass: &'a Pass,
    /// The entry that has been read as the tag of the enum that this map is.
    tag: Option<usize>,
    /// Whether what is read stays a node, of which others judge.
    is_kept: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(node: &'a Node, trail: &'a Trail<'a>, damage: Option<&'a Damage>, pass: &'a Pass) -> Self {
        pass.visits.set(pass.visits.get().saturating_add(1));
        Self { node, trail, damage, pass, tag: None, is_kept: false }
    }

    /// Whether the entry or item at this position is to be read.
    fn is_sound(&self, position: usize) -> bool {
        self.damage_at(position).is_none_or(Damage::is_sound)
    }

    fn damage_at(&self, position: usize) -> Option<&'a Damage> {
        self.damage.and_then(|damage| damage.child(position))
    }

    fn has_broken_child(&self) -> bool {
        self.damage.is_some_and(Damage::has_broken_child)
    }

    /// Gives an entry or item to `use_it`, and says where a fault arose.
    fn with_child<T>(
        &self,
        key: Option<&str>,
        position: usize,
        node: &Node,
        use_it: impl FnOnce(Reader<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let trail = self.trail.child(key, position);
        if trail.depth() > MAX_NESTING {
            return Err(too_deep(&trail, node));
        }
        let child = Reader::new(node, &trail, self.damage_at(position), self.pass);
        let value = use_it(Reader { is_kept: self.is_kept, ..child }).map_err(|fault| fault.located(&trail, node))?;
        self.pass.buffered.set(false);
        Ok(value)
    }

    fn visit_list<'de, V: Visitor<'de>>(self, items: &'a [Node], visitor: V) -> Result<V::Value, Fault> {
        let mut items = Items::new(self, items);
        let value = visitor.visit_seq(&mut items)?;
        if items.next_position().is_some() {
            return Err(Fault::new(Kind::Judgement("the list has too many items".to_owned())));
        }
        Ok(value)
    }

    fn visit_entries<'de, V: Visitor<'de>>(
        self,
        entries: &'a [(String, Node)],
        known: Option<&'static [&'static str]>,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let mut entries = Entries::new(self, entries, known);
        let value = visitor.visit_map(&mut entries).map_err(|fault| entries.locate_duplicate(fault))?;
        entries.refuse_rest();
        Ok(value)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole float in the range of the type is cast without loss"
    )]
    fn visit_whole<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        /// 2 to the power of 63 and 64: the first floats beyond `i64` and `u64`.
        const SIGNED_END: f64 = 9_223_372_036_854_775_808.0;
        const UNSIGNED_END: f64 = 18_446_744_073_709_551_616.0;
        match self.node {
            Node::Number(Number::Float(number)) if number.fract() == 0.0 => {
                if (-SIGNED_END..SIGNED_END).contains(number) {
                    visitor.visit_i64(*number as i64)
                } else if (0.0..UNSIGNED_END).contains(number) {
                    visitor.visit_u64(*number as u64)
                } else {
                    Err(Fault::invalid_value(self.node.unexpected(), &visitor))
                }
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn wrong_type<'de, V: Visitor<'de>>(self, visitor: &V) -> Fault {
        Fault::invalid_type(self.node.unexpected(), visitor)
    }
}

// What is not generic stands outside of what is: that is compiled for every type.
#[cold]
fn too_deep(trail: &Trail<'_>, node: &Node) -> Fault {
    Fault::problem(Code::LimitExceeded, TooDeep.to_string(), None).located(trail, node)
}

macro_rules! whole {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.visit_whole(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let value = match self.node {
            Node::Null => visitor.visit_unit()?,
            Node::Bool(value) => visitor.visit_bool(*value)?,
            Node::Number(Number::Signed(number)) => visitor.visit_i64(*number)?,
            Node::Number(Number::Unsigned(number)) => visitor.visit_u64(*number)?,
            Node::Number(Number::Float(number)) => visitor.visit_f64(*number)?,
            Node::Text(text) => visitor.visit_str(text)?,
            Node::List(items) => self.visit_list(items, visitor)?,
            Node::Map(entries) => self.visit_entries(entries, None, visitor)?,
        };
        // Who asks for anything may be serde, which goes on with a copy.
        self.pass.buffered.set(true);
        Ok(value)
    }

    forward_to_deserialize_any! {
        bool f32 f64 char str string bytes byte_buf unit unit_struct identifier
    }

    whole! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Fault> {
        match (name, self.node) {
            (node::NAME, _) => visitor.visit_newtype_struct(Reader { is_kept: true, ..self }),
            (tagged::NAME, Node::Map(entries)) => visitor.visit_enum(self.tagged_variant(entries)?),
            (tagged::NAME, _) => Err(self.wrong_type(&visitor)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node {
            Node::List(items) => self.visit_list(items, visitor),
            _ => Err(self.wrong_type(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        match self.node {
            // What is left of it would move up.
            Node::List(_) if self.has_broken_child() => Err(Fault::new(Kind::Fallout)),
            Node::List(items) if items.len() > length => {
                Err(Fault::new(Kind::Judgement(format!("expected a list of {length}, found {}", items.len()))))
            }
            _ => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node {
            Node::Map(entries) => self.visit_entries(entries, None, visitor),
            _ => Err(self.wrong_type(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.node {
            Node::Map(entries) => self.visit_entries(entries, Some(fields), visitor),
            _ => Err(self.wrong_type(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.node {
            Node::Text(name) => visitor.visit_enum(VariantReader::alone(name)),
            Node::Map(entries) => {
                let (position, key, value) = self.only_variant(entries, variants)?;
                self.with_child(Some(key), position, value, |content| {
                    visitor.visit_enum(VariantReader::with(key, content))
                })
            }
            node => Err(Fault::problem(
                Code::WrongType,
                format!("expected one of {}, found {}", wording::names(variants), wording::found(&node.unexpected())),
                None,
            )),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }
}
