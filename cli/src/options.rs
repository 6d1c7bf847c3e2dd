//! `ordino options`: what may happen next to a case.

use std::borrow::Cow;
use std::io::Write;

use ordino::{Call, Case, Id, Localized, Offered, Requires};
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
    options: &'a [Offered<'a>],
}

pub fn run(args: &OptionsArgs, out: &mut Out) -> Result<Exit, Failure> {
    let workflow = document::workflow(&args.definition)?;
    let case = input::case(&args.case)?;
    let asked = args.call.read()?;
    args.call.warn(&workflow);
    let refusal = Refusal { workflow: &workflow, case: Some(&case), asked: asked.actor.is_some() };
    let call = Call { now: asked.now, actor: asked.actor.as_ref(), facts: &asked.facts, expected_seq: None };
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

fn show(case: &Case, due: bool, options: &[Offered], refusal: Refusal, out: &mut Out) -> Result<(), Failure> {
    let team = case.team.as_ref().map(|team| format!(", team {team}")).unwrap_or_default();
    let due = if due { " (as a tick would leave it: a timer is due, send `tick`)" } else { "" };
    writeln!(out, "{} is in {}{team}{due}", case.id, case.status)?;
    if options.is_empty() {
        writeln!(out, "  nothing leads on from here")?;
        return Ok(());
    }
    let head = ["to", "label", "kind", "team", "requires", "blocked by"].map(|title| (title, Align::Left));
    let rows: Vec<Vec<String>> = options.iter().map(|option| row(option, refusal)).collect();
    Ok(out.table(&head, &rows)?)
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
