//! What every host of Ordino must answer.
//!
//! - [`vectors`]: what the engine must answer, as files that every host runs.
//! - [`recount`]: real logs, counted without the engine.
//! - [`fuzz`]: the laws for bytes of any kind, which coverage-guided fuzzing and an ordinary test call.
//!
//! The tests themselves are in `tests/tests/`, one file a topic.

pub mod fuzz;
pub mod recount;
pub mod vectors;

use std::path::PathBuf;
use std::process::Command;

/// The built command line `ordino`; built now if it is not.
#[must_use]
pub fn command_line() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        // All that is built by default, as the tests are: another choice of features would build the engine anew.
        .args(["build", "--quiet", "--bin", "ordino"])
        .current_dir(vectors::root())
        .status()
        .expect("cargo starts");
    assert!(built.success(), "the command line does not build");
    let mut folder = std::env::current_exe().expect("a test has a path");
    // target/debug/deps/test-… → target/debug/ordino
    folder.pop();
    folder.pop();
    folder.join("ordino")
}
