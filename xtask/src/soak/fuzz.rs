//! Fuzzing: each target of `tests/fuzz/` for ten minutes, two at once; then what is worth keeping becomes the committed
//! corpus.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::{env, io, thread};

use crate::run::{cargo, root, run, target_folder};

/// The version of cargo-fuzz that is installed when it is missing.
const CARGO_FUZZ: &str = "0.13.2";

/// How long each target runs.
const SECONDS: &str = "600";

/// How many targets run at once, one a core.
const AT_ONCE: usize = 2;

/// How much of a corpus is committed, in bytes: a megabyte for five targets.
const COMMITTED: u64 = 100_000;

/// Those of which more is committed, because their inputs are longer.
const LONGER: [(&str, u64); 2] = [("definition", 300_000), ("wire", 400_000)];

/// Bounds of one input and of one call: libFuzzer's own flags.
const BOUNDS: [&str; 3] = ["-max_len=8192", "-timeout=20", "-rss_limit_mb=2048"];

/// A target and its folders.
struct Target {
    name: String,
    program: PathBuf,
    /// What is committed.
    corpus: PathBuf,
    /// What was found on this machine, now and before.
    found: PathBuf,
    seeds: PathBuf,
    crashes: PathBuf,
    log: PathBuf,
}

/// What came of a run.
struct Outcome {
    executions: u64,
    a_second: u64,
    files: usize,
    bytes: u64,
    /// Inputs that break a law.
    crashes: Vec<String>,
}

/// Fuzzes. The words are the seconds for each target (else `ORDINO_FUZZ_SECONDS`, else ten minutes) and the targets,
/// where not all are meant.
pub fn fuzz(words: &[&str]) -> Result<(), String> {
    let from_environment = env::var("ORDINO_FUZZ_SECONDS").unwrap_or_else(|_| SECONDS.to_owned());
    let (seconds, names) = match words {
        [seconds, names @ ..] => (*seconds, names),
        [] => (from_environment.as_str(), [].as_slice()),
    };
    seconds.parse::<u32>().map_err(|_| format!("`{seconds}` is no number of seconds"))?;
    let folder = target_folder().join("fuzz");
    let programs = build(&folder)?;
    let seeds = folder.join("seeds");
    empty(&seeds)?;
    let mut write_seeds =
        cargo(&["run", "--quiet", "--locked", "--package", "ordino-tests", "--example", "seeds", "--"]);
    write_seeds.arg(&seeds);
    run(write_seeds)?;
    let targets = targets(names, &folder, &programs)?;

    let queue = Mutex::new(targets.iter());
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(target) = queue.lock().ok().and_then(|mut queue| queue.next()) {
                    println!("{} for {seconds} s, told in {}", target.name, target.log.display());
                    let outcome = target.fuzz(seconds);
                    if let Ok(mut done) = done.lock() {
                        done.push((&target.name, outcome));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(name, _)| *name);
    tell(&done)
}

/// One line for each target; an error where there is a crash.
fn tell(done: &[(&String, Result<Outcome, String>)]) -> Result<(), String> {
    let mut failures = Vec::new();
    println!();
    for (name, outcome) in done {
        match outcome {
            Ok(Outcome { executions, a_second, files, bytes, crashes }) => {
                println!(
                    "{name:>12}  {executions:>10} executions  {a_second:>6} a second  {files:>4} files of {bytes:>6} bytes  \
                     {} crashes",
                    crashes.len()
                );
                failures.extend(crashes.iter().map(|crash| format!("{name}: {crash}")));
            }
            Err(message) => failures.push(format!("{name}: {message}")),
        }
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("; ")) }
}

/// Builds the targets. Answers the folder of their programs.
fn build(folder: &Path) -> Result<PathBuf, String> {
    let tools = target_folder().join("tools");
    let cargo_fuzz = tools.join("bin/cargo-fuzz");
    let installed = Command::new(&cargo_fuzz).arg("--version").output();
    if !installed.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(CARGO_FUZZ)) {
        let mut install = cargo(&["install", "--locked", "--version", CARGO_FUZZ, "cargo-fuzz", "--root"]);
        install.arg(&tools);
        run(install)?;
    }
    // cargo-fuzz itself does not ask whether the locked dependencies are those that are meant.
    run(cargo(&["fetch", "--quiet", "--locked", "--manifest-path", "tests/fuzz/Cargo.toml"]))?;
    let host = host()?;
    let mut build = Command::new(cargo_fuzz);
    // Without a sanitizer, which wants a nightly compiler, since nothing here is unsafe; and without looking at every
    // comparison, which takes more than half of the time where dictionaries know the words.
    build.args(["build", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--no-trace-compares"]);
    build.args(["--target", &host, "--target-dir"]).arg(folder.join("build")).current_dir(root());
    run(build)?;
    Ok(folder.join("build").join(host).join("release"))
}

/// The kind of machine that programs are built for.
fn host() -> Result<String, String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output().map_err(|error| format!("rustc does not start: {error}"))?;
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| format!("rustc does not tell its host: {told}"))
}

/// The targets that are named; all of them where none is.
fn targets(names: &[&str], folder: &Path, programs: &Path) -> Result<Vec<Target>, String> {
    let own = root().join("tests/fuzz");
    let sources = files(&own.join("fuzz_targets"))?;
    let mut known: Vec<String> = sources
        .iter()
        .filter_map(|(path, _)| path.file_stem().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    known.sort();
    if let Some(unknown) = names.iter().find(|name| !known.iter().any(|known| known == *name)) {
        return Err(format!("`{unknown}` is no target, but {}", known.join(", ")));
    }
    let meant = known.into_iter().filter(|name| names.is_empty() || names.contains(&name.as_str()));
    Ok(meant
        .map(|name| Target {
            program: programs.join(&name),
            corpus: own.join("corpus").join(&name),
            found: folder.join("found").join(&name),
            seeds: folder.join("seeds").join(&name),
            crashes: folder.join("crashes").join(&name),
            log: folder.join(format!("{name}.log")),
            name,
        })
        .collect())
}

impl Target {
    fn fuzz(&self, seconds: &str) -> Result<Outcome, String> {
        for folder in [&self.corpus, &self.found, &self.seeds, &self.crashes] {
            fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        let mut fuzz = Command::new(&self.program);
        fuzz.args([&self.found, &self.corpus, &self.seeds]);
        fuzz.arg(format!("-dict={}", root().join("tests/fuzz/dictionaries").join(&self.name).display()) + ".dict");
        fuzz.arg(format!("-artifact_prefix={}/", self.crashes.display()));
        fuzz.args([format!("-max_total_time={seconds}").as_str(), "-print_final_stats=1"]).args(BOUNDS);
        let succeeded = self.told(fuzz, File::create(&self.log))?;
        let log = fs::read(&self.log).map_err(|error| format!("{}: {error}", self.log.display()))?;
        let log = String::from_utf8_lossy(&log);
        let number = |name: &str| {
            let told = log.lines().rev().find_map(|line| line.strip_prefix("stat::")?.strip_prefix(name));
            told.and_then(|value| value.trim_start_matches(':').trim().parse().ok()).unwrap_or_default()
        };
        let mut crashes: Vec<String> = Vec::new();
        if succeeded {
            self.minimise()?;
        } else {
            // Also what took long is written, and is no crash.
            let written = log.lines().filter_map(|line| line.split_once("Test unit written to ")).map(|(_, path)| path);
            crashes.extend(written.filter(|path| !path.contains("/slow-unit-")).map(str::to_owned));
            if crashes.is_empty() {
                return Err(format!("it stopped; {} tells why", self.log.display()));
            }
        }
        let corpus = files(&self.corpus)?;
        Ok(Outcome {
            executions: number("number_of_executed_units"),
            a_second: number("average_exec_per_sec"),
            files: corpus.len(),
            bytes: corpus.iter().map(|(_, bytes)| bytes).sum(),
            crashes,
        })
    }

    /// Makes the committed corpus anew: few inputs that together reach every place of the code that is known to be
    /// reached, as many as may be committed.
    fn minimise(&self) -> Result<(), String> {
        let few = self.found.with_extension("few");
        empty(&few)?;
        let mut merge = Command::new(&self.program);
        merge.args(["-set_cover_merge=1", "-use_counters=0"]).args(BOUNDS);
        merge.args([&few, &self.corpus, &self.found, &self.seeds]);
        if !self.told(merge, File::options().append(true).open(&self.log))? {
            return Err(format!("its corpus cannot be minimised; {} tells why", self.log.display()));
        }
        let mut inputs = files(&few)?;
        inputs.sort_by(|(one, bytes), (other, others)| (bytes, one).cmp(&(others, other)));
        empty(&self.corpus)?;
        let longer = LONGER.into_iter().find(|(name, _)| *name == self.name);
        let mut left = longer.map_or(COMMITTED, |(_, bytes)| bytes);
        for (path, bytes) in inputs {
            let (Some(rest), Some(name)) = (left.checked_sub(bytes), path.file_name()) else { break };
            fs::copy(&path, self.corpus.join(name)).map_err(|error| format!("{}: {error}", path.display()))?;
            left = rest;
        }
        Ok(())
    }

    /// Runs a program that tells everything to the log. Answers whether it succeeded.
    fn told(&self, mut program: Command, log: io::Result<File>) -> Result<bool, String> {
        let log = log.map_err(|error| format!("{}: {error}", self.log.display()))?;
        let status = program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).status();
        let status = status.map_err(|error| format!("{} does not start: {error}", self.program.display()))?;
        Ok(status.success())
    }
}

/// The files of a folder, each with its bytes.
fn files(folder: &Path) -> Result<Vec<(PathBuf, u64)>, String> {
    let list = || -> io::Result<Vec<(PathBuf, u64)>> {
        let entries = fs::read_dir(folder)?.map(|entry| {
            let entry = entry?;
            Ok((entry.path(), entry.metadata()?.len()))
        });
        entries.collect()
    };
    list().map_err(|error| format!("{}: {error}", folder.display()))
}

/// Makes a folder that is empty.
fn empty(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}
