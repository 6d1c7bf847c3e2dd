//! The face for JavaScript: the wire, with what only JavaScript has: objects, errors to throw, and a clock.
//!
//! What a developer sees (workflows, cases that stay in the engine) are the classes of the npm package in `wasm/npm/src`,
//! which ask this one door. Requests and answers cross as JSON text, which JavaScript's own `JSON` makes and reads faster
//! than a module makes objects part by part. Failures, which are small and rare, are made part by part.

use js_sys::{Date, JsString};
use ordino::wire::Failure;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "../src/error.js")]
extern "C" {
    /// The error of the package for a failure of the wire.
    #[wasm_bindgen(js_name = errorOf)]
    fn error_of(failure: JsValue) -> JsValue;
}

/// The engine, as JavaScript holds it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    engine: ordino::Engine,
}

#[wasm_bindgen]
impl Engine {
    /// An engine without workflows and cases.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers one request: JSON text in, JSON text out.
    ///
    /// # Errors
    /// Throws when the request is no text.
    pub fn call(&mut self, request: &JsValue) -> Result<String, JsValue> {
        let Some(text) = request.dyn_ref::<JsString>() else {
            let kind = String::from(request.js_typeof().unchecked_ref::<JsString>());
            return Err(thrown(&Failure::no_request(format!("a request is JSON text, not {kind}"))));
        };
        Ok(read(text).map_or_else(|failure| failure.to_json(), |text| self.engine.call(&text)))
    }

    /// Answers one request, whose answer is `{"ok": …}`: JSON text in, JSON text out.
    ///
    /// # Errors
    /// Throws what [`call`](Self::call) would answer as an error.
    pub fn ask(&mut self, request: &JsString) -> Result<String, JsValue> {
        let answer = read(request).and_then(|text| self.engine.ask(&text));
        answer.map_err(|failure| thrown(&failure))
    }
}

/// The clock of this machine. It is read for calls that do not say when they happen, and for nothing else.
#[wasm_bindgen]
#[must_use]
pub fn now() -> Date {
    Date::new(&Date::now().into())
}

/// A text in the module's memory. What is too long stays outside: a character is a byte at least, and memory that has
/// grown never shrinks.
fn read(text: &JsString) -> Result<String, Failure> {
    if usize::try_from(text.length()).is_ok_and(|length| length <= ordino::limits::REQUEST_BYTES) {
        Ok(text.into())
    } else {
        Err(Failure::too_large())
    }
}

/// A failure as an error to throw.
fn thrown(failure: &Failure) -> JsValue {
    failure.serialize(&Serializer::json_compatible()).map_or_else(JsValue::from, error_of)
}
