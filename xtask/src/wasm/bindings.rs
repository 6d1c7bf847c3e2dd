//! The bindings for JavaScript: made by `wasm/bindgen`, a crate that is built only when it is needed.

use std::fs;
use std::path::{Path, PathBuf};

use super::digest;
use crate::run::{cargo, root, run, target_folder};

/// Makes the bindings of a module into a folder, under a name, unless those that are there were made of the same. Answers
/// the files, modules first.
pub fn bind(module: &Path, folder: &Path, name: &str) -> Result<Vec<PathBuf>, String> {
    let maker = root().join("wasm/bindgen");
    let stamp = folder.join(format!(".{name}-made-of"));
    let parts = [module.to_owned(), maker.join("Cargo.lock"), maker.join("Cargo.toml"), maker.join("src/main.rs")];
    let made_of = digest(&parts)?;
    let made = [folder.join(format!("{name}_bg.wasm")), folder.join(format!("{name}.js"))];
    let is_fresh = fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == made_of);
    if !is_fresh || made.iter().any(|file| !file.is_file()) {
        let mut bindgen = cargo(&["run", "--quiet", "--locked", "--manifest-path"]);
        bindgen.arg(maker.join("Cargo.toml")).arg("--target-dir").arg(target_folder().join("tools/bindgen"));
        bindgen.arg("--").arg(module).arg(folder).arg(name);
        run(bindgen)?;
        fs::write(&stamp, made_of).map_err(|error| format!("{}: {error}", stamp.display()))?;
    }
    Ok(made.to_vec())
}
