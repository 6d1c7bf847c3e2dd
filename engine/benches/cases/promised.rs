//! A definition with as many promises as a careful merchant would write: what `promises` is given time for.

use serde_json::{Value, json};

/// Statuses and promises.
const STATUSES: usize = 500;
const PROMISES: usize = 50;

/// 500 statuses in stages of a long way, with steps back and aside, guards about facts and the past, transitions that the
/// engine takes, ladders that escalate, and 50 promises of all six kinds.
pub fn definition() -> Value {
    let id = |number: usize| format!("s{}", number.min(STATUSES - 1));
    let status = |number: usize| {
        let next = match number % 7 {
            3 => {
                json!({ "to": id(number + 1), "when": { "fact": "total", "lt": 100 + number }, "permit": ["team:t1"] })
            }
            5 => json!({ "to": id(number + 1), "auto": { "after": "PT8H" } }),
            _ => json!(id(number + 1)),
        };
        let aside = match number % 5 {
            0 if number > 0 => json!([id(number / 2), "cancelled"]),
            1 => json!([{ "to": id(number + 3), "when": { "visited": "s7" } }, "cancelled"]),
            2 => {
                json!([{ "to": id(number + 2), "reversible": true }, { "to": "cancelled", "when": { "fact": "paid", "eq": false } }])
            }
            _ => json!(["cancelled"]),
        };
        json!({
            "id": id(number),
            "team": format!("t{}", number % 4),
            "classes": [format!("c{}", number / 50)],
            "recommended": if number + 1 == STATUSES { json!("cancelled") } else { next },
            "suggested": aside.as_array().map(|all| all.iter().filter(|to| number + 1 < STATUSES || **to != json!("cancelled")).collect::<Vec<_>>()),
        })
    };
    let mut statuses: Vec<Value> = (0..STATUSES).map(status).collect();
    statuses.push(json!({ "id": "cancelled", "stage": "closed" }));
    let sla = |number: usize| {
        let (run, late) = (id(number * 40 + 4), id(number * 40 + 6));
        json!({ "id": format!("sla{number}"), "runIn": [run], "target": "PT4H", "ladder": [{ "at": { "percent": 100 }, "do": [{ "move": late }] }] })
    };
    let promise = |number: usize| match number % 6 {
        0 => json!({ "never": { "reach": id(number * 9 + 9), "before": id(number) } }),
        1 => json!({ "always": { "canReach": "stage:closed" } }),
        2 => json!({ "sequence": { "of": ["s0", id(number), "cancelled"] } }),
        3 => json!({ "atMost": { "enter": "class:c9", "times": number } }),
        4 => json!({ "only": { "principal": "team:t1", "moveTo": id(number) } }),
        _ => json!({ "within": { "leave": id(number), "in": "PT8H" } }),
    };
    json!({
        "id": "promised",
        "version": 1,
        "teams": (0..4).map(|team| json!({ "id": format!("t{team}") })).collect::<Vec<_>>(),
        "statuses": statuses,
        "slas": (0..12).map(sla).collect::<Vec<_>>(),
        "promises": (0..PROMISES).map(promise).collect::<Vec<_>>(),
    })
}
