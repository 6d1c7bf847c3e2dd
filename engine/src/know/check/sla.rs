//! SLAs that never measure anything, and steps of ladders that never fire.

use super::spot::sla;
use super::{Findings, Subject, note};
use crate::definition::{
    Action, Auto, Definition, LadderStep, Reopen, SlaDefinition, Status, Target, Threshold, Transition,
};
use crate::fact::Fact;
use crate::name::Id;
use crate::read::{Code, Path, Severity};
use crate::time::Duration;

pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    for (position, own) in subject.definition.slas.iter().enumerate() {
        let path = sla(position);
        let id = &own.id;
        if subject.closed.slas.contains(&position) {
            let message = format!("the clock of `{id}` never opens: no case for which it counts comes into `runIn`");
            let help = "name a status in `runIn` that cases enter, and see that `appliesWhen` can hold there";
            note(findings, path.key("runIn"), Severity::Warning, Code::SlaNeverOpens, (message, help));
            continue;
        }
        let mut runs = subject.entered(&own.run_in).peekable();
        if runs.peek().is_some() && runs.all(|status| subject.is_left_at_once(status)) {
            let message =
                format!("the clock of `{id}` never runs: an automatic step leaves `runIn` as soon as it is entered");
            let help = "let the clock run where cases stay, or let the automatic step wait with `after`";
            note(findings, path.key("runIn"), Severity::Warning, Code::SlaNeverRuns, (message, help));
            continue;
        }
        drop(runs);
        for (step, reason) in subject.silent_steps(own) {
            let message = format!("this step of `{id}` never fires: {reason}");
            let help = "let it fire earlier, or take it away";
            let path = path.key("ladder").index(step);
            note(findings, path.key("at"), Severity::Warning, Code::StepNeverFires, (message, help));
        }
    }
}

impl Subject<'_> {
    fn is_left_at_once(&self, status: usize) -> bool {
        let status = self.definition.statuses.get(status);
        status.is_some_and(|status| surely_left(status).any(|(_, auto)| auto.after == Duration::ZERO))
    }

    /// Steps that cannot fire, and why.
    fn silent_steps(&self, own: &SlaDefinition) -> Vec<(usize, String)> {
        let targets: Vec<Duration> = own.target.values().copied().collect();
        let stay = self.longest_stay(own);
        let later = |(position, step): (usize, &LadderStep)| {
            if let Some((to, stay)) = &stay
                && targets.iter().all(|target| step.at.of(*target) > *stay)
            {
                return Some((position, format!("by then the case has gone to `{to}` by itself, after {stay}")));
            }
            let to = mover_before(own, position, step, &targets)?;
            Some((position, format!("by then an earlier step has moved the case to `{to}`, where the clock stops")))
        };
        own.ladder.iter().enumerate().filter_map(later).collect()
    }

    /// The longest that a cycle runs because its only status is left by itself, and where the case goes then.
    fn longest_stay<'s>(&'s self, own: &SlaDefinition) -> Option<(&'s Target, Duration)> {
        let [only] = own.run_in.as_slice() else { return None };
        if !own.pause_in.is_empty() || own.on_reopen == Reopen::Resume {
            return None;
        }
        let status = self.definition.status(only)?;
        // Working time never runs faster than time does; two calendars cannot be compared.
        let elapsed = surely_left(status).filter(|(_, auto)| auto.calendar.is_none());
        let shortest = elapsed.min_by_key(|(_, auto)| auto.after)?;
        Some((&shortest.0.to, shortest.1.after))
    }
}

/// Where a step moves the case that, whatever the target, ends the cycle before another one is due. A case that resumes brings
/// along what has fired, so that a later step may come after all.
fn mover_before<'s>(
    own: &'s SlaDefinition,
    position: usize,
    step: &LadderStep,
    targets: &[Duration],
) -> Option<&'s Id> {
    if own.on_reopen == Reopen::Resume {
        return None;
    }
    let is_before = |(other, mover): &(usize, &LadderStep)| {
        let sooner = |target: &Duration| {
            let (mover, step) = (mover.at.of(*target), step.at.of(*target));
            mover < step || mover == step && *other < position
        };
        // Where the target may change, both may become due at one instant: then their order decides.
        *other != position && targets.iter().all(sooner) && (targets.len() == 1 || *other < position)
    };
    let mut movers = own.ladder.iter().enumerate().filter(is_before);
    movers.find_map(|(_, mover)| mover.moves().find(|to| !own.run_in.contains(to) && !own.pause_in.contains(to)))
}

/// Automatic steps that nothing keeps from being taken, and that nobody takes back.
fn surely_left(status: &Status) -> impl Iterator<Item = (&Transition, &Auto)> {
    let sure = |transition: &&Transition| {
        transition.rule.when.is_none() && !transition.rule.reversible && matches!(transition.to, Target::Status(_))
    };
    status.transitions().filter(sure).filter_map(|transition| Some((transition, transition.rule.auto.as_ref()?)))
}

impl Threshold {
    /// The threshold in consumed time, given a target.
    fn of(self, target: Duration) -> Duration {
        match self {
            Self::Percent(percent) => target.percent(percent),
            Self::Before(before) => target.saturating_sub(before),
            Self::After(after) => target.saturating_add(after),
        }
    }
}

/// Facts that ladders set, each with its place.
pub(super) fn facts_set(definition: &Definition) -> Vec<(Path, &str, &Fact)> {
    let mut set = Vec::new();
    for (position, own) in definition.slas.iter().enumerate() {
        for (step, own) in own.ladder.iter().enumerate() {
            for (action, own) in own.r#do.iter().enumerate() {
                let Action::Set(facts) = own else { continue };
                let path = sla(position).key("ladder").index(step).key("do").index(action).key("set");
                let known = facts.iter().filter_map(|(name, value)| Some((&**name, value.as_ref()?)));
                set.extend(known.map(|(name, value)| (path.key(name), name, value)));
            }
        }
    }
    set
}
