//! What guards can come to: exact over the facts that they mention, within bounds.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::values::values;
use crate::fact::Scalar;
use crate::guard::{Guard, Leaf, Test, Truth};

/// How many combinations of values one question may try. Beyond it facts are taken for independent of each other, which
/// lets a guard come to more than it can: nothing is then claimed that is not so.
const COMBINATIONS: usize = 4_096;

/// How many parts of guards are looked at while values are tried, in one definition.
const EFFORT: usize = 4_000_000;

/// A set of truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Truths(u8);

impl Truths {
    pub const NONE: Self = Self(0);
    pub const YES: Self = Self(1);
    pub const NO: Self = Self(2);
    /// A guard that does not let pass: false, or unknown.
    pub const NOT_YES: Self = Self(6);
    pub const ANY: Self = Self(7);
    /// Of what is never unknown.
    pub const KNOWN: Self = Self(3);

    pub fn of(truth: Truth) -> Self {
        match truth {
            Truth::True => Self::YES,
            Truth::False => Self::NO,
            Truth::Unknown => Self(4),
        }
    }

    fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    fn not(self) -> Self {
        let swapped = (self.0 & 1) << 1 | (self.0 & 2) >> 1;
        Self(swapped | self.0 & 4)
    }

    /// What a list of guards comes to of which each comes to one of its own: it is as `decisive` as the most decisive of
    /// them, and `neutral` where all are.
    fn joined(each: impl Iterator<Item = Self>, decisive: Self, neutral: Self) -> Self {
        let mut joined = neutral;
        for one in each {
            let mut next = Self::NONE;
            for left in [Self::YES, Self::NO, Self(4)].into_iter().filter(|left| joined.meets(*left)) {
                for right in [Self::YES, Self::NO, Self(4)].into_iter().filter(|right| one.meets(*right)) {
                    next = next.with(match () {
                        () if left == decisive || right == decisive => decisive,
                        () if left == neutral => right,
                        () => left,
                    });
                }
            }
            joined = next;
        }
        joined
    }
}

/// Whoever knows what leaves that ask for no fact can come to.
pub(super) type Knowing<'k> = &'k dyn Fn(&Leaf) -> Truths;

/// Answers what guards can come to, until the effort is spent.
pub(super) struct Reasoning {
    left: Cell<usize>,
}

impl Default for Reasoning {
    fn default() -> Self {
        Self { left: Cell::new(EFFORT) }
    }
}

impl Reasoning {
    /// Whether the guard can be true.
    pub fn can_hold(&self, guard: &Guard, knowing: Knowing) -> bool {
        self.can(&[(guard, Truths::YES)], knowing)
    }

    /// Whether the guard is true whatever happens.
    pub fn always_holds(&self, guard: &Guard, knowing: Knowing) -> bool {
        !self.can(&[(guard, Truths::NOT_YES)], knowing)
    }

    /// Whether all guards can come to what is wanted of them at once. Yes, where that is too hard to say.
    pub fn can(&self, wanted: &[(&Guard, Truths)], knowing: Knowing) -> bool {
        let mut open = Vec::new();
        for (guard, wanted) in wanted {
            let apart = possible(guard, knowing);
            if !apart.meets(*wanted) {
                return false;
            }
            // What can only come to that is no condition any more.
            if !apart.is_within(*wanted) {
                open.push((*guard, *wanted));
            }
        }
        let leaves: Vec<&Leaf> = open.iter().flat_map(|(guard, _)| guard.leaves()).collect();
        if !are_related(&leaves) {
            // Every leaf is on its own, so that what they can come to apart they can together.
            return true;
        }
        Unknowns::of(&leaves, knowing).is_none_or(|unknowns| self.search(&open, &unknowns))
    }

    /// Tries every combination of values.
    fn search(&self, wanted: &[(&Guard, Truths)], unknowns: &Unknowns) -> bool {
        let size: usize = wanted.iter().map(|(guard, _)| guard.size()).sum();
        let mut choice = vec![0; unknowns.rows.len()];
        loop {
            let Some(left) = self.left.get().checked_sub(size) else { return true };
            self.left.set(left);
            let mut leaves = unknowns.leaves.iter().map(|(unknown, column)| {
                let row = choice.get(*unknown).and_then(|row| unknowns.rows.get(*unknown)?.get(*row));
                row.and_then(|row| row.get(*column)).copied().unwrap_or(Truths::ANY)
            });
            // All of them, so that each guard meets its own leaves.
            let mut fits = true;
            for (guard, wanted) in wanted {
                fits &= come_to(guard, &mut |_| leaves.next().unwrap_or(Truths::ANY)).meets(*wanted);
            }
            if fits {
                return true;
            }
            let next = choice.iter().zip(&unknowns.rows).position(|(row, rows)| row + 1 < rows.len());
            let Some(next) = next else { return false };
            choice.iter_mut().take(next).for_each(|row| *row = 0);
            if let Some(row) = choice.get_mut(next) {
                *row += 1;
            }
        }
    }
}

/// What a guard can come to where its leaves know nothing of each other.
fn possible(guard: &Guard, knowing: Knowing) -> Truths {
    come_to(guard, &mut |leaf| match leaf {
        Leaf::Fact { test: Test::Exists(_), .. } => Truths::KNOWN,
        Leaf::Fact { test, .. } if is_plain(test) => Truths::ANY,
        Leaf::Fact { test, .. } => {
            let values = values(&[test]).unwrap_or_default();
            let truths = values.iter().map(|value| Truths::of(test.evaluate(value.as_ref())));
            truths.reduce(Truths::with).unwrap_or(Truths::ANY)
        }
        _ => knowing(leaf),
    })
}

/// Whether some value passes a test and some other of its type does not, as it is of nearly every test.
fn is_plain(test: &Test) -> bool {
    let is_inner = |value: &Scalar| match value {
        Scalar::Bool(_) => false,
        Scalar::Number(number) => number.abs() < f64::MAX,
        Scalar::Text(value) => !value.is_empty(),
    };
    match test {
        Test::Eq(_) | Test::Ne(_) => true,
        Test::Lt(value) | Test::Lte(value) | Test::Gt(value) | Test::Gte(value) | Test::Contains(value) => {
            is_inner(value)
        }
        Test::In(values) => values.iter().any(|value| !matches!(value, Scalar::Bool(_))),
        Test::Exists(_) => false,
    }
}

/// Whether two leaves depend on one thing.
fn are_related(leaves: &[&Leaf]) -> bool {
    let same = |one: &Leaf, other: &Leaf| match (one, other) {
        (Leaf::Fact { name: one, .. }, Leaf::Fact { name: other, .. }) => one == other,
        _ => one == other,
    };
    leaves.iter().enumerate().any(|(position, one)| leaves.iter().take(position).any(|other| same(one, other)))
}

/// What a guard comes to, given its leaves in document order.
fn come_to(guard: &Guard, leaf: &mut dyn FnMut(&Leaf) -> Truths) -> Truths {
    match guard {
        Guard::All(guards) => Truths::joined(guards.iter().map(|guard| come_to(guard, leaf)), Truths::NO, Truths::YES),
        Guard::Any(guards) => Truths::joined(guards.iter().map(|guard| come_to(guard, leaf)), Truths::YES, Truths::NO),
        Guard::Not(guard) => come_to(guard, leaf).not(),
        Guard::Leaf(own) => leaf(own),
    }
}

/// What guards depend on.
struct Unknowns {
    /// Of each unknown, what the leaves about it come to: a row for every kind of value.
    rows: Vec<Vec<Vec<Truths>>>,
    /// Of each leaf in document order, its unknown and its column there.
    leaves: Vec<(usize, usize)>,
}

/// What tells one unknown from another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'g> {
    Fact(&'g str),
    /// A leaf that asks for no fact, as it is written.
    Other(String),
}

impl Unknowns {
    /// Those of some leaves; `None` where they are too many.
    fn of(leaves: &[&Leaf], knowing: Knowing) -> Option<Self> {
        let mut keys: BTreeMap<Key, usize> = BTreeMap::new();
        let mut asked: Vec<Vec<&Leaf>> = Vec::new();
        let mut places = Vec::new();
        for leaf in leaves {
            let key = match leaf {
                Leaf::Fact { name, .. } => Key::Fact(name),
                other => Key::Other(format!("{other:?}")),
            };
            let unknown = *keys.entry(key).or_insert(asked.len());
            if unknown == asked.len() {
                asked.push(Vec::new());
            }
            let columns = asked.get_mut(unknown)?;
            places.push((unknown, columns.len()));
            columns.push(leaf);
        }
        let mut rows = Vec::new();
        let mut combinations = 1_usize;
        for leaves in &asked {
            let own = rows_of(leaves, knowing)?;
            combinations = combinations.saturating_mul(own.len());
            rows.push(own);
            if combinations > COMBINATIONS {
                return None;
            }
        }
        Some(Self { rows, leaves: places })
    }
}

/// What leaves about one unknown come to together, one row for every way in which they differ.
fn rows_of(leaves: &[&Leaf], knowing: Knowing) -> Option<Vec<Vec<Truths>>> {
    let tests: Vec<&Test> =
        leaves.iter().filter_map(|leaf| if let Leaf::Fact { test, .. } = leaf { Some(test) } else { None }).collect();
    let mut rows: Vec<Vec<Truths>> = Vec::new();
    if let Some(leaf) = leaves.first().filter(|_| tests.is_empty()) {
        let can = knowing(leaf);
        rows.extend(
            [Truths::YES, Truths::NO]
                .into_iter()
                .filter(|truth| can.meets(*truth))
                .map(|truth| vec![truth; leaves.len()]),
        );
        return Some(rows);
    }
    for value in values(&tests)? {
        let row: Vec<Truths> = tests.iter().map(|test| Truths::of(test.evaluate(value.as_ref()))).collect();
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(json: &str) -> Guard {
        serde_json::from_str(json).unwrap()
    }

    fn free(leaf: &Leaf) -> Truths {
        match leaf {
            Leaf::Visited(status) if status.as_str() == "never" => Truths::NO,
            Leaf::Visited(status) if status.as_str() == "always" => Truths::YES,
            _ => Truths::KNOWN,
        }
    }

    #[test]
    fn guards_that_can_never_hold() {
        for (json, can) in [
            (r#"{"fact": "a", "eq": 1}"#, true),
            (r#"{"all": [{"fact": "a", "eq": 1}, {"fact": "a", "eq": 2}]}"#, false),
            (r#"{"all": [{"fact": "a", "eq": 1}, {"fact": "b", "eq": 2}]}"#, true),
            (r#"{"all": [{"fact": "a", "gt": 1}, {"fact": "a", "lt": 2}]}"#, true),
            (r#"{"all": [{"fact": "a", "gt": 1}, {"fact": "a", "lt": 1}]}"#, false),
            (r#"{"all": [{"fact": "a", "gte": 1}, {"fact": "a", "lte": 1}]}"#, true),
            (r#"{"all": [{"fact": "a", "eq": 1}, {"fact": "a", "exists": false}]}"#, false),
            (r#"{"all": [{"fact": "a", "eq": 1}, {"fact": "a", "contains": "x"}]}"#, false),
            (r#"{"all": [{"fact": "a", "contains": "x"}, {"not": {"fact": "a", "contains": "xy"}}]}"#, true),
            (r#"{"all": [{"fact": "a", "contains": "xy"}, {"not": {"fact": "a", "contains": "x"}}]}"#, true),
            (
                r#"{"all": [{"fact": "a", "contains": "xy"}, {"not": {"fact": "a", "contains": "x"}}, {"fact": "a", "ne": "q"}]}"#,
                false,
            ),
            (r#"{"fact": "a", "lt": true}"#, false),
            (r#"{"fact": "a", "lt": ""}"#, false),
            (r#"{"not": {"fact": "a", "gte": ""}}"#, false),
            (r#"{"visited": "never"}"#, false),
            (r#"{"any": [{"visited": "never"}, {"fact": "a", "exists": true}]}"#, true),
            (r#"{"all": [{"visited": "x"}, {"not": {"visited": "x"}}]}"#, false),
            (r#"{"all": [{"actor": "role:a"}, {"not": {"actor": "role:b"}}]}"#, true),
            (
                r#"{"all": [{"any": [{"fact": "a", "eq": 1}, {"fact": "b", "eq": 1}]}, {"fact": "a", "eq": 2}, {"fact": "b", "eq": 2}]}"#,
                false,
            ),
        ] {
            assert_eq!(Reasoning::default().can_hold(&guard(json), &free), can, "{json}");
        }
    }

    #[test]
    fn guards_that_always_hold() {
        for (json, always) in [
            (r#"{"any": [{"fact": "a", "lt": 5}, {"fact": "a", "gte": 5}]}"#, false),
            (r#"{"any": [{"fact": "a", "exists": true}, {"fact": "a", "exists": false}]}"#, true),
            (r#"{"any": [{"fact": "a", "eq": 1}, {"not": {"fact": "a", "eq": 1}}]}"#, false),
            (r#"{"visited": "always"}"#, true),
            (r#"{"not": {"visited": "never"}}"#, true),
            (r#"{"any": [{"visited": "x"}, {"not": {"visited": "x"}}]}"#, true),
        ] {
            assert_eq!(Reasoning::default().always_holds(&guard(json), &free), always, "{json}");
        }
    }

    #[test]
    fn what_is_too_hard_is_not_claimed() {
        let each = |value: u8| (0..20).map(move |fact| format!(r#"{{"fact": "f{fact}", "eq": {value}}}"#));
        let guard = guard(&format!(r#"{{"all": [{}]}}"#, each(1).chain(each(2)).collect::<Vec<_>>().join(", ")));
        assert!(Reasoning::default().can_hold(&guard, &free));
    }
}
