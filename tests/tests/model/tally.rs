//! What the stories have told of: stories in which nothing happens would agree on everything.

use std::collections::BTreeMap;
use std::sync::Mutex;

use serde_json::Value;

/// So many steps tell of everything.
const MANY: u64 = 50_000;

const WANTED: [&str; 68] = [
    "acknowledged",
    "assigned",
    "autoSkipped",
    "breached",
    "breached with silent",
    "clockClosed",
    "clockPaused",
    "clockResumed",
    "clockRetargeted",
    "commented",
    "cycle after the first",
    "effect emit ",
    "effect notify assigned",
    "effect notify entered",
    "effect notify escalation",
    "effect notify mentioned",
    "effect notify reminder",
    "effect notify watched",
    "effect status ",
    "factsSet",
    "migrated",
    "moved with allowed",
    "moved with attachments",
    "moved with fields",
    "moved with textId",
    "nextDue",
    "option blocked fact_missing",
    "option blocked guard_failed",
    "option blocked not_permitted",
    "option blocked overdue",
    "option exception",
    "outcome breached",
    "outcome escalated",
    "outcome met",
    "outcome void",
    "reason dismissed",
    "reason moved",
    "recorded",
    "reentered",
    "refused already_there",
    "refused attachment_required",
    "refused comment_required",
    "refused fact_missing",
    "refused field_invalid",
    "refused field_required",
    "refused guard_failed",
    "refused history_invalid",
    "refused no_open_cycle",
    "refused not_linked",
    "refused not_permitted",
    "refused not_reversible",
    "refused overdue",
    "refused stale",
    "refused unknown_calendar",
    "refused unknown_reminder",
    "refused unknown_status",
    "refused unknown_team",
    "reminderSnoozed",
    "repetition",
    "standsFor",
    "stepFired with silent",
    "stuck",
    "unwatched",
    "via auto",
    "via escalation",
    "via migration",
    "via undo",
    "watched",
];

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

/// Prints what has been seen; of many steps everything must have been.
pub fn conclude() {
    let seen = SEEN.lock().expect("no test has failed while counting");
    println!("{seen:#?}");
    if seen.get("step").is_some_and(|steps| *steps >= MANY) {
        let missing: Vec<_> = WANTED.iter().filter(|what| !seen.contains_key(**what)).collect();
        assert!(missing.is_empty(), "no story has {missing:?}");
    }
    let (definitions, rejected) = (seen.get("definition"), seen.get("definition rejected"));
    let rare = rejected.unwrap_or(&0) * 50 <= *definitions.unwrap_or(&0);
    assert!(rare, "{rejected:?} definitions were rejected, and {definitions:?} were not");
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}
