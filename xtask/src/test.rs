//! `cargo xtask test`: everything that every change must pass.

use std::ops::AddAssign;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::run::{cargo, listen, root, run};
use crate::{admin, php, web};

/// What a stage has counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    passed: u32,
    failed: u32,
}

/// What came of a program: how many tests passed and failed, and which failed, as far as it said.
#[derive(Debug, Default)]
struct Outcome {
    count: Count,
    failures: Vec<Failure>,
}

/// A test that failed.
#[derive(Debug, PartialEq, Eq)]
struct Failure {
    name: String,
    /// What stood below its name, the last time it was named.
    said: Vec<String>,
}

/// How many lines are kept of what a test said.
const SAID: usize = 12;

struct Stage {
    name: &'static str,
    outcome: Outcome,
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
        stage("php", php_tests),
        // The PrestaShop module's pages, in a frame that loads what a shop's page loads; and employees in front of the desk:
        // components, PHP, engine and database together.
        stage("back offices", || together(back_offices())),
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
    for Stage { name, outcome: Outcome { count, .. }, time } in &stages {
        println!("{name:>14}  {:>4} passed  {:>3} failed  {:>4} s", count.passed, count.failed, time.as_secs());
    }
    // Who has the last lines only learns what went wrong all the same.
    for Stage { name, outcome, .. } in &stages {
        for failure in &outcome.failures {
            println!("{name:>14}  FAILED {}", failure.name);
            for line in &failure.said {
                println!("                | {line}");
            }
        }
    }
    let passed: u32 = stages.iter().map(|stage| stage.outcome.count.passed).sum();
    let failed: u32 = stages.iter().map(|stage| stage.outcome.count.failed).sum();
    println!("{passed} passed, {failed} failed");
    if failed == 0 { Ok(()) } else { Err(String::new()) }
}

#[expect(clippy::disallowed_methods, reason = "the seconds of a stage are printed, and nothing is decided by them")]
fn stage(name: &'static str, run: impl FnOnce() -> Outcome) -> Stage {
    println!("\n== {name}");
    let start = Instant::now();
    let outcome = run();
    Stage { name, outcome, time: start.elapsed() }
}

/// A program that passes or fails as one.
fn check(command: Command) -> Outcome {
    run(command).inspect_err(|message| eprintln!("error: {message}")).into()
}

/// A program that counts its own tests, as cargo's does.
fn tests(command: Command) -> Outcome {
    match listen(command) {
        Ok((lines, succeeded)) => {
            let mut outcome = Outcome { failures: failures(&lines), ..Outcome::default() };
            for line in &lines {
                outcome.count += counted(line);
            }
            // A program that stopped before it could count has failed all the same.
            if !succeeded && outcome.count.failed == 0 {
                outcome.count.failed = 1;
            }
            outcome
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

fn php_tests() -> Outcome {
    match php::Tools::ready() {
        Ok(tools) => {
            let mut outcome = all(Ok(tools.doors()));
            outcome += together(Ok(tools.suites()));
            outcome
        }
        Err(message) => all(Err(message)),
    }
}

fn back_offices() -> Result<Vec<Command>, String> {
    // Their pages show the components.
    admin::build()?;
    let browser = web::Tools::installed(&root())?;
    let php = php::Tools::ready()?;
    let tests = |folder: &str| {
        let mut tests = browser.tests_in(&root().join(folder))?;
        php.tell(&mut tests);
        Ok(tests)
    };
    ["tests/shop/tests", "tests/desk/tests"].into_iter().map(tests).collect()
}

/// Programs that count their own tests, one after the other.
fn all(commands: Result<Vec<Command>, String>) -> Outcome {
    each(commands, |commands| commands.into_iter().map(tests).collect())
}

/// Programs that count their own tests and mostly wait, side by side.
fn together(commands: Result<Vec<Command>, String>) -> Outcome {
    each(commands, |commands| {
        let running: Vec<_> = commands.into_iter().map(|command| thread::spawn(|| tests(command))).collect();
        let ended = |running: thread::JoinHandle<Outcome>| {
            running.join().unwrap_or_else(|_| Err("a program's lines could not be read".to_owned()).into())
        };
        running.into_iter().map(ended).collect()
    })
}

fn each(commands: Result<Vec<Command>, String>, run: impl FnOnce(Vec<Command>) -> Vec<Outcome>) -> Outcome {
    match commands {
        Ok(commands) => run(commands).into_iter().fold(Outcome::default(), |mut sum, outcome| {
            sum += outcome;
            sum
        }),
        Err(message) => Err(message).inspect_err(|message| eprintln!("error: {message}")).into(),
    }
}

/// What a line counts, whoever printed it.
fn counted(line: &str) -> Count {
    let mut count = cargo_test(line);
    for other in [node(line), phpunit(line), vitest(line)] {
        count += other;
    }
    count
}

/// Cargo's way of counting: `test result: ok. 12 passed; 0 failed; …`.
fn cargo_test(line: &str) -> Count {
    let Some(line) = line.strip_prefix("test result: ") else { return Count::default() };
    Count { passed: number_before(line, " passed"), failed: number_before(line, " failed") }
}

/// Node's way of counting: `ℹ pass 12`. A test that was cancelled has not passed.
fn node(line: &str) -> Count {
    let failed = number_after(line, "ℹ fail ") + number_after(line, "ℹ cancelled ");
    Count { passed: number_after(line, "ℹ pass "), failed }
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

/// Which tests failed. Most programs name each twice: at once, and at the end with what was wrong.
fn failures(lines: &[String]) -> Vec<Failure> {
    let mut failures: Vec<Failure> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(name) = failed(line) else { continue };
        let below = lines.iter().skip(index + 1).take_while(|line| failed(line).is_none());
        let said = below.filter(|line| !line.trim().is_empty()).take(SAID).cloned().collect();
        match failures.iter_mut().find(|known| known.name == name) {
            Some(known) => known.said = said,
            None => failures.push(Failure { name: name.to_owned(), said }),
        }
    }
    failures
}

/// What a test is called that a line says has failed, in cargo's way (`test a::b ... FAILED`, and `---- a::b stdout ----`
/// above what it printed), Node's (`✖ name (12ms)`), PHPUnit's (`1) Class::test`) or Vitest's (`   × a > b 12ms`).
fn failed(line: &str) -> Option<&str> {
    if let Some(name) = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED")) {
        return Some(name);
    }
    if let Some(name) = line.strip_prefix("---- ").and_then(|line| line.strip_suffix(" stdout ----")) {
        return Some(name);
    }
    if let Some(name) = line.trim_start().strip_prefix("✖ ") {
        let name = name.rsplit_once(" (").map_or(name, |(name, _)| name);
        return Some(name).filter(|&name| name != "failing tests:");
    }
    if let Some((number, name)) = line.split_once(") ").filter(|(_, name)| name.contains("::")) {
        return Some(name).filter(|_| number.parse::<u32>().is_ok());
    }
    let name = line.trim_start().strip_prefix("× ")?;
    Some(name.rsplit_once(' ').filter(|(_, time)| time.ends_with("ms")).map_or(name, |(name, _)| name))
}

fn number_after(line: &str, words: &str) -> u32 {
    line.strip_prefix(words).and_then(|number| number.trim().parse().ok()).unwrap_or_default()
}

fn number_before(line: &str, word: &str) -> u32 {
    let before = line.split(word).next().unwrap_or_default();
    let digits = before.rsplit(|character: char| !character.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().unwrap_or_default()
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl AddAssign for Outcome {
    fn add_assign(&mut self, other: Self) {
        self.count += other.count;
        self.failures.extend(other.failures);
    }
}

impl From<Result<(), String>> for Outcome {
    fn from(outcome: Result<(), String>) -> Self {
        match outcome {
            Ok(()) => Self { count: Count { passed: 1, failed: 0 }, failures: Vec::new() },
            Err(message) => Self {
                count: Count { passed: 0, failed: 1 },
                failures: vec![Failure { name: message, said: Vec::new() }],
            },
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

    #[test]
    fn what_cargo_and_node_say_is_counted() {
        for (line, passed, failed) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s", 12, 0),
            ("test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out", 10, 2),
            ("ℹ pass 63", 63, 0),
            ("ℹ fail 2", 0, 2),
            ("ℹ cancelled 1", 0, 1),
            ("ℹ tests 66", 0, 0),
        ] {
            assert_eq!(counted(line), Count { passed, failed }, "{line}");
        }
    }

    #[test]
    fn what_has_failed_is_called_by_its_name() {
        for (line, name) in [
            ("test know::promises::never ... FAILED", Some("know::promises::never")),
            ("test know::promises::never ... ok", None),
            ("---- know::promises::never stdout ----", Some("know::promises::never")),
            ("  ✖ the package has types (12.5ms)", Some("the package has types")),
            ("✖ failing tests:", None),
            ("ℹ fail 2", None),
            (
                r"1) Ordino\Tests\Store\DatabaseTest::testADeadlockIsTriedAgain",
                Some(r"Ordino\Tests\Store\DatabaseTest::testADeadlockIsTriedAgain"),
            ),
            (
                r"12) Ordino\Tests\RulesTest::testRule with data set #1 ('a')",
                Some(r"Ordino\Tests\RulesTest::testRule with data set #1 ('a')"),
            ),
            ("#0 /ordino/Host.php(12) Ordino::decide()", None),
            ("   × Next > says why not 34ms", Some("Next > says why not")),
            ("   ✓ Next > says why 2ms", None),
        ] {
            assert_eq!(failed(line), name, "{line}");
        }
    }

    #[test]
    fn what_was_wrong_is_below_the_last_of_the_names() {
        let lines = [
            "test first ... ok",
            "test second ... FAILED",
            "test third ... FAILED",
            "",
            "---- second stdout ----",
            "assertion failed: is_right",
            "",
            "---- third stdout ----",
            "too late",
        ];
        let said = |name: &str, said: &str| Failure { name: name.to_owned(), said: vec![said.to_owned()] };
        let wanted = vec![said("second", "assertion failed: is_right"), said("third", "too late")];
        assert_eq!(failures(&lines.map(str::to_owned)), wanted);
        let long: Vec<String> =
            (0..50).map(|number| if number == 0 { "1) A::b".to_owned() } else { format!("{number}") }).collect();
        assert_eq!(failures(&long)[0].said, long[1..=SAID]);
    }

    #[test]
    fn a_program_that_fails_as_one_is_called_by_what_it_said() {
        let outcome = Outcome::from(Err("`cargo fmt` failed".to_owned()));
        assert_eq!(
            (outcome.count, outcome.failures),
            (Count { passed: 0, failed: 1 }, vec![Failure { name: "`cargo fmt` failed".to_owned(), said: Vec::new() }])
        );
        assert_eq!(Outcome::from(Ok(())).count, Count { passed: 1, failed: 0 });
    }
}
