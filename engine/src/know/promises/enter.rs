//! Coming into a status: what a case is like then.

use super::actors::{Part, Who};
use super::model::Model;
use super::state::{Assigned, Cycle, Phase, State, settle};
use crate::case::Via;
use crate::definition::Branch;
use crate::guard::Truth;
use crate::name::Id;

/// How a case goes on from one state to another.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub act: Act,
    /// Facts that must have been stored before the first thing of this instant.
    pub chose: Assigned,
    /// Facts of the call.
    pub call: Assigned,
    /// The statuses that are entered, in order.
    pub moved: Vec<(usize, Via)>,
    /// Whether a case in the first state can surely be brought to the second.
    pub is_sure: bool,
    /// Whether it is one of several timers of which one surely comes first.
    pub one_comes: bool,
}

/// What is done, or happens by itself.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Open,
    Move(usize, Option<Who>),
    Force(usize, Option<Who>),
    Record(usize),
    Migrate,
    Undo(Option<Who>),
    /// Something other than a move ends cycles: that of one ladder, or all that a comment ends.
    Stop(Option<usize>),
    /// Facts are stored, which lets the engine move at once, or a clock begin; where `since` is given, after a transition
    /// could have been taken for some time.
    Know {
        since: Option<usize>,
    },
    /// Time passes until a timer fires: a step of a ladder, or an automatic transition.
    Wait {
        step: Option<(usize, usize)>,
    },
    /// The engine goes on at the same instant.
    Due,
    /// Nothing more is due.
    Rest,
}

/// A state, and how it is come to.
pub(super) type Next = (State, Edge);

impl Edge {
    pub fn new(act: Act) -> Self {
        Self { act, chose: Assigned::new(), call: Assigned::new(), moved: Vec::new(), is_sure: true, one_comes: false }
    }
}

impl Model<'_> {
    /// The states in which a case can be opened.
    pub fn openings(&self) -> Vec<Next> {
        let definition = self.definition();
        let nothing = State {
            status: usize::MAX,
            phase: Phase::Fresh,
            team: None,
            previous: None,
            reversible: false,
            skipped: None,
            row: 0,
            stuck: false,
            visited: 0,
            strange: 0,
            cycles: vec![Cycle::default(); self.ladders.len()],
            facts: Assigned::new(),
        };
        let Some(initial) = &definition.initial else {
            return self.enter(&nothing, 0, None, false, &Edge::new(Act::Open));
        };
        let mut facts = self.facts_of(initial);
        facts.sort_unstable();
        facts.dedup();
        let Some(settled) = self.facts.settle(&nothing.facts, &facts) else {
            let each = initial.values().filter_map(|status| self.position(status));
            let unsure = Edge { is_sure: false, ..Edge::new(Act::Open) };
            return each.flat_map(|status| self.enter(&nothing, status, None, false, &unsure)).collect();
        };
        let mut all = Vec::new();
        for chose in settled {
            let state = with(&nothing, &chose);
            let is_chosen = |branch: &&Branch<Id>| {
                branch.when.as_ref().is_none_or(|guard| self.truth(guard, &state, &state.facts) == Truth::True)
            };
            let Some(branch) = initial.branches.iter().find(is_chosen) else { continue };
            let Some(status) = self.position(&branch.value) else { continue };
            let edge = Edge { chose, ..Edge::new(Act::Open) };
            all.extend(self.enter(&state, status, None, false, &edge));
        }
        all
    }

    /// To which owning teams whoever moves a case is a stranger, where a claim asks for it. Admins are none to any.
    fn strange(&self, from: &State, act: &Act) -> u128 {
        let (Some(but), Act::Move(_, Some(who)) | Act::Undo(Some(who))) = (&self.but, act) else { return 0 };
        match who.part {
            Part::Mover => from.strange,
            _ if who.actor.is_admin() => 0,
            _ => {
                let teams = self.definition().teams.iter().map(|team| Some(&team.id)).chain([None]).enumerate();
                teams.filter(|(_, team)| !who.is(self, but, *team)).fold(0, |bits, (at, _)| bits | 1 << at)
            }
        }
    }

    /// The states that a case comes to by entering a status; facts of the choice of its team are settled.
    pub fn enter(&self, from: &State, to: usize, via: Option<Via>, reversible: bool, edge: &Edge) -> Vec<Next> {
        let Some(place) = self.place(to) else { return Vec::new() };
        let is_undo = via == Some(Via::Undo);
        let mut state = State {
            status: to,
            phase: Phase::Fresh,
            previous: (via.is_some() && (place.leads_back || reversible)).then_some(from.status),
            reversible,
            skipped: (is_undo && place.is_automatic).then_some(from.status),
            row: if via == Some(Via::Auto) && self.counts_row { from.row.saturating_add(1) } else { 0 },
            stuck: false,
            visited: self.visit(from.visited, to),
            strange: self.strange(from, &edge.act),
            ..from.clone()
        };
        let cycles = self.ladders.iter().zip(&from.cycles);
        let cycles = cycles.map(|(ladder, cycle)| ladder.follow(*cycle, from.status, to, is_undo, reversible));
        state.cycles = cycles.collect();
        let moved = edge.moved.iter().copied().chain([(to, via.unwrap_or(Via::External))]).collect();
        let edge = Edge { moved, ..edge.clone() };
        let choice = place.status.team.as_ref().filter(|_| self.knows_team);
        let Some(choice) = choice else { return self.open(&state, &edge) };
        let Some(settled) = self.facts.settle(&state.facts, &sorted(self.facts_of(choice))) else {
            let each = choice.values().filter_map(|team| self.team(team));
            let unsure = Edge { is_sure: false, ..edge };
            return each.flat_map(|team| self.open(&State { team: Some(team), ..state.clone() }, &unsure)).collect();
        };
        let mut all: Vec<Next> = Vec::new();
        for chose in settled {
            let mut own = with(&state, &chose);
            let is_chosen = |branch: &&Branch<Id>| {
                branch.when.as_ref().is_none_or(|guard| self.truth(guard, &own, &own.facts) == Truth::True)
            };
            let team = choice.branches.iter().find(is_chosen).and_then(|branch| self.team(&branch.value));
            own.team = team.or(own.team);
            all.extend(self.open(&own, &edge.clone().choosing(&chose)));
        }
        all
    }

    /// The states in which each SLA that is not open has been asked whether it applies; facts that it asks for are settled.
    pub fn open(&self, state: &State, edge: &Edge) -> Vec<Next> {
        let opening =
            || self.ladders.iter().zip(&state.cycles).filter(|(ladder, cycle)| ladder.opens(cycle, state.status));
        let guards = opening().filter_map(|(ladder, _)| ladder.sla.applies_when.as_ref());
        let facts = sorted(guards.flat_map(|guard| self.facts.of(guard)).collect());
        let settled = self.facts.settle(&state.facts, &facts);
        let is_too_hard = settled.is_none();
        let opened = |chose: Assigned| {
            let mut own = with(state, &chose);
            let facts = own.facts.clone();
            for (ladder, cycle) in self.ladders.iter().zip(&mut own.cycles) {
                if !ladder.opens(cycle, state.status) {
                    continue;
                }
                match &ladder.sla.applies_when {
                    Some(_) if is_too_hard => *cycle = Cycle { unsure: true, ..ladder.open(*cycle) },
                    Some(guard) if self.truth(guard, state, &facts) != Truth::True => {}
                    _ => *cycle = ladder.open(*cycle),
                }
            }
            (own, edge.clone().choosing(&chose))
        };
        settled.unwrap_or_else(|| vec![Assigned::new()]).into_iter().map(opened).collect()
    }
}

impl Edge {
    /// The same, ended by one of the statuses that are entered on it.
    pub fn until(&self, position: usize) -> Self {
        let mut cut = self.clone();
        cut.moved.truncate(position + 1);
        cut
    }

    /// The same, where more facts have been stored before.
    pub fn choosing(mut self, chose: &Assigned) -> Self {
        settle(&mut self.chose, chose);
        self
    }
}

/// A state in which more facts are settled.
pub(super) fn with(state: &State, chose: &Assigned) -> State {
    let mut state = state.clone();
    settle(&mut state.facts, chose);
    state
}

fn sorted(mut facts: Vec<usize>) -> Vec<usize> {
    facts.sort_unstable();
    facts.dedup();
    facts
}
