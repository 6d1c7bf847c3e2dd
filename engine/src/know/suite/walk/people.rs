//! Staff for walks: two members and a lead of every team, everybody whom the definition names, and an administrator.

use std::collections::BTreeMap;

use crate::actor::Actor;
use crate::asked::{guards, permitted};
use crate::guard::{Guard, Leaf};
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;
use crate::workflow::Workflow;

/// The staff of a workflow. Where a principal alone describes somebody it is their name, so that an example can say it.
pub(super) fn staff(workflow: &Workflow) -> Vec<Actor> {
    let definition = workflow.definition();
    let mut staff: BTreeMap<EmployeeId, Actor> = BTreeMap::new();
    let mut hire = |name: &str, fit: &dyn Fn(Actor) -> Actor| {
        if let Ok(id) = EmployeeId::new(name) {
            staff.insert(id.clone(), fit(Actor::new(id)));
        }
    };
    let member = |team: &Id| {
        let teams = vec![team.clone()];
        move |actor: Actor| Actor { teams: teams.clone(), ..actor }
    };
    for team in &definition.teams {
        hire(&format!("team:{}", team.id), &member(&team.id));
        hire(&format!("{} 2", team.id), &member(&team.id));
        hire(&format!("lead:{}", team.id), &|actor| Actor { leads: vec![team.id.clone()], ..actor });
    }
    let guards = guards(workflow);
    let asked = guards.iter().flat_map(Guard::leaves).filter_map(|leaf| match leaf {
        Leaf::Actor(principal) => Some(principal),
        _ => None,
    });
    for principal in asked.chain(permitted(definition)) {
        match principal {
            Principal::Role(role) => {
                hire(&principal.to_string(), &|actor| Actor { roles: vec![role.clone()], ..actor });
            }
            Principal::Employee(id) => hire(id.as_str(), &|actor| actor),
            _ => {}
        }
    }
    if definition.teams.is_empty() {
        for name in ["employee 1", "employee 2"] {
            hire(name, &|actor| actor);
        }
    }
    staff.into_values().collect()
}
