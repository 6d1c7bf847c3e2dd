//! How much longer the same requests take under wasmtime, with limits on fuel and memory, than natively. `cargo xtask bench
//! wasmtime` runs this: medians of many short turns, native and wasmtime one after the other, so that what slows the
//! machine slows both.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ordino_tests::vectors::{Host, definition};
use ordino_wasmtime::{Door, Limits, Module};
use serde_json::{Value, json};

/// Turns of each, and calls in a turn.
const TURNS: usize = 400;
const CALLS: u32 = 20;

fn main() {
    let mut native = ordino::Engine::new();
    let mut door = Door::open(Module::built(), Limits::default()).expect("an instance");
    println!("{:<44} {:>10} {:>10} {:>6}", "", "native", "wasmtime", "ratio");
    for (name, request) in requests(&mut native, &mut door) {
        assert_eq!(ask(&mut native, &request), ask(&mut door, &request), "{name}");
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..TURNS {
            times[0].push(turn(&mut native, &request));
            times[1].push(turn(&mut door, &request));
        }
        let [native, wasmtime] = times.map(|times| median(times).as_secs_f64() * 1e6 / f64::from(CALLS));
        println!("{name:<44} {native:>7.1} µs {wasmtime:>7.1} µs {:>6.2}", wasmtime / native);
    }
}

/// What a shop asks all day, about an order of the order desk; both hosts have been told what it needs.
fn requests(native: &mut ordino::Engine, door: &mut Door) -> Vec<(&'static str, String)> {
    let mut both = |request: &Value| {
        let [answer, same] = [ask(native, &request.to_string()), ask(door, &request.to_string())];
        assert_eq!(answer, same);
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        answer["ok"].clone()
    };
    let workflow = both(&json!({ "type": "load", "definition": definition("order-desk.yaml").expect("a definition") }))
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
    let case = both(&with(json!({ "type": "decide", "command": open })))["case"].clone();
    let held = both(&json!({ "type": "hold", "workflow": workflow, "case": case }))["held"].clone();
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

fn ask(host: &mut impl Host, request: &str) -> String {
    host.call(request)
}

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock, and nothing is decided by it")]
fn turn(host: &mut impl Host, request: &str) -> Duration {
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(ask(host, black_box(request)));
    }
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
