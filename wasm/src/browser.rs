//! The face for JavaScript.

use wasm_bindgen::prelude::wasm_bindgen;

/// The engine, as JavaScript holds it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    engine: ordino::Engine,
}

#[wasm_bindgen]
impl Engine {
    /// An engine without workflows.
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
