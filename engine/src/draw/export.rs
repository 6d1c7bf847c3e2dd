//! What both exports say: every move from a status, one by one, and what each asks.

use std::collections::{BTreeMap, BTreeSet};

use super::DrawError;
use crate::case::Via;
use crate::definition::{LadderStep, Others, OthersRule, Require, SlaDefinition, Status, Target, TransitionRule};
use crate::graph::Graph;
use crate::guard::{Guard, Leaf};
use crate::limits;
use crate::name::Id;
use crate::principal::Principal;
use crate::workflow::Workflow;

/// A move that people make, and perhaps the engine.
#[derive(Clone, Copy, Debug)]
pub(super) struct Move<'d> {
    pub to: &'d Status,
    pub via: Via,
    pub rule: Option<&'d TransitionRule>,
    pub permit: &'d [Principal],
    pub require: Option<&'d Require>,
    /// What `$previous` has to do with it.
    pub previous: Previous,
}

/// Whether a move asks for the status before the last move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Previous {
    /// It does not.
    Free,
    /// The case was in its target before.
    Is,
    /// It was not: else another transition leads there.
    IsNot,
}

/// All moves of a workflow, by status.
#[derive(Debug)]
pub(super) struct Moves<'d> {
    pub of: Vec<(&'d Status, Vec<Move<'d>>)>,
}

impl<'d> Moves<'d> {
    pub fn new(workflow: &'d Workflow) -> Result<Self, DrawError> {
        let before = before(workflow);
        let mut total = 0_usize;
        let mut of = Vec::new();
        for status in &workflow.definition().statuses {
            let moves = moves(workflow, status, before.get(&status.id));
            total += moves.len();
            // Every status may lead to every other: nobody waits for the end of the sum.
            if total > limits::DRAWN_STEPS {
                return Err(DrawError::TooMany(total));
            }
            of.push((status, moves));
        }
        Ok(Self { of })
    }
}

/// Ladder steps that move a case out of a status, each with where it ends.
pub(super) fn escalations<'d>(
    workflow: &'d Workflow,
    status: &'d Status,
) -> impl Iterator<Item = (&'d SlaDefinition, usize, &'d LadderStep, &'d Id)> {
    let slas = workflow.definition().slas.iter().filter(|sla| sla.run_in.contains(&status.id));
    slas.flat_map(move |sla| {
        let steps = sla.ladder.iter().enumerate();
        let moving = steps.filter_map(move |(position, step)| Some((sla, position, step, step.moves().last()?)));
        moving.filter(|(.., to)| **to != status.id)
    })
}

/// Facts that a guard asks for, each once, in document order.
pub(super) fn facts(guard: &Guard) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for leaf in guard.leaves() {
        if let Leaf::Fact { name, .. } = leaf
            && !names.contains(&name.as_ref())
        {
            names.push(name);
        }
    }
    names
}

fn moves<'d>(workflow: &'d Workflow, status: &'d Status, before: Option<&BTreeSet<&'d Id>>) -> Vec<Move<'d>> {
    let rights = &workflow.definition().rights;
    let find = |id: &Id| workflow.status(id.as_str());
    let back = status.transitions().position(|transition| transition.to == Target::Previous);
    let mut moves = Vec::new();
    let mut named = BTreeSet::new();
    for (position, transition) in status.transitions().enumerate() {
        let via = if position == 0 && status.recommended.is_some() { Via::Recommended } else { Via::Suggested };
        let rule = &transition.rule;
        let permit = rule.permit.as_deref().unwrap_or(&rights.r#move);
        let mut add = |to: Option<&'d Status>, previous| {
            moves.extend(to.map(|to| Move {
                to,
                via,
                rule: Some(rule),
                permit,
                require: rule.require.as_ref(),
                previous,
            }));
        };
        match &transition.to {
            Target::Status(id) => {
                // The first in order keeps a target that both lead to.
                let previous = if back.is_some_and(|back| back < position) { Previous::IsNot } else { Previous::Free };
                named.insert(id);
                add(find(id), previous);
            }
            Target::Previous => {
                for id in before.into_iter().flatten().filter(|id| ***id != status.id && !named.contains(*id)) {
                    add(find(id), Previous::Is);
                }
            }
        }
    }
    let (via, permit, require) = match &status.others {
        Some(Others::Any) => (Via::Exception, rights.exception.as_slice(), None),
        Some(Others::Rule(OthersRule { permit, require })) => {
            (Via::Exception, permit.as_deref().unwrap_or(&rights.exception), require.as_ref())
        }
        None if status.is_free() => (Via::Suggested, rights.r#move.as_slice(), None),
        Some(Others::None) | None => return moves,
    };
    let previous = if back.is_some() { Previous::IsNot } else { Previous::Free };
    let others = workflow.definition().statuses.iter().filter(|to| to.id != status.id && !named.contains(&to.id));
    moves.extend(others.map(|to| Move { to, via, rule: None, permit, require, previous }));
    moves
}

/// From where each status can be entered, by `$previous` too.
fn before(workflow: &Workflow) -> BTreeMap<&Id, BTreeSet<&Id>> {
    let definition = workflow.definition();
    let graph = Graph::new(definition);
    let ways = graph.petgraph();
    let mut before: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
    for edge in ways.raw_edges() {
        if let (Some(from), Some(to)) = (ways.node_weight(edge.source()), ways.node_weight(edge.target())) {
            before.entry(to).or_default().insert(from);
        }
    }
    let goes_back = |status: &&Status| status.transitions().any(|transition| transition.to == Target::Previous);
    let back: Vec<&Id> = definition.statuses.iter().filter(goes_back).map(|status| &status.id).collect();
    loop {
        let mut grew = false;
        for status in &back {
            for from in before.get(status).cloned().unwrap_or_default() {
                grew |= before.entry(from).or_default().insert(status);
            }
        }
        if !grew {
            return before;
        }
    }
}
