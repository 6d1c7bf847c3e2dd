//! Effects: what the host must do because of an event, in the order status, onLeave, transition, onEnter, team,
//! watchers; and who is told.

use super::Step;
use crate::case::Via;
use crate::definition::Status;
use crate::effect::{About, Effect, Reason};
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;

/// What effects are counted under: the event of a command, or a timer.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    /// `seq`, or the timer's key.
    key: String,
    next: u32,
    ladder: Option<Id>,
    stands_for: Option<u32>,
}

impl Scope {
    pub fn command(seq: u64) -> Self {
        Self { key: seq.to_string(), ..Self::default() }
    }

    pub fn timer(key: String) -> Self {
        Self { key, ..Self::default() }
    }

    /// A step of an SLA's ladder; its effects stand for so many firings.
    pub fn ladder(key: String, sla: Id, firings: u32) -> Self {
        let stands_for = (firings > 1).then_some(firings);
        Self { key, next: 0, ladder: Some(sla), stands_for }
    }

    pub fn is_ladder_of(&self, sla: &Id) -> bool {
        self.ladder.as_ref() == Some(sla)
    }
}

/// What an effect is about, and who did it.
#[derive(Clone, Copy)]
pub(super) struct News<'a> {
    pub event: &'static str,
    pub seq: u64,
    pub by: Option<&'a EmployeeId>,
}

impl Step<'_> {
    /// The id of one more effect; none without memory, because nobody will see the answer.
    fn effect_id(&mut self) -> Option<String> {
        if !self.has_memory() {
            return None;
        }
        let id = format!("{}/{}/{}", self.case.id, self.scope.key, self.scope.next);
        self.scope.next = self.scope.next.saturating_add(1);
        Some(id)
    }

    /// The prefix of all effect ids of a timer.
    pub(super) fn effect_prefix(&self, key: &str) -> String {
        format!("{}/{key}/", self.case.id)
    }

    /// Everything that a move brings with it.
    pub(super) fn tell_moved(&mut self, to: &Status, via: Via, emits: &[Id], news: News) {
        if via.is_engines_own()
            && let Some(id) = self.effect_id()
        {
            self.effects.push(Effect::Status { id, status: to.id.clone() });
        }
        if via == Via::Migration {
            return;
        }
        self.emit_all(emits);
        self.tell_team(to, news);
        let watchers: Vec<_> = self.case.watchers.iter().cloned().map(Principal::Employee).collect();
        self.notify(watchers, Reason::Watched, news);
    }

    /// Everything that opening a case brings with it.
    pub(super) fn tell_entered(&mut self, to: &Status, news: News) {
        self.emit_all(&to.on_enter);
        self.tell_team(to, news);
    }

    fn tell_team(&mut self, to: &Status, news: News) {
        if to.notify {
            let owner = self.case.team.clone().map(Principal::Team);
            self.notify(owner.into_iter().collect(), Reason::Entered, news);
        }
    }

    pub(super) fn emit(&mut self, name: &Id) {
        if let Some(id) = self.effect_id() {
            self.effects.push(Effect::Emit { id, name: name.clone(), stands_for: self.scope.stands_for });
        }
    }

    fn emit_all(&mut self, names: &[Id]) {
        for name in names {
            self.emit(name);
        }
    }

    /// Tells principals, as far as there is anybody and they did not do it themselves.
    pub(super) fn notify(&mut self, to: Vec<Principal>, reason: Reason, news: News) {
        let himself = |principal: &Principal| matches!(principal, Principal::Employee(id) if Some(id) == news.by);
        let mut told: Vec<Principal> = Vec::new();
        for principal in to {
            if !himself(&principal) && !told.contains(&principal) {
                told.push(principal);
            }
        }
        if told.is_empty() {
            return;
        }
        let Some(id) = self.effect_id() else { return };
        self.effects.push(Effect::Notify {
            id,
            to: told,
            except: news.by.cloned(),
            about: About { event: news.event.into(), seq: news.seq, reason },
            stands_for: self.scope.stands_for,
        });
    }

    /// Principals as they stand at this moment: teams and employees by name.
    pub(super) fn resolve_principals(&self, principals: &[Principal]) -> Vec<Principal> {
        principals.iter().filter_map(|principal| self.resolve_principal(principal)).collect()
    }

    fn resolve_principal(&self, principal: &Principal) -> Option<Principal> {
        let case = &self.case;
        let employee = |id: &Option<EmployeeId>| id.clone().map(Principal::Employee);
        match principal {
            Principal::OwnerTeam => case.team.clone().map(Principal::Team),
            Principal::LeadOfOwner => case.team.clone().map(Principal::Lead),
            Principal::Assignee => employee(&case.assignee).or_else(|| case.team.clone().map(Principal::Team)),
            Principal::Mover => employee(&case.mover),
            Principal::Opener => employee(&case.opener),
            named => Some(named.clone()),
        }
    }
}
