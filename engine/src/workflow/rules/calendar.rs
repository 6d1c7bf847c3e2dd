//! Rules of calendars.

use super::Rules;
use crate::definition::{Definition, ExceptionHours};
use crate::limits;
use crate::read::{Code, Path};
use crate::time::{DateOrRange, Week, WorkingHours};

impl<'d> Rules<'d> {
    pub(super) fn calendars(&mut self, definition: &'d Definition) {
        self.unique(&Path::root().key("calendars"), definition.calendars.iter().map(|calendar| &calendar.id));
        for (position, calendar) in definition.calendars.iter().enumerate() {
            let path = Path::root().key("calendars").index(position);
            if let Some(zone) = &calendar.time_zone {
                self.zone(&path.key("timeZone"), zone);
            }
            self.week(&path.key("week"), &calendar.week);
            if calendar.week.is_empty() {
                self.refuse(Code::EmptyWeek, &path.key("week"), "a week needs opening hours".to_owned());
            }
            let holidays = calendar.holidays.len();
            self.most(&path.key("holidays"), holidays, limits::CALENDAR_DAYS, "holidays");
            let exceptions = calendar.exceptions.len();
            if !self.most(&path.key("exceptions"), exceptions, limits::CALENDAR_DAYS, "exceptions") {
                continue;
            }
            for (dates, hours) in &calendar.exceptions {
                self.exception(&path.key("exceptions").key(dates.to_string()), *dates, hours);
            }
        }
    }

    pub(super) fn exception(&mut self, path: &Path, dates: DateOrRange, hours: &ExceptionHours) {
        match (dates, hours) {
            (DateOrRange::Date(_), ExceptionHours::Day(hours)) => self.day(path, hours),
            (DateOrRange::Range { .. }, ExceptionHours::Season(week)) => self.week(path, week),
            (DateOrRange::Date(_), ExceptionHours::Season(_)) => {
                let message = "a single date has a list of intervals, as in `[\"09:00-13:00\"]`";
                self.refuse(Code::InvalidValue, path, message.to_owned());
            }
            (DateOrRange::Range { .. }, ExceptionHours::Day(_)) => {
                let message = "a range of dates has a week, as in `{\"mon\": [\"09:00-13:00\"]}`";
                self.refuse(Code::InvalidValue, path, message.to_owned());
            }
        }
    }

    pub(super) fn week(&mut self, path: &Path, week: &Week) {
        for (name, hours) in week.days() {
            self.day(&path.key(name), hours);
        }
    }

    pub(super) fn day(&mut self, path: &Path, hours: &[WorkingHours]) {
        self.most(path, hours.len(), limits::INTERVALS, "intervals");
    }
}
