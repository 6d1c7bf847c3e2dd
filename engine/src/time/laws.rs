//! The laws of working time, over calendars and zones of every kind.

mod plan;

use proptest::prelude::*;
use proptest::sample::select;

use self::plan::plan;
use super::{Calendar, CalendarError, Date, Duration, Instant, Week, Zone};

const MINUTE: i64 = 60_000;
const DAY: i64 = 1_440 * MINUTE;

/// An instant within some days of a date.
fn near(date: Date, millis: i64) -> Instant {
    Instant::from_millis(i64::from(date.days()) * DAY + millis).unwrap()
}

fn between(calendar: &Calendar, start: Instant, end: Instant) -> u64 {
    calendar.between(start, end).unwrap().millis()
}

proptest! {
    #[test]
    fn between_is_additive_and_monotone(
        plan in plan(),
        mut at in [-25 * DAY..25 * DAY, -25 * DAY..25 * DAY, -25 * DAY..400 * DAY],
    ) {
        at.sort_unstable();
        let calendar = plan.calendar();
        prop_assume!(i64::from(plan.around.days()) * DAY + at[2] <= Instant::MAX.millis());
        let [a, b, c] = at.map(|millis| near(plan.around, millis));
        prop_assert_eq!(between(&calendar, a, b) + between(&calendar, b, c), between(&calendar, a, c));
        prop_assert!(between(&calendar, a, b) <= between(&calendar, a, c));
        prop_assert!(calendar.between(a, b).unwrap() <= b.since(a));
    }

    #[test]
    fn add_is_the_earliest_instant_that_measures_enough(
        plan in plan(),
        start in -25 * DAY..25 * DAY,
        millis in prop_oneof![
            0..=2 * DAY.unsigned_abs(),
            0..=60 * DAY.unsigned_abs(),
            (0..=2_000_u64).prop_map(|minutes| minutes * 60_000),
        ],
    ) {
        let calendar = plan.calendar();
        let start = near(plan.around, start);
        let duration = Duration::from_millis(millis).unwrap();
        match calendar.add(start, duration) {
            Ok(found) => {
                prop_assert!(start <= found);
                prop_assert_eq!(calendar.between(start, found), Ok(duration));
                if found > start {
                    let before = Instant::from_millis(found.millis() - 1).unwrap();
                    prop_assert!(calendar.between(start, before).unwrap() < duration);
                }
            }
            Err(error) => {
                prop_assert_eq!(error, CalendarError::AfterTheYear9999);
                prop_assert!(calendar.between(start, Instant::MAX).unwrap() < duration);
            }
        }
    }

    #[test]
    fn add_undoes_between(plan in plan(), mut at in [-25 * DAY..25 * DAY, -25 * DAY..25 * DAY]) {
        at.sort_unstable();
        let calendar = plan.calendar();
        let [start, end] = at.map(|millis| near(plan.around, millis));
        let found = calendar.add(start, calendar.between(start, end).unwrap()).unwrap();
        prop_assert!(found <= end);
        prop_assert_eq!(calendar.between(found, end), Ok(Duration::ZERO));
    }

    #[test]
    fn always_open_measures_elapsed_time(
        zone in select(Zone::names().collect::<Vec<_>>()),
        start in 0..=Instant::MAX.millis(),
        length in prop_oneof![0..=30 * DAY, 0..=36_525 * DAY],
    ) {
        let zone: Zone = zone.parse().unwrap();
        let always = Calendar::new(zone, Week::always(), vec![], vec![], vec![]).unwrap();
        let start = Instant::from_millis(start).unwrap();
        let length = Duration::from_millis(length.unsigned_abs()).unwrap();
        let end = start.saturating_add(length);
        prop_assert_eq!(always.between(start, end), Calendar::elapsed().between(start, end));
        prop_assert_eq!(always.add(start, length), Calendar::elapsed().add(start, length));
    }

    #[test]
    fn spans_are_in_order_and_apart(plan in plan(), start in -25 * DAY..25 * DAY) {
        let calendar = plan.calendar();
        let start = near(plan.around, start);
        let mut reached = start.millis();
        for span in calendar.walk(start, start.saturating_add("P60D".parse().unwrap())).unwrap() {
            prop_assert!(reached <= span.start && span.start < span.end);
            reached = span.end;
        }
    }

    /// Every minute of UTC is shown to a clock of the zone, on days far from any change of its offset.
    #[test]
    fn clocks_agree_on_settled_days(plan in plan(), start in -25 * 1_440..25 * 1_440_i64) {
        let calendar = plan.calendar();
        let start = i64::from(plan.around.days()) * 1_440 + start;
        for minute in (start..start + 6 * 1_440).step_by(7) {
            let offset = |days: i64| plan.zone.offset_at((minute + days * 1_440) * 60);
            if (-3..=3).any(|days| offset(days) != offset(0)) {
                continue;
            }
            let wall = plan.wall_minute(minute);
            let date = |day: i64| Date::from_days(day.try_into().unwrap()).unwrap();
            let dates = [wall / 1_440 - 1, wall / 1_440].map(date);
            let open = dates.iter().any(|&date| plan.is_open(date, wall));
            let instant = |minute: i64| Instant::from_millis(minute * MINUTE).unwrap();
            let [from, to] = [minute, minute + 1].map(instant);
            prop_assert_eq!(between(&calendar, from, to), if open { 60_000 } else { 0 }, "{}", from);
        }
    }

    /// Every interval is resolved by looking at clocks and its minutes are coloured, on all days.
    #[test]
    fn coloured_minutes_agree_on_all_days(
        plan in plan(),
        start in -12 * 1_440..6 * 1_440_i64,
        ends in [0..15_000_usize, 0..15_000],
    ) {
        let calendar = plan.calendar();
        let start = i64::from(plan.around.days()) * 1_440 + start;
        let open = plan.coloured(start, start + 15_000);
        let instant = |minute: usize| {
            let minute = start + i64::try_from(minute).unwrap();
            Instant::from_millis(minute * MINUTE).unwrap()
        };
        let [a, b] = [ends[0].min(ends[1]), ends[0].max(ends[1])];
        let expected = open[a..b].iter().filter(|open| **open).count();
        prop_assert_eq!(between(&calendar, instant(a), instant(b)), expected as u64 * 60_000);
    }
}

fn office() -> Week {
    let [mon, tue, wed, thu, fri] = [(); 5].map(|()| vec!["09:00-17:00".parse().unwrap()]);
    Week { mon, tue, wed, thu, fri, ..Week::default() }
}

fn rome(week: Week) -> Calendar {
    Calendar::new("Europe/Rome".parse().unwrap(), week, vec![], vec![], vec![]).unwrap()
}

fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

fn duration(text: &str) -> Duration {
    text.parse().unwrap()
}

#[test]
fn a_target_reached_at_closing_time_is_due_then() {
    let office = rome(office());
    let friday = instant("2026-01-02T09:00:00+01:00");
    assert_eq!(office.add(friday, duration("PT8H")), Ok(instant("2026-01-02T17:00:00+01:00")));
    assert_eq!(office.add(friday, duration("PT8H0.001S")), Ok(instant("2026-01-05T09:00:00.001+01:00")));
    assert_eq!(office.between(friday, instant("2026-01-03T12:00:00+01:00")), Ok(duration("PT8H")));
    let saturday = instant("2026-01-03T12:00:00+01:00");
    assert_eq!(office.add(saturday, Duration::ZERO), Ok(saturday));
}

#[test]
fn nights_lose_and_gain_the_hour_of_the_clocks() {
    let night = vec!["22:00-06:00".parse().unwrap()];
    let nights = rome(Week { sat: night, ..Week::default() });
    let measure = |start: &str| nights.between(instant(start), instant(start).saturating_add(duration("P2D")));
    assert_eq!(measure("2026-03-28T12:00:00Z"), Ok(duration("PT7H")));
    assert_eq!(measure("2026-10-24T12:00:00Z"), Ok(duration("PT9H")));
    assert_eq!(measure("2026-06-06T12:00:00Z"), Ok(duration("PT8H")));
}

#[test]
fn an_interval_turned_round_by_a_gap_is_dropped() {
    let early = rome(Week { sun: vec!["02:30-03:00".parse().unwrap()], ..Week::default() });
    let saturday = instant("2026-03-28T12:00:00Z");
    assert_eq!(early.between(saturday, saturday.saturating_add(duration("P3D"))), Ok(Duration::ZERO));
    assert_eq!(early.add(saturday, duration("PT1M")), Ok(instant("2026-04-05T02:31:00+02:00")));
}

/// RFC 5545, section 3.3.5: 02:30 is skipped and means 03:30, after the beginning of what is written after it.
#[test]
fn a_skipped_beginning_may_lie_after_a_later_one() {
    for (zone, from, until, half_past_three) in [
        ("Europe/Rome", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z", "2026-03-29T03:30:00+02:00"),
        ("America/New_York", "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z", "2026-03-08T03:30:00-04:00"),
    ] {
        let sun = ["02:30-04:00", "03:00-03:15"].map(|hours| hours.parse().unwrap()).into();
        let week = Week { sun, ..Week::default() };
        let calendar = Calendar::new(zone.parse().unwrap(), week, vec![], vec![], vec![]).unwrap();
        assert_eq!(calendar.between(instant(from), instant(until)), Ok(duration("PT45M")), "{zone}");
        let sixteenth_minute = instant(half_past_three).saturating_add(duration("PT1M"));
        assert_eq!(calendar.add(instant(from), duration("PT16M")), Ok(sixteenth_minute), "{zone}");
    }
}

/// Samoa skipped Friday, 2011-12-30, so what is written for it lies among the hours of Saturday.
#[test]
fn a_skipped_day_lies_among_the_hours_of_the_next() {
    let [fri, sat] = [&["12:00-13:00"][..], &["09:00-10:00", "10:30-11:00"]]
        .map(|day| day.iter().map(|hours| hours.parse().unwrap()).collect());
    let week = Week { fri, sat, ..Week::default() };
    let apia = Calendar::new("Pacific/Apia".parse().unwrap(), week, vec![], vec![], vec![]).unwrap();
    let [thursday, sunday] = ["2011-12-29T12:00:00-10:00", "2012-01-01T12:00:00+14:00"].map(instant);
    assert_eq!(apia.between(thursday, sunday), Ok(duration("PT2H30M")));
    assert_eq!(apia.add(thursday, duration("PT2H")), Ok(instant("2011-12-31T12:30:00+14:00")));
}

/// RFC 5545, section 3.3.5: on the day of a gap 02:30 means 03:30, on that of an overlap the first 02:30.
#[test]
fn a_change_just_before_the_start_is_minded() {
    let early = rome(Week { sun: vec!["01:00-02:30".parse().unwrap()], ..Week::default() });
    let until_noon = |start: &str, noon: &str| early.between(instant(start), instant(noon));
    assert_eq!(until_noon("2026-03-29T03:10:00+02:00", "2026-03-29T12:00:00+02:00"), Ok(duration("PT20M")));
    assert_eq!(until_noon("2026-10-25T02:10:00+02:00", "2026-10-25T12:00:00+01:00"), Ok(duration("PT20M")));
    assert_eq!(until_noon("2026-10-25T02:10:00+01:00", "2026-10-25T12:00:00+01:00"), Ok(Duration::ZERO));
}

#[test]
fn errors() {
    let new = |week, seasons| Calendar::new(Zone::UTC, week, vec![], vec![], seasons);
    assert_eq!(new(Week::default(), vec![]).unwrap_err(), CalendarError::EmptyWeek);
    let (first, last) = (Date::MAX, Date::MIN);
    let error = new(Week::always(), vec![(first, last, Week::always())]).unwrap_err();
    assert_eq!(error, CalendarError::RangeEndsBeforeItBegins { first, last });
    let (start, end) = (instant("2026-01-02T00:00:00Z"), instant("2026-01-01T00:00:00Z"));
    assert_eq!(rome(office()).between(start, end), Err(CalendarError::EndsBeforeItBegins { start, end }));
    assert_eq!(Calendar::elapsed().between(start, end), Err(CalendarError::EndsBeforeItBegins { start, end }));
}

#[test]
fn what_is_too_far_away_is_an_error() {
    let office = rome(office());
    let start = instant("2026-01-01T00:00:00Z");
    assert_eq!(office.add(start, Duration::MAX), Err(CalendarError::NotWithinACentury));
    assert_eq!(office.add(instant("9990-01-01T00:00:00Z"), duration("P3000D")), Err(CalendarError::AfterTheYear9999));
    let always = rome(Week::always());
    assert_eq!(always.add(start, Duration::MAX), Ok(start.saturating_add(Duration::MAX)));
    assert_eq!(always.between(Instant::MIN, Instant::MAX), Ok(Duration::MAX));
    let closed = vec![(Date::MIN, Date::MAX, Week::default())];
    let closed = Calendar::new(Zone::UTC, Week::always(), vec![], vec![], closed).unwrap();
    assert_eq!(closed.add(start, duration("PT1S")), Err(CalendarError::NotWithinACentury));
    assert_eq!(closed.between(Instant::MIN, Instant::MAX), Ok(Duration::ZERO));
}
