//! Taking a case over to another definition.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::Model;
use crate::act::Done;
use crate::case::{Auto, State};
use crate::edge::blocker;
use crate::json::{find, list, name, object, text};
use crate::sla::Change;
use crate::time::lasting;
use crate::turn::{Turn, visit};

/// New names for old ones.
type Names = BTreeMap<String, String>;

impl<'m> Turn<'m> {
    /// The model of the turn is still the one that the case comes from; `new` is the one that it goes to.
    pub fn command_migrate(&mut self, command: &Value, new: &'m Model) -> Done {
        if self.case.workflow == new.workflow() {
            return Ok(());
        }
        let statuses = names(&command["map"]["statuses"]);
        let teams = names(&command["map"]["teams"]);
        let unknown = |code: &str, key: &str, name: &str| Err(vec![blocker(code, json!({ key: name }))]);
        if let Some(status) = statuses.values().find(|status| new.status(status).is_null()) {
            return unknown("unknown_status", "status", status);
        }
        if let Some(team) = teams.values().find(|team| find(&new.definition["teams"], team).is_null()) {
            return unknown("unknown_team", "team", team);
        }
        let status = renamed(&statuses, &self.case.status);
        if new.status(&status).is_null() {
            return unknown("unknown_status", "status", &status);
        }
        let team = self.case.team.as_ref().map(|team| renamed(&teams, team));
        if let Some(team) = team.filter(|team| find(&new.definition["teams"], team).is_null()) {
            return unknown("unknown_team", "team", &team);
        }
        let by = self.by();
        let old = self.model;
        self.end_clocks(new);
        let statuses = self.rename_statuses(statuses);
        let teams = self.rename_teams(teams);
        self.case.workflow = new.workflow();
        // Another definition may know a way out of what this one was stuck in.
        self.case.auto = Auto { skipped: std::mem::take(&mut self.case.auto.skipped), ..Auto::default() };
        // A status that keeps its name may have another stage.
        let stage = self.staged(new.status(&status)["stage"].as_str().unwrap_or("open"));
        self.event(
            "migrated",
            json!({
                "workflow": self.case.workflow,
                "stage": stage,
                "statuses": statuses,
                "teams": teams,
                "by": by,
            }),
        );
        self.model = new;
        if self.case.status != status {
            self.migrated_to(&status, by.as_ref());
        }
        self.count_stay();
        let changed = self.changed_rules(old, new);
        self.follow(&Change::Migrated { changed });
        Ok(())
    }

    /// The cycles of SLAs that the new definition lacks are closed.
    fn end_clocks(&mut self, new: &Model) {
        let lacks = |sla: &str| find(&new.definition["slas"], sla).is_null();
        for sla in list(&self.model.definition["slas"]) {
            let id = text(&sla["id"]);
            let at = self.at;
            let Some(clock) = self.case.open_clock(id).filter(|_| lacks(id)) else { continue };
            let outcome = if clock.breached { "breached" } else { "void" };
            clock.state = State::Closed;
            clock.since = at;
            clock.consumed = clock.spent;
            clock.outcome = Some(outcome);
            let event = json!({
                "sla": id,
                "cycle": clock.cycle,
                "outcome": outcome,
                "consumed": lasting(clock.spent),
                "left": true,
            });
            self.event("clockClosed", event);
        }
    }

    /// Statuses that the case mentions get their new names; those that it has are answered.
    fn rename_statuses(&mut self, names: Names) -> Names {
        let case = &mut self.case;
        let mut mentioned = vec![case.status.clone()];
        mentioned.extend(case.visited_statuses.iter().cloned());
        mentioned.extend(case.previous.iter().map(|previous| previous.status.clone()));
        mentioned.extend(case.auto.skipped.iter().cloned());
        for list in [&mut case.visited_statuses, &mut case.auto.skipped] {
            for status in std::mem::take(list) {
                visit(list, &renamed(&names, &status));
            }
        }
        if let Some(previous) = &mut case.previous {
            previous.status = renamed(&names, &previous.status);
        }
        changing(names, &mentioned)
    }

    fn rename_teams(&mut self, names: Names) -> Names {
        let case = &mut self.case;
        let mut mentioned: Vec<_> = case.team.iter().cloned().collect();
        if let Some(team) = &mut case.team {
            *team = renamed(&names, team);
        }
        for principal in case.reminders.iter_mut().flat_map(|reminder| &mut reminder.to) {
            if let Some((kind, team)) = principal.split_once(':').filter(|(kind, _)| matches!(*kind, "team" | "lead")) {
                mentioned.push(team.to_owned());
                *principal = format!("{kind}:{}", renamed(&names, team));
            }
        }
        changing(names, &mentioned)
    }

    /// The status has another name, or another takes its place; nobody moved.
    fn migrated_to(&mut self, to: &str, by: Option<&String>) {
        let from = self.case.status.clone();
        let mut event = self.entered(to);
        for (key, value) in [("from", json!(from)), ("to", json!(to)), ("by", json!(by))] {
            event[key] = value;
        }
        event["via"] = json!("migration");
        event["assignee"] = json!(self.case.assignee);
        event["reversible"] = json!(false);
        event["onUndo"] = json!([]);
        event["reentered"] = json!([]);
        if let Some(previous) = &mut self.case.previous {
            previous.reversible = false;
            previous.on_undo.clear();
        }
        self.source_is_next_event();
        self.event("moved", event);
        self.effect(json!({ "type": "status", "status": to }));
    }

    /// The SLAs whose rule is another now, or the definition of the calendar that they run by.
    fn changed_rules(&self, old: &Model, new: &Model) -> Vec<String> {
        let mut changed = Vec::new();
        for clock in self.case.clocks.iter().filter(|clock| clock.state != State::Closed) {
            let rule = |model: &Model| {
                let ladder = &find(&model.definition["slas"], &clock.sla)["ladder"];
                let steps = list(ladder).iter().map(|step| [step["at"].clone(), step["repeat"].clone()]);
                steps.collect::<Vec<_>>()
            };
            let calendar = |model: &Model| {
                let calendar = clock.calendar.as_deref().unwrap_or_default();
                rule_of(find(&model.definition["calendars"], calendar))
            };
            if rule(old) != rule(new) || calendar(old) != calendar(new) {
                changed.push(clock.sla.clone());
            }
        }
        changed
    }
}

/// A part of a definition without what does not decide.
fn rule_of(part: &Value) -> Value {
    let mut rule = object(part);
    rule.retain(|key, _| key != "label" && key != "meta");
    Value::Object(rule)
}

fn names(map: &Value) -> Names {
    object(map).into_iter().filter_map(|(old, new)| Some((old, name(&new)?))).collect()
}

fn renamed(names: &Names, old: &str) -> String {
    names.get(old).cloned().unwrap_or_else(|| old.to_owned())
}

/// The names that change something that is mentioned.
fn changing(mut names: Names, mentioned: &[String]) -> Names {
    names.retain(|old, new| old != new && mentioned.contains(old));
    names
}
