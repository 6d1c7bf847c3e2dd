//! The rules that a definition must keep to become a workflow.

mod calendar;
mod guard;
mod sla;
mod status;
mod team;

use std::collections::{BTreeMap, BTreeSet};

use crate::definition::{CalendarRef, Choice, Definition, Stage, ZoneName};
use crate::graph::Graph;
use crate::limits;
use crate::name::Id;
use crate::principal::Principal;
use crate::read::{self, Code, Diagnostic, Path, Severity};
use crate::time::Zone;

/// Everything that is wrong with a definition; when nothing is, what its graph makes doubtful.
pub(super) fn findings(definition: &Definition) -> Vec<(Path, Diagnostic)> {
    let mut findings = problems(definition);
    let is_error = |(_, finding): &(Path, Diagnostic)| finding.severity == Severity::Error;
    if findings.iter().any(is_error) {
        return findings;
    }
    let graph = Graph::new(definition);
    findings.extend(circles(definition, &graph));
    if !findings.iter().any(is_error) {
        findings.extend(doubts(definition, &graph));
    }
    findings
}

/// Circles in which a tick would never end.
fn circles(definition: &Definition, graph: &Graph) -> Vec<(Path, Diagnostic)> {
    let describe = |circle: Vec<&Id>| {
        let first = definition.statuses.iter().position(|status| Some(&&status.id) == circle.first());
        let path = Path::root().key("statuses").index(first.unwrap_or_default());
        let names = circle.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        let message = format!("timers alone move a case round {names} in no time, and would never end");
        let problem = Diagnostic::error(Code::TimerCycle, &path, message);
        (
            path,
            problem.with_help(
                "let a ladder move after some time, or let one of the SLAs `resume` or `ignore` on reopening",
            ),
        )
    };
    graph.timer_cycles().into_iter().map(describe).collect()
}

/// What the graph makes doubtful.
fn doubts(definition: &Definition, graph: &Graph) -> Vec<(Path, Diagnostic)> {
    let path = |id: &Id| {
        let position = definition.statuses.iter().position(|status| status.id == *id);
        Path::root().key("statuses").index(position.unwrap_or_default())
    };
    let doubt = |code: Code, id: &Id, message: String, help: &str| {
        (path(id), Diagnostic::warning(code, &path(id), message).with_help(help))
    };
    let unreachable = graph.unreachable().into_iter().map(|id| {
        let message = format!("no case enters `{id}`, unless it is opened, forced or recorded there");
        doubt(Code::UnreachableStatus, id, message, "let a transition lead there, or take the status away")
    });
    // A workflow without any closed status may be one that nobody has described yet.
    let ends = definition.statuses.iter().any(|status| status.stage == Stage::Closed);
    let endless = graph.endless().into_iter().filter(|_| ends).map(|id| {
        let message = format!("from `{id}` no closed status can be reached");
        doubt(Code::Endless, id, message, "let a transition lead on, or give it the stage `closed`")
    });
    unreachable.chain(endless).collect()
}

/// Every rule that does not hold, in the order of the definition.
fn problems(definition: &Definition) -> Vec<(Path, Diagnostic)> {
    let mut rules = Rules::default();
    if rules.lengths(definition) {
        rules.known_teams = definition.teams.iter().map(|team| &team.id).collect();
        rules.known_calendars = definition.calendars.iter().map(|calendar| &calendar.id).collect();
        rules.known_statuses = definition.statuses.iter().map(|status| &status.id).collect();
        rules.known_classes = definition.statuses.iter().flat_map(|status| &status.classes).collect();
        rules.definition(definition);
    }
    rules.problems
}

/// The definition's rules, at work.
#[derive(Default)]
struct Rules<'d> {
    known_teams: BTreeSet<&'d Id>,
    known_calendars: BTreeSet<&'d Id>,
    known_statuses: BTreeSet<&'d Id>,
    known_classes: BTreeSet<&'d Id>,
    problems: Vec<(Path, Diagnostic)>,
}

impl<'d> Rules<'d> {
    fn definition(&mut self, definition: &'d Definition) {
        if definition.version > limits::SEQ {
            self.refuse(
                Code::InvalidValue,
                &Path::root().key("version"),
                format!("a version is at most {}", limits::SEQ),
            );
        }
        self.zone(&Path::root().key("timeZone"), &definition.time_zone);
        if let Some(initial) = &definition.initial {
            self.choice(&Path::root().key("initial"), initial, Self::status_named);
        }
        self.teams(definition);
        self.calendars(definition);
        if definition.statuses.is_empty() {
            let message = "a workflow needs at least one status".to_owned();
            self.refuse(Code::EmptyList, &Path::root().key("statuses"), message);
        }
        self.statuses(definition);
        let slas = Path::root().key("slas");
        self.unique(&slas, definition.slas.iter().map(|sla| &sla.id));
        for (position, sla) in definition.slas.iter().enumerate() {
            self.sla(&slas.index(position), sla);
        }
        self.facts_set(&slas, &definition.slas);
        for (right, principals) in definition.rights.iter() {
            self.principals(&Path::root().key("rights").key(right), principals);
        }
    }

    /// Whether the lists that all other rules walk are of a length that they can walk.
    fn lengths(&mut self, definition: &Definition) -> bool {
        let lists = [
            ("teams", definition.teams.len(), limits::TEAMS, "teams"),
            ("calendars", definition.calendars.len(), limits::CALENDARS, "calendars"),
            ("statuses", definition.statuses.len(), limits::STATUSES, "statuses"),
            ("slas", definition.slas.len(), limits::SLAS, "SLAs"),
            ("promises", definition.promises.len(), limits::LIST, "promises"),
        ];
        lists.map(|(key, length, most, what)| self.most(&Path::root().key(key), length, most, what)) == [true; 5]
    }

    pub(super) fn choice<T>(&mut self, path: &Path, choice: &'d Choice<T>, check: fn(&mut Self, &Path, &'d T)) {
        if !self.most(path, choice.branches.len(), limits::BRANCHES, "branches") {
            return;
        }
        if !choice.is_complete() {
            let message = "every branch of a choice but the last has `when`, and the last is a plain value";
            self.refuse(Code::UnguardedBranch, path, message.to_owned());
        }
        let plain = choice.branches.len() == 1;
        for (position, branch) in choice.branches.iter().enumerate() {
            let path = if plain { path.clone() } else { path.index(position) };
            if let Some(when) = &branch.when {
                self.guard(&path.key("when"), when);
            }
            check(self, &path, &branch.value);
        }
    }

    pub(super) fn principals(&mut self, path: &Path, principals: &'d [Principal]) {
        if !self.most(path, principals.len(), limits::LIST, "principals") {
            return;
        }
        for (position, principal) in principals.iter().enumerate() {
            self.principal(&path.index(position), principal);
        }
    }

    pub(super) fn principal(&mut self, path: &Path, principal: &'d Principal) {
        if let Principal::Team(team) | Principal::Lead(team) = principal {
            self.team_named(path, team);
        }
    }

    pub(super) fn zone(&mut self, path: &Path, ZoneName(name): &ZoneName) {
        if name.parse::<Zone>().is_err() {
            let message = format!("`{}` is no time zone of the IANA database", crate::text::excerpt(name));
            let near = read::nearest(name, Zone::names());
            self.note(path, near_by(Diagnostic::error(Code::UnknownZone, path, message), near));
        }
    }

    pub(super) fn status_named(&mut self, path: &Path, id: &'d Id) {
        if !self.known_statuses.contains(id) {
            let problem = unknown(Code::UnknownStatus, "status", path, id, &self.known_statuses, self.is_full());
            self.note(path, problem);
        }
    }

    pub(super) fn team_named(&mut self, path: &Path, id: &'d Id) {
        if !self.known_teams.contains(id) {
            let problem = unknown(Code::UnknownTeam, "team", path, id, &self.known_teams, self.is_full());
            self.note(path, problem);
        }
    }

    pub(super) fn calendar_named(&mut self, path: &Path, id: &'d Id) {
        if !self.known_calendars.contains(id) {
            let problem = unknown(Code::UnknownCalendar, "calendar", path, id, &self.known_calendars, self.is_full());
            self.note(path, problem);
        }
    }

    pub(super) fn calendar_ref(&mut self, path: &Path, reference: &'d CalendarRef) {
        if let CalendarRef::Calendar(id) = reference {
            self.calendar_named(path, id);
        }
    }

    pub(super) fn unique<'a>(&mut self, path: &Path, ids: impl Iterator<Item = &'a Id>) {
        self.unique_by(path, "id", ids);
    }

    pub(super) fn unique_by<'a>(&mut self, path: &Path, key: &str, ids: impl Iterator<Item = &'a Id>) {
        let mut seen = BTreeMap::new();
        for (position, id) in ids.enumerate() {
            if let Some(first) = seen.insert(id, position) {
                let message = format!("`{id}` is the {key} of item {first} already");
                self.refuse(Code::DuplicateId, &path.index(position).key(key), message);
            }
        }
    }

    pub(super) fn most(&mut self, path: &Path, length: usize, most: usize, what: &str) -> bool {
        if length > most {
            self.refuse(Code::LimitExceeded, path, format!("there are {length} {what}, and at most {most} are taken"));
        }
        length <= most
    }

    /// Notes what is wrong. After the most problems that anybody is shown, nothing is noted any more: what follows would
    /// only take time.
    pub(super) fn refuse(&mut self, code: Code, path: &Path, message: String) {
        self.note(path, Diagnostic::error(code, path, message));
    }

    pub(super) fn note(&mut self, path: &Path, finding: Diagnostic) {
        if self.problems.len() <= limits::DIAGNOSTICS {
            self.problems.push((path.clone(), finding));
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.problems.len() > limits::DIAGNOSTICS
    }
}

fn unknown(code: Code, what: &str, path: &Path, id: &Id, known: &BTreeSet<&Id>, is_full: bool) -> Diagnostic {
    let problem = Diagnostic::error(code, path, format!("there is no {what} `{id}`"));
    if is_full { problem } else { near_by(problem, read::nearest(id.as_str(), known.iter().map(|id| id.as_str()))) }
}

fn near_by(problem: Diagnostic, near: Option<&str>) -> Diagnostic {
    match near {
        Some(near) => problem.with_help(format!("did you mean `{near}`?")),
        None => problem,
    }
}
