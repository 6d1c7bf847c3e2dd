//! Offered = accepted.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::asked::complete_move;
use crate::blocker::Blocker;
use crate::case::{Case, Via};
use crate::command::{Command, Remind, RemindWhen};
use crate::event::EventKind;
use crate::name::{EmployeeId, Id};
use crate::step::{Call, Can, Decision, Kind, Offered, Options, Requires, decide, link, options};
use crate::strategies::play::{Host, Pace, json};
use crate::strategies::script::bare_move;
use crate::strategies::story::Story;
use crate::workflow::Workflow;

/// `move` is accepted exactly when `options` shows the target without blockers and what it requires is given; else it
/// is refused with the blockers that were shown. Also while timers are due. `options` answers for the case as a tick
/// would leave it.
///
/// # Errors
/// Returns the target for which the two disagree.
pub fn offered_is_accepted(story: &Story) -> Result<(), TestCaseError> {
    let workflow = story.workflow.as_ref();
    let mut host = Host::new(workflow, Pace::Never);
    for scripted in &story.script().calls {
        if let Some(case) = &host.case {
            compare(workflow, case, &scripted.call())?;
        }
        host.play(scripted)?;
    }
    Ok(())
}

fn compare(workflow: &Workflow, case: &Case, call: &Call) -> Result<(), TestCaseError> {
    let shown = shown(workflow, case, call)?;
    let ticked = ask(workflow, case, &Command::Tick {}, call)?;
    let overdue = match ticked.refused.as_slice() {
        [] => {
            let ticked = ticked.case.as_ref().map(|ticked| self::shown(workflow, ticked, call)).transpose()?;
            prop_assert_eq!(ticked.as_ref(), Some(&shown), "options are not those of the case that a tick leaves");
            None
        }
        refused => Some(refused.to_vec()),
    };
    let here = ticked.case.as_ref().unwrap_or(case);
    try_buttons(workflow, case, here, call, &shown)?;
    for status in &workflow.definition().statuses {
        let offered: Vec<_> = shown.options.iter().filter(|offered| *offered.to == status.id).collect();
        prop_assert!(offered.len() <= 1, "`{}` is offered twice", status.id);
        let linked = link(workflow, here, &status.id);
        prop_assert_eq!(linked, offered.first().map(|offered| offered.kind), "the link to `{}`", status.id);
        match offered.first() {
            Some(offered) => try_offered(workflow, case, call, offered)?,
            None => try_other(workflow, case, call, &status.id, overdue.as_deref())?,
        }
        if let (Some(overdue), Some(offered)) = (&overdue, offered.first()) {
            prop_assert_eq!(&offered.blockers, overdue, "an option of an overdue case carries only `overdue`");
        }
    }
    Ok(())
}

fn shown<'w>(workflow: &'w Workflow, case: &Case, call: &Call) -> Result<Options<'w>, TestCaseError> {
    options(workflow, case, call, None).map_err(|_| TestCaseError::fail("the case is of another workflow"))
}

fn ask(workflow: &Workflow, case: &Case, command: &Command, call: &Call) -> Result<Decision, TestCaseError> {
    decide(workflow, Some(case.clone()), command, call).map_err(|error| TestCaseError::fail(error.to_string()))
}

/// `undo` and the commands of `can`, each given with whatever it takes. `here` is the case as a tick leaves it.
fn try_buttons(
    workflow: &Workflow,
    case: &Case,
    here: &Case,
    call: &Call,
    shown: &Options,
) -> Result<(), TestCaseError> {
    let undone = ask(workflow, case, &Command::Undo { comment: None }, call)?;
    match &shown.undo {
        None => {
            let refused = matches!(undone.refused.as_slice(), [Blocker::NotReversible {} | Blocker::Overdue { .. }]);
            prop_assert!(refused, "nothing can be undone, and undoing answers {}", json(&undone.refused)?);
        }
        Some(undo) => {
            prop_assert_eq!(&undone.refused, &undo.blockers, "undoing, left: refused, right: shown");
            let back = undone.events.iter().any(
                |event| matches!(&event.kind, EventKind::Moved(moved) if moved.via == Via::Undo && moved.to == *undo.to),
            );
            prop_assert_eq!(back, undo.blockers.is_empty(), "undoing goes back to `{}`", undo.to);
        }
    }
    for Button { command, shown } in buttons(workflow, here, call, &shown.can)? {
        let refused = ask(workflow, case, &command, call)?.refused;
        prop_assert_eq!(plain(refused), plain(shown.to_vec()), "{:?}, left: refused, right: shown", command);
    }
    Ok(())
}

/// A command with what it takes, and what `can` shows of it.
struct Button<'c> {
    command: Command,
    shown: &'c [Blocker],
}

fn buttons<'c>(workflow: &Workflow, here: &Case, call: &Call, can: &'c Can) -> Result<Vec<Button<'c>>, TestCaseError> {
    let nowhere = |_| TestCaseError::fail("a name is no name");
    let text = || "as agreed".to_owned();
    let mut buttons = Vec::new();
    let mut show = |command, shown| buttons.push(Button { command, shown });

    show(Command::Assign { to: Some(EmployeeId::new("finance-1").map_err(nowhere)?) }, can.assign.as_slice());
    show(Command::Comment { text: text(), attachments: Vec::new() }, &can.comment);
    let remind = Remind { when: RemindWhen::At(call.now), to: Vec::new(), text: text(), until_moved: false };
    show(Command::Remind(remind), &can.remind);
    let reminder = here.reminders.first().map_or(1, |reminder| reminder.id);
    show(Command::Snooze { reminder, until: call.now }, &can.snooze);
    show(Command::Dismiss { reminder }, &can.dismiss);
    let open = here.clocks.iter().find(|clock| clock.is_open());
    let sla = open.map_or_else(|| Id::new("nothing"), |clock| Ok(clock.sla.clone())).map_err(nowhere)?;
    show(Command::Acknowledge { sla }, &can.acknowledge);
    show(Command::Watch {}, &can.watch);
    show(Command::Unwatch {}, &can.unwatch);
    if let Some(to) = workflow.definition().statuses.iter().find(|status| status.id != here.status) {
        show(Command::Force { to: to.id.to_string(), comment: text() }, &can.force);
    }
    Ok(buttons)
}

/// Blockers without what they are about: shown are those about any reminder or SLA, refused those about one.
fn plain(mut blockers: Vec<Blocker>) -> Vec<Blocker> {
    for blocker in &mut blockers {
        match blocker {
            Blocker::UnknownReminder { reminder } => *reminder = None,
            Blocker::NoOpenCycle { sla } => *sla = None,
            _ => {}
        }
    }
    blockers
}

fn try_offered(workflow: &Workflow, case: &Case, call: &Call, offered: &Offered) -> Result<(), TestCaseError> {
    let complete = ask(workflow, case, &complete_move(offered), call)?;
    let to = offered.to;
    prop_assert_eq!(&complete.refused, &offered.blockers, "moving to `{}`, left: refused, right: shown", to);
    if !offered.blockers.is_empty() {
        return Ok(());
    }
    let by = call.actor.map(|actor| &actor.id);
    let via = match offered.kind {
        Kind::Recommended => Via::Recommended,
        Kind::Suggested => Via::Suggested,
        Kind::Exception => Via::Exception,
    };
    let moved = complete.events.iter().filter_map(|event| match &event.kind {
        EventKind::Moved(moved) if moved.to == *to && moved.via == via && moved.by.as_ref() == by => Some(moved),
        _ => None,
    });
    let moved: Vec<_> = moved.collect();
    prop_assert_eq!(
        moved.len(),
        1,
        "`{}` was accepted, so there is one such move among {}",
        to,
        json(&complete.events)?
    );
    for moved in moved {
        prop_assert_eq!(&moved.team, &offered.team, "the team that was shown owns the case in `{}`", to);
    }
    let bare = ask(workflow, case, &bare_move(offered), call)?;
    let Requires { comment, attachments, fields } = &offered.requires;
    let mut lacks: Vec<Blocker> = comment.map(|_| Blocker::CommentRequired {}).into_iter().collect();
    let field = |id: &Id| Blocker::FieldRequired { field: id.as_str().into() };
    lacks.extend(fields.unwrap_or_default().iter().map(|own| field(&own.name)));
    lacks.extend(attachments.map(|least| Blocker::AttachmentRequired { least, given: 0 }));
    prop_assert_eq!(bare.refused, lacks, "moving to `{}` with nothing of what it requires", to);
    Ok(())
}

fn try_other(
    workflow: &Workflow,
    case: &Case,
    call: &Call,
    to: &Id,
    overdue: Option<&[Blocker]>,
) -> Result<(), TestCaseError> {
    let command =
        Command::Move { to: to.to_string(), comment: None, fields: crate::Fields::new(), attachments: Vec::new() };
    let refused = ask(workflow, case, &command, call)?.refused;
    let expected = match (overdue, refused.as_slice()) {
        (Some(overdue), refused) => refused == overdue,
        (None, [Blocker::NotLinked { to: own, .. }]) => own == to,
        (None, [Blocker::AlreadyThere { status }]) => status == to,
        _ => false,
    };
    prop_assert!(expected, "`{to}` was not offered, and moving there answers {}", json(&refused)?);
    Ok(())
}
