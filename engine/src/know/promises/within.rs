//! Claims about how long a case stays somewhere: whatever people do there, timers make it leave in time.
//!
//! A timer counts where it surely fires: an automatic transition that no fact can keep from being taken, a ladder's move in
//! a cycle that is surely open. The longest stay is a way through the statuses of the claim on which each is left as late as
//! its timer allows; statuses in which one cycle goes on share its time. Where people can go round for ever, or nothing
//! makes the case leave, there is no longest stay.

pub(in crate::know) mod stay;

use super::ladder::{Does, Hours};
use super::model::Model;
use super::moves::Kinds;
use super::names::Set;
use super::search::{Link, Search};
use super::state::{Phase, State};
use super::tree::Tree;
use super::trial::ATTEMPTS;
use super::{Doubt, TooManyStates, Verdict, undecided};
use crate::definition::{CalendarRef, Promise, Within};
use crate::time::Duration;

/// What surely makes a case leave a state.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Leave<'d> {
    /// The ladder whose cycle it is; none for an automatic transition.
    ladder: Option<usize>,
    after: Duration,
    calendar: Option<&'d CalendarRef>,
}

/// The longest stay from a state on.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stay<'d> {
    Bounded(Duration, Option<&'d CalendarRef>),
    /// By several calendars.
    Mixed,
    Endless,
}

pub(super) fn judge(
    search: &mut Search,
    promise: &Promise,
    claim: &Within,
    sets: &[Set],
) -> Result<Verdict, TooManyStates> {
    let Some(set) = sets.first() else { return Ok(Verdict::Holds {}) };
    let kinds = Kinds::of(promise.moves());
    let (tree, links) = search.everything(None, kinds)?;
    let longest = Stays::new(search.model, &tree, &links, set, claim).longest();
    if let Stay::Bounded(time, _) = longest
        && time <= claim.r#in
    {
        return Ok(Verdict::Holds {});
    }
    let is_inside = |state: &State| state.phase == Phase::Rest && set.has(state.status);
    let inside: Vec<usize> = (0..tree.found.len()).filter(|at| tree.state(*at).is_some_and(is_inside)).collect();
    let firsts = inside.iter().map(|at| (*at, tree.path(Some(*at)))).take(ATTEMPTS);
    let others = tree.paths(inside.iter().map(|at| (Some(*at), 0))).take(ATTEMPTS);
    let others = others.filter_map(|(end, _, path)| Some((*inside.get(end)?, path)));
    for (position, path) in firsts.chain(others) {
        let Some(state) = tree.state(position) else { continue };
        if let Some(counterexample) = stay::told(search.model, &path, state, set, claim) {
            return Ok(Verdict::Refuted { counterexample });
        }
    }
    Ok(match longest {
        Stay::Mixed => undecided(
            Doubt::Calendars,
            "timers of several calendars follow each other, and their times cannot be added".to_owned(),
        ),
        _ => undecided(Doubt::Timing, "no history was found that stays longer, and none is ruled out".to_owned()),
    })
}

/// The states inside a set, and how long each may last.
struct Stays<'a, 'w> {
    model: &'a Model<'w>,
    tree: &'a Tree,
    links: &'a [Vec<Link>],
    set: &'a Set,
    claim: &'a Within,
    /// Of each state, the one that stands for all in which a cycle goes on.
    group: Vec<usize>,
}

impl<'a, 'w> Stays<'a, 'w> {
    fn new(model: &'a Model<'w>, tree: &'a Tree, links: &'a [Vec<Link>], set: &'a Set, claim: &'a Within) -> Self {
        let group = (0..tree.found.len()).collect();
        let mut stays = Self { model, tree, links, set, claim, group };
        stays.join();
        stays
    }

    /// Puts together the states in which the cycle of one ladder goes on.
    fn join(&mut self) {
        for from in 0..self.tree.found.len() {
            let Some(ladder) = self.ladder_of(from) else { continue };
            for to in self.inside(from).collect::<Vec<_>>() {
                if self.ladder_of(to) == Some(ladder) {
                    let (one, other) = (self.top(from), self.top(to));
                    if let Some(group) = self.group.get_mut(one) {
                        *group = other;
                    }
                }
            }
        }
    }

    fn top(&self, mut at: usize) -> usize {
        while let Some(above) = self.group.get(at).copied().filter(|above| *above != at) {
            at = above;
        }
        at
    }

    /// The ladder whose cycle is open in a state and makes the case leave in the end.
    fn ladder_of(&self, at: usize) -> Option<usize> {
        let state = self.tree.state(at)?;
        match self.leave(state) {
            Some(Leave { ladder: Some(ladder), .. }) => Some(ladder),
            Some(_) => None,
            None => {
                let is_open = |ladder: &usize| state.cycles.get(*ladder).is_some_and(|cycle| cycle.open);
                (0..self.model.ladders.len()).find(|ladder| self.is_excluded(state) && is_open(ladder))
            }
        }
    }

    /// Whether the time in a state does not count.
    fn is_excluded(&self, state: &State) -> bool {
        let pauses = |id| self.model.definition().slas.iter().any(|sla| sla.pause_in.contains(id));
        self.claim.without_pauses && self.model.id(state.status).is_some_and(pauses)
    }

    /// States inside the set that follow one.
    fn inside(&self, at: usize) -> impl Iterator<Item = usize> {
        let stays = |link: &&Link| {
            let ends = self.tree.state(link.to).is_some_and(|state| self.set.has(state.status));
            ends && link.edge.moved.iter().all(|(to, _)| self.set.has(*to))
        };
        let all = self.links.get(at).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(stays).map(|link| link.to)
    }

    /// What surely makes a case leave its status soonest.
    fn leave(&self, state: &State) -> Option<Leave<'a>> {
        let place = self.model.place(state.status)?;
        let targets = self.model.targets(state);
        let by_way = place.ways.iter().zip(&targets).filter_map(|(way, to)| {
            let auto = way.rule.auto.as_ref()?;
            let taken = to.is_some() && *to != state.skipped && !state.stuck && !self.model.counts_row;
            let holds = way.rule.when.as_ref().is_none_or(|guard| self.model.must_hold(guard, state));
            (taken && holds).then_some(Leave { ladder: None, after: auto.after, calendar: auto.calendar.as_ref() })
        });
        let by_step =
            self.model.ladders.iter().zip(&state.cycles).enumerate().filter_map(|(position, (ladder, cycle))| {
                let Hours::One(calendar) = ladder.hours else { return None };
                let is_sure = cycle.open && !cycle.unsure && ladder.runs_in(state.status);
                let leaving = ladder.steps.iter().enumerate().filter(|(step, rung)| {
                    let moves = |does: &Does| matches!(does, Does::Move(to) if *to != state.status);
                    cycle.fired >> step & 1 == 0 && rung.does.iter().any(moves)
                });
                let after = leaving.filter_map(|(_, rung)| rung.thresholds.iter().max()).min().filter(|_| is_sure)?;
                Some(Leave { ladder: Some(position), after: *after, calendar })
            });
        by_step.chain(by_way).min_by_key(|leave| leave.after)
    }

    /// The longest stay of all that begin by coming in from outside.
    fn longest(&self) -> Stay<'a> {
        let mut known: Vec<Option<Stay>> = vec![None; self.tree.found.len()];
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.tree.found.len()];
        for (position, found) in self.tree.found.iter().enumerate() {
            if self.set.has(found.state().status)
                && let Some(list) = members.get_mut(self.top(position))
            {
                list.push(position);
            }
        }
        let mut longest = Stay::Bounded(Duration::ZERO, None);
        for group in 0..members.len() {
            if members.get(group).is_some_and(|list| !list.is_empty()) {
                longest = longest.or(self.from(group, &members, &mut known));
            }
        }
        longest
    }

    /// The longest stay from a group of states on: a walk in depth, without recursion.
    fn from(&self, group: usize, members: &[Vec<usize>], known: &mut [Option<Stay<'a>>]) -> Stay<'a> {
        let mut open = vec![false; members.len()];
        let mut waiting = vec![(group, false)];
        while let Some((at, is_done)) = waiting.pop() {
            if known.get(at).copied().flatten().is_some() {
                continue;
            }
            let next: Vec<usize> = self.after(at, members);
            if is_done {
                let further = next.iter().fold(Stay::Bounded(Duration::ZERO, None), |stay, to| {
                    // What is still open leads back here: a circle.
                    stay.or(known.get(*to).copied().flatten().unwrap_or(Stay::Endless))
                });
                let stay = self.of_group(at, members).then(further);
                if let (Some(place), Some(open)) = (known.get_mut(at), open.get_mut(at)) {
                    *place = Some(stay);
                    *open = false;
                }
                continue;
            }
            if open.get_mut(at).is_none_or(|open| std::mem::replace(open, true)) {
                continue;
            }
            waiting.push((at, true));
            waiting.extend(next.into_iter().filter(|to| !open.get(*to).copied().unwrap_or(true)).map(|to| (to, false)));
        }
        known.get(group).copied().flatten().unwrap_or(Stay::Endless)
    }

    fn after(&self, group: usize, members: &[Vec<usize>]) -> Vec<usize> {
        let own = members.get(group).into_iter().flatten();
        let mut next: Vec<usize> =
            own.flat_map(|at| self.inside(*at)).map(|to| self.top(to)).filter(|to| *to != group).collect();
        next.sort_unstable();
        next.dedup();
        next
    }

    /// How long the states of a group last together.
    fn of_group(&self, group: usize, members: &[Vec<usize>]) -> Stay<'a> {
        let own = members.get(group).into_iter().flatten().filter_map(|at| self.tree.state(*at));
        let resting = own.filter(|state| state.phase == Phase::Rest && !self.is_excluded(state));
        resting.fold(Stay::Bounded(Duration::ZERO, None), |stay, state| {
            stay.or(self.leave(state).map_or(Stay::Endless, |leave| Stay::Bounded(leave.after, leave.calendar)))
        })
    }
}

impl Stay<'_> {
    /// The longer of two.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Endless, _) | (_, Self::Endless) => Self::Endless,
            (Self::Mixed, _) | (_, Self::Mixed) => Self::Mixed,
            (Self::Bounded(one, _), Self::Bounded(two, _)) => {
                if two > one {
                    other
                } else {
                    self
                }
            }
        }
    }

    /// One after the other. Elapsed time is at least as much by every calendar.
    fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Bounded(one, first), Self::Bounded(two, second)) => match () {
                () if one == Duration::ZERO => next,
                () if two == Duration::ZERO => self,
                () if first == second && first != Some(&CalendarRef::OwnerTeam) => {
                    Self::Bounded(one.saturating_add(two), first)
                }
                () if first.is_none() || second.is_none() => Self::Bounded(one.saturating_add(two), first.or(second)),
                () => Self::Mixed,
            },
            (Self::Endless, _) | (_, Self::Endless) => Self::Endless,
            _ => Self::Mixed,
        }
    }
}
