//! Instants and durations, in whole minutes.
//!
//! The model's clock ticks once a minute, so every instant and every duration it is given must be a whole minute.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

/// Minutes since 1970-01-01T00:00Z; also a length in minutes.
pub type Minute = i64;

/// Minutes of a day.
pub const DAY: Minute = 24 * 60;

/// Reads an instant of RFC 3339; seconds are cut.
pub fn instant(text: &str) -> Option<Minute> {
    let instant = DateTime::parse_from_rfc3339(text).ok()?;
    Some(instant.timestamp().div_euclid(60))
}

/// Writes an instant: UTC with three decimals.
pub fn written(instant: Minute) -> String {
    let instant = DateTime::<Utc>::from_timestamp(instant * 60, 0).unwrap_or_default();
    let (year, month, day) = (instant.year(), instant.month(), instant.day());
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:00.000Z", instant.hour(), instant.minute())
}

/// Reads a duration of ISO 8601 in weeks, days, hours and minutes.
pub fn duration(text: &str) -> Minute {
    let mut sum = 0;
    let mut number = 0;
    for sign in text.chars() {
        if let Some(digit) = sign.to_digit(10) {
            number = number * 10 + Minute::from(digit);
            continue;
        }
        sum += number
            * match sign {
                'W' => 7 * DAY,
                'D' => DAY,
                'H' => 60,
                'M' => 1,
                _ => 0,
            };
        number = 0;
    }
    sum
}

/// Writes a duration: `PT…H…M`, and `PT0S` for none.
pub fn lasting(minutes: Minute) -> String {
    match (minutes / 60, minutes % 60) {
        (0, 0) => "PT0S".to_owned(),
        (0, minutes) => format!("PT{minutes}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}

/// The day of a date, counted from 1970-01-01.
pub fn day_of(year: i32, month: u32, day: u32) -> Option<i64> {
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    Some(i64::from(date.num_days_from_ce()) - 719_163)
}

/// Reads a date, `2026-12-25`, as a day.
pub fn date(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month = parts.next().filter(|month| month.len() == 2)?.parse().ok()?;
    let day = parts.next().filter(|day| day.len() == 2)?.parse().ok()?;
    day_of(year, month, day)
}
