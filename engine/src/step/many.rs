//! Many cases in one call: each decided by itself, or all or none.

use super::{Call, Decision, NoCase, decide};
use crate::actor::Actor;
use crate::blocker::Blocker;
use crate::case::Case;
use crate::command::Command;
use crate::fact::Facts;
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
}

/// Decides many commands, in order. The items are different cases, and none sees another's outcome.
///
/// # Errors
/// Returns [`NoCase`] when a command other than `open` comes without a case; then nothing is decided.
pub fn decide_many(workflow: &Workflow, items: &[Item], batch: &Batch) -> Result<Vec<Decision>, NoCase> {
    let decisions = items.iter().map(|item| decide_one(workflow, item, &item.command, batch));
    let decisions: Vec<Decision> = decisions.collect::<Result<_, _>>()?;
    if batch.only_valid || decisions.iter().all(|decision| decision.refused.is_empty()) {
        return Ok(decisions);
    }
    let each = decisions.into_iter().zip(items);
    each.map(
        |(decision, item)| {
            if decision.refused.is_empty() { withhold(workflow, item, batch) } else { Ok(decision) }
        },
    )
    .collect()
}

fn decide_one(workflow: &Workflow, item: &Item, command: &Command, batch: &Batch) -> Result<Decision, NoCase> {
    let call = Call { now: batch.now, actor: batch.actor, facts: &item.facts, expected_seq: item.expected_seq };
    decide(workflow, item.case.clone(), command, &call)
}

/// What a valid item of a refused batch answers: what time alone has done.
fn withhold(workflow: &Workflow, item: &Item, batch: &Batch) -> Result<Decision, NoCase> {
    let waited = match item.case {
        Some(_) => decide_one(workflow, item, &Command::Tick {}, batch)?,
        None => Decision::nothing(),
    };
    Ok(Decision { refused: vec![Blocker::BatchRefused {}], ..waited })
}
