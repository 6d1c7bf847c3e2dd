//! Sentences about transitions, and about time limits and what happens when they pass.

use super::Sentence;
use super::value::{choice, guard, instead, plain, read};
use crate::definition::{Action, Auto, CalendarRef, Field, LadderStep, Threshold};
use crate::know::diff::Became;
use crate::know::diff::names::listed;
use crate::know::words::span;
use crate::principal::Principal;
use crate::read::Node;
use crate::time::Duration;

impl Sentence<'_> {
    /// `move Delivered to Refunded`.
    fn step(&self) -> String {
        format!("move {} to {}", self.names.status(self.about("status")), self.names.status(self.about("to")))
    }

    /// Whoever may take the step now; as it is written in the new version, where that has it.
    fn movers(&self) -> String {
        let permit = match (self.found.kind, self.found.key) {
            ("transition", None) => {
                let step = self.values.after().or(self.values.before());
                read(step.and_then(|step| step.get("permit")))
            }
            _ => self.names.permit(self.about("status"), self.about("to")),
        };
        self.names.movers(permit.as_deref(), self.about("status"))
    }

    pub(super) fn transition(&self) -> Option<String> {
        let (who, step) = (self.movers(), self.step());
        let way =
            format!("from {} to {}", self.names.status(self.about("status")), self.names.status(self.about("to")));
        let (old, new) = (self.values.before(), self.values.after());
        Some(match (self.found.kind, self.key(), self.found.became) {
            ("transition", "", Became::Added) => format!("{who} may now {step}"),
            ("transition", "", Became::Removed) => format!("{who} may no longer {step}"),
            ("transition", "", Became::Reordered) => {
                format!("the steps from {} are in another order", self.names.status(self.about("status")))
            }
            ("transition", "kind", _) => {
                let path = self.found.new.as_ref().map(|spot| spot.path.to_string()).unwrap_or_default();
                let kind =
                    if path.ends_with(".recommended") { "the recommended step" } else { "only a suggested step" };
                let (status, to) = (self.names.status(self.about("status")), self.names.status(self.about("to")));
                format!("{to} is now {kind} from {status}")
            }
            ("transition", "label", _) => self.called(&format!("the step {way}")),
            ("transition", "when", _) => match (guard(old), guard(new)) {
                (None, Some(new)) => format!("{who} may now {step} only when {new}"),
                (Some(old), None) => format!("{who} may now {step} also when not {old}"),
                (old, new) => format!("{who} may {step} when {}", instead(old, new)),
            },
            ("transition", "permit", _) => self.permitted(&step),
            ("transition", "reversible", _) if new.is_some() => format!("the step {way} can now be undone"),
            ("transition", "reversible", _) => format!("the step {way} can no longer be undone"),
            ("transition", "emit", _) => format!("the step {way} now emits {}", self.values.lists()),
            ("transition", "onUndo", _) => format!("undoing the step {way} now emits {}", self.values.lists()),
            ("transition", "auto", _) => match (self.auto(old), self.auto(new)) {
                (Some(_), None) => format!("orders no longer go {way} by themselves"),
                (old, new) => format!("orders now go {way} by themselves {}", instead(old, new)),
            },
            ("transition", "meta", _) => format!("what other programs note about the step {way} has changed"),
            ("require", "comment", _) if new.is_some() => format!("{who} may no longer {step} without a comment"),
            ("require", "comment", _) => format!("{who} may now {step} without a comment"),
            ("require", "attachments", _) => match (plain(old), plain(new)) {
                (Some(_), None) => format!("{who} may now {step} without a file"),
                (None, Some(new)) if new == "1" => format!("{who} may no longer {step} without a file"),
                (None, Some(new)) => format!("{who} may no longer {step} without {new} files"),
                (old, new) => format!("files that {who} must attach to {step}: {}", instead(old, new)),
            },
            ("field", "", Became::Added) => format!("{who} may no longer {step} without giving {}", self.field()),
            ("field", "", Became::Removed) => format!("{who} may now {step} without giving {}", self.field()),
            ("field", "", Became::Reordered) => format!("the fields of the step {way} are in another order"),
            ("field", "label", _) => self.called(&format!("the field {} of the step {way}", self.about("field"))),
            ("field", "type", _) => {
                format!("the field {} of the step {way} is now of type {}", self.about("field"), self.values.texts())
            }
            ("field", "oneOf", _) => {
                format!("the field {} of the step {way} is now one of {}", self.about("field"), self.values.lists())
            }
            ("field", "meta", _) => {
                format!(
                    "what other programs note about the field {} of the step {way} has changed",
                    self.about("field")
                )
            }
            _ => return None,
        })
    }

    fn field(&self) -> String {
        let field: Option<Field> = read(self.values.after().or(self.values.before()));
        let label = field.as_ref().and_then(|field| self.names.text(field.label.as_ref()));
        label.unwrap_or_else(|| self.about("field")).to_owned()
    }

    /// Who may take a step, who may not any more.
    fn permitted(&self, step: &str) -> String {
        let status = Some(self.about("status"));
        let (old, new) = (read(self.values.before()), read(self.values.after()));
        let (Some(old), Some(new)) = (&old, &new) else {
            let usual = || "whoever may move orders".to_owned();
            let people = |who: Option<Vec<Principal>>| who.map_or_else(usual, |who| self.names.people(&who, status));
            return format!("who may {step}: {} instead of {}", people(new), people(old));
        };
        let only = |some: &[Principal], others: &[Principal]| -> Vec<Principal> {
            some.iter().filter(|one| !others.contains(one)).cloned().collect()
        };
        let (come, gone) = (only(new, old), only(old, new));
        let people = |who: &[Principal]| self.names.people(who, status);
        match (come.is_empty(), gone.is_empty()) {
            (false, true) => format!("{} may now {step}", people(&come)),
            (true, false) => format!("{} may no longer {step}", people(&gone)),
            (false, false) => format!("{} may now {step}, {} no longer", people(&come), people(&gone)),
            (true, true) => format!("those who may {step} are in another order"),
        }
    }

    /// `at once`, `after 2 days`.
    fn auto(&self, node: Option<&Node>) -> Option<String> {
        let Auto { after, calendar } = match node? {
            Node::Map(_) => read::<AutoText>(node)?.into(),
            _ => Auto { after: Duration::ZERO, calendar: None },
        };
        let by = calendar.as_ref().map(|calendar| format!(" of the calendar {}", self.names.calendar_ref(calendar)));
        let after = if after == Duration::ZERO {
            "at once".to_owned()
        } else {
            format!("after {}", span(after, calendar.is_some()))
        };
        Some(after + by.as_deref().unwrap_or_default())
    }

    pub(super) fn sla(&self) -> Option<String> {
        let id = self.about("sla");
        let sla = self.names.sla(id);
        let (old, new) = (self.values.before(), self.values.after());
        let [old_works, new_works] = self.names.works(id);
        let statuses = || self.named_lists();
        let target = |node: Option<&Node>, working| {
            choice(node, |text| text.parse().map_or_else(|_| text.to_owned(), |time| span(time, working)))
        };
        if self.found.kind == "step" {
            return self.escalation(&sla);
        }
        Some(match (self.key(), self.found.became) {
            ("", Became::Added) => {
                let target = target(new.and_then(|sla| sla.get("target")), new_works).unwrap_or_default();
                format!("{sla} now has a time limit, {target}")
            }
            ("", Became::Removed) => format!("{sla} no longer has the time limit {id}"),
            ("", Became::Reordered) => "the time limits are in another order".to_owned(),
            ("label", _) => self.called(&format!("the time limit {id}")),
            ("target", _) => format!("{sla} now has {}", instead(target(old, old_works), target(new, new_works))),
            ("runIn", _) => format!("the time limit of {sla} now runs in {}", statuses()),
            ("pauseIn", _) => format!("the time limit of {sla} now pauses in {}", statuses()),
            ("cancelIn", _) => format!("the time limit of {sla} is now void in {}", statuses()),
            ("stopOn", _) => format!("the time limit of {sla} now ends on {}", self.values.lists()),
            ("appliesWhen", _) => match (guard(old), guard(new)) {
                (Some(_), None) => format!("the time limit of {sla} now applies always"),
                (old, new) => format!("the time limit of {sla} now applies when {}", instead(old, new)),
            },
            ("calendar", _) => {
                let calendar = |text: &str| {
                    text.parse::<CalendarRef>().map_or_else(|_| text.to_owned(), |one| self.names.calendar_ref(&one))
                };
                let told = |node| choice(node, calendar);
                match (told(old), told(new)) {
                    (Some(_), None) => format!("the time of {sla} is now counted around the clock"),
                    (old, new) => format!("the time of {sla} is now counted by the calendar {}", instead(old, new)),
                }
            }
            ("onReopen", _) => {
                format!("when an order comes back, the time limit of {sla} is now set to {}", self.values.texts())
            }
            ("meta", _) => format!("what other programs note about the time limit of {sla} has changed"),
            _ => return None,
        })
    }

    /// Both lists of statuses, by name.
    fn named_lists(&self) -> String {
        let list = |node: Option<&Node>| {
            let ids: Vec<String> = read(node).unwrap_or_default();
            let names: Vec<String> = ids.iter().map(|id| self.names.status(id).to_owned()).collect();
            if names.is_empty() { "no status".to_owned() } else { listed(&names) }
        };
        format!("{} instead of {}", list(self.values.after()), list(self.values.before()))
    }

    fn escalation(&self, sla: &str) -> Option<String> {
        let [_, working] = self.names.works(self.about("sla"));
        let (old, new) = (self.values.before(), self.values.after());
        let whole = |node: Option<&Node>| {
            let step: LadderStep = read(node)?;
            Some((threshold(step.at, working), self.actions(&step.r#do)))
        };
        let at = |node: Option<&Node>| read::<Threshold>(node).map(|at| threshold(at, working));
        let acts = |node: Option<&Node>| {
            let actions: Vec<Action> = read(node)?;
            Some(self.actions(&actions))
        };
        let step = self.about("step");
        Some(match (self.key(), self.found.became) {
            ("", Became::Added) => {
                let (at, does) = whole(new)?;
                format!("{sla}: {at}, the engine now {does}")
            }
            ("", Became::Removed) => {
                let (at, does) = whole(old)?;
                format!("{sla}: {at}, the engine no longer {does}")
            }
            ("", Became::Reordered) => format!("the escalations of {sla} are in another order"),
            ("at", _) => format!("{sla}: the escalation {step} now happens {}", instead(at(old), at(new))),
            ("do", _) => format!("{sla}: the escalation {step} now {}", instead(acts(old), acts(new))),
            ("repeat", _) if new.is_none() => format!("{sla}: the escalation {step} no longer repeats"),
            ("repeat", _) => format!("{sla}: the escalation {step} now repeats {}", self.values.texts()),
            ("meta", _) => format!("what other programs note about the escalation {step} of {sla} has changed"),
            _ => return None,
        })
    }

    fn actions(&self, actions: &[Action]) -> String {
        let act = |action: &Action| match action {
            Action::Notify(who) => format!("tells {}", self.names.people(who, None)),
            Action::Assign(team) => format!("gives the order to {}", self.names.team(team.as_str())),
            Action::Move(status) => format!("moves the order to {}", self.names.status(status.as_str())),
            Action::Set(facts) => {
                let facts: Vec<String> = facts.keys().map(ToString::to_string).collect();
                format!("sets {}", listed(&facts))
            }
            Action::Emit(name) => format!("emits {name}"),
        };
        listed(&actions.iter().map(act).collect::<Vec<_>>())
    }
}

fn threshold(at: Threshold, working: bool) -> String {
    match at {
        Threshold::Percent(percent) => format!("after {percent} % of the time"),
        Threshold::Before(time) => format!("{} before the time is up", span(time, working)),
        Threshold::After(time) => format!("{} after the time is up", span(time, working)),
    }
}

/// An automatic transition as it is written.
#[derive(serde::Deserialize)]
struct AutoText {
    after: Duration,
    #[serde(default)]
    calendar: Option<CalendarRef>,
}

impl From<AutoText> for Auto {
    fn from(AutoText { after, calendar }: AutoText) -> Self {
        Self { after, calendar }
    }
}
