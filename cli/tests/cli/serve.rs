//! `ordino serve`: many clients at a socket, and what each of them may do.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test whose server fails has failed"
)]

mod place;
mod server;

use std::fs;
use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Resource, Rlimit, Signal, getrlimit, prlimit};
use serde_json::Value;

use self::server::{Client, Place, Server, VERSION};

fn code(answer: &Value) -> &str {
    answer["error"]["code"].as_str().unwrap_or("ok")
}

fn line(value: &Value) -> Vec<u8> {
    format!("{value}\n").into_bytes()
}

fn definition(version: usize) -> Value {
    serde_json::json!({"id": "shop", "version": version, "statuses": [{"id": "new"}]})
}

fn load(version: usize) -> Vec<u8> {
    line(&serde_json::json!({"type": "load", "definition": definition(version)}))
}

#[test]
fn bad_lines_are_answered_and_the_next_one_too() {
    let place = Place::new("lines");
    let server = place.serve(&[]);
    let mut client = server.client();
    let mut huge = vec![b'x'; 16 * 1024 * 1024 + 1];
    huge.push(b'\n');
    for (request, expected) in [
        (VERSION, "ok"),
        (b"not JSON\n", "syntax"),
        (b"{\"type\": \"\xff\"}\n", "syntax"),
        (&huge, "too_large"),
        (b"\n", "syntax"),
        (b"{\"type\": \"verson\"}\n", "invalid_request"),
        (&load(1), "ok"),
        (VERSION, "ok"),
    ] {
        assert_eq!(code(&client.ask(request)), expected);
    }
    // Several at once, and the last without a line feed, where the client says that there are no more.
    client.stream.write_all(&[VERSION, b"{}\n", b"{\"type\":\"version\"}"].concat()).unwrap();
    client.stream.shutdown(std::net::Shutdown::Write).unwrap();
    let answers = std::iter::from_fn(|| client.answer()).map(|answer| code(&answer).to_owned());
    assert_eq!(answers.collect::<Vec<_>>(), ["ok", "invalid_request", "ok"]);
}

#[test]
fn each_connection_has_an_engine_of_its_own() {
    let place = Place::new("own");
    let server = place.serve(&[]);
    let [mut one, mut other] = [server.client(), server.client()];
    let loaded = one.ask(&load(1));
    let digest = &loaded["ok"]["workflow"];
    let hold = line(&serde_json::json!({"type": "hold", "workflow": digest}));
    let snapshot = line(&serde_json::json!({"type": "snapshot", "held": 1}));
    assert_eq!(one.ask(&hold)["ok"]["held"], 1);
    assert_eq!(code(&one.ask(&snapshot)), "ok");
    assert_eq!(code(&other.ask(&hold)), "unknown_workflow");
    assert_eq!(code(&other.ask(&snapshot)), "unknown_case");
    drop(one);
    assert_eq!(code(&server.client().ask(&hold)), "unknown_workflow");
}

#[test]
fn fifty_clients_at_once_have_their_own_answers() {
    let place = Place::new("fifty");
    let server = place.serve(&["--clients", "50"]);
    let clients: Vec<_> = (1..=50).map(|number| (number, server.client())).collect();
    let threads: Vec<_> =
        clients.into_iter().map(|(number, client)| thread::spawn(move || talk(number, client))).collect();
    let decided: usize = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert_eq!(decided, 50 * 20);
}

/// One client's conversation: it opens cases of its own, and answers how many.
fn talk(number: usize, mut client: Client) -> usize {
    let loaded = client.ask(&load(number));
    let decided = (0..20).filter(|round| {
        let id = format!("order-{number}-{round}");
        let open = serde_json::json!({
            "type": "decide", "workflow": loaded["ok"]["workflow"], "now": "2026-01-05T09:00:00Z",
            "command": {"type": "open", "id": id},
        });
        let decided = client.ask(&line(&open));
        let case = &decided["ok"]["case"];
        case["id"] == id.as_str() && case["workflow"]["version"] == number
    });
    decided.count()
}

#[test]
fn one_client_too_many_is_told_so() {
    let place = Place::new("busy");
    let server = place.serve(&["--clients", "2"]);
    let mut seated = [server.client(), server.client()];
    for client in &mut seated {
        assert_eq!(code(&client.ask(VERSION)), "ok");
    }
    for _ in 0..2 {
        let mut refused = server.client();
        let answer = refused.answer().unwrap();
        let expected = serde_json::json!({"code": "busy", "message": "as many clients are connected as may be: 2"});
        assert_eq!(answer["error"], expected);
        assert_eq!(refused.answer(), None);
    }
    assert_eq!(code(&seated[1].ask(VERSION)), "ok");
    let [left, _kept] = seated;
    drop(left);
    // The server sees that somebody has left when it looks.
    assert!(is_there_room(&server));
    server.signal(Signal::TERM);
    let (code, said) = server.end();
    assert_eq!(code, Some(0));
    // Once, however many there were.
    assert_eq!(said, "warning: a client was refused: as many clients are connected as may be: 2\n");
}

#[test]
fn a_client_for_whom_no_descriptor_is_left_is_told_so() {
    let place = Place::new("descriptors");
    let server = place.serve(&[]);
    let pid = Pid::from_child(&server.child);
    let is_open = |number: &u64| fs::exists(format!("/proc/{}/fd/{number}", server.child.id())).unwrap();
    let free = (0..1_000).find(|number| !is_open(number)).unwrap();
    // That one is the client's; the server needs another, to tell it when to leave.
    let few = Rlimit { current: Some(free + 1), ..getrlimit(Resource::Nofile) };
    let enough = prlimit(Some(pid), Resource::Nofile, few).unwrap();
    let answer = server.client().answer().unwrap();
    let expected = serde_json::json!({"code": "busy", "message": "too many open files"});
    assert_eq!(answer["error"], expected);
    prlimit(Some(pid), Resource::Nofile, enough).unwrap();
    assert!(is_there_room(&server));
    server.signal(Signal::TERM);
    assert_eq!(server.end(), (Some(0), "warning: a client was refused: too many open files\n".to_owned()));
}

/// Whether there is room by and by.
fn is_there_room(server: &Server) -> bool {
    std::iter::repeat_with(|| ask_once(server)).take(1_000).any(|code| code == "ok")
}

fn ask_once(server: &Server) -> String {
    let mut client = server.client();
    // The one who is refused may find nobody to write to.
    let _ = client.stream.write_all(VERSION);
    let answer = client.answer();
    if answer.as_ref().is_none_or(|answer| code(answer) != "ok") {
        thread::sleep(Duration::from_millis(5));
    }
    answer.map(|answer| code(&answer).to_owned()).unwrap_or_default()
}

#[test]
fn half_a_line_is_waited_for_only_so_long() {
    let place = Place::new("half");
    let server = place.serve(&["--patience", "1"]);
    let mut idle = server.client();
    let mut half = server.client();
    half.stream.write_all(b"{\"type\":").unwrap();
    assert_eq!(code(&idle.ask(VERSION)), "ok");
    let told = half.answer().unwrap();
    let message = "a request has to come within 1 s of its first byte";
    assert_eq!(told["error"], serde_json::json!({"code": "timeout", "message": message}));
    assert_eq!(half.answer(), None);
    // Byte for byte is no way around it, nor a line that begins with another one's end.
    let mut slow = server.client();
    slow.stream.write_all(&[VERSION, b"{"].concat()).unwrap();
    assert_eq!(code(&slow.answer().unwrap()), "ok");
    let is_cut_off = (0..200).any(|_| {
        thread::sleep(Duration::from_millis(100));
        slow.stream.write_all(b" ").is_err()
    });
    assert!(is_cut_off);
    assert_eq!(code(&slow.answer().unwrap()), "timeout");
    // Nor is it to say no more.
    let mut silent = server.client();
    silent.stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    silent.stream.write_all(&[VERSION, b"{"].concat()).unwrap();
    assert_eq!(code(&silent.answer().unwrap()), "ok");
    assert_eq!(code(&silent.answer().unwrap()), "timeout");
    // Between requests there is time.
    assert_eq!(code(&idle.ask(VERSION)), "ok");
}

#[test]
fn who_does_not_read_is_cut_off() {
    let place = Place::new("deaf");
    let server = place.serve(&["--patience", "1", "--clients", "1"]);
    let deaf = server.client();
    deaf.stream.set_write_timeout(Some(Duration::from_mins(2))).unwrap();
    // Their answers fill what the system keeps for a client, and then nothing is read of them any more.
    let requests = VERSION.repeat(1_000);
    let ended = loop {
        if let Err(error) = (&deaf.stream).write_all(&requests) {
            break error.kind();
        }
    };
    assert!(matches!(ended, ErrorKind::BrokenPipe | ErrorKind::ConnectionReset), "{ended:?}");
    assert!(is_there_room(&server));
}

#[test]
fn clients_that_die_or_talk_nonsense_disturb_nobody() {
    let place = Place::new("nonsense");
    let server = place.serve(&["--clients", "2"]);
    let mut neighbour = server.client();
    // A noise that repeats from run to run.
    let mut state = 7_u64;
    let mut noise = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[0]
    };
    for length in [1, 10, 1_000, 300_000] {
        let mut garbage: Vec<u8> = std::iter::repeat_with(&mut noise).take(length).collect();
        garbage.push(b'\n');
        let lines = garbage.split(|byte| *byte == b'\n').count() - 1;
        let mut client = loop {
            let mut client = server.client();
            if client.stream.write_all(VERSION).is_ok() && client.answer().is_some_and(|answer| code(&answer) == "ok") {
                break client;
            }
        };
        let mut writer = client.stream.try_clone().unwrap();
        let writing = thread::spawn(move || writer.write_all(&garbage));
        for _ in 0..lines {
            assert_eq!(code(&client.answer().unwrap()), "syntax");
        }
        writing.join().unwrap().unwrap();
        // It leaves within a request.
        client.stream.write_all(b"{\"type\":\"ver").unwrap();
        drop(client);
        assert_eq!(code(&neighbour.ask(VERSION)), "ok");
    }
}

#[test]
fn a_signal_ends_it_after_the_request_under_way() {
    for (name, signal) in [("term", Signal::TERM), ("int", Signal::INT)] {
        let place = Place::new(name);
        let server = place.serve(&[]);
        let mut idle = server.client();
        assert_eq!(code(&idle.ask(VERSION)), "ok");
        let mut busy = server.client();
        let loaded = busy.ask(&load(1));
        let item = |number| serde_json::json!({"case": null, "command": {"type": "open", "id": format!("{number}")}});
        let many = serde_json::json!({
            "type": "decideMany", "workflow": loaded["ok"]["workflow"], "now": "2026-01-05T09:00:00Z",
            "items": (0..2_000).map(item).collect::<Vec<_>>(),
        });
        busy.stream.write_all(&line(&many)).unwrap();
        server.signal(signal);
        let answer = busy.answer().unwrap();
        assert_eq!(answer["ok"]["results"].as_array().unwrap().len(), 2_000);
        assert_eq!((busy.answer(), idle.answer()), (None, None));
        assert_eq!(server.end(), (Some(0), String::new()));
        assert_eq!(fs::read_dir(&place.0).unwrap().count(), 0, "the socket is removed");
    }
}

#[test]
fn a_signal_waits_for_no_half_request_nor_for_ever_for_who_does_not_read() {
    for (test, patience) in [("half-end", "3600"), ("deaf-end", "1")] {
        let place = Place::new(test);
        let mut server = place.serve(&["--patience", patience]);
        let mut client = server.client();
        assert_eq!(code(&client.ask(VERSION)), "ok");
        if test == "half-end" {
            client.stream.write_all(b"{\"type\":").unwrap();
        } else {
            client.stream.set_write_timeout(Some(Duration::from_millis(100))).unwrap();
            let requests = VERSION.repeat(1_000);
            while client.stream.write_all(&requests).is_ok() {}
        }
        server.signal(Signal::TERM);
        assert_eq!(server.code_within(Duration::from_secs(20)), Some(0), "{test}");
    }
}

#[test]
fn without_free_descriptors_it_waits_for_some() {
    // A client takes two: by one number the first is missing, by the other the second.
    for most in [16, 17] {
        let place = Place::new(&format!("descriptors-{most}"));
        let mut shell = Command::new("sh");
        let limit = format!("ulimit -n {most}; exec \"$@\"");
        shell.args(["-c", &limit, "sh", env!("CARGO_BIN_EXE_ordino"), "serve", "--socket"]).arg(place.socket());
        shell.stdout(Stdio::piped()).stderr(Stdio::piped());
        let server = Server::start(shell, place.socket());
        let mut first = server.client();
        assert_eq!(code(&first.ask(VERSION)), "ok");
        let many: Vec<_> = (0..30).map(|_| server.client()).collect();
        assert_eq!(code(&first.ask(VERSION)), "ok");
        drop(many);
        assert!(is_there_room(&server), "{most}");
    }
}

#[test]
fn a_request_has_as_much_room_as_under_call() {
    let place = Place::new("stack");
    let server = place.serve(&[]);
    // Parentheses of every kind, as deep as the engine reads, and deeper.
    for depth in [100, 127, 10_000, 1_000_000] {
        let nested = format!("{}1{}", r#"{"not":"#.repeat(depth), "}".repeat(depth));
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        for value in [nested, lists] {
            let request = format!("{{\"type\":\"check\",\"definition\":{value}}}\n");
            let answer = server.client().ask(request.as_bytes());
            assert!(answer.is_object(), "{depth}");
        }
    }
}

#[test]
fn limits_are_read_strictly() {
    let place = Place::new("limits");
    for flags in [
        ["--mode", "0888"],
        ["--mode", "1777"],
        ["--clients", "0"],
        ["--clients", "10001"],
        ["--patience", "0"],
        ["--patience", "3601"],
    ] {
        let (code, said) = place.refused(&flags);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.starts_with(&format!("error: invalid value '{}' for '{}", flags[1], flags[0])), "{said}");
    }
    assert_eq!(fs::read_dir(&place.0).unwrap().count(), 0);
}
