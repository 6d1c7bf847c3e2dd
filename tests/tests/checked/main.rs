//! Laws 9 and 10 for `check`, over every small workflow up to a bound: three families, each the product of a few choices for
//! two or three statuses. What `check` finds no error in is walked through to the end, and what `check` claims is compared
//! with what has been seen.
//!
//! How many workflows there are is part of each test, so that a family that loses its choices fails.

mod family;
mod walk;

use ordino::Workflow;
use ordino::know::check;
use ordino::read::{Severity, parse};
use serde_json::Value;

use walk::Seen;

/// What became of a family.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    /// How many workflows there are.
    workflows: usize,
    /// Those that `load` refuses.
    refused: usize,
    /// Those that run and in which `check` finds an error.
    wrong: usize,
    /// Those of them that do lead a case to where no case should be.
    harmful: usize,
    /// What has been claimed of ways and guards, and held.
    claims: usize,
}

/// Walks every workflow of a family.
fn walk_all(family: impl Iterator<Item = Value>) -> Tally {
    let mut tally = Tally::default();
    for definition in family {
        tally.workflows += 1;
        let text = definition.to_string();
        let findings = check(&parse(&text).expect("JSON"));
        let Ok(workflow) = Workflow::from_json(&text) else {
            tally.refused += 1;
            assert!(findings.iter().any(|finding| finding.severity == Severity::Error), "{text}");
            continue;
        };
        let seen = Seen::of(&workflow);
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            tally.wrong += 1;
            tally.harmful += usize::from(seen.harm.is_some());
        } else if let Some(harm) = &seen.harm {
            panic!("checked and not safe: {harm}\n{text}");
        }
        tally.claims += seen.confirm(&findings).unwrap_or_else(|claim| panic!("{claim}\n{text}"));
    }
    println!("{tally:?}");
    tally
}

#[test]
fn a_checked_step_is_not_blocked_for_its_owners() {
    let tally = walk_all(family::of_teams());
    // Every error is one: who may not take the step is exact.
    assert_eq!(tally, Tally { workflows: 10_584, refused: 0, wrong: 1_631, harmful: 1_631, claims: 16_524 });
}

#[test]
fn in_a_checked_workflow_ticks_end_and_breaches_come() {
    let tally = walk_all(family::of_timers());
    // Errors that do no harm in the sense of the law are circles that end as `stuck`, and hours that no clock needs.
    assert_eq!(tally, Tally { workflows: 23_814, refused: 966, wrong: 11_568, harmful: 5_685, claims: 14_670 });
}

#[test]
fn what_is_claimed_of_guards_and_ways_is_what_is_seen() {
    let tally = walk_all(family::of_guards());
    assert_eq!(tally, Tally { workflows: 13_824, refused: 0, wrong: 0, harmful: 0, claims: 56_864 });
}
