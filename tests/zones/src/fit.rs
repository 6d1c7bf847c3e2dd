//! The changes of a zone as few eras, each with one rule.

use std::collections::BTreeMap;

use crate::rule::{Pattern, Rule};
use crate::source::{Change, END};

/// A rule for so few changes takes more room than they do.
const LEAST: usize = 3;

/// A zone that has not changed its offset for so long has no rule that it changes by.
const TWO_YEARS: i64 = 2 * 366 * 86_400;

/// From a change on a zone keeps to a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Era {
    /// The first moment, in seconds since 1970-01-01T00:00:00Z; that of the first era is 0.
    pub from: i64,
    /// The rule.
    pub rule: Rule,
}

/// An era with every rule that would do.
struct Open {
    from: i64,
    rules: Vec<Rule>,
}

/// The eras of zones, given by their changes. Where an era admits of several rules it has the one that most others
/// admit, so that they are few.
#[must_use]
pub fn eras(zones: &[Vec<Change>]) -> Vec<Vec<Era>> {
    let open: Vec<Vec<Open>> = zones.iter().map(|changes| split(changes)).collect();
    let mut eras_of = BTreeMap::<Rule, usize>::new();
    for rule in open.iter().flatten().flat_map(|era| &era.rules) {
        *eras_of.entry(*rule).or_default() += 1;
    }
    let settle = |era: &Open| {
        let rule = era.rules.iter().max_by_key(|rule| (eras_of[rule], **rule));
        Era { from: era.from, rule: *rule.expect("at least one rule") }
    };
    open.iter().map(|zone| zone.iter().map(settle).collect()).collect()
}

/// The changes of a zone as the least number of eras.
fn split(changes: &[Change]) -> Vec<Open> {
    // for each change: how many eras there are from it on, where the first of them ends, and its rules
    let mut best = vec![(0, 0, Vec::new()); changes.len() + 1];
    for start in (0..changes.len()).rev() {
        let fixed = (best[start + 1].0 + 1, start + 1, vec![Rule::Fixed(changes[start].offset)]);
        let yearly = yearly(changes, start).map(|(end, rules)| (best[end].0 + 1, end, rules));
        best[start] = yearly.filter(|yearly| yearly.0 < fixed.0).unwrap_or(fixed);
    }
    let mut eras = Vec::new();
    let mut start = 0;
    while start < changes.len() {
        let (_, end, rules) = std::mem::take(&mut best[start]);
        eras.push(Open { from: changes[start].at, rules });
        start = end;
    }
    let last = eras.last().expect("an era");
    let is_certain = match last.rules[..] {
        [Rule::Fixed(_)] => last.from < END - TWO_YEARS,
        _ => last.rules.len() == 1,
    };
    assert!(is_certain, "what goes on for ever from {} on is doubtful", last.from);
    eras
}

/// The longest run of yearly changes that begins with a change: where it ends, and the rules that it may follow.
fn yearly(changes: &[Change], start: usize) -> Option<(usize, Vec<Rule>)> {
    // the first offset of a zone is no change
    let first = Pattern::of(*changes.get(start).filter(|_| start > 0)?)?;
    let mut runs = vec![[first, Pattern::of(*changes.get(start + 1)?)?]];
    for change in &changes[start + 2..] {
        // the two patterns take turns, and the one that is extended goes behind the other
        let [older, newer] = runs[runs.len() - 1];
        let Some(extended) = older.with(*change) else { break };
        runs.push([newer, extended]);
    }
    let ends = start + 2..;
    let mut runs: Vec<_> = ends.zip(runs).filter(|(end, _)| end - start >= LEAST).collect();
    while let Some((end, [next, last])) = runs.pop() {
        // what a rule says to come next must not come before the change that came
        let until = changes.get(end).map_or(END, |change| change.at);
        let next = next.yearly().into_iter().filter(|yearly| until <= yearly.in_year(next.year + 1));
        let pairs = next.flat_map(|next| last.yearly().into_iter().map(move |last| [next, last]));
        let rules: Vec<Rule> = pairs.map(in_order).collect();
        if !rules.is_empty() {
            return Some((end, rules));
        }
    }
    None
}

/// Two yearly changes by their place in the year.
fn in_order(mut pair: [crate::rule::Yearly; 2]) -> Rule {
    pair.sort_by_key(|yearly| yearly.in_year(2000));
    Rule::Yearly(pair)
}
