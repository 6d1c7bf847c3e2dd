//! One call: what it reads, what has happened so far, and how an event happens.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::Model;
use crate::case::{Auto, Case, Previous};
use crate::edge::Edge;
use crate::guard::Sight;
use crate::hours::Hours;
use crate::json::{Object, name, text, texts};
use crate::sla::Change;
use crate::time::{Minute, written};
use crate::who::{Actor, resolved};

/// One call in the making.
pub struct Turn<'m> {
    pub model: &'m Model,
    pub case: Case,
    /// The minute that the model has come to.
    pub at: Minute,
    /// The minute of the call.
    pub now: Minute,
    pub actor: Option<Actor>,
    /// The facts of the call.
    pub evidence: Object,
    pub events: Vec<Value>,
    pub told: Vec<Told>,
    pub texts: Vec<Value>,
    /// Minutes that have counted since the status was entered, by calendar (`""`: every minute).
    pub stayed: BTreeMap<String, Minute>,
    /// Whether a past is imported.
    pub imports: bool,
    /// Whether rows of that past are still to come.
    pub arriving: bool,
    /// Whether what happens is only told: nothing is done, and nobody hears of it.
    pub silent: bool,
    /// What the ids of effects begin with, and how many there are.
    pub source: (String, usize),
    /// The step that is firing.
    pub firing: Option<Firing>,
    /// The steps with repetitions that have fired.
    pub fired: Vec<Firing>,
}

/// One firing of a step of a ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firing {
    pub sla: String,
    pub cycle: u64,
    pub step: String,
    pub repetition: u64,
}

impl Firing {
    /// Whether it is a firing of the same step in the same cycle.
    pub fn is_of_run(&self, other: &Self) -> bool {
        (&self.sla, self.cycle, &self.step) == (&other.sla, other.cycle, &other.step)
    }
}

/// An effect, and the firing that caused it.
pub struct Told {
    pub effect: Value,
    pub firing: Option<Firing>,
}

impl<'m> Turn<'m> {
    /// What guards look at, with the facts of the call over the stored ones.
    pub fn overlaid(&self) -> Object {
        let mut facts = self.case.facts.clone();
        facts.extend(self.evidence.clone());
        facts
    }

    /// What guards of the engine's own doings look at: stored facts, and no actor.
    pub fn stored(&self) -> Sight<'_> {
        Sight { teams: self.model.teams(), case: &self.case, facts: &self.case.facts, actor: None }
    }

    /// What guards of a command look at.
    pub fn sight<'s>(&'s self, facts: &'s Object) -> Sight<'s> {
        Sight { teams: self.model.teams(), case: &self.case, facts, actor: self.actor.as_ref() }
    }

    pub fn hours(&self, calendar: Option<&str>) -> Option<&'m Hours> {
        calendar.and_then(|calendar| self.model.calendars.get(calendar))
    }

    /// The actor's id.
    pub fn by(&self) -> Option<String> {
        self.actor.as_ref().map(|actor| actor.id.clone())
    }

    /// Something has happened.
    pub fn event(&mut self, kind: &str, mut event: Value) {
        self.case.seq += 1;
        self.case.last_at = self.at;
        event["type"] = json!(kind);
        event["seq"] = json!(self.case.seq);
        event["at"] = json!(written(self.at));
        event["recordedAt"] = json!(written(self.now));
        if self.silent && matches!(kind, "breached" | "stepFired") {
            event["silent"] = json!(true);
        }
        self.events.push(event);
    }

    /// Effects that follow are those of the event that comes next.
    pub fn source_is_next_event(&mut self) {
        self.source = ((self.case.seq + 1).to_string(), 0);
    }

    /// The host must do something.
    pub fn effect(&mut self, mut effect: Value) {
        if self.silent {
            return;
        }
        let (source, count) = &mut self.source;
        effect["id"] = json!(format!("{}/{source}/{count}", self.case.id));
        *count += 1;
        self.told.push(Told { effect, firing: self.firing.clone() });
    }

    pub fn emit(&mut self, names: &[String]) {
        for name in names {
            self.effect(json!({ "type": "emit", "name": name }));
        }
    }

    /// Somebody hears of the last event of this type; not of what they did themselves.
    pub fn notify(&mut self, to: &[String], about: &str, reason: &str, by: Option<&String>) {
        let of_type = |event: &&Value| text(&event["type"]) == about;
        let seq = self.events.iter().rev().find(of_type).map(|event| event["seq"].clone());
        let me = by.map(|by| format!("employee:{by}"));
        let to: Vec<_> = resolved(to, &self.case).into_iter().filter(|one| Some(one) != me.as_ref()).collect();
        if to.is_empty() {
            return;
        }
        let about = json!({ "event": about, "seq": seq, "reason": reason });
        let mut effect = json!({ "type": "notify", "to": to, "about": about });
        if let Some(by) = by {
            effect["except"] = json!(by);
        }
        self.effect(effect);
    }

    /// Keeps a text beside the event that comes next; the event has its id and its digest.
    pub fn keep_text(&mut self, words: &str, event: &mut Value) {
        let id = format!("{}/{}", self.case.id, self.case.seq + 1);
        let digest = Sha256::digest(words.as_bytes());
        let digest = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let digest: String = digest.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect();
        event["textId"] = json!(id);
        event["sha256"] = json!(digest);
        self.texts.push(json!({ "textId": id, "text": words }));
    }

    /// The case enters a status: the fields of the event that says so, but for `reentered`.
    pub fn entered(&mut self, to: &str) -> Value {
        let status = self.model.status(to);
        let stage = self.staged(status["stage"].as_str().unwrap_or("open"));
        let team = self.model.team_of(to, &self.case);
        if team != self.case.team {
            self.case.team = team;
            self.case.assignee = None;
        }
        to.clone_into(&mut self.case.status);
        visit(&mut self.case.visited_statuses, to);
        let classes = texts(&status["classes"]);
        for class in &classes {
            visit(&mut self.case.visited_classes, class);
        }
        json!({ "team": self.case.team, "stage": stage, "classes": classes })
    }

    /// `closedAt` follows the stage: it stays from closed to closed.
    pub fn staged<'s>(&mut self, stage: &'s str) -> &'s str {
        let closed = self.case.closed_at.unwrap_or(self.at);
        self.case.closed_at = (stage == "closed").then_some(closed);
        stage
    }

    /// The case begins in a status.
    pub fn opened(&mut self, status: &str, by: Option<&String>) {
        self.case.workflow = self.model.workflow();
        self.case.opened_at = self.at;
        self.case.entered_at = self.at;
        self.case.opener = by.cloned();
        self.stay_anew();
        let mut event = self.entered(status);
        event["case"] = json!(self.case.id);
        event["workflow"] = self.case.workflow.clone();
        event["status"] = json!(status);
        event["facts"] = json!(self.case.facts);
        event["by"] = json!(by);
        self.source_is_next_event();
        self.event("opened", event);
        self.follow(&Change::Opened);
        self.emit(&texts(&self.model.status(status)["onEnter"]));
        self.tell_team("opened", by);
    }

    /// The case moves. `more` are fields of the event that only some moves have.
    pub fn moved(&mut self, to: &str, via: &str, by: Option<&String>, edge: Option<&Edge>, more: &Value) {
        let from = self.case.status.clone();
        let body = edge.map(|edge| edge.body.clone()).unwrap_or_default();
        let undone = self.case.previous.clone().filter(|last| {
            let own = matches!(last.via.as_str(), "auto" | "escalation" | "undo" | "migration");
            via == "undo" || more["source"] == "failed" && own && last.status == to
        });
        let reversible = body["reversible"] == json!(true);
        let on_undo = texts(&body["onUndo"]);
        let mut event = self.entered(to);
        event["from"] = json!(from);
        event["to"] = json!(to);
        event["by"] = json!(by);
        event["via"] = json!(via);
        event["assignee"] = json!(self.case.assignee);
        event["reversible"] = json!(reversible);
        event["onUndo"] = json!(on_undo);
        let reentered = if undone.is_some() { Vec::new() } else { self.rearmed(&from, to) };
        event["reentered"] = json!(reentered);
        for (key, value) in crate::json::object(more) {
            event[&key] = value;
        }
        self.event("moved", event);
        self.case.stopped.retain(|sla| !reentered.contains(sla));
        self.case.mover = by.cloned();
        self.case.entered_at = self.at;
        let seq = self.case.seq;
        self.case.previous =
            Some(Previous { status: from.clone(), seq, via: via.to_owned(), reversible, on_undo: on_undo.clone() });
        self.case.auto = match via {
            "auto" if self.case.auto.instant == Some(self.at) => {
                Auto { row: self.case.auto.row + 1, instant: Some(self.at), ..Auto::default() }
            }
            "auto" => Auto { row: 1, instant: Some(self.at), ..Auto::default() },
            _ if undone.is_some() => Auto { skipped: vec![from.clone()], ..Auto::default() },
            _ => Auto::default(),
        };
        self.stay_anew();
        let ladder = self.firing.as_ref().filter(|_| via == "escalation").map(|firing| firing.sla.clone());
        self.follow(&Change::Moved { ladder, undone: undone.as_ref().map(|undone| undone.seq), seq });
        self.forget_reminders();
        self.tell_moved(&from, to, via, by, &body, undone.as_ref());
    }

    /// In order: status, onLeave, transition, onEnter, team, watchers.
    fn tell_moved(
        &mut self,
        from: &str,
        to: &str,
        via: &str,
        by: Option<&String>,
        body: &Value,
        undone: Option<&Previous>,
    ) {
        if matches!(via, "auto" | "escalation" | "undo") {
            self.effect(json!({ "type": "status", "status": to }));
        }
        if let Some(undone) = undone {
            // An undo emits only `onUndo`.
            self.emit(&undone.on_undo);
        } else {
            self.emit(&texts(&self.model.status(from)["onLeave"]));
            self.emit(&texts(&body["emit"]));
            self.emit(&texts(&self.model.status(to)["onEnter"]));
        }
        self.tell_team("moved", by);
        let watchers: Vec<_> = self.case.watchers.iter().map(|watcher| format!("employee:{watcher}")).collect();
        self.notify(&watchers, "moved", "watched", by);
    }

    /// The owning team hears of a case that enters its status, unless the status is silent.
    fn tell_team(&mut self, about: &str, by: Option<&String>) {
        if self.model.status(&self.case.status)["notify"] != json!(false) {
            self.notify(&["team:owner".to_owned()], about, "entered", by);
        }
    }

    /// A status change ends the reminders that wait for one.
    fn forget_reminders(&mut self) {
        let (gone, kept) = std::mem::take(&mut self.case.reminders).into_iter().partition(|one| one.until_moved);
        self.case.reminders = kept;
        let gone: Vec<crate::case::Reminder> = gone;
        for reminder in gone {
            self.event("reminderClosed", json!({ "reminder": reminder.id, "reason": "moved", "by": null }));
        }
    }

    /// Facts are set, `null` removes; nothing happens if they say nothing new.
    pub fn set_facts(&mut self, facts: &Object, by: Option<&String>) {
        let mut changed = Object::new();
        for (fact, value) in facts {
            let same = match self.case.facts.get(fact) {
                Some(stored) => crate::guard::same(stored, value),
                None => value.is_null(),
            };
            if same {
                continue;
            }
            changed.insert(fact.clone(), value.clone());
            if value.is_null() {
                self.case.facts.remove(fact);
            } else {
                self.case.facts.insert(fact.clone(), value.clone());
            }
        }
        if !changed.is_empty() {
            self.event("factsSet", json!({ "facts": changed, "by": by }));
            self.follow(&Change::Facts);
        }
    }

    /// The time of a stay begins.
    fn stay_anew(&mut self) {
        for minutes in self.stayed.values_mut() {
            *minutes = 0;
        }
    }

    /// Whether a target is one of the definition's statuses, or an alias of one.
    pub fn known(&self, status: &str) -> Option<String> {
        let statuses = crate::json::list(&self.model.definition["statuses"]);
        let by_id = statuses.iter().find(|one| text(&one["id"]) == status);
        let is_alias = |one: &&Value| crate::json::has(&one["aliases"], status);
        by_id.or_else(|| statuses.iter().find(is_alias)).and_then(|one| name(&one["id"]))
    }
}

/// Each once, in order of first visit.
pub fn visit(visited: &mut Vec<String>, what: &str) {
    if !visited.iter().any(|one| one == what) {
        visited.push(what.to_owned());
    }
}
