//! Opening hours on the wall clock, as a merchant writes them.

use std::cmp::Ordering;
use std::fmt;

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use super::text::{Text, number, text};

const HOUR: u16 = 60;
const DAY: u16 = 24 * HOUR;

/// An interval of opening hours on the wall clock: minutes after the midnight that begins its date.
///
/// It begins before 24:00 and lasts at least a minute and at most 24 hours, so it may run past midnight.
///
/// As text `HH:MM-HH:MM`: `22:00-06:00` ends on the next day, `00:00-24:00` is the full day, equal ends are
/// an error. `24:00` is an end only; an interval that ends at `00:00` is written with it.
///
/// ```
/// use ordino::time::WorkingHours;
///
/// let night: WorkingHours = "22:00-06:00".parse()?;
/// assert_eq!((night.start(), night.end()), (22 * 60, 30 * 60));
/// assert!("09:00-09:00".parse::<WorkingHours>().is_err());
/// # Ok::<(), ordino::time::TextError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkingHours {
    start: u16,
    end: u16,
}

impl WorkingHours {
    /// The full day, `00:00-24:00`.
    pub const FULL_DAY: Self = Self { start: 0, end: DAY };

    /// Minutes from midnight to its beginning, 0 to 1,439.
    #[must_use]
    pub const fn start(self) -> u16 {
        self.start
    }

    /// Minutes from midnight of the date on which it begins to its end; more than 1,440 when that is on the
    /// next day.
    #[must_use]
    pub const fn end(self) -> u16 {
        self.end
    }
}

impl Text for WorkingHours {
    const WANTED: &'static str = "an interval such as `09:00-17:00`";
    const PATTERN: &'static str = r"^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$";

    fn read(text: &str) -> Result<Self, &'static str> {
        let Some((start, end)) = text.split_once('-') else {
            return Err("write its beginning and its end as `HH:MM-HH:MM`");
        };
        let (start, end) = (minutes(start)?, minutes(end)?);
        if start == DAY {
            return Err("`24:00` is an end only, write `00:00`");
        }
        match end.cmp(&start) {
            Ordering::Less => Ok(Self { start, end: end + DAY }),
            Ordering::Equal => Err("it ends when it begins, a full day is `00:00-24:00`"),
            Ordering::Greater => Ok(Self { start, end }),
        }
    }
}

text!(WorkingHours);

impl fmt::Display for WorkingHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = if self.end > DAY { self.end - DAY } else { self.end };
        let [(h0, m0), (h1, m1)] = [self.start, end].map(|minutes| (minutes / HOUR, minutes % HOUR));
        write!(f, "{h0:02}:{m0:02}-{h1:02}:{m1:02}")
    }
}

impl fmt::Debug for WorkingHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Minutes after midnight of a time from `00:00` to `24:00`.
fn minutes(text: &str) -> Result<u16, &'static str> {
    let &[h0, h1, b':', m0, m1] = text.as_bytes() else {
        return Err("write hours and minutes as `HH:MM`, two digits each");
    };
    let [hours, minutes] = [[h0, h1], [m0, m1]].map(|digits| number(&digits).and_then(|n| u16::try_from(n).ok()));
    match (hours, minutes) {
        (Some(hours @ 0..24), Some(minutes @ 0..60)) => Ok(hours * HOUR + minutes),
        (Some(24), Some(0)) => Ok(DAY),
        _ => Err("times run from `00:00` to `24:00`"),
    }
}

/// The opening hours of a week: for each day the intervals that begin on it.
///
/// A day that is left out is closed. Order and overlaps do not matter: overlapping intervals count once.
///
/// In JSON `{"mon": ["09:00-13:00", "14:00-18:00"], "sat": ["09:00-13:00"]}`; other keys are errors.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Week {
    /// Intervals that begin on a Monday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mon: Vec<WorkingHours>,
    /// Intervals that begin on a Tuesday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tue: Vec<WorkingHours>,
    /// Intervals that begin on a Wednesday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wed: Vec<WorkingHours>,
    /// Intervals that begin on a Thursday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub thu: Vec<WorkingHours>,
    /// Intervals that begin on a Friday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fri: Vec<WorkingHours>,
    /// Intervals that begin on a Saturday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sat: Vec<WorkingHours>,
    /// Intervals that begin on a Sunday.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sun: Vec<WorkingHours>,
}

impl Week {
    /// A week that is open all the time.
    #[must_use]
    pub fn always() -> Self {
        let [mon, tue, wed, thu, fri, sat, sun] = [(); 7].map(|()| vec![WorkingHours::FULL_DAY]);
        Self { mon, tue, wed, thu, fri, sat, sun }
    }

    /// The intervals that begin on a day of the week.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[WorkingHours] {
        match weekday {
            Weekday::Mon => &self.mon,
            Weekday::Tue => &self.tue,
            Weekday::Wed => &self.wed,
            Weekday::Thu => &self.thu,
            Weekday::Fri => &self.fri,
            Weekday::Sat => &self.sat,
            Weekday::Sun => &self.sun,
        }
    }

    /// Each day by its key, Monday first, with the intervals that begin on it.
    pub fn days(&self) -> impl Iterator<Item = (&'static str, &[WorkingHours])> {
        let Self { mon, tue, wed, thu, fri, sat, sun } = self;
        let days = [mon, tue, wed, thu, fri, sat, sun].map(Vec::as_slice);
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].into_iter().zip(days)
    }

    /// Whether no interval begins on any day.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same week with the intervals of each day by their beginning.
    pub(super) fn sorted(mut self) -> Self {
        let Self { mon, tue, wed, thu, fri, sat, sun } = &mut self;
        for intervals in [mon, tue, wed, thu, fri, sat, sun] {
            intervals.sort_unstable();
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_read_and_written() {
        for text in ["09:00-17:00", "00:00-24:00", "22:00-06:00", "23:59-23:58", "00:00-00:01"] {
            assert_eq!(text.parse::<WorkingHours>().unwrap().to_string(), text);
        }
        assert_eq!("22:00-00:00".parse::<WorkingHours>().unwrap().to_string(), "22:00-24:00");
    }

    #[test]
    fn refusals() {
        for text in [
            "",
            "09:00",
            "9:00-17:00",
            "09:00-17:60",
            "09:00-24:01",
            "24:00-06:00",
            "24:00-24:00",
            "09:00-09:00",
            "00:00-00:00",
            "09:00-25:00",
            "09:00–17:00",
            "09:00-12:00-13:00",
            " 09:00-17:00",
            "0900-1700",
            "+9:00-17:00",
        ] {
            assert!(text.parse::<WorkingHours>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_listed_from_monday_on() {
        let keys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        assert_eq!(Week::always().days().map(|(key, _)| key).collect::<Vec<_>>(), keys);
        for key in keys {
            let week: Week = serde_json::from_str(&format!(r#"{{"{key}": ["09:00-13:00"]}}"#)).unwrap();
            let open: Vec<_> = week.days().filter(|(_, hours)| !hours.is_empty()).map(|(key, _)| key).collect();
            assert_eq!(open, [key]);
        }
    }

    #[test]
    fn a_week_in_json() {
        let week: Week = serde_json::from_str(r#"{"mon": ["09:00-13:00", "14:00-18:00"]}"#).unwrap();
        assert_eq!(week.mon.len(), 2);
        assert_eq!(serde_json::to_string(&week).unwrap(), r#"{"mon":["09:00-13:00","14:00-18:00"]}"#);
        let error = serde_json::from_str::<Week>(r#"{"mon": [9]}"#).unwrap_err().to_string();
        assert!(error.starts_with("invalid type: integer `9`, expected an interval such as `09:00-17:00`"), "{error}");
        assert!(serde_json::from_str::<Week>(r#"{"monday": []}"#).is_err());
        assert!(Week::default().is_empty() && !week.is_empty());
    }
}
