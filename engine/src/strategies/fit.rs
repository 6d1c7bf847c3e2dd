//! Makes the parts of a generated definition fit each other: ids by position, references into range, and nothing
//! that the rules refuse.

use std::collections::BTreeSet;

use super::words::{CALENDARS, SLAS, STATUSES, TEAMS};
use crate::definition::{
    Action, CalendarRef, Choice, Definition, Others, Reopen, SlaDefinition, Status, Target, Transition,
};
use crate::graph::Graph;
use crate::guard::{Guard, Leaf};
use crate::name::Id;
use crate::principal::Principal;

/// The same definition with everything in its place.
pub(super) fn fit(mut definition: Definition) -> Definition {
    name(&STATUSES, definition.statuses.iter_mut().map(|status| &mut status.id));
    name(&TEAMS, definition.teams.iter_mut().map(|team| &mut team.id));
    name(&CALENDARS, definition.calendars.iter_mut().map(|calendar| &mut calendar.id));
    name(&SLAS, definition.slas.iter_mut().map(|sla| &mut sla.id));
    let known = Known {
        statuses: definition.statuses.iter().map(|status| status.id.clone()).collect(),
        teams: definition.teams.iter().map(|team| team.id.clone()).collect(),
        calendars: definition.calendars.iter().map(|calendar| calendar.id.clone()).collect(),
    };
    if let Some(initial) = &mut definition.initial {
        known.choice(initial, Known::status);
    }
    for (position, team) in definition.teams.iter_mut().enumerate() {
        team.calendar = team.calendar.take().and_then(|id| known.calendar(&id));
        let above = known.teams.iter().take(position);
        team.parent = team.parent.take().filter(|parent| above.into_iter().any(|team| team == parent));
    }
    let mut aliases = BTreeSet::new();
    for status in &mut definition.statuses {
        status.aliases.retain(|alias| aliases.insert(alias.clone()));
        known.fit_status(status);
    }
    for sla in &mut definition.slas {
        known.fit_sla(sla);
    }
    let rights = &mut definition.rights;
    for right in [&mut rights.r#move, &mut rights.exception, &mut rights.force, &mut rights.comment, &mut rights.assign]
    {
        known.principals(right);
    }
    if !Graph::new(&definition).timer_cycles().is_empty() {
        for sla in definition.slas.iter_mut().filter(|sla| sla.moves_at_once().next().is_some()) {
            sla.on_reopen = Reopen::Ignore;
        }
    }
    definition
}

fn name<'d>(names: &[&str], ids: impl Iterator<Item = &'d mut Id>) {
    for (id, name) in ids.zip(names) {
        if let Ok(name) = Id::new(name) {
            *id = name;
        }
    }
}

/// What a definition has.
struct Known {
    statuses: Vec<Id>,
    teams: Vec<Id>,
    calendars: Vec<Id>,
}

/// One of the known ids for any id: itself where it is known.
fn one_of(known: &[Id], id: &Id) -> Option<Id> {
    if known.contains(id) {
        return Some(id.clone());
    }
    let sum = id.as_str().bytes().map(usize::from).sum::<usize>();
    known.get(sum.checked_rem(known.len())?).cloned()
}

impl Known {
    fn status(&self, id: &mut Id) {
        if let Some(known) = one_of(&self.statuses, id) {
            *id = known;
        }
    }

    fn calendar(&self, id: &Id) -> Option<Id> {
        one_of(&self.calendars, id)
    }

    fn calendar_ref(&self, reference: &mut CalendarRef) {
        if let CalendarRef::Calendar(id) = reference {
            *reference = self.calendar(id).map_or(CalendarRef::OwnerTeam, CalendarRef::Calendar);
        }
    }

    fn principal(&self, principal: &mut Principal) {
        match principal {
            Principal::Team(id) => *principal = one_of(&self.teams, id).map_or(Principal::OwnerTeam, Principal::Team),
            Principal::Lead(id) => {
                *principal = one_of(&self.teams, id).map_or(Principal::LeadOfOwner, Principal::Lead);
            }
            _ => {}
        }
    }

    fn principals(&self, principals: &mut [Principal]) {
        for principal in principals {
            self.principal(principal);
        }
    }

    fn guard(&self, guard: &mut Guard) {
        match guard {
            Guard::All(guards) | Guard::Any(guards) => guards.iter_mut().for_each(|guard| self.guard(guard)),
            Guard::Not(guard) => self.guard(guard),
            Guard::Leaf(Leaf::Visited(status)) => self.status(status),
            Guard::Leaf(Leaf::Actor(principal)) => self.principal(principal),
            Guard::Leaf(Leaf::Fact { .. } | Leaf::VisitedClass(_)) => {}
        }
    }

    fn choice<T>(&self, choice: &mut Choice<T>, fit: impl Fn(&Self, &mut T)) {
        for branch in &mut choice.branches {
            if let Some(guard) = &mut branch.when {
                self.guard(guard);
            }
            fit(self, &mut branch.value);
        }
    }

    fn fit_status(&self, status: &mut Status) {
        if self.teams.is_empty() {
            status.team = None;
        }
        if let Some(team) = &mut status.team {
            self.choice(team, |known, id| {
                if let Some(team) = one_of(&known.teams, id) {
                    *id = team;
                }
            });
        }
        if let Some(Others::Rule(rule)) = &mut status.others {
            self.principals(rule.permit.as_deref_mut().unwrap_or_default());
        }
        let transitions = status.recommended.iter_mut().chain(&mut status.suggested);
        transitions.for_each(|transition| self.fit_transition(transition));
        let mut targets = BTreeSet::from([status.id.to_string()]);
        let mut first = |transition: &Transition| targets.insert(transition.to.to_string());
        status.recommended = status.recommended.take().filter(&mut first);
        status.suggested.retain(first);
    }

    fn fit_transition(&self, transition: &mut Transition) {
        if let Target::Status(to) = &mut transition.to {
            self.status(to);
        }
        let rule = &mut transition.rule;
        if let Some(guard) = &mut rule.when {
            self.guard(guard);
        }
        self.principals(rule.permit.as_deref_mut().unwrap_or_default());
        if let Some(auto) = &mut rule.auto {
            rule.require = None;
            if let Some(calendar) = &mut auto.calendar {
                self.calendar_ref(calendar);
            }
        }
    }

    fn fit_sla(&self, sla: &mut SlaDefinition) {
        let mut seen = BTreeSet::new();
        for list in [&mut sla.run_in, &mut sla.pause_in, &mut sla.cancel_in] {
            for status in &mut *list {
                self.status(status);
            }
            list.retain(|status| seen.insert(status.clone()));
        }
        if let Some(guard) = &mut sla.applies_when {
            self.guard(guard);
        }
        self.choice(&mut sla.target, |_, _| {});
        if let Some(calendar) = &mut sla.calendar {
            self.choice(calendar, Self::calendar_ref);
        }
        let names = |sla: &SlaDefinition| {
            let named = sla.ladder.iter().enumerate();
            named.map(|(at, step)| step.id.as_ref().map_or(at.to_string(), ToString::to_string)).collect()
        };
        let distinct: BTreeSet<String> = names(sla);
        for step in &mut sla.ladder {
            step.r#do.iter_mut().for_each(|action| self.fit_action(action));
            if step.r#do.iter().any(|action| matches!(action, Action::Move(_) | Action::Assign(_))) {
                step.repeat = None;
            }
        }
        if distinct.len() < sla.ladder.len() {
            sla.ladder.iter_mut().for_each(|step| step.id = None);
        }
    }

    fn fit_action(&self, action: &mut Action) {
        match action {
            Action::Notify(principals) => self.principals(principals),
            Action::Assign(team) => {
                *action = one_of(&self.teams, team).map_or(Action::Notify(vec![Principal::OwnerTeam]), Action::Assign);
            }
            Action::Move(status) => self.status(status),
            Action::Set(_) | Action::Emit(_) => {}
        }
    }
}
