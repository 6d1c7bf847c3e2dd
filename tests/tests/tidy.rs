//! What a compiler does not see: what the engine's sources may not name, and how long a file may be.

use std::fs;
use std::path::{Path, PathBuf};

use ordino_tests::vectors::root;

/// Lines of code that a file may have, without comments, documentation and unit tests.
const LONGEST: usize = 400;

/// The same for a file of tests, which is read one test at a time.
const LONGEST_OF_TESTS: usize = 500;

/// What is made by a program, and nobody reads from end to end.
const MADE: [&str; 1] = ["engine/src/time/table.rs"];

#[test]
fn the_engine_names_nothing_of_the_world() {
    let banned = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::io",
        "std::thread",
        "SystemTime",
        "println!",
        "eprintln!",
        "HashMap",
        "HashSet",
        "rand::",
        "include_bytes!",
    ];
    for file in sources(&root().join("engine/src")) {
        let text = fs::read_to_string(&file).expect("a source file");
        for (number, line) in code(&text) {
            // Text is written into memory by the trait that writes to files, too.
            let line = line.replace("std::io::Write", "").replace("std::io::Result", "");
            let named = banned.iter().find(|word| line.contains(*word));
            assert!(named.is_none(), "{}:{number} names `{}`", file.display(), named.expect("it does"));
        }
    }
}

#[test]
fn the_model_shares_no_code_with_the_engine() {
    let manifest = fs::read_to_string(root().join("tests/model/Cargo.toml")).expect("the model's manifest");
    let (_, dependencies) = manifest.split_once("[dependencies]").expect("dependencies");
    let (dependencies, _) = dependencies.split_once("\n[").expect("lints");
    let named: Vec<&str> = dependencies.lines().filter_map(|line| line.split_once('.')).map(|(name, _)| name).collect();
    assert_eq!(named, ["chrono", "serde_json", "sha2"]);
}

#[test]
fn no_file_is_too_long() {
    for folder in ["engine", "cli", "wasm", "php-bridge", "xtask", "tests", "examples/rust", "examples/wasmtime"] {
        for file in sources(&root().join(folder)) {
            if MADE.iter().any(|made| file.ends_with(made)) {
                continue;
            }
            let text = fs::read_to_string(&file).expect("a source file");
            let lines = code(&text).count();
            let is_test = file.components().any(|part| part.as_os_str().to_string_lossy().starts_with("tests"));
            let most = if is_test { LONGEST_OF_TESTS } else { LONGEST };
            assert!(lines <= most, "{} has {lines} lines of code, and at most {most} are read", file.display());
        }
    }
}

#[test]
fn wire_enums_have_no_unit_variants() {
    // serde lets unknown keys through in a unit variant of an enum that is tagged inside.
    for file in sources(&root().join("engine/src")) {
        let text = fs::read_to_string(&file).expect("a source file");
        for (place, _) in text.match_indices("tag = \"type\"") {
            let body = &text[place..];
            let body = &body[body.find("enum").expect("an enum")..];
            let end = body.find("\n}").expect("its end");
            for line in body[..end].lines().skip(1).map(str::trim) {
                let is_unit = line.ends_with(',') && line.trim_end_matches(',').chars().all(char::is_alphanumeric);
                assert!(!is_unit, "{}: `{line}` has no braces", file.display());
            }
        }
    }
}

/// Lines of code with their numbers: without comments, documentation, and the unit tests at the end.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("\n#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let lines = text[..end].lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with("//")
    })
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() && name != "target" {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}
