//! Commands: each checked, and done when nothing blocks it.

use super::clocks::reentered;
use super::evolve::opened;
use super::offer::{Given, is_blank, not_permitted, offer};
use super::tell::{News, Scope};
use super::{Call, Decision, Step};
use crate::blocker::Blocker;
use crate::case::Via;
use crate::command::{Attachment, Command, Fields};
use crate::definition::{Status, TransitionRule};
use crate::digest::Digest;
use crate::effect::{Reason, StoredText};
use crate::event::{Event, EventKind, Moved};
use crate::fact::{FactChanges, Facts};
use crate::limits;
use crate::name::{CaseId, EmployeeId, Id};
use crate::principal::Principal;
use crate::time::Instant;
use crate::view::View;
use crate::workflow::Workflow;

/// Opens a case.
pub(super) fn open(
    budget: &mut usize,
    workflow: &Workflow,
    id: &CaseId,
    status: Option<&str>,
    facts: &Facts,
    call: &Call,
) -> Decision {
    if let Some(expected) = call.expected_seq.filter(|expected| *expected != 0) {
        return Decision { refused: vec![Blocker::Stale { expected, actual: 0 }], ..Decision::nothing() };
    }
    let view = View::opening(workflow, facts);
    let definition = workflow.definition();
    let initial = || definition.initial.as_ref().and_then(|choice| choice.resolve(&view));
    let first = || definition.statuses.first().map(|status| &status.id);
    let wanted = status.or_else(|| initial().or_else(first).map(Id::as_str)).unwrap_or_default();
    let Some(to) = workflow.status(wanted) else {
        let status = crate::text::excerpt(wanted);
        return Decision { refused: vec![Blocker::UnknownStatus { status }], ..Decision::nothing() };
    };
    let by = call.actor.map(|actor| &actor.id);
    let kind = EventKind::Opened {
        case: id.clone(),
        workflow: workflow.reference(),
        status: to.id.clone(),
        team: to.team.as_ref().and_then(|choice| choice.resolve(&view)).cloned(),
        stage: to.stage,
        classes: to.classes.clone(),
        facts: facts.clone(),
        by: by.cloned(),
    };
    let news = News { event: kind.name(), seq: 1, by };
    let event = Event { seq: 1, at: call.now, recorded_at: call.now, kind };
    let Some(case) = opened(&event) else {
        return Decision::nothing();
    };
    let mut step = Step::new(workflow, case, call.now);
    step.begin(event);
    step.scope = Scope::command(1);
    step.tell_entered(to, news);
    step.fire_due(budget);
    step.finish(Vec::new())
}

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
    pub(super) fn perform(&mut self, command: &Command, call: &Call) -> Vec<Blocker> {
        self.scope = Scope::command(self.case.seq.saturating_add(1));
        let by = call.actor.map(|actor| &actor.id);
        let outcome = match command {
            Command::Open { .. } => Err(vec![Blocker::AlreadyThere { status: self.case.status.clone() }]),
            Command::Move { to, comment, fields, attachments } => {
                self.move_to(to, &Given { comment: comment.as_deref(), fields, attachments }, call)
            }
            Command::Force { to, comment } => self.force(to, comment, call),
            Command::Record { to, source, observed_at } => self.follow(to, source, *observed_at, call),
            Command::Assign { to } => self.assign(to.as_ref(), call),
            Command::Comment { text, attachments } => self.comment(text, attachments, call),
            Command::SetFacts { facts } => self.know(facts, by),
            Command::Tick {} => Ok(()),
        };
        outcome.err().unwrap_or_default()
    }

    fn view<'a>(&'a self, call: &Call<'a>) -> View<'a> {
        self.stored().asked(call.actor, call.facts)
    }

    /// The first event of a case, which has made it already.
    fn begin(&mut self, event: Event) {
        let at = event.at;
        let change = super::clocks::Change::of(&event.kind);
        self.events.push(event);
        self.settle_clocks(at, &change);
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
        self.enter(self.now, to, offer.via, offer.transition(), Some(evidence));
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
        self.enter(self.now, to, Via::Forced, None, Some(evidence));
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
        self.enter(self.now, to, Via::External, None, Some(evidence));
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

    /// Moves the case: the one way into a status.
    pub(super) fn enter(
        &mut self,
        at: Instant,
        to: &Status,
        via: Via,
        transition: Option<&TransitionRule>,
        evidence: Option<Evidence>,
    ) {
        let Some(from) = self.workflow.status(self.case.status.as_str()) else {
            return;
        };
        let evidence = evidence.unwrap_or_default();
        let named = to.team.as_ref().and_then(|choice| choice.resolve(&self.stored())).cloned();
        let team = named.or_else(|| self.case.team.clone());
        let assignee = self.case.assignee.clone().filter(|_| team == self.case.team);
        let text = evidence.comment.filter(|comment| !is_blank(comment)).map(|comment| self.keep(comment));
        let (text_id, sha256) = text.unzip();
        let outside = evidence.outside;
        let moved = Moved {
            from: from.id.clone(),
            to: to.id.clone(),
            by: evidence.by.cloned(),
            via,
            team,
            assignee,
            stage: to.stage,
            classes: to.classes.clone(),
            reversible: transition.is_some_and(|transition| transition.reversible),
            on_undo: transition.map(|transition| transition.on_undo.clone()).unwrap_or_default(),
            reentered: reentered(self.workflow.slas(), &self.case.stopped, &from.id, &to.id),
            text_id,
            sha256,
            fields: evidence.fields.cloned().unwrap_or_default(),
            attachments: evidence.attachments.to_vec(),
            facts: evidence.facts.cloned().unwrap_or_default(),
            allowed: outside.as_ref().map(|outside| outside.allowed),
            source: outside.as_ref().map(|outside| outside.source.to_owned()),
            observed_at: outside.as_ref().and_then(|outside| outside.observed_at),
        };
        let kind = EventKind::Moved(moved);
        let event = kind.name();
        let seq = self.happen(at, kind);
        self.tell_moved(from, to, transition, via, News { event, seq, by: evidence.by });
    }

    /// The status to which a command wants to go: one that is known and another than the present one.
    fn target(&self, to: &str) -> Result<&'w Status, Vec<Blocker>> {
        match self.workflow.status(to) {
            None => Err(vec![Blocker::UnknownStatus { status: crate::text::excerpt(to) }]),
            Some(to) if to.id == self.case.status => Err(vec![Blocker::AlreadyThere { status: to.id.clone() }]),
            Some(to) => Ok(to),
        }
    }

    fn permit(&self, principals: &[Principal], call: &Call) -> Result<(), Vec<Blocker>> {
        none(not_permitted(principals, &self.view(call)).into_iter().collect())
    }

    /// Puts a text aside for the host, under the number of the event that comes next.
    fn keep(&mut self, text: &str) -> (String, String) {
        let text_id = format!("{}/{}", self.case.id, self.case.seq.saturating_add(1));
        self.texts.push(StoredText { text_id: text_id.clone(), text: text.to_owned() });
        (text_id, Digest::of(text.as_bytes()).to_string())
    }
}

fn none(blockers: Vec<Blocker>) -> Result<(), Vec<Blocker>> {
    if blockers.is_empty() { Ok(()) } else { Err(blockers) }
}

/// Employees that a text mentions as `@handle`, each once, in order, at most [`limits::MENTIONS`]. A handle begins after what is no part of a word,
/// so that an address such as `care@shop.example` mentions nobody, and ends before punctuation that closes it.
fn mentions(text: &str) -> Vec<EmployeeId> {
    let part = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '.');
    let mut mentions = Vec::new();
    let mut before = ' ';
    for (position, character) in text.char_indices() {
        if mentions.len() == limits::MENTIONS {
            break;
        }
        if character == '@' && !part(before) {
            let rest = text.get(position + 1..).unwrap_or_default();
            let end = rest.find(|character| !part(character)).unwrap_or(rest.len());
            let handle = rest.get(..end).unwrap_or_default().trim_end_matches(['.', '-']);
            if let Ok(employee) = EmployeeId::new(handle)
                && !mentions.contains(&employee)
            {
                mentions.push(employee);
            }
        }
        before = character;
    }
    mentions
}
