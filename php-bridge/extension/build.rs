//! Finds the compiled module that the extension holds.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// Names the compiled module, to whoever builds this.
const VARIABLE: &str = "ORDINO_CWASM";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    match module() {
        Ok(module) => {
            println!("cargo::rerun-if-changed={}", module.display());
            println!("cargo::rustc-env={VARIABLE}={}", module.display());
            ExitCode::SUCCESS
        }
        Err(message) => {
            println!("cargo::error={message}");
            ExitCode::FAILURE
        }
    }
}

fn module() -> Result<PathBuf, String> {
    let named = env::var_os(VARIABLE)
        .ok_or_else(|| format!("{VARIABLE} names no compiled module: `cargo xtask extension` makes one and sets it"))?;
    let path = PathBuf::from(named);
    let bytes = fs::read(&path).map_err(|error| format!("{VARIABLE} is {}: {error}", path.display()))?;
    // Code that is compiled ahead of time is an object file; whether it fits this runtime, the runtime says.
    if !bytes.starts_with(b"\x7fELF") {
        return Err(format!("{VARIABLE} is {}, which is no module that `ordino-aot` has compiled", path.display()));
    }
    path.canonicalize().map_err(|error| format!("{VARIABLE} is {}: {error}", path.display()))
}
