//! One call from its beginning to its end, and the commands.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::case::Case;
use crate::edge::{blocker, is_blank, not_permitted};
use crate::json::{Object, name, object, text};
use crate::sla::Change;
use crate::time::{Minute, instant, written};
use crate::turn::Turn;
use crate::who::{Actor, right};
use crate::{Answer, Model};

/// Why a command is refused; empty if it is not.
pub type Refusal = Vec<Value>;

/// A command as far as it is not refused.
pub type Done = Result<(), Refusal>;

impl Model {
    /// Decides a command: `{command, now, actor?, facts?, expectedSeq?}`, as in the wire's request of that name. A
    /// `migrate` says with `from` from which model the case comes.
    ///
    /// Nothing is decided of a request that is none: a command without a case that is no `open`.
    #[must_use]
    pub fn decide<'m>(&'m self, case: Option<&Case>, request: &Value, from: Option<&'m Model>) -> Option<Answer> {
        let command = &request["command"];
        let mut turn = self.turn(case, request)?;
        let Some(case) = case else {
            if text(&command["type"]) != "open" {
                return None;
            }
            let refused = turn.begin(command).err().unwrap_or_default();
            if refused.is_empty() {
                turn.pass(turn.now);
            }
            return Some(turn.answer(&refused));
        };
        // What is due fires first, under the definition that the case comes from.
        turn.model = from.unwrap_or(self);
        turn.count_anew();
        let punctual = turn.pass(turn.now);
        let expected = &request["expectedSeq"];
        let refused = if expected.is_u64() && *expected != json!(case.seq) {
            vec![blocker("stale", json!({ "expected": expected, "actual": case.seq }))]
        } else if punctual {
            turn.command(command, self).err().unwrap_or_default()
        } else {
            vec![blocker("overdue", json!({ "due": written(turn.at) }))]
        };
        if punctual {
            // Then what the command made due at `now`.
            turn.pass(turn.now);
        }
        Some(turn.answer(&refused))
    }

    /// A call begins where the case was at its last event.
    pub(crate) fn turn(&self, case: Option<&Case>, request: &Value) -> Option<Turn<'_>> {
        let now = instant(text(&request["now"]))?;
        let case = case.cloned();
        Some(Turn {
            model: self,
            at: case.as_ref().map_or(now, |case| case.last_at),
            // A `now` before the last event is taken as the last event.
            now: case.as_ref().map_or(now, |case| now.max(case.last_at)),
            case: case.unwrap_or_default(),
            actor: Actor::new(&request["actor"]),
            evidence: object(&request["facts"]),
            events: Vec::new(),
            told: Vec::new(),
            texts: Vec::new(),
            stayed: BTreeMap::new(),
            imports: false,
            arriving: false,
            silent: false,
            source: (String::new(), 0),
            firing: None,
            fired: Vec::new(),
        })
    }
}

impl<'m> Turn<'m> {
    /// What the call answers.
    fn answer(mut self, refused: &[Value]) -> Answer {
        self.fold_repetitions();
        let next_due = if self.case.seq == 0 { None } else { self.next_due() };
        let case = (self.case.seq > 0).then_some(&self.case);
        let effects: Vec<_> = self.told.iter().map(|told| &told.effect).collect();
        let mut answer = json!({
            "events": self.events,
            "effects": effects,
            "texts": self.texts,
            "case": case.map(Case::json),
            "nextDue": next_due.map(written),
        });
        if !refused.is_empty() {
            answer["refused"] = json!(refused);
        }
        let case = case.cloned();
        if case.is_some() {
            // Options are those of the case as a tick would leave it; that matters to an overdue one.
            let punctual = self.pass(self.now);
            let overdue = (!punctual).then_some(self.at);
            self.show_options(overdue, &mut answer);
        }
        Answer { answer, case }
    }

    /// Only the last firing of a repeating step in one call has effects, and says how many it stands for.
    fn fold_repetitions(&mut self) {
        let fired = std::mem::take(&mut self.fired);
        self.told.retain_mut(|told| {
            let Some(firing) = told.firing.as_ref().filter(|firing| fired.contains(firing)) else { return true };
            let run: Vec<_> = fired.iter().filter(|other| other.is_of_run(firing)).collect();
            if run.len() > 1 {
                told.effect["standsFor"] = json!(run.len());
            }
            run.last().is_none_or(|last| last.repetition == firing.repetition)
        });
    }

    fn command(&mut self, command: &Value, model: &'m Model) -> Done {
        self.source_is_next_event();
        match text(&command["type"]) {
            "open" => Err(vec![blocker("already_there", json!({ "status": self.case.status }))]),
            "move" => self.command_move(command),
            "force" => self.command_force(command),
            "record" => self.command_record(command),
            "assign" => self.command_assign(command),
            "comment" => self.command_comment(command),
            "setFacts" => {
                self.set_facts(&object(&command["facts"]), self.by().as_ref());
                Ok(())
            }
            "undo" => self.command_undo(command),
            "remind" => self.command_remind(command),
            "snooze" => self.command_snooze(command),
            "dismiss" => self.command_dismiss(command),
            "acknowledge" => self.command_acknowledge(command),
            "watch" => self.command_watch(),
            "unwatch" => self.command_unwatch(),
            "migrate" => self.command_migrate(command, model),
            _ => Ok(()),
        }
    }

    /// Refusals that stand alone: where to is no status, or where the case is already.
    fn reachable(&self, to: &str) -> Done {
        if self.model.status(to).is_null() {
            return Err(vec![blocker("unknown_status", json!({ "status": to }))]);
        }
        if self.case.status == to {
            return Err(vec![blocker("already_there", json!({ "status": to }))]);
        }
        Ok(())
    }

    fn command_move(&mut self, command: &Value) -> Done {
        let to = text(&command["to"]);
        self.reachable(to)?;
        let Some(edge) = self.model.edges(&self.case).into_iter().find(|edge| edge.to == to) else {
            return Err(vec![blocker("not_linked", json!({ "from": self.case.status, "to": to }))]);
        };
        let facts = self.overlaid();
        let mut refused = edge.blockers(&self.sight(&facts));
        refused.extend(edge.lacking(command));
        accept(refused)?;
        let more = self.details(command);
        // `others` is a rule for many targets: nothing of it makes an exception reversible.
        let declared = Some(&edge).filter(|edge| edge.kind != "exception");
        self.moved(to, edge.kind, self.by().as_ref(), declared, &more);
        Ok(())
    }

    fn command_force(&mut self, command: &Value) -> Done {
        let to = text(&command["to"]);
        self.reachable(to)?;
        accept(self.needs_right("force").into_iter().chain(comment_required(&command["comment"])).collect())?;
        let more = self.details(command);
        self.moved(to, "forced", self.by().as_ref(), None, &more);
        Ok(())
    }

    fn command_record(&mut self, command: &Value) -> Done {
        let Some(to) = self.known(text(&command["to"])) else {
            return Err(vec![blocker("unknown_status", json!({ "status": command["to"] }))]);
        };
        let observed = command["observedAt"].as_str().and_then(instant).map(written);
        let by = self.by();
        if self.case.status == to {
            let event = json!({ "status": to, "source": command["source"], "observedAt": observed, "by": by });
            self.event("recorded", event);
            self.follow(&Change::Other);
            return Ok(());
        }
        let mut more = self.details(&json!({}));
        more["allowed"] = json!(self.allowed(&to));
        more["source"] = command["source"].clone();
        if let Some(observed) = observed {
            more["observedAt"] = json!(observed);
        }
        self.moved(&to, "external", by.as_ref(), None, &more);
        Ok(())
    }

    /// Whether the definition would have allowed a move that has happened already.
    pub fn allowed(&self, to: &str) -> bool {
        let facts = self.overlaid();
        let sight = self.sight(&facts);
        let edges = self.model.edges(&self.case);
        edges.iter().filter(|edge| edge.to == to).any(|edge| {
            let guarded = sight.holds(&edge.body["when"]);
            guarded && (self.actor.is_none() || not_permitted(&sight, &edge.needs).is_none())
        })
    }

    fn command_assign(&mut self, command: &Value) -> Done {
        accept(self.needs_right("assign").into_iter().collect())?;
        let assignee = name(&command["to"]);
        if self.case.assignee == assignee {
            return Ok(());
        }
        self.case.assignee.clone_from(&assignee);
        let by = self.by();
        self.event("assigned", json!({ "team": self.case.team, "assignee": assignee, "by": by }));
        self.follow(if assignee.is_some() { &Change::Assigned } else { &Change::Other });
        if assignee.is_some() {
            self.notify(&["assignee".to_owned()], "assigned", "assigned", by.as_ref());
        }
        Ok(())
    }

    fn command_comment(&mut self, command: &Value) -> Done {
        accept(self.needs_right("comment").into_iter().chain(comment_required(&command["text"])).collect())?;
        let words = text(&command["text"]);
        let mentions = mentions(words);
        let attachments = crate::json::list(&command["attachments"]);
        let by = self.by();
        let mut event = json!({ "mentions": mentions, "attachments": attachments, "by": by });
        self.keep_text(words, &mut event);
        self.event("commented", event);
        self.follow(&Change::Commented);
        let to: Vec<_> = mentions.iter().map(|handle| format!("employee:{handle}")).collect();
        self.notify(&to, "commented", "mentioned", by.as_ref());
        Ok(())
    }

    /// The optional fields of a move's event: comment, fields, attachments, and the facts of the call.
    pub fn details(&mut self, command: &Value) -> Value {
        let mut more = json!({});
        if !is_blank(&command["comment"]) {
            self.keep_text(text(&command["comment"]), &mut more);
        }
        for key in ["fields", "attachments"] {
            if ![json!({}), json!([]), Value::Null].contains(&command[key]) {
                more[key] = command[key].clone();
            }
        }
        if !self.evidence.is_empty() {
            more["facts"] = json!(self.evidence);
        }
        more
    }

    /// `not_permitted`, if the actor lacks a right.
    pub fn needs_right(&self, what: &str) -> Option<Value> {
        let none = Object::new();
        not_permitted(&self.sight(&none), &right(&self.model.definition, what))
    }

    /// Opens the case; see `import` for one with a past.
    fn begin(&mut self, command: &Value) -> Done {
        text(&command["id"]).clone_into(&mut self.case.id);
        self.case.facts = object(&command["facts"]);
        self.case.entered_at = self.at;
        self.count_stay();
        let at: Option<Minute> = command["at"].as_str().and_then(instant);
        if at.is_some_and(|at| at != self.now) || !crate::json::list(&command["history"]).is_empty() {
            return self.open_with_past(command, at);
        }
        let status = self.first_status(command)?;
        self.opened(&status, self.by().as_ref());
        Ok(())
    }

    /// The status in which a case begins: as the command says, else by the definition's choice.
    pub fn first_status(&self, command: &Value) -> Result<String, Refusal> {
        let statuses = &self.model.definition["statuses"];
        let Some(status) = command["status"].as_str() else {
            let initial = self.stored().chosen(&self.model.definition["initial"]);
            return Ok(initial.unwrap_or(text(&crate::json::at(statuses, 0)["id"])).to_owned());
        };
        if self.model.status(status).is_null() {
            return Err(vec![blocker("unknown_status", json!({ "status": status }))]);
        }
        Ok(status.to_owned())
    }
}

/// Nothing, or the refusal.
pub fn accept(refused: Refusal) -> Done {
    if refused.is_empty() { Ok(()) } else { Err(refused) }
}

/// `comment_required`, if there is none.
pub fn comment_required(comment: &Value) -> Option<Value> {
    is_blank(comment).then(|| blocker("comment_required", json!({})))
}

/// `@handles`, once each.
fn mentions(words: &str) -> Vec<String> {
    let mut mentions: Vec<String> = Vec::new();
    for part in words.split('@').skip(1) {
        let handle: String = part.chars().take_while(|sign| sign.is_alphanumeric() || "-_".contains(*sign)).collect();
        if !handle.is_empty() && !mentions.contains(&handle) {
            mentions.push(handle);
        }
    }
    mentions
}
