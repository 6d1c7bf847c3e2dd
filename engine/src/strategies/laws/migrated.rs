//! Migration: a case goes on under another version.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::case::{AutoState, Case, Clock};
use crate::command::{Command, Mapping, Origin};
use crate::definition::Status;
use crate::effect::Effect;
use crate::event::EventKind;
use crate::name::Id;
use crate::step::{Call, Decision, decide, evolve};
use crate::strategies::play::{Host, Pace, json};
use crate::strategies::story::Story;
use crate::time::Instant;
use crate::workflow::Workflow;

/// A case that goes on under a version of its workflow which has one status more keeps everything: what its clocks have
/// consumed and, unless targets or calendars depend on what has changed since they were set, when something is due.
/// Nobody is told, and a second migration finds nothing to set anew.
///
/// # Errors
/// Returns what differs.
pub fn migration_keeps_time(story: &Story) -> Result<(), TestCaseError> {
    let before = story.workflow.as_ref();
    let Some(after) = with_one_status_more(before) else { return Ok(()) };
    let mut host = Host::new(before, Pace::Never);
    for scripted in &story.script().calls {
        host.play(scripted)?;
        let Some(case) = &host.case else { continue };
        let Some(settled) = settled(before, case)? else { continue };
        let unmapped = Mapping::default();
        let Migrated { case: new, due, retargets, more, effects } = migrate(before, &after, case, &unmapped)?;
        // A target that has become shorter may be reached at once, and then much may follow.
        if retargets > 0 && more > 0 {
            continue;
        }
        prop_assert_eq!(more, 0, "a migration does something else");
        prop_assert!(effects.is_empty(), "a migration tells somebody: {effects:?}");
        if retargets == 0 {
            prop_assert_eq!(settled.next_due, due, "left: due before, right: due after");
        }
        let stayed = Case {
            seq: case.seq + 1 + retargets,
            workflow: after.reference(),
            auto: AutoState { skipped: case.auto.skipped.clone(), ..AutoState::default() },
            clocks: case.clocks.iter().zip(&new.clocks).map(|(old, new)| set_anew(old, new, case.last_at)).collect(),
            ..case.clone()
        };
        prop_assert_eq!(json(&new)?, json(&stayed)?, "left: migrated, right: stayed");
        let back = migrate(&after, before, &new, &unmapped)?;
        prop_assert_eq!(back.retargets + back.more, 0, "a second migration sets something anew");
        prop_assert!(back.effects.is_empty(), "a second migration tells somebody: {:?}", back.effects);
        prop_assert_eq!(due, back.due, "left: due there, right: due after coming back");
        let stayed = Case { seq: new.seq + 1, workflow: before.reference(), ..new };
        prop_assert_eq!(json(&back.case)?, json(&stayed)?, "left: there and back, right: there");
    }
    Ok(())
}

/// What a migration has come to.
pub(super) struct Migrated {
    pub case: Case,
    pub due: Option<Instant>,
    pub retargets: u64,
    /// Events beside that of the migration and those of targets.
    pub more: u64,
    pub effects: Vec<Effect>,
}

/// What a tick answers at a case's last instant. None where something is due then, which would fire before a migration, or
/// where the case is stuck, which would try again after it.
pub(super) fn settled(workflow: &Workflow, case: &Case) -> Result<Option<Decision>, TestCaseError> {
    let decision = decide(workflow, Some(case.clone()), &Command::Tick {}, &Call::at(case.last_at)).map_err(fail)?;
    Ok(Some(decision).filter(|decision| decision.events.is_empty() && !case.auto.stuck))
}

/// Brings a case under another workflow at its last instant.
pub(super) fn migrate(from: &Workflow, to: &Workflow, case: &Case, map: &Mapping) -> Result<Migrated, TestCaseError> {
    let command = Command::Migrate { from: Origin::from(from.digest()), map: map.clone() };
    let decision = decide(to, Some(case.clone()), &command, &Call::at(case.last_at).from(from)).map_err(fail)?;
    prop_assert!(decision.refused.is_empty(), "a migration is refused: {:?}", decision.refused);
    let mut folded = case.clone();
    decision.events.iter().for_each(|event| evolve(&mut folded, event));
    prop_assert_eq!(Some(&folded), decision.case.as_ref(), "left: folded, right: answered");
    let count =
        |wanted: fn(&EventKind) -> bool| decision.events.iter().filter(|event| wanted(&event.kind)).count() as u64;
    let migrated = count(|kind| matches!(kind, EventKind::Migrated { .. }));
    prop_assert_eq!(migrated, 1, "a migration is one event");
    let retargets = count(|kind| matches!(kind, EventKind::ClockRetargeted { .. }));
    let more = decision.events.len() as u64 - migrated - retargets;
    Ok(Migrated { case: folded, due: decision.next_due, retargets, more, effects: decision.effects })
}

/// A clock as it would be with the target and the calendar that it has now.
pub(super) fn set_anew(old: &Clock, new: &Clock, at: Instant) -> Clock {
    if (old.target, &old.calendar) == (new.target, &new.calendar) {
        return old.clone();
    }
    // Consumed time is what was measured until then: the law of conserved time holds it to the calendars.
    let Clock { target, consumed, .. } = *new;
    Clock { target, consumed: consumed.max(old.consumed), calendar: new.calendar.clone(), since: at, ..old.clone() }
}

/// A later version in which nothing leads to the new status, and nothing else is new.
fn with_one_status_more(workflow: &Workflow) -> Option<Workflow> {
    let mut definition = workflow.definition().clone();
    definition.version = definition.version.checked_add(1)?;
    definition.statuses.push(Status::named(Id::new("one-status-more").ok()?));
    Workflow::new(definition).ok()
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn fail(error: impl ToString) -> TestCaseError {
    TestCaseError::fail(error.to_string())
}
