//! Rights: who may do what, where a transition does not say it itself.

use serde::{Deserialize, Serialize};

use crate::principal::Principal;

/// The principals of each right. What is left out has its default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rights {
    /// Recommended and suggested moves. Default the owning team, its leads and the assignee.
    pub r#move: Vec<Principal>,
    /// Moves through `others`. Default the owning team's leads and the role `admin`.
    pub exception: Vec<Principal>,
    /// Moves that ignore guards and edges. Default the owning team's leads and the role `admin`.
    pub force: Vec<Principal>,
    /// Comments. Default anyone.
    pub comment: Vec<Principal>,
    /// Reminders, and with them `snooze` and `dismiss`. Default anyone.
    pub remind: Vec<Principal>,
    /// Watching, and no longer watching. Default anyone.
    pub watch: Vec<Principal>,
    /// Assigning an employee. Default the owning team, its leads and the role `admin`.
    pub assign: Vec<Principal>,
    /// Undoing the last move. Default who made it, and the owning team's leads.
    pub undo: Vec<Principal>,
    /// Acknowledging an escalation. Default the owning team, its leads and the assignee.
    pub acknowledge: Vec<Principal>,
}

impl Default for Rights {
    fn default() -> Self {
        let admin = || crate::name::Id::new("admin").map(Principal::Role).ok();
        let workers = || vec![Principal::OwnerTeam, Principal::LeadOfOwner, Principal::Assignee];
        let leads = || [Some(Principal::LeadOfOwner), admin()].into_iter().flatten().collect();
        let assigners = [Some(Principal::OwnerTeam), Some(Principal::LeadOfOwner), admin()];
        Self {
            r#move: workers(),
            exception: leads(),
            force: leads(),
            comment: vec![Principal::Anyone],
            remind: vec![Principal::Anyone],
            watch: vec![Principal::Anyone],
            assign: assigners.into_iter().flatten().collect(),
            undo: vec![Principal::Mover, Principal::LeadOfOwner],
            acknowledge: workers(),
        }
    }
}

impl Rights {
    /// Every right by its key, in the order of the definition's text.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &[Principal])> {
        [
            ("move", self.r#move.as_slice()),
            ("exception", &self.exception),
            ("force", &self.force),
            ("comment", &self.comment),
            ("remind", &self.remind),
            ("watch", &self.watch),
            ("assign", &self.assign),
            ("undo", &self.undo),
            ("acknowledge", &self.acknowledge),
        ]
        .into_iter()
    }
}
