//! Plays a walk, and watches for what it breaks.

use std::collections::BTreeSet;

use super::super::player::{Asking, Player};
use super::super::story;
use super::monitor::Monitor;
use super::script::Script;
use crate::actor::Actor;
use crate::asked::complete_move;
use crate::command::Command;
use crate::effect::Effect;
use crate::event::{Event, EventKind};
use crate::fact::Facts;
use crate::name::Id;
use crate::step::{Decision, options, replay};
use crate::time::Instant;
use crate::workflow::Workflow;

/// A walk ends where more has happened than this: some workflows never rest.
const EVENTS: usize = 2_000;

/// What a walk can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// A promise of the definition, by its position.
    Promise(usize),
    /// A timer is due, and a tick does nothing.
    TicksEnd,
    /// Whoever ticks late has another history.
    LateTickChangesNothing,
    /// What is offered is refused, or what is not is done.
    OfferedIsAccepted,
    /// Events do not add up to the case.
    Replay,
    /// An effect is made twice.
    Once,
}

/// How a walk has broken something.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Broken {
    pub what: What,
    /// By which act: 0 is the opening.
    pub act: usize,
    pub message: String,
}

/// What came of a walk.
#[derive(Clone, Debug, Default)]
pub(super) struct Trace {
    /// The first thing that it broke.
    pub broken: Option<Broken>,
    pub story: Vec<String>,
    pub moves: u64,
    pub visited: BTreeSet<Id>,
}

impl What {
    pub fn law(self) -> Option<&'static str> {
        match self {
            Self::Promise(_) => None,
            Self::TicksEnd => Some("ticksEnd"),
            Self::LateTickChangesNothing => Some("lateTickChangesNothing"),
            Self::OfferedIsAccepted => Some("offeredIsAccepted"),
            Self::Replay => Some("replay"),
            Self::Once => Some("once"),
        }
    }

    pub fn promise(self) -> Option<usize> {
        match self {
            Self::Promise(position) => Some(position),
            _ => None,
        }
    }
}

/// Plays a walk twice at once: by a host that ticks whenever a timer is due, and by one that never does.
pub(super) fn play(workflow: &Workflow, monitor: &Monitor<'_>, script: &Script) -> Trace {
    let mut play = Play {
        punctual: Player::new(workflow),
        late: Player::new(workflow),
        monitor: monitor.clone(),
        events: Vec::new(),
        effects: BTreeSet::new(),
        late_events: 0,
        trace: Trace::default(),
    };
    if let Err(Some((what, message, act))) = play.all(script) {
        play.trace.broken = Some(Broken { what, act, message });
    }
    play.trace
}

struct Play<'w> {
    punctual: Player<'w>,
    late: Player<'w>,
    monitor: Monitor<'w>,
    events: Vec<Event>,
    effects: BTreeSet<String>,
    /// How many of the events the late host has had too.
    late_events: usize,
    trace: Trace,
}

/// Why a walk ends: something is broken, or there is no more to see.
type End = Option<(What, String)>;

impl Play<'_> {
    fn all(&mut self, script: &Script) -> Result<(), Option<(What, String, usize)>> {
        let at = |act: usize| move |end: End| end.map(|(what, message)| (what, message, act));
        let nothing = Facts::new();
        let open = script.open().ok_or(None)?;
        let mut now = script.start;
        self.ask(Asking { now, actor: None, facts: &nothing, command: &open }).map_err(at(0))?;
        for (position, act) in script.acts.iter().enumerate() {
            let at = at(position + 1);
            now = act.wait.after(now, self.punctual.next_due);
            self.wait_until(now).map_err(&at)?;
            if let Command::Move { .. } = &act.command {
                self.compare_offers(now, act.actor.as_ref()).map_err(&at)?;
            }
            let asking = Asking { now, actor: act.actor.as_ref(), facts: &nothing, command: &act.command };
            self.ask(asking).map_err(&at)?;
            if self.events.len() > EVENTS {
                return Err(None);
            }
        }
        Ok(())
    }

    /// Ticks at every due instant up to one.
    fn wait_until(&mut self, now: Instant) -> Result<(), End> {
        while let Some(due) = self.punctual.next_due.filter(|due| *due <= now) {
            let before = self.punctual.case.clone();
            let decision = self.punctual.tick(due).ok_or(None)?;
            if decision.events.is_empty() {
                return Err(Some((What::TicksEnd, format!("a timer is due at {due}, and a tick does nothing"))));
            }
            let asking = Asking { now: due, actor: None, facts: &Facts::new(), command: &Command::Tick {} };
            self.keep(asking, before.as_ref(), &decision)?;
            if self.events.len() > EVENTS {
                return Err(None);
            }
        }
        Ok(())
    }

    /// Both hosts ask the same.
    fn ask(&mut self, asking: Asking<'_>) -> Result<(), End> {
        let before = self.punctual.case.clone();
        let decision = self.punctual.ask(asking).ok_or(None)?;
        self.keep(asking, before.as_ref(), &decision)?;
        let late = self.late.ask(asking).ok_or(None)?;
        let alike = |own: &Event, other: &Event| (own.seq, own.at, &own.kind) == (other.seq, other.at, &other.kind);
        let theirs = self.events.get(self.late_events..).unwrap_or_default();
        self.late_events += late.events.len();
        let same =
            late.events.len() == theirs.len() && late.events.iter().zip(theirs).all(|(own, other)| alike(own, other));
        if !same || late.refused != decision.refused || self.late.case != self.punctual.case {
            let message = "a host that ticks late has another history than one that ticks in time";
            return Err(Some((What::LateTickChangesNothing, message.to_owned())));
        }
        match replay(&self.events) {
            Ok(case) if Some(&case) == self.punctual.case.as_ref() => Ok(()),
            Ok(_) => Err(Some((What::Replay, "the events do not add up to the case".to_owned()))),
            Err(error) => Err(Some((What::Replay, format!("the events do not add up: {error}")))),
        }
    }

    /// Takes down what has happened.
    fn keep(&mut self, asking: Asking<'_>, before: Option<&crate::Case>, decision: &Decision) -> Result<(), End> {
        self.trace.story.extend(story::tell(self.punctual.workflow, asking, decision));
        self.events.extend(decision.events.iter().cloned());
        for event in &decision.events {
            match &event.kind {
                EventKind::Opened { status, .. } => {
                    self.trace.visited.insert(status.clone());
                }
                EventKind::Moved(moved) => {
                    self.trace.moves += 1;
                    self.trace.visited.insert(moved.to.clone());
                }
                _ => {}
            }
        }
        if let Some(twin) = decision.effects.iter().map(Effect::id).find(|id| !self.effects.insert((*id).to_owned())) {
            return Err(Some((What::Once, format!("the effect `{twin}` is made twice"))));
        }
        let monitor = &mut self.monitor;
        let broken = decision.events.iter().find_map(|event| monitor.look(before, asking.actor, event));
        let waits = || self.punctual.case.as_ref().and_then(|case| self.monitor.wait(case, asking.now));
        match broken.or_else(waits) {
            Some((position, message)) => Err(Some((What::Promise(position), message))),
            None => Ok(()),
        }
    }

    /// Whether everything that is offered to somebody is accepted from them, and what carries blockers is refused for these.
    fn compare_offers(&self, now: Instant, actor: Option<&Actor>) -> Result<(), End> {
        let Some(case) = &self.punctual.case else { return Ok(()) };
        let facts = Facts::new();
        let asking = Asking { now, actor, facts: &facts, command: &Command::Tick {} };
        let Ok(offered) = options(self.punctual.workflow, case, &asking.call(), None) else { return Ok(()) };
        for offered in &offered.options {
            let command = complete_move(offered);
            let mut tried = self.punctual.clone();
            let decision = tried.ask(Asking { command: &command, ..asking }).ok_or(None)?;
            if decision.refused != offered.blockers {
                let (shown, refused) = (story::refusal(&offered.blockers), story::refusal(&decision.refused));
                let message =
                    format!("`{}` is offered with [{shown}], and moving there is refused with [{refused}]", offered.to);
                return Err(Some((What::OfferedIsAccepted, message)));
            }
        }
        Ok(())
    }
}
