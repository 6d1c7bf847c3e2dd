//! A stay that is longer than it was promised, as the engine has it.

use std::rc::Rc;

use super::super::actors::Who;
use super::super::enter::Edge;
use super::super::model::Model;
use super::super::names::Set;
use super::super::replay::{End, Story, told as replayed};
use super::super::state::{Assigned, State};
use super::super::{Counterexample, Entered};
use crate::case::Case;
use crate::command::{Command, Fields};
use crate::definition::{Choice, Status, Within};
use crate::fact::Facts;
use crate::guard::Truth;
use crate::know::words::span;
use crate::name::Id;
use crate::step::{Call, decide};
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// How often timers and people act before nobody waits any longer.
const ACTS: usize = 80;

/// The time of a claim in words. Without calendars it is time as it passes.
pub(in crate::know) fn told_time(workflow: &Workflow, claim: &Within) -> String {
    span(claim.r#in, !workflow.definition().calendars.is_empty())
}

/// A history that stays in a set for longer than a claim allows: a way there, and then as late as possible whatever keeps
/// the case inside.
pub(super) fn told(
    model: &Model,
    path: &[Rc<Edge>],
    state: &State,
    set: &Set,
    claim: &Within,
) -> Option<Counterexample> {
    let begun = replayed(model, path, End::Rests, String::new())?;
    let mut story = Story { model, case: None, now: Instant::MIN, steps: Vec::new(), but: None };
    for step in begun.steps {
        story.now = step.now;
        story.ask(step.command, step.actor, step.facts)?;
    }
    story.store(&quiet(model, state))?;
    let since = since(model, &story, set, claim)?;
    let team = story.case.as_ref()?.team.as_ref();
    let end = deadline(model.workflow, team, since, claim.r#in)?.saturating_add(Duration::MILLISECOND);
    for act in 0..ACTS {
        let case = story.case.clone()?;
        if claim.without_pauses && is_paused(model, &case) {
            return None;
        }
        let next = decide(model.workflow, Some(case.clone()), &Command::Tick {}, &Call::at(story.now)).ok()?.next_due;
        let Some(due) = next.filter(|due| *due <= end) else {
            story.now = end;
            story.ask(Command::Tick {}, None, Facts::new())?;
            let way = story.steps.iter().flat_map(|told| &told.enters).map(|entered| entered.status.clone()).collect();
            let time = told_time(model.workflow, claim);
            let message = format!("the order has been in {} for longer than {time} and is still there", set.words);
            return Some(Counterexample { message, way, steps: story.steps });
        };
        let after = decide(model.workflow, Some(case.clone()), &Command::Tick {}, &Call::at(due)).ok()?.case?;
        if is_inside(model, &after, set)
            && after.previous.as_ref().map(|last| last.seq) == case.previous.as_ref().map(|last| last.seq)
        {
            story.now = due;
            story.ask(Command::Tick {}, None, Facts::new())?;
            continue;
        }
        // It would leave: somebody moves it at the last moment, or the timer does, to where it stays inside.
        let before = due.millis().checked_sub(1).and_then(Instant::from_millis)?;
        let at = story.now.max(before);
        if at >= due || !move_inside(model, &mut story, at, set, act) {
            story.now = due;
            let entered = story.ask(Command::Tick {}, None, Facts::new())?;
            // Whoever leaves and comes back at one instant has left.
            if !entered.iter().all(|entered| model.position(&entered.status).is_some_and(|status| set.has(status))) {
                return None;
            }
        }
    }
    None
}

/// Moves the case to another status of the set.
fn move_inside(model: &Model, story: &mut Story, at: Instant, set: &Set, act: usize) -> bool {
    let Some(admin) = Who::admin() else { return false };
    let Some(from) = story.case.as_ref().map(|case| case.status.clone()) else { return false };
    let members: Vec<usize> = set.members().collect();
    let (now, case, steps) = (story.now, story.case.clone(), story.steps.len());
    for place in 0..members.len() {
        let Some(to) = members.get((place + act) % members.len()).and_then(|to| model.id(*to)) else { continue };
        if *to == from {
            continue;
        }
        story.now = at;
        let step = Command::Move { to: to.to_string(), comment: None, fields: Fields::new(), attachments: Vec::new() };
        if let Some(entered) = story.ask(step, Some(admin.actor.clone()), Facts::new()) {
            let stays = |entered: &Entered| model.position(&entered.status).is_some_and(|status| set.has(status));
            if entered.iter().all(stays) {
                return true;
            }
        }
        story.now = now;
        story.case.clone_from(&case);
        story.steps.truncate(steps);
    }
    false
}

/// Facts that keep automatic transitions from being taken, as far as facts can.
fn quiet(model: &Model, state: &State) -> Assigned {
    let Some(place) = model.place(state.status) else { return Assigned::new() };
    let ways = || place.ways.iter().filter(|way| way.after.is_some());
    let mut facts: Vec<usize> = ways().flat_map(|way| way.facts.iter().copied()).collect();
    facts.sort_unstable();
    facts.dedup();
    let settled = model.facts.settle(&Assigned::new(), &facts).unwrap_or_default();
    let taken = |stored: &Assigned| {
        let holds = |guard| model.truth(guard, state, stored) == Truth::True;
        ways().filter(|way| way.rule.when.as_ref().is_some_and(holds)).count()
    };
    settled.into_iter().min_by_key(taken).unwrap_or_default()
}

/// Since when the case is in the set; of what does not count, since it has come into its status.
fn since(model: &Model, story: &Story, set: &Set, claim: &Within) -> Option<Instant> {
    let entered: Vec<&Entered> = story.steps.iter().flat_map(|told| &told.enters).collect();
    let is_in = |entered: &&&Entered| model.position(&entered.status).is_some_and(|status| set.has(status));
    let inside = entered.iter().rev().take_while(is_in);
    if claim.without_pauses {
        entered.last().map(|entered| entered.at)
    } else {
        inside.last().map(|entered| entered.at)
    }
}

/// When so much time has passed by every calendar by which anything here is measured.
pub(in crate::know) fn deadline(
    workflow: &Workflow,
    team: Option<&Id>,
    since: Instant,
    time: Duration,
) -> Option<Instant> {
    let definition = workflow.definition();
    let of_slas = definition.slas.iter().filter_map(|sla| sla.calendar.as_ref()).flat_map(Choice::values);
    let transitions = definition.statuses.iter().flat_map(Status::transitions);
    let of_ways = transitions.filter_map(|way| way.rule.auto.as_ref()?.calendar.as_ref());
    let named = of_slas.chain(of_ways).map(|reference| workflow.calendar_of(reference, team));
    let of_teams = definition.teams.iter().map(|team| team.calendar.as_ref());
    let ends = named.chain(of_teams).chain([None]).map(|calendar| workflow.add(calendar, since, time));
    ends.collect::<Option<Vec<_>>>()?.into_iter().max()
}

fn is_inside(model: &Model, case: &Case, set: &Set) -> bool {
    model.position(&case.status).is_some_and(|status| set.has(status))
}

fn is_paused(model: &Model, case: &Case) -> bool {
    model.definition().slas.iter().any(|sla| sla.pause_in.contains(&case.status))
}
