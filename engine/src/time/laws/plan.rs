//! Calendars as data: how to generate them, and a naive reading of what they mean.

use proptest::prelude::*;
use proptest::sample::select;

use crate::time::{Calendar, Date, HolidayRule, Week, WorkingHours, Zone};

/// Zones with a date near which something happens.
const PLACES: [(&str, &str); 16] = [
    ("UTC", "2026-12-30"),
    ("Europe/Rome", "2026-03-29"),
    ("Europe/Rome", "2026-10-25"),
    ("Europe/Rome", "2104-03-30"),
    ("America/New_York", "2024-03-10"),
    ("America/St_Johns", "2006-10-29"),
    ("America/Recife", "2000-10-10"),
    ("Asia/Gaza", "2040-10-20"),
    ("Asia/Kathmandu", "1986-01-01"),
    ("Africa/Casablanca", "2026-03-01"),
    ("Antarctica/Troll", "2026-03-29"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("Pacific/Apia", "2011-12-30"),
    ("Pacific/Kwajalein", "1993-08-21"),
    ("Pacific/Kiritimati", "1994-12-31"),
    ("Pacific/Chatham", "9999-04-04"),
];

/// A calendar as data, for the laws to build and for the naive reading to interpret.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) zone: Zone,
    week: Week,
    holidays: Vec<String>,
    days: Vec<(Date, Vec<WorkingHours>)>,
    seasons: Vec<(Date, Date, Week)>,
    /// A date on which something happens.
    pub(super) around: Date,
}

impl Plan {
    pub(super) fn calendar(&self) -> Calendar {
        let holidays = self.holidays.iter().map(|text| text.parse::<HolidayRule>().unwrap()).collect();
        Calendar::new(self.zone, self.week.clone(), holidays, self.days.clone(), self.seasons.clone()).unwrap()
    }

    /// The intervals that begin on a date, read off the data.
    fn hours(&self, date: Date) -> &[WorkingHours] {
        let mut seasons: Vec<_> =
            self.seasons.iter().filter(|(first, last, _)| *first <= date && date <= *last).collect();
        seasons.sort_by_key(|(first, last, _)| (*first, *last));
        let day = self.days.iter().find(|(day, _)| *day == date);
        match (day, seasons.first()) {
            (Some((_, hours)), _) => hours,
            (_, Some((_, _, week))) => week.on(date.weekday()),
            _ if self.holidays.iter().any(|text| is_holiday(text, date)) => &[],
            _ => self.week.on(date.weekday()),
        }
    }

    pub(super) fn wall_minute(&self, minute: i64) -> i64 {
        minute + i64::from(self.zone.offset_at(minute * 60)) / 60
    }

    pub(super) fn is_open(&self, date: Date, wall_minute: i64) -> bool {
        let minute = wall_minute - i64::from(date.days()) * 1_440;
        self.hours(date).iter().any(|hours| (i64::from(hours.start())..i64::from(hours.end())).contains(&minute))
    }

    /// The first minute at which clocks show a wall time, found by looking at clocks; a skipped one is read
    /// with the offset before the gap.
    fn resolve(&self, wall_minute: i64) -> i64 {
        let minutes = wall_minute - 1_000..wall_minute + 1_000;
        let shown = minutes.clone().find(|&minute| self.wall_minute(minute) == wall_minute);
        shown.unwrap_or_else(|| {
            let after_gap = minutes.clone().find(|&minute| self.wall_minute(minute) > wall_minute).unwrap();
            wall_minute - (self.wall_minute(after_gap - 1) - (after_gap - 1))
        })
    }

    /// Whether each minute from one to another is open, by resolving every interval and colouring its
    /// minutes.
    pub(super) fn coloured(&self, from: i64, to: i64) -> Vec<bool> {
        let mut open = vec![false; usize::try_from(to - from).unwrap()];
        for day in from / 1_440 - 4..to / 1_440 + 4 {
            for hours in self.hours(Date::from_days(day.try_into().unwrap()).unwrap()) {
                let [start, end] = [hours.start(), hours.end()].map(|wall| self.resolve(day * 1_440 + i64::from(wall)));
                (start.max(from)..end.min(to)).for_each(|minute| open[usize::try_from(minute - from).unwrap()] = true);
            }
        }
        open
    }
}

fn is_holiday(text: &str, date: Date) -> bool {
    let written = date.to_string();
    let from_easter = |distance: &str, easter: fn(i32) -> Option<Date>| {
        let distance = if distance.is_empty() { 0 } else { distance.parse::<i32>().unwrap() };
        [-1, 0, 1].iter().any(|years| easter(date.year() + years).is_some_and(|e| e.days() + distance == date.days()))
    };
    match (text.strip_prefix("easter"), text.strip_prefix("orthodox")) {
        (Some(distance), _) => from_easter(distance, Date::easter),
        (_, Some(distance)) => from_easter(distance, Date::orthodox_easter),
        _ => text == written || text == &written[5..],
    }
}

fn hours() -> impl Strategy<Value = WorkingHours> {
    let times = (0..1_440_u16, 1..=1_440_u16, select(vec![1_u16, 30]));
    times.prop_map(|(start, length, grid)| {
        let (start, length) = (start / grid * grid, length.div_ceil(grid) * grid);
        let end = if start == 0 && length == 1_440 { 1_440 } else { (start + length) % 1_440 };
        let end = if end == start { (end + 1_439) % 1_440 } else { end };
        let text = format!("{:02}:{:02}-{:02}:{:02}", start / 60, start % 60, end / 60, end % 60);
        text.parse().unwrap()
    })
}

fn day() -> impl Strategy<Value = Vec<WorkingHours>> {
    prop_oneof![Just(vec![]), Just(vec![WorkingHours::FULL_DAY]), prop::collection::vec(hours(), 1..4)]
}

fn week() -> impl Strategy<Value = Week> {
    [day(), day(), day(), day(), day(), day(), day()].prop_map(|[mon, tue, wed, thu, fri, sat, sun]| Week {
        mon,
        tue,
        wed,
        thu,
        fri,
        sat,
        sun,
    })
}

pub(super) fn plan() -> impl Strategy<Value = Plan> {
    let near = || -20..20_i32;
    let holidays = prop::collection::vec((near(), 0..4_u8), 0..4);
    let days = prop::collection::vec((near(), day()), 0..4);
    let seasons = prop::collection::vec((near(), 0..10_i32, week()), 0..4);
    let week = week().prop_filter("an empty week is an error", |week| !week.is_empty());
    (select(&PLACES[..]), week, holidays, days, seasons).prop_map(|((zone, around), week, holidays, days, seasons)| {
        let around: Date = around.parse().unwrap();
        let date = |distance: i32| Date::from_days(around.days() + distance).unwrap();
        let from_easter = |name: &str, date: Date, easter: Option<Date>| {
            let distance = date.days() - easter.unwrap().days();
            format!("{name}{distance:+}")
        };
        let holiday = |(distance, kind): (i32, u8)| {
            let date = date(distance);
            match kind {
                0 => date.to_string(),
                1 => date.to_string()[5..].to_owned(),
                2 => from_easter("easter", date, Date::easter(date.year())),
                _ => from_easter("orthodox", date, Date::orthodox_easter(date.year())),
            }
        };
        Plan {
            zone: zone.parse().unwrap(),
            week,
            holidays: holidays.into_iter().map(holiday).collect(),
            days: days.into_iter().map(|(distance, hours)| (date(distance), hours)).collect(),
            seasons: seasons.into_iter().map(|(first, more, week)| (date(first), date(first + more), week)).collect(),
            around,
        }
    })
}
