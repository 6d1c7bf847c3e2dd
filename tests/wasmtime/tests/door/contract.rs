//! The memory contract, and hosts that break it.

use ordino_wasmtime::{Door, Limits, Module};

use crate::same::door;

const VERSION: &str = r#"{"type":"version"}"#;

/// The instance lives, and answers right.
#[track_caller]
fn lives(door: &mut Door) {
    let answer = door.ask(VERSION.as_bytes()).expect("no trap").expect("memory");
    assert_eq!(answer, ordino::Engine::new().call(VERSION));
}

/// What is wrong with a request.
#[track_caller]
fn code(answer: &str) -> String {
    let answer: serde_json::Value = serde_json::from_str(answer).unwrap_or_else(|error| panic!("{error}: {answer}"));
    answer["error"]["code"].as_str().unwrap_or_else(|| panic!("no error: {answer}")).to_owned()
}

fn called(door: &mut Door, address: u32, len: u32) -> String {
    let (address, len) = door.call(address, len).expect("no trap");
    String::from_utf8(door.read(address, len).expect("an answer is there")).expect("text")
}

#[test]
fn nothing_is_imported() {
    let module = Module::built();
    assert_eq!(module.imports(), [""; 0]);
    let exports = module.exports();
    for name in ["memory", "alloc", "dealloc", "call"] {
        assert!(exports.iter().any(|export| export == name), "{exports:?}");
    }
}

#[test]
fn a_buffer_may_be_used_again() {
    let mut door = door();
    let address = door.alloc(64).expect("no trap");
    for _ in 0..3 {
        door.write(address, VERSION.as_bytes()).expect("a place");
        let len = u32::try_from(VERSION.len()).expect("short");
        assert_eq!(called(&mut door, address, len), ordino::Engine::new().call(VERSION));
        assert_eq!(door.read(address, len).expect("bytes"), VERSION.as_bytes(), "the request stays as it was");
    }
}

#[test]
fn no_length_is_a_length() {
    let mut door = door();
    let [one, other] = [door.alloc(0).expect("no trap"), door.alloc(0).expect("no trap")];
    assert!(one != 0 && other != 0 && one != other);
    assert_eq!(code(&called(&mut door, one, 0)), "syntax");
    assert_eq!(code(&called(&mut door, one, 1)), "invalid_request");
    door.dealloc(one, 0).expect("no trap");
    assert_eq!(code(&called(&mut door, one, 0)), "invalid_request", "it is not live any more");
    lives(&mut door);
}

#[test]
fn bad_addresses_and_lengths_are_answered() {
    let mut door = door();
    let address = door.alloc(100).expect("no trap");
    let end = u32::try_from(door.memory()).expect("32 bits");
    let addresses = [0, 1, 8, 1_024, address - 1, address + 1, address + 99, end - 1, end, end + 1, u32::MAX];
    for bad in addresses {
        for len in [0, 1, 18, 100, end, u32::MAX] {
            assert_eq!(code(&called(&mut door, bad, len)), "invalid_request", "{bad} {len}");
            door.dealloc(bad, len).expect("no trap");
        }
    }
    for len in [101, 1 << 20, u32::MAX] {
        assert_eq!(code(&called(&mut door, address, len)), "invalid_request", "{len}");
        door.dealloc(address, len).expect("no trap");
    }
    // After all that the buffer is still live.
    assert_eq!(code(&called(&mut door, address, 100)), "syntax");
    lives(&mut door);
}

#[test]
fn nothing_is_freed_twice() {
    let mut door = door();
    let kept = door.alloc(18).expect("no trap");
    door.write(kept, VERSION.as_bytes()).expect("a place");
    for _ in 0..100 {
        let request = door.alloc(18).expect("no trap");
        door.write(request, VERSION.as_bytes()).expect("a place");
        let (answer, len) = door.call(request, 18).expect("no trap");
        for _ in 0..3 {
            door.dealloc(answer, len).expect("no trap");
            door.dealloc(request, 18).expect("no trap");
        }
    }
    assert_eq!(door.read(kept, 18).expect("bytes"), VERSION.as_bytes(), "another buffer is as it was");
    lives(&mut door);
}

#[test]
fn answers_of_its_own_are_freed_to_no_harm() {
    let mut door = door();
    for _ in 0..3 {
        let (answer, len) = door.call(1, 1).expect("no trap");
        door.dealloc(answer, len).expect("no trap");
    }
    assert_eq!(code(&called(&mut door, 1, 1)), "invalid_request");
    lives(&mut door);
}

#[test]
fn hostile_bytes_are_answered() {
    let mut door = Door::open(Module::built(), Limits { memory: 2 << 30, ..Limits::default() }).expect("an instance");
    let deep = |open: &str, close: &str| {
        let times = 200_000;
        format!("{}{}", open.repeat(times), close.repeat(times)).into_bytes()
    };
    let definition = br#"{"type":"load","definition":{"id":"a","version":1,"statuses":["#;
    let megabytes = |unit: &str, times: usize| {
        let mut text = definition.to_vec();
        text.extend(unit.repeat(times).into_bytes());
        text
    };
    let hostile = [
        (b"\xff\xfe".to_vec(), "syntax"),
        (b"{\"type\":\"version\xc3\"}".to_vec(), "syntax"),
        (vec![0; 3 << 20], "syntax"),
        (vec![b' '; 16 << 20], "syntax"),
        (vec![b'['; (16 << 20) + 1], "too_large"),
        (deep("[", "]"), "too_large"),
        (deep("{\"a\":", "}"), "too_large"),
        (format!("{{\"type\":\"{}\"}}", "x".repeat(8 << 20)).into_bytes(), "invalid_request"),
        (megabytes("0,", 1 << 20), "syntax"),
        (megabytes("{},", 1 << 20), "syntax"),
    ];
    for (position, (request, wanted)) in hostile.into_iter().enumerate() {
        let answer = door.ask(&request).expect("no trap").expect("memory");
        assert_eq!(code(&answer), wanted, "{position}: {}", answer.get(..200).unwrap_or(&answer));
        if let Ok(request) = std::str::from_utf8(&request) {
            assert!(answer == ordino::Engine::new().call(request), "{position}: not as native");
        }
        lives(&mut door);
    }
}

#[test]
fn a_host_that_never_frees_is_refused_at_some_point() {
    let limits = Limits { memory: 8 << 20, ..Limits::default() };
    let mut door = Door::open(Module::built(), limits).expect("an instance");
    let mut kept = Vec::new();
    for len in [1 << 20, 1 << 12, 16] {
        loop {
            let address = door.alloc(len).expect("no trap");
            if address == 0 {
                break;
            }
            kept.push((address, len));
        }
    }
    assert_eq!(door.alloc(u32::MAX).expect("no trap"), 0);
    // What it still has is answered all the same, and not by a trap.
    let (address, len) = kept[0];
    assert_eq!(code(&called(&mut door, address, len)), "out_of_memory");
    for (address, len) in kept {
        door.dealloc(address, len).expect("no trap");
    }
    lives(&mut door);
}
