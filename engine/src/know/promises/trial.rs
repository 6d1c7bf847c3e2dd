//! Trying whether a history that breaks a claim, as the search has it, is one of the engine's.

use std::rc::Rc;

use super::enter::Edge;
use super::model::Model;
use super::replay::{End, told};
use super::tree::Tree;
use super::{Counterexample, Doubt, Verdict, undecided};
use crate::case::Via;

/// How many ways that a search supposes are tried before it gives up.
pub(super) const ATTEMPTS: usize = 240;

/// How many places are tried before the search ends, each by one way.
const SUSPECTS: usize = 48;

/// What a search supposes to break a claim.
struct Suspect {
    from: Option<usize>,
    /// What happens last, where something does.
    edge: Option<Rc<Edge>>,
    /// What is wrong then, in words.
    complaint: String,
}

/// The trial of what breaks one claim.
pub(super) struct Trial<'m, 'w> {
    model: &'m Model<'w>,
    end: End<'m>,
    suspects: Vec<Suspect>,
    /// What was shown, and in how many moves.
    shown: Option<(Counterexample, usize)>,
    /// Whether something may break the claim that cannot be tried.
    pub has_doubts: bool,
    migrates: bool,
}

impl<'m, 'w> Trial<'m, 'w> {
    pub fn new(model: &'m Model<'w>, end: End<'m>) -> Self {
        Self { model, end, suspects: Vec::new(), shown: None, has_doubts: false, migrates: false }
    }

    /// Tries the nearest way that leads to where the claim is broken. Others wait until all ways are known.
    pub fn suspect(&mut self, tree: &Tree, from: Option<usize>, edge: Option<Edge>, complaint: String) {
        let suspect = Suspect { from, edge: edge.map(Rc::new), complaint };
        if self.shown.is_none() && self.suspects.len() < SUSPECTS {
            self.attempt(&suspect, tree.path(from), tree.moves(from) + suspect.moves());
        }
        self.suspects.push(suspect);
    }

    /// Whether nothing makes a difference that takes so many moves or more.
    pub fn is_over(&self, moves: usize) -> bool {
        match &self.shown {
            Some((_, shown)) => self.suspects.len() == 1 || moves >= *shown,
            None => self.suspects.len() >= SUSPECTS,
        }
    }

    /// The verdict before everything is known: a history that breaks the claim does so whatever is found later.
    pub fn shown(self) -> Option<Verdict> {
        self.shown.map(|(counterexample, _)| Verdict::Refuted { counterexample })
    }

    /// The verdict, once all ways are known.
    pub fn verdict(mut self, tree: &Tree) -> Verdict {
        // The one way to the first suspect is a nearest one. Any other may be farther than another way to an earlier one.
        if self.shown.is_none() || self.suspects.len() > 1 {
            self.all_ways(tree);
        }
        match self.shown {
            Some((counterexample, _)) => Verdict::Refuted { counterexample },
            None if self.migrates => undecided(
                Doubt::Migration,
                "a migration may break it: that is decided by the plan of the migration".to_owned(),
            ),
            None if self.has_doubts || !self.suspects.is_empty() => {
                let message =
                    "it hangs on which of several timers comes first, or on what only some histories can store";
                undecided(Doubt::Timing, message.to_owned())
            }
            None => Verdict::Holds {},
        }
    }

    fn all_ways(&mut self, tree: &Tree) {
        let suspects = std::mem::take(&mut self.suspects);
        let ends = suspects.iter().map(|suspect| (suspect.from, suspect.moves()));
        for (end, moves, path) in tree.paths(ends).take(ATTEMPTS) {
            if self.shown.as_ref().is_some_and(|(_, shown)| *shown <= moves) {
                break;
            }
            if let Some(suspect) = suspects.get(end) {
                self.attempt(suspect, path, moves);
            }
        }
        self.suspects = suspects;
    }

    fn attempt(&mut self, suspect: &Suspect, mut path: Vec<Rc<Edge>>, moves: usize) {
        path.extend(suspect.edge.clone());
        if path.iter().any(|edge| edge.moved.iter().any(|(_, via)| *via == Via::Migration)) {
            self.migrates = true;
            return;
        }
        if let Some(counterexample) = told(self.model, &path, self.end, suspect.complaint.clone()) {
            self.shown = Some((counterexample, moves));
        }
    }
}

impl Suspect {
    fn moves(&self) -> usize {
        self.edge.as_ref().map_or(0, |edge| usize::from(!edge.moved.is_empty()))
    }
}
