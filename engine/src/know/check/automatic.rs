//! Circles in which a case goes round though nobody does anything.

use std::collections::BTreeSet;

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use super::history::Past;
use super::spot::status;
use super::truth::Truths;
use super::{Asker, Findings, Subject, knowing, list, note};
use crate::definition::{Auto, Reopen, Target, Transition};
use crate::guard::Guard;
use crate::read::{Code, Path, Severity};
use crate::time::Duration;

/// A way that a case takes by itself.
#[derive(Clone, Copy)]
struct Alone<'d> {
    /// Its guard, if it has one.
    guard: Option<&'d Guard>,
    /// Whether it is taken at the instant of entering.
    at_once: bool,
}

type Circles<'d> = DiGraph<(), Alone<'d>, usize>;

/// Notes circles of automatic transitions and ladder moves. Ladders that alone would never end have been refused by `load`.
pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let all = alone(subject);
    let mut quick = all.clone();
    quick.retain_edges(|graph, edge| graph.edge_weight(edge).is_some_and(|way| way.at_once));
    let mut told: Vec<BTreeSet<NodeIndex<usize>>> = Vec::new();
    for circle in circles(&quick) {
        let guards: Vec<&Guard> = inner(&quick, &circle).filter_map(|way| way.guard).collect();
        if !subject.can_go_round(&circle, &guards, inner(&quick, &circle).count()) {
            continue;
        }
        let names = subject.names(&circle);
        let severity = if guards.is_empty() { Severity::Error } else { Severity::Warning };
        let message = format!("automatic steps alone move a case round {names} in no time, until the engine stops it");
        let help = "let one of them wait with `after`, or guard it so that it is not taken twice";
        note(findings, first(&circle), severity, Code::AutomaticCycle, (message, help));
        told.push(circle);
    }
    for circle in circles(&all).into_iter().filter(|circle| !told.iter().any(|told| told.is_subset(circle))) {
        let names = subject.names(&circle);
        let message = format!("timers alone move a case round {names} for ever, while nobody does anything");
        let help = "let one of them lead out of the circle, or tell somebody instead of moving the case";
        note(findings, first(&circle), Severity::Warning, Code::AutomaticCycle, (message, help));
    }
}

impl Subject<'_> {
    /// Whether the guards of a circle can hold at once, for a case that has been all round it. Of a circle with more than
    /// one way through it, they need not.
    fn can_go_round(&self, circle: &BTreeSet<NodeIndex<usize>>, guards: &[&Guard], ways: usize) -> bool {
        let pasts = circle.iter().filter_map(|node| self.history.within(node.index()));
        let Some(past) = Past::together(pasts).filter(|_| ways == circle.len()) else { return true };
        let wanted: Vec<_> = guards.iter().map(|guard| (*guard, Truths::YES)).collect();
        self.reasoning.can(&wanted, &knowing(&self.asked, &past, Asker::Engine))
    }

    fn names(&self, circle: &BTreeSet<NodeIndex<usize>>) -> String {
        list(circle.iter().filter_map(|node| Some(self.definition.statuses.get(node.index())?.id.as_str())))
    }
}

/// The path of the first status of a circle.
fn first(circle: &BTreeSet<NodeIndex<usize>>) -> Path {
    status(circle.first().map(|node| node.index()).unwrap_or_default())
}

/// Every way that cases take by themselves.
fn alone<'d>(subject: &Subject<'d>) -> Circles<'d> {
    let mut graph = Circles::default();
    for _ in &subject.definition.statuses {
        graph.add_node(());
    }
    for (from, status) in subject.definition.statuses.iter().enumerate() {
        let Some(past) = subject.history.within(from) else { continue };
        let mut automatic: Vec<(&Transition, &Auto)> =
            status.transitions().filter_map(|transition| Some((transition, transition.rule.auto.as_ref()?))).collect();
        // What is taken at once and always leaves nothing to those behind it.
        let at_once =
            |(transition, auto): &(&Transition, &Auto)| transition.rule.when.is_none() && auto.after == Duration::ZERO;
        if let Some(last) = automatic.iter().position(at_once) {
            automatic.truncate(last + 1);
        }
        for (transition, auto) in automatic {
            let guard = transition.rule.when.as_ref();
            let Target::Status(to) = &transition.to else { continue };
            let Some(to) = subject.positions.get(to) else { continue };
            if guard.is_none_or(|guard| subject.can_hold(guard, past, Asker::Engine)) {
                let way = Alone { guard, at_once: auto.after == Duration::ZERO };
                graph.add_edge(NodeIndex::new(from), NodeIndex::new(*to), way);
            }
        }
    }
    for (position, sla) in subject.definition.slas.iter().enumerate() {
        // Whoever resumes, or comes back to no clock, meets each step once.
        if subject.closed.slas.contains(&position) || sla.on_reopen != Reopen::Restart {
            continue;
        }
        let targets: BTreeSet<usize> = subject.entered(sla.moves()).collect();
        for from in subject.entered(&sla.run_in) {
            for to in targets.iter().filter(|to| **to != from) {
                graph.add_edge(NodeIndex::new(from), NodeIndex::new(*to), Alone { guard: None, at_once: false });
            }
        }
    }
    graph
}

/// Circles of more than one status, in the order of the first status of each.
fn circles(graph: &Circles) -> Vec<BTreeSet<NodeIndex<usize>>> {
    let mut circles: Vec<BTreeSet<_>> =
        tarjan_scc(graph).into_iter().filter(|circle| circle.len() > 1).map(BTreeSet::from_iter).collect();
    circles.sort();
    circles
}

/// The ways inside a circle.
fn inner<'g, 'd>(
    graph: &'g Circles<'d>,
    circle: &'g BTreeSet<NodeIndex<usize>>,
) -> impl Iterator<Item = &'g Alone<'d>> {
    let edges = circle.iter().flat_map(|node| graph.edges(*node));
    edges.filter(|edge| circle.contains(&edge.target())).map(|edge| edge.weight())
}
