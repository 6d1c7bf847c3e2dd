//! The date of Easter, western and orthodox, after J. Meeus, "Astronomical Algorithms", chapter 8.

use super::Date;
use super::date::days_of;

impl Date {
    /// Easter Sunday of the western churches in a year from 1970 to 9999.
    ///
    /// ```
    /// use ordino::time::Date;
    ///
    /// assert_eq!(Date::easter(2026).map(|date| date.to_string()).as_deref(), Some("2026-04-05"));
    /// ```
    #[must_use]
    pub fn easter(year: i32) -> Option<Self> {
        western(year).and_then(Self::from_days)
    }

    /// Easter Sunday of the orthodox churches in a year from 1970 to 9999, as a Gregorian date.
    ///
    /// ```
    /// use ordino::time::Date;
    ///
    /// let easter = Date::orthodox_easter(2026).map(|date| date.to_string());
    /// assert_eq!(easter.as_deref(), Some("2026-04-12"));
    /// ```
    #[must_use]
    pub fn orthodox_easter(year: i32) -> Option<Self> {
        orthodox(year).and_then(Self::from_days)
    }
}

/// Easter by the Gregorian computus, in days since 1970-01-01; the letters are those of Meeus.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
pub(super) fn western(year: i32) -> Option<i32> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    after_march_first(year, h + l - 7 * m + 21)
}

/// Easter by the Julian computus, in days since 1970-01-01; the letters are those of Meeus.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
pub(super) fn orthodox(year: i32) -> Option<i32> {
    let [a, b, c] = [4, 7, 19].map(|cycle| year.rem_euclid(cycle));
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let century = year.div_euclid(100);
    let julian_calendar_is_behind_by = century - century / 4 - 2;
    after_march_first(year, d + e + 21 + julian_calendar_is_behind_by)
}

fn after_march_first(year: i32, days: i32) -> Option<i32> {
    days_of(year, 3, 1).map(|first| first + days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn easters(year: i32) -> [String; 2] {
        [Date::easter(year), Date::orthodox_easter(year)].map(|date| date.unwrap().to_string())
    }

    #[test]
    fn published_dates() {
        // Meeus, chapter 8: Gregorian 1991, 1992, 1993, 1954 (before our bounds), 2000, extremes 2008 and
        // 2038
        assert_eq!(easters(1991)[0], "1991-03-31");
        assert_eq!(easters(1992)[0], "1992-04-19");
        assert_eq!(easters(1993)[0], "1993-04-11");
        assert_eq!(easters(2000)[0], "2000-04-23");
        assert_eq!(easters(2008), ["2008-03-23", "2008-04-27"]);
        assert_eq!(easters(2038), ["2038-04-25", "2038-04-25"]);
        assert_eq!(easters(2024), ["2024-03-31", "2024-05-05"]);
        assert_eq!(easters(2025), ["2025-04-20", "2025-04-20"]);
        assert_eq!(easters(2285)[0], "2285-03-22");
    }

    /// The day of March on which Easter lies in the calendar that is named, after D. E. Knuth, "The Art of Computer
    /// Programming", volume 1, section 1.3.2, exercise 14: by epacts, another way than that of Meeus.
    fn march_day(year: i32, is_gregorian: bool) -> i32 {
        let golden = year % 19 + 1;
        let century = year / 100 + 1;
        let leaps_left_out = 3 * century / 4 - 12;
        let moon = (8 * century + 5) / 25 - 5;
        let (sunday, epact) = if is_gregorian {
            let epact = (11 * golden + 20 + moon - leaps_left_out).rem_euclid(30);
            let is_moved = epact == 25 && golden > 11 || epact == 24;
            (5 * year / 4 - leaps_left_out - 10, epact + i32::from(is_moved))
        } else {
            (5 * year / 4, (11 * golden - 4) % 30 + 1)
        };
        let full_moon = if 44 - epact < 21 { 74 - epact } else { 44 - epact };
        full_moon + 7 - (sunday + full_moon) % 7
    }

    #[test]
    fn another_computus_agrees_in_every_year() {
        for year in 1970..=9999 {
            let western = days_of(year, 3, 1).unwrap() + march_day(year, true) - 1;
            assert_eq!(super::western(year), Some(western), "{year}");
            // H. F. Fliegel and T. C. Van Flandern, Communications of the ACM 11 (1968), page 657, in the form for the
            // Julian calendar: the Julian day number of a date in March; that of 1970-01-01 is 2,440,588.
            let julian_day = 367 * year - 7 * (year + 5_001) / 4 + 275 * 3 / 9 + march_day(year, false) + 1_729_777;
            assert_eq!(orthodox(year), Some(julian_day - 2_440_588), "{year}");
        }
    }

    #[test]
    fn both_are_sundays_in_their_season() {
        for year in 1970..=9999 {
            for easter in [Date::easter(year), Date::orthodox_easter(year)] {
                assert_eq!(easter.unwrap().weekday(), chrono::Weekday::Sun);
            }
            let western = Date::easter(year).unwrap();
            assert!(Date::from_ymd(year, 3, 22).unwrap() <= western);
            assert!(western <= Date::from_ymd(year, 4, 25).unwrap());
            assert!(western <= Date::orthodox_easter(year).unwrap());
        }
    }
}
