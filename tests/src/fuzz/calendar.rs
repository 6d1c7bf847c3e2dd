//! `calendar`: opening hours of every kind, and the laws of working time.

mod plan;

use arbitrary::Unstructured;
use ordino::time::{Calendar, CalendarError, Duration, Instant, Week};
use ordino::{Engine, Id, Workflow};
use serde_json::{Map, Value, json};

use super::SPELLED;
use plan::Plan;

/// How long a time is measured date by date too.
const MEASURED: &str = "P90D";

/// A text is a request for `workingTime`, as hosts write it; other bytes spell a calendar out. The wire and the library
/// answer the same, and the laws of working time hold around the instants of the request.
pub fn run(bytes: &[u8]) {
    match bytes {
        [SPELLED, rest @ ..] => {
            if let Ok(plan) = Plan::read(&mut Unstructured::new(rest)) {
                spelled(&plan);
            }
        }
        text => {
            if let Ok(text) = std::str::from_utf8(text) {
                written(text);
            }
        }
    }
}

fn spelled(plan: &Plan) {
    let calendar = plan.calendar();
    laws(&calendar, plan.at, plan.times);
    let [_, middle, end] = plan.at;
    let end = end.min(middle.saturating_add(MEASURED.parse().expect("a duration")));
    if let Some(measured) = plan.measured(middle, end) {
        assert_eq!(calendar.between(middle, end), Ok(measured), "left: walked, right: measured, {middle} to {end}");
    }
    let always = Calendar::new(plan.zone, Week::always(), vec![], vec![], vec![]).expect("it is open");
    let ([start, _, end], [time, _]) = (plan.at, plan.times);
    assert_eq!(always.between(start, end), Calendar::elapsed().between(start, end), "a 24/7 calendar measures");
    assert_eq!(always.add(start, time), Calendar::elapsed().add(start, time), "a 24/7 calendar adds elapsed time");
    let request =
        json!({ "type": "workingTime", "calendar": plan.json(), "add": { "start": start, "duration": time } });
    the_wire_agrees(&request.to_string(), &calendar);
}

fn written(text: &str) {
    let answer = ask(text);
    let Ok(Value::Object(request)) = serde_json::from_str::<Value>(text) else { return };
    let Some(calendar) = compiled(&request) else {
        assert!(answer.get("ok").is_none(), "{answer} by a calendar that no definition may have");
        return;
    };
    if answer.get("ok").is_some() {
        the_wire_agrees(text, &calendar);
    }
    let texts: Vec<&str> = ["add", "between"]
        .into_iter()
        .filter_map(|key| request.get(key)?.as_object())
        .flat_map(|values| values.values().filter_map(Value::as_str))
        .collect();
    let mut at: Vec<Instant> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    let time = texts.iter().find_map(|text| text.parse().ok()).unwrap_or(Duration::ZERO);
    let Some(first) = at.first().copied() else { return };
    at.push(calendar.add(first, time).unwrap_or(first));
    at.push(first.saturating_add(time));
    at.sort_unstable();
    if let [start, middle, .., end] = at.as_slice() {
        laws(&calendar, [*start, *middle, *end], [time, Duration::from_millis(1).expect("a short time")]);
    }
}

/// The calendar of a request, as one of a definition.
fn compiled(request: &Map<String, Value>) -> Option<Calendar> {
    let mut calendar = request.get("calendar")?.as_object()?.clone();
    // On its own it needs a zone and has neither id, label nor meta.
    if !calendar.contains_key("timeZone") || ["id", "label", "meta"].iter().any(|key| calendar.contains_key(*key)) {
        return None;
    }
    calendar.insert("id".to_owned(), json!("calendar"));
    let definition = json!({ "id": "shop", "version": 0, "statuses": [{ "id": "new" }], "calendars": [calendar] });
    let workflow = Workflow::from_json(&definition.to_string()).ok()?;
    workflow.calendar(&Id::new("calendar").expect("an id")).cloned()
}

fn the_wire_agrees(request: &str, calendar: &Calendar) {
    let answer = ask(request);
    let request: Value = serde_json::from_str(request).expect("it was read before");
    let part = |group: &str, key: &str| request.get(group)?.get(key)?.as_str();
    let instant = |group, key| part(group, key).and_then(|text| text.parse::<Instant>().ok());
    let duration = part("add", "duration").and_then(|text| text.parse::<Duration>().ok());
    let own = match (instant("add", "start"), duration, instant("between", "start"), instant("between", "end")) {
        (Some(start), Some(duration), None, None) => calendar.add(start, duration).map(|at| json!({ "at": at })),
        (None, None, Some(start), Some(end)) => calendar.between(start, end).map(|time| json!({ "duration": time })),
        _ => return,
    };
    match own {
        Ok(own) => assert_eq!(answer, json!({ "ok": own })),
        Err(_) => assert_eq!(answer["error"]["code"], "out_of_range"),
    }
}

fn ask(request: &str) -> Value {
    let answer = Engine::new().call(request);
    serde_json::from_str(&answer).unwrap_or_else(|error| panic!("the answer is no JSON: {error}: {answer}"))
}

/// Working time is a measure, and adding is its inverse. The instants are in order.
fn laws(calendar: &Calendar, at: [Instant; 3], [time, more]: [Duration; 2]) {
    let between = |start, end| calendar.between(start, end).expect("they are in order");
    let [a, b, c] = at;
    let sum = between(a, b).saturating_add(between(b, c));
    assert_eq!(sum, between(a, c), "additive: {a} {b} {c}");
    assert!(between(a, b) <= between(a, c) && between(b, c) <= between(a, c), "monotone: {a} {b} {c}");
    assert!(between(a, c) <= c.since(a), "no more than passes: {a} {c}");
    assert_eq!(between(b, b), Duration::ZERO);
    if a < c {
        let turned = calendar.between(c, a);
        assert_eq!(turned, Err(CalendarError::EndsBeforeItBegins { start: c, end: a }));
    }
    adding(calendar, a, time);
    if let Ok(found) = calendar.add(a, time)
        && time.saturating_add(more).millis() == time.millis() + more.millis()
    {
        let (twice, once) = (calendar.add(found, more), calendar.add(a, time.saturating_add(more)));
        // The century begins anew where the second part begins.
        if once.is_ok() {
            assert_eq!(twice, once, "adding {time} and then {more} to {a} is adding both");
        }
    }
    // More than can be told is told as the most that can be.
    if between(a, c) < Duration::MAX {
        match calendar.add(a, between(a, c)) {
            Ok(found) => {
                assert!(found <= c, "adding what is between {a} and {c} ends at {found}");
                assert_eq!(between(found, c), Duration::ZERO, "nothing is left after {found}");
            }
            Err(error) => assert!(c.since(a) == Duration::MAX, "what is between {a} and {c} cannot be added: {error}"),
        }
    }
}

/// The earliest instant by which so much working time has passed.
fn adding(calendar: &Calendar, start: Instant, time: Duration) {
    let until = |end| calendar.between(start, end).expect("they are in order");
    match calendar.add(start, time) {
        Ok(found) => {
            assert!(start <= found);
            assert_eq!(until(found), time, "inverse: {start} + {time} = {found}");
            if found > start {
                let before = Instant::from_millis(found.millis() - 1).expect("it is after another");
                assert!(until(before) < time, "earliest: {start} + {time} = {found}");
            }
        }
        Err(CalendarError::AfterTheYear9999) => {
            assert!(until(Instant::MAX) < time, "{start} + {time} is before the end");
        }
        Err(CalendarError::NotWithinACentury) => {
            assert!(until(start.saturating_add(Duration::MAX)) < time, "{start} + {time} is within a century");
        }
        Err(error) => panic!("adding {time} to {start}: {error}"),
    }
}
