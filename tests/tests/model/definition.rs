//! Small definitions that are rich: whole minutes, calendars in UTC, and everything due within weeks.
//!
//! A draft names statuses, teams and calendars from full sets of them; `sound` then keeps to those that there are, so
//! that a definition stays one while it shrinks.

use std::collections::BTreeSet;

use proptest::collection::{btree_map, vec};
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

/// Employees whom principals, actors and mentions name.
pub const EMPLOYEES: [&str; 3] = ["shipping-1", "shipping-2", "manager-1"];

/// What may own, or be told of, anything.
const PRINCIPALS: [&str; 17] = [
    "anyone",
    "team:owner",
    "lead:owner",
    "assignee",
    "mover",
    "opener",
    "team:t0",
    "team:t1",
    "team:t2",
    "lead:t0",
    "lead:t1",
    "role:clerk",
    "role:admin",
    "employee:shipping-1",
    "employee:shipping-2",
    "employee:manager-1",
    "team:owner",
];

const INTERVALS: [&str; 7] =
    ["09:00-17:00", "08:30-12:15", "13:00-18:00", "22:00-06:00", "00:00-24:00", "06:15-07:45", "16:00-20:00"];

/// A definition that the engine accepts, but for rare ones, and one that came after it: some parts are others.
pub fn definitions() -> impl Strategy<Value = [Value; 2]> {
    let parts = subsequence(vec!["teams", "calendars", "statuses", "slas", "rights"], 0..=3);
    (draft(), draft(), parts).prop_map(|(draft, other, parts)| {
        let mut after = draft.clone();
        after["version"] = json!(2);
        for part in parts {
            after[part] = other[part].clone();
        }
        [sound(draft), sound(after)]
    })
}

fn draft() -> impl Strategy<Value = Value> {
    let initial = weighted(0.3, choice(status_id()));
    let parts =
        (vec(status(), 3..=6), vec(team(), 0..=3), vec(calendar(), 0..=2), vec(sla(), 0..=2), rights(), initial);
    parts.prop_map(|(statuses, teams, calendars, slas, rights, initial)| {
        let mut draft = json!({
            "id": "shop",
            "version": 1,
            "teams": numbered("t", teams),
            "calendars": numbered("c", calendars),
            "statuses": numbered("s", statuses),
            "slas": numbered("l", slas),
            "rights": rights,
        });
        put(&mut draft, "initial", initial);
        draft
    })
}

/// A principal of a list.
pub fn principal() -> impl Strategy<Value = Value> {
    select(PRINCIPALS.as_slice()).prop_map(Value::from)
}

/// A fact: its name, and a value of some type.
pub fn facts() -> impl Strategy<Value = Map<String, Value>> {
    btree_map(fact_name(), fact_value(), 0..=2).prop_map(|facts| facts.into_iter().collect())
}

/// The same, but a fact may also be removed.
pub fn changes() -> impl Strategy<Value = Map<String, Value>> {
    let value = prop_oneof![4 => fact_value(), 1 => Just(Value::Null)];
    btree_map(fact_name(), value, 0..=2).prop_map(|facts| facts.into_iter().collect())
}

/// Keeps to the statuses, teams and calendars that there are, and to the rules of a definition.
fn sound(mut draft: Value) -> Value {
    let count = |key: &str| draft[key].as_array().map_or(0, Vec::len);
    let counts = [("s", count("statuses")), ("t", count("teams")), ("c", count("calendars"))];
    draft = kept(draft, &counts).unwrap_or_default();
    for (place, team) in draft["teams"].as_array_mut().into_iter().flatten().enumerate() {
        // No circle: a parent stands before its children.
        let parent = team["parent"].as_str().and_then(|parent| parent.strip_prefix('t')?.parse::<usize>().ok());
        if parent.is_none_or(|parent| parent >= place) {
            team.as_object_mut().expect("a team").remove("parent");
        }
    }
    for (place, status) in draft["statuses"].as_array_mut().into_iter().flatten().enumerate() {
        status["aliases"] = json!([format!("alias-{place}")]);
        let id = status["id"].clone();
        let mut targets = BTreeSet::from([id.to_string()]);
        if status.get("recommended").is_some_and(|edge| !targets.insert(target(edge))) {
            status.as_object_mut().expect("a status").remove("recommended");
        }
        if let Some(suggested) = status.get_mut("suggested").and_then(Value::as_array_mut) {
            suggested.retain(|edge| targets.insert(target(edge)));
        }
    }
    let statuses = draft["statuses"].as_array().map_or(0, Vec::len);
    for sla in draft["slas"].as_array_mut().into_iter().flatten() {
        // One list a status: runIn, pauseIn, cancelIn, or none.
        let lists: Vec<u64> = sla["lists"].as_array().expect("a list").iter().filter_map(Value::as_u64).collect();
        sla.as_object_mut().expect("an SLA").remove("lists");
        for (number, key) in ["runIn", "pauseIn", "cancelIn"].into_iter().enumerate() {
            let of_list = |place: &usize| lists[*place] == number as u64 || (number == 0 && *place == 0);
            let list: Vec<_> = (0..statuses).filter(of_list).filter(|place| number == 0 || *place > 0).collect();
            sla[key] = list.into_iter().map(|place| format!("s{place}")).collect();
        }
        for step in sla.get_mut("ladder").and_then(Value::as_array_mut).into_iter().flatten() {
            let actions = step["do"].as_array().expect("a list");
            let moves = actions.iter().any(|action| action.get("move").is_some() || action.get("assign").is_some());
            if moves {
                step.as_object_mut().expect("a step").remove("repeat");
            }
        }
    }
    draft
}

/// Where a transition leads.
fn target(edge: &Value) -> String {
    edge.get("to").unwrap_or(edge).to_string()
}

/// Every id as one of those that there are; nothing, where there are none.
fn kept(value: Value, counts: &[(&str, usize)]) -> Option<Value> {
    match value {
        Value::String(text) => {
            let (before, id) = text.rsplit_once(':').map_or(("", text.as_str()), |(before, id)| (before, id));
            for (letter, count) in counts {
                if let Some(number) = id.strip_prefix(letter).and_then(|number| number.parse::<usize>().ok()) {
                    let number = number.checked_rem(*count)?;
                    let colon = if before.is_empty() { "" } else { ":" };
                    return Some(Value::String(format!("{before}{colon}{letter}{number}")));
                }
            }
            Some(Value::String(text))
        }
        Value::Array(elements) => {
            let given = !elements.is_empty();
            let mut elements: Vec<_> = elements.into_iter().filter_map(|element| kept(element, counts)).collect();
            // A choice ends with a plain value.
            if let Some(value) = elements.last_mut().and_then(|last| last.get_mut("value")).map(Value::take) {
                elements.pop();
                elements.push(value);
            }
            (!given || !elements.is_empty()).then_some(Value::Array(elements))
        }
        Value::Object(entries) => {
            let given = !entries.is_empty();
            let entries: Map<_, _> =
                entries.into_iter().filter_map(|(key, value)| Some((key, kept(value, counts)?))).collect();
            // A branch without its value is no branch, and a step without its actions no step.
            let broken = ["when", "at"].iter().any(|key| entries.contains_key(*key)) && !whole(&entries);
            (!broken && (!given || !entries.is_empty())).then_some(Value::Object(entries))
        }
        other => Some(other),
    }
}

/// Whether a branch of a choice, a transition or a step still has what makes it one.
fn whole(entries: &Map<String, Value>) -> bool {
    ["value", "to", "do"].iter().any(|key| entries.contains_key(*key))
}

fn numbered(letter: &str, things: Vec<Value>) -> Vec<Value> {
    let number = |(number, mut thing): (usize, Value)| {
        thing["id"] = json!(format!("{letter}{number}"));
        thing
    };
    things.into_iter().enumerate().map(number).collect()
}

fn put(thing: &mut Value, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        thing[key] = value;
    }
}

fn status_id() -> impl Strategy<Value = Value> {
    (0..6_u8).prop_map(|number| json!(format!("s{number}")))
}

fn team_id() -> impl Strategy<Value = Value> {
    (0..3_u8).prop_map(|number| json!(format!("t{number}")))
}

fn calendar_id() -> impl Strategy<Value = Value> {
    (0..2_u8).prop_map(|number| json!(format!("c{number}")))
}

fn fact_name() -> impl Strategy<Value = String> {
    select(["total", "carrier", "gift"].as_slice()).prop_map(str::to_owned)
}

fn fact_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => (0..4_i64).prop_map(Value::from),
        2 => select(["dhl", "dh", "post"].as_slice()).prop_map(Value::from),
        2 => any::<bool>().prop_map(Value::from),
        1 => Just(json!(["dhl", 1])),
    ]
}

fn guard() -> impl Strategy<Value = Value> {
    let order = select(["lt", "lte", "gt", "gte", "eq", "ne"].as_slice());
    let compared = (fact_name(), order, fact_value().prop_filter("a list has no order", |value| !value.is_array()));
    let leaf = prop_oneof![
        5 => compared.prop_map(|(fact, word, value)| {
            // A truth value has no order.
            let word = if value.is_boolean() && word != "ne" { "eq" } else { word };
            json!({ "fact": fact, word: value })
        }),
        1 => fact_name().prop_map(|fact| json!({ "fact": fact, "in": ["dhl", 2] })),
        1 => fact_name().prop_map(|fact| json!({ "fact": fact, "contains": "dh" })),
        2 => (fact_name(), any::<bool>()).prop_map(|(fact, exists)| json!({ "fact": fact, "exists": exists })),
        2 => status_id().prop_map(|status| json!({ "visited": status })),
        1 => class().prop_map(|class| json!({ "visitedClass": class })),
        1 => select(&PRINCIPALS[..6]).prop_map(|principal| json!({ "actor": principal })),
    ];
    leaf.prop_recursive(2, 6, 2, |part| {
        prop_oneof![
            vec(part.clone(), 1..=2).prop_map(|parts| json!({ "all": parts })),
            vec(part.clone(), 1..=2).prop_map(|parts| json!({ "any": parts })),
            part.prop_map(|part| json!({ "not": part })),
        ]
    })
}

fn choice(value: impl Strategy<Value = Value> + 'static) -> impl Strategy<Value = Value> {
    let value = value.boxed();
    // Mostly by a fact, which may change.
    let guard = prop_oneof![2 => fact_name().prop_map(|fact| json!({ "fact": fact, "exists": true })), 3 => guard()];
    let branch = (guard, value.clone()).prop_map(|(when, value)| json!({ "when": when, "value": value }));
    prop_oneof![
        2 => value.clone(),
        1 => (branch, value).prop_map(|(branch, value)| json!([branch, value])),
    ]
}

fn class() -> impl Strategy<Value = Value> {
    select(["paid", "sent"].as_slice()).prop_map(Value::from)
}

fn names() -> impl Strategy<Value = Vec<&'static str>> {
    prop_oneof![3 => Just(Vec::new()), 1 => subsequence(vec!["print", "ring"], 0..=2)]
}

fn principals() -> impl Strategy<Value = Value> {
    vec(principal(), 1..=3).prop_map(|mut principals| {
        let mut seen = BTreeSet::new();
        principals.retain(|one| seen.insert(one.to_string()));
        Value::from(principals)
    })
}

fn team() -> impl Strategy<Value = Value> {
    (weighted(0.4, team_id()), weighted(0.5, calendar_id())).prop_map(|(parent, calendar)| {
        let mut team = json!({});
        put(&mut team, "parent", parent);
        put(&mut team, "calendar", calendar);
        team
    })
}

fn hours() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(INTERVALS.to_vec(), 0..=2)
}

fn calendar() -> impl Strategy<Value = Value> {
    let holidays = subsequence(vec!["2026-01-06", "01-07", "2026-01-12", "02-29", "01-20"], 0..=3);
    let exceptions = of((select(["2026-01-08", "2026-01-06", "2026-01-13"].as_slice()), hours()));
    (vec(hours(), 7), holidays, exceptions).prop_map(|(week, holidays, exceptions)| {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let mut week: Map<_, _> = days.iter().zip(week).map(|(day, hours)| ((*day).to_owned(), json!(hours))).collect();
        // An hour in the week is what everything is due by.
        if week["mon"] == json!([]) {
            week["mon"] = json!(["09:00-17:00"]);
        }
        let mut calendar = json!({ "week": week, "holidays": holidays });
        put(&mut calendar, "exceptions", exceptions.map(|(day, hours)| json!({ day: hours })));
        calendar
    })
}

fn require() -> impl Strategy<Value = Value> {
    let field = |name: &'static str, kind: &'static str| json!({ "name": name, "type": kind });
    let fields = vec![
        field("tracking", "text"),
        field("parcels", "number"),
        field("insured", "bool"),
        field("collected", "date"),
        json!({ "name": "service", "type": "text", "oneOf": ["slow", "fast"] }),
    ];
    (any::<bool>(), 0..2_u8, subsequence(fields, 0..=2)).prop_map(
        |(comment, attachments, fields)| json!({ "comment": comment, "attachments": attachments, "fields": fields }),
    )
}

fn after() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => Just("PT0S"),
        1 => Just("PT1M"),
        9 => select(["PT30M", "PT4H", "P1D", "P2D"].as_slice()),
    ]
    .prop_map(Value::from)
}

fn auto() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => Just(json!(true)),
        2 => (after(), weighted(0.5, calendar_id())).prop_map(|(after, calendar)| {
            let mut auto = json!({ "after": after });
            put(&mut auto, "calendar", calendar);
            auto
        }),
    ]
}

fn transition() -> impl Strategy<Value = Value> {
    let to = prop_oneof![6 => status_id(), 1 => Just(json!("$previous"))];
    let rules = (weighted(0.3, guard()), weighted(0.2, principals()), weighted(0.2, require()), weighted(0.3, auto()));
    (to, rules, any::<bool>(), names(), names(), weighted(0.2, Just(json!("Go")))).prop_map(
        |(to, (when, permit, require, auto), reversible, emit, on_undo, label)| {
            let mut edge = json!({ "to": to, "reversible": reversible, "emit": emit, "onUndo": on_undo });
            put(&mut edge, "when", when);
            put(&mut edge, "permit", permit);
            put(&mut edge, "label", label);
            // An automatic transition may not require anything.
            if auto.is_none() {
                put(&mut edge, "require", require);
            }
            put(&mut edge, "auto", auto);
            edge
        },
    )
}

fn others() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => Just(json!("none")),
        2 => Just(json!("any")),
        2 => (principals(), require()).prop_map(|(permit, require)| json!({ "permit": permit, "require": require })),
    ]
}

fn status() -> impl Strategy<Value = Value> {
    let edges = (weighted(0.6, transition()), vec(transition(), 0..=2), weighted(0.3, others()));
    let looks = (subsequence(vec!["paid", "sent"], 0..=2), names(), names(), any::<bool>());
    let stage = select(["open", "waiting", "closed"].as_slice());
    (stage, weighted(0.6, choice(team_id())), edges, looks, weighted(0.3, Just(json!("Label")))).prop_map(
        |(stage, team, (recommended, suggested, others), (classes, on_enter, on_leave, silent), label)| {
            let mut status = json!({ "stage": stage, "classes": classes, "onEnter": on_enter, "onLeave": on_leave });
            put(&mut status, "team", team);
            put(&mut status, "recommended", recommended);
            put(&mut status, "label", label);
            put(&mut status, "others", others);
            put(&mut status, "notify", silent.then_some(json!(false)));
            if !suggested.is_empty() {
                status["suggested"] = json!(suggested);
            }
            status
        },
    )
}

fn action() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => principals().prop_map(|principals| json!({ "notify": principals })),
        1 => Just(json!({ "emit": "alarm" })),
        2 => (fact_name(), fact_value()).prop_map(|(fact, value)| json!({ "set": { fact: value } })),
        1 => team_id().prop_map(|team| json!({ "assign": team })),
        1 => status_id().prop_map(|status| json!({ "move": status })),
    ]
}

fn step() -> impl Strategy<Value = Value> {
    // Targets are whole thirds of an hour, so that a twentieth of one is a whole minute.
    let percent = select([25, 50, 75, 100, 120, 5].as_slice()).prop_map(|percent| json!({ "percent": percent }));
    let length = || select(["PT10M", "PT1H", "PT7H", "PT0S", "P1D"].as_slice());
    let place = prop_oneof![
        2 => percent,
        1 => length().prop_map(|before| json!({ "before": before })),
        1 => length().prop_map(|after| json!({ "after": after })),
    ];
    let every = select(["PT10M", "PT1H", "P1D"].as_slice());
    let until = select(["closed", "acknowledged"].as_slice());
    let repeat = (every, 1..4_u8, until)
        .prop_map(|(every, times, until)| json!({ "every": every, "times": times, "until": until }));
    (place, vec(action(), 1..=2), weighted(0.4, repeat)).prop_map(|(place, actions, repeat)| {
        let mut step = json!({ "at": place, "do": actions });
        put(&mut step, "repeat", repeat);
        step
    })
}

fn sla() -> impl Strategy<Value = Value> {
    let length = select(["PT1H", "PT20M", "PT4H", "PT8H", "PT100M", "P1D"].as_slice()).prop_map(Value::from);
    let calendar = prop_oneof![2 => calendar_id(), 1 => Just(json!("team:owner"))];
    let stops = prop_oneof![2 => Just(Vec::new()), 1 => subsequence(vec!["comment", "assign", "acknowledge"], 1..=3)];
    let reopens = select(["restart", "resume", "ignore"].as_slice());
    let rules = (weighted(0.3, guard()), choice(length), weighted(0.6, choice(calendar)), stops, reopens);
    (vec(0..4_u8, 6), rules, vec(step(), 0..=3)).prop_map(
        |(lists, (applies, target, calendar, stops, reopens), ladder)| {
            let mut sla = json!({ "lists": lists, "target": target, "onReopen": reopens, "ladder": ladder });
            put(&mut sla, "appliesWhen", applies);
            put(&mut sla, "calendar", calendar);
            if !stops.is_empty() {
                sla["stopOn"] = json!(stops);
            }
            sla
        },
    )
}

fn rights() -> impl Strategy<Value = Value> {
    let named = vec!["move", "exception", "force", "comment", "remind", "watch", "assign", "undo", "acknowledge"];
    btree_map(select(named), principals(), 0..=2).prop_map(|rights| json!(rights))
}
