//! What a case that is in a status has surely been through, and what it may have been through.
//!
//! A status that every way from the start passes dominates those behind it; so does a class, though none of its statuses
//! may do so alone. Both are one flow of sets over the graph, of those statuses and classes alone that guards ask for.

use std::collections::BTreeMap;

use fixedbitset::FixedBitSet;
use petgraph::Direction;
use petgraph::graph::NodeIndex;
use petgraph::visit::DfsPostOrder;

use super::truth::Truths;
use super::ways::Ways;
use crate::definition::Definition;
use crate::guard::Leaf;
use crate::name::Id;

/// How many statuses and classes are followed. What guards ask for beyond them may have been visited or not.
const FOLLOWED: usize = 1_024;

/// The statuses and classes that guards ask for.
#[derive(Default)]
pub(super) struct Asked<'d> {
    statuses: BTreeMap<&'d Id, usize>,
    classes: BTreeMap<&'d Id, usize>,
    count: usize,
}

/// What cases may have visited, and what they surely have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Past {
    may: FixedBitSet,
    must: FixedBitSet,
}

/// The past of every node of a graph.
pub(super) struct History {
    /// As a case enters; `None` where none does.
    entering: Vec<Option<Past>>,
    /// While a case is there.
    within: Vec<Option<Past>>,
}

impl<'d> Asked<'d> {
    pub fn add(&mut self, leaf: &'d Leaf) {
        let (known, id) = match leaf {
            Leaf::Visited(status) => (&mut self.statuses, status),
            Leaf::VisitedClass(class) => (&mut self.classes, class),
            Leaf::Fact { .. } | Leaf::Actor(_) => return,
        };
        if self.count < FOLLOWED && !known.contains_key(id) {
            known.insert(id, self.count);
            self.count += 1;
        }
    }

    fn place(&self, leaf: &Leaf) -> Option<usize> {
        match leaf {
            Leaf::Visited(status) => self.statuses.get(status).copied(),
            Leaf::VisitedClass(class) => self.classes.get(class).copied(),
            Leaf::Fact { .. } | Leaf::Actor(_) => None,
        }
    }

    /// What being in a status adds to a case's history.
    fn of_status(&self, definition: &Definition, status: usize) -> FixedBitSet {
        let mut own = FixedBitSet::with_capacity(self.count);
        if let Some(status) = definition.statuses.get(status) {
            own.extend(self.statuses.get(&status.id).copied());
            own.extend(status.classes.iter().filter_map(|class| self.classes.get(class).copied()));
        }
        own
    }
}

impl Past {
    /// Of a case that has been nowhere.
    pub fn none(asked: &Asked) -> Self {
        Self { may: FixedBitSet::with_capacity(asked.count), must: FixedBitSet::with_capacity(asked.count) }
    }

    /// Of a case that has one of these pasts; `None` of none.
    pub fn either<'p>(mut pasts: impl Iterator<Item = &'p Self>) -> Option<Self> {
        let mut either = pasts.next()?.clone();
        for past in pasts {
            either.may.union_with(&past.may);
            either.must.intersect_with(&past.must);
        }
        Some(either)
    }

    /// Of a case that has all of these pasts; `None` of none.
    pub fn together<'p>(mut pasts: impl Iterator<Item = &'p Self>) -> Option<Self> {
        let mut together = pasts.next()?.clone();
        for past in pasts {
            together.may.union_with(&past.may);
            together.must.union_with(&past.must);
        }
        Some(together)
    }

    /// What a leaf that asks for the past comes to.
    pub fn answer(&self, asked: &Asked, leaf: &Leaf) -> Truths {
        let Some(place) = asked.place(leaf) else { return Truths::KNOWN };
        if self.must.contains(place) {
            Truths::YES
        } else if self.may.contains(place) {
            Truths::KNOWN
        } else {
            Truths::NO
        }
    }
}

impl History {
    pub fn new(definition: &Definition, ways: &Ways, asked: &Asked) -> Self {
        let graph = &ways.graph;
        let own: Vec<_> = graph.node_indices().map(|node| asked.of_status(definition, node.index())).collect();
        let mut order = Vec::new();
        let mut search = DfsPostOrder::new(graph, ways.start());
        while let Some(node) = search.next(graph) {
            order.push(node);
        }
        order.reverse();
        let nowhere = vec![None; graph.node_count()];
        let mut history = Self { entering: nowhere.clone(), within: nowhere };
        // Pasts only grow in what they may and shrink in what they must, so this ends; without circles after two rounds.
        let mut changed = true;
        while changed {
            changed = false;
            for node in &order {
                changed |= history.follow(ways, asked, &own, *node);
            }
        }
        history
    }

    /// The past of a case that enters a status; `None` where none does.
    pub fn entering(&self, status: usize) -> Option<&Past> {
        self.entering.get(status)?.as_ref()
    }

    /// The past of a case that is in a status, the status included.
    pub fn within(&self, status: usize) -> Option<&Past> {
        self.within.get(status)?.as_ref()
    }

    /// Brings a node up to date with those before it. Answers whether that changed it.
    fn follow(&mut self, ways: &Ways, asked: &Asked, own: &[FixedBitSet], node: NodeIndex<usize>) -> bool {
        let start = (node == ways.start()).then(|| Past::none(asked));
        let before = ways.graph.neighbors_directed(node, Direction::Incoming);
        let before = before.filter_map(|node| self.within.get(node.index())?.as_ref());
        let Some(entering) = Past::either(start.iter().chain(before)) else { return false };
        let mut within = entering.clone();
        if let Some(own) = own.get(node.index()) {
            within.may.union_with(own);
            within.must.union_with(own);
        }
        let (Some(old_entering), Some(old_within)) =
            (self.entering.get_mut(node.index()), self.within.get_mut(node.index()))
        else {
            return false;
        };
        let changed = old_within.as_ref() != Some(&within) || old_entering.as_ref() != Some(&entering);
        *old_entering = Some(entering);
        *old_within = Some(within);
        changed
    }
}
