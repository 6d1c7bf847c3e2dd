//! Stories: what happened to a case, as a merchant reads it.

use super::moment::reading;
use super::player::Asking;
use crate::actor::Actor;
use crate::blocker::Blocker;
use crate::case::Via;
use crate::command::Command;
use crate::definition::Label;
use crate::event::{Event, EventKind, Moved};
use crate::fact::{Fact, FactChanges, Facts, Scalar};
use crate::name::{EmployeeId, Id};
use crate::step::Decision;
use crate::workflow::Workflow;

/// Tells what a call led to: a line for each thing that somebody did or that happened by itself, with the time that the
/// definition's clock showed.
pub(super) fn tell(workflow: &Workflow, asking: Asking<'_>, decision: &Decision) -> Vec<String> {
    let line = |at, words: &str| format!("{}  {words}", reading(at, workflow.zone()));
    let told = |event: &Event| event_in_words(workflow, event).map(|words| line(event.at, &words));
    let mut lines: Vec<String> = decision.events.iter().filter_map(told).collect();
    if !decision.refused.is_empty() {
        let who = asking.actor.map_or("nobody", |actor: &Actor| actor.id.as_str());
        let words = format!("{who} may not {}: {}", attempt(workflow, asking.command), refusal(&decision.refused));
        lines.push(line(asking.now, &words));
    }
    lines
}

/// Blockers in a message: their codes, and what each is about.
pub(super) fn refusal(blockers: &[Blocker]) -> String {
    let words = |blocker: &Blocker| {
        let text = serde_json::to_string(blocker).unwrap_or_default();
        let code = text.split('"').nth(3).unwrap_or_default().to_owned();
        let parameters = text.split_once(",\"parameters\":").map(|(_, rest)| rest.strip_suffix('}').unwrap_or(rest));
        match parameters {
            None | Some("{}") => format!("`{code}`"),
            Some(parameters) => format!("`{code}` {}", crate::text::excerpt(parameters)),
        }
    };
    blockers.iter().map(words).collect::<Vec<_>>().join(", ")
}

/// What people call a status.
pub(super) fn status(workflow: &Workflow, id: &Id) -> String {
    let label = workflow.status(id.as_str()).and_then(|status| status.label.as_ref());
    label.and_then(|label| text_of(workflow, label)).unwrap_or_else(|| id.to_string())
}

/// What people call an SLA.
fn name_of_sla(workflow: &Workflow, id: &Id) -> String {
    let sla = workflow.definition().slas.iter().find(|sla| sla.id == *id);
    let label = sla.and_then(|sla| sla.label.as_ref());
    label.and_then(|label| text_of(workflow, label)).unwrap_or_else(|| format!("`{id}`"))
}

/// What people call a team.
fn name_of_team(workflow: &Workflow, id: &Id) -> String {
    let team = workflow.definition().teams.iter().find(|team| team.id == *id);
    let label = team.and_then(|team| team.label.as_ref());
    label.and_then(|label| text_of(workflow, label)).unwrap_or_else(|| format!("the team `{id}`"))
}

fn text_of(workflow: &Workflow, label: &Label) -> Option<String> {
    if let Label::Plain(text) = label {
        return Some(text.clone());
    }
    let language = workflow.main_language().or_else(|| label.first_language());
    language.and_then(|language| label.get(language)).map(str::to_owned)
}

fn event_in_words(workflow: &Workflow, event: &Event) -> Option<String> {
    let status = |id: &Id| status(workflow, id);
    Some(match &event.kind {
        EventKind::Opened { status: id, facts, .. } if facts.is_empty() => {
            format!("the order is opened: {}", status(id))
        }
        EventKind::Opened { status: id, facts, .. } => {
            format!("the order is opened: {}, with {}", status(id), facts_in_words(facts))
        }
        EventKind::Moved(moved) => move_in_words(workflow, moved),
        EventKind::Recorded { status: id, source, .. } => format!("{source} says that it is still in {}", status(id)),
        EventKind::Assigned { assignee: Some(to), by, .. } => format!("{} assigns it to {to}", name(by.as_ref())),
        EventKind::Assigned { team: Some(team), by: None, .. } => {
            format!("it is handed to {}", name_of_team(workflow, team))
        }
        EventKind::Assigned { by, .. } => format!("{} takes the assignment away", name(by.as_ref())),
        EventKind::Commented { by, .. } => format!("{} comments", name(by.as_ref())),
        EventKind::FactsSet { facts, .. } => format!("facts: {}", changes_in_words(facts)),
        EventKind::Breached { sla, .. } => format!("the target of {} is reached", name_of_sla(workflow, sla)),
        EventKind::StepFired { sla, step, repetition: 0, .. } => {
            format!("step `{step}` of {} is taken", name_of_sla(workflow, sla))
        }
        EventKind::StepFired { sla, step, .. } => {
            format!("step `{step}` of {} is taken again", name_of_sla(workflow, sla))
        }
        EventKind::Acknowledged { sla, by, .. } => {
            format!("{} takes notice of {}", name(by.as_ref()), name_of_sla(workflow, sla))
        }
        EventKind::Stuck { .. } => "it is stuck: too many automatic steps in a row".to_owned(),
        EventKind::ReminderSet { by, .. } => format!("{} sets a reminder", name(by.as_ref())),
        EventKind::ReminderFired { .. } => "a reminder is due".to_owned(),
        EventKind::Watched { employee } => format!("{employee} watches it"),
        EventKind::Unwatched { employee } => format!("{employee} watches it no longer"),
        EventKind::Migrated { .. } => "it goes on under another definition".to_owned(),
        // How clocks run and reminders end follows from the rest.
        _ => return None,
    })
}

fn move_in_words(workflow: &Workflow, moved: &Moved) -> String {
    let (from, to) = (status(workflow, &moved.from), status(workflow, &moved.to));
    let by = name(moved.by.as_ref());
    match moved.via {
        Via::Recommended | Via::Suggested => format!("{by} moves it: {from} → {to}"),
        Via::Exception => format!("{by} moves it, as an exception: {from} → {to}"),
        Via::Forced => format!("{by} forces it: {from} → {to}"),
        Via::Auto => format!("by itself: {from} → {to}"),
        Via::Escalation => format!("by escalation: {from} → {to}"),
        Via::External => format!("{}: {from} → {to}", moved.source.as_deref().unwrap_or("outside")),
        Via::Undo => format!("{by} takes the last move back: {from} → {to}"),
        Via::Migration => format!("by another definition: {from} → {to}"),
    }
}

/// What somebody was about to do.
fn attempt(workflow: &Workflow, command: &Command) -> String {
    let to = |id: &str| workflow.status_known_as(id).map_or_else(|| id.to_owned(), |known| status(workflow, &known.id));
    match command {
        Command::Open { .. } => "open it".to_owned(),
        Command::Move { to: id, .. } => format!("move it to {}", to(id)),
        Command::Force { to: id, .. } => format!("force it into {}", to(id)),
        Command::Record { to: id, .. } => format!("record {}", to(id)),
        Command::Undo { .. } => "take the last move back".to_owned(),
        Command::Assign { to: Some(to) } => format!("assign it to {to}"),
        Command::Assign { to: None } => "take the assignment away".to_owned(),
        Command::Comment { .. } => "comment".to_owned(),
        Command::Remind(_) => "set a reminder".to_owned(),
        Command::Snooze { .. } => "put a reminder off".to_owned(),
        Command::Dismiss { .. } => "take a reminder away".to_owned(),
        Command::Acknowledge { sla } => format!("take notice of {}", name_of_sla(workflow, sla)),
        Command::Watch {} => "watch it".to_owned(),
        Command::Unwatch {} => "stop watching it".to_owned(),
        Command::SetFacts { .. } => "store facts".to_owned(),
        Command::Migrate { .. } => "bring it under another definition".to_owned(),
        Command::Tick {} => "let time pass".to_owned(),
    }
}

fn name(by: Option<&EmployeeId>) -> &str {
    by.map_or("somebody", EmployeeId::as_str)
}

/// Facts in a message.
pub(super) fn facts_in_words(facts: &Facts) -> String {
    facts.iter().map(|(name, value)| format!("{name} = {}", fact(value))).collect::<Vec<_>>().join(", ")
}

fn changes_in_words(facts: &FactChanges) -> String {
    let words = facts.iter().map(|(name, value)| match value {
        Some(value) => format!("{name} = {}", fact(value)),
        None => format!("no {name}"),
    });
    words.collect::<Vec<_>>().join(", ")
}

fn fact(value: &Fact) -> String {
    match value {
        Fact::Scalar(value) => value.to_string(),
        Fact::List(values) => {
            format!("[{}]", values.iter().map(Scalar::to_string).collect::<Vec<_>>().join(", "))
        }
    }
}
