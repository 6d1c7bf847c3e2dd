//! A host that plays a script, and the pace at which it asks what time has done.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::script::{EVENTS, Script, Scripted};
use crate::blocker::Blocker;
use crate::case::Case;
use crate::command::Command;
use crate::effect::{Effect, StoredText};
use crate::event::{Event, EventKind};
use crate::step::{Call, Decision, decide};
use crate::time::Instant;
use crate::workflow::Workflow;

/// When a host ticks between the calls of a script.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pace<'a> {
    /// At every due instant.
    Punctual,
    /// Once, just before the next call.
    Late,
    /// Never, and it leaves out the ticks of the script too, where time does not run back after them.
    Never,
    /// At any time.
    Scattered(&'a [u16]),
}

/// A host that keeps one case.
#[derive(Clone, Debug)]
pub(super) struct Host<'a> {
    workflow: &'a Workflow,
    pace: Pace<'a>,
    pub case: Option<Case>,
    pub next_due: Option<Instant>,
    pub events: Vec<Event>,
    pub effects: Vec<Effect>,
    /// How many events are too many for a story that is being spelled out.
    pub most: Option<usize>,
    now: Instant,
    scattered: usize,
}

/// What a host was told about one call of a script.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    pub refused: Vec<Blocker>,
    pub texts: Vec<StoredText>,
    pub next_due: Option<Instant>,
    pub case: String,
    /// How many events there were so far.
    pub events: usize,
}

impl<'a> Host<'a> {
    pub fn new(workflow: &'a Workflow, pace: Pace<'a>) -> Self {
        Self {
            workflow,
            pace,
            case: None,
            next_due: None,
            events: Vec::new(),
            effects: Vec::new(),
            most: None,
            now: Instant::MIN,
            scattered: 0,
        }
    }

    /// Plays a whole script; what it leaves out is `None`.
    pub fn play_all(&mut self, script: &Script) -> Result<Vec<Option<Told>>, TestCaseError> {
        let mut told = Vec::new();
        for (position, scripted) in script.calls.iter().enumerate() {
            let next = script.calls.get(position + 1);
            let on = next.is_some_and(|next| next.now >= scripted.now);
            if matches!(self.pace, Pace::Never) && on && scripted.command == (Command::Tick {}) {
                told.push(None);
                continue;
            }
            told.push(Some(self.play(scripted)?));
        }
        Ok(told)
    }

    /// Waits at the host's own pace, then makes a call, again while it is refused as overdue.
    pub fn play(&mut self, scripted: &Scripted) -> Result<Told, TestCaseError> {
        self.wait_until(scripted.now)?;
        let mut decision = self.ask(&scripted.command, &scripted.call())?;
        while matches!(decision.refused.as_slice(), [Blocker::Overdue { .. }]) {
            decision = self.ask(&scripted.command, &scripted.call())?;
        }
        Ok(Told {
            refused: decision.refused,
            texts: decision.texts,
            next_due: decision.next_due,
            case: json(&self.case)?,
            events: self.events.len(),
        })
    }

    /// Lets time pass until just before a call at this instant.
    pub fn wait_until(&mut self, now: Instant) -> Result<(), TestCaseError> {
        let from = std::mem::replace(&mut self.now, now);
        match self.pace {
            Pace::Never => Ok(()),
            Pace::Late => self.tick(now),
            Pace::Punctual => {
                while let Some(due) = self.next_due.filter(|due| *due <= now) {
                    self.tick(due)?;
                }
                Ok(())
            }
            Pace::Scattered(fractions) => {
                let length = now.since(from).millis();
                let mut instants = Vec::new();
                for _ in 0..fractions.len().min(2) {
                    let fraction = fractions.get(self.scattered % fractions.len().max(1)).copied().unwrap_or_default();
                    self.scattered += 1;
                    let part = (u128::from(length) * u128::from(fraction)) >> 16;
                    let part = i64::try_from(part).unwrap_or_default();
                    instants.extend(Instant::from_millis(from.millis() + part).filter(|at| *at <= now));
                }
                instants.sort_unstable();
                instants.into_iter().try_for_each(|instant| self.tick(instant))
            }
        }
    }

    /// Ticks until nothing is due any more.
    pub fn tick(&mut self, now: Instant) -> Result<(), TestCaseError> {
        if self.case.is_none() {
            return Ok(());
        }
        loop {
            let before = self.events.len();
            let was_due = self.next_due.is_some_and(|due| due <= now);
            let decision = self.ask(&Command::Tick {}, &Call::at(now))?;
            let overdue = matches!(decision.refused.as_slice(), [Blocker::Overdue { .. }]);
            if !overdue && !decision.refused.is_empty() {
                return Err(TestCaseError::fail(format!("a tick is refused: {:?}", decision.refused)));
            }
            if was_due && self.events.len() == before {
                return Err(TestCaseError::fail(format!("a timer is due at or before {now}, and a tick does nothing")));
            }
            let due = self.next_due.is_some_and(|due| due <= now);
            if overdue && !due {
                return Err(TestCaseError::fail("a call is overdue, and nothing is due"));
            }
            if !due {
                return Ok(());
            }
        }
    }

    /// Makes one call and keeps what comes of it.
    pub fn ask(&mut self, command: &Command, call: &Call) -> Result<Decision, TestCaseError> {
        let decision = decide(self.workflow, self.case.take(), command, call)
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        runs_are_joined(&decision)?;
        self.case.clone_from(&decision.case);
        self.next_due = decision.next_due;
        self.events.extend(decision.events.iter().cloned());
        self.effects.extend(decision.effects.iter().cloned());
        match self.most {
            Some(most) if self.events.len() > most => Err(TestCaseError::reject("timers never rest")),
            None if self.events.len() > 2 * EVENTS => {
                Err(TestCaseError::fail("timers fire more often when they are late"))
            }
            _ => Ok(decision),
        }
    }
}

/// Whether of the firings of a step in one call only the last carries effects, and says how many it stands for.
fn runs_are_joined(decision: &Decision) -> Result<(), TestCaseError> {
    let mut runs: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for event in &decision.events {
        if let EventKind::StepFired { sla, cycle, step, repetition, silent: false } = &event.kind {
            let (last, firings) = runs.entry(format!("step/{sla}/{cycle}/{step}")).or_default();
            *last = *repetition;
            *firings += 1;
        }
    }
    for effect in &decision.effects {
        let (Effect::Notify { id, stands_for, .. } | Effect::Emit { id, stands_for, .. }) = effect else { continue };
        let Some((_, key)) = id.split_once('/').filter(|(_, key)| key.starts_with("step/")) else { continue };
        let Some((key, repetition)) = key.rsplit_once('/').and_then(|(key, _)| key.rsplit_once('/')) else { continue };
        let told = (repetition.to_owned(), stands_for.unwrap_or(1));
        let run = runs.get(key).map(|(last, firings)| (last.to_string(), *firings));
        prop_assert_eq!(Some(told), run, "left: as `{}` tells, right: last repetition and firings in this call", id);
    }
    Ok(())
}

/// A value as JSON text.
pub(super) fn json(value: &impl serde::Serialize) -> Result<String, TestCaseError> {
    serde_json::to_string(value).map_err(|error| TestCaseError::fail(error.to_string()))
}
