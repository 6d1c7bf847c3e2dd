//! `cargo xtask soak`: what takes long, run before something is called done.

mod fuzz;
mod mutants;
mod php;
mod wasm;

use crate::run::{cargo, run};

/// A stage's name, and what it does with the words after its name.
type Stage = (&'static str, fn(&[&str]) -> Result<(), String>);

/// The stages, in order.
const STAGES: [Stage; 9] = [
    ("laws", |_| laws()),
    ("model", |_| model()),
    ("zones", |_| zones()),
    ("bench", |_| crate::bench::bench(None)),
    ("fuzz", fuzz::fuzz),
    ("wasm", |_| wasm::wasm()),
    ("php", |_| php::php()),
    ("shop", |_| crate::php::shop(200_000)),
    ("mutants", mutants::mutants),
];

/// Runs every stage, or the one that is named with the words after it, and ends with one line for each.
pub fn soak(named: Option<&str>, words: &[&str]) -> Result<(), String> {
    let chosen: Vec<Stage> = STAGES.into_iter().filter(|(name, _)| named.is_none_or(|named| named == *name)).collect();
    if chosen.is_empty() {
        let stages = STAGES.map(|(name, _)| format!("`{name}`")).join(", ");
        return Err(format!("there is no such stage, but {stages}"));
    }
    let mut outcomes = Vec::new();
    for (name, stage) in chosen {
        println!("\n== {name}");
        outcomes.push((name, stage(words)));
    }
    println!();
    for (name, outcome) in &outcomes {
        match outcome {
            Ok(()) => println!("{name:>8}  passed"),
            Err(message) => println!("{name:>8}  failed: {message}"),
        }
    }
    outcomes.into_iter().try_for_each(|(_, outcome)| outcome)
}

/// The laws over many more generated stories than in `test`, and promises over as many more workflows.
fn laws() -> Result<(), String> {
    let mut laws = cargo(&["test", "--release", "--locked", "--package", "ordino-tests", "--test", "laws"]);
    laws.env("PROPTEST_CASES", "20000");
    run(laws)?;
    let mut promised = cargo(&["test", "--release", "--locked", "--package", "ordino-tests", "--test", "promised"]);
    promised.args(["--", "--nocapture"]).env("PROPTEST_CASES", "10000");
    run(promised)
}

/// A million steps of engine and model side by side: two threads, each with stories of 25 steps on average.
fn model() -> Result<(), String> {
    let mut model = cargo(&["test", "--release", "--locked", "--package", "ordino-tests", "--test", "model"]);
    model.args(["--", "--nocapture"]).env("PROPTEST_CASES", "20000");
    run(model)
}

/// Every hour of every zone from 1970 to 2100 against chrono-tz.
fn zones() -> Result<(), String> {
    let mut zones = cargo(&["test", "--release", "--locked", "--package", "ordino-zones", "--test", "equal"]);
    zones.args(["--", "--include-ignored", "--nocapture"]);
    run(zones)
}
