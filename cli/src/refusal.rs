//! Refusals for people: why something may not be done, and what would help.

use ordino::time::Zone;
use ordino::{Blocker, Case, Workflow, WrongWorkflow};

use crate::moment::readable;

/// What people need to know to understand a refusal.
#[derive(Clone, Copy)]
pub struct Refusal<'a> {
    pub workflow: &'a Workflow,
    pub case: Option<&'a Case>,
    /// Whether somebody asked.
    pub asked: bool,
}

impl Refusal<'_> {
    /// Blockers by code and parameters.
    pub fn words(&self, blockers: &[Blocker]) -> String {
        blockers.iter().map(|blocker| self.blocker(blocker)).collect::<Vec<_>>().join(", ")
    }

    /// Why a case does not run under the definition.
    pub fn wrong_workflow(&self, reason: WrongWorkflow) -> String {
        let own = self.workflow.reference();
        match (reason, self.case.map(|case| &case.workflow)) {
            (WrongWorkflow::Digest, Some(case)) if case.id != own.id => {
                format!("it is a case of `{}`, the definition is `{}`", case.id, own.id)
            }
            (WrongWorkflow::Digest, Some(case)) => format!(
                "the definition has changed since the case was opened: the case runs under version {}, this is \
                 version {}{}",
                case.version,
                own.version,
                if case.version == own.version { " with other content" } else { "" }
            ),
            (WrongWorkflow::Digest, None) => "the definition has changed since the case was opened".to_owned(),
            (WrongWorkflow::Status, _) => "the definition does not have the case's status".to_owned(),
            (WrongWorkflow::Clock, _) => "the case has clocks that the definition cannot count".to_owned(),
            (WrongWorkflow::Size, _) => "the case is larger than a case can grow".to_owned(),
            (WrongWorkflow::Reminder, _) => "the case's reminders are not in the order of their numbers".to_owned(),
        }
    }

    fn blocker(&self, blocker: &Blocker) -> String {
        if let Blocker::WrongWorkflow { reason } = blocker {
            return format!("wrong_workflow ({})", self.wrong_workflow(*reason));
        }
        let words = coded(blocker, self.workflow.zone());
        match blocker {
            Blocker::NotPermitted { .. } if !self.asked => format!("{words}; nobody asked: give --as"),
            _ => words,
        }
    }
}

fn coded(blocker: &Blocker, zone: Zone) -> String {
    let json = serde_json::to_value(blocker).unwrap_or_default();
    let code = json.get("code").and_then(|code| code.as_str()).unwrap_or_default().to_owned();
    match json.get("parameters") {
        Some(serde_json::Value::Object(map)) if !map.is_empty() => {
            let parameters = map.iter().map(|(key, value)| format!("{key} {}", flat(value, zone)));
            format!("{code} ({})", parameters.collect::<Vec<_>>().join(", "))
        }
        _ => code,
    }
}

/// A value of JSON for people: texts without quotes, instants in a zone, lists with ` or `.
fn flat(value: &serde_json::Value, zone: Zone) -> String {
    match value {
        serde_json::Value::String(text) => readable(text, zone),
        serde_json::Value::Array(items) => items.iter().map(|item| flat(item, zone)).collect::<Vec<_>>().join(" or "),
        other => other.to_string(),
    }
}
