//! Fuzz targets: whatever comes from outside, as bytes, and the laws that hold for all of it.
//!
//! A target takes any bytes and panics where a law is broken. Coverage-guided fuzzing calls it some million times
//! (`tests/fuzz/`, `cargo xtask soak fuzz`); an ordinary test calls it with every file of the committed corpus
//! (`tests/tests/fuzz.rs`).
//!
//! Where a target has two halves, a text is read as a host would write it, and bytes that begin with [`SPELLED`] spell
//! out calls that are right in form, so that they lead further in.

mod calendar;
mod definition;
mod logs;
pub mod material;
mod wire;

use std::path::PathBuf;

use crate::vectors::root;

/// The first byte of an input that is no text but spells calls out.
pub const SPELLED: u8 = 0;

/// Something that takes any bytes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, also that of its fuzz target, its corpus and its dictionary.
    pub name: &'static str,
    /// Holds the laws against some bytes, and panics where one is broken.
    pub run: fn(&[u8]),
}

/// Every target.
pub const TARGETS: [Target; 5] = [
    Target { name: "calendar", run: calendar::run },
    Target { name: "csv", run: logs::csv },
    Target { name: "definition", run: definition::run },
    Target { name: "wire", run: wire::run },
    Target { name: "xes", run: logs::xes },
];

/// Holds the laws of a target against some bytes.
///
/// # Panics
/// Where a law is broken, and where there is no such target.
pub fn run(target: &str, bytes: &[u8]) {
    let target = Target::named(target).unwrap_or_else(|| panic!("there is no target `{target}`"));
    (target.run)(bytes);
}

impl Target {
    /// A target by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TARGETS.into_iter().find(|target| target.name == name)
    }

    /// The folder of its committed corpus.
    #[must_use]
    pub fn corpus(self) -> PathBuf {
        root().join("tests/fuzz/corpus").join(self.name)
    }

    /// The file of its committed dictionary.
    #[must_use]
    pub fn dictionary(self) -> PathBuf {
        root().join("tests/fuzz/dictionaries").join(self.name).with_extension("dict")
    }
}
