//! Actors: the employee behind a call, as the host knows them.

use serde::{Deserialize, Serialize};

use crate::name::{EmployeeId, Id};

/// Who asks. Membership is the host's to say; the engine keeps no directory.
///
/// ```
/// use ordino::Actor;
///
/// let actor: Actor = serde_json::from_str(r#"{"id": "shipping-2", "teams": ["shipping"]}"#)?;
/// assert!(actor.leads.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Actor {
    /// The employee.
    pub id: EmployeeId,
    /// Teams of which they are a member.
    #[serde(default)]
    pub teams: Vec<Id>,
    /// Teams that they lead. A lead counts as a member.
    #[serde(default)]
    pub leads: Vec<Id>,
    /// Roles that they have. `admin` passes every right, but no guard.
    #[serde(default)]
    pub roles: Vec<Id>,
}

impl Actor {
    /// An employee without teams and roles.
    #[must_use]
    pub fn new(id: EmployeeId) -> Self {
        Self { id, teams: Vec::new(), leads: Vec::new(), roles: Vec::new() }
    }

    /// Whether the actor has the role `admin`, which passes every right.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.has_role("admin")
    }

    /// Whether the actor has a role.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        self.roles.iter().any(|own| own.as_str() == role)
    }
}
