//! Statuses and transitions.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::guard::{calendar_ref, choice, class, duration, emitted, guard, principal};
use super::words::{Words, parsed};
use crate::definition::{
    Auto, Field, FieldType, Others, OthersRule, Require, Stage, Status, Target, Transition, TransitionRule,
};
use crate::fact::Scalar;
use crate::name::Id;
use crate::time::Duration;

/// A status. Its references may lead nowhere.
pub(super) fn status(words: &Words) -> BoxedStrategy<Status> {
    let stage = prop_oneof![4 => Just(Stage::Open), 1 => Just(Stage::Waiting), 2 => Just(Stage::Closed)];
    let looks = (select(words.statuses.clone()), stage, vec(class(), 0..=2), proptest::bool::weighted(0.8));
    let team = option::weighted(0.7, choice(words, select(words.teams.clone())));
    let aliases = subsequence(["2", "7", "Shipped"].map(str::to_owned).to_vec(), 0..=1);
    let recommended = option::weighted(0.7, transition(words));
    let suggested = vec(transition(words), 0..=3);
    let parts = (looks, team, aliases, recommended, suggested, others(words), names(), names());
    let status = parts.prop_map(|(looks, team, aliases, recommended, suggested, others, on_enter, on_leave)| {
        let (id, stage, classes, notify) = looks;
        Status {
            id,
            label: None,
            description: None,
            color: None,
            team,
            stage,
            classes,
            notify,
            aliases,
            recommended,
            suggested,
            others,
            on_enter,
            on_leave,
            meta: None,
        }
    });
    status.boxed()
}

fn names() -> impl Strategy<Value = Vec<Id>> {
    prop_oneof![3 => Just(Vec::new()), 1 => vec(emitted(), 1..=2)]
}

fn transition(words: &Words) -> BoxedStrategy<Transition> {
    let to = select(words.statuses.clone()).prop_map(Target::Status);
    let to = prop_oneof![7 => to, 1 => Just(Target::Previous)];
    let permit = option::weighted(0.3, vec(principal(words), 0..=2));
    let when = option::weighted(0.4, guard(words));
    let parts = (to, when, permit, option::weighted(0.2, require()), any::<bool>(), names(), names(), auto());
    let transition = parts.prop_map(|(to, when, permit, require, reversible, emit, on_undo, auto)| Transition {
        to,
        rule: TransitionRule { label: None, when, permit, require, reversible, emit, on_undo, auto, meta: None },
    });
    transition.boxed()
}

fn auto() -> impl Strategy<Value = Option<Auto>> {
    let after = prop_oneof![1 => Just(Duration::ZERO), 2 => duration()];
    let auto = (after, option::weighted(0.4, calendar_ref()));
    option::weighted(0.3, auto.prop_map(|(after, calendar)| Auto { after, calendar }))
}

fn require() -> impl Strategy<Value = Require> {
    let fields = subsequence(fields(), 0..=2);
    (any::<bool>(), 0..=2_u32, fields).prop_map(|(comment, attachments, fields)| Require {
        comment,
        attachments,
        fields,
    })
}

fn fields() -> Vec<Field> {
    let parcels = vec![Scalar::Text("small".into()), Scalar::Text("large".into())];
    let fields = [
        ("carrier", FieldType::Text, None),
        ("parcel", FieldType::Text, Some(parcels)),
        ("weight", FieldType::Number, None),
        ("pickup", FieldType::Date, None),
        ("insured", FieldType::Bool, None),
    ];
    let field = |(name, r#type, one_of)| {
        let name = parsed::<Id>(&[name]).pop()?;
        Some(Field { name, r#type, label: None, one_of, meta: None })
    };
    fields.into_iter().filter_map(field).collect()
}

fn others(words: &Words) -> impl Strategy<Value = Option<Others>> + use<> {
    let permit = option::of(vec(principal(words), 0..=2));
    let rule = (permit, option::of(require())).prop_map(|(permit, require)| OthersRule { permit, require });
    prop_oneof![
        5 => Just(None),
        1 => Just(Some(Others::None)),
        2 => Just(Some(Others::Any)),
        1 => rule.prop_map(|rule| Some(Others::Rule(rule))),
    ]
}
