//! Days on which a calendar is closed.

use std::fmt;

use chrono::Datelike;

use super::Date;
use super::date::{civil, days_from_digits, days_of, year_begins, year_of};
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

/// A calendar's holidays, put in order for reading one year after the other.
#[derive(Clone, Debug)]
pub(super) struct Holidays {
    /// The days of every year; those of a leap year.
    yearly: DaysOfYear,
    leap: DaysOfYear,
    /// Single days since 1970-01-01.
    once: Vec<i32>,
    /// Distances from Easter, western and orthodox.
    western: Vec<i32>,
    orthodox: Vec<i32>,
}

impl Holidays {
    pub(super) fn new(rules: &[HolidayRule]) -> Self {
        let [mut yearly, mut leap] = [DaysOfYear::default(); 2];
        let [mut once, mut western, mut orthodox] = [const { Vec::new() }; 3];
        for rule in rules {
            match rule.0 {
                Rule::Once(date) => once.push(date.days()),
                Rule::Yearly { month, day } => {
                    for (days, year) in [(&mut yearly, 2001), (&mut leap, 2000)] {
                        days_of(year, month, day).into_iter().for_each(|day| days.insert(day - year_begins(year)));
                    }
                }
                Rule::Easter(distance) => western.push(distance),
                Rule::Orthodox(distance) => orthodox.push(distance),
            }
        }
        Self { yearly, leap, once, western, orthodox }
    }

    /// The holidays of the year of a day, which is given like all days here in days since 1970-01-01.
    pub(super) fn of_year_with(&self, day: i32) -> YearOfHolidays {
        let year = year_of(day);
        let [first, next] = [year, year + 1].map(year_begins);
        let days = if next - first == 366 { self.leap } else { self.yearly };
        let mut holidays = YearOfHolidays { first, last: next - 1, days };
        self.once.iter().for_each(|&day| holidays.insert(day));
        let easters: [(_, fn(i32) -> Option<i32>); 2] = [(&self.western, western), (&self.orthodox, orthodox)];
        for (distances, easter) in easters {
            if distances.is_empty() {
                continue;
            }
            for easter in [year - 1, year, year + 1].into_iter().filter_map(easter) {
                distances.iter().for_each(|distance| holidays.insert(easter + distance));
            }
        }
        holidays
    }
}

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

    /// Adds a day, unless it lies in another year.
    fn insert(&mut self, day: i32) {
        if (self.first..=self.last).contains(&day) {
            self.days.insert(day - self.first);
        }
    }
}

/// Days of a year, counted from 0, one bit each.
#[derive(Clone, Copy, Debug, Default)]
struct DaysOfYear([u64; 6]);

impl DaysOfYear {
    fn contains(&self, day: i32) -> bool {
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
        let holidays = Holidays::new(&rules).of_year_with(first + 200);
        (first - 9..first + 375).filter(|&day| holidays.contains(day)).map(|day| civil(day).to_string()).collect()
    }

    #[test]
    fn each_kind_of_rule() {
        let rules = ["2026-12-25", "12-25", "01-01", "easter-2", "easter+1", "orthodox", "2025-05-05"];
        let expected = ["2026-01-01", "2026-04-03", "2026-04-06", "2026-04-12", "2026-12-25"];
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
