//! The search: every kind of case that there can be, nearest first.

use std::borrow::Cow;
use std::rc::Rc;

use super::enter::Edge;
use super::graph::{Graph, Step};
use super::model::Model;
use super::monitor::{Heard, Monitor};
use super::moves::Kinds;
use super::replay::End;
use super::tree::Tree;
use super::trial::Trial;
use super::{TooManyStates, Verdict};
use crate::definition::Promise;
use crate::limits;
use crate::principal::Principal;

pub(super) struct Search<'m, 'w> {
    pub model: &'m Model<'w>,
    graphs: Vec<Graph<'m, 'w>>,
    looked: Looked,
}

/// How many states have been looked at.
#[derive(Default)]
struct Looked {
    /// For this promise, whose states are kept until it is judged.
    promise: usize,
    /// For all of them together.
    all: usize,
}

impl<'m, 'w> Search<'m, 'w> {
    pub fn new(model: &'m Model<'w>) -> Self {
        Self { model, graphs: Vec::new(), looked: Looked::default() }
    }

    /// Begins with another promise.
    pub fn begin(&mut self) {
        self.looked.promise = 0;
        if self.graphs.iter().map(Graph::len).sum::<usize>() > limits::PROMISE_STATES {
            self.graphs.clear();
        }
    }

    /// Whether other promises can still be searched for, where one was too much.
    pub fn has_room(&self) -> bool {
        self.looked.all <= limits::SEARCHED_STATES && self.model.workflow.memory().has_some()
    }

    /// Searches the graph of some kinds of move; of one in which movers are told apart by a principal, if there is one.
    fn on<T>(
        &mut self,
        but: Option<&Principal>,
        kinds: Kinds,
        search: impl FnOnce(&mut Self, &mut Graph<'m, 'w>) -> Result<T, TooManyStates>,
    ) -> Result<T, TooManyStates> {
        let model = but.map_or(Cow::Borrowed(self.model), |but| Cow::Owned(self.model.telling(but)));
        let known = self.graphs.iter().position(|own| own.kinds == kinds && own.model.but == model.but);
        let mut graph = known.map_or_else(|| Graph::new(model, kinds), |position| self.graphs.swap_remove(position));
        let found = search(self, &mut graph);
        if found.is_ok() {
            self.graphs.push(graph);
        } else {
            // Where memory may be short, what only saves time is the first to go.
            self.graphs.clear();
        }
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
        self.on(None, Kinds::of(promise.moves()), |search, graph| {
            let mut tree = Tree::default();
            let mut trial = Trial::new(search.model, End::Moved);
            for step in &*graph.openings() {
                search.step(&mut tree, monitor, None, step, &mut trial);
            }
            while let Some(position) = tree.next() {
                if trial.is_over(tree.moves(Some(position))) {
                    break;
                }
                let Some(found) = tree.found.get(position) else { continue };
                let steps = graph.steps(&found.node);
                if let Err(too_many) = search.look(steps.len()) {
                    return trial.shown().ok_or(too_many);
                }
                for step in &*steps {
                    search.step(&mut tree, monitor, Some(position), step, &mut trial);
                }
            }
            Ok(trial.verdict(&tree))
        })
    }

    /// Goes one step further, and tries what breaks the claim.
    fn step(&self, tree: &mut Tree, monitor: &Monitor, from: Option<usize>, step: &Step, trial: &mut Trial) {
        let found = from.and_then(|from| tree.found.get(from));
        let mut seen = found.map(|found| found.seen).unwrap_or_default();
        let mut before = found.map(|found| found.state().status);
        for (position, (to, _)) in step.edge.moved.iter().enumerate() {
            match monitor.hear(seen, before, *to) {
                Heard::Broken => {
                    let complaint = self.model.id(*to).map(|id| monitor.complaint(seen, *to, id)).unwrap_or_default();
                    return trial.suspect(tree, from, Some(step.edge.until(position)), complaint);
                }
                Heard::Seen(now) => seen = now,
                Heard::Done => return,
            }
            before = Some(*to);
        }
        tree.add(from, step, seen);
    }

    /// Every state that can be found by some kinds of move, nearest first, and the ways on from each. Where a principal is
    /// given, states are told apart by whether their movers are strangers to it.
    pub fn everything(
        &mut self,
        but: Option<&Principal>,
        kinds: Kinds,
    ) -> Result<(Tree, Vec<Vec<Link>>), TooManyStates> {
        self.on(but, kinds, |search, graph| {
            let mut tree = Tree::default();
            let mut links: Vec<Vec<Link>> = Vec::new();
            for step in &*graph.openings() {
                tree.add(None, step, 0);
            }
            while let Some(position) = tree.next() {
                let Some(found) = tree.found.get(position) else { continue };
                let steps = graph.steps(&found.node);
                search.look(steps.len())?;
                let link = |step: &Step| Link { to: tree.add(Some(position), step, 0), edge: Rc::clone(&step.edge) };
                let own = steps.iter().map(link).collect();
                if links.len() <= position {
                    links.resize_with(position + 1, Vec::new);
                }
                if let Some(place) = links.get_mut(position) {
                    *place = own;
                }
            }
            Ok((tree, links))
        })
    }
}

/// A way on from a state.
pub(super) struct Link {
    pub to: usize,
    pub edge: Rc<Edge>,
}

/// How many ways on count as a state more.
const WAYS: usize = 16;

/// After how many states memory is asked for again.
const ROUND: usize = 1_024;
