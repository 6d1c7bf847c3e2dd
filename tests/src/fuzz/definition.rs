//! `definition`: a text that may be a definition.

use std::sync::Arc;

use ordino::know::check;
use ordino::read::{Diagnostic, Severity, parse};
use ordino::strategies::{Story, laws, story_of};
use ordino::{Definition, Engine, Graph, Workflow, limits};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::{Value, json};

/// What is asked of a case of a definition that is valid. Further acts belong to `tests/tests/laws.rs`.
const ACTS: usize = 6;

/// Reads a text as a definition. It is proved, or what is wrong with it is said; both doors say the same. What is proved
/// keeps its digest when it is written and read again, and the laws hold for a story over it. The story is the one that
/// the definition's `version` picks, so that a fuzzer can look for another one.
pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let proved = Workflow::from_json(text);
    let findings = match &proved {
        Ok(workflow) => workflow.diagnostics(),
        Err(findings) => findings,
    };
    findings.iter().for_each(says_something);
    // The last one says that there may be more.
    assert!(findings.len() <= limits::DIAGNOSTICS + 1, "{} findings", findings.len());
    let errors = findings.iter().any(|finding| finding.severity == Severity::Error);
    assert_eq!(errors, proved.is_err(), "a definition is refused for errors and for nothing else: {findings:?}");
    if let Ok(definition) = Definition::from_json(text) {
        let typed = Workflow::new(definition).map(|workflow| workflow.digest());
        let read = proved.as_ref().map(Workflow::digest);
        assert_eq!(typed.as_ref().ok(), read.ok().as_ref(), "left: proved {typed:?}, right: read and proved");
    }
    the_wire_agrees(text, findings, proved.as_ref().ok());
    if let Ok(workflow) = proved {
        keeps_its_digest(&workflow);
        let graph = Graph::new(workflow.definition());
        let _ = (graph.unreachable(), graph.endless(), graph.timer_cycles());
        held(&story(workflow));
    }
}

fn says_something(finding: &Diagnostic) {
    assert!(finding.path.starts_with('$') && !finding.message.is_empty(), "{finding:?}");
    // However long a name is, a message shows its beginning.
    let most = 2_000;
    assert!(
        finding.message.len() <= most && finding.help.as_ref().is_none_or(|help| help.len() <= most),
        "{finding:?}"
    );
}

fn the_wire_agrees(text: &str, findings: &[Diagnostic], workflow: Option<&Workflow>) {
    let mut engine = Engine::new();
    let mut ask = |kind: &str| -> Value {
        let answer = engine.call(&format!(r#"{{"type":"{kind}","definition":{text}}}"#));
        serde_json::from_str(&answer).unwrap_or_else(|error| panic!("the answer is no JSON: {error}: {answer}"))
    };
    let (checked, loaded) = (ask("check"), ask("load"));
    if let Some(workflow) = workflow {
        let further = parse(text).map(|node| check(&node)).unwrap_or_default();
        further.iter().for_each(says_something);
        assert!(further.len() <= limits::DIAGNOSTICS + 1, "{} findings", further.len());
        assert_eq!(checked, json!({ "ok": { "diagnostics": further } }));
        let (digest, edition) = (workflow.digest(), workflow.edition());
        assert_eq!(loaded, json!({ "ok": { "workflow": digest, "edition": edition, "diagnostics": findings } }));
    } else {
        assert!(loaded.get("error").is_some(), "the wire loads what is refused: {loaded}");
        // A text that is no JSON may be half of a request, and one nested as deep as may be is too deep in one.
        if let Some(ok) = checked.get("ok") {
            assert_eq!(ok, &json!({ "diagnostics": findings }));
        }
    }
}

fn keeps_its_digest(workflow: &Workflow) {
    let definition = workflow.definition();
    let written = definition.to_json();
    let again = Workflow::from_json(&written).unwrap_or_else(|findings| panic!("{findings:?}: {written}"));
    assert_eq!(again.definition(), definition);
    assert_eq!(again.digest(), workflow.digest());
    assert_eq!(again.definition().to_json(), written);
    assert_eq!(again.diagnostics(), workflow.diagnostics());
    let other = Definition { version: definition.version ^ 1, label: None, meta: None, ..definition.clone() };
    assert_eq!(other.digest(), workflow.digest(), "version, label and meta are no part of the digest");
}

fn story(workflow: Workflow) -> Story {
    let mut seed = [0; 32];
    for (byte, own) in seed.iter_mut().zip(workflow.definition().version.to_le_bytes()) {
        *byte = own;
    }
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let mut story = story_of(Arc::new(workflow)).new_tree(&mut runner).expect("nothing is filtered out").current();
    story.acts.truncate(ACTS);
    story
}

fn held(story: &Story) {
    if let Err(TestCaseError::Fail(reason)) = laws::over::all(story) {
        panic!("{reason}\n{story:?}");
    }
}
