//! Commands: what a host asks a case to do.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::fact::{FactChanges, Facts, Scalar};
use crate::name::{CaseId, EmployeeId};
use crate::time::Instant;

/// What a host asks. On the wire it is tagged by `type`: `{"type": "move", "to": "shipped"}`.
// No unit variants: serde lets unknown keys through in those.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Command {
    /// Opens a case. The host's; needs no right.
    Open {
        /// The host's name for the case.
        id: CaseId,
        /// The status it begins in. Default the definition's `initial`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        status: Option<String>,
        /// Facts that are stored at once.
        #[serde(default, deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Facts::is_empty")]
        facts: Facts,
    },
    /// Moves the case.
    Move {
        /// The status to move to.
        to: String,
        /// What the employee says about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
        /// Values of the fields that the transition requires.
        #[serde(default, deserialize_with = "crate::unique::deserialize", skip_serializing_if = "Fields::is_empty")]
        fields: Fields,
        /// Files that come with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    /// Moves the case past guards and edges. A right of its own; needs a comment.
    Force {
        /// The status to move to.
        to: String,
        /// Why.
        #[serde(default)]
        comment: String,
    },
    /// Follows a change of status that happened outside already. The host's; needs no right.
    Record {
        /// The status, or one of its aliases.
        to: String,
        /// Who or what changed it: `checkout`, `import`, `webservice`.
        source: String,
        /// When it was seen, if that was not now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        observed_at: Option<Instant>,
    },
    /// Assigns the case, or takes the assignment away.
    Assign {
        /// The employee, or `null`.
        to: Option<EmployeeId>,
    },
    /// Says something.
    Comment {
        /// What is said. `@handles` become mentions.
        text: String,
        /// Files that come with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attachments: Vec<Attachment>,
    },
    /// Stores facts; `null` takes one away. The host's; needs no right.
    SetFacts {
        /// What changes.
        #[serde(deserialize_with = "crate::unique::deserialize")]
        facts: FactChanges,
    },
    /// Lets the timers that are due act, and nothing else. The host's; needs no right.
    Tick {},
}

/// Values of fields, by name.
pub type Fields = BTreeMap<Arc<str>, Scalar>;

/// A file that the host keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// A digest of its content, in the host's notation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Where the host keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}
