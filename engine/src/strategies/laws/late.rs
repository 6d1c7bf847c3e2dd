//! A late tick changes nothing.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::definition::LadderStep;
use crate::effect::Effect;
use crate::event::Event;
use crate::strategies::play::{Host, Pace, Told, json};
use crate::strategies::script::Script;
use crate::strategies::story::Story;
use crate::workflow::Workflow;

/// Whenever a host ticks, the events (`recordedAt` apart) and the case after every call are those of ticking at every
/// due instant, byte for byte, and so are refusals, texts and the next due instant. The effects are, by id, among
/// those of ticking at every due instant; only repetitions of a ladder's step may be missing, and what such an effect
/// stands for may differ.
///
/// # Errors
/// Returns the first difference.
pub fn late_tick_changes_nothing(story: &Story) -> Result<(), TestCaseError> {
    let script = story.script();
    let punctual = Played::new(&story.workflow, Pace::Punctual, &script)?;
    for pace in [Pace::Late, Pace::Never, Pace::Scattered(&story.ticks)] {
        let played = Played::new(&story.workflow, pace, &script)?;
        played.agrees_with(&punctual, &script).map_err(|error| match error {
            TestCaseError::Fail(reason) => TestCaseError::fail(format!("ticking {pace:?}: {reason}")),
            rejected @ TestCaseError::Reject(_) => rejected,
        })?;
        played.effects_are_among(&punctual, &story.workflow)?;
    }
    Ok(())
}

struct Played {
    told: Vec<Option<Told>>,
    events: Vec<Event>,
    effects: Vec<Effect>,
}

impl Played {
    fn new(workflow: &Workflow, pace: Pace, script: &Script) -> Result<Self, TestCaseError> {
        let mut host = Host::new(workflow, pace);
        let told = host.play_all(script)?;
        let Host { events, effects, .. } = host;
        Ok(Self { told, events, effects })
    }

    fn agrees_with(&self, punctual: &Self, script: &Script) -> Result<(), TestCaseError> {
        for (own, other) in self.events.iter().zip(&punctual.events) {
            let own = json(&Event { recorded_at: own.at, ..own.clone() })?;
            let other = json(&Event { recorded_at: other.at, ..other.clone() })?;
            prop_assert_eq!(own, other, "left: late, right: punctual");
        }
        for ((own, other), scripted) in self.told.iter().zip(&punctual.told).zip(&script.calls) {
            let (Some(own), Some(other)) = (own, other) else { continue };
            prop_assert_eq!(own, other, "left: late, right: punctual, at {} {:?}", scripted.now, scripted.command);
        }
        prop_assert_eq!(self.events.len(), punctual.events.len(), "left: late, right: punctual");
        Ok(())
    }

    fn effects_are_among(&self, punctual: &Self, workflow: &Workflow) -> Result<(), TestCaseError> {
        let by_id = |effects: &[Effect]| -> BTreeMap<String, Effect> {
            effects.iter().cloned().map(|effect| (effect.id().to_owned(), alone(effect))).collect()
        };
        let (own, all) = (by_id(&self.effects), by_id(&punctual.effects));
        for (id, effect) in &own {
            prop_assert_eq!(all.get(id), Some(effect), "left: punctual, right: late");
        }
        for (id, effect) in all.iter().filter(|(id, _)| !own.contains_key(*id)) {
            prop_assert!(may_be_left_out(id, workflow), "only ticking at every due instant does {:?}", effect);
        }
        Ok(())
    }
}

/// An effect as if it stood for one firing.
fn alone(mut effect: Effect) -> Effect {
    match &mut effect {
        Effect::Notify { stands_for, .. } | Effect::Emit { stands_for, .. } => *stands_for = None,
        Effect::Status { .. } => {}
    }
    effect
}

/// Whether an effect is of a step that repeats: `case/step/SLA/CYCLE/STEP/REPETITION/N`.
fn may_be_left_out(id: &str, workflow: &Workflow) -> bool {
    let parts: Vec<&str> = id.rsplit('/').collect();
    let [_, _, step, _, sla, "step", ..] = parts.as_slice() else { return false };
    let named = |(position, own): (usize, &LadderStep)| match &own.id {
        Some(id) => id.as_str() == *step,
        None => position.to_string() == **step,
    };
    let sla = workflow.definition().slas.iter().find(|own| own.id.as_str() == *sla);
    let found = sla.and_then(|sla| sla.ladder.iter().enumerate().find(|own| named(*own)));
    found.is_some_and(|(_, step)| step.repeat.is_some())
}
