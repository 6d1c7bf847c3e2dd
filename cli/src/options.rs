//! `ordino options`: what may happen next to a case.

use std::io::Write;

use ordino::{Blocker, Call, Localized, Offered, Requires};
use serde::Serialize;

use crate::args::OptionsArgs;
use crate::failure::{Exit, Failure};
use crate::print::{Align, Out};
use crate::{document, input};

#[derive(Serialize)]
struct Answer<'w> {
    options: Vec<Offered<'w>>,
}

pub fn run(args: &OptionsArgs, out: &mut Out) -> Result<Exit, Failure> {
    let workflow = document::workflow(&args.definition)?;
    let case = input::case(&args.case)?;
    let asked = args.call.read()?;
    let call = Call { now: asked.now, actor: asked.actor.as_ref(), facts: &asked.facts, expected_seq: None };
    let language = args.lang.as_ref().or(workflow.main_language());
    let language = if out.is_json() { args.lang.as_ref() } else { language };
    let options = ordino::options(&workflow, &case, &call, language).map_err(|reason| {
        Failure::usage(format!("the case does not run under this definition: {}", plain(&reason)))
            .help("a case runs under the definition that it was opened with, as it was then")
    })?;
    if out.is_json() {
        out.pretty(&Answer { options })?;
        return Ok(Exit::Yes);
    }
    writeln!(out, "{} is in {}", case.id, case.status)?;
    let head = ["to", "label", "kind", "team", "requires", "blocked by"].map(|title| (title, Align::Left));
    let rows: Vec<Vec<String>> = options.iter().map(row).collect();
    out.table(&head, &rows)?;
    Ok(Exit::Yes)
}

fn row(option: &Offered) -> Vec<String> {
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
        blockers(&option.blockers),
    ]
}

fn requires(requires: &Requires) -> String {
    let comment = requires.comment.map(|_| "comment".to_owned());
    let attachments = requires.attachments.map(|least| format!("attachments: {least}"));
    let fields = requires.fields.unwrap_or_default().iter().map(|field| format!("field {}", field.name));
    comment.into_iter().chain(attachments).chain(fields).collect::<Vec<_>>().join(", ")
}

/// Blockers for people: code and parameters.
pub fn blockers(blockers: &[Blocker]) -> String {
    let words = |blocker: &Blocker| {
        let json = serde_json::to_value(blocker).unwrap_or_default();
        let code = json.get("code").and_then(|code| code.as_str()).unwrap_or_default().to_owned();
        match json.get("parameters") {
            Some(serde_json::Value::Object(map)) if !map.is_empty() => {
                let parameters = map.iter().map(|(key, value)| format!("{key} {}", flat(value)));
                format!("{code} ({})", parameters.collect::<Vec<_>>().join(", "))
            }
            _ => code,
        }
    };
    blockers.iter().map(words).collect::<Vec<_>>().join(", ")
}

/// A value of JSON for people: texts without quotes, lists with ` or `.
fn flat(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(items) => items.iter().map(flat).collect::<Vec<_>>().join(" or "),
        other => other.to_string(),
    }
}

/// A name of the wire without its quotes.
fn plain(value: &impl Serialize) -> String {
    serde_json::to_value(value).map(|json| flat(&json)).unwrap_or_default()
}
