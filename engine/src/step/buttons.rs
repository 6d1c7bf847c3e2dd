//! Buttons: what an employee may do with a case beside moving it on, and why something may not be done.

use serde::Serialize;

use super::Call;
use super::offer::not_permitted;
use super::perform::undoable;
use crate::blocker::Blocker;
use crate::case::{Case, Clock};
use crate::limits;
use crate::name::Id;
use crate::principal::Principal;
use crate::view::View;
use crate::workflow::Workflow;

/// The last move, as long as it may be taken back.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Undo<'w> {
    /// The status to which it goes back.
    pub to: &'w Id,
    /// Why the actor may not; empty when they may.
    pub blockers: Vec<Blocker>,
}

/// Why each command may not be given, whatever comes with it; empty when it may.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Can {
    /// Moving the case past guards and edges.
    pub force: Vec<Blocker>,
    /// Assigning an employee.
    pub assign: Vec<Blocker>,
    /// Saying something.
    pub comment: Vec<Blocker>,
    /// Setting a reminder.
    pub remind: Vec<Blocker>,
    /// Putting a reminder off.
    pub snooze: Vec<Blocker>,
    /// Taking a reminder away.
    pub dismiss: Vec<Blocker>,
    /// Taking notice of an escalation.
    pub acknowledge: Vec<Blocker>,
    /// Hearing of every move.
    pub watch: Vec<Blocker>,
    /// No longer hearing of every move.
    pub unwatch: Vec<Blocker>,
}

pub(super) fn undo<'w>(workflow: &'w Workflow, case: &Case, call: &Call) -> Option<Undo<'w>> {
    let to = &undoable(workflow, case)?.id;
    let view = View::stored(workflow, case).asked(call.actor, call.facts);
    Some(Undo { to, blockers: not_permitted(&workflow.definition().rights.undo, &view).into_iter().collect() })
}

impl Can {
    pub(super) fn new(workflow: &Workflow, case: &Case, call: &Call) -> Self {
        let view = View::stored(workflow, case).asked(call.actor, call.facts);
        let rights = &workflow.definition().rights;
        let right = |principals: &[Principal]| not_permitted(principals, &view).into_iter().collect::<Vec<_>>();
        // What stands alone comes first, as it does when the command itself is checked.
        let unless = |missing: Option<Blocker>, principals: &[Principal]| match missing {
            Some(blocker) => vec![blocker],
            None => right(principals),
        };
        let reminderless = case.reminders.is_empty().then_some(Blocker::UnknownReminder { reminder: None });
        let clockless = !case.clocks.iter().any(Clock::is_open);
        let mut remind = right(&rights.remind);
        if case.reminders.len() >= limits::REMINDERS {
            remind.push(Blocker::TooManyReminders { most: limits::REMINDERS });
        }
        let employee = call.actor.map(|actor| &actor.id);
        let mut unwatch = right(&rights.watch);
        if employee.is_none() && unwatch.is_empty() {
            unwatch.push(Blocker::NotPermitted { needs: rights.watch.clone() });
        }
        let mut watch = unwatch.clone();
        let watches = employee.is_some_and(|employee| case.watchers.contains(employee));
        if watch.is_empty() && !watches && case.watchers.len() >= limits::WATCHERS {
            watch.push(Blocker::TooManyWatchers { most: limits::WATCHERS });
        }
        Self {
            force: right(&rights.force),
            assign: right(&rights.assign),
            comment: right(&rights.comment),
            remind,
            snooze: unless(reminderless.clone(), &rights.remind),
            dismiss: unless(reminderless, &rights.remind),
            acknowledge: unless(clockless.then_some(Blocker::NoOpenCycle { sla: None }), &rights.acknowledge),
            watch,
            unwatch,
        }
    }

    /// Every command with the same blocker.
    pub(super) fn all(blocker: &Blocker) -> Self {
        let one = || vec![blocker.clone()];
        Self {
            force: one(),
            assign: one(),
            comment: one(),
            remind: one(),
            snooze: one(),
            dismiss: one(),
            acknowledge: one(),
            watch: one(),
            unwatch: one(),
        }
    }
}
