//! What chrono-tz says.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;

/// 2100-01-01T00:00:00Z, where its tables end.
pub const END: i64 = 4_102_444_800;

/// Closer than that no zone changes its offset twice; the comparison of every hour would tell.
const STEP: i64 = 86_400;

/// From a moment on, in seconds since 1970-01-01T00:00:00Z, a zone is so many seconds ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The first moment.
    pub at: i64,
    /// How far ahead.
    pub offset: i32,
}

/// How many seconds a zone is ahead of UTC at a moment.
#[must_use]
pub fn offset_at(zone: Tz, unix_seconds: i64) -> i32 {
    let utc = DateTime::from_timestamp(unix_seconds, 0).expect("a moment near to our time").naive_utc();
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}

/// The offset of a zone in 1970, and its changes until the end of the tables.
///
/// chrono-tz keeps its own list to itself, so that they are searched for.
#[must_use]
pub fn changes(zone: Tz) -> Vec<Change> {
    let mut found = vec![Change { at: 0, offset: offset_at(zone, 0) }];
    let mut before = Change { at: 0, offset: offset_at(zone, 0) };
    while before.at < END {
        let at = before.at + STEP;
        let after = Change { at, offset: offset_at(zone, at) };
        if after.offset != before.offset {
            found.push(first_change(zone, before, after));
        }
        before = after;
    }
    found
}

/// The only change between two moments.
fn first_change(zone: Tz, mut before: Change, mut after: Change) -> Change {
    while before.at + 1 < after.at {
        let at = i64::midpoint(before.at, after.at);
        let middle = Change { at, offset: offset_at(zone, at) };
        if middle.offset == before.offset { before = middle } else { after = middle }
    }
    after
}
