//! A case as guards and rights look at it.

use crate::actor::Actor;
use crate::case::{Case, Visited};
use crate::fact::{Fact, Facts};
use crate::guard::Situation;
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;
use crate::workflow::Workflow;

/// What is known at one moment: the case, the facts of the call above the stored ones, and who asks.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub workflow: &'a Workflow,
    pub stored: &'a Facts,
    pub call: Option<&'a Facts>,
    pub actor: Option<&'a Actor>,
    pub team: Option<&'a Id>,
    pub assignee: Option<&'a EmployeeId>,
    pub mover: Option<&'a EmployeeId>,
    pub opener: Option<&'a EmployeeId>,
    pub visited: Option<&'a Visited>,
}

impl<'a> View<'a> {
    /// The stored facts alone, as timers, clocks and choices read them.
    pub fn stored(workflow: &'a Workflow, case: &'a Case) -> Self {
        Self {
            workflow,
            stored: &case.facts,
            call: None,
            actor: None,
            team: case.team.as_ref(),
            assignee: case.assignee.as_ref(),
            mover: case.mover.as_ref(),
            opener: case.opener.as_ref(),
            visited: Some(&case.visited),
        }
    }

    /// A case that is about to be opened.
    pub fn opening(workflow: &'a Workflow, facts: &'a Facts) -> Self {
        Self {
            workflow,
            stored: facts,
            call: None,
            actor: None,
            team: None,
            assignee: None,
            mover: None,
            opener: None,
            visited: None,
        }
    }

    /// The same, asked by somebody, with facts that hold for this call.
    pub fn asked(self, actor: Option<&'a Actor>, call: &'a Facts) -> Self {
        Self { actor, call: Some(call), ..self }
    }

    /// Whether the actor has a right: one of the principals holds, or they are an admin.
    pub fn permits(&self, principals: &[Principal]) -> bool {
        self.actor.is_some_and(Actor::is_admin) || principals.iter().any(|principal| self.holds(principal))
    }

    fn is_actor(&self, employee: Option<&EmployeeId>) -> bool {
        match (self.actor, employee) {
            (Some(actor), Some(employee)) => actor.id == *employee,
            _ => false,
        }
    }

    fn leads(&self, team: &Id) -> bool {
        let Some(actor) = self.actor else { return false };
        self.workflow.team_and_above(team).any(|team| actor.leads.contains(team))
    }

    fn is_member(&self, team: &Id) -> bool {
        let Some(actor) = self.actor else { return false };
        self.workflow.team_and_above(team).any(|team| actor.teams.contains(team) || actor.leads.contains(team))
    }
}

impl Situation for View<'_> {
    fn fact(&self, name: &str) -> Option<&Fact> {
        self.call.and_then(|facts| facts.get(name)).or_else(|| self.stored.get(name))
    }

    fn visited(&self, status: &Id) -> bool {
        self.visited.is_some_and(|visited| visited.statuses.contains(status))
    }

    fn visited_class(&self, class: &Id) -> bool {
        self.visited.is_some_and(|visited| visited.classes.contains(class))
    }

    fn holds(&self, principal: &Principal) -> bool {
        match principal {
            Principal::Anyone => true,
            Principal::Role(role) => self.actor.is_some_and(|actor| actor.has_role(role.as_str())),
            Principal::Team(team) => self.is_member(team),
            // A case that nobody owns is everybody's.
            Principal::OwnerTeam => self.team.map_or(self.actor.is_some(), |team| self.is_member(team)),
            Principal::Lead(team) => self.leads(team),
            Principal::LeadOfOwner => self.team.is_some_and(|team| self.leads(team)),
            Principal::Assignee => self.is_actor(self.assignee),
            Principal::Mover => self.is_actor(self.mover),
            Principal::Opener => self.is_actor(self.opener),
            Principal::Employee(employee) => self.is_actor(Some(employee)),
        }
    }
}
