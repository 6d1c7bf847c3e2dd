//! Events: what happened. They are the only truth; a case is a fold over them.
//!
//! An event carries its outcome, so that no later change of definition, calendar, directory or time-zone data
//! can change what a history says.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{Fired, Outcome, Via, WorkflowRef};
use crate::command::{Attachment, Fields};
use crate::definition::Stage;
use crate::fact::{FactChanges, Facts};
use crate::name::{CaseId, EmployeeId, Id};
use crate::principal::Principal;
use crate::read::{Node, tagged};
use crate::time::{Duration, Instant};

/// Something that happened to a case.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
pub struct Event {
    /// Its number within the case, from 1, without gaps.
    pub seq: u64,
    /// When it happened: for a timer its own due instant, however late the call.
    pub at: Instant,
    /// When the engine was told to look: the `now` of the call, or the case's last event if that was later.
    pub recorded_at: Instant,
    /// What happened.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub kind: EventKind,
}

tagged! {
    /// What happened. On the wire it is tagged by `type`.
    #[derive(Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum EventKind {
        /// The case was opened.
        Opened {
            /// The host's name for it.
            case: CaseId,
            /// The workflow under which it runs.
            workflow: WorkflowRef,
            /// The status it began in.
            status: Id,
            /// Who owns it.
            team: Option<Id>,
            /// The status's stage.
            stage: Stage,
            /// The status's classes.
            classes: Vec<Id>,
            /// Facts that were stored.
            #[serde(deserialize_with = "crate::unique::deserialize")]
            facts: Facts,
            /// Who opened it.
            by: Option<EmployeeId>,
        },
        /// The case moved.
        Moved(Moved),
        /// Something outside reported the status that the case already has.
        Recorded {
            /// The status.
            status: Id,
            /// Who or what reported it.
            source: String,
            /// When it was seen.
            observed_at: Option<Instant>,
            /// Who did it.
            by: Option<EmployeeId>,
        },
        /// The team or the assignee changed.
        Assigned {
            /// Who owns the case now.
            team: Option<Id>,
            /// To whom it is assigned now.
            assignee: Option<EmployeeId>,
            /// Who did it; `null` for a ladder.
            by: Option<EmployeeId>,
        },
        /// Somebody said something.
        Commented {
            /// Where the text is kept.
            text_id: String,
            /// SHA-256 of the text, in hexadecimal digits.
            sha256: String,
            /// Whom it mentions, in the order of the text.
            mentions: Vec<EmployeeId>,
            /// Files that came with it.
            attachments: Vec<Attachment>,
            /// Who said it.
            by: Option<EmployeeId>,
        },
        /// Stored facts changed.
        FactsSet {
            /// What changed; `null` was taken away.
            #[serde(deserialize_with = "crate::unique::deserialize")]
            facts: FactChanges,
            /// Who did it; `null` for a ladder.
            by: Option<EmployeeId>,
        },
        /// A cycle of an SLA began.
        ClockOpened {
            /// The SLA.
            sla: Id,
            /// Which cycle, from 1.
            cycle: u32,
            /// Working time that it may take.
            target: Duration,
            /// The calendar that counts it; elapsed time if none.
            calendar: Option<Id>,
            /// What it inherits of consumed time.
            consumed: Duration,
            /// Whether it inherits a breach.
            breached: bool,
            /// Whether it inherits an acknowledgement.
            acknowledged: bool,
            /// The steps that it inherits as fired.
            #[serde(deserialize_with = "crate::unique::deserialize")]
            fired: Fired,
        },
        /// A clock paused.
        ClockPaused {
            /// The SLA.
            sla: Id,
            /// The cycle.
            cycle: u32,
            /// Working time spent running so far.
            consumed: Duration,
        },
        /// A clock ran again.
        ClockResumed {
            /// The SLA.
            sla: Id,
            /// The cycle.
            cycle: u32,
            /// Working time spent running so far.
            consumed: Duration,
        },
        /// A clock got another target or calendar.
        ClockRetargeted {
            /// The SLA.
            sla: Id,
            /// The cycle.
            cycle: u32,
            /// Working time that it may take from now on.
            target: Duration,
            /// The calendar that counts from now on.
            calendar: Option<Id>,
            /// Working time spent running so far, as it was measured.
            consumed: Duration,
        },
        /// A target was reached.
        Breached {
            /// The SLA.
            sla: Id,
            /// The cycle.
            cycle: u32,
            /// It was due before the case was imported, so nothing was done about it.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            silent: bool,
        },
        /// A step of a ladder fired.
        StepFired {
            /// The SLA.
            sla: Id,
            /// The cycle.
            cycle: u32,
            /// The step.
            step: Id,
            /// Which firing, from 0.
            repetition: u32,
            /// It was due before the case was imported, so nothing was done about it.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            silent: bool,
        },
        /// A cycle of an SLA ended.
        ClockClosed {
            /// The SLA.
            sla: Id,
            /// The cycle.
            cycle: u32,
            /// How.
            outcome: Outcome,
            /// Working time spent running.
            consumed: Duration,
            /// Whether the case left the SLA's statuses; else `stopOn` ended it.
            left: bool,
            /// The number of the move that left them, which would open the cycle again if it were undone.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            closed_by: Option<u64>,
        },
        /// An escalation was taken notice of; repetitions that wait for that end.
        Acknowledged {
            /// The SLA.
            sla: Id,
            /// The cycle.
            cycle: u32,
            /// Who did it.
            by: Option<EmployeeId>,
        },
        /// Too many automatic moves in a row; none is taken until the case moves.
        Stuck {
            /// The status in which it is stuck.
            status: Id,
        },
        /// An automatic transition was due before the case was imported, so it was not taken and will not be during this
        /// stay.
        AutoSkipped {
            /// Where it leads.
            to: Id,
        },
        /// A reminder was set. Its name is the number of this event.
        ReminderSet {
            /// When it is due.
            due: Instant,
            /// Who will be told, not resolved yet.
            to: Vec<Principal>,
            /// Where the text is kept.
            text_id: String,
            /// SHA-256 of the text, in hexadecimal digits.
            sha256: String,
            /// Whether the next move closes it.
            until_moved: bool,
            /// Who set it.
            by: Option<EmployeeId>,
        },
        /// A reminder was put off, or armed again after it had fired.
        ReminderSnoozed {
            /// The reminder.
            reminder: u64,
            /// When it is due now.
            due: Instant,
            /// Who did it.
            by: Option<EmployeeId>,
        },
        /// A reminder was due.
        ReminderFired {
            /// The reminder.
            reminder: u64,
        },
        /// A reminder is gone.
        ReminderClosed {
            /// The reminder.
            reminder: u64,
            /// Why.
            reason: ReminderEnd,
            /// Who dismissed it; `null` where a move closed it.
            by: Option<EmployeeId>,
        },
        /// Somebody watches the case from now on.
        Watched {
            /// Who.
            employee: EmployeeId,
        },
        /// Somebody watches the case no longer.
        Unwatched {
            /// Who.
            employee: EmployeeId,
        },
        /// The case runs under another workflow from now on.
        Migrated {
            /// That workflow.
            workflow: WorkflowRef,
            /// The stage that the case's status has there.
            stage: Stage,
            /// Statuses that this case knows under other names now.
            #[serde(deserialize_with = "crate::unique::deserialize")]
            statuses: Renamed,
            /// Teams that this case knows under other names now.
            #[serde(deserialize_with = "crate::unique::deserialize")]
            teams: Renamed,
            /// Who did it.
            by: Option<EmployeeId>,
        },
    }
}

/// New names by the old ones.
pub type Renamed = BTreeMap<Id, Id>;

/// Why a reminder is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ReminderEnd {
    /// Somebody dismissed it.
    Dismissed,
    /// It was to last until the case moved, and the case moved.
    Moved,
}

/// A case moved from one status to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moved {
    /// The status that it left.
    pub from: Id,
    /// The status that it entered.
    pub to: Id,
    /// Who moved it; `null` for the engine, and where a history does not say it.
    pub by: Option<EmployeeId>,
    /// How it came about.
    pub via: Via,
    /// Who owns it now.
    pub team: Option<Id>,
    /// To whom it is assigned now.
    pub assignee: Option<EmployeeId>,
    /// The entered status's stage.
    pub stage: Stage,
    /// The entered status's classes.
    pub classes: Vec<Id>,
    /// Whether the move may be undone.
    pub reversible: bool,
    /// Names that are emitted when it is undone.
    pub on_undo: Vec<Id>,
    /// SLAs ended by `stopOn` to which it comes back, from a status outside them.
    pub reentered: Vec<Id>,
    /// Where the comment is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_id: Option<String>,
    /// SHA-256 of the comment, in hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Values of fields that came with it.
    #[serde(default, deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Fields::is_empty")]
    pub fields: Fields,
    /// Files that came with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Facts of the call, which were looked at and not kept.
    #[serde(default, deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// Of a change outside: whether the definition would have allowed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed: Option<bool>,
    /// Of a change outside: who or what made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Of a change outside: when it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed_at: Option<Instant>,
}

impl EventKind {
    /// The SLA whose clock the event is about.
    #[must_use]
    pub fn sla(&self) -> Option<&Id> {
        match self {
            Self::ClockOpened { sla, .. }
            | Self::ClockPaused { sla, .. }
            | Self::ClockResumed { sla, .. }
            | Self::ClockRetargeted { sla, .. }
            | Self::Breached { sla, .. }
            | Self::StepFired { sla, .. }
            | Self::ClockClosed { sla, .. }
            | Self::Acknowledged { sla, .. } => Some(sla),
            _ => None,
        }
    }

    /// The event's type, as on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "opened",
            Self::Moved(_) => "moved",
            Self::Recorded { .. } => "recorded",
            Self::Assigned { .. } => "assigned",
            Self::Commented { .. } => "commented",
            Self::FactsSet { .. } => "factsSet",
            Self::ClockOpened { .. } => "clockOpened",
            Self::ClockPaused { .. } => "clockPaused",
            Self::ClockResumed { .. } => "clockResumed",
            Self::ClockRetargeted { .. } => "clockRetargeted",
            Self::Breached { .. } => "breached",
            Self::StepFired { .. } => "stepFired",
            Self::ClockClosed { .. } => "clockClosed",
            Self::Acknowledged { .. } => "acknowledged",
            Self::Stuck { .. } => "stuck",
            Self::AutoSkipped { .. } => "autoSkipped",
            Self::ReminderSet { .. } => "reminderSet",
            Self::ReminderSnoozed { .. } => "reminderSnoozed",
            Self::ReminderFired { .. } => "reminderFired",
            Self::ReminderClosed { .. } => "reminderClosed",
            Self::Watched { .. } => "watched",
            Self::Unwatched { .. } => "unwatched",
            Self::Migrated { .. } => "migrated",
        }
    }
}

impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// Lets the kind's own keys follow the common ones.
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Flat<'e> {
            seq: u64,
            at: Instant,
            recorded_at: Instant,
            #[serde(flatten)]
            kind: &'e EventKind,
        }

        let Self { seq, at, recorded_at, kind } = self;
        Flat { seq: *seq, at: *at, recorded_at: *recorded_at, kind }.serialize(serializer)
    }
}

// By hand, because `flatten` would let unknown keys through.
impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Events;

        impl<'de> Visitor<'de> for Events {
            type Value = Event;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an event")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Event, A::Error> {
                let (mut seq, mut at, mut recorded_at) = (None, None, None);
                let mut rest = Vec::new();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "seq" => set(&mut seq, map.next_value()?, "seq")?,
                        "at" => set(&mut at, map.next_value()?, "at")?,
                        "recordedAt" => set(&mut recorded_at, map.next_value()?, "recordedAt")?,
                        _ => rest.push((key, map.next_value::<Node>()?)),
                    }
                }
                Ok(Event {
                    seq: seq.ok_or_else(|| de::Error::missing_field("seq"))?,
                    at: at.ok_or_else(|| de::Error::missing_field("at"))?,
                    recorded_at: recorded_at.ok_or_else(|| de::Error::missing_field("recordedAt"))?,
                    kind: Node::Map(rest).deserialize_into().map_err(de::Error::custom)?,
                })
            }
        }

        deserializer.deserialize_map(Events)
    }
}

fn set<T, E: de::Error>(slot: &mut Option<T>, value: T, key: &'static str) -> Result<(), E> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(key)),
    }
}
