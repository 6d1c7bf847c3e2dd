//! `test`: a test file, played under a workflow.

use serde::Serialize;

use super::answer::{ErrorCode, Failure};
use super::{Engine, TestRequest, enough, ok};
use crate::know::suite::{
    ExampleVerdict, PromiseVerdict, Suite, Walks, WalksVerdict, judge, prove, prove_promises, walk,
};

/// `test`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct TestAnswer {
    /// Whether everything went as expected.
    pub passed: bool,
    /// How each example went, in order.
    pub examples: Vec<ExampleVerdict>,
    /// What became of each promise of the definition, in order, when they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promises: Option<Vec<PromiseVerdict>>,
    /// How walks went, when they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub walks: Option<WalksVerdict>,
}

impl Engine {
    pub(super) fn test(&mut self, request: &TestRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        enough(self.memory.has_for_suite(&request.suite))?;
        let suite = Suite::from_node(&request.suite).map_err(Failure::suite)?;
        let problems = prove(&workflow, &suite);
        if !problems.is_empty() {
            return Err(Failure::suite(problems));
        }
        let examples = judge(&workflow, &suite);
        let promises = request.promises.then(|| prove_promises(&workflow)).transpose();
        let promises = promises.map_err(|error| Failure::new(ErrorCode::TooLarge, error.to_string()))?;
        let walks = request.walks.map(|walks| {
            let count = walks.count.or(suite.walks).unwrap_or(Suite::WALKS);
            walk(&workflow, Walks { count, seed: walks.seed })
        });
        // An example that ran out of memory has no verdict that means anything.
        enough(self.memory.has_some())?;
        let passed = examples.iter().all(|example| example.passed)
            && promises.iter().flatten().all(|promise| promise.passed)
            && walks.as_ref().is_none_or(|walks| walks.passed);
        Ok(ok(&TestAnswer { passed, examples, promises, walks }))
    }
}
