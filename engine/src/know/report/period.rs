//! Months, quarters and years of a report's zone.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::time::Date;

/// How long the stretches of a report's counts over time are.
///
/// ```
/// use ordino::know::Period;
///
/// let period: Period = serde_json::from_str(r#""quarter""#)?;
/// assert_eq!(period, Period::Quarter);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Period {
    /// Calendar months, named as `2025-10`.
    Month,
    /// Calendar quarters, named as `2025-Q4`.
    Quarter,
    /// Calendar years, named as `2025`.
    Year,
}

/// One month, quarter or year. Earlier ones are less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    year: i32,
    /// The number of the month or quarter in its year, from 1; 0 for a year.
    part: u32,
    period: Period,
}

impl Period {
    /// The one in which a date lies.
    pub(super) fn of(self, date: Date) -> Stretch {
        let part = match self {
            Self::Month => date.month(),
            Self::Quarter => date.month().div_ceil(3),
            Self::Year => 0,
        };
        Stretch { year: date.year(), part, period: self }
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, part, period } = self;
        match period {
            Period::Month => write!(f, "{year:04}-{part:02}"),
            Period::Quarter => write!(f, "{year:04}-Q{part}"),
            Period::Year => write!(f, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_order() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        for (text, names) in [
            ("2025-01-01", ["2025-01", "2025-Q1", "2025"]),
            ("2025-03-31", ["2025-03", "2025-Q1", "2025"]),
            ("2025-04-01", ["2025-04", "2025-Q2", "2025"]),
            ("2025-12-31", ["2025-12", "2025-Q4", "2025"]),
        ] {
            let found = [Period::Month, Period::Quarter, Period::Year].map(|period| period.of(date(text)).to_string());
            assert_eq!(found, names);
        }
        assert!(Period::Month.of(date("2025-12-31")) < Period::Month.of(date("2026-01-01")));
    }
}
