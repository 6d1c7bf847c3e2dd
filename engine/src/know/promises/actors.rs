//! Who may do something: employees made for the purpose.

use super::model::Model;
use crate::actor::Actor;
use crate::fact::Facts;
use crate::guard::{Guard, Leaf, Situation};
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;
use crate::view::View;

/// Who somebody is to the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Nobody in particular.
    Stranger,
    /// Whoever has the id that the actor has.
    Named,
    Mover,
    Opener,
    Assignee,
}

/// Somebody.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Who {
    pub actor: Actor,
    pub part: Part,
}

/// How many principals of a guard are combined.
const COMBINED: usize = 4;

impl Who {
    /// Somebody who passes every right.
    pub fn admin() -> Option<Self> {
        Some(Self { actor: Actor { roles: vec![Id::new("admin").ok()?], ..nobody()? }, part: Part::Stranger })
    }

    fn stranger() -> Option<Self> {
        Some(Self { actor: nobody()?, part: Part::Stranger })
    }

    /// The same somebody, for whom one more principal holds. None where that would need two people.
    fn who_is(mut self, principal: &Principal, team: Option<&Id>) -> Option<Self> {
        let part = match principal {
            Principal::Anyone => return Some(self),
            Principal::Role(role) => {
                add(&mut self.actor.roles, role);
                return Some(self);
            }
            Principal::Team(team) => {
                add(&mut self.actor.teams, team);
                return Some(self);
            }
            Principal::OwnerTeam => {
                if let Some(team) = team {
                    add(&mut self.actor.teams, team);
                }
                return Some(self);
            }
            Principal::Lead(team) => {
                add(&mut self.actor.leads, team);
                return Some(self);
            }
            Principal::LeadOfOwner => {
                add(&mut self.actor.leads, team?);
                return Some(self);
            }
            Principal::Employee(id) => {
                self.actor.id = id.clone();
                Part::Named
            }
            Principal::Assignee => Part::Assignee,
            Principal::Mover => Part::Mover,
            Principal::Opener => Part::Opener,
        };
        if self.part != Part::Stranger && self.part != part {
            return None;
        }
        self.part = part;
        Some(self)
    }

    /// Whether a principal holds for them.
    pub fn is(&self, model: &Model, principal: &Principal, team: Option<&Id>) -> bool {
        self.view(model, team).holds(principal)
    }

    /// Whether they have a right.
    pub fn may(&self, model: &Model, permit: &[Principal], team: Option<&Id>) -> bool {
        self.view(model, team).permits(permit)
    }

    fn view<'a>(&'a self, model: &Model<'a>, team: Option<&'a Id>) -> View<'a> {
        static NO_FACTS: Facts = Facts::new();
        let as_part = |part| (self.part == part).then_some(&self.actor.id);
        View {
            actor: Some(&self.actor),
            team,
            assignee: as_part(Part::Assignee),
            mover: as_part(Part::Mover),
            opener: as_part(Part::Opener),
            ..View::opening(model.workflow, &NO_FACTS)
        }
    }
}

/// Who may be asked about a move: of each way to have the right, with and without what its guard asks of them. An admin
/// comes last, and not at all where somebody is sought for whom a principal does *not* hold.
pub(super) fn candidates(
    model: &Model,
    permit: &[Principal],
    guard: Option<&Guard>,
    team: Option<&Id>,
    but: Option<&Principal>,
) -> Vec<Who> {
    let mut asked: Vec<&Principal> = Vec::new();
    for leaf in guard.into_iter().flat_map(Guard::leaves) {
        if let Leaf::Actor(principal) = leaf
            && *principal != Principal::Anyone
            && !asked.contains(&principal)
        {
            asked.push(principal);
        }
    }
    let whole = (1_u32 << asked.len().min(COMBINED)) - 1;
    let choices: Vec<u32> = if asked.len() > COMBINED { vec![u32::MAX, 0] } else { (0..=whole).rev().collect() };
    let by_right = permit.iter().filter_map(|right| Who::stranger()?.who_is(right, team));
    let admin = Who::admin().filter(|_| but.is_none());
    let begins: Vec<Who> = by_right.chain(admin).collect();
    let mut all = Vec::new();
    for begin in begins {
        for choice in &choices {
            let chosen = asked.iter().enumerate().filter(|(bit, _)| *bit >= 32 || choice >> bit & 1 == 1);
            let who = chosen.map(|(_, principal)| *principal).try_fold(begin.clone(), |who, one| who.who_is(one, team));
            let fits = |who: &Who| {
                who.may(model, permit, team) && but.is_none_or(|but| !who.is(model, but, team) && !who.actor.is_admin())
            };
            all.extend(who.filter(fits).filter(|who| !all.contains(who)));
        }
    }
    // Somebody who may be anybody can surely be found; whether there has been a mover depends on the history.
    all.sort_by_key(|who| who.part != Part::Stranger);
    all
}

fn nobody() -> Option<Actor> {
    Some(Actor::new(EmployeeId::new("employee-1").ok()?))
}

fn add(ids: &mut Vec<Id>, id: &Id) {
    if !ids.contains(id) {
        ids.push(id.clone());
    }
}
