//! What many lengths of time add up to: their sum, mean and percentiles.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::time::Duration;

const HOUR: u128 = 3_600_000;

/// A sum of lengths of time: whole milliseconds, without the bound of a [`Duration`].
///
/// As text, ISO 8601 in hours, minutes and seconds, as a [`Duration`] is written: `PT8766000H30M`, `PT0S`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Total(u128);

/// How lengths of time are spread. Nothing but `null` and `PT0S` where there are none.
///
/// Percentiles are exact, by nearest rank: of `n` lengths in rising order, the `p`-th percentile is the one at
/// position `ceil(p * n / 100)`, counted from 1. It is always a length that occurred. A single length above
/// the longest duration there is (a century) is shown as that; `total` counts it whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Times {
    /// All of them together.
    pub total: Total,
    /// `total` by their number, rounded down to the millisecond.
    pub mean: Option<Duration>,
    /// Half of them are no longer than this.
    pub p50: Option<Duration>,
    /// Nine in ten are no longer than this.
    pub p90: Option<Duration>,
    /// Nineteen in twenty are no longer than this.
    pub p95: Option<Duration>,
    /// The longest.
    pub max: Option<Duration>,
}

/// Lengths of time in milliseconds, all of them and in no order, so that percentiles are exact.
#[derive(Clone, Debug, Default)]
pub(super) struct Lengths(Vec<u64>);

/// A length of time, as it passed and as it was worked, in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lapse {
    pub elapsed: u64,
    pub working: u64,
}

/// Lengths of time, as they passed and as they were worked.
#[derive(Clone, Debug, Default)]
pub(super) struct Lapses {
    pub elapsed: Lengths,
    pub working: Lengths,
}

impl Total {
    /// So many milliseconds.
    #[must_use]
    pub const fn from_millis(millis: u128) -> Self {
        Self(millis)
    }

    /// Its length in milliseconds.
    #[must_use]
    pub const fn millis(self) -> u128 {
        self.0
    }
}

impl fmt::Display for Total {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours = self.0 / HOUR;
        let rest = u64::try_from(self.0 % HOUR).ok().and_then(Duration::from_millis).unwrap_or_default();
        match (hours, rest) {
            (0, _) => rest.fmt(f),
            (_, Duration::ZERO) => write!(f, "PT{hours}H"),
            _ => write!(f, "PT{hours}H{}", rest.to_string().trim_start_matches("PT")),
        }
    }
}

impl Serialize for Total {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Total {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Total".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "a sum of durations such as `PT876600H30M`",
            "pattern": r"^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,3})?S)?$",
        })
    }
}

impl Lengths {
    pub fn push(&mut self, millis: u64) {
        self.0.push(millis);
    }

    pub fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    pub fn count(&self) -> u64 {
        self.0.len() as u64
    }

    /// The bytes of memory that they take.
    pub fn bytes(&self) -> usize {
        self.0.len() * size_of::<u64>()
    }

    pub fn sum(&self) -> u128 {
        self.0.iter().copied().map(u128::from).sum()
    }

    pub fn times(&self) -> Times {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let total = self.sum();
        let mean = total.checked_div(u128::from(self.count()));
        Times {
            total: Total(total),
            mean: mean.map(|mean| u64::try_from(mean).map_or(Duration::MAX, duration)),
            p50: percentile(&sorted, 50),
            p90: percentile(&sorted, 90),
            p95: percentile(&sorted, 95),
            max: percentile(&sorted, 100),
        }
    }
}

impl Lapse {
    pub fn add(&mut self, other: Self) {
        self.elapsed += other.elapsed;
        self.working += other.working;
    }
}

impl Lapses {
    pub fn push(&mut self, lapse: Lapse) {
        self.elapsed.push(lapse.elapsed);
        self.working.push(lapse.working);
    }

    pub fn append(&mut self, other: Self) {
        self.elapsed.append(other.elapsed);
        self.working.append(other.working);
    }

    /// The bytes of memory that they take.
    pub fn bytes(&self) -> usize {
        self.elapsed.bytes() + self.working.bytes()
    }
}

/// A share from 0 to 1, rounded down to four decimals; none of nothing.
pub(super) fn share(part: u128, whole: u128) -> Option<f64> {
    let parts = part.saturating_mul(10_000).checked_div(whole)?;
    u32::try_from(parts).ok().map(|parts| f64::from(parts) / 10_000.0)
}

fn percentile(sorted: &[u64], percent: usize) -> Option<Duration> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied().map(duration)
}

fn duration(millis: u64) -> Duration {
    Duration::from_millis(millis).unwrap_or(Duration::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(millis: impl IntoIterator<Item = u64>) -> Lengths {
        Lengths(millis.into_iter().collect())
    }

    fn millis(duration: Option<Duration>) -> u64 {
        duration.unwrap().millis()
    }

    #[test]
    fn percentiles_by_nearest_rank() {
        // The worked example of the method: ranks ceil(0.5 * 5) = 3, ceil(0.9 * 5) = 5.
        let five = lengths([50, 15, 35, 20, 40]).times();
        assert_eq!([five.p50, five.p90, five.p95, five.max].map(millis), [35, 50, 50, 50]);
        assert_eq!(millis(five.mean), 32);
        let twenty = lengths((1..=20).rev()).times();
        assert_eq!([twenty.p50, twenty.p90, twenty.p95, twenty.max].map(millis), [10, 18, 19, 20]);
        assert_eq!(millis(twenty.mean), 10);
        let one = lengths([7]).times();
        assert_eq!([one.mean, one.p50, one.p95, one.max].map(millis), [7; 4]);
        assert_eq!(lengths([]).times(), Times::default());
    }

    #[test]
    fn totals_have_no_bound() {
        let century = Duration::MAX.millis();
        let times = lengths([century, century, century * 2]).times();
        assert_eq!(times.total.to_string(), "PT3506400H");
        assert_eq!(times.max, Some(Duration::MAX));
        for (millis, text) in [
            (0, "PT0S"),
            (1, "PT0.001S"),
            (90_000, "PT1M30S"),
            (3_600_000, "PT1H"),
            (5_400_000, "PT1H30M"),
            (3_600_050, "PT1H0.05S"),
        ] {
            assert_eq!(Total(millis).to_string(), text);
            assert_eq!(text.parse::<Duration>().unwrap().to_string(), text);
        }
        assert_eq!(Total(u128::from(u64::MAX) * HOUR).to_string(), "PT18446744073709551615H");
    }

    #[test]
    fn shares_round_down() {
        assert_eq!(share(2, 3), Some(0.6666));
        assert_eq!(share(99_999, 100_000), Some(0.9999));
        assert_eq!(share(5, 5), Some(1.0));
        assert_eq!(share(0, 0), None);
    }
}
