//! Total: there is always an answer. And what changes nothing changes nothing.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::blocker::Blocker;
use crate::case::{Case, ClockState, Previous, Via};
use crate::command::Command;
use crate::limits;
use crate::name::{CaseId, EmployeeId};
use crate::principal::Principal;
use crate::step::{Batch, Call, Decision, Item, decide, decide_many, options};
use crate::strategies::play::{Host, Pace, json};
use crate::strategies::script::Scripted;
use crate::strategies::story::Story;
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// A call that makes no event returns the case unchanged, byte for byte, and does nothing else; a refused command
/// does no more than a tick. Asking for options changes no answer.
///
/// # Errors
/// Returns the call that breaks this.
pub fn no_event_no_change(story: &Story) -> Result<(), TestCaseError> {
    let workflow = story.workflow.as_ref();
    let mut host = Host::new(workflow, Pace::Never);
    for scripted in &story.script().calls {
        if let Some(case) = &host.case {
            let decision = ask(workflow, Some(case), scripted)?;
            if decision.events.is_empty() {
                prop_assert_eq!(json(&decision.case)?, json(case)?, "{:?} made no event", scripted.command);
                prop_assert!(decision.effects.is_empty() && decision.texts.is_empty());
            }
            if !decision.refused.is_empty() {
                let ticked = ask(workflow, Some(case), &Scripted { command: Command::Tick {}, ..scripted.clone() })?;
                prop_assert!(decision.texts.is_empty(), "a refused command keeps a text");
                let ticked = Decision { refused: decision.refused.clone(), ..ticked };
                prop_assert_eq!(&decision, &ticked, "left: refused {:?}, right: a tick", scripted.command);
            }
            prop_assert!(decision.case.is_some(), "a case is never lost");
        }
        host.play(scripted)?;
    }
    Ok(())
}

/// `decide`, `decide_many` and `options` answer whatever they are asked: a case of another workflow, a damaged case, a
/// call at the bounds of time, an unknown status. One call makes a bounded number of events, and afterwards nothing is
/// due any more, unless it says `overdue` or stopped at the limit.
///
/// # Errors
/// Returns the answer that is wrong. A panic is the caller's to see.
pub fn total(story: &Story) -> Result<(), TestCaseError> {
    let workflow = story.workflow.as_ref();
    let mut host = Host::new(workflow, Pace::Never);
    for (position, scripted) in story.script().calls.iter().enumerate() {
        if let Some(case) = &host.case {
            answers(workflow, case, scripted)?;
            let damaged = damaged(case, position);
            answers(workflow, &damaged, scripted)?;
            batch(workflow, &[case.clone(), damaged], scripted)?;
        } else {
            let none = decide(workflow, None, &Command::Tick {}, &scripted.call());
            prop_assert!(none.is_err(), "a tick needs a case");
        }
        host.play(scripted)?;
    }
    if let (Some(case), Some(opening)) = (&host.case, story.script().calls.first()) {
        for now in [Instant::MIN, Instant::MAX] {
            answers(workflow, case, &Scripted { now, command: Command::Tick {}, ..opening.clone() })?;
        }
        let mut foreign = case.clone();
        foreign.workflow.digest = crate::Digest::of(b"another workflow");
        let decision = ask(workflow, Some(&foreign), opening)?;
        let refused = matches!(decision.refused.as_slice(), [Blocker::WrongWorkflow { .. }]);
        prop_assert!(refused, "a case of another workflow is refused");
        prop_assert_eq!(decision.case.as_ref(), Some(&foreign));
        prop_assert!(options(workflow, &foreign, &opening.call(), None).is_err());
    }
    Ok(())
}

fn ask(workflow: &Workflow, case: Option<&Case>, scripted: &Scripted) -> Result<Decision, TestCaseError> {
    decide(workflow, case.cloned(), &scripted.command, &scripted.call())
        .map_err(|error| TestCaseError::fail(error.to_string()))
}

fn answers(workflow: &Workflow, case: &Case, scripted: &Scripted) -> Result<(), TestCaseError> {
    let now = scripted.now.max(case.last_at);
    let decision = ask(workflow, Some(case), scripted)?;
    json(&decision.events)?;
    json(&decision.case)?;
    // Besides the limit, twice: what the last timer and the command themselves make.
    let most = 2 * (limits::EVENTS_PER_CALL + 500);
    prop_assert!(decision.events.len() <= most, "{} events in one call", decision.events.len());
    prop_assert!(decision.events.iter().all(|event| event.at <= now && event.recorded_at == now));
    let overdue = matches!(decision.refused.as_slice(), [Blocker::Overdue { .. }]);
    let due = decision.next_due.is_some_and(|due| due <= now);
    let wrong = matches!(decision.refused.as_slice(), [Blocker::WrongWorkflow { .. }]);
    prop_assert!(!overdue || due, "a case is overdue, and nothing is due");
    prop_assert!(
        !due || overdue || wrong || decision.events.len() >= limits::EVENTS_PER_CALL,
        "something is still due"
    );
    let known = Call { expected_seq: Some(case.seq ^ 1), ..scripted.call() };
    let stale = decide(workflow, Some(case.clone()), &scripted.command, &known)
        .map_err(|error| TestCaseError::fail(error.to_string()))?;
    let refused = matches!(stale.refused.as_slice(), [Blocker::Stale { .. } | Blocker::WrongWorkflow { .. }]);
    prop_assert!(refused, "a call that expects another event is stale");
    if let Ok(options) = options(workflow, case, &scripted.call(), None) {
        json(&options)?;
    }
    Ok(())
}

fn batch(workflow: &Workflow, cases: &[Case], scripted: &Scripted) -> Result<(), TestCaseError> {
    let item = |case: &Case| Item {
        case: Some(case.clone()),
        command: scripted.command.clone(),
        facts: scripted.facts.clone(),
        expected_seq: None,
        from: None,
    };
    let items: Vec<Item> = cases.iter().map(item).collect();
    for only_valid in [false, true] {
        let batch = Batch { now: scripted.now, actor: scripted.actor.as_ref(), only_valid };
        let decisions =
            decide_many(workflow, &items, &batch).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(decisions.len(), items.len());
        let alone = cases.iter().map(|case| ask(workflow, Some(case), scripted)).collect::<Result<Vec<_>, _>>()?;
        let refused = alone.iter().any(|decision| !decision.refused.is_empty());
        for (decision, alone) in decisions.iter().zip(&alone) {
            if only_valid || !refused {
                prop_assert_eq!(decision, alone, "left: in a batch, right: alone");
            } else {
                prop_assert!(!decision.refused.is_empty(), "one refusal means that no command is done");
            }
        }
    }
    Ok(())
}

/// A case as no engine would leave it, but one that its type allows.
fn damaged(case: &Case, kind: usize) -> Case {
    let mut case = case.clone();
    // Another case, so that both can be in one batch.
    case.id = CaseId::new(&format!("{}-damaged", case.id)).unwrap_or(case.id);
    match kind % 13 {
        0 => case.seq = u64::MAX,
        8 => case.seq = limits::SEQ - 1,
        9 => case.clocks.extend_from_within(..),
        12 => {
            for reminder in &mut case.reminders {
                reminder.to = vec![Principal::Anyone; 100_000];
            }
        }
        11 => case.reminders.extend_from_within(..),
        10 => {
            let watchers = (0..1_000).filter_map(|number| EmployeeId::new(&format!("shipping-{number}")).ok());
            case.watchers = watchers.collect();
        }
        1 => case.entered_at = Instant::MAX,
        2 => case.last_at = Instant::MIN,
        3 => {
            for clock in &mut case.clocks {
                clock.state = ClockState::Running;
                clock.since = Instant::MIN;
                clock.consumed = Duration::MAX;
                clock.cycle = u32::MAX;
            }
        }
        4 => case.clocks.reverse(),
        5 => {
            let (status, seq) = (case.status.clone(), u64::MAX);
            case.previous = Some(Previous { status, seq, via: Via::Auto, reversible: true, on_undo: Vec::new() });
        }
        6 => {
            case.auto.row = u32::MAX;
            case.auto.instant = Some(case.last_at);
        }
        _ => {
            for clock in &mut case.clocks {
                clock.fired.values_mut().for_each(|times| *times = u32::MAX);
                clock.target = Duration::ZERO;
            }
        }
    }
    case
}
