//! The same answers, byte for byte, as the native engine.

use ordino_tests::fuzz::Target;
use ordino_tests::vectors::{self, Beside, Holding, Host, Pipe};
use ordino_wasmtime::{Door, Limits, Module};

pub fn door() -> Door {
    Door::open(Module::built(), Limits::default()).expect("an instance")
}

#[test]
fn wasmtime_keeps_every_vector() {
    vectors::keep(&mut Beside::native(door()));
}

#[test]
fn cases_held_under_wasmtime_keep_every_vector() {
    vectors::keep(&mut Holding(Beside::native(door())));
}

#[test]
fn wasmtime_answers_the_fuzzers_texts() {
    let mut host = Beside::native(door());
    let mut lines = 0;
    for entry in std::fs::read_dir(Target::named("wire").expect("a target").corpus()).expect("a corpus") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("an input");
        for line in String::from_utf8_lossy(&bytes).lines() {
            host.call(line);
            lines += 1;
        }
    }
    assert!(lines >= 500, "{lines} lines");
}

#[test]
fn every_door_has_one_engine() {
    const VERSION: &str = r#"{"type": "version"}"#;
    let engine = |answer: &str| {
        let answer: serde_json::Value = serde_json::from_str(answer).expect("JSON");
        answer["ok"]["engineId"].as_str().expect("an id").to_owned()
    };
    let doors = [
        ("native", engine(&ordino::Engine::new().call(VERSION))),
        ("the command line", engine(&Pipe::command_line().call(VERSION))),
        ("wasmtime", engine(&Host::call(&mut door(), VERSION))),
    ];
    for (name, id) in &doors {
        println!("engine at {name}: {id}");
        assert_eq!(*id, doors[0].1, "{name}");
    }
}
