//! Instants, durations, zones and dates, and the working time of a calendar.
//!
//! Everything here is a value or a pure function: no clock is read, no zone of the host is asked. Instants
//! are UTC milliseconds from 1970 to 9999 ([`Instant`]), spans are milliseconds up to a century
//! ([`Duration`]), and the rules of time zones are compiled in ([`Zone`], [`tzdb_version`]), so that the same
//! question has the same answer on every host.
//!
//! A merchant writes opening hours as text ([`WorkingHours`], [`Week`], [`HolidayRule`], [`DateOrRange`]); a
//! [`Calendar`] is what they mean:
//!
//! - an interval belongs to the date on which it begins, also when it runs past midnight, and holidays and
//!   exceptions concern the intervals that begin on their date;
//! - an exception beats a holiday, a single date beats a range, and of two ranges the one that begins earlier
//!   wins;
//! - wall time becomes an instant as RFC 5545, section 3.3.5, says: in a gap later, in an overlap the
//!   earlier; an interval that a gap turns round is dropped, and overlapping intervals count once.
//!
//! ```
//! use ordino::time::{Calendar, Duration, Instant, Week, WorkingHours, Zone};
//!
//! let hours: WorkingHours = "09:00-17:00".parse()?;
//! let [mon, tue, wed, thu, fri] = [(); 5].map(|()| vec![hours]);
//! let week = Week { mon, tue, wed, thu, fri, ..Week::default() };
//! let zone: Zone = "Europe/Rome".parse()?;
//! let office = Calendar::new(zone, week, vec![], vec![], vec![])?;
//!
//! let friday: Instant = "2026-01-02T09:00:00+01:00".parse()?;
//! let late = office.add(friday, "PT9H".parse::<Duration>()?)?;
//! assert_eq!(late.to_string(), "2026-01-05T09:00:00.000Z");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What it does not do: years and months as durations, leap seconds, calendars other than the Gregorian one.

mod calendar;
mod clock;
mod date;
mod duration;
mod easter;
mod holiday;
mod hours;
mod instant;
#[cfg(test)]
mod laws;
mod rule;
mod schedule;
#[rustfmt::skip]
mod table;
mod text;
mod walk;
mod zone;

pub use calendar::{Calendar, CalendarError};
pub use chrono::Weekday;
pub use date::{Date, DateOrRange};
pub use duration::Duration;
pub use holiday::HolidayRule;
pub use hours::{Week, WorkingHours};
pub use instant::Instant;
pub use text::TextError;
pub use zone::{Zone, tzdb_version};
