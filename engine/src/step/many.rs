//! Many cases in one call: each decided by itself, or all or none.

use std::collections::BTreeSet;
use std::sync::Arc;

use thiserror::Error;

use super::{Call, Decision, decide_within};
use crate::actor::Actor;
use crate::blocker::Blocker;
use crate::case::Case;
use crate::command::Command;
use crate::fact::Facts;
use crate::limits;
use crate::time::Instant;
use crate::workflow::Workflow;

/// The circumstances that all items of a batch share.
#[derive(Clone, Copy, Debug)]
pub struct Batch<'a> {
    /// The instant of the call.
    pub now: Instant,
    /// Who asks, if somebody does.
    pub actor: Option<&'a Actor>,
    /// Whether valid items are done although others are refused. Otherwise one refusal means that no command is done;
    /// timers fire all the same, and the valid items answer `batch_refused`.
    pub only_valid: bool,
}

/// One command of a batch.
#[derive(Clone, Debug)]
pub struct Item {
    /// The case; none for `open`.
    pub case: Option<Case>,
    /// What it is asked to do.
    pub command: Command,
    /// Facts that overlay the stored ones while this command is checked.
    pub facts: Facts,
    /// The number of the last event that the host knows of.
    pub expected_seq: Option<u64>,
    /// The workflow under which the case ran until now, for `migrate`.
    pub from: Option<Arc<Workflow>>,
}

/// Why a batch makes no sense; nothing of it was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BatchError {
    /// An item other than `open` comes without a case.
    #[error("only `open` comes without a case")]
    NoCase {
        /// The item's position.
        item: usize,
    },
    /// A case occurs twice: neither item could know what the other did.
    #[error("the case is that of an earlier item")]
    SameCase {
        /// The second item's position.
        item: usize,
    },
}

/// Decides many commands, in order. The items are different cases, and none sees another's outcome.
///
/// Timers make at most [`limits::EVENTS_PER_BATCH`] events in all; an item that would need more answers `overdue`.
///
/// # Errors
/// Returns a [`BatchError`] when an item lacks a case or repeats one; then nothing is decided.
pub fn decide_many(workflow: &Workflow, items: &[Item], batch: &Batch) -> Result<Vec<Decision>, BatchError> {
    let mut cases = BTreeSet::new();
    for (item, Item { case, command, .. }) in items.iter().enumerate() {
        let id = match (case, command) {
            (Some(case), _) => &case.id,
            (None, Command::Open { id, .. }) => id,
            (None, _) => return Err(BatchError::NoCase { item }),
        };
        if !cases.insert(id) {
            return Err(BatchError::SameCase { item });
        }
    }
    let mut budget = limits::EVENTS_PER_BATCH;
    let decisions: Vec<Decision> =
        items.iter().map(|item| decide_one(&mut budget, workflow, item, &item.command, batch)).collect();
    if batch.only_valid || decisions.iter().all(|decision| decision.refused.is_empty()) {
        return Ok(decisions);
    }
    let mut budget = limits::EVENTS_PER_BATCH;
    let withheld = decisions.into_iter().zip(items).map(|(decision, item)| {
        if decision.refused.is_empty() { withhold(&mut budget, workflow, item, batch) } else { decision }
    });
    Ok(withheld.collect())
}

fn decide_one(budget: &mut usize, workflow: &Workflow, item: &Item, command: &Command, batch: &Batch) -> Decision {
    let Item { facts, expected_seq, from, .. } = item;
    let call = Call { now: batch.now, actor: batch.actor, facts, expected_seq: *expected_seq, from: from.as_deref() };
    // An item without a case was refused before.
    decide_within(budget, workflow, item.case.clone(), command, &call).unwrap_or_else(|_| Decision::nothing())
}

/// What a valid item of a refused batch answers: what time alone has done.
fn withhold(budget: &mut usize, workflow: &Workflow, item: &Item, batch: &Batch) -> Decision {
    let waited = match item.case {
        // Time passes under the workflow that a migration would have left.
        Some(_) => decide_one(budget, item.from.as_deref().unwrap_or(workflow), item, &Command::Tick {}, batch),
        None => Decision::nothing(),
    };
    Decision { refused: vec![Blocker::BatchRefused {}], ..waited }
}
