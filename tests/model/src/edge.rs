//! Where a case may go, and why it may not.

use serde_json::{Value, json};

use crate::Model;
use crate::case::Case;
use crate::guard::{Sight, Truth};
use crate::json::{find, list, object, text, texts};
use crate::time::date;
use crate::who::{Teams, right};

/// One way out of a status.
#[derive(Debug, Clone)]
pub struct Edge {
    pub to: String,
    pub kind: &'static str,
    /// The transition as it is written; `others` for an exception.
    pub body: Value,
    /// The principals who may take it.
    pub needs: Vec<String>,
}

impl Model {
    /// Every way out of the status of a case, in order: recommended, suggested, exceptions.
    pub(crate) fn edges(&self, case: &Case) -> Vec<Edge> {
        let mut edges = self.declared(case);
        let status = self.status(&case.status);
        let others = &status["others"];
        let free = status["recommended"].is_null() && list(&status["suggested"]).is_empty() && others.is_null();
        let (kind, by_default) = if free && text(&status["stage"]) != "closed" {
            ("suggested", "move")
        } else if others.is_object() || text(others) == "any" {
            ("exception", "exception")
        } else {
            return edges;
        };
        let needs = match others.get("permit") {
            Some(permit) => texts(permit),
            None => right(&self.definition, by_default),
        };
        for status in list(&self.definition["statuses"]) {
            let to = text(&status["id"]);
            if to != case.status && edges.iter().all(|edge| edge.to != to) {
                edges.push(Edge { to: to.to_owned(), kind, body: others.clone(), needs: needs.clone() });
            }
        }
        edges
    }

    /// The declared transitions, each target once: the first in order keeps one that `$previous` repeats.
    pub(crate) fn declared(&self, case: &Case) -> Vec<Edge> {
        let status = self.status(&case.status);
        let recommended = Some(&status["recommended"]).filter(|body| !body.is_null());
        let recommended = recommended.map(|body| ("recommended", body));
        let suggested = list(&status["suggested"]).iter().map(|body| ("suggested", body));
        let mut edges: Vec<Edge> = Vec::new();
        for (kind, body) in recommended.into_iter().chain(suggested) {
            let to = match (body.as_str().unwrap_or(text(&body["to"])), &case.previous) {
                ("$previous", Some(previous)) => previous.status.as_str(),
                ("$previous", None) => continue,
                (to, _) => to,
            };
            // A migration may have taken the status before away, or made one of the two.
            let is_there = to != case.status && !self.status(to).is_null();
            if is_there && edges.iter().all(|edge| edge.to != to) {
                let needs = match body.get("permit") {
                    Some(permit) => texts(permit),
                    None => right(&self.definition, "move"),
                };
                edges.push(Edge { to: to.to_owned(), kind, body: body.clone(), needs });
            }
        }
        edges
    }

    pub(crate) fn status(&self, id: &str) -> &Value {
        find(&self.definition["statuses"], id)
    }

    pub(crate) fn teams(&self) -> Teams<'_> {
        Teams(&self.definition["teams"])
    }

    /// The team that owns a case when it enters a status: kept when the status names none.
    pub(crate) fn team_of(&self, status: &str, case: &Case) -> Option<String> {
        let sight = Sight { teams: self.teams(), case, facts: &case.facts, actor: None };
        let team = sight.chosen(&self.status(status)["team"]).map(str::to_owned);
        team.or_else(|| case.team.clone())
    }
}

impl Edge {
    /// What keeps an actor from taking it, whatever the command supplies.
    pub fn blockers(&self, sight: &Sight) -> Vec<Value> {
        let mut blockers = Vec::new();
        if let Some(when) = self.body.get("when") {
            match sight.judge(when) {
                (Truth::True, _) => {}
                (Truth::False, leaf) => blockers.push(blocker("guard_failed", json!({ "guard": leaf }))),
                (Truth::Unknown, leaf) => blockers.push(fact_missing(leaf, sight)),
            }
        }
        blockers.extend(not_permitted(sight, &self.needs));
        blockers
    }

    /// What it asks of a command, as an option shows it.
    pub fn requires(&self) -> Value {
        let mut requires = object(&self.body["require"]);
        requires.retain(|_, what| *what != json!(false) && *what != json!(0) && *what != json!([]));
        Value::Object(requires)
    }

    /// What a command lacks: comment, fields, attachments.
    pub fn lacking(&self, command: &Value) -> Vec<Value> {
        let require = &self.body["require"];
        let mut lacking = Vec::new();
        if require["comment"] == json!(true) && is_blank(&command["comment"]) {
            lacking.push(blocker("comment_required", json!({})));
        }
        let given = object(&command["fields"]);
        let wanted = list(&require["fields"]);
        for field in wanted {
            if !given.contains_key(text(&field["name"])) {
                lacking.push(blocker("field_required", json!({ "field": field["name"] })));
            }
        }
        let invalid = |field: &str, reason| blocker("field_invalid", json!({ "field": field, "reason": reason }));
        for field in wanted {
            let name = text(&field["name"]);
            let Some(value) = given.get(name) else { continue };
            if !fits(text(&field["type"]), value) {
                lacking.push(invalid(name, "type"));
            } else if field["oneOf"].is_array() && !list(&field["oneOf"]).contains(value) {
                lacking.push(invalid(name, "one_of"));
            }
        }
        for name in given.keys() {
            if wanted.iter().all(|field| text(&field["name"]) != name) {
                lacking.push(invalid(name, "unknown_field"));
            }
        }
        let least = require["attachments"].as_u64().unwrap_or_default();
        let attached = list(&command["attachments"]).len() as u64;
        if attached < least {
            lacking.push(blocker("attachment_required", json!({ "least": least, "given": attached })));
        }
        lacking
    }
}

/// The fact that is missing, or of what other type it was found.
fn fact_missing(leaf: &Value, sight: &Sight) -> Value {
    let mut parameters = json!({ "fact": leaf["fact"] });
    if let Some(fact) = sight.facts.get(text(&leaf["fact"])) {
        parameters["found"] = json!(match fact {
            Value::Array(_) => "list",
            Value::String(_) => "text",
            Value::Number(_) => "number",
            _ => "bool",
        });
    }
    blocker("fact_missing", parameters)
}

/// A reason why not.
pub fn blocker(code: &str, parameters: impl Into<Value>) -> Value {
    json!({ "code": code, "parameters": parameters.into() })
}

/// `not_permitted`, if the actor is none of those.
pub fn not_permitted(sight: &Sight, needs: &[String]) -> Option<Value> {
    let permitted = sight.teams.may(sight.actor, needs, sight.case);
    (!permitted).then(|| blocker("not_permitted", json!({ "needs": needs })))
}

/// Whether there is no text, or nothing but white space.
pub fn is_blank(text: &Value) -> bool {
    text.as_str().is_none_or(|text| text.trim().is_empty())
}

fn fits(kind: &str, value: &Value) -> bool {
    match kind {
        "text" => value.is_string(),
        "number" => value.is_number(),
        "bool" => value.is_boolean(),
        _ => date(text(value)).is_some(),
    }
}
