//! YAML 1.2 as a tree. What other readers take for a date, a time or a yes stays the text that it is.

use ordino::read::Node;
use serde::de::DeserializeOwned;
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Error, Options};

use crate::finding::Finding;
use crate::place::Place;

/// How many lists and maps may be nested.
const NESTING: usize = 64;

/// Reads one document. Duplicate keys are kept, so that they can be reported with their path; merge keys and unknown
/// tags are refused.
pub fn parse(text: &str) -> Result<Node, Finding> {
    from_str(text).map_err(|error| {
        let place = error.location().map(|at| Place::at(at.line(), at.column()));
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
        // Half of what JSON may: this reader needs much more stack for each level. The other bounds are its own.
        budget: serde_saphyr::budget! { max_depth: NESTING },
    }
}

/// The words without the place, which is shown elsewhere.
fn message(error: &Error) -> String {
    match error {
        Error::MergeKeyNotAllowed { .. } => return "merge keys (`<<`) are not supported".to_owned(),
        Error::RecursiveReferencesRequireWeakTypes { .. } => return "an anchor may not contain itself".to_owned(),
        Error::MultipleDocuments { .. } => return "the text holds more than one document".to_owned(),
        _ => {}
    }
    let text = error.to_string();
    if let Some(breach) = text.strip_prefix("budget breached: ") {
        return if breach.starts_with("Depth") {
            format!("nested deeper than {NESTING} levels")
        } else {
            "more than a definition may hold".to_owned()
        };
    }
    let text = text.lines().next().unwrap_or_default();
    let text = text.split(" at line ").next().unwrap_or_default();
    text.trim_end_matches([':', ',', '.', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ordino::read::Number;

    fn scalar(text: &str) -> Node {
        parse(text).unwrap()
    }

    #[test]
    fn what_looks_like_something_else_stays_text() {
        for text in [
            "no",
            "yes",
            "on",
            "off",
            "y",
            "n",
            "No",
            "2026-12-25",
            "2026-12-25T10:00:00Z",
            "12:30",
            "1:30:00",
            "190:20:30",
            "22:00-06:00",
            "09:00-17:00",
            "12-25",
            "easter+1",
            "0755",
            "1_000",
            "P1D",
            "1.2.3",
            "NaN",
            "\"12\"",
            "'true'",
            "#336699x",
        ] {
            let bare = text.trim_matches(['"', '\'']);
            if text.starts_with('#') {
                assert_eq!(scalar(text), Node::Null, "a comment");
            } else {
                assert_eq!(scalar(text), Node::Text(bare.to_owned()), "{text}");
            }
        }
        let days = scalar("- 2026-12-25\n- 22:00-06:00\n- [no, 12:30]");
        let text = |text: &str| Node::Text(text.to_owned());
        let list =
            Node::List(vec![text("2026-12-25"), text("22:00-06:00"), Node::List(vec![text("no"), text("12:30")])]);
        assert_eq!(days, list);
    }

    #[test]
    fn what_yaml_1_2_means_is_meant() {
        assert_eq!(scalar("true"), Node::Bool(true));
        assert_eq!(scalar("False"), Node::Bool(false));
        assert_eq!(scalar("~"), Node::Null);
        assert_eq!(scalar("a:"), Node::Map(vec![("a".to_owned(), Node::Null)]));
        assert_eq!(scalar("-7"), Node::Number(Number::Signed(-7)));
        assert_eq!(scalar("129.90"), Node::Number(Number::Float(129.9)));
        assert_eq!(scalar("1e3"), Node::Number(Number::Float(1_000.0)));
    }

    #[test]
    fn keys_stay_as_they_are_written() {
        let keys = |text: &str| match scalar(text) {
            Node::Map(entries) => entries.into_iter().map(|(key, _)| key).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(keys("on: 1\nno: 2\n2026-12-24: 3\n12-25: 4"), ["on", "no", "2026-12-24", "12-25"]);
        assert_eq!(keys("a: 1\nb: 2\na: 3"), ["a", "b", "a"], "duplicates are kept");
    }

    #[test]
    fn what_is_refused() {
        for (text, line, message) in [
            ("a: &x {b: 1}\nc:\n  <<: *x", 3, "merge keys (`<<`) are not supported"),
            ("a: 1\n---\nb: 2", 3, "the text holds more than one document"),
            ("a: 1\nb: &a [*a]", 2, "an anchor may not contain itself"),
            ("a: !include other.yaml", 1, "unsupported tag `!include`"),
            ("id: a\n  b: [", 2, "mapping values are not allowed in this context"),
        ] {
            let finding = parse(text).unwrap_err();
            assert_eq!(finding.diagnostic.message, message);
            assert_eq!(finding.place.map(|place| place.line), Some(line), "{text}");
        }
        let deep = format!("{}1{}", "[".repeat(66), "]".repeat(66));
        assert_eq!(parse(&deep).unwrap_err().diagnostic.message, "nested deeper than 64 levels");
        let aliases = |level: u32| format!("a{level}: &a{level} [{}]\n", format!("*a{}, ", level - 1).repeat(9));
        let bomb: String = (1..12).map(aliases).collect();
        let finding = parse(&format!("a0: &a0 [x]\n{bomb}")).unwrap_err();
        assert_eq!(finding.diagnostic.message, "more than a definition may hold");
    }
}
