//! A plan says what the command then does; told from the case before and the case after, not from the events.

use std::collections::BTreeSet;
use std::sync::Arc;

use ordino::know::migration;
use ordino::know::migration::{ClockChange, Missing, PlanOutcome};
use ordino::strategies::{self, Story};
use ordino::time::Duration;
use ordino::{Call, Case, Clock, Command, Id, Mapping, Origin, Workflow, decide};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// Another version: targets halved, an SLA less, and perhaps a status under another name.
fn other(workflow: &Workflow, which: u8) -> Option<Workflow> {
    let mut definition = workflow.definition().clone();
    definition.version += 1;
    if which & 1 > 0 {
        for branch in definition.slas.iter_mut().flat_map(|sla| &mut sla.target.branches) {
            branch.value = Duration::from_millis(branch.value.millis() / 2 + 1).unwrap();
        }
    }
    if which & 2 > 0 {
        definition.slas.pop();
    }
    if which & 4 > 0 {
        definition.teams.pop();
    }
    if which & 8 > 0 {
        definition.calendars.iter_mut().for_each(|calendar| calendar.holidays.clear());
    }
    Workflow::new(definition).ok()
}

/// Names for some statuses and teams of an old version, by their positions there and in the new one.
fn mapping(old: &Workflow, new: &Workflow, pairs: &[(usize, usize)]) -> Mapping {
    let ids = |workflow: &Workflow| {
        let definition = workflow.definition();
        let statuses: Vec<Id> = definition.statuses.iter().map(|status| status.id.clone()).collect();
        let teams: Vec<Id> = definition.teams.iter().map(|team| team.id.clone()).collect();
        [statuses, teams]
    };
    let named = |old: &[Id], new: &[Id]| {
        let pairs = pairs.iter().filter(|_| !old.is_empty() && !new.is_empty());
        pairs.map(|(from, to)| (old[from % old.len()].clone(), new[to % new.len()].clone())).collect()
    };
    let ([old_statuses, old_teams], [new_statuses, new_teams]) = (ids(old), ids(new));
    Mapping { statuses: named(&old_statuses, &new_statuses), teams: named(&old_teams, &new_teams) }
}

/// Whether a case has a name in the new version, and so has its team.
fn has_names(case: &Case, to: &Workflow, map: &Mapping) -> bool {
    let status = map.statuses.get(&case.status).unwrap_or(&case.status);
    let has_team = |team: &Id| to.definition().teams.iter().any(|own| own.id == *map.teams.get(team).unwrap_or(team));
    to.status(status.as_str()).is_some() && case.team.as_ref().is_none_or(has_team)
}

fn open_and_breached(case: &Case) -> [BTreeSet<Id>; 2] {
    let of = |wanted: fn(&Clock) -> bool| {
        case.clocks.iter().filter(|clock| wanted(clock)).map(|clock| clock.sla.clone()).collect()
    };
    [of(Clock::is_open), of(|clock| clock.breached)]
}

fn holds(story: &Story, to: &Workflow, map: &Mapping) -> Result<(), TestCaseError> {
    let from = story.workflow.as_ref();
    let mut case: Option<Case> = None;
    for scripted in &story.script().calls {
        let call = Call { actor: scripted.actor.as_ref(), facts: &scripted.facts, ..Call::at(scripted.now) };
        case = match decide(from, case.clone(), &scripted.command, &call) {
            Ok(decision) => decision.case,
            Err(_) => case,
        };
        let Some(case) = &case else { continue };
        let now = scripted.now;
        let plans = migration(from, to, std::slice::from_ref(case), map, now).plans;
        let [plan] = plans.as_slice() else { return Err(TestCaseError::fail("one case has one plan")) };
        let ticked = decide(from, Some(case.clone()), &Command::Tick {}, &Call::at(now)).unwrap();
        let command = Command::Migrate { from: Origin::from(from.digest()), map: map.clone() };
        let done = decide(to, Some(case.clone()), &command, &Call::at(now).from(from)).unwrap();
        let (ticked, end) = (ticked.case.unwrap(), done.case.unwrap());
        prop_assert_eq!((&plan.status, &plan.team), (&end.status, &end.team));
        prop_assert_eq!(plan.next_due, done.next_due);
        prop_assert_eq!(&plan.refused, &done.refused);
        prop_assert_eq!(
            end.workflow == to.reference(),
            matches!(plan.outcome, PlanOutcome::Stays | PlanOutcome::Moves)
        );
        // Whoever is overdue is told that first; what is due before may lead to where there is a name.
        if plan.outcome != PlanOutcome::Overdue {
            prop_assert_eq!(plan.outcome == PlanOutcome::NeedsMapping, !has_names(&ticked, to, map));
        }
        if !done.refused.is_empty() {
            prop_assert!(plan.clocks.is_empty() && plan.breaches.is_empty() && plan.fires.is_empty());
            continue;
        }
        prop_assert_eq!(plan.due_before as u64, ticked.seq - case.seq);
        if plan.outcome == PlanOutcome::Moves {
            continue;
        }
        prop_assert_eq!(&ticked.status, &end.status);
        // What a tick would not have done, the migration has.
        let ([open, breached], [open_after, breached_after]) = (open_and_breached(&ticked), open_and_breached(&end));
        prop_assert_eq!(
            breached_after.difference(&breached).cloned().collect::<BTreeSet<_>>(),
            plan.breaches.iter().cloned().collect()
        );
        let changed = |change| -> BTreeSet<Id> {
            plan.clocks.iter().filter(|clock| clock.change == change).map(|clock| clock.sla.clone()).collect()
        };
        prop_assert_eq!(open.difference(&open_after).cloned().collect::<BTreeSet<_>>(), changed(ClockChange::Closed));
        prop_assert_eq!(open_after.difference(&open).cloned().collect::<BTreeSet<_>>(), changed(ClockChange::Opened));
        for clock in end.clocks.iter().filter(|clock| clock.is_open() && open.contains(&clock.sla)) {
            let was = ticked.clock(&clock.sla).unwrap();
            let is_set = (was.target, &was.calendar) != (clock.target, &clock.calendar);
            prop_assert!(!is_set || changed(ClockChange::Retargeted).contains(&clock.sla));
            let told = plan.clocks.iter().rfind(|told| told.sla == clock.sla && told.change == ClockChange::Retargeted);
            if let Some(told) = told {
                prop_assert_eq!((told.target, &told.calendar), (Some(clock.target), &clock.calendar));
                prop_assert!(told.consumed >= was.consumed);
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_plan_says_what_the_command_does((story, which) in (strategies::story(), 0..16_u8)) {
        let Some(to) = other(&story.workflow, which) else { return Ok(()) };
        holds(&story, &to, &Mapping::default())?;
    }

    #[test]
    fn and_between_any_two_versions_whatever_is_mapped(
        (story, to) in (strategies::story(), strategies::workflow()),
        pairs in proptest::collection::vec((0..8_usize, 0..8_usize), 0..6),
    ) {
        let map = mapping(&story.workflow, &to, &pairs);
        holds(&story, &to, &map)?;
    }
}

fn workflow(text: &str) -> Workflow {
    Workflow::from_json(text).unwrap()
}

fn opened(workflow: &Workflow) -> Case {
    let open: Command = serde_json::from_str(r#"{"type": "open", "id": "order-1"}"#).unwrap();
    decide(workflow, None, &open, &Call::at("2026-01-02T08:00:00Z".parse().unwrap())).unwrap().case.unwrap()
}

#[test]
fn a_missing_status_and_a_missing_team_are_told_with_what_may_be_meant() {
    let old = workflow(
        r#"{"id": "shop", "version": 1, "teams": [{"id": "desk", "label": "Desk"}], "statuses": [
            {"id": "packing", "label": "Packing", "team": "desk", "recommended": "sent"}, {"id": "sent", "stage": "closed"}]}"#,
    );
    let new = workflow(
        r#"{"id": "shop", "version": 2, "teams": [{"id": "front", "label": "desk"}], "statuses": [
            {"id": "sent", "stage": "closed"}, {"id": "paid", "recommended": "sent"},
            {"id": "pack-it", "label": "packing", "team": "front", "recommended": "sent"}]}"#,
    );
    let case = opened(&old);
    let told = migration(&old, &new, std::slice::from_ref(&case), &Mapping::default(), case.last_at);
    let [plan] = told.plans.as_slice() else { panic!("{told:?}") };
    assert_eq!(plan.outcome, PlanOutcome::NeedsMapping);
    assert_eq!((plan.missing_status.as_ref(), plan.missing_team.as_ref()), (Some(&case.status), case.team.as_ref()));
    let [status] = told.missing.statuses.as_slice() else { panic!("{told:?}") };
    assert_eq!(
        (status.cases, status.candidates.iter().map(Id::as_str).collect::<Vec<_>>()),
        (1, vec!["pack-it", "paid"])
    );
    let [team] = told.missing.teams.as_slice() else { panic!("{told:?}") };
    assert_eq!((team.cases, team.candidates.iter().map(Id::as_str).collect::<Vec<_>>()), (1, vec!["front"]));
    let map: Mapping =
        serde_json::from_str(r#"{"statuses": {"packing": "pack-it"}, "teams": {"desk": "front"}}"#).unwrap();
    let told = migration(&old, &new, std::slice::from_ref(&case), &map, case.last_at);
    assert_eq!((told.counts.move_on, told.missing), (1, Missing::default()));
    let done = Arc::new(told.plans);
    assert_eq!(done.first().map(|plan| plan.moves.iter().map(Id::as_str).collect::<Vec<_>>()), Some(vec!["pack-it"]));
}
