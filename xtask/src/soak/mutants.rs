//! The stage `mutants`: changes what decides in every small way and looks whether a test notices.
//!
//! What is changed stands in `.cargo/mutants.toml`. A change that no test notices is a *survivor*; it must be explained in
//! `tests/mutants.txt`, and fewer than 5 in 100 may survive, explained or not.
//!
//! All of it takes hours. What was stopped goes on where it was, as long as it is the same commit.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::run::{cargo, output, root, run, target_folder};

/// The version of cargo-mutants; another one makes other changes.
const VERSION: &str = "27.1.0";

/// The survivors that are known, each with the reason why no test can notice it.
const EXPLAINED: &str = "tests/mutants.txt";

/// What was begun: of which commit, and which changes.
const BEGUN: &str = "begun.txt";

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
        tool: &["--cargo-arg=--package=ordino-tests", "--cargo-arg=--test=vectors"],
        tests: &["the_engine_keeps_every_vector"],
    },
    Pass {
        except: &[],
        tool: &[
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

/// What became of the changes that were noticed, by their names.
struct Noticed {
    caught: BTreeSet<String>,
    /// A test that does not end has noticed the change, too.
    timed_out: BTreeSet<String>,
    /// What does not compile is no change.
    unviable: BTreeSet<String>,
}

impl Noticed {
    /// Adds what the tool has found since the last time to what is kept beside its lists, and tells the tool of all of it:
    /// it begins new lists each time, and need not try those again.
    fn gather(folder: &Path) -> Result<Self, String> {
        let gathered = |which: &str| {
            let kept = folder.join(which).with_extension("txt");
            let mut names = lines(&kept)?;
            names.extend(lines(&list(folder, which))?);
            write(&kept, &names)?;
            Ok::<_, String>(names)
        };
        let noticed =
            Self { caught: gathered("caught")?, timed_out: gathered("timeout")?, unviable: gathered("unviable")? };
        let all: BTreeSet<String> =
            [&noticed.caught, &noticed.timed_out, &noticed.unviable].into_iter().flatten().cloned().collect();
        write(&list(folder, "previously_caught"), &all)?;
        Ok(noticed)
    }
}

/// Tries every change, or those whose names match one of some regular expressions.
pub fn mutants(patterns: &[&str]) -> Result<(), String> {
    let explained = explained(&read(&root().join(EXPLAINED))?)?;
    let folder = target_folder().join("mutants");
    let tool = tool()?;
    begin(&folder, patterns)?;
    for pass in &PASSES {
        Noticed::gather(&folder)?;
        try_changes(&tool, &folder, pass, patterns)?;
    }
    let noticed = Noticed::gather(&folder)?;
    let survivors = lines(&list(&folder, "missed"))?;
    remove(&folder.join("copies"))?;
    // Next time all is tried again.
    fs::remove_file(folder.join(BEGUN)).map_err(|error| format!("{BEGUN}: {error}"))?;
    judge(&noticed, &survivors, &explained, patterns.is_empty())
}

/// Makes the folder ready: as it is where the same was begun before, else empty.
fn begin(folder: &Path, patterns: &[&str]) -> Result<(), String> {
    let git = |words: &[&str]| {
        let mut git = Command::new("git");
        git.args(words).current_dir(root());
        output(git)
    };
    let tried = format!("{}{}\n", git(&["rev-parse", "HEAD"])?, patterns.join("\n"));
    let is_committed = git(&["status", "--porcelain"])?.is_empty();
    let begun = folder.join(BEGUN);
    if !is_committed || read(&begun).as_ref() != Ok(&tried) {
        remove(folder)?;
    }
    let lists = folder.join("mutants.out");
    fs::create_dir_all(&lists).map_err(|error| format!("{}: {error}", lists.display()))?;
    fs::write(&begun, tried).map_err(|error| format!("{}: {error}", begun.display()))
}

/// Says what became of the changes, and whether that is well.
fn judge(
    noticed: &Noticed,
    survivors: &BTreeSet<String>,
    explained: &BTreeMap<String, String>,
    all_were_tried: bool,
) -> Result<(), String> {
    let mut faults = Vec::new();
    let unexplained: Vec<&String> = survivors.iter().filter(|name| !explained.contains_key(&timeless(name))).collect();
    faults.extend(unexplained.iter().map(|name| format!("survives without a reason in {EXPLAINED}: {name}")));
    if all_were_tried {
        // A change that only makes the engine slower survives on one machine and takes too long on another.
        let seen: Vec<String> = survivors.iter().chain(&noticed.timed_out).map(|name| timeless(name)).collect();
        let gone = explained.keys().filter(|name| !seen.contains(name));
        faults.extend(gone.map(|name| format!("is noticed, but stands in {EXPLAINED}: {name}")));
    }
    let [caught, timed_out, unviable] = [&noticed.caught, &noticed.timed_out, &noticed.unviable].map(BTreeSet::len);
    let viable = caught + timed_out + survivors.len();
    let hundredths = (survivors.len() * 10_000).checked_div(viable).unwrap_or_default();
    println!(
        "{} mutants: {caught} caught, {timed_out} timed out, {unviable} unviable, {} survive ({} explained, {} not): \
         {}.{:02} % of {viable}",
        viable + unviable,
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
    remove(&copies)?;
    fs::create_dir_all(&copies).map_err(|error| format!("{}: {error}", copies.display()))?;
    let jobs = thread::available_parallelism().map_or(1, NonZero::get);
    command
        .args(["mutants", "--colors=never", "--iterate", &format!("--jobs={jobs}"), "--output"])
        .arg(folder)
        .args(pass.tool);
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

/// One of the tool's lists.
fn list(folder: &Path, which: &str) -> PathBuf {
    folder.join("mutants.out").join(which).with_extension("txt")
}

/// The lines of a file; none where there is no file.
fn lines(file: &Path) -> Result<BTreeSet<String>, String> {
    let text = if file.is_file() { read(file)? } else { String::new() };
    Ok(text.lines().map(str::to_owned).collect())
}

fn write(file: &Path, lines: &BTreeSet<String>) -> Result<(), String> {
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
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
