//! What stands in files of others never speaks to the terminal, colours or not.

use crate::support::{Folder, Ran};

/// Would change the title of a terminal, in seven bits and in eight.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{9b}31m";

const NOW: &str = "2026-01-05T09:00:00Z";

const SHOP: &str = r#"{ "id": "shop", "version": 1, "rights": { "move": ["anyone"] }, "statuses": [
    { "id": "new", "recommended": { "to": "done", "label": "EVIL", "when": { "fact": "EVIL", "eq": 1 } } },
    { "id": "done", "stage": "closed" }] }"#;

/// A text of a file, with what is hostile escaped as JSON has it.
fn evil(text: &str) -> String {
    text.replace("EVIL", "\\u001b]0;x\\u0007\\u009b31m")
}

/// Runs with all colours; answers both streams.
fn run(folder: &Folder, args: &[&str]) -> Ran {
    folder.run(&[args, &["--color", "always"]].concat())
}

/// Whether a text has only this program's own escapes, and shows what it took away.
fn tame(text: &str) {
    assert!(text.contains('\u{fffd}'), "{text:?}");
    let own = |sequence: &str| {
        sequence.starts_with('[')
            && sequence.trim_start_matches(['[', '0', '1', '2', '3', '4', '5', '6', ';']).starts_with('m')
    };
    assert!(text.split('\u{1b}').skip(1).all(own), "{text:?}");
    assert!(!text.contains(|letter: char| letter.is_control() && !matches!(letter, '\n' | '\u{1b}')), "{text:?}");
}

#[test]
fn findings_are_harmless() {
    let folder = Folder::new("terminal-check");
    // In an id, in a key and so in a path, and in what is looked up.
    folder.file("id.json", evil(r#"{ "id": "EVIL", "version": 1, "statuses": [{ "id": "new" }] }"#));
    folder.file("key.json", evil(r#"{ "id": "shop", "version": 1, "statuses": [{ "id": "new", "EVIL": 1 }] }"#));
    folder.file(
        "zone.json",
        evil(r#"{ "id": "shop", "version": 1, "timeZone": "EVIL", "statuses": [{ "id": "new" }] }"#),
    );
    for file in ["id.json", "key.json", "zone.json"] {
        let ran = run(&folder, &["check", file]);
        assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{file}");
        tame(&ran.out);
        // A definition that another verb needs.
        tame(&run(&folder, &["report", file, "histories.jsonl"]).err);
    }
    let named = format!("{HOSTILE}.json");
    folder.file(&named, "{}");
    tame(&run(&folder, &["check", &named]).out);
    tame(&run(&folder, &["check", &format!("none-{named}")]).err);
}

#[test]
fn answers_are_harmless() {
    let folder = Folder::new("terminal-answers");
    folder.file("shop.json", evil(SHOP));
    let open = evil(r#"{ "type": "open", "id": "order-1", "facts": { "EVIL and more": ["EVIL"] } }"#);
    let opened = run(&folder, &["decide", "shop.json", &open, "--now", NOW, "--format", "json"]);
    folder.file("case.json", &opened.out);
    tame(&run(&folder, &["decide", "shop.json", &open, "--now", NOW]).out);
    tame(&run(&folder, &["options", "shop.json", "case.json", "--now", NOW]).out);
    let refused =
        run(&folder, &["decide", "shop.json", "case.json", r#"{ "type": "move", "to": "done" }"#, "--now", NOW]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    tame(&refused.out);
    let comment = evil(r#"{ "type": "comment", "text": "EVIL" }"#);
    tame(&run(&folder, &["decide", "shop.json", "case.json", &comment, "--now", NOW]).out);
    let facts = evil(r#"{ "EVIL": {} }"#);
    tame(&run(&folder, &["options", "shop.json", "case.json", "--now", NOW, "--facts", &facts]).err);
}

#[test]
fn logs_are_harmless() {
    let folder = Folder::new("terminal-log");
    folder.file("shop.json", evil(SHOP));
    let log = format!("{HOSTILE}.csv");
    folder.file(
        &log,
        format!("case,status,at\na,{HOSTILE},2026-01-05T09:00:00Z\nb,new,{HOSTILE}\nc{HOSTILE},new,{NOW}\n"),
    );
    let ran = run(&folder, &["play", "shop.json", &log]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    tame(&ran.out);
    folder.file("none.csv", format!("{HOSTILE},b\n1,2\n"));
    let ran = run(&folder, &["play", "shop.json", "none.csv"]);
    assert_eq!(ran.code, 2);
    tame(&ran.err);
}
