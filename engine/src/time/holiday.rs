//! Days on which a calendar is closed.

use std::fmt;
use std::sync::Arc;

use chrono::Datelike;

use super::Date;
use super::date::{civil, days_from_digits, days_of};
use super::easter::{orthodox, western};
use super::text::{Text, number, text};

/// How far from Easter a holiday may lie, in days.
const FARTHEST: i32 = 366;

/// The rule of a holiday: a date, a day of every year or a distance from Easter.
///
/// As text `2026-12-25`, `12-25`, `easter` (Sunday), `easter+1`, `easter-2`, `orthodox-2` (Easter of the
/// orthodox churches); at most 366 days from Easter. `02-29` is a holiday in leap years only.
///
/// ```
/// use ordino::time::HolidayRule;
///
/// for text in ["2026-12-25", "12-25", "easter+1", "orthodox"] {
///     assert_eq!(text.parse::<HolidayRule>()?.to_string(), text);
/// }
/// assert!("02-30".parse::<HolidayRule>().is_err());
/// # Ok::<(), ordino::time::TextError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HolidayRule(Rule);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Rule {
    Once(Date),
    Yearly { month: u32, day: u32 },
    Easter(i32),
    Orthodox(i32),
}

impl Text for HolidayRule {
    const WANTED: &'static str = "a holiday such as `2026-12-25`, `12-25` or `easter+1`";
    const PATTERN: &'static str = r"^((\d{4}-)?\d{2}-\d{2}|(easter|orthodox)([+-]\d{1,3})?)$";

    fn read(text: &str) -> Result<Self, &'static str> {
        if let Some(distance) = text.strip_prefix("easter") {
            return days_from_easter(distance).map(|days| Self(Rule::Easter(days)));
        }
        if let Some(distance) = text.strip_prefix("orthodox") {
            return days_from_easter(distance).map(|days| Self(Rule::Orthodox(days)));
        }
        match *text.as_bytes() {
            [m0, m1, b'-', d0, d1] => days_from_digits(*b"2000", [m0, m1], [d0, d1])
                .map(civil)
                .map(|date| Self(Rule::Yearly { month: date.month(), day: date.day() }))
                .ok_or("there is no such month and day"),
            _ => Date::read(text).map(|date| Self(Rule::Once(date))),
        }
    }
}

text!(HolidayRule);

impl fmt::Display for HolidayRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Rule::Once(date) => write!(f, "{date}"),
            Rule::Yearly { month, day } => write!(f, "{month:02}-{day:02}"),
            Rule::Easter(0) => f.write_str("easter"),
            Rule::Easter(days) => write!(f, "easter{days:+}"),
            Rule::Orthodox(0) => f.write_str("orthodox"),
            Rule::Orthodox(days) => write!(f, "orthodox{days:+}"),
        }
    }
}

impl fmt::Debug for HolidayRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Days after Easter: nothing, `+1`, `-46`.
fn days_from_easter(text: &str) -> Result<i32, &'static str> {
    let (sign, digits) = match text.as_bytes() {
        [] => return Ok(0),
        [b'+', digits @ ..] => (1, digits),
        [b'-', digits @ ..] => (-1, digits),
        _ => return Err("a distance from easter is `+` or `-` and a number of days"),
    };
    let days = number(digits).ok_or("a distance from easter is a whole number of days")?;
    match i32::try_from(days) {
        Ok(days @ ..=FARTHEST) => Ok(sign * days),
        _ => Err("a holiday lies at most 366 days from easter"),
    }
}

/// The holidays of a calendar, those of the years from 1970 to 2099 as a table.
#[derive(Clone, Debug)]
pub(super) struct Holidays {
    rules: Vec<HolidayRule>,
    table: Arc<[DaysOfYear]>,
}

impl Holidays {
    pub(super) fn new(rules: Vec<HolidayRule>) -> Self {
        let years = if rules.is_empty() { 0..0 } else { 0..130 };
        let table = years.map(|year| DaysOfYear::closed(FIRST_YEAR + year, &rules)).collect();
        Self { rules, table }
    }

    /// The holidays of the year of a day, which is given like all days here in days since 1970-01-01.
    pub(super) fn of_year_with(&self, day: i32) -> YearOfHolidays {
        let date = civil(day);
        let listed = usize::try_from(date.year() - FIRST_YEAR).ok().and_then(|year| self.table.get(year));
        let days = listed.copied().unwrap_or_else(|| DaysOfYear::closed(date.year(), &self.rules));
        let first = day - date.ordinal0().cast_signed();
        YearOfHolidays { first, last: first + if date.leap_year() { 365 } else { 364 }, days }
    }
}

/// The first year of the table.
const FIRST_YEAR: i32 = 1970;

/// The holidays of one year.
#[derive(Clone, Debug)]
pub(super) struct YearOfHolidays {
    first: i32,
    last: i32,
    days: DaysOfYear,
}

impl YearOfHolidays {
    /// The last day of the year.
    pub(super) fn last(&self) -> i32 {
        self.last
    }

    /// Whether a day is a holiday of this year.
    pub(super) fn contains(&self, day: i32) -> bool {
        self.days.contains(day - self.first)
    }
}

/// Days of a year, counted from 0, one bit each.
#[derive(Clone, Copy, Debug, Default)]
struct DaysOfYear([u64; 6]);

impl DaysOfYear {
    /// The days of a year on which some rule closes.
    fn closed(year: i32, rules: &[HolidayRule]) -> Self {
        let mut closed = Self::default();
        if rules.is_empty() {
            return closed;
        }
        let [first, next] = [year, year + 1].map(|year| days_of(year, 1, 1).unwrap_or(i32::MAX));
        let [western, orthodox] = [western, orthodox].map(|easter| [year - 1, year, year + 1].map(easter));
        for rule in rules {
            let days = match rule.0 {
                Rule::Once(date) => [Some(date.days()), None, None],
                Rule::Yearly { month, day } => [days_of(year, month, day), None, None],
                Rule::Easter(distance) => western.map(|easter| easter.map(|day| day + distance)),
                Rule::Orthodox(distance) => orthodox.map(|easter| easter.map(|day| day + distance)),
            };
            let of_this_year = days.into_iter().flatten().filter(|day| (first..next).contains(day));
            of_this_year.for_each(|day| closed.insert(day - first));
        }
        closed
    }

    fn contains(self, day: i32) -> bool {
        let (word, bit) = place(day);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    fn insert(&mut self, day: i32) {
        let (word, bit) = place(day);
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
    }
}

/// The word and the bit of a day of the year, counted from 0.
fn place(day_of_year: i32) -> (usize, u64) {
    let index = usize::try_from(day_of_year).unwrap_or(usize::MAX);
    (index / 64, 1 << (index % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holidays(year: i32, rules: &[&str]) -> Vec<String> {
        let rules: Vec<HolidayRule> = rules.iter().map(|rule| rule.parse().unwrap()).collect();
        let first = days_of(year, 1, 1).unwrap();
        let holidays = Holidays::new(rules).of_year_with(first + 200);
        (first - 9..first + 375).filter(|&day| holidays.contains(day)).map(|day| civil(day).to_string()).collect()
    }

    #[test]
    fn each_kind_of_rule() {
        let rules = ["2026-12-25", "12-25", "01-01", "easter-2", "easter+1", "orthodox", "orthodox+1", "2025-05-05"];
        let expected = ["2026-01-01", "2026-04-03", "2026-04-06", "2026-04-12", "2026-04-13", "2026-12-25"];
        assert_eq!(holidays(2026, &rules), expected);
    }

    #[test]
    fn the_29th_of_february_is_in_leap_years() {
        assert_eq!(holidays(2024, &["02-29"]), ["2024-02-29"]);
        assert!(holidays(2100, &["02-29"]).is_empty());
    }

    #[test]
    fn far_from_easter_is_another_year() {
        // Easter 2026 is 5 April, Easter 2027 is 28 March
        assert_eq!(holidays(2026, &["easter+300", "easter-100"]), ["2026-02-14", "2026-12-18"]);
    }

    #[test]
    fn refusals() {
        for text in [
            "",
            "12-32",
            "02-30",
            "easter1",
            "easter+",
            "easter+367",
            "easter+1.5",
            "easter++1",
            "Easter",
            "orthodox 1",
            "2026-02-29",
            "1969-12-25",
            "12-2",
            "easter+99999999999999999999",
        ] {
            assert!(text.parse::<HolidayRule>().is_err(), "{text}");
        }
        assert_eq!("easter-0".parse::<HolidayRule>().unwrap().to_string(), "easter");
    }
}
