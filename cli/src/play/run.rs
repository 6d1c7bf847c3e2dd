//! One case after another, row by row.

use ordino::time::Instant;
use ordino::{Actor, Call, Case, Command, Decision, Event, EventKind, Facts, Id, Via, Workflow, decide, link};

use super::log::{Log, Row};
use super::open::{self, End, EndBy, OpenCase};
use super::status;
use super::tally::{Tally, Verdict};
use crate::failure::Failure;
use crate::refusal::Refusal;

/// What recorded moves give as their source.
const SOURCE: &str = "log";

/// Events that timers make between two rows before `play` gives up on a definition.
const RESTLESS: usize = 100_000;

/// Plays cases and counts what happens.
pub struct Player<'a> {
    workflow: &'a Workflow,
    log: &'a Log,
    tally: &'a mut Tally,
    ends: Option<End>,
    played: u64,
    /// The history of the case that is played.
    events: Vec<Event>,
    /// Moves that the engine has made since the last row.
    own_moves: Vec<(Via, Id, Id)>,
    /// Cases that are not closed when the time ends.
    open: Vec<OpenCase>,
}

/// A case on its way through its rows.
struct Stage {
    case: Case,
    next_due: Option<Instant>,
}

impl<'a> Player<'a> {
    pub fn new(workflow: &'a Workflow, log: &'a Log, tally: &'a mut Tally, ends: Option<End>) -> Self {
        let (events, own_moves, open) = (Vec::new(), Vec::new(), Vec::new());
        Self { workflow, log, tally, ends, played: 0, events, own_moves, open }
    }

    /// Rows played so far.
    pub fn played(&self) -> u64 {
        self.played
    }

    /// The cases that are not closed when the time ends, those most in trouble first.
    pub fn open(self) -> Vec<OpenCase> {
        let mut open = self.open;
        open::sort(&mut open);
        open
    }

    /// Plays the rows of one case; answers its history.
    pub fn play(&mut self, rows: &[Row]) -> Result<&[Event], Failure> {
        self.events.clear();
        self.own_moves.clear();
        let Some((first, others)) = rows.split_first() else { return Ok(&self.events) };
        let end = self.ends.map_or(Instant::MAX, |end| end.at);
        // What is written after the end is played too, but the list of open cases does not know of it.
        let counted = rows.partition_point(|row| row.at <= end);
        let mut stage = self.begin(*first)?;
        for (position, row) in (1..).zip(others) {
            if position == counted {
                self.look(stage.case.clone(), rows.get(..counted).unwrap_or(rows), end);
            }
            stage = self.record(stage, *row)?;
        }
        stage = self.tick(stage, rows.last().unwrap_or(first).at)?;
        if self.ends.is_some_and(|end| end.by == EndBy::Until) {
            stage = self.tick(stage, end)?;
        }
        if counted == rows.len() {
            self.look(stage.case, rows, end);
        }
        for (via, from, to) in self.own_moves.drain(..) {
            self.tally.engine_move(via, &from, &to, Verdict::Last);
        }
        Ok(&self.events)
    }

    /// Takes a copy of a case, up to the last row that counts, into the list of open ones if it is open at the end.
    fn look(&mut self, copy: Case, rows: &[Row], end: Instant) {
        if copy.closed_at.is_none() {
            let last = rows.iter().rev().find_map(|row| self.log.employee(*row));
            self.open.extend(open::at_the_end(self.workflow, copy, last, end));
        }
    }

    fn begin(&mut self, row: Row) -> Result<Stage, Failure> {
        let (Some(id), Some(status)) = (self.log.case(row), status(self.workflow, row.status)) else {
            return Err(Failure::internal("a row has no case"));
        };
        let (id, status) = (id.clone(), Some(status.id.to_string()));
        let command = Command::Open { id, at: None, status, facts: Facts::new(), history: Vec::new() };
        self.tally.rows.opened += 1;
        self.call(None, &command, row)
    }

    fn record(&mut self, stage: Stage, row: Row) -> Result<Stage, Failure> {
        // First what would have happened by itself until now: then the definition's opinion is that of the moment.
        let stage = self.tick(stage, row.at)?;
        let Some(to) = status(self.workflow, row.status).map(|status| &status.id) else {
            return Err(Failure::internal("a row has no status"));
        };
        let repeated = &stage.case.status == to;
        let kind = if repeated { None } else { link(self.workflow, &stage.case, to) };
        if repeated {
            self.tally.rows.repeated += 1;
        } else {
            self.tally.rows.moved(kind);
        }
        for (via, from, own) in self.own_moves.drain(..) {
            let declared = kind.is_some_and(|kind| kind != ordino::Kind::Exception);
            let verdict = match () {
                () if repeated => Verdict::Agreed,
                () if declared && *to != from => Verdict::WentOn,
                () => Verdict::Disagreed,
            };
            self.tally.engine_move(via, &from, &own, verdict);
        }
        let command = Command::Record { to: to.to_string(), source: SOURCE.to_owned(), observed_at: None };
        self.call(Some(stage.case), &command, row)
    }

    /// Lets time pass, in as many calls as it takes.
    fn tick(&mut self, mut stage: Stage, now: Instant) -> Result<Stage, Failure> {
        let before = self.events.len();
        while stage.next_due.is_some_and(|due| due <= now) {
            if self.events.len() - before > RESTLESS {
                let id = &stage.case.id;
                let message =
                    format!("the timers of `{id}` do not rest: over {RESTLESS} events from one row to the next");
                return Err(Failure::usage(message)
                    .help("look for ladders or automatic transitions that move an order round and round"));
            }
            let decision = decide(self.workflow, Some(stage.case), &Command::Tick {}, &Call::at(now));
            let decision = decision.map_err(|error| Failure::internal(error.to_string()))?;
            if decision.events.is_empty() {
                return Err(Failure::internal(format!("a timer due at or before {now} does not fire")));
            }
            stage = self.keep(decision)?;
        }
        Ok(stage)
    }

    fn call(&mut self, case: Option<Case>, command: &Command, row: Row) -> Result<Stage, Failure> {
        self.played += 1;
        let actor = self.actor(row);
        let call = Call { actor: actor.as_ref(), ..Call::at(row.at) };
        let decision = decide(self.workflow, case, command, &call);
        let decision = decision.map_err(|error| Failure::internal(error.to_string()))?;
        if !decision.refused.is_empty() {
            let refusal = Refusal { workflow: self.workflow, case: decision.case.as_ref(), asked: actor.is_some() };
            let why = refusal.words(&decision.refused);
            return Err(Failure::internal(format!("a row is refused: {why}")));
        }
        self.keep(decision)
    }

    /// Keeps the events of a decision and counts what is in them.
    fn keep(&mut self, decision: Decision) -> Result<Stage, Failure> {
        let Decision { events, case, next_due, .. } = decision;
        let case = case.ok_or_else(|| Failure::internal("a case is lost"))?;
        for event in events {
            match &event.kind {
                EventKind::Moved(moved) if moved.via.is_engines_own() => {
                    self.own_moves.push((moved.via, moved.from.clone(), moved.to.clone()));
                }
                EventKind::StepFired { sla, step, .. } => {
                    let again = self.events.iter().any(|event| has_fired(event, sla, step));
                    self.tally.fired(sla, step, &case.id, again);
                }
                _ => {}
            }
            self.events.push(event);
        }
        Ok(Stage { case, next_due })
    }

    fn actor(&self, row: Row) -> Option<Actor> {
        let employee = self.log.employee(row)?.clone();
        let team = row.team.and_then(|team| self.workflow.definition().teams.get(usize::from(team)));
        Some(Actor { teams: team.map(|team| team.id.clone()).into_iter().collect(), ..Actor::new(employee) })
    }
}

fn has_fired(event: &Event, sla: &Id, step: &Id) -> bool {
    matches!(&event.kind, EventKind::StepFired { sla: own_sla, step: own, .. } if own_sla == sla && own == step)
}
