//! Test files and their definitions: which there are, and which belong together.

use std::fs;
use std::path::{Path, PathBuf};

use super::is_test_file;
use crate::failure::Failure;
use crate::input;

/// What a definition may end with.
const ENDINGS: [&str; 3] = ["yaml", "yml", "json"];

/// A definition, and the test file beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub tests: Option<PathBuf>,
    /// The definition, unless the test file has to name it.
    pub definition: Option<PathBuf>,
}

/// Every pair that paths mean, in order: of a folder all test files in it and below it, in the order of their names.
pub fn find(paths: &[PathBuf]) -> Result<Vec<Pair>, Failure> {
    let mut pairs = Vec::new();
    for path in paths {
        if path.is_dir() {
            let mut files = Vec::new();
            gather(path, &mut files)?;
            if files.is_empty() {
                let failure = Failure::usage("has no test files").at(path.display());
                return Err(failure.help("a test file has the name of its definition and `.test`: `orders.test.yaml`"));
            }
            files.sort();
            pairs.extend(files.into_iter().map(Pair::of_tests));
        } else if is_test_file(path) {
            pairs.push(Pair::of_tests(path.clone()));
        } else {
            let tests = beside(path, "test.");
            pairs.push(Pair { tests, definition: Some(path.clone()) });
        }
    }
    Ok(pairs)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::unreadable(folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Failure::unreadable(folder, &error))?;
        let (path, kind) = (entry.path(), entry.file_type().map_err(|error| Failure::unreadable(folder, &error))?);
        // A link may lead round in a circle.
        if kind.is_dir() && entry.file_name() != "node_modules" {
            gather(&path, files)?;
        } else if !kind.is_dir() && is_test_file(&path) {
            files.push(path);
        }
    }
    Ok(())
}

/// A file of the same name with more of an ending, if there is one.
fn beside(path: &Path, more: &str) -> Option<PathBuf> {
    let candidates = ENDINGS.iter().map(|ending| path.with_extension(format!("{more}{ending}")));
    candidates.into_iter().find(|path| path.is_file())
}

impl Pair {
    fn of_tests(tests: PathBuf) -> Self {
        // `orders.test.yaml` → `orders.test` → `orders.yaml`
        let definition = beside(&tests.with_extension(""), "");
        Self { tests: Some(tests), definition }
    }

    /// A path from the folder of the test file.
    pub fn beside(&self, named: &str) -> PathBuf {
        let folder = self.tests.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        folder.join(named)
    }

    /// What the test file and the definition are called.
    pub fn names(&self) -> (String, String) {
        let name = |path: &Option<PathBuf>| path.as_deref().map(input::name);
        let definition = name(&self.definition).unwrap_or_default();
        (name(&self.tests).unwrap_or_else(|| definition.clone()), definition)
    }

    pub fn has_no_definition(&self) -> Failure {
        let (file, _) = self.names();
        let failure = Failure::usage("there is no definition beside it").at(file);
        failure.help("name it: `definition: orders.yaml`, from the folder of the test file")
    }
}
