//! The step: a command or the time that has passed, turned into events; events turned into a case.
//!
//! Everything here is a pure function. [`decide`] looks at a case, fires what is due, checks the command in one
//! place whatever door it came through, and returns events and effects; [`evolve`] folds an event into a case;
//! [`options`] tells what would be accepted. None of them stores, sends or reads a clock.

mod buttons;
mod clocks;
mod evolve;
mod many;
mod mention;
mod migrate;
mod offer;
mod open;
mod options;
mod perform;
mod remind;
mod replay;
mod tell;
mod timer;

use thiserror::Error;

pub use buttons::{Can, Undo};
pub use evolve::evolve;
pub use many::{Batch, BatchError, Item, decide_many};
#[cfg(feature = "analysis")]
pub(crate) use offer::requires;
pub(crate) use options::options_of;
pub use options::{Foreseen, Kind, Localized, Offered, Options, Requires, foresee, link, options};
pub use replay::{ReplayError, replay};

use crate::actor::Actor;
use crate::blocker::Blocker;
use crate::case::Case;
use crate::command::Command;
use crate::effect::{Effect, StoredText};
use crate::event::{Event, EventKind};
use crate::fact::Facts;
use crate::limits;
use crate::time::Instant;
use crate::view::View;
use crate::workflow::Workflow;
use clocks::Change;
use open::Opening;
use tell::Scope;
use timer::{Known, Run};

/// The circumstances of one call.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// The instant of the call. Before the case's last event it is taken as that event's.
    pub now: Instant,
    /// Who asks, if somebody does.
    pub actor: Option<&'a Actor>,
    /// Facts that overlay the stored ones while this command is checked.
    pub facts: &'a Facts,
    /// The number of the last event that the host knows of; another number is refused as `stale`.
    pub expected_seq: Option<u64>,
    /// The workflow under which the case ran until now. Only `migrate` looks at it, and needs it.
    pub from: Option<&'a Workflow>,
}

/// What a command and the time that had passed led to.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What happened, in order. The host stores these, also when the command was refused.
    pub events: Vec<Event>,
    /// What the host must now do, in order.
    pub effects: Vec<Effect>,
    /// Texts for the host to store.
    pub texts: Vec<StoredText>,
    /// The case as it is now; none when it could not be opened.
    pub case: Option<Case>,
    /// When to ask again with `tick`, if time alone will make something happen.
    pub next_due: Option<Instant>,
    /// Why the command was not done; empty when it was.
    pub refused: Vec<Blocker>,
}

/// A command that makes no sense without a case came without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("only `open` comes without a case")]
pub struct NoCase;

impl<'a> Call<'a> {
    /// A call by nobody, without facts.
    #[must_use]
    pub fn at(now: Instant) -> Self {
        static NO_FACTS: Facts = Facts::new();
        Self { now, actor: None, facts: &NO_FACTS, expected_seq: None, from: None }
    }

    /// The same call by an actor.
    #[must_use]
    pub fn by(self, actor: &'a Actor) -> Self {
        Self { actor: Some(actor), ..self }
    }

    /// The same call about a case that ran under another workflow until now.
    #[must_use]
    pub fn from(self, workflow: &'a Workflow) -> Self {
        Self { from: Some(workflow), ..self }
    }
}

/// Decides what a command, and the time that has passed, do to a case.
///
/// First every timer due at or before `now` fires, each at its own due instant; then the command is checked and
/// done at `now`; then what it made due fires. At most [`limits::EVENTS_PER_CALL`] events come from timers
/// each time; when more are due, the command is refused as `overdue` and the host calls again.
///
/// # Errors
/// Returns [`NoCase`] when a command other than `open` comes without a case.
///
/// ```
/// use ordino::{Call, Command, Workflow, decide};
///
/// let workflow = Workflow::from_json(r#"{
///     "id": "shop",
///     "version": 1,
///     "rights": {"move": ["anyone"]},
///     "statuses": [{"id": "paid", "recommended": "shipped"}, {"id": "shipped", "stage": "closed"}]
/// }"#).unwrap();
/// let call = Call::at("2026-01-02T16:00:00Z".parse()?);
///
/// let open: Command = serde_json::from_str(r#"{"type": "open", "id": "order-1042"}"#)?;
/// let opened = decide(&workflow, None, &open, &call)?;
///
/// let ship: Command = serde_json::from_str(r#"{"type": "move", "to": "shipped"}"#)?;
/// let shipped = decide(&workflow, opened.case, &ship, &call)?;
/// assert!(shipped.refused.is_empty());
/// assert_eq!(shipped.case.unwrap().status.as_str(), "shipped");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decide(workflow: &Workflow, case: Option<Case>, command: &Command, call: &Call) -> Result<Decision, NoCase> {
    let mut unbounded = usize::MAX;
    decide_within(&mut unbounded, workflow, case, command, call)
}

/// Decides, while timers make no more events than a budget allows; takes off what they made.
fn decide_within(
    budget: &mut usize,
    workflow: &Workflow,
    case: Option<Case>,
    command: &Command,
    call: &Call,
) -> Result<Decision, NoCase> {
    let Some(case) = case else {
        return match command {
            Command::Open { id, at, status, facts, history } => {
                let opening = Opening { id, at: *at, status: status.as_deref(), facts, history };
                Ok(opening.open(budget, workflow, call))
            }
            _ => Err(NoCase),
        };
    };
    // What is due before a migration fires under the workflow that is left.
    let under = match command {
        Command::Migrate { .. } => call.from.unwrap_or(workflow),
        _ => workflow,
    };
    if let Some(reason) = under.mismatch(&case) {
        let refused = vec![Blocker::WrongWorkflow { reason }];
        return Ok(Decision { case: Some(case), refused, ..Decision::nothing() });
    }
    let actual = case.seq;
    let mut step = Step::new(under, case, call.now);
    let overdue = step.fire_due(budget);
    let fired = step.events.len();
    let refused = match (call.expected_seq, overdue) {
        (Some(expected), _) if expected != actual => vec![Blocker::Stale { expected, actual }],
        (_, Some(due)) => vec![Blocker::Overdue { due }],
        _ => step.perform(workflow, command, call),
    };
    // What is due at `now` has fired already, unless the command made something happen.
    if step.events.len() > fired {
        step.fire_due(budget);
    }
    Ok(step.finish(refused))
}

impl Decision {
    fn nothing() -> Self {
        Self {
            events: Vec::new(),
            effects: Vec::new(),
            texts: Vec::new(),
            case: None,
            next_due: None,
            refused: Vec::new(),
        }
    }
}

/// A case while it is being decided: the only place where events are made.
struct Step<'w> {
    workflow: &'w Workflow,
    case: Case,
    now: Instant,
    events: Vec<Event>,
    effects: Vec<Effect>,
    texts: Vec<StoredText>,
    scope: Scope,
    runs: Vec<Run>,
    /// What was due before this is only written down, because the case has been imported.
    silent_before: Option<Instant>,
    /// When each SLA's clock is due, by the SLA's position.
    known: Vec<Known>,
    /// Bytes that one more event or effect may take, where memory is short.
    unit: usize,
}

impl<'w> Step<'w> {
    fn new(workflow: &'w Workflow, case: Case, now: Instant) -> Self {
        let now = now.max(case.last_at);
        Self {
            workflow,
            unit: workflow.memory().unit(&case),
            case,
            now,
            events: Vec::new(),
            effects: Vec::new(),
            texts: Vec::new(),
            scope: Scope::default(),
            runs: Vec::new(),
            silent_before: None,
            known: Vec::new(),
        }
    }

    /// Fires what is due at or before `now`. Answers the next due instant when the limit of one call, or the budget, is
    /// reached.
    fn fire_due(&mut self, budget: &mut usize) -> Option<Instant> {
        let before = self.events.len();
        let most = before.saturating_add(limits::EVENTS_PER_CALL.min(*budget));
        let overdue = self.fire_until(self.now, most);
        *budget = budget.saturating_sub(self.events.len() - before);
        overdue
    }

    /// Fires what is due at or before an instant, while there are less than so many events. Answers the next due instant
    /// when there are as many.
    fn fire_until(&mut self, instant: Instant, most: usize) -> Option<Instant> {
        while let Some((due, timer)) = self.next_timer(Some(instant)).filter(|(due, _)| *due <= instant) {
            // Without memory no event is made, and this timer would be due for ever.
            if self.events.len() >= most || !self.has_memory() {
                return Some(due);
            }
            self.fire(due, timer);
        }
        None
    }

    /// Makes an event happen: to the case, and to the SLA clocks and the reminders that follow it.
    fn happen(&mut self, at: Instant, kind: EventKind) -> u64 {
        let change = Change::of(&kind, &self.case);
        let moves = matches!(&kind, EventKind::Moved(_));
        let seq = self.record(at, kind);
        self.settle_clocks(at, &change);
        if moves {
            self.close_reminders(at);
        }
        seq
    }

    /// Whether there is memory for one more event or effect, and for the lists of them to grow.
    fn has_memory(&mut self) -> bool {
        let memory = self.workflow.memory();
        !memory.is_limited()
            || memory.reserve(&mut self.events)
                && memory.reserve(&mut self.effects)
                && memory.reserve(&mut self.texts)
                && memory.has(self.unit)
    }

    /// Appends an event and folds it into the case. Without memory nothing happens: nobody will see the answer.
    fn record(&mut self, at: Instant, kind: EventKind) -> u64 {
        if !self.has_memory() {
            return self.case.seq;
        }
        self.forget_due(&kind);
        let event = Event { seq: self.case.seq.saturating_add(1), at, recorded_at: self.now, kind };
        evolve(&mut self.case, &event);
        self.events.push(event);
        self.case.seq
    }

    /// The case as timers, clocks and choices look at it: the stored facts alone.
    fn stored(&self) -> View<'_> {
        View::stored(self.workflow, &self.case)
    }

    fn finish(mut self, refused: Vec<Blocker>) -> Decision {
        let next_due = self.next_timer(None).map(|(due, _)| due);
        let Self { case, events, effects, texts, .. } = self;
        Decision { events, effects, texts, case: Some(case), next_due, refused }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_keeps_what_it_is_given() {
        let actor: Actor = serde_json::from_str(r#"{"id": "shipping-1", "teams": ["shipping"]}"#).unwrap();
        let workflow = r#"{"id": "shop", "version": 1, "statuses": [{"id": "new"}]}"#;
        let workflow = Workflow::from_json(workflow).unwrap();
        let call = Call::at(Instant::MAX).by(&actor).from(&workflow);
        assert_eq!((call.now, call.actor), (Instant::MAX, Some(&actor)));
        assert_eq!(call.from.map(Workflow::digest), Some(workflow.digest()));
        assert_eq!((call.facts.len(), call.expected_seq), (0, None));
    }
}
