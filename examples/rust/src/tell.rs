//! Prose for a terminal. The engine answers codes and parameters; words like these are the host's.

use std::fmt::Display;

use ordino::read::Diagnostic;
use ordino::time::Instant;
use ordino::{Actor, Blocker, Case, Decision, Effect, Event, EventKind, Offered, Workflow};
use serde_json::Value;

/// Begins a part of the story.
pub fn chapter(title: &str) {
    println!("\n{title}");
}

/// What a definition's problems are, as one message.
pub fn problems(problems: &[Diagnostic]) -> String {
    problems.iter().map(Diagnostic::to_string).collect::<Vec<_>>().join("\n")
}

/// What somebody asked for.
pub fn asked(workflow: &Workflow, now: Instant, by: Option<&Actor>, command: &Value) {
    let who = by.map_or("the shop", |actor| actor.id.as_str());
    let what = command["type"].as_str().unwrap_or_default();
    let to = command["to"].as_str().map(|to| format!(" {to}")).unwrap_or_default();
    println!("  {}  {who}: {what}{to}", local(workflow, now));
}

/// What came of it.
pub fn decision(workflow: &Workflow, decision: &Decision) {
    for event in &decision.events {
        let late = event.at < event.recorded_at;
        let when = if late { format!("{}, noticed late: ", local(workflow, event.at)) } else { String::new() };
        println!("      {when}{}", happened(event));
    }
    for effect in &decision.effects {
        println!("      → {}", to_do(effect));
    }
    for blocker in &decision.refused {
        println!("      refused: {}", why(blocker));
    }
    match decision.next_due {
        Some(due) => println!("      ask again {}", local(workflow, due)),
        None => println!("      nothing is due"),
    }
}

/// What somebody may do next.
pub fn options(workflow: &Workflow, now: Instant, by: &Actor, offered: &[Offered]) {
    println!("  {}  {} looks at the order:", local(workflow, now), by.id);
    for option in offered.iter().filter(|option| option.kind != ordino::Kind::Exception) {
        let label = serde_json::to_value(&option.label).unwrap_or_default();
        let label = label.as_str().unwrap_or_default();
        match option.blockers.first() {
            None => println!("      [{label}]"),
            Some(blocker) => println!("      ({label}) is grey: {}", why(blocker)),
        }
    }
}

/// How the clocks of a case ended.
pub fn clocks(case: Option<&Case>) {
    for clock in case.into_iter().flat_map(|case| &case.clocks) {
        let outcome = clock.outcome.map_or_else(|| "still open".to_owned(), |outcome| plain(&outcome));
        println!("  {}: {outcome}, {} of {} used", clock.sla, clock.consumed, clock.target);
    }
}

fn happened(event: &Event) -> String {
    match &event.kind {
        EventKind::Opened { status, .. } => format!("opened in {status}"),
        EventKind::Moved(moved) => format!("{} → {} ({})", moved.from, moved.to, plain(&moved.via)),
        EventKind::Commented { mentions, .. } => format!("commented, mentions {}", list(mentions)),
        EventKind::Assigned { assignee, .. } => {
            format!("assigned to {}", assignee.as_ref().map_or("nobody", |employee| employee.as_str()))
        }
        EventKind::ClockOpened { sla, target, .. } => format!("clock `{sla}` starts: {target}"),
        EventKind::ClockPaused { sla, consumed, .. } => format!("clock `{sla}` pauses after {consumed}"),
        EventKind::ClockResumed { sla, consumed, .. } => format!("clock `{sla}` goes on at {consumed}"),
        EventKind::ClockClosed { sla, outcome, consumed, .. } => {
            format!("clock `{sla}` ends after {consumed}: {}", plain(outcome))
        }
        EventKind::Breached { sla, .. } => format!("`{sla}` has missed its target"),
        EventKind::StepFired { sla, step, .. } => format!("ladder of `{sla}`: step `{step}`"),
        other => other.name().to_owned(),
    }
}

fn to_do(effect: &Effect) -> String {
    match effect {
        Effect::Status { status, .. } => format!("set the shop's order to {status}"),
        Effect::Notify { to, about, .. } => format!("tell {} ({})", list(to), plain(&about.reason)),
        Effect::Emit { name, .. } => format!("do `{name}`"),
    }
}

fn why(blocker: &Blocker) -> String {
    match blocker {
        Blocker::GuardFailed { guard } => {
            let guard = serde_json::to_string(guard).unwrap_or_default();
            format!("its condition does not hold: {guard}")
        }
        Blocker::NotPermitted { needs } => format!("only for {}", list(needs)),
        Blocker::CommentRequired {} => "it needs a comment".to_owned(),
        other => plain(other),
    }
}

fn list(items: &[impl Display]) -> String {
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    if items.is_empty() { "nobody".to_owned() } else { items.join(", ") }
}

/// A value of the wire as a word.
fn plain(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// An instant on the wall of the shop.
fn local(workflow: &Workflow, instant: Instant) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let zone = workflow.zone();
    let date = zone.local_date(instant);
    let seconds = instant.millis() / 1_000;
    let minutes = (seconds + i64::from(zone.offset_at(seconds))).rem_euclid(86_400) / 60;
    let day = DAYS.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    format!("{day} {date} {:02}:{:02}", minutes / 60, minutes % 60)
}
