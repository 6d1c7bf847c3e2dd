//! What a search has found: states, nearest first, and the ways to them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::rc::Rc;

use super::enter::Edge;
use super::graph::{Node, Step};
use super::state::State;

/// How many ways to a state are kept: of the nearest, one may be barred by what the search does not follow.
const KEPT: usize = 4;

/// How many of them differ only in who does it, or in what is stored for it.
const ALIKE: usize = 2;

/// How many beginnings of ways are looked at until there is no further way.
const LOOKS: usize = 20_000;

/// States, by the moves that it takes to come to them; nothing else is counted.
#[derive(Default)]
pub(super) struct Tree {
    pub found: Vec<Found>,
    /// Where each is, by the number of its node and what the claim remembers.
    known: BTreeMap<(usize, u64), usize>,
    now: VecDeque<usize>,
    later: VecDeque<usize>,
    /// How many moves lead to what is looked at now.
    moves: usize,
}

/// A state that was found, and how.
pub(super) struct Found {
    pub node: Node,
    /// What the claim remembers.
    pub seen: u64,
    ways: Vec<Way>,
    /// The fewest that lead here.
    moves: usize,
    is_done: bool,
}

/// The state before, if any, and the edge from it.
struct Way {
    from: Option<usize>,
    edge: Rc<Edge>,
}

impl Found {
    pub fn state(&self) -> &State {
        &self.node.state
    }
}

impl Tree {
    pub fn state(&self, position: usize) -> Option<&State> {
        self.found.get(position).map(Found::state)
    }

    /// The fewest moves that lead to a state; none lead to the opening.
    pub fn moves(&self, to: Option<usize>) -> usize {
        to.and_then(|to| self.found.get(to)).map(|found| found.moves).unwrap_or_default()
    }

    /// Notes how a state can be come to. Answers its position.
    pub fn add(&mut self, from: Option<usize>, step: &Step, seen: u64) -> usize {
        let way = Way { from, edge: Rc::clone(&step.edge) };
        let moves = self.moves + usize::from(!step.edge.moved.is_empty());
        let position = *self.known.entry((step.to.number, seen)).or_insert(self.found.len());
        if let Some(found) = self.found.get_mut(position) {
            let is_nearer = moves < found.moves;
            found.add(way, is_nearer);
            if !is_nearer {
                return position;
            }
            found.moves = moves;
            found.is_done = false;
        } else {
            self.found.push(Found { node: step.to.clone(), seen, ways: vec![way], moves, is_done: false });
        }
        if moves == self.moves {
            self.now.push_back(position);
        } else {
            self.later.push_back(position);
        }
        position
    }

    /// The next state that was not looked at yet.
    pub fn next(&mut self) -> Option<usize> {
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

    /// The edges that lead to a state, in order: the first way that was found.
    pub fn path(&self, to: Option<usize>) -> Vec<Rc<Edge>> {
        let mut path = Vec::new();
        let mut at = to.and_then(|to| self.found.get(to));
        while let Some(way) = at.and_then(|found| found.ways.first()) {
            path.push(Rc::clone(&way.edge));
            at = way.from.and_then(|from| self.found.get(from));
        }
        path.reverse();
        path
    }

    /// The ways to any of several ends, those with the fewest moves first. An end is a state, and how many moves follow.
    pub fn paths(&self, ends: impl IntoIterator<Item = (Option<usize>, usize)>) -> Paths<'_> {
        let mut paths = Paths { tree: self, links: Vec::new(), waiting: BinaryHeap::new(), looks: 0 };
        for (end, (position, further)) in ends.into_iter().enumerate() {
            paths.wait(Begun { end, position, rest: None, moves: further });
        }
        paths
    }
}

impl Found {
    /// Keeps one more way, where there is room for one of its kind. A nearer one comes first.
    fn add(&mut self, way: Way, is_nearer: bool) {
        let is_alike = |own: &&Way| own.from == way.from && own.edge.moved == way.edge.moved;
        if is_nearer {
            self.ways.insert(0, way);
            self.ways.truncate(KEPT);
        } else if self.ways.len() < KEPT && self.ways.iter().filter(is_alike).count() < ALIKE {
            self.ways.push(way);
        }
    }
}

/// See [`Tree::paths`].
pub(super) struct Paths<'a> {
    tree: &'a Tree,
    /// Edges of ways that are begun: each with the one that follows it.
    links: Vec<(&'a Rc<Edge>, Option<usize>)>,
    waiting: BinaryHeap<Reverse<(usize, usize, Key)>>,
    looks: usize,
}

/// A way as far as it is known, from its end.
#[derive(Clone, Copy)]
struct Begun {
    end: usize,
    /// The state that it is followed back from; none where it has come to the opening.
    position: Option<usize>,
    /// The edge that follows.
    rest: Option<usize>,
    /// How many moves are in what is known.
    moves: usize,
}

type Key = (usize, Option<usize>, Option<usize>, usize);

impl Paths<'_> {
    fn wait(&mut self, Begun { end, position, rest, moves }: Begun) {
        let all = moves + self.tree.moves(position);
        self.looks += 1;
        self.waiting.push(Reverse((all, self.looks, (end, position, rest, moves))));
    }

    fn edges(&self, mut at: Option<usize>) -> Vec<Rc<Edge>> {
        let mut edges = Vec::new();
        while let Some((edge, next)) = at.and_then(|at| self.links.get(at)) {
            edges.push(Rc::clone(edge));
            at = *next;
        }
        edges
    }
}

impl Iterator for Paths<'_> {
    /// Which end, how many moves lead to it with those that follow, and its edges.
    type Item = (usize, usize, Vec<Rc<Edge>>);

    fn next(&mut self) -> Option<Self::Item> {
        while self.looks < LOOKS {
            let Reverse((all, _, (end, position, rest, moves))) = self.waiting.pop()?;
            let Some(position) = position else { return Some((end, all, self.edges(rest))) };
            let tree = self.tree;
            for way in tree.found.get(position).into_iter().flat_map(|found| &found.ways) {
                self.links.push((&way.edge, rest));
                let moves = moves + usize::from(!way.edge.moved.is_empty());
                self.wait(Begun { end, position: way.from, rest: Some(self.links.len() - 1), moves });
            }
        }
        None
    }
}
