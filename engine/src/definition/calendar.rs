//! Calendars as they are written: opening hours of a week, and the days that differ.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Label, Meta};
use crate::name::Id;
use crate::time::{DateOrRange, HolidayRule, Week, WorkingHours};

/// Opening hours in a time zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarDefinition {
    /// The calendar's id.
    pub id: Id,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The IANA time zone of its wall clock. Default the definition's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<ZoneName>,
    /// The hours of an ordinary week.
    pub week: Week,
    /// Days without hours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<Holiday>,
    /// Days and seasons with hours of their own. They beat holidays; a single day beats a season, and of two
    /// seasons the one that begins earlier.
    #[serde(default, skip_serializing_if = "Exceptions::is_empty")]
    pub exceptions: Exceptions,
    /// Carried for the host, never read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Meta>,
}

/// Hours by date or by range of dates.
pub type Exceptions = BTreeMap<DateOrRange, ExceptionHours>;

/// The name of a time zone, not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent))]
pub struct ZoneName(pub String);

/// A day without hours: a rule, with a name or without.
#[derive(Clone, Debug, PartialEq)]
pub struct Holiday {
    /// Which days it is.
    pub date: HolidayRule,
    /// What people call it.
    pub label: Option<Label>,
}

/// The hours of an exception.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ExceptionHours {
    /// Of a single date.
    Day(Vec<WorkingHours>),
    /// Of a range of dates.
    Season(Box<Week>),
}

impl CalendarDefinition {
    /// Takes away what decides nothing.
    pub(super) fn strip(&mut self) {
        self.label = None;
        self.meta = None;
        for holiday in &mut self.holidays {
            holiday.label = None;
        }
    }
}

impl Default for ZoneName {
    fn default() -> Self {
        Self("UTC".to_owned())
    }
}

/// A holiday with a label.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct LabelledHoliday {
    date: HolidayRule,
    #[serde(default)]
    label: Option<Label>,
}

impl Serialize for Holiday {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.label {
            None => self.date.serialize(serializer),
            Some(_) => LabelledHoliday { date: self.date, label: self.label.clone() }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Holiday {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Holidays;

        impl<'de> Visitor<'de> for Holidays {
            type Value = Holiday;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date, or an object with `date` and `label`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Holiday, E> {
                text.parse().map(|date| Holiday { date, label: None }).map_err(E::custom)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Holiday, A::Error> {
                let LabelledHoliday { date, label } = LabelledHoliday::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Holiday { date, label })
            }
        }

        deserializer.deserialize_any(Holidays)
    }
}

impl<'de> Deserialize<'de> for ExceptionHours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Hours;

        impl<'de> Visitor<'de> for Hours {
            type Value = ExceptionHours;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of intervals for a date, or a week for a range of dates")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<ExceptionHours, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(items)).map(ExceptionHours::Day)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ExceptionHours, A::Error> {
                Box::deserialize(MapAccessDeserializer::new(map)).map(ExceptionHours::Season)
            }
        }

        deserializer.deserialize_any(Hours)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Holiday {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Holiday".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let rule = generator.subschema_for::<HolidayRule>();
        let labelled = generator.subschema_for::<LabelledHoliday>();
        schemars::json_schema!({ "anyOf": [rule, labelled] })
    }
}
