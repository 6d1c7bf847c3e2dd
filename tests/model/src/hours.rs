//! Calendars: whether a minute is a working one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::json::{list, text};
use crate::time::{DAY, Minute, date, day_of};

/// The years for which yearly holidays are written out.
const YEARS: std::ops::Range<i32> = 2020..2040;

const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Intervals of a day: minutes from its midnight, perhaps past the next one.
type Intervals = Vec<(Minute, Minute)>;

/// Opening hours in UTC.
#[derive(Debug, Clone)]
pub struct Hours {
    week: Vec<Intervals>,
    holidays: BTreeSet<i64>,
    exceptions: BTreeMap<i64, Intervals>,
}

impl Hours {
    /// Reads a calendar with a week, holidays (`2026-12-25`, `12-25`) and exceptions of single dates.
    pub fn new(calendar: &Value) -> Self {
        let mut holidays = BTreeSet::new();
        for holiday in list(&calendar["holidays"]) {
            let holiday = text(holiday);
            holidays.extend(date(holiday));
            if let Some((month, day)) = holiday.split_once('-')
                && let (Ok(month), Ok(day)) = (month.parse(), day.parse())
            {
                holidays.extend(YEARS.filter_map(|year| day_of(year, month, day)));
            }
        }
        let exceptions = calendar["exceptions"].as_object().into_iter().flatten();
        Self {
            week: WEEK.iter().map(|day| intervals(&calendar["week"][day])).collect(),
            holidays,
            exceptions: exceptions.filter_map(|(day, hours)| Some((date(day)?, intervals(hours)))).collect(),
        }
    }

    /// Whether work is done in the minute that begins then. An interval belongs to the date on which it begins.
    pub fn works(&self, minute: Minute) -> bool {
        let day = minute.div_euclid(DAY);
        let clock = minute.rem_euclid(DAY);
        let covers = |day, clock| self.of(day).iter().any(|&(from, to)| from <= clock && clock < to);
        covers(day, clock) || covers(day - 1, clock + DAY)
    }

    /// The intervals that begin on a day: an exception beats a holiday, a holiday the week.
    fn of(&self, day: i64) -> &[(Minute, Minute)] {
        if let Some(exception) = self.exceptions.get(&day) {
            return exception;
        }
        if self.holidays.contains(&day) {
            return &[];
        }
        // 1970-01-01 was a Thursday.
        let weekday = usize::try_from((day + 3).rem_euclid(7)).unwrap_or_default();
        self.week.get(weekday).map_or(&[], Vec::as_slice)
    }
}

/// Whether a minute counts: without a calendar every one does.
pub fn counts(hours: Option<&Hours>, minute: Minute) -> bool {
    hours.is_none_or(|hours| hours.works(minute))
}

/// The minutes that count from one instant to another.
pub fn worked(hours: Option<&Hours>, from: Minute, to: Minute) -> Minute {
    let mut count = 0;
    for minute in from..to {
        if counts(hours, minute) {
            count += 1;
        }
    }
    count
}

/// The first instant at which so many minutes have counted since an instant.
pub fn after(hours: Option<&Hours>, from: Minute, length: Minute) -> Minute {
    let mut minute = from;
    let mut left = length;
    while left > 0 {
        if counts(hours, minute) {
            left -= 1;
        }
        minute += 1;
    }
    minute
}

fn intervals(hours: &Value) -> Intervals {
    list(hours).iter().filter_map(|interval| interval_of(text(interval))).collect()
}

/// `22:00-06:00` goes past midnight.
fn interval_of(text: &str) -> Option<(Minute, Minute)> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (clock(from)?, clock(to)?);
    Some((from, if to <= from { to + DAY } else { to }))
}

fn clock(text: &str) -> Option<Minute> {
    let (hours, minutes) = text.split_once(':')?;
    Some(hours.parse::<Minute>().ok()? * 60 + minutes.parse::<Minute>().ok()?)
}
