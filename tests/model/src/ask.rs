//! What the host may offer: options, and the other buttons.

use serde_json::{Value, json};

use crate::Model;
use crate::case::{Case, State};
use crate::edge::blocker;
use crate::time::{Minute, written};
use crate::turn::Turn;

/// Reminders and watchers that a case may have.
pub const MOST: usize = 200;

impl Model {
    /// What may happen next, for the case as a tick at `now` would leave it: `options`, `undo` and `can`, with its
    /// status and team by then.
    #[must_use]
    pub fn options(&self, case: &Case, request: &Value) -> Option<Value> {
        let mut turn = self.turn(Some(case), request)?;
        turn.count_anew();
        let punctual = turn.pass(turn.now);
        let overdue = (!punctual).then_some(turn.at);
        let mut answer = json!({ "status": turn.case.status, "team": turn.case.team });
        turn.show_options(overdue, &mut answer);
        Some(answer)
    }
}

impl Turn<'_> {
    /// Adds `options`, `undo` and `can`; those of an overdue case carry only that.
    pub fn show_options(&self, overdue: Option<Minute>, answer: &mut Value) {
        let overdue = overdue.map(|due| vec![blocker("overdue", json!({ "due": written(due) }))]);
        let facts = self.overlaid();
        let mut options = Vec::new();
        for edge in self.model.edges(&self.case) {
            let status = self.model.status(&edge.to);
            let label = edge.body.get("label").unwrap_or(&status["label"]);
            options.push(json!({
                "to": edge.to,
                "kind": edge.kind,
                "label": label,
                "color": status["color"],
                "team": self.model.team_of(&edge.to, &self.case),
                "requires": edge.requires(),
                "blockers": overdue.clone().unwrap_or_else(|| edge.blockers(&self.sight(&facts))),
            }));
        }
        answer["options"] = json!(options);
        answer["undo"] = self.undo_to().map_or(Value::Null, |to| {
            let blockers = overdue.clone().unwrap_or_else(|| self.needs_right("undo").into_iter().collect());
            json!({ "to": to, "blockers": blockers })
        });
        let mut can = json!({});
        for command in ["force", "assign", "comment", "remind", "snooze", "dismiss", "acknowledge", "watch", "unwatch"]
        {
            can[command] = json!(overdue.clone().unwrap_or_else(|| self.hinders(command)));
        }
        answer["can"] = can;
    }

    /// What hinders a command, whatever it supplies.
    fn hinders(&self, command: &str) -> Vec<Value> {
        let open = self.case.clocks.iter().any(|clock| clock.state != State::Closed);
        let alone = match command {
            "snooze" | "dismiss" if self.case.reminders.is_empty() => Some("unknown_reminder"),
            "acknowledge" if !open => Some("no_open_cycle"),
            _ => None,
        };
        if let Some(alone) = alone {
            return vec![blocker(alone, json!({}))];
        }
        let mut hinders: Vec<_> = match command {
            "watch" | "unwatch" => self.watching_needs(command).into_iter().collect(),
            _ => self.needs_right(command).into_iter().collect(),
        };
        if command == "remind" && self.case.reminders.len() >= MOST {
            hinders.push(blocker("too_many_reminders", json!({ "most": MOST })));
        }
        let watches = self.by().is_some_and(|me| self.case.watchers.contains(&me));
        if command == "watch" && !watches && self.case.watchers.len() >= MOST {
            hinders.push(blocker("too_many_watchers", json!({ "most": MOST })));
        }
        hinders
    }
}
