//! Walking through a small workflow until nothing new is seen.

use std::collections::{BTreeMap, BTreeSet};

use ordino::definition::{Stage, Status, Target};
use ordino::read::{Code, Diagnostic};
use ordino::time::{Duration, Instant};
use ordino::{Actor, Blocker, Call, Case, ClockState, Command, EventKind, Id, Offered, Workflow, decide, options};
use serde_json::json;

/// How many steps lead away from the opening at most, for workflows in which something is always new.
const DEPTH: usize = 8;

/// How many calls one tick may need.
const CALLS: usize = 3;

/// What has been seen of a workflow.
pub struct Seen {
    /// What should never have been seen, if it was.
    pub harm: Option<String>,
    /// Statuses that were entered.
    entered: BTreeSet<Id>,
    /// From where to where cases have gone.
    moves: BTreeSet<(Id, Id)>,
    /// Of each declared way whether its guard has blocked somebody, and whether it has let somebody pass.
    guards: BTreeMap<(Id, usize), (bool, bool)>,
    statuses: Vec<(Id, Stage)>,
}

impl Seen {
    /// Walks from the opening along ticks and moves, on from each kind of case once.
    pub fn of(workflow: &Workflow) -> Self {
        let statuses = workflow.definition().statuses.iter().map(|status| (status.id.clone(), status.stage)).collect();
        let (entered, moves, guards) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
        let mut seen = Self { harm: None, entered, moves, guards, statuses };
        let now: Instant = "2026-01-05T08:00:00Z".parse().expect("an instant");
        let mut known = BTreeSet::new();
        let opened = seen.call(workflow, None, &command(&json!({ "type": "open", "id": "c" })), now);
        let mut waiting: Vec<_> = opened.into_iter().map(|arrived| (0, arrived)).collect();
        while let Some((depth, Arrived { now, case, due })) = waiting.pop() {
            seen.look(workflow, &case, now);
            if depth == DEPTH || !known.insert(kind_of(&case)) {
                continue;
            }
            let targets: Vec<Id> = offers(workflow, &case, now, &everybody(), |offered| offered.to.clone());
            let moves = targets.into_iter().map(|to| command(&json!({ "type": "move", "to": to })));
            let later = now.saturating_add(Duration::MILLISECOND);
            let calls = moves.map(|command| (command, later)).chain(due.map(|due| (Command::Tick {}, due)));
            for (command, at) in calls.collect::<Vec<_>>() {
                let arrived = seen.call(workflow, Some(&case), &command, at);
                waiting.extend(arrived.map(|arrived| (depth + 1, arrived)));
            }
        }
        seen
    }

    /// Compares claims with what has been seen. Answers how many there were.
    ///
    /// # Errors
    /// Returns the claim that does not hold.
    pub fn confirm(&self, findings: &[Diagnostic]) -> Result<usize, String> {
        let mut claims = 0;
        for Diagnostic { code, path, .. } in findings {
            let Some((status, way)) = self.place(path) else { continue };
            let (blocked, passed) = way
                .and_then(|way| self.guards.get(&(status.clone(), way)))
                .map_or((false, false), |(blocked, passed)| (*blocked, *passed));
            let holds = match code {
                Code::UnreachableStatus => !self.entered.contains(status),
                Code::DeadEnd => self.moves.iter().all(|(from, _)| from != status),
                Code::Endless => !self.ends(status),
                Code::GuardNever => !passed,
                Code::GuardAlways => !blocked,
                _ => continue,
            };
            if !holds {
                return Err(format!("`{code}` is claimed of {path}, and it has been seen otherwise"));
            }
            claims += 1;
        }
        Ok(claims)
    }

    /// Decides, notes the ways that the case takes, and lets it come to rest.
    fn call(&mut self, workflow: &Workflow, case: Option<&Case>, command: &Command, now: Instant) -> Option<Arrived> {
        let everybody = everybody();
        let mut decision = decide(workflow, case.cloned(), command, &Call::at(now).by(&everybody)).ok()?;
        for _ in 0..CALLS {
            for event in &decision.events {
                match &event.kind {
                    EventKind::Opened { status, .. } => {
                        self.entered.insert(status.clone());
                    }
                    EventKind::Moved(moved) => {
                        self.moves.insert((moved.from.clone(), moved.to.clone()));
                        self.entered.insert(moved.to.clone());
                    }
                    _ => {}
                }
            }
            let case = decision.case?;
            if decision.next_due.is_none_or(|due| due > now) {
                return Some(Arrived { now, case, due: decision.next_due });
            }
            decision = decide(workflow, Some(case), &Command::Tick {}, &Call::at(now)).ok()?;
        }
        self.harm = Some("a tick does not end".to_owned());
        None
    }

    /// Notes whom guards let pass, and what should not be.
    fn look(&mut self, workflow: &Workflow, case: &Case, now: Instant) {
        for clock in case.clocks.iter().filter(|clock| clock.state == ClockState::Running && !clock.breached) {
            let left = clock.target.saturating_sub(clock.consumed);
            let calendar = clock.calendar.as_ref().and_then(|id| workflow.calendar(id));
            if calendar.is_some_and(|calendar| calendar.add(clock.since, left).is_err()) {
                self.harm = Some(format!("the breach of `{}` is never due", clock.sla));
            }
        }
        let Some(status) = workflow.status(case.status.as_str()) else { return };
        for (to, fails) in offers(workflow, case, now, &everybody(), |offered| {
            (offered.to.clone(), offered.blockers.iter().any(|blocker| matches!(blocker, Blocker::GuardFailed { .. })))
        }) {
            let Some(way) = way_to(status, case, &to) else { continue };
            let (blocked, passed) = self.guards.entry((status.id.clone(), way)).or_default();
            *blocked |= fails;
            *passed |= !fails;
        }
        // What the engine takes by itself needs nobody.
        let recommended = status.recommended.as_ref().filter(|step| step.rule.auto.is_none());
        if let (Some(_), Some(team)) = (recommended, &case.team) {
            let may = |member: &Actor| {
                let may = |offered: &Offered| {
                    !offered.blockers.iter().any(|blocker| matches!(blocker, Blocker::NotPermitted { .. }))
                };
                offers(workflow, case, now, member, may).first().copied().unwrap_or(true)
            };
            if !members(workflow, team).iter().any(may) {
                self.harm = Some(format!("the step recommended in `{}` is blocked for all of `{team}`", status.id));
            }
        }
    }

    /// Whether a case that was in a status has been closed after it.
    fn ends(&self, status: &Id) -> bool {
        let mut reached = BTreeSet::from([status]);
        loop {
            let ways = self.moves.iter().filter(|(from, _)| reached.contains(from));
            let next: BTreeSet<&Id> = ways.map(|(_, to)| to).collect();
            if next.is_subset(&reached) {
                return self.statuses.iter().any(|(id, stage)| *stage == Stage::Closed && reached.contains(id));
            }
            reached.extend(next);
        }
    }

    /// The status of a path such as `$.statuses[1].suggested[0].when`, and the position of the way if it is one's.
    fn place(&self, path: &str) -> Option<(&Id, Option<usize>)> {
        let (status, rest) = path.strip_prefix("$.statuses[")?.split_once(']')?;
        let (id, _) = self.statuses.get(status.parse::<usize>().ok()?)?;
        let way = rest.strip_prefix(".suggested[").and_then(|rest| rest.split_once(']')?.0.parse().ok());
        (rest.is_empty() || way.is_some()).then_some((id, way))
    }
}

/// A case at rest, and when it goes on by itself.
struct Arrived {
    now: Instant,
    case: Case,
    due: Option<Instant>,
}

fn command(json: &serde_json::Value) -> Command {
    serde_json::from_value(json.clone()).expect("a command")
}

/// Somebody to whom everything is permitted.
fn everybody() -> Actor {
    serde_json::from_value(json!({ "id": "e", "leads": ["top", "x", "y"] })).expect("an actor")
}

/// What tells cases apart as far as these workflows do.
fn kind_of(case: &Case) -> String {
    let clocks: Vec<_> =
        case.clocks.iter().map(|clock| (&clock.sla, clock.state, clock.breached, &clock.fired)).collect();
    let previous = case.previous.as_ref().map(|previous| &previous.status);
    format!("{} {:?} {:?} {previous:?} {clocks:?}", case.status, case.team, case.visited)
}

/// Something of each offer to somebody.
fn offers<T>(workflow: &Workflow, case: &Case, now: Instant, actor: &Actor, what: impl Fn(&Offered) -> T) -> Vec<T> {
    let options = options(workflow, case, &Call::at(now).by(actor), None);
    options.iter().flat_map(|options| &options.options).map(what).collect()
}

/// The position of the declared way that is offered to a status; none where `$previous` and another lead to one.
fn way_to(status: &Status, case: &Case, to: &Id) -> Option<usize> {
    let previous = case.previous.as_ref().map(|previous| &previous.status);
    let leads = |target: &Target| match target {
        Target::Status(own) => own == to,
        Target::Previous => previous == Some(to),
    };
    let mut ways = status.suggested.iter().enumerate().filter(|(_, transition)| leads(&transition.to));
    let (first, second) = (ways.next(), ways.next());
    first.filter(|_| second.is_none()).map(|(position, _)| position)
}

/// A member and a lead of a team and of each above it.
fn members(workflow: &Workflow, team: &Id) -> Vec<Actor> {
    let teams = &workflow.definition().teams;
    let above = |team: &Id| teams.iter().find(|own| own.id == *team)?.parent.clone();
    let line = std::iter::successors(Some(team.clone()), above);
    line.flat_map(|team| [json!({ "id": "m", "teams": [team] }), json!({ "id": "l", "leads": [team] })])
        .map(|actor| serde_json::from_value(actor).expect("an actor"))
        .collect()
}
