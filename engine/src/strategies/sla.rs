//! SLAs and their ladders.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::guard::{calendar_ref, choice, duration, emitted, guard, principal};
use super::words::{SLAS, Words, fact_changes, parsed};
use crate::definition::{Action, LadderStep, Reopen, Repeat, RepeatUntil, SlaDefinition, StopOn, Threshold};
use crate::limits;
use crate::name::Id;
use crate::principal::Principal;
use crate::time::Duration;

/// An SLA. Its references may lead nowhere, and its lists may share a status.
pub(super) fn sla(words: &Words) -> BoxedStrategy<SlaDefinition> {
    let statuses = |most| vec(select(words.statuses.clone()), 0..=most);
    let lists = (vec(select(words.statuses.clone()), 1..=4), statuses(2), statuses(2));
    let stops = vec![StopOn::Comment, StopOn::Assign, StopOn::Acknowledge];
    let stop_on = prop_oneof![2 => Just(Vec::new()), 1 => subsequence(stops, 1..=2)];
    let applies_when = option::weighted(0.2, guard(words));
    let calendar = option::weighted(0.6, choice(words, calendar_ref()));
    let reopen = select(vec![Reopen::Restart, Reopen::Resume, Reopen::Ignore]);
    let id = select(parsed::<Id>(&SLAS));
    let ladder = prop_oneof![20 => vec(step(words), 0..=4), 1 => vec(restless_step(words), 11..=12)];
    let parts = (id, lists, stop_on, applies_when, choice(words, duration()), calendar, reopen, ladder);
    let sla = parts.prop_map(|(id, lists, stop_on, applies_when, target, calendar, on_reopen, ladder)| {
        let (run_in, pause_in, cancel_in) = lists;
        SlaDefinition {
            id,
            label: None,
            run_in,
            pause_in,
            cancel_in,
            stop_on,
            applies_when,
            target,
            calendar,
            on_reopen,
            ladder,
            meta: None,
        }
    });
    sla.boxed()
}

fn step(words: &Words) -> BoxedStrategy<LadderStep> {
    let at = prop_oneof![
        3 => select(vec![0, 25, 50, 75, 100, 101, 150]).prop_map(Threshold::Percent),
        1 => duration().prop_map(Threshold::Before),
        1 => duration().prop_map(Threshold::After),
    ];
    let id = option::weighted(0.3, select(parsed::<Id>(&["warn", "late", "1"])));
    let step = (id, at, vec(action(words), 1..=2), option::weighted(0.35, repeat()));
    step.prop_map(|(id, at, r#do, repeat)| LadderStep { id, at, r#do, repeat, meta: None }).boxed()
}

/// One of a ladder that fires more often than one call takes.
fn restless_step(words: &Words) -> BoxedStrategy<LadderStep> {
    step(words)
        .prop_map(|mut step| {
            step.id = None;
            step.r#do = vec![Action::Notify(vec![Principal::Anyone])];
            step.at = Threshold::Percent(0);
            let every = Duration::from_millis(7_200_000).unwrap_or_default();
            step.repeat = Some(Repeat { every, times: limits::REPETITIONS, until: RepeatUntil::Closed });
            step
        })
        .boxed()
}

fn repeat() -> impl Strategy<Value = Repeat> {
    let times = prop_oneof![9 => 1..=5_u32, 1 => Just(100)];
    let until = select(vec![RepeatUntil::Closed, RepeatUntil::Acknowledged]);
    (duration(), times, until).prop_map(|(every, times, until)| Repeat { every, times, until })
}

fn action(words: &Words) -> impl Strategy<Value = Action> + use<> {
    prop_oneof![
        3 => vec(principal(words), 0..=2).prop_map(Action::Notify),
        1 => select(words.teams.clone()).prop_map(Action::Assign),
        1 => select(words.statuses.clone()).prop_map(Action::Move),
        1 => fact_changes(words).prop_map(Action::Set),
        1 => emitted().prop_map(Action::Emit),
    ]
}
