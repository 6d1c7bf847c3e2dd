//! The face for JavaScript: the wire, and nothing else.
//!
//! What a developer sees (workflows, cases that stay in the engine, errors, dates) are the classes of the npm package in
//! `wasm/npm/src`, which ask this one door. Requests and answers cross as JSON text; `cargo xtask bench web` measures
//! objects made part by part beside it, which are no faster where a page asks for the options and decides.

#[cfg(feature = "objects")]
pub mod objects;

use wasm_bindgen::prelude::wasm_bindgen;

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
    #[must_use]
    pub fn call(&mut self, request: &str) -> String {
        self.engine.call(request)
    }
}
