//! Commands: each checked, and done when nothing blocks it.

use super::clocks::reentered;
use super::mention::mentions;
use super::offer::{Given, is_blank, not_permitted, offer};
use super::tell::{News, Scope};
use super::{Call, Step};
use crate::blocker::Blocker;
use crate::case::{Case, Previous, Via};
use crate::command::{Attachment, Command, Fields};
use crate::definition::{Status, StopOn, TransitionRule};
use crate::digest::Digest;
use crate::effect::{Reason, StoredText};
use crate::event::{EventKind, Moved};
use crate::fact::{FactChanges, Facts};
use crate::limits;
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;
use crate::time::Instant;
use crate::view::View;
use crate::workflow::Workflow;

/// What comes with a move beyond its target.
#[derive(Default)]
pub(super) struct Evidence<'a> {
    pub by: Option<&'a EmployeeId>,
    pub comment: Option<&'a str>,
    pub fields: Option<&'a Fields>,
    pub attachments: &'a [Attachment],
    pub facts: Option<&'a Facts>,
    pub outside: Option<Outside<'a>>,
}

/// What is known of a move that happened outside.
pub(super) struct Outside<'a> {
    pub allowed: bool,
    pub source: &'a str,
    pub observed_at: Option<Instant>,
}

impl<'w> Step<'w> {
    /// Checks a command and does it, or answers why not.
    ///
    /// A migration leads to `workflow`; all others happen under the one that the step runs under already.
    pub(super) fn perform(&mut self, workflow: &'w Workflow, command: &Command, call: &Call) -> Vec<Blocker> {
        self.scope = Scope::command(self.case.seq.saturating_add(1));
        let by = call.actor.map(|actor| &actor.id);
        let outcome = match command {
            Command::Open { .. } => Err(vec![Blocker::AlreadyThere { status: self.case.status.clone() }]),
            Command::Move { to, comment, fields, attachments } => {
                self.move_to(to, &Given { comment: comment.as_deref(), fields, attachments }, call)
            }
            Command::Force { to, comment } => self.force(to, comment, call),
            Command::Record { to, source, observed_at } => self.follow(to, source, *observed_at, call),
            Command::Undo { comment } => self.undo(comment.as_deref(), call),
            Command::Assign { to } => self.assign(to.as_ref(), call),
            Command::Comment { text, attachments } => self.comment(text, attachments, call),
            Command::Remind(remind) => self.remind(remind, call),
            Command::Snooze { reminder, until } => self.snooze(*reminder, *until, call),
            Command::Dismiss { reminder } => self.dismiss(*reminder, call),
            Command::Acknowledge { sla } => self.acknowledge(sla, call),
            Command::Watch {} => self.watch(call),
            Command::Unwatch {} => self.unwatch(call),
            Command::SetFacts { facts } => self.know(facts, by),
            Command::Migrate { map, .. } => self.migrate(workflow, map, by),
            Command::Tick {} => Ok(()),
        };
        outcome.err().unwrap_or_default()
    }

    pub(super) fn view<'a>(&'a self, call: &Call<'a>) -> View<'a> {
        self.stored().asked(call.actor, call.facts)
    }

    fn move_to(&mut self, to: &str, given: &Given, call: &Call) -> Result<(), Vec<Blocker>> {
        let workflow = self.workflow;
        let to = self.target(to)?;
        let Some(offer) = offer(workflow, &self.case, to) else {
            return Err(vec![Blocker::NotLinked { from: self.case.status.clone(), to: to.id.clone() }]);
        };
        let mut blockers = offer.blockers(&self.view(call));
        blockers.extend(offer.lacks(given));
        none(blockers)?;
        let evidence = Evidence {
            by: call.actor.map(|actor| &actor.id),
            comment: given.comment,
            fields: Some(given.fields),
            attachments: given.attachments,
            facts: Some(call.facts),
            outside: None,
        };
        self.enter(self.now, to, offer.via, offer.transition(), &evidence);
        Ok(())
    }

    fn force(&mut self, to: &str, comment: &str, call: &Call) -> Result<(), Vec<Blocker>> {
        let workflow = self.workflow;
        let to = self.target(to)?;
        let right = not_permitted(&workflow.definition().rights.force, &self.view(call));
        let silent = is_blank(comment).then_some(Blocker::CommentRequired {});
        none(right.into_iter().chain(silent).collect())?;
        let evidence = Evidence {
            by: call.actor.map(|actor| &actor.id),
            comment: Some(comment),
            facts: Some(call.facts),
            ..Evidence::default()
        };
        self.enter(self.now, to, Via::Forced, None, &evidence);
        Ok(())
    }

    /// Follows what happened outside.
    fn follow(
        &mut self,
        to: &str,
        source: &str,
        observed_at: Option<Instant>,
        call: &Call,
    ) -> Result<(), Vec<Blocker>> {
        let workflow = self.workflow;
        let Some(to) = workflow.status_known_as(to) else {
            return Err(vec![Blocker::UnknownStatus { status: crate::text::excerpt(to) }]);
        };
        let by = call.actor.map(|actor| &actor.id);
        if to.id == self.case.status {
            let (status, source) = (to.id.clone(), source.to_owned());
            self.happen(self.now, EventKind::Recorded { status, source, observed_at, by: by.cloned() });
            return Ok(());
        }
        let allowed = offer(workflow, &self.case, to).is_some_and(|offer| offer.allows(&self.view(call)));
        let outside = Some(Outside { allowed, source, observed_at });
        let evidence = Evidence { by, facts: Some(call.facts), outside, ..Evidence::default() };
        self.enter(self.now, to, Via::External, None, &evidence);
        Ok(())
    }

    /// Takes back the last move.
    fn undo(&mut self, comment: Option<&str>, call: &Call) -> Result<(), Vec<Blocker>> {
        let workflow = self.workflow;
        let Some(back) = undoable(workflow, &self.case) else {
            return Err(vec![Blocker::NotReversible {}]);
        };
        self.permit(&workflow.definition().rights.undo, call)?;
        let by = call.actor.map(|actor| &actor.id);
        let evidence = Evidence { by, comment, facts: Some(call.facts), ..Evidence::default() };
        self.enter(self.now, back, Via::Undo, None, &evidence);
        Ok(())
    }

    fn assign(&mut self, to: Option<&EmployeeId>, call: &Call) -> Result<(), Vec<Blocker>> {
        self.permit(&self.workflow.definition().rights.assign, call)?;
        if self.case.assignee.as_ref() == to {
            return Ok(());
        }
        let by = call.actor.map(|actor| &actor.id);
        let team = self.case.team.clone();
        let kind = EventKind::Assigned { team, assignee: to.cloned(), by: by.cloned() };
        let event = kind.name();
        let seq = self.happen(self.now, kind);
        let told = to.cloned().map(Principal::Employee).into_iter().collect();
        self.notify(told, Reason::Assigned, News { event, seq, by });
        Ok(())
    }

    fn comment(&mut self, text: &str, attachments: &[Attachment], call: &Call) -> Result<(), Vec<Blocker>> {
        let right = not_permitted(&self.workflow.definition().rights.comment, &self.view(call));
        let silent = is_blank(text).then_some(Blocker::CommentRequired {});
        none(right.into_iter().chain(silent).collect())?;
        let by = call.actor.map(|actor| &actor.id);
        let (text_id, sha256) = self.keep(text);
        let mentions = mentions(text);
        let told = mentions.iter().cloned().map(Principal::Employee).collect();
        let attachments = attachments.to_vec();
        let kind = EventKind::Commented { text_id, sha256, mentions, attachments, by: by.cloned() };
        let event = kind.name();
        let seq = self.happen(self.now, kind);
        self.notify(told, Reason::Mentioned, News { event, seq, by });
        Ok(())
    }

    fn acknowledge(&mut self, sla: &Id, call: &Call) -> Result<(), Vec<Blocker>> {
        let Some(clock) = self.case.clock(sla).filter(|clock| clock.is_open()) else {
            return Err(vec![Blocker::NoOpenCycle { sla: Some(sla.clone()) }]);
        };
        // A cycle may have inherited that it was acknowledged; what ends it is an acknowledgement of its own.
        let ends = self.workflow.sla(sla).is_some_and(|rule| rule.stop_on.contains(&StopOn::Acknowledge));
        let (cycle, known) = (clock.cycle, clock.acknowledged && !ends);
        self.permit(&self.workflow.definition().rights.acknowledge, call)?;
        if !known {
            let by = call.actor.map(|actor| actor.id.clone());
            self.happen(self.now, EventKind::Acknowledged { sla: sla.clone(), cycle, by });
        }
        Ok(())
    }

    fn watch(&mut self, call: &Call) -> Result<(), Vec<Blocker>> {
        let employee = self.watcher(call)?;
        if self.case.watchers.contains(employee) {
            return Ok(());
        }
        if self.case.watchers.len() >= limits::WATCHERS {
            return Err(vec![Blocker::TooManyWatchers { most: limits::WATCHERS }]);
        }
        self.happen(self.now, EventKind::Watched { employee: employee.clone() });
        Ok(())
    }

    fn unwatch(&mut self, call: &Call) -> Result<(), Vec<Blocker>> {
        let employee = self.watcher(call)?;
        if self.case.watchers.contains(employee) {
            self.happen(self.now, EventKind::Unwatched { employee: employee.clone() });
        }
        Ok(())
    }

    /// Who watches, or no longer does: the actor, who must be somebody.
    fn watcher<'a>(&self, call: &Call<'a>) -> Result<&'a EmployeeId, Vec<Blocker>> {
        let right = &self.workflow.definition().rights.watch;
        self.permit(right, call)?;
        let nobody = || vec![Blocker::NotPermitted { needs: right.clone() }];
        call.actor.map(|actor| &actor.id).ok_or_else(nobody)
    }

    fn know(&mut self, facts: &FactChanges, by: Option<&EmployeeId>) -> Result<(), Vec<Blocker>> {
        let known = |name: &str| self.case.facts.contains_key(name);
        let added = facts.iter().filter(|(name, value)| value.is_some() && !known(name)).count();
        let removed = facts.iter().filter(|(name, value)| value.is_none() && known(name)).count();
        if added > removed && self.case.facts.len() + added - removed > limits::FACTS {
            return Err(vec![Blocker::TooManyFacts { most: limits::FACTS }]);
        }
        self.set_facts(self.now, facts, by);
        Ok(())
    }

    /// Moves the case, and tells whom it concerns.
    pub(super) fn enter(
        &mut self,
        at: Instant,
        to: &Status,
        via: Via,
        transition: Option<&TransitionRule>,
        evidence: &Evidence,
    ) {
        let emits: Vec<Id> = match (self.taken_back(via, to, evidence), self.workflow.status(self.case.status.as_str()))
        {
            (Some(last), _) => last.on_undo.clone(),
            (None, Some(from)) => {
                let emits = transition.map(|transition| transition.emit.as_slice()).unwrap_or_default();
                from.on_leave.iter().chain(emits).chain(&to.on_enter).cloned().collect()
            }
            (None, None) => Vec::new(),
        };
        let news = self.move_into(at, to, via, transition, evidence);
        self.tell_moved(to, via, &emits, news);
    }

    /// Moves the case: the one way into a status.
    pub(super) fn move_into<'a>(
        &mut self,
        at: Instant,
        to: &Status,
        via: Via,
        transition: Option<&TransitionRule>,
        evidence: &Evidence<'a>,
    ) -> News<'a> {
        let from = self.case.status.clone();
        let named = to.team.as_ref().and_then(|choice| choice.resolve(&self.stored())).cloned();
        let team = named.or_else(|| self.case.team.clone());
        let assignee = self.case.assignee.clone().filter(|_| team == self.case.team);
        let text = evidence.comment.filter(|comment| !is_blank(comment)).map(|comment| self.keep(comment));
        let (text_id, sha256) = text.unzip();
        let outside = evidence.outside.as_ref();
        // What `stopOn` ended before stays ended.
        let is_stay = via == Via::Migration || self.taken_back(via, to, evidence).is_some();
        let reentered =
            if is_stay { Vec::new() } else { reentered(self.workflow.slas(), &self.case.stopped, &from, &to.id) };
        let kind = EventKind::Moved(Moved {
            from,
            to: to.id.clone(),
            by: evidence.by.cloned(),
            via,
            team,
            assignee,
            stage: to.stage,
            classes: to.classes.clone(),
            reversible: transition.is_some_and(|transition| transition.reversible),
            on_undo: transition.map(|transition| transition.on_undo.clone()).unwrap_or_default(),
            reentered,
            text_id,
            sha256,
            fields: evidence.fields.cloned().unwrap_or_default(),
            attachments: evidence.attachments.to_vec(),
            facts: evidence.facts.cloned().unwrap_or_default(),
            allowed: outside.map(|outside| outside.allowed),
            source: outside.map(|outside| outside.source.to_owned()),
            observed_at: outside.and_then(|outside| outside.observed_at),
        });
        let event = kind.name();
        // Of a migration, clocks follow all at once; and nobody has come into a status that only has another name.
        let seq = if via == Via::Migration { self.record(at, kind) } else { self.happen(at, kind) };
        News { event, seq, by: evidence.by }
    }

    /// The last move, when a move to a status takes it back.
    fn taken_back(&self, via: Via, to: &Status, evidence: &Evidence) -> Option<&Previous> {
        let source = evidence.outside.as_ref().map(|outside| outside.source);
        self.case.previous.as_ref().filter(|last| last.is_taken_back(via, &to.id, source))
    }

    /// The status to which a command wants to go: one that is known and another than the present one.
    fn target(&self, to: &str) -> Result<&'w Status, Vec<Blocker>> {
        match self.workflow.status(to) {
            None => Err(vec![Blocker::UnknownStatus { status: crate::text::excerpt(to) }]),
            Some(to) if to.id == self.case.status => Err(vec![Blocker::AlreadyThere { status: to.id.clone() }]),
            Some(to) => Ok(to),
        }
    }

    pub(super) fn permit(&self, principals: &[Principal], call: &Call) -> Result<(), Vec<Blocker>> {
        none(not_permitted(principals, &self.view(call)).into_iter().collect())
    }

    /// Puts a text aside for the host, under the number of the event that comes next.
    pub(super) fn keep(&mut self, text: &str) -> (String, String) {
        let text_id = format!("{}/{}", self.case.id, self.case.seq.saturating_add(1));
        self.texts.push(StoredText { text_id: text_id.clone(), text: text.to_owned() });
        (text_id, Digest::of(text.as_bytes()).to_string())
    }
}

/// The status to which the last move may be taken back: one that was a reversible transition.
pub(super) fn undoable<'w>(workflow: &'w Workflow, case: &Case) -> Option<&'w Status> {
    let previous = case.previous.as_ref().filter(|previous| previous.reversible)?;
    workflow.status(previous.status.as_str()).filter(|back| back.id != case.status)
}

pub(super) fn none(blockers: Vec<Blocker>) -> Result<(), Vec<Blocker>> {
    if blockers.is_empty() { Ok(()) } else { Err(blockers) }
}
