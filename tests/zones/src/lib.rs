//! The engine's table of time zones, `engine/src/time/table.rs`: made from chrono-tz, and proved equal
//! to it.
//!
//! - [`source`]: what chrono-tz says, as the changes of each zone.
//! - [`rule`]: fixed offsets, and changes that come every year.
//! - [`fit`]: changes as few eras, each with one rule.
//! - [`table`]: all that as the text of a Rust module.
//!
//! `cargo xtask zones` writes the table, `tests/equal.rs` compares every change, and `cargo xtask soak zones` every
//! hour.

pub mod fit;
pub mod rule;
pub mod source;
pub mod table;

use std::path::PathBuf;

/// Where the table is committed.
#[must_use]
pub fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../engine/src/time/table.rs")
}
