//! `wire`: requests, as text and as sequences over one case.

mod calls;
mod session;

pub use session::{CASE, WORKFLOW};

use arbitrary::Unstructured;
use ordino::Engine;
use serde_json::Value;

use super::SPELLED;

/// A text is a session, one request a line; other bytes spell out what is asked of a case of a shipped definition.
pub fn run(bytes: &[u8]) {
    match bytes {
        [SPELLED, rest @ ..] => {
            // What runs out in the middle has been played up to there.
            let _ = calls::play(&mut Unstructured::new(rest));
        }
        text => {
            if let Ok(text) = std::str::from_utf8(text) {
                session::play(text);
            }
        }
    }
}

/// Any text has an answer; it is JSON, and holds either `ok` or `error`.
fn ask(engine: &mut Engine, request: &str) -> (String, Value) {
    let text = engine.call(request);
    let answer: Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("the answer is no JSON: {error}: {text}"));
    let keys: Vec<&String> = answer.as_object().expect("an answer is an object").keys().collect();
    assert!(keys == ["ok"] || keys == ["error"], "{text}");
    if let Some(error) = answer.get("error") {
        let said = |key: &str| error[key].as_str().is_some_and(|text| !text.is_empty());
        assert!(said("code") && said("message"), "{text}");
    }
    (text, answer)
}

/// A case's history, as a host keeps it: byte for byte what it was answered.
struct History {
    /// The case as it is; `null` before it is opened.
    case: String,
    /// The events without the brackets around them.
    events: String,
    count: usize,
}

impl History {
    fn new() -> Self {
        Self { case: "null".to_owned(), events: String::new(), count: 0 }
    }

    /// Adds what a `decide` answered. The events go on without a gap, and without one the case stays as it was.
    fn add(&mut self, text: &str, answer: &Value) {
        let new = answer["ok"]["events"].as_array().expect("a list");
        for event in new {
            self.count += 1;
            assert_eq!(event["seq"], self.count, "{text}");
        }
        if self.count == 0 {
            assert!(answer["ok"]["case"].is_null(), "a case without events: {text}");
            return;
        }
        let case = case_of(text);
        if new.is_empty() {
            assert_eq!(case, self.case, "left: without an event, right: before");
            return;
        }
        let (_, rest) = text.split_once(r#""events":["#).expect("events");
        let (events, _) = rest.split_once(r#"],"effects":["#).expect("effects come after events");
        if !self.events.is_empty() {
            self.events.push(',');
        }
        self.events.push_str(events);
        case.clone_into(&mut self.case);
    }

    /// Its events are the case, byte for byte.
    fn is_replayed(&self, engine: &mut Engine) {
        if self.count > 0 {
            let (text, _) = ask(engine, &format!(r#"{{"type":"replay","events":{}}}"#, self.list()));
            assert_eq!(text, format!(r#"{{"ok":{{"case":{}}}}}"#, self.case), "left: replayed, right: as it was told");
        }
    }

    /// The events as a JSON list.
    fn list(&self) -> String {
        format!("[{}]", self.events)
    }
}

/// The case within the answer of a `decide`, as it is written there.
fn case_of(text: &str) -> &str {
    // Only there is a case an object: an `opened` event names it.
    let begin = text.find(r#","case":{"#).map(|at| at + r#","case":"#.len());
    let end = text.rfind(r#","nextDue":"#);
    begin.zip(end).and_then(|(begin, end)| text.get(begin..end)).unwrap_or_else(|| panic!("no case: {text}"))
}
