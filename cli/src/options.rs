//! `ordino options`: what may happen next to a case.

use std::borrow::Cow;
use std::io::Write;

use ordino::{Blocker, Call, Can, Case, Id, Localized, Offered, Options, Requires};
use serde::Serialize;

use crate::args::OptionsArgs;
use crate::failure::{Exit, Failure};
use crate::print::{Align, Out};
use crate::refusal::Refusal;
use crate::{document, input};

#[derive(Serialize)]
struct Answer<'a> {
    status: &'a Id,
    team: Option<&'a Id>,
    #[serde(flatten)]
    options: &'a Options<'a>,
}

pub fn run(args: &OptionsArgs, out: &mut Out) -> Result<Exit, Failure> {
    let workflow = document::workflow(&args.definition)?;
    let case = input::case(&args.case)?;
    let asked = args.call.read()?;
    args.call.warn(&workflow);
    let refusal = Refusal { workflow: &workflow, case: Some(&case), asked: asked.actor.is_some() };
    let call = Call { actor: asked.actor.as_ref(), facts: &asked.facts, ..Call::at(asked.now) };
    let language = args.lang.as_ref().or(workflow.main_language());
    let language = if out.is_json() { args.lang.as_ref() } else { language };
    let wrong = |reason| {
        let why = refusal.wrong_workflow(reason);
        Failure::usage(format!("the case does not run under this definition: {why}"))
            .help("a case runs under the definition that it was opened with, as it was then")
    };
    let foreseen = ordino::foresee(&workflow, &case, call.now).map_err(wrong)?.case;
    let options = ordino::options(&workflow, &case, &call, language).map_err(wrong)?;
    if out.is_json() {
        let (status, team) = (&foreseen.status, foreseen.team.as_ref());
        out.pretty(&Answer { status, team, options: &options })?;
        return Ok(Exit::Yes);
    }
    let due = matches!(foreseen, Cow::Owned(_));
    show(&foreseen, due, &options, refusal, out)?;
    Ok(Exit::Yes)
}

fn show(case: &Case, due: bool, shown: &Options, refusal: Refusal, out: &mut Out) -> Result<(), Failure> {
    let team = case.team.as_ref().map(|team| format!(", team {team}")).unwrap_or_default();
    let due = if due { " (as a tick would leave it: a timer is due, send `tick`)" } else { "" };
    writeln!(out, "{} is in {}{team}{due}", case.id, case.status)?;
    let Options { options, undo, can } = shown;
    if options.is_empty() {
        writeln!(out, "  nothing leads on from here")?;
    } else {
        let head = ["to", "label", "kind", "team", "requires", "blocked by"].map(|title| (title, Align::Left));
        let rows: Vec<Vec<String>> = options.iter().map(|option| row(option, refusal)).collect();
        out.table(&head, &rows)?;
    }
    if let Some(undo) = undo {
        let (to, why) = (undo.to, refusal.words(&undo.blockers));
        let blocked = if why.is_empty() { String::new() } else { format!(", blocked by {why}") };
        writeln!(out, "undo: back to {to}{blocked}")?;
    }
    let (free, blocked): (Vec<_>, Vec<_>) = buttons(can).into_iter().partition(|(_, blockers)| blockers.is_empty());
    let free = free.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    writeln!(out, "may also: {}", if free.is_empty() { "nothing".to_owned() } else { free.join(", ") })?;
    for (name, blockers) in blocked {
        writeln!(out, "  not {name}: {}", refusal.words(blockers))?;
    }
    Ok(())
}

fn buttons(can: &Can) -> [(&'static str, &[Blocker]); 9] {
    [
        ("force", &can.force),
        ("assign", &can.assign),
        ("comment", &can.comment),
        ("remind", &can.remind),
        ("snooze", &can.snooze),
        ("dismiss", &can.dismiss),
        ("acknowledge", &can.acknowledge),
        ("watch", &can.watch),
        ("unwatch", &can.unwatch),
    ]
}

fn row(option: &Offered, refusal: Refusal) -> Vec<String> {
    let label = match option.label {
        Localized::Text(text) => text.to_owned(),
        Localized::AsWritten(label) => label.map(plain).unwrap_or_default(),
    };
    vec![
        option.to.to_string(),
        label,
        plain(&option.kind),
        option.team.as_ref().map(ToString::to_string).unwrap_or_default(),
        requires(&option.requires),
        refusal.words(&option.blockers),
    ]
}

fn requires(requires: &Requires) -> String {
    let comment = requires.comment.map(|_| "comment".to_owned());
    let attachments = requires.attachments.map(|least| format!("attachments: {least}"));
    let fields = requires.fields.unwrap_or_default().iter().map(|field| format!("field {}", field.name));
    comment.into_iter().chain(attachments).chain(fields).collect::<Vec<_>>().join(", ")
}

/// A name of the wire without its quotes.
fn plain(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}
