//! What one case may grow to, at the limit and one beyond it: too long to be written as vectors.

use ordino::{Engine, limits};
use serde_json::{Map, Value, json};

#[path = "../../engine/benches/cases/promised.rs"]
mod promised;

/// A case of an engine of its own.
struct Case {
    engine: Engine,
    workflow: Value,
    state: Value,
}

impl Case {
    /// A workflow, and a case that is not opened yet.
    fn new(definition: &Value) -> Self {
        let mut engine = Engine::new();
        let loaded = ask(&mut engine, &json!({ "type": "load", "definition": definition }));
        Self { engine, workflow: loaded["ok"]["workflow"].clone(), state: Value::Null }
    }

    /// Does a command. Answers the codes of its refusal.
    fn refused(&mut self, now: &str, command: &Value) -> Vec<String> {
        let (workflow, case) = (&self.workflow, &self.state);
        let request = json!({ "type": "decide", "workflow": workflow, "case": case, "now": now, "command": command });
        let answer = ask(&mut self.engine, &request);
        self.state = answer["ok"]["case"].clone();
        let refused = answer["ok"]["refused"].as_array().cloned().unwrap_or_default();
        refused.iter().map(|blocker| blocker["code"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

fn ask(engine: &mut Engine, request: &Value) -> Value {
    let answer: Value = serde_json::from_str(&engine.call(&request.to_string())).expect("an answer is JSON");
    assert!(answer.get("ok").is_some(), "{answer}");
    answer
}

/// Facts with the names from one number to before another, all with one value; `null` takes them away.
fn facts(names: std::ops::Range<usize>, value: &Value) -> Map<String, Value> {
    names.map(|name| (format!("fact-{name}"), value.clone())).collect()
}

#[test]
fn a_case_has_so_many_facts_and_no_more() {
    const NOW: &str = "2026-01-05T09:00:00.000Z";
    let mut case = Case::new(&json!({ "id": "orders", "version": 1, "statuses": [{ "id": "new" }] }));
    let set = |facts: Map<String, Value>| json!({ "type": "setFacts", "facts": facts });
    let (full, nothing) = (limits::FACTS, json!(null));
    let both = |mut one: Map<String, Value>, other: Map<String, Value>| {
        one.extend(other);
        one
    };
    assert!(case.refused(NOW, &json!({ "type": "open", "id": "case-1" })).is_empty());
    assert!(case.refused(NOW, &set(facts(0..full - 1, &json!(1)))).is_empty());
    assert_eq!(case.refused(NOW, &set(facts(full - 1..full + 1, &json!(1)))), ["too_many_facts"]);
    assert!(case.refused(NOW, &set(facts(full - 1..full, &json!(1)))).is_empty());
    // a new value of a known one, and one that takes the place of another
    assert!(case.refused(NOW, &set(facts(0..full, &json!(2)))).is_empty());
    assert!(case.refused(NOW, &set(both(facts(0..1, &nothing), facts(full..full + 1, &json!(1))))).is_empty());
    // two that take the places of one that goes now and of one that has gone before
    assert!(case.refused(NOW, &set(facts(1..2, &nothing))).is_empty());
    assert!(case.refused(NOW, &set(both(facts(2..3, &nothing), facts(0..2, &json!(1))))).is_empty());
    // what is not there makes no room
    let unknown = facts(full + 10..full + 13, &nothing);
    assert_eq!(case.refused(NOW, &set(both(unknown, facts(full + 1..full + 2, &json!(1))))), ["too_many_facts"]);
    // nor does a new value of a known one
    let again = facts(3..6, &json!(3));
    assert_eq!(case.refused(NOW, &set(both(again, facts(full + 1..full + 2, &json!(1))))), ["too_many_facts"]);
    assert_eq!(case.state["facts"].as_object().map(Map::len), Some(full));
}

/// Rows of a history that alone make too many events, without any timer among them: with each row so many clocks open or
/// close, and the row itself is an event.
#[test]
fn a_history_may_be_too_long_by_itself() {
    let clocks = limits::EVENTS_PER_IMPORT / limits::HISTORY;
    let slas: Vec<Value> =
        (0..clocks).map(|id| json!({ "id": format!("s{id}"), "runIn": ["a"], "target": "P9000D" })).collect();
    let statuses = json!([{ "id": "a", "suggested": ["b"] }, { "id": "b", "suggested": ["a"] }]);
    let definition = json!({ "id": "orders", "version": 1, "timeZone": "UTC", "statuses": statuses, "slas": slas });
    let history = |rows: usize| -> Vec<Value> {
        let row = |row: usize| {
            let status = if row.is_multiple_of(2) { "a" } else { "b" };
            json!({ "status": status, "at": format!("2026-01-01T{:02}:{:02}:00.000Z", row / 60, row % 60) })
        };
        (0..rows).map(row).collect()
    };
    let most = limits::EVENTS_PER_IMPORT / (clocks + 1);
    for (rows, refused) in [(most, [].as_slice()), (limits::HISTORY, &["history_too_long"])] {
        let open = json!({ "type": "open", "id": "case-1", "history": history(rows) });
        assert_eq!(Case::new(&definition).refused("2026-02-01T00:00:00.000Z", &open), refused, "{rows} rows");
    }
}

/// Every status leads to every other, and what may be done depends on where the case has been: a state for each subset.
fn exploding(claims: &[Value]) -> Value {
    let ids: Vec<String> = (0..24).map(|id| format!("s{id}")).collect();
    let status = |own: &String| {
        let others = ids.iter().filter(|other| *other != own);
        let ways: Vec<Value> = others.map(|to| json!({ "to": to, "when": { "not": { "visited": to } } })).collect();
        json!({ "id": own, "others": "none", "suggested": ways })
    };
    let statuses: Vec<Value> = ids.iter().map(status).collect();
    let workflow = json!({ "id": "orders", "version": 1, "rights": { "move": ["anyone"] }, "statuses": statuses });
    let request = json!({ "type": "promises", "workflow": workflow, "promises": claims });
    serde_json::from_str(&Engine::new().call(&request.to_string())).expect("an answer is JSON")
}

/// One that is too much is undecided, and what is known of those around it stays known.
#[test]
fn a_promise_that_explodes_takes_none_of_the_others_with_it() {
    let never = json!({ "never": { "reach": "s1", "before": "s2" } });
    let claims = [
        never.clone(),
        json!({ "always": { "canReach": "s23" } }),
        json!({ "within": { "leave": "s1", "in": "PT1H" } }),
        json!({ "only": { "principal": "role:boss", "moveTo": "s23" } }),
        json!({ "atMost": { "enter": "s1", "times": 1 } }),
        never,
    ];
    let answer = exploding(&claims);
    let verdicts: Vec<_> = answer["ok"]["promises"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|judged| (judged["verdict"]["type"].clone(), judged["verdict"]["reason"].clone()))
        .collect();
    let (refuted, undecided) = ((json!("refuted"), Value::Null), (json!("undecided"), json!("states")));
    let mut wanted = vec![undecided; 6];
    (wanted[0], wanted[5]) = (refuted.clone(), refuted);
    assert_eq!(verdicts, wanted, "{answer}");
}

/// All together have an end too.
#[test]
fn promises_of_a_graph_that_explodes_end_in_an_error() {
    let count = limits::SEARCHED_STATES / limits::PROMISE_STATES;
    let answer = exploding(&vec![json!({ "atMost": { "enter": "s1", "times": 1 } }); count]);
    assert_eq!(answer["error"]["code"], "too_large", "{answer}");
    let message = answer["error"]["message"].as_str().unwrap_or_default();
    assert!(message.contains(&limits::SEARCHED_STATES.to_string()), "{message}");
}

/// As many promises as a careful merchant would write, each within what one may take, more than that together.
#[test]
fn five_hundred_statuses_and_fifty_promises_are_judged() {
    let answer = ask(&mut Engine::new(), &json!({ "type": "promises", "workflow": promised::definition() }));
    let verdicts: Vec<&Value> =
        answer["ok"]["promises"].as_array().into_iter().flatten().map(|judged| &judged["verdict"]["type"]).collect();
    assert_eq!(verdicts.len(), 50);
    assert!(verdicts.iter().all(|verdict| *verdict != "undecided"), "{verdicts:?}");
    // The longest of its counts, asked for again and again: one is judged, so many are not.
    let claim = json!({ "atMost": { "enter": "class:c9", "times": 60 } });
    let of = |count: usize| {
        let claims = vec![claim.clone(); count];
        let request = json!({ "type": "promises", "workflow": promised::definition(), "promises": claims });
        serde_json::from_str::<Value>(&Engine::new().call(&request.to_string())).expect("an answer is JSON")
    };
    assert_eq!(of(1)["ok"]["promises"][0]["verdict"]["type"], "refuted");
    let refused = of(limits::SEARCHED_STATES / limits::PROMISE_STATES * 2);
    assert_eq!(refused["error"]["code"], "too_large", "{refused}");
    assert!(refused["error"]["message"].as_str().unwrap_or_default().contains(&limits::SEARCHED_STATES.to_string()));
}
