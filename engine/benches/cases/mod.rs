//! What is measured: each case a name and a call, prepared once. Shared by the criterion bench and by the program whose
//! instructions are counted.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "what is measured is prepared once, and must be there"
)]

mod large;
mod promised;

use ordino::read::Node;
use ordino::time::{Calendar, Duration, HolidayRule, Instant, Week, WorkingHours, Zone};
use ordino::{Actor, Call, Case, Command, Decision, Event, EventKind, Workflow, decide, evolve, options};

/// A call that is measured, and what it is called.
pub struct Measured {
    /// Its name.
    pub name: &'static str,
    /// The call. What it answers is handed on, so that nothing is optimised away.
    pub call: Box<dyn FnMut() -> u64>,
}

/// Every case.
#[must_use]
pub fn all() -> Vec<Measured> {
    let desk = Desk::open();
    let mut measured = vec![
        desk.decide_move(),
        desk.options(),
        desk.evolve(),
        desk.tick_nothing(),
        desk.tick_step(),
        desk.import(),
        desk.wire(),
    ];
    measured.extend(working_time());
    measured.extend([check("load"), check("check"), promises()]);
    measured
}

/// An order of the shipped order desk with two running SLAs: a problem that nobody has answered yet.
struct Desk {
    workflow: Workflow,
    case: Case,
    actor: Actor,
    now: Instant,
}

impl Desk {
    fn open() -> Self {
        let workflow = Workflow::from_node(&definition()).expect("the definition holds");
        let actor: Actor =
            serde_json::from_str(r#"{"id": "customer-care-1", "teams": ["customer-care"]}"#).expect("an actor");
        let facts = serde_json::from_str(r#"{"total": 620, "country": "IT", "inStock": true}"#).expect("facts");
        let mut now: Instant = "2025-10-20T08:00:00Z".parse().expect("an instant");
        let mut case = None;
        for command in [
            r#"{"type": "open", "id": "order-1042", "facts": {"total": 620, "country": "IT", "inStock": true}}"#,
            r#"{"type": "record", "to": "payment-received", "source": "payment"}"#,
            r#"{"type": "record", "to": "problem-reported", "source": "contact form"}"#,
        ] {
            let command: Command = serde_json::from_str(command).expect("a command");
            let call = Call { facts: &facts, ..Call::at(now) };
            case = decide(&workflow, case, &command, &call).expect("a decision").case;
            now = now.saturating_add(Duration::from_millis(60_000).expect("a minute"));
        }
        let case = case.expect("a case");
        let running = case.clocks.iter().filter(|clock| clock.state == ordino::ClockState::Running).count();
        assert_eq!(running, 2, "two SLAs run");
        Self { workflow, case, actor, now }
    }

    fn decide_move(&self) -> Measured {
        let Self { workflow, case, actor, now } = self.parts();
        let command: Command =
            serde_json::from_str(r#"{"type": "move", "to": "awaiting-customer"}"#).expect("a command");
        let call = move || {
            let decision = decide(&workflow, Some(case.clone()), &command, &Call::at(now).by(&actor)).expect("a case");
            assert!(decision.refused.is_empty() && decision.events.len() == 3);
            decision.next_due.map_or(0, |due| due.millis().unsigned_abs())
        };
        Measured { name: "decide a move, two SLAs running", call: Box::new(call) }
    }

    fn options(&self) -> Measured {
        let Self { workflow, case, actor, now } = self.parts();
        let call = move || {
            let offered = options(&workflow, &case, &Call::at(now).by(&actor), None).expect("options");
            offered.options.len() as u64
        };
        Measured { name: "options, two SLAs running", call: Box::new(call) }
    }

    fn evolve(&self) -> Measured {
        let events = self.moved();
        let case = self.case.clone();
        let event = events.first().expect("a move").clone();
        let mut target = case.clone();
        let call = move || {
            evolve(&mut target, &event);
            target.seq
        };
        Measured { name: "evolve a move", call: Box::new(call) }
    }

    fn tick_nothing(&self) -> Measured {
        let Self { workflow, case, now, .. } = self.parts();
        let mut case = Some(case);
        let call = move || {
            let Decision { case: kept, events, .. } =
                decide(&workflow, case.take(), &Command::Tick {}, &Call::at(now)).expect("a case");
            case = kept;
            events.len() as u64
        };
        Measured { name: "tick with nothing due", call: Box::new(call) }
    }

    fn tick_step(&self) -> Measured {
        let Self { workflow, mut case, mut now, .. } = self.parts();
        loop {
            let decision = decide(&workflow, Some(case.clone()), &Command::Tick {}, &Call::at(now)).expect("a case");
            if let [Event { kind: EventKind::StepFired { .. }, .. }] = decision.events.as_slice() {
                break;
            }
            case = decision.case.expect("a case");
            now = decision.next_due.expect("a ladder");
        }
        let call = move || {
            let decision = decide(&workflow, Some(case.clone()), &Command::Tick {}, &Call::at(now)).expect("a case");
            decision.effects.len() as u64
        };
        Measured { name: "tick that fires one step", call: Box::new(call) }
    }

    /// An order that was packed and put back, over and over, a working day apart.
    fn import(&self) -> Measured {
        let Self { workflow, mut now, .. } = self.parts();
        let mut history = Vec::new();
        for row in 0..50 {
            let status = ["payment-received", "ready-to-pack", "payment-received", "problem-reported"][row % 4];
            history.push(serde_json::json!({ "status": status, "at": now, "employee": "shipping-2" }));
            now = now.saturating_add(Duration::from_millis(86_400_000).expect("a day"));
        }
        let command = serde_json::json!({ "type": "open", "id": "order-1042", "history": history });
        let command: Command = serde_json::from_value(command).expect("a command");
        let call = move || {
            let decision = decide(&workflow, None, &command, &Call::at(now)).expect("a case");
            assert!(decision.refused.is_empty() && decision.events.len() >= 50);
            decision.events.len() as u64
        };
        Measured { name: "open with 50 rows of history", call: Box::new(call) }
    }

    fn wire(&self) -> Measured {
        let mut engine = ordino::Engine::new();
        let definition = serde_json::to_string(&definition()).expect("a definition");
        let load = format!(r#"{{"type":"load","definition":{definition}}}"#);
        let loaded: serde_json::Value = serde_json::from_str(&engine.call(&load)).expect("an answer");
        let request = serde_json::json!({
            "type": "decide",
            "workflow": loaded["ok"]["workflow"],
            "case": self.case,
            "command": { "type": "move", "to": "awaiting-customer" },
            "now": self.now,
            "actor": self.actor,
            "withOptions": true,
        })
        .to_string();
        let call = move || engine.call(&request).len() as u64;
        Measured { name: "the same move as JSON, with options", call: Box::new(call) }
    }

    fn moved(&self) -> Vec<Event> {
        let command: Command =
            serde_json::from_str(r#"{"type": "move", "to": "awaiting-customer"}"#).expect("a command");
        let call = Call::at(self.now).by(&self.actor);
        decide(&self.workflow, Some(self.case.clone()), &command, &call).expect("a decision").events
    }

    fn parts(&self) -> Self {
        let Self { workflow, case, actor, now } = self;
        Self { workflow: workflow.clone(), case: case.clone(), actor: actor.clone(), now: *now }
    }
}

/// The largest definition, as JSON text: what is asked of it by an editor, and what `load` takes of that.
fn check(request: &'static str) -> Measured {
    let text = serde_json::json!({ "type": request, "definition": large::definition() }).to_string();
    let mut engine = ordino::Engine::new();
    let answer = engine.call(&text);
    assert!(answer.starts_with(r#"{"ok":"#) && !answer.contains(r#""severity":"error""#), "{answer}");
    let name = match request {
        "load" => "load 1,000 statuses, 10,000 transitions",
        _ => "check 1,000 statuses, 10,000 transitions",
    };
    Measured { name, call: Box::new(move || engine.call(&text).len() as u64) }
}

fn promises() -> Measured {
    let text = serde_json::json!({ "type": "promises", "workflow": promised::definition() }).to_string();
    let mut engine = ordino::Engine::new();
    let answer = engine.call(&text);
    assert!(answer.starts_with(r#"{"ok":"#), "{answer}");
    Measured { name: "promises 500 statuses, 50 promises", call: Box::new(move || engine.call(&text).len() as u64) }
}

/// The shipped order desk.
fn definition() -> Node {
    let options = serde_saphyr::options! { strict_booleans: true };
    let text = include_str!("../../../examples/definitions/order-desk.yaml");
    serde_saphyr::from_str_with_options(text, options).expect("YAML")
}

fn working_time() -> Vec<Measured> {
    let hours: WorkingHours = "09:00-17:00".parse().expect("hours");
    let [mon, tue, wed, thu, fri] = [(); 5].map(|()| vec![hours]);
    let week = Week { mon, tue, wed, thu, fri, ..Week::default() };
    let zone: Zone = "Europe/Rome".parse().expect("a zone");
    let holidays =
        ["01-01", "01-06", "easter+1", "04-25", "05-01", "06-02", "08-15", "11-01", "12-08", "12-25", "12-26"];
    let holidays: Vec<HolidayRule> = holidays.map(|day| day.parse().expect("a holiday")).into();
    let calendar = Calendar::new(zone, week, holidays, Vec::new(), Vec::new()).expect("a calendar");
    let spans = [
        ("working time over 30 days", "2026-05-04T08:00:00Z", "2026-06-03T08:00:00Z"),
        ("working time over 10 years", "2016-05-04T08:00:00Z", "2026-05-04T08:00:00Z"),
    ];
    let measure = |(name, start, end): (&'static str, &str, &str)| {
        let calendar = calendar.clone();
        let [start, end] = [start, end].map(|instant| instant.parse::<Instant>().expect("an instant"));
        let call = move || {
            let time = calendar.between(std::hint::black_box(start), std::hint::black_box(end)).expect("a time");
            time.millis()
        };
        Measured { name, call: Box::new(call) }
    };
    spans.map(measure).into()
}
