//! Families of small workflows.

use serde_json::{Value, json};

/// Every combination of one choice of each list.
fn product<const N: usize>(lists: [Vec<Value>; N]) -> impl Iterator<Item = [Value; N]> {
    let count: usize = lists.iter().map(Vec::len).product();
    (0..count).map(move |mut number| {
        std::array::from_fn(|place| {
            let list = &lists[place];
            let chosen = list[number % list.len()].clone();
            number /= list.len();
            chosen
        })
    })
}

/// An object without the keys that are null.
fn given(object: Value) -> Value {
    let Value::Object(mut map) = object else { return object };
    map.retain(|_, value| !value.is_null());
    Value::Object(map)
}

/// Two open statuses and a closed one; two teams, strangers or one above both or one above the other; who owns each status
/// and whom its recommended step is permitted to; a ladder that gives the case away or moves it; the right to move.
pub fn of_teams() -> impl Iterator<Item = Value> {
    let owners = vec![json!(null), json!("x"), json!("y")];
    let steps = |other: &str| {
        let to = |to: &str| {
            let permits = [json!(null), json!(["team:x"]), json!(["lead:y"])];
            permits.map(|permit| given(json!({ "to": to, "permit": permit })))
        };
        [json!(null)].into_iter().chain(to(other)).chain(to("done")).collect::<Vec<_>>()
    };
    let parents = vec![json!([null, null]), json!([null, "x"]), json!(["top", "top"])];
    let step = |action: Value, run: Value| json!({ "id": "late", "runIn": run, "target": "PT1H", "ladder": [{ "at": { "percent": 100 }, "do": [action] }] });
    let ladders = vec![
        json!(null),
        step(json!({ "assign": "y" }), json!(["a"])),
        step(json!({ "assign": "y" }), json!(["a", "b"])),
        step(json!({ "move": "b" }), json!(["a"])),
    ];
    let rights = vec![json!({}), json!({ "move": ["team:y"] })];
    product([owners.clone(), owners, steps("b"), steps("a"), parents, ladders, rights]).map(
        |[a, b, from_a, from_b, parents, ladder, rights]| {
            json!({
                "id": "teams",
                "version": 1,
                "teams": [
                    { "id": "top" },
                    given(json!({ "id": "x", "parent": parents[0] })),
                    given(json!({ "id": "y", "parent": parents[1] })),
                ],
                "rights": rights,
                "statuses": [
                    given(json!({ "id": "a", "team": a, "recommended": from_a, "suggested": [], "others": "none" })),
                    given(json!({ "id": "b", "team": b, "recommended": from_b, "suggested": [], "others": "none" })),
                    { "id": "done", "stage": "closed" },
                ],
                "slas": if ladder.is_null() { json!([]) } else { json!([ladder]) },
            })
        },
    )
}

/// Two open statuses and a closed one; a step of each that the engine takes at once, after a day or never; an SLA on each
/// whose ladder moves at once or late, and which restarts or resumes; a calendar that opens, is closed for ever or hardly
/// ever opens.
pub fn of_timers() -> impl Iterator<Item = Value> {
    let steps = |other: &str| {
        let to = |to: &str| {
            [json!(null), json!(true), json!({ "after": "P1D" })].map(|auto| given(json!({ "to": to, "auto": auto })))
        };
        [json!(null)].into_iter().chain(to(other)).chain(to("done")).collect::<Vec<_>>()
    };
    let slas = |own: &str, other: &str| {
        let mut slas = vec![json!(null)];
        for at in [json!({ "percent": 0 }), json!({ "percent": 100 })] {
            for to in [other, "done"] {
                for reopen in ["restart", "resume"] {
                    slas.push(json!({ "id": own, "runIn": [own], "calendar": "hours", "onReopen": reopen, "ladder": [{ "at": at, "do": [{ "move": to }] }] }));
                }
            }
        }
        slas
    };
    let calendars = vec![
        json!({ "id": "hours", "week": { "mon": ["09:00-17:00"] } }),
        json!({ "id": "hours", "week": { "mon": ["09:00-17:00"] }, "exceptions": { "2020-01-01/9999-12-31": {} } }),
        json!({ "id": "hours", "week": { "mon": ["09:00-09:01"] }, "holidays": ["01-01"] }),
    ];
    let targets = vec![json!("PT1H"), json!("PT90H")];
    product([steps("b"), steps("a"), slas("a", "b"), slas("b", "a"), calendars, targets]).map(
        |[from_a, from_b, of_a, of_b, calendar, target]| {
            let mut slas = vec![of_a, of_b];
            slas.retain(|sla| !sla.is_null());
            for sla in &mut slas {
                sla["target"] = target.clone();
            }
            json!({
                "id": "timers",
                "version": 1,
                "calendars": [calendar],
                "statuses": [
                    given(json!({ "id": "a", "recommended": from_a, "others": "none" })),
                    given(json!({ "id": "b", "recommended": from_b, "others": "none" })),
                    { "id": "done", "stage": "closed" },
                ],
                "slas": slas,
            })
        },
    )
}

/// Three open statuses and a closed one, with and without ways back; on three of the ways a guard that asks where the case
/// has been.
pub fn of_guards() -> impl Iterator<Item = Value> {
    let asked = [
        json!({ "visited": "a" }),
        json!({ "visited": "b" }),
        json!({ "visited": "c" }),
        json!({ "visited": "done" }),
        json!({ "visitedClass": "k" }),
    ];
    let mut guards = vec![json!(null)];
    guards.extend(asked.iter().cloned());
    guards.extend(asked.iter().map(|guard| json!({ "not": guard })));
    guards.push(json!({ "all": [{ "visited": "b" }, { "not": { "visited": "c" } }] }));
    let classes = vec![json!([[], ["k"], []]), json!([[], ["k"], ["k"]])];
    let ways = vec![
        json!({ "a": ["b", "c"], "b": ["done"], "c": ["done"] }),
        json!({ "a": ["b", "c"], "b": ["c"], "c": ["done"] }),
        json!({ "a": ["b", "done"], "b": ["a", "c"], "c": ["b"] }),
        json!({ "a": ["b"], "b": ["$previous", "c"], "c": ["a", "done"] }),
    ];
    product([guards.clone(), guards.clone(), guards, classes, ways]).map(|[first, second, third, classes, ways]| {
        let guards = [first, second, third];
        let status = |(place, id): (usize, &str)| {
            let targets = ways[id].as_array().expect("a list");
            // The last way of each is guarded.
            let way = |(position, to): (usize, &Value)| {
                let guarded = position + 1 == targets.len();
                given(json!({ "to": to, "when": if guarded { guards[place].clone() } else { Value::Null } }))
            };
            let ways: Vec<Value> = targets.iter().enumerate().map(way).collect();
            json!({ "id": id, "classes": classes[place], "suggested": ways, "others": "none" })
        };
        let mut statuses: Vec<Value> = ["a", "b", "c"].into_iter().enumerate().map(status).collect();
        statuses.push(json!({ "id": "done", "stage": "closed" }));
        json!({ "id": "guards", "version": 1, "rights": { "move": ["anyone"] }, "statuses": statuses })
    })
}
