//! Which intervals begin on which date: week, holidays and exceptions put together, without a zone.

use chrono::Weekday;

use super::date::weekday;
use super::holiday::{Holidays, YearOfHolidays};
use super::{Date, HolidayRule, Week, WorkingHours};

/// A week with its holidays and exceptions, sorted for reading one day after the other.
#[derive(Clone, Debug)]
pub(super) struct Schedule {
    week: Week,
    holidays: Holidays,
    dates: Vec<(i32, Vec<WorkingHours>)>,
    seasons: Vec<Season>,
}

/// A range of days with a week of its own; no two of a schedule share a day.
#[derive(Clone, Debug)]
struct Season {
    first: i32,
    last: i32,
    week: Week,
}

impl Schedule {
    /// Puts a calendar together; of two exceptions for one date, or two equal ranges, the first counts.
    pub(super) fn new(
        week: Week,
        mut holidays: Vec<HolidayRule>,
        dates: Vec<(Date, Vec<WorkingHours>)>,
        seasons: Vec<(Date, Date, Week)>,
    ) -> Self {
        holidays.sort_unstable();
        holidays.dedup();
        let mut dates: Vec<_> = dates.into_iter().map(|(date, hours)| (date.days(), hours)).collect();
        dates.sort_by_key(|&(day, _)| day);
        dates.dedup_by_key(|(day, _)| *day);
        for (_, hours) in &mut dates {
            hours.sort_unstable();
        }
        Self { week: week.sorted(), holidays: Holidays::new(holidays), dates, seasons: disjoint(seasons) }
    }

    /// Reads day after day from the given one, in days since 1970-01-01.
    pub(super) fn days_from(&self, day: i32) -> Days<'_> {
        let dates = self.dates.partition_point(|&(date, _)| date < day);
        let seasons = self.seasons.partition_point(|season| season.last < day);
        Days {
            schedule: self,
            day,
            weekday: weekday(day),
            year: self.holidays.of_year_with(day),
            dates: self.dates.get(dates..).unwrap_or_default(),
            seasons: self.seasons.get(seasons..).unwrap_or_default(),
        }
    }
}

/// A reader of a [`Schedule`], one day after the other without end.
pub(super) struct Days<'s> {
    schedule: &'s Schedule,
    day: i32,
    weekday: Weekday,
    year: YearOfHolidays,
    /// Single exceptions from this day on.
    dates: &'s [(i32, Vec<WorkingHours>)],
    /// Seasons that end on this day or later.
    seasons: &'s [Season],
}

impl<'s> Days<'s> {
    /// The day that is read next, in days since 1970-01-01.
    pub(super) fn day(&self) -> i32 {
        self.day
    }

    /// The intervals that begin on that day, by their beginning; moves on to the next day.
    pub(super) fn read(&mut self) -> &'s [WorkingHours] {
        let (day, weekday) = (self.day, self.weekday);
        self.day += 1;
        self.weekday = weekday.succ();
        match (self.date(day), self.season(day)) {
            (Some(hours), _) => hours,
            (None, Some(week)) => week.on(weekday),
            (None, None) if self.is_holiday(day) => &[],
            (None, None) => self.schedule.week.on(weekday),
        }
    }

    /// The hours of a single exception.
    fn date(&mut self, day: i32) -> Option<&'s [WorkingHours]> {
        let ((_, hours), rest) = self.dates.split_first().filter(|((date, _), _)| *date == day)?;
        self.dates = rest;
        Some(hours)
    }

    /// The week of a season.
    fn season(&mut self, day: i32) -> Option<&'s Week> {
        let (season, rest) = self.seasons.split_first().filter(|(season, _)| season.first <= day)?;
        if season.last == day {
            self.seasons = rest;
        }
        Some(&season.week)
    }

    fn is_holiday(&mut self, day: i32) -> bool {
        if self.year.last() < day {
            self.year = self.schedule.holidays.of_year_with(day);
        }
        self.year.contains(day)
    }
}

/// Cuts from each range what a range before it covers: the one that begins earlier wins, then the one that
/// ends earlier.
fn disjoint(mut ranges: Vec<(Date, Date, Week)>) -> Vec<Season> {
    ranges.sort_by_key(|&(first, last, _)| (first, last));
    let mut seasons = Vec::with_capacity(ranges.len());
    let mut free_from = i32::MIN;
    for (first, last, week) in ranges {
        let (first, last) = (first.days().max(free_from), last.days());
        if first <= last {
            seasons.push(Season { first, last, week: week.sorted() });
            free_from = last + 1;
        }
    }
    seasons
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hours of four days in May 2026; the first is Friday, a holiday.
    fn first_of_may(dates: &[(&str, &[&str])], seasons: &[(&str, &str, &str)]) -> String {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let hours = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<WorkingHours>>();
        let week = |text: &str| {
            let mut week = Week::default();
            (week.fri, week.sat, week.sun) = (hours(&[text]), hours(&[text]), hours(&[text]));
            week
        };
        let schedule = Schedule::new(
            week("09:00-17:00"),
            vec!["05-01".parse().unwrap(), "05-01".parse().unwrap()],
            dates.iter().map(|(day, texts)| (date(day), hours(texts))).collect(),
            seasons.iter().map(|(first, last, text)| (date(first), date(last), week(text))).collect(),
        );
        let mut days = schedule.days_from(date("2026-05-01").days());
        format!("{:?}", [(); 4].map(|()| days.read()))
    }

    #[test]
    fn exception_before_holiday_date_before_range_earlier_before_later() {
        assert_eq!(first_of_may(&[], &[]), "[[], [09:00-17:00], [09:00-17:00], []]");
        assert_eq!(
            first_of_may(
                &[
                    ("2026-05-02", &["12:00-13:00", "10:00-11:00"]),
                    ("2026-05-02", &[]),
                    ("2026-05-04", &["01:00-02:00"])
                ],
                &[
                    ("2026-05-02", "2026-05-09", "04:00-05:00"),
                    ("2026-05-01", "2026-05-02", "03:00-04:00"),
                    ("2026-04-30", "2026-05-01", "02:00-03:00"),
                ],
            ),
            "[[02:00-03:00], [10:00-11:00, 12:00-13:00], [04:00-05:00], [01:00-02:00]]",
        );
    }

    #[test]
    fn holidays_are_those_of_each_year() {
        let holidays = ["01-01", "12-31", "02-29"].map(|text| text.parse().unwrap());
        let schedule = Schedule::new(Week::always(), holidays.into(), vec![], vec![]);
        let first = "2026-12-30".parse::<Date>().unwrap().days();
        let mut days = schedule.days_from(first);
        let closed = (first..first + 800).filter(|_| days.read().is_empty());
        let closed: Vec<String> = closed.map(|day| Date::from_days(day).unwrap().to_string()).collect();
        assert_eq!(
            closed,
            ["2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01", "2028-02-29", "2028-12-31", "2029-01-01"]
        );
    }

    #[test]
    fn an_exception_counts_on_the_first_day_read_and_not_before() {
        let dates: [(&str, &[&str]); 2] = [("2026-04-30", &["01:00-02:00"]), ("2026-05-01", &["02:00-03:00"])];
        assert_eq!(first_of_may(&dates, &[]), "[[02:00-03:00], [09:00-17:00], [09:00-17:00], []]");
    }

    #[test]
    fn a_range_inside_an_earlier_one_counts_nowhere() {
        assert_eq!(
            first_of_may(
                &[],
                &[
                    ("2026-05-01", "2026-05-02", "02:00-03:00"),
                    ("2026-05-01", "2026-05-01", "01:00-02:00"),
                    ("2026-05-02", "2026-05-02", "03:00-04:00"),
                ],
            ),
            "[[01:00-02:00], [02:00-03:00], [09:00-17:00], []]",
        );
        let seasons = [
            ("2026-04-28", "2026-05-02", "01:00-02:00"),
            ("2026-04-29", "2026-05-01", "02:00-03:00"),
            ("2026-04-30", "2026-05-02", "03:00-04:00"),
        ];
        assert_eq!(first_of_may(&[], &seasons), "[[01:00-02:00], [01:00-02:00], [09:00-17:00], []]");
    }
}
