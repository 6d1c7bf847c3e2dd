//! Texts: bytes, JSON, and definitions that somebody has damaged.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::definition::definition;

/// Any bytes, as far as they are UTF-8.
pub fn bytes() -> impl Strategy<Value = String> {
    let syntax = select(br#"{}[]:,"\ 0123456789.eE-+tfnu"#.to_vec());
    let bytes = prop_oneof![vec(any::<u8>(), 0..200), vec(syntax, 0..200)];
    bytes.prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// A text that is longer than a message shows, of letters that are longer than a byte.
pub(super) fn long() -> &'static str {
    "[aè€\u{1f69a}]{81,120}"
}

/// Any JSON, in which the keys of a definition are frequent.
pub fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((word(), inner), 0..6).prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

fn word() -> impl Strategy<Value = String> {
    let words = [
        "id",
        "version",
        "statuses",
        "recommended",
        "suggested",
        "others",
        "to",
        "when",
        "all",
        "any",
        "not",
        "fact",
        "eq",
        "in",
        "visited",
        "actor",
        "auto",
        "after",
        "slas",
        "runIn",
        "target",
        "calendar",
        "ladder",
        "at",
        "percent",
        "do",
        "notify",
        "move",
        "repeat",
        "week",
        "mon",
        "holidays",
        "exceptions",
        "teams",
        "parent",
        "PT1H",
        "$previous",
        "team:owner",
        "09:00-17:00",
        "12-25",
        "paid",
    ];
    prop_oneof![8 => select(words.to_vec()).prop_map(str::to_owned), 1 => ".{0,4}", 1 => long()]
}

/// The text of a valid definition in which pieces are cut out, repeated, replaced or strewn with odd bytes.
pub fn damaged_text() -> impl Strategy<Value = String> {
    let damage = (any::<u16>(), 0..40_usize, 0..4_u8, bytes());
    (definition(), vec(damage, 1..4)).prop_map(|(definition, damages)| {
        let mut text = serde_json::to_vec(&definition).unwrap_or_default();
        for (place, length, kind, odd) in damages {
            let start = usize::from(place).checked_rem(text.len()).unwrap_or_default();
            let end = text.len().min(start + length);
            let piece = text.get(start..end).unwrap_or_default().to_vec();
            let instead = match kind {
                0 => Vec::new(),
                1 => [piece.as_slice(), piece.as_slice()].concat(),
                2 => odd.into_bytes(),
                _ => b"null".to_vec(),
            };
            text.splice(start..end, instead);
        }
        String::from_utf8_lossy(&text).into_owned()
    })
}
