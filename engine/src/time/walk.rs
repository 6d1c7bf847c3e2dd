//! From wall time to instants: the open spans of a schedule in a zone, one after the other.

use std::collections::VecDeque;
use std::slice;

use super::date::DAY_SECONDS;
use super::offsets::{Clock, Offsets};
use super::schedule::{Days, Schedule};
use super::{Instant, WorkingHours};

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
/// RFC 5545 says. That keeps their order, with one exception: what begins in the gap of a change begins as
/// long after it, among intervals that are written later. Such spans wait until their turn comes.
pub(super) struct Walk<'s> {
    offsets: &'s Offsets,
    days: Days<'s>,
    last_day: i32,
    /// The clock of the day being read.
    clock: Clock,
    /// The midnight that began that day, on the wall clock, and the intervals of the day still to come.
    midnight: i64,
    intervals: slice::Iter<'s, WorkingHours>,
    /// The spans that begin in a gap, and the one that was read behind them, still to come.
    delayed: VecDeque<Span>,
    ahead: Option<Span>,
    /// Where the last span ended; nothing before it is open any more.
    reached: i64,
}

impl<'s> Walk<'s> {
    /// Walks from one instant up to another at least.
    pub(super) fn new(schedule: &'s Schedule, offsets: &'s Offsets, from: Instant, until: Instant) -> Self {
        let [from, until] = [from, until].map(Instant::millis);
        // local time differs from UTC by less than a day and an interval ends within two days of its midnight,
        // so four days back lies before all that is read
        let clock = offsets.clock_at((from - 4 * DAY) / SECOND);
        Self {
            offsets,
            days: schedule.days_from(day_of(clock.least_reading(from)) - 1),
            last_day: day_of(until) + 1,
            clock,
            midnight: 0,
            intervals: [].iter(),
            delayed: VecDeque::new(),
            ahead: None,
            reached: from,
        }
    }

    /// Turns to the next day; `None` when the walk is over.
    fn turn(&mut self) -> Option<()> {
        let day = self.days.day();
        if day > self.last_day {
            return None;
        }
        self.midnight = i64::from(day) * DAY;
        if self.clock.is_changed_by(self.midnight) {
            self.clock = self.clock.next(self.offsets);
        }
        self.intervals = self.days.read().iter();
        Some(())
    }

    /// The next span as it was written, maybe overlapping those before it, save those that begin in a gap:
    /// they are put aside.
    fn written(&mut self) -> Option<Span> {
        loop {
            let Some(interval) = self.intervals.next() else {
                self.turn()?;
                continue;
            };
            let [start, end] = [interval.start(), interval.end()].map(|time| self.midnight + i64::from(time) * MINUTE);
            let span = Span { start: self.clock.resolve(start), end: self.clock.resolve(end) };
            if !self.clock.skips(start) {
                return Some(span);
            }
            self.delayed.push_back(span);
        }
    }

    /// The next span by its beginning, maybe overlapping those before it, or turned round by a gap.
    fn in_order(&mut self) -> Option<Span> {
        let written = self.ahead.take().or_else(|| self.written());
        match (self.delayed.front(), written) {
            (Some(delayed), Some(written)) if written.start <= delayed.start => Some(written),
            (Some(_), _) => {
                self.ahead = written;
                self.delayed.pop_front()
            }
            (None, _) => written,
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
