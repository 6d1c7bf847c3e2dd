//! A point in time: UTC milliseconds.

use std::fmt;

use super::date::days_from_digits;
use super::text::{Text, decimals, number, split_digits, text};
use super::{Date, Duration};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

const SHAPE: &str = "write date, `T`, time and offset as RFC 3339 does";

/// A point in time: milliseconds since 1970-01-01T00:00:00.000Z, leap seconds not counted.
///
/// Zone: UTC. Bounds: [`Instant::MIN`] to [`Instant::MAX`], years 1970 to 9999.
///
/// As text, RFC 3339: any offset is read (`Z`, `+02:00`, `-00:00`), decimals after the third are cut off, and
/// it is written in UTC with exactly three decimals. A leap second (`:60`) is an error.
///
/// ```
/// use ordino::time::Instant;
///
/// let instant: Instant = "2026-01-02T17:00:00.1239+01:00".parse()?;
/// assert_eq!(instant.to_string(), "2026-01-02T16:00:00.123Z");
/// assert_eq!(instant.millis(), 1_767_369_600_123);
/// # Ok::<(), ordino::time::TextError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// 1970-01-01T00:00:00.000Z.
    pub const MIN: Self = Self(0);

    /// 9999-12-31T23:59:59.999Z.
    pub const MAX: Self = Self(253_402_300_799_999);

    /// The instant so many milliseconds after 1970-01-01T00:00:00.000Z, or `None` outside [`MIN`](Self::MIN)
    /// to [`MAX`](Self::MAX).
    #[must_use]
    pub const fn from_millis(millis: i64) -> Option<Self> {
        if Self::MIN.0 <= millis && millis <= Self::MAX.0 { Some(Self(millis)) } else { None }
    }

    /// Milliseconds since 1970-01-01T00:00:00.000Z; never negative.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The instant so much elapsed time later, or `None` after [`MAX`](Self::MAX).
    #[must_use]
    pub fn checked_add(self, duration: Duration) -> Option<Self> {
        self.0.checked_add_unsigned(duration.millis()).and_then(Self::from_millis)
    }

    /// The instant so much elapsed time later, [`MAX`](Self::MAX) at most.
    #[must_use]
    pub fn saturating_add(self, duration: Duration) -> Self {
        self.checked_add(duration).unwrap_or(Self::MAX)
    }

    /// The elapsed time since an earlier instant: zero when that one is not earlier, [`Duration::MAX`] at
    /// most.
    ///
    /// ```
    /// use ordino::time::{Duration, Instant};
    ///
    /// let nine: Instant = "2026-01-02T09:00:00Z".parse()?;
    /// let ten: Instant = "2026-01-02T10:00:00Z".parse()?;
    /// assert_eq!(ten.since(nine).to_string(), "PT1H");
    /// assert_eq!(nine.since(ten), Duration::ZERO);
    /// # Ok::<(), ordino::time::TextError>(())
    /// ```
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::saturating_from_millis((self.0 - earlier.0).max(0).unsigned_abs())
    }

    /// Its 24 characters: `2026-01-02T16:00:00.123Z`.
    fn to_ascii(self) -> [u8; 24] {
        let date = Date::containing(self.0.div_euclid(SECOND));
        let time = self.0.rem_euclid(DAY);
        let [y0, y1] = two_digits(i64::from(date.year()) / 100);
        let [y2, y3] = two_digits(i64::from(date.year()));
        let [m0, m1] = two_digits(i64::from(date.month()));
        let [d0, d1] = two_digits(i64::from(date.day()));
        let [h0, h1] = two_digits(time / HOUR);
        let [n0, n1] = two_digits(time % HOUR / MINUTE);
        let [s0, s1] = two_digits(time % MINUTE / SECOND);
        let [t0, t1] = two_digits(time % SECOND / 10);
        let [_, t2] = two_digits(time);
        [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1, b'T', h0, h1, b':', n0, n1, b':', s0, s1, b'.', t0, t1, t2, b'Z']
    }
}

impl Text for Instant {
    const WANTED: &'static str = "an instant such as `2026-01-02T16:00:00.000Z`";
    const PATTERN: &'static str = r"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$";

    fn read(text: &str) -> Result<Self, &'static str> {
        let &[
            y0,
            y1,
            y2,
            y3,
            b'-',
            m0,
            m1,
            b'-',
            d0,
            d1,
            b'T' | b't',
            h0,
            h1,
            b':',
            n0,
            n1,
            b':',
            s0,
            s1,
            ref rest @ ..,
        ] = text.as_bytes()
        else {
            return Err(SHAPE);
        };
        let day = days_from_digits([y0, y1, y2, y3], [m0, m1], [d0, d1]).ok_or("there is no such day")?;
        let hour = part([h0, h1], 23).ok_or("hours run from `00` to `23`")?;
        let minute = part([n0, n1], 59).ok_or("minutes run from `00` to `59`")?;
        let second = part([s0, s1], 60).ok_or("seconds run from `00` to `59`")?;
        if second == 60 {
            return Err("leap seconds are not counted, the last second of a minute is `59`");
        }
        let (millis, offset) = fraction(rest).ok_or("decimals of a second are digits after a point")?;
        let local = i64::from(day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + millis;
        Self::from_millis(local - offset_millis(offset)?).ok_or("instants lie in the years 1970 to 9999, in UTC")
    }
}

text!(Instant);

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(str::from_utf8(&self.to_ascii()).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The decimals of a second in milliseconds, and what follows them.
fn fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let [b'.', after @ ..] = text else {
        return Some((0, text));
    };
    let (digits, rest) = split_digits(after);
    Some((decimals(digits)?.cast_signed(), rest))
}

/// How far the local time written is ahead of UTC, in milliseconds.
fn offset_millis(text: &[u8]) -> Result<i64, &'static str> {
    let (sign, hours, minutes) = match *text {
        [b'Z' | b'z'] => return Ok(0),
        [] => return Err("the offset from UTC is missing, such as `Z` or `+01:00`"),
        [b'+', h0, h1, b':', m0, m1] => (1, [h0, h1], [m0, m1]),
        [b'-', h0, h1, b':', m0, m1] => (-1, [h0, h1], [m0, m1]),
        _ => return Err("the offset from UTC is `Z` or like `+01:00`"),
    };
    match (part(hours, 23), part(minutes, 59)) {
        (Some(hours), Some(minutes)) => Ok(sign * (hours * HOUR + minutes * MINUTE)),
        _ => Err("the offset from UTC is at most `23:59`"),
    }
}

/// Two digits that write a number up to `most`.
fn part(digits: [u8; 2], most: i64) -> Option<i64> {
    number(&digits).map(u64::cast_signed).filter(|&number| number <= most)
}

/// The last two decimal digits of a number that is not negative.
#[expect(clippy::cast_sign_loss, reason = "a digit is not negative")]
fn two_digits(number: i64) -> [u8; 2] {
    [b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reason(text: &str) -> &'static str {
        text.parse::<Instant>().unwrap_err().reason()
    }

    #[test]
    fn bounds_are_the_years_1970_to_9999() {
        assert_eq!(Instant::MIN.to_string(), "1970-01-01T00:00:00.000Z");
        assert_eq!(Instant::MAX.to_string(), "9999-12-31T23:59:59.999Z");
        assert_eq!("1969-12-31T23:30:00-01:00".parse::<Instant>().unwrap().to_string(), "1970-01-01T00:30:00.000Z");
        assert_eq!(Instant::from_millis(-1), None);
        assert_eq!(Instant::MAX.checked_add(Duration::from_millis(1).unwrap()), None);
        assert!(reason("9999-12-31T23:59:59-00:01").contains("1970 to 9999"));
        assert!(reason("1969-12-31T23:59:59Z").contains("1970 to 9999"));
    }

    #[test]
    fn rfc_3339_examples() {
        // RFC 3339, section 5.8
        for (text, utc) in [
            ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.520Z"),
            ("1996-12-19t16:39:57-08:00", "1996-12-20T00:39:57.000Z"),
            ("2024-02-29T00:00:00.123456789z", "2024-02-29T00:00:00.123Z"),
        ] {
            assert_eq!(text.parse::<Instant>().unwrap().to_string(), utc);
        }
        assert!(reason("1990-12-31T23:59:60Z").contains("leap seconds"));
        assert!(reason("1990-12-31T15:59:60-08:00").contains("leap seconds"));
    }

    #[test]
    fn refusals() {
        for text in [
            "",
            "2026-01-02",
            "2026-01-02 16:00:00Z",
            "2026-01-02T16:00:00",
            "2026-1-2T16:00:00Z",
            "2026-02-29T16:00:00Z",
            "2026-01-02T24:00:00Z",
            "2026-01-02T16:60:00Z",
            "2026-01-02T16:00:61Z",
            "2026-01-02T16:00:00.Z",
            "2026-01-02T16:00:00,5Z",
            "2026-01-02T16:00:00+0100",
            "2026-01-02T16:00:00+24:00",
            "2026-01-02T16:00:00ZZ",
            "+2026-01-02T16:00:00Z",
            "2026-01-02T16:00:00Z ",
            "2026-01-0²T16:00:00Z",
        ] {
            assert!(text.parse::<Instant>().is_err(), "{text}");
        }
        assert!(reason("2026-01-02T16:00:00").contains("is missing"));
        assert!(reason("2026-01-02T16:00:00+0100").contains("is `Z` or like"));
    }

    proptest! {
        #[test]
        fn text_and_instant_are_one(millis in 0..=Instant::MAX.millis()) {
            let instant = Instant::from_millis(millis).unwrap();
            prop_assert_eq!(instant.to_string().parse::<Instant>(), Ok(instant));
            let chrono = chrono::DateTime::from_timestamp_millis(millis).unwrap();
            prop_assert_eq!(instant.to_string(), chrono.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string());
        }

        #[test]
        fn no_text_breaks_the_reader(text in "\\PC*|[0-9TZ:.+-]{19,30}") {
            let _ = text.parse::<Instant>();
        }
    }
}
