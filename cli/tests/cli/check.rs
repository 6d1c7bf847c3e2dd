//! `ordino check`, and what every verb says of input that it cannot use.

use std::process::Stdio;

use crate::support::{Folder, example};

const BAD: &str = "\
id: shop
version: 1
timeZone: Europe/Rom
statuses:
  - id: new
    colour: \"#112233\"
    recommended: piad
  - id: paid
    stage: 2026-12-25
    stage: closed
    notify: no
";

#[test]
fn everything_wrong_is_said_with_line_path_and_help() {
    let folder = Folder::new("check-text");
    folder.file("bad.yaml", BAD);
    let ran = folder.run(&["check", "bad.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    insta::assert_snapshot!(ran.out, @r##"
    error[unknown_zone]: `Europe/Rom` is no time zone of the IANA database
     --> bad.yaml:3:1
      |
    3 | timeZone: Europe/Rom
      | ^^^^^^^^^^^^^^^^^^^^
      |
      = at: $.timeZone
      = help: did you mean `Europe/Rome`?

    error[unknown_key]: unknown key `colour`
     --> bad.yaml:6:5
      |
    6 |     colour: "#112233"
      |     ^^^^^^^^^^^^^^^^^
      |
      = at: $.statuses[0].colour
      = help: did you mean `color`?

    error[unknown_status]: there is no status `piad`
     --> bad.yaml:7:5
      |
    7 |     recommended: piad
      |     ^^^^^^^^^^^^^^^^^
      |
      = at: $.statuses[0].recommended
      = help: did you mean `paid`?

    error[invalid_value]: unknown value `2026-12-25`
     --> bad.yaml:9:5
      |
    9 |     stage: 2026-12-25
      |     ^^^^^^^^^^^^^^^^^
      |
      = at: $.statuses[1].stage
      = help: one of `open`, `waiting`, `closed`

    error[duplicate_key]: duplicate key `stage`
      --> bad.yaml:10:5
       |
    10 |     stage: closed
       |     ^^^^^^^^^^^^^
       |
       = at: $.statuses[1].stage
       = help: keep one of the two

    error[wrong_type]: expected true or false, found text `no`
      --> bad.yaml:11:5
       |
    11 |     notify: no
       |     ^^^^^^^^^^
       |
       = at: $.statuses[1].notify

    not ok: bad.yaml: 6 errors, 0 warnings, 0 hints
    "##);
}

#[test]
fn the_same_for_programs() {
    let folder = Folder::new("check-json");
    folder.file("bad.yaml", BAD);
    let ran = folder.run(&["check", "bad.yaml", "--format", "json"]);
    assert_eq!(ran.code, 1);
    let answer = ran.json();
    assert_eq!(answer["diagnostics"].as_array().unwrap().len(), 6);
    let expected = serde_json::json!({
        "code": "unknown_key", "severity": "error", "path": "$.statuses[0].colour", "message": "unknown key `colour`",
        "help": "did you mean `color`?", "line": 6, "column": 5
    });
    assert_eq!(answer["diagnostics"][1], expected);
    assert_eq!(answer.get("digest"), None);
}

#[test]
fn shipped_definitions_are_right() {
    let folder = Folder::new("check-shipped");
    for name in ["fines.yaml", "order-desk.yaml", "permits.yaml", "prestashop.json", "returns.yaml"] {
        let ran = folder.run(&["check", &example(&format!("definitions/{name}")), "--format", "json"]);
        assert_eq!(ran.code, 0, "{}", ran.out);
        assert_eq!(ran.json()["digest"].as_str().unwrap().len(), 64);
        assert_eq!(ran.json()["diagnostics"].as_array().unwrap().len(), 0, "{}", ran.out);
    }
}

#[test]
fn a_text_that_is_no_document_has_a_place() {
    let folder = Folder::new("check-syntax");
    folder.file("a.json", "{\"id\": \"x\",\n \"version\": }");
    folder.file("a.yaml", "id: a\n  b: [\n");
    folder.file("a.txt", "{\"id\": ");
    folder.file("deep.json", "[".repeat(100_000));
    for (file, title, place) in [
        ("a.json", "error[syntax]: expected value", "--> a.json:2:13"),
        ("a.yaml", "error[syntax]: mapping values are not allowed in this context", "--> a.yaml:2:4"),
        ("a.txt", "error[syntax]: the text ends inside a value", "--> a.txt:1:7"),
        ("deep.json", "error[syntax]: nested deeper than 128 levels", "--> deep.json:1:129"),
    ] {
        let ran = folder.run(&["check", file]);
        let lines: Vec<&str> = ran.out.lines().take(2).map(str::trim).collect();
        assert_eq!((ran.code, lines.as_slice()), (1, &[title, place][..]));
    }
}

/// What a definition of the command line's own has: `check` looks further than the verbs that run one.
#[test]
fn what_is_doubtful_is_shown_in_its_line() {
    let folder = Folder::new("check-doubts");
    folder.file(
        "shop.yaml",
        "id: shop\nversion: 1\nstatuses:\n  - id: new\n    recommended:\n      to: done\n      when: { visited: done }\n  - id: done\n    stage: closed\n",
    );
    let ran = folder.run(&["check", "shop.yaml"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out, @r#"
    warning[dead_end]: a case that is in `new` stays there for ever, though it is not closed
     --> shop.yaml:4:5
      |
    4 |   - id: new
      |     ^^^^^^^
      |
      = at: $.statuses[0]
      = help: let a transition lead on, or give it the stage `closed`

    warning[guard_never]: this can never hold, whatever way a case has come
     --> shop.yaml:7:7
      |
    7 |       when: { visited: done }
      |       ^^^^
      |
      = at: $.statuses[0].recommended.when
      = help: so nobody can take this step: ask for something that can be, or take the step away

    warning[unreachable_status]: no case enters `done`, because the guards on the way there can never hold
     --> shop.yaml:8:5
      |
    8 |   - id: done
      |     ^^^^^^^^
      |
      = at: $.statuses[1]
      = help: change one of those guards, or take the status away

    ok: shop.yaml: 0 errors, 3 warnings, 0 hints
    "#);
}

#[test]
fn an_error_that_the_engine_would_run_is_an_error() {
    let folder = Folder::new("check-error");
    folder.file(
        "shop.yaml",
        "id: shop\nversion: 1\nteams: [{ id: a }, { id: b }]\nstatuses:\n  - id: new\n    team: a\n    recommended: { to: done, permit: [\"team:b\"] }\n  - { id: done, stage: closed }\n",
    );
    let ran = folder.run(&["check", "shop.yaml", "--format", "json"]);
    let answer = ran.json();
    assert_eq!((ran.code, answer["diagnostics"][0]["code"].as_str()), (1, Some("recommended_not_permitted")));
    assert_eq!(answer["digest"].as_str().map(str::len), Some(64), "it has a digest, since it runs");
}

#[test]
fn a_code_is_explained() {
    let folder = Folder::new("explain");
    let ran = folder.run(&["explain", "no_owner"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out, @r#"
    An open status in which a case may belong to no team  no_owner

    Nobody hears of such a case, and `team:owner` is everybody. A status that names no team keeps the team that
    the case brings along; here there is a way on which it brings none.

    Wrong

        id: shop
        version: 1
        teams: [{ id: care }]
        statuses:
          - id: new
            recommended: asked
          - id: asked
            team: care
            recommended: done
          - id: done
            stage: closed

    Right

        id: shop
        version: 1
        teams: [{ id: care }]
        statuses:
          - id: new
            team: care
            recommended: asked
          - id: asked
            recommended: done
          - id: done
            stage: closed
    "#);
    let listed = folder.run(&["explain"]);
    assert!(listed.out.lines().any(|line| line.starts_with("no_owner  ")), "{}", listed.out);
    let answer = folder.run(&["explain", "no_owner", "--format", "json"]).json();
    assert!(answer["wrong"].as_str().unwrap().starts_with("id: shop\n"), "{answer}");
    let unknown = folder.run(&["explain", "no_ownr"]);
    assert_eq!(unknown.code, 2);
    assert_eq!(unknown.err, "error: explain: there is no code `no_ownr`\n  help: did you mean `no_owner`?\n");
}

#[test]
fn unreadable_input_is_code_2() {
    let folder = Folder::new("check-unreadable");
    folder.file("latin.yaml", b"id: a\nlabel: caff\xe8\n");
    folder.file("empty.yaml", "\u{feff}\n \n");
    for (args, message) in [
        (&["check", "latin.yaml"][..], "error: latin.yaml:2: is not UTF-8 text\n  help: save it as UTF-8\n"),
        (&["check", "empty.yaml"], "error: empty.yaml: is empty\n"),
        (&["check", "none.yaml"], "error: none.yaml: cannot be read: no such file or directory\n"),
        (&["play", "none.yaml", "log.csv"], "error: none.yaml: cannot be read: no such file or directory\n"),
    ] {
        let ran = folder.run(args);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (2, "", message));
    }
    for args in [&["chek"][..], &["check"], &["check", "a", "--format", "xml"], &[]] {
        let ran = folder.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains("Usage: ordino") || ran.err.contains("try '--help'"), "{}", ran.err);
    }
}

#[test]
fn help_documents_the_exit_codes() {
    let ran = Folder::new("help").run(&["--help"]);
    assert_eq!(ran.code, 0);
    for words in ["0  done", "1  the answer is no", "2  wrong usage", "3  the answer cannot be written"] {
        assert!(ran.out.contains(words), "{}", ran.out);
    }
}

#[test]
fn colours_only_when_asked_for() {
    let folder = Folder::new("color");
    folder.file("bad.yaml", BAD);
    assert!(!folder.run(&["check", "bad.yaml"]).out.contains('\u{1b}'));
    assert!(folder.run(&["check", "bad.yaml", "--color", "always"]).out.contains("\u{1b}[1m\u{1b}[31merror"));
    assert!(!folder.run(&["check", "bad.yaml", "--color", "always", "--format", "json"]).out.contains('\u{1b}'));
}

#[test]
fn the_schema_is_always_the_same() {
    let folder = Folder::new("schema");
    let ran = folder.run(&["schema"]);
    assert_eq!(ran.code, 0);
    assert_eq!(ran.json()["title"], "Definition");
    assert_eq!(ran.out, folder.run(&["schema", "--format", "json"]).out);
}

#[test]
fn a_reader_may_go_away() {
    let mut command = Folder::new("gone").command();
    let mut child = command.arg("schema").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
