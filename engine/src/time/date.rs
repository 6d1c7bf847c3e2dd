//! A date of the Gregorian calendar, without a zone.

use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};

use super::text::{Text, number, text};

/// Seconds of a day; days of civil time all have as many.
pub(super) const DAY_SECONDS: i64 = 86_400;

/// A date of the Gregorian calendar: days since 1970-01-01, without time and zone.
///
/// Bounds: [`Date::MIN`] to [`Date::MAX`], years 1970 to 9999. As text, ISO 8601: `2026-12-25`.
///
/// ```
/// use ordino::time::{Date, Weekday};
///
/// let date: Date = "2026-12-25".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2026, 12, 25));
/// assert_eq!(date.weekday(), Weekday::Fri);
/// # Ok::<(), ordino::time::TextError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// 1970-01-01.
    pub const MIN: Self = Self(0);

    /// 9999-12-31.
    pub const MAX: Self = Self(2_932_896);

    /// The date so many days after 1970-01-01, or `None` outside [`MIN`](Self::MIN) to
    /// [`MAX`](Self::MAX).
    #[must_use]
    pub const fn from_days(days: i32) -> Option<Self> {
        if Self::MIN.0 <= days && days <= Self::MAX.0 { Some(Self(days)) } else { None }
    }

    /// The date with this year, month (from 1) and day (from 1), or `None` when there is none
    /// within the bounds.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        days_of(year, month, day).and_then(Self::from_days)
    }

    /// The date on which a moment lies, in the zone in which its seconds since 1970 are counted;
    /// the nearest date when it lies outside the bounds.
    pub(super) fn containing(seconds: i64) -> Self {
        i32::try_from(seconds.div_euclid(DAY_SECONDS))
            .map_or(Self::MAX, |days| Self(days.clamp(Self::MIN.0, Self::MAX.0)))
    }

    /// Days since 1970-01-01; never negative.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.0
    }

    /// The year, 1970 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        civil(self.0).year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        civil(self.0).month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        civil(self.0).day()
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        civil(self.0).weekday()
    }
}

impl Text for Date {
    const WANTED: &'static str = "a date such as `2026-12-25`";
    const PATTERN: &'static str = r"^\d{4}-\d{2}-\d{2}$";

    fn read(text: &str) -> Result<Self, &'static str> {
        let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else {
            return Err("write year, month and day as ISO 8601 does");
        };
        days_from_digits([y0, y1, y2, y3], [m0, m1], [d0, d1])
            .and_then(Self::from_days)
            .ok_or("there is no such day in the years 1970 to 9999")
    }
}

text!(Date);

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = civil(self.0);
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What an exception concerns: a single date or all dates of a range.
///
/// As text `2026-12-24` or, after ISO 8601, `2026-11-15/2026-12-24`, both ends included. A range
/// that ends before it begins is an error.
///
/// ```
/// use ordino::time::DateOrRange;
///
/// assert!(matches!("2026-11-15/2026-12-24".parse()?, DateOrRange::Range { .. }));
/// assert!("2026-12-24/2026-11-15".parse::<DateOrRange>().is_err());
/// # Ok::<(), ordino::time::TextError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateOrRange {
    /// One date.
    Date(Date),
    /// Every date from the first to the last.
    Range {
        /// The first date of the range.
        first: Date,
        /// The last date of the range, not before the first.
        last: Date,
    },
}

impl Text for DateOrRange {
    const WANTED: &'static str = "a date or a range such as `2026-11-15/2026-12-24`";
    const PATTERN: &'static str = r"^\d{4}-\d{2}-\d{2}(/\d{4}-\d{2}-\d{2})?$";

    fn read(text: &str) -> Result<Self, &'static str> {
        let Some((first, last)) = text.split_once('/') else {
            return Date::read(text).map(Self::Date);
        };
        let (first, last) = (Date::read(first)?, Date::read(last)?);
        if last < first {
            return Err("the range ends before it begins");
        }
        Ok(Self::Range { first, last })
    }
}

text!(DateOrRange);

impl fmt::Display for DateOrRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Range { first, last } => write!(f, "{first}/{last}"),
        }
    }
}

/// Days since 1970-01-01 of any date, also beyond the bounds of [`Date`].
pub(super) fn days_of(year: i32, month: u32, day: u32) -> Option<i32> {
    NaiveDate::from_ymd_opt(year, month, day).map(|date| date.to_epoch_days())
}

/// Days since 1970-01-01 of a date in digits, also beyond the bounds of [`Date`].
pub(super) fn days_from_digits(year: [u8; 4], month: [u8; 2], day: [u8; 2]) -> Option<i32> {
    let year = number(&year).and_then(|year| i32::try_from(year).ok())?;
    let [month, day] = [month, day].map(|digits| number(&digits).and_then(|number| u32::try_from(number).ok()));
    days_of(year, month?, day?)
}

/// The date so many days after 1970-01-01, also beyond the bounds of [`Date`].
pub(super) fn civil(days: i32) -> NaiveDate {
    NaiveDate::from_epoch_days(days).unwrap_or_default()
}

/// The day of the week of a day since 1970-01-01, which was a Thursday.
pub(super) fn weekday(day: i32) -> Weekday {
    match day.rem_euclid(7) {
        0 => Weekday::Thu,
        1 => Weekday::Fri,
        2 => Weekday::Sat,
        3 => Weekday::Sun,
        4 => Weekday::Mon,
        5 => Weekday::Tue,
        _ => Weekday::Wed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_and_texts() {
        assert_eq!(Date::MIN.to_string(), "1970-01-01");
        assert_eq!(Date::MAX.to_string(), "9999-12-31");
        assert_eq!("2024-02-29".parse::<Date>().unwrap().days(), 19_782);
        for text in ["1969-12-31", "2026-02-29", "2026-2-9", "2026-13-01", "26-12-25", "", "2026-12-25 "] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn weekdays_are_those_of_chrono() {
        for day in -1_000..30_000 {
            assert_eq!(weekday(day), civil(day).weekday());
        }
    }

    #[test]
    fn ranges() {
        for text in ["2026-12-24", "2026-11-15/2026-12-24", "2026-12-24/2026-12-24"] {
            assert_eq!(text.parse::<DateOrRange>().unwrap().to_string(), text);
        }
        for text in ["2026-11-15/", "/2026-11-15", "2026-11-15/2026-12-24/2026-12-25", "2026-12-24/2026-12-23"] {
            assert!(text.parse::<DateOrRange>().is_err(), "{text}");
        }
    }
}
