//! What the stories have told of: stories in which nothing happens would agree on everything.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde_json::Value;

static SEEN: Mutex<BTreeMap<String, u64>> = Mutex::new(BTreeMap::new());

/// Counts one.
pub fn count(what: &str) {
    let mut seen = SEEN.lock().expect("no test has failed while counting");
    *seen.entry(what.to_owned()).or_default() += 1;
}

/// Counts what an answer tells of.
pub fn count_answer(answer: &Value) {
    for event in list(answer, "events") {
        count(text(event, "type"));
        for key in ["via", "outcome", "reason"] {
            if event[key].is_string() {
                count(&format!("{key} {}", text(event, key)));
            }
        }
        for key in ["silent", "textId", "fields", "attachments", "allowed"] {
            if event.get(key).is_some() {
                count(&format!("{} with {key}", text(event, "type")));
            }
        }
        if event["repetition"].as_u64() > Some(0) {
            count("repetition");
        }
        if event["cycle"].as_u64() > Some(1) {
            count("cycle after the first");
        }
        if !list(event, "reentered").is_empty() {
            count("reentered");
        }
    }
    for effect in list(answer, "effects") {
        let reason = effect["about"]["reason"].as_str().unwrap_or_default();
        count(&format!("effect {} {reason}", text(effect, "type")));
        if effect.get("standsFor").is_some() {
            count("standsFor");
        }
    }
    for blocker in list(answer, "refused") {
        count(&format!("refused {}", text(blocker, "code")));
    }
    for option in list(answer, "options") {
        count(&format!("option {}", text(option, "kind")));
        for blocker in list(option, "blockers") {
            count(&format!("option blocked {}", text(blocker, "code")));
        }
    }
    for (command, blockers) in answer["can"].as_object().into_iter().flatten() {
        let hindered = blockers.as_array().is_some_and(|blockers| !blockers.is_empty());
        count(&format!("can{} {command}", if hindered { "not" } else { "" }));
    }
    if answer["undo"].is_object() {
        count("undo offered");
    }
    if answer["nextDue"].is_string() {
        count("nextDue");
    }
}

/// What has been seen, and how often.
pub fn seen() -> BTreeMap<String, u64> {
    SEEN.lock().expect("no test has failed while counting").clone()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}
