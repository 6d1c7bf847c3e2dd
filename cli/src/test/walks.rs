//! Walks: how many, from which seed, and how they went.

use std::io::{self, Write};

use ordino::Workflow;
use ordino::know::suite::{Suite, WalkFailure, Walks, WalksVerdict, walk};
use ordino::read::Node;

use serde::Serialize;

use crate::args::TestArgs;
use crate::document::Document;
use crate::failure::Failure;
use crate::finding::Finding;
use crate::print::{DIM, ERROR, GOOD, Out, counted, harmless};

/// What walks have broken, and where it stands in the definition.
#[derive(Serialize)]
pub struct Walked {
    #[serde(flatten)]
    pub verdict: WalksVerdict,
    /// Of each failure.
    #[serde(skip)]
    pub findings: Vec<Finding>,
}

/// The seed of this run: as said, or any.
pub fn seed(args: &TestArgs) -> Result<u64, Failure> {
    match args.seed {
        Some(seed) => Ok(seed),
        // Milliseconds are different every time, and short enough to be typed again.
        None => crate::args::clock().map(|now| now.millis().unsigned_abs() % 1_000_000_007),
    }
}

/// Walks through a workflow, unless none are asked for.
pub fn run(
    workflow: &Workflow,
    suite: Option<&Suite>,
    document: &Document,
    args: &TestArgs,
    seed: u64,
) -> Option<Walked> {
    let count = args.walks.or_else(|| suite?.walks).unwrap_or(Suite::WALKS);
    if count == 0 {
        return None;
    }
    let verdict = walk(workflow, Walks { count, seed });
    let path = |failure: &WalkFailure| failure.promise.clone().unwrap_or_else(|| "$".to_owned());
    let findings = verdict.failures.iter().map(|failure| document.locate(&path(failure), &failure.message)).collect();
    Some(Walked { verdict, findings })
}

impl Walked {
    /// One test for the walks, and one for each thing that they broke.
    pub fn failed(&self) -> usize {
        self.verdict.failures.len()
    }

    pub fn count(&self) -> usize {
        self.failed().max(1)
    }

    /// What the walks are called among tests.
    pub fn name(&self) -> String {
        format!("{} from seed {}", counted(self.verdict.count.into(), "walk"), self.verdict.seed)
    }

    pub fn write(&self, definition: &str, out: &mut Out) -> io::Result<()> {
        let Self { verdict, findings } = self;
        let moves = counted(verdict.moves, "move");
        if verdict.passed {
            let unvisited: Vec<&str> = verdict.unvisited.iter().map(ordino::Id::as_str).collect();
            let unvisited =
                if unvisited.is_empty() { String::new() } else { format!(", never in {}", unvisited.join(", ")) };
            return writeln!(out, "  {GOOD}ok{GOOD:#}      {} {DIM}{moves}{unvisited}{DIM:#}", self.name());
        }
        for (failure, finding) in verdict.failures.iter().zip(findings) {
            writeln!(out, "  {ERROR}failed{ERROR:#}  walk {} of {}\n", failure.walk, self.name())?;
            finding.write_uncoded(definition, out)?;
            out.story(&failure.story)?;
            writeln!(out, "  as an example:")?;
            example(&failure.example).iter().try_for_each(|line| writeln!(out, "    {}", harmless(line)))?;
            writeln!(out)?;
        }
        Ok(())
    }
}

/// An example as YAML: a line for each step.
pub fn example(example: &Node) -> Vec<String> {
    let part = |key: &str| example.get(key).map(flow).unwrap_or_default();
    let mut lines =
        vec![format!("- name: {}", part("name")), format!("  given: {}", part("given")), "  when:".to_owned()];
    if let Some(Node::List(steps)) = example.get("when") {
        lines.extend(steps.iter().map(|step| format!("    - {}", flow(step))));
        if steps.is_empty() {
            lines.pop();
        }
    }
    lines
}

/// A value on one line, as YAML has it: what needs no quotes has none.
fn flow(node: &Node) -> String {
    match node {
        Node::Text(text) if is_plain(text) => text.clone(),
        Node::List(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Node::Map(entries) => {
            let entry = |(key, value): &(String, Node)| format!("{}: {}", flow(&Node::Text(key.clone())), flow(value));
            format!("{{ {} }}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
        other => serde_json::to_string(other).unwrap_or_default(),
    }
}

/// Whether every reader of YAML takes a bare text for this very text.
fn is_plain(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let letters = text.chars().all(|letter| letter.is_ascii_alphanumeric() || " _-./:".contains(letter));
    let is_word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(&text.to_lowercase().as_str());
    begins && letters && !is_word && !text.contains(": ") && !text.ends_with([' ', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml;

    #[test]
    fn what_is_written_is_read_again() {
        let step = |json: &str| ordino::read::parse(json).unwrap();
        let node = step(
            r#"{"name": "the order is: \"here\" # now", "given": {"at": "2026-01-05T08:00:00.000Z", "facts": {"a b": [1, "no", "5"]}},
                "when": [{"as": "team:shipping", "move": "sent"}, {"as": {"id": "shipping 2", "teams": ["shipping"]}, "after": "PT5H"}]}"#,
        );
        let lines = example(&node).join("\n");
        assert_eq!(yaml::parse(&lines).unwrap(), Node::List(vec![node]), "{lines}");
        assert!(lines.ends_with("    - { as: team:shipping, move: sent }\n    - { as: { id: shipping 2, teams: [shipping] }, after: PT5H }"), "{lines}");
    }
}
