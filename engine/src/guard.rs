//! Guards: conditions over facts and history. They are data, always end, and explain themselves.
//!
//! A guard is *true*, *false* or *unknown* (Kleene's strong three-valued logic): a missing fact, or one of
//! another type than the guard compares it with, is unknown. Every answer names the leaf that decided.

use std::cmp::Ordering;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::fact::{Fact, Scalar};
use crate::name::Id;
use crate::principal::Principal;

/// A condition, as it is written in a definition.
///
/// ```
/// use ordino::Guard;
///
/// let guard: Guard = serde_json::from_str(r#"{"any": [{"fact": "total", "lte": 500}, {"actor": "lead:owner"}]}"#)?;
/// assert_eq!(guard.leaves().count(), 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "GuardText", into = "GuardText")]
pub enum Guard {
    /// True when all hold. `{"all": […]}`
    All(Vec<Guard>),
    /// True when one holds. `{"any": […]}`
    Any(Vec<Guard>),
    /// True when the inner one is false. `{"not": …}`
    Not(Box<Guard>),
    /// A question that is answered directly.
    Leaf(Leaf),
}

/// A question that a guard asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Leaf {
    /// About a fact. `{"fact": name, "eq": value}`
    Fact {
        /// The fact's name.
        name: Arc<str>,
        /// What is asked of it.
        test: Test,
    },
    /// Whether the case is, or ever was, in a status. `{"visited": status}`
    Visited(Id),
    /// Whether the case is, or ever was, in a status that had this class when it was entered.
    /// `{"visitedClass": tag}`
    VisitedClass(Id),
    /// Whether a principal holds for who asks. `{"actor": principal}`
    Actor(Principal),
}

/// What a guard asks of a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// Equal to the value.
    Eq(Fact),
    /// Not equal to the value, and of its type.
    Ne(Fact),
    /// Less than the number, or before the text in the order of code points.
    Lt(Scalar),
    /// Less than or equal.
    Lte(Scalar),
    /// Greater than.
    Gt(Scalar),
    /// Greater than or equal.
    Gte(Scalar),
    /// Equal to one of the values.
    In(Vec<Scalar>),
    /// A list that has the value, or a text that has the text.
    Contains(Scalar),
    /// Whether the fact is known at all. Never unknown.
    Exists(bool),
}

/// What a guard needs to know. Implemented by whatever knows the case, the facts and the actor.
pub trait Situation {
    /// The value of a fact, if it is known.
    fn fact(&self, name: &str) -> Option<&Fact>;
    /// Whether the case is or was in the status.
    fn visited(&self, status: &Id) -> bool;
    /// Whether the case is or was in a status of the class.
    fn visited_class(&self, class: &Id) -> bool;
    /// Whether the principal holds for the actor.
    fn holds(&self, principal: &Principal) -> bool;
}

/// One of Kleene's three truth values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// A fact is missing, or is of another type.
    Unknown,
}

/// A guard's answer and the leaf that decided it: the first in document order, where several did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict<'g> {
    /// The answer.
    pub truth: Truth,
    /// The leaf, unless the guard has none.
    pub leaf: Option<&'g Leaf>,
}

impl Guard {
    /// Answers the guard.
    pub fn evaluate(&self, situation: &impl Situation) -> Verdict<'_> {
        match self {
            Self::All(guards) => fold(guards, situation, Truth::False, Truth::True),
            Self::Any(guards) => fold(guards, situation, Truth::True, Truth::False),
            Self::Not(guard) => {
                let verdict = guard.evaluate(situation);
                Verdict { truth: verdict.truth.not(), leaf: verdict.leaf }
            }
            Self::Leaf(leaf) => Verdict { truth: leaf.evaluate(situation), leaf: Some(leaf) },
        }
    }

    /// Whether the guard is true. Unknown counts as no.
    pub fn holds(&self, situation: &impl Situation) -> bool {
        self.evaluate(situation).truth == Truth::True
    }

    /// All leaves, in document order.
    pub fn leaves(&self) -> Box<dyn Iterator<Item = &Leaf> + '_> {
        match self {
            Self::All(guards) | Self::Any(guards) => Box::new(guards.iter().flat_map(Self::leaves)),
            Self::Not(guard) => guard.leaves(),
            Self::Leaf(leaf) => Box::new(std::iter::once(leaf)),
        }
    }

    /// How many guards this one is made of, itself included.
    #[must_use]
    pub fn size(&self) -> usize {
        match self {
            Self::All(guards) | Self::Any(guards) => 1 + guards.iter().map(Self::size).sum::<usize>(),
            Self::Not(guard) => 1 + guard.size(),
            Self::Leaf(_) => 1,
        }
    }

    /// Whether some `all` or `any` in it lists nothing.
    #[must_use]
    pub fn has_empty_list(&self) -> bool {
        match self {
            Self::All(guards) | Self::Any(guards) => guards.is_empty() || guards.iter().any(Self::has_empty_list),
            Self::Not(guard) => guard.has_empty_list(),
            Self::Leaf(_) => false,
        }
    }
}

/// Joins guards: one that is `decisive` decides at once, else an unknown one, else all were `neutral`.
fn fold<'g>(guards: &'g [Guard], situation: &impl Situation, decisive: Truth, neutral: Truth) -> Verdict<'g> {
    let mut verdict: Option<Verdict<'g>> = None;
    for guard in guards {
        let next = guard.evaluate(situation);
        if next.truth == decisive {
            return next;
        }
        let replaces = match verdict {
            None => true,
            Some(earlier) => earlier.truth == neutral && next.truth == Truth::Unknown,
        };
        if replaces {
            verdict = Some(next);
        }
    }
    verdict.unwrap_or(Verdict { truth: neutral, leaf: None })
}

impl Leaf {
    fn evaluate(&self, situation: &impl Situation) -> Truth {
        match self {
            Self::Fact { name, test } => test.evaluate(situation.fact(name)),
            Self::Visited(status) => Truth::from(situation.visited(status)),
            Self::VisitedClass(class) => Truth::from(situation.visited_class(class)),
            Self::Actor(principal) => Truth::from(situation.holds(principal)),
        }
    }
}

impl Test {
    /// Answers the test, given the fact's value if it is known.
    pub(crate) fn evaluate(&self, fact: Option<&Fact>) -> Truth {
        if let Self::Exists(wanted) = self {
            return Truth::from(fact.is_some() == *wanted);
        }
        let Some(fact) = fact else { return Truth::Unknown };
        match self {
            Self::Eq(value) => equal(fact, value),
            Self::Ne(value) => equal(fact, value).not(),
            Self::Lt(bound) => compare(fact, bound, Ordering::is_lt),
            Self::Lte(bound) => compare(fact, bound, Ordering::is_le),
            Self::Gt(bound) => compare(fact, bound, Ordering::is_gt),
            Self::Gte(bound) => compare(fact, bound, Ordering::is_ge),
            Self::In(values) => is_in(fact, values),
            Self::Contains(value) => contains(fact, value),
            Self::Exists(_) => Truth::Unknown,
        }
    }
}

fn equal(fact: &Fact, value: &Fact) -> Truth {
    match (fact, value) {
        (Fact::Scalar(fact), Fact::Scalar(value)) if !fact.same_type(value) => Truth::Unknown,
        (Fact::Scalar(_), Fact::Scalar(_)) | (Fact::List(_), Fact::List(_)) => Truth::from(fact == value),
        _ => Truth::Unknown,
    }
}

fn compare(fact: &Fact, bound: &Scalar, accept: fn(Ordering) -> bool) -> Truth {
    let ordering = match (fact, bound) {
        (Fact::Scalar(Scalar::Number(fact)), Scalar::Number(bound)) => fact.partial_cmp(bound),
        (Fact::Scalar(Scalar::Text(fact)), Scalar::Text(bound)) => Some(fact.cmp(bound)),
        _ => None,
    };
    ordering.map_or(Truth::Unknown, |ordering| Truth::from(accept(ordering)))
}

fn is_in(fact: &Fact, values: &[Scalar]) -> Truth {
    let Fact::Scalar(fact) = fact else {
        return Truth::Unknown;
    };
    if values.contains(fact) {
        Truth::True
    } else if values.iter().any(|value| value.same_type(fact)) {
        Truth::False
    } else {
        Truth::Unknown
    }
}

fn contains(fact: &Fact, value: &Scalar) -> Truth {
    match (fact, value) {
        (Fact::List(values), value) => Truth::from(values.contains(value)),
        (Fact::Scalar(Scalar::Text(text)), Scalar::Text(part)) => Truth::from(text.contains(part.as_ref())),
        _ => Truth::Unknown,
    }
}

impl Truth {
    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

/// A guard as text has it: one object whose keys say which kind of guard it is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Guard"))]
pub(crate) struct GuardText {
    /// True when all of these hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Guard>>,
    /// True when one of these holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Guard>>,
    /// True when this is false.
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Box<Guard>>,
    /// The name of a fact; goes with exactly one of the tests below.
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<Arc<str>>,
    /// The fact equals this.
    #[serde(skip_serializing_if = "Option::is_none")]
    eq: Option<Fact>,
    /// The fact does not equal this.
    #[serde(skip_serializing_if = "Option::is_none")]
    ne: Option<Fact>,
    /// The fact is less than this number, or before this text.
    #[serde(skip_serializing_if = "Option::is_none")]
    lt: Option<Scalar>,
    /// The fact is less than this, or equal.
    #[serde(skip_serializing_if = "Option::is_none")]
    lte: Option<Scalar>,
    /// The fact is greater than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    gt: Option<Scalar>,
    /// The fact is greater than this, or equal.
    #[serde(skip_serializing_if = "Option::is_none")]
    gte: Option<Scalar>,
    /// The fact equals one of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    r#in: Option<Vec<Scalar>>,
    /// The fact is a list that has this, or a text that has this text.
    #[serde(skip_serializing_if = "Option::is_none")]
    contains: Option<Scalar>,
    /// Whether the fact is known at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    exists: Option<bool>,
    /// The case is or was in this status.
    #[serde(skip_serializing_if = "Option::is_none")]
    visited: Option<Id>,
    /// The case is or was in a status of this class.
    #[serde(skip_serializing_if = "Option::is_none")]
    visited_class: Option<Id>,
    /// This principal holds for who asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<Principal>,
}

/// Why an object is no guard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum GuardError {
    /// It has none, or several, of the keys that make a guard.
    #[error("a guard has exactly one of `all`, `any`, `not`, `fact`, `visited`, `visitedClass` and `actor`")]
    Kind,
    /// A fact has no test, or several.
    #[error(
        "a guard about a `fact` has exactly one of `eq`, `ne`, `lt`, `lte`, `gt`, `gte`, `in`, `contains` and `exists`"
    )]
    Test,
}

impl TryFrom<GuardText> for Guard {
    type Error = GuardError;

    fn try_from(text: GuardText) -> Result<Self, GuardError> {
        let tests = [
            text.eq.map(Test::Eq),
            text.ne.map(Test::Ne),
            text.lt.map(Test::Lt),
            text.lte.map(Test::Lte),
            text.gt.map(Test::Gt),
            text.gte.map(Test::Gte),
            text.r#in.map(Test::In),
            text.contains.map(Test::Contains),
            text.exists.map(Test::Exists),
        ];
        let mut tests = tests.into_iter().flatten();
        let (only, second) = (tests.next(), tests.next());
        let about_fact = match (text.fact, only, second) {
            (None, None, _) => None,
            (Some(name), Some(only), None) => Some(Self::Leaf(Leaf::Fact { name, test: only })),
            _ => return Err(GuardError::Test),
        };
        let kinds = [
            text.all.map(Self::All),
            text.any.map(Self::Any),
            text.not.map(Self::Not),
            about_fact,
            text.visited.map(|status| Self::Leaf(Leaf::Visited(status))),
            text.visited_class.map(|class| Self::Leaf(Leaf::VisitedClass(class))),
            text.actor.map(|principal| Self::Leaf(Leaf::Actor(principal))),
        ];
        let mut kinds = kinds.into_iter().flatten();
        match (kinds.next(), kinds.next()) {
            (Some(guard), None) => Ok(guard),
            _ => Err(GuardError::Kind),
        }
    }
}

impl From<Guard> for GuardText {
    fn from(guard: Guard) -> Self {
        match guard {
            Guard::All(guards) => Self { all: Some(guards), ..Self::default() },
            Guard::Any(guards) => Self { any: Some(guards), ..Self::default() },
            Guard::Not(guard) => Self { not: Some(guard), ..Self::default() },
            Guard::Leaf(Leaf::Visited(status)) => Self { visited: Some(status), ..Self::default() },
            Guard::Leaf(Leaf::VisitedClass(class)) => Self { visited_class: Some(class), ..Self::default() },
            Guard::Leaf(Leaf::Actor(principal)) => Self { actor: Some(principal), ..Self::default() },
            Guard::Leaf(Leaf::Fact { name, test }) => {
                let text = Self { fact: Some(name), ..Self::default() };
                match test {
                    Test::Eq(value) => Self { eq: Some(value), ..text },
                    Test::Ne(value) => Self { ne: Some(value), ..text },
                    Test::Lt(value) => Self { lt: Some(value), ..text },
                    Test::Lte(value) => Self { lte: Some(value), ..text },
                    Test::Gt(value) => Self { gt: Some(value), ..text },
                    Test::Gte(value) => Self { gte: Some(value), ..text },
                    Test::In(values) => Self { r#in: Some(values), ..text },
                    Test::Contains(value) => Self { contains: Some(value), ..text },
                    Test::Exists(wanted) => Self { exists: Some(wanted), ..text },
                }
            }
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Guard {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Guard".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <GuardText as schemars::JsonSchema>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(text: &str) -> Guard {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_guard_is_written_as_it_is_read() {
        for text in [
            r#"{"all":[{"fact":"a","eq":1},{"visited":"new"}]}"#,
            r#"{"any":[{"visitedClass":"paid"},{"actor":"team:owner"}]}"#,
            r#"{"not":{"fact":"a","ne":["x",true]}}"#,
            r#"{"fact":"a","lt":1}"#,
            r#"{"fact":"a","lte":"x"}"#,
            r#"{"fact":"a","gt":1.5}"#,
            r#"{"fact":"a","gte":-1}"#,
            r#"{"fact":"a","in":[1,"x"]}"#,
            r#"{"fact":"a","contains":"x"}"#,
            r#"{"fact":"a","exists":false}"#,
        ] {
            assert_eq!(serde_json::to_string(&guard(text)).unwrap(), text);
        }
    }

    #[test]
    fn every_part_counts_itself_included() {
        let leaf = r#"{"fact":"a","exists":true}"#;
        assert_eq!(guard(leaf).size(), 1);
        assert_eq!(guard(&format!(r#"{{"not":{leaf}}}"#)).size(), 2);
        assert_eq!(guard(&format!(r#"{{"all":[{leaf},{{"any":[{leaf},{leaf}]}}]}}"#)).size(), 5);
        assert_eq!(guard(&format!(r#"{{"not":{{"not":{{"all":[{leaf},{leaf}]}}}}}}"#)).size(), 5);
    }

    #[test]
    fn an_empty_list_is_found_at_any_depth() {
        let leaf = r#"{"fact":"a","exists":true}"#;
        for (text, is_found) in [
            (leaf.to_owned(), false),
            (r#"{"all":[]}"#.to_owned(), true),
            (format!(r#"{{"all":[{leaf}]}}"#), false),
            (format!(r#"{{"any":[{leaf},{{"not":{{"any":[]}}}}]}}"#), true),
        ] {
            assert_eq!(guard(&text).has_empty_list(), is_found, "{text}");
        }
    }
}
