//! `promises`: whether what a definition promises holds in every possible history.

use super::answer::{ErrorCode, Failure};
use super::{Engine, PromisesRequest, ok};
use crate::know::promises;

impl Engine {
    pub(super) fn promises(&mut self, request: &PromisesRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        let claims = request.promises.as_deref().unwrap_or(&workflow.definition().promises);
        let judged = promises::judge(&workflow, claims);
        let judged = judged.map_err(|error| Failure::new(ErrorCode::TooLarge, error.to_string()))?;
        Ok(ok(&judged))
    }
}
