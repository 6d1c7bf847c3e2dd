//! A definition as large as they come: what `check` is given time for.

use serde_json::{Value, json};

/// Statuses, and the transitions of each.
const STATUSES: usize = 1_000;
const TRANSITIONS: usize = 10;

/// 1,000 statuses and 10,000 transitions, a third of them guarded, with teams, SLAs, colours and two languages.
pub fn definition() -> Value {
    let id = |number: usize| format!("s{}", number % STATUSES);
    let when = |from: usize, step: usize| match (from + step) % 9 {
        0 => json!({ "any": [{ "fact": "total", "lte": 500 }, { "fact": "priority", "eq": "high" }] }),
        3 => {
            json!({ "all": [{ "fact": "total", "gt": from }, { "fact": "total", "lt": from + 9 }, { "visited": id(from / 2) }] })
        }
        6 => json!({ "any": [{ "visitedClass": format!("c{}", from % 20) }, { "actor": "role:clerk" }] }),
        _ => Value::Null,
    };
    let transition = |from: usize, step: usize| {
        let to = id(from + 1 + step * step);
        match when(from, step) {
            Value::Null => json!(to),
            when => json!({ "to": to, "when": when, "permit": ["team:owner", "role:clerk"] }),
        }
    };
    let status = |number: usize| {
        let color = format!("#{:06x}", number * 16_001 % 0xff_ffff);
        json!({
            "id": id(number),
            "label": { "en": format!("Status {number}"), "it": format!("Stato {number}") },
            "color": color,
            "team": format!("t{}", number % 30),
            "stage": if number % 50 == 49 { "closed" } else { "open" },
            "classes": [format!("c{}", number % 20)],
            "recommended": transition(number, 0),
            "suggested": (1..TRANSITIONS).map(|step| transition(number, step)).collect::<Vec<_>>(),
        })
    };
    let sla = |number: usize| {
        json!({
            "id": format!("sla{number}"),
            "runIn": [id(number * 17), id(number * 17 + 3)],
            "target": [{ "when": { "fact": "priority", "eq": "high" }, "value": "PT4H" }, "PT16H"],
            "calendar": "office",
            "ladder": [{ "at": { "percent": 100 }, "do": [{ "notify": ["lead:owner"] }] }],
        })
    };
    json!({
        "id": "large",
        "version": 1,
        "teams": (0..30).map(|team| json!({ "id": format!("t{team}"), "calendar": "office" })).collect::<Vec<_>>(),
        "calendars": [{ "id": "office", "week": { "mon": ["09:00-17:00"], "fri": ["09:00-17:00"] } }],
        "statuses": (0..STATUSES).map(status).collect::<Vec<_>>(),
        "slas": (0..50).map(sla).collect::<Vec<_>>(),
    })
}
