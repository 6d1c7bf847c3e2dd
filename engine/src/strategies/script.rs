//! A story spelled out: every instant and every command is known before it is played.

use proptest::test_runner::TestCaseError;

use super::play::{Host, Pace};
use super::story::{Ask, Story, Wait, earlier};
use crate::actor::Actor;
use crate::asked::{answers, complete_move, guards};
use crate::case::Case;
use crate::command::{Command, FAILED, Fields};
use crate::definition::Status;
use crate::event::Event;
use crate::fact::{FactChanges, Facts};
use crate::guard::Guard;
use crate::step::{Call, Offered, options};
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// What a host calls, in order. The first call opens the case.
#[derive(Clone, Debug)]
pub struct Script {
    /// The calls.
    pub calls: Vec<Scripted>,
}

/// One call of a script.
#[derive(Clone, Debug, PartialEq)]
pub struct Scripted {
    /// When.
    pub now: Instant,
    /// Who asks.
    pub actor: Option<Actor>,
    /// Facts of the call.
    pub facts: Facts,
    /// What is asked.
    pub command: Command,
}

/// A story ends before the act up to which timers make more events than this: some workflows never rest.
pub(super) const EVENTS: usize = 2_500;

impl Scripted {
    /// The call's circumstances.
    #[must_use]
    pub fn call(&self) -> Call<'_> {
        Call { actor: self.actor.as_ref(), facts: &self.facts, ..Call::at(self.now) }
    }
}

impl Story {
    /// Spells the story out. What depends on the case (the next due instant, the targets on offer) is looked up in the
    /// case of a host that ticks at every due instant.
    #[must_use]
    pub fn script(&self) -> Script {
        let workflow = self.workflow.as_ref();
        let mut script = Script { calls: Vec::new() };
        let opening =
            Scripted { now: self.start, actor: self.opener.clone(), facts: Facts::new(), command: self.open.clone() };
        let mut host = Host::new(workflow, Pace::Punctual);
        host.most = Some(EVENTS);
        let mut now = opening.now;
        if !script.goes_on_after(&mut host, opening) {
            return script;
        }
        for act in &self.acts {
            now = act.wait.after(now, host.next_due);
            if let Err(error) = host.wait_until(now) {
                script.show(&error, now);
                return script;
            }
            let command = match (&act.ask, &host.case) {
                (Ask::Command(command), _) => command.clone(),
                (Ask::Offered { pick, complete }, Some(case)) => {
                    let call = Call { actor: act.actor.as_ref(), facts: &act.facts, ..Call::at(now) };
                    choose(workflow, case, &call, *pick, *complete).unwrap_or(Command::Tick {})
                }
                (Ask::Answer { pick }, Some(case)) => Command::SetFacts { facts: answer(workflow, case, *pick) },
                (Ask::Reminder { pick, snooze }, Some(case)) => of_reminder(case, now, *pick, *snooze),
                (Ask::Acknowledge { pick }, Some(_)) => acknowledge(workflow, *pick),
                (Ask::Failed, Some(case)) => failed(case),
                (_, None) => continue,
            };
            if host.case.is_none() && !matches!(command, Command::Open { .. }) {
                continue;
            }
            let next = Scripted { now, actor: act.actor.clone(), facts: act.facts.clone(), command };
            if !script.goes_on_after(&mut host, next) {
                return script;
            }
        }
        if host.case.is_some() {
            script.goes_on_after(&mut host, tick_at(now.saturating_add(self.rest)));
        }
        script
    }
}

impl Story {
    /// What happens in the story when the host ticks at every due instant, in order; nothing when the case cannot be
    /// opened.
    ///
    /// # Errors
    /// Returns how the engine breaks a law while the story is played.
    pub fn events(&self) -> Result<Vec<Event>, TestCaseError> {
        let mut host = Host::new(&self.workflow, Pace::Punctual);
        host.play_all(&self.script())?;
        Ok(host.events)
    }
}

impl Script {
    /// Adds a call, unless timers never rest before it.
    fn goes_on_after(&mut self, host: &mut Host, next: Scripted) -> bool {
        let outcome = host.play(&next);
        // A call that breaks a law stays in the script, so that the law finds it.
        if !matches!(outcome, Err(TestCaseError::Reject(_))) {
            self.calls.push(next);
        }
        outcome.is_ok()
    }

    fn show(&mut self, error: &TestCaseError, now: Instant) {
        if let TestCaseError::Fail(_) = error {
            self.calls.push(tick_at(now));
        }
    }
}

fn tick_at(now: Instant) -> Scripted {
    Scripted { now, actor: None, facts: Facts::new(), command: Command::Tick {} }
}

impl Wait {
    fn after(self, now: Instant, due: Option<Instant>) -> Instant {
        let millisecond = Duration::from_millis(1).unwrap_or_default();
        match self {
            Self::For(time) => now.saturating_add(time),
            Self::UntilDue => due.map_or(now, |due| due.max(now)),
            Self::JustBeforeDue => due.map_or(now, |due| earlier(due, millisecond).max(now)),
            Self::Back(time) => earlier(now, time),
        }
    }
}

/// The move to a target on offer.
fn choose(workflow: &Workflow, case: &Case, call: &Call, pick: u8, complete: bool) -> Option<Command> {
    let offered = options(workflow, case, call, None).ok()?.options;
    let free: Vec<&Offered> = offered.iter().filter(|offered| offered.blockers.is_empty()).collect();
    let from = if free.is_empty() || pick >= 192 { offered.iter().collect() } else { free };
    let chosen = from.get(usize::from(pick).checked_rem(from.len())?)?;
    Some(if complete { complete_move(chosen) } else { bare_move(chosen) })
}

/// A fact for which a guard asks: one of the case's own status if it has any.
fn answer(workflow: &Workflow, case: &Case, pick: u8) -> FactChanges {
    let own = workflow.status(case.status.as_str());
    let own = own.into_iter().flat_map(Status::transitions).filter_map(|transition| transition.rule.when.clone());
    let mut answers = answers(&own.collect::<Vec<Guard>>());
    if answers.is_empty() {
        answers = crate::asked::answers(&guards(workflow));
    }
    let chosen = usize::from(pick).checked_rem(answers.len()).map(|position| answers.swap_remove(position));
    chosen.map(|(name, value)| (name, Some(value))).into_iter().collect()
}

fn of_reminder(case: &Case, now: Instant, pick: u8, snooze: Option<Duration>) -> Command {
    let chosen = usize::from(pick).checked_rem(case.reminders.len()).and_then(|position| case.reminders.get(position));
    let reminder = chosen.map_or(u64::from(pick), |reminder| reminder.id);
    match snooze {
        None => Command::Dismiss { reminder },
        Some(time) => Command::Snooze { reminder, until: now.saturating_add(time) },
    }
}

/// That the host's order is where it was before the last move.
fn failed(case: &Case) -> Command {
    let to = case.previous.as_ref().map_or(&case.status, |previous| &previous.status);
    Command::Record { to: to.to_string(), source: FAILED.to_owned(), observed_at: None }
}

fn acknowledge(workflow: &Workflow, pick: u8) -> Command {
    let slas = &workflow.definition().slas;
    let chosen = usize::from(pick).checked_rem(slas.len()).and_then(|position| slas.get(position));
    chosen.map_or(Command::Tick {}, |sla| Command::Acknowledge { sla: sla.id.clone() })
}

/// A move to an offered target, with nothing that it requires.
pub(super) fn bare_move(offered: &Offered) -> Command {
    Command::Move { to: offered.to.to_string(), comment: None, fields: Fields::new(), attachments: Vec::new() }
}
