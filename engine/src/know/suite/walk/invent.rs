//! Makes a walk up: while it is played, so that everybody does what they may.

use std::sync::Arc;

use super::super::judge::default_start;
use super::super::player::{Asking, Player};
use super::random::Random;
use super::script::{Act, Script, Wait};
use crate::actor::Actor;
use crate::asked::{answers, complete_move, guards};
use crate::command::Command;
use crate::fact::{Fact, Facts};
use crate::name::Id;
use crate::step::{Offered, options};
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// How many acts a walk has.
const ACTS: usize = 16;

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

struct Inventor<'a> {
    workflow: &'a Workflow,
    staff: &'a [Actor],
    answers: Vec<(Arc<str>, Fact)>,
    random: &'a mut Random,
}

/// Makes one walk up.
pub(super) fn invent(workflow: &Workflow, staff: &[Actor], random: &mut Random) -> Script {
    let answers = answers(&guards(workflow));
    Inventor { workflow, staff, answers, random }.walk()
}

impl Inventor<'_> {
    fn walk(&mut self) -> Script {
        let monday = default_start(self.workflow).unwrap_or(Instant::MIN);
        let start = monday.saturating_add(self.time(7 * DAY / MINUTE, MINUTE));
        let facts = self.facts();
        let mut script = Script { start, facts, acts: Vec::new() };
        let (mut player, nothing) = (Player::new(self.workflow), Facts::new());
        let Some(open) = script.open() else { return script };
        let mut now = start;
        let opened = player.ask(Asking { now, actor: None, facts: &nothing, command: &open });
        if opened.is_none() || player.case.is_none() {
            return script;
        }
        while script.acts.len() < ACTS {
            let wait = self.wait();
            now = wait.after(now, player.next_due);
            if player.tick(now).is_none() {
                break;
            }
            let (actor, command) = self.act(&player, now);
            let asking = Asking { now, actor: actor.as_ref(), facts: &nothing, command: &command };
            let done = player.ask(asking);
            script.acts.push(Act { wait, actor, command });
            if done.is_none() {
                break;
            }
        }
        script
    }

    /// Facts for about half of the questions that guards ask.
    fn facts(&mut self) -> Facts {
        let mut facts = Facts::new();
        for (name, value) in self.answers.clone() {
            if self.random.chance(25) {
                facts.insert(name, value);
            }
        }
        facts
    }

    fn time(&mut self, most: u64, unit: u64) -> Duration {
        let units = self.random.below(most) + 1;
        Duration::from_millis(units * unit).unwrap_or_default()
    }

    fn wait(&mut self) -> Wait {
        match self.random.below(100) {
            0..20 => Wait::NONE,
            20..45 => Wait::For(self.time(120, MINUTE)),
            45..65 => Wait::For(self.time(48, HOUR)),
            65..80 => Wait::Due(Duration::ZERO),
            80..95 => Wait::Due(self.time(72, HOUR)),
            _ => Wait::For(self.time(30, DAY)),
        }
    }

    /// Something that somebody may do now.
    fn act(&mut self, player: &Player<'_>, now: Instant) -> (Option<Actor>, Command) {
        let nothing = (None, Command::Tick {});
        match self.random.below(100) {
            0..75 => self.a_move(player, now).unwrap_or(nothing),
            75..86 => match self.random.pick(&self.answers) {
                Some((name, value)) => {
                    let facts = [(name.clone(), Some(value.clone()))].into_iter().collect();
                    (None, Command::SetFacts { facts })
                }
                None => nothing,
            },
            86..91 => (self.anybody(), Command::Undo { comment: None }),
            91..94 => {
                let actor = self.anybody();
                let to = actor.as_ref().map(|actor| actor.id.clone());
                (actor, Command::Assign { to })
            }
            94..97 => match player.case.as_ref().and_then(|case| case.clocks.iter().find(|clock| clock.is_open())) {
                Some(clock) => (self.anybody(), Command::Acknowledge { sla: clock.sla.clone() }),
                None => nothing,
            },
            97..99 => (self.anybody(), Command::Comment { text: "as agreed".to_owned(), attachments: Vec::new() }),
            _ => nothing,
        }
    }

    fn anybody(&mut self) -> Option<Actor> {
        self.random.pick(self.staff).cloned()
    }

    /// A move that the first of the staff may make, counted from anybody.
    fn a_move(&mut self, player: &Player<'_>, now: Instant) -> Option<(Option<Actor>, Command)> {
        let case = player.case.as_ref()?;
        let first = usize::try_from(self.random.below(self.staff.len() as u64)).ok()?;
        let (before, from) = self.staff.split_at_checked(first)?;
        for actor in from.iter().chain(before) {
            let facts = Facts::new();
            let asking = Asking { now, actor: Some(actor), facts: &facts, command: &Command::Tick {} };
            let offered = options(self.workflow, case, &asking.call(), None).ok()?.options;
            let free: Vec<Offered> = offered.into_iter().filter(|offered| offered.blockers.is_empty()).collect();
            if let Some(chosen) = self.random.pick(&free) {
                return Some((Some(actor.clone()), complete_move(chosen)));
            }
        }
        None
    }
}

/// Where somebody may move a case, each with all that it requires.
pub(super) fn moves(player: &Player<'_>, actor: &Actor, now: Instant) -> Vec<(Id, Command)> {
    let facts = Facts::new();
    let asking = Asking { now, actor: Some(actor), facts: &facts, command: &Command::Tick {} };
    let Some(case) = &player.case else { return Vec::new() };
    let Ok(offered) = options(player.workflow, case, &asking.call(), None) else { return Vec::new() };
    let free = offered.options.iter().filter(|offered| offered.blockers.is_empty());
    free.map(|offered| (offered.to.clone(), complete_move(offered))).collect()
}
