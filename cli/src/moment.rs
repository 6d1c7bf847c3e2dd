//! Moments for people: a clock on the wall and its offset. Programs get UTC.

use ordino::time::{Instant, Zone};

/// An instant as a zone's clocks show it: `2026-01-05 13:00+01:00`, with seconds where there are any.
pub fn local(at: Instant, zone: Zone) -> String {
    let offset = zone.offset_at(at.millis().div_euclid(1_000));
    let shown = Instant::from_millis(at.millis() + i64::from(offset) * 1_000).map(|wall| wall.to_string());
    let Some(shown) = shown else { return at.to_string() };
    let part = |from: usize, to: usize| shown.get(from..to).unwrap_or_default();
    let seconds = if part(16, 19) == ":00" { "" } else { part(16, 19) };
    let sign = if offset < 0 { '-' } else { '+' };
    let minutes = offset.unsigned_abs() / 60;
    let (date, clock) = (part(0, 10), part(11, 16));
    format!("{date} {clock}{seconds}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A text that is an instant as the engine writes it, for people; any other as it is.
pub fn readable(text: &str, zone: Zone) -> String {
    match text.parse::<Instant>() {
        Ok(at) if at.to_string() == text => local(at, zone),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_have_the_offset_of_their_day() {
        for (at, zone, shown) in [
            ("2026-01-05T12:00:00.000Z", "Europe/Rome", "2026-01-05 13:00+01:00"),
            ("2026-07-05T22:30:07.900Z", "Europe/Rome", "2026-07-06 00:30:07+02:00"),
            ("2026-01-05T12:00:00.000Z", "America/St_Johns", "2026-01-05 08:30-03:30"),
            ("2026-01-05T12:00:00.000Z", "UTC", "2026-01-05 12:00+00:00"),
            ("1970-01-01T00:00:00.000Z", "America/New_York", "1970-01-01T00:00:00.000Z"),
        ] {
            assert_eq!(readable(at, zone.parse().unwrap()), shown);
        }
        assert_eq!(readable("2026-01-05", Zone::UTC), "2026-01-05");
    }
}
