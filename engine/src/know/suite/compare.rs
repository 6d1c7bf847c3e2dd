//! What is wanted, held against what is there.

use super::moment::Moment;
use crate::read::{Node, Number, Path};
use crate::time::{Duration, Zone};

/// The first difference: its place in the test file, and both sides.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unlike {
    pub path: Path,
    pub message: String,
    pub wanted: Option<Node>,
    pub found: Option<Node>,
}

/// How values are compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Comparison {
    /// The zone of moments that are written by a clock on the wall.
    pub zone: Zone,
}

impl Comparison {
    /// Lists are compared item by item, objects by the keys that are wanted; moments and durations by what they mean.
    pub fn compare(self, path: &Path, wanted: &Node, found: &Node) -> Result<(), Unlike> {
        match (wanted, found) {
            (Node::Map(entries), Node::Map(_)) => entries.iter().try_for_each(|(key, wanted)| {
                let path = path.key(key);
                match found.get(key) {
                    Some(found) => self.compare(&path, wanted, found),
                    // What is not there is as good as nothing.
                    None if *wanted == Node::Null => Ok(()),
                    None => Err(Unlike {
                        message: format!("wanted `{key}` to be {}, and there is none", words(wanted)),
                        path,
                        wanted: Some(wanted.clone()),
                        found: None,
                    }),
                }
            }),
            (Node::List(items), Node::List(there)) => {
                for (position, (wanted, found)) in items.iter().zip(there).enumerate() {
                    self.compare(&path.index(position), wanted, found)?;
                }
                if items.len() == there.len() {
                    return Ok(());
                }
                let place = path.index(there.len());
                Err(Unlike {
                    path: if items.len() > there.len() { place } else { path.clone() },
                    message: format!("wanted {}, found {}: {}", items.len(), there.len(), words(found)),
                    wanted: Some(wanted.clone()),
                    found: Some(found.clone()),
                })
            }
            _ if self.are_alike(wanted, found) => Ok(()),
            _ => Err(Unlike {
                path: path.clone(),
                message: format!("wanted {}, found {}", words(wanted), words(found)),
                wanted: Some(wanted.clone()),
                found: Some(found.clone()),
            }),
        }
    }

    fn are_alike(self, wanted: &Node, found: &Node) -> bool {
        match (wanted, found) {
            (Node::Number(wanted), Node::Number(found)) => float(*wanted).to_bits() == float(*found).to_bits(),
            (Node::Text(wanted), Node::Text(found)) => wanted == found || self.mean_the_same(wanted, found),
            _ => wanted == found,
        }
    }

    fn mean_the_same(self, wanted: &str, found: &str) -> bool {
        let moment = |text: &str| text.parse::<Moment>().ok()?.instant(self.zone, None);
        if let (Some(wanted), Ok(found)) = (moment(wanted), found.parse()) {
            return wanted == found;
        }
        matches!((wanted.parse::<Duration>(), found.parse::<Duration>()), (Ok(wanted), Ok(found)) if wanted == found)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a fact is a double, and so is every number on the wire")]
fn float(number: Number) -> f64 {
    // Adding nothing takes the sign from a zero.
    0.0 + match number {
        Number::Signed(number) => number as f64,
        Number::Unsigned(number) => number as f64,
        Number::Float(number) => number,
    }
}

/// A value in a message: texts in backticks, anything else as JSON, both short.
pub(super) fn words(node: &Node) -> String {
    match node {
        Node::Null => "nothing".to_owned(),
        Node::Text(text) => format!("`{}`", crate::text::excerpt(text)),
        other => crate::text::excerpt(&serde_json::to_string(other).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::parse;

    fn compare(wanted: &str, found: &str) -> Result<(), String> {
        let comparison = Comparison { zone: "Europe/Rome".parse().unwrap() };
        let unlike = comparison.compare(&Path::root(), &parse(wanted).unwrap(), &parse(found).unwrap());
        unlike.map_err(|unlike| format!("{} {}", unlike.path, unlike.message))
    }

    #[test]
    fn what_is_given_is_compared_whole_and_nothing_else() {
        for (wanted, found) in [
            (r#"{"a": 1}"#, r#"{"a": 1.0, "b": 2}"#),
            (r#"{"a": null}"#, r#"{"b": 2}"#),
            (r#"[{"a": [1]}]"#, r#"[{"a": [1], "b": 2}]"#),
            ("-0.0", "0"),
            (r#""2026-01-05 09:00""#, r#""2026-01-05T08:00:00.000Z""#),
            (r#""P1D""#, r#""PT24H""#),
        ] {
            assert_eq!(compare(wanted, found), Ok(()), "{wanted} {found}");
        }
        for (wanted, found, message) in [
            (r#"{"a": {"b": 1}}"#, r#"{"a": {"b": 2}}"#, "$.a.b wanted 1, found 2"),
            (r#"{"a": 1}"#, "{}", "$.a wanted `a` to be 1, and there is none"),
            ("[1, 2]", "[1]", "$[1] wanted 2, found 1: [1]"),
            ("[1]", "[1, 2]", "$ wanted 1, found 2: [1,2]"),
            ("[]", r#"[{"a": 1}]"#, r#"$ wanted 0, found 1: [{"a":1}]"#),
            (r#""PT1H""#, r#""PT2H""#, "$ wanted `PT1H`, found `PT2H`"),
            (
                r#""2026-01-05 09:00""#,
                r#""2026-01-05T09:00:00.000Z""#,
                "$ wanted `2026-01-05 09:00`, found `2026-01-05T09:00:00.000Z`",
            ),
            ("null", "1", "$ wanted nothing, found 1"),
            ("1", r#""1""#, "$ wanted 1, found `1`"),
        ] {
            assert_eq!(compare(wanted, found), Err(message.to_owned()));
        }
    }
}
