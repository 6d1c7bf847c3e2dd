//! `ordino schema`, and the copies of it that are committed.

use std::path::Path;

use crate::support::Folder;

#[test]
fn the_committed_schemas_are_what_the_types_say() {
    let committed = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema").join(name);
        std::fs::read_to_string(path).unwrap_or_default()
    };
    let printed = |arguments: &[&str]| Folder::new("schema-committed").run(arguments).out;
    for of in ["definition", "wire", "test"] {
        let is_fresh = committed(&format!("{of}.json")) == printed(&["schema", of]);
        assert!(is_fresh, "stale: run `cargo run -p ordino-cli -- schema {of} > schema/{of}.json`");
    }
    assert_eq!(printed(&["schema"]), printed(&["schema", "definition"]));
}
