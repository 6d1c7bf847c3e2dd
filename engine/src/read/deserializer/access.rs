//! The items of a list and the entries of a map.

use super::Reader;
use super::key::KeyReader;
use crate::read::fault::{Fault, Kind, duplicate_key, unknown_key};
use crate::read::node::Node;
use crate::read::stand_in::StandIn;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess};
use std::collections::BTreeSet;

/// The items of a list that are not left out.
pub(super) struct Items<'a> {
    list: Reader<'a>,
    nodes: &'a [Node],
    next: usize,
}

impl<'a> Items<'a> {
    pub(super) fn new(list: Reader<'a>, nodes: &'a [Node]) -> Self {
        Self { list, nodes, next: 0 }
    }

    pub(super) fn next_position(&mut self) -> Option<(usize, &'a Node)> {
        while let Some(item) = self.nodes.get(self.next) {
            let position = self.next;
            self.next += 1;
            if self.list.is_sound(position) {
                return Some((position, item));
            }
        }
        None
    }
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        match self.next_position() {
            Some((position, item)) => {
                self.list.with_child(None, position, item, |item| seed.deserialize(item)).map(Some)
            }
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.nodes.len().checked_sub(self.next)
    }
}

/// The entries of a map that are not left out, then the stand-ins for its missing keys.
pub(super) struct Entries<'a> {
    map: Reader<'a>,
    pairs: &'a [(String, Node)],
    known: Option<&'static [&'static str]>,
    stand_ins: &'a [&'static str],
    seen: BTreeSet<&'a str>,
    next: usize,
    current: Option<usize>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(map: Reader<'a>, pairs: &'a [(String, Node)], known: Option<&'static [&'static str]>) -> Self {
        let stand_ins = map.damage.map_or(&[][..], |damage| damage.stand_ins());
        Self { map, pairs, known, stand_ins, seen: BTreeSet::new(), next: 0, current: None }
    }

    /// The next entry to be read; records unknown and duplicate keys on the way.
    pub(super) fn next_position(&mut self) -> Option<(usize, &'a str)> {
        while let Some((key, _)) = self.pairs.get(self.next) {
            let position = self.next;
            self.next += 1;
            let is_first = self.map.is_kept || self.seen.insert(key);
            if !self.map.is_sound(position) || self.map.tag == Some(position) {
                continue;
            }
            let trail = self.map.trail.child(Some(key), position);
            if !is_first {
                self.map.pass.record(&trail, |path| duplicate_key(path, key));
            } else if let Some(known) = self.known.filter(|known| !known.contains(&key.as_str())) {
                let is_taken = |name: &str| self.pairs.iter().any(|entry| entry.0 == name);
                self.map.pass.record(&trail, |path| unknown_key(path, key, known, is_taken));
            } else {
                return Some((position, key));
            }
        }
        None
    }

    #[cold]
    fn locate_key(&self, fault: Fault, key: &str, position: usize) -> Fault {
        fault.located_at_key(&self.map.trail.child(Some(key), position))
    }

    /// Records the entries that nobody has read.
    pub(super) fn refuse_rest(&mut self) {
        while let Some((position, key)) = self.next_position() {
            let trail = self.map.trail.child(Some(key), position);
            self.map.pass.record(&trail, |path| unknown_key(path, key, &[], |_| false));
        }
    }

    /// A field that is there under two names: the entry read last is one too many.
    #[cold]
    pub(super) fn locate_duplicate(&self, fault: Fault) -> Fault {
        match self.current.and_then(|position| Some((position, self.pairs.get(position)?))) {
            Some((position, (key, _))) if fault.is_unplaced_duplicate() => {
                fault.located_at_key(&self.map.trail.child(Some(key), position))
            }
            _ => fault,
        }
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        if let Some((position, key)) = self.next_position() {
            self.current = Some(position);
            return seed.deserialize(KeyReader(key)).map(Some).map_err(|fault| self.locate_key(fault, key, position));
        }
        self.current = None;
        let Some((stand_in, rest)) = self.stand_ins.split_first() else {
            return Ok(None);
        };
        self.stand_ins = rest;
        seed.deserialize(KeyReader(stand_in)).map(Some).map_err(|_| Fault::new(Kind::Fallout))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        match self.current.and_then(|position| Some((position, self.pairs.get(position)?))) {
            Some((position, (key, value))) => {
                self.map.with_child(Some(key), position, value, |value| seed.deserialize(value))
            }
            None => seed.deserialize(StandIn::default()).map_err(|_| Fault::new(Kind::Fallout)),
        }
    }
}
