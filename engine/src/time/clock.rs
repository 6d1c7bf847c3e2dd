//! A wall clock around a change of its offset, so that a walk over working time asks the zone once a change.

use super::Zone;
use super::date::DAY_SECONDS;
use super::rule::Stretch;

const SECOND: i64 = 1_000;
const DAY: i64 = DAY_SECONDS * SECOND;

/// A wall clock around a change of its offset, in milliseconds; right from the moment for which it was asked
/// to the change after this one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    /// How far it is ahead of UTC before the change.
    before: i64,
    /// When it is changed, since 1970-01-01T00:00:00Z; later than every instant when it never is.
    change: i64,
    /// How far it is ahead of UTC after the change.
    after: i64,
}

impl Clock {
    /// The clock of a zone from a moment on, given in seconds since 1970-01-01T00:00:00Z.
    pub(super) fn at(zone: Zone, unix_seconds: i64) -> Self {
        let Stretch { offset, until, then } = zone.stretch_at(unix_seconds);
        let [before, after] = [offset, then].map(|offset| i64::from(offset) * SECOND);
        Self { before, change: until * SECOND, after }
    }

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
    pub(super) fn next(self, zone: Zone) -> Self {
        Self::at(zone, self.change / SECOND)
    }

    /// The least that it shows at a moment, before or after the change.
    pub(super) fn least_reading(self, moment: i64) -> i64 {
        moment + self.before.min(self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2500-01-01T00:00:00Z.
    const MANY_YEARS: i64 = 16_725_225_600;

    /// Every stretch between two changes, to the second.
    #[test]
    fn clocks_say_what_the_zone_says() {
        for zone in Zone::names().map(|name| name.parse::<Zone>().unwrap()) {
            let mut at = -14 * DAY_SECONDS;
            while at < MANY_YEARS {
                let clock = Clock::at(zone, at);
                let (offset, until) = (i32::try_from(clock.before / SECOND).unwrap(), clock.change / SECOND);
                // the walk over working time looks but one change ahead
                assert!(at + 6 * DAY_SECONDS < until, "{zone} {at}");
                assert_eq!(i64::from(zone.offset_at(until)) * SECOND, clock.after, "{zone} {until}");
                assert!(clock.before != clock.after || until > MANY_YEARS, "{zone} {until}");
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
            let clock = Clock::at(zone, seconds(change) - DAY_SECONDS);
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
            let mut at = 0;
            while at < 4_500_000_000 {
                let clock = Clock::at(zone, at);
                let change = clock.change / SECOND;
                for reading in (change - 3 * DAY_SECONDS..change + 3 * DAY_SECONDS).step_by(899) {
                    if reading < at + DAY_SECONDS {
                        continue;
                    }
                    let expected = zone.resolve(reading) * SECOND;
                    assert_eq!(clock.resolve(reading * SECOND), expected, "{zone} {reading}");
                    if clock.is_over(reading * SECOND) {
                        assert_eq!(clock.next(zone).resolve(reading * SECOND), expected, "{zone} {reading}");
                    }
                }
                at = change;
            }
        }
    }
}
