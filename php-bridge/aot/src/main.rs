//! `ordino-aot IN.wasm OUT.cwasm`: compiles a module ahead of time, so that the extension needs no compiler.

mod config;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use wasmtime::{Engine, OptLevel};

/// The processor that the code is for, named so that nothing of the one that compiles gets into it.
const TARGET: &str =
    if cfg!(target_arch = "aarch64") { "aarch64-unknown-linux-gnu" } else { "x86_64-unknown-linux-gnu" };

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [input, output] = arguments.as_slice() else {
        eprintln!("usage: ordino-aot IN.wasm OUT.cwasm");
        return ExitCode::from(2);
    };
    match compile(Path::new(input), Path::new(output)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}: {error}", Path::new(input).display());
            ExitCode::FAILURE
        }
    }
}

fn compile(input: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let mut config = config::config();
    config.target(TARGET)?.cranelift_opt_level(OptLevel::Speed);
    let compiled = Engine::new(&config)?.precompile_module(&fs::read(input)?)?;
    fs::write(output, compiled)?;
    Ok(())
}
