//! What is counted while histories are folded. Two tallies add up to the tally of both.

use std::collections::BTreeMap;

use super::period::Stretch;
use super::summary::{CaseCounts, MoveCounts, Outcomes};
use super::times::{Lapses, Lengths};
use crate::name::{EmployeeId, Id};

/// All counts of a report.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub cases: CaseCounts,
    pub reworked: u64,
    pub first: Lapses,
    pub total: Lapses,
    pub statuses: BTreeMap<Id, Stays>,
    pub teams: BTreeMap<Option<Id>, Stays>,
    pub slas: BTreeMap<Id, Cycles>,
    pub flow: BTreeMap<Id, BTreeMap<Id, MoveCounts>>,
    pub people: BTreeMap<EmployeeId, BTreeMap<Stretch, Deeds>>,
    pub periods: BTreeMap<Stretch, Events>,
}

/// Stays in a status or with a team.
#[derive(Clone, Debug, Default)]
pub(super) struct Stays {
    pub entries: u64,
    pub reentries: u64,
    pub cases: u64,
    pub lapses: Lapses,
    /// Elapsed milliseconds of those that were not closed.
    pub unclosed: u128,
    pub periods: BTreeMap<Stretch, Traffic>,
}

/// What happened in a status or with a team during a period.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Traffic {
    pub entries: u64,
    pub leaves: u64,
    pub moves: u64,
    pub comments: u64,
}

/// Cycles of an SLA.
#[derive(Clone, Debug, Default)]
pub(super) struct Cycles {
    pub ended: Outcomes,
    pub consumed: Lengths,
    pub open_breached: u64,
    pub open_consumed: Lengths,
    pub steps: BTreeMap<Id, Firings>,
}

/// How often a step fired, and how many of these were silent.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Firings {
    pub fired: u64,
    pub silent: u64,
}

/// What an employee did during a period.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Deeds {
    pub moves: u64,
    pub comments: u64,
    pub assignments: u64,
}

/// What happened to cases during a period.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Events {
    pub opened: u64,
    pub closed: u64,
    pub reopened: u64,
    pub moves: MoveCounts,
}

/// Bytes of an entry of a map, roughly and rather too many.
const OF_ENTRY: usize = 512;

impl Tally {
    /// Roughly the bytes of memory that it takes.
    pub fn bytes(&self) -> usize {
        let entries = self.statuses.len()
            + self.teams.len()
            + self.slas.len()
            + self.periods.len()
            + self.statuses.values().chain(self.teams.values()).map(|stays| stays.periods.len()).sum::<usize>()
            + self.slas.values().map(|cycles| cycles.steps.len()).sum::<usize>()
            + self.flow.values().map(|targets| 1 + targets.len()).sum::<usize>()
            + self.people.values().map(|deeds| 1 + deeds.len()).sum::<usize>();
        let stays = self.statuses.values().chain(self.teams.values()).map(|stays| &stays.lapses);
        let lapses: usize = stays.chain([&self.first, &self.total]).map(Lapses::bytes).sum();
        let cycles = self.slas.values().flat_map(|cycles| [&cycles.consumed, &cycles.open_consumed]);
        entries * OF_ENTRY + lapses + cycles.map(Lengths::bytes).sum::<usize>()
    }
}

/// Counts to which others can be added, in any order.
pub(super) trait Add: Default {
    fn add(&mut self, other: Self);
}

impl<K: Ord, V: Add> Add for BTreeMap<K, V> {
    fn add(&mut self, other: Self) {
        for (key, value) in other {
            self.entry(key).or_default().add(value);
        }
    }
}

impl Add for Tally {
    fn add(&mut self, other: Self) {
        let Self { cases, reworked, first, total, statuses, teams, slas, flow, people, periods } = other;
        self.cases.opened += cases.opened;
        self.cases.closed += cases.closed;
        self.cases.open += cases.open;
        self.cases.reopened += cases.reopened;
        self.reworked += reworked;
        self.first.append(first);
        self.total.append(total);
        self.statuses.add(statuses);
        self.teams.add(teams);
        self.slas.add(slas);
        self.flow.add(flow);
        self.people.add(people);
        self.periods.add(periods);
    }
}

impl Add for Stays {
    fn add(&mut self, other: Self) {
        let Self { entries, reentries, cases, lapses, unclosed, periods } = other;
        self.entries += entries;
        self.reentries += reentries;
        self.cases += cases;
        self.lapses.append(lapses);
        self.unclosed += unclosed;
        self.periods.add(periods);
    }
}

impl Add for Traffic {
    fn add(&mut self, other: Self) {
        let Self { entries, leaves, moves, comments } = other;
        self.entries += entries;
        self.leaves += leaves;
        self.moves += moves;
        self.comments += comments;
    }
}

impl Add for Cycles {
    fn add(&mut self, other: Self) {
        let Self { ended, consumed, open_breached, open_consumed, steps } = other;
        self.ended.met += ended.met;
        self.ended.breached += ended.breached;
        self.ended.void += ended.void;
        self.ended.escalated += ended.escalated;
        self.consumed.append(consumed);
        self.open_breached += open_breached;
        self.open_consumed.append(open_consumed);
        self.steps.add(steps);
    }
}

impl Add for Firings {
    fn add(&mut self, other: Self) {
        self.fired += other.fired;
        self.silent += other.silent;
    }
}

impl Add for Deeds {
    fn add(&mut self, other: Self) {
        let Self { moves, comments, assignments } = other;
        self.moves += moves;
        self.comments += comments;
        self.assignments += assignments;
    }
}

impl Add for Events {
    fn add(&mut self, other: Self) {
        let Self { opened, closed, reopened, moves } = other;
        self.opened += opened;
        self.closed += closed;
        self.reopened += reopened;
        self.moves.add(&moves);
    }
}

impl Add for MoveCounts {
    fn add(&mut self, other: Self) {
        MoveCounts::add(self, &other);
    }
}
