//! The stage `wasm`: the same bytes from another folder, another id at every door for another byte, and no trap with any
//! limit of memory.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{cargo, output, root, run, target_folder};
use crate::web::Tools;

/// What is built: the plain module, what a page loads, what an editor's page loads, and what Node reads.
const BUILT: [&str; 7] = [
    "wasm/ordino.wasm",
    "wasm/npm/dist/ordino_bg.wasm",
    "wasm/npm/dist/ordino.js",
    "wasm/npm/dist/analysis_bg.wasm",
    "wasm/npm/dist/analysis.js",
    "wasm/npm/dist/node_bg.wasm",
    "wasm/npm/dist/node.js",
];

/// The engine itself, `ordino call`, wasmtime, Node and Chromium.
const ALL_DOORS: usize = 5;

/// The test that tells the id at each of the first three, and how such a line begins.
const DOORS: &str = "every_door_has_one_engine";
const TOLD: &str = "engine at ";

/// Runs the stage.
pub fn wasm() -> Result<(), String> {
    let elsewhere = target_folder().join("elsewhere");
    copy(&elsewhere)?;
    reproducible(&elsewhere)?;
    told_apart(&elsewhere)?;
    let mut sweep = cargo(&["test", "--locked", "--package", "ordino-wasmtime", "--test", "door"]);
    sweep.args(["--", "--ignored", "--nocapture"]).env("CARGO_TARGET_DIR", target_folder());
    run(sweep)
}

/// Builds here and there, each with a target folder of its own, and compares the bytes.
fn reproducible(elsewhere: &Path) -> Result<(), String> {
    let target = elsewhere.join("target");
    let build = |folder: &Path, target: &Path| -> Result<Vec<Vec<u8>>, String> {
        let mut build = cargo(&["xtask", "wasm"]);
        in_folder(&mut build, folder, target);
        run(build)?;
        let place = |name: &str| if name.contains("npm") { folder.join(name) } else { target.join(name) };
        BUILT.iter().map(|name| read(&place(name))).collect()
    };
    let here = build(&root(), &target_folder())?;
    let there = build(elsewhere, &target)?;
    let differ = BUILT.iter().zip(here.iter().zip(&there)).filter(|(_, (here, there))| here != there);
    let differ: Vec<&str> = differ.map(|(name, _)| *name).collect();
    if differ.is_empty() { Ok(()) } else { Err(format!("built in two folders, {} differ", differ.join(", "))) }
}

/// Changes a byte of a comment there, and compares the ids that the doors tell.
fn told_apart(elsewhere: &Path) -> Result<(), String> {
    let file = elsewhere.join("engine/src/lib.rs");
    let text = String::from_utf8(read(&file)?).map_err(|error| error.to_string())?;
    let changed = text.replacen("//! An ", "//! an ", 1);
    if changed == text {
        return Err(format!("{} begins otherwise", file.display()));
    }
    let before = ids(elsewhere)?;
    fs::write(&file, changed).map_err(|error| format!("{}: {error}", file.display()))?;
    let after = ids(elsewhere)?;
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    for (before, after) in before.iter().zip(&after) {
        println!("{before}\n{after}");
    }
    let engines = |told: &[String]| -> BTreeSet<String> {
        told.iter().filter_map(|line| Some(line.split_once(": ")?.1.to_owned())).collect()
    };
    let [engines_before, engines_after] = [engines(&before), engines(&after)];
    let all_told = before.len() == ALL_DOORS && after.len() == ALL_DOORS;
    if all_told && engines_before.len() == 1 && engines_after.len() == 1 && engines_before != engines_after {
        return Ok(());
    }
    Err(format!("all {ALL_DOORS} doors should tell one engine, and all of them another one after the change"))
}

/// The engine's id at each door of a copy, after the door's name.
fn ids(folder: &Path) -> Result<Vec<String>, String> {
    // Not the target folder of this copy: cargo would take what is built there for what stands here.
    let target = folder.join("target");
    let mut test = cargo(&["test", "--locked", "--package", "ordino-wasmtime", DOORS, "--", "--nocapture"]);
    in_folder(&mut test, folder, &target);
    let told = output(test)?;
    let mut ids: Vec<String> = told.lines().filter_map(|line| Some(line.split_once(TOLD)?.1.to_owned())).collect();
    let mut build = cargo(&["xtask", "wasm", "browser"]);
    in_folder(&mut build, folder, &target);
    run(build)?;
    let tools = Tools::installed(folder)?;
    for name in ["node", "chromium"] {
        let answer = asked(&tools.door(name), r#"{"type":"version"}"#)?;
        let id = answer.split_once("\"engineId\":\"").and_then(|(_, rest)| rest.split('"').next());
        ids.push(format!("{name}: {}", id.ok_or_else(|| format!("{name} answers {answer}"))?));
    }
    Ok(ids)
}

/// What a door of Node answers to one request.
fn asked(door: &Path, request: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", door.display());
    let mut node = Command::new("node");
    let mut node = node.arg(door).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    // The end of its input ends it.
    if let Some(mut requests) = node.stdin.take() {
        writeln!(requests, "{request}").map_err(failed)?;
    }
    let told = node.wait_with_output().map_err(failed)?;
    Ok(String::from_utf8_lossy(&told.stdout).into_owned())
}

fn in_folder(command: &mut Command, folder: &Path, target: &Path) {
    command.current_dir(folder).env("CARGO_TARGET_DIR", target);
}

/// Copies what is under version control, and what would be.
fn copy(to: &Path) -> Result<(), String> {
    // What has been deleted since would change the id.
    let sources = to.join("engine");
    if sources.exists() {
        fs::remove_dir_all(&sources).map_err(|error| format!("{}: {error}", sources.display()))?;
    }
    let mut list = Command::new("git");
    list.current_dir(root()).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    for name in output(list)?.lines() {
        let (from, to) = (root().join(name), to.join(name));
        // What is deleted and not yet committed is listed, too.
        if from.is_file() {
            let folder = to.parent().map(Path::to_owned).unwrap_or_default();
            let copied = fs::create_dir_all(&folder).and_then(|()| fs::copy(&from, &to));
            copied.map_err(|error| format!("{}: {error}", from.display()))?;
        }
    }
    Ok(())
}

fn read(path: &PathBuf) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
