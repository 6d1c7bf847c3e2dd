//! What the texts of this module have in common: their error and their place in JSON.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Deserializer, Error, Visitor};

/// How much of a refused text its error repeats, in characters.
const REPEATED: usize = 64;

/// Why a text is not the instant, duration, date, … that it should be.
///
/// The message repeats the text (its first 64 characters), shows one that would be right and gives the
/// reason.
///
/// ```
/// let error = "09:00-25:00".parse::<ordino::time::WorkingHours>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`09:00-25:00` is not an interval such as `09:00-17:00`: times run from `00:00` to `24:00`",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{input}` is not {wanted}: {reason}")]
pub struct TextError {
    input: String,
    wanted: &'static str,
    reason: &'static str,
}

impl TextError {
    /// Why the text was refused, without the text itself.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

/// A type that JSON carries as text.
///
/// [`text!`] gives it `FromStr`, `Serialize`, `Deserialize` and `JsonSchema`; it brings `Display` itself.
pub(super) trait Text: Sized {
    /// The type with an example, as messages name it: "a date such as `2026-12-25`".
    const WANTED: &'static str;

    /// A regular expression that every accepted text matches.
    #[cfg_attr(not(feature = "schema"), expect(dead_code, reason = "only a schema shows it"))]
    const PATTERN: &'static str;

    /// Reads the whole text, or says what is wrong with it.
    fn read(text: &str) -> Result<Self, &'static str>;
}

/// Reads a text and, when it is refused, makes the error that repeats it.
pub(super) fn parse<T: Text>(text: &str) -> Result<T, TextError> {
    T::read(text).map_err(|reason| TextError { input: shortened(text), wanted: T::WANTED, reason })
}

/// Reads a text in the place of a serde value, without a detour over any other type.
pub(super) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Text + FromStr<Err = TextError>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(TextVisitor(PhantomData))
}

/// The number that decimal digits write, `u64::MAX` at most; `None` without any or with another
/// character.
pub(super) fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_u64, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        Some(number.saturating_mul(10).saturating_add(digit))
    })
}

/// The digits at the beginning, and what follows them.
pub(super) fn split_digits(text: &[u8]) -> (&[u8], &[u8]) {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    text.split_at_checked(length).unwrap_or((text, &[]))
}

/// The milliseconds that the decimals of a second write; what comes after the third is cut off.
pub(super) fn decimals(digits: &[u8]) -> Option<u64> {
    let [tenths, hundredths, thousandths] = [0, 1, 2].map(|place| digits.get(place).copied().unwrap_or(b'0'));
    number(digits.get(..1)?)?;
    number(&[tenths, hundredths, thousandths])
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: Text + FromStr<Err = TextError>> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::WANTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Makes a [`Text`] parse from text and travel through JSON as text.
macro_rules! text {
    ($type:ident) => {
        impl std::str::FromStr for $type {
            type Err = $crate::time::TextError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::time::text::parse(text)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::time::text::deserialize(deserializer)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                use $crate::time::text::Text;
                schemars::json_schema!({
                    "type": "string",
                    "description": <$type>::WANTED,
                    "pattern": <$type>::PATTERN,
                })
            }
        }
    };
}

pub(super) use text;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_repeated_in_part() {
        assert_eq!(shortened("ù"), "ù");
        assert_eq!(shortened(&"ù".repeat(100)), format!("{}…", "ù".repeat(64)));
    }

    #[test]
    fn numbers_are_digits_only() {
        assert_eq!(number(b"0042"), Some(42));
        assert_eq!(number(b""), None);
        assert_eq!(number(b"+1"), None);
        assert_eq!(number(b"99999999999999999999"), Some(u64::MAX));
    }

    #[test]
    fn debugging_shows_the_text() {
        use crate::time::{Date, Duration, HolidayRule, Instant, WorkingHours, Zone};

        fn shown<T: Text + fmt::Debug>(text: &str) -> String {
            format!("{:?}", parse::<T>(text).unwrap())
        }
        assert_eq!(shown::<Date>("2026-12-25"), "2026-12-25");
        assert_eq!(shown::<Duration>("PT1H"), "PT1H");
        assert_eq!(shown::<HolidayRule>("easter+1"), "easter+1");
        assert_eq!(shown::<Instant>("2026-01-02T16:00:00.000Z"), "2026-01-02T16:00:00.000Z");
        assert_eq!(shown::<WorkingHours>("22:00-06:00"), "22:00-06:00");
        assert_eq!(shown::<Zone>("Europe/Rome"), "Europe/Rome");
    }

    #[test]
    fn texts_travel_through_json_also_as_keys() {
        use crate::time::{DateOrRange, Instant};
        use std::collections::BTreeMap;

        let json = r#"{"2026-11-15/2026-12-24":"1970-01-01T00:00:00.000Z"}"#;
        let map: BTreeMap<DateOrRange, Instant> = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&map).unwrap(), json);
        let error = |json: &str| serde_json::from_str::<Instant>(json).unwrap_err().to_string();
        assert!(error("3").starts_with("invalid type: integer `3`, expected an instant such as `2026-"));
        assert!(error(r#""3""#).starts_with("`3` is not an instant such as `2026-"));
    }

    #[cfg(feature = "schema")]
    #[test]
    fn a_schema_is_a_pattern() {
        let schema = schemars::schema_for!(crate::time::Date);
        assert_eq!(schema.get("type").and_then(|value| value.as_str()), Some("string"));
        assert_eq!(schema.get("title").and_then(|value| value.as_str()), Some("Date"));
    }

    #[test]
    fn decimals_are_cut_after_the_third() {
        assert_eq!(decimals(b"5"), Some(500));
        assert_eq!(decimals(b"1239"), Some(123));
        assert_eq!(decimals(b""), None);
        assert_eq!(decimals(b"x"), None);
    }
}
