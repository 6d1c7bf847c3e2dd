//! Migration with a mapping: a case goes on where much has another name.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::Value;

use super::migrated::{Migrated, migrate, set_anew, settled};
use crate::case::{AutoState, Case, Clock, ClockState, Outcome, Previous, Visited};
use crate::command::Mapping;
use crate::definition::{Choice, Definition, Reopen, SlaDefinition};
use crate::effect::Effect;
use crate::event::Renamed;
use crate::name::Id;
use crate::principal::Principal;
use crate::strategies::play::{Host, Pace, json};
use crate::strategies::story::Story;
use crate::time::Duration;
use crate::view::View;
use crate::workflow::Workflow;

/// The SLA that only the other version has.
const ADDED: &str = "one-sla-more";

/// A case that goes on under a version of its workflow in which every second status and team has another name, and one SLA
/// has made way for another, has the new names wherever it had the old ones. The dropped SLA's cycle ends, the new one's
/// begins, and all others keep what they have consumed. Nobody is told but the host, where the status has another name. On
/// the way back the old names come back, and no cycle is counted twice.
///
/// # Errors
/// Returns what differs.
pub fn migration_renames(story: &Story) -> Result<(), TestCaseError> {
    let before = story.workflow.as_ref();
    let Some(other) = Other::of(before.definition()) else { return Ok(()) };
    let mut host = Host::new(before, Pace::Never);
    for scripted in &story.script().calls {
        host.play(scripted)?;
        let Some(case) = &host.case else { continue };
        if settled(before, case)?.is_none() {
            continue;
        }
        let there = migrate(before, &other.workflow, case, &other.map)?;
        let changes = other.changes(case);
        // A target that has become shorter may be reached at once, and then much may follow.
        if there.retargets > 0 && there.more > changes {
            continue;
        }
        prop_assert_eq!(there.more, changes, "left: events, right: what has another name, is dropped or is new");
        let expected = other.expected(before, case, &there);
        prop_assert_eq!(json(&there.case)?, json(&expected)?, "left: migrated, right: the same by its new names");
        match there.effects.as_slice() {
            [] => prop_assert_eq!(&case.status, &there.case.status, "the host is not told of the new name"),
            [Effect::Status { status, .. }] if case.status != there.case.status => {
                prop_assert_eq!(status, &there.case.status);
            }
            told => prop_assert!(false, "a migration tells somebody: {told:?}"),
        }
        other.leads_back(before, case, &there.case)?;
    }
    Ok(())
}

/// The other version, and the way there and back.
struct Other {
    workflow: Workflow,
    map: Mapping,
    back: Mapping,
    /// The SLA that it lacks, if the first version has any.
    dropped: Option<Id>,
}

impl Other {
    /// None where nothing can be added any more, or the new names are taken.
    fn of(definition: &Definition) -> Option<Self> {
        let map = Mapping {
            statuses: every_second(definition.statuses.iter().map(|status| &status.id)),
            teams: every_second(definition.teams.iter().map(|team| &team.id)),
        };
        let added = Id::new(ADDED).ok().filter(|id| definition.slas.iter().all(|sla| sla.id != *id))?;
        let mut value = serde_json::to_value(definition).ok()?;
        rename(&mut value, "", &map);
        let mut definition: Definition = serde_json::from_value(value).ok()?;
        definition.version = definition.version.checked_add(1)?;
        definition.promises.clear();
        definition.statuses.iter_mut().for_each(|status| status.id = named(&map.statuses, &status.id));
        definition.teams.iter_mut().for_each(|team| team.id = named(&map.teams, &team.id));
        let dropped = (!definition.slas.is_empty()).then(|| definition.slas.remove(0).id);
        definition.slas.push(SlaDefinition {
            id: added,
            label: None,
            run_in: definition.statuses.iter().map(|status| status.id.clone()).collect(),
            pause_in: Vec::new(),
            cancel_in: Vec::new(),
            stop_on: Vec::new(),
            applies_when: None,
            target: Choice::one(Duration::MAX),
            calendar: None,
            on_reopen: Reopen::Restart,
            ladder: Vec::new(),
            meta: None,
        });
        let workflow = Workflow::new(definition).ok()?;
        let turned = |names: &Renamed| names.iter().map(|(old, new)| (new.clone(), old.clone())).collect();
        let back = Mapping { statuses: turned(&map.statuses), teams: turned(&map.teams) };
        Some(Self { workflow, map, back, dropped })
    }

    /// How many events tell what has changed for a case, beside those of a migration that changes names of nothing.
    fn changes(&self, case: &Case) -> u64 {
        let is_renamed = self.map.statuses.contains_key(&case.status);
        let ends = self.dropped_clock(case).is_some_and(Clock::is_open);
        // The new SLA begins wherever the case is.
        u64::from(is_renamed) + u64::from(ends) + 1
    }

    fn dropped_clock<'c>(&self, case: &'c Case) -> Option<&'c Clock> {
        self.dropped.as_ref().and_then(|sla| case.clock(sla))
    }

    /// The case as it goes on.
    fn expected(&self, before: &Workflow, case: &Case, there: &Migrated) -> Case {
        let Mapping { statuses, teams } = &self.map;
        let at = case.last_at;
        let clocks = case.clocks.iter().zip(&there.case.clocks).map(|(old, new)| match &self.dropped {
            Some(dropped) if old.sla == *dropped && old.is_open() => Clock {
                state: ClockState::Closed,
                since: at,
                consumed: old.consumed_at(at, before),
                outcome: Some(if old.breached { Outcome::Breached } else { Outcome::Void }),
                closed_by: None,
                ..old.clone()
            },
            Some(dropped) if old.sla == *dropped => old.clone(),
            _ => set_anew(old, new, at),
        });
        let mut expected = Case {
            seq: case.seq + 1 + there.retargets + there.more,
            workflow: self.workflow.reference(),
            status: named(statuses, &case.status),
            team: case.team.as_ref().map(|team| named(teams, team)),
            visited: Visited {
                statuses: case.visited.statuses.iter().map(|status| named(statuses, status)).collect(),
                classes: case.visited.classes.clone(),
            },
            auto: AutoState {
                skipped: case.auto.skipped.iter().map(|status| named(statuses, status)).collect(),
                ..AutoState::default()
            },
            clocks: clocks.chain(self.added(case)).collect(),
            ..case.clone()
        };
        for principal in expected.reminders.iter_mut().flat_map(|reminder| &mut reminder.to) {
            if let Principal::Team(team) | Principal::Lead(team) = principal {
                *team = named(teams, team);
            }
        }
        let is_renamed = expected.status != case.status;
        if let Some(previous) = &mut expected.previous {
            previous.status = named(statuses, &previous.status);
            // What was done before a status got another name cannot be undone.
            previous.reversible &= !is_renamed;
            if is_renamed {
                previous.on_undo.clear();
            }
        }
        // A status by another name is entered like any other, as far as its team goes.
        let status = self.workflow.status(expected.status.as_str()).filter(|_| is_renamed);
        let team = status.and_then(|status| status.team.as_ref());
        let team = team.and_then(|team| team.resolve(&View::stored(&self.workflow, &expected)).cloned());
        if let Some(team) = team.filter(|team| expected.team.as_ref() != Some(team)) {
            (expected.team, expected.assignee) = (Some(team), None);
        }
        expected
    }

    /// The new SLA's cycle.
    fn added(&self, case: &Case) -> Option<Clock> {
        Some(Clock {
            sla: self.workflow.definition().slas.last()?.id.clone(),
            cycle: 1,
            state: ClockState::Running,
            opened_at: case.last_at,
            since: case.last_at,
            consumed: Duration::ZERO,
            target: Duration::MAX,
            calendar: None,
            breached: false,
            acknowledged: false,
            fired: [].into(),
            outcome: None,
            closed_by: None,
        })
    }

    /// A case that has come there comes back by its old names.
    fn leads_back(&self, before: &Workflow, case: &Case, there: &Case) -> Result<(), TestCaseError> {
        let back = migrate(&self.workflow, before, there, &self.back)?;
        let (old, new) = (self.dropped_clock(case), self.dropped_clock(&back.case));
        let begins = new.is_some_and(Clock::is_open);
        let is_renamed = case.status != there.status;
        // What begins again, or is measured otherwise, may be late already, and then much may follow: also its end.
        if back.retargets > 0 || back.more != u64::from(is_renamed) + u64::from(begins) + 1 {
            let has_begun = new.map(|clock| clock.cycle) != old.map(|clock| clock.cycle);
            prop_assert!(back.retargets > 0 || has_begun, "a way back does something else");
            return Ok(());
        }
        let Case { status, visited, auto, previous, reminders, facts, .. } = back.case.clone();
        prop_assert_eq!(status, case.status.clone());
        prop_assert_eq!(visited, case.visited.clone());
        prop_assert_eq!(auto.skipped, case.auto.skipped.clone());
        prop_assert_eq!(reminders, case.reminders.clone());
        prop_assert_eq!(facts, case.facts.clone());
        let from = |previous: Option<Previous>| previous.map(|previous| previous.status);
        prop_assert_eq!(from(previous), from(case.previous.clone()));
        if !is_renamed {
            prop_assert_eq!(&back.case.team, &case.team);
        }
        let cycles = old.map_or(0, |clock| clock.cycle) + u32::from(begins);
        prop_assert_eq!(new.map_or(0, |clock| clock.cycle), cycles, "left: cycle, right: the next one");
        let added = self.added(case).and_then(|added| back.case.clock(&added.sla).cloned());
        let ended = added.map(|clock| (clock.state, clock.outcome));
        prop_assert_eq!(ended, Some((ClockState::Closed, Some(Outcome::Void))), "the new SLA ends");
        Ok(())
    }
}

/// New names for every second of these.
fn every_second<'i>(ids: impl Iterator<Item = &'i Id>) -> Renamed {
    let new = |(position, old): (usize, &Id)| Some((old.clone(), Id::new(&format!("renamed-{position}")).ok()?));
    ids.enumerate().step_by(2).filter_map(new).collect()
}

fn named(names: &Renamed, old: &Id) -> Id {
    names.get(old).unwrap_or(old).clone()
}

/// Gives the statuses and teams that a definition refers to their new names; what stands under a key says what it is.
fn rename(value: &mut Value, key: &str, map: &Mapping) {
    match value {
        // What is the host's: the leaf of a guard that looks at a fact, and what a ladder sets.
        Value::Object(entries) if entries.contains_key("fact") => {}
        Value::Object(entries) => {
            for (own, value) in entries {
                match own.as_str() {
                    "label" | "description" | "meta" | "set" => {}
                    // Of a choice, which stands where its value would.
                    "value" => rename(value, key, map),
                    own => rename(value, own, map),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, key, map)),
        Value::String(text) => {
            if let Some(name) = new_name(text, key, map) {
                *text = name;
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn new_name(text: &str, key: &str, map: &Mapping) -> Option<String> {
    let find = |names: &Renamed, old: &str| names.get(&Id::new(old).ok()?).map(ToString::to_string);
    let principal = || match text.split_once(':') {
        Some((kind @ ("team" | "lead"), team)) if team != "owner" => {
            find(&map.teams, team).map(|team| format!("{kind}:{team}"))
        }
        _ => None,
    };
    match key {
        "initial" | "recommended" | "suggested" | "to" | "runIn" | "pauseIn" | "cancelIn" | "move" | "visited" => {
            // Who may `move` stands under that key too.
            find(&map.statuses, text).or_else(principal)
        }
        "team" | "parent" | "assign" => find(&map.teams, text).or_else(principal),
        _ => principal(),
    }
}
