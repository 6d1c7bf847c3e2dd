//! The stage `mutants`: changes what decides in every small way and looks whether a test notices.
//!
//! What is changed stands in `.cargo/mutants.toml`. A change that no test notices is a *survivor*; it must be explained in
//! `tests/mutants.txt`, and fewer than 5 in 100 may survive, explained or not.

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::run::{cargo, root, run, target_folder};

/// The version of cargo-mutants; another one makes other changes.
const VERSION: &str = "27.1.0";

/// The survivors that are known, each with the reason why no test can notice it.
const EXPLAINED: &str = "tests/mutants.txt";

/// Of so many changes fewer than one may survive.
const ONE_OF: usize = 20;

/// The most memory that a program may ask for, in KiB: a change may make a loop that collects for ever.
const MEMORY: u32 = 12 << 20;

/// Tests, and the changes that they are tried on.
struct Pass {
    /// The files whose changes it does not try.
    except: &'static [&'static str],
    tool: &'static [&'static str],
    tests: &'static [&'static str],
}

/// The tests from quick to slow; each pass tries only what the one before it has not noticed.
const PASSES: [Pass; 3] = [
    // Most changes of time are noticed by its own tests; those over all zones take longer than the others together.
    Pass {
        except: &["engine/src/guard.rs", "engine/src/sla.rs", "engine/src/step.rs", "engine/src/step/**"],
        tool: &["--cargo-arg=--lib"],
        tests: &["time::", "--skip=no_zone_changes_twice", "--skip=clocks_resolve_like_zones"],
    },
    // The command line would have to be built for each change.
    Pass {
        except: &[],
        tool: &["--iterate", "--cargo-arg=--package=ordino-tests", "--cargo-arg=--test=vectors"],
        tests: &["the_engine_keeps_every_vector"],
    },
    Pass {
        except: &[],
        tool: &[
            "--iterate",
            "--cargo-arg=--package=ordino-tests",
            "--cargo-arg=--lib",
            "--cargo-arg=--test=vectors",
            "--cargo-arg=--test=laws",
            "--cargo-arg=--test=limits",
            "--cargo-arg=--test=replay",
            "--cargo-arg=--test=model",
        ],
        tests: &["--skip=the_command_line_keeps_every_vector"],
    },
];

/// What became of the changes.
#[derive(Default)]
struct Count {
    caught: usize,
    timed_out: Vec<String>,
    unviable: usize,
}

/// Tries every change, or those whose names match one of some regular expressions.
pub fn mutants(patterns: &[&str]) -> Result<(), String> {
    let explained = explained(&read(&root().join(EXPLAINED))?)?;
    let folder = target_folder().join("mutants");
    let tool = tool()?;
    remove(&folder)?;
    let mut count = Count::default();
    for pass in &PASSES {
        try_changes(&tool, &folder, pass, patterns)?;
        let timed_out = lines(&folder, "timeout")?;
        count.caught += lines(&folder, "caught")?.len();
        count.unviable += lines(&folder, "unviable")?.len();
        // A test that does not end has noticed the change; the next pass need not wait for it again.
        let noticed = list(&folder, "previously_caught");
        let before = if noticed.is_file() { read(&noticed)? } else { String::new() };
        let text = timed_out.iter().fold(before, |text, change| text + change + "\n");
        fs::write(&noticed, text).map_err(|error| format!("{}: {error}", noticed.display()))?;
        count.timed_out.extend(timed_out);
    }
    let survivors = lines(&folder, "missed")?;
    remove(&folder.join("copies"))?;
    judge(&count, &survivors, &explained, patterns.is_empty())
}

/// Says what became of the changes, and whether that is well.
fn judge(
    count: &Count,
    survivors: &[String],
    explained: &BTreeMap<String, String>,
    all_were_tried: bool,
) -> Result<(), String> {
    let mut faults = Vec::new();
    let unexplained: Vec<&String> = survivors.iter().filter(|name| !explained.contains_key(&timeless(name))).collect();
    faults.extend(unexplained.iter().map(|name| format!("survives without a reason in {EXPLAINED}: {name}")));
    if all_were_tried {
        // A change that only makes the engine slower survives on one machine and takes too long on another.
        let seen: Vec<String> = survivors.iter().chain(&count.timed_out).map(|name| timeless(name)).collect();
        let gone = explained.keys().filter(|name| !seen.contains(name));
        faults.extend(gone.map(|name| format!("is noticed, but stands in {EXPLAINED}: {name}")));
    }
    let Count { caught, timed_out, unviable } = count;
    let viable = caught + timed_out.len() + survivors.len();
    let hundredths = (survivors.len() * 10_000).checked_div(viable).unwrap_or_default();
    println!(
        "{} mutants: {caught} caught, {} timed out, {unviable} unviable, {} survive ({} explained, {} not): \
         {}.{:02} % of {viable}",
        viable + unviable,
        timed_out.len(),
        survivors.len(),
        survivors.len() - unexplained.len(),
        unexplained.len(),
        hundredths / 100,
        hundredths % 100,
    );
    if all_were_tried && survivors.len() * ONE_OF >= viable {
        faults.push(format!("{} of {viable} survive, fewer than one in {ONE_OF} may", survivors.len()));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n          ")) }
}

/// Runs the tool over one pass. Only that it did its work is looked at; what it found stands in its lists.
fn try_changes(tool: &Path, folder: &Path, pass: &Pass, patterns: &[&str]) -> Result<(), String> {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -v {MEMORY}; exec \"$@\""), "sh"]).arg(tool).current_dir(root());
    // Each job builds in a copy of its own; to one folder only one could build at a time.
    let copies = folder.join("copies");
    fs::create_dir_all(&copies).map_err(|error| format!("{}: {error}", copies.display()))?;
    let jobs = thread::available_parallelism().map_or(1, NonZero::get);
    command.args(["mutants", "--colors=never", &format!("--jobs={jobs}"), "--output"]).arg(folder).args(pass.tool);
    command.args(pass.except.iter().map(|glob| format!("--exclude={glob}")));
    command.args(patterns.iter().map(|pattern| format!("--re={pattern}"))).args(["--", "--"]).args(pass.tests);
    command.env_remove("CARGO_TARGET_DIR").env("TMPDIR", copies);
    // Few stories, always the same, and none made smaller or kept: it is enough to know that one fails.
    for (name, value) in [("CASES", "32"), ("RNG_SEED", "1"), ("MAX_SHRINK_ITERS", "0")] {
        command.env(format!("PROPTEST_{name}"), value);
    }
    command.env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true");
    let status = command.status().map_err(|error| format!("cargo-mutants does not start: {error}"))?;
    // All were caught, some survive, some do not end.
    match status.code() {
        Some(0 | 2 | 3) => Ok(()),
        _ => Err(format!("cargo-mutants failed ({status})")),
    }
}

/// The tool, installed in the target folder if it is not there.
fn tool() -> Result<PathBuf, String> {
    let tools = target_folder().join("tools");
    let program = tools.join("bin/cargo-mutants");
    let version = Command::new(&program).args(["mutants", "--version"]).stderr(Stdio::null()).output();
    if version.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == format!("cargo-mutants {VERSION}"))
    {
        return Ok(program);
    }
    // Unoptimized: it waits for the tests anyway.
    let mut install = cargo(&["install", "--locked", "--debug", "--version", VERSION, "cargo-mutants", "--root"]);
    install.arg(&tools);
    run(install)?;
    Ok(program)
}

/// The explained survivors, each with its reason: a line for the change, then indented lines for the reason.
fn explained(text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut reasons: BTreeMap<String, String> = BTreeMap::new();
    let mut name = None;
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if !line.starts_with(' ') {
            if reasons.insert(line.to_owned(), String::new()).is_some() {
                return Err(format!("{EXPLAINED}: twice: {line}"));
            }
            name = Some(line.to_owned());
        } else if let Some(reason) = name.as_ref().and_then(|name| reasons.get_mut(name)) {
            reason.push_str(line.trim());
        }
    }
    match reasons.iter().find(|(_, reason)| reason.is_empty()) {
        Some((name, _)) => Err(format!("{EXPLAINED}: without a reason: {name}")),
        None => Ok(reasons),
    }
}

/// A change's name without the number of its line, which other changes of the file would move:
/// `engine/src/sla.rs:31:9: replace …` is `engine/src/sla.rs:9: replace …`.
fn timeless(name: &str) -> String {
    let mut parts = name.splitn(3, ':');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(file), Some(_), Some(rest)) => format!("{file}:{rest}"),
        _ => name.to_owned(),
    }
}

fn list(folder: &Path, which: &str) -> PathBuf {
    folder.join("mutants.out").join(which).with_extension("txt")
}

fn lines(folder: &Path, which: &str) -> Result<Vec<String>, String> {
    Ok(read(&list(folder, which))?.lines().map(str::to_owned).collect())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Removes a folder, if there is one.
fn remove(folder: &Path) -> Result<(), String> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}
