//! Whether a test file fits its workflow.

use std::collections::BTreeSet;

use super::document::{Example, Suite};
use super::expected::Expected;
use super::moment::Moment;
use super::place;
use super::step::{When, Who};
use crate::actor::Actor;
use crate::command::Command;
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;
use crate::read::{Code, Diagnostic, Path, nearest};
use crate::workflow::Workflow;

/// Everything that is wrong with a test file beside its shape: names that nobody has, steps that do two things, statuses, teams
/// and SLAs that the workflow does not know.
#[must_use]
pub fn prove(workflow: &Workflow, suite: &Suite) -> Vec<Diagnostic> {
    let mut proof = Proof { workflow, suite, found: Vec::new() };
    proof.suite();
    proof.found
}

struct Proof<'a> {
    workflow: &'a Workflow,
    suite: &'a Suite,
    found: Vec<Diagnostic>,
}

impl Proof<'_> {
    fn suite(&mut self) {
        let root = Path::root();
        if self.suite.walks.is_some_and(|walks| walks > Suite::MOST_WALKS) {
            self.limit(&root.key("walks"), Suite::MOST_WALKS as usize, "walks");
        }
        if self.suite.examples.len() > Suite::MOST_EXAMPLES {
            self.limit(&root.key("examples"), Suite::MOST_EXAMPLES, "examples");
            return;
        }
        if self.suite.start == Some(Moment::Due) {
            self.wrong(&root.key("start"), "nothing is due before a case is opened".to_owned());
        }
        for (name, member) in &self.suite.staff {
            let path = root.key("staff").key(name);
            self.teams(&path.key("teams"), &member.teams);
            self.teams(&path.key("leads"), &member.leads);
            if let (None, Err(error)) = (&member.id, EmployeeId::new(name)) {
                self.wrong(&path, error.to_string());
            }
        }
        let mut names = BTreeSet::new();
        for (position, example) in self.suite.examples.iter().enumerate() {
            let path = place::of_example(position);
            if !names.insert(&example.name) {
                let message = format!("another example is called `{}`", crate::text::excerpt(&example.name));
                self.found.push(Diagnostic::error(Code::DuplicateId, &path.key("name"), message));
            }
            self.example(position, example, &path);
        }
    }

    fn example(&mut self, position: usize, example: &Example, path: &Path) {
        let given = path.key("given");
        if let Some(status) = &example.given.status {
            let path = if example.given.is_status_alone() { given.clone() } else { given.key("status") };
            self.status(&path, status);
        }
        if example.given.at == Some(Moment::Due) {
            self.wrong(&given.key("at"), "nothing is due before a case is opened".to_owned());
        }
        self.who(&given.key("as"), example.given.who.as_ref());
        for (number, row) in example.given.history.iter().enumerate() {
            let path = given.key("history").index(number);
            if row.at == Moment::Due {
                self.wrong(&path.key("at"), "nothing is due before a case is opened".to_owned());
            }
            self.status(&path.key("status"), &row.status);
        }
        for (number, step) in example.when.steps.iter().enumerate() {
            self.step(step, &place::of_step(position, number, example.when.is_list));
        }
        if let Some(expected) = &example.then {
            self.expected(expected, &path.key("then"));
        }
    }

    fn step(&mut self, step: &When, path: &Path) {
        let asked = step.asked();
        if let [first, second, ..] = asked.keys.as_slice() {
            let message = format!("a step does one thing, and this one has `{first}` and `{second}`");
            self.wrong(&path.key(*second), message);
        }
        for (key, with) in step.astray() {
            self.wrong(&path.key(key), format!("`{key}` belongs to `{with}`, which this step has not"));
        }
        if step.at.is_some() && step.after.is_some() {
            self.wrong(&path.key("after"), "a step happens either `at` a moment or `after` some time".to_owned());
        }
        match (&asked.command, &step.acknowledge) {
            (Command::Migrate { .. }, _) => {
                self.wrong(&path.key("do"), "an example runs under one definition".to_owned());
            }
            (Command::Acknowledge { sla }, Some(_)) => self.sla(&path.key("acknowledge"), sla),
            (Command::Acknowledge { sla }, None) => self.sla(&path.key("do").key("sla"), sla),
            _ => {}
        }
        self.who(&path.key("as"), step.who.as_ref());
        if let Some(expected) = &step.then {
            self.expected(expected, &path.key("then"));
        }
    }

    fn expected(&mut self, expected: &Expected, path: &Path) {
        if let Some(status) = &expected.status
            && self.workflow.status(status).is_none()
        {
            self.status(&path.key("status"), status);
        }
        for (position, status) in expected.cannot_move.iter().flatten().enumerate() {
            self.status(&path.key("cannotMove").index(position), status);
        }
    }

    fn status(&mut self, path: &Path, name: &str) {
        if self.workflow.status_known_as(name).is_none() {
            let ids = self.workflow.definition().statuses.iter().map(|status| status.id.as_str());
            let problem = Diagnostic::error(Code::UnknownStatus, path, unknown("status", name));
            self.found.push(with_near(problem, nearest(name, ids)));
        }
    }

    fn sla(&mut self, path: &Path, id: &Id) {
        let ids = || self.workflow.definition().slas.iter().map(|sla| sla.id.as_str());
        if ids().all(|known| known != id.as_str()) {
            let problem = Diagnostic::error(Code::UnknownSla, path, unknown("SLA", id.as_str()));
            let near = nearest(id.as_str(), ids());
            self.found.push(with_near(problem, near));
        }
    }

    fn teams(&mut self, path: &Path, teams: &[Id]) {
        for (position, team) in teams.iter().enumerate() {
            let mut ids = self.workflow.definition().teams.iter().map(|team| team.id.as_str());
            if ids.clone().all(|id| id != team.as_str()) {
                let problem =
                    Diagnostic::error(Code::UnknownTeam, &path.index(position), unknown("team", team.as_str()));
                let near = nearest(team.as_str(), &mut ids);
                self.found.push(with_near(problem, near));
            }
        }
    }

    fn who(&mut self, path: &Path, who: Option<&Who>) {
        let Some(Who::Name(name)) = who else { return };
        if actor_of(self.suite, who).is_none() {
            let message = format!("nobody is called `{}`", crate::text::excerpt(name));
            let near = nearest(name, self.suite.staff.keys().map(String::as_str));
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => "name them under `staff`, or write `team:X`, `lead:X`, `role:X` or `employee:X`".to_owned(),
            };
            self.found.push(Diagnostic::error(Code::InvalidValue, path, message).with_help(help));
        }
    }

    fn wrong(&mut self, path: &Path, message: String) {
        self.found.push(Diagnostic::error(Code::InvalidValue, path, message));
    }

    fn limit(&mut self, path: &Path, most: usize, what: &str) {
        self.found.push(Diagnostic::error(Code::LimitExceeded, path, format!("there are at most {most} {what}")));
    }
}

/// The actor behind a name: an employee of the file, or somebody for whom a principal holds.
pub(super) fn actor_of(suite: &Suite, who: Option<&Who>) -> Option<Actor> {
    let name = match who? {
        Who::Actor(actor) => return Some(actor.clone()),
        Who::Name(name) => name,
    };
    if let Some(member) = suite.staff.get(name) {
        let id = member.id.clone().or_else(|| EmployeeId::new(name).ok())?;
        let (teams, leads, roles) = (member.teams.clone(), member.leads.clone(), member.roles.clone());
        return Some(Actor { id, teams, leads, roles });
    }
    let actor = Actor::new(EmployeeId::new(name).ok()?);
    match name.parse().ok()? {
        Principal::Team(team) => Some(Actor { teams: vec![team], ..actor }),
        Principal::Lead(team) => Some(Actor { leads: vec![team], ..actor }),
        Principal::Role(role) => Some(Actor { roles: vec![role], ..actor }),
        Principal::Employee(id) => Some(Actor::new(id)),
        _ => None,
    }
}

fn unknown(what: &str, name: &str) -> String {
    format!("unknown {what} `{}`", crate::text::excerpt(name))
}

fn with_near(problem: Diagnostic, near: Option<&str>) -> Diagnostic {
    match near {
        Some(near) => problem.with_help(format!("did you mean `{near}`?")),
        None => problem,
    }
}
