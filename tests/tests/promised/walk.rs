//! Walking through a small workflow until nothing new is seen, and what claims come to on the way. It knows nothing of how
//! promises are searched: it asks the engine alone.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use ordino::definition::{Promise, Stage};
use ordino::time::{Duration, Instant};
use ordino::{Actor, Call, Case, ClockState, Command, Event, EventKind, Facts, Id, Principal, Via, Workflow, decide};
use serde_json::{Value, json};

use crate::family::FACTS;

/// How many kinds of case are walked on from at most.
const KINDS: usize = 1_500;

/// The step of time: everything here is due after so many of them.
const STEP: u64 = 30 * 60 * 1_000;

/// Who passes every right, by position in `people`.
const ADMIN: usize = 0;

/// Something that can happen to a case, and what it comes to.
#[derive(Clone, PartialEq)]
pub struct Went {
    pub to: usize,
    /// What was entered, and how; no kind for the opening.
    pub entered: Vec<(Id, Option<Via>)>,
    /// Who did it.
    pub by: Option<usize>,
    /// Whether time passed.
    pub took: u64,
}

pub struct Walk<'w> {
    workflow: &'w Workflow,
    people: Vec<Actor>,
    /// What a host can store.
    sets: Vec<Command>,
    /// What can be said with a call.
    said: Vec<Facts>,
    far: bool,
    stops: bool,
    pub kinds: Vec<Case>,
    pub ways: Vec<Vec<Went>>,
    pub openings: Vec<Went>,
    known: BTreeMap<String, usize>,
    /// Whether nothing new was left.
    pub is_whole: bool,
}

impl<'w> Walk<'w> {
    pub fn new(workflow: &'w Workflow, text: &str, claims: &str) -> Self {
        let changes = changes(text);
        let set = |facts: &BTreeMap<&str, Value>| command(&json!({ "type": "setFacts", "facts": facts }));
        let mut walk = Self {
            workflow,
            people: people(),
            sets: changes.iter().map(set).collect(),
            said: changes.into_iter().map(said).collect(),
            far: claims.contains("forced") || claims.contains("external"),
            stops: text.contains("stopOn"),
            kinds: Vec::new(),
            ways: Vec::new(),
            openings: Vec::new(),
            known: BTreeMap::new(),
            is_whole: true,
        };
        let now: Instant = "2026-01-05T08:00:00Z".parse().expect("an instant");
        for facts in walk.said.clone() {
            let open = command(&json!({ "type": "open", "id": "c", "facts": facts }));
            if let Some(went) = walk.call(None, &open, now, None, &Facts::new(), 0) {
                walk.openings.push(went);
            }
        }
        let mut at = 0;
        while at < walk.kinds.len() {
            if at >= KINDS {
                walk.is_whole = false;
                break;
            }
            let case = walk.kinds[at].clone();
            let mut ways = walk.on(&case);
            // What changes nothing leads nowhere.
            ways.retain(|way| way.to != at || way.took > 0 || !way.entered.is_empty());
            walk.ways.push(ways);
            at += 1;
        }
        walk.ways.resize(walk.kinds.len(), Vec::new());
        walk
    }

    /// Everything that can happen to a case.
    fn on(&mut self, case: &Case) -> Vec<Went> {
        // The instant is kept in the case: nothing is due at it any more.
        let now = case.last_at;
        let mut ways = Vec::new();
        for set in self.sets.clone() {
            ways.extend(self.call(Some(case), &set, now, None, &Facts::new(), 0));
        }
        let others: Vec<Id> = self.workflow.definition().statuses.iter().map(|status| status.id.clone()).collect();
        for to in others.iter().filter(|to| **to != case.status) {
            ways.extend(self.moves(case, to, now));
            if self.far {
                let force = command(&json!({ "type": "force", "to": to, "comment": "so" }));
                for by in 0..self.people.len() {
                    ways.extend(self.call(Some(case), &force, now, Some(by), &Facts::new(), 0));
                }
                let record = command(&json!({ "type": "record", "to": to, "source": "far" }));
                ways.extend(self.call(Some(case), &record, now, None, &Facts::new(), 0));
            }
        }
        for by in 0..self.people.len() {
            ways.extend(self.call(Some(case), &command(&json!({ "type": "undo" })), now, Some(by), &Facts::new(), 0));
        }
        if self.stops {
            let comment = command(&json!({ "type": "comment", "text": "so" }));
            ways.extend(self.call(Some(case), &comment, now, Some(0), &Facts::new(), 0));
        }
        let due =
            decide(self.workflow, Some(case.clone()), &Command::Tick {}, &Call::at(now)).expect("a case").next_due;
        if due.is_some() {
            // As long as something is due, time makes a difference.
            let later = now.saturating_add(Duration::from_millis(STEP).expect("half an hour"));
            ways.extend(self.call(Some(case), &Command::Tick {}, later, None, &Facts::new(), 1));
        }
        ways
    }

    /// The moves to a status. Nobody may do what an admin may not, and what is said matters to guards alone: whatever lets an
    /// admin pass is said by everybody.
    fn moves(&mut self, case: &Case, to: &Id, now: Instant) -> Vec<Went> {
        let go = command(&json!({ "type": "move", "to": to }));
        for said in self.said.clone() {
            if let Some(way) = self.call(Some(case), &go, now, Some(ADMIN), &said, 0) {
                let others = (0..self.people.len()).filter(|by| *by != ADMIN);
                let others: Vec<Went> = others
                    .filter_map(|by| {
                        let own = self.call(Some(case), &go, now, Some(by), &said, 0);
                        own.or_else(|| self.call(Some(&self.assigned(case, by, now)), &go, now, Some(by), &said, 0))
                    })
                    .collect();
                return [vec![way], others].concat();
            }
        }
        Vec::new()
    }

    /// The case, where somebody is made its assignee: who may not move it otherwise may do so then.
    fn assigned(&self, case: &Case, to: usize, now: Instant) -> Case {
        let assign = command(&json!({ "type": "assign", "to": self.people[to].id }));
        let call = Call { actor: Some(&self.people[ADMIN]), ..Call::at(now) };
        let assigned = decide(self.workflow, Some(case.clone()), &assign, &call).expect("a case").case.expect("a case");
        Case { last_at: now, ..assigned }
    }

    fn call(
        &mut self,
        case: Option<&Case>,
        command: &Command,
        now: Instant,
        by: Option<usize>,
        facts: &Facts,
        took: u64,
    ) -> Option<Went> {
        let call = Call { actor: by.map(|by| &self.people[by]), facts, ..Call::at(now) };
        let decision = decide(self.workflow, case.cloned(), command, &call).expect("a case");
        if !decision.refused.is_empty() {
            return None;
        }
        let mut case = decision.case?;
        // A tick that makes no event still lets time pass.
        case.last_at = now;
        let entered = decision.events.iter().filter_map(entered).collect();
        let kind = kind_of(self.workflow, &case, now);
        let next = self.kinds.len();
        let to = *self.known.entry(kind).or_insert(next);
        if to == next {
            self.kinds.push(case);
        }
        Some(Went { to, entered, by, took })
    }

    /// The fewest moves that break a claim; none where nothing seen breaks it.
    pub fn breaks(&self, promise: &Promise) -> Option<usize> {
        let sets: Vec<BTreeSet<&Id>> = promise.names().iter().map(|name| self.set(name)).collect();
        match promise {
            // Of what was not walked on from nobody knows where it leads.
            Promise::Always(_) | Promise::Within(_) if !self.is_whole => None,
            Promise::Always(_) => self.no_way_out(promise, &sets[0]),
            Promise::Within(within) => {
                let most = within.r#in.millis() / STEP;
                self.stays_longer(promise, &sets[0], most).then_some(0)
            }
            _ => self.history(promise, &sets),
        }
    }

    fn set(&self, name: &str) -> BTreeSet<&Id> {
        let statuses = self.workflow.definition().statuses.iter();
        let is = |status: &&ordino::definition::Status| {
            status.id.as_str() == name
                || status.classes.iter().any(|class| class.as_str() == name)
                || name == "stage:closed" && status.stage == Stage::Closed
        };
        statuses.filter(is).map(|status| &status.id).collect()
    }

    /// Over what was seen and what the claim remembers, those with the fewest moves first.
    fn history(&self, promise: &Promise, sets: &[BTreeSet<&Id>]) -> Option<usize> {
        let mut waiting: BTreeSet<(usize, Option<usize>, Remembered)> =
            BTreeSet::from([(0, None, Remembered::default())]);
        let mut seen = BTreeSet::new();
        let mut shortest: Option<usize> = None;
        while let Some((moves, at, remembered)) = waiting.pop_first() {
            if !seen.insert((at, remembered.clone())) || shortest.is_some_and(|shortest| moves > shortest) {
                continue;
            }
            let ways = at.map_or(&self.openings, |at| &self.ways[at]);
            for way in ways {
                let mut next = remembered.clone();
                let mut made = moves;
                let mut from = at.map(|at| self.kinds[at].status.clone());
                let mut goes_on = true;
                for (to, via) in &way.entered {
                    if via.is_some_and(|via| !counts(promise, via)) {
                        goes_on = false;
                        break;
                    }
                    made += 1;
                    if next.hear(self, promise, sets, from.as_ref(), to, *via, way.by, at) {
                        shortest = Some(shortest.map_or(made, |shortest| shortest.min(made)));
                        goes_on = false;
                        break;
                    }
                    from = Some(to.clone());
                }
                if goes_on {
                    waiting.insert((made, Some(way.to), next));
                }
            }
        }
        shortest
    }

    fn no_way_out(&self, promise: &Promise, set: &BTreeSet<&Id>) -> Option<usize> {
        let allowed = |way: &Went| way.entered.iter().all(|(_, via)| via.is_none_or(|via| counts(promise, via)));
        // Who gets there.
        let mut there: Vec<bool> = self.kinds.iter().map(|case| set.contains(&case.status)).collect();
        for (at, ways) in self.ways.iter().enumerate() {
            for way in ways {
                let prefix = way.entered.iter().take_while(|(_, via)| via.is_none_or(|via| counts(promise, via)));
                there[at] |= prefix.clone().any(|(to, _)| set.contains(to));
            }
        }
        loop {
            let mut grew = false;
            for (at, ways) in self.ways.iter().enumerate() {
                if !there[at] && ways.iter().any(|way| allowed(way) && there[way.to]) {
                    there[at] = true;
                    grew = true;
                }
            }
            if !grew {
                break;
            }
        }
        let mut waiting: VecDeque<(usize, usize)> =
            self.openings.iter().filter(|way| allowed(way)).map(|way| (way.to, way.entered.len())).collect();
        let mut seen = BTreeMap::new();
        let mut shortest: Option<usize> = None;
        while let Some((at, moves)) = waiting.pop_front() {
            if seen.get(&at).is_some_and(|known| *known <= moves) {
                continue;
            }
            seen.insert(at, moves);
            if !there[at] {
                shortest = Some(shortest.map_or(moves, |shortest| shortest.min(moves)));
            }
            waiting
                .extend(self.ways[at].iter().filter(|way| allowed(way)).map(|way| (way.to, moves + way.entered.len())));
        }
        shortest
    }

    /// Whether some stay lasts longer than so many steps of time.
    fn stays_longer(&self, promise: &Promise, set: &BTreeSet<&Id>, most: u64) -> bool {
        let inside = |way: &Went| {
            way.entered.iter().all(|(to, via)| set.contains(to) && via.is_none_or(|via| counts(promise, via)))
        };
        // The longest way so far, made longer until nothing changes or it is too long.
        let mut longest: Vec<Option<u64>> =
            self.kinds.iter().map(|case| set.contains(&case.status).then_some(0)).collect();
        let reached = self.reached(promise);
        loop {
            let mut grew = false;
            for (at, ways) in self.ways.iter().enumerate().filter(|(at, _)| reached.contains(at)) {
                let Some(own) = longest[at] else { continue };
                for way in ways.iter().filter(|way| inside(way)) {
                    let time = own + way.took;
                    if longest[way.to].is_some_and(|known| known < time) {
                        if time > most {
                            return true;
                        }
                        longest[way.to] = Some(time);
                        grew = true;
                    }
                }
                // Where nothing is ever due, time passes all the same.
                if ways.iter().all(|way| way.took == 0) {
                    return true;
                }
            }
            if !grew {
                return false;
            }
        }
    }

    fn reached(&self, promise: &Promise) -> BTreeSet<usize> {
        let allowed = |way: &&Went| way.entered.iter().all(|(_, via)| via.is_none_or(|via| counts(promise, via)));
        let mut waiting: Vec<usize> = self.openings.iter().filter(allowed).map(|way| way.to).collect();
        let mut seen = BTreeSet::new();
        while let Some(at) = waiting.pop() {
            if seen.insert(at) {
                waiting.extend(self.ways[at].iter().filter(allowed).map(|way| way.to));
            }
        }
        seen
    }
}

/// What a claim remembers of a history.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remembered {
    reached: BTreeSet<usize>,
    times: u32,
}

impl Remembered {
    /// Hears of one more status. Answers whether that breaks the claim.
    #[expect(clippy::too_many_arguments, reason = "all that there is to know of a move")]
    pub fn hear(
        &mut self,
        walk: &Walk,
        promise: &Promise,
        sets: &[BTreeSet<&Id>],
        from: Option<&Id>,
        to: &Id,
        via: Option<Via>,
        by: Option<usize>,
        at: Option<usize>,
    ) -> bool {
        match promise {
            Promise::Never(_) => {
                let met = self.reached.contains(&1) || sets[1].contains(to);
                if met {
                    self.reached.insert(1);
                }
                !met && sets[0].contains(to)
            }
            Promise::Sequence(_) => {
                for (position, set) in sets.iter().enumerate() {
                    if set.contains(to) {
                        if position > 0 && !self.reached.contains(&(position - 1)) {
                            return true;
                        }
                        self.reached.insert(position);
                    }
                }
                false
            }
            Promise::AtMost(at_most) => {
                if sets[0].contains(to) && from.is_none_or(|from| !sets[0].contains(from)) {
                    self.times += 1;
                }
                self.times > at_most.times
            }
            Promise::Only(only) => {
                let Some(via) = via.filter(|via| judged(promise, *via) && sets[0].contains(to)) else { return false };
                match via {
                    Via::Auto | Via::Escalation | Via::External => true,
                    _ => {
                        let team = at.and_then(|at| walk.kinds[at].team.as_ref());
                        by.is_none_or(|by| !holds(&walk.people[by], &only.principal, team))
                    }
                }
            }
            Promise::Always(_) | Promise::Within(_) => false,
        }
    }
}

/// Whether a kind of move counts: for `only`, what leads to where a move is judged does as well.
fn counts(promise: &Promise, via: Via) -> bool {
    let on_the_way =
        matches!(promise, Promise::Only(_)) && !matches!(via, Via::Forced | Via::External | Via::Migration);
    on_the_way || promise.moves().contains(&via)
}

fn judged(promise: &Promise, via: Via) -> bool {
    promise.moves().contains(&via)
}

/// Whether a principal that the family uses holds for somebody. An admin is no exception to anything.
fn holds(actor: &Actor, principal: &Principal, team: Option<&Id>) -> bool {
    let in_team = |team: &Id| actor.teams.contains(team) || actor.leads.contains(team);
    actor.roles.iter().any(|role| role.as_str() == "admin")
        || match principal {
            Principal::Team(team) => in_team(team),
            Principal::Lead(team) => actor.leads.contains(team),
            Principal::OwnerTeam => team.is_none_or(in_team),
            _ => panic!("the family has no {principal}"),
        }
}

/// Every combination of what the facts of a workflow can be.
fn changes(text: &str) -> Vec<BTreeMap<&'static str, Value>> {
    let asked = FACTS.iter().map(|(name, _)| *name).filter(|name| text.contains(&format!("\"{name}\"")));
    // Several tests together may want a value that none of them names.
    let is_mixed = text.contains("\"all\"") || text.contains("\"any\"");
    let mut values = vec![Value::Null, json!(1), json!(2)];
    values.extend([json!(0), json!(3)].into_iter().filter(|_| is_mixed));
    asked.fold(vec![BTreeMap::new()], |all, name| {
        let with = |value: &Value| all.iter().map(|map| with(map, name, value)).collect::<Vec<_>>();
        values.iter().flat_map(with).collect()
    })
}

fn with(map: &BTreeMap<&'static str, Value>, name: &'static str, value: &Value) -> BTreeMap<&'static str, Value> {
    let mut map = map.clone();
    map.insert(name, value.clone());
    map
}

/// The same, as it is said with a call: what is not known is left out.
fn said(facts: BTreeMap<&str, Value>) -> Facts {
    let known: BTreeMap<&str, Value> = facts.into_iter().filter(|(_, value)| !value.is_null()).collect();
    serde_json::from_value(json!(known)).expect("facts")
}

fn people() -> Vec<Actor> {
    [
        json!({ "id": "boss", "roles": ["admin"] }),
        json!({ "id": "nobody" }),
        json!({ "id": "tom", "teams": ["t"] }),
        json!({ "id": "uma", "teams": ["u"] }),
        json!({ "id": "tim", "leads": ["t"] }),
        json!({ "id": "una", "leads": ["u"] }),
    ]
    .into_iter()
    .map(|actor| serde_json::from_value(actor).expect("an actor"))
    .collect()
}

pub fn command(json: &Value) -> Command {
    serde_json::from_value(json.clone()).expect("a command")
}

pub fn entered(event: &Event) -> Option<(Id, Option<Via>)> {
    match &event.kind {
        EventKind::Opened { status, .. } => Some((status.clone(), None)),
        EventKind::Moved(moved) => Some((moved.to.clone(), Some(moved.via))),
        _ => None,
    }
}

/// What tells cases apart: all but who they are and when it is.
fn kind_of(workflow: &Workflow, case: &Case, now: Instant) -> String {
    let most = 2 * 3_600_000 / STEP;
    let steps = |since: Instant| (now.since(since).millis() / STEP).min(most);
    let clocks: Vec<String> = case
        .clocks
        .iter()
        .map(|clock| {
            let running = if clock.state == ClockState::Running { now.since(clock.since).millis() } else { 0 };
            let consumed = ((clock.consumed.millis() + running) / STEP).min(2 * most);
            let closed = clock.closed_by.is_some() && clock.closed_by == case.previous.as_ref().map(|last| last.seq);
            format!("{} {:?} {:?} {} {consumed} {closed}", clock.sla, clock.state, clock.fired, clock.breached)
        })
        .collect();
    let previous = case.previous.as_ref().map(|last| (&last.status, last.reversible));
    // Whoever made a move may take it back.
    let mover = case.mover.as_ref().filter(|_| previous.is_some_and(|(_, reversible)| reversible));
    let waits = workflow.definition().statuses.iter().flat_map(ordino::definition::Status::transitions);
    let age = if waits.filter_map(|way| way.rule.auto.as_ref()).any(|auto| auto.after > Duration::ZERO) {
        steps(case.entered_at)
    } else {
        0
    };
    let auto = (&case.auto.skipped, case.auto.stuck, case.auto.instant == Some(now), case.auto.row);
    let seen: BTreeSet<&Id> = case.visited.statuses.iter().chain(&case.visited.classes).collect();
    let facts = serde_json::to_string(&case.facts).expect("facts");
    format!(
        "{} {:?} {previous:?} {mover:?} {auto:?} {age} {seen:?} {:?} {facts} {clocks:?}",
        case.status, case.team, case.stopped
    )
}
