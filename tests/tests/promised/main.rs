//! Law 10 for `promises`: on random small workflows every verdict agrees with walking through all that can happen. A claim
//! that is said to hold is broken by nothing that was seen; one that is refuted is broken by the history that comes with it,
//! which the engine accepts. No other has fewer moves: of a thousand there may be one where timers run against each other.
//!
//! `PROPTEST_CASES` says how many workflows there are, 24 otherwise; `SEED` is the one workflow to look at, and `SHOW` tells
//! what is undecided.

mod family;
mod replayed;
mod walk;

use std::num::NonZero;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use ordino::Workflow;
use ordino::definition::Promise;
use ordino::know::{Judged, Verdict, judge};
use serde_json::Value;

use family::Dice;
use walk::Walk;

/// How many workflows show what share of their claims is undecided.
const FEWEST: usize = 1_000;

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
    /// Those that are refuted by more moves than are needed.
    long: usize,
}

impl Tally {
    fn and(self, other: &Self) -> Self {
        Self {
            workflows: self.workflows + other.workflows,
            whole: self.whole + other.whole,
            holds: self.holds + other.holds,
            refuted: self.refuted + other.refuted,
            undecided: self.undecided + other.undecided,
            wrong: self.wrong + other.wrong,
            long: self.long + other.long,
        }
    }
}

#[test]
fn what_is_promised_is_what_is_seen() {
    let count = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(24);
    let only: Option<u64> = std::env::var("SEED").ok().and_then(|text| text.parse().ok());
    let seeds = only.map_or(0..count, |seed| seed..seed + 1);
    let next = AtomicU64::new(seeds.start);
    let work = || {
        let mut tally = Tally::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if !seeds.contains(&seed) {
                return tally;
            }
            one(seed, &mut tally);
        }
    };
    let tally = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let tallies = workers.into_iter().map(|worker| worker.join().expect("a worker"));
        tallies.fold(Tally::default(), |all, one| all.and(&one))
    });
    println!("{tally:?}");
    assert_eq!(tally.wrong, 0);
    let all = tally.holds + tally.refuted + tally.undecided;
    // A share of one in a hundred needs many to be seen.
    assert!(tally.undecided * 100 < all || tally.workflows < FEWEST, "too many are undecided: {tally:?}");
    assert!(tally.long * 1_000 <= tally.refuted, "too many are told at length: {tally:?}");
}

/// Judging alone takes far less time than walking, so that always enough workflows are judged to see a share of one in a
/// hundred.
#[test]
fn fewer_than_one_claim_in_a_hundred_is_undecided() {
    let (mut all, mut undecided) = (0, 0);
    for seed in 0..FEWEST as u64 {
        let mut dice = Dice::new(seed);
        let definition = family::workflow(&mut dice);
        let Ok(workflow) = Workflow::from_json(&definition.to_string()) else { continue };
        let claims = serde_json::to_value(family::claims(&mut dice, &definition)).expect("claims");
        let promises: Vec<Promise> = serde_json::from_value(claims).expect("claims");
        let judged = judge(&workflow, &promises).expect("few states").promises;
        all += judged.len();
        undecided += judged.iter().filter(|own| matches!(own.verdict, Verdict::Undecided { .. })).count();
    }
    assert!(undecided * 100 < all, "{undecided} of {all} are undecided");
}

fn one(seed: u64, tally: &mut Tally) {
    let mut dice = Dice::new(seed);
    let definition = family::workflow(&mut dice);
    let text = definition.to_string();
    let Ok(workflow) = Workflow::from_json(&text) else { return };
    let claims: Vec<Value> = family::claims(&mut dice, &definition);
    let promises: Vec<Promise> =
        claims.iter().map(|claim| serde_json::from_value(claim.clone()).expect("a claim")).collect();
    // What is asked beside a claim must not matter to it.
    let judged: Vec<Judged> = if seed.is_multiple_of(2) {
        judge(&workflow, &promises).expect("few states").promises
    } else {
        let alone = promises.iter().map(std::slice::from_ref);
        alone.flat_map(|claim| judge(&workflow, claim).expect("few states").promises).collect()
    };
    let walk = Walk::new(&workflow, &text, &serde_json::to_string(&claims).expect("claims"));
    tally.workflows += 1;
    tally.whole += usize::from(walk.is_whole);
    for ((judged, promise), claim) in judged.iter().zip(&promises).zip(&claims) {
        let fewest = walk.breaks(promise);
        let complaint = match &judged.verdict {
            Verdict::Holds {} => {
                tally.holds += 1;
                fewest.map(|moves| format!("it holds, and {moves} moves break it"))
            }
            Verdict::Refuted { counterexample } => {
                tally.refuted += 1;
                let told = counterexample.way.len();
                if !matches!(promise, Promise::Within(_)) && fewest.is_some_and(|fewest| fewest < told) {
                    tally.long += 1;
                    println!("seed {seed}: {fewest:?} moves break it, and {told} are told: {claim}\n{text}\n");
                }
                let own = replayed::breaks(&workflow, promise, counterexample).err();
                own.or_else(|| compared(&walk, promise, fewest, told))
            }
            Verdict::Undecided { .. } => {
                tally.undecided += 1;
                if std::env::var_os("SHOW").is_some() {
                    println!("seed {seed}: undecided: {claim}, broken: {fewest:?}\n{text}\n");
                }
                None
            }
        };
        if let Some(complaint) = complaint {
            tally.wrong += 1;
            let told = serde_json::to_string(&judged.verdict).expect("a verdict");
            println!("seed {seed}: {complaint}: {claim}\n{text}\n{told}\n");
        }
    }
}

/// What is wrong with a counterexample beside what was seen: there is none so short. Time is walked in steps, so that people
/// who act between them stay longer than was seen.
fn compared(walk: &Walk, promise: &Promise, fewest: Option<usize>, told: usize) -> Option<String> {
    match fewest {
        _ if matches!(promise, Promise::Within(_)) => None,
        Some(fewest) => {
            (told < fewest && walk.is_whole).then(|| format!("{fewest} moves break it, and {told} are told"))
        }
        None => walk.is_whole.then(|| "nothing that was seen breaks it".to_owned()),
    }
}
