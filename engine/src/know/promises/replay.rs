//! A way through the model, as commands that the engine accepts.

use std::rc::Rc;

use super::actors::{Part, Who};
use super::enter::{Act, Edge};
use super::model::Model;
use super::state::{Assigned, assign};
use super::{Counterexample, Entered, Told};
use crate::actor::Actor;
use crate::case::{Case, Via};
use crate::command::{Attachment, Command, Fields};
use crate::definition::{Field, FieldType, Require};
use crate::event::{Event, EventKind};
use crate::fact::{FactChanges, Facts, Scalar};
use crate::guard::Situation;
use crate::name::{CaseId, EmployeeId};
use crate::principal::Principal;
use crate::step::{Call, decide, requires};
use crate::time::Instant;
use crate::view::View;

/// When a counterexample begins: a Monday, 08:00 UTC.
const BEGIN: i64 = 1_767_600_000_000;

/// How often a tick is asked for until what is waited for happens.
const TICKS: usize = 300;

/// What a way ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End<'p> {
    /// The promise is broken by its last move, whatever the engine goes on to do in the same call.
    Moved,
    /// The same, where nobody for whom this holds may make it.
    MovedByOther(&'p Principal),
    /// The case stays where it is.
    Rests,
}

/// The counterexample of a way, if the engine goes that way.
pub(super) fn told(model: &Model, path: &[Rc<Edge>], end: End<'_>, message: String) -> Option<Counterexample> {
    let mut story = Story { model, case: None, now: Instant::from_millis(BEGIN)?, steps: Vec::new(), but: None };
    let mut rest = path;
    while let Some((first, more)) = rest.split_first() {
        let length = more.iter().take_while(|edge| matches!(edge.act, Act::Due | Act::Rest)).count();
        let (instant, after) = more.split_at(length);
        let mut chose = Assigned::new();
        for edge in instant.iter().rev().chain([first]) {
            edge.chose.iter().for_each(|(fact, value)| assign(&mut chose, *fact, *value));
        }
        let moved: Vec<(usize, Via)> =
            [first].into_iter().chain(instant).flat_map(|edge| edge.moved.iter().copied()).collect();
        let is_last = after.is_empty() && end != End::Rests;
        story.but =
            if let End::MovedByOther(but) = end { Some(but).filter(|_| is_last && instant.is_empty()) } else { None };
        story.act(first, &chose, &moved, is_last)?;
        rest = after;
    }
    // What the engine goes on to do in the last call is no part of the way any more.
    let moves: usize = path.iter().map(|edge| edge.moved.len()).sum();
    let entered = story.steps.iter().flat_map(|told| &told.enters);
    let way = entered.take(moves).map(|entered| entered.status.clone()).collect();
    Some(Counterexample { message, way, steps: story.steps })
}

pub(super) struct Story<'m, 'w> {
    pub model: &'m Model<'w>,
    pub case: Option<Case>,
    pub now: Instant,
    pub steps: Vec<Told>,
    /// Nobody for whom this holds makes the next move.
    pub but: Option<&'m Principal>,
}

impl Story<'_, '_> {
    /// Does what begins at one instant, and sees that the engine moves the case as it was supposed; no further, unless it may.
    fn act(&mut self, first: &Edge, chose: &Assigned, moved: &[(usize, Via)], may_go_on: bool) -> Option<()> {
        let id = |status: usize| Some(self.model.id(status)?.to_string());
        let call = self.facts(&first.call);
        let entered = match &first.act {
            Act::Open => {
                let id = CaseId::new("order-1").ok()?;
                let facts = self.facts(chose);
                let open = Command::Open { id, at: None, status: None, facts, history: Vec::new() };
                self.ask(open, None, Facts::new())?
            }
            Act::Move(to, who) => {
                self.store(chose)?;
                let actor = self.actor(who.as_ref()?)?;
                let (to, require) = (id(*to)?, self.require(*to));
                let (comment, fields, attachments) = given(require.as_ref());
                self.is_stranger(&actor)?;
                self.ask(Command::Move { to, comment, fields, attachments }, Some(actor), call)?
            }
            Act::Force(to, who) => {
                self.store(chose)?;
                let actor = self.actor(who.as_ref()?)?;
                self.is_stranger(&actor)?;
                let force = Command::Force { to: id(*to)?, comment: "for a reason of its own".to_owned() };
                self.ask(force, Some(actor), call)?
            }
            Act::Record(to) => {
                self.store(chose)?;
                let record = Command::Record { to: id(*to)?, source: "outside".to_owned(), observed_at: None };
                self.ask(record, None, call)?
            }
            Act::Undo(who) => {
                self.store(chose)?;
                let actor = self.actor(who.as_ref()?)?;
                self.is_stranger(&actor)?;
                self.ask(Command::Undo { comment: None }, Some(actor), call)?
            }
            Act::Know { since } => {
                if let Some(position) = since {
                    self.grow_old(*position)?;
                }
                let changes = self.changes(chose);
                self.ask(Command::SetFacts { facts: changes }, None, Facts::new())?
            }
            Act::Stop(ladder) => {
                let command = match ladder.map(|position| self.model.ladders.get(position)) {
                    Some(ladder) => Command::Acknowledge { sla: ladder?.sla.id.clone() },
                    None => Command::Comment { text: "for the record".to_owned(), attachments: Vec::new() },
                };
                let actor = self.actor(&Who::admin()?)?;
                self.ask(command, Some(actor), Facts::new())?
            }
            Act::Wait { step } => {
                self.store(chose)?;
                self.wait(*step, moved)?
            }
            Act::Migrate | Act::Due | Act::Rest => return None,
        };
        let mut as_supposed = entered.iter().zip(moved);
        let fits = (entered.len() == moved.len() || may_go_on && entered.len() > moved.len())
            && as_supposed.all(|(entered, (to, via))| {
                self.model.id(*to) == Some(&entered.status) && entered.via.is_none_or(|own| own == *via)
            });
        fits.then_some(())
    }

    /// Nothing, where whoever is about to move the case is not the stranger to a claim that they are supposed to be.
    fn is_stranger(&self, actor: &Actor) -> Option<()> {
        let (Some(but), Some(case)) = (self.but, &self.case) else { return Some(()) };
        let view = View::stored(self.model.workflow, case).asked(Some(actor), &case.facts);
        (!view.holds(but)).then_some(())
    }

    /// Calls the engine. Answers what was entered; nothing where it refuses, which ends the story.
    pub fn ask(&mut self, command: Command, actor: Option<Actor>, facts: Facts) -> Option<Vec<Entered>> {
        let call = Call { actor: actor.as_ref(), facts: &facts, ..Call::at(self.now) };
        let decision = decide(self.model.workflow, self.case.take(), &command, &call).ok()?;
        if !decision.refused.is_empty() {
            return None;
        }
        self.case = Some(decision.case?);
        let enters: Vec<Entered> = decision.events.iter().filter_map(entered).collect();
        self.steps.push(Told { now: self.now, actor, facts, command, enters: enters.clone() });
        Some(enters)
    }

    /// Stores facts, without anything happening.
    pub fn store(&mut self, chose: &Assigned) -> Option<()> {
        let changes = self.changes(chose);
        if changes.is_empty() {
            return Some(());
        }
        let entered = self.ask(Command::SetFacts { facts: changes }, None, Facts::new())?;
        entered.is_empty().then_some(())
    }

    /// Lets time pass until a timer moves the case, or until the step of a ladder that is waited for fires.
    fn wait(&mut self, step: Option<(usize, usize)>, moved: &[(usize, Via)]) -> Option<Vec<Entered>> {
        for _ in 0..TICKS {
            let case = self.case.clone()?;
            let call = Call::at(self.now);
            let next = decide(self.model.workflow, Some(case), &Command::Tick {}, &call).ok()?.next_due?;
            self.now = next;
            let before = self.case.clone()?;
            let call = Call::at(next);
            let decision = decide(self.model.workflow, Some(before.clone()), &Command::Tick {}, &call).ok()?;
            let enters: Vec<Entered> = decision.events.iter().filter_map(entered).collect();
            let is_it = |event: &Event| {
                let EventKind::StepFired { sla, step: name, .. } = &event.kind else { return false };
                step.and_then(|(ladder, step)| {
                    let ladder = self.model.ladders.get(ladder)?;
                    Some(ladder.sla.id == *sla && ladder.steps.get(step)?.name == *name)
                })
                .unwrap_or_default()
            };
            let fired = decision.events.iter().any(is_it);
            if fired || !enters.is_empty() {
                self.case = Some(before);
                return self.ask(Command::Tick {}, None, Facts::new()).filter(|_| fired || !moved.is_empty());
            }
            // Nothing that matters: a late tick changes nothing, so that the next may stand for both.
            self.case = decision.case;
        }
        None
    }

    /// Lets as much time pass as an automatic transition waits for, without anything happening.
    fn grow_old(&mut self, position: usize) -> Option<()> {
        let case = self.case.as_ref()?;
        let status = self.model.workflow.status(case.status.as_str())?;
        let auto = status.transitions().nth(position)?.rule.auto.as_ref()?;
        let calendar =
            auto.calendar.as_ref().and_then(|calendar| self.model.workflow.calendar_of(calendar, case.team.as_ref()));
        self.now = self.model.workflow.add(calendar, case.entered_at, auto.after)?.max(self.now);
        let entered = self.ask(Command::Tick {}, None, Facts::new())?;
        entered.is_empty().then_some(())
    }

    fn facts(&self, assigned: &Assigned) -> Facts {
        let said = |(fact, value): &(usize, usize)| {
            let kinds = &self.model.facts;
            Some((kinds.name(*fact)?.clone(), kinds.value(*fact, *value)?.clone()))
        };
        assigned.iter().filter_map(said).collect()
    }

    /// What has to be stored so that facts are of these kinds.
    fn changes(&self, assigned: &Assigned) -> FactChanges {
        let kinds = &self.model.facts;
        let stored = self.case.as_ref().map(|case| &case.facts);
        let mut changes = FactChanges::new();
        for (fact, value) in assigned {
            let Some(name) = kinds.name(*fact) else { continue };
            let own = stored.and_then(|stored| stored.get(name));
            if kinds.kind_of(*fact, own) != Some(*value) {
                changes.insert(name.clone(), kinds.value(*fact, *value).cloned());
            }
        }
        changes
    }

    /// Somebody in particular.
    fn actor(&mut self, who: &Who) -> Option<Actor> {
        let case = self.case.as_ref()?;
        let mut actor = who.actor.clone();
        if !self.model.knows_team && who.part == Part::Stranger && !actor.is_admin() {
            // Nobody has asked who owns the case: whoever may move it because it is theirs is in its team.
            actor.teams.extend(case.team.clone().filter(|team| !actor.teams.contains(team)));
        }
        let known = [&case.assignee, &case.mover, &case.opener];
        let acted =
            |id: &EmployeeId| self.steps.iter().rev().filter_map(|told| told.actor.as_ref()).find(|own| own.id == *id);
        let id = match who.part {
            Part::Named => who.actor.id.clone(),
            // Who has acted before is who they were.
            Part::Mover => return acted(case.mover.as_ref()?).cloned(),
            Part::Opener => case.opener.clone()?,
            Part::Assignee if case.assignee.is_some() => case.assignee.clone()?,
            Part::Stranger | Part::Assignee => {
                let Actor { teams, leads, roles, .. } = &actor;
                let noun = match (teams.first(), leads.first(), roles.first()) {
                    (Some(team), ..) => team.to_string(),
                    (None, Some(team), _) => format!("{team}-lead"),
                    (None, None, Some(role)) => role.to_string(),
                    (None, None, None) => "employee".to_owned(),
                };
                let mut ids = (1..=9).filter_map(|number| EmployeeId::new(&format!("{noun}-{number}")).ok());
                let is_same =
                    |own: &Actor| (&own.teams, &own.leads, &own.roles) == (&actor.teams, &actor.leads, &actor.roles);
                ids.find(|id| !known.contains(&&Some(id.clone())) && acted(id).is_none_or(is_same))?
            }
        };
        if who.part == Part::Assignee && case.assignee.is_none() {
            let admin = self.actor(&Who::admin()?)?;
            self.ask(Command::Assign { to: Some(id.clone()) }, Some(admin), Facts::new())?;
        }
        Some(Actor { id, ..actor })
    }

    fn require(&self, to: usize) -> Option<Require> {
        requires(self.model.workflow, self.case.as_ref()?, self.model.place(to)?.status)
    }
}

/// What a transition requires, with something of each.
fn given(require: Option<&Require>) -> (Option<String>, Fields, Vec<Attachment>) {
    let Some(require) = require else { return (None, Fields::new(), Vec::new()) };
    let comment = require.comment.then(|| "as required".to_owned());
    let value = |field: &Field| {
        let one = field.one_of.as_ref().and_then(|values| values.iter().find(|value| field.r#type.accepts(value)));
        one.cloned().unwrap_or_else(|| match field.r#type {
            FieldType::Text => Scalar::Text("something".into()),
            FieldType::Number => Scalar::Number(1.0),
            FieldType::Date => Scalar::Text("2026-01-05".into()),
            FieldType::Bool => Scalar::Bool(true),
        })
    };
    let fields = require.fields.iter().map(|field| (field.name.as_str().into(), value(field))).collect();
    let mut attachments = Vec::new();
    for number in 1..=require.attachments {
        attachments.push(Attachment {
            name: format!("file-{number}.pdf"),
            media_type: "application/pdf".to_owned(),
            bytes: 1,
            digest: None,
            key: None,
        });
    }
    (comment, fields, attachments)
}

pub(super) fn entered(event: &Event) -> Option<Entered> {
    match &event.kind {
        EventKind::Opened { status, .. } => Some(Entered { status: status.clone(), via: None, at: event.at }),
        EventKind::Moved(moved) => Some(Entered { status: moved.to.clone(), via: Some(moved.via), at: event.at }),
        _ => None,
    }
}
