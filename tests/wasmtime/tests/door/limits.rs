//! Hosts that give little: fuel, memory, and memory over time.

use ordino_tests::vectors::definition;
use ordino_wasmtime::{Door, Limits, Module};
use serde_json::{Value, json};

use crate::heavy::{self, Task};
use crate::same::door;

const VERSION: &str = r#"{"type":"version"}"#;
const PAGE: usize = 64 << 10;

#[test]
fn an_instance_without_fuel_is_replaced() {
    let Task { requests, answers, .. } = heavy::order_desk();
    let mut door = Door::open(Module::built(), Limits { fuel: 100_000, ..Limits::default() }).expect("an instance");
    let stopped = door.ask(requests[0].as_bytes()).expect_err("a definition takes more fuel");
    assert_eq!(stopped.downcast_ref(), Some(&wasmtime::Trap::OutOfFuel));
    // What was stopped within a call answers no more, but says so.
    assert_eq!(door.alloc(18).expect("no trap"), 0);
    let (address, len) = door.call(0, 0).expect("no trap");
    let told = String::from_utf8(door.read(address, len).expect("an answer")).expect("text");
    assert!(told.starts_with(r#"{"error":{"code":"stopped""#), "{told}");
    door.replace().expect("an instance");
    let version = door.ask(VERSION.as_bytes()).expect("enough fuel for this").expect("memory");
    assert_eq!(version, ordino::Engine::new().call(VERSION));
    let mut door = self::door();
    for (request, answer) in requests.iter().zip(&answers) {
        assert_eq!(door.ask(request.as_bytes()).expect("enough fuel").as_ref(), Some(answer));
    }
}

#[test]
fn memory_stays_as_it_is_over_many_decisions() {
    const DECISIONS: usize = 100_000;
    let Task { requests, .. } = heavy::order_desk();
    let mut door = door();
    for request in &requests {
        door.ask(request.as_bytes()).expect("no trap");
    }
    let decide = requests.last().expect("a decision").as_bytes();
    let mut early = 0;
    for count in 0..DECISIONS {
        let answer = door.ask(decide).expect("no trap").expect("memory");
        assert!(answer.starts_with(r#"{"ok":{"events":[{"#), "{answer}");
        if count == 100 {
            early = door.memory();
        }
    }
    assert_eq!(door.memory(), early);
}

/// What the contract says of 64 MiB.
#[test]
fn definitions_that_the_contract_names_have_room() {
    for (statuses, bytes) in [(200, 160_000), (400, 80_000)] {
        let label = "x".repeat(bytes / statuses - 25);
        let status = |number| json!({ "id": format!("status-{number}"), "label": label });
        let statuses: Vec<Value> = (0..statuses).map(status).collect();
        let load = json!({ "type": "load", "definition": { "id": "shop", "version": 1, "statuses": statuses } });
        let request = load.to_string();
        assert!(request.len() >= bytes, "{}", request.len());
        let answer = door().ask(request.as_bytes()).expect("no trap").expect("room for the request");
        assert!(answer.starts_with(r#"{"ok":"#), "{answer}");
    }
}

/// Every limit in steps that grow, up to where everything heavy is answered.
#[test]
fn no_limit_of_memory_is_a_trap() {
    let mut steps = 0..;
    sweep(|pages| pages + 1 + steps.next().unwrap_or(0) / 12);
}

/// A list that doubles asks for much in one piece. Where that is refused there is room for small things yet: a decision
/// that went on with them would lack events and be told as whole.
#[test]
fn a_list_that_cannot_grow_is_told() {
    let task = heavy::many_effects();
    let mut outcomes = (64..).step_by(3).map(|pages| run(&mut door_with(pages).expect("an instance"), &task, pages));
    let refused = outcomes.by_ref().take_while(|outcome| *outcome != Outcome::Answered).count();
    assert!(refused > 16, "{refused}");
    assert!(outcomes.take(8).all(|outcome| outcome == Outcome::Answered));
}

/// Every limit, page by page.
#[test]
#[ignore = "takes many minutes: `cargo xtask soak wasm` runs it"]
fn no_limit_of_memory_is_a_trap_page_by_page() {
    sweep(|pages| pages + 1);
}

/// A held case changes where it is: what cannot be told must not have happened to it.
#[test]
fn what_there_is_no_memory_to_tell_has_not_happened_to_a_held_case() {
    const CHUNK: u32 = 16 << 10;
    let Task { requests, .. } = heavy::ticks();
    let last: Value = serde_json::from_str(requests.last().expect("a tick")).expect("JSON");
    let hold = json!({ "type": "hold", "workflow": last["workflow"], "case": last["case"] }).to_string();
    let tick = json!({ "type": "decide", "held": 1, "now": last["now"], "command": { "type": "tick" } }).to_string();
    let options = json!({ "type": "options", "held": 1, "now": last["now"] }).to_string();
    let mut refusals = 0;
    for request in [&tick, &options] {
        for chunks_free in (0..200).step_by(3) {
            let mut door = door_with(400).expect("an instance");
            let mut answer = |request: &str| door.ask(request.as_bytes()).expect("no trap").expect("memory");
            answer(&requests[0]);
            assert_eq!(answer(&hold), r#"{"ok":{"held":1}}"#);
            let snapshot = answer(r#"{"type":"snapshot","held":1}"#);
            let len = u32::try_from(request.len()).expect("short");
            let address = door.alloc(len).expect("no trap");
            door.write(address, request.as_bytes()).expect("a place");
            let fill = || door.alloc(CHUNK).expect("no trap");
            let mut taken: Vec<u32> = std::iter::repeat_with(fill).take_while(|address| *address != 0).collect();
            for address in taken.drain(..taken.len().min(chunks_free)) {
                door.dealloc(address, CHUNK).expect("no trap");
            }
            let (at, answer_len) = door.call(address, len).unwrap_or_else(|trap| panic!("{chunks_free}: {trap:?}"));
            let told = String::from_utf8(door.read(at, answer_len).expect("an answer")).expect("text");
            for address in taken {
                door.dealloc(address, CHUNK).expect("no trap");
            }
            let after = door.ask(br#"{"type":"snapshot","held":1}"#).expect("no trap").expect("memory");
            let is_refused = told.starts_with(r#"{"error":{"code":"out_of_memory""#);
            assert!(is_refused || told.starts_with(r#"{"ok":"#), "{told}");
            assert_eq!(after == snapshot, is_refused || request == &options, "{chunks_free} chunks free: {told:.100}");
            refusals += u32::from(is_refused);
        }
    }
    assert!(refusals >= 10, "{refusals}");
}

/// What an instance with a limit made of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Not even the request had room.
    NoRoom,
    /// An answer said that there is not enough memory.
    Refused,
    /// Every answer was the native one.
    Answered,
}

fn sweep(mut next: impl FnMut(usize) -> usize) {
    const MOST: usize = 4_096;
    let refused = door_with(0).err().expect("no memory at all").to_string();
    assert!(refused.contains("memory"), "{refused}");
    let first = (1..MOST).find(|pages| door_with(*pages).is_ok()).expect("an instance");
    // Where `version` is answered by a fresh instance, it is answered by one that has been through anything.
    let enough = (first..MOST).find(|pages| version(&mut door_with(*pages).expect("an instance"))).expect("version");
    println!("the module begins with {first} pages and answers `version` with {enough}");
    assert!(enough - first <= 8, "{first} {enough}");
    for task in heavy::tasks() {
        let mut seen = Vec::new();
        let mut pages = first;
        while pages < MOST {
            let mut door = door_with(pages).expect("an instance");
            let outcome = run(&mut door, &task, pages);
            if pages >= enough {
                assert!(version(&mut door), "{}: no version after {outcome:?} with {pages} pages", task.name);
            }
            if seen.last().is_none_or(|(last, _)| *last != outcome) {
                seen.push((outcome, pages));
            }
            if outcome == Outcome::Answered && pages > 2 * seen.last().map_or(0, |(_, pages)| *pages) {
                break;
            }
            pages = next(pages);
        }
        println!("{}: {seen:?}", task.name);
        assert!(seen.iter().any(|(outcome, _)| *outcome != Outcome::Answered), "{} takes nothing", task.name);
        let last = seen.last().map(|(outcome, _)| *outcome);
        assert_eq!(last, Some(task.outcome_with_much()), "{}", task.name);
    }
}

impl Task {
    /// What becomes of it with 256 MiB.
    fn outcome_with_much(&self) -> Outcome {
        if self.is_affordable { Outcome::Answered } else { Outcome::Refused }
    }
}

fn door_with(pages: usize) -> wasmtime::Result<Door> {
    // What is heavy here takes more instructions than anything a shop asks for.
    Door::open(Module::built(), Limits { memory: pages * PAGE, fuel: 20_000_000_000 })
}

/// Asks for everything that a task consists of, up to the first answer that is not the native one.
fn run(door: &mut Door, task: &Task, pages: usize) -> Outcome {
    for (request, native) in task.requests.iter().zip(&task.answers) {
        let answer = door.ask(request.as_bytes());
        let answer = answer.unwrap_or_else(|trap| panic!("{} with {pages} pages: {trap:?}", task.name));
        let Some(answer) = answer else { return Outcome::NoRoom };
        if answer != *native {
            let told: Value = serde_json::from_str(&answer).expect("JSON");
            assert_eq!(told["error"]["code"], "out_of_memory", "{} with {pages} pages: {answer}", task.name);
            return Outcome::Refused;
        }
    }
    Outcome::Answered
}

fn version(door: &mut Door) -> bool {
    let answer = door.ask(VERSION.as_bytes()).expect("no trap");
    answer.is_some_and(|answer| answer == ordino::Engine::new().call(VERSION))
}

#[test]
fn loading_over_and_over_is_refused_at_some_point_and_no_trap() {
    let mut door = Door::open(Module::built(), Limits { memory: 8 << 20, ..Limits::default() }).expect("an instance");
    let mut definition = definition("order-desk.yaml").expect("a definition");
    let mut outcomes = Vec::new();
    for round in 0..40 {
        definition["id"] = json!(format!("desk-{round}"));
        let load = json!({ "type": "load", "definition": definition }).to_string();
        let answer = door.ask(load.as_bytes()).expect("no trap");
        outcomes.push(answer.is_some_and(|answer| answer.starts_with(r#"{"ok":"#)));
        assert!(version(&mut door), "round {round}");
    }
    assert!(outcomes.contains(&true) && outcomes.contains(&false), "{outcomes:?}");
}
