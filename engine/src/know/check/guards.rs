//! Guards that can never hold or always do, and what they mean for the ways that they guard.

use std::collections::{BTreeMap, BTreeSet};

use super::history::{Asked, History, Past};
use super::spot::{Spot, guards, transition_at};
use super::truth::{Reasoning, Truths};
use super::ways::{Closed, Ways};
use super::{Asker, Findings, Subject, knowing, list, note};
use crate::definition::{Choice, Definition};
use crate::guard::{Guard, Leaf};
use crate::name::Id;
use crate::read::{Code, Severity};

/// How often ways are closed and the graph looked at anew. Each round is right by itself: stopping claims less.
const ROUNDS: usize = 8;

/// Closes every way whose guard can never hold, and every SLA that can never open, until nothing more closes: a way that is
/// closed may be the only one to what another guard asks for.
pub(super) fn follow(
    definition: &Definition,
    positions: &BTreeMap<&Id, usize>,
    asked: &Asked,
    reasoning: &Reasoning,
) -> (Closed, Ways, History) {
    let mut closed = Closed::default();
    let mut round = 0;
    loop {
        let ways = Ways::new(definition, positions, &closed);
        let history = History::new(definition, &ways, asked);
        round += 1;
        let before = closed.clone();
        let first = round == 1;
        for (from, status) in definition.statuses.iter().enumerate() {
            let Some(past) = history.within(from) else { continue };
            for (position, transition) in status.transitions().enumerate() {
                let Some(guard) = &transition.rule.when else { continue };
                // What does not ask for the past has been answered in the first round.
                let is_open = (first || asks_for_past(guard)) && !closed.transitions.contains(&(from, position));
                if is_open && !reasoning.can_hold(guard, &knowing(asked, past, Asker::Anybody)) {
                    closed.transitions.insert((from, position));
                }
            }
        }
        for (position, sla) in definition.slas.iter().enumerate() {
            let runs = sla.run_in.iter().filter_map(|id| history.within(*positions.get(id)?));
            let opens = Past::either(runs).is_some_and(|past| {
                let applies = |guard| reasoning.can_hold(guard, &knowing(asked, &past, Asker::Engine));
                sla.applies_when.as_ref().is_none_or(applies)
            });
            if !opens {
                closed.slas.insert(position);
            }
        }
        if closed == before || round == ROUNDS {
            return (before, ways, history);
        }
    }
}

/// Notes guards that say nothing, and branches that are never taken.
pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    for (spot, guard) in guards(subject.definition) {
        let Some((past, asker)) = subject.asked_at(spot) else { continue };
        let automatic = is_automatic(subject.definition, spot);
        let what = || what_is_asked(guard);
        let never = match spot {
            // That has been asked already.
            Spot::Transition { status, position } => subject.closed.transitions.contains(&(status, position)),
            _ => !subject.can_hold(guard, &past, asker),
        };
        if never {
            let message = format!("this can never hold, whatever {}", what());
            let help = match spot {
                Spot::Transition { .. } => {
                    "so nobody can take this step: ask for something that can be, or take the step away"
                }
                Spot::Applies { .. } => "so no case has this SLA: ask for something that can be, or take the SLA away",
                _ => "so this is never chosen: ask for something that can be, or take the branch away",
            };
            note(findings, spot.path(subject.definition), Severity::Warning, Code::GuardNever, (message, help));
        } else if automatic && !subject.can_hold(guard, &past, Asker::Engine) {
            let message = format!("this never holds for the engine, which is nobody, whatever {}", what());
            let help = "so this step is never taken by itself: take `auto` away, or do not ask who acts";
            note(findings, spot.path(subject.definition), Severity::Warning, Code::GuardNever, (message, help));
        } else if subject.reasoning.always_holds(guard, &knowing(&subject.asked, &past, asker)) {
            let message = format!("this always holds, whatever {}", what());
            let help = "take it away, unless it is meant for cases that a host brings here by another way";
            note(findings, spot.path(subject.definition), Severity::Hint, Code::GuardAlways, (message, help));
        } else if let Some(earlier) = earlier_branches(subject.definition, spot)
            && !subject.is_chosen(guard, &earlier, &past)
        {
            let message = "whenever this holds, an earlier branch holds too and is chosen".to_owned();
            let help = "put this branch before the wider one, or take it away";
            note(findings, spot.path(subject.definition), Severity::Warning, Code::BranchNever, (message, help));
        }
    }
}

impl Subject<'_> {
    /// The past of the cases that a guard is asked about, and who asks; `None` where it is never asked.
    fn asked_at(&self, spot: Spot) -> Option<(Past, Asker)> {
        let sla = |position: usize| self.definition.slas.get(position);
        let open = |position: usize| sla(position).filter(|_| !self.closed.slas.contains(&position));
        Some(match spot {
            Spot::Transition { status, .. } => (self.history.within(status)?.clone(), Asker::Anybody),
            Spot::Initial { .. } => (Past::none(&self.asked), Asker::Engine),
            Spot::Team { status, .. } => (self.history.entering(status)?.clone(), Asker::Engine),
            Spot::Applies { sla: own } => (self.past_in(&sla(own)?.run_in)?, Asker::Engine),
            Spot::Target { sla: own, .. } | Spot::Calendar { sla: own, .. } => {
                let own = open(own)?;
                (self.past_in(own.run_in.iter().chain(&own.pause_in))?, Asker::Engine)
            }
        })
    }

    /// The past of a case that is in one of some statuses.
    fn past_in<'a>(&'a self, ids: impl IntoIterator<Item = &'a Id>) -> Option<Past> {
        Past::either(self.entered(ids).filter_map(|status| self.history.within(status)))
    }

    /// Whether a branch can be the first that holds.
    fn is_chosen(&self, guard: &Guard, earlier: &[&Guard], past: &Past) -> bool {
        let passed = earlier.iter().map(|guard| (*guard, Truths::NOT_YES));
        let wanted: Vec<_> = passed.chain([(guard, Truths::YES)]).collect();
        self.reasoning.can(&wanted, &knowing(&self.asked, past, Asker::Engine))
    }
}

/// Whether a guard asks where a case has been.
pub(super) fn asks_for_past(guard: &Guard) -> bool {
    guard.leaves().any(|leaf| matches!(leaf, Leaf::Visited(_) | Leaf::VisitedClass(_)))
}

fn is_automatic(definition: &Definition, spot: Spot) -> bool {
    let Spot::Transition { status, position } = spot else { return false };
    transition_at(definition, status, position).is_some_and(|transition| transition.rule.auto.is_some())
}

/// The guards of the branches before one.
fn earlier_branches(definition: &Definition, spot: Spot) -> Option<Vec<&Guard>> {
    fn before<T>(choice: &Choice<T>, branch: usize) -> Vec<&Guard> {
        choice.branches.iter().take(branch).filter_map(|branch| branch.when.as_ref()).collect()
    }

    let guards = match spot {
        Spot::Initial { branch } => before(definition.initial.as_ref()?, branch),
        Spot::Team { status, branch } => before(definition.statuses.get(status)?.team.as_ref()?, branch),
        Spot::Target { sla, branch } => before(&definition.slas.get(sla)?.target, branch),
        Spot::Calendar { sla, branch } => before(definition.slas.get(sla)?.calendar.as_ref()?, branch),
        Spot::Transition { .. } | Spot::Applies { .. } => return None,
    };
    (!guards.is_empty()).then_some(guards)
}

/// What a guard asks for, as a sentence goes on after "whatever".
fn what_is_asked(guard: &Guard) -> String {
    let facts: BTreeSet<&str> = guard
        .leaves()
        .filter_map(|leaf| if let Leaf::Fact { name, .. } = leaf { Some(&**name) } else { None })
        .collect();
    let acts = guard.leaves().any(|leaf| matches!(leaf, Leaf::Actor(_)));
    let was = asks_for_past(guard);
    let mut asked = Vec::new();
    if !facts.is_empty() {
        let verb = if facts.len() == 1 { "is" } else { "are" };
        asked.push(format!("{} {verb}", list(facts)));
    }
    asked.extend(acts.then(|| "who acts".to_owned()));
    asked.extend(was.then(|| "way a case has come".to_owned()));
    asked.join(" and ")
}
