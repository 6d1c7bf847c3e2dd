//! Calendars in several zones, with holidays and exceptions near the instants at which stories begin.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::words::{CALENDARS, parsed};
use crate::definition::{CalendarDefinition, ExceptionHours, Exceptions, Holiday, ZoneName};
use crate::name::Id;
use crate::time::{DateOrRange, HolidayRule, Week, WorkingHours};

const HOLIDAYS: [&str; 8] =
    ["12-25", "01-01", "02-29", "2026-03-30", "2026-10-26", "easter+1", "orthodox-2", "2011-12-31"];
const DATES: [&str; 5] = ["2026-03-29", "2026-10-25", "2026-12-24", "2024-02-29", "2011-12-30"];
const SEASONS: [&str; 3] = ["2026-03-28/2026-04-10", "2026-11-15/2026-12-24", "2026-12-20/2027-01-06"];

/// The name of a time zone: plain ones, and ones whose clocks do odd things.
pub(super) fn zone() -> impl Strategy<Value = ZoneName> {
    let names = [
        "UTC",
        "Europe/Rome",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Pacific/Apia",
    ];
    select(names.map(|name| ZoneName(name.to_owned())).to_vec())
}

/// A calendar with hours on at least one day of the week.
pub fn calendar() -> impl Strategy<Value = CalendarDefinition> {
    let holiday = select(parsed::<HolidayRule>(&HOLIDAYS)).prop_map(|date| Holiday { date, label: None });
    let parts = (select(parsed::<Id>(&CALENDARS)), option::of(zone()), week(), vec(holiday, 0..=3), exceptions());
    parts.prop_map(|(id, time_zone, week, holidays, exceptions)| CalendarDefinition {
        id,
        label: None,
        time_zone,
        week,
        holidays,
        exceptions,
        meta: None,
    })
}

fn week() -> impl Strategy<Value = Week> + Clone {
    let every = |hours: &[&str], days: [bool; 7]| {
        let on = |open: bool| if open { parsed(hours) } else { Vec::new() };
        let [mon, tue, wed, thu, fri, sat, sun] = days.map(on);
        Week { mon, tue, wed, thu, fri, sat, sun }
    };
    let workdays = [true, true, true, true, true, false, false];
    let kinds = vec![
        every(&["09:00-17:00"], workdays),
        every(&["09:00-12:30", "13:30-18:00"], workdays),
        every(&["22:00-06:00"], workdays),
        every(&["00:00-24:00"], [true; 7]),
        every(&["02:00-03:00"], [true; 7]),
        every(&["00:00-00:01"], [true, false, false, false, false, false, true]),
        every(&["08:00-12:00", "10:00-14:00"], [false, true, false, true, false, true, false]),
    ];
    select(kinds)
}

fn exceptions() -> impl Strategy<Value = Exceptions> {
    let hours = subsequence(parsed::<WorkingHours>(&["09:00-13:00", "20:00-04:00"]), 0..=2);
    let day = (select(parsed::<DateOrRange>(&DATES)), hours.prop_map(ExceptionHours::Day));
    let season = week().prop_map(|week| ExceptionHours::Season(Box::new(week)));
    let season = (select(parsed::<DateOrRange>(&SEASONS)), season);
    let days = vec(day, 0..=2).prop_map(|days| days.into_iter().collect::<Exceptions>());
    let seasons = vec(season, 0..=1);
    let together = (days, seasons).prop_map(|(mut exceptions, seasons)| {
        exceptions.extend(seasons);
        exceptions
    });
    prop_oneof![2 => Just(Exceptions::new()), 1 => together]
}
