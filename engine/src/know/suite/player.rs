//! A host that plays a case: who asks what and when, again while more is due than one call fires.

use crate::actor::Actor;
use crate::blocker::Blocker;
use crate::case::Case;
use crate::command::Command;
use crate::fact::Facts;
use crate::step::{Call, Decision, decide};
use crate::time::Instant;
use crate::workflow::Workflow;

/// How often a call is repeated while it is overdue: each time a thousand events have happened.
const PATIENCE: usize = 50;

/// One call about the case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asking<'a> {
    pub now: Instant,
    pub actor: Option<&'a Actor>,
    pub facts: &'a Facts,
    pub command: &'a Command,
}

/// A case that is being played.
#[derive(Clone, Debug)]
pub(super) struct Player<'w> {
    pub workflow: &'w Workflow,
    pub case: Option<Case>,
    pub next_due: Option<Instant>,
}

impl<'w> Player<'w> {
    pub fn new(workflow: &'w Workflow) -> Self {
        Self { workflow, case: None, next_due: None }
    }

    /// Makes a call: everything that it led to, in one decision. None where there is no memory left for it, or no case.
    pub fn ask(&mut self, asking: Asking<'_>) -> Option<Decision> {
        let mut whole: Option<Decision> = None;
        for _ in 0..PATIENCE {
            if !self.workflow.memory().has_for_case(self.case.as_ref()) {
                return None;
            }
            let decision = decide(self.workflow, self.case.take(), asking.command, &asking.call()).ok()?;
            self.case.clone_from(&decision.case);
            self.next_due = decision.next_due;
            let is_overdue = matches!(decision.refused.as_slice(), [Blocker::Overdue { .. }]);
            whole = Some(match whole {
                None => decision,
                Some(mut whole) => {
                    whole.events.extend(decision.events);
                    whole.effects.extend(decision.effects);
                    whole.texts.extend(decision.texts);
                    Decision { events: whole.events, effects: whole.effects, texts: whole.texts, ..decision }
                }
            });
            if !is_overdue {
                break;
            }
        }
        whole
    }

    /// Lets what is due at an instant happen.
    pub fn tick(&mut self, now: Instant) -> Option<Decision> {
        static NO_FACTS: Facts = Facts::new();
        self.ask(Asking { now, actor: None, facts: &NO_FACTS, command: &Command::Tick {} })
    }
}

impl<'a> Asking<'a> {
    pub fn call(&self) -> Call<'a> {
        Call { actor: self.actor, facts: self.facts, ..Call::at(self.now) }
    }
}
