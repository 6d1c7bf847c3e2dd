//! `cargo xtask dist`: what a shop's administrator gets, in `<target>/dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::extension::{copy, extension, source};
use crate::run::{output, root, run, target_folder};

/// One version for everything in the repository.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Makes the folder anew and says what is in it.
pub fn dist() -> Result<(), String> {
    let extension = extension()?;
    let folder = target_folder().join("dist");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let (minor, threads) = (extension.php.minor(), extension.php.threads);
    let (arch, libc) = (std::env::consts::ARCH, if cfg!(target_env = "musl") { "musl" } else { "glibc" });
    let name = format!("ordino-{VERSION}-php{minor}-{threads}-{arch}-{libc}.so");
    copy(&extension.file, &folder.join(name))?;
    copy(&source("extension/ordino.stub.php"), &folder.join("ordino.stub.php"))?;
    copy(&source("INSTALL.md"), &folder.join("INSTALL.md"))?;
    copy(&source("lib/sidecar/ordino.service"), &folder.join("ordino.service"))?;
    pack(&folder)?;
    let digests = digests(&folder)?;
    fs::write(folder.join("SHA256SUMS"), &digests).map_err(|error| format!("{}: {error}", folder.display()))?;
    println!("\n{}\n{digests}", folder.display());
    Ok(())
}

/// The Composer package: the library as it lies here, with its licences, in one folder.
fn pack(dist: &Path) -> Result<(), String> {
    let package = format!("ordino-php-{VERSION}");
    let folder = target_folder().join("php/package").join(&package);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    for file in tracked("php-bridge/lib")? {
        let inside = file.strip_prefix("php-bridge/lib").unwrap_or(&file);
        copy(&root().join(&file), &folder.join(inside))?;
    }
    number(&folder.join("composer.json"))?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&root().join(licence), &folder.join(licence))?;
    }
    // The same files give the same bytes.
    let mut tar = Command::new("tar");
    tar.args(["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "--mode=u=rwX,go=rX"]);
    tar.args(["--use-compress-program", "gzip -9 --no-name", "--create", "--file"]);
    tar.arg(dist.join(format!("{package}.tar.gz")))
        .arg("--directory")
        .arg(target_folder().join("php/package"))
        .arg(package);
    run(tar)
}

/// Writes the version into the package's description: Composer takes it from there, where there is no repository to ask.
fn number(description: &Path) -> Result<(), String> {
    let named = "\"name\": \"ordino/ordino\",";
    let numbered = fs::read_to_string(description)
        .map(|text| text.replacen(named, &format!("{named}\n    \"version\": \"{VERSION}\","), 1))
        .and_then(|text| fs::write(description, text));
    numbered.map_err(|error| format!("{}: {error}", description.display()))
}

/// The files below a folder that belong to the repository, from its root.
fn tracked(folder: &str) -> Result<Vec<PathBuf>, String> {
    let mut list = Command::new("git");
    list.args(["ls-files", "--cached", "--others", "--exclude-standard", folder]).current_dir(root());
    Ok(output(list)?.lines().map(PathBuf::from).filter(|file| root().join(file).is_file()).collect())
}

/// What `sha256sum --check` reads.
fn digests(folder: &Path) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<_> = entries.flatten().map(|entry| entry.file_name()).collect();
    names.sort();
    let mut sum = Command::new("sha256sum");
    sum.args(names).current_dir(folder);
    output(sum)
}
