//! A walk as an example of a test file.

use serde::Serialize;

use super::script::{Act, Script, Wait};
use crate::actor::Actor;
use crate::command::Command;
use crate::principal::Principal;
use crate::read::{self, Node};
use crate::time::Duration;

/// The example that does what a walk does.
pub(super) fn example(script: &Script, name: &str) -> Node {
    let mut given = vec![("at".to_owned(), tree(&script.start))];
    if !script.facts.is_empty() {
        given.push(("facts".to_owned(), tree(&script.facts)));
    }
    let when = script.acts.iter().flat_map(steps).collect();
    let entries = [("name", text(name)), ("given", Node::Map(given)), ("when", Node::List(when))];
    map(entries.into())
}

/// An act as steps: one, or one for the timer and one for what comes late.
fn steps(act: &Act) -> Vec<Node> {
    let due = || ("at", text("due"));
    let (earlier, time) = match act.wait {
        Wait::For(Duration::ZERO) => (None, None),
        Wait::For(time) => (None, Some(("after", tree(&time)))),
        Wait::Due(Duration::ZERO) => (None, Some(due())),
        Wait::Due(late) => (Some(map(vec![due()])), Some(("after", tree(&late)))),
    };
    let mut entries: Vec<(&str, Node)> = time.into_iter().collect();
    if let Some(actor) = &act.actor {
        entries.push(("as", who(actor)));
    }
    match &act.command {
        Command::Tick {} => {}
        Command::Undo { comment: None } => entries.push(("do", text("undo"))),
        Command::Assign { to } => entries.push(("assign", tree(to))),
        Command::SetFacts { facts } => entries.push(("set", tree(facts))),
        Command::Acknowledge { sla } => entries.push(("acknowledge", tree(sla))),
        Command::Comment { text: comment, .. } => entries.push(("comment", text(comment))),
        Command::Move { to, comment, fields, attachments } => {
            entries.push(("move", text(to)));
            entries.extend(comment.iter().map(|comment| ("comment", text(comment))));
            if !fields.is_empty() {
                entries.push(("fields", tree(fields)));
            }
            if !attachments.is_empty() {
                entries.push(("attachments", Node::Number((attachments.len() as u64).into())));
            }
        }
        other => entries.push(("do", tree(other))),
    }
    earlier.into_iter().chain([map(entries)]).collect()
}

fn map(entries: Vec<(&str, Node)>) -> Node {
    Node::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// The principal that says all there is about somebody, or all of them.
fn who(actor: &Actor) -> Node {
    let Actor { id, teams, leads, roles } = actor;
    let named = match (teams.as_slice(), leads.as_slice(), roles.as_slice()) {
        ([], [], []) => Some(Principal::Employee(id.clone())),
        ([team], [], []) => Some(Principal::Team(team.clone())),
        ([], [team], []) => Some(Principal::Lead(team.clone())),
        ([], [], [role]) => Some(Principal::Role(role.clone())),
        _ => None,
    };
    let is_said =
        |principal: &Principal| principal.to_string() == id.as_str() || matches!(principal, Principal::Employee(_));
    if let Some(principal) = named.filter(is_said) {
        return text(&principal.to_string());
    }
    let parts = [("teams", teams), ("leads", leads), ("roles", roles)];
    let parts = parts.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(key, ids)| (key, tree(ids)));
    map([("id", text(id.as_str()))].into_iter().chain(parts).collect())
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

fn tree(value: &impl Serialize) -> Node {
    let text = serde_json::to_string(value).unwrap_or_default();
    read::parse(&text).unwrap_or(Node::Null)
}
