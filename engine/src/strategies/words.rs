//! The words that stories are made of: names and facts, few enough that they meet each other.

use std::str::FromStr;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::actor::Actor;
use crate::asked::{answers, guards, permitted};
use crate::fact::{Fact, FactChanges, Facts, Scalar};
use crate::guard::{Guard, Leaf};
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;
use crate::workflow::Workflow;

/// Names and facts to choose from. No list is empty.
#[derive(Clone, Debug)]
pub struct Words {
    /// Statuses, and for commands also one that no definition has.
    pub statuses: Vec<Id>,
    /// Teams.
    pub teams: Vec<Id>,
    /// Roles, `admin` among them.
    pub roles: Vec<Id>,
    /// Employees.
    pub employees: Vec<EmployeeId>,
    /// Names under which outside systems know statuses.
    pub aliases: Vec<String>,
    /// Facts with values that guards ask for, and some of other types.
    pub facts: Vec<(Arc<str>, Fact)>,
}

/// Ids that generated definitions give to their statuses, by position.
pub(super) const STATUSES: [&str; 8] =
    ["new", "paid", "packing", "hold", "shipped", "delivered", "refund", "cancelled"];
/// Ids of their teams, by position.
pub(super) const TEAMS: [&str; 3] = ["shipping", "customer-care", "finance"];
/// Ids of their calendars, by position.
pub(super) const CALENDARS: [&str; 3] = ["office", "night", "odd"];
/// Ids of their SLAs, by position.
pub(super) const SLAS: [&str; 3] = ["reply", "ship", "solve"];

impl Words {
    /// The words of generated definitions.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            statuses: parsed(&STATUSES),
            teams: parsed(&TEAMS),
            roles: parsed(&["admin", "clerk"]),
            employees: parsed(&["shipping-2", "customer-care-1", "finance-1", "manager-1"]),
            aliases: ["2", "7", "Shipped"].map(str::to_owned).into(),
            facts: facts_of_standard_words(),
        }
    }

    /// The words of a workflow: its statuses, its teams, and the facts that its guards ask for.
    #[must_use]
    pub fn of(workflow: &Workflow) -> Self {
        let definition = workflow.definition();
        let mut words = Self::standard();
        words.statuses = definition.statuses.iter().map(|status| status.id.clone()).collect();
        words.statuses.extend(parsed(&["nowhere"]));
        if !definition.teams.is_empty() {
            words.teams = definition.teams.iter().map(|team| team.id.clone()).collect();
        }
        let guards = guards(workflow);
        words.facts.extend(answers(&guards));
        let asked = guards.iter().flat_map(Guard::leaves).filter_map(|leaf| match leaf {
            Leaf::Actor(principal) => Some(principal),
            _ => None,
        });
        for principal in asked.chain(permitted(definition)) {
            match principal {
                Principal::Role(role) => words.roles.push(role.clone()),
                Principal::Employee(employee) => words.employees.push(employee.clone()),
                _ => {}
            }
        }
        let aliases: Vec<String> = definition.statuses.iter().flat_map(|status| status.aliases.clone()).collect();
        if !aliases.is_empty() {
            words.aliases = aliases;
        }
        words
    }
}

/// Stored facts, or facts of a call: none to four.
pub fn facts(words: &Words) -> impl Strategy<Value = Facts> + use<> {
    vec(select(words.facts.clone()), 0..=4).prop_map(|facts| facts.into_iter().collect())
}

/// Changes of facts; one in five takes a fact away.
pub fn fact_changes(words: &Words) -> impl Strategy<Value = FactChanges> + use<> {
    let change = (select(words.facts.clone()), proptest::bool::weighted(0.2));
    let change = change.prop_map(|((name, value), gone)| (name, (!gone).then_some(value)));
    vec(change, 0..=3).prop_map(|changes| changes.into_iter().collect())
}

/// An employee with teams, leads and roles.
pub fn actor(words: &Words) -> impl Strategy<Value = Actor> + use<> {
    let some = |ids: &[Id]| subsequence(ids.to_vec(), 0..=ids.len().min(2));
    let leads = option::weighted(0.3, select(words.teams.clone()));
    let roles = option::weighted(0.3, select(words.roles.clone()));
    (select(words.employees.clone()), some(&words.teams), leads, roles).prop_map(|(id, teams, leads, roles)| Actor {
        id,
        teams,
        leads: leads.into_iter().collect(),
        roles: roles.into_iter().collect(),
    })
}

/// Texts as values. One that cannot be read is left out.
pub(super) fn parsed<T: FromStr>(texts: &[&str]) -> Vec<T> {
    texts.iter().filter_map(|text| text.parse().ok()).collect()
}

fn facts_of_standard_words() -> Vec<(Arc<str>, Fact)> {
    let number = |value| Fact::Scalar(Scalar::Number(value));
    let text = |value: &str| Fact::Scalar(Scalar::Text(value.into()));
    let tags = |tags: &[&str]| Fact::List(tags.iter().map(|tag| Scalar::Text((*tag).into())).collect());
    let values = [
        ("total", vec![number(0.0), number(500.0), number(500.25), number(-1.0), text("many")]),
        ("country", vec![text("IT"), text("DE"), text("")]),
        ("gift", vec![true.into(), false.into()]),
        ("tags", vec![tags(&[]), tags(&["vip"]), tags(&["vip", "gift"]), Fact::List(vec![Scalar::Bool(true)])]),
        ("priority", vec![number(1.0), number(2.0), text("high")]),
    ];
    let of = |(name, values): (&str, Vec<Fact>)| {
        let name: Arc<str> = name.into();
        values.into_iter().map(move |value| (name.clone(), value))
    };
    values.into_iter().flat_map(of).collect()
}
