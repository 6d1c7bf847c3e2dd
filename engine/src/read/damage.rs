//! What is known to be wrong with a document, so that the next pass can do without.

use super::fault::Place;
use super::node::Node;
use super::path::{Path, Segment};
use std::collections::BTreeMap;

/// The damage at one node and below; a tree along the document, only as large as there are problems.
#[derive(Default)]
pub(super) struct Damage {
    state: State,
    stand_ins: Vec<&'static str>,
    below: BTreeMap<usize, Damage>,
}

/// What a pass does with a node.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// Reads it.
    #[default]
    Sound,
    /// Leaves it out; nobody misses it: an unknown or a duplicate key.
    Skipped,
    /// Leaves it out; something is missing then, which is not to be reported again.
    Broken,
}

impl Damage {
    pub(super) fn child(&self, position: usize) -> Option<&Self> {
        self.below.get(&position)
    }

    pub(super) fn is_sound(&self) -> bool {
        self.state == State::Sound
    }

    pub(super) fn is_broken(&self) -> bool {
        self.state == State::Broken
    }

    /// The keys that are missing from this map and are pretended, in order to see what else is wrong with it.
    pub(super) fn stand_ins(&self) -> &[&'static str] {
        &self.stand_ins
    }

    pub(super) fn stands_in(&self, key: &str) -> bool {
        self.stand_ins.contains(&key)
    }

    pub(super) fn stand_in(&mut self, key: &'static str) {
        self.stand_ins.push(key);
    }

    /// The damage at the end of these positions.
    pub(super) fn reach(&mut self, positions: &[usize]) -> &mut Self {
        positions.iter().fold(self, |damage, position| damage.below.entry(*position).or_default())
    }

    pub(super) fn mark(&mut self, positions: &[usize], state: State) {
        let damage = self.reach(positions);
        damage.state = damage.state.max(state);
    }

    /// Breaks the node, or the nearest above that is not broken yet: each call is progress.
    pub(super) fn break_at(&mut self, positions: &[usize]) {
        let mut positions = positions;
        while self.reach(positions).is_broken() {
            match positions.split_last() {
                Some((_, above)) => positions = above,
                None => return,
            }
        }
        self.mark(positions, State::Broken);
    }

    /// Breaks every map, here and below, that is read with stand-ins; whether there was one.
    pub(super) fn settle(&mut self) -> bool {
        if self.is_broken() {
            return false;
        }
        let mut settled = false;
        if !self.stand_ins.is_empty() {
            self.state = State::Broken;
            settled = true;
        }
        for damage in self.below.values_mut() {
            settled |= damage.settle();
        }
        settled
    }

    /// Whether an entry or item is broken.
    pub(super) fn has_broken_child(&self) -> bool {
        self.below.values().any(Self::is_broken)
    }

    /// Whether something below is broken.
    pub(super) fn has_broken(&self) -> bool {
        self.below.values().any(|damage| damage.is_broken() || damage.has_broken())
    }

    /// Whether a broken entry is the reason why `key` is missing from the map `node`, or, `deep`, from one below.
    pub(super) fn hides(&self, node: &Node, key: &str, deep: bool) -> bool {
        self.below.iter().any(|(position, damage)| {
            node.child(*position).is_some_and(|(name, child)| {
                (damage.is_broken() && name == Some(key)) || (deep && damage.hides(child, key, deep))
            })
        })
    }

    /// The place in the whole document of a path in what could be read of it.
    pub(super) fn place(&self, root: &Node, path: &Path) -> Place {
        let mut place = Place::default();
        let mut node = Some(root);
        let mut damage = Some(self);
        for segment in path.segments() {
            // A path into what is written as a single value ends at that value.
            if matches!(node, Some(Node::Text(_) | Node::Number(_) | Node::Bool(_) | Node::Null)) {
                break;
            }
            let sound = |position: &usize| damage.and_then(|damage| damage.child(*position)).is_none_or(Self::is_sound);
            let position = match segment {
                Segment::Index(index) => (0..node.map_or(0, Node::len)).filter(sound).nth(*index),
                Segment::Key(key) => (0..node.map_or(0, Node::len)).filter(sound).find(|position| {
                    node.and_then(|node| node.child(*position)).is_some_and(|(name, _)| name == Some(key.as_str()))
                }),
            };
            place.path = match (segment, position) {
                (Segment::Index(_), Some(position)) => place.path.index(position),
                (Segment::Index(index), None) => place.path.index(*index),
                (Segment::Key(key), _) => place.path.key(key.as_str()),
            };
            place.position.extend(position);
            node = position.and_then(|position| node?.child(position)).map(|(_, child)| child);
            damage = position.and_then(|position| damage?.child(position));
        }
        place
    }
}
