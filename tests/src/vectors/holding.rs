//! A host that holds each case for the length of one request.

use serde_json::{Value, json};

use super::Host;

/// A host that holds each case for the length of one request, where that can be.
#[derive(Debug, Default)]
pub struct Holding<H>(pub H);

impl<H: Host> Host for Holding<H> {
    fn call(&mut self, request: &str) -> String {
        self.about_held(request).unwrap_or_else(|| self.0.call(request))
    }
}

impl<H: Host> Holding<H> {
    /// The answer that a request about a case has when the case is held; none for other requests, and for cases that
    /// cannot be held because they run under another workflow or have a key twice.
    fn about_held(&mut self, request: &str) -> Option<String> {
        let text = ordino::read::parse(request).ok()?;
        let mut request = serde_json::to_value(&text).ok()?;
        // As a value, a text in which a key occurs twice would be another one.
        if serde_json::to_string(&text).ok()?.len() != request.to_string().len() {
            return None;
        }
        let decides = request["type"] == "decide";
        let asks = request["type"] == "options" && request.get("case").is_some();
        let fields = request.as_object_mut().filter(|fields| (decides || asks) && !fields.contains_key("held"))?;
        let migrates = fields.get("command").is_some_and(|command| command["type"] == "migrate");
        let origin = fields.get("command").and_then(|command| command.get("from")).filter(|_| migrates).cloned();
        let under = if migrates { fields.get("workflow").cloned() } else { fields.remove("workflow") };
        let is_text = fields.get("case").is_some_and(Value::is_string);
        let request_to_hold = json!({ "type": "hold", "workflow": origin.or(under)?, "case": fields.remove("case") });
        let held = self.ask(&request_to_hold)["ok"]["held"].as_u64()?;
        fields.insert("held".to_owned(), json!(held));
        let mut answer = self.ask(&request);
        if let Some(ok) = answer["ok"].as_object_mut().filter(|_| decides) {
            let snapshot = self.ask(&json!({ "type": "snapshot", "held": held }));
            let case = snapshot["ok"]["case"].clone();
            let case = if is_text { Value::String(case.to_string()) } else { case };
            let told = ok.insert("case".to_owned(), case);
            assert_eq!(told, None, "a decision about a held case has no `case`");
        }
        assert_eq!(self.ask(&json!({ "type": "release", "held": held })), json!({ "ok": { "released": true } }));
        Some(answer.to_string())
    }

    fn ask(&mut self, request: &Value) -> Value {
        serde_json::from_str(&self.0.call(&request.to_string())).expect("an answer is JSON")
    }
}
