//! Guards: whether a case as it stands passes one, and with which facts.

use super::actors::{Who, candidates};
use super::model::Model;
use super::state::{Assigned, State, assign, value_of};
use crate::fact::Fact;
use crate::guard::{Guard, Leaf, Situation, Truth};
use crate::name::Id;
use crate::principal::Principal;

/// A way to pass a guard.
#[derive(Clone, Debug)]
pub(super) struct Pass {
    /// What must be stored for it beyond what is settled already.
    pub chose: Assigned,
    /// What is said with the call.
    pub call: Assigned,
    pub who: Option<Who>,
    /// Whether that has been tried, or only supposed.
    pub is_sure: bool,
}

/// A case as a guard looks at it.
struct Scene<'a, 'w> {
    model: &'a Model<'w>,
    visited: u128,
    stored: &'a Assigned,
    call: &'a Assigned,
    who: Option<&'a Who>,
    team: Option<&'a Id>,
}

impl Situation for Scene<'_, '_> {
    fn fact(&self, name: &str) -> Option<&Fact> {
        let fact = self.model.facts.position(name)?;
        let value = value_of(self.call, fact).or_else(|| value_of(self.stored, fact))?;
        self.model.facts.value(fact, value)
    }

    fn visited(&self, status: &Id) -> bool {
        self.model.has_visited(self.visited, |leaf| matches!(leaf, Leaf::Visited(own) if own == status))
    }

    fn visited_class(&self, class: &Id) -> bool {
        self.model.has_visited(self.visited, |leaf| matches!(leaf, Leaf::VisitedClass(own) if own == class))
    }

    fn holds(&self, principal: &Principal) -> bool {
        match self.who {
            Some(who) => who.is(self.model, principal, self.team),
            None => *principal == Principal::Anyone,
        }
    }
}

impl<'w> Model<'w> {
    pub fn team_id(&self, state: &State) -> Option<&'w Id> {
        self.definition().teams.get(state.team?).map(|team| &team.id)
    }

    /// What a guard comes to for the engine, which is nobody. All facts that it asks for are settled.
    pub fn truth(&self, guard: &Guard, state: &State, stored: &Assigned) -> Truth {
        let call = Assigned::new();
        let team = self.team_id(state);
        guard.evaluate(&Scene { model: self, visited: state.visited, stored, call: &call, who: None, team }).truth
    }

    /// Whether the engine surely finds a guard true.
    pub fn must_hold(&self, guard: &Guard, state: &State) -> bool {
        let facts = self.facts.of(guard);
        facts.is_empty() && self.truth(guard, state, &Assigned::new()) == Truth::True
    }

    /// Ways in which somebody passes a permit and a guard, where so much is stored: at most one for each demand on what
    /// else is stored. With `but`, somebody for whom that principal does not hold.
    pub fn pass(
        &self,
        state: &State,
        stored: &Assigned,
        permit: &[Principal],
        guard: Option<(&Guard, &[usize])>,
        but: Option<&Principal>,
    ) -> Vec<Pass> {
        let team = self.team_id(state);
        let people = candidates(self, permit, guard.map(|(guard, _)| guard), team, but);
        let Some((guard, facts)) = guard else {
            let pass = |who| Pass { chose: Assigned::new(), call: Assigned::new(), who: Some(who), is_sure: true };
            return people.into_iter().take(1).map(pass).collect();
        };
        let Some(calls) = self.facts.settle(&Assigned::new(), facts) else {
            let pass = |who| Pass { chose: Assigned::new(), call: Assigned::new(), who: Some(who), is_sure: false };
            return people.into_iter().take(1).map(pass).collect();
        };
        let mut demanding: Vec<Pass> = Vec::new();
        for call in &calls {
            // A fact that is stored can be said to be another, but not to be unknown.
            let mut chose = Assigned::new();
            let mut said = Assigned::new();
            let mut fits = true;
            for (fact, value) in call {
                let is_missing = self.facts.value(*fact, *value).is_none();
                match value_of(stored, *fact) {
                    Some(own) if own == *value => {}
                    Some(_) if is_missing => fits = false,
                    None if is_missing => assign(&mut chose, *fact, *value),
                    _ => assign(&mut said, *fact, *value),
                }
            }
            if !fits || demanding.iter().any(|pass| pass.chose == chose) {
                continue;
            }
            let scene = |who| Scene { model: self, visited: state.visited, stored, call, who: Some(who), team };
            let Some(who) = people.iter().find(|who| guard.evaluate(&scene(who)).truth == Truth::True) else {
                continue;
            };
            let pass = Pass { chose, call: said, who: Some(who.clone()), is_sure: true };
            if pass.chose.is_empty() {
                return vec![pass];
            }
            demanding.push(pass);
        }
        demanding
    }
}
