//! What is written and never used.

use std::collections::BTreeSet;

use super::spot::{guards, status};
use super::{Findings, Subject, note};
use crate::definition::{Action, CalendarRef, Choice, Definition, Others, Promise, Status};
use crate::guard::Leaf;
use crate::name::Id;
use crate::principal::Principal;
use crate::read::{self, Code, Path, Severity};

pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let definition = subject.definition;
    let teams = used_teams(definition);
    for (position, team) in definition.teams.iter().enumerate().filter(|(_, team)| !teams.contains(&team.id)) {
        let message = format!("`{}` owns nothing, and is told and permitted nothing", team.id);
        let help = "give it a status, name it in a right, or take it away";
        note(findings, Path::root().key("teams").index(position), Severity::Hint, Code::UnusedTeam, (message, help));
    }
    let calendars = used_calendars(definition);
    for (position, calendar) in definition.calendars.iter().enumerate() {
        if !calendars.contains(&calendar.id) {
            let message = format!("nothing is measured by `{}`", calendar.id);
            let help = "give it to a team or an SLA, or take it away, unless a host sets reminders by it";
            let path = Path::root().key("calendars").index(position);
            note(findings, path, Severity::Hint, Code::UnusedCalendar, (message, help));
        }
    }
    classes(definition, findings);
}

/// Notes classes that nothing asks for and that look like one that something asks for. Any other may be meant for hosts.
fn classes(definition: &Definition, findings: &mut Findings) {
    let of_guards = guards(definition).flat_map(|(_, guard)| guard.leaves());
    let mut asked: BTreeSet<&str> = of_guards
        .filter_map(|leaf| if let Leaf::VisitedClass(class) = leaf { Some(class.as_str()) } else { None })
        .collect();
    let named = definition.promises.iter().flat_map(Promise::names);
    asked.extend(named.map(|name| name.strip_prefix("class:").unwrap_or(name)));
    let known: BTreeSet<&str> = definition.statuses.iter().flat_map(|status| &status.classes).map(Id::as_str).collect();
    let asked: Vec<&str> = asked.intersection(&known).copied().collect();
    if asked.is_empty() {
        return;
    }
    for (position, own) in definition.statuses.iter().enumerate() {
        for (index, class) in own.classes.iter().enumerate().filter(|(_, class)| !asked.contains(&class.as_str())) {
            if let Some(near) = read::nearest(class.as_str(), asked.iter().copied()) {
                let message = format!("nothing asks for the class `{class}`, and something asks for `{near}`");
                let help = "write it like the other one, unless a host reads it";
                let path = status(position).key("classes").index(index);
                note(findings, path, Severity::Hint, Code::UnusedClass, (message, help));
            }
        }
    }
}

/// Teams that anything names, and those above them.
fn used_teams(definition: &Definition) -> BTreeSet<&Id> {
    let owners = definition.statuses.iter().flat_map(|status| &status.team).flat_map(Choice::values);
    let actions = definition.slas.iter().flat_map(|sla| &sla.ladder).flat_map(|step| &step.r#do);
    let assigned =
        actions.clone().filter_map(|action| if let Action::Assign(team) = action { Some(team) } else { None });
    let told =
        actions.filter_map(|action| if let Action::Notify(principals) = action { Some(principals) } else { None });
    let rules = definition.statuses.iter().flat_map(Status::transitions).flat_map(|step| &step.rule.permit);
    let others = definition.statuses.iter().filter_map(|status| match &status.others {
        Some(Others::Rule(rule)) => rule.permit.as_ref(),
        _ => None,
    });
    let asked = guards(definition).flat_map(|(_, guard)| guard.leaves());
    let asked = asked.filter_map(|leaf| if let Leaf::Actor(principal) = leaf { Some(principal) } else { None });
    let promised = definition.promises.iter().filter_map(|promise| match promise {
        Promise::Only(only) => Some(&only.principal),
        _ => None,
    });
    let rights = definition.rights.iter().flat_map(|(_, principals)| principals);
    let principals = told.chain(rules).chain(others).flatten().chain(asked).chain(promised).chain(rights);
    let named = principals.filter_map(|principal| match principal {
        Principal::Team(team) | Principal::Lead(team) => Some(team),
        _ => None,
    });
    let mut used: BTreeSet<&Id> = owners.chain(assigned).chain(named).collect();
    let parent = |team: &Id| definition.teams.iter().find(|own| own.id == *team)?.parent.as_ref();
    let mut waiting: Vec<&Id> = used.iter().copied().collect();
    while let Some(above) = waiting.pop().and_then(parent) {
        if used.insert(above) {
            waiting.push(above);
        }
    }
    used
}

fn used_calendars(definition: &Definition) -> BTreeSet<&Id> {
    let of_teams = definition.teams.iter().filter_map(|team| team.calendar.as_ref());
    let choices = definition.slas.iter().filter_map(|sla| sla.calendar.as_ref());
    let steps = definition.statuses.iter().flat_map(Status::transitions);
    let of_steps = steps.filter_map(|step| step.rule.auto.as_ref()?.calendar.as_ref());
    let named = choices.flat_map(Choice::values).chain(of_steps).filter_map(|reference| match reference {
        CalendarRef::Calendar(id) => Some(id),
        CalendarRef::OwnerTeam => None,
    });
    of_teams.chain(named).collect()
}
