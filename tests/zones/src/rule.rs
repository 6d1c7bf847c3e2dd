//! What a zone keeps to for some time: a fixed offset, or two changes that come every year.

use chrono::{DateTime, Datelike, NaiveDate, Weekday};

use crate::source::Change;

const DAY: i64 = 86_400;

/// A year without a leap day: what comes every year is counted by its days.
const COMMON: i32 = 2001;

/// How the offset of a zone goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// It stays, so many seconds ahead of UTC.
    Fixed(i32),
    /// It changes twice a year; the earlier change in a year comes first.
    Yearly([Yearly; 2]),
}

/// A change that comes every year: on the first such day of the week on or after a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Yearly {
    /// The month of the date, from 1.
    pub month: u32,
    /// The day of the date, from 1.
    pub day: u32,
    /// Days since Monday of the day of the week, or none for the date itself.
    pub weekday: Option<u32>,
    /// The time on that day, in seconds of UTC.
    pub time: i64,
    /// How many seconds the zone is ahead of UTC afterwards.
    pub offset: i32,
}

impl Yearly {
    /// When the change happens in a year.
    #[must_use]
    pub fn in_year(&self, year: i32) -> i64 {
        let date = NaiveDate::from_ymd_opt(year, self.month, self.day).expect("a date of every year");
        let days = self.weekday.map_or(0, |weekday| (weekday + 7 - date.weekday().num_days_from_monday()) % 7);
        (i64::from(date.to_epoch_days()) + i64::from(days)) * DAY + self.time
    }
}

/// What changes in years that follow each other have in common.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The year of the last change.
    pub year: i32,
    /// The earliest and the latest day, as days of a common year.
    days: [u32; 2],
    weekday: Option<Weekday>,
    time: i64,
    offset: i32,
}

impl Pattern {
    /// That of a single change; a leap day has none.
    #[must_use]
    pub fn of(change: Change) -> Option<Self> {
        let date = DateTime::from_timestamp(change.at, 0).expect("a moment near to our time").date_naive();
        let day = date.with_year(COMMON)?.ordinal();
        let (weekday, time) = (Some(date.weekday()), change.at.rem_euclid(DAY));
        Some(Self { year: date.year(), days: [day; 2], weekday, time, offset: change.offset })
    }

    /// That of one change more, a year later, when it still is one.
    #[must_use]
    pub fn with(self, change: Change) -> Option<Self> {
        let next = Self::of(change)?;
        let alike = |pattern: Self| (pattern.time, pattern.offset);
        let days = [self.days[0].min(next.days[0]), self.days[1].max(next.days[1])];
        let weekday = self.weekday.filter(|weekday| next.weekday == Some(*weekday));
        let most = if weekday.is_some() { 6 } else { 0 };
        let fits = next.year == self.year + 1 && alike(next) == alike(self) && days[1] - days[0] <= most;
        fits.then_some(Self { days, weekday, ..next })
    }

    /// Every yearly change that has been one of these so far.
    #[must_use]
    pub fn yearly(&self) -> Vec<Yearly> {
        let &Self { days: [earliest, latest], time, offset, .. } = self;
        let yearly = |day, weekday: Option<Weekday>| {
            let date = NaiveDate::from_yo_opt(COMMON, day).expect("a day of a common year");
            let weekday = weekday.map(|weekday| weekday.num_days_from_monday());
            Yearly { month: date.month(), day: date.day(), weekday, time, offset }
        };
        let on_weekday = (latest.saturating_sub(6).max(1)..=earliest).filter(|_| self.weekday.is_some());
        let on_date = (earliest == latest).then(|| yearly(earliest, None));
        let found = on_weekday.map(|day| yearly(day, self.weekday)).chain(on_date);
        // the week from the date on must not depend on a leap day, nor end in another year
        found.filter(|found| !matches!((found.month, found.day), (2, 23..) | (12, 26..))).collect()
    }
}
