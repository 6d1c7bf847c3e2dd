//! What can have happened and what cannot: histories by hand, each the start of a case and one event more.

use ordino::{Event, ReplayError, limits, replay};
use serde_json::{Value, json};

const AT: &str = "2026-01-05T09:00:00.000Z";
const SHA: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn opened() -> Value {
    json!({
        "type": "opened", "case": "case-1",
        "workflow": { "id": "orders", "version": 1, "digest": "0".repeat(64) },
        "status": "new", "team": null, "stage": "open", "classes": [], "facts": {}, "by": null,
    })
}

fn event(seq: u64, at: &str, kind: &Value) -> Event {
    let mut event = kind.clone();
    event["seq"] = json!(seq);
    event["at"] = json!(at);
    event["recordedAt"] = json!(AT);
    serde_json::from_value(event).expect("an event")
}

/// Whether a case can have been opened and gone on so.
fn replayed(kinds: &[Value]) -> Result<(), ReplayError> {
    let first = event(1, AT, &opened());
    let rest = (2..).zip(kinds).map(|(seq, kind)| event(seq, AT, kind));
    let events: Vec<Event> = std::iter::once(first).chain(rest).collect();
    replay(&events).map(|_| ())
}

/// A history that can have happened.
fn fits(kinds: &[Value]) {
    assert_eq!(replayed(kinds), Ok(()), "{kinds:?}");
}

/// A history that can have happened up to its last event; the number of the last one is given to what it answers.
fn fails(kinds: &[Value], error: impl Fn(u64) -> ReplayError) {
    let (_, before) = kinds.split_last().expect("an event at least");
    fits(before);
    let last = u64::try_from(kinds.len() + 1).expect("few events");
    assert_eq!(replayed(kinds), Err(error(last)), "{kinds:?}");
}

fn moved(from: &str, to: &str) -> Value {
    json!({
        "type": "moved", "from": from, "to": to, "by": null, "via": "suggested", "team": null, "assignee": null,
        "stage": "open", "classes": [], "reversible": false, "onUndo": [], "reentered": [],
    })
}

fn watched(employee: &str) -> Value {
    json!({ "type": "watched", "employee": employee })
}

fn unwatched(employee: &str) -> Value {
    json!({ "type": "unwatched", "employee": employee })
}

fn set() -> Value {
    json!({
        "type": "reminderSet", "due": AT, "to": ["employee:shipping-1"], "textId": "case-1/2", "sha256": SHA,
        "untilMoved": false, "by": null,
    })
}

fn fired(reminder: u64) -> Value {
    json!({ "type": "reminderFired", "reminder": reminder })
}

fn snoozed(reminder: u64) -> Value {
    json!({ "type": "reminderSnoozed", "reminder": reminder, "due": AT, "by": null })
}

fn dismissed(reminder: u64) -> Value {
    json!({ "type": "reminderClosed", "reminder": reminder, "reason": "dismissed", "by": null })
}

/// An event about the clock of the SLA `ship`, with what every one of these has.
fn clock(kind: &str, cycle: u32, rest: &Value) -> Value {
    let mut event = json!({ "type": kind, "sla": "ship", "cycle": cycle });
    event.as_object_mut().expect("an object").extend(rest.as_object().expect("an object").clone());
    event
}

fn clock_opened(cycle: u32) -> Value {
    let rest = json!({
        "target": "PT8H", "calendar": null, "consumed": "PT0S", "breached": false, "acknowledged": false, "fired": {},
    });
    clock("clockOpened", cycle, &rest)
}

fn paused(cycle: u32) -> Value {
    clock("clockPaused", cycle, &json!({ "consumed": "PT1H" }))
}

fn resumed(cycle: u32) -> Value {
    clock("clockResumed", cycle, &json!({ "consumed": "PT1H" }))
}

fn retargeted(cycle: u32) -> Value {
    clock("clockRetargeted", cycle, &json!({ "target": "PT4H", "calendar": null, "consumed": "PT1H" }))
}

fn breached(cycle: u32) -> Value {
    clock("breached", cycle, &json!({}))
}

fn step_fired(cycle: u32, repetition: u32) -> Value {
    clock("stepFired", cycle, &json!({ "step": "0", "repetition": repetition }))
}

fn acknowledged(cycle: u32) -> Value {
    clock("acknowledged", cycle, &json!({ "by": null }))
}

fn clock_closed(cycle: u32) -> Value {
    clock("clockClosed", cycle, &json!({ "outcome": "met", "consumed": "PT1H", "left": false }))
}

fn wrong_clock(seq: u64) -> ReplayError {
    ReplayError::Clock { seq, sla: "ship".parse().expect("an id") }
}

fn wrong_watcher(seq: u64) -> ReplayError {
    ReplayError::Watcher { seq }
}

#[test]
fn a_case_moves_from_where_it_is() {
    let place = |from: &str| {
        let from = from.parse().expect("an id");
        move |seq| ReplayError::Place { seq, from: Clone::clone(&from) }
    };
    fits(&[moved("new", "paid"), moved("paid", "new")]);
    fails(&[moved("paid", "new")], place("paid"));
    fails(&[moved("new", "new")], place("new"));
    fails(&[moved("new", "paid"), moved("new", "shipped")], place("new"));
}

#[test]
fn who_watches_already_does_not_begin_to() {
    fits(&[watched("a"), watched("b"), unwatched("a"), watched("a")]);
    fails(&[watched("a"), watched("a")], wrong_watcher);
    fails(&[unwatched("a")], wrong_watcher);
    fails(&[watched("a"), unwatched("b")], wrong_watcher);
}

#[test]
fn so_many_watch_and_no_more() {
    let mut events: Vec<Value> = (0..limits::WATCHERS).map(|number| watched(&format!("employee-{number}"))).collect();
    events.push(watched("one-too-many"));
    fails(&events, wrong_watcher);
}

#[test]
fn reminders_that_are_there_fire_once_until_armed_again() {
    let wrong = |reminder| move |seq| ReplayError::Reminder { seq, reminder };
    fits(&[set(), fired(2), snoozed(2), fired(2), dismissed(2)]);
    fits(&[set(), snoozed(2), dismissed(2), set(), dismissed(5)]);
    fails(&[set(), fired(2), fired(2)], wrong(2));
    for about in [fired, snoozed, dismissed] {
        fails(&[set(), about(7)], wrong(7));
        fails(&[set(), dismissed(2), about(2)], wrong(2));
    }
}

#[test]
fn so_many_reminders_are_set_and_no_more() {
    let mut events: Vec<Value> = (0..limits::REMINDERS).map(|_| set()).collect();
    fits(&events);
    events.push(set());
    fails(&events, |seq| ReplayError::Reminder { seq, reminder: seq });
}

#[test]
fn clocks_open_pause_resume_and_close_in_turn() {
    fits(&[clock_opened(1), paused(1), resumed(1), paused(1), clock_closed(1), clock_opened(2)]);
    fails(&[clock_opened(2)], wrong_clock);
    fails(&[clock_opened(0)], wrong_clock);
    fails(&[clock_opened(1), clock_opened(2)], wrong_clock);
    for cycle in [1, 3] {
        fails(&[clock_opened(1), clock_closed(1), clock_opened(cycle)], wrong_clock);
    }
    fails(&[clock_opened(1), resumed(1)], wrong_clock);
    fails(&[clock_opened(1), paused(1), paused(1)], wrong_clock);
}

#[test]
fn what_happens_to_a_clock_happens_while_it_is_open_and_in_its_cycle() {
    let kinds: [fn(u32) -> Value; 6] =
        [retargeted, breached, |cycle| step_fired(cycle, 0), acknowledged, clock_closed, paused];
    for about in kinds {
        fits(&[clock_opened(1), about(1)]);
        fails(&[about(1)], wrong_clock);
        fails(&[clock_opened(1), about(2)], wrong_clock);
        fails(&[clock_opened(1), clock_closed(1), about(1)], wrong_clock);
        fails(&[clock_opened(1), clock_closed(1), clock_opened(2), about(1)], wrong_clock);
    }
    let kinds: [fn(u32) -> Value; 5] = [retargeted, breached, |cycle| step_fired(cycle, 0), acknowledged, resumed];
    for about in kinds {
        fits(&[clock_opened(1), paused(1), about(1)]);
        fails(&[clock_opened(1), paused(1), about(2)], wrong_clock);
    }
}

#[test]
fn a_clock_breaches_once_and_its_steps_fire_in_order() {
    fits(&[clock_opened(1), breached(1), step_fired(1, 0), step_fired(1, 1), step_fired(1, 2)]);
    fails(&[clock_opened(1), breached(1), breached(1)], wrong_clock);
    fails(&[clock_opened(1), step_fired(1, 1)], wrong_clock);
    fails(&[clock_opened(1), step_fired(1, 0), step_fired(1, 0)], wrong_clock);
    fails(&[clock_opened(1), step_fired(1, 0), step_fired(1, 2)], wrong_clock);
}

#[test]
fn a_case_is_opened_first_and_once() {
    assert_eq!(replay([]), Err(ReplayError::Empty));
    assert_eq!(replay(&[event(1, AT, &watched("a"))]), Err(ReplayError::Opening { seq: 1 }));
    fails(&[opened()], |seq| ReplayError::Opening { seq });
}

#[test]
fn numbers_and_instants_go_on() {
    const EARLIER: &str = "2026-01-05T08:59:59.999Z";
    assert_eq!(replay(&[event(2, AT, &opened())]), Err(ReplayError::Sequence { expected: 1, found: 2 }));
    for found in [1, 3] {
        let events = [event(1, AT, &opened()), event(found, AT, &watched("a"))];
        assert_eq!(replay(&events), Err(ReplayError::Sequence { expected: 2, found }));
    }
    let events = [event(1, AT, &opened()), event(2, EARLIER, &watched("a"))];
    assert_eq!(replay(&events), Err(ReplayError::Order { seq: 2 }));
}
