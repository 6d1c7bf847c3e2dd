//! A case that stays in the engine and answers with JavaScript objects, made part by part by serde-wasm-bindgen (feature
//! `objects`). It is there to be measured beside the wire, and does not ship.

use std::sync::Arc;

use ordino::time::Instant;
use ordino::wire::DecisionAnswer;
use ordino::{Actor, Call, Case, CaseFile, Command, Workflow};
use serde::Serialize;
use serde_wasm_bindgen::{Serializer, from_value};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

/// A case that stays.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ObjectFile {
    file: CaseFile,
}

#[wasm_bindgen]
impl ObjectFile {
    /// A case under a workflow, both as JSON text.
    ///
    /// # Errors
    /// Returns an error when either is wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(definition: &str, case: &str) -> Result<Self, JsError> {
        let workflow = Workflow::from_json(definition).map_err(|_| JsError::new("the definition is wrong"))?;
        let case: Case = serde_json::from_str(case)?;
        let file = CaseFile::new(Arc::new(workflow), case);
        file.map(|file| Self { file }).map_err(|_| JsError::new("the case runs under another workflow"))
    }

    /// What may happen next.
    ///
    /// # Errors
    /// Returns an error when an argument is not what it should be.
    pub fn options(&self, now: &str, actor: JsValue) -> Result<JsValue, JsError> {
        let (now, actor): (Instant, Actor) = (now.parse()?, from_value(actor)?);
        let options = self.file.options(&Call::at(now).by(&actor), None);
        object(&options.ok().flatten())
    }

    /// What a command does.
    ///
    /// # Errors
    /// Returns an error when an argument is not what it should be.
    pub fn decide(&mut self, command: JsValue, now: &str, actor: JsValue) -> Result<JsValue, JsError> {
        let (now, actor): (Instant, Actor) = (now.parse()?, from_value(actor)?);
        let command: Command = from_value(command)?;
        let decision = self.file.decide(&command, &Call::at(now).by(&actor))?;
        object(&DecisionAnswer::of(&decision))
    }
}

fn object(answer: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(answer.serialize(&Serializer::json_compatible())?)
}
