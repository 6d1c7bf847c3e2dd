//! Claims about every state that a case can come to: what can still be reached, and who may move it.

use super::actors::Part;
use super::enter::{Act, Edge, with};
use super::moves::{Kinds, passing};
use super::names::Set;
use super::replay::End;
use super::search::{Link, Search};
use super::state::{Phase, State};
use super::tree::Tree;
use super::trial::Trial;
use super::{TooManyStates, Verdict};
use crate::case::Via;
use crate::definition::Promise;
use crate::principal::Principal;

impl Search<'_, '_> {
    /// Judges whether something can be reached from everywhere.
    pub fn ways_out(&mut self, promise: &Promise, sets: &[Set]) -> Result<Verdict, TooManyStates> {
        let kinds = Kinds::of(promise.moves());
        let Some(set) = sets.first() else { return Ok(Verdict::Holds {}) };
        let (tree, links) = self.everything(None, kinds)?;
        let perhaps = leading(&tree, &links, set, |_, _| Counts::Alone);
        // The engine takes one of the ways that it has at an instant: where all lead there, it does not matter which.
        let takes_one = kinds.has(Via::Auto) && kinds.has(Via::Escalation);
        let surely = leading(&tree, &links, set, |state, link| match state.phase {
            _ if link.edge.is_sure => Counts::Alone,
            Phase::Fresh | Phase::Shaken if takes_one => Counts::WithAllOthers,
            Phase::Rest if takes_one && link.edge.one_comes => Counts::WithAllOthers,
            _ => Counts::Not,
        });
        let mut trial = Trial::new(self.model, End::Rests);
        let is = |marks: &[bool], position: usize| marks.get(position).copied().unwrap_or_default();
        for (position, found) in tree.found.iter().enumerate() {
            if found.state().phase != Phase::Rest || is(&surely, position) || trial.is_over(tree.moves(Some(position)))
            {
                continue;
            }
            if is(&perhaps, position) {
                trial.has_doubts = true;
                continue;
            }
            let complaint = format!("nothing leads to {} from here any more", set.words);
            trial.suspect(&tree, Some(position), None, complaint);
        }
        Ok(trial.verdict(&tree))
    }

    /// Judges whether only those for whom a principal holds move a case somewhere.
    pub fn strangers(
        &mut self,
        promise: &Promise,
        principal: &Principal,
        sets: &[Set],
    ) -> Result<Verdict, TooManyStates> {
        let Some(set) = sets.first() else { return Ok(Verdict::Holds {}) };
        let judged = Kinds::of(promise.moves());
        let all = [Via::Recommended, Via::Suggested, Via::Exception, Via::Auto, Via::Escalation, Via::Undo];
        let kinds = Kinds::of(&all).and(judged);
        let (tree, links) = self.everything(Some(principal), kinds)?;
        let mut trial = Trial::new(self.model, End::MovedByOther(principal));
        for (position, (found, links)) in tree.found.iter().zip(&links).enumerate() {
            if trial.is_over(tree.moves(Some(position))) {
                continue;
            }
            let edges = match found.state().phase {
                Phase::Rest => self.moved_by_others(found.state(), judged, principal, set),
                Phase::Fresh | Phase::Shaken => Vec::new(),
            };
            let by_engine = moved_by_nobody(links, judged, principal, set);
            for edge in edges.into_iter().chain(by_engine) {
                let complaint = format!("the order is moved to {} by somebody who is not `{principal}`", set.words);
                trial.suspect(&tree, Some(position), Some(edge), complaint);
            }
        }
        Ok(trial.verdict(&tree))
    }

    /// Moves that somebody can make for whom a principal does not hold.
    fn moved_by_others(&self, state: &State, judged: Kinds, but: &Principal, set: &Set) -> Vec<Edge> {
        let model = self.model;
        let rights = &model.definition().rights;
        let mut edges = Vec::new();
        for rest in model.rests(state) {
            let resting = with(state, &rest);
            let begin = |act, to, via| Edge { chose: rest.clone(), moved: vec![(to, via)], ..Edge::new(act) };
            for offer in model.offers(state).into_iter().filter(|offer| judged.has(offer.via) && set.has(offer.to)) {
                for pass in model.pass(&resting, &rest, offer.permit, offer.guard, Some(but)) {
                    let act = Act::Move(offer.to, pass.who.clone());
                    edges.push(passing(begin(act, offer.to, offer.via), &pass));
                }
            }
            let back = state.previous.filter(|back| state.reversible && *back != state.status && set.has(*back));
            if let Some(back) = back.filter(|_| judged.has(Via::Undo)) {
                for pass in model.pass(&resting, &rest, &rights.undo, None, Some(but)) {
                    // Who made the move to be undone may be no stranger.
                    let bit = state.team.unwrap_or(self.model.definition().teams.len());
                    let is_strange = state.strange >> bit & 1 == 1;
                    if pass.who.as_ref().is_some_and(|who| who.part == Part::Mover) && !is_strange {
                        continue;
                    }
                    let act = Act::Undo(pass.who.clone());
                    edges.push(passing(begin(act, back, Via::Undo), &pass));
                }
            }
            if judged.has(Via::Forced) {
                for to in set.members().filter(|to| *to != state.status) {
                    for pass in model.pass(&resting, &rest, &rights.force, None, Some(but)) {
                        edges.push(passing(begin(Act::Force(to, pass.who.clone()), to, Via::Forced), &pass));
                    }
                }
            }
        }
        edges
    }
}

/// Moves of the engine's own, and of the world outside, where these count.
fn moved_by_nobody(links: &[Link], judged: Kinds, but: &Principal, set: &Set) -> Vec<Edge> {
    let nobodys = [Via::Auto, Via::Escalation, Via::External, Via::Migration];
    if *but == Principal::Anyone {
        return Vec::new();
    }
    let cut = |link: &Link| {
        let counts = |(to, via): &(usize, Via)| nobodys.contains(via) && judged.has(*via) && set.has(*to);
        let first = link.edge.moved.iter().position(counts)?;
        Some(link.edge.until(first))
    };
    links.iter().filter_map(cut).collect()
}

fn mark(marks: &mut [bool], position: usize) {
    if let Some(mark) = marks.get_mut(position) {
        *mark = true;
    }
}

/// How much a way on from a state says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    /// Whoever is in the state can take it.
    Alone,
    /// It is taken, or another one.
    WithAllOthers,
    Not,
}

/// Marks everything that leads to a set.
fn leading(tree: &Tree, links: &[Vec<Link>], set: &Set, counts: impl Fn(&State, &Link) -> Counts) -> Vec<bool> {
    let count = tree.found.len();
    let mut before: Vec<Vec<(usize, Counts)>> = vec![Vec::new(); count];
    // How many ways on of each state, of which one is taken, do not lead there yet; nothing where it has none of the kind.
    let mut others: Vec<Option<usize>> = vec![None; count];
    let (mut marks, mut waiting) = (vec![false; count], Vec::new());
    for (from, (found, own)) in tree.found.iter().zip(links).enumerate() {
        let is_busy = found.state().phase != Phase::Rest;
        let mut leads = set.has(found.state().status);
        let mut left = None;
        for link in own {
            let counts = counts(found.state(), link);
            let comes = link.edge.moved.iter().any(|(to, _)| set.has(*to));
            leads |= comes && counts == Counts::Alone;
            // At rest people and timers are asked apart.
            if is_busy || counts == Counts::WithAllOthers {
                left = Some(left.unwrap_or_default() + usize::from(!comes || counts == Counts::Not));
            }
            if let Some(list) = before.get_mut(link.to).filter(|_| !comes && counts != Counts::Not) {
                list.push((from, counts));
            }
        }
        leads |= left == Some(0);
        if let Some(place) = others.get_mut(from) {
            *place = left;
        }
        if leads {
            mark(&mut marks, from);
            waiting.push(from);
        }
    }
    while let Some(at) = waiting.pop() {
        for (from, counts) in before.get(at).into_iter().flatten() {
            let is_rest = tree.state(*from).is_some_and(|state| state.phase == Phase::Rest);
            let left = others.get_mut(*from).and_then(Option::as_mut);
            let all_lead = left.is_some_and(|left| {
                *left -= usize::from(!is_rest || *counts == Counts::WithAllOthers);
                *left == 0
            });
            if (*counts == Counts::Alone || all_lead) && marks.get(*from) == Some(&false) {
                mark(&mut marks, *from);
                waiting.push(*from);
            }
        }
    }
    marks
}
