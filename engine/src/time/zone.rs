//! Time zones: the rules of the IANA database, compiled in.

use std::fmt;

use super::date::DAY_SECONDS;
use super::rule::{self, Stretch};
use super::table::{ERAS, UTC, VERSION, ZONES};
use super::text::{Text, text};
use super::{Date, Instant};

/// The version of the IANA time zone database compiled in, such as `2025b`.
#[must_use]
pub const fn tzdb_version() -> &'static str {
    VERSION
}

/// A time zone of the IANA database, by name.
///
/// Rules since 1970 are compiled in ([`tzdb_version`]); those of the host are never asked. What changes the clocks
/// every year goes on for ever: see [`Zone::offset_at`].
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
pub struct Zone(u16);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(UTC);

    /// Its name in the IANA database, such as `Europe/Rome`.
    #[must_use]
    pub fn name(self) -> &'static str {
        ZONES.get(usize::from(self.0)).map_or("", |(name, _)| name)
    }

    /// The names of all zones, in the order of their bytes.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ZONES.iter().map(|(name, _)| *name)
    }

    /// How many seconds local time is ahead of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z.
    ///
    /// Meant for the years 1970 to 9999; far outside them some offset of the zone is answered.
    ///
    /// What the database foretells year by year ends with 2087; rules that speak of last Sundays go on for ever, and
    /// so do zones without such rules.
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
        self.stretch_at(unix_seconds).offset
    }

    /// The offset at a moment, in seconds since 1970-01-01T00:00:00Z, and how long it holds.
    pub(super) fn stretch_at(self, unix_seconds: i64) -> Stretch {
        let eras = ZONES.get(usize::from(self.0)).and_then(|&(_, eras)| ERAS.get(usize::from(eras)));
        rule::stretch_at(eras.copied().unwrap_or_default(), unix_seconds)
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
        let found = ZONES.binary_search_by_key(&text, |&(name, _)| name).ok();
        let zone = found.and_then(|place| u16::try_from(place).ok()).map(Self);
        zone.ok_or("use a name of the IANA time zone database, with its capitals")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(text: &str) -> i64 {
        text.parse::<Instant>().unwrap().millis() / 1_000
    }

    #[test]
    fn rules_go_on_for_ever() {
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
        for zone in Zone::names().map(|name| name.parse::<Zone>().unwrap()) {
            let mut offset = zone.offset_at(0);
            let mut changed = -100;
            for day in 0..50_000 {
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
    fn every_name_is_that_of_its_zone() {
        assert_eq!(Zone::names().count(), ZONES.len());
        for name in Zone::names() {
            assert_eq!(name.parse::<Zone>().unwrap().to_string(), name);
        }
        for name in ["Africa/Abidjan", "Europe/Rome", "America/New_York", "UTC", "Zulu"] {
            assert!(Zone::names().any(|other| other == name), "{name}");
        }
        for name in ["", "Africa", "europe/rome", "Europe/Rome ", "Zulu1"] {
            assert!(name.parse::<Zone>().is_err(), "{name}");
        }
        assert_eq!((Zone::UTC.name(), Zone::UTC), ("UTC", "UTC".parse().unwrap()));
    }

    /// As the database's own sources say.
    #[test]
    fn offsets_are_those_of_the_database() {
        for (zone, at, offset) in [
            // Zone Africa/Monrovia: -0:44:30 until 1972 Jan 7
            ("Africa/Monrovia", "1970-01-01T00:00:00Z", -2_670),
            ("Africa/Monrovia", "1972-01-07T00:44:29Z", -2_670),
            ("Africa/Monrovia", "1972-01-07T00:44:30Z", 0),
            // Rule EU: 1981 on the last Sunday of March, 1:00u; 1996 on the last Sunday of October
            ("Europe/Rome", "1981-03-29T00:59:59Z", 3_600),
            ("Europe/Rome", "1981-03-29T01:00:00Z", 7_200),
            ("Europe/Rome", "1995-09-24T01:00:00Z", 3_600),
            ("Europe/Rome", "1996-10-27T00:59:59Z", 7_200),
            ("Europe/Rome", "1996-10-27T01:00:00Z", 3_600),
            // Rule US: until 2006 the first Sunday of April, then the second of March, 2:00
            ("America/New_York", "2006-04-02T06:59:59Z", -18_000),
            ("America/New_York", "2006-04-02T07:00:00Z", -14_400),
            ("America/New_York", "2007-03-11T06:59:59Z", -18_000),
            ("America/New_York", "2007-03-11T07:00:00Z", -14_400),
            // Rule Morocco foretells: 2087 Mar 30 3:00 and 2087 May 11 2:00, and nothing after
            ("Africa/Casablanca", "2087-03-30T01:59:59Z", 3_600),
            ("Africa/Casablanca", "2087-03-30T02:00:00Z", 0),
            ("Africa/Casablanca", "2087-05-11T01:59:59Z", 0),
            ("Africa/Casablanca", "2087-05-11T02:00:00Z", 3_600),
            ("Africa/Casablanca", "2088-04-20T12:00:00Z", 3_600),
            ("Asia/Kathmandu", "1985-12-31T18:29:59Z", 19_800),
            ("Asia/Kathmandu", "1985-12-31T18:30:00Z", 20_700),
        ] {
            assert_eq!(zone.parse::<Zone>().unwrap().offset_at(seconds(at)), offset, "{zone} {at}");
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
