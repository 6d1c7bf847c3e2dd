//! `ordino schema`, and the copy of it that is committed.

use std::path::Path;

use crate::support::Folder;

#[test]
fn the_committed_schema_is_what_the_types_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema/definition.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let printed = Folder::new("schema").run(&["schema"]).out;
    assert!(committed == printed, "stale: run `cargo run -p ordino-cli -- schema > schema/definition.json`");
}
