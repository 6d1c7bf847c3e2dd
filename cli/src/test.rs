//! `ordino test`: the examples of test files, what definitions promise, and walks.

mod files;
mod junit;
mod promised;
mod show;
mod walks;

use std::path::Path;

use ordino::Workflow;
use ordino::know::suite::{Difference, ExampleVerdict, Suite, judge, prove};
use serde::Serialize;

use crate::args::TestArgs;
use crate::document::Document;
use crate::failure::{Exit, Failure};
use crate::finding::Finding;
use crate::input;
use crate::print::Out;
use crate::promises::{self, Promised};
use files::Pair;
use walks::Walked;

/// What became of a test file.
#[derive(Serialize)]
pub struct Tested {
    /// The test file; the definition where there is none.
    file: String,
    /// The definition.
    definition: String,
    /// What is wrong with either, so that nothing could be tested.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Problem>,
    /// How the examples went.
    examples: Vec<Judged>,
    /// What became of the promises.
    promises: Vec<Promised>,
    /// How the walks went.
    #[serde(rename = "walks", skip_serializing_if = "Option::is_none")]
    walked: Option<Walked>,
}

/// Something wrong with a file.
#[derive(Serialize)]
struct Problem {
    file: String,
    #[serde(flatten)]
    finding: Finding,
}

/// How an example went, and where its difference is.
#[derive(Serialize)]
struct Judged {
    #[serde(flatten)]
    verdict: ExampleVerdict,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    finding: Option<Located>,
}

/// Where a difference stands in the test file.
#[derive(Serialize)]
struct Located {
    #[serde(flatten)]
    place: Option<crate::place::Place>,
    #[serde(skip)]
    finding: Finding,
}

#[derive(Serialize)]
struct Answer<'a> {
    seed: u64,
    passed: usize,
    failed: usize,
    files: &'a [Tested],
}

pub fn run(args: &TestArgs, out: &mut Out) -> Result<Exit, Failure> {
    let mut tested = Vec::new();
    let seed = walks::seed(args)?;
    for pair in files::find(&args.paths)? {
        tested.push(test(&pair, args, seed)?);
    }
    let (passed, failed) = counts(&tested);
    if out.is_json() {
        out.pretty(&Answer { seed, passed, failed, files: &tested })?;
    } else if out.is_junit() {
        junit::write(&tested, out)?;
    } else {
        show::write(&tested, out)?;
    }
    Ok(if failed == 0 { Exit::Yes } else { Exit::No })
}

/// How many tests of files went well, and how many did not.
fn counts(tested: &[Tested]) -> (usize, usize) {
    let failed: usize = tested.iter().map(Tested::failed).sum();
    let all: usize = tested.iter().map(Tested::count).sum();
    (all - failed, failed)
}

fn test(pair: &Pair, args: &TestArgs, seed: u64) -> Result<Tested, Failure> {
    let suite = pair.tests.as_deref().map(Document::read).transpose()?;
    let named = suite.as_ref().map(|document| read(document, Suite::from_node)).transpose();
    let (suite_file, definition_file) = pair.names();
    let tested = |problems| Tested {
        file: suite_file,
        definition: definition_file,
        problems,
        examples: Vec::new(),
        promises: Vec::new(),
        walked: None,
    };
    let parsed = match named {
        Ok(parsed) => parsed,
        Err(findings) => return Ok(tested(problems(suite.as_ref(), findings))),
    };
    let definition = match (&pair.definition, parsed.as_ref().and_then(|suite| suite.definition.as_ref())) {
        (_, Some(named)) => pair.beside(named),
        (Some(found), None) => found.clone(),
        (None, None) => return Err(pair.has_no_definition()),
    };
    let definition_name = input::name(&definition);
    let document = Document::read(&definition)?;
    let mut tested = tested(Vec::new());
    tested.definition = definition_name;
    let workflow = match document.prove() {
        Ok((workflow, _)) => workflow,
        Err(findings) => {
            tested.problems = problems(Some(&document), findings);
            return Ok(tested);
        }
    };
    if let (Some(document), Some(suite)) = (&suite, &parsed) {
        let found = prove(&workflow, suite);
        if found.is_empty() {
            tested.examples = examples(document, &workflow, suite);
        } else {
            tested.problems = problems(Some(document), document.place(found));
            return Ok(tested);
        }
    }
    match promises::judge(&workflow, &document) {
        Ok(promises) => tested.promises = promises,
        Err(error) => {
            tested.problems = problems(Some(&document), vec![document.locate("$.promises", &error.to_string())]);
        }
    }
    tested.walked = walks::run(&workflow, parsed.as_ref(), &document, args, seed);
    Ok(tested)
}

/// Reads a document as something, or says what is wrong with it.
fn read<T>(
    document: &Document,
    read: impl Fn(&ordino::read::Node) -> Result<T, Vec<ordino::read::Diagnostic>>,
) -> Result<T, Vec<Finding>> {
    let node = document.parse().map_err(|finding| vec![document.excerpted(finding)])?;
    read(&node).map_err(|found| document.place(found))
}

fn examples(document: &Document, workflow: &Workflow, suite: &Suite) -> Vec<Judged> {
    let verdicts = judge(workflow, suite).into_iter();
    verdicts
        .map(|verdict| Judged { finding: verdict.difference.as_ref().map(|found| located(document, found)), verdict })
        .collect()
}

fn located(document: &Document, difference: &Difference) -> Located {
    let finding = document.locate(&difference.path, &difference.message);
    Located { place: finding.place, finding }
}

fn problems(document: Option<&Document>, findings: Vec<Finding>) -> Vec<Problem> {
    let file = document.map(|document| document.name.clone()).unwrap_or_default();
    findings.into_iter().map(|finding| Problem { file: file.clone(), finding }).collect()
}

impl Tested {
    /// What ran; what is wrong with a file is one test more, that did not pass.
    fn count(&self) -> usize {
        self.errors() + self.examples.len() + self.promises.len() + self.walked.as_ref().map_or(0, Walked::count)
    }

    fn failed(&self) -> usize {
        let examples = self.examples.iter().filter(|example| !example.verdict.passed).count();
        let promises = self.promises.iter().filter(|promise| !promise.verdict.passed).count();
        self.errors() + examples + promises + self.walked.as_ref().map_or(0, Walked::failed)
    }

    fn errors(&self) -> usize {
        usize::from(!self.problems.is_empty())
    }
}

/// Whether a path is that of a test file.
fn is_test_file(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    [".test.yaml", ".test.yml", ".test.json"].iter().any(|end| name.ends_with(end) && name.len() > end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_one_more_than_what_ran() {
        let workflow =
            Workflow::from_json(r#"{"id": "shop", "version": 1, "statuses": [{"id": "new"}, {"id": "sent"}]}"#);
        let suite =
            r#"{"examples": [{"name": "a", "then": {"status": "new"}}, {"name": "b", "then": {"status": "sent"}}]}"#;
        let suite = Suite::from_node(&ordino::read::parse(suite).unwrap()).unwrap();
        let verdicts = judge(&workflow.unwrap(), &suite).into_iter();
        let tested = Tested {
            file: "shop.test.yaml".to_owned(),
            definition: "shop.yaml".to_owned(),
            problems: problems(None, vec![Finding::syntax("it is too much", None)]),
            examples: verdicts.map(|verdict| Judged { verdict, finding: None }).collect(),
            promises: Vec::new(),
            walked: None,
        };
        assert_eq!(counts(&[tested]), (1, 2));
    }
}
