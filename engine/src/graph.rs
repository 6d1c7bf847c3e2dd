//! A workflow as a graph: statuses are nodes, every way from one to another is an edge.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeRef, Reversed, Visitable};

use crate::definition::{Definition, Others, Stage, Status, Target, Transition};
use crate::name::Id;
use crate::time::Duration;

/// A way from one status to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Edge<'d> {
    /// The recommended transition.
    Recommended(&'d Transition),
    /// A suggested transition. From a status that is free, to every other.
    Suggested(Option<&'d Transition>),
    /// A permitted move without a transition.
    Exception,
    /// A step of an SLA's ladder.
    Escalation {
        /// The SLA, or the first of several.
        sla: &'d Id,
    },
}

/// The graph of a definition. Nodes stand in the order of the statuses.
///
/// `$previous` leads to every status from which its own can be entered.
#[derive(Clone, Debug)]
pub struct Graph<'d> {
    definition: &'d Definition,
    nodes: BTreeMap<&'d Id, NodeIndex<usize>>,
    ways: DiGraph<&'d Id, Edge<'d>, usize>,
}

impl<'d> Graph<'d> {
    /// The graph of a definition. Ways to statuses that it does not have are left out.
    #[must_use]
    pub fn new(definition: &'d Definition) -> Self {
        let mut ways = DiGraph::default();
        let nodes = definition.statuses.iter().map(|status| (&status.id, ways.add_node(&status.id))).collect();
        let mut graph = Self { definition, nodes, ways };
        for (position, status) in definition.statuses.iter().enumerate() {
            graph.declared(position, status);
            graph.others(position, status);
        }
        graph.escalations();
        graph.returns();
        graph
    }

    /// The petgraph graph itself: nodes are ids, in the order of the statuses.
    #[must_use]
    pub fn petgraph(&self) -> &DiGraph<&'d Id, Edge<'d>, usize> {
        &self.ways
    }

    /// Statuses that a case which begins as the definition says can never enter, in order.
    #[must_use]
    pub fn unreachable(&self) -> Vec<&'d Id> {
        let definition = self.definition;
        let initial: Vec<&Id> = match &definition.initial {
            Some(choice) => choice.values().collect(),
            None => definition.statuses.first().map(|status| &status.id).into_iter().collect(),
        };
        let mut reached = BTreeSet::new();
        for start in initial.into_iter().filter_map(|id| self.node(id)) {
            let mut search = Dfs::new(&self.ways, start);
            while let Some(node) = search.next(&self.ways) {
                reached.insert(node);
            }
        }
        self.all_but(&reached)
    }

    /// Statuses from which no closed one can be reached, in order.
    #[must_use]
    pub fn endless(&self) -> Vec<&'d Id> {
        let closed = self.definition.statuses.iter().filter(|status| status.stage == Stage::Closed);
        let backwards = Reversed(&self.ways);
        let ends = closed.filter_map(|status| self.node(&status.id)).collect();
        let mut search = Dfs::from_parts(ends, backwards.visit_map());
        let mut reached = BTreeSet::new();
        while let Some(node) = search.next(backwards) {
            reached.insert(node);
        }
        self.all_but(&reached)
    }

    /// Circles of statuses round which ladders move a case in no time, for ever: each entry opens a fresh cycle whose step
    /// is due at once. Automatic transitions may be part of such a circle; those that form one alone come to a stop as
    /// `stuck`. Guards are not looked at.
    #[must_use]
    pub fn timer_cycles(&self) -> Vec<Vec<&'d Id>> {
        let escalations = self.escalations_at_once();
        let mut at_once: DiGraph<(), (), usize> = DiGraph::default();
        for _ in &self.definition.statuses {
            at_once.add_node(());
        }
        for (from, to) in &escalations {
            at_once.add_edge(*from, *to, ());
        }
        for edge in self.ways.edge_references() {
            let (Edge::Recommended(transition) | Edge::Suggested(Some(transition))) = edge.weight() else { continue };
            if transition.rule.auto.as_ref().is_some_and(|auto| auto.after == Duration::ZERO) {
                at_once.add_edge(edge.source(), edge.target(), ());
            }
        }
        let circles = tarjan_scc(&at_once).into_iter().map(BTreeSet::from_iter).filter(|circle| circle.len() > 1);
        let escalates =
            |circle: &BTreeSet<_>| escalations.iter().any(|(from, to)| circle.contains(from) && circle.contains(to));
        let mut endless: Vec<BTreeSet<_>> = circles.filter(escalates).collect();
        endless.sort();
        let name = |node: NodeIndex<usize>| self.ways.node_weight(node).copied();
        endless.into_iter().map(|circle| circle.into_iter().filter_map(name).collect()).collect()
    }

    /// From where to where ladders move a case at the instant at which it enters, whenever it does.
    fn escalations_at_once(&self) -> BTreeSet<(NodeIndex<usize>, NodeIndex<usize>)> {
        let mut ways = BTreeSet::new();
        for sla in &self.definition.slas {
            let targets: BTreeSet<_> = sla.moves_at_once().filter_map(|to| self.node(to)).collect();
            for from in sla.run_in.iter().filter_map(|status| self.node(status)) {
                ways.extend(targets.iter().filter(|to| **to != from).map(|to| (from, *to)));
            }
        }
        ways
    }

    fn node(&self, id: &Id) -> Option<NodeIndex<usize>> {
        self.nodes.get(id).copied()
    }

    fn all_but(&self, reached: &BTreeSet<NodeIndex<usize>>) -> Vec<&'d Id> {
        let missing = self.ways.node_indices().filter(|node| !reached.contains(node));
        missing.filter_map(|node| self.ways.node_weight(node).copied()).collect()
    }

    fn declared(&mut self, from: usize, status: &'d Status) {
        for (transition, edge) in transitions(status) {
            if let Target::Status(to) = &transition.to
                && let Some(to) = self.node(to)
            {
                self.ways.add_edge(NodeIndex::new(from), to, edge);
            }
        }
    }

    fn others(&mut self, from: usize, status: &'d Status) {
        let edge = match status.others {
            Some(Others::Any | Others::Rule(_)) => Edge::Exception,
            None if status.is_free() => Edge::Suggested(None),
            Some(Others::None) | None => return,
        };
        let from = NodeIndex::new(from);
        let linked: BTreeSet<_> = self.ways.neighbors(from).collect();
        for to in self.ways.node_indices() {
            if to != from && !linked.contains(&to) {
                self.ways.add_edge(from, to, edge);
            }
        }
    }

    /// A ladder may move a case while its clock is open: from where it runs, and from where it is paused too, since a
    /// threshold that is reached by a change of target fires there. Several steps that move to one status, and several SLAs,
    /// are one way there, named by the first.
    fn escalations(&mut self) {
        let mut ways: BTreeMap<(NodeIndex<usize>, NodeIndex<usize>), &Id> = BTreeMap::new();
        for sla in &self.definition.slas {
            let targets: BTreeSet<_> = sla.moves().filter_map(|to| self.node(to)).collect();
            for from in sla.run_in.iter().chain(&sla.pause_in).filter_map(|status| self.node(status)) {
                for to in targets.iter().filter(|to| **to != from) {
                    ways.entry((from, *to)).or_insert(&sla.id);
                }
            }
        }
        for ((from, to), sla) in ways {
            self.ways.add_edge(from, to, Edge::Escalation { sla });
        }
    }

    /// Adds the ways of `$previous`: back to where the status was entered from.
    fn returns(&mut self) {
        let mut back = Vec::new();
        for (position, status) in self.definition.statuses.iter().enumerate() {
            let from = NodeIndex::new(position);
            for (_, edge) in transitions(status).filter(|(transition, _)| transition.to == Target::Previous) {
                let entered_from = self.ways.neighbors_directed(from, Direction::Incoming);
                back.extend(entered_from.map(|to| (from, to, edge)));
            }
        }
        for (from, to, edge) in back {
            self.ways.add_edge(from, to, edge);
        }
    }
}

fn transitions(status: &Status) -> impl Iterator<Item = (&Transition, Edge<'_>)> {
    let recommended = status.recommended.iter().map(|transition| (transition, Edge::Recommended(transition)));
    let suggested = status.suggested.iter().map(|transition| (transition, Edge::Suggested(Some(transition))));
    recommended.chain(suggested)
}
