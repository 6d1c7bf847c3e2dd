//! `ordino decide`: what a command does to a case.

use std::io::Write;
use std::path::Path;

use ordino::read::{self, Node};
use ordino::time::Zone;
use ordino::wire::DecisionAnswer;
use ordino::{Call, Command, Decision, Origin, Workflow};

use crate::args::DecideArgs;
use crate::failure::{Exit, Failure};
use crate::moment::{local, readable};
use crate::print::{Align, ERROR, Out, clean, harmless};
use crate::refusal::Refusal;
use crate::{document, input};

pub fn run(args: &DecideArgs, out: &mut Out) -> Result<Exit, Failure> {
    if args.case.as_deref() == Some(input::STDIN) && args.command == input::STDIN {
        return Err(Failure::usage("case and command cannot both come from standard input"));
    }
    let workflow = document::workflow(&args.definition)?;
    let case = args.case.as_deref().map(input::case).transpose()?;
    let command: Command = input::value(&args.command, "the command")?;
    let asked = args.call.read()?;
    args.call.warn(&workflow);
    let (actor, facts) = (asked.actor.as_ref(), &asked.facts);
    let from = match &command {
        Command::Migrate { from, .. } => Some(origin(from)?),
        _ => None,
    };
    let call = Call { now: asked.now, actor, facts, expected_seq: args.expected_seq, from: from.as_ref() };
    let decision = ordino::decide(&workflow, case, &command, &call)
        .map_err(|error| Failure::usage(error.to_string()).help("give the case before the command"))?;
    let exit = if decision.refused.is_empty() { Exit::Yes } else { Exit::No };
    if out.is_json() {
        out.pretty(&DecisionAnswer::of(&decision))?;
    } else {
        let under = |from: &&Workflow| decision.case.as_ref().is_some_and(|case| case.workflow.digest == from.digest());
        let workflow = from.as_ref().filter(under).unwrap_or(&workflow);
        let refusal = Refusal { workflow, case: decision.case.as_ref(), asked: actor.is_some() };
        show(&decision, refusal, out)?;
    }
    Ok(exit)
}

/// The workflow that a migration leaves: in the command itself, or in the file that it names.
fn origin(from: &Origin) -> Result<Workflow, Failure> {
    match &from.0 {
        Node::Text(path) => document::workflow(Path::new(path)),
        inline => Workflow::from_node(inline).map_err(|problems| {
            let first = problems.first().map(|problem| format!("{}: {}", problem.path, problem.message));
            Failure::usage(first.unwrap_or_default()).at("the command's `from`")
        }),
    }
}

fn show(decision: &Decision, refusal: Refusal, out: &mut Out) -> Result<(), Failure> {
    let zone = refusal.workflow.zone();
    if !decision.events.is_empty() {
        let rows = decision.events.iter().map(|event| {
            let rest = details(event, &["seq", "type", "at", "recordedAt"], zone);
            vec![event.seq.to_string(), local(event.at, zone), event.kind.name().to_owned(), rest]
        });
        let head = [("seq", Align::Right), ("at", Align::Left), ("event", Align::Left), ("", Align::Left)];
        out.table(&head, &rows.collect::<Vec<_>>())?;
    }
    for effect in &decision.effects {
        writeln!(out, "  do: {}", details(effect, &[], zone))?;
    }
    for text in &decision.texts {
        writeln!(out, "  keep: {}", details(text, &[], zone))?;
    }
    if !decision.refused.is_empty() {
        writeln!(out, "{ERROR}refused{ERROR:#}: {}", harmless(refusal.words(&decision.refused)))?;
    }
    if let Some(case) = &decision.case {
        let team = case.team.as_ref().map(|team| format!(", team {team}")).unwrap_or_default();
        let due = decision.next_due.map(|due| format!(", next due {}", local(due, zone))).unwrap_or_default();
        writeln!(out, "{} is in {}{team}{due}", case.id, case.status)?;
    }
    Ok(())
}

/// The entries of a JSON object in a line, without those that are known, null or empty; instants in a zone.
fn details(value: &impl serde::Serialize, known: &[&str], zone: Zone) -> String {
    let text = serde_json::to_string(value).unwrap_or_default();
    let Ok(Node::Map(entries)) = read::parse(&text) else { return text };
    let entries = entries.into_iter().filter(|(key, _)| !known.contains(&key.as_str()));
    let words = entries.filter_map(|(key, value)| Some(format!("{key} {}", flat(&value, zone)?)));
    words.collect::<Vec<_>>().join(", ")
}

fn flat(value: &Node, zone: Zone) -> Option<String> {
    match value {
        Node::Null => None,
        Node::Text(text) => Some(clean(&readable(text, zone))),
        Node::List(items) if items.is_empty() => None,
        Node::Map(entries) if entries.is_empty() => None,
        Node::List(items) => Some(items.iter().filter_map(|item| flat(item, zone)).collect::<Vec<_>>().join(" ")),
        other => serde_json::to_string(other).ok(),
    }
}
