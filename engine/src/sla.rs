//! The arithmetic of SLA clocks: thresholds in working time, and the instants at which they are reached.

use crate::case::{Clock, ClockState, Fired};
use crate::definition::{LadderStep, Repeat, RepeatUntil, SlaDefinition, Threshold};
use crate::name::Id;
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// An SLA whose ladder steps all have names.
#[derive(Clone, Debug)]
pub(crate) struct Sla {
    pub rule: SlaDefinition,
    pub steps: Vec<Step>,
}

/// A ladder step and its name in timer keys.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub name: Id,
    pub rule: LadderStep,
}

/// What a clock does next by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Milestone {
    /// It reaches its target.
    Breach,
    /// The ladder step at this position fires; its how-manieth firing that is, from 0.
    Step { position: usize, repetition: u32 },
}

impl Sla {
    pub fn new(rule: &SlaDefinition) -> Self {
        let named = |(position, step): (usize, &LadderStep)| {
            let name = step.id.clone().or_else(|| Id::new(&position.to_string()).ok())?;
            Some(Step { name, rule: step.clone() })
        };
        let steps = rule.ladder.iter().enumerate().filter_map(named).collect();
        Self { rule: rule.clone(), steps }
    }

    pub fn runs_in(&self, status: &Id) -> bool {
        self.rule.run_in.contains(status)
    }

    pub fn pauses_in(&self, status: &Id) -> bool {
        self.rule.pause_in.contains(status)
    }

    /// Whether the steps of another ladder have the same names and thresholds, whatever they do.
    pub fn climbs_as(&self, other: &Self) -> bool {
        fn thresholds(sla: &Sla) -> impl Iterator<Item = (&Id, Threshold, Option<Repeat>)> {
            sla.steps.iter().map(|step| (&step.name, step.rule.at, step.rule.repeat))
        }
        thresholds(self).eq(thresholds(other))
    }

    /// What the clock does next, and the consumed time at which it does.
    fn next(&self, clock: &Clock) -> Option<(Duration, Milestone)> {
        // What lies behind is due at once: all of that shares one instant, at which breaches come first.
        let ahead = |threshold: Duration| threshold.max(clock.consumed);
        let breach = (!clock.breached).then(|| (ahead(clock.target), Milestone::Breach));
        let steps = self.steps.iter().enumerate().filter_map(|(position, step)| {
            let repetition = times_fired(&clock.fired, &step.name);
            let threshold = step.threshold(clock, repetition)?;
            Some((ahead(threshold), Milestone::Step { position, repetition }))
        });
        breach.into_iter().chain(steps).min()
    }
}

impl Step {
    /// The consumed time at which a firing is reached; `None` when the step fires no more.
    fn threshold(&self, clock: &Clock, repetition: u32) -> Option<Duration> {
        let first = match self.rule.at {
            Threshold::Percent(percent) => clock.target.percent(percent),
            Threshold::Before(before) => clock.target.saturating_sub(before),
            Threshold::After(after) => clock.target.saturating_add(after),
        };
        if repetition == 0 {
            return Some(first);
        }
        let repeat = self.rule.repeat.filter(|repeat| repetition <= repeat.times)?;
        if repeat.until == RepeatUntil::Acknowledged && clock.acknowledged {
            return None;
        }
        let later = repeat.every.millis().saturating_mul(u64::from(repetition));
        Duration::from_millis(later).map(|later| first.saturating_add(later))
    }
}

impl Clock {
    /// What the clock does next and when, if that may be at or before `horizon`.
    pub(crate) fn due(&self, sla: &Sla, workflow: &Workflow, horizon: Option<Instant>) -> Option<(Instant, Milestone)> {
        let (ahead, milestone) = self.ahead(sla)?;
        if ahead == Duration::ZERO {
            return Some((self.since, milestone));
        }
        let earliest = self.since.saturating_add(ahead);
        if horizon.is_some_and(|horizon| earliest > horizon) {
            return None;
        }
        let due = workflow.add(self.calendar.as_ref(), self.since, ahead)?;
        Some((due, milestone))
    }

    /// The earliest instant at which the clock may do something. It needs no calendar, since working time passes no faster
    /// than time.
    pub(crate) fn earliest(&self, sla: &Sla) -> Option<Instant> {
        self.ahead(sla).map(|(ahead, _)| self.since.saturating_add(ahead))
    }

    /// What the clock does next, and the working time from `since` until then.
    fn ahead(&self, sla: &Sla) -> Option<(Duration, Milestone)> {
        if !self.is_open() {
            return None;
        }
        let (threshold, milestone) = sla.next(self)?;
        let ahead = threshold.saturating_sub(self.consumed);
        let counts = self.state == ClockState::Running || ahead == Duration::ZERO;
        counts.then_some((ahead, milestone))
    }

    /// Working time spent running up to an instant at or after `since`.
    pub(crate) fn consumed_at(&self, at: Instant, workflow: &Workflow) -> Duration {
        match self.state {
            ClockState::Running => {
                let more = workflow.between(self.calendar.as_ref(), self.since, at);
                self.consumed.saturating_add(more)
            }
            ClockState::Paused | ClockState::Closed => self.consumed,
        }
    }
}

pub(crate) fn times_fired(fired: &Fired, step: &Id) -> u32 {
    fired.get(step).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The instant at which a step's first repetition is reached, in a cycle that somebody acknowledged or nobody did.
    fn first_repetition(until: &str, acknowledged: bool) -> Option<String> {
        let rule = serde_json::json!({
            "at": { "after": "PT10M" },
            "do": [{ "emit": "late" }],
            "repeat": { "every": "PT5M", "times": 3, "until": until },
        });
        let clock = serde_json::json!({
            "sla": "ship",
            "cycle": 1,
            "state": "running",
            "openedAt": "2026-01-05T09:00:00.000Z",
            "since": "2026-01-05T09:00:00.000Z",
            "consumed": "PT0S",
            "target": "PT1H",
            "calendar": null,
            "breached": true,
            "acknowledged": acknowledged,
            "fired": { "late": 1 },
            "outcome": null,
            "closedBy": null,
        });
        let step = Step { name: Id::new("late").unwrap(), rule: serde_json::from_value(rule).unwrap() };
        let clock: Clock = serde_json::from_value(clock).unwrap();
        step.threshold(&clock, times_fired(&clock.fired, &step.name)).map(|threshold| threshold.to_string())
    }

    #[test]
    fn an_acknowledgement_ends_only_repetitions_until_then() {
        assert_eq!(first_repetition("acknowledged", true), None);
        let ten_minutes_and_five_late = Some("PT1H15M".to_owned());
        assert_eq!(first_repetition("acknowledged", false), ten_minutes_and_five_late);
        assert_eq!(first_repetition("closed", true), ten_minutes_and_five_late);
        assert_eq!(first_repetition("closed", false), ten_minutes_and_five_late);
    }
}
