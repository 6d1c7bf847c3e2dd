//! Guards in few words, for a reader: `total ≤ 500 or lead:owner`.

use std::fmt::{self, Display};

use crate::fact::{Fact, Scalar};
use crate::guard::{Guard, Leaf, Test};
use crate::principal::Principal;

/// A guard as text. What it says is what the guard asks, but the guard decides.
pub(crate) struct Condition<'g>(pub &'g Guard);

impl Display for Condition<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Guard::All(guards) => joined(f, guards, "and"),
            Guard::Any(guards) => joined(f, guards, "or"),
            Guard::Not(guard) => write!(f, "not ({})", Self(guard)),
            Guard::Leaf(leaf) => written(f, leaf),
        }
    }
}

fn joined(f: &mut fmt::Formatter<'_>, guards: &[Guard], word: &str) -> fmt::Result {
    for (position, guard) in guards.iter().enumerate() {
        if position > 0 {
            write!(f, " {word} ")?;
        }
        match guard {
            Guard::All(_) | Guard::Any(_) if guards.len() > 1 => write!(f, "({})", Condition(guard))?,
            _ => Condition(guard).fmt(f)?,
        }
    }
    Ok(())
}

fn written(f: &mut fmt::Formatter<'_>, leaf: &Leaf) -> fmt::Result {
    let (name, test) = match leaf {
        Leaf::Fact { name, test } => (name, test),
        Leaf::Visited(status) => return write!(f, "visited {status}"),
        Leaf::VisitedClass(class) => return write!(f, "visited class {class}"),
        Leaf::Actor(principal) => return principal.fmt(f),
    };
    match test {
        Test::Eq(value) => write!(f, "{name} = {}", Value(value)),
        Test::Ne(value) => write!(f, "{name} ≠ {}", Value(value)),
        Test::Lt(bound) => write!(f, "{name} < {}", One(bound)),
        Test::Lte(bound) => write!(f, "{name} ≤ {}", One(bound)),
        Test::Gt(bound) => write!(f, "{name} > {}", One(bound)),
        Test::Gte(bound) => write!(f, "{name} ≥ {}", One(bound)),
        Test::In(values) => write!(f, "{name} in {}", Several(values)),
        Test::Contains(value) => write!(f, "{name} contains {}", One(value)),
        Test::Exists(true) => write!(f, "{name} is known"),
        Test::Exists(false) => write!(f, "{name} is not known"),
    }
}

struct Value<'f>(&'f Fact);
struct One<'f>(&'f Scalar);
struct Several<'f>(&'f [Scalar]);

impl Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Fact::Scalar(value) => One(value).fmt(f),
            Fact::List(values) => Several(values).fmt(f),
        }
    }
}

impl Display for One<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Scalar::Bool(value) => value.fmt(f),
            Scalar::Number(value) => value.fmt(f),
            Scalar::Text(text) => text.fmt(f),
        }
    }
}

impl Display for Several<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        for (position, value) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str(", ")?;
            }
            One(value).fmt(f)?;
        }
        f.write_str("]")
    }
}

/// Principals in a row.
pub(super) fn people(principals: &[Principal]) -> String {
    principals.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
