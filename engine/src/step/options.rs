//! Options: what an employee may do next, and why something else may not be done.
//!
//! Moves are described here, [the other commands](super::buttons) by themselves.

use std::borrow::Cow;

use serde::Serialize;

use super::buttons::{self, Can, Undo};
use super::offer::{Offer, offer, offers};
use super::timer::due_by;
use super::{Call, Step};
use crate::blocker::{Blocker, WrongWorkflow};
use crate::case::{Case, Via};
use crate::definition::{Color, Field, Label, Language};
use crate::limits;
use crate::name::Id;
use crate::time::Instant;
use crate::view::View;
use crate::workflow::Workflow;

/// What may be done next with a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Options<'w> {
    /// Where it may go: recommended, suggested, then exceptions.
    pub options: Vec<Offered<'w>>,
    /// Taking back the last move, if it was one that may be.
    pub undo: Option<Undo<'w>>,
    /// What else may be done with it.
    pub can: Can,
}

/// A target of the case's status.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Offered<'w> {
    /// The status.
    pub to: &'w Id,
    /// How the definition thinks of it.
    pub kind: Kind,
    /// What people call the step: the transition's label, else the status's.
    pub label: Localized<'w>,
    /// The status's colour as `#rrggbb`.
    pub color: Option<&'w str>,
    /// Who would own the case.
    pub team: Option<Id>,
    /// What must come with the move.
    pub requires: Requires<'w>,
    /// Why the move may not be made; empty when it may.
    pub blockers: Vec<Blocker>,
}

/// How the definition thinks of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Kind {
    /// The one step that is normally next.
    Recommended,
    /// Another usual step.
    Suggested,
    /// Permitted without being declared.
    Exception,
}

/// A label, in the language that was asked for or as it is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Localized<'w> {
    /// As it is written, if it is.
    AsWritten(Option<&'w Label>),
    /// In the language that was asked for, else in the workflow's own, else the id.
    Text(&'w str),
}

/// What must come with a move. What is not asked for is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Requires<'w> {
    /// A comment that is not blank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<bool>,
    /// At least this many attachments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attachments: Option<u32>,
    /// Fields, each with a value of its type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<&'w [Field]>,
}

/// A case at a later instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreseen<'c> {
    /// The case as a tick would leave it; borrowed when no timer was due.
    pub case: Cow<'c, Case>,
    /// The next instant that was due, while more timers were than one call fires.
    pub overdue: Option<Instant>,
}

/// What may be done next with a case, as a tick at `now` would leave it.
///
/// What has no blockers is accepted by [`decide`](crate::decide()) once what it requires is given. While more timers are
/// due than one call fires, everything carries the blocker `overdue` alone.
///
/// # Errors
/// Returns why the case does not run under this workflow.
pub fn options<'w>(
    workflow: &'w Workflow,
    case: &Case,
    call: &Call,
    language: Option<&Language>,
) -> Result<Options<'w>, WrongWorkflow> {
    Ok(options_of(workflow, &foresee(workflow, case, call.now)?, call, language))
}

/// What may be done next with a case that has been foreseen already.
pub(crate) fn options_of<'w>(
    workflow: &'w Workflow,
    foreseen: &Foreseen,
    call: &Call,
    language: Option<&Language>,
) -> Options<'w> {
    let case = &foreseen.case;
    let mut options = describe(workflow, case, call, language);
    let mut undo = buttons::undo(workflow, case, call);
    let Some(due) = foreseen.overdue else {
        return Options { options, undo, can: Can::new(workflow, case, call) };
    };
    let overdue = Blocker::Overdue { due };
    let undo_blockers = undo.iter_mut().map(|undo| &mut undo.blockers);
    for blockers in options.iter_mut().map(|option| &mut option.blockers).chain(undo_blockers) {
        *blockers = vec![overdue.clone()];
    }
    Options { options, undo, can: Can::all(&overdue) }
}

/// The case as a tick at `now` would leave it, without what the host must do and keep: for whoever only looks.
///
/// # Errors
/// Returns why the case does not run under this workflow.
pub fn foresee<'c>(workflow: &Workflow, case: &'c Case, now: Instant) -> Result<Foreseen<'c>, WrongWorkflow> {
    if let Some(reason) = workflow.mismatch(case) {
        return Err(reason);
    }
    let now = now.max(case.last_at);
    if due_by(workflow, case, now).is_none() {
        return Ok(Foreseen { case: Cow::Borrowed(case), overdue: None });
    }
    let mut step = Step::new(workflow, case.clone(), now);
    let mut budget = limits::EVENTS_PER_CALL;
    let overdue = step.fire_due(&mut budget);
    Ok(Foreseen { case: Cow::Owned(step.case), overdue })
}

/// How the definition thinks of a move from where the case is to a status; `None` when nothing leads there.
///
/// Far cheaper than [`options`], for whoever follows a history: no timer fires, no guard and no right is asked.
#[must_use]
pub fn link(workflow: &Workflow, case: &Case, to: &Id) -> Option<Kind> {
    let to = workflow.status(to.as_str())?;
    offer(workflow, case, to).map(|offer| Kind::of(offer.via))
}

fn describe<'w>(workflow: &'w Workflow, case: &Case, call: &Call, language: Option<&Language>) -> Vec<Offered<'w>> {
    let stored = View::stored(workflow, case);
    let view = stored.asked(call.actor, call.facts);
    let describe = |offer: Offer<'w>| Offered {
        to: &offer.to.id,
        kind: Kind::of(offer.via),
        label: offer.label(workflow, language),
        color: offer.to.color.as_ref().map(Color::as_str),
        team: offer.to.team.as_ref().and_then(|choice| choice.resolve(&stored)).or(case.team.as_ref()).cloned(),
        requires: offer.requires(),
        blockers: offer.blockers(&view),
    };
    // Without memory for all of them nobody will see the answer.
    let unit = workflow.memory().unit(case);
    let has_memory = |_: &Offer| workflow.memory().has(unit);
    offers(workflow, case).into_iter().take_while(has_memory).map(describe).collect()
}

impl Kind {
    fn of(via: Via) -> Self {
        match via {
            Via::Recommended => Self::Recommended,
            Via::Suggested => Self::Suggested,
            _ => Self::Exception,
        }
    }
}

impl<'w> Offer<'w> {
    fn label(&self, workflow: &'w Workflow, language: Option<&Language>) -> Localized<'w> {
        let own = self.transition().and_then(|rule| rule.label.as_ref());
        let label = own.or(self.to.label.as_ref());
        match language {
            None => Localized::AsWritten(label),
            Some(language) => {
                let fallback = || workflow.main_language().and_then(|main| label?.get(main));
                let text = label.and_then(|label| label.get(language)).or_else(fallback);
                Localized::Text(text.unwrap_or(self.to.id.as_str()))
            }
        }
    }

    fn requires(&self) -> Requires<'w> {
        let Some(require) = self.require() else {
            return Requires::default();
        };
        Requires {
            comment: require.comment.then_some(true),
            attachments: (require.attachments > 0).then_some(require.attachments),
            fields: (!require.fields.is_empty()).then_some(&require.fields),
        }
    }
}
