//! Migration: a case goes on under another workflow, with what its clocks have consumed.

use super::Step;
use super::clocks::Change;
use super::perform::Evidence;
use super::tell::Scope;
use crate::blocker::{Blocker, WrongWorkflow};
use crate::case::{Clock, Outcome, Via};
use crate::command::Mapping;
use crate::event::{EventKind, Renamed};
use crate::name::{EmployeeId, Id};
use crate::principal::Principal;
use crate::workflow::{Workflow, leaves_room};

impl<'w> Step<'w> {
    pub(super) fn migrate(
        &mut self,
        to: &'w Workflow,
        map: &Mapping,
        by: Option<&EmployeeId>,
    ) -> Result<(), Vec<Blocker>> {
        let from = self.workflow;
        let reference = to.reference();
        if self.case.workflow == reference {
            return Ok(());
        }
        check_names(to, map)?;
        if !leaves_room(&self.case) {
            return Err(vec![Blocker::WrongWorkflow { reason: WrongWorkflow::Size }]);
        }
        let wanted = map.statuses.get(&self.case.status).unwrap_or(&self.case.status).clone();
        let Some(status) = to.status(wanted.as_str()) else {
            return Err(vec![Blocker::UnknownStatus { status: wanted.to_string() }]);
        };
        let team = self.case.team.as_ref().map(|team| map.teams.get(team).unwrap_or(team));
        if let Some(team) = team.filter(|team| !to.has_team(team)) {
            return Err(vec![Blocker::UnknownTeam { team: team.clone() }]);
        }
        self.end_dropped(to);
        let migrated = EventKind::Migrated {
            workflow: reference,
            stage: status.stage,
            statuses: concerned(&map.statuses, |old| self.knows_status(old)),
            teams: concerned(&map.teams, |old| self.knows_team(old)),
            by: by.cloned(),
        };
        self.record(self.now, migrated);
        self.workflow = to;
        self.known.clear();
        if status.id != self.case.status {
            self.scope = Scope::command(self.case.seq.saturating_add(1));
            self.enter(self.now, status, Via::Migration, None, &Evidence { by, ..Evidence::default() });
        }
        self.settle_clocks(self.now, &Change::migrated(from));
        Ok(())
    }

    /// Ends the open cycles of SLAs that the other workflow lacks, while their calendars are still known. The case keeps
    /// their clocks, closed: should the SLA come back, its cycles are counted on, so that no key is used twice.
    fn end_dropped(&mut self, to: &Workflow) {
        for sla in self.workflow.slas().iter().filter(|sla| to.compiled_sla(&sla.rule.id).is_none()) {
            let id = &sla.rule.id;
            let Some(clock) = self.case.clock(id).filter(|clock| clock.is_open()).cloned() else { continue };
            let consumed = clock.consumed_at(self.now, self.workflow);
            let Clock { cycle, breached, .. } = clock;
            let outcome = if breached { Outcome::Breached } else { Outcome::Void };
            let (sla, left, closed_by) = (id.clone(), true, None);
            self.record(self.now, EventKind::ClockClosed { sla, cycle, outcome, consumed, left, closed_by });
        }
    }

    fn knows_status(&self, id: &Id) -> bool {
        let case = &self.case;
        let previous = case.previous.as_ref().is_some_and(|previous| previous.status == *id);
        previous || case.visited.statuses.contains(id) || case.auto.skipped.contains(id)
    }

    fn knows_team(&self, id: &Id) -> bool {
        let mut principals = self.case.reminders.iter().flat_map(|reminder| &reminder.to);
        self.case.team.as_ref() == Some(id)
            || principals
                .any(|principal| matches!(principal, Principal::Team(team) | Principal::Lead(team) if team == id))
    }
}

/// Whether the new names of a mapping are names of the workflow.
fn check_names(to: &Workflow, map: &Mapping) -> Result<(), Vec<Blocker>> {
    if let Some(status) = map.statuses.values().find(|status| to.status(status.as_str()).is_none()) {
        return Err(vec![Blocker::UnknownStatus { status: status.to_string() }]);
    }
    match map.teams.values().find(|team| !to.has_team(team)) {
        Some(team) => Err(vec![Blocker::UnknownTeam { team: team.clone() }]),
        None => Ok(()),
    }
}

/// The part of a mapping that changes something which the case knows.
fn concerned(map: &Renamed, knows: impl Fn(&Id) -> bool) -> Renamed {
    map.iter().filter(|(old, new)| old != new && knows(old)).map(|(old, new)| (old.clone(), new.clone())).collect()
}
