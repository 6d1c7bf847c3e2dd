//! A workflow as a graph: statuses are nodes, every way from one to another is an edge.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeRef, Reversed};

use crate::definition::{Action, Definition, Others, Stage, Status, Target, Transition};
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
        /// The SLA.
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
    graph: DiGraph<&'d Id, Edge<'d>, usize>,
}

impl<'d> Graph<'d> {
    /// The graph of a definition. Ways to statuses that it does not have are left out.
    #[must_use]
    pub fn new(definition: &'d Definition) -> Self {
        let mut graph = DiGraph::default();
        let nodes = definition.statuses.iter().map(|status| (&status.id, graph.add_node(&status.id))).collect();
        let mut graph = Self { definition, nodes, graph };
        for (position, status) in definition.statuses.iter().enumerate() {
            graph.declared(position, status);
            graph.others(position, status);
            graph.escalations(position, status);
        }
        graph.returns();
        graph
    }

    /// The petgraph graph itself: nodes are ids, in the order of the statuses.
    #[must_use]
    pub fn petgraph(&self) -> &DiGraph<&'d Id, Edge<'d>, usize> {
        &self.graph
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
            let mut search = Dfs::new(&self.graph, start);
            while let Some(node) = search.next(&self.graph) {
                reached.insert(node);
            }
        }
        self.all_but(&reached)
    }

    /// Statuses from which no closed one can be reached, in order.
    #[must_use]
    pub fn endless(&self) -> Vec<&'d Id> {
        let closed = self.definition.statuses.iter().filter(|status| status.stage == Stage::Closed);
        let mut reached = BTreeSet::new();
        for end in closed.filter_map(|status| self.node(&status.id)) {
            let backwards = Reversed(&self.graph);
            let mut search = Dfs::new(backwards, end);
            while let Some(node) = search.next(backwards) {
                reached.insert(node);
            }
        }
        self.all_but(&reached)
    }

    /// Circles of statuses round which ladders move a case in no time, for ever: each entry opens a fresh cycle whose step
    /// is due at once. Automatic transitions may be part of such a circle; those that form one alone come to a stop as
    /// `stuck`. Guards are not looked at.
    #[must_use]
    pub fn timer_cycles(&self) -> Vec<Vec<&'d Id>> {
        let at_once = |edge: &Edge| match edge {
            Edge::Escalation { sla } => {
                self.definition.slas.iter().any(|rule| rule.id == **sla && rule.moves_at_once())
            }
            Edge::Recommended(transition) | Edge::Suggested(Some(transition)) => {
                transition.rule.auto.as_ref().is_some_and(|auto| auto.after == Duration::ZERO)
            }
            Edge::Suggested(None) | Edge::Exception => false,
        };
        let timers = self.graph.filter_map(|_, id| Some(*id), |_, edge| at_once(edge).then_some(*edge));
        let escalates = |from: &NodeIndex<usize>, circle: &[NodeIndex<usize>]| {
            timers
                .edges(*from)
                .any(|edge| matches!(edge.weight(), Edge::Escalation { .. }) && circle.contains(&edge.target()))
        };
        let circles = tarjan_scc(&timers).into_iter().filter(|circle| circle.len() > 1);
        let endless = circles.filter(|circle| circle.iter().any(|node| escalates(node, circle)));
        let mut named: Vec<Vec<&Id>> = endless
            .map(|mut circle| {
                circle.sort();
                circle.into_iter().filter_map(|node| self.graph.node_weight(node).copied()).collect()
            })
            .collect();
        named.sort();
        named
    }

    fn node(&self, id: &Id) -> Option<NodeIndex<usize>> {
        self.nodes.get(id).copied()
    }

    fn all_but(&self, reached: &BTreeSet<NodeIndex<usize>>) -> Vec<&'d Id> {
        let missing = self.graph.node_indices().filter(|node| !reached.contains(node));
        missing.filter_map(|node| self.graph.node_weight(node).copied()).collect()
    }

    fn declared(&mut self, from: usize, status: &'d Status) {
        for (transition, edge) in transitions(status) {
            if let Target::Status(to) = &transition.to
                && let Some(to) = self.node(to)
            {
                self.graph.add_edge(NodeIndex::new(from), to, edge);
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
        let linked: BTreeSet<_> = self.graph.neighbors(from).collect();
        for to in self.graph.node_indices() {
            if to != from && !linked.contains(&to) {
                self.graph.add_edge(from, to, edge);
            }
        }
    }

    /// A ladder may move a case while its clock is open: from where it runs, and from where it is paused too, since a
    /// threshold that is reached by a change of target fires there.
    fn escalations(&mut self, from: usize, status: &'d Status) {
        for sla in &self.definition.slas {
            if !sla.run_in.contains(&status.id) && !sla.pause_in.contains(&status.id) {
                continue;
            }
            let moves = sla.ladder.iter().flat_map(|step| &step.r#do).filter_map(|action| match action {
                Action::Move(to) => self.node(to).filter(|to| to.index() != from),
                _ => None,
            });
            // Several steps may move to one status: that is one way there.
            for to in moves.collect::<BTreeSet<_>>() {
                self.graph.add_edge(NodeIndex::new(from), to, Edge::Escalation { sla: &sla.id });
            }
        }
    }

    /// Adds the ways of `$previous`: back to where the status was entered from.
    fn returns(&mut self) {
        let mut back = Vec::new();
        for (position, status) in self.definition.statuses.iter().enumerate() {
            let from = NodeIndex::new(position);
            for (_, edge) in transitions(status).filter(|(transition, _)| transition.to == Target::Previous) {
                let entered_from = self.graph.neighbors_directed(from, Direction::Incoming);
                back.extend(entered_from.map(|to| (from, to, edge)));
            }
        }
        for (from, to, edge) in back {
            self.graph.add_edge(from, to, edge);
        }
    }
}

fn transitions(status: &Status) -> impl Iterator<Item = (&Transition, Edge<'_>)> {
    let recommended = status.recommended.iter().map(|transition| (transition, Edge::Recommended(transition)));
    let suggested = status.suggested.iter().map(|transition| (transition, Edge::Suggested(Some(transition))));
    recommended.chain(suggested)
}
