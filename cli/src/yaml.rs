//! YAML 1.2 as a tree. What other readers take for a date, a time or a yes stays the text that it is.

use ordino::read::Node;
use serde::de::DeserializeOwned;
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Error, Options};

use crate::finding::Finding;
use crate::place::Place;

/// Reads one document. Duplicate keys are kept, so that they can be reported with their path; merge keys and unknown
/// tags are refused.
pub fn parse(text: &str) -> Result<Node, Finding> {
    from_str(text).map_err(|error| {
        let place = error.location().map(|at| Place { line: at.line(), column: at.column() });
        Finding::syntax(message(&error), place)
    })
}

/// Reads anything with these rules.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_saphyr::from_str_with_options(text, rules())
}

fn rules() -> Options {
    serde_saphyr::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        reject_unsupported_tags: true,
        with_snippet: false,
    }
}

/// The words without the place, which is shown elsewhere.
fn message(error: &Error) -> String {
    let text = error.to_string();
    let text = text.lines().next().unwrap_or_default();
    let text = text.split(" at line ").next().unwrap_or_default();
    text.trim_end_matches([':', ',', '.', ' ']).to_owned()
}
