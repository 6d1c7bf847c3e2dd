//! Makes a walk that breaks something as short as it can be while it still does: fewer acts, fewer facts, shorter waits.

use super::monitor::Monitor;
use super::play::{What, play};
use super::script::{Act, Script, Wait};
use crate::command::Command;
use crate::fact::Facts;
use crate::workflow::Workflow;

/// How many walks are tried to make one shorter.
const TRIES: usize = 3_000;

/// Shrinks a walk that breaks something.
pub(super) fn shrink(workflow: &Workflow, monitor: &Monitor<'_>, script: Script, what: What) -> Script {
    let mut shrinker = Shrinker { workflow, monitor, what, best: script, tries: TRIES };
    shrinker.cut();
    loop {
        let before = shrinker.tries;
        let shorter =
            shrinker.fewer_acts() | shrinker.earlier_facts() | shrinker.fewer_facts() | shrinker.simpler_acts();
        if !shorter || shrinker.tries == 0 || shrinker.tries == before {
            return shrinker.best;
        }
    }
}

struct Shrinker<'a> {
    workflow: &'a Workflow,
    monitor: &'a Monitor<'a>,
    what: What,
    best: Script,
    tries: usize,
}

impl Shrinker<'_> {
    /// Takes a walk if it still breaks the same, up to the act that does.
    fn take(&mut self, mut script: Script) -> bool {
        if self.tries == 0 {
            return false;
        }
        self.tries -= 1;
        let broken = play(self.workflow, self.monitor, &script).broken.filter(|broken| broken.what == self.what);
        let Some(broken) = broken else { return false };
        script.acts.truncate(broken.act);
        self.best = script;
        true
    }

    /// Takes off what comes after.
    fn cut(&mut self) {
        self.take(self.best.clone());
    }

    /// Leaves acts out: many, then fewer, then each alone; with the time before them, and without it.
    fn fewer_acts(&mut self) -> bool {
        let mut shorter = false;
        let mut length = self.best.acts.len().max(1);
        loop {
            let mut from = 0;
            while from < self.best.acts.len() {
                let without = |keeps_time| without(&self.best, from, length, keeps_time);
                let candidates = [without(false), without(true)];
                if candidates.into_iter().any(|candidate| self.take(candidate)) {
                    shorter = true;
                } else {
                    from += 1;
                }
            }
            if length == 1 {
                return shorter;
            }
            length = length.div_ceil(2);
        }
    }

    /// Opens the order with facts that somebody stores later.
    fn earlier_facts(&mut self) -> bool {
        let mut shorter = false;
        let mut position = 0;
        while let Some(act) = self.best.acts.get(position) {
            let Command::SetFacts { facts } = &act.command else {
                position += 1;
                continue;
            };
            let known = facts.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?)));
            let facts: Facts = self.best.facts.clone().into_iter().chain(known).collect();
            let candidates = [false, true].map(|keeps_time| without(&self.best, position, 1, keeps_time));
            if candidates.into_iter().any(|script| self.take(Script { facts: facts.clone(), ..script })) {
                shorter = true;
            } else {
                position += 1;
            }
        }
        shorter
    }

    fn fewer_facts(&mut self) -> bool {
        let mut shorter = false;
        let names: Vec<_> = self.best.facts.keys().cloned().collect();
        for name in names {
            let mut script = self.best.clone();
            script.facts.remove(&name);
            shorter |= self.take(script);
        }
        shorter
    }

    /// Waits less before each act, and does less in it.
    fn simpler_acts(&mut self) -> bool {
        let mut shorter = false;
        for position in 0..self.best.acts.len() {
            let Some(act) = self.best.acts.get(position).cloned() else { break };
            for wait in act.wait.simpler() {
                if self.take_act(position, Act { wait, ..act.clone() }) {
                    shorter = true;
                    break;
                }
            }
            let Some(act) = self.best.acts.get(position).cloned() else { break };
            if act.command != (Command::Tick {}) {
                shorter |= self.take_act(position, Act { actor: None, command: Command::Tick {}, ..act });
            }
        }
        shorter
    }

    fn take_act(&mut self, position: usize, act: Act) -> bool {
        let mut script = self.best.clone();
        let Some(place) = script.acts.get_mut(position) else { return false };
        *place = act;
        self.take(script)
    }
}

/// A walk without some of its acts; the time before them passes all the same, or not.
fn without(script: &Script, from: usize, length: usize, keeps_time: bool) -> Script {
    let mut script = script.clone();
    let to = from.saturating_add(length).min(script.acts.len());
    let left_out: Vec<Act> = script.acts.drain(from..to).collect();
    if let (true, Some(next)) = (keeps_time, script.acts.get_mut(from)) {
        for act in left_out.iter().rev() {
            next.wait = match (act.wait, next.wait) {
                (Wait::For(earlier), Wait::For(later)) => Wait::For(earlier.saturating_add(later)),
                (Wait::Due(late), Wait::For(later)) => Wait::Due(late.saturating_add(later)),
                (_, due @ Wait::Due(_)) => due,
            };
        }
    }
    script
}
