//! The rules that a definition must keep to become a workflow.

use std::collections::{BTreeMap, BTreeSet};

use crate::definition::{
    Action, CalendarRef, Choice, Definition, ExceptionHours, Others, Require, SlaDefinition, Stage, Status, Target,
    Transition, ZoneName,
};
use crate::graph::Graph;
use crate::guard::{Guard, Leaf, Test};
use crate::limits;
use crate::name::Id;
use crate::principal::Principal;
use crate::read::{self, Code, Diagnostic, Path, Severity};
use crate::time::{DateOrRange, Duration, Week, WorkingHours, Zone};

/// Everything that is wrong with a definition; when nothing is, what its graph makes doubtful.
pub(super) fn findings(definition: &Definition) -> Vec<(Path, Diagnostic)> {
    let mut findings = problems(definition);
    if findings.iter().all(|(_, finding)| finding.severity != Severity::Error) {
        findings.extend(doubts(definition));
    }
    findings
}

/// What the graph makes doubtful.
fn doubts(definition: &Definition) -> Vec<(Path, Diagnostic)> {
    let graph = Graph::new(definition);
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
    let mut rules = Rules {
        teams: definition.teams.iter().map(|team| &team.id).collect(),
        calendars: definition.calendars.iter().map(|calendar| &calendar.id).collect(),
        statuses: definition.statuses.iter().map(|status| &status.id).collect(),
        classes: definition.statuses.iter().flat_map(|status| &status.classes).collect(),
        problems: Vec::new(),
    };
    rules.definition(definition);
    rules.problems
}

struct Rules<'d> {
    teams: BTreeSet<&'d Id>,
    calendars: BTreeSet<&'d Id>,
    statuses: BTreeSet<&'d Id>,
    classes: BTreeSet<&'d Id>,
    problems: Vec<(Path, Diagnostic)>,
}

impl<'d> Rules<'d> {
    fn refuse(&mut self, code: Code, path: &Path, message: String) -> &mut Diagnostic {
        let position = self.problems.len();
        self.problems.push((path.clone(), Diagnostic::error(code, path, message)));
        #[expect(clippy::indexing_slicing, reason = "pushed on the line above")]
        &mut self.problems[position].1
    }

    fn definition(&mut self, definition: &'d Definition) {
        if definition.version > (1 << 53) - 1 {
            self.refuse(
                Code::InvalidValue,
                &Path::root().key("version"),
                "a version is at most 9007199254740991".to_owned(),
            );
        }
        self.zone(&Path::root().key("timeZone"), &definition.time_zone);
        if let Some(initial) = &definition.initial {
            self.choice(&Path::root().key("initial"), initial, Self::status_named);
        }
        self.most(&Path::root().key("teams"), definition.teams.len(), limits::TEAMS, "teams");
        self.teams(definition);
        self.most(&Path::root().key("calendars"), definition.calendars.len(), limits::CALENDARS, "calendars");
        self.calendars(definition);
        if definition.statuses.is_empty() {
            self.refuse(
                Code::EmptyList,
                &Path::root().key("statuses"),
                "a workflow needs at least one status".to_owned(),
            );
        }
        if self.most(&Path::root().key("statuses"), definition.statuses.len(), limits::STATUSES, "statuses") {
            self.unique(&Path::root().key("statuses"), definition.statuses.iter().map(|status| &status.id));
            self.aliases(definition);
            for (position, status) in definition.statuses.iter().enumerate() {
                self.status(&Path::root().key("statuses").index(position), status);
            }
        }
        if self.most(&Path::root().key("slas"), definition.slas.len(), limits::SLAS, "SLAs") {
            self.unique(&Path::root().key("slas"), definition.slas.iter().map(|sla| &sla.id));
            for (position, sla) in definition.slas.iter().enumerate() {
                self.sla(&Path::root().key("slas").index(position), sla);
            }
        }
        for (right, principals) in definition.rights.iter() {
            self.principals(&Path::root().key("rights").key(right), principals);
        }
    }

    fn teams(&mut self, definition: &'d Definition) {
        self.unique(&Path::root().key("teams"), definition.teams.iter().map(|team| &team.id));
        let parents: BTreeMap<&Id, &Id> =
            definition.teams.iter().filter_map(|team| Some((&team.id, team.parent.as_ref()?))).collect();
        for (position, team) in definition.teams.iter().enumerate() {
            let path = Path::root().key("teams").index(position);
            if team.id.as_str() == "owner" {
                let message = "`owner` is no team's id, since `team:owner` means the team that owns the case";
                self.refuse(Code::InvalidValue, &path.key("id"), message.to_owned());
            }
            if let Some(calendar) = &team.calendar {
                self.calendar_named(&path.key("calendar"), calendar);
            }
            if let Some(parent) = &team.parent {
                let path = path.key("parent");
                self.team_named(&path, parent);
                let first =
                    !definition.teams.iter().take(position).any(|earlier| is_above(&parents, &earlier.id, &team.id));
                if first && is_above(&parents, &team.id, &team.id) {
                    self.refuse(Code::TeamCycle, &path, format!("`{}` is above itself", team.id));
                }
            }
        }
    }

    fn calendars(&mut self, definition: &'d Definition) {
        self.unique(&Path::root().key("calendars"), definition.calendars.iter().map(|calendar| &calendar.id));
        for (position, calendar) in definition.calendars.iter().enumerate() {
            let path = Path::root().key("calendars").index(position);
            if let Some(zone) = &calendar.time_zone {
                self.zone(&path.key("timeZone"), zone);
            }
            self.week(&path.key("week"), &calendar.week);
            if calendar.week.is_empty() {
                self.refuse(Code::EmptyWeek, &path.key("week"), "a week needs opening hours".to_owned());
            }
            let holidays = calendar.holidays.len();
            self.most(&path.key("holidays"), holidays, limits::CALENDAR_DAYS, "holidays");
            let exceptions = calendar.exceptions.len();
            self.most(&path.key("exceptions"), exceptions, limits::CALENDAR_DAYS, "exceptions");
            for (dates, hours) in &calendar.exceptions {
                self.exception(&path.key("exceptions").key(dates.to_string()), *dates, hours);
            }
        }
    }

    fn exception(&mut self, path: &Path, dates: DateOrRange, hours: &ExceptionHours) {
        match (dates, hours) {
            (DateOrRange::Date(_), ExceptionHours::Day(hours)) => self.day(path, hours),
            (DateOrRange::Range { .. }, ExceptionHours::Season(week)) => self.week(path, week),
            (DateOrRange::Date(_), ExceptionHours::Season(_)) => {
                let message = "a single date has a list of intervals, as in `[\"09:00-13:00\"]`";
                self.refuse(Code::InvalidValue, path, message.to_owned());
            }
            (DateOrRange::Range { .. }, ExceptionHours::Day(_)) => {
                let message = "a range of dates has a week, as in `{\"mon\": [\"09:00-13:00\"]}`";
                self.refuse(Code::InvalidValue, path, message.to_owned());
            }
        }
    }

    fn week(&mut self, path: &Path, week: &Week) {
        for (name, hours) in week.days() {
            self.day(&path.key(name), hours);
        }
    }

    fn day(&mut self, path: &Path, hours: &[WorkingHours]) {
        self.most(path, hours.len(), limits::INTERVALS, "intervals");
    }

    fn aliases(&mut self, definition: &'d Definition) {
        let mut owners: BTreeMap<&str, &Id> = BTreeMap::new();
        for (position, status) in definition.statuses.iter().enumerate() {
            let path = Path::root().key("statuses").index(position).key("aliases");
            if !self.most(&path, status.aliases.len(), limits::LIST, "aliases") {
                continue;
            }
            for (index, alias) in status.aliases.iter().enumerate() {
                let path = path.index(index);
                if alias.is_empty() || alias.len() > limits::HOST_NAME_BYTES {
                    let most = limits::HOST_NAME_BYTES;
                    self.refuse(Code::InvalidValue, &path, format!("an alias has 1 to {most} bytes"));
                }
                if let Some(owner) = owners.insert(alias, &status.id) {
                    self.refuse(Code::DuplicateAlias, &path, format!("`{alias}` is an alias of `{owner}` already"));
                } else if alias != status.id.as_str() && self.statuses.iter().any(|id| id.as_str() == alias.as_str()) {
                    let message = format!("`{alias}` is the id of another status");
                    self.refuse(Code::DuplicateAlias, &path, message);
                }
            }
        }
    }

    fn status(&mut self, path: &Path, status: &'d Status) {
        if let Some(team) = &status.team {
            self.choice(&path.key("team"), team, Self::team_named);
        }
        for (key, list) in [("classes", &status.classes), ("onEnter", &status.on_enter), ("onLeave", &status.on_leave)]
        {
            self.most(&path.key(key), list.len(), limits::LIST, "names");
        }
        let mut targets: BTreeSet<String> = BTreeSet::new();
        if let Some(transition) = &status.recommended {
            self.transition(&path.key("recommended"), status, transition, &mut targets);
        }
        let suggested = path.key("suggested");
        if self.most(&suggested, status.suggested.len(), limits::TRANSITIONS, "transitions") {
            for (position, transition) in status.suggested.iter().enumerate() {
                self.transition(&suggested.index(position), status, transition, &mut targets);
            }
        }
        if let Some(Others::Rule(rule)) = &status.others {
            if let Some(permit) = &rule.permit {
                self.principals(&path.key("others").key("permit"), permit);
            }
            if let Some(require) = &rule.require {
                self.require(&path.key("others").key("require"), require);
            }
        }
    }

    fn transition(&mut self, path: &Path, status: &Status, transition: &'d Transition, targets: &mut BTreeSet<String>) {
        if let Target::Status(to) = &transition.to {
            self.status_named(&path.key("to"), to);
            if to == &status.id {
                self.refuse(Code::SelfTransition, path, format!("`{to}` leads to itself"));
            }
        }
        if !targets.insert(transition.to.to_string()) {
            let message = format!("`{}` leads to `{}` twice", status.id, transition.to);
            self.refuse(Code::DuplicateTarget, path, message).help =
                Some("join the two with `any` in `when`, or keep one".to_owned());
        }
        let rule = &transition.rule;
        if let Some(when) = &rule.when {
            self.guard(&path.key("when"), when);
        }
        if let Some(permit) = &rule.permit {
            self.principals(&path.key("permit"), permit);
        }
        if let Some(require) = &rule.require {
            self.require(&path.key("require"), require);
        }
        if let Some(auto) = &rule.auto {
            if rule.require.as_ref().is_some_and(|require| !require.is_empty()) {
                let message = "an automatic transition may not require anything, since nobody is there to give it";
                self.refuse(Code::AutoRequires, &path.key("require"), message.to_owned());
            }
            if let Some(calendar) = &auto.calendar {
                self.calendar_ref(&path.key("auto").key("calendar"), calendar);
            }
        }
        for (key, list) in [("emit", &rule.emit), ("onUndo", &rule.on_undo)] {
            self.most(&path.key(key), list.len(), limits::LIST, "names");
        }
    }

    fn require(&mut self, path: &Path, require: &'d Require) {
        let fields = path.key("fields");
        self.most(&fields, require.fields.len(), limits::FIELDS, "fields");
        self.unique_by(&fields, "name", require.fields.iter().map(|field| &field.name));
        if usize::try_from(require.attachments).is_ok_and(|least| least > limits::ATTACHMENTS) {
            let message = format!("a command has at most {} attachments", limits::ATTACHMENTS);
            self.refuse(Code::LimitExceeded, &path.key("attachments"), message);
        }
        for (position, field) in require.fields.iter().enumerate() {
            let path = fields.index(position).key("oneOf");
            let Some(values) = &field.one_of else { continue };
            self.most(&path, values.len(), limits::LIST, "values");
            if values.is_empty() {
                self.refuse(Code::EmptyList, &path, "a field that takes no value can never be given".to_owned());
            }
            if let Some(wrong) = values.iter().find(|value| !field.r#type.accepts(value)) {
                let message = format!("{wrong} is no value of the field's type");
                self.refuse(Code::InvalidValue, &path, message);
            }
        }
    }

    fn sla(&mut self, path: &Path, sla: &'d SlaDefinition) {
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

    fn ladder(&mut self, path: &Path, sla: &'d SlaDefinition) {
        if !self.most(path, sla.ladder.len(), limits::LADDER_STEPS, "steps") {
            return;
        }
        let compiled = crate::sla::Sla::new(sla);
        self.unique(path, compiled.steps.iter().map(|step| &step.name));
        for (position, step) in sla.ladder.iter().enumerate() {
            let path = path.index(position);
            if let crate::definition::Threshold::Percent(10_001..) = step.at {
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
            self.most(&actions, step.r#do.len(), limits::ACTIONS, "actions");
            for (position, action) in step.r#do.iter().enumerate() {
                self.action(&actions.index(position), action, step.repeat.is_some());
            }
        }
    }

    fn action(&mut self, path: &Path, action: &'d Action, repeats: bool) {
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

    fn guard(&mut self, path: &Path, guard: &'d Guard) {
        if guard.size() > limits::GUARD_NODES {
            let message = format!("a guard has at most {} parts", limits::GUARD_NODES);
            self.refuse(Code::LimitExceeded, path, message);
        }
        if guard.has_empty_list() {
            self.refuse(Code::EmptyGuard, path, "`all` and `any` need at least one guard".to_owned());
        }
        for leaf in guard.leaves() {
            match leaf {
                Leaf::Visited(status) => self.status_named(path, status),
                Leaf::VisitedClass(class) if !self.classes.contains(class) => {
                    let message = format!("no status has the class `{class}`");
                    self.problems.push((path.clone(), Diagnostic::warning(Code::ClassUnknown, path, message)));
                }
                Leaf::Actor(principal) => self.principal(path, principal),
                Leaf::Fact { test: Test::In(values), .. } if values.is_empty() => {
                    self.refuse(Code::EmptyGuard, path, "`in` needs at least one value".to_owned());
                }
                Leaf::VisitedClass(_) | Leaf::Fact { .. } => {}
            }
        }
    }

    fn choice<T>(&mut self, path: &Path, choice: &'d Choice<T>, check: fn(&mut Self, &Path, &'d T)) {
        self.most(path, choice.branches.len(), limits::BRANCHES, "branches");
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

    fn target(&mut self, path: &Path, target: &'d Duration) {
        if *target == Duration::ZERO {
            self.refuse(Code::InvalidValue, path, "a target must be longer than nothing".to_owned());
        }
    }

    fn calendar_ref(&mut self, path: &Path, reference: &'d CalendarRef) {
        if let CalendarRef::Calendar(id) = reference {
            self.calendar_named(path, id);
        }
    }

    fn principals(&mut self, path: &Path, principals: &'d [Principal]) {
        self.most(path, principals.len(), limits::LIST, "principals");
        for (position, principal) in principals.iter().enumerate() {
            self.principal(&path.index(position), principal);
        }
    }

    fn principal(&mut self, path: &Path, principal: &'d Principal) {
        if let Principal::Team(team) | Principal::Lead(team) = principal {
            self.team_named(path, team);
        }
    }

    fn zone(&mut self, path: &Path, ZoneName(name): &ZoneName) {
        if name.parse::<Zone>().is_err() {
            let message = format!("`{}` is no time zone of the IANA database", crate::text::excerpt(name));
            self.refuse(Code::UnknownZone, path, message).help =
                read::nearest(name, Zone::names()).map(|zone| format!("did you mean `{zone}`?"));
        }
    }

    fn status_named(&mut self, path: &Path, id: &'d Id) {
        let known = std::mem::take(&mut self.statuses);
        self.known(Code::UnknownStatus, "status", path, id, &known);
        self.statuses = known;
    }

    fn team_named(&mut self, path: &Path, id: &'d Id) {
        let known = std::mem::take(&mut self.teams);
        self.known(Code::UnknownTeam, "team", path, id, &known);
        self.teams = known;
    }

    fn calendar_named(&mut self, path: &Path, id: &'d Id) {
        let known = std::mem::take(&mut self.calendars);
        self.known(Code::UnknownCalendar, "calendar", path, id, &known);
        self.calendars = known;
    }

    fn known(&mut self, code: Code, what: &str, path: &Path, id: &Id, known: &BTreeSet<&Id>) {
        if !known.contains(id) {
            // Nobody reads the help of a problem that is not shown, and looking for it takes time.
            let shown = self.problems.len() < limits::DIAGNOSTICS;
            let help = read::nearest(id.as_str(), known.iter().filter(|_| shown).map(|id| id.as_str()));
            self.refuse(code, path, format!("there is no {what} `{id}`")).help =
                help.map(|near| format!("did you mean `{near}`?"));
        }
    }

    fn unique<'a>(&mut self, path: &Path, ids: impl Iterator<Item = &'a Id>) {
        self.unique_by(path, "id", ids);
    }

    fn unique_by<'a>(&mut self, path: &Path, key: &str, ids: impl Iterator<Item = &'a Id>) {
        let mut seen = BTreeMap::new();
        for (position, id) in ids.enumerate() {
            if let Some(first) = seen.insert(id, position) {
                let message = format!("`{id}` is the {key} of item {first} already");
                self.refuse(Code::DuplicateId, &path.index(position).key(key), message);
            }
        }
    }

    fn most(&mut self, path: &Path, length: usize, most: usize, what: &str) -> bool {
        if length > most {
            self.refuse(Code::LimitExceeded, path, format!("there are {length} {what}, and at most {most} are taken"));
        }
        length <= most
    }
}

/// Whether a team is among those above another.
fn is_above<'d>(parents: &BTreeMap<&'d Id, &'d Id>, team: &'d Id, other: &'d Id) -> bool {
    let mut above = parents.get(other);
    // A circle is at most as long as there are teams.
    for _ in 0..=parents.len() {
        match above {
            None => return false,
            Some(parent) if *parent == team => return true,
            Some(parent) => above = parents.get(*parent),
        }
    }
    false
}
