//! What a definition promises, as a part of its tests.

use serde::Serialize;

use super::player::{Asking, Player};
use super::story;
use crate::definition::Promise;
use crate::know::promises::{Counterexample, Judged, TooManyStates, Verdict, promises};
use crate::workflow::Workflow;

/// What became of a promise.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PromiseVerdict {
    /// Where it stands: `$.promises[0]`.
    pub path: String,
    /// The promise as it is written.
    pub promise: Promise,
    /// Whether a run of tests goes on: it holds, or it is well written and nobody knows. One that is refuted fails, and so does
    /// one whose names mean nothing.
    pub passed: bool,
    /// Whether it holds.
    pub verdict: Verdict,
    /// What is wrong, or why nobody knows; none where it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What happens in the history that breaks it, a line each, as the definition's clock shows it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub story: Vec<String>,
}

/// Judges what the definition of a workflow promises, as [`promises`](crate::know::promises()) does, and tells what breaks it.
///
/// # Errors
/// Returns [`TooManyStates`] as `promises` does.
///
/// ```
/// use ordino::Workflow;
/// use ordino::know::suite::prove_promises;
///
/// let workflow = Workflow::from_json(r#"{"id": "shop", "version": 1, "rights": {"move": ["anyone"]},
///     "statuses": [{"id": "new", "suggested": ["sent"]}, {"id": "paid"}, {"id": "sent", "stage": "closed"}],
///     "promises": [{"never": {"reach": "sent", "before": "paid"}}]}"#).unwrap();
/// let verdict = &prove_promises(&workflow)?[0];
/// assert!(!verdict.passed);
/// assert_eq!(verdict.message.as_deref(), Some("the order is in `sent` and has never been in `paid`"));
/// assert!(verdict.story[1].ends_with("employee-1 moves it: new → sent"));
/// # Ok::<(), ordino::know::TooManyStates>(())
/// ```
pub fn prove_promises(workflow: &Workflow) -> Result<Vec<PromiseVerdict>, TooManyStates> {
    Ok(promises(workflow)?.promises.into_iter().map(|judged| verdict(workflow, judged)).collect())
}

fn verdict(workflow: &Workflow, Judged { path, promise, verdict }: Judged) -> PromiseVerdict {
    let (passed, message, story) = match &verdict {
        Verdict::Holds {} => (true, None, Vec::new()),
        Verdict::Undecided { reason, message } => (!reason.is_badly_written(), Some(message.clone()), Vec::new()),
        Verdict::Refuted { counterexample } => {
            (false, Some(counterexample.message.clone()), told(workflow, counterexample))
        }
    };
    PromiseVerdict { path, promise, passed, verdict, message, story }
}

/// The story of a counterexample, which is played once more.
fn told(workflow: &Workflow, counterexample: &Counterexample) -> Vec<String> {
    let mut player = Player::new(workflow);
    let mut lines = Vec::new();
    for told in &counterexample.steps {
        let (actor, facts, command) = (told.actor.as_ref(), &told.facts, &told.command);
        let asking = Asking { now: told.now, actor, facts, command };
        let Some(decision) = player.ask(asking) else { break };
        let mut told = story::tell(workflow, asking, &decision);
        if let Some(first) = told.first_mut().filter(|_| !facts.is_empty()) {
            *first = format!("{first}, with {}", story::facts_in_words(facts));
        }
        lines.extend(told);
    }
    lines
}
