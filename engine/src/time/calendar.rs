//! Working time: how much of it lies between two instants, and when so much of it has passed.

use super::schedule::Schedule;
use super::walk::Walk;
use super::{Date, Duration, HolidayRule, Instant, Week, WorkingHours, Zone};

/// Opening hours in a zone, or no calendar at all, where working time is elapsed time.
///
/// [`between`](Self::between) is a measure: additive, monotone, and for any `start` and `d` that
/// [`add`](Self::add) can answer, `between(start, add(start, d)) == d`. Years 1970 to 9999.
///
/// ```
/// use ordino::time::{Calendar, Duration, Instant, Week, Zone};
///
/// let always = Calendar::new(Zone::UTC, Week::always(), vec!["12-25".parse()?], vec![], vec![])?;
/// let eve: Instant = "2026-12-24T23:00:00Z".parse()?;
/// let two_hours: Duration = "PT2H".parse()?;
/// assert_eq!(always.add(eve, two_hours)?.to_string(), "2026-12-26T01:00:00.000Z");
/// assert_eq!(Calendar::elapsed().add(eve, two_hours)?.to_string(), "2026-12-25T01:00:00.000Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Calendar(Option<Hours>);

#[derive(Clone, Debug)]
struct Hours {
    zone: Zone,
    schedule: Schedule,
}

/// Why a calendar cannot be made, or cannot answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// No day of the week has opening hours.
    #[error("the week has no opening hours, write at least one interval")]
    EmptyWeek,
    /// A range of exceptions ends before it begins.
    #[error("the range from {first} to {last} ends before it begins")]
    RangeEndsBeforeItBegins {
        /// The first date as given.
        first: Date,
        /// The last date as given.
        last: Date,
    },
    /// A span of time ends before it begins.
    #[error("{end} is before {start}, where the time begins")]
    EndsBeforeItBegins {
        /// The beginning as given.
        start: Instant,
        /// The end as given.
        end: Instant,
    },
    /// The working time asked for has not passed within 100 years.
    #[error("the calendar has no such amount of working time within 100 years")]
    NotWithinACentury,
    /// The working time asked for has not passed by the end of 9999.
    #[error("the time ends after the year 9999")]
    AfterTheYear9999,
}

impl Calendar {
    /// No calendar: working time is elapsed time.
    #[must_use]
    pub const fn elapsed() -> Self {
        Self(None)
    }

    /// A calendar from what a merchant writes.
    ///
    /// `week` holds on ordinary dates; `holidays` are closed; `days` and `seasons` (ranges, both ends
    /// included) are the exceptions, which beat holidays. A date beats a range; a range that begins earlier
    /// beats a later one, of two that begin together the one that ends earlier. Duplicates are allowed, the
    /// first counts. Empty hours mean closed.
    ///
    /// # Errors
    ///
    /// [`CalendarError::EmptyWeek`] and [`CalendarError::RangeEndsBeforeItBegins`].
    pub fn new(
        zone: Zone,
        week: Week,
        holidays: Vec<HolidayRule>,
        days: Vec<(Date, Vec<WorkingHours>)>,
        seasons: Vec<(Date, Date, Week)>,
    ) -> Result<Self, CalendarError> {
        if week.is_empty() {
            return Err(CalendarError::EmptyWeek);
        }
        if let Some(&(first, last, _)) = seasons.iter().find(|(first, last, _)| last < first) {
            return Err(CalendarError::RangeEndsBeforeItBegins { first, last });
        }
        let schedule = Schedule::new(week, holidays, days, seasons);
        Ok(Self(Some(Hours { zone, schedule })))
    }

    /// The earliest instant from `start` on by which so much working time has passed; `start` itself for
    /// zero.
    ///
    /// Time that runs out with the closing of a day ends at that closing, not at the next opening: Friday
    /// 09:00 and eight hours of a 09:00-17:00 week make Friday 17:00.
    ///
    /// # Errors
    ///
    /// [`CalendarError::NotWithinACentury`] when that instant is more than 36,525 days after `start`, and
    /// [`CalendarError::AfterTheYear9999`] when it is not before the end of 9999.
    pub fn add(&self, start: Instant, duration: Duration) -> Result<Instant, CalendarError> {
        let Some(Hours { zone, schedule }) = &self.0 else {
            return start.checked_add(duration).ok_or(CalendarError::AfterTheYear9999);
        };
        if duration == Duration::ZERO {
            return Ok(start);
        }
        let limit = start.saturating_add(Duration::MAX);
        let mut left = duration.millis().cast_signed();
        for span in Walk::through(schedule, *zone, start, limit) {
            let length = span.end - span.start;
            if left <= length {
                let found = Instant::from_millis(span.start + left).filter(|&found| found <= limit);
                return found.ok_or(Self::beyond(limit));
            }
            left -= length;
        }
        Err(Self::beyond(limit))
    }

    /// The working time from `start` (included) to `end` (excluded), [`Duration::MAX`] at most.
    ///
    /// # Errors
    ///
    /// [`CalendarError::EndsBeforeItBegins`] when `end` is before `start`.
    pub fn between(&self, start: Instant, end: Instant) -> Result<Duration, CalendarError> {
        if end < start {
            return Err(CalendarError::EndsBeforeItBegins { start, end });
        }
        let Some(Hours { zone, schedule }) = &self.0 else {
            return Ok(end.since(start));
        };
        let millis: i64 = Walk::through(schedule, *zone, start, end)
            .take_while(|span| span.start < end.millis())
            .map(|span| span.end.min(end.millis()) - span.start)
            .sum();
        Ok(Duration::saturating_from_millis(millis.unsigned_abs()))
    }

    /// The open spans from one instant up to another at least; `None` without a calendar.
    #[cfg(test)]
    pub(super) fn walk(&self, from: Instant, until: Instant) -> Option<Walk<'_>> {
        self.0.as_ref().map(|Hours { zone, schedule }| Walk::through(schedule, *zone, from, until))
    }

    fn beyond(limit: Instant) -> CalendarError {
        if limit == Instant::MAX { CalendarError::AfterTheYear9999 } else { CalendarError::NotWithinACentury }
    }
}
