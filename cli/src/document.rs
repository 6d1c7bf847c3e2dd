//! Documents: definitions and test files in JSON or YAML, read and proved, every finding with its line.

use std::path::Path;

use ordino::Workflow;
use ordino::know::check;
use ordino::read::{self, Code, Diagnostic, Node};

use crate::failure::Failure;
use crate::finding::Finding;
use crate::input;
use crate::place::{Place, Places};
use crate::yaml;

/// The text of a definition.
pub struct Document {
    pub name: String,
    text: String,
    syntax: Syntax,
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Syntax {
    Json,
    Yaml,
}

impl Document {
    /// Reads a file, or standard input for `-`.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let text = input::text(path)?;
        let syntax = Syntax::of(path, &text);
        Ok(Self { name: input::name(path), text, syntax })
    }

    /// Proves the definition: the workflow and what may be wrong with it although it runs, or everything wrong.
    pub fn prove(&self) -> Result<(Workflow, Vec<Finding>), Vec<Finding>> {
        let node = self.parse().map_err(|finding| vec![finding.excerpted(&self.text)])?;
        match Workflow::from_node(&node) {
            Ok(workflow) => {
                let findings = self.place(workflow.diagnostics().to_vec());
                Ok((workflow, findings))
            }
            Err(diagnostics) => Err(self.place(diagnostics)),
        }
    }

    /// Everything that is wrong with the definition or doubtful in it, and its workflow if the engine runs it.
    pub fn check(&self) -> (Option<Workflow>, Vec<Finding>) {
        match self.parse() {
            Ok(node) => (Workflow::from_node(&node).ok(), self.place(check(&node))),
            Err(finding) => (None, vec![finding.excerpted(&self.text)]),
        }
    }

    /// The document as a tree.
    pub fn parse(&self) -> Result<Node, Finding> {
        match self.syntax {
            Syntax::Yaml => yaml::parse(&self.text),
            Syntax::Json => read::parse(&self.text).map_err(|error| {
                let place = Place::at(error.line as u64, error.column as u64);
                Finding::syntax(error.message, Some(place))
            }),
        }
    }

    /// A finding with the line of the text where it is.
    pub fn excerpted(&self, finding: Finding) -> Finding {
        finding.excerpted(&self.text)
    }

    /// Something that is to be said about a place of the document, by its path.
    pub fn locate(&self, path: &str, message: &str) -> Finding {
        let place = Places::of(&self.text).and_then(|places| places.find(path, false));
        let diagnostic =
            Diagnostic { path: path.to_owned(), ..Diagnostic::error(Code::InvalidValue, &read::Path::root(), message) };
        Finding { diagnostic, place, excerpt: None }.excerpted(&self.text)
    }

    /// What was found, each with its place.
    pub fn place(&self, diagnostics: Vec<Diagnostic>) -> Vec<Finding> {
        if diagnostics.is_empty() {
            return Vec::new();
        }
        let places = Places::of(&self.text);
        let place = |diagnostic: Diagnostic| {
            let last = diagnostic.code == Code::DuplicateKey;
            let place = places.as_ref().and_then(|places| places.find(&diagnostic.path, last));
            Finding { diagnostic, place, excerpt: None }.excerpted(&self.text)
        };
        diagnostics.into_iter().map(place).collect()
    }
}

/// Reads a definition that has to be right.
pub fn workflow(path: &Path) -> Result<Workflow, Failure> {
    let document = Document::read(path)?;
    match document.prove() {
        Ok((workflow, _)) => Ok(workflow),
        Err(findings) => Err(Failure::Definition { name: document.name, findings }),
    }
}

impl Syntax {
    /// By the name; else by the first character.
    fn of(path: &Path, text: &str) -> Self {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match extension.to_ascii_lowercase().as_str() {
            "json" => Self::Json,
            "yaml" | "yml" => Self::Yaml,
            _ if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') => Self::Json,
            _ => Self::Yaml,
        }
    }
}
