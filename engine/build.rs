//! Computes the engine's id: SHA-256 over what decides its answers, which are its sources (the table of time zones is
//! one of them) and its locked dependencies. The same sources have the same id on every machine.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn Error>> {
    let package = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let Id { digits, files } = id(&package)?;
    // A new file changes the id, too.
    for watched in [package.join("src")].into_iter().chain(files) {
        println!("cargo::rerun-if-changed={}", watched.display());
    }
    println!("cargo::rustc-env=ORDINO_ENGINE_ID={digits}");
    Ok(())
}

/// An id, and what it is made of.
pub struct Id {
    /// Hexadecimal digits.
    pub digits: String,
    /// Files whose change may change it.
    pub files: Vec<PathBuf>,
}

/// The id of the engine in a folder.
///
/// # Errors
/// Returns why a file cannot be read.
pub fn id(package: &Path) -> Result<Id, Box<dyn Error>> {
    let mut files = vec![package.join("build.rs"), package.join("Cargo.toml")];
    collect(&package.join("src"), &mut files)?;
    files.sort();
    let mut hash = Sha256::new();
    for file in &files {
        let name = file.strip_prefix(package)?.to_string_lossy().replace('\\', "/");
        let content = fs::read(file)?;
        hash.update(format!("{name} {}\n", content.len()));
        hash.update(content);
    }
    // Where the engine is a dependency of something else, that has the lock file, and this one is not there.
    let lock = package.join("../Cargo.lock");
    let workspace = package.join("../Cargo.toml");
    if lock.is_file() {
        // Features and profiles stand there.
        hash.update(fs::read(&workspace)?);
        hash.update(dependencies(&fs::read_to_string(&lock)?));
        files.extend([workspace, lock]);
    }
    let mut digits = String::new();
    for byte in hash.finalize() {
        write!(digits, "{byte:02x}")?;
    }
    Ok(Id { digits, files })
}

/// All files of a folder and those below.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The locked packages that the engine needs, as they stand in the lock file.
fn dependencies(lock: &str) -> String {
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    // Where a name is locked in two versions, whoever needs one says which.
    let mut needed: BTreeSet<String> = BTreeSet::from(["ordino".to_owned()]);
    let is_needed = |package: &str, needed: &BTreeSet<String>| {
        let name = value(package, "name");
        needed.contains(&name) || needed.contains(&format!("{name} {}", value(package, "version")))
    };
    loop {
        let before = needed.len();
        for package in packages.iter().filter(|package| is_needed(package, &needed)).collect::<Vec<_>>() {
            let list = package.split_once("dependencies = [").map_or("", |(_, list)| list);
            let entries = list.split('"').skip(1).step_by(2);
            needed.extend(entries.map(|entry| entry.split(" (").next().unwrap_or(entry).to_owned()));
        }
        if needed.len() == before {
            break;
        }
    }
    packages.into_iter().filter(|package| is_needed(package, &needed)).collect()
}
