//! Effects: what the host must now do. Their ids are deterministic, so that doing one twice can be prevented.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::name::{EmployeeId, Id};
use crate::principal::Principal;

/// Something that the host does until it is done, once for each id.
///
/// An id is `case/seq/n` for an event of a command and `case/timer-key/n` for a timer, with n from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Effect {
    /// The host's own order must now be set to this status.
    Status {
        /// Unique among all effects of all cases.
        id: String,
        /// The status.
        status: Id,
    },
    /// These must be told.
    Notify {
        /// Unique among all effects of all cases.
        id: String,
        /// Who, resolved when the effect was made.
        to: Vec<Principal>,
        /// Who did it themselves and is not told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        except: Option<EmployeeId>,
        /// What it is about.
        about: About,
        /// How many firings of a repeating step this one stands for, when more than one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stands_for: Option<u32>,
    },
    /// A name that the definition hands to the host.
    Emit {
        /// Unique among all effects of all cases.
        id: String,
        /// The name.
        name: Id,
        /// How many firings of a repeating step this one stands for, when more than one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stands_for: Option<u32>,
    },
}

/// What somebody is told about: an event of the case, and why it concerns them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct About {
    /// The type of the event, as on the wire.
    pub event: Cow<'static, str>,
    /// The number of the event.
    pub seq: u64,
    /// Why it concerns them.
    pub reason: Reason,
}

/// Why somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Reason {
    /// A case entered a status that their team owns.
    Entered,
    /// A case was assigned to them.
    Assigned,
    /// A comment mentions them.
    Mentioned,
    /// A case that they watch moved.
    Watched,
    /// A step of an SLA's ladder names them.
    Escalation,
    /// A reminder is due.
    Reminder,
}

impl Effect {
    /// The effect's id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Status { id, .. } | Self::Notify { id, .. } | Self::Emit { id, .. } => id,
        }
    }
}

/// A text for the host to keep beside the log, so that erasing it leaves every event as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StoredText {
    /// Under which name: `case/seq`.
    pub text_id: String,
    /// The text.
    pub text: String,
}
