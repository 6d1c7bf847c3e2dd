//! The desk: `cargo xtask demo` opens it, `cargo xtask bench desk` measures it.

use std::process::Command;

use crate::run::{root, run, target_folder};
use crate::{admin, extension, php};

/// Opens a shop with a living past, says where it is, and ends with Ctrl-C.
///
/// # Errors
/// Returns what is missing and how to get it, or that the desk did not start.
pub fn demo() -> Result<(), String> {
    php::runtime()?;
    admin::build()?;
    let mut desk = Command::new("php");
    desk.arg("examples/desk/desk.php").current_dir(root()).env("DESK_DATA", target_folder().join("desk"));
    match extension::extension() {
        Ok(extension) => {
            desk.env("ORDINO_EXTENSION", extension.file);
        }
        Err(reason) => {
            println!("The desk asks a sidecar, for there is no extension: {reason}");
            desk.env("ORDINO_PROGRAM", php::program()?);
        }
    }
    run(desk)
}

/// Measures pages and answers of the desk in a shop of many orders.
///
/// # Errors
/// Returns what is missing and how to get it, or that a target is missed.
pub fn bench() -> Result<(), String> {
    let mut bench = Command::new("php");
    bench.arg("php-bridge/bench/desk.php");
    php::Tools::ready()?.tell(&mut bench);
    run(bench)
}
