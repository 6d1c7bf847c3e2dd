//! `cargo xtask dist`: what a shop's administrator gets, in `<target>/dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::extension::{copy, extension, source};
use crate::module;
use crate::run::{output, root, run, target_folder};

/// One version for everything in the repository.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What lies beside extension and package: where it comes from, and its name.
const BESIDE: [(&str, &str); 3] = [
    ("extension/ordino.stub.php", "ordino.stub.php"),
    ("INSTALL.md", "INSTALL.md"),
    ("lib/sidecar/ordino.service", "ordino.service"),
];

/// The library, from the repository's root.
const LIBRARY: &str = "php-bridge/lib";

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
    for (from, to) in BESIDE {
        copy(&source(from), &folder.join(to))?;
    }
    for packed in [LIBRARY, module::MODULE] {
        need_committed(&root(), packed)?;
    }
    pack(&folder)?;
    // The module brings the components along.
    crate::admin::build()?;
    module::pack(&folder, VERSION)?;
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
    for file in tracked(&root(), LIBRARY)? {
        let inside = file.strip_prefix(LIBRARY).unwrap_or(&file);
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

/// Sees to it that a folder is as the repository has it: what was never added would be missing from the package, and what
/// was changed would be in no commit.
fn need_committed(root: &Path, folder: &str) -> Result<(), String> {
    let changed = output(git(root, &["status", "--porcelain", "--untracked-files=all", "--", folder]))?;
    if changed.is_empty() {
        Ok(())
    } else {
        Err(format!("`{folder}` has what is not committed; commit it or take it away:\n{}", changed.trim_end()))
    }
}

/// The files below a folder that belong to the repository, from its root.
pub fn tracked(root: &Path, folder: &str) -> Result<Vec<PathBuf>, String> {
    // Each ends with a zero byte: so no name is written in another way.
    let list = output(git(root, &["ls-files", "-z", "--", folder]))?;
    Ok(list.split_terminator('\0').map(PathBuf::from).collect())
}

fn git(root: &Path, words: &[&str]) -> Command {
    let mut git = Command::new("git");
    git.args(words).current_dir(root);
    git
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A repository of its own, gone with this.
    struct Repository(PathBuf);

    impl Repository {
        fn new() -> Self {
            let repository = Self(std::env::temp_dir().join(format!("ordino-dist-{}", std::process::id())));
            fs::create_dir_all(repository.0.join("lib/src")).unwrap();
            repository.git(&["init", "--quiet"]);
            for (file, text) in [(".gitignore", "*.log\n"), ("lib/src/A.php", "<?php\n"), ("lib/è.php", "<?php\n")] {
                repository.write(file, text);
            }
            repository.commit();
            repository
        }

        fn write(&self, file: &str, text: &str) {
            fs::write(self.0.join(file), text).unwrap();
        }

        fn commit(&self) {
            self.git(&["add", "--all"]);
            self.git(&["-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "--quiet", "--message=x"]);
        }

        fn git(&self, words: &[&str]) {
            run(git(&self.0, words)).unwrap();
        }
    }

    impl Drop for Repository {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_package_is_what_was_committed() {
        let repository = Repository::new();
        // What git leaves alone is not packed, and what lies elsewhere does not matter.
        repository.write("lib/debug.log", "x");
        repository.write("elsewhere.php", "x");
        need_committed(&repository.0, "lib").unwrap();
        let packed: Vec<_> = ["lib/src/A.php", "lib/è.php"].map(PathBuf::from).into();
        assert_eq!(tracked(&repository.0, "lib").unwrap(), packed);
        for (file, text) in [("lib/src/B.php", "<?php\n"), ("lib/src/A.php", "<?php // changed\n")] {
            repository.write(file, text);
            assert_eq!(tracked(&repository.0, "lib").unwrap(), packed, "{file}");
            let refused = need_committed(&repository.0, "lib").unwrap_err();
            assert!(refused.starts_with("`lib` has what is not committed") && refused.ends_with(file), "{refused}");
            repository.git(&["stash", "--quiet", "--include-untracked"]);
        }
        fs::remove_file(repository.0.join("lib/src/A.php")).unwrap();
        need_committed(&repository.0, "lib").unwrap_err();
    }

    #[test]
    fn papers_lead_only_to_what_lies_with_them() {
        let library = tracked(&root(), LIBRARY).unwrap();
        let package: Vec<_> = library.iter().map(|file| file.strip_prefix(LIBRARY).unwrap()).collect();
        let beside = BESIDE.map(|(_, name)| Path::new(name));
        assert!(links(&root().join(LIBRARY).join("README.md")).len() > 1);
        for (paper, shipped) in
            [(root().join(LIBRARY).join("README.md"), package.as_slice()), (source("INSTALL.md"), &beside)]
        {
            for link in links(&paper) {
                assert!(shipped.contains(&Path::new(&link)), "{}: {link}", paper.display());
            }
        }
    }

    /// Where a paper leads, other than to the web and to its own headings.
    fn links(paper: &Path) -> Vec<String> {
        let text = fs::read_to_string(paper).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        targets.filter(|target| !target.is_empty() && !target.contains(':')).map(str::to_owned).collect()
    }
}
