//! Guards, choices, principals and durations.

use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::words::{Words, parsed};
use crate::definition::{Branch, CalendarRef, Choice};
use crate::fact::{Fact, Scalar};
use crate::guard::{Guard, Leaf, Test};
use crate::name::Id;
use crate::principal::Principal;
use crate::time::Duration;

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A guard of up to a handful of leaves.
pub fn guard(words: &Words) -> BoxedStrategy<Guard> {
    let leaf = leaf(words).prop_map(Guard::Leaf);
    leaf.prop_recursive(2, 5, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..=3).prop_map(Guard::All),
            vec(inner.clone(), 1..=3).prop_map(Guard::Any),
            inner.prop_map(|guard| Guard::Not(Box::new(guard))),
        ]
    })
    .boxed()
}

fn leaf(words: &Words) -> impl Strategy<Value = Leaf> + use<> {
    let about_fact = (select(words.facts.clone()), test_kind())
        .prop_map(|((name, value), test)| Leaf::Fact { name, test: test(value) });
    prop_oneof![
        6 => about_fact,
        1 => select(words.statuses.clone()).prop_map(Leaf::Visited),
        1 => class().prop_map(Leaf::VisitedClass),
        1 => principal(words).prop_map(Leaf::Actor),
    ]
}

fn test_kind() -> impl Strategy<Value = fn(Fact) -> Test> {
    let kinds: Vec<fn(Fact) -> Test> = vec![
        Test::Eq,
        Test::Ne,
        |value| Test::Lt(scalar(value)),
        |value| Test::Lte(scalar(value)),
        |value| Test::Gt(scalar(value)),
        |value| Test::Gte(scalar(value)),
        |value| Test::In(vec![scalar(value)]),
        |value| Test::Contains(scalar(value)),
        |_| Test::Exists(true),
        |_| Test::Exists(false),
    ];
    select(kinds)
}

fn scalar(value: Fact) -> Scalar {
    match value {
        Fact::Scalar(value) => value,
        Fact::List(values) => values.into_iter().next().unwrap_or(Scalar::Number(1.0)),
    }
}

/// A class that statuses may have, or one that none has.
pub(super) fn class() -> impl Strategy<Value = Id> {
    select(parsed::<Id>(&["paid", "shipped", "problem"]))
}

/// A name that a definition emits.
pub(super) fn emitted() -> impl Strategy<Value = Id> {
    select(parsed::<Id>(&["mail", "label", "refund"]))
}

/// A principal of any kind.
pub(super) fn principal(words: &Words) -> impl Strategy<Value = Principal> + use<> {
    prop_oneof![
        3 => Just(Principal::Anyone),
        6 => select(vec![
            Principal::OwnerTeam,
            Principal::LeadOfOwner,
            Principal::Assignee,
            Principal::Mover,
            Principal::Opener,
        ]),
        1 => select(words.roles.clone()).prop_map(Principal::Role),
        1 => select(words.teams.clone()).prop_map(Principal::Team),
        1 => select(words.teams.clone()).prop_map(Principal::Lead),
        1 => select(words.employees.clone()).prop_map(Principal::Employee),
    ]
}

/// Mostly a plain value, else up to two guarded ones before it.
pub(super) fn choice<T: Clone + Debug + 'static>(
    words: &Words,
    value: impl Strategy<Value = T> + Clone + 'static,
) -> BoxedStrategy<Choice<T>> {
    let guarded = (guard(words), value.clone()).prop_map(|(guard, value)| Branch { when: Some(guard), value });
    let guarded = prop_oneof![2 => Just(Vec::new()), 1 => vec(guarded, 1..=2)];
    let choice = (guarded, value).prop_map(|(mut branches, value)| {
        branches.push(Branch { when: None, value });
        Choice { branches }
    });
    choice.boxed()
}

/// Longer than nothing: milliseconds to days, now and then the longest there is.
pub(super) fn duration() -> impl Strategy<Value = Duration> + Clone {
    let millis = prop_oneof![
        2 => 1..=5_u64,
        6 => (1..=90_u64).prop_map(|minutes| minutes * MINUTE),
        8 => (1..=48_u64).prop_map(|hours| hours * HOUR),
        3 => (1..=14_u64).prop_map(|days| days * DAY),
        1 => 1..=3 * DAY,
        1 => Just(Duration::MAX.millis()),
    ];
    millis.prop_map(|millis| Duration::from_millis(millis).unwrap_or(Duration::MAX))
}

/// A calendar, or the owning team's.
pub(super) fn calendar_ref() -> impl Strategy<Value = CalendarRef> + Clone {
    select(parsed::<CalendarRef>(&["office", "night", "odd", "team:owner"]))
}
