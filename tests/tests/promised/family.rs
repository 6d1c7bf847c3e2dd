//! Random small workflows, and claims about them.

use serde_json::{Value, json};

/// A plain generator of numbers (`SplitMix64`): a workflow is known by its seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(mixed(seed))
    }

    /// A number below another.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        usize::try_from(mixed(self.0) % most as u64).expect("it is below a number of this size")
    }

    /// Whether one of so many falls.
    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    pub fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
}

/// Begun from a number that is mixed already, no stream is another one's that goes on.
fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

const STATUSES: [&str; 4] = ["a", "b", "c", "d"];

/// The values that facts can have; none of them is not known.
pub const FACTS: [(&str, [i32; 2]); 2] = [("x", [1, 2]), ("y", [1, 2])];

/// A workflow of two to four statuses: guards about facts and the past, transitions that the engine takes at once or later,
/// ways back, moves that can be undone, an SLA or two whose ladders set facts, give the case away or move it.
pub fn workflow(dice: &mut Dice) -> Value {
    let count = 2 + dice.below(3);
    let ids = &STATUSES[..count];
    let stages = ["open", "open", "waiting", "closed"];
    let statuses: Vec<Value> = ids
        .iter()
        .map(|id| {
            let mut status = json!({ "id": id, "stage": dice.of(&stages), "others": "none" });
            let mut ways = Vec::new();
            for to in ids.iter().filter(|to| *to != id) {
                if dice.one_in(2) {
                    ways.push(way(dice, to, ids));
                }
            }
            if dice.one_in(6) {
                ways.push(way(dice, "$previous", ids));
            }
            if !ways.is_empty() && dice.one_in(2) {
                status["recommended"] = ways.remove(0);
            }
            status["suggested"] = json!(ways);
            if dice.one_in(3) {
                status["classes"] = json!(["k"]);
            }
            if dice.one_in(2) {
                status["team"] = team(dice);
            }
            if dice.one_in(16) {
                status["others"] = json!("any");
            }
            status
        })
        .collect();
    let slas: Vec<Value> = (0..dice.of(&[0, 0, 1, 1, 1, 2])).map(|number| sla(dice, number, ids)).collect();
    let mut definition = json!({
        "id": "small",
        "version": 1,
        "teams": [{ "id": "t" }, { "id": "u" }],
        "statuses": statuses,
        "slas": slas,
    });
    if dice.one_in(6) {
        definition["initial"] = json!([{ "when": guard(dice, ids, 0), "value": dice.of(ids) }, dice.of(ids)]);
    }
    if dice.one_in(3) {
        definition["rights"] = json!({ "move": [dice.of(&["anyone", "team:t", "team:owner", "lead:owner"])] });
    }
    definition
}

fn team(dice: &mut Dice) -> Value {
    if dice.one_in(6) { json!([{ "when": fact(dice), "value": "t" }, "u"]) } else { json!(dice.of(&["t", "u"])) }
}

fn way(dice: &mut Dice, to: &str, ids: &[&str]) -> Value {
    let mut way = json!({ "to": to });
    if dice.one_in(3) {
        way["when"] = guard(dice, ids, 1);
    }
    if dice.one_in(3) {
        way["auto"] = dice.of(&[json!(true), json!(true), json!({ "after": "PT1H" }), json!({ "after": "PT2H" })]);
    }
    if dice.one_in(5) {
        way["reversible"] = json!(true);
    }
    if dice.one_in(6) {
        way["permit"] = json!([dice.of(&["team:t", "team:u", "lead:t", "anyone"])]);
    }
    way
}

fn fact(dice: &mut Dice) -> Value {
    let (name, values) = dice.of(&FACTS);
    match dice.below(5) {
        0 => json!({ "fact": name, "exists": dice.one_in(2) }),
        1 => json!({ "fact": name, "gt": 1 }),
        2 => json!({ "not": { "fact": name, "eq": dice.of(&values) } }),
        _ => json!({ "fact": name, "eq": dice.of(&values) }),
    }
}

fn guard(dice: &mut Dice, ids: &[&str], depth: usize) -> Value {
    match dice.below(if depth == 0 { 4 } else { 7 }) {
        0..=2 => fact(dice),
        3 => {
            let visited = dice.below(ids.len());
            dice.of(&[json!({ "visited": visited }), json!({ "visitedClass": "k" })]).named(ids)
        }
        4 => json!({ "not": guard(dice, ids, depth - 1) }),
        5 => json!({ "all": [guard(dice, ids, depth - 1), guard(dice, ids, depth - 1)] }),
        _ => json!({ "any": [guard(dice, ids, depth - 1), guard(dice, ids, depth - 1)] }),
    }
}

trait Named {
    fn named(self, ids: &[&str]) -> Value;
}

impl Named for Value {
    /// Puts a status in where its number stands.
    fn named(mut self, ids: &[&str]) -> Value {
        if let Some(number) = self["visited"].as_u64() {
            self["visited"] = json!(ids[usize::try_from(number).expect("a small number")]);
        } else if let Value::Object(map) = &mut self {
            map.retain(|_, value| !value.is_null());
        }
        self
    }
}

fn sla(dice: &mut Dice, number: usize, ids: &[&str]) -> Value {
    let first = dice.below(ids.len());
    let mut run: Vec<&str> = vec![ids[first]];
    let mut pause: Vec<&str> = Vec::new();
    for id in ids.iter().filter(|id| **id != ids[first]) {
        match dice.below(8) {
            0 => run.push(id),
            1 => pause.push(id),
            _ => {}
        }
    }
    let mut ladder = Vec::new();
    for position in 0..dice.of(&[1, 1, 2]) {
        let at = dice.of(&[
            json!({ "percent": 0 }),
            json!({ "percent": 100 }),
            json!({ "percent": 100 }),
            json!({ "percent": 200 }),
        ]);
        let (name, values) = dice.of(&FACTS);
        let mut acts = Vec::new();
        if dice.one_in(3) {
            acts.push(json!({ "set": { name: dice.of(&[json!(values[0]), json!(values[1]), Value::Null]) } }));
        }
        if dice.one_in(5) {
            acts.push(json!({ "assign": dice.of(&["t", "u"]) }));
        }
        if acts.is_empty() || dice.one_in(2) {
            acts.push(json!({ "move": dice.of(ids) }));
        }
        ladder.push(json!({ "id": format!("s{position}"), "at": at, "do": acts }));
    }
    let mut sla = json!({ "id": format!("sla{number}"), "runIn": run, "pauseIn": pause, "target": dice.of(&["PT1H", "PT2H"]), "ladder": ladder });
    if dice.one_in(5) {
        sla["onReopen"] = json!(dice.of(&["resume", "ignore"]));
    }
    if dice.one_in(6) {
        sla["appliesWhen"] = fact(dice);
    }
    if dice.one_in(6) {
        sla["stopOn"] = json!(["comment"]);
    }
    sla
}

/// A claim of each kind.
pub fn claims(dice: &mut Dice, workflow: &Value) -> Vec<Value> {
    let statuses = workflow["statuses"].as_array().expect("a list");
    let mut names: Vec<String> =
        statuses.iter().map(|status| status["id"].as_str().expect("an id").to_owned()).collect();
    names.push("stage:closed".to_owned());
    if statuses.iter().any(|status| status["classes"].is_array()) {
        names.push("k".to_owned());
    }
    let two = [dice.of(&names), dice.of(&names)];
    let mut claims = vec![
        json!({ "never": { "reach": two[0], "before": two[1] } }),
        json!({ "always": { "canReach": dice.of(&names) } }),
        json!({ "only": { "principal": dice.of(&["team:t", "lead:t", "team:owner"]), "moveTo": dice.of(&names) } }),
        json!({ "sequence": { "of": [dice.of(&names), dice.of(&names), dice.of(&names)] } }),
        json!({ "atMost": { "enter": dice.of(&names), "times": dice.below(3) } }),
    ];
    if dice.one_in(4) {
        let kinds = ["recommended", "suggested", "auto", "escalation", "forced", "external", "undo"];
        let moves: Vec<&str> = kinds.into_iter().filter(|_| dice.one_in(2)).collect();
        let place = dice.of(&[0, 1, 3, 4]);
        let claim = claims[place].as_object_mut().and_then(|claim| claim.values_mut().next());
        if let (Some(claim), false) = (claim, moves.is_empty()) {
            claim["moves"] = json!(moves);
        }
    }
    claims.push(json!({ "within": { "leave": dice.of(&names), "in": dice.of(&["PT1H", "PT2H", "PT4H"]) } }));
    claims
}
