//! The facts that guards ask for, each with one value of every kind that the guards tell apart.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::state::{Assigned, value_of};
use crate::fact::{Fact, Scalar};
use crate::guard::{Guard, Leaf, Test, Truth};
use crate::know::check::values::values;

/// How many combinations of values one question tries.
pub(super) const COMBINATIONS: usize = 4_096;

/// A fact, and what it can be.
#[derive(Clone)]
pub(super) struct Kinds {
    pub name: Arc<str>,
    /// One value of each kind; `None` is a missing one, and comes last, so that facts are said where they can be.
    pub values: Vec<Option<Fact>>,
    /// What the tests come to for each.
    rows: Vec<Vec<Truth>>,
    tests: Vec<Test>,
}

#[derive(Clone, Default)]
pub(super) struct FactKinds {
    pub facts: Vec<Kinds>,
    positions: BTreeMap<Arc<str>, usize>,
}

impl FactKinds {
    /// The facts of some guards; `None` where their values are too many to be told apart.
    pub fn new<'g>(guards: impl Iterator<Item = &'g Guard>) -> Option<Self> {
        let mut tests: BTreeMap<Arc<str>, Vec<&Test>> = BTreeMap::new();
        for leaf in guards.flat_map(Guard::leaves) {
            if let Leaf::Fact { name, test } = leaf {
                tests.entry(Arc::clone(name)).or_default().push(test);
            }
        }
        let mut facts = Self::default();
        for (name, tests) in tests {
            let mut kinds = Kinds {
                name: Arc::clone(&name),
                values: Vec::new(),
                rows: Vec::new(),
                tests: tests.iter().map(|test| (*test).clone()).collect(),
            };
            let mut values = values(&tests)?;
            // Plain values are easier to read than those that only keep others apart.
            let named = tests.iter().flat_map(|test| named(test)).map(Some);
            values = named.chain(values.drain(..).flatten().map(Some)).chain([None]).collect();
            for value in values {
                let row = kinds.row(value.as_ref());
                if !kinds.rows.contains(&row) || value.is_none() {
                    kinds.rows.push(row);
                    kinds.values.push(value);
                }
            }
            facts.positions.insert(name, facts.facts.len());
            facts.facts.push(kinds);
        }
        Some(facts)
    }

    pub fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    pub fn value(&self, fact: usize, value: usize) -> Option<&Fact> {
        self.facts.get(fact)?.values.get(value)?.as_ref()
    }

    pub fn name(&self, fact: usize) -> Option<&Arc<str>> {
        self.facts.get(fact).map(|kinds| &kinds.name)
    }

    pub fn count(&self, fact: usize) -> usize {
        self.facts.get(fact).map_or(0, |kinds| kinds.values.len())
    }

    /// The kind of a value that a ladder sets.
    pub fn kind_of(&self, fact: usize, value: Option<&Fact>) -> Option<usize> {
        let kinds = self.facts.get(fact)?;
        let row = kinds.row(value);
        kinds.rows.iter().zip(&kinds.values).position(|(own, known)| *own == row && known.is_some() == value.is_some())
    }

    /// The facts of a guard.
    pub fn of(&self, guard: &Guard) -> Vec<usize> {
        let mut facts: Vec<usize> = guard
            .leaves()
            .filter_map(|leaf| if let Leaf::Fact { name, .. } = leaf { self.position(name) } else { None })
            .collect();
        facts.sort_unstable();
        facts.dedup();
        facts
    }

    /// Every way to settle those of some facts that are not settled yet. `None` where there are too many.
    pub fn settle(&self, assigned: &Assigned, facts: &[usize]) -> Option<Vec<Assigned>> {
        let mut all = vec![Assigned::new()];
        for fact in facts.iter().filter(|fact| value_of(assigned, **fact).is_none()) {
            let count = self.count(*fact);
            if all.len().saturating_mul(count) > COMBINATIONS {
                return None;
            }
            let with = |chosen: &Assigned| {
                let chosen = chosen.clone();
                (0..count).map(move |value| chosen.iter().copied().chain([(*fact, value)]).collect::<Assigned>())
            };
            all = all.iter().flat_map(with).collect();
        }
        Some(all)
    }
}

impl Kinds {
    fn row(&self, value: Option<&Fact>) -> Vec<Truth> {
        self.tests.iter().map(|test| test.evaluate(value)).collect()
    }
}

/// The values that a test names.
fn named(test: &Test) -> Vec<Fact> {
    match test {
        Test::Eq(value) | Test::Ne(value) => vec![value.clone()],
        Test::Lt(Scalar::Number(bound))
        | Test::Lte(Scalar::Number(bound))
        | Test::Gt(Scalar::Number(bound))
        | Test::Gte(Scalar::Number(bound)) => {
            vec![Fact::from(*bound), Fact::from(bound - 1.0), Fact::from(bound + 1.0)]
        }
        Test::Lt(bound) | Test::Lte(bound) | Test::Gt(bound) | Test::Gte(bound) => vec![Fact::Scalar(bound.clone())],
        Test::In(values) => values.iter().cloned().map(Fact::Scalar).collect(),
        Test::Contains(_) | Test::Exists(_) => Vec::new(),
    }
}
