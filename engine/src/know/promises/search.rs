//! The search: every kind of case that there can be, nearest first.

use std::collections::{BTreeMap, VecDeque};

use super::enter::{Edge, Next};
use super::model::Model;
use super::monitor::{Heard, Monitor};
use super::moves::Kinds;
use super::replay::{End, told};
use super::state::State;
use super::{Doubt, TooManyStates, Verdict, undecided};
use crate::case::Via;
use crate::definition::Promise;
use crate::limits;

pub(super) struct Search<'m, 'w> {
    pub model: &'m Model<'w>,
    /// How many states have been looked at, all promises together.
    looked: usize,
}

/// A state that was found, and how.
pub(super) struct Found {
    pub state: State,
    /// The one before, and the edge from it.
    pub from: Option<usize>,
    pub edge: Edge,
    moves: usize,
    is_done: bool,
}

/// How many ways that a search supposes are tried before it gives up.
pub(super) const ATTEMPTS: usize = 24;

impl<'m, 'w> Search<'m, 'w> {
    pub fn new(model: &'m Model<'w>) -> Self {
        Self { model, looked: 0 }
    }

    /// Counts states that are looked at, with the ways on from them.
    fn look(&mut self, ways: usize) -> Result<(), TooManyStates> {
        let states = 1 + ways / WAYS;
        let is_round = self.looked / ROUND != (self.looked + states) / ROUND;
        self.looked += states;
        let has_memory = !is_round || self.model.workflow.memory().has_for_states(ROUND);
        if self.looked > limits::PROMISE_STATES || !has_memory { Err(TooManyStates) } else { Ok(()) }
    }

    /// Judges a claim about histories.
    pub fn histories(&mut self, promise: &Promise, monitor: &Monitor) -> Result<Verdict, TooManyStates> {
        let kinds = Kinds::of(promise.moves());
        let mut tree = Tree::default();
        let mut doubts = Doubts::default();
        for next in self.model.openings() {
            if let Some(verdict) = self.step(&mut tree, monitor, None, next, &mut doubts) {
                return Ok(verdict);
            }
        }
        while let Some(position) = tree.next() {
            let Some(state) = tree.state(position).cloned() else { continue };
            let all = self.model.follow(&state, kinds);
            self.look(all.len())?;
            for next in all {
                if let Some(verdict) = self.step(&mut tree, monitor, Some(position), next, &mut doubts) {
                    return Ok(verdict);
                }
                if doubts.attempts >= ATTEMPTS {
                    return Ok(doubts.verdict());
                }
            }
        }
        Ok(doubts.verdict())
    }

    /// Goes one edge further. Answers the verdict, where that breaks the claim.
    fn step(
        &self,
        tree: &mut Tree,
        monitor: &Monitor,
        from: Option<usize>,
        (mut state, edge): Next,
        doubts: &mut Doubts,
    ) -> Option<Verdict> {
        let mut before = from.and_then(|from| tree.state(from)).map(|state| state.status);
        for (position, (to, _)) in edge.moved.iter().enumerate() {
            match monitor.hear(state.seen, before, *to) {
                Heard::Broken => {
                    let complaint =
                        self.model.id(*to).map(|id| monitor.complaint(state.seen, *to, id)).unwrap_or_default();
                    let mut cut = edge.clone();
                    cut.moved.truncate(position + 1);
                    let path: Vec<Edge> = tree.path(from).into_iter().chain([cut]).collect();
                    return doubts.refute(self.model, &path, End::Moved, complaint);
                }
                Heard::Seen(seen) => state.seen = seen,
                Heard::Done => return None,
            }
            before = Some(*to);
        }
        tree.add(from, state, edge);
        None
    }

    /// Every state that can be found by some kinds of move, nearest first, and the ways on from each.
    pub fn everything(&mut self, kinds: Kinds) -> Result<(Tree, Vec<Vec<Link>>), TooManyStates> {
        let mut tree = Tree::default();
        let mut links: Vec<Vec<Link>> = Vec::new();
        for (state, edge) in self.model.openings() {
            tree.add(None, state, edge);
        }
        while let Some(position) = tree.next() {
            let Some(state) = tree.state(position).cloned() else { continue };
            let all = self.model.follow(&state, kinds);
            self.look(all.len())?;
            let link = |(state, edge): Next| {
                let (moved, is_sure) = (edge.moved.iter().map(|(to, _)| *to).collect(), edge.is_sure);
                Link { to: tree.add(Some(position), state, edge), moved, is_sure }
            };
            let own = all.into_iter().map(link).collect();
            if links.len() <= position {
                links.resize_with(position + 1, Vec::new);
            }
            if let Some(place) = links.get_mut(position) {
                *place = own;
            }
        }
        Ok((tree, links))
    }
}

/// A way on from a state.
pub(super) struct Link {
    pub to: usize,
    /// The statuses that are entered on it.
    pub moved: Vec<usize>,
    pub is_sure: bool,
}

/// How many ways on count as a state more.
const WAYS: usize = 16;

/// After how many states memory is asked for again.
const ROUND: usize = 1_024;

/// What was found, nearest first: the moves that it takes are counted, and nothing else.
#[derive(Default)]
pub(super) struct Tree {
    pub found: Vec<Found>,
    known: BTreeMap<State, usize>,
    now: VecDeque<usize>,
    later: VecDeque<usize>,
    /// How many moves lead to what is looked at now.
    moves: usize,
}

impl Tree {
    pub fn state(&self, position: usize) -> Option<&State> {
        self.found.get(position).map(|found| &found.state)
    }

    /// Notes how a state can be come to. Answers its position.
    fn add(&mut self, from: Option<usize>, state: State, edge: Edge) -> usize {
        let moves = self.moves + usize::from(!edge.moved.is_empty());
        let position = self.known.get(&state).copied().unwrap_or(self.found.len());
        let known = self.found.get_mut(position);
        if known.as_ref().is_some_and(|found| found.moves <= moves) {
            return position;
        }
        let found = Found { state, from, edge, moves, is_done: false };
        if let Some(known) = known {
            *known = found;
        } else {
            self.known.insert(found.state.clone(), position);
            self.found.push(found);
        }
        if moves == self.moves {
            self.now.push_back(position);
        } else {
            self.later.push_back(position);
        }
        position
    }

    /// The next state that was not looked at yet.
    fn next(&mut self) -> Option<usize> {
        loop {
            let Some(position) = self.now.pop_front() else {
                if self.later.is_empty() {
                    return None;
                }
                std::mem::swap(&mut self.now, &mut self.later);
                self.moves += 1;
                continue;
            };
            let found = self.found.get_mut(position)?;
            if !std::mem::replace(&mut found.is_done, true) {
                return Some(position);
            }
        }
    }

    /// The edges that lead to a state, in order.
    pub fn path(&self, to: Option<usize>) -> Vec<Edge> {
        let mut path = Vec::new();
        let mut at = to.and_then(|to| self.found.get(to));
        while let Some(found) = at {
            path.push(found.edge.clone());
            at = found.from.and_then(|from| self.found.get(from));
        }
        path.reverse();
        path
    }
}

/// What a search has supposed, and could not show.
#[derive(Default)]
pub(super) struct Doubts {
    pub attempts: usize,
    migrates: bool,
}

impl Doubts {
    /// Shows that a history breaks a claim. Answers nothing where the engine does not go that way.
    pub fn refute(&mut self, model: &Model, path: &[Edge], end: End, message: String) -> Option<Verdict> {
        self.attempts += 1;
        if path.iter().any(|edge| edge.moved.iter().any(|(_, via)| *via == Via::Migration)) {
            self.migrates = true;
            return None;
        }
        let counterexample = told(model, path, end, message)?;
        Some(Verdict::Refuted { counterexample })
    }

    /// The verdict where nothing was shown.
    pub fn verdict(&self) -> Verdict {
        match self {
            Self { attempts: 0, .. } => Verdict::Holds {},
            Self { migrates: true, .. } => undecided(
                Doubt::Migration,
                "a migration may break it: that is decided by the plan of the migration".to_owned(),
            ),
            _ => {
                let message =
                    "it hangs on which of several timers comes first, or on what only some histories can store";
                undecided(Doubt::Timing, message.to_owned())
            }
        }
    }
}
