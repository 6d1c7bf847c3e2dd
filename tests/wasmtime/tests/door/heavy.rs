//! Requests that take memory: legal ones at the limits, and hostile ones.

use ordino::Engine;
use ordino_tests::vectors::definition;
use serde_json::{Value, json};

/// Requests one after the other, and what the native engine answers.
pub struct Task {
    pub name: &'static str,
    /// Whether some hundred megabytes are enough.
    pub is_affordable: bool,
    pub requests: Vec<String>,
    pub answers: Vec<String>,
}

/// A task while it is put together: what is asked next depends on what was answered.
struct Script {
    engine: Engine,
    task: Task,
}

impl Script {
    fn new(name: &'static str) -> Self {
        let task = Task { name, is_affordable: true, requests: Vec::new(), answers: Vec::new() };
        Self { engine: Engine::new(), task }
    }

    fn ask(&mut self, request: &Value) -> Value {
        self.ask_text(request.to_string())
    }

    fn ask_text(&mut self, request: String) -> Value {
        let answer = self.engine.call(&request);
        let value: Value = serde_json::from_str(&answer).expect("JSON");
        self.task.requests.push(request);
        self.task.answers.push(answer);
        value
    }

    /// Asks for what must be done.
    #[track_caller]
    fn ok(&mut self, request: &Value) -> Value {
        let answer = self.ask(request);
        assert!(answer["ok"].is_object(), "{}: {}", self.task.name, answer["error"]);
        answer["ok"].clone()
    }

    #[track_caller]
    fn load(&mut self, definition: &Value) -> Value {
        self.ok(&json!({ "type": "load", "definition": definition }))["workflow"].clone()
    }

    #[track_caller]
    fn open(&mut self, workflow: &Value, facts: &Value) -> Value {
        let command = json!({ "type": "open", "id": "order-1", "facts": facts });
        self.decide(workflow, &Value::Null, &command, "2026-01-05T08:00:00Z")["case"].clone()
    }

    #[track_caller]
    fn decide(&mut self, workflow: &Value, case: &Value, command: &Value, now: &str) -> Value {
        let actor = json!({ "id": "boss", "teams": [], "leads": [], "roles": ["admin"] });
        self.ok(&json!({
            "type": "decide", "workflow": workflow, "case": case, "command": command, "now": now, "actor": actor,
            "withOptions": true,
        }))
    }
}

/// Every task.
pub fn tasks() -> Vec<Task> {
    vec![
        order_desk(),
        ticks(),
        large_facts(),
        many_effects(),
        free_statuses(),
        exceptions(),
        teams(),
        import(),
        batch(),
        history(),
        wrong("numbers", &format!("[{}0]", "0,".repeat(500_000)), true),
        wrong("lists", &format!("[{}0]", "[0],".repeat(200_000)), true),
        wrong("keys", &format!("{{{}\"a\":0}}", "\"\":0,".repeat(200_000)), true),
        wrong(
            "problems",
            &format!(
                r#"{{"type":"check","definition":{{"id":"a","version":1,{}"statuses":[{{"id":"a"}}]}}}}"#,
                problems()
            ),
            true,
        ),
        wrong("transitions", &listed(&format!(r#"{{"id":"a","suggested":[{}"a"]}}"#, "\"a\",".repeat(200_000))), true),
        wrong("statuses", &listed(&vec![r#"{"id":"a"}"#; 20_000].join(",")), true),
        wrong(
            "more than can be",
            &listed(&format!(r#"{{"id":"a","suggested":[{}"a"]}}"#, "\"a\",".repeat(3_000_000))),
            false,
        ),
    ]
}

/// A definition with statuses as text.
fn listed(statuses: &str) -> String {
    format!(r#"{{"type":"load","definition":{{"id":"a","version":1,"statuses":[{statuses}]}}}}"#)
}

/// Long keys that are unknown, each of which makes a message.
fn problems() -> String {
    let long = "x".repeat(5_000);
    (0..100).flat_map(|number| [format!("\"{long}{number}\":0"), ",".to_owned()]).collect()
}

/// A text that the engine refuses, after much work.
fn wrong(name: &'static str, text: &str, is_affordable: bool) -> Task {
    let mut script = Script::new(name);
    script.task.is_affordable = is_affordable;
    script.ask_text(text.to_owned());
    script.task
}

/// What a shop does: its definition, an order, a move with the next options.
pub fn order_desk() -> Task {
    let mut script = Script::new("order desk");
    let workflow = script.load(&definition("order-desk.yaml").expect("a definition"));
    let facts = json!({ "total": 620, "country": "IT", "inStock": true });
    let mut case = script.open(&workflow, &facts);
    for to in ["payment-received", "problem-reported"] {
        let record = json!({ "type": "record", "to": to, "source": "shop" });
        case = script.decide(&workflow, &case, &record, "2026-01-05T08:01:00Z")["case"].clone();
    }
    let moved = json!({ "type": "move", "to": "awaiting-customer" });
    let decided = script.decide(&workflow, &case, &moved, "2026-01-05T08:02:00Z");
    assert_eq!(decided["refused"], Value::Null, "{decided}");
    script.task
}

/// A thousand events by timers in one call, and as many again after it.
pub fn ticks() -> Task {
    let mut script = Script::new("ticks");
    let step = |number: usize| {
        json!({ "at": { "after": format!("PT{number}M") }, "do": [{ "notify": ["team:t"] }, { "emit": "late" }],
                "repeat": { "every": "PT1M", "times": 100, "until": "closed" } })
    };
    let sla = |number: usize| {
        json!({ "id": format!("s{number}"), "runIn": ["a"], "target": "PT1H",
                "ladder": (1..=20).map(step).collect::<Vec<_>>() })
    };
    let workflow = script.load(&json!({
        "id": "ticks", "version": 1, "teams": [{ "id": "t" }],
        "statuses": [{ "id": "a", "team": "t", "recommended": "b" }, { "id": "b", "stage": "closed" }],
        "slas": (0..4).map(sla).collect::<Vec<_>>(),
    }));
    let mut case = script.open(&workflow, &json!({}));
    for _ in 0..3 {
        let ticked = script.decide(&workflow, &case, &json!({ "type": "tick" }), "2027-01-05T08:00:00Z");
        assert!(ticked["events"].as_array().expect("a list").len() >= 1_000);
        case = ticked["case"].clone();
    }
    script.task
}

/// Ladders that store facts of many kilobytes, over and over.
fn large_facts() -> Task {
    let mut script = Script::new("large facts");
    let long = |number: usize| format!("{number}{}", "x".repeat(4_000));
    let fact = |number: usize| json!((0..20).map(|part| long(number * 100 + part)).collect::<Vec<_>>());
    let set = |number: usize| json!({ "set": { "large": fact(number) } });
    let step = json!({ "at": { "after": "PT1M" }, "do": [set(1), set(2)],
                       "repeat": { "every": "PT1M", "times": 100, "until": "closed" } });
    let workflow = script.load(&json!({
        "id": "large", "version": 1,
        "statuses": [{ "id": "a", "recommended": "b" }, { "id": "b", "stage": "closed" }],
        "slas": [{ "id": "s", "runIn": ["a"], "target": "PT1H", "ladder": [step] }],
    }));
    let case = script.open(&workflow, &json!({ "large": fact(3) }));
    let ticked = script.decide(&workflow, &case, &json!({ "type": "tick" }), "2027-01-05T08:00:00Z");
    assert!(ticked["events"].as_array().expect("a list").len() >= 300);
    script.task
}

/// One firing that moves a case to and fro, with hundreds of effects and clocks each time.
pub fn many_effects() -> Task {
    let mut script = Script::new("many effects");
    let names = |prefix: &str| (0..200).map(|number| format!("{prefix}{number}")).collect::<Vec<_>>();
    let moves: Vec<Value> = (0..50).map(|number| json!({ "move": if number % 2 == 0 { "b" } else { "a" } })).collect();
    let mut slas: Vec<Value> =
        (0..100).map(|number| json!({ "id": format!("s{number}"), "runIn": ["b"], "target": "P9D" })).collect();
    slas.push(json!({ "id": "last", "runIn": ["a"], "pauseIn": ["b"], "target": "PT1H", "onReopen": "resume",
                      "ladder": [{ "at": { "percent": 100 }, "do": moves }] }));
    let workflow = script.load(&json!({
        "id": "effects", "version": 1,
        "statuses": [
            { "id": "a", "recommended": "b", "onEnter": names("ea"), "onLeave": names("la"), "classes": names("ca") },
            { "id": "b", "recommended": "c", "onEnter": names("eb"), "onLeave": names("lb"), "classes": names("cb") },
            { "id": "c", "stage": "closed" },
        ],
        "slas": slas,
    }));
    let case = script.open(&workflow, &json!({}));
    let ticked = script.decide(&workflow, &case, &json!({ "type": "tick" }), "2026-01-06T08:00:00Z");
    assert!(ticked["events"].as_array().expect("a list").len() >= 1_000, "{}", ticked["events"]);
    script.task
}

/// Small statuses that lead everywhere: a graph of a million ways.
fn free_statuses() -> Task {
    let mut script = Script::new("free statuses");
    let statuses: Vec<Value> = (0..1_000).map(|number| json!({ "id": format!("s{number}") })).collect();
    let workflow = script.load(&json!({
        "id": "free", "version": 1, "rights": { "move": ["anyone"] }, "statuses": statuses,
    }));
    script.open(&workflow, &json!({}));
    script.task
}

/// Every status as an exception, each refused for a long list of reasons.
fn exceptions() -> Task {
    let mut script = Script::new("exceptions");
    let permit: Vec<String> = (0..200).map(|number| format!("employee:{number:0>200}")).collect();
    let others = json!({ "permit": permit });
    let mut statuses = vec![json!({ "id": "first", "others": others })];
    statuses.extend((0..300).map(|number| json!({ "id": format!("s{number}"), "stage": "closed" })));
    let workflow = script.load(&json!({ "id": "exceptions", "version": 1, "statuses": statuses }));
    let case = script.open(&workflow, &json!({}));
    let options =
        script.ok(&json!({ "type": "options", "workflow": workflow, "case": case, "now": "2026-01-06T08:00:00Z" }));
    assert_eq!(options["options"].as_array().expect("a list").len(), 300);
    script.task
}

/// Teams one above the other.
fn teams() -> Task {
    let mut script = Script::new("teams");
    let team = |number: usize| {
        let id = format!("{number:a>60}");
        let parent = (number > 0).then(|| format!("{:a>60}", number - 1));
        json!({ "id": id, "parent": parent })
    };
    let mut teams: Vec<Value> = (0..500).map(team).collect();
    if let Some(top) = teams.first_mut().and_then(Value::as_object_mut) {
        top.remove("parent");
    }
    script.load(&json!({ "id": "teams", "version": 1, "teams": teams, "statuses": [{ "id": "a" }] }));
    script.task
}

/// An order with a history as long as may be.
fn import() -> Task {
    let mut script = Script::new("import");
    let workflow = script.load(&definition("order-desk.yaml").expect("a definition"));
    let statuses = ["payment-received", "ready-to-pack", "payment-received", "problem-reported"];
    let row = |number: usize| {
        let at = format!("20{:02}-{:02}-{:02}T08:00:00Z", 10 + number / 100, 1 + number / 10 % 10, 1 + number % 10 * 2);
        json!({ "status": statuses[number % 4], "at": at, "employee": "shipping-2" })
    };
    let open = json!({ "type": "open", "id": "order-1", "history": (0..1_000).map(row).collect::<Vec<_>>() });
    let opened = script.decide(&workflow, &Value::Null, &open, "2026-01-05T08:00:00Z");
    assert!(opened["events"].as_array().expect("a list").len() >= 1_000, "{}", opened["refused"]);
    script.task
}

/// Many cases in one request.
fn batch() -> Task {
    let mut script = Script::new("batch");
    let workflow = script.load(&definition("order-desk.yaml").expect("a definition"));
    let open = |number: usize| json!({ "command": { "type": "open", "id": format!("order-{number}") } });
    let batch = |items: Vec<Value>| json!({ "type": "decideMany", "workflow": workflow, "now": "2026-01-05T08:00:00Z", "items": items });
    let opened = script.ok(&batch((0..1_000).map(open).collect()));
    let results = opened["results"].as_array().expect("a list").iter();
    let ticks = results.map(|result| json!({ "case": result["case"], "command": { "type": "tick" } }));
    script.ok(&json!({ "type": "decideMany", "workflow": workflow, "now": "2026-03-05T08:00:00Z", "items": ticks.collect::<Vec<_>>() }));
    script.task
}

/// A long history, folded into a case and into reports by month over thousands of years.
fn history() -> Task {
    let mut script = Script::new("history");
    let workflow = script.load(&json!({
        "id": "long", "version": 1, "rights": { "move": ["anyone"] },
        "statuses": [{ "id": "a", "recommended": "b" }, { "id": "b", "recommended": "a" }],
    }));
    let mut case = script.open(&workflow, &json!({}));
    let first = script.task.answers.last().expect("an answer").clone();
    let first: Value = serde_json::from_str(&first).expect("JSON");
    let mut events = first["ok"]["events"].as_array().expect("a list").clone();
    for number in 0..400 {
        let command = json!({ "type": "move", "to": if number % 2 == 0 { "b" } else { "a" } });
        let now = format!("{}-01-05T08:00:00Z", 2_030 + number * 19);
        let decided: Value = serde_json::from_str(
            &script.engine.call(
                &json!({ "type": "decide", "workflow": workflow, "case": case, "command": command, "now": now })
                    .to_string(),
            ),
        )
        .expect("JSON");
        case = decided["ok"]["case"].clone();
        events.extend(decided["ok"]["events"].as_array().expect("a list").iter().cloned());
    }
    script.ok(&json!({ "type": "replay", "events": events }));
    for period in ["month", "year"] {
        let histories = vec![events.clone(); 3];
        script.ok(&json!({ "type": "report", "workflow": workflow, "histories": histories, "period": period }));
    }
    script.task
}
