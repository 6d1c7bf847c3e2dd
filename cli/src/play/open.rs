//! Open orders: which is stuck with whom when the time ends.
//!
//! A case is looked at as a tick at that instant would leave it. The tick happens to a copy: histories and report end
//! with each case's own last row, unless `--until` says otherwise.

mod show;

use std::cmp::Reverse;

use ordino::time::{Calendar, Duration, Instant};
use ordino::{Call, Case, CaseId, Clock, ClockState, Command, EmployeeId, Id, Workflow, decide};
use serde::Serialize;

pub use show::{list, section};

/// Where the time of a played log ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct End {
    pub at: Instant,
    pub by: EndBy,
}

/// What said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum EndBy {
    /// The latest row of the log.
    Log,
    /// `--until`.
    Until,
}

/// A case that is not closed when the time ends.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenCase {
    pub case: CaseId,
    pub status: Id,
    pub team: Option<Id>,
    pub assignee: Option<EmployeeId>,
    /// Who is named by the last row that names somebody.
    pub last_employee: Option<EmployeeId>,
    /// When it entered its status.
    pub since: Instant,
    /// Working time since then by the team's calendar; elapsed time without one.
    pub working: Duration,
    /// The most pressing of its targets.
    pub target: Option<Pressing>,
}

/// A target of a case, when the time ends.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pressing {
    pub sla: Id,
    pub breached: bool,
    pub paused: bool,
    /// Working time until the target; none when it is breached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Duration>,
    /// Working time since the target; only when it is breached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_by: Option<Duration>,
    /// When the target is or was reached; none while the clock is paused, and where that cannot be told any more.
    pub due: Option<Instant>,
}

/// How pressing something is, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Urgency {
    Breached(Reverse<Duration>),
    Running(Duration),
    Paused(Duration),
    Nothing,
}

/// The case when the time ends, if it is open then. Takes a copy, to which time may happen.
pub fn at_the_end(workflow: &Workflow, copy: Case, last: Option<&EmployeeId>, end: Instant) -> Option<OpenCase> {
    let case = tick(workflow, copy, end)?;
    if case.closed_at.is_some() {
        return None;
    }
    let calendar = case.team.as_ref().and_then(|team| workflow.team_calendar(team));
    let working = between(calendar.and_then(|id| workflow.calendar(id)), case.entered_at, end);
    let clocks = case.clocks.iter().filter(|clock| clock.is_open());
    let target = clocks.map(|clock| Pressing::of(workflow, clock, end)).min_by_key(Pressing::urgency);
    let Case { id, status, team, assignee, entered_at: since, .. } = case;
    Some(OpenCase { case: id, status, team, assignee, last_employee: last.cloned(), since, working, target })
}

/// Puts those first which need somebody most: breached, by how late; then by least time left; then by longest there.
pub fn sort(open: &mut [OpenCase]) {
    open.sort_by(|one, other| {
        let key = |own: &OpenCase| (own.urgency(), own.since);
        key(one).cmp(&key(other)).then_with(|| one.case.cmp(&other.case))
    });
}

fn tick(workflow: &Workflow, mut case: Case, now: Instant) -> Option<Case> {
    loop {
        let decision = decide(workflow, Some(case), &Command::Tick {}, &Call::at(now)).ok()?;
        case = decision.case?;
        if decision.events.is_empty() || decision.next_due.is_none_or(|due| due > now) {
            return Some(case);
        }
    }
}

/// Working time by a calendar; elapsed time without one.
fn between(calendar: Option<&Calendar>, start: Instant, end: Instant) -> Duration {
    match calendar {
        Some(calendar) => calendar.between(start, end).unwrap_or_default(),
        None => end.since(start),
    }
}

impl Pressing {
    fn of(workflow: &Workflow, clock: &Clock, end: Instant) -> Self {
        let calendar = clock.calendar.as_ref().and_then(|id| workflow.calendar(id));
        let paused = clock.state == ClockState::Paused;
        let running = if paused { Duration::ZERO } else { between(calendar, clock.since, end) };
        let consumed = clock.consumed.saturating_add(running);
        let breached = clock.breached || consumed >= clock.target;
        let rest = (!paused && clock.consumed <= clock.target).then(|| clock.target.saturating_sub(clock.consumed));
        let due = rest.and_then(|rest| match calendar {
            Some(calendar) => calendar.add(clock.since, rest).ok(),
            None => clock.since.checked_add(rest),
        });
        Self {
            sla: clock.sla.clone(),
            breached,
            paused,
            left: (!breached).then(|| clock.target.saturating_sub(consumed)),
            late_by: breached.then(|| consumed.saturating_sub(clock.target)),
            due,
        }
    }

    fn urgency(&self) -> Urgency {
        match (self.late_by, self.left) {
            (Some(late), _) => Urgency::Breached(Reverse(late)),
            (None, Some(left)) if self.paused => Urgency::Paused(left),
            (None, Some(left)) => Urgency::Running(left),
            (None, None) => Urgency::Nothing,
        }
    }
}

impl OpenCase {
    fn urgency(&self) -> Urgency {
        self.target.as_ref().map_or(Urgency::Nothing, Pressing::urgency)
    }
}
