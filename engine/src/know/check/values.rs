//! The values that a fact can take, as far as the guards about it tell them apart.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::fact::{Fact, Scalar};
use crate::guard::Test;

/// How many values that `contains` asks for are combined; there are 2 to the power of it.
const COMBINED: usize = 6;

/// One value of every kind that the tests tell apart, a missing one (`None`) among them: whatever a host says of the fact,
/// some value here passes and fails the same tests.
///
/// Answers `None` where the kinds are too many, or where texts are both put in order and searched.
pub(in crate::know) fn values(tests: &[&Test]) -> Option<Vec<Option<Fact>>> {
    let mut said = Said::default();
    for test in tests {
        said.hear(test);
    }
    let mut values = vec![None, Some(Fact::from(false)), Some(Fact::from(true))];
    values.extend(numbers(&said.numbers).into_iter().map(|number| Some(Fact::from(number))));
    values.extend(texts(&said)?.into_iter().map(|text| Some(Fact::from(text.as_str()))));
    values.extend(lists(&said)?.into_iter().map(|list| Some(Fact::List(list))));
    Some(values)
}

/// What the tests of one fact name.
#[derive(Default)]
struct Said<'t> {
    numbers: Vec<f64>,
    texts: BTreeSet<&'t str>,
    lists: Vec<&'t [Scalar]>,
    /// What `contains` asks for.
    parts: Vec<&'t Scalar>,
    orders_texts: bool,
}

impl<'t> Said<'t> {
    fn hear(&mut self, test: &'t Test) {
        match test {
            Test::Eq(Fact::Scalar(value)) | Test::Ne(Fact::Scalar(value)) => self.hear_scalar(value),
            Test::Eq(Fact::List(list)) | Test::Ne(Fact::List(list)) => self.lists.push(list),
            Test::Lt(bound) | Test::Lte(bound) | Test::Gt(bound) | Test::Gte(bound) => {
                self.orders_texts |= matches!(bound, Scalar::Text(_));
                self.hear_scalar(bound);
            }
            Test::In(values) => values.iter().for_each(|value| self.hear_scalar(value)),
            Test::Contains(part) if !self.parts.contains(&part) => self.parts.push(part),
            Test::Contains(_) | Test::Exists(_) => {}
        }
    }

    fn hear_scalar(&mut self, value: &'t Scalar) {
        match value {
            Scalar::Number(number) => self.numbers.push(*number),
            Scalar::Text(text) => {
                self.texts.insert(text);
            }
            // Both truth values are always tried.
            Scalar::Bool(_) => {}
        }
    }
}

/// The numbers that are named, the first of each gap between them, one below and one above.
fn numbers(named: &[f64]) -> Vec<f64> {
    let mut numbers: Vec<f64> =
        named.iter().flat_map(|number| [number.next_down(), *number, number.next_up()]).collect();
    numbers.push(0.0);
    numbers.retain(|number| number.is_finite());
    numbers.sort_by(f64::total_cmp);
    numbers.dedup();
    numbers
}

/// The texts that are named, and those that the tests tell from them.
fn texts(said: &Said) -> Option<Vec<String>> {
    let parts: Vec<&str> =
        said.parts.iter().filter_map(|part| if let Scalar::Text(part) = part { Some(&**part) } else { None }).collect();
    let mut texts: Vec<String> = said.texts.iter().map(|text| (*text).to_owned()).collect();
    if said.orders_texts {
        if !parts.is_empty() {
            return None;
        }
        // The text right after another one, in the order of code points, is the same with the first of them appended.
        texts.extend(said.texts.iter().map(|text| format!("{text}\0")));
        texts.push(String::new());
        return Some(texts);
    }
    // A letter that stands in none of them keeps the parts apart, and makes a text longer than every one that is named.
    let apart = (' '..=char::MAX).find(|letter| !parts.iter().chain(&said.texts).any(|text| text.contains(*letter)))?;
    let longest = said.texts.iter().map(|text| text.len()).max().unwrap_or_default();
    let tail: String = std::iter::repeat_n(apart, longest + 1).collect();
    let joined = |chosen: Vec<&&str>| {
        let mut text: String = chosen.into_iter().flat_map(|part| part.chars().chain([apart])).collect();
        text.push_str(&tail);
        text
    };
    texts.extend(subsets(&parts)?.into_iter().map(joined));
    Some(texts)
}

/// The lists that are named, and those that have some of what `contains` asks for.
fn lists(said: &Said) -> Option<Vec<Vec<Scalar>>> {
    let named = said.lists.iter().flat_map(|list| list.iter()).chain(said.parts.iter().copied());
    let longest = named.filter_map(|value| if let Scalar::Text(text) = value { Some(text.len()) } else { None }).max();
    // Longer than every text that is named: a list with it is none of those that are named.
    let other = Scalar::Text(Arc::from("x".repeat(longest.unwrap_or_default() + 1)));
    let with_other =
        |chosen: Vec<&&Scalar>| chosen.into_iter().map(|part| (*part).clone()).chain([other.clone()]).collect();
    let mut lists: Vec<Vec<Scalar>> = said.lists.iter().map(|list| list.to_vec()).collect();
    lists.extend(subsets(&said.parts)?.into_iter().map(with_other));
    Some(lists)
}

/// Every choice of some items, in their order.
fn subsets<T>(items: &[T]) -> Option<Vec<Vec<&T>>> {
    if items.len() > COMBINED {
        return None;
    }
    let chosen = |choice: u32| items.iter().enumerate().filter(move |(position, _)| choice >> position & 1 == 1);
    Some((0..1_u32 << items.len()).map(|choice| chosen(choice).map(|(_, item)| item).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guard::Guard;
    use crate::guard::Leaf;
    use proptest::prelude::*;

    fn test(json: &str) -> Test {
        let guard: Guard = serde_json::from_str(json).unwrap();
        let Some(Leaf::Fact { test, .. }) = guard.leaves().next() else { panic!("{json} asks for no fact") };
        test.clone()
    }

    #[test]
    fn order_and_search_of_texts_together_are_too_much() {
        let (order, search) = (test(r#"{"fact": "a", "lt": "m"}"#), test(r#"{"fact": "a", "contains": "x"}"#));
        assert!(values(&[&order]).is_some());
        assert!(values(&[&search]).is_some());
        assert!(values(&[&order, &search]).is_none());
    }

    /// A small world of values, in which most tests differ somewhere.
    fn scalar() -> impl Strategy<Value = Scalar> {
        prop_oneof![
            any::<bool>().prop_map(Scalar::Bool),
            (-3_i8..4).prop_map(|number| Scalar::Number(f64::from(number) / 2.0)),
            "[ab]{0,2}".prop_map(|text| Scalar::Text(Arc::from(text.as_str()))),
        ]
    }

    fn fact() -> impl Strategy<Value = Fact> {
        prop_oneof![
            3 => scalar().prop_map(Fact::Scalar),
            1 => proptest::collection::vec(scalar(), 0..3).prop_map(Fact::List),
        ]
    }

    fn any_test() -> impl Strategy<Value = Test> {
        prop_oneof![
            fact().prop_map(Test::Eq),
            fact().prop_map(Test::Ne),
            scalar().prop_map(Test::Lt),
            scalar().prop_map(Test::Lte),
            scalar().prop_map(Test::Gt),
            scalar().prop_map(Test::Gte),
            proptest::collection::vec(scalar(), 1..3).prop_map(Test::In),
            scalar().prop_map(Test::Contains),
            any::<bool>().prop_map(Test::Exists),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4_096, ..ProptestConfig::default() })]

        #[test]
        fn whatever_a_host_says_is_told_like_one_of_them(
            tests in proptest::collection::vec(any_test(), 1..5),
            fact in proptest::option::of(fact()),
        ) {
            let tests: Vec<&Test> = tests.iter().collect();
            let answers = |fact: Option<&Fact>| tests.iter().map(|test| test.evaluate(fact)).collect::<Vec<_>>();
            if let Some(values) = values(&tests) {
                let wanted = answers(fact.as_ref());
                prop_assert!(values.iter().any(|value| answers(value.as_ref()) == wanted), "{fact:?} by {tests:?}");
            }
        }
    }
}
