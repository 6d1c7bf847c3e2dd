//! What happens to a case by itself: automatic transitions and steps of ladders.

use super::enter::{Act, Edge, Next, with};
use super::ladder::{AtOnce, Does, Hours, Ladder, Rung};
use super::model::{Model, Way};
use super::moves::Kinds;
use super::state::{Assigned, Phase, State, assign, settle};
use crate::case::Via;
use crate::definition::{CalendarRef, StopOn};
use crate::guard::Truth;
use crate::limits;
use crate::time::{Duration, Instant};

impl Model<'_> {
    /// What is due at once; else the case comes to rest.
    pub fn due(&self, state: &State, kinds: Kinds, out: &mut Vec<Next>) {
        let mut perhaps = Vec::new();
        let mut surely = None;
        for (position, (ladder, cycle)) in self.ladders.iter().zip(&state.cycles).enumerate() {
            for (step, rung) in ladder.steps.iter().enumerate() {
                let at_once = ladder.at_once(cycle, step, state.status);
                let is_due = at_once != AtOnce::Never && ladder.can_fire(self, state, cycle, step);
                if !is_due || (rung.repeats && at_once != AtOnce::Maybe && cycle.fired >> step & 1 == 1) {
                    continue;
                }
                match at_once {
                    AtOnce::Surely => surely = surely.or(Some((position, step))),
                    _ => perhaps.push((position, step)),
                }
            }
        }
        let edge = Edge { is_sure: perhaps.is_empty(), ..Edge::new(Act::Due) };
        match surely {
            Some(step) => self.fire(state, step, kinds, &edge, out),
            None => self.automatic(state, &Assigned::new(), 0, &edge, kinds, out),
        }
        // What is rarely due comes last: of two ways to a state the first is the one that is told.
        for step in perhaps {
            self.fire(state, step, kinds, &edge, out);
        }
    }

    /// Facts change while a case rests, and let the engine move it at once.
    pub fn know(&self, state: &State, kinds: Kinds, out: &mut Vec<Next>) {
        let is_automatic = self.place(state.status).is_some_and(|place| place.is_automatic);
        if state.stuck || !is_automatic || self.rests(state).is_empty() {
            return;
        }
        let rows = if state.row > 0 { vec![state.row, 0] } else { vec![0] };
        for row in rows {
            let shaken = State { row, ..state.clone() };
            self.automatic(&shaken, &Assigned::new(), 0, &Edge::new(Act::Know { since: None }), kinds, out);
        }
    }

    /// What ends cycles or begins them while a case rests.
    pub fn clocks(&self, state: &State, out: &mut Vec<Next>) {
        if self.rests(state).is_empty() {
            return;
        }
        let shaken = State { phase: Phase::Shaken, ..state.clone() };
        let opened = self.open(&shaken, &Edge::new(Act::Know { since: None }));
        out.extend(opened.into_iter().filter(|(own, _)| own.cycles != state.cycles));
        let stops = |ladder: Option<&Ladder>, on| ladder.is_some_and(|ladder| ladder.sla.stop_on.contains(&on));
        let open: Vec<usize> =
            (0..state.cycles.len()).filter(|at| state.cycles.get(*at).is_some_and(|own| own.open)).collect();
        let by_comment: Vec<usize> =
            open.iter().copied().filter(|at| stops(self.ladders.get(*at), StopOn::Comment)).collect();
        let by_notice = open.iter().filter(|at| stops(self.ladders.get(**at), StopOn::Acknowledge));
        let each = by_notice.map(|at| (Some(*at), vec![*at]));
        for (act, ended) in each.chain([(None, by_comment)]).filter(|(_, ended)| !ended.is_empty()) {
            let mut stopped = state.clone();
            for (position, (ladder, cycle)) in self.ladders.iter().zip(&mut stopped.cycles).enumerate() {
                if ended.contains(&position) {
                    *cycle = ladder.stop(*cycle);
                }
            }
            out.push((stopped, Edge::new(Act::Stop(act))));
        }
    }

    /// Asks the automatic transitions from a position on: the first whose guard is true is taken. Facts are settled as they
    /// are asked for.
    fn automatic(&self, state: &State, chose: &Assigned, from: usize, edge: &Edge, kinds: Kinds, out: &mut Vec<Next>) {
        let Some(place) = self.place(state.status) else { return };
        let targets = self.targets(state);
        let knows = matches!(edge.act, Act::Know { .. });
        let settled = with(state, chose);
        let ways = place.ways.iter().zip(&targets).enumerate().skip(from);
        for (position, (way, to)) in ways {
            let (Some(after), Some(to)) = (way.after, to) else { continue };
            let may_be_late = after > Duration::ZERO;
            if Some(*to) == state.skipped || state.stuck || (may_be_late && state.phase == Phase::Fresh) {
                continue;
            }
            // What asks for no facts is taken when its time comes, and by no knowledge. What had to wait is the first at its
            // instant.
            if knows && may_be_late && (way.facts.is_empty() || state.row > 0) {
                continue;
            }
            let Some(all) = self.facts.settle(&settled.facts, &way.facts) else { continue };
            for more in all {
                let stored = with(&settled, &more);
                let mut chosen = chose.clone();
                settle(&mut chosen, &more);
                let guard = way.rule.when.as_ref();
                let is_true = guard.is_none_or(|guard| self.truth(guard, state, &stored.facts) == Truth::True);
                if is_true {
                    let late = Edge { is_sure: false, ..edge.clone() };
                    let taking = match edge.act {
                        Act::Know { .. } if may_be_late => Edge { act: Act::Know { since: Some(position) }, ..late },
                        _ if may_be_late => late,
                        _ => edge.clone(),
                    };
                    self.take(&stored, way, *to, &taking.choosing(&chosen), kinds, out);
                }
                if !is_true || may_be_late {
                    self.automatic(state, &chosen, position + 1, edge, kinds, out);
                }
            }
            return;
        }
        if !knows {
            let rest = State { phase: Phase::Rest, facts: Assigned::new(), ..state.clone() };
            let edge = Edge { act: Act::Rest, ..edge.clone() };
            out.push((rest, edge.choosing(chose)));
        }
    }

    fn take(&self, state: &State, way: &Way, to: usize, edge: &Edge, kinds: Kinds, out: &mut Vec<Next>) {
        if state.row >= limits::AUTO_ROW {
            out.push((State { stuck: true, phase: Phase::Shaken, ..state.clone() }, edge.clone()));
        } else if kinds.has(Via::Auto) {
            out.extend(self.enter(state, to, Some(Via::Auto), way.rule.reversible, edge));
        }
    }

    /// Timers that fire while a case rests.
    pub fn wait(&self, state: &State, kinds: Kinds, out: &mut Vec<Next>) {
        let Some(place) = self.place(state.status) else { return };
        let targets = self.targets(state);
        let ways = || place.ways.iter().zip(&targets).enumerate();
        let late: Vec<(usize, &Way, usize)> = ways()
            .filter_map(|(position, (way, to))| Some((position, way, (*to)?)))
            .filter(|(position, way, to)| {
                let waits = way.after.is_some_and(|after| after > Duration::ZERO) && !state.stuck;
                waits && Some(*to) != state.skipped && !self.comes_too_late(state, Timer::Way(*position))
            })
            .collect();
        let mut steps = Vec::new();
        for (position, (ladder, cycle)) in self.ladders.iter().zip(&state.cycles).enumerate() {
            for step in 0..ladder.steps.len() {
                let timer = Timer::Step(position, step);
                if ladder.can_fire(self, state, cycle, step) && !self.comes_too_late(state, timer) {
                    steps.push((position, step));
                }
            }
        }
        if late.is_empty() && steps.is_empty() {
            return;
        }
        let is_alone = late.len() + steps.len() == 1;
        let is_sure_way = |way: &Way| {
            let guard = way.rule.when.as_ref();
            guard.is_none_or(|guard| self.must_hold(guard, state)) && self.comes(state, way)
        };
        let one_comes = late.iter().any(|(_, way, _)| is_sure_way(way))
            || steps.iter().any(|(position, _)| self.runs_surely(state, *position));
        for rest in self.rests(state) {
            let resting = State { row: 0, ..with(state, &rest) };
            let begin = |step| Edge { chose: rest.clone(), one_comes, ..Edge::new(Act::Wait { step }) };
            for (_, way, to) in &late {
                let Some(all) = self.facts.settle(&resting.facts, &way.facts) else { continue };
                for more in all {
                    let stored = with(&resting, &more);
                    let guard = way.rule.when.as_ref();
                    if guard.is_none_or(|guard| self.truth(guard, state, &stored.facts) == Truth::True) {
                        let edge = Edge { is_sure: is_alone && self.comes(state, way), ..begin(None) };
                        self.take(&stored, way, *to, &edge.choosing(&more), kinds, out);
                    }
                }
            }
            for (position, step) in &steps {
                let is_sure = is_alone && self.runs_surely(state, *position);
                let edge = Edge { is_sure, ..begin(Some((*position, *step))) };
                self.fire(&resting, (*position, *step), kinds, &edge, out);
            }
        }
    }

    /// Whether the clock of a ladder runs, and comes to the ends of all its steps.
    fn runs_surely(&self, state: &State, ladder: usize) -> bool {
        let is_open = state.cycles.get(ladder).is_some_and(|cycle| cycle.open && !cycle.unsure);
        let runs = |ladder: &Ladder| ladder.runs_in(state.status) && ladder.hours == Hours::One(None);
        is_open && self.ladders.get(ladder).is_some_and(runs)
    }

    /// Does what a step of a ladder does.
    fn fire(&self, state: &State, (ladder, step): (usize, usize), kinds: Kinds, edge: &Edge, out: &mut Vec<Next>) {
        let Some(rung) = self.ladders.get(ladder).and_then(|ladder| ladder.steps.get(step)) else { return };
        let mut begun = State { phase: Phase::Shaken, ..state.clone() };
        if let Some(cycle) = begun.cycles.get_mut(ladder) {
            cycle.fired |= 1 << step;
        }
        let mut all: Vec<Next> = vec![(begun, edge.clone())];
        for does in &rung.does {
            match *does {
                Does::Assign(team) => {
                    for (state, _) in &mut all {
                        state.team = Some(team);
                    }
                }
                Does::Set(fact, value) => {
                    let set = |(mut state, edge): Next| {
                        assign(&mut state.facts, fact, value);
                        self.open(&state, &edge)
                    };
                    all = all.into_iter().flat_map(set).collect();
                }
                Does::Move(to) => {
                    let moved = |(state, edge): Next| {
                        if state.status == to {
                            return vec![(state, edge)];
                        }
                        if !kinds.has(Via::Escalation) {
                            return Vec::new();
                        }
                        self.enter(&state, to, Some(Via::Escalation), false, &edge)
                    };
                    all = all.into_iter().flat_map(moved).collect();
                }
            }
        }
        out.extend(all);
    }

    /// Whether an automatic transition's time comes at all.
    fn comes(&self, state: &State, way: &Way) -> bool {
        let Some(auto) = &way.rule.auto else { return false };
        match &auto.calendar {
            None => true,
            Some(calendar @ CalendarRef::Calendar(_)) => {
                let calendar = self.workflow.calendar_of(calendar, self.team_id(state));
                self.workflow.add(calendar, Instant::MIN, auto.after).is_some()
            }
            Some(CalendarRef::OwnerTeam) => false,
        }
    }

    /// Whether the engine has surely moved the case before a timer of its status can fire.
    fn comes_too_late(&self, state: &State, timer: Timer) -> bool {
        let Some((own, own_calendar)) = self.since_entering(state, timer) else { return false };
        let Some(place) = self.place(state.status) else { return false };
        let targets = self.targets(state);
        let before = |other: Timer| {
            let Some((time, calendar)) = self.since_entering(state, other) else { return false };
            (time, other) < (own, timer) && (calendar.is_none() || calendar == own_calendar)
        };
        let by_way = place.ways.iter().zip(&targets).enumerate().any(|(position, (way, to))| {
            let taken = way.after.is_some() && to.is_some() && *to != state.skipped && !state.stuck;
            let guard = way.rule.when.as_ref();
            taken && guard.is_none_or(|guard| self.must_hold(guard, state)) && before(Timer::Way(position))
        });
        by_way
            || self.ladders.iter().zip(&state.cycles).enumerate().any(|(position, (ladder, cycle))| {
                let leaves =
                    |step: &Rung| step.does.iter().any(|does| matches!(does, Does::Move(to) if *to != state.status));
                let mut steps = ladder.steps.iter().enumerate();
                ladder.is_plain
                    && cycle.open
                    && !cycle.unsure
                    && steps.any(|(step, rung)| leaves(rung) && before(Timer::Step(position, step)))
            })
    }

    /// How long after entering the status a timer fires, where that is known, and by which calendar.
    fn since_entering(&self, state: &State, timer: Timer) -> Option<(Duration, Option<&CalendarRef>)> {
        let found = match timer {
            Timer::Way(position) => {
                let auto = self.place(state.status)?.ways.get(position)?.rule.auto.as_ref()?;
                Some((auto.after, auto.calendar.as_ref()))
            }
            Timer::Step(position, step) => {
                let ladder = self.ladders.get(position)?;
                let is_own = ladder.only_in == Some(state.status);
                let Hours::One(calendar) = ladder.hours else { return None };
                Some((ladder.threshold(step).filter(|_| is_own)?, calendar))
            }
        };
        // The calendar of the owner may be another one for each.
        found.filter(|(_, calendar)| *calendar != Some(&CalendarRef::OwnerTeam))
    }
}

/// A timer of a status, in the order in which they fire at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Timer {
    Step(usize, usize),
    Way(usize),
}
