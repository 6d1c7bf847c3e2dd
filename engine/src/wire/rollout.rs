//! `diff` and `migration`: what another version changes, and what it does to cases.

use serde::Serialize;

use super::answer::Failure;
use super::{DiffRequest, Engine, MigrationRequest, enough, ok};
use crate::event::Renamed;
use crate::know::{Change, diff, migration};
use crate::name::Id;

/// `diff`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DiffAnswer {
    /// What changed, in the order of the definition; none where nothing did.
    pub changes: Vec<Change>,
}

impl Engine {
    pub(super) fn diff(&mut self, request: &DiffRequest) -> Result<String, Failure> {
        let old = self.workflow("$.old", &request.old)?;
        let new = self.workflow("$.new", &request.new)?;
        // A change repeats what was and what is.
        for workflow in [&old, &new] {
            enough(self.memory.has_for_drawing(workflow))?;
        }
        let changes = diff(&old, &new, request.lang.as_ref());
        Ok(ok(&DiffAnswer { changes }))
    }

    pub(super) fn migration(&mut self, request: MigrationRequest) -> Result<String, Failure> {
        let old = self.workflow("$.old", &request.old)?;
        let new = self.workflow("$.new", &request.new)?;
        let known = |names: &Renamed, key: &str, has: &dyn Fn(&Id) -> bool| match names.iter().find(|(_, to)| !has(to))
        {
            Some((from, to)) => {
                let message = format!("the new version has no `{to}`");
                Err(Failure::invalid(&format!("$.map.{key}[\"{from}\"]"), message))
            }
            None => Ok(()),
        };
        known(&request.map.statuses, "statuses", &|id| new.status(id.as_str()).is_some())?;
        known(&request.map.teams, "teams", &|id| new.has_team(id))?;
        let cases = request.cases.into_iter().enumerate();
        let cases = cases.map(|(position, case)| self.case(&format!("$.cases[{position}]"), case));
        let cases = cases.collect::<Result<Vec<_>, _>>()?;
        for case in &cases {
            enough(old.memory().has_for_case(Some(case)))?;
        }
        Ok(ok(&migration(&old, &new, &cases, &request.map, request.now)))
    }
}
