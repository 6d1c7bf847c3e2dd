//! Clocks: how the cycles of SLAs follow what happens.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::case::{Clock, State};
use crate::json::{has, list, text};
use crate::time::{Minute, duration, lasting};
use crate::turn::Turn;

/// What the clocks look at in an event.
#[derive(Debug, Clone)]
pub enum Change {
    Opened,
    /// The case moved: by a ladder of this SLA, or as the undoing of the move with that seq.
    Moved {
        ladder: Option<String>,
        undone: Option<u64>,
        seq: u64,
    },
    Facts,
    /// A change of definition, and the SLAs whose rule or calendar is another since.
    Migrated {
        changed: Vec<String>,
    },
    Commented,
    /// Assigned to an employee.
    Assigned,
    Acknowledged {
        sla: String,
    },
    Other,
}

impl Turn<'_> {
    /// Asked after every event, SLA by SLA: close or retarget, pause or resume, then open.
    pub fn follow(&mut self, change: &Change) {
        let model = self.model;
        for sla in list(&model.definition["slas"]) {
            let id = text(&sla["id"]);
            let runs = has(&sla["runIn"], &self.case.status);
            let pauses = has(&sla["pauseIn"], &self.case.status);
            if self.case.open_clock(id).is_some() {
                if stops(sla, change) {
                    self.close(sla, change, false);
                    self.case.stopped.push(id.to_owned());
                } else if !runs && !pauses {
                    self.close(sla, change, true);
                } else {
                    self.retarget(sla, change);
                    self.pause_or_resume(id, pauses);
                }
            } else if self.undoes(id, change) && (runs || pauses) {
                self.reopen(sla, true);
                self.pause_or_resume(id, pauses);
            } else if runs && !self.case.stopped.iter().any(|stopped| stopped == id) {
                self.open(sla);
            }
        }
    }

    /// The SLAs ended by `stopOn` that a move re-arms: it comes into `runIn` from a status outside it.
    pub fn rearmed(&self, from: &str, to: &str) -> Vec<String> {
        let stopped = self.case.stopped.iter();
        let back = |id: &&String| {
            let run_in = &crate::json::find(&self.model.definition["slas"], id)["runIn"];
            has(run_in, to) && !has(run_in, from)
        };
        stopped.filter(back).cloned().collect()
    }

    /// Opens a cycle, if `appliesWhen` holds and `onReopen` lets it.
    fn open(&mut self, sla: &Value) {
        if !self.stored().holds(&sla["appliesWhen"]) {
            return;
        }
        let again = self.case.clock(text(&sla["id"])).is_some();
        match text(&sla["onReopen"]) {
            "ignore" if again => {}
            "resume" if again => self.reopen(sla, true),
            _ => self.reopen(sla, false),
        }
    }

    /// Opens the next cycle, perhaps with what the one before had.
    fn reopen(&mut self, sla: &Value, inherits: bool) {
        let id = text(&sla["id"]);
        let before = self.case.clock(id).cloned();
        let old = before.clone().filter(|_| inherits);
        let target = self.target(sla);
        let calendar = self.calendar(sla);
        let consumed = old.as_ref().map_or(0, |old| old.consumed);
        let clock = Clock {
            sla: id.to_owned(),
            cycle: before.as_ref().map_or(1, |before| before.cycle + 1),
            state: State::Running,
            opened_at: self.at,
            since: self.at,
            consumed,
            target: old.as_ref().map_or(target, |old| old.target),
            calendar,
            breached: old.as_ref().is_some_and(|old| old.breached),
            acknowledged: old.as_ref().is_some_and(|old| old.acknowledged),
            fired: old.map_or_else(BTreeMap::new, |old| old.fired),
            outcome: None,
            closed_by: None,
            spent: consumed,
        };
        self.event(
            "clockOpened",
            json!({
                "sla": id,
                "cycle": clock.cycle,
                "target": lasting(clock.target),
                "calendar": clock.calendar,
                "consumed": lasting(consumed),
                "breached": clock.breached,
                "acknowledged": clock.acknowledged,
                "fired": clock.fired,
            }),
        );
        match self.case.clocks.iter_mut().find(|one| one.sla == id) {
            Some(before) => *before = clock,
            None => self.case.clocks.push(clock),
        }
    }

    /// Closes the open cycle. `left`: because of the status, not by `stopOn`.
    fn close(&mut self, sla: &Value, change: &Change, left: bool) {
        let cancels = left && has(&sla["cancelIn"], &self.case.status);
        let at = self.at;
        let Some(clock) = self.case.open_clock(text(&sla["id"])) else { return };
        let escalated = matches!(change, Change::Moved { ladder: Some(ladder), .. } if *ladder == clock.sla);
        let outcome = if clock.breached {
            "breached"
        } else if cancels {
            "void"
        } else if escalated {
            "escalated"
        } else {
            "met"
        };
        clock.state = State::Closed;
        clock.since = at;
        clock.consumed = clock.spent;
        clock.outcome = Some(outcome);
        clock.closed_by = match change {
            Change::Moved { seq, .. } if left => Some(*seq),
            _ => None,
        };
        let mut event = json!({
            "sla": clock.sla,
            "cycle": clock.cycle,
            "outcome": outcome,
            "consumed": lasting(clock.consumed),
            "left": left,
        });
        if let Some(seq) = clock.closed_by {
            event["closedBy"] = json!(seq);
        }
        self.event("clockClosed", event);
    }

    /// A change of facts, or of definition, resolves target and calendar again; a move resolves nothing.
    fn retarget(&mut self, sla: &Value, change: &Change) {
        let anyway = match change {
            Change::Facts => false,
            Change::Migrated { changed } => changed.iter().any(|id| id == text(&sla["id"])),
            _ => return,
        };
        let (target, calendar, at) = (self.target(sla), self.calendar(sla), self.at);
        let Some(clock) = self.case.open_clock(text(&sla["id"])) else { return };
        if (clock.target, &clock.calendar) == (target, &calendar) && !anyway {
            return;
        }
        clock.target = target;
        clock.calendar = calendar;
        clock.consumed = clock.spent;
        clock.since = at;
        let event = json!({
            "sla": clock.sla,
            "cycle": clock.cycle,
            "target": lasting(target),
            "calendar": clock.calendar,
            "consumed": lasting(clock.consumed),
        });
        self.event("clockRetargeted", event);
    }

    fn pause_or_resume(&mut self, sla: &str, pauses: bool) {
        let at = self.at;
        let Some(clock) = self.case.open_clock(sla) else { return };
        let kind = match clock.state {
            State::Running if pauses => "clockPaused",
            State::Paused if !pauses => "clockResumed",
            _ => return,
        };
        clock.state = if pauses { State::Paused } else { State::Running };
        clock.consumed = clock.spent;
        clock.since = at;
        let event = json!({ "sla": sla, "cycle": clock.cycle, "consumed": lasting(clock.consumed) });
        self.event(kind, event);
    }

    /// Whether the latest cycle was closed by the move that is undone.
    fn undoes(&self, sla: &str, change: &Change) -> bool {
        let Change::Moved { undone: Some(undone), .. } = change else { return false };
        self.case.clock(sla).is_some_and(|clock| clock.closed_by == Some(*undone))
    }

    fn target(&self, sla: &Value) -> Minute {
        duration(self.stored().chosen(&sla["target"]).unwrap_or_default())
    }

    /// The calendar, `team:owner` being the owning team's own.
    fn calendar(&self, sla: &Value) -> Option<String> {
        let calendar = self.stored().chosen(&sla["calendar"])?.to_owned();
        self.calendar_named(&calendar)
    }

    /// A calendar's id, or that of the owning team.
    pub fn calendar_named(&self, calendar: &str) -> Option<String> {
        if calendar != "team:owner" {
            return Some(calendar.to_owned());
        }
        let team = crate::json::find(&self.model.definition["teams"], self.case.team.as_deref()?);
        crate::json::name(&team["calendar"])
    }
}

/// Whether an event is in the `stopOn` of an SLA.
fn stops(sla: &Value, change: &Change) -> bool {
    let stops = |what| has(&sla["stopOn"], what);
    match change {
        Change::Commented => stops("comment"),
        Change::Assigned => stops("assign"),
        Change::Acknowledged { sla: acknowledged } => text(&sla["id"]) == acknowledged && stops("acknowledge"),
        _ => false,
    }
}

/// Where a step of a ladder lies in consumed time, and its name.
pub fn threshold(step: &Value, target: Minute) -> Minute {
    let at = &step["at"];
    if let Some(percent) = at["percent"].as_i64() {
        // Rounded up; definitions for the model give whole minutes.
        (target * percent + 99) / 100
    } else if let Some(before) = at["before"].as_str() {
        (target - duration(before)).max(0)
    } else {
        target + duration(text(&at["after"]))
    }
}

/// The name of a step: its id, else its position.
pub fn step_name(step: &Value, position: usize) -> String {
    step["id"].as_str().map_or_else(|| position.to_string(), str::to_owned)
}
