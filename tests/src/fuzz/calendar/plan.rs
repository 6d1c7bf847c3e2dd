//! A calendar spelled out by bytes: always one that can be, near a date on which something happens.

use arbitrary::{Result, Unstructured};
use ordino::time::{Calendar, Date, Duration, HolidayRule, Instant, Week, WorkingHours, Zone};
use serde_json::{Map, Value, json};

const DAY: i64 = 86_400_000;

/// Years in which zones change their clocks by laws and decrees; after them they only repeat their last rule.
const DECREED: (&str, &str) = ("1970-01-01", "2040-12-31");

/// A calendar as data, and what is asked of it.
pub struct Plan {
    pub zone: Zone,
    week: Week,
    holidays: Vec<HolidayRule>,
    days: Vec<(Date, Vec<WorkingHours>)>,
    seasons: Vec<(Date, Date, Week)>,
    /// In order.
    pub at: [Instant; 3],
    pub times: [Duration; 2],
}

impl Plan {
    pub fn read(bytes: &mut Unstructured) -> Result<Self> {
        let (zone, around) = place(bytes)?;
        let mut week = read_week(bytes)?;
        if week.is_empty() {
            week.wed = vec![WorkingHours::FULL_DAY];
        }
        let holidays = list(bytes, 4, |bytes| holiday(bytes, around))?;
        let mut days = list(bytes, 4, |bytes| Ok((date(bytes, around)?, hours_of_day(bytes)?)))?;
        // A definition has a date once.
        days.sort_by_key(|(date, _)| *date);
        days.dedup_by_key(|(date, _)| *date);
        let mut seasons = list(bytes, 3, |bytes| {
            let (first, length) = (date(bytes, around)?, bytes.int_in_range(0..=40)?);
            let last = Date::from_days(first.days() + length).unwrap_or(Date::MAX);
            Ok((first, last, read_week(bytes)?))
        })?;
        seasons.sort_by_key(|(first, last, _)| (*first, *last));
        seasons.dedup_by_key(|(first, last, _)| (*first, *last));
        let mut at = [instant(bytes, around)?, instant(bytes, around)?, instant(bytes, around)?];
        at.sort_unstable();
        let times = [duration(bytes)?, duration(bytes)?];
        Ok(Self { zone, week, holidays, days, seasons, at, times })
    }

    pub fn calendar(&self) -> Calendar {
        let Self { zone, week, holidays, days, seasons, .. } = self;
        let made = Calendar::new(*zone, week.clone(), holidays.clone(), days.clone(), seasons.clone());
        made.expect("its week is not empty, and its seasons end after they begin")
    }

    /// The working time between two instants, date by date: without the engine's way of walking over dates and offsets.
    /// `None` at the ends of time, where it would depend on dates that nobody can write.
    pub fn measured(&self, start: Instant, end: Instant) -> Option<Duration> {
        let days = |instant: Instant| i32::try_from(instant.millis().div_euclid(DAY)).expect("years up to 9999");
        let (first, last) = (Date::from_days(days(start) - 4)?, Date::from_days(days(end) + 4)?);
        let dates = (first.days()..=last.days()).filter_map(Date::from_days);
        let instant = |date: Date, minute: u16| {
            self.zone.resolve(i64::from(date.days()) * (DAY / 1_000) + i64::from(minute) * 60) * 1_000
        };
        let spans = dates.flat_map(|date| {
            let hours = self.hours(date).iter();
            hours.map(move |hours| (instant(date, hours.start()), instant(date, hours.end())))
        });
        let clipped = spans.map(|(from, to)| (from.max(start.millis()), to.min(end.millis())));
        let mut spans: Vec<(i64, i64)> = clipped.filter(|(from, to)| from < to).collect();
        spans.sort_unstable();
        let (mut reached, mut open) = (i64::MIN, 0);
        for (from, to) in spans {
            open += (to - from.max(reached)).max(0);
            reached = reached.max(to);
        }
        Duration::from_millis(open.unsigned_abs())
    }

    /// The intervals that begin on a date: a date beats a season, the first season another, and both a holiday.
    fn hours(&self, date: Date) -> &[WorkingHours] {
        let day = self.days.iter().find(|(day, _)| *day == date);
        let season = self.seasons.iter().find(|(first, last, _)| (*first..=*last).contains(&date));
        match (day, season) {
            (Some((_, hours)), _) => hours,
            (None, Some((_, _, week))) => week.on(date.weekday()),
            (None, None) if self.holidays.iter().any(|rule| is_holiday(&rule.to_string(), date)) => &[],
            (None, None) => self.week.on(date.weekday()),
        }
    }

    /// As a request has it.
    pub fn json(&self) -> Value {
        let mut exceptions = Map::new();
        for (date, hours) in &self.days {
            exceptions.insert(date.to_string(), json!(hours));
        }
        for (first, last, week) in &self.seasons {
            exceptions.insert(format!("{first}/{last}"), json!(week));
        }
        json!({ "timeZone": self.zone.name(), "week": self.week, "holidays": self.holidays, "exceptions": exceptions })
    }
}

/// Any zone, and a date: mostly one on which its clocks change or leave out a day.
fn place(bytes: &mut Unstructured) -> Result<(Zone, Date)> {
    let zone = bytes.choose(&Zone::names().collect::<Vec<_>>())?.parse().expect("a zone");
    let decreed = [DECREED.0, DECREED.1].map(|date| date.parse().expect("a date"));
    let [first, last] = if bytes.ratio(3_u8, 4)? { decreed } else { [Date::MIN, Date::MAX] };
    let from = bytes.int_in_range(first.days()..=last.days())?;
    let around = if bytes.ratio(7_u8, 8)? { change(zone, from).unwrap_or(from) } else { from };
    Ok((zone, Date::from_days(around).expect("within bounds")))
}

/// The first day within a year that ends with other clocks than it began with.
fn change(zone: Zone, from: i32) -> Option<i32> {
    let offset = |day: i32| zone.offset_at(i64::from(day) * (DAY / 1_000));
    (from..Date::MAX.days().min(from + 366)).find(|day| offset(*day) != offset(day + 1))
}

fn list<T>(
    bytes: &mut Unstructured,
    most: usize,
    mut read: impl FnMut(&mut Unstructured) -> Result<T>,
) -> Result<Vec<T>> {
    let length = bytes.int_in_range(0..=most)?;
    (0..length).map(|_| read(bytes)).collect()
}

fn read_week(bytes: &mut Unstructured) -> Result<Week> {
    let [mon, tue, wed, thu, fri, sat, sun] = [
        hours_of_day(bytes)?,
        hours_of_day(bytes)?,
        hours_of_day(bytes)?,
        hours_of_day(bytes)?,
        hours_of_day(bytes)?,
        hours_of_day(bytes)?,
        hours_of_day(bytes)?,
    ];
    Ok(Week { mon, tue, wed, thu, fri, sat, sun })
}

fn hours_of_day(bytes: &mut Unstructured) -> Result<Vec<WorkingHours>> {
    match bytes.int_in_range(0..=7_u8)? {
        0 | 1 => Ok(vec!["09:00-17:00".parse().expect("hours")]),
        2 => Ok(vec![WorkingHours::FULL_DAY]),
        3 => Ok(Vec::new()),
        most => (0..most.saturating_sub(4).max(1)).map(|_| hours(bytes)).collect(),
    }
}

fn hours(bytes: &mut Unstructured) -> Result<WorkingHours> {
    let start = bytes.int_in_range(0..=1_439_u16)?;
    let end = bytes.int_in_range(0..=1_440_u16)?;
    let end = if end == start { (end + 1) % 1_440 } else { end };
    let text = format!("{:02}:{:02}-{:02}:{:02}", start / 60, start % 60, end / 60, end % 60);
    Ok(text.parse().expect("hours that do not end when they begin"))
}

fn date(bytes: &mut Unstructured, around: Date) -> Result<Date> {
    let distance: i8 = bytes.arbitrary()?;
    Ok(Date::from_days(around.days() + i32::from(distance) / 4).unwrap_or(around))
}

fn holiday(bytes: &mut Unstructured, around: Date) -> Result<HolidayRule> {
    let date = date(bytes, around)?;
    let distance = |easter: Option<Date>| easter.map_or(0, |easter| date.days() - easter.days());
    let text = match bytes.int_in_range(0..=3_u8)? {
        0 => date.to_string(),
        1 => date.to_string().chars().skip(5).collect(),
        2 => format!("easter{:+}", distance(Date::easter(date.year()))),
        _ => format!("orthodox{:+}", distance(Date::orthodox_easter(date.year()))),
    };
    Ok(text.parse().unwrap_or_else(|_| date.to_string().parse().expect("a date is a holiday")))
}

fn instant(bytes: &mut Unstructured, around: Date) -> Result<Instant> {
    let midnight = i64::from(around.days()) * DAY;
    // Rarely far away: walking there takes long.
    let distance = match bytes.int_in_range(0..=15_u8)? {
        0..=6 => i64::from(bytes.arbitrary::<i16>()?) * 60_000,
        7..=10 => i64::from(bytes.arbitrary::<i16>()?) * 1_800_000,
        11..=14 => i64::from(bytes.arbitrary::<i32>()?),
        _ => bytes.int_in_range(-40 * 365 * DAY..=40 * 365 * DAY)?,
    };
    let millis = (midnight + distance).clamp(Instant::MIN.millis(), Instant::MAX.millis());
    Ok(Instant::from_millis(millis).expect("within bounds"))
}

fn duration(bytes: &mut Unstructured) -> Result<Duration> {
    let millis = match bytes.int_in_range(0..=15_u8)? {
        0..=6 => u64::from(bytes.arbitrary::<u16>()?) * 60_000,
        7..=10 => u64::from(bytes.arbitrary::<u8>()?) * 3_600_000,
        11..=14 => u64::from(bytes.arbitrary::<u32>()?),
        _ => bytes.int_in_range(0..=Duration::MAX.millis())?,
    };
    Ok(Duration::from_millis(millis).expect("within bounds"))
}

fn is_holiday(rule: &str, date: Date) -> bool {
    let from_easter = |distance: &str, easter: fn(i32) -> Option<Date>| {
        let distance: i32 = if distance.is_empty() { 0 } else { distance.parse().expect("a distance") };
        let years = date.year() - 1..=date.year() + 1;
        years.filter_map(easter).any(|easter| easter.days() + distance == date.days())
    };
    match (rule.strip_prefix("easter"), rule.strip_prefix("orthodox")) {
        (Some(distance), _) => from_easter(distance, Date::easter),
        (_, Some(distance)) => from_easter(distance, Date::orthodox_easter),
        _ => date.to_string().ends_with(rule),
    }
}
