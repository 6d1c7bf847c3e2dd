//! Reminders, watchers and acknowledgements.

use serde_json::{Value, json};

use crate::act::{Done, accept, comment_required};
use crate::ask::MOST;
use crate::case::Reminder;
use crate::edge::blocker;
use crate::hours::after;
use crate::json::{find, list, text, texts};
use crate::sla::Change;
use crate::time::{Minute, duration, instant, written};
use crate::turn::Turn;
use crate::who::{right, team_named};

impl Turn<'_> {
    pub fn command_remind(&mut self, command: &Value) -> Done {
        let to = texts(&command["to"]);
        let mut refused: Vec<_> = self.needs_right("remind").into_iter().collect();
        refused.extend(comment_required(&command["text"]));
        let teams = &self.model.definition["teams"];
        let unknown = to.iter().filter_map(|principal| team_named(principal)).find(|team| find(teams, team).is_null());
        refused.extend(unknown.map(|team| blocker("unknown_team", json!({ "team": team }))));
        let calendar = command["calendar"].as_str();
        if let Some(calendar) = calendar
            && calendar != "team:owner"
            && !self.model.calendars.contains_key(calendar)
        {
            refused.push(blocker("unknown_calendar", json!({ "calendar": calendar })));
        }
        if self.case.reminders.len() >= MOST {
            refused.push(blocker("too_many_reminders", json!({ "most": MOST })));
        }
        accept(refused)?;
        let due = if let Some(at) = command["at"].as_str().and_then(instant) {
            at.max(self.at)
        } else {
            let calendar = calendar.and_then(|calendar| self.calendar_named(calendar));
            after(self.hours(calendar.as_deref()), self.at, duration(text(&command["after"])))
        };
        let until_moved = command["untilMoved"] == json!(true);
        let by = self.by();
        let mut event = json!({ "due": written(due), "to": to, "untilMoved": until_moved, "by": by });
        self.keep_text(text(&command["text"]), &mut event);
        let text_id = text(&event["textId"]).to_owned();
        self.event("reminderSet", event);
        let id = self.case.seq;
        self.case.reminders.push(Reminder { id, due, to, text_id, until_moved, fired: 0, armed: true, by });
        self.follow(&Change::Other);
        Ok(())
    }

    /// A reminder that is not there stands alone, before rights.
    fn reminder(&self, command: &Value, what: &str) -> Result<u64, Vec<Value>> {
        let id = &command["reminder"];
        if self.case.reminders.iter().all(|reminder| json!(reminder.id) != *id) {
            return Err(vec![blocker("unknown_reminder", json!({ "reminder": id }))]);
        }
        accept(self.needs_right(what).into_iter().collect())?;
        Ok(id.as_u64().unwrap_or_default())
    }

    pub fn command_snooze(&mut self, command: &Value) -> Done {
        let id = self.reminder(command, "snooze")?;
        let until: Minute = instant(text(&command["until"])).unwrap_or_default();
        let due = until.max(self.at);
        let by = self.by();
        self.event("reminderSnoozed", json!({ "reminder": id, "due": written(due), "by": by }));
        for reminder in self.case.reminders.iter_mut().filter(|reminder| reminder.id == id) {
            reminder.due = due;
            reminder.armed = true;
        }
        self.follow(&Change::Other);
        Ok(())
    }

    pub fn command_dismiss(&mut self, command: &Value) -> Done {
        let id = self.reminder(command, "dismiss")?;
        let by = self.by();
        self.event("reminderClosed", json!({ "reminder": id, "reason": "dismissed", "by": by }));
        self.case.reminders.retain(|reminder| reminder.id != id);
        self.follow(&Change::Other);
        Ok(())
    }

    /// Watching needs the right, and an actor.
    pub fn watching_needs(&self, command: &str) -> Option<Value> {
        if self.actor.is_none() {
            let needs = right(&self.model.definition, command);
            return Some(blocker("not_permitted", json!({ "needs": needs })));
        }
        self.needs_right(command)
    }

    pub fn command_watch(&mut self) -> Done {
        let mut refused: Vec<_> = self.watching_needs("watch").into_iter().collect();
        let me = self.by().unwrap_or_default();
        let watches = self.case.watchers.contains(&me);
        if !watches && self.case.watchers.len() >= MOST {
            refused.push(blocker("too_many_watchers", json!({ "most": MOST })));
        }
        accept(refused)?;
        if !watches {
            self.event("watched", json!({ "employee": me }));
            self.case.watchers.push(me);
            self.follow(&Change::Other);
        }
        Ok(())
    }

    pub fn command_unwatch(&mut self) -> Done {
        accept(self.watching_needs("unwatch").into_iter().collect())?;
        let me = self.by().unwrap_or_default();
        if self.case.watchers.contains(&me) {
            self.event("unwatched", json!({ "employee": me }));
            self.case.watchers.retain(|watcher| *watcher != me);
            self.follow(&Change::Other);
        }
        Ok(())
    }

    pub fn command_acknowledge(&mut self, command: &Value) -> Done {
        let sla = text(&command["sla"]);
        if self.case.open_clock(sla).is_none() {
            return Err(vec![blocker("no_open_cycle", json!({ "sla": sla }))]);
        }
        accept(self.needs_right("acknowledge").into_iter().collect())?;
        let by = self.by();
        // A cycle that inherits its acknowledgement still ends by one of its own.
        let ends = list(&find(&self.model.definition["slas"], sla)["stopOn"]).iter().any(|stop| stop == "acknowledge");
        let Some(clock) = self.case.open_clock(sla).filter(|clock| ends || !clock.acknowledged) else { return Ok(()) };
        clock.acknowledged = true;
        let event = json!({ "sla": sla, "cycle": clock.cycle, "by": by });
        self.event("acknowledged", event);
        self.follow(&Change::Acknowledged { sla: sla.to_owned() });
        Ok(())
    }
}
