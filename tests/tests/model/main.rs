//! The engine and a naive model of it, driven by the same commands: they must agree on everything, to the last field.
//!
//! `PROPTEST_CASES` says how many stories are told (of up to 50 steps each); a story that fails is told again first.

mod definition;
mod script;
mod tally;

use std::fmt::{Debug, Formatter};

use chrono::{DateTime, Duration, Utc};
use ordino::wire::Engine;
use ordino_model::{Case, Model};
use proptest::prelude::*;
use proptest::test_runner::{FileFailurePersistence, TestRunner};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest};
use serde_json::{Map, Value, json};

use crate::script::{Beginning, Deed, Gap, Step, actors, beginning, step};

/// When stories begin: a Monday morning.
const START: &str = "2026-01-05T07:00:00Z";

/// What a story is told of.
#[derive(Clone)]
struct Story {
    definitions: [Value; 2],
    actors: Vec<Value>,
    beginning: Beginning,
}

impl Debug for Story {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let [before, after] = &self.definitions;
        write!(f, "definition {before}\nafter it {after}\nactors {}\n{:?}", json!(self.actors), self.beginning)
    }
}

struct Script;

impl ReferenceStateMachine for Script {
    type State = Story;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Story> {
        let story = (definition::definitions(), actors(), beginning());
        story.prop_map(|(definitions, actors, beginning)| Story { definitions, actors, beginning }).boxed()
    }

    fn transitions(_: &Story) -> BoxedStrategy<Step> {
        step().boxed()
    }

    // What a step means is found out when it is told: its picks fit any case.
    fn apply(story: Story, _: &Step) -> Story {
        story
    }
}

/// The engine and the model, each with its own case.
struct Pair {
    engine: Engine,
    /// The definitions that the engine accepts, the present one first.
    workflows: Vec<(String, Model)>,
    actors: Vec<Value>,
    now: DateTime<Utc>,
    case: Option<Case>,
    answer: Value,
}

impl StateMachineTest for Pair {
    type SystemUnderTest = Self;
    type Reference = Script;

    fn init_test(story: &Story) -> Self {
        let mut engine = Engine::new();
        let mut workflows: Vec<(String, Model)> = Vec::new();
        for definition in &story.definitions {
            let loaded = call(&mut engine, &json!({ "type": "load", "definition": definition }));
            if let Some(digest) = loaded["ok"]["workflow"].as_str() {
                // Of two that differ in nothing that decides, the engine keeps the one loaded last.
                workflows.retain(|(loaded, _)| loaded != digest);
                workflows.push((digest.to_owned(), Model::new(definition.clone(), digest)));
                tally::count("definition");
            } else {
                tally::count("definition rejected");
            }
        }
        let now = START.parse().expect("an instant");
        let actors = story.actors.clone();
        let mut pair = Self { engine, workflows, actors, now, case: None, answer: Value::Null };
        if !pair.workflows.is_empty() {
            pair.begin(&story.beginning);
        }
        pair
    }

    fn apply(mut pair: Self, _: &Story, step: Step) -> Self {
        tally::count("step");
        if !pair.workflows.is_empty() {
            pair.tell(&step);
        }
        pair
    }
}

impl Pair {
    fn begin(&mut self, beginning: &Beginning) {
        let mut open = json!({ "type": "open", "id": "case-1", "facts": beginning.facts });
        if let Some(status) = beginning.status {
            open["status"] = json!(format!("s{status}"));
        }
        let mut at = self.now - Duration::minutes(beginning.past.at.unwrap_or(5_000));
        if beginning.past.at.is_some() {
            open["at"] = json!(instant(at));
        }
        let mut history = Vec::new();
        for (later, status, alias, employee) in &beginning.past.rows {
            at += Duration::minutes(*later);
            let status = if *alias { format!("alias-{status}") } else { format!("s{status}") };
            history.push(json!({ "status": status, "at": instant(at), "employee": employee }));
        }
        if !history.is_empty() {
            open["history"] = json!(history);
        }
        let rest = json!({ "actor": self.actors[0] });
        self.decide(open, rest.clone());
        if self.case.is_none() {
            self.decide(json!({ "type": "open", "id": "case-1" }), rest);
        }
    }

    fn tell(&mut self, step: &Step) {
        let due = self.answer["nextDue"].as_str().map(|due| due.parse::<DateTime<Utc>>().expect("an instant"));
        let later = match (step.gap, due) {
            (Gap::Due(minutes), Some(due)) if due > self.now => due + Duration::minutes(minutes),
            (Gap::Due(minutes) | Gap::Minutes(minutes), _) => self.now + Duration::minutes(minutes),
        };
        // Months ahead would only be slow to walk.
        self.now = later.min(self.now + Duration::days(20));
        let mut rest = json!({});
        if let Some(actor) = step.actor {
            rest["actor"] = self.actors[actor].clone();
        }
        if !step.facts.is_empty() {
            rest["facts"] = json!(step.facts);
        }
        if let Some(off) = step.stale.filter(|_| !matches!(step.deed, Deed::Ask)) {
            rest["expectedSeq"] = json!(self.answer["case"]["seq"].as_u64().expect("a case") + off);
        }
        match self.command(&step.deed) {
            Some(command) => self.decide(command, rest),
            None => self.ask(rest),
        }
    }

    /// A deed as a command to the case of the moment.
    fn command(&self, deed: &Deed) -> Option<Value> {
        let status = |number: &usize| format!("s{number}");
        Some(match deed {
            Deed::Ask => return None,
            Deed::Tick => json!({ "type": "tick" }),
            Deed::Move { option, leaves_out } => self.move_along(*option, *leaves_out),
            Deed::MoveTo { status: to, comment: None } => json!({ "type": "move", "to": status(to) }),
            Deed::MoveTo { status: to, comment } => json!({ "type": "move", "to": status(to), "comment": comment }),
            Deed::Force { status: to, comment } => json!({ "type": "force", "to": status(to), "comment": comment }),
            Deed::Record { status: to, observed: false } => {
                json!({ "type": "record", "to": status(to), "source": "shop" })
            }
            Deed::Record { status: to, .. } => {
                let to = format!("alias-{to}");
                json!({ "type": "record", "to": to, "source": "shop", "observedAt": "2026-01-02T10:00:00Z" })
            }
            Deed::Command(command) => command.clone(),
            Deed::Snooze { reminder, minutes } => {
                let until = instant(self.now + Duration::minutes(*minutes));
                json!({ "type": "snooze", "reminder": self.reminder(*reminder), "until": until })
            }
            Deed::Dismiss { reminder } => json!({ "type": "dismiss", "reminder": self.reminder(*reminder) }),
            Deed::Migrate { statuses, teams } => {
                let names = |letter: char, names: &Option<(u8, u8)>| {
                    let named =
                        names.iter().map(|(old, new)| (format!("{letter}{old}"), format!("{letter}{new}").into()));
                    named.collect::<Map<_, _>>()
                };
                let map = json!({ "statuses": names('s', statuses), "teams": names('t', teams) });
                json!({ "type": "migrate", "from": self.workflows[0].0, "map": map })
            }
        })
    }

    fn reminder(&self, pick: usize) -> Value {
        let reminders = self.answer["case"]["reminders"].as_array().expect("a list");
        reminders.get(pick).map_or(json!(9), |reminder| reminder["id"].clone())
    }

    /// A move to one of the options, with all that it requires but for what is left out.
    fn move_along(&self, option: usize, leaves_out: Option<u8>) -> Value {
        let options = self.answer["options"].as_array().expect("a list");
        let Some(option) = option.checked_rem(options.len()).map(|place| &options[place]) else {
            return json!({ "type": "move", "to": "s0" });
        };
        let requires = &option["requires"];
        let mut command = json!({ "type": "move", "to": option["to"] });
        if requires["comment"] == true && leaves_out != Some(0) {
            command["comment"] = json!("moved, @shipping-1");
        }
        let mut fields = Map::new();
        for field in requires["fields"].as_array().into_iter().flatten() {
            let value = match field["type"].as_str() {
                _ if leaves_out == Some(3) => json!([]),
                Some("number") => json!(2),
                Some("bool") => json!(true),
                Some("date") => json!("2026-02-28"),
                _ => json!("slow"),
            };
            fields.insert(field["name"].as_str().expect("a name").to_owned(), value);
        }
        match leaves_out {
            Some(1) => fields.clear(),
            Some(3) => {
                fields.insert("other".to_owned(), json!(1));
                fields.retain(|_, value| !value.is_array());
                fields.insert("service".to_owned(), json!("medium"));
            }
            _ => {}
        }
        if !fields.is_empty() {
            command["fields"] = json!(fields);
        }
        if requires["attachments"] == 1 && leaves_out != Some(2) {
            command["attachments"] = json!([{ "name": "box.jpg", "mediaType": "image/jpeg", "bytes": 2048 }]);
        }
        command
    }

    /// Both decide a command; `request` has what it says besides.
    fn decide(&mut self, command: Value, mut request: Value) {
        let migrates = command["type"] == "migrate";
        let (digest, model) = self.workflows.get(usize::from(migrates)).unwrap_or(&self.workflows[0]);
        let from = migrates.then_some(&self.workflows[0].1);
        request["now"] = json!(instant(self.now));
        request["command"] = command;
        let modelled = model.decide(self.case.as_ref(), &request, from).expect("a command");
        request["type"] = json!("decide");
        request["workflow"] = json!(digest);
        request["withOptions"] = json!(true);
        if !self.answer["case"].is_null() {
            request["case"] = self.answer["case"].clone();
        }
        let answer = call(&mut self.engine, &request);
        compare(&request, &modelled.answer, &answer);
        tally::count_answer(&answer["ok"]);
        self.case = modelled.case;
        self.answer = answer["ok"].clone();
        if self.answer["case"]["workflow"]["digest"] != self.workflows[0].0.as_str() && self.case.is_some() {
            self.workflows.reverse();
        }
    }

    /// Both say what may be done.
    fn ask(&mut self, mut request: Value) {
        let (digest, model) = &self.workflows[0];
        let Some(case) = &self.case else { return };
        request["now"] = json!(instant(self.now));
        let modelled = model.options(case, &request).expect("options");
        request["type"] = json!("options");
        request["workflow"] = json!(digest);
        request["case"] = self.answer["case"].clone();
        let answer = call(&mut self.engine, &request);
        compare(&request, &modelled, &answer);
    }
}

fn call(engine: &mut Engine, request: &Value) -> Value {
    serde_json::from_str(&engine.call(&request.to_string())).expect("an answer is JSON")
}

fn instant(instant: DateTime<Utc>) -> String {
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Fails unless model and engine say the same, and shows where they differ.
fn compare(request: &Value, modelled: &Value, answer: &Value) {
    let Some(said) = answer["ok"].as_object() else { panic!("{request}\nthe engine says {answer}") };
    let modelled = modelled.as_object().expect("an object");
    if said == modelled {
        return;
    }
    let mut differences = String::new();
    let keys: std::collections::BTreeSet<_> = said.keys().chain(modelled.keys()).collect();
    for key in keys.into_iter().filter(|key| said.get(*key) != modelled.get(*key)) {
        differ(key, modelled.get(key), said.get(key), &mut differences);
    }
    panic!("{request}\n{differences}");
}

/// Writes what differs, without what is the same around it.
fn differ(place: &str, modelled: Option<&Value>, said: Option<&Value>, differences: &mut String) {
    match (modelled, said) {
        (Some(Value::Object(left)), Some(Value::Object(right))) => {
            let keys: std::collections::BTreeSet<_> = left.keys().chain(right.keys()).collect();
            for key in keys.into_iter().filter(|key| left.get(*key) != right.get(*key)) {
                differ(&format!("{place}.{key}"), left.get(key), right.get(key), differences);
            }
        }
        (Some(Value::Array(left)), Some(Value::Array(right))) if left.len() == right.len() => {
            for (index, (left, right)) in left.iter().zip(right).enumerate().filter(|(_, (left, right))| left != right)
            {
                differ(&format!("{place}[{index}]"), Some(left), Some(right), differences);
            }
        }
        _ => {
            let show = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
            let (modelled, said) = (show(modelled), show(said));
            differences.extend([place, "\n  model  ", &modelled, "\n  engine ", &said, "\n"]);
        }
    }
}

/// Tells as many stories as usual.
fn agree() {
    let usual = ProptestConfig::default();
    let config = ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("regressions/model.txt"))),
        max_shrink_iters: 20_000,
        ..usual
    };
    let stories = Script::sequential_strategy(1..50);
    let told = TestRunner::new(config.clone()).run(&stories, |(story, steps, seen)| {
        Pair::test_sequential(config.clone(), story, steps, seen);
        Ok(())
    });
    if let Err(error) = told {
        panic!("{error}");
    }
    tally::conclude();
}

#[test]
fn model_and_engine_agree() {
    agree();
}

#[test]
fn model_and_engine_agree_in_another_shard() {
    agree();
}
