//! What can happen to a case at rest by what people and hosts do.

use super::actors::{Part, Who};
use super::enter::{Act, Edge, Next, with};
use super::model::{Model, Way};
use super::pass::Pass;
use super::state::{Assigned, Phase, State};
use crate::case::Via;
use crate::guard::{Guard, Truth};
use crate::principal::Principal;
use crate::time::Duration;

/// The kinds of move that are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kinds(u16);

impl Kinds {
    pub fn of(moves: &[Via]) -> Self {
        Self(moves.iter().fold(0, |bits, via| bits | 1 << *via as u16))
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn has(self, via: Via) -> bool {
        self.0 >> via as u16 & 1 == 1
    }
}

/// A move that people can make.
pub(super) struct Offer<'a> {
    pub to: usize,
    pub via: Via,
    pub permit: &'a [Principal],
    pub guard: Option<(&'a Guard, &'a [usize])>,
    pub reversible: bool,
}

impl Model<'_> {
    /// Where each declared transition leads from a state; nowhere, where another has the same target.
    pub fn targets(&self, state: &State) -> Vec<Option<usize>> {
        let Some(place) = self.place(state.status) else { return Vec::new() };
        let previous = state.previous.filter(|previous| *previous != state.status);
        let back = place.ways.iter().position(|way| way.to.is_none());
        let named = place.ways.iter().position(|way| previous.is_some() && way.to == previous);
        let repeated = back.zip(named).map(|(back, named)| back.max(named));
        let target = |(position, way): (usize, &Way)| {
            if repeated == Some(position) { None } else { way.to.or(previous) }
        };
        place.ways.iter().enumerate().map(target).collect()
    }

    /// What people are offered.
    pub fn offers(&self, state: &State) -> Vec<Offer<'_>> {
        let Some(place) = self.place(state.status) else { return Vec::new() };
        let targets = self.targets(state);
        let mut offers: Vec<Offer> = place
            .ways
            .iter()
            .zip(&targets)
            .filter_map(|(way, to)| {
                let guard = way.rule.when.as_ref().map(|guard| (guard, way.facts.as_slice()));
                let reversible = way.rule.reversible;
                Some(Offer { to: (*to)?, via: way.via, permit: way.permit, guard, reversible })
            })
            .collect();
        if let Some((via, permit)) = place.rest {
            let others = (0..self.places.len()).filter(|to| *to != state.status && !targets.contains(&Some(*to)));
            offers.extend(others.map(|to| Offer { to, via, permit, guard: None, reversible: false }));
        }
        offers
    }

    /// The facts that keep a case at rest where it is: every way to settle those that could move it at once.
    pub fn rests(&self, state: &State) -> Vec<Assigned> {
        let Some(place) = self.place(state.status) else { return Vec::new() };
        if state.stuck || !place.is_automatic {
            return vec![Assigned::new()];
        }
        let targets = self.targets(state);
        let Some(settled) = self.facts.settle(&state.facts, &place.at_once) else { return vec![Assigned::new()] };
        let moves = |stored: &Assigned| {
            place.ways.iter().zip(&targets).any(|(way, to)| {
                let taken = way.after == Some(Duration::ZERO) && to.is_some() && *to != state.skipped;
                taken && way.rule.when.as_ref().is_none_or(|guard| self.truth(guard, state, stored) == Truth::True)
            })
        };
        settled.into_iter().filter(|stored| !moves(stored)).collect()
    }

    /// What people and hosts can do to a case at rest.
    pub fn moves(&self, state: &State, kinds: Kinds, out: &mut Vec<Next>) {
        for rest in self.rests(state) {
            let resting = with(state, &rest);
            let begin = |act| Edge { chose: rest.clone(), ..Edge::new(act) };
            for offer in self.offers(state).into_iter().filter(|offer| kinds.has(offer.via)) {
                let strangers =
                    self.but.as_ref().map(|but| self.pass(&resting, &rest, offer.permit, offer.guard, Some(but)));
                let anybody = self.pass(&resting, &rest, offer.permit, offer.guard, None);
                for pass in strangers.into_iter().flatten().chain(anybody) {
                    let edge = passing(begin(Act::Move(offer.to, pass.who.clone())), &pass);
                    let from = with(&resting, &pass.chose);
                    out.extend(self.enter(&from, offer.to, Some(offer.via), offer.reversible, &edge));
                }
            }
            if let Some(back) = state.previous.filter(|back| state.reversible && *back != state.status)
                && kinds.has(Via::Undo)
            {
                for pass in self.pass(&resting, &rest, &self.definition().rights.undo, None, None) {
                    let edge = passing(begin(Act::Undo(pass.who.clone())), &pass);
                    out.extend(self.enter(&resting, back, Some(Via::Undo), false, &edge));
                }
            }
            let everywhere = || (0..self.places.len()).filter(|to| *to != state.status);
            for via in [Via::Forced, Via::External, Via::Migration].into_iter().filter(|via| kinds.has(*via)) {
                for to in everywhere() {
                    let edge = match via {
                        Via::Forced => begin(Act::Force(to, Who::admin())),
                        Via::External => begin(Act::Record(to)),
                        _ => Edge { is_sure: false, ..begin(Act::Migrate) },
                    };
                    out.extend(self.enter(&resting, to, Some(via), false, &edge));
                }
            }
        }
    }

    /// What follows a state.
    pub fn follow(&self, state: &State, kinds: Kinds) -> Vec<Next> {
        let mut out = Vec::new();
        if state.phase == Phase::Rest {
            self.moves(state, kinds, &mut out);
            self.know(state, kinds, &mut out);
            self.clocks(state, &mut out);
            self.wait(state, kinds, &mut out);
        } else {
            self.due(state, kinds, &mut out);
        }
        out
    }
}

/// An edge that needs somebody and something to pass.
pub(super) fn passing(edge: Edge, pass: &Pass) -> Edge {
    let part = pass.who.as_ref().map(|who| who.part);
    let is_sure = pass.is_sure && !matches!(part, Some(Part::Mover | Part::Opener));
    Edge { call: pass.call.clone(), is_sure: edge.is_sure && is_sure, ..edge }.choosing(&pass.chose)
}
