//! Rules of SLAs and their ladders.

use std::collections::{BTreeMap, BTreeSet};

use super::Rules;
use crate::definition::{Action, SlaDefinition, Threshold};
use crate::limits;
use crate::name::Id;
use crate::read::{Code, Path};
use crate::time::Duration;

impl<'d> Rules<'d> {
    pub(super) fn sla(&mut self, path: &Path, sla: &'d SlaDefinition) {
        if sla.run_in.is_empty() {
            self.refuse(Code::EmptyList, &path.key("runIn"), "a clock must run somewhere".to_owned());
        }
        let mut role: BTreeMap<&Id, &str> = BTreeMap::new();
        for (key, list) in [("runIn", &sla.run_in), ("pauseIn", &sla.pause_in), ("cancelIn", &sla.cancel_in)] {
            let path = path.key(key);
            if !self.most(&path, list.len(), limits::STATUSES, "statuses") {
                continue;
            }
            for (position, status) in list.iter().enumerate() {
                let path = path.index(position);
                self.status_named(&path, status);
                if let Some(earlier) = role.insert(status, key) {
                    let message = format!("`{status}` is in `{earlier}` already");
                    self.refuse(Code::StatusInTwoLists, &path, message);
                }
            }
        }
        if let Some(guard) = &sla.applies_when {
            self.guard(&path.key("appliesWhen"), guard);
        }
        self.choice(&path.key("target"), &sla.target, Self::target);
        if let Some(calendar) = &sla.calendar {
            self.choice(&path.key("calendar"), calendar, Self::calendar_ref);
        }
        self.ladder(&path.key("ladder"), sla);
    }

    /// Ladders may set as many different facts as a case takes from its host.
    pub(super) fn facts_set(&mut self, path: &Path, slas: &'d [SlaDefinition]) {
        let actions = slas.iter().flat_map(|sla| &sla.ladder).flat_map(|step| &step.r#do);
        let names: BTreeSet<_> = actions
            .filter_map(|action| match action {
                Action::Set(facts) => Some(facts.keys()),
                _ => None,
            })
            .flatten()
            .collect();
        self.most(path, names.len(), limits::FACTS, "different facts that ladders set");
    }

    pub(super) fn target(&mut self, path: &Path, target: &'d Duration) {
        if *target == Duration::ZERO {
            self.refuse(Code::InvalidValue, path, "a target must be longer than nothing".to_owned());
        }
    }

    pub(super) fn ladder(&mut self, path: &Path, sla: &'d SlaDefinition) {
        if !self.most(path, sla.ladder.len(), limits::LADDER_STEPS, "steps") {
            return;
        }
        let compiled = crate::sla::Sla::new(sla);
        self.unique(path, compiled.steps.iter().map(|step| &step.name));
        for (position, step) in sla.ladder.iter().enumerate() {
            let path = path.index(position);
            if let Threshold::Percent(10_001..) = step.at {
                self.refuse(Code::InvalidValue, &path.key("at"), "a step is at most at 10000 percent".to_owned());
            }
            if let Some(repeat) = &step.repeat {
                let path = path.key("repeat");
                if !(1..=limits::REPETITIONS).contains(&repeat.times) {
                    let message = format!("a step repeats 1 to {} times", limits::REPETITIONS);
                    self.refuse(Code::LimitExceeded, &path.key("times"), message);
                }
                if repeat.every == Duration::ZERO {
                    let message = "repetitions need time between them".to_owned();
                    self.refuse(Code::InvalidValue, &path.key("every"), message);
                }
            }
            let actions = path.key("do");
            if step.r#do.is_empty() {
                self.refuse(Code::EmptyList, &actions, "a step must do something".to_owned());
            }
            if !self.most(&actions, step.r#do.len(), limits::ACTIONS, "actions") {
                continue;
            }
            for (position, action) in step.r#do.iter().enumerate() {
                self.action(&actions.index(position), action, step.repeat.is_some());
            }
        }
    }

    pub(super) fn action(&mut self, path: &Path, action: &'d Action, repeats: bool) {
        if repeats && matches!(action, Action::Move(_) | Action::Assign(_)) {
            let message = "a step that repeats may not move or assign".to_owned();
            self.refuse(Code::RepeatMoves, path, message);
        }
        match action {
            Action::Notify(principals) => {
                self.principals(&path.key("notify"), principals);
            }
            Action::Assign(team) => self.team_named(&path.key("assign"), team),
            Action::Move(status) => self.status_named(&path.key("move"), status),
            Action::Set(facts) => {
                self.most(&path.key("set"), facts.len(), limits::FACTS, "facts");
            }
            Action::Emit(_) => {}
        }
    }
}
