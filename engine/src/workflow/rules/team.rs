//! Rules of teams.

use std::collections::{BTreeMap, BTreeSet};

use super::Rules;
use crate::definition::Definition;
use crate::name::Id;
use crate::read::{Code, Path};

impl<'d> Rules<'d> {
    pub(super) fn teams(&mut self, definition: &'d Definition) {
        let teams = Path::root().key("teams");
        self.unique(&teams, definition.teams.iter().map(|team| &team.id));
        let parents: BTreeMap<&Id, &Id> =
            definition.teams.iter().filter_map(|team| Some((&team.id, team.parent.as_ref()?))).collect();
        let mut settled = BTreeSet::new();
        for (position, team) in definition.teams.iter().enumerate() {
            let path = teams.index(position);
            if team.id.as_str() == "owner" {
                let message = "`owner` is no team's id, since `team:owner` means the team that owns the case";
                self.refuse(Code::InvalidValue, &path.key("id"), message.to_owned());
            }
            if let Some(calendar) = &team.calendar {
                self.calendar_named(&path.key("calendar"), calendar);
            }
            if let Some(parent) = &team.parent {
                self.team_named(&path.key("parent"), parent);
            }
            if let Some(circle) = circle_above(&parents, &team.id, &mut settled) {
                self.refuse(Code::TeamCycle, &path.key("parent"), format!("`{circle}` is above itself"));
            }
        }
    }
}

/// A team above itself, among those above a team, unless it has been found before. Every team is looked at once.
fn circle_above<'d>(
    parents: &BTreeMap<&'d Id, &'d Id>,
    team: &'d Id,
    settled: &mut BTreeSet<&'d Id>,
) -> Option<&'d Id> {
    let mut line = BTreeSet::new();
    let mut above = Some(team);
    while let Some(team) = above.filter(|team| !settled.contains(team)) {
        if !line.insert(team) {
            settled.append(&mut line);
            return Some(team);
        }
        above = parents.get(team).copied();
    }
    settled.append(&mut line);
    None
}
