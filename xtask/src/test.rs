//! `cargo xtask test`: everything that every change must pass.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::run::{cargo, listen, root, run};
use crate::{admin, php, web};

/// What a stage has counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
        stage("lints", || check(cargo(&["clippy", "--all-targets", "--all-features", "--locked", "--", "-Dwarnings"]))),
        stage("wasm", || {
            let outcome = crate::wasm::wasm(&[]);
            outcome.inspect_err(|message| eprintln!("error: {message}")).into()
        }),
        // The plain face is behind a feature, and has tests of its own.
        stage("tests", || tests(cargo(&["test", "--features", "ordino-wasm/plain", "--locked", "--no-fail-fast"]))),
        // The package in Node and in Chromium: every vector, and what its developers see.
        stage("web", || all(web_commands())),
        // The back office's components in Chromium, and as a shop has them.
        stage("admin", || all(admin::commands())),
        // Needs PHP's headers, and is no member that cargo takes by itself.
        stage("extension", || {
            let outcome = crate::extension::lints().and_then(|()| crate::extension::extension());
            outcome.map(drop).inspect_err(|message| eprintln!("error: {message}")).into()
        }),
        // The library through each of its doors, and what authors of modules see.
        stage("php", || all(php_commands())),
        // The PrestaShop module's pages, in a frame that loads what a shop's page loads.
        stage("shop", || all(shop_commands())),
        // Employees in front of the desk: components, PHP, engine and database together.
        stage("desk", || all(crate::desk::tests().map(|tests| vec![tests]))),
        stage("documentation", || {
            let mut doc = cargo(&["doc", "--all-features", "--no-deps", "--locked", "--quiet"]);
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
                for counted in [phpunit(line), vitest(line)] {
                    count.passed += counted.passed;
                    count.failed += counted.failed;
                }
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

fn web_commands() -> Result<Vec<Command>, String> {
    let tools = web::Tools::ready()?;
    let mut commands = Vec::from(tools.doors()?);
    commands.push(tools.tests()?);
    Ok(commands)
}

fn php_commands() -> Result<Vec<Command>, String> {
    let tools = php::Tools::ready()?;
    let mut commands = tools.doors();
    commands.push(tools.tests());
    Ok(commands)
}

fn shop_commands() -> Result<Vec<Command>, String> {
    // The module's pages show them.
    admin::build()?;
    let mut tests = web::Tools::installed(&root())?.tests_in(&root().join("tests/shop/tests"))?;
    php::Tools::ready()?.tell(&mut tests);
    Ok(vec![tests])
}

/// Programs that count their own tests, one after the other.
fn all(commands: Result<Vec<Command>, String>) -> Count {
    match commands {
        Ok(commands) => commands.into_iter().map(tests).fold(Count::default(), |sum, count| Count {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
        }),
        Err(message) => Err(message).inspect_err(|message| eprintln!("error: {message}")).into(),
    }
}

/// PHPUnit's two ways of counting: `OK (7 tests, 9 assertions)` and `Tests: 7, Assertions: 9, Failures: 1.` A test that
/// was skipped, or that proves nothing, has not passed.
fn phpunit(line: &str) -> Count {
    if line.starts_with("OK (") {
        return Count { passed: number_before(line, " test"), failed: 0 };
    }
    let Some((tests, rest)) = line.strip_prefix("Tests: ").and_then(|line| line.split_once(", Assertions: ")) else {
        return Count::default();
    };
    let kinds = rest.trim_end_matches('.').split(", ").skip(1);
    let failed = kinds.filter_map(|kind| kind.split_once(": ")?.1.parse::<u32>().ok()).sum();
    Count { passed: tests.parse::<u32>().unwrap_or_default().saturating_sub(failed), failed }
}

/// Vitest's way of counting: `Tests  1 failed | 70 passed (71)`. A test that was skipped has not passed.
fn vitest(line: &str) -> Count {
    let Some(line) = line.trim_start().strip_prefix("Tests  ") else { return Count::default() };
    Count { passed: number_before(line, " passed"), failed: number_before(line, " failed") }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_phpunit_says_is_counted() {
        for (line, passed, failed) in [
            ("OK (1 test, 1 assertion)", 1, 0),
            ("OK (213 tests, 944 assertions)", 213, 0),
            ("Tests: 13, Assertions: 19, Errors: 3, Failures: 1.", 9, 4),
            ("Tests: 13, Assertions: 19, Skipped: 2, Risky: 1.", 10, 3),
            ("Tests: 13, Assertions: 19, Warnings: 13.", 0, 13),
            ("OK, but incomplete, skipped, or risky tests!", 0, 0),
            ("..........       13 / 13 (100%)", 0, 0),
        ] {
            assert_eq!(phpunit(line), Count { passed, failed }, "{line}");
        }
    }

    #[test]
    fn what_vitest_says_is_counted() {
        for (line, passed, failed) in [
            ("      Tests  71 passed (71)", 71, 0),
            ("      Tests  2 failed | 69 passed (71)", 69, 2),
            ("      Tests  3 failed (3)", 0, 3),
            ("      Tests  69 passed | 2 skipped (71)", 69, 0),
            (" Test Files  6 passed (6)", 0, 0),
            ("Tests: 13, Assertions: 19, Skipped: 2, Risky: 1.", 0, 0),
        ] {
            assert_eq!(vitest(line), Count { passed, failed }, "{line}");
        }
    }
}
