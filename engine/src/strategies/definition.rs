//! Whole definitions: valid ones, and ones that are nearly so.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::calendar::{calendar, zone};
use super::fit::fit;
use super::guard::{choice, principal};
use super::sla::sla;
use super::status::status;
use super::words::{CALENDARS, TEAMS, Words, parsed};
use crate::definition::{Definition, Rights, Team};
use crate::name::Id;
use crate::principal::Principal;
use crate::workflow::Workflow;

/// A valid definition: two to eight statuses, teams, calendars of several zones, SLAs with ladders, guards and
/// choices over a small set of facts, automatic transitions.
pub fn definition() -> impl Strategy<Value = Definition> {
    parts().prop_map(fit)
}

/// The workflow of a [`definition`].
pub fn workflow() -> impl Strategy<Value = Arc<Workflow>> {
    definition().prop_filter_map("every generated definition is valid", |definition| {
        Workflow::new(definition).ok().map(Arc::new)
    })
}

/// A definition of which one part does not belong to it: its references may lead nowhere, its ids may repeat, a
/// status may be in two lists. Some are valid all the same.
pub fn nearly_valid_definition() -> impl Strategy<Value = Definition> {
    (definition(), parts(), 0..5_u8).prop_map(|(mut definition, parts, which)| {
        match which {
            0 => definition.teams = parts.teams,
            1 => definition.calendars = parts.calendars,
            2 => definition.slas = parts.slas,
            3 => definition.rights = parts.rights,
            _ => {
                definition.statuses.truncate(1);
                definition.statuses.extend(parts.statuses);
            }
        }
        definition
    })
}

/// A definition whose parts know nothing of each other.
fn parts() -> BoxedStrategy<Definition> {
    let words = Words::standard();
    let initial = option::weighted(0.3, choice(&words, select(words.statuses.clone())));
    let parts = (
        zone(),
        initial,
        vec(team(), 0..=3),
        vec(calendar(), 0..=3),
        vec(status(&words), 2..=8),
        prop_oneof![1 => vec(sla(&words), 0..=1), 4 => vec(sla(&words), 1..=3)],
        rights(&words),
    );
    let definition =
        parts.prop_filter_map("the id is valid", |(time_zone, initial, teams, calendars, statuses, slas, rights)| {
            let definition = Definition {
                id: Id::new("shop").ok()?,
                version: 1,
                label: None,
                time_zone,
                initial,
                teams,
                calendars,
                statuses,
                slas,
                rights,
                promises: Vec::new(),
                meta: None,
            };
            Some(definition)
        });
    definition.boxed()
}

fn team() -> impl Strategy<Value = Team> {
    let ids = || select(parsed::<Id>(&TEAMS));
    let calendar = option::weighted(0.6, select(parsed::<Id>(&CALENDARS)));
    (ids(), calendar, option::weighted(0.4, ids())).prop_map(|(id, calendar, parent)| Team {
        id,
        label: None,
        calendar,
        parent,
        meta: None,
    })
}

fn rights(words: &Words) -> impl Strategy<Value = Rights> + use<> {
    let anyone = || vec![Principal::Anyone];
    let open = Rights { r#move: anyone(), exception: anyone(), force: anyone(), assign: anyone(), ..Rights::default() };
    let some = || vec(principal(words), 0..=3);
    let odd = (some(), some(), some(), some(), some());
    let odd = odd.prop_map(|(r#move, exception, force, comment, assign)| Rights {
        r#move,
        exception,
        force,
        comment,
        assign,
        ..Rights::default()
    });
    prop_oneof![6 => Just(open), 2 => Just(Rights::default()), 1 => odd]
}
