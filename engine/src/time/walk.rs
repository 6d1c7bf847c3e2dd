//! From wall time to instants: the open spans of a schedule in a zone, one after the other.

use std::{slice, vec};

use super::date::DAY_SECONDS;
use super::schedule::{Days, Schedule};
use super::{Date, Instant, WorkingHours, Zone};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;

/// An open span: milliseconds since 1970-01-01T00:00:00Z, the end excluded, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) start: i64,
    pub(super) end: i64,
}

/// The open spans from an instant on, in order; no two share a moment.
///
/// Most days are *settled*: the zone's offset does not change near them, so their wall times become instants
/// by one subtraction. A run of days near a change is resolved wall time by wall time, as RFC 5545 says, and
/// then put in order.
pub(super) struct Walk<'s> {
    zone: Zone,
    days: Days<'s>,
    last_day: i32,
    /// The offset of the days up to `settled_until`, in seconds.
    offset: i32,
    /// The first day not known to be settled.
    settled_until: i32,
    /// The midnight that began the day being read, in milliseconds, and the intervals of that day still to
    /// come.
    midnight: i64,
    intervals: slice::Iter<'s, WorkingHours>,
    /// The spans of a run of unsettled days still to come.
    resolved: vec::IntoIter<Span>,
    /// Where the last span ended; nothing before it is open any more.
    reached: i64,
}

impl<'s> Walk<'s> {
    /// Walks from one instant up to another at least.
    pub(super) fn new(schedule: &'s Schedule, zone: Zone, from: Instant, until: Instant) -> Self {
        let [first, last] = [from, until].map(|instant| Date::containing(instant.millis() / SECOND).days());
        Self {
            zone,
            // local dates differ from those in UTC by a day; an interval may end a day after its own, and a
            // gap may move that end by another
            days: schedule.days_from(first - 3),
            last_day: last + 1,
            offset: 0,
            settled_until: i32::MIN,
            midnight: 0,
            intervals: [].iter(),
            resolved: Vec::new().into_iter(),
            reached: from.millis(),
        }
    }

    /// Turns to the next day, or to the next run of unsettled days; `None` when the walk is over.
    fn turn(&mut self) -> Option<()> {
        let day = self.days.day();
        if day > self.last_day {
            return None;
        }
        if self.settle(day) {
            self.midnight = (seconds(day) - i64::from(self.offset)) * SECOND;
            self.intervals = self.days.read().iter();
        } else {
            self.resolved = self.resolve().into_iter();
        }
        Some(())
    }

    /// Whether a day is settled: the offset is the same from two days before it to the end of the second day
    /// after it.
    ///
    /// An interval ends by the end of the day after its own, and [`Zone::resolve`] looks a day farther to
    /// both sides. Changes lie at least six days apart, so an offset found again within six days has held all
    /// the while.
    fn settle(&mut self, day: i32) -> bool {
        let offset_on = |day| self.zone.offset_at(seconds(day));
        if day < self.settled_until {
            return true;
        }
        if day == self.settled_until && offset_on(day + 8) == self.offset {
            self.settled_until = day + 6;
            return true;
        }
        self.offset = offset_on(day - 2);
        if offset_on(day + 3) == self.offset {
            self.settled_until = day + 1;
        }
        day < self.settled_until
    }

    /// The spans of the coming run of unsettled days, by their beginning; those turned round by a gap are
    /// dropped.
    fn resolve(&mut self) -> Vec<Span> {
        let mut spans = Vec::new();
        while !self.settle(self.days.day()) {
            let midnight = seconds(self.days.day());
            let instant = |minutes: u16| self.zone.resolve(midnight + i64::from(minutes) * 60) * SECOND;
            for interval in self.days.read() {
                spans.push(Span { start: instant(interval.start()), end: instant(interval.end()) });
            }
        }
        spans.retain(|span| span.start < span.end);
        spans.sort_unstable();
        spans
    }

    /// The next span as it was written, maybe overlapping those before it.
    fn written(&mut self) -> Option<Span> {
        loop {
            if let Some(interval) = self.intervals.next() {
                let instant = |minutes: u16| self.midnight + i64::from(minutes) * MINUTE;
                return Some(Span { start: instant(interval.start()), end: instant(interval.end()) });
            }
            if let Some(span) = self.resolved.next() {
                return Some(span);
            }
            self.turn()?;
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let Span { start, end } = self.written()?;
            let start = start.max(self.reached);
            if start < end {
                self.reached = end;
                return Some(Span { start, end });
            }
        }
    }
}

/// The midnight that begins a day, in seconds since 1970-01-01T00:00:00 of the same zone.
fn seconds(day: i32) -> i64 {
    i64::from(day) * DAY_SECONDS
}
