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

/// Every limit in steps that grow, up to where everything heavy is answered.
#[test]
fn no_limit_of_memory_is_a_trap() {
    let mut steps = 0..;
    sweep(|pages| pages + 1 + steps.next().unwrap_or(0) / 12);
}

/// Every limit, page by page.
#[test]
#[ignore = "takes many minutes: `cargo xtask soak wasm` runs it"]
fn no_limit_of_memory_is_a_trap_page_by_page() {
    sweep(|pages| pages + 1);
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
    Door::open(Module::built(), Limits { memory: pages * PAGE, ..Limits::default() })
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
    let mut door = Door::open(Module::built(), Limits { memory: 12 << 20, ..Limits::default() }).expect("an instance");
    let mut definition = definition("order-desk.yaml").expect("a definition");
    let mut outcomes = Vec::new();
    for round in 0..40 {
        definition["id"] = json!(format!("desk-{round}"));
        let load = json!({ "type": "load", "definition": definition }).to_string();
        let answer = door.ask(load.as_bytes()).expect("no trap");
        outcomes.push(answer.is_some_and(|answer| answer.starts_with(r#"{"ok":"#)));
        assert!(version(&mut door), "round {round}");
    }
    assert!(outcomes.contains(&true), "{outcomes:?}");
}
