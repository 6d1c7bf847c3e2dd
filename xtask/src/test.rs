//! `cargo xtask test`: everything that every change must pass.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::run::{cargo, listen, run};
use crate::web::Tools;

/// What a stage has counted.
#[derive(Clone, Copy, Default)]
struct Count {
    passed: u32,
    failed: u32,
}

struct Stage {
    name: &'static str,
    count: Count,
    time: Duration,
}

/// Runs every stage, also after one has failed, and ends with the line `N passed, N failed`.
pub fn test() -> Result<(), String> {
    let stages = [
        stage("format", || check(cargo(&["fmt", "--all", "--check"]))),
        stage("lints", || {
            check(cargo(&["clippy", "--workspace", "--all-targets", "--all-features", "--locked", "--", "-Dwarnings"]))
        }),
        stage("wasm", || {
            let outcome = crate::wasm::wasm(&[]);
            outcome.inspect_err(|message| eprintln!("error: {message}")).into()
        }),
        // The plain face is behind a feature, and has tests of its own.
        stage("tests", || {
            tests(cargo(&["test", "--workspace", "--features", "ordino-wasm/plain", "--locked", "--no-fail-fast"]))
        }),
        stage("web", web),
        stage("documentation", || {
            let mut doc = cargo(&["doc", "--workspace", "--all-features", "--no-deps", "--locked", "--quiet"]);
            doc.env("RUSTDOCFLAGS", "-Dwarnings");
            check(doc)
        }),
        stage("demo", || {
            let outcome = crate::demo::demo(None, None);
            outcome.inspect_err(|message| eprintln!("error: {message}")).into()
        }),
    ];
    println!();
    for Stage { name, count, time } in &stages {
        println!("{name:>14}  {:>4} passed  {:>3} failed  {:>4} s", count.passed, count.failed, time.as_secs());
    }
    let passed: u32 = stages.iter().map(|stage| stage.count.passed).sum();
    let failed: u32 = stages.iter().map(|stage| stage.count.failed).sum();
    println!("{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err(String::new()) }
}

#[expect(clippy::disallowed_methods, reason = "the seconds of a stage are printed, and nothing is decided by them")]
fn stage(name: &'static str, run: impl FnOnce() -> Count) -> Stage {
    println!("\n== {name}");
    let start = Instant::now();
    let count = run();
    Stage { name, count, time: start.elapsed() }
}

/// A program that passes or fails as one.
fn check(command: Command) -> Count {
    run(command).inspect_err(|message| eprintln!("error: {message}")).into()
}

/// A program that counts its own tests, as cargo's does.
fn tests(command: Command) -> Count {
    match listen(command) {
        Ok((lines, succeeded)) => {
            let mut count = Count::default();
            for line in &lines {
                if let Some(line) = line.strip_prefix("test result: ") {
                    count.passed += number_before(line, " passed");
                    count.failed += number_before(line, " failed");
                }
                // Node's way of counting.
                count.passed += number_after(line, "ℹ pass ");
                count.failed += number_after(line, "ℹ fail ") + number_after(line, "ℹ cancelled ");
            }
            // A program that stopped before it could count has failed all the same.
            if !succeeded && count.failed == 0 {
                count.failed = 1;
            }
            count
        }
        Err(message) => Err(message).inspect_err(|message| eprintln!("error: {message}")).into(),
    }
}

/// The package in Node and in Chromium: every vector, and what its developers see.
fn web() -> Count {
    let commands = Tools::ready().and_then(|tools| Ok(tools.doors()?.into_iter().chain([tools.tests()?])));
    match commands {
        Ok(commands) => commands.map(tests).fold(Count::default(), |sum, count| Count {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
        }),
        Err(message) => Err(message).inspect_err(|message| eprintln!("error: {message}")).into(),
    }
}

fn number_after(line: &str, words: &str) -> u32 {
    line.strip_prefix(words).and_then(|number| number.trim().parse().ok()).unwrap_or_default()
}

fn number_before(line: &str, word: &str) -> u32 {
    let before = line.split(word).next().unwrap_or_default();
    let digits = before.rsplit(|character: char| !character.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().unwrap_or_default()
}

impl From<Result<(), String>> for Count {
    fn from(outcome: Result<(), String>) -> Self {
        match outcome {
            Ok(()) => Self { passed: 1, failed: 0 },
            Err(_) => Self { passed: 0, failed: 1 },
        }
    }
}
