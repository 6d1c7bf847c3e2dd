//! Guards: conditions with three values.

use serde_json::Value;

use crate::case::Case;
use crate::json::{Object, list, text};
use crate::who::{Actor, Teams};

/// What a guard says of a case: yes, no, or that it cannot be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not.
    False,
    /// A fact is missing, or of another type.
    Unknown,
}

/// What guards look at.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'s> {
    pub teams: Teams<'s>,
    pub case: &'s Case,
    pub facts: &'s Object,
    pub actor: Option<&'s Actor>,
}

impl Sight<'_> {
    /// Whether a guard holds; no guard always does, and unknown counts as no.
    pub fn holds(&self, guard: &Value) -> bool {
        guard.is_null() || self.judge(guard).0 == Truth::True
    }

    /// The value of a choice: of the first branch that holds, else the unguarded one.
    pub fn chosen<'c>(&self, choice: &'c Value) -> Option<&'c str> {
        for branch in list(choice) {
            match branch.get("when") {
                Some(when) if self.holds(when) => return branch["value"].as_str(),
                Some(_) => {}
                None => return branch.as_str(),
            }
        }
        choice.as_str()
    }

    /// The value of a guard, and the leaf that decided it: the first in document order.
    pub fn judge<'g>(&self, guard: &'g Value) -> (Truth, &'g Value) {
        if let Some(parts) = guard.get("all") {
            self.combined(list(parts), Truth::False, Truth::True, guard)
        } else if let Some(parts) = guard.get("any") {
            self.combined(list(parts), Truth::True, Truth::False, guard)
        } else if let Some(part) = guard.get("not") {
            let (truth, leaf) = self.judge(part);
            (opposite(truth), leaf)
        } else {
            (self.leaf(guard), guard)
        }
    }

    /// `all` is settled by a false part and `any` by a true one; else by an unknown one; else all parts agree.
    fn combined<'g>(
        &self,
        parts: &'g [Value],
        settles: Truth,
        otherwise: Truth,
        whole: &'g Value,
    ) -> (Truth, &'g Value) {
        let judged: Vec<_> = parts.iter().map(|part| self.judge(part)).collect();
        for wanted in [settles, Truth::Unknown, otherwise] {
            if let Some(found) = judged.iter().find(|(truth, _)| *truth == wanted) {
                return *found;
            }
        }
        (otherwise, whole)
    }

    fn leaf(&self, leaf: &Value) -> Truth {
        let seen = |seen: &[String], what: &Value| seen.iter().any(|one| one == text(what));
        if let Some(status) = leaf.get("visited") {
            truth(seen(&self.case.visited_statuses, status))
        } else if let Some(class) = leaf.get("visitedClass") {
            truth(seen(&self.case.visited_classes, class))
        } else if let Some(principal) = leaf.get("actor") {
            truth(self.teams.is(self.actor, text(principal), self.case))
        } else {
            fact_leaf(leaf, self.facts)
        }
    }
}

fn fact_leaf(leaf: &Value, facts: &Object) -> Truth {
    let fact = facts.get(text(&leaf["fact"]));
    if let Some(exists) = leaf.get("exists") {
        return truth(exists.as_bool() == Some(fact.is_some()));
    }
    let Some(fact) = fact else { return Truth::Unknown };
    let compared = |says: fn(f64) -> bool, value: &Value| match order(fact, value) {
        Some(order) => truth(says(order)),
        None => Truth::Unknown,
    };
    for (word, value) in leaf.as_object().into_iter().flatten() {
        return match word.as_str() {
            "eq" if same_type(fact, value) => truth(same(fact, value)),
            "ne" if same_type(fact, value) => truth(!same(fact, value)),
            "lt" => compared(|order| order < 0.0, value),
            "lte" => compared(|order| order <= 0.0, value),
            "gt" => compared(|order| order > 0.0, value),
            "gte" => compared(|order| order >= 0.0, value),
            "in" if list(value).iter().any(|one| same_type(fact, one)) => {
                truth(list(value).iter().any(|one| same(fact, one)))
            }
            "contains" => contains(fact, value),
            "eq" | "ne" | "in" => Truth::Unknown,
            _ => continue,
        };
    }
    Truth::Unknown
}

fn contains(fact: &Value, value: &Value) -> Truth {
    match (fact, value) {
        (Value::Array(elements), value) => truth(elements.iter().any(|element| same(element, value))),
        (Value::String(whole), Value::String(part)) => truth(whole.contains(part.as_str())),
        _ => Truth::Unknown,
    }
}

/// Less than, equal to or greater than zero, as the left is than the right; only numbers and texts have an order.
fn order(left: &Value, right: &Value) -> Option<f64> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Some(left.as_f64()? - right.as_f64()?),
        (Value::String(left), Value::String(right)) => Some(f64::from(left.cmp(right) as i8)),
        _ => None,
    }
}

/// Whether two facts are the same: numbers as numbers.
pub fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        _ => left == right,
    }
}

fn same_type(left: &Value, right: &Value) -> bool {
    std::mem::discriminant(left) == std::mem::discriminant(right)
}

fn truth(says: bool) -> Truth {
    if says { Truth::True } else { Truth::False }
}

fn opposite(truth: Truth) -> Truth {
    match truth {
        Truth::True => Truth::False,
        Truth::False => Truth::True,
        Truth::Unknown => Truth::Unknown,
    }
}
