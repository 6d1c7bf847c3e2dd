//! `ordino call`: whatever comes in, one answer a line goes out.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use crate::support::Folder;

#[test]
fn bad_lines_are_answered_and_the_next_one_too() {
    let huge = vec![b'x'; 16 * 1024 * 1024 + 1];
    let lines: [&[u8]; 9] = [
        br#"{"type": "version"}"#,
        b"not JSON",
        b"{\"type\": \"\xff\"}",
        br#"{"type": "load", "definition": {"#,
        &huge,
        b"",
        br#"{"type": "verson"}"#,
        br#"{"type": "load", "definition": {"id": "shop", "version": 1, "statuses": [{"id": "new"}]}}"#,
        br#"{"type": "version"}"#,
    ];
    // The last line has no line feed.
    let ran = Folder::new("call").run_with(&["call"], &lines.join(&b'\n'));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let answers = ran.out.lines().map(|line| {
        let answer: serde_json::Value = serde_json::from_str(line).unwrap();
        answer["error"]["code"].as_str().unwrap_or("ok").to_owned()
    });
    let answers: Vec<String> = answers.collect();
    let syntax = "syntax";
    assert_eq!(answers, ["ok", syntax, syntax, syntax, "too_large", syntax, "invalid_request", "ok", "ok"]);
    let line = ran.out.lines().nth(2).unwrap();
    insta::assert_snapshot!(line, @r#"{"error":{"code":"syntax","message":"not UTF-8 from byte 11"}}"#);
}

#[test]
fn an_answer_arrives_before_the_next_request() {
    let mut command = Folder::new("call").command();
    let mut child = command.arg("call").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        writeln!(stdin, r#"{{"type": "version"}}"#).unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert!(answer.starts_with(r#"{"ok":{"engine""#), "{answer}");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_directory_asks_nothing() {
    let mut command = Folder::new("call-directory").command();
    let directory = std::fs::File::open(".").unwrap();
    let output = command.arg("call").stdin(directory).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    let expected = "error: standard input: cannot be read: is a directory\n";
    assert_eq!((output.status.code(), err.as_str()), (Some(2), expected));
}
