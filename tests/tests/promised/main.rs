//! Law 10 for `promises`: on random small workflows every verdict agrees with walking through all that can happen. A claim
//! that is said to hold is broken by nothing that was seen; one that is refuted is broken by the history that comes with it,
//! which the engine accepts, and by none with fewer moves.
//!
//! `PROPTEST_CASES` says how many workflows there are, 8 otherwise; `SEED` is the one workflow to look at, and `SHOW` tells
//! what is undecided.

mod family;
mod replayed;
mod walk;

use ordino::Workflow;
use ordino::definition::Promise;
use ordino::know::{Verdict, judge};
use serde_json::Value;

use family::Dice;
use walk::Walk;

/// What became of the claims of many workflows.
#[derive(Debug, Default)]
struct Tally {
    workflows: usize,
    /// Those that were walked to the end.
    whole: usize,
    holds: usize,
    refuted: usize,
    undecided: usize,
    wrong: usize,
}

#[test]
fn what_is_promised_is_what_is_seen() {
    let count = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(8);
    let only: Option<u64> = std::env::var("SEED").ok().and_then(|text| text.parse().ok());
    let seeds = only.map_or(0..count, |seed| seed..seed + 1);
    let mut tally = Tally::default();
    for seed in seeds {
        one(seed, &mut tally);
    }
    println!("{tally:?}");
    assert_eq!(tally.wrong, 0);
    let all = tally.holds + tally.refuted + tally.undecided;
    // A share of one in a hundred needs many to be seen.
    assert!(tally.undecided * 100 < all || tally.workflows < 1_000, "too many are undecided: {tally:?}");
}

fn one(seed: u64, tally: &mut Tally) {
    let mut dice = Dice::new(seed);
    let definition = family::workflow(&mut dice);
    let text = definition.to_string();
    let Ok(workflow) = Workflow::from_json(&text) else { return };
    let claims: Vec<Value> = family::claims(&mut dice, &definition);
    let promises: Vec<Promise> =
        claims.iter().map(|claim| serde_json::from_value(claim.clone()).expect("a claim")).collect();
    let judged = judge(&workflow, &promises).expect("few states").promises;
    let walk = Walk::new(&workflow, &text, &serde_json::to_string(&claims).expect("claims"));
    tally.workflows += 1;
    tally.whole += usize::from(walk.is_whole);
    for (judged, promise) in judged.iter().zip(&promises) {
        let fewest = walk.breaks(promise);
        let complaint = match &judged.verdict {
            Verdict::Holds {} => {
                tally.holds += 1;
                fewest.map(|moves| format!("it holds, and {moves} moves break it"))
            }
            Verdict::Refuted { counterexample } => {
                tally.refuted += 1;
                replayed::breaks(&workflow, promise, counterexample).err().or_else(|| {
                    let fewer = fewest.is_some_and(|moves| moves < counterexample.way.len());
                    let is_counted = !matches!(promise, Promise::Within(_));
                    (fewer && is_counted).then(|| format!("{fewest:?} moves break it already"))
                })
            }
            Verdict::Undecided { .. } => {
                tally.undecided += 1;
                None
            }
        };
        if let Some(complaint) = complaint {
            tally.wrong += 1;
            let told = serde_json::to_string(&judged.verdict).expect("a verdict");
            println!("seed {seed}: {complaint}: {}\n{text}\n{told}\n", claims[tally_index(&judged.path)]);
        }
    }
}

fn tally_index(path: &str) -> usize {
    path.trim_start_matches("$.promises[").trim_end_matches(']').parse().expect("a position")
}
