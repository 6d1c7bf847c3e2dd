//! `ordino report`: histories that cannot be added up.

use crate::support::Folder;

const TINY: &str = "{\"id\": \"tiny\", \"version\": 1, \"statuses\": [{\"id\": \"new\"}]}";

fn histories(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("tiny.json", TINY);
    folder.file("log.csv", "case,status,at\na,new,2026-01-02T16:00:00Z\nb,new,2026-01-02T16:00:00Z\n");
    let ran = folder.run(&["play", "tiny.json", "log.csv", "--events", "events.jsonl"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder
}

#[test]
fn nothing_cannot_be_added_up() {
    let folder = histories("report-empty");
    for empty in ["", "\n\n"] {
        folder.file("empty.jsonl", empty);
        let ran = folder.run(&["report", "tiny.json", "empty.jsonl"]);
        let message = "error: empty.jsonl: is empty\n  help: each line holds all events of one case\n";
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (2, "", message));
    }
}

#[test]
fn a_case_is_counted_once() {
    let folder = histories("report-twice");
    let twice = folder.read("events.jsonl").repeat(2);
    folder.file("twice.jsonl", twice);
    let ran = folder.run(&["report", "tiny.json", "twice.jsonl"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err, @r"
    error: twice.jsonl:3: the case `a` is there twice, first on line 1
      help: a report counts each case once: keep the longer history
    ");
}

#[test]
fn another_definition_is_warned_of() {
    let folder = histories("report-digest");
    folder.file("tiny.json", TINY.replace("}]", "}, {\"id\": \"done\"}]"));
    let ran = folder.run(&["report", "tiny.json", "events.jsonl", "--format", "json"]);
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran.err, @r"
    warning: 2 of 2 cases ran under another definition or version than this `tiny`
      help: their working time is counted by the calendars of this one
    ");
    assert_eq!(ran.json()["cases"]["opened"], 2);
}
