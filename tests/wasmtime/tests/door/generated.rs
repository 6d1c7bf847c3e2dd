//! Generated stories through both doors.

use ordino::strategies::{Story, bytes, json, story};
use ordino_tests::vectors::{Beside, Host};
use ordino_wasmtime::Door;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseResult, TestRunner};
use serde_json::{Value, json};

use crate::same::door;

/// Every call of a story, as a host makes it: with the case that the answer before it held.
fn tell(host: &mut Beside<Door>, story: &Story) -> TestCaseResult {
    let load = json!({ "type": "load", "definition": story.workflow.definition() });
    let loaded: Value = serde_json::from_str(&host.call(&load.to_string())).expect("JSON");
    let workflow = loaded["ok"]["workflow"].clone();
    prop_assert!(workflow.is_string(), "{loaded}");
    let mut case = Value::Null;
    for scripted in story.script().calls {
        let request = json!({
            "type": "decide",
            "workflow": workflow,
            "case": case,
            "now": scripted.now,
            "actor": scripted.actor,
            "facts": scripted.facts,
            "command": scripted.command,
            "withOptions": true,
        });
        let answer: Value = serde_json::from_str(&host.call(&request.to_string())).expect("JSON");
        case = answer["ok"]["case"].clone();
    }
    Ok(())
}

fn runner(cases: u32) -> TestRunner {
    let usual = ProptestConfig::default();
    let cases = if usual.cases == 256 { cases } else { usual.cases };
    TestRunner::new(ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 2_000, ..usual })
}

#[test]
fn stories_are_told_alike() {
    let host = std::cell::RefCell::new(Beside::native(door()));
    let outcome = runner(400).run(&story(), |story| tell(&mut host.borrow_mut(), &story));
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let calls = host.borrow().calls;
    println!("{calls} requests were answered alike");
    assert!(calls >= 3_000, "{calls} requests");
}

#[test]
fn rubbish_is_answered_alike() {
    let host = std::cell::RefCell::new(Beside::native(door()));
    let rubbish = prop_oneof![bytes(), json().prop_map(|json| json.to_string())];
    let answered = |text: String| {
        host.borrow_mut().call(&text);
        Ok(())
    };
    runner(500).run(&rubbish, answered).unwrap_or_else(|error| panic!("{error}"));
}
