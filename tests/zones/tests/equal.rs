//! The engine's zones are those of chrono-tz.

use std::fs;

use chrono::{DateTime, Datelike, NaiveDate};
use chrono_tz::{IANA_TZDB_VERSION, TZ_VARIANTS, Tz};
use ordino::time::{Zone, tzdb_version};
use ordino_zones::source::{END, changes, offset_at};
use ordino_zones::{path, table};

const DAY: i64 = 86_400;

/// 10000-01-01T00:00:00Z.
const END_OF_9999: i64 = 253_402_300_800;

/// Every zone by its name, as chrono-tz and as the engine have it.
fn zones() -> impl Iterator<Item = (Tz, Zone)> {
    TZ_VARIANTS.into_iter().map(|zone| (zone, zone.name().parse().expect("a zone of the engine")))
}

#[test]
fn the_committed_table_is_the_one_that_is_made() {
    let committed = fs::read_to_string(path()).expect("the table");
    assert!(committed == table::text(), "engine/src/time/table.rs is stale: run `cargo xtask zones`");
}

#[test]
fn the_engine_names_the_same_zones() {
    let mut names: Vec<&str> = TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
    names.sort_unstable();
    assert!(Zone::names().eq(names));
    assert_eq!(tzdb_version(), IANA_TZDB_VERSION);
}

#[test]
fn every_change_happens_to_the_second() {
    for (listed, zone) in zones() {
        for change in changes(listed) {
            for moment in [change.at - 1, change.at, change.at + 1] {
                let (expected, found) = (offset_at(listed, moment.max(0)), zone.offset_at(moment.max(0)));
                assert_eq!(found, expected, "{zone} at {moment}");
            }
        }
    }
}

/// Two days, two hours and a second apart, so that all times of day come by.
#[test]
fn offsets_in_between_are_equal() {
    for (listed, zone) in zones() {
        for moment in (0..END).step_by(180_001) {
            assert_eq!(zone.offset_at(moment), offset_at(listed, moment), "{zone} at {moment}");
        }
    }
}

/// From 2100 on, where chrono-tz ends, a year is like one before in which every date falls on the same day of the week.
#[test]
fn later_years_are_like_those_before() {
    let zones: Vec<(Tz, Zone)> = zones().collect();
    // four centuries, after which the calendar begins anew, and the last years; fifty hours apart, a zone in seven each
    let moments = (END..END + 401 * 366 * DAY).chain(END_OF_9999 - 20 * 366 * DAY..END_OF_9999).step_by(180_000);
    for (number, moment) in moments.enumerate() {
        let like = equivalent(moment);
        for (listed, zone) in zones.iter().skip(number % 7).step_by(7) {
            assert_eq!(zone.offset_at(moment), offset_at(*listed, like), "{zone} at {moment}, like {like}");
        }
    }
}

/// What takes minutes: `cargo xtask soak zones`.
#[test]
#[ignore = "`cargo xtask soak zones` runs it, in release"]
fn every_hour_is_equal() {
    let mut compared = 0_u64;
    for (listed, zone) in zones() {
        for moment in (0..END + 366 * DAY).step_by(3_600) {
            let expected = offset_at(listed, if moment < END { moment } else { equivalent(moment) });
            assert_eq!(zone.offset_at(moment), expected, "{zone} at {moment}");
            compared += 1;
        }
    }
    println!("{compared} hours of {} zones are equal", TZ_VARIANTS.len());
}

/// A moment before 2100, after the last forecast of the database, with the same month, day, day of the week and time.
///
/// A leap year begins like one common year and ends like another; the 29th of February counts as its neighbour.
fn equivalent(moment: i64) -> i64 {
    let date = DateTime::from_timestamp(moment, 0).expect("a date").date_naive();
    let (month, day) = if date.month() <= 2 { (1, 1) } else { (12, 31) };
    let anchor = |year| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    let is_common = |year: &i32| !anchor(*year).leap_year();
    let is_like = |year: &i32| anchor(*year).weekday() == anchor(date.year()).weekday();
    let like = (2_088..2_100).filter(is_common).find(is_like).expect("a year for each day of the week");
    moment - (anchor(date.year()) - anchor(like)).num_seconds()
}
