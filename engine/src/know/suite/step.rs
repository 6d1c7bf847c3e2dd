//! Steps: who does what, and when.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::expected::Expected;
use super::moment::Moment;
use crate::actor::Actor;
use crate::command::{Attachment, Command, Fields};
use crate::fact::{FactChanges, Facts};
use crate::name::{EmployeeId, Id};
use crate::time::Duration;

/// One step of an example: at most one thing that is done. A step that does nothing lets time pass.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "When"))]
pub struct When {
    /// When it happens. Not beside `after`.
    #[serde(default)]
    pub at: Option<Moment>,
    /// How much later than the step before, by any clock. Default at the same instant.
    #[serde(default)]
    pub after: Option<Duration>,
    /// Who does it: a name of `staff`, a principal such as `team:shipping`, or an actor. Default nobody.
    #[serde(default, rename = "as")]
    pub who: Option<Who>,
    /// Facts for this step alone, as a host sends them along.
    #[serde(default, deserialize_with = "crate::unique::deserialize")]
    pub facts: Facts,
    /// Any command as the wire has it, or the name of one that needs nothing: `undo`, `tick`, `watch`, `unwatch`.
    #[serde(default)]
    pub r#do: Option<Deed>,
    /// Moves the case to a status.
    #[serde(default)]
    pub r#move: Option<String>,
    /// Forces the case into a status.
    #[serde(default)]
    pub force: Option<String>,
    /// The shop's own order has been set to this status, or to one with this alias.
    #[serde(default)]
    pub record: Option<String>,
    /// By whom or what, beside `record`. Default `outside`.
    #[serde(default)]
    pub source: Option<String>,
    /// Assigns the case to an employee; `null` to nobody.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<EmployeeId>"))]
    pub assign: Option<Option<EmployeeId>>,
    /// Stores facts; `null` takes one away.
    #[serde(default, deserialize_with = "changes")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<FactChanges>"))]
    pub set: Option<FactChanges>,
    /// Takes notice of an SLA's escalation.
    #[serde(default)]
    pub acknowledge: Option<Id>,
    /// What is said: with `move` or `force`, or by itself.
    #[serde(default)]
    pub comment: Option<String>,
    /// Values of fields, beside `move`.
    #[serde(default, deserialize_with = "crate::unique::deserialize")]
    pub fields: Fields,
    /// Files, beside `move` or `comment`: how many, or each with its name.
    #[serde(default)]
    pub attachments: Files,
    /// What is expected of this step and after it.
    #[serde(default)]
    pub then: Option<Expected>,
}

/// One step, or several.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// The steps, in order.
    pub steps: Vec<When>,
    /// Whether they are written as a list.
    pub is_list: bool,
}

/// Who does a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A name of `staff`, or a principal.
    Name(String),
    /// An actor as a host has it.
    Actor(Actor),
}

/// A command, as a step writes it.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// The name of one that needs nothing else.
    Bare(Bare),
    /// Any command.
    Command(Box<Command>),
}

/// A command that needs nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bare {
    /// Takes the last move back.
    Undo,
    /// Lets time pass.
    Tick,
    /// Hears of every move from now on.
    Watch,
    /// Hears of them no longer.
    Unwatch,
}

/// Files that come with a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files(pub Vec<Attachment>);

/// What a step asks for, of the keys of which it has at most one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub command: Command,
    /// The keys by which it is asked for.
    pub keys: Vec<&'static str>,
}

impl When {
    /// The command that the step means, and every key that asks for one.
    pub(super) fn asked(&self) -> Asked {
        let comment = || self.comment.clone();
        let files = || self.attachments.0.clone();
        let mut asked: Vec<(&'static str, Command)> = Vec::new();
        if let Some(deed) = &self.r#do {
            asked.push(("do", deed.command()));
        }
        if let Some(to) = &self.r#move {
            let (to, fields) = (to.clone(), self.fields.clone());
            asked.push(("move", Command::Move { to, comment: comment(), fields, attachments: files() }));
        }
        if let Some(to) = &self.force {
            asked.push(("force", Command::Force { to: to.clone(), comment: comment().unwrap_or_default() }));
        }
        if let Some(to) = &self.record {
            let source = self.source.clone().unwrap_or_else(|| "outside".to_owned());
            asked.push(("record", Command::Record { to: to.clone(), source, observed_at: None }));
        }
        if let Some(to) = &self.assign {
            asked.push(("assign", Command::Assign { to: to.clone() }));
        }
        if let Some(facts) = &self.set {
            asked.push(("set", Command::SetFacts { facts: facts.clone() }));
        }
        if let Some(sla) = &self.acknowledge {
            asked.push(("acknowledge", Command::Acknowledge { sla: sla.clone() }));
        }
        if let (true, Some(text)) = (self.r#move.is_none() && self.force.is_none(), comment()) {
            asked.push(("comment", Command::Comment { text, attachments: files() }));
        }
        let keys = asked.iter().map(|(key, _)| *key).collect();
        let command = asked.into_iter().next().map_or(Command::Tick {}, |(_, command)| command);
        Asked { command, keys }
    }

    /// Keys that are there and belong to another one that is not.
    pub(super) fn astray(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let says = self.r#move.is_some() || self.comment.is_some() && self.force.is_none();
        let astray = [
            ("fields", "move", !self.fields.is_empty() && self.r#move.is_none()),
            ("source", "record", self.source.is_some() && self.record.is_none()),
            ("attachments", "move", !self.attachments.0.is_empty() && !says),
        ];
        astray.into_iter().filter(|(.., is)| *is).map(|(key, with, _)| (key, with))
    }
}

impl Deed {
    fn command(&self) -> Command {
        match self {
            Self::Command(command) => (**command).clone(),
            Self::Bare(Bare::Undo) => Command::Undo { comment: None },
            Self::Bare(Bare::Tick) => Command::Tick {},
            Self::Bare(Bare::Watch) => Command::Watch {},
            Self::Bare(Bare::Unwatch) => Command::Unwatch {},
        }
    }
}

/// Keeps `null` apart from a key that is not there.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

fn changes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<FactChanges>, D::Error> {
    crate::unique::deserialize(deserializer).map(Some)
}

impl<'de> Deserialize<'de> for Steps {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;

        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Steps;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a step, or a list of steps")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Steps, A::Error> {
                let mut steps = Vec::new();
                while let Some(step) = items.next_element()? {
                    steps.push(step);
                }
                Ok(Steps { steps, is_list: true })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Steps, A::Error> {
                let step = When::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Steps { steps: vec![step], is_list: false })
            }
        }

        deserializer.deserialize_any(OneOrMany)
    }
}

impl<'de> Deserialize<'de> for Who {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;

        impl<'de> Visitor<'de> for Names {
            type Value = Who;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name, or an actor with `id`, `teams`, `leads` and `roles`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Who, E> {
                Ok(Who::Name(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Who, A::Error> {
                Actor::deserialize(MapAccessDeserializer::new(map)).map(Who::Actor)
            }
        }

        deserializer.deserialize_any(Names)
    }
}

impl<'de> Deserialize<'de> for Deed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Deeds;

        impl<'de> Visitor<'de> for Deeds {
            type Value = Deed;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`undo`, `tick`, `watch`, `unwatch`, or a command with its `type`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Deed, E> {
                Ok(Deed::Bare(match text {
                    "undo" => Bare::Undo,
                    "tick" => Bare::Tick,
                    "watch" => Bare::Watch,
                    "unwatch" => Bare::Unwatch,
                    _ => return Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Deed, A::Error> {
                Command::deserialize(MapAccessDeserializer::new(map)).map(|command| Deed::Command(Box::new(command)))
            }
        }

        deserializer.deserialize_any(Deeds)
    }
}

impl<'de> Deserialize<'de> for Files {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Count;

        impl<'de> Visitor<'de> for Count {
            type Value = Files;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a number up to {}, or a list of files", crate::limits::ATTACHMENTS)
            }

            fn visit_u64<E: de::Error>(self, count: u64) -> Result<Files, E> {
                let most = crate::limits::ATTACHMENTS as u64;
                if count > most {
                    return Err(E::invalid_value(de::Unexpected::Unsigned(count), &self));
                }
                let file = |number: u64| Attachment {
                    name: format!("file-{number}.pdf"),
                    media_type: "application/pdf".to_owned(),
                    bytes: 1_024,
                    digest: None,
                    key: None,
                };
                Ok(Files((1..=count).map(file).collect()))
            }

            fn visit_i64<E: de::Error>(self, count: i64) -> Result<Files, E> {
                match u64::try_from(count) {
                    Ok(count) => self.visit_u64(count),
                    Err(_) => Err(E::invalid_value(de::Unexpected::Signed(count), &self)),
                }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Files, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(items)).map(Files)
            }
        }

        deserializer.deserialize_any(Count)
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Actor, Attachment, Command, Deed, Files, Steps, When, Who};

    impl JsonSchema for Steps {
        fn schema_name() -> Cow<'static, str> {
            "Steps".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let step = generator.subschema_for::<When>();
            json_schema!({ "anyOf": [step, { "type": "array", "items": step }] })
        }
    }

    impl JsonSchema for Who {
        fn schema_name() -> Cow<'static, str> {
            "Who".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let actor = generator.subschema_for::<Actor>();
            json_schema!({
                "description": "A name of `staff`; `team:X`, `lead:X`, `role:X` or `employee:X`; or an actor.",
                "examples": ["Shipping 2", "team:shipping", { "id": "shipping-2", "teams": ["shipping"] }],
                "anyOf": [{ "type": "string" }, actor]
            })
        }
    }

    impl JsonSchema for Deed {
        fn schema_name() -> Cow<'static, str> {
            "Deed".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let command = generator.subschema_for::<Command>();
            json_schema!({ "anyOf": [{ "enum": ["undo", "tick", "watch", "unwatch"] }, command] })
        }
    }

    impl JsonSchema for Files {
        fn schema_name() -> Cow<'static, str> {
            "Files".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let file = generator.subschema_for::<Attachment>();
            let most = crate::limits::ATTACHMENTS;
            json_schema!({
                "description": "How many files, or each of them.",
                "anyOf": [{ "type": "integer", "minimum": 0, "maximum": most }, { "type": "array", "items": file }]
            })
        }
    }
}
