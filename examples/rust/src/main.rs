//! One order's life, told in a terminal: the engine as a Rust program uses it.
//!
//! The shop's clock is this program's: it hands an instant to every call. The cron sleeps for a week in between, and
//! the clocks go back on 26 October 2025.

mod tell;

use std::error::Error;

use ordino::time::Instant;
use ordino::{Actor, Call, Case, Command, Decision, Facts, Workflow, decide, options};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let text = include_str!("../../definitions/order-desk.yaml");
    let options = serde_saphyr::options! { strict_booleans: true };
    let definition = serde_saphyr::from_str_with_options(text, options)?;
    let workflow = Workflow::from_node(&definition).map_err(|problems| tell::problems(&problems))?;
    Shop { workflow, case: None }.tell()
}

/// A shop with one order.
struct Shop {
    workflow: Workflow,
    case: Option<Case>,
}

impl Shop {
    fn tell(mut self) -> Result<(), Box<dyn Error>> {
        let care = actor("customer-care-1", &["customer-care"], &[]);
        let packer = actor("shipping-2", &["shipping"], &[]);
        let clerk = actor("finance-1", &["finance"], &[]);
        let head = actor("finance-3", &["finance"], &["finance"]);
        let manager = actor("manager-1", &["managers"], &["managers"]);

        tell::chapter("Tuesday: the order comes in, and the shop is in good order.");
        let order = json!({ "type": "open", "id": "order-1042", "facts": { "total": 620, "inStock": true } });
        self.ask("2025-10-14T09:12:00+02:00", None, &order)?;
        let paid = json!({ "type": "record", "to": "payment-received", "source": "payment module" });
        self.ask("2025-10-14T09:14:00+02:00", None, &paid)?;
        for (at, to) in [
            ("2025-10-14T11:05:00+02:00", "packed"),
            ("2025-10-14T11:20:00+02:00", "awaiting-courier"),
            ("2025-10-14T15:10:00+02:00", "shipped"),
        ] {
            self.ask(at, Some(&packer), &json!({ "type": "move", "to": to }))?;
        }
        let arrived = json!({ "type": "record", "to": "delivered", "source": "courier" });
        self.ask("2025-10-16T12:31:00+02:00", None, &arrived)?;

        tell::chapter("Monday: the customer reports a problem, and nobody solves it.");
        let broken = json!({ "type": "record", "to": "problem-reported", "source": "contact form" });
        self.ask("2025-10-20T10:00:00+02:00", None, &broken)?;
        let answer = json!({ "type": "comment", "text": "Two cups are broken. @shipping-2, how were they packed?" });
        self.ask("2025-10-20T11:30:00+02:00", Some(&care), &answer)?;
        let assign = json!({ "type": "assign", "to": "customer-care-1" });
        self.ask("2025-10-20T11:31:00+02:00", Some(&care), &assign)?;

        tell::chapter("The cron sleeps for a week. On Sunday the 26th the clocks go back. One late tick catches up:");
        self.ask("2025-10-29T08:00:00+01:00", None, &json!({ "type": "tick" }))?;

        tell::chapter("A manager decides for a refund. Finance may not simply pay out 620:");
        let refund = json!({ "type": "move", "to": "refund-requested" });
        self.ask("2025-10-29T09:30:00+01:00", Some(&manager), &refund)?;
        self.look("2025-10-29T10:00:00+01:00", &clerk)?;
        let pay = json!({ "type": "move", "to": "refunded", "comment": "Agreed: two cups and the postage." });
        self.ask("2025-10-29T10:05:00+01:00", Some(&clerk), &pay)?;
        self.ask("2025-10-29T11:40:00+01:00", Some(&head), &pay)?;

        tell::chapter("What the history adds up to:");
        tell::clocks(self.case.as_ref());
        Ok(())
    }

    /// Asks the engine to do something, keeps the case as a host would, and tells what happened.
    fn ask(&mut self, at: &str, by: Option<&Actor>, command: &Value) -> Result<(), Box<dyn Error>> {
        let call = self.call(at, by)?;
        let asked: Command = serde_json::from_value(command.clone())?;
        let decision: Decision = decide(&self.workflow, self.case.take(), &asked, &call)?;
        tell::asked(&self.workflow, call.now, by, command);
        tell::decision(&self.workflow, &decision);
        self.case = decision.case;
        Ok(())
    }

    /// Shows what somebody may do, and why something else is grey.
    fn look(&self, at: &str, by: &Actor) -> Result<(), Box<dyn Error>> {
        let call = self.call(at, Some(by))?;
        if let Some(case) = &self.case {
            let offered = options(&self.workflow, case, &call, Some(&"en".parse()?))
                .map_err(|reason| format!("the case runs under another workflow: {reason:?}"))?;
            tell::options(&self.workflow, call.now, by, &offered.options);
        }
        Ok(())
    }

    fn call<'a>(&self, at: &str, by: Option<&'a Actor>) -> Result<Call<'a>, Box<dyn Error>> {
        static NO_FACTS: Facts = Facts::new();
        let now: Instant = at.parse()?;
        let expected_seq = self.case.as_ref().map(|case| case.seq);
        Ok(Call { now, actor: by, facts: &NO_FACTS, expected_seq, from: None })
    }
}

fn actor(id: &str, teams: &[&str], leads: &[&str]) -> Actor {
    let ids = |names: &[&str]| names.iter().filter_map(|name| name.parse().ok()).collect();
    let id = id.parse().unwrap_or_else(|_| std::process::abort());
    Actor { teams: ids(teams), leads: ids(leads), ..Actor::new(id) }
}
