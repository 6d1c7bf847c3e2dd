//! A session as text: one request a line, each to the same engine.

use ordino::Engine;
use serde_json::Value;

use super::{History, ask};
use crate::fuzz::material::shipped;

/// Requests that are answered of one session.
const LINES: usize = 40;

/// In place of a digest: the workflow that was loaded last.
pub const WORKFLOW: &str = r#""@workflow""#;
/// In place of a case: as it is now.
pub const CASE: &str = r#""@case""#;
/// In place of events: all of them.
const EVENTS: &str = r#""@events""#;

/// Plays a session. What stands for the workflow, the case or the events is put in its place first; also the names of
/// shipped definitions, such as `"@prestashop.json"`. A case that is only led by its own answers is that of its events.
/// Asked again, the engine answers the same.
pub fn play(text: &str) {
    let mut engine = Engine::new();
    let mut workflow = "null".to_owned();
    let mut history = History::new();
    for line in text.split('\n').take(LINES) {
        let line = filled(line, &workflow, &history);
        let (text, answer) = ask(&mut engine, &line);
        let ok = &answer["ok"];
        if let Some(digest) = ok.get("workflow") {
            workflow = digest.to_string();
        } else {
            assert_eq!(engine.call(&line), text, "left: asked again, right: before: {line}");
        }
        if ok.get("events").is_some() {
            let request: Value = serde_json::from_str(&line).expect("it has an answer");
            let opens = request.get("case").is_none_or(Value::is_null);
            if opens {
                history.is_replayed(&mut engine);
                history = History::new();
            }
            if opens || request["case"] == serde_json::from_str::<Value>(&history.case).expect("a case") {
                history.add(&text, &answer);
            }
        }
    }
    history.is_replayed(&mut engine);
}

fn filled(line: &str, workflow: &str, history: &History) -> String {
    let mut line = line.to_owned();
    let fill = |line: &mut String, mark: &str, value: &dyn Fn() -> String| {
        if line.contains(mark) {
            *line = line.replace(mark, &value());
        }
    };
    if line.contains("\"@") {
        for (name, definition) in shipped() {
            fill(&mut line, &format!(r#""@{name}""#), &|| definition.clone());
        }
        fill(&mut line, WORKFLOW, &|| workflow.to_owned());
        fill(&mut line, CASE, &|| history.case.clone());
        fill(&mut line, EVENTS, &|| history.list());
    }
    line
}
