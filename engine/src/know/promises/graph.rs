//! What follows each kind of case: found once, for all promises that go the same ways.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::enter::{Edge, Next};
use super::model::Model;
use super::moves::Kinds;
use super::state::State;

/// How many steps are kept. Others are found anew whenever they are asked for, so that memory does not go with time.
const KEPT: usize = 100_000;

/// Kinds of case, and the steps by some kinds of move from those that were asked for.
pub(super) struct Graph<'m, 'w> {
    pub model: Cow<'m, Model<'w>>,
    pub kinds: Kinds,
    numbers: BTreeMap<Rc<State>, usize>,
    steps: Vec<Option<Steps>>,
    kept: usize,
}

/// A kind of case, and its number in its graph.
#[derive(Clone)]
pub(super) struct Node {
    pub number: usize,
    pub state: Rc<State>,
}

/// What happens, and where it leads.
pub(super) struct Step {
    pub to: Node,
    pub edge: Rc<Edge>,
}

pub(super) type Steps = Rc<[Step]>;

impl<'m, 'w> Graph<'m, 'w> {
    pub fn new(model: Cow<'m, Model<'w>>, kinds: Kinds) -> Self {
        Self { model, kinds, numbers: BTreeMap::new(), steps: Vec::new(), kept: 0 }
    }

    /// How many kinds of case it knows.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// How a case can begin.
    pub fn openings(&mut self) -> Steps {
        let openings = self.model.openings();
        self.lead(openings)
    }

    /// What can happen next.
    pub fn steps(&mut self, node: &Node) -> Steps {
        if let Some(Some(steps)) = self.steps.get(node.number) {
            return Rc::clone(steps);
        }
        let all = self.model.follow(&node.state, self.kinds);
        let steps = self.lead(all);
        if self.kept < KEPT
            && let Some(place) = self.steps.get_mut(node.number)
        {
            self.kept += steps.len();
            *place = Some(Rc::clone(&steps));
        }
        steps
    }

    fn lead(&mut self, all: Vec<Next>) -> Steps {
        all.into_iter().map(|(state, edge)| Step { to: self.node(state), edge: Rc::new(edge) }).collect()
    }

    fn node(&mut self, state: State) -> Node {
        if let Some((state, number)) = self.numbers.get_key_value(&state) {
            return Node { number: *number, state: Rc::clone(state) };
        }
        let node = Node { number: self.numbers.len(), state: Rc::new(state) };
        self.numbers.insert(Rc::clone(&node.state), node.number);
        self.steps.push(None);
        node
    }
}
