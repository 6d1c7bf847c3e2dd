//! `ordino play --events`: a file that never takes the place of what is read, and is whole or not there.

use crate::support::Folder;

const TINY: &str = "{\"id\": \"tiny\", \"version\": 1, \"statuses\": [{\"id\": \"new\"}]}";
const LOG: &str = "case,status,at\na,new,2026-01-02T16:00:00Z\n";

fn tiny(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("tiny.json", TINY);
    folder.file("log.csv", LOG);
    folder
}

#[test]
fn inputs_are_never_overwritten() {
    let folder = tiny("events-inputs");
    folder.link("log.csv", "link.csv", |from, to| std::fs::hard_link(from, to));
    let mut names = vec!["log.csv", "./log.csv", "tiny.json", "link.csv"];
    #[cfg(unix)]
    {
        folder.link("log.csv", "symbolic.csv", |from, to| std::os::unix::fs::symlink(from, to));
        names.push("symbolic.csv");
    }
    for name in names {
        let ran = folder.run(&["play", "tiny.json", "log.csv", "--events", name]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{name}");
        let read = if name == "tiny.json" { name } else { "log.csv" };
        let message = format!(
            "error: {name}: is the same file as {read}, which is read\n  help: give `--events` a file of its own\n"
        );
        assert_eq!(ran.err, message);
    }
    assert_eq!([folder.read("tiny.json"), folder.read("log.csv")], [TINY, LOG]);
}

#[test]
fn a_file_of_histories_is_whole_or_as_it_was() {
    let folder = tiny("events-atomic");
    folder.file("events.jsonl", "what was there before");
    folder.file("bad.csv", "who,what,when\n");
    let ran = folder.run(&["play", "tiny.json", "bad.csv", "--events", "events.jsonl"]);
    assert_eq!(ran.code, 2);
    assert_eq!(folder.read("events.jsonl"), "what was there before");
    let ran = folder.run(&["play", "tiny.json", "log.csv", "--events", "events.jsonl"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(folder.read("events.jsonl").starts_with("[{\"seq\":1,"));
    assert_eq!(folder.names(), ["bad.csv", "events.jsonl", "log.csv", "tiny.json"], "nothing is left beside it");
}

#[cfg(unix)]
#[test]
fn a_link_and_a_device_stay_what_they_are() {
    let folder = tiny("events-link");
    folder.file("real.jsonl", "");
    folder.link("real.jsonl", "events.jsonl", |from, to| std::os::unix::fs::symlink(from, to));
    let ran = folder.run(&["play", "tiny.json", "log.csv", "--events", "events.jsonl"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(folder.read("real.jsonl").lines().count(), 1);
    assert_eq!(folder.names(), ["events.jsonl", "log.csv", "real.jsonl", "tiny.json"]);
    let ran = folder.run(&["play", "tiny.json", "log.csv", "--escalations", "--events", "/dev/stdout"]);
    assert!(ran.out.starts_with("[{\"seq\":1,"), "{}{}", ran.out, ran.err);
}
