//! The back office's components: what their tests need, and the tests.

use std::process::Command;

use crate::run::{root, run};
use crate::web::{install_tools, need_chromium};

/// The components in Chromium, then `dist/` as a shop has it, with its sizes.
///
/// # Errors
/// Returns what is missing and how to get it, or that the components do not build.
pub fn commands() -> Result<Vec<Command>, String> {
    need_chromium()?;
    build()?;
    Ok(vec![npm("test"), npm("test:built")])
}

/// Builds `admin/dist`, with the engine that it shows.
///
/// # Errors
/// Returns what is missing and how to get it, or that a type or a word is.
pub fn build() -> Result<(), String> {
    crate::wasm::wasm(&["browser"])?;
    install_tools(&root().join("admin"))?;
    run(npm("build"))
}

/// A script of the package; its lines are read by a program.
fn npm(script: &str) -> Command {
    let mut npm = Command::new("npm");
    npm.args(["run", "--silent", script]).current_dir(root().join("admin")).env("NO_COLOR", "1");
    npm
}
