//! Times of a log: with an offset as RFC 3339 has them, without one as a clock on the wall showed them.

use ordino::time::{Instant, Zone};

/// Reads a time. One without an offset is the zone's; where its clocks went forward it is later, where they went back it
/// is the earlier of the two.
pub fn instant(text: &str, zone: Zone) -> Option<Instant> {
    let text = text.trim();
    // `YYYY-MM-DD`, then `T` or blanks, then the rest.
    let (date, rest) = text.split_at_checked(10)?;
    let rest = rest.strip_prefix(['T', 't']).unwrap_or_else(|| rest.trim_start());
    let clock_ends = rest.find(['Z', 'z', '+', '-', ' ']).unwrap_or(rest.len());
    let (clock, offset) = rest.split_at(clock_ends);
    let seconds = if clock.len() == 5 { ":00" } else { "" };
    let wall = |offset: &str| format!("{date}T{clock}{seconds}{offset}").parse::<Instant>().ok();
    match offset.trim_start() {
        "" => resolve(wall("Z")?, zone),
        offset => wall(&full(offset)?),
    }
}

/// The instant of a time on the wall that was read as if it were UTC.
fn resolve(wall: Instant, zone: Zone) -> Option<Instant> {
    let (seconds, millis) = (wall.millis().div_euclid(1_000), wall.millis().rem_euclid(1_000));
    Instant::from_millis(zone.resolve(seconds) * 1_000 + millis)
}

/// An offset as RFC 3339 wants it: databases also write `+01` and `+0100`.
fn full(offset: &str) -> Option<String> {
    match offset.len() {
        3 => Some(format!("{offset}:00")),
        5 => offset.split_at_checked(3).map(|(hours, minutes)| format!("{hours}:{minutes}")),
        _ => Some(offset.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_logs() {
        let rome: Zone = "Europe/Rome".parse().unwrap();
        for (text, utc) in [
            ("2025-10-06T01:01:56+02:00", Some("2025-10-05T23:01:56.000Z")),
            ("2011-10-11 13:45:40.276000+02:00", Some("2011-10-11T11:45:40.276Z")),
            ("2025-10-06 01:01:56Z", Some("2025-10-06T01:01:56.000Z")),
            ("2025-10-06 01:01:56 +0200", Some("2025-10-05T23:01:56.000Z")),
            ("2025-10-06 01:01:56+02", Some("2025-10-05T23:01:56.000Z")),
            (" 2025-10-06 01:01:56 ", Some("2025-10-05T23:01:56.000Z")),
            ("2025-01-06 12:30", Some("2025-01-06T11:30:00.000Z")),
            // 26 October 2025, 03:00 becomes 02:00: the first 02:30 is still summer time.
            ("2025-10-26 02:30:00", Some("2025-10-26T00:30:00.000Z")),
            ("2025-10-26 03:00:00", Some("2025-10-26T02:00:00.000Z")),
            // 30 March 2025, 02:00 becomes 03:00: 02:30 did not exist and is 03:30 summer time.
            ("2025-03-30 02:30:00", Some("2025-03-30T01:30:00.000Z")),
            ("0000-00-00 00:00:00", None),
            ("2025-02-30 10:00:00", None),
            ("06/10/2025 10:00", None),
            ("2025-10-06", None),
            ("2025-10-06 10:00:00 Rome", None),
            ("20é5-10-06 10:00:00", None),
            ("", None),
        ] {
            assert_eq!(instant(text, rome).map(|at| at.to_string()).as_deref(), utc, "{text}");
        }
    }
}
