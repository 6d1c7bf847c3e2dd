//! The engine's id, by which hosts know that they have one engine: what changes it, and what does not.

#[path = "../../engine/build.rs"]
#[expect(dead_code, reason = "the build script's own entry")]
mod build;

use std::fs;
use std::path::{Path, PathBuf};

use ordino_tests::vectors::root;

/// A copy of what the id is made of.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("ordino-engine-id-{}-{name}", std::process::id()));
        for file in ["Cargo.toml", "Cargo.lock", "engine/build.rs", "engine/Cargo.toml"] {
            copy(&root().join(file), &folder.join(file));
        }
        copy_all(&root().join("engine/src"), &folder.join("engine/src"));
        Self(folder)
    }

    fn id(&self) -> String {
        build::id(&self.0.join("engine")).expect("an id").digits
    }

    /// The id once something is replaced in a file.
    fn id_with(&self, file: &str, from: &str, to: &str) -> String {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(&path, text.replacen(from, to, 1)).expect("written");
        let id = self.id();
        fs::write(&path, text).expect("written");
        id
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let there = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy_all(&path, &there) } else { copy(&path, &there) }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().expect("a folder")).expect("made");
    fs::copy(from, to).expect("copied");
}

#[test]
fn the_id_is_that_of_the_sources_wherever_they_lie() {
    let answer: serde_json::Value =
        serde_json::from_str(&ordino::Engine::new().call(r#"{"type": "version"}"#)).expect("JSON");
    assert_eq!(answer["ok"]["engineId"], Copy::new("same").id());
}

#[test]
fn any_byte_of_the_engine_changes_the_id() {
    let copy = Copy::new("byte");
    let mut ids = vec![copy.id()];
    // In a comment, in code, in a manifest, in what features and profiles say.
    ids.push(copy.id_with("engine/src/lib.rs", "order-workflow", "order-workflows"));
    ids.push(copy.id_with("engine/src/limits.rs", "NESTING: usize = 128", "NESTING: usize = 129"));
    ids.push(copy.id_with("engine/Cargo.toml", "schema = [", "schema = [ "));
    ids.push(copy.id_with("Cargo.toml", "overflow-checks = true", "overflow-checks = false"));
    fs::rename(copy.0.join("engine/src/limits.rs"), copy.0.join("engine/src/limit.rs")).expect("renamed");
    ids.push(copy.id());
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 6);
}

#[test]
fn only_dependencies_of_the_engine_change_the_id() {
    let copy = Copy::new("lock");
    let id = copy.id();
    let locked = |name: &str, version: &str| format!("name = \"{name}\"\nversion = \"{version}\"");
    let version = |name: &str| {
        let lock = fs::read_to_string(root().join("Cargo.lock")).expect("a lock file");
        let start = lock.find(&format!("name = \"{name}\"\nversion = \"")).expect("a package");
        lock[start..].split('"').nth(3).expect("a version").to_owned()
    };
    for (name, decides) in [("chrono", true), ("strsim", true), ("wasmtime", false), ("quick-xml", false)] {
        let changed = copy.id_with("Cargo.lock", &locked(name, &version(name)), &locked(name, "999.0.0"));
        assert_eq!(changed != id, decides, "{name}");
    }
}
