//! The table as the text of a Rust module.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use chrono::DateTime;
use chrono_tz::{IANA_TZDB_VERSION, TZ_VARIANTS, Tz};

use crate::fit::{Era, eras};
use crate::rule::{Rule, Yearly};
use crate::source::{Change, changes};

/// The table counts in half minutes: as much as Monrovia needs, which was 44 minutes and 30 seconds behind UTC.
const UNIT: i64 = 30;

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The text of `engine/src/time/table.rs`.
#[must_use]
pub fn text() -> String {
    let mut zones: Vec<Tz> = TZ_VARIANTS.to_vec();
    zones.sort_by_key(|zone| zone.name());

    // zones with equal changes share their eras, in the order of the first name
    let mut shared: Vec<(Vec<Change>, Vec<&str>)> = Vec::new();
    let mut places = Vec::new();
    for zone in &zones {
        let changes = changes(*zone);
        let place = shared.iter().position(|(other, _)| *other == changes).unwrap_or(shared.len());
        if place == shared.len() {
            shared.push((changes, Vec::new()));
        }
        shared[place].1.push(zone.name());
        places.push(place);
    }
    let (changes, names): (Vec<_>, Vec<_>) = shared.into_iter().unzip();
    let eras = eras(&changes);
    let rules: BTreeSet<Rule> = eras.iter().flatten().map(|era| era.rule).collect();
    let places_of_rules: BTreeMap<Rule, usize> = rules.iter().copied().zip(0..).collect();

    let utc = zones.iter().position(|zone| *zone == Tz::UTC).expect("a zone");
    let mut text = format!(
        "\
//! Every time zone since 1970. `cargo xtask zones` makes this file from chrono-tz: change nothing by hand.
//!
//! Times and offsets are half minutes, days are days since 1970-01-01, all in UTC.

use chrono::Weekday::{{Fri, Mon, Sat, Sun, Thu, Tue, Wed}};

use super::rule::{{Change, Era, Rule}};

/// The version of the IANA time zone database.
pub(super) const VERSION: &str = \"{IANA_TZDB_VERSION}\";

/// The place of `UTC` among the zones.
pub(super) const UTC: u16 = {utc};
"
    );
    let rows = zones.iter().zip(places).map(|(zone, place)| format!("    (\"{}\", {place}),\n", zone.name()));
    array(&mut text, "The zones by name, and where their eras are.", "ZONES", "(&str, u16)", rows);
    let rows = eras.iter().zip(&names).map(|(eras, names)| {
        let eras: String = eras.iter().map(|era| era_row(era, places_of_rules[&era.rule])).collect();
        format!("    // {}\n    &[\n{eras}    ],\n", names.join(", "))
    });
    array(&mut text, "The eras of each zone, or of several that are equal.", "ERAS", "&[Era]", rows);
    array(&mut text, "What eras keep to.", "RULES", "Rule", rules.iter().map(rule_row));
    text
}

/// An array with a row for each element.
fn array(text: &mut String, doc: &str, name: &str, element: &str, rows: impl ExactSizeIterator<Item = String>) {
    write!(text, "\n/// {doc}\npub(super) static {name}: [{element}; {}] = [\n", rows.len()).expect("memory");
    text.extend(rows);
    text.push_str("];\n");
}

fn era_row(era: &Era, rule: usize) -> String {
    let (day, time) = (era.from.div_euclid(86_400), units(era.from.rem_euclid(86_400)));
    let date = DateTime::from_timestamp(era.from, 0).expect("a moment near to our time").format("%FT%TZ");
    format!("        Era {{ day: {day}, time: {time}, rule: {rule} }}, // {date}\n")
}

fn rule_row(rule: &Rule) -> String {
    match rule {
        Rule::Fixed(offset) => format!("    Rule::Fixed({}),\n", units((*offset).into())),
        Rule::Yearly([first, second]) => {
            format!("    Rule::Yearly([\n        {},\n        {},\n    ]),\n", change(first), change(second))
        }
    }
}

fn change(yearly: &Yearly) -> String {
    let Yearly { month, day, weekday, time, offset } = *yearly;
    let weekday = weekday.map_or("None".to_owned(), |weekday| format!("Some({})", WEEKDAYS[weekday as usize]));
    let (time, offset) = (units(time), units(offset.into()));
    format!("Change {{ month: {month}, day: {day}, weekday: {weekday}, time: {time}, offset: {offset} }}")
}

/// Seconds in the unit of the table.
fn units(seconds: i64) -> i64 {
    assert_eq!(seconds % UNIT, 0, "the table counts in half minutes");
    seconds / UNIT
}
