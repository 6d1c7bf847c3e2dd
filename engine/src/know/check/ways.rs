//! Every way that a case can take by itself or by people's hands, as a graph that grows with what is written.
//!
//! [`Graph`](crate::Graph) has an edge for every pair of statuses that `others` joins. Here such a status leads to one node
//! that leads everywhere, so that a thousand of them are a thousand edges and not a million. Paths are the same.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeFiltered, EdgeRef, Reversed, VisitMap, Visitable};

use crate::definition::{Definition, Others, Stage, Status, Target};
use crate::name::Id;

/// A transition: the position of its status, and its own there, the recommended one first.
pub(super) type Place = (usize, usize);

/// The ways of a definition without those that are closed.
pub(super) struct Ways {
    pub graph: DiGraph<(), Kind, usize>,
    statuses: usize,
}

/// What a way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A move ahead.
    Move,
    /// A move that is taken back: it adds no status to a case's history, and leads to none that is new.
    Undo,
}

/// What turns out never to happen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Closed {
    /// Transitions whose guard never holds.
    pub transitions: BTreeSet<Place>,
    /// SLAs that never open.
    pub slas: BTreeSet<usize>,
}

impl Ways {
    pub fn new(definition: &Definition, positions: &BTreeMap<&Id, usize>, closed: &Closed) -> Self {
        let statuses = definition.statuses.len();
        let mut ways = Self { graph: DiGraph::default(), statuses };
        for _ in 0..statuses + FIXED + 2 * definition.slas.len() {
            ways.graph.add_node(());
        }
        ways.openings(definition, positions);
        for (from, status) in definition.statuses.iter().enumerate() {
            ways.join(ways.anywhere(), from);
            if matches!(status.others, Some(Others::Any | Others::Rule(_))) || status.is_free() {
                ways.join(from, ways.anywhere());
                ways.join(ways.back_anywhere(), from);
            }
            ways.declared(from, status, positions, closed);
        }
        ways.escalations(definition, positions, closed);
        ways.returns(definition, closed);
        ways
    }

    /// Where a case begins, before any status.
    pub fn start(&self) -> NodeIndex<usize> {
        NodeIndex::new(self.statuses)
    }

    /// Which statuses a case that begins as the definition says can enter.
    pub fn reached(&self) -> Vec<bool> {
        let mut search = Dfs::new(&self.graph, self.start());
        while search.next(&self.graph).is_some() {}
        (0..self.statuses).map(|status| search.discovered.is_visited(&NodeIndex::<usize>::new(status))).collect()
    }

    /// From which statuses a closed one can be reached, without taking anything back.
    pub fn ending(&self, definition: &Definition) -> Vec<bool> {
        let ahead = EdgeFiltered::from_fn(&self.graph, |edge| *edge.weight() == Kind::Move);
        let backwards = Reversed(&ahead);
        let closed = definition.statuses.iter().enumerate().filter(|(_, status)| status.stage == Stage::Closed);
        let ends = closed.map(|(status, _)| NodeIndex::new(status)).collect();
        let mut search = Dfs::from_parts(ends, backwards.visit_map());
        while search.next(backwards).is_some() {}
        (0..self.statuses).map(|status| search.discovered.is_visited(&NodeIndex::<usize>::new(status))).collect()
    }

    /// Whether any way leads on from a status, to wherever that may be.
    pub fn leads_on(&self, status: usize) -> bool {
        self.graph.edges(NodeIndex::new(status)).any(|edge| *edge.weight() == Kind::Move)
    }

    /// The node that leads to every status.
    fn anywhere(&self) -> usize {
        self.statuses + 1
    }

    /// The node that leads back to every status from which every other can be reached.
    fn back_anywhere(&self) -> usize {
        self.statuses + 2
    }

    /// The node through which a ladder moves a case, and the one that leads back.
    fn ladder(&self, sla: usize) -> (usize, usize) {
        let first = self.statuses + FIXED + 2 * sla;
        (first, first + 1)
    }

    fn join(&mut self, from: usize, to: usize) {
        self.graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), Kind::Move);
    }

    fn openings(&mut self, definition: &Definition, positions: &BTreeMap<&Id, usize>) {
        let start = self.statuses;
        match &definition.initial {
            Some(choice) => choice.values().filter_map(|id| positions.get(id)).for_each(|to| self.join(start, *to)),
            None if self.statuses > 0 => self.join(start, 0),
            None => {}
        }
    }

    fn declared(&mut self, from: usize, status: &Status, positions: &BTreeMap<&Id, usize>, closed: &Closed) {
        for (position, transition) in status.transitions().enumerate() {
            let Target::Status(to) = &transition.to else { continue };
            if closed.transitions.contains(&(from, position)) {
                continue;
            }
            let Some(to) = positions.get(to).copied() else { continue };
            self.join(from, to);
            if transition.rule.reversible {
                self.graph.add_edge(NodeIndex::new(to), NodeIndex::new(from), Kind::Undo);
            }
        }
    }

    fn escalations(&mut self, definition: &Definition, positions: &BTreeMap<&Id, usize>, closed: &Closed) {
        for (position, sla) in definition.slas.iter().enumerate() {
            let (ladder, back) = self.ladder(position);
            if closed.slas.contains(&position) || sla.moves().next().is_none() {
                continue;
            }
            for from in sla.run_in.iter().chain(&sla.pause_in).filter_map(|id| positions.get(id)) {
                self.join(*from, ladder);
                self.join(back, *from);
            }
            for to in sla.moves().filter_map(|id| positions.get(id)).collect::<BTreeSet<_>>() {
                self.join(ladder, *to);
            }
        }
    }

    /// Ways of `$previous`: back to where the status was entered from.
    fn returns(&mut self, definition: &Definition, closed: &Closed) {
        let mut back = Vec::new();
        for (from, status) in definition.statuses.iter().enumerate() {
            let mut transitions = status.transitions().enumerate();
            let returns = transitions.any(|(position, transition)| {
                transition.to == Target::Previous && !closed.transitions.contains(&(from, position))
            });
            if !returns {
                continue;
            }
            let entering = Reversed(&self.graph);
            for edge in petgraph::visit::IntoEdges::edges(entering, NodeIndex::new(from)) {
                let before = edge.target().index();
                back.extend(match before.checked_sub(self.statuses) {
                    None => Some((from, before)),
                    Some(0) => None,
                    Some(node) if node < FIXED => Some((from, self.back_anywhere())),
                    // A ladder's node is followed by the one that leads back.
                    Some(_) => Some((from, before + 1)),
                });
            }
        }
        for (from, to) in back {
            self.join(from, to);
        }
    }
}

/// The start, and the two nodes of every status that leads everywhere.
const FIXED: usize = 3;
