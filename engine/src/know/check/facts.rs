//! Facts that are taken for two types.

use std::collections::BTreeMap;

use super::spot::guards;
use super::{Findings, Subject, note};
use crate::fact::{Fact, Scalar};
use crate::guard::{Leaf, Test};
use crate::read::{Code, Path, Severity};
use crate::text;

/// The types that a fact can have to be of use somewhere, as bits.
#[derive(Clone, Copy)]
struct Types(u8);

const TYPES: [(u8, &str); 4] = [(1, "truth value"), (2, "number"), (4, "text"), (8, "list")];

pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let mut known: BTreeMap<&str, (Types, Path)> = BTreeMap::new();
    let mut told = Vec::new();
    let mut hear = |name, types: Types, path: &dyn Fn() -> Path| {
        let Some((earlier, place)) = known.get_mut(name) else {
            known.insert(name, (types, path()));
            return;
        };
        let both = Types(earlier.0 & types.0);
        if both.0 != 0 {
            *earlier = both;
        } else {
            let (name, place) = (text::excerpt(name), text::excerpt(&place.to_string()));
            let message = format!("`{name}` is taken for a {types} here, and for a {earlier} at {place}");
            told.push((path(), message));
        }
    };
    for (spot, guard) in guards(subject.definition) {
        for leaf in guard.leaves() {
            if let Leaf::Fact { name, test } = leaf
                && let Some(types) = Types::of_test(test)
            {
                hear(name, types, &|| spot.path(subject.definition));
            }
        }
    }
    for (path, name, value) in super::sla::facts_set(subject.definition) {
        hear(name, Types::of(value), &|| path.clone());
    }
    for (path, message) in told {
        let help = "write it in one way: a number without quotes, a text with quotes";
        note(findings, path, Severity::Warning, Code::FactOfTwoTypes, (message, help));
    }
}

impl Types {
    /// The types that a test can tell from each other; `None` where any will do.
    fn of_test(test: &Test) -> Option<Self> {
        Some(match test {
            Test::Eq(value) | Test::Ne(value) => Self::of(value),
            Test::Lt(bound) | Test::Lte(bound) | Test::Gt(bound) | Test::Gte(bound) => Self::of_scalar(bound),
            Test::In(values) => Self(values.iter().map(Self::of_scalar).fold(0, |all, one| all | one.0)),
            Test::Contains(Scalar::Text(_)) => Self(4 | 8),
            Test::Contains(_) => Self(8),
            Test::Exists(_) => return None,
        })
    }

    fn of(value: &Fact) -> Self {
        match value {
            Fact::Scalar(value) => Self::of_scalar(value),
            Fact::List(_) => Self(8),
        }
    }

    fn of_scalar(value: &Scalar) -> Self {
        match value {
            Scalar::Bool(_) => Self(1),
            Scalar::Number(_) => Self(2),
            Scalar::Text(_) => Self(4),
        }
    }
}

impl std::fmt::Display for Types {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = TYPES.into_iter().filter(|(bit, _)| self.0 & bit != 0).map(|(_, name)| name);
        f.write_str(&names.collect::<Vec<_>>().join(" or a "))
    }
}
