//! A length of time: milliseconds.

use std::fmt;

use super::text::{Text, decimals, number, split_digits, text};

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
const WEEK: u64 = 7 * DAY;

const SHAPE: &str = "write `P`, weeks and days, then `T`, hours, minutes and seconds";

/// A length of time, elapsed or working: whole milliseconds, never negative.
///
/// Bounds: [`Duration::ZERO`] to [`Duration::MAX`], a hundred years.
///
/// As text, ISO 8601: weeks, days, hours, minutes and seconds are read (`P1W`, `P1DT2H`, `PT0.25S`), each at
/// most once, with up to three decimals on the seconds. Years and months have no fixed length and are errors.
/// A day is 24 hours of whatever is measured, so it is written in hours: `PT48H`, `PT1H30M`, `PT1.5S`,
/// `PT0S`.
///
/// ```
/// use ordino::time::Duration;
///
/// let duration: Duration = "P1DT90M".parse()?;
/// assert_eq!(duration.millis(), 25 * 3_600_000 + 30 * 60_000);
/// assert_eq!(duration.to_string(), "PT25H30M");
/// assert!("P1M".parse::<Duration>().is_err());
/// # Ok::<(), ordino::time::TextError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration(u64);

impl Duration {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// The shortest time that is counted.
    pub const MILLISECOND: Self = Self(1);

    /// 36,525 days of 24 hours: a hundred years.
    pub const MAX: Self = Self(36_525 * DAY);

    /// So many milliseconds, or `None` beyond [`MAX`](Self::MAX).
    #[must_use]
    pub const fn from_millis(millis: u64) -> Option<Self> {
        if millis <= Self::MAX.0 { Some(Self(millis)) } else { None }
    }

    /// So many milliseconds, [`MAX`](Self::MAX) at most.
    pub(super) fn saturating_from_millis(millis: u64) -> Self {
        Self(millis).min(Self::MAX)
    }

    /// Its length in milliseconds.
    #[must_use]
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// Both one after the other, [`MAX`](Self::MAX) at most.
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        Self::saturating_from_millis(self.0 + other.0)
    }

    /// What is left without the other, [`ZERO`](Self::ZERO) at least.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// So many hundredths of it, rounded up to the millisecond, [`MAX`](Self::MAX) at most.
    ///
    /// ```
    /// use ordino::time::Duration;
    ///
    /// let target: Duration = "PT8H".parse()?;
    /// assert_eq!(target.percent(75).to_string(), "PT6H");
    /// assert_eq!("PT0.001S".parse::<Duration>()?.percent(1).to_string(), "PT0.001S");
    /// # Ok::<(), ordino::time::TextError>(())
    /// ```
    #[must_use]
    pub fn percent(self, percent: u32) -> Self {
        let millis = (u128::from(self.0) * u128::from(percent)).div_ceil(100);
        u64::try_from(millis).map_or(Self::MAX, Self::saturating_from_millis)
    }
}

impl Text for Duration {
    const WANTED: &'static str = "a duration such as `PT48H`";
    const PATTERN: &'static str = r"^P(?!$)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,3})?S)?)?$";

    fn read(text: &str) -> Result<Self, &'static str> {
        let millis = read_millis(text).ok_or_else(|| fault(text))?;
        Self::from_millis(millis).ok_or("a duration is at most `P36525D`, a hundred years")
    }
}

text!(Duration);

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [hours, minutes] = [self.0 / HOUR, self.0 % HOUR / MINUTE];
        let [seconds, millis] = [self.0 % MINUTE / SECOND, self.0 % SECOND];
        f.write_str("PT")?;
        if hours > 0 {
            write!(f, "{hours}H")?;
        }
        if minutes > 0 {
            write!(f, "{minutes}M")?;
        }
        match millis {
            0 if seconds == 0 && self.0 > 0 => Ok(()),
            0 => write!(f, "{seconds}S"),
            _ if millis % 100 == 0 => write!(f, "{seconds}.{}S", millis / 100),
            _ if millis % 10 == 0 => write!(f, "{seconds}.{:02}S", millis / 10),
            _ => write!(f, "{seconds}.{millis:03}S"),
        }
    }
}

impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The milliseconds that a text writes; a number too large for them is as large as they go.
fn read_millis(text: &str) -> Option<u64> {
    let components = text.strip_prefix('P')?;
    let (date, time) = components.split_once('T').unwrap_or((components, "0S"));
    if components.is_empty() || time.is_empty() {
        return None;
    }
    let date = sum(date.as_bytes(), &[(b'W', WEEK), (b'D', DAY)])?;
    let time = sum(time.as_bytes(), &[(b'H', HOUR), (b'M', MINUTE), (b'S', SECOND)])?;
    Some(date.saturating_add(time))
}

/// The sum of components such as `1H30M`, each of them optional, in the order of the units.
fn sum(mut text: &[u8], units: &[(u8, u64)]) -> Option<u64> {
    let mut sum = 0_u64;
    for &(letter, unit) in units {
        let (digits, after) = split_digits(text);
        let (fraction, after) = match after {
            [b'.', after @ ..] if unit == SECOND => split_digits(after),
            _ => (&b"0"[..], after),
        };
        if let Some(rest) = after.strip_prefix(&[letter]) {
            let whole = number(digits)?.saturating_mul(unit);
            let part = decimals(fraction).filter(|_| fraction.len() <= 3)?;
            sum = sum.saturating_add(whole).saturating_add(part);
            text = rest;
        }
    }
    text.is_empty().then_some(sum)
}

/// What is wrong with a text that is no duration.
fn fault(text: &str) -> &'static str {
    let date = text.split('T').next().unwrap_or_default();
    if text.contains('-') {
        "a duration is never negative"
    } else if text.starts_with('P') && date.contains(['Y', 'M']) {
        "years and months have no fixed length, write weeks, days or hours"
    } else if text.contains(['.', ',']) {
        "only seconds have decimals, up to three after a point"
    } else {
        SHAPE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_read_and_written() {
        for (text, written) in [
            ("P1W", "PT168H"),
            ("P1DT2H", "PT26H"),
            ("P1W1D", "PT192H"),
            ("PT90M", "PT1H30M"),
            ("PT3600S", "PT1H"),
            ("PT1.5S", "PT1.5S"),
            ("PT0.050S", "PT0.05S"),
            ("PT1H0.007S", "PT1H0.007S"),
            ("P0D", "PT0S"),
            ("P36525D", "PT876600H"),
        ] {
            assert_eq!(text.parse::<Duration>().unwrap().to_string(), written);
        }
    }

    #[test]
    fn refusals() {
        for (text, reason) in [
            ("", "write `P`"),
            ("P", "write `P`"),
            ("PT", "write `P`"),
            ("P1DT", "write `P`"),
            ("PT1", "write `P`"),
            ("PTH", "write `P`"),
            ("P1D1W", "write `P`"),
            ("PT1M1H", "write `P`"),
            ("PT1H1H", "write `P`"),
            ("pt1h", "write `P`"),
            ("P1H", "write `P`"),
            ("P1Y", "years and months"),
            ("P1M", "years and months"),
            ("P1MT1H", "years and months"),
            ("-P1D", "never negative"),
            ("PT-1H", "never negative"),
            ("P0.5D", "only seconds"),
            ("PT1.5H", "only seconds"),
            ("PT1,5S", "only seconds"),
            ("PT1.S", "only seconds"),
            ("PT.5S", "only seconds"),
            ("PT1.2345S", "only seconds"),
            ("P36526D", "at most"),
            ("PT876600H0.001S", "at most"),
            ("PT99999999999999999999999S", "at most"),
        ] {
            let error = text.parse::<Duration>().unwrap_err();
            assert!(error.reason().contains(reason), "{error}");
        }
    }

    #[test]
    fn arithmetic_stays_in_bounds() {
        let second = Duration::from_millis(1_000).unwrap();
        assert_eq!(second.saturating_add(second).millis(), 2_000);
        assert_eq!(Duration::MAX.saturating_add(second), Duration::MAX);
        assert_eq!(Duration::MAX.saturating_sub(second).millis(), 36_525 * 86_400_000 - 1_000);
        assert_eq!(second.saturating_sub(Duration::MAX), Duration::ZERO);
        assert_eq!(Duration::MAX.percent(u32::MAX), Duration::MAX);
        assert_eq!(Duration::from_millis(Duration::MAX.millis() + 1), None);
        assert_eq!(Duration::from_millis(101).unwrap().percent(50).millis(), 51);
        assert_eq!(second.percent(0), Duration::ZERO);
    }

    proptest! {
        #[test]
        fn text_and_duration_are_one(millis in 0..=Duration::MAX.millis(), unit in 0..4_usize) {
            let unit = [1, SECOND, MINUTE, HOUR][unit];
            let duration = Duration::from_millis(millis / unit * unit).unwrap();
            prop_assert_eq!(duration.to_string().parse::<Duration>(), Ok(duration));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "\\PC*|[-PTWDHMSY0-9.]{1,20}") {
            let _ = text.parse::<Duration>();
        }
    }
}
