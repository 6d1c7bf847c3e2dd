//! Principals: the ways in which a definition names people.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::name::{EmployeeId, Id};

/// Who may do something, or who hears of something.
///
/// ```
/// use ordino::Principal;
///
/// let principal: Principal = "lead:owner".parse()?;
/// assert_eq!(principal, Principal::LeadOfOwner);
/// # Ok::<(), ordino::PrincipalError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Principal {
    /// `anyone`: everybody, also a call without an actor.
    Anyone,
    /// `role:X`: whoever the host says has the role.
    Role(Id),
    /// `team:X`: members of the team, of a team above it, and its leads.
    Team(Id),
    /// `team:owner`: members of the team that owns the case; every actor while no team owns it.
    OwnerTeam,
    /// `lead:X`: leads of the team or of a team above it.
    Lead(Id),
    /// `lead:owner`: leads of the team that owns the case.
    LeadOfOwner,
    /// `assignee`: the employee to whom the case is assigned.
    Assignee,
    /// `mover`: who made the last move.
    Mover,
    /// `opener`: who opened the case.
    Opener,
    /// `employee:X`: one employee.
    Employee(EmployeeId),
}

/// Why a text names no principal.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "`{0}` is no principal: use `anyone`, `role:X`, `team:X`, `team:owner`, `lead:X`, `lead:owner`, `assignee`, `mover`, `opener` or `employee:X`"
)]
pub struct PrincipalError(String);

impl FromStr for Principal {
    type Err = PrincipalError;

    fn from_str(text: &str) -> Result<Self, PrincipalError> {
        let unknown = || PrincipalError(crate::text::excerpt(text));
        let id = |name: &str| Id::new(name).map_err(|_| unknown());
        Ok(match text {
            "anyone" => Self::Anyone,
            "team:owner" => Self::OwnerTeam,
            "lead:owner" => Self::LeadOfOwner,
            "assignee" => Self::Assignee,
            "mover" => Self::Mover,
            "opener" => Self::Opener,
            _ => match text.split_once(':').ok_or_else(unknown)? {
                ("role", name) => Self::Role(id(name)?),
                ("team", name) => Self::Team(id(name)?),
                ("lead", name) => Self::Lead(id(name)?),
                ("employee", name) => Self::Employee(EmployeeId::new(name).map_err(|_| unknown())?),
                _ => return Err(unknown()),
            },
        })
    }
}

impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anyone => f.write_str("anyone"),
            Self::Role(id) => write!(f, "role:{id}"),
            Self::Team(id) => write!(f, "team:{id}"),
            Self::OwnerTeam => f.write_str("team:owner"),
            Self::Lead(id) => write!(f, "lead:{id}"),
            Self::LeadOfOwner => f.write_str("lead:owner"),
            Self::Assignee => f.write_str("assignee"),
            Self::Mover => f.write_str("mover"),
            Self::Opener => f.write_str("opener"),
            Self::Employee(id) => write!(f, "employee:{id}"),
        }
    }
}

impl Serialize for Principal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Principal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::text::deserialize(deserializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Principal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Principal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(anyone|assignee|mover|opener|(role|team|lead):[a-z0-9][a-z0-9_-]{0,63}|employee:.+)$"
        })
    }
}
