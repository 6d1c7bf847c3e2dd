//! The escalations of a played log, one a line.

use std::io::Write;

use ordino::definition::Action;
use ordino::time::Instant;
use ordino::{CaseId, Event, EventKind, Id, Principal, Workflow};
use serde::Serialize;

use crate::failure::Failure;
use crate::moment::local;
use crate::print::Out;

/// One firing, as programs read it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Firing<'e> {
    case: &'e CaseId,
    at: Instant,
    sla: &'e Id,
    cycle: u32,
    step: &'e Id,
    repetition: u32,
}

/// Where a case is while its history is read.
struct Stay<'e> {
    status: &'e Id,
    team: Option<&'e Id>,
}

/// Writes each firing of a ladder's step in a history. People also read where the case was and who is told.
pub fn list(workflow: &Workflow, zone: ordino::time::Zone, events: &[Event], out: &mut Out) -> Result<(), Failure> {
    let Some(EventKind::Opened { case, status, team, .. }) = events.first().map(|event| &event.kind) else {
        return Ok(());
    };
    let mut stay = Stay { status, team: team.as_ref() };
    for event in events {
        stay.follow(&event.kind);
        let EventKind::StepFired { sla, cycle, step, repetition, .. } = &event.kind else { continue };
        if out.is_json() {
            out.json(&Firing { case, at: event.at, sla, cycle: *cycle, step, repetition: *repetition })?;
            continue;
        }
        let team = stay.team.map(|team| format!(", team {team}")).unwrap_or_default();
        let told = told(workflow, sla, step, stay.team);
        let told = if told.is_empty() { String::new() } else { format!("  tells {}", told.join(", ")) };
        let times = if *repetition == 0 { String::new() } else { format!("  repetition {repetition}") };
        let at = local(event.at, zone);
        writeln!(out, "{at}  {case}  {sla}  {step}  in {}{team}{told}{times}", stay.status)?;
    }
    Ok(())
}

impl<'e> Stay<'e> {
    fn follow(&mut self, event: &'e EventKind) {
        match event {
            EventKind::Moved(moved) => *self = Self { status: &moved.to, team: moved.team.as_ref() },
            EventKind::Assigned { team, .. } => self.team = team.as_ref(),
            _ => {}
        }
    }
}

/// Who is told when a step fires, as the definition writes it, with the owner's name.
fn told(workflow: &Workflow, sla: &Id, step: &Id, team: Option<&Id>) -> Vec<String> {
    let ladder = workflow.sla(sla).map(|sla| sla.ladder.as_slice()).unwrap_or_default();
    // A step without a name is named by its position.
    let named = |position: usize, own: Option<&Id>| {
        own.map_or_else(|| step.as_str() == position.to_string(), |own| own == step)
    };
    let steps = ladder.iter().enumerate().filter(|(position, own)| named(*position, own.id.as_ref()));
    let actions = steps.flat_map(|(_, own)| &own.r#do);
    let told = actions.filter_map(|action| if let Action::Notify(told) = action { Some(told) } else { None });
    told.flatten().map(|principal| name(principal, team)).collect()
}

fn name(principal: &Principal, team: Option<&Id>) -> String {
    match (principal, team) {
        (Principal::OwnerTeam, Some(team)) => Principal::Team(team.clone()).to_string(),
        (Principal::LeadOfOwner, Some(team)) => Principal::Lead(team.clone()).to_string(),
        _ => principal.to_string(),
    }
}
