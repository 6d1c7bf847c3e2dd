//! How numbers and times are told in English sentences.

use crate::time::Duration;

/// `4 working hours`, `2 days`, `1 hour 30 minutes`; a day of working time is no day of the week, so it is told in hours.
pub(in crate::know) fn span(time: Duration, working: bool) -> String {
    let millis = time.millis();
    let (days, rest) = if working { (0, millis) } else { (millis / 86_400_000, millis % 86_400_000) };
    let parts = [(days, "day"), (rest / 3_600_000, "hour"), (rest % 3_600_000 / 60_000, "minute")];
    if millis == 0 || !millis.is_multiple_of(60_000) {
        return if working { format!("{time} of working time") } else { time.to_string() };
    }
    let mut working = if working { "working " } else { "" };
    let told = parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| {
        let plural = if *count == 1 { "" } else { "s" };
        format!("{count} {}{unit}{plural}", std::mem::take(&mut working))
    });
    told.collect::<Vec<_>>().join(" ")
}

/// `1st`, `2nd`, `3rd`, `4th`, `11th`, `22nd`.
pub(in crate::know) fn ordinal(number: u64) -> String {
    let end = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_as_people_do() {
        let told: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map(ordinal).into();
        let wanted = ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st", "111th"];
        assert_eq!(told, wanted);
    }
}
