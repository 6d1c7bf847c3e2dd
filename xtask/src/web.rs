//! The npm package: what its tests need, the tests, and `cargo xtask bench web`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{cargo, install, root, run, target_folder};

/// The tools that the package is tested with, and how to start them.
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// Builds the module and its bindings, and has npm's tools and Chromium there.
    ///
    /// # Errors
    /// Returns what is missing and how to get it.
    pub fn ready() -> Result<Self, String> {
        crate::wasm::wasm(&["browser"])?;
        Self::installed(&root())
    }

    /// Has npm's tools and Chromium there, for a copy of the repository whose bindings are made already.
    ///
    /// # Errors
    /// Returns what is missing and how to get it.
    pub fn installed(repository: &Path) -> Result<Self, String> {
        let folder = repository.join("tests/web");
        install_tools(&folder)?;
        need_chromium()?;
        Ok(Self { folder })
    }

    /// Every vector through Node, with each exchange held to the schema of the wire, and through Chromium.
    ///
    /// # Errors
    /// Returns a message when the program that asks does not build.
    pub fn doors(&self) -> Result<[Command; 2], String> {
        // All that is built by default, as the tests are: another choice of features would build the engine anew.
        run(cargo(&["build", "--locked", "--quiet", "--example", "door"]))?;
        let door = |name: &str, words: &[&str]| {
            let mut door = Command::new(target_folder().join("debug/examples/door"));
            door.arg("node").arg(self.door(name)).args(words);
            door
        };
        Ok([door("node", &["--schema"]), door("chromium", &[])])
    }

    /// The script that is the door of this name: it takes requests and gives answers, a line each.
    pub fn door(&self, name: &str) -> PathBuf {
        self.folder.join("doors").join(name).with_extension("mjs")
    }

    /// What Node itself tests.
    ///
    /// # Errors
    /// Returns a message when the folder of tests cannot be read.
    pub fn tests(&self) -> Result<Command, String> {
        self.tests_in(&self.folder.join("tests"))
    }

    /// What Node tests in a folder of its own, with these tools.
    ///
    /// # Errors
    /// Returns a message when the folder of tests cannot be read.
    pub fn tests_in(&self, folder: &Path) -> Result<Command, String> {
        let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        let mut tests = self.node();
        // One after the other: each starts compilers and browsers of its own.
        tests.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(files);
        Ok(tests)
    }

    fn node(&self) -> Command {
        let mut node = Command::new("node");
        node.current_dir(&self.folder);
        node
    }
}

/// Has npm's tools and Chromium there, and nothing built.
///
/// # Errors
/// Returns what is missing and how to get it.
pub fn tools() -> Result<(), String> {
    Tools::installed(&root()).map(drop)
}

/// Paints the shipped definitions, as they are drawn now.
///
/// # Errors
/// Returns what is missing, or what went wrong.
pub fn pictures() -> Result<(), String> {
    run(cargo(&["build", "--locked", "--quiet", "--bin", "ordino"]))?;
    let tools = Tools::installed(&root())?;
    let mut paint = tools.node();
    paint.arg("paint.mjs").arg(target_folder().join("debug/ordino"));
    run(paint)
}

/// How fast and how large the package is.
pub fn bench() -> Result<(), String> {
    let tools = Tools::ready()?;
    let mut bench = tools.node();
    bench.arg("bench/main.mjs");
    run(bench)
}

/// Installs what the lock names, unless that is there already.
///
/// # Errors
/// Returns what is missing and how to get it.
pub fn install_tools(folder: &Path) -> Result<(), String> {
    let read = |path: PathBuf| fs::read(&path).map_err(|error| format!("{}: {error}", path.display()));
    let lock = read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.ordino-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut install = Command::new("npm");
    install.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder);
    run(install).map_err(|error| format!("{error}; Node 20 or newer with npm is needed"))?;
    fs::write(&stamp, lock).map_err(|error| format!("{}: {error}", stamp.display()))
}

/// Has Chromium there: Debian's, installed now if it is not and this is root; or another, which `CHROMIUM` names.
///
/// # Errors
/// Returns what is missing and how to get it.
pub fn need_chromium() -> Result<(), String> {
    let is_there = || std::env::var_os("CHROMIUM").is_some() || Path::new("/usr/bin/chromium").is_file();
    if is_there() {
        return Ok(());
    }
    match install(&["chromium"]) {
        Ok(()) if is_there() => Ok(()),
        _ => Err("Chromium is missing: as root, `apt-get install chromium`; or set CHROMIUM to its path".to_owned()),
    }
}
