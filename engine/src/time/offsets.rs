//! The offsets of a zone as a table, so that a walk over working time need not search for their changes.

use std::sync::{Arc, OnceLock};

use super::date::DAY_SECONDS;
use super::zone::{END_OF_TABLES, repeated};
use super::{Zone, zone};

const SECOND: i64 = 1_000;
const DAY: i64 = DAY_SECONDS * SECOND;

/// Before the first day that any walk reads.
const START: i64 = -14 * DAY_SECONDS;

/// No two changes of a zone lie closer than that, so an offset found again after it has held all the while.
const STEP: i64 = 6 * DAY_SECONDS;

/// When the offset of a zone changes: a table up to the end of 2099, which later years repeat as
/// [`Zone::offset_at`] says.
///
/// chrono-tz keeps its own table to itself, so the changes are searched for, which takes some 10,000 questions
/// or half a millisecond. That happens once a zone; all calendars of the zone share what was found.
#[derive(Clone, Debug)]
pub(super) struct Offsets(Arc<[Change]>);

/// From a moment on, in seconds since 1970-01-01T00:00:00Z, the zone is so many seconds ahead of UTC. The first
/// entry lies before all moments, the last one is that for the end of the table.
#[derive(Clone, Copy, Debug, Default)]
struct Change {
    at: i64,
    offset: i32,
}

impl Offsets {
    /// The offsets of a zone, searched for when they are asked for the first time.
    pub(super) fn of(zone: Zone) -> Self {
        static FOUND: [OnceLock<Offsets>; zone::COUNT] = [const { OnceLock::new() }; zone::COUNT];
        let search = || Self::search(zone);
        FOUND.get(zone.index()).map_or_else(search, |found| found.get_or_init(search).clone())
    }

    fn search(zone: Zone) -> Self {
        let mut offset = zone.offset_at(START);
        let mut changes = vec![Change { at: i64::MIN, offset }];
        let mut before = START;
        while before < END_OF_TABLES - 1 {
            let after = (before + STEP).min(END_OF_TABLES - 1);
            if zone.offset_at(after) != offset {
                let at = first_change(zone, before, after);
                offset = zone.offset_at(at);
                changes.push(Change { at, offset });
            }
            before = after;
        }
        changes.push(Change { at: END_OF_TABLES, offset: zone.offset_at(END_OF_TABLES) });
        Self(changes.into())
    }

    /// The clock of the zone from a moment on, given in seconds since 1970-01-01T00:00:00Z.
    pub(super) fn clock_at(&self, unix_seconds: i64) -> Clock {
        if unix_seconds < END_OF_TABLES {
            return self.listed(unix_seconds);
        }
        let part = repeated(unix_seconds);
        let clock = self.listed(unix_seconds - part.seconds_later);
        let change = clock.change + part.seconds_later * SECOND;
        if change < part.until * SECOND {
            return Clock { change, ..clock };
        }
        let next = self.listed(part.until - repeated(part.until).seconds_later);
        Clock { before: clock.before, change: part.until * SECOND, after: next.before }
    }

    /// The clock of the zone from a moment before the end of the table on.
    fn listed(&self, unix_seconds: i64) -> Clock {
        let next = self.0.partition_point(|change| change.at <= unix_seconds);
        let [last, next] = [next.saturating_sub(1), next].map(|index| self.0.get(index).copied().unwrap_or_default());
        let [before, after] = [last, next].map(|change| i64::from(change.offset) * SECOND);
        Clock { before, change: next.at * SECOND, after }
    }
}

/// The moment of the only change between two moments.
fn first_change(zone: Zone, mut before: i64, mut after: i64) -> i64 {
    let offset = zone.offset_at(before);
    while before + 1 < after {
        let middle = i64::midpoint(before, after);
        if zone.offset_at(middle) == offset { before = middle } else { after = middle }
    }
    after
}

/// A wall clock around a change of its offset, in milliseconds; right from the moment for which it was asked
/// to the change after this one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    /// How far it is ahead of UTC before the change.
    before: i64,
    /// When it is changed, since 1970-01-01T00:00:00Z; maybe to the same offset.
    change: i64,
    /// How far it is ahead of UTC after the change.
    after: i64,
}

impl Clock {
    /// The moment that a reading means, as [`Zone::resolve`] has it.
    pub(super) fn resolve(self, reading: i64) -> i64 {
        let earlier = reading - self.before;
        if earlier < self.change {
            return earlier;
        }
        // a reading after the change, or skipped by it
        let later = reading - self.after;
        if later < self.change { earlier } else { later }
    }

    /// Whether a moment is shown after the change and meant by a skipped reading, too: there, and only there,
    /// later readings may mean earlier moments.
    pub(super) fn is_shuffled(self, moment: i64) -> bool {
        self.change <= moment && moment < self.change + self.after - self.before
    }

    /// Whether the change no longer concerns the readings from this one on; it skips a day at most.
    pub(super) fn is_over(self, reading: i64) -> bool {
        reading - self.before.max(self.after) >= self.change + DAY
    }

    /// The next clock, around the change after this one.
    pub(super) fn next(self, offsets: &Offsets) -> Self {
        offsets.clock_at(self.change / SECOND)
    }

    /// The least that it shows at a moment, before or after the change.
    pub(super) fn least_reading(self, moment: i64) -> i64 {
        moment + self.before.min(self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every stretch between two changes, to the second; also where years only seem to change their offset, a
    /// clock has but one change to mind.
    #[test]
    fn the_table_says_what_the_zone_says() {
        for zone in Zone::names().map(|name| name.parse::<Zone>().unwrap()) {
            let offsets = Offsets::of(zone);
            let mut at = START;
            while at < END_OF_TABLES + 420 * 366 * DAY_SECONDS {
                let clock = offsets.clock_at(at);
                let (offset, until) = (i32::try_from(clock.before / SECOND).unwrap(), clock.change / SECOND);
                assert!(at + STEP < until, "{zone} {at}");
                assert_eq!(i64::from(zone.offset_at(until)) * SECOND, clock.after, "{zone} {until}");
                for moment in [at, i64::midpoint(at, until), until - 1] {
                    assert_eq!(zone.offset_at(moment), offset, "{zone} {moment}");
                }
                at = until;
            }
        }
    }

    /// The readings at which another offset begins to count, to the second.
    #[test]
    fn clocks_resolve_around_the_edges_of_a_change() {
        let seconds = |text: &str| text.parse::<crate::time::Instant>().unwrap().millis() / SECOND;
        for (zone, change, readings) in [
            // two o'clock becomes three
            ("Europe/Rome", "2026-03-29T01:00:00Z", ["2026-03-29T02:00:00Z", "2026-03-29T03:00:00Z"]),
            // three o'clock becomes two
            ("Europe/Rome", "2026-10-25T01:00:00Z", ["2026-10-25T02:00:00Z", "2026-10-25T03:00:00Z"]),
            ("America/New_York", "2007-03-11T07:00:00Z", ["2007-03-11T02:00:00Z", "2007-03-11T03:00:00Z"]),
            ("America/New_York", "2007-11-04T06:00:00Z", ["2007-11-04T01:00:00Z", "2007-11-04T02:00:00Z"]),
        ] {
            let zone: Zone = zone.parse().unwrap();
            let clock = Offsets::of(zone).clock_at(seconds(change) - DAY_SECONDS);
            assert_eq!(clock.change, seconds(change) * SECOND, "{zone}");
            for reading in readings.map(seconds).into_iter().flat_map(|edge| [edge - 1, edge, edge + 1]) {
                assert_eq!(clock.resolve(reading * SECOND), zone.resolve(reading) * SECOND, "{zone} {reading}");
            }
        }
    }

    /// Around every change of some zones, what a clock says of a reading is what the zone says.
    #[test]
    fn clocks_resolve_like_zones() {
        for name in ["Europe/Rome", "Pacific/Apia", "America/Recife", "Africa/Monrovia", "Africa/Casablanca"] {
            let zone: Zone = name.parse().unwrap();
            let offsets = Offsets::of(zone);
            let mut at = 0;
            while at < END_OF_TABLES + 40 * 366 * DAY_SECONDS {
                let clock = offsets.clock_at(at);
                let change = clock.change / SECOND;
                for reading in (change - 3 * DAY_SECONDS..change + 3 * DAY_SECONDS).step_by(899) {
                    if reading < at + DAY_SECONDS {
                        continue;
                    }
                    let expected = zone.resolve(reading) * SECOND;
                    assert_eq!(clock.resolve(reading * SECOND), expected, "{zone} {reading}");
                    if clock.is_over(reading * SECOND) {
                        assert_eq!(clock.next(&offsets).resolve(reading * SECOND), expected, "{zone} {reading}");
                    }
                }
                at = change;
            }
        }
    }
}
