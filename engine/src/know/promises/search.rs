//! The search: every kind of case that there can be, nearest first.

use super::enter::Next;
use super::model::Model;
use super::monitor::{Heard, Monitor};
use super::moves::Kinds;
use super::replay::End;
use super::tree::Tree;
use super::trial::Trial;
use super::{TooManyStates, Verdict};
use crate::definition::Promise;
use crate::limits;

pub(super) struct Search<'m, 'w> {
    pub model: &'m Model<'w>,
    looked: Looked,
}

/// How many states have been looked at.
#[derive(Clone, Copy, Default)]
struct Looked {
    /// For this promise, whose states are kept until it is judged.
    promise: usize,
    /// For all of them together.
    all: usize,
}

impl<'m, 'w> Search<'m, 'w> {
    pub fn new(model: &'m Model<'w>) -> Self {
        Self { model, looked: Looked::default() }
    }

    /// Begins with another promise.
    pub fn begin(&mut self) {
        self.looked.promise = 0;
    }

    /// Whether other promises can still be searched for, where one was too much.
    pub fn has_room(&self) -> bool {
        self.looked.all <= limits::SEARCHED_STATES && self.model.workflow.memory().has_some()
    }

    /// Searches another model of the same workflow, and counts its states with the others.
    pub fn on<T>(&mut self, model: &Model<'w>, search: impl FnOnce(&mut Search<'_, 'w>) -> T) -> T {
        let mut other = Search { model, looked: self.looked };
        let found = search(&mut other);
        self.looked = other.looked;
        found
    }

    /// Counts states that are looked at, with the ways on from them.
    fn look(&mut self, ways: usize) -> Result<(), TooManyStates> {
        let states = 1 + ways / WAYS;
        let Looked { promise, all } = &mut self.looked;
        let is_round = *all / ROUND != (*all + states) / ROUND;
        *promise += states;
        *all += states;
        let has_memory = !is_round || self.model.workflow.memory().has_for_states(ROUND);
        let is_too_much = *promise > limits::PROMISE_STATES || *all > limits::SEARCHED_STATES || !has_memory;
        if is_too_much { Err(TooManyStates) } else { Ok(()) }
    }

    /// Judges a claim about histories.
    pub fn histories(&mut self, promise: &Promise, monitor: &Monitor) -> Result<Verdict, TooManyStates> {
        let kinds = Kinds::of(promise.moves());
        let mut tree = Tree::default();
        let mut trial = Trial::new(self.model, End::Moved);
        for next in self.model.openings() {
            self.step(&mut tree, monitor, None, next, &mut trial);
        }
        while let Some(position) = tree.next() {
            if trial.is_over(tree.moves(Some(position))) {
                break;
            }
            let Some(state) = tree.state(position).cloned() else { continue };
            let all = self.model.follow(&state, kinds);
            if let Err(too_many) = self.look(all.len()) {
                return trial.shown().ok_or(too_many);
            }
            for next in all {
                self.step(&mut tree, monitor, Some(position), next, &mut trial);
            }
        }
        Ok(trial.verdict(&tree))
    }

    /// Goes one edge further, and tries what breaks the claim.
    fn step(
        &self,
        tree: &mut Tree,
        monitor: &Monitor,
        from: Option<usize>,
        (mut state, edge): Next,
        trial: &mut Trial,
    ) {
        let mut before = from.and_then(|from| tree.state(from)).map(|state| state.status);
        for (position, (to, _)) in edge.moved.iter().enumerate() {
            match monitor.hear(state.seen, before, *to) {
                Heard::Broken => {
                    let complaint =
                        self.model.id(*to).map(|id| monitor.complaint(state.seen, *to, id)).unwrap_or_default();
                    let mut cut = edge.clone();
                    cut.moved.truncate(position + 1);
                    return trial.suspect(tree, from, Some(cut), complaint);
                }
                Heard::Seen(seen) => state.seen = seen,
                Heard::Done => return,
            }
            before = Some(*to);
        }
        tree.add(from, state, edge);
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
                let (is_sure, one_comes) = (edge.is_sure, edge.one_comes);
                let moved = edge.moved.iter().map(|(to, _)| *to).collect();
                Link { to: tree.add(Some(position), state, edge), moved, is_sure, one_comes }
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
    pub one_comes: bool,
}

/// How many ways on count as a state more.
const WAYS: usize = 16;

/// After how many states memory is asked for again.
const ROUND: usize = 1_024;
