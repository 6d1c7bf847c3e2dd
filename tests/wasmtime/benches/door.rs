//! How much longer the same requests take under wasmtime, with limits on fuel and memory, than natively: in a process of the
//! host's own, and in somebody else's. `cargo xtask bench wasmtime` runs this: medians of many short turns, one host after
//! the other, so that what slows the machine slows all.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ordino_tests::vectors::{Host, definition};
use ordino_wasmtime::{Door, Limits, Module, Process};
use serde_json::{Value, json};

/// Turns of each, and calls in a turn.
const TURNS: usize = 400;
const CALLS: u32 = 20;

fn main() {
    let mut native = ordino::Engine::new();
    let mut doors = [Process::Own, Process::Foreign].map(door);
    println!("{:<32} {:>10} {:>10} {:>6} {:>10} {:>6}", "", "native", "own", "ratio", "foreign", "ratio");
    for (name, request) in requests(&mut native, &mut doors) {
        same(&mut native, &mut doors, &request);
        let mut times = [const { Vec::new() }; 3];
        for _ in 0..TURNS {
            times[0].push(turn(&mut native, &request));
            times[1].push(turn(&mut doors[0], &request));
            times[2].push(turn(&mut doors[1], &request));
        }
        let [native, own, foreign] = times.map(|times| median(times).as_secs_f64() * 1e6 / f64::from(CALLS));
        let ratios = [own, foreign].map(|time| time / native);
        println!("{name:<32} {native:>7.1} µs {own:>7.1} µs {:>6.2} {foreign:>7.1} µs {:>6.2}", ratios[0], ratios[1]);
    }
}

fn door(process: Process) -> Door {
    let bytes = std::fs::read(ordino_wasmtime::file()).expect("the module was built");
    let module = Module::compile(&bytes, process).expect("the module is WebAssembly");
    Door::open(&module, Limits::default()).expect("an instance")
}

/// What a shop asks all day, about an order of the order desk; every host has been told what it needs.
fn requests(native: &mut ordino::Engine, doors: &mut [Door]) -> Vec<(&'static str, String)> {
    let mut all = |request: &Value| {
        let answer: Value = serde_json::from_str(&same(native, doors, &request.to_string())).expect("JSON");
        answer["ok"].clone()
    };
    let workflow = all(&json!({ "type": "load", "definition": definition("order-desk.yaml").expect("a definition") }))
        ["workflow"]
        .clone();
    let actor = json!({ "id": "sales-1", "teams": ["sales"], "roles": ["admin"] });
    let facts = json!({ "total": 620, "country": "IT", "inStock": true });
    let open = json!({ "type": "open", "id": "order-1042", "facts": facts });
    let now = "2026-01-05T08:00:00Z";
    let about = json!({ "workflow": workflow, "now": now, "actor": actor });
    let with = |request: Value| {
        let mut whole = about.clone();
        whole.as_object_mut().expect("a map").extend(request.as_object().expect("a map").clone());
        whole
    };
    let case = all(&with(json!({ "type": "decide", "command": open })))["case"].clone();
    let held = all(&json!({ "type": "hold", "workflow": workflow, "case": case }))["held"].clone();
    let paid = json!({ "type": "record", "to": "payment-received", "source": "shop" });
    let comment = json!({ "type": "comment", "text": "The customer has called." });
    let decide = json!({ "type": "decide", "case": case, "command": paid, "withOptions": true });
    let held_options = json!({ "type": "options", "held": held, "now": now, "actor": actor });
    let held_decide = json!({ "type": "decide", "held": held, "now": now, "actor": actor, "command": comment });
    let late = json!({ "type": "decide", "case": case, "now": "2026-02-05T08:00:00Z", "command": { "type": "tick" } });
    [
        ("options", with(json!({ "type": "options", "case": case }))),
        ("decide, with the next options", with(decide)),
        ("options of a held case", held_options),
        ("decide about a held case", held_decide),
        ("a held case told", json!({ "type": "snapshot", "held": held })),
        ("tick a month later", with(late)),
    ]
    .map(|(name, request)| (name, request.to_string()))
    .into()
}

/// The answer that all hosts give.
fn same(native: &mut ordino::Engine, doors: &mut [Door], request: &str) -> String {
    let answer = native.call(request);
    for door in doors {
        assert_eq!(Host::call(door, request), answer, "{request}");
    }
    answer
}

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock, and nothing is decided by it")]
fn turn(host: &mut impl Host, request: &str) -> Duration {
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(host.call(black_box(request)));
    }
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
