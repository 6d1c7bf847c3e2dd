//! How the table of zones says when an offset changes: eras, each with a rule.

use chrono::{Datelike, Weekday};

use super::Date;
use super::date::{DAY_SECONDS, civil, days_of, weekday};
use super::table::RULES;

/// The table counts in half minutes: its times of day and its offsets are whole ones.
const HALF_MINUTE: i32 = 30;

/// Later than every instant, in seconds; also in milliseconds it can still be counted.
const NEVER: i64 = i64::MAX / 2_000;

/// In place of a rule that the table does not have; there is none.
const UNKNOWN: Rule = Rule::Fixed(0);

/// From a moment on a zone keeps to a rule; its first era begins with 1970 and holds before, too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Era {
    /// Days since 1970-01-01.
    pub(super) day: u16,
    /// Half minutes of that day, in UTC.
    pub(super) time: u16,
    /// The place of the rule in the table.
    pub(super) rule: u16,
}

/// How the offset of a zone goes on. Offsets are the half minutes that the zone is ahead of UTC.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rule {
    /// It stays.
    Fixed(i16),
    /// It changes twice a year, here in the order of the year, and goes on like that for ever.
    Yearly([Change; 2]),
}

/// A change that comes every year: on the first such day of the week on or after a date.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    /// From 1.
    pub(super) month: u8,
    /// From 1.
    pub(super) day: u8,
    /// None for the date itself.
    pub(super) weekday: Option<Weekday>,
    /// Half minutes of that day, in UTC.
    pub(super) time: u16,
    /// The offset afterwards.
    pub(super) offset: i16,
}

/// An offset and how long it holds: seconds that a zone is ahead of UTC, and since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) offset: i32,
    /// Where it ends, maybe [`NEVER`].
    pub(super) until: i64,
    /// The offset from there on.
    pub(super) then: i32,
}

/// The offset of a zone with these eras at a moment, in seconds since 1970-01-01T00:00:00Z.
pub(super) fn stretch_at(eras: &[Era], unix_seconds: i64) -> Stretch {
    let later = eras.get(1..).unwrap_or_default();
    let passed = later.partition_point(|era| era.from() <= unix_seconds);
    let stretch = eras.get(passed).map_or(&UNKNOWN, |era| era.rule()).stretch_at(unix_seconds);
    match later.get(passed) {
        // the next era begins with a change of its own, before the rule would have had one
        Some(next) if next.from() <= stretch.until => {
            let then = next.rule().stretch_at(next.from()).offset;
            Stretch { until: next.from(), then, ..stretch }
        }
        _ => stretch,
    }
}

impl Era {
    fn from(self) -> i64 {
        i64::from(self.day) * DAY_SECONDS + i64::from(i32::from(self.time) * HALF_MINUTE)
    }

    fn rule(self) -> &'static Rule {
        RULES.get(usize::from(self.rule)).unwrap_or(&UNKNOWN)
    }
}

impl Rule {
    fn stretch_at(&self, unix_seconds: i64) -> Stretch {
        let seconds = |offset: i16| i32::from(offset) * HALF_MINUTE;
        match self {
            Self::Fixed(offset) => Stretch { offset: seconds(*offset), until: NEVER, then: seconds(*offset) },
            Self::Yearly([first, second]) => {
                let day = i32::try_from(unix_seconds.div_euclid(DAY_SECONDS)).unwrap_or(Date::MAX.days());
                let year = civil(day).year();
                let [early, late] = [first, second].map(|change| change.in_year(year));
                let (before, until, after) = if unix_seconds < early {
                    (second, early, first)
                } else if unix_seconds < late {
                    (first, late, second)
                } else {
                    (second, first.in_year(year + 1), first)
                };
                Stretch { offset: seconds(before.offset), until, then: seconds(after.offset) }
            }
        }
    }
}

impl Change {
    /// When it comes in a year, in seconds since 1970-01-01T00:00:00Z.
    fn in_year(self, year: i32) -> i64 {
        let date = days_of(year, self.month.into(), self.day.into()).unwrap_or_default();
        let ahead = self.weekday.map_or(0, |wanted| wanted.days_since(weekday(date)));
        (i64::from(date) + i64::from(ahead)) * DAY_SECONDS + i64::from(i32::from(self.time) * HALF_MINUTE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Instant;

    fn seconds(text: &str) -> i64 {
        text.parse::<Instant>().unwrap().millis() / 1_000
    }

    #[test]
    fn a_change_comes_on_the_first_such_day_of_the_week() {
        let change = |month, day, weekday| Change { month, day, weekday, time: 121, offset: 0 };
        for (change, year, at) in [
            // the last Sunday: the 25th itself, or as late as the 31st
            (change(3, 25, Some(Weekday::Sun)), 2029, "2029-03-25T01:00:30Z"),
            (change(3, 25, Some(Weekday::Sun)), 2030, "2030-03-31T01:00:30Z"),
            (change(10, 29, Some(Weekday::Sat)), 2027, "2027-10-30T01:00:30Z"),
            (change(10, 29, Some(Weekday::Sat)), 2028, "2028-11-04T01:00:30Z"),
            (change(9, 1, None), 2026, "2026-09-01T01:00:30Z"),
        ] {
            assert_eq!(change.in_year(year), seconds(at), "{at}");
        }
    }

    /// The stretches of an era that is fixed and of one that follows a rule, at their edges.
    #[test]
    fn stretches_end_with_a_change_of_the_rule_or_with_the_era() {
        let place = |wanted: fn(&Rule) -> bool| u16::try_from(RULES.iter().position(wanted).unwrap()).unwrap();
        let utc = place(|rule| matches!(rule, Rule::Fixed(0)));
        let rome = place(|rule| match rule {
            Rule::Yearly([a, b]) => {
                let last_sunday =
                    |change: &Change| (change.day, change.weekday, change.time) == (25, Some(Weekday::Sun), 120);
                last_sunday(a) && last_sunday(b) && (a.month, a.offset, b.month, b.offset) == (3, 240, 10, 120)
            }
            Rule::Fixed(_) => false,
        });
        let day = |text: &str| u16::try_from(seconds(text) / DAY_SECONDS).unwrap();
        let eras = [
            Era { day: 0, time: 0, rule: utc },
            Era { day: day("2026-03-29T00:00:00Z"), time: 120, rule: rome },
            Era { day: day("2027-10-31T00:00:00Z"), time: 119, rule: utc },
        ];
        for (at, offset, until, then) in [
            ("1970-01-01T00:00:00Z", 0, "2026-03-29T01:00:00Z", 7_200),
            ("2026-03-29T00:59:59Z", 0, "2026-03-29T01:00:00Z", 7_200),
            ("2026-03-29T01:00:00Z", 7_200, "2026-10-25T01:00:00Z", 3_600),
            ("2026-10-25T00:59:59Z", 7_200, "2026-10-25T01:00:00Z", 3_600),
            ("2026-10-25T01:00:00Z", 3_600, "2027-03-28T01:00:00Z", 7_200),
            ("2026-12-31T23:59:59Z", 3_600, "2027-03-28T01:00:00Z", 7_200),
            ("2027-01-01T00:00:00Z", 3_600, "2027-03-28T01:00:00Z", 7_200),
            // the era ends before the rule has its change
            ("2027-10-31T00:59:29Z", 7_200, "2027-10-31T00:59:30Z", 0),
        ] {
            let stretch = stretch_at(&eras, seconds(at));
            assert_eq!((stretch.offset, stretch.until, stretch.then), (offset, seconds(until), then), "{at}");
        }
        // or together with it, and has the last word
        let [first, second, third] = eras;
        let stretch = stretch_at(&[first, second, Era { time: 120, ..third }], seconds("2027-10-31T00:59:59Z"));
        assert_eq!((stretch.until, stretch.then), (seconds("2027-10-31T01:00:00Z"), 0));
        for (unix_seconds, offset, until, then) in [
            (i64::MIN, 0, seconds("2026-03-29T01:00:00Z"), 7_200),
            (-1, 0, seconds("2026-03-29T01:00:00Z"), 7_200),
            (seconds("2027-10-31T00:59:30Z"), 0, NEVER, 0),
            (i64::MAX, 0, NEVER, 0),
        ] {
            let stretch = stretch_at(&eras, unix_seconds);
            assert_eq!((stretch.offset, stretch.until, stretch.then), (offset, until, then), "{unix_seconds}");
        }
    }

    /// What the arithmetic above relies on: names to search, eras in order that exist, years that have both changes.
    #[test]
    fn the_table_is_in_order() {
        use crate::time::table::{ERAS, ZONES};

        assert!(ZONES.is_sorted_by(|(name, _), (next, _)| name < next));
        for (name, place) in ZONES {
            let eras = ERAS[usize::from(place)];
            assert_eq!(eras[0].from(), 0, "{name}");
            assert!(eras.is_sorted_by(|era, next| era.from() < next.from()), "{name}");
            assert!(eras.iter().all(|era| usize::from(era.rule) < RULES.len()), "{name}");
        }
        for rule in &RULES {
            let Rule::Yearly([first, second]) = rule else { continue };
            for year in 1970..2_400 {
                let turn = |year| i64::from(days_of(year, 1, 1).unwrap()) * DAY_SECONDS;
                let [early, late] = [first, second].map(|change| change.in_year(year));
                assert!(turn(year) <= early && early < late && late < turn(year + 1), "{rule:?} {year}");
            }
        }
    }
}
