//! Time is conserved.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::case::Case;
use crate::definition::Threshold;
use crate::event::{Event, EventKind};
use crate::name::Id;
use crate::strategies::play::{Host, Pace};
use crate::strategies::story::Story;
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// Elapsed time per status adds up to the case's age. Per cycle, running and paused time add up to its length, and
/// consumed time is the working time of the stretches in which it ran. A breach and every firing of a step happen
/// where consumed time reaches their threshold, or, when it lies behind, where the clock was last set.
///
/// # Errors
/// Returns what does not add up.
pub fn time_is_conserved(story: &Story) -> Result<(), TestCaseError> {
    let mut host = Host::new(&story.workflow, Pace::Late);
    host.play_all(&story.script())?;
    let Some(case) = &host.case else { return Ok(()) };
    stays(&host.events, case)?;
    let mut cycles: BTreeMap<&Id, Cycle> = BTreeMap::new();
    for event in &host.events {
        follow(&story.workflow, &mut cycles, event)?;
    }
    for clock in &case.clocks {
        let Some(cycle) = cycles.get(&clock.sla) else {
            return Err(TestCaseError::fail(format!("`{}` has a clock that never opened", clock.sla)));
        };
        prop_assert_eq!((clock.consumed, clock.since, clock.target), (cycle.consumed, cycle.since, cycle.target));
        prop_assert_eq!(clock.is_open(), !cycle.closed);
    }
    Ok(())
}

fn stays(events: &[Event], case: &Case) -> Result<(), TestCaseError> {
    let mut stays: BTreeMap<&Id, i64> = BTreeMap::new();
    let mut here: Option<(&Id, Instant)> = None;
    for event in events {
        let to = match &event.kind {
            EventKind::Opened { status, .. } => status,
            EventKind::Moved(moved) => {
                prop_assert_eq!(here.map(|(status, _)| status), Some(&moved.from), "event {}", event.seq);
                prop_assert_ne!(&moved.from, &moved.to, "event {} moves nowhere", event.seq);
                &moved.to
            }
            _ => continue,
        };
        if let Some((status, since)) = here.replace((to, event.at)) {
            *stays.entry(status).or_default() += event.at.millis() - since.millis();
        }
    }
    prop_assert_eq!(here, Some((&case.status, case.entered_at)));
    let last = case.last_at.millis() - case.entered_at.millis();
    let age = case.last_at.millis() - case.opened_at.millis();
    prop_assert_eq!(stays.values().sum::<i64>() + last, age, "the stays do not add up to the age");
    Ok(())
}

/// A cycle as its events tell it.
#[derive(Clone, Debug)]
struct Cycle {
    number: u32,
    opened: Instant,
    since: Instant,
    runs: bool,
    closed: bool,
    calendar: Option<Id>,
    target: Duration,
    consumed: Duration,
    running: i64,
    paused: i64,
}

impl Cycle {
    fn consumed_at(&self, at: Instant, workflow: &Workflow) -> Result<Duration, TestCaseError> {
        if !self.runs {
            return Ok(self.consumed);
        }
        let more = match &self.calendar {
            None => at.since(self.since),
            Some(id) => {
                let calendar =
                    workflow.calendar(id).ok_or_else(|| TestCaseError::fail(format!("no calendar `{id}`")))?;
                calendar.between(self.since, at).map_err(|error| TestCaseError::fail(error.to_string()))?
            }
        };
        Ok(self.consumed.saturating_add(more))
    }

    /// Ends a stretch.
    fn stretch(&mut self, at: Instant, told: Duration, workflow: &Workflow) -> Result<(), TestCaseError> {
        let consumed = self.consumed_at(at, workflow)?;
        prop_assert_eq!(told, consumed, "left: consumed as told, right: as measured, until {}, {:?}", at, self);
        let length = at.millis() - self.since.millis();
        *(if self.runs { &mut self.running } else { &mut self.paused }) += length;
        self.since = at;
        self.consumed = consumed;
        Ok(())
    }

    /// Whether something fires at the right instant.
    fn reaches(&self, threshold: Duration, at: Instant, workflow: &Workflow) -> Result<(), TestCaseError> {
        let consumed = self.consumed_at(at, workflow)?;
        prop_assert!(consumed >= threshold, "{threshold} is not reached at {at}, but {consumed}: {self:?}");
        if at > self.since {
            prop_assert_eq!(consumed, threshold, "left: consumed at {}, right: threshold, {:?}", at, self);
            let before = Instant::from_millis(at.millis() - 1).unwrap_or(Instant::MIN);
            prop_assert!(
                self.consumed_at(before, workflow)? < threshold,
                "{threshold} is reached before {at}: {self:?}"
            );
        }
        Ok(())
    }
}

fn follow<'e>(
    workflow: &Workflow,
    cycles: &mut BTreeMap<&'e Id, Cycle>,
    event: &'e Event,
) -> Result<(), TestCaseError> {
    let at = event.at;
    if let EventKind::ClockOpened { sla, cycle, target, calendar, consumed, .. } = &event.kind {
        prop_assert!(cycles.get(sla).is_none_or(|cycle| cycle.closed), "`{sla}` opens twice");
        let opened = Cycle {
            number: *cycle,
            opened: at,
            since: at,
            runs: true,
            closed: false,
            calendar: calendar.clone(),
            target: *target,
            consumed: *consumed,
            running: 0,
            paused: 0,
        };
        cycles.insert(sla, opened);
        return Ok(());
    }
    let Some((sla, number)) = cycle_of(&event.kind) else { return Ok(()) };
    let Some(cycle) = cycles.get_mut(sla).filter(|cycle| !cycle.closed && cycle.number == number) else {
        return Err(TestCaseError::fail(format!("event {} is about a cycle that is not open", event.seq)));
    };
    match &event.kind {
        EventKind::ClockPaused { consumed, .. } => {
            prop_assert!(cycle.runs, "`{sla}` pauses twice");
            cycle.stretch(at, *consumed, workflow)?;
            cycle.runs = false;
        }
        EventKind::ClockResumed { consumed, .. } => {
            prop_assert!(!cycle.runs, "`{sla}` resumes while it runs");
            cycle.stretch(at, *consumed, workflow)?;
            cycle.runs = true;
        }
        EventKind::ClockRetargeted { consumed, target, calendar, .. } => {
            cycle.stretch(at, *consumed, workflow)?;
            cycle.target = *target;
            cycle.calendar.clone_from(calendar);
        }
        EventKind::ClockClosed { consumed, .. } => {
            cycle.stretch(at, *consumed, workflow)?;
            cycle.closed = true;
            let length = at.millis() - cycle.opened.millis();
            prop_assert_eq!(cycle.running + cycle.paused, length, "running and paused are not all of {:?}", cycle);
        }
        EventKind::Breached { .. } => cycle.reaches(cycle.target, at, workflow)?,
        EventKind::StepFired { step, repetition, .. } => {
            if let Some(threshold) = threshold(workflow, sla, step, *repetition, cycle.target) {
                cycle.reaches(threshold, at, workflow)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// The cycle that an event is about, if it is about one.
fn cycle_of(kind: &EventKind) -> Option<(&Id, u32)> {
    match kind {
        EventKind::ClockPaused { sla, cycle, .. }
        | EventKind::ClockResumed { sla, cycle, .. }
        | EventKind::ClockRetargeted { sla, cycle, .. }
        | EventKind::ClockClosed { sla, cycle, .. }
        | EventKind::Breached { sla, cycle, .. }
        | EventKind::StepFired { sla, cycle, .. } => Some((sla, *cycle)),
        _ => None,
    }
}

/// The consumed time at which a step fires, read off the definition.
fn threshold(workflow: &Workflow, sla: &Id, step: &Id, repetition: u32, target: Duration) -> Option<Duration> {
    let ladder = &workflow.sla(sla)?.ladder;
    let mut named = ladder.iter().enumerate();
    let (_, rule) = named.find(|(position, own)| match &own.id {
        Some(id) => id == step,
        None => position.to_string() == step.as_str(),
    })?;
    let first = match rule.at {
        Threshold::Percent(percent) => (u128::from(target.millis()) * u128::from(percent)).div_ceil(100),
        Threshold::Before(before) => u128::from(target.millis().saturating_sub(before.millis())),
        Threshold::After(after) => u128::from(target.millis()) + u128::from(after.millis()),
    };
    let every = rule.repeat.map_or(0, |repeat| repeat.every.millis());
    let millis = first + u128::from(every) * u128::from(repetition);
    u64::try_from(millis).ok().and_then(Duration::from_millis)
}
