//! `ordino diff` and `ordino migration`: what another version changes, and what it does to cases.

use crate::support::Folder;

const OLD: &str = r#"
id: shop
version: 1
teams: [{ id: care, label: Customer care }]
statuses:
  - { id: packed, label: Packed, team: care, recommended: delivered }
  - { id: delivered, label: Delivered, team: care, stage: closed, suggested: [refunded] }
  - { id: refunded, label: Refunded, stage: closed }
slas: [{ id: pack, runIn: [packed], target: PT8H, calendar: office }]
calendars: [{ id: office, week: { mon: ["00:00-24:00"] } }]
"#;

fn shop(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("old.yaml", OLD);
    folder.file(
        "new.yaml",
        OLD.replace("suggested: [refunded]", "suggested: [{ to: refunded, require: { comment: true } }]")
            .replace("PT8H", "PT4H"),
    );
    folder.file("renamed.yaml", OLD.replace("packed", "boxed").replace("version: 1", "version: 2"));
    folder
}

#[test]
fn changes_are_told_in_words_and_as_data() {
    let folder = shop("diff-words");
    let ran = folder.run(&["diff", "old.yaml", "new.yaml"]);
    let words = "Customer care may no longer move Delivered to Refunded without a comment\n\
                 Packed now has 4 working hours instead of 8\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, words, ""));
    let ran = folder.run(&["diff", "old.yaml", "new.yaml", "--format", "json"]);
    assert_eq!(ran.json()["changes"][0]["code"], "require_comment_changed");
    assert_eq!(ran.json()["changes"][1]["newPath"], "$.slas[0].target");
    let ran = folder.run(&["diff", "old.yaml", "old.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "nothing has changed\n"));
}

#[test]
fn a_migration_is_told_before_it_happens() {
    let folder = shop("migration-words");
    let open = r#"{"type": "open", "id": "a"}"#;
    let opened = folder.run(&["decide", "old.yaml", open, "--now", "2026-01-05T00:00:00Z", "--format", "json"]).json();
    folder.file("cases.jsonl", format!("{}\n\n", opened["case"]));
    let migration = |new, more: &[&str]| {
        folder.run(&[&["migration", "old.yaml", new, "cases.jsonl", "--now", "2026-01-05T05:00:00Z"], more].concat())
    };
    let ran = migration("new.yaml", &[]);
    let words = "1 case\n  1 stay where they are\n  1 breach a time limit at once\n\
                 a: pack has PT4H instead of PT8H, PT5H are over, pack is breached at once\n";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, words, ""));
    let ran = migration("renamed.yaml", &[]);
    // The one that is new in its stage, then the one of its team.
    let words = "1 case\n  1 need a mapping\nmissing status packed: 1 case, perhaps boxed or delivered\n\
                 a: status packed is missing\n";
    assert_eq!((ran.code, ran.out.as_str()), (1, words));
    let ran = migration("renamed.yaml", &["--map", r#"{"statuses": {"packed": "boxed"}}"#, "--format", "json"]);
    assert_eq!((ran.code, &ran.json()["counts"]["moveOn"]), (0, &1.into()));
    let ran = migration("renamed.yaml", &["--map", r#"{"statuses": {"packed": "gone"}}"#]);
    assert_eq!((ran.code, ran.err.as_str()), (2, "error: --map: the new version has no `gone`\n"));
}
