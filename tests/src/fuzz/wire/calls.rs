//! Calls spelled out by bytes: right in form, about one case of a shipped definition, each with the case that the answer
//! before it gave.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use arbitrary::{Result, Unstructured};
use ordino::strategies::Words;
use ordino::time::{Duration, Instant};
use ordino::{Engine, Fact, Workflow, limits};
use serde_json::{Map, Value, json};

use super::{History, ask, case_of};
use crate::fuzz::material::shipped;

/// What is asked of one case at most.
const ACTS: usize = 16;

/// How often a host that ticks at every due instant does so between two acts; where more is due it does not compare.
const TICKS: usize = 32;

/// An engine that has loaded the shipped definitions, and the words that are used with each.
struct Shops {
    engine: Engine,
    shops: Vec<(String, Words)>,
}

thread_local! {
    static SHOPS: RefCell<Shops> = RefCell::new(Shops::open());
}

/// Plays what the bytes spell.
///
/// # Errors
/// Returns that the bytes have run out.
pub fn play(bytes: &mut Unstructured) -> Result<()> {
    SHOPS.with_borrow_mut(|Shops { engine, shops }| {
        let (digest, words) = bytes.choose(shops)?;
        let start = Instant::from_millis(1_774_598_400_000 + i64::from(bytes.arbitrary::<u16>()?) * 900_000);
        let now = start.expect("an instant of 2026 or 2027");
        let (history, effects) = (History::new(), BTreeSet::new());
        let mut host = Host { engine, digest, history, now, last: now, due: None, effects };
        host.act(&json!({ "type": "open", "id": "order-1042", "facts": facts(bytes, words)? }), &Map::new(), 0);
        for _ in 0..ACTS {
            if bytes.is_empty() {
                break;
            }
            host.wait(bytes)?;
            let mut call = Map::new();
            if bytes.ratio(7, 8)? {
                call.insert("actor".to_owned(), actor(bytes, words)?);
            }
            if bytes.ratio(1, 4)? {
                call.insert("facts".to_owned(), facts(bytes, words)?);
            }
            let look = bytes.arbitrary()?;
            if bytes.ratio(1, 2)? {
                host.move_as_offered(bytes, &call, look)?;
            } else {
                let command = command(bytes, words)?;
                host.act(&command, &call, look);
            }
        }
        host.history.is_replayed(host.engine);
        host.is_reported();
        Ok(())
    })
}

struct Host<'h> {
    engine: &'h mut Engine,
    digest: &'h str,
    history: History,
    now: Instant,
    /// The instant of the last event.
    last: Instant,
    due: Option<Instant>,
    /// The ids of all effects so far.
    effects: BTreeSet<String>,
}

impl Shops {
    fn open() -> Self {
        let mut engine = Engine::new();
        let shops = shipped().iter().map(|(_, definition)| {
            let (_, answer) = ask(&mut engine, &format!(r#"{{"type":"load","definition":{definition}}}"#));
            let digest = answer["ok"]["workflow"].as_str().expect("it is valid").to_owned();
            (digest, Words::of(&Workflow::from_json(definition).expect("it is valid")))
        });
        let shops = shops.collect();
        Self { engine, shops }
    }
}

impl Host<'_> {
    /// Lets time pass.
    fn wait(&mut self, bytes: &mut Unstructured) -> Result<()> {
        let later = |millis: u64| self.now.saturating_add(Duration::from_millis(millis).expect("less than a century"));
        self.now = match bytes.int_in_range(0..=7_u8)? {
            0 => self.now,
            1 => later(u64::from(bytes.arbitrary::<u8>()?) * 60_000),
            2 => later(u64::from(bytes.arbitrary::<u8>()?) * 3_600_000),
            3 => later(u64::from(bytes.arbitrary::<u16>()?)),
            4 => later(u64::from(bytes.arbitrary::<u8>()?) * 86_400_000),
            5 => earlier(self.now, i64::from(bytes.arbitrary::<u16>()?) * 1_000),
            6 => self.due.map_or(self.now, |due| earlier(due, 1).max(self.now)),
            _ => self.due.map_or(self.now, |due| due.max(self.now)),
        };
        Ok(())
    }

    /// Moves to a target on offer. It is accepted with everything that it requires, or refused for what was shown.
    fn move_as_offered(&mut self, bytes: &mut Unstructured, call: &Map<String, Value>, look: u8) -> Result<()> {
        let options = self.options(call);
        let Some(Value::Array(options)) = options else { return Ok(()) };
        if options.is_empty() {
            return Ok(());
        }
        let option = bytes.choose(&options)?;
        let (requires, complete) = (&option["requires"], bytes.ratio(7, 8)?);
        let mut command = json!({ "type": "move", "to": option["to"] });
        if complete {
            if requires.get("comment").is_some() {
                command["comment"] = json!("as agreed");
            }
            let file = json!({ "name": "invoice.pdf", "mediaType": "application/pdf", "bytes": 1024 });
            let files = requires["attachments"].as_u64().unwrap_or_default();
            command["attachments"] = (0..files).map(|_| file.clone()).collect();
            let fields = requires["fields"].as_array().into_iter().flatten();
            let fields = fields.map(|field| (field["name"].as_str().expect("a name").to_owned(), value_of(field)));
            command["fields"] = Value::Object(fields.collect());
        }
        let refused = self.act(&command, call, look).expect("a move is known");
        if complete {
            assert_eq!(refused, option["blockers"], "left: refused, right: shown, at {} {command}", self.now);
        } else {
            assert!(option["blockers"] == json!([]) || refused != json!([]), "what was blocked is accepted: {command}");
        }
        Ok(())
    }

    /// Does a command; answers why it was refused. One that this engine does not know yet is an error, and `None`.
    fn act(&mut self, command: &Value, call: &Map<String, Value>, look: u8) -> Option<Value> {
        let (before, due) = (self.history.case.clone(), self.due);
        let (text, answer) = self.decide(&before, command, call, self.now);
        if let Some(error) = answer.get("error") {
            assert_eq!(error["code"], "invalid_request", "{text}");
            let known = ["open", "move", "force", "record", "assign", "comment", "setFacts", "tick"];
            assert!(!known.contains(&command["type"].as_str().expect("a type")) || before == "null", "{text}");
            return None;
        }
        let ok = &answer["ok"];
        let refused = ok.get("refused").cloned().unwrap_or(json!([]));
        let overdue = refused[0]["code"] == "overdue";
        self.history.add(&text, &answer);
        for effect in ok["effects"].as_array().expect("a list") {
            let id = effect["id"].as_str().expect("an id").to_owned();
            assert!(self.effects.insert(id), "an effect appears twice: {effect}");
        }
        let events = ok["events"].as_array().expect("a list");
        let last = events.last().map(|event| event["at"].as_str().expect("an instant"));
        self.last = last.map_or(self.last, |last| last.parse().expect("an instant"));
        self.due = ok["nextDue"].as_str().map(|due| due.parse().expect("an instant"));
        let still = self.due.is_some_and(|due| due <= self.now.max(self.last));
        assert!(still == overdue || events.len() >= limits::EVENTS_PER_CALL, "due, or overdue, and not both: {text}");
        // Looking at everything each time would be as good and slower.
        match look % 4 {
            0 => {
                let (again, _) = self.decide(&before, command, call, self.now);
                assert_eq!(again, text, "left: asked again, right: before");
            }
            1 if before != "null" => self.alone_as_in_a_batch(&before, command, call, ok),
            2 if before != "null" && !overdue => self.late_as_punctual(&before, due, command, call),
            3 if !overdue && self.history.case != "null" => {
                assert_eq!(self.options(call).as_ref(), ok.get("options"), "left: asked for, right: told with {text}");
            }
            _ => {}
        }
        Some(refused)
    }

    fn decide(&mut self, case: &str, command: &Value, call: &Map<String, Value>, now: Instant) -> (String, Value) {
        let rest = spelled(call);
        let head = format!(r#"{{"type":"decide","workflow":"{}","withOptions":true"#, self.digest);
        ask(self.engine, &format!(r#"{head},"now":"{now}","case":{case},"command":{command}{rest}}}"#))
    }

    fn options(&mut self, call: &Map<String, Value>) -> Option<Value> {
        let (case, now) = (&self.history.case, self.now);
        if case == "null" {
            return None;
        }
        let rest = spelled(call);
        let head = format!(r#"{{"type":"options","workflow":"{}""#, self.digest);
        let (text, mut answer) = ask(self.engine, &format!(r#"{head},"now":"{now}","case":{case}{rest}}}"#));
        Some(answer["ok"].get_mut("options").unwrap_or_else(|| panic!("no options: {text}")).take())
    }

    /// A batch of one answers what the command alone is answered.
    fn alone_as_in_a_batch(&mut self, before: &str, command: &Value, call: &Map<String, Value>, alone: &Value) {
        let facts = call.get("facts").cloned().unwrap_or(json!({}));
        let item = format!(r#"{{"case":{before},"command":{command},"facts":{facts}}}"#);
        let actor = call.get("actor").cloned().unwrap_or(Value::Null);
        let head = format!(r#"{{"type":"decideMany","workflow":"{}","actor":{actor}"#, self.digest);
        let (text, mut answer) = ask(self.engine, &format!(r#"{head},"now":"{}","items":[{item}]}}"#, self.now));
        let mut alone = alone.clone();
        let options = alone.as_object_mut().expect("an object");
        options.retain(|key, _| !["options", "undo", "can"].contains(&key.as_str()));
        assert_eq!(answer["ok"]["results"][0].take(), alone, "left: in a batch, right: alone: {text}");
    }

    /// A late tick changes nothing: had the host ticked at every due instant, it would have the same case.
    fn late_as_punctual(&mut self, before: &str, due: Option<Instant>, command: &Value, call: &Map<String, Value>) {
        let (mut case, mut due) = (before.to_owned(), due);
        let tick = json!({ "type": "tick" });
        for _ in 0..TICKS {
            let Some(at) = due.filter(|due| *due <= self.now) else {
                if case == before {
                    return;
                }
                let (text, _) = self.decide(&case, command, call, self.now);
                let late = &self.history.case;
                assert!(text.contains(&format!(r#""case":{late}"#)), "late: {late}, punctual: {text}");
                return;
            };
            let (text, answer) = self.decide(&case, &tick, &Map::new(), at);
            assert!(answer["ok"]["events"] != json!([]), "a timer is due at {at}, and a tick does nothing: {text}");
            case_of(&text).clone_into(&mut case);
            due = answer["ok"]["nextDue"].as_str().map(|due| due.parse().expect("an instant"));
        }
    }

    /// Its history has a report.
    fn is_reported(&mut self) {
        let events = self.history.list();
        let head = format!(r#"{{"type":"report","workflow":"{}""#, self.digest);
        let (text, answer) = ask(self.engine, &format!(r#"{head},"histories":[{events}],"until":"{}"}}"#, self.now));
        assert!(answer.get("ok").is_some() || self.history.count == 0, "no report: {text}");
    }
}

/// The keys of a call, to go on with.
fn spelled(call: &Map<String, Value>) -> String {
    call.iter().fold(String::new(), |text, (key, value)| format!(r#"{text},"{key}":{value}"#))
}

fn earlier(instant: Instant, millis: i64) -> Instant {
    Instant::from_millis(instant.millis() - millis).unwrap_or(Instant::MIN)
}

fn actor(bytes: &mut Unstructured, words: &Words) -> Result<Value> {
    let some = |bytes: &mut Unstructured, ids: &[ordino::Id]| -> Result<Vec<String>> {
        let length = bytes.int_in_range(0..=2_u8)?;
        (0..length).map(|_| Ok(bytes.choose(ids)?.to_string())).collect()
    };
    let id = bytes.choose(&words.employees)?.to_string();
    let (teams, leads, roles) = (some(bytes, &words.teams)?, some(bytes, &words.teams)?, some(bytes, &words.roles)?);
    Ok(json!({ "id": id, "teams": teams, "leads": leads, "roles": roles }))
}

fn facts(bytes: &mut Unstructured, words: &Words) -> Result<Value> {
    let length = bytes.int_in_range(0..=3_u8)?;
    let fact = |bytes: &mut Unstructured| -> Result<(Arc<str>, Fact)> { Ok(bytes.choose(&words.facts)?.clone()) };
    let facts = (0..length).map(|_| fact(bytes).map(|(name, value)| (name.to_string(), json!(value))));
    Ok(Value::Object(facts.collect::<Result<_>>()?))
}

/// Any command of the wire; what it names may not exist, what it says may be blank.
fn command(bytes: &mut Unstructured, words: &Words) -> Result<Value> {
    const SLAS: [&str; 4] = ["ship", "reply", "first-reply", "decide"];
    const SAID: [&str; 5] = ["done", "", " \t", "@shipping-2, see @manager-1 and @shipping-2.", "später \u{1f69a} @"];
    let said = bytes.choose(&SAID)?;
    let status = if bytes.ratio(1, 16)? { "2" } else { bytes.choose(&words.statuses)?.as_str() };
    let employee = bytes.choose(&words.employees)?;
    let number: u8 = bytes.arbitrary()?;
    let later = format!("PT{}M", u32::from(number) * 10);
    Ok(match bytes.int_in_range(0..=18_u8)? {
        0 => json!({ "type": "move", "to": status, "comment": said }),
        1 => json!({ "type": "force", "to": status, "comment": said }),
        2 => json!({ "type": "record", "to": status, "source": said }),
        3 => json!({ "type": "assign", "to": employee }),
        4 => json!({ "type": "assign", "to": null }),
        5 => json!({ "type": "comment", "text": said }),
        6 => {
            let mut facts = facts(bytes, words)?;
            if let (true, Some(fact)) = (number.is_multiple_of(4), facts.as_object_mut()) {
                fact.values_mut().for_each(|value| *value = Value::Null);
            }
            json!({ "type": "setFacts", "facts": facts })
        }
        8 => json!({ "type": "open", "id": "order-1042" }),
        9 => json!({ "type": "undo", "comment": said }),
        10 => json!({ "type": "remind", "after": later, "to": ["team:owner"], "text": said }),
        11 => json!({ "type": "remind", "after": later, "to": ["assignee"], "text": said, "untilMoved": true }),
        12 => json!({ "type": "snooze", "reminder": number, "until": "2026-12-24T12:00:00Z" }),
        13 => json!({ "type": "dismiss", "reminder": number }),
        14 => json!({ "type": "acknowledge", "sla": bytes.choose(&SLAS)? }),
        15 => json!({ "type": "watch" }),
        16 => json!({ "type": "unwatch" }),
        _ => json!({ "type": "tick" }),
    })
}

fn value_of(field: &Value) -> Value {
    let first = field["oneOf"].get(0).cloned();
    first.unwrap_or_else(|| match field["type"].as_str() {
        Some("number") => json!(2.5),
        Some("date") => json!("2026-12-25"),
        Some("bool") => json!(true),
        _ => json!("as agreed"),
    })
}
