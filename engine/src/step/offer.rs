//! Offers: where a case may go from its status, and what blocks each of them. `options` and `move` both ask here,
//! so that what is offered is what is accepted.

use crate::blocker::{Blocker, DecidingLeaf, FactType, FieldFault};
use crate::case::{Case, Via};
use crate::command::{Attachment, Fields};
use crate::definition::{Field, FieldType, Others, OthersRule, Require, Status, Target, TransitionRule};
use crate::fact::Scalar;
use crate::guard::{Guard, Leaf, Situation, Truth};
use crate::name::Id;
use crate::principal::Principal;
use crate::time::Date;
use crate::view::View;
use crate::workflow::Workflow;

/// A target of the case's status, and the rule that leads there.
#[derive(Clone, Copy)]
pub(super) struct Offer<'w> {
    pub to: &'w Status,
    pub via: Via,
    pub rule: OfferRule<'w>,
}

#[derive(Clone, Copy)]
pub(super) enum OfferRule<'w> {
    /// A declared transition.
    Declared(&'w TransitionRule),
    /// Every other status.
    Others(Option<&'w OthersRule>),
    /// A status that says nothing of where it leads.
    Free,
}

/// What an employee gives with a move.
pub(super) struct Given<'a> {
    pub comment: Option<&'a str>,
    pub fields: &'a Fields,
    pub attachments: &'a [Attachment],
}

/// A declared transition of a status, and where it leads now.
#[derive(Clone, Copy)]
pub(super) struct Declared<'w> {
    /// Its position: the recommended one first, then the suggested.
    pub position: usize,
    pub via: Via,
    pub rule: &'w TransitionRule,
    pub to: &'w Status,
}

/// All targets, in order: recommended, suggested, exceptions.
pub(super) fn offers<'w>(workflow: &'w Workflow, case: &Case) -> Vec<Offer<'w>> {
    let Some(from) = workflow.status(case.status.as_str()) else { return Vec::new() };
    let mut offers: Vec<Offer<'w>> = declared(workflow, from, case, |_, _| true).map(Offer::from).collect();
    let Some((via, rule)) = rest(from) else { return offers };
    let declared = offers.len();
    for to in &workflow.definition().statuses {
        let taken = offers.iter().take(declared).any(|offer| offer.to.id == to.id);
        if to.id != from.id && !taken {
            offers.push(Offer { to, via, rule });
        }
    }
    offers
}

/// The offer of one target, if there is one.
pub(super) fn offer<'w>(workflow: &'w Workflow, case: &Case, to: &'w Status) -> Option<Offer<'w>> {
    let from = workflow.status(case.status.as_str())?;
    if from.id == to.id {
        return None;
    }
    let declared = declared(workflow, from, case, |_, target| *target == to.id).next().map(Offer::from);
    declared.or_else(|| rest(from).map(|(via, rule)| Offer { to, via, rule }))
}

/// What must come with a move to a status.
#[cfg(feature = "analysis")]
pub(crate) fn requires(workflow: &Workflow, case: &Case, to: &Status) -> Option<Require> {
    let to = workflow.status(to.id.as_str())?;
    offer(workflow, case, to)?.require().cloned()
}

/// Declared transitions, in order. `$previous` leads nowhere before the first move, and where it repeats the target of
/// another transition, the first in order keeps it. Only those that are wanted, by rule and target, are looked at further.
pub(super) fn declared<'w>(
    workflow: &'w Workflow,
    from: &'w Status,
    case: &Case,
    wanted: impl Fn(&TransitionRule, &Id) -> bool,
) -> impl Iterator<Item = Declared<'w>> {
    let previous = case.previous.as_ref().map(|previous| &previous.status).filter(|status| **status != from.id);
    let back = from.transitions().position(|transition| transition.to == Target::Previous);
    let named = from.transitions().position(|transition| match &transition.to {
        Target::Status(id) => Some(id) == previous,
        Target::Previous => false,
    });
    let repeated = back.zip(named).map(|(back, named)| back.max(named));
    from.transitions().enumerate().filter_map(move |(position, transition)| {
        if repeated == Some(position) {
            return None;
        }
        let to = match &transition.to {
            Target::Status(id) => id,
            Target::Previous => previous?,
        };
        if !wanted(&transition.rule, to) {
            return None;
        }
        let recommended = position == 0 && from.recommended.is_some();
        let via = if recommended { Via::Recommended } else { Via::Suggested };
        Some(Declared { position, via, rule: &transition.rule, to: workflow.status(to.as_str())? })
    })
}

/// How every status without a declared transition may be reached, if at all.
fn rest(from: &Status) -> Option<(Via, OfferRule<'_>)> {
    match &from.others {
        Some(Others::Any) => Some((Via::Exception, OfferRule::Others(None))),
        Some(Others::Rule(rule)) => Some((Via::Exception, OfferRule::Others(Some(rule)))),
        None if from.is_free() => Some((Via::Suggested, OfferRule::Free)),
        Some(Others::None) | None => None,
    }
}

impl<'w> From<Declared<'w>> for Offer<'w> {
    fn from(declared: Declared<'w>) -> Self {
        Self { to: declared.to, via: declared.via, rule: OfferRule::Declared(declared.rule) }
    }
}

impl<'w> Offer<'w> {
    /// The transition, if it is a declared one.
    pub fn transition(&self) -> Option<&'w TransitionRule> {
        match self.rule {
            OfferRule::Declared(rule) => Some(rule),
            OfferRule::Others(_) | OfferRule::Free => None,
        }
    }

    /// What must come with the move.
    pub fn require(&self) -> Option<&'w Require> {
        match self.rule {
            OfferRule::Declared(rule) => rule.require.as_ref(),
            OfferRule::Others(rule) => rule?.require.as_ref(),
            OfferRule::Free => None,
        }
    }

    fn permit(&self, workflow: &'w Workflow) -> &'w [Principal] {
        let rights = &workflow.definition().rights;
        match self.rule {
            OfferRule::Declared(rule) => rule.permit.as_deref().unwrap_or(&rights.r#move),
            OfferRule::Others(rule) => rule.and_then(|rule| rule.permit.as_deref()).unwrap_or(&rights.exception),
            OfferRule::Free => &rights.r#move,
        }
    }

    /// Why the move may not be made, whatever comes with it.
    pub fn blockers(&self, view: &View) -> Vec<Blocker> {
        let when = self.transition().and_then(|rule| rule.when.as_ref());
        let mut blockers: Vec<Blocker> = when.and_then(|guard| guard_blocker(guard, view)).into_iter().collect();
        blockers.extend(not_permitted(self.permit(view.workflow), view));
        blockers
    }

    /// Whether guard and edge allow the move, and the right too where it is known who made it.
    pub fn allows(&self, view: &View) -> bool {
        let right = |blocker: &Blocker| matches!(blocker, Blocker::NotPermitted { .. });
        self.blockers(view).iter().all(|blocker| view.actor.is_none() && right(blocker))
    }

    /// What is missing or wrong in what comes with the move.
    pub fn lacks(&self, given: &Given) -> Vec<Blocker> {
        let none = Require::default();
        let require = self.require().unwrap_or(&none);
        let mut lacks = Vec::new();
        if require.comment && given.comment.is_none_or(is_blank) {
            lacks.push(Blocker::CommentRequired {});
        }
        // A form sends an empty text for what was left empty.
        let empty = |value: &Scalar| matches!(value, Scalar::Text(text) if is_blank(text));
        let missing = |field: &&Field| given.fields.get(field.name.as_str()).is_none_or(empty);
        let required = |field: &Field| Blocker::FieldRequired { field: field.name.as_str().into() };
        lacks.extend(require.fields.iter().filter(missing).map(required));
        for field in &require.fields {
            let value = given.fields.get(field.name.as_str()).filter(|value| !empty(value));
            if let Some(reason) = value.and_then(|value| field.fault(value)) {
                lacks.push(Blocker::FieldInvalid { field: field.name.as_str().into(), reason });
            }
        }
        for name in given.fields.keys() {
            if !require.fields.iter().any(|field| field.name.as_str() == name.as_ref()) {
                lacks.push(Blocker::FieldInvalid { field: name.clone(), reason: FieldFault::UnknownField });
            }
        }
        let count = u32::try_from(given.attachments.len()).unwrap_or(u32::MAX);
        if count < require.attachments {
            lacks.push(Blocker::AttachmentRequired { least: require.attachments, given: count });
        }
        lacks
    }
}

/// Why a guard does not let pass, if it does not.
fn guard_blocker(guard: &Guard, view: &View) -> Option<Blocker> {
    let verdict = guard.evaluate(view);
    match (verdict.truth, verdict.leaf?) {
        (Truth::True, _) => None,
        (Truth::Unknown, Leaf::Fact { name, .. }) => {
            let found = view.fact(name).map(FactType::from);
            Some(Blocker::FactMissing { fact: name.clone(), found })
        }
        (_, leaf) => Some(Blocker::GuardFailed { guard: DecidingLeaf(leaf.clone()) }),
    }
}

/// The blocker of an actor who lacks a right.
pub(super) fn not_permitted(principals: &[Principal], view: &View) -> Option<Blocker> {
    (!view.permits(principals)).then(|| Blocker::NotPermitted { needs: principals.to_vec() })
}

pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

impl Field {
    fn fault(&self, value: &Scalar) -> Option<FieldFault> {
        if !self.r#type.accepts(value) {
            return Some(FieldFault::Type);
        }
        let taken = self.one_of.as_ref().is_none_or(|values| values.contains(value));
        (!taken).then_some(FieldFault::OneOf)
    }
}

impl FieldType {
    /// Whether a value is of this type.
    #[must_use]
    pub fn accepts(self, value: &Scalar) -> bool {
        match (self, value) {
            (Self::Text, Scalar::Text(text)) => !is_blank(text),
            (Self::Date, Scalar::Text(text)) => text.parse::<Date>().is_ok(),
            (Self::Number, Scalar::Number(_)) | (Self::Bool, Scalar::Bool(_)) => true,
            _ => false,
        }
    }
}
