//! What is due, in which order, and what it does.

use serde_json::{Value, json};

use crate::case::State;
use crate::edge::Edge;
use crate::hours::Hours;
use crate::json::{at, list, name, text, texts};
use crate::sla::{Change, step_name, threshold};
use crate::time::{Minute, duration};
use crate::turn::{Firing, Turn};

/// Automatic moves in a row at one instant.
const ROW: u32 = 16;

/// Something that happens by itself.
#[derive(Debug, Clone)]
pub enum Timer {
    Breach { sla: String },
    Step { sla: String, position: usize },
    Auto { edge: Edge },
    Reminder { id: u64 },
}

/// When it happens.
#[derive(Debug, Clone)]
pub enum Wait {
    /// When a clock has spent so many minutes.
    Spent(String, Minute),
    /// When so many minutes of a calendar (`""`: every minute) have counted since the status was entered.
    Stayed(String, Minute),
    /// At an instant.
    Instant(Minute),
}

impl<'m> Turn<'m> {
    /// Every timer, in the order in which those of one instant fire: breaches, then ladder steps in definition order,
    /// then automatic transitions, then reminders by id.
    pub fn timers(&self) -> Vec<(Timer, Wait)> {
        let mut breaches = Vec::new();
        let mut steps = Vec::new();
        for sla in list(&self.model.definition["slas"]) {
            let id = text(&sla["id"]);
            let Some(clock) = self.case.clock(id).filter(|clock| clock.state != State::Closed) else { continue };
            let spent = |minutes| Wait::Spent(id.to_owned(), minutes);
            if !clock.breached {
                breaches.push((Timer::Breach { sla: id.to_owned() }, spent(clock.target)));
            }
            for (position, step) in list(&sla["ladder"]).iter().enumerate() {
                let fired = clock.fired.get(&step_name(step, position)).copied().unwrap_or(0);
                let repeat = &step["repeat"];
                let ended = text(&repeat["until"]) == "acknowledged" && clock.acknowledged;
                let times = if ended { 0 } else { repeat["times"].as_u64().unwrap_or(0) };
                if fired <= times {
                    let more = duration(text(&repeat["every"])) * Minute::try_from(fired).unwrap_or(0);
                    let due = spent(threshold(step, clock.target) + more);
                    steps.push((Timer::Step { sla: id.to_owned(), position }, due));
                }
            }
        }
        breaches.into_iter().chain(steps).chain(self.autos()).chain(self.reminders()).collect()
    }

    fn autos(&self) -> Vec<(Timer, Wait)> {
        let mut autos = Vec::new();
        for edge in self.model.declared(&self.case) {
            let auto = edge.body["auto"].clone();
            let off = auto.is_null() || auto == json!(false);
            if off || self.case.auto.stuck || self.case.auto.skipped.contains(&edge.to) {
                continue;
            }
            if self.stored().holds(&edge.body["when"]) {
                let after = duration(text(&auto["after"]));
                autos.push((Timer::Auto { edge }, Wait::Stayed(text(&auto["calendar"]).to_owned(), after)));
            }
        }
        autos
    }

    fn reminders(&self) -> Vec<(Timer, Wait)> {
        let armed = self.case.reminders.iter().filter(|reminder| reminder.armed);
        armed.map(|reminder| (Timer::Reminder { id: reminder.id }, Wait::Instant(reminder.due))).collect()
    }

    /// The first timer that is due at this minute.
    pub fn due(&self) -> Option<Timer> {
        let is_due = |wait: &Wait| match wait {
            Wait::Spent(sla, minutes) => self.case.clock(sla).is_some_and(|clock| clock.spent >= *minutes),
            Wait::Stayed(calendar, minutes) => self.stayed.get(calendar).is_some_and(|stayed| stayed >= minutes),
            Wait::Instant(due) => *due <= self.at,
        };
        self.timers().into_iter().find(|(_, wait)| is_due(wait)).map(|(timer, _)| timer)
    }

    /// It happens.
    pub fn fire(&mut self, timer: Timer) {
        match timer {
            Timer::Breach { sla } => {
                let Some(clock) = self.case.open_clock(&sla) else { return };
                clock.breached = true;
                let event = json!({ "sla": sla, "cycle": clock.cycle });
                self.event("breached", event);
                self.follow(&Change::Other);
            }
            Timer::Step { sla, position } => self.fire_step(&sla, position),
            Timer::Auto { edge } => self.fire_auto(&edge),
            Timer::Reminder { id } => self.fire_reminder(id),
        }
    }

    fn fire_auto(&mut self, edge: &Edge) {
        if self.silent {
            self.event("autoSkipped", json!({ "to": edge.to }));
            self.case.auto.skipped.push(edge.to.clone());
        } else if self.case.auto.row >= ROW && self.case.auto.instant == Some(self.at) {
            self.event("stuck", json!({ "status": self.case.status }));
            self.case.auto.stuck = true;
        } else {
            self.source = (format!("auto/{}", self.case.entering()), 0);
            self.moved(&edge.to, "auto", None, Some(edge), &json!({}));
        }
    }

    fn fire_step(&mut self, sla: &str, position: usize) {
        let model = self.model;
        let step = at(&crate::json::find(&model.definition["slas"], sla)["ladder"], position);
        let name = step_name(step, position);
        let Some(clock) = self.case.open_clock(sla) else { return };
        let cycle = clock.cycle;
        let fired = clock.fired.entry(name.clone()).or_default();
        let repetition = *fired;
        *fired += 1;
        self.event("stepFired", json!({ "sla": sla, "cycle": cycle, "step": name, "repetition": repetition }));
        self.follow(&Change::Other);
        if self.silent {
            return;
        }
        self.source = (format!("step/{sla}/{cycle}/{name}/{repetition}"), 0);
        let firing = Firing { sla: sla.to_owned(), cycle, step: name, repetition };
        if step["repeat"].is_object() {
            self.fired.push(firing.clone());
        }
        self.firing = Some(firing);
        for action in list(&step["do"]) {
            self.act(action);
        }
        self.firing = None;
    }

    /// One action of a ladder.
    fn act(&mut self, action: &Value) {
        if let Some(principals) = action.get("notify") {
            self.notify(&texts(principals), "stepFired", "escalation", None);
        } else if let Some(emitted) = action.get("emit") {
            self.emit(&[text(emitted).to_owned()]);
        } else if let Some(facts) = action.get("set") {
            self.set_facts(&crate::json::object(facts), None);
        } else if let Some(team) = action.get("assign") {
            let team = name(team);
            // To the same team it is nothing.
            if self.case.team != team {
                self.case.team.clone_from(&team);
                self.case.assignee = None;
                self.event("assigned", json!({ "team": team, "assignee": null, "by": null }));
                self.follow(&Change::Other);
            }
        } else {
            let to = text(&action["move"]);
            if self.case.status != to {
                self.moved(to, "escalation", None, None, &json!({}));
            }
        }
    }

    fn fire_reminder(&mut self, id: u64) {
        let Some(reminder) = self.case.reminders.iter_mut().find(|reminder| reminder.id == id) else { return };
        let (to, fired) = (reminder.to.clone(), reminder.fired);
        reminder.fired += 1;
        reminder.armed = false;
        self.source = (format!("reminder/{id}/{fired}"), 0);
        self.event("reminderFired", json!({ "reminder": id }));
        self.follow(&Change::Other);
        self.notify(&to, "reminderFired", "reminder", None);
    }

    /// The hours by which a wait counts; none if it does not count.
    pub fn paced_by(&self, wait: &Wait) -> Option<(Option<&'m Hours>, Minute)> {
        match wait {
            Wait::Spent(sla, minutes) => {
                let clock = self.case.clock(sla).filter(|clock| clock.state == State::Running)?;
                Some((self.hours(clock.calendar.as_deref()), minutes - clock.spent))
            }
            Wait::Stayed(calendar, minutes) => {
                let stayed = self.stayed.get(calendar).copied().unwrap_or(0);
                Some((self.hours(Some(calendar)), minutes - stayed))
            }
            Wait::Instant(due) => Some((None, due - self.at)),
        }
    }
}
