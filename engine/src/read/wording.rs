//! serde's words in the words of a merchant.

use serde::de::Unexpected;
use std::borrow::Cow;

/// The most characters of somebody's input that a message repeats.
const MAX_QUOTE: usize = 80;

/// Input in backticks, shortened, without line breaks and other control characters.
pub(super) fn quote(input: &str) -> String {
    let mut quoted = String::from("`");
    for (index, c) in input.chars().enumerate() {
        if index == MAX_QUOTE {
            quoted.push('…');
            break;
        }
        if c.is_control() {
            quoted.extend(c.escape_default());
        } else {
            quoted.push(c);
        }
    }
    quoted.push('`');
    quoted
}

/// Names in backticks, with commas.
pub(super) fn names(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quote(name)).collect();
    quoted.join(", ")
}

/// What was found.
pub(super) fn found(unexpected: &Unexpected<'_>) -> String {
    match unexpected {
        Unexpected::Bool(value) => format!("`{value}`"),
        Unexpected::Unsigned(number) => format!("the number `{number}`"),
        Unexpected::Signed(number) => format!("the number `{number}`"),
        Unexpected::Float(number) => format!("the number `{number}`"),
        Unexpected::Char(c) => format!("text {}", quote(c.encode_utf8(&mut [0; 4]))),
        Unexpected::Str(text) => format!("text {}", quote(text)),
        Unexpected::Bytes(_) => "bytes".to_owned(),
        Unexpected::Unit | Unexpected::Option => "nothing".to_owned(),
        Unexpected::Seq | Unexpected::TupleVariant => "a list".to_owned(),
        Unexpected::Map | Unexpected::StructVariant | Unexpected::Enum => "a map".to_owned(),
        Unexpected::UnitVariant => "a name alone".to_owned(),
        Unexpected::NewtypeStruct | Unexpected::NewtypeVariant => "a value".to_owned(),
        Unexpected::Other(other) => (*other).to_owned(),
    }
}

/// How serde begins, and what we say instead; the first that fits.
const KINDS: [(&str, &str); 12] = [
    ("struct ", "a map"),
    ("internally tagged enum ", "a map"),
    ("adjacently tagged enum ", "a map"),
    ("tuple ", "a list"),
    ("unit struct ", "nothing"),
    ("unit variant ", "nothing"),
    ("newtype ", "a value"),
    ("an empty array", "an empty list"),
    ("an array", "a list"),
    ("enum ", "a name or a map with one key"),
    ("any ", "a value"),
    ("a tuple", "a list"),
];

/// What was expected: translates what serde and its derive say, and leaves alone what a visitor of ours says.
pub(super) fn expected(serde: &str) -> Cow<'_, str> {
    if let Some(number) = whole_number(serde) {
        return Cow::Borrowed(number);
    }
    match serde {
        "a string" | "string" | "str" | "a borrowed string" => return Cow::Borrowed("text"),
        "a boolean" | "bool" => return Cow::Borrowed("true or false"),
        "f32" | "f64" => return Cow::Borrowed("a number"),
        "a character" => return Cow::Borrowed("one character"),
        "a sequence" => return Cow::Borrowed("a list"),
        "unit" => return Cow::Borrowed("nothing"),
        "field identifier" | "variant identifier" => return Cow::Borrowed("a name"),
        _ => {}
    }
    let size = serde
        .strip_prefix("a tuple of size ")
        .or_else(|| serde.strip_prefix("an array of length "))
        .or_else(|| tuple_size(serde));
    if let Some(size) = size {
        return Cow::Owned(format!("a list of {size}"));
    }
    KINDS
        .into_iter()
        .find(|(prefix, _)| serde.starts_with(prefix))
        .map_or(Cow::Borrowed(serde), |(_, ours)| Cow::Borrowed(ours))
}

/// The size in what the derive says of a tuple: `tuple variant Guard::Pair with 2 elements`.
fn tuple_size(serde: &str) -> Option<&str> {
    let (_, size) = serde.strip_prefix("tuple ")?.rsplit_once(" with ")?;
    size.strip_suffix(" elements").or_else(|| size.strip_suffix(" element"))
}

/// Whether serde expected a whole number; the words without the range are for a wrong type.
pub(super) fn is_whole_number(serde: &str) -> bool {
    whole_number(serde).is_some()
}

fn whole_number(serde: &str) -> Option<&'static str> {
    Some(match serde {
        "u8" => "a whole number from 0 to 255",
        "u16" => "a whole number from 0 to 65535",
        "u32" => "a whole number from 0 to 4294967295",
        "u64" | "usize" | "u128" => "a whole number from 0 to 18446744073709551615",
        "i8" => "a whole number from -128 to 127",
        "i16" => "a whole number from -32768 to 32767",
        "i32" => "a whole number from -2147483648 to 2147483647",
        "i64" | "isize" | "i128" => "a whole number from -9223372036854775808 to 9223372036854775807",
        "a nonzero u8" => "a whole number from 1 to 255",
        "a nonzero u16" => "a whole number from 1 to 65535",
        "a nonzero u32" => "a whole number from 1 to 4294967295",
        "a nonzero u64" | "a nonzero usize" => "a whole number from 1 to 18446744073709551615",
        _ => return None,
    })
}
