//! `cargo xtask bench`: medians by criterion, and instruction counts by callgrind, which repeat.

use std::process::Command;

use crate::run::{cargo, run, target_folder};

/// Calls whose instructions are counted: few, and as many again, so that starting and preparing cancel out.
const CALLS: [u32; 2] = [200, 400];

/// The plain module under wasmtime beside the native engine.
pub fn wasmtime() -> Result<(), String> {
    run(cargo(&["bench", "--locked", "--package", "ordino-wasmtime", "--bench", "door"]))
}

/// Runs the benches, or those whose name contains a text.
pub fn bench(name: Option<&str>) -> Result<(), String> {
    let mut criterion = cargo(&["bench", "--locked", "--package", "ordino", "--bench", "speed", "--"]);
    criterion.args(name);
    run(criterion)?;
    instructions(name)
}

fn instructions(name: Option<&str>) -> Result<(), String> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        return Err("callgrind is missing: install Debian's package `valgrind`".to_owned());
    }
    run(cargo(&["build", "--profile", "bench", "--locked", "--package", "ordino", "--example", "instructions"]))?;
    let program = target_folder().join("release/examples/instructions");
    let listed = Command::new(&program).output().map_err(|error| error.to_string())?;
    println!("\n{:<40} instructions a call", "");
    for case in String::from_utf8_lossy(&listed.stdout).lines() {
        if name.is_some_and(|name| !case.contains(name)) {
            continue;
        }
        let [few, many] = CALLS.map(|calls| count(&program, case, calls));
        println!("{case:<40} {:>12}", many?.saturating_sub(few?) / u64::from(CALLS[1] - CALLS[0]));
    }
    Ok(())
}

/// The instructions of one run of a case.
fn count(program: &std::path::Path, case: &str, calls: u32) -> Result<u64, String> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args([case, &calls.to_string()])
        .output()
        .map_err(|error| error.to_string())?;
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let collected = report.lines().find_map(|line| line.split_once("Collected : "));
    let counted = collected.and_then(|(_, count)| count.trim().parse().ok());
    counted.ok_or_else(|| format!("callgrind did not count `{case}`: {report}"))
}
