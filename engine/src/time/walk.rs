//! From wall time to instants: the open spans of a schedule in a zone, one after the other.

use std::{slice, vec};

use super::clock::Clock;
use super::date::DAY_SECONDS;
use super::schedule::{Days, Schedule};
use super::{Instant, WorkingHours, Zone};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const DAY: i64 = DAY_SECONDS * SECOND;

/// An open span: milliseconds since 1970-01-01T00:00:00Z, the end excluded, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) start: i64,
    pub(super) end: i64,
}

/// The open spans from an instant on, in order; no two share a moment.
///
/// The wall times of a day become instants by the clock around the next change of the zone's offset, as
/// RFC 5545 says. That keeps them in order, but for what is skipped by a change and so begins as much later,
/// among intervals that are written after it; such a run is put in order first.
pub(super) struct Walk<'s> {
    zone: Zone,
    days: Days<'s>,
    last_day: i32,
    /// The clock of the day being read.
    clock: Clock,
    /// The midnight that began that day, on the wall clock, and the intervals of the day still to come.
    midnight: i64,
    intervals: slice::Iter<'s, WorkingHours>,
    /// The spans of a run that was put in order, still to come.
    run: vec::IntoIter<Span>,
    /// Where the last span ended; nothing before it is open any more.
    reached: i64,
}

impl<'s> Walk<'s> {
    /// Walks from one instant up to another at least.
    pub(super) fn through(schedule: &'s Schedule, zone: Zone, from: Instant, until: Instant) -> Self {
        let [from, until] = [from, until].map(Instant::millis);
        // local time differs from UTC by less than a day and an interval ends within two days of its midnight,
        // so four days back lies before all that is read
        let clock = Clock::at(zone, (from - 4 * DAY) / SECOND);
        Self {
            zone,
            days: schedule.days_from(day_of(clock.least_reading(from)) - 1),
            last_day: day_of(until) + 1,
            clock,
            midnight: 0,
            intervals: [].iter(),
            run: Vec::new().into_iter(),
            reached: from,
        }
    }

    /// Turns to the next day; `None` when the walk is over.
    #[inline(never)] // so that `next` keeps its state in registers
    fn turn(&mut self) -> Option<()> {
        let day = self.days.day();
        if day > self.last_day {
            return None;
        }
        self.midnight = i64::from(day) * DAY;
        if self.clock.is_over(self.midnight) {
            self.clock = self.clock.next(self.zone);
        }
        self.intervals = self.days.read().iter();
        Some(())
    }

    /// The next span as it was written, maybe turned round by a gap.
    fn written(&mut self) -> Option<Span> {
        loop {
            if let Some(interval) = self.intervals.next() {
                let instant = |time: u16| self.clock.resolve(self.midnight + i64::from(time) * MINUTE);
                return Some(Span { start: instant(interval.start()), end: instant(interval.end()) });
            }
            self.turn()?;
        }
    }

    /// The next span by its beginning, maybe overlapping those before it.
    fn in_order(&mut self) -> Option<Span> {
        if let Some(span) = self.run.next() {
            return Some(span);
        }
        let mut run = Vec::new();
        loop {
            match self.written() {
                Some(span) if self.clock.is_shuffled(span.start) => run.push(span),
                last if run.is_empty() => return last,
                last => {
                    run.extend(last);
                    run.sort_unstable();
                    self.run = run.into_iter();
                    return self.run.next();
                }
            }
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let Span { start, end } = self.in_order()?;
            let start = start.max(self.reached);
            if start < end {
                self.reached = end;
                return Some(Span { start, end });
            }
        }
    }
}

/// The day in which a moment lies, both counted from 1970-01-01T00:00:00 of the same clock.
fn day_of(millis: i64) -> i32 {
    i32::try_from(millis.div_euclid(DAY)).unwrap_or(i32::MAX)
}
