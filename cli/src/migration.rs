//! `ordino migration`: what another version does to the cases that are open. Nothing is changed.

use std::io::Write;

use ordino::know::Migration;
use ordino::know::migration::{Candidates, CasePlan, ClockChange, ClockPlan, PlanOutcome, migration};
use ordino::{Mapping, Workflow};

use crate::args::MigrationArgs;
use crate::failure::{Exit, Failure};
use crate::print::{Out, counted, harmless};
use crate::refusal::Refusal;
use crate::{document, input};

pub fn run(args: &MigrationArgs, out: &mut Out) -> Result<Exit, Failure> {
    let (old, new) = (document::workflow(&args.old)?, document::workflow(&args.new)?);
    let map: Mapping = args.map.as_deref().map(|map| input::value(map, "--map")).transpose()?.unwrap_or_default();
    check(&map, &new)?;
    let now = args.now()?;
    let cases = input::cases(&args.cases)?;
    let told = migration(&old, &new, &cases, &map, now);
    let ready = told.counts.need_mapping + told.counts.overdue + told.counts.refused == 0;
    if out.is_json() {
        out.pretty(&told)?;
    } else {
        show(&told, &old, out)?;
    }
    Ok(if ready { Exit::Yes } else { Exit::No })
}

fn check(map: &Mapping, new: &Workflow) -> Result<(), Failure> {
    let teams = &new.definition().teams;
    let status = map.statuses.values().find(|status| new.status(status.as_str()).is_none());
    let team = map.teams.values().find(|team| teams.iter().all(|known| known.id != **team));
    match status.or(team) {
        Some(name) => Err(Failure::usage(format!("--map: the new version has no `{name}`"))),
        None => Ok(()),
    }
}

fn show(told: &Migration, old: &Workflow, out: &mut Out) -> Result<(), Failure> {
    let counts = told.counts;
    let lines = [
        (counts.stay, "stay where they are"),
        (counts.move_on, "come into another status"),
        (counts.need_mapping, "need a mapping"),
        (counts.overdue, "have to tick first"),
        (counts.refused, "are refused"),
        (counts.done, "run under the new version already"),
        (counts.breach, "breach a time limit at once"),
    ];
    writeln!(out, "{}", counted(told.plans.len() as u64, "case"))?;
    for (count, words) in lines.iter().filter(|(count, _)| *count > 0) {
        writeln!(out, "  {count} {words}")?;
    }
    for (names, what) in [(&told.missing.statuses, "status"), (&told.missing.teams, "team")] {
        for name in names {
            writeln!(out, "missing {what} {}: {}", name.id, meant(name))?;
        }
    }
    for plan in &told.plans {
        let words = words(plan, old);
        if !words.is_empty() {
            writeln!(out, "{}: {}", harmless(plan.case.as_str()), words.join(", "))?;
        }
    }
    Ok(())
}

fn meant(name: &Candidates) -> String {
    let candidates: Vec<&str> = name.candidates.iter().map(ordino::Id::as_str).collect();
    let cases = counted(name.cases as u64, "case");
    if candidates.is_empty() { cases } else { format!("{cases}, perhaps {}", candidates.join(" or ")) }
}

/// What there is to say of a case that does not just stay.
fn words(plan: &CasePlan, old: &Workflow) -> Vec<String> {
    let refusal = Refusal { workflow: old, case: None, asked: false };
    let mut words = Vec::new();
    match plan.outcome {
        PlanOutcome::Stays | PlanOutcome::Done => {}
        PlanOutcome::Moves => words.push(format!("comes into {}", plan.status)),
        PlanOutcome::NeedsMapping => {
            words.extend(plan.missing_status.as_ref().map(|status| format!("status {status} is missing")));
            words.extend(plan.missing_team.as_ref().map(|team| format!("team {team} is missing")));
        }
        PlanOutcome::Overdue | PlanOutcome::Refused => words.push(refusal.words(&plan.refused)),
    }
    words.extend(plan.clocks.iter().map(clock));
    words.extend(plan.breaches.iter().map(|sla| format!("{sla} is breached at once")));
    words.extend(plan.fires.iter().map(|fired| format!("step {} of {} fires", fired.step, fired.sla)));
    words
}

fn clock(clock: &ClockPlan) -> String {
    let ClockPlan { sla, change, consumed, old_target, target, .. } = clock;
    let target = target.map(|target| target.to_string()).unwrap_or_default();
    match change {
        ClockChange::Opened => format!("{sla} begins, {target}"),
        ClockChange::Closed => format!("{sla} ends after {consumed}"),
        ClockChange::Paused => format!("{sla} is paused after {consumed}"),
        ClockChange::Resumed => format!("{sla} goes on after {consumed}"),
        ClockChange::Retargeted => {
            let old = old_target.map(|old| format!(" instead of {old}")).unwrap_or_default();
            format!("{sla} has {target}{old}, {consumed} are over")
        }
    }
}
