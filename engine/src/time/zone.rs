//! Time zones: the rules of the IANA database, compiled in.

use std::fmt;

use chrono::{DateTime, Datelike, Offset, TimeZone};
use chrono_tz::Tz;

use super::date::{DAY_SECONDS, civil, days_of};
use super::text::{Text, text};
use super::{Date, Instant};

/// The version of the IANA time zone database compiled in, such as `2025b`.
#[must_use]
pub fn tzdb_version() -> &'static str {
    chrono_tz::IANA_TZDB_VERSION
}

/// A time zone of the IANA database, by name.
///
/// Rules are compiled in ([`tzdb_version`]); those of the host are never asked. The compiled tables end with
/// 2099, so later years follow the rules of the years before 2100: see [`Zone::offset_at`].
///
/// ```
/// use ordino::time::Zone;
///
/// let zone: Zone = "Europe/Rome".parse()?;
/// assert_eq!(zone.name(), "Europe/Rome");
/// assert!("Europe/Roma".parse::<Zone>().is_err());
/// # Ok::<(), ordino::time::TextError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone(Tz);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(Tz::UTC);

    /// Its name in the IANA database, such as `Europe/Rome`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Its place among all zones, from 0 and below [`COUNT`].
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }

    /// The names of all zones.
    pub fn names() -> impl Iterator<Item = &'static str> {
        chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
    }

    /// How many seconds local time is ahead of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z.
    ///
    /// Meant for the years 1970 to 9999; far outside them some offset of the zone is answered.
    ///
    /// From 2100 on, the answer is that of a year from 2089 to 2099 in which every month and day falls on the
    /// same day of the week: rules that speak of last Sundays go on for ever, and so do zones without such
    /// rules.
    ///
    /// ```
    /// use ordino::time::{Instant, Zone};
    ///
    /// let rome: Zone = "Europe/Rome".parse()?;
    /// let summer: Instant = "2500-07-01T00:00:00Z".parse()?;
    /// assert_eq!(rome.offset_at(summer.millis() / 1_000), 7_200);
    /// # Ok::<(), ordino::time::TextError>(())
    /// ```
    #[must_use]
    pub fn offset_at(self, unix_seconds: i64) -> i32 {
        let listed = if unix_seconds < END_OF_TABLES { unix_seconds } else { equivalent(unix_seconds) };
        let utc = DateTime::from_timestamp(listed, 0).unwrap_or_default().naive_utc();
        self.0.offset_from_utc_datetime(&utc).fix().local_minus_utc()
    }

    /// The moment that a wall clock means, in seconds since 1970-01-01T00:00:00Z; its own reading is given in
    /// seconds since 1970-01-01T00:00:00 local time.
    ///
    /// RFC 5545, section 3.3.5: a reading that occurs twice means the first; one that a change of offset
    /// skips is read with the offset before the change, so it means a moment after it.
    ///
    /// ```
    /// use ordino::time::{Instant, Zone};
    ///
    /// let rome: Zone = "Europe/Rome".parse()?;
    /// let moment = |utc: &str| utc.parse().map(|instant: Instant| instant.millis() / 1_000);
    ///
    /// // 02:30 on 2026-03-29 is skipped and means 03:30; on 2026-10-25 it occurs twice
    /// assert_eq!(rome.resolve(moment("2026-03-29T02:30:00Z")?), moment("2026-03-29T03:30:00+02:00")?);
    /// assert_eq!(rome.resolve(moment("2026-10-25T02:30:00Z")?), moment("2026-10-25T02:30:00+02:00")?);
    /// # Ok::<(), ordino::time::TextError>(())
    /// ```
    #[must_use]
    pub fn resolve(self, local_seconds: i64) -> i64 {
        // the two offsets that may apply are those of a day before and a day after, as in the polyfill of
        // ECMAScript's Temporal: no two changes of a zone lie that close
        let before = self.offset_at(local_seconds.saturating_sub(DAY_SECONDS));
        let after = self.offset_at(local_seconds.saturating_add(DAY_SECONDS));
        let earlier = local_seconds.saturating_sub(before.into());
        let later = local_seconds.saturating_sub(after.into());
        if self.offset_at(earlier) != before && self.offset_at(later) == after { later } else { earlier }
    }

    /// The date on which an instant lies in this zone; the nearest one when that is not in the years 1970 to
    /// 9999.
    ///
    /// ```
    /// use ordino::time::{Instant, Zone};
    ///
    /// let rome: Zone = "Europe/Rome".parse()?;
    /// let instant: Instant = "2026-01-31T23:30:00Z".parse()?;
    /// assert_eq!(rome.local_date(instant).to_string(), "2026-02-01");
    /// # Ok::<(), ordino::time::TextError>(())
    /// ```
    #[must_use]
    pub fn local_date(self, instant: Instant) -> Date {
        let seconds = instant.millis().div_euclid(1_000);
        Date::containing(seconds + i64::from(self.offset_at(seconds)))
    }
}

impl Text for Zone {
    const WANTED: &'static str = "a time zone such as `Europe/Rome`";
    const PATTERN: &'static str = "^[A-Za-z][A-Za-z0-9_+/-]*$";

    fn read(text: &str) -> Result<Self, &'static str> {
        text.parse().map(Self).map_err(|_| "use a name of the IANA time zone database, with its capitals")
    }
}

text!(Zone);

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// How many zones there are.
pub(super) const COUNT: usize = chrono_tz::TZ_VARIANTS.len();

/// 2100-01-01T00:00:00Z.
pub(super) const END_OF_TABLES: i64 = 4_102_444_800;

/// Common years before 2100, after the last forecast of the tables (Morocco's for 2087); one for each day of
/// the week, Monday first, on which a year may begin.
const YEARS: [i32; 7] = [2091, 2097, 2098, 2099, 2094, 2095, 2090];

/// A moment before 2100 with the same month, day, day of the week and time.
fn equivalent(unix_seconds: i64) -> i64 {
    unix_seconds - repeated(unix_seconds).seconds_later
}

/// A part of a year from 2100 on, which has the offsets of the same part of a year before.
pub(super) struct Repeated {
    /// How much later it is than the one that it repeats.
    pub(super) seconds_later: i64,
    /// Where it ends, in seconds since 1970-01-01T00:00:00Z.
    pub(super) until: i64,
}

/// The part of a year in which a moment from 2100 on lies, and how far it is from the one before 2100 with the
/// same month, day and day of the week.
///
/// A leap year begins like one common year and ends like another; the 29th of February counts as its
/// neighbour.
pub(super) fn repeated(unix_seconds: i64) -> Repeated {
    let day = i32::try_from(unix_seconds.div_euclid(DAY_SECONDS)).unwrap_or(Date::MAX.days());
    let date = civil(day);
    let is_early = date.month() <= 2;
    let (month, monthday) = if is_early { (1, 1) } else { (12, 31) };
    let anchor = |year| days_of(year, month, monthday).unwrap_or_default();
    let weekday = civil(anchor(date.year())).weekday().num_days_from_monday();
    let year = YEARS.get(weekday as usize).copied().unwrap_or_default();
    let later = anchor(date.year()) - anchor(year);
    let until = if is_early { days_of(date.year(), 3, 1).unwrap_or_default() } else { anchor(date.year()) + 1 };
    Repeated { seconds_later: i64::from(later) * DAY_SECONDS, until: i64::from(until) * DAY_SECONDS }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::TZ_VARIANTS;

    fn seconds(text: &str) -> i64 {
        text.parse::<Instant>().unwrap().millis() / 1_000
    }

    #[test]
    fn equivalent_moments_share_month_day_and_weekday() {
        for day in (END_OF_TABLES / DAY_SECONDS..).take(401 * 366) {
            let moved = equivalent(day * DAY_SECONDS + 7) - 7;
            assert!((seconds("2089-12-31T00:00:00Z")..END_OF_TABLES).contains(&moved));
            let [date, listed] = [day, moved / DAY_SECONDS].map(|day| civil(day.try_into().unwrap()));
            assert_eq!(date.weekday(), listed.weekday());
            if (date.month(), date.day()) != (2, 29) {
                assert_eq!((date.month(), date.day()), (listed.month(), listed.day()));
            }
        }
    }

    #[test]
    fn rules_go_on_after_the_tables() {
        for (zone, at, offset) in [
            ("Europe/Rome", "2101-03-27T00:59:59Z", 3_600),
            ("Europe/Rome", "2101-03-27T01:00:00Z", 7_200),
            ("Europe/Rome", "2104-10-26T00:59:59Z", 7_200),
            ("Europe/Rome", "2104-10-26T01:00:00Z", 3_600),
            ("Australia/Sydney", "9999-12-31T23:59:59Z", 39_600),
            ("Africa/Casablanca", "2104-06-01T00:00:00Z", 3_600),
            ("Asia/Kolkata", "2104-02-29T00:00:00Z", 19_800),
        ] {
            assert_eq!(zone.parse::<Zone>().unwrap().offset_at(seconds(at)), offset, "{zone} {at}");
        }
    }

    /// What [`Zone::resolve`] and the walk over working time rely on; the closest two are the seven days of
    /// Brazil's north-east in October 2000 and of some forecasts for Gaza.
    #[test]
    fn no_zone_changes_twice_within_six_days() {
        for zone in TZ_VARIANTS.map(Zone) {
            let mut offset = zone.offset_at(0);
            let mut changed = -100;
            for day in 0..END_OF_TABLES / DAY_SECONDS + 800 {
                let now = zone.offset_at(day * DAY_SECONDS);
                if now != offset {
                    assert!(day - changed > 6, "{zone} in the week of day {day}");
                    (offset, changed) = (now, day);
                }
            }
        }
    }

    #[test]
    fn wall_times_resolve_as_rfc_5545_says() {
        for (zone, local, utc) in [
            // RFC 5545, 3.3.5: 2007-11-04T01:30 in New York is EDT, 2007-03-11T02:30 means 03:30 EDT
            ("America/New_York", "2007-11-04T01:30:00Z", "2007-11-04T05:30:00Z"),
            ("America/New_York", "2007-03-11T02:30:00Z", "2007-03-11T07:30:00Z"),
            ("Europe/Rome", "2026-03-29T03:00:00Z", "2026-03-29T01:00:00Z"),
            ("Europe/Rome", "2026-10-25T03:00:00Z", "2026-10-25T02:00:00Z"),
            // half an hour
            ("Australia/Lord_Howe", "2026-04-05T01:45:00Z", "2026-04-04T14:45:00Z"),
            // Samoa skipped 2011-12-30
            ("Pacific/Apia", "2011-12-30T12:00:00Z", "2011-12-30T22:00:00Z"),
            ("Asia/Kathmandu", "2026-06-01T05:45:00Z", "2026-06-01T00:00:00Z"),
        ] {
            assert_eq!(zone.parse::<Zone>().unwrap().resolve(seconds(local)), seconds(utc), "{zone} {local}");
        }
    }

    #[test]
    fn every_zone_of_the_tables_is_named() {
        assert_eq!(Zone::names().count(), COUNT);
        for name in ["Africa/Abidjan", "Europe/Rome", "America/New_York", "UTC"] {
            assert!(Zone::names().any(|other| other == name), "{name}");
        }
    }

    #[test]
    fn a_date_is_that_of_the_zone() {
        for (zone, at, date) in [
            ("Europe/Rome", "2026-01-31T22:59:59.999Z", "2026-01-31"),
            ("Europe/Rome", "2026-01-31T23:00:00Z", "2026-02-01"),
            ("America/New_York", "2026-02-01T04:59:59.999Z", "2026-01-31"),
            ("America/New_York", "2026-02-01T05:00:00Z", "2026-02-01"),
        ] {
            let zone: Zone = zone.parse().unwrap();
            assert_eq!(zone.local_date(at.parse().unwrap()).to_string(), date, "{zone} {at}");
        }
    }

    #[test]
    fn local_dates_stay_in_bounds() {
        let rome: Zone = "Europe/Rome".parse().unwrap();
        for seconds in [i64::MIN, -1, i64::MAX] {
            assert!([3_600, 7_200].contains(&rome.offset_at(seconds)));
            let _ = rome.resolve(seconds);
        }
        let [apia, honolulu] = ["Pacific/Apia", "Pacific/Honolulu"].map(|name| name.parse::<Zone>().unwrap());
        assert_eq!(apia.local_date(Instant::MAX), Date::MAX);
        assert_eq!(honolulu.local_date(Instant::MIN), Date::MIN);
    }

    #[test]
    fn the_version_is_a_year_and_a_letter() {
        let (year, letter) = tzdb_version().split_at(4);
        assert!(year.parse::<u32>().is_ok_and(|year| year >= 2025), "{year}");
        assert!(letter.len() == 1 && letter.chars().all(|letter| letter.is_ascii_lowercase()), "{letter}");
    }
}
