//! Walks: made-up staff who do permitted things with random lateness, until a law or a promise is broken.

mod invent;
mod monitor;
mod people;
mod play;
mod random;
mod retell;
mod script;
mod shorter;
mod shrink;

use std::collections::BTreeSet;

use serde::Serialize;

use crate::name::Id;
use crate::read::Node;
use crate::workflow::Workflow;
use monitor::Monitor;
use play::{Broken, Trace, What, play};
use random::Random;

/// How walks are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walks {
    /// How many, [`Suite::MOST_WALKS`](super::Suite::MOST_WALKS) at most.
    pub count: u32,
    /// From what they are made: the same seed gives the same walks on every host. At most 2^53 - 1, since hosts read
    /// numbers as doubles.
    pub seed: u64,
}

/// How walks went.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WalksVerdict {
    /// The seed they were made from.
    pub seed: u64,
    /// How many were made.
    pub count: u32,
    /// How many moves happened in them.
    pub moves: u64,
    /// Whether nothing was broken.
    pub passed: bool,
    /// Statuses that no walk came into, in the order of the definition.
    pub unvisited: Vec<Id>,
    /// What was broken, each promise and each law once, by the shortest story that was found.
    pub failures: Vec<WalkFailure>,
}

/// What a walk has broken.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WalkFailure {
    /// Which walk it was, from 0.
    pub walk: u32,
    /// The law of the engine that it breaks: `ticksEnd`, `lateTickChangesNothing`, `offeredIsAccepted`, `replay` or `once`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// The promise of the definition that it breaks: `$.promises[0]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promise: Option<String>,
    /// How, in English.
    pub message: String,
    /// How many steps the story has beside the opening.
    pub steps: usize,
    /// What happened, a line each, as the definition's clock showed it.
    pub story: Vec<String>,
    /// The same as an example of a test file, without an expectation.
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub example: Node,
}

impl Walks {
    /// The greatest seed.
    pub const MOST_SEED: u64 = (1 << 53) - 1;
}

/// Makes walks, and shrinks those that break a law of the engine or a promise of the definition.
///
/// A walk opens an order as the definition says, with facts for which its guards ask. Then two members and a lead of each team,
/// and whoever else is named, move it where they may, store facts, take back, acknowledge; at once, when a timer is due, or
/// late. Nobody forces it, and nothing happens outside.
///
/// Watched are the laws that concern one workflow: ticks end; when they come changes nothing; what is offered is accepted;
/// events add up to the case; no effect is made twice. And all promises but `always`, which no history can break alone.
#[must_use]
pub fn walk(workflow: &Workflow, walks: Walks) -> WalksVerdict {
    let monitor = Monitor::new(workflow);
    let staff = people::staff(workflow);
    let (mut moves, mut visited) = (0, BTreeSet::new());
    let mut failures: Vec<(What, WalkFailure)> = Vec::new();
    for number in 0..walks.count {
        // Without memory nobody will see the answer.
        if !workflow.memory().has_some() {
            break;
        }
        let script = invent::invent(workflow, &staff, &mut Random::of_walk(walks.seed, number));
        let trace = play(workflow, &monitor, &script);
        moves += trace.moves;
        visited.extend(trace.visited);
        let Some(Broken { what, .. }) = trace.broken else { continue };
        if failures.iter().any(|(known, _)| *known == what) {
            continue;
        }
        // A shorter story may break something else before.
        let alone = monitor.alone(what.promise());
        let shrunk = shrink::shrink(workflow, &alone, script, what);
        let shortest = shorter::shorter(workflow, &alone, &staff, shrunk, what);
        let Trace { broken: Some(broken), story, .. } = play(workflow, &alone, &shortest) else { continue };
        let example = retell::example(&shortest, &broken.message);
        let failure = WalkFailure {
            walk: number,
            law: what.law().map(str::to_owned),
            promise: what.promise().map(|position| format!("$.promises[{position}]")),
            message: broken.message,
            steps: shortest.acts.len(),
            story,
            example,
        };
        failures.push((what, failure));
    }
    failures.sort_by_key(|(what, _)| *what);
    let unvisited = workflow.definition().statuses.iter().map(|status| &status.id);
    let unvisited = unvisited.filter(|id| !visited.contains(*id)).cloned().collect();
    let failures: Vec<WalkFailure> = failures.into_iter().map(|(_, failure)| failure).collect();
    WalksVerdict { seed: walks.seed, count: walks.count, moves, passed: failures.is_empty(), unvisited, failures }
}
