//! `cargo xtask soak`: what takes long, run before something is called done.

mod mutants;

use crate::run::{cargo, run};

/// Runs every stage and ends with one line for each.
pub fn soak() -> Result<(), String> {
    let outcomes =
        [stage("laws", laws), stage("mutants", || mutants::mutants(&[])), stage("bench", || crate::bench::bench(None))];
    println!();
    for (name, outcome) in &outcomes {
        match outcome {
            Ok(()) => println!("{name:>8}  passed"),
            Err(message) => println!("{name:>8}  failed: {message}"),
        }
    }
    outcomes.into_iter().try_for_each(|(_, outcome)| outcome)
}

fn stage(name: &'static str, run: impl FnOnce() -> Result<(), String>) -> (&'static str, Result<(), String>) {
    println!("\n== {name}");
    (name, run())
}

/// The laws over many more generated stories than in `test`.
fn laws() -> Result<(), String> {
    let mut laws = cargo(&["test", "--release", "--locked", "--package", "ordino-tests", "--test", "laws"]);
    laws.env("PROPTEST_CASES", "20000");
    run(laws)
}
