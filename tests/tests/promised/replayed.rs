//! Whether a counterexample is one: the engine accepts each command, and the history breaks the claim.

use std::collections::BTreeSet;

use ordino::definition::{Promise, Stage, Status};
use ordino::know::Counterexample;
use ordino::{Call, Case, Command, Id, Principal, Via, Workflow, decide};

use crate::walk::entered;

/// Replays a counterexample.
///
/// # Errors
/// Returns why it is none.
pub fn breaks(workflow: &Workflow, promise: &Promise, told: &Counterexample) -> Result<(), String> {
    let mut case: Option<Case> = None;
    let mut way: Vec<(Id, Option<Via>)> = Vec::new();
    let mut last_mover = None;
    let mut entered_at = Vec::new();
    for (position, step) in told.steps.iter().enumerate() {
        let call = Call { actor: step.actor.as_ref(), facts: &step.facts, ..Call::at(step.now) };
        let team = case.as_ref().and_then(|case| case.team.clone());
        let decision = decide(workflow, case.clone(), &step.command, &call).map_err(|error| error.to_string())?;
        if !decision.refused.is_empty() {
            return Err(format!("command {position} is refused: {:?}", decision.refused));
        }
        if decision.next_due.is_some_and(|due| due <= step.now) {
            return Err(format!("command {position} leaves something due"));
        }
        let own: Vec<_> = decision.events.iter().filter_map(entered).collect();
        let told: Vec<_> = step.enters.iter().map(|entered| (entered.status.clone(), entered.via)).collect();
        if own != told {
            return Err(format!("command {position} enters {own:?}, and {told:?} is told"));
        }
        entered_at.extend(decision.events.iter().filter(|event| entered(event).is_some()).map(|event| event.at));
        if !own.is_empty() {
            last_mover = Some((step.actor.clone(), team));
        }
        way.extend(own);
        case = decision.case;
    }
    let case = case.ok_or("no case was opened")?;
    let ids: Vec<Id> = way.iter().map(|(id, _)| id.clone()).collect();
    if !ids.starts_with(&told.way) {
        return Err(format!("the way is {ids:?}, and {:?} is told", told.way));
    }
    let counts = |via: Via| match promise {
        Promise::Only(_) => {
            !matches!(via, Via::Forced | Via::External | Via::Migration) || promise.moves().contains(&via)
        }
        _ => promise.moves().contains(&via),
    };
    if let Some((id, _)) = way.iter().find(|(_, via)| via.is_some_and(|via| !counts(via)))
        // What the engine does of itself after the claim is broken is part of the same call.
        && !is_broken_before(workflow, promise, &way, id)
    {
        return Err(format!("`{id}` is entered by a kind of move that does not count"));
    }
    let sets: Vec<BTreeSet<Id>> = promise.names().iter().map(|name| set(workflow, name)).collect();
    let is_broken = match promise {
        Promise::Never(_) | Promise::Sequence(_) | Promise::AtMost(_) => is_broken(promise, &sets, &ids),
        // That nothing leads out is the search's word; the walk proves it.
        Promise::Always(_) => !sets[0].contains(&case.status),
        Promise::Only(only) => {
            let (actor, team) = last_mover.ok_or("nobody moved")?;
            let last = &told.steps.last().ok_or("no step")?.enters;
            let there = last.iter().any(|entered| sets[0].contains(&entered.status));
            there
                && actor.is_none_or(|actor| {
                    let is = |team: &Id| actor.teams.contains(team) || actor.leads.contains(team);
                    let by_hand = !matches!(told.steps.last().map(|step| &step.command), Some(Command::Tick {}));
                    !(by_hand
                        && match &only.principal {
                            Principal::Team(team) => is(team),
                            Principal::Lead(team) => actor.leads.contains(team),
                            Principal::OwnerTeam => team.as_ref().is_none_or(is),
                            _ => false,
                        }
                        && last
                            .iter()
                            .filter(|entered| sets[0].contains(&entered.status))
                            .all(|entered| entered.via.is_some_and(|via| !via.is_engines_own() || via == Via::Undo)))
                })
        }
        Promise::Within(within) => {
            let since = ids.iter().zip(&entered_at).rev().take_while(|(id, _)| sets[0].contains(*id)).last();
            let (_, since) = since.ok_or("the case is not there at the end")?;
            let now = told.steps.last().ok_or("no step")?.now;
            now.since(*since) > within.r#in
        }
    };
    if is_broken { Ok(()) } else { Err("the history breaks nothing".to_owned()) }
}

fn set(workflow: &Workflow, name: &str) -> BTreeSet<Id> {
    let is = |status: &&Status| {
        status.id.as_str() == name
            || status.classes.iter().any(|class| class.as_str() == name)
            || name == "stage:closed" && status.stage == Stage::Closed
    };
    workflow.definition().statuses.iter().filter(is).map(|status| status.id.clone()).collect()
}

fn is_broken(promise: &Promise, sets: &[BTreeSet<Id>], ids: &[Id]) -> bool {
    let first = |set: &BTreeSet<Id>| ids.iter().position(|id| set.contains(id)).unwrap_or(usize::MAX);
    match promise {
        Promise::Never(_) => first(&sets[0]) < first(&sets[1]),
        Promise::Sequence(_) => sets.windows(2).any(|pair| first(&pair[1]) < first(&pair[0])),
        Promise::AtMost(at_most) => {
            let from = [None].into_iter().chain(ids.iter().map(Some));
            let comes = from
                .zip(ids)
                .filter(|(from, to)| sets[0].contains(*to) && from.is_none_or(|from| !sets[0].contains(from)));
            comes.count() > at_most.times as usize
        }
        _ => false,
    }
}

/// Whether a claim was broken before a status was entered for the last time.
fn is_broken_before(workflow: &Workflow, promise: &Promise, way: &[(Id, Option<Via>)], id: &Id) -> bool {
    let sets: Vec<BTreeSet<Id>> = promise.names().iter().map(|name| set(workflow, name)).collect();
    let ids: Vec<Id> = way.iter().map(|(id, _)| id.clone()).collect();
    let last = ids.iter().rposition(|own| own == id).unwrap_or(ids.len());
    matches!(promise, Promise::Only(_)) || is_broken(promise, &sets, &ids[..last])
}
