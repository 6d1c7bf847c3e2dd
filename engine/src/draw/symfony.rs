//! The configuration of a Symfony Workflow state machine: <https://symfony.com/doc/current/workflow.html>.
//!
//! Guards are expressions over methods of the subject, each of which asks one thing: `fact(name, test, value)` is whether
//! the fact is known, of the right type, and passes; `factNot` whether it is known, of the right type, and does not. A
//! guard's three values are so two, and negation is kept: what is unknown is neither.

use std::fmt::Write;

use super::DrawError;
use super::export::{Move, Moves, Previous, escalations};
use super::tongue::Tongue;
use crate::case::Via;
use crate::definition::{Choice, Language, Status};
use crate::fact::{Fact, Scalar};
use crate::guard::{Guard, Leaf, Test};
use crate::name::Id;
use crate::principal::Principal;
use crate::workflow::Workflow;

const NOTES: &str = "\
# A state machine with the moves of an Ordino workflow. `supports` is yours to change.
#
# Guards ask the subject: fact(name, test, value), factNot(…), visited(status), visitedClass(class), previous(status),
# and who(principals), which is whether one of them holds for who asks; permits(principals) is the same, or an admin.
#
# What Symfony cannot say, and your code has to do: whatever is taken by time or by itself (`automatic` in the metadata of
# a transition, and the escalations listed below), working time, SLA clocks and their pauses, required comments and fields
# (`require`), undo, force, notifications.
";

/// Writes the configuration.
pub(super) fn write(workflow: &Workflow, lang: Option<&Language>) -> Result<String, DrawError> {
    let definition = workflow.definition();
    let tongue = Tongue::new(workflow, lang);
    let moves = Moves::new(workflow)?;
    let mut out = String::from(NOTES);
    for (status, _) in &moves.of {
        for (sla, position, rung, to) in escalations(workflow, status) {
            let name = rung.id.as_ref().map_or_else(|| position.to_string(), ToString::to_string);
            let _ = writeln!(out, "# Escalation: {} to {to}, by step {name} of the SLA {}.", status.id, sla.id);
        }
    }
    let first = definition.statuses.first().map(|status| &status.id);
    let initial = definition.initial.as_ref().and_then(|choice| choice.values().last()).or(first);
    if let Some(Choice { branches }) = definition.initial.as_ref().filter(|choice| choice.branches.len() > 1) {
        for branch in branches {
            if let Some(when) = &branch.when {
                let _ = writeln!(out, "# A case begins in {} when {}.", branch.value, expression(when, true));
            }
        }
    }
    let _ =
        writeln!(out, "framework:\n  workflows:\n    {}:\n      type: state_machine", quoted(definition.id.as_str()));
    out.push_str("      marking_store: { type: method, property: status }\n      supports: [App\\Entity\\Order]\n");
    if let Some(initial) = initial {
        let _ = writeln!(out, "      initial_marking: {}", quoted(initial.as_str()));
    }
    out.push_str("      places:\n");
    for (status, _) in &moves.of {
        let label = tongue.label(status.label.as_ref()).unwrap_or(status.id.as_str());
        let _ = writeln!(out, "        {}:\n          metadata:", quoted(status.id.as_str()));
        let _ = writeln!(out, "            title: {}", quoted(label));
        if let Some(about) = tongue.label(status.description.as_ref()) {
            let _ = writeln!(out, "            description: {}", quoted(about));
        }
        if let Some(color) = &status.color {
            // Symfony's own dumper draws places in this colour.
            let _ = writeln!(out, "            bg_color: {}", quoted(color.as_str()));
        }
        let stage = serde_json::to_string(&status.stage).unwrap_or_default();
        let _ = writeln!(out, "            stage: {stage}");
        let classes: Vec<String> = status.classes.iter().map(|class| quoted(class.as_str())).collect();
        let _ = writeln!(out, "            classes: [{}]", classes.join(", "));
    }
    let has_none = moves.of.iter().all(|(_, moves)| moves.is_empty());
    out.push_str(if has_none { "      transitions: []\n" } else { "      transitions:\n" });
    for (status, moves) in &moves.of {
        for made in moves {
            transition(&mut out, &tongue, status, made);
        }
    }
    Ok(out)
}

fn transition(out: &mut String, tongue: &Tongue, from: &Status, made: &Move) {
    let (from, to) = (quoted(from.id.as_str()), quoted(made.to.id.as_str()));
    let _ = writeln!(out, "        - name: {to}\n          from: {from}\n          to: {to}");
    let _ = writeln!(out, "          guard: {}", quoted(&guard(made)));
    let via = match made.via {
        Via::Recommended => "recommended",
        Via::Exception => "exception",
        _ => "suggested",
    };
    let _ = writeln!(out, "          metadata:\n            via: {via}");
    if let Some(label) = made.rule.and_then(|rule| tongue.label(rule.label.as_ref())) {
        let _ = writeln!(out, "            title: {}", quoted(label));
    }
    if let Some(auto) = made.rule.and_then(|rule| rule.auto.as_ref()) {
        let _ = writeln!(out, "            automatic: {}", serde_json::to_string(auto).unwrap_or_default());
    }
    if let Some(require) = made.require {
        let _ = writeln!(out, "            require: {}", serde_json::to_string(require).unwrap_or_default());
    }
}

fn guard(made: &Move) -> String {
    let mut parts = Vec::new();
    let to = literal(made.to.id.as_str());
    match made.previous {
        Previous::Free => {}
        Previous::Is => parts.push(format!("subject.previous({to})")),
        Previous::IsNot => parts.push(format!("not subject.previous({to})")),
    }
    parts.push(format!("subject.permits([{}])", principals(made.permit)));
    parts.extend(made.rule.and_then(|rule| rule.when.as_ref()).map(|when| format!("({})", expression(when, true))));
    parts.join(" and ")
}

fn principals(principals: &[Principal]) -> String {
    principals.iter().map(|principal| literal(&principal.to_string())).collect::<Vec<_>>().join(", ")
}

/// Whether a guard is true, or whether it is false. Negation goes down to the leaves, since what is unknown is neither.
fn expression(guard: &Guard, holds: bool) -> String {
    let joined = |guards: &[Guard], word: &str| {
        let parts: Vec<String> = guards.iter().map(|guard| format!("({})", expression(guard, holds))).collect();
        parts.join(word)
    };
    match guard {
        Guard::All(guards) if guards.is_empty() => holds.to_string(),
        Guard::Any(guards) if guards.is_empty() => (!holds).to_string(),
        Guard::All(guards) => joined(guards, if holds { " and " } else { " or " }),
        Guard::Any(guards) => joined(guards, if holds { " or " } else { " and " }),
        Guard::Not(guard) => expression(guard, !holds),
        Guard::Leaf(leaf) => asked(leaf, holds),
    }
}

fn asked(leaf: &Leaf, holds: bool) -> String {
    let not = if holds { "" } else { "not " };
    let name = |id: &Id| literal(id.as_str());
    let (fact, test) = match leaf {
        Leaf::Visited(status) => return format!("{not}subject.visited({})", name(status)),
        Leaf::VisitedClass(class) => return format!("{not}subject.visitedClass({})", name(class)),
        Leaf::Actor(principal) => return format!("{not}subject.who([{}])", literal(&principal.to_string())),
        Leaf::Fact { name, test } => (literal(name), test),
    };
    let (word, value) = match test {
        Test::Eq(value) => ("eq", of_fact(value)),
        Test::Ne(value) => ("ne", of_fact(value)),
        Test::Lt(bound) => ("lt", scalar(bound)),
        Test::Lte(bound) => ("lte", scalar(bound)),
        Test::Gt(bound) => ("gt", scalar(bound)),
        Test::Gte(bound) => ("gte", scalar(bound)),
        Test::In(values) => ("in", list(values)),
        Test::Contains(value) => ("contains", scalar(value)),
        Test::Exists(wanted) => ("exists", wanted.to_string()),
    };
    format!("subject.fact{}({fact}, \"{word}\", {value})", if holds { "" } else { "Not" })
}

fn of_fact(fact: &Fact) -> String {
    match fact {
        Fact::Scalar(value) => scalar(value),
        Fact::List(values) => list(values),
    }
}

fn list(values: &[Scalar]) -> String {
    format!("[{}]", values.iter().map(scalar).collect::<Vec<_>>().join(", "))
}

fn scalar(value: &Scalar) -> String {
    match value {
        Scalar::Bool(value) => value.to_string(),
        // Without an exponent, which expressions do not have everywhere.
        Scalar::Number(value) => format!("{value}"),
        Scalar::Text(text) => literal(text),
    }
}

/// A text of the expression language, which reads backslashes as PHP's `stripcslashes` does.
fn literal(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => out.extend(['\\', sign]),
            _ => out.push(sign),
        }
    }
    out.push('"');
    out
}

/// A text of YAML in double quotes; `%` would begin a parameter of Symfony's container.
fn quoted(text: &str) -> String {
    let doubled = text.replace('%', "%%");
    serde_json::to_string(&doubled).unwrap_or_default()
}
