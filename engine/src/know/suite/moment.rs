//! Moments as a merchant writes them: an instant, a wall clock's reading, or when the next timer is due.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};
use thiserror::Error;

use crate::time::{Instant, Zone};

/// A point in time of an example.
///
/// ```
/// use ordino::know::suite::Moment;
///
/// let nine: Moment = "2026-01-05 09:00".parse()?;
/// let due = "2026-01-05T08:00:00Z".parse().ok();
/// assert_eq!(nine.instant("Europe/Rome".parse().unwrap(), None), due);
/// assert_eq!("due".parse::<Moment>()?.instant("Europe/Rome".parse().unwrap(), due), due);
/// # Ok::<(), ordino::know::suite::MomentError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// An instant: `2026-01-05T08:00:00Z`.
    Instant(Instant),
    /// What the definition's clock shows, in milliseconds as if it were UTC's: `2026-01-05 09:00`.
    Wall(Instant),
    /// When the case's next timer is due: `due`.
    Due,
}

/// Why a text is no moment.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no moment: write `2026-01-05 09:00` by the definition's clock, `2026-01-05T08:00:00Z`, or `due`")]
pub struct MomentError(String);

impl Moment {
    /// The instant that it means in a zone; none where it is `due` and nothing is.
    #[must_use]
    pub fn instant(self, zone: Zone, due: Option<Instant>) -> Option<Instant> {
        match self {
            Self::Instant(instant) => Some(instant),
            Self::Wall(reading) => {
                let seconds = zone.resolve(reading.millis().div_euclid(1_000));
                Instant::from_millis(seconds * 1_000 + reading.millis().rem_euclid(1_000))
            }
            Self::Due => due,
        }
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        if text == "due" {
            return Ok(Self::Due);
        }
        if let Ok(instant) = text.parse() {
            return Ok(Self::Instant(instant));
        }
        let unknown = || MomentError(crate::text::excerpt(text));
        let (date, time) = text.split_once([' ', 'T']).ok_or_else(unknown)?;
        let seconds = if time.len() == "09:00".len() { ":00" } else { "" };
        format!("{date}T{time}{seconds}Z").parse().map(Self::Wall).map_err(|_| unknown())
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::text::deserialize(deserializer)
    }
}

/// What a zone's clock shows: `2026-01-05 09:00`, with seconds where there are any.
pub(super) fn reading(at: Instant, zone: Zone) -> String {
    let offset = zone.offset_at(at.millis().div_euclid(1_000));
    let Some(wall) = Instant::from_millis(at.millis() + i64::from(offset) * 1_000) else { return at.to_string() };
    let shown = wall.to_string();
    let part = |from: usize, to: usize| shown.get(from..to).unwrap_or_default();
    let seconds = match (part(17, 19), part(20, 23)) {
        ("00", "000") => String::new(),
        (seconds, "000") => format!(":{seconds}"),
        (seconds, decimals) => format!(":{seconds}.{decimals}"),
    };
    format!("{} {}{seconds}", part(0, 10), part(11, 16))
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instant(instant) => instant.fmt(f),
            Self::Wall(wall) => f.write_str(&reading(*wall, Zone::UTC)),
            Self::Due => f.write_str("due"),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A point in time: what the definition's clock shows, an instant, or `due`: when the next timer is.",
            "type": "string",
            "examples": ["2026-01-05 09:00", "2026-01-05T08:00:00Z", "due"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_they_are_written() {
        let rome: Zone = "Europe/Rome".parse().unwrap();
        for (text, utc, shown) in [
            ("2026-01-05 09:00", "2026-01-05T08:00:00Z", "2026-01-05 09:00"),
            ("2026-07-05T09:00:30", "2026-07-05T07:00:30Z", "2026-07-05 09:00:30"),
            ("2026-07-05 09:00:30.5", "2026-07-05T07:00:30.500Z", "2026-07-05 09:00:30.500"),
            ("2026-01-05T09:00:00Z", "2026-01-05T09:00:00Z", "2026-01-05 10:00"),
            // RFC 5545, section 3.3.5: skipped readings are later, doubled ones the first.
            ("2026-03-29 02:30", "2026-03-29T01:30:00Z", "2026-03-29 03:30"),
            ("2026-10-25 02:30", "2026-10-25T00:30:00Z", "2026-10-25 02:30"),
        ] {
            let instant = text.parse::<Moment>().unwrap().instant(rome, None).unwrap();
            assert_eq!(Ok(instant), utc.parse(), "{text}");
            assert_eq!(reading(instant, rome), shown);
        }
        for text in ["", "2026-01-05", "09:00", "2026-13-05 09:00", "2026-01-05 9:00", "tomorrow", "2026-01-05  09:00"]
        {
            let error = text.parse::<Moment>().unwrap_err();
            assert!(error.to_string().starts_with(&format!("`{text}` is no moment: write ")));
        }
    }
}
