//! Fuzz targets without a fuzzer: the committed corpus, the dictionaries and the locked dependencies.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use ordino_tests::fuzz::{TARGETS, Target, material};
use ordino_tests::vectors::root;

/// Bytes that are committed at most, all corpora together.
const COMMITTED: usize = 1_000_000;

/// Declares a test for each target.
macro_rules! targets {
    ($($target:ident)*) => {
        const NAMES: &[&str] = &[$(stringify!($target)),*];

        $(
            #[test]
            fn $target() {
                replay(stringify!($target));
            }
        )*
    };
}

targets! {
    calendar
    csv
    definition
    wire
    xes
}

/// Every input of a target's corpus holds its laws.
fn replay(target: &str) {
    let target = Target::named(target).expect("a target");
    let inputs = inputs(target);
    assert!(!inputs.is_empty(), "`{}` has a corpus", target.name);
    for (path, bytes) in inputs {
        let outcome = std::panic::catch_unwind(|| (target.run)(&bytes));
        assert!(outcome.is_ok(), "{} breaks a law, as told above", path.display());
    }
}

#[test]
fn every_target_is_fuzzed_and_replayed() {
    let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(names, NAMES);
    let programs = files(&root().join("tests/fuzz/fuzz_targets"));
    let programs: Vec<_> = programs.iter().filter_map(|path| path.file_stem()?.to_str()).collect();
    assert_eq!(programs, names);
}

#[test]
fn the_corpus_is_small() {
    let bytes: usize = TARGETS.into_iter().flat_map(inputs).map(|(_, bytes)| bytes.len()).sum();
    assert!(bytes <= COMMITTED, "{bytes} bytes");
}

#[test]
fn dictionaries_have_the_words_of_definitions_and_logs() {
    // Those of the other targets follow the vectors, and are written anew by `cargo xtask soak fuzz`.
    for name in ["definition", "csv", "xes"] {
        let target = Target::named(name).expect("a target");
        let committed = fs::read_to_string(target.dictionary()).expect("a dictionary");
        let committed: BTreeSet<&str> = committed.lines().collect();
        let wanted = material::dictionary(target.name);
        let missing: Vec<&str> = wanted.lines().filter(|word| !committed.contains(word)).collect();
        assert!(missing.is_empty(), "{name}: missing {missing:?}: see the first line of the dictionary");
    }
}

#[test]
fn what_is_fuzzed_is_what_is_tested() {
    // The fuzz targets are a workspace of their own, whose locked dependencies must be those of the project.
    let [own, other] = ["Cargo.lock", "tests/fuzz/Cargo.lock"].map(|file| locked(&root().join(file)));
    let only_there: Vec<_> = other.difference(&own).map(|(name, _)| name.as_str()).collect();
    assert_eq!(only_there, ["libfuzzer-sys", "ordino-fuzz"], "dependencies that differ");
}

/// Names and versions of a lock file.
fn locked(path: &PathBuf) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(path).expect("a lock file");
    let value = |part: &str, key: &str| {
        let line = part.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.expect("a name and a version").trim_matches('"').to_owned()
    };
    text.split("[[package]]\n").skip(1).map(|part| (value(part, "name"), value(part, "version"))).collect()
}

fn inputs(target: Target) -> Vec<(PathBuf, Vec<u8>)> {
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).expect("an input");
        (path, bytes)
    };
    files(&target.corpus()).into_iter().map(read).collect()
}

fn files(folder: &PathBuf) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}
