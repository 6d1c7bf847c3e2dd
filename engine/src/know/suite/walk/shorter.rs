//! Looks for a shorter story than the one that a walk has been shrunk to: leaving things out does not find another way.

use std::collections::{BTreeSet, VecDeque};

use super::super::player::{Asking, Player};
use super::invent::moves;
use super::monitor::Monitor;
use super::play::{What, play};
use super::script::{Act, Script, Wait};
use crate::actor::Actor;
use crate::command::Command;
use crate::fact::Facts;
use crate::time::Duration;
use crate::workflow::Workflow;

/// How many stories are tried.
const TRIES: usize = 3_000;

/// A story that breaks the same promise in fewer steps, if there is one near; else the one that there is. What breaks a law of
/// the engine depends on more than on where an order is, and stays as it is.
pub(super) fn shorter(
    workflow: &Workflow,
    monitor: &Monitor<'_>,
    staff: &[Actor],
    script: Script,
    what: What,
) -> Script {
    if what.promise().is_none() || script.acts.is_empty() {
        return script;
    }
    let mut seen = BTreeSet::new();
    let mut queue = VecDeque::from([Script { acts: Vec::new(), ..script.clone() }]);
    let mut tries = TRIES;
    while let Some(shorter) = queue.pop_front() {
        if shorter.acts.len() + 1 >= script.acts.len() {
            break;
        }
        let Some((player, now)) = at_the_end(workflow, &shorter) else { continue };
        for act in acts(&player, staff, now) {
            let mut longer = shorter.clone();
            longer.acts.push(act);
            if tries == 0 {
                return script;
            }
            tries -= 1;
            match play(workflow, monitor, &longer).broken {
                Some(broken) if broken.what == what => return longer,
                None if seen.insert(place(workflow, &longer)) => queue.push_back(longer),
                Some(_) | None => {}
            }
        }
    }
    script
}

/// The order at the end of a story.
fn at_the_end<'w>(workflow: &'w Workflow, script: &Script) -> Option<(Player<'w>, crate::time::Instant)> {
    let (mut player, facts) = (Player::new(workflow), Facts::new());
    let mut now = script.start;
    player.ask(Asking { now, actor: None, facts: &facts, command: &script.open()? })?;
    for act in &script.acts {
        now = act.wait.after(now, player.next_due);
        player.ask(Asking { now, actor: act.actor.as_ref(), facts: &facts, command: &act.command })?;
    }
    Some((player, now))
}

/// Everything that may be done there: moves of anybody, and waiting for the next timer.
fn acts(player: &Player<'_>, staff: &[Actor], now: crate::time::Instant) -> Vec<Act> {
    let mut acts = Vec::new();
    for actor in staff {
        let step = |(_, command)| Act { wait: Wait::NONE, actor: Some(actor.clone()), command };
        acts.extend(moves(player, actor, now).into_iter().map(step));
    }
    if player.next_due.is_some() {
        acts.push(Act { wait: Wait::Due(Duration::ZERO), actor: None, command: Command::Tick {} });
    }
    acts
}

/// Where a story has led an order, as far as its future depends on it and not on when it got there.
fn place(workflow: &Workflow, script: &Script) -> String {
    let Some((player, _)) = at_the_end(workflow, script) else { return String::new() };
    let Some(case) = player.case else { return String::new() };
    let previous = case.previous.as_ref().map(|previous| &previous.status);
    let clocks: Vec<_> =
        case.clocks.iter().map(|clock| (&clock.sla, clock.state, clock.breached, &clock.fired)).collect();
    format!(
        "{:?}",
        (&case.status, previous, &case.visited, &case.facts, &case.team, &case.assignee, &case.mover, clocks)
    )
}
