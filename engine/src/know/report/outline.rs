//! From a tally to a summary: the order of its lists, and what follows from its counts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::ReportSettings;
use super::period::Stretch;
use super::summary::{
    Bottleneck, Flow, MoveCounts, OpenCycles, PeriodCounts, Person, PersonPeriod, Reentries, Resolution, Resolved,
    Rework, SlaAttainment, StatusPeriod, StatusTimes, StepFirings, Summary, TeamPeriod, TeamTimes,
};
use super::tally::{Cycles, Deeds, Events, Firings, Stays, Tally, Traffic};
use super::times::{Lapses, Total, share};
use crate::name::Id;
use crate::workflow::Workflow;

pub(super) fn summary(workflow: &Workflow, settings: ReportSettings, tally: &Tally) -> Summary {
    let none = Stays::default();
    let stays = in_order(statuses(workflow), &tally.statuses, &none);
    Summary {
        settings,
        cases: tally.cases,
        resolution: Resolution { first: resolved(&tally.first), total: resolved(&tally.total) },
        statuses: stays.iter().map(|(status, stays)| status_times(status, stays)).collect(),
        teams: teams(workflow, &tally.teams),
        slas: slas(workflow, &tally.slas),
        moves: moves(tally),
        flow: flow(workflow, &tally.flow),
        rework: rework(tally.reworked, &stays),
        bottlenecks: bottlenecks(&stays),
        people: people(tally),
        periods: tally.periods.iter().map(period).collect(),
    }
}

fn statuses(workflow: &Workflow) -> impl Iterator<Item = &Id> {
    workflow.definition().statuses.iter().map(|status| &status.id)
}

/// Every known id in its order, then what else there is, by id.
fn in_order<'a, V>(
    known: impl IntoIterator<Item = &'a Id>,
    values: &'a BTreeMap<Id, V>,
    none: &'a V,
) -> Vec<(&'a Id, &'a V)> {
    let mut ids: Vec<&Id> = known.into_iter().collect();
    let listed: BTreeSet<&Id> = ids.iter().copied().collect();
    ids.extend(values.keys().filter(|id| !listed.contains(id)));
    ids.into_iter().map(|id| (id, values.get(id).unwrap_or(none))).collect()
}

fn resolved(lapses: &Lapses) -> Resolved {
    Resolved { cases: lapses.elapsed.count(), elapsed: lapses.elapsed.times(), working: lapses.working.times() }
}

fn status_times(status: &Id, stays: &Stays) -> StatusTimes {
    let during = |(period, traffic): (&Stretch, &Traffic)| StatusPeriod {
        period: period.to_string(),
        entries: traffic.entries,
        leaves: traffic.leaves,
        comments: traffic.comments,
    };
    StatusTimes {
        status: status.clone(),
        entries: stays.entries,
        stays: stays.lapses.elapsed.count(),
        cases: stays.cases,
        elapsed: stays.lapses.elapsed.times(),
        working: stays.lapses.working.times(),
        periods: stays.periods.iter().map(during).collect(),
    }
}

fn teams(workflow: &Workflow, teams: &BTreeMap<Option<Id>, Stays>) -> Vec<TeamTimes> {
    let known: Vec<Option<Id>> = workflow.definition().teams.iter().map(|team| Some(team.id.clone())).collect();
    let listed: BTreeSet<&Option<Id>> = known.iter().collect();
    let others = teams.keys().filter(|team| team.is_some() && !listed.contains(team));
    let nobody = teams.keys().filter(|team| team.is_none());
    let none = Stays::default();
    let times = |team: &Option<Id>| team_times(team.clone(), teams.get(team).unwrap_or(&none));
    known.iter().chain(others).chain(nobody).map(times).collect()
}

fn team_times(team: Option<Id>, stays: &Stays) -> TeamTimes {
    let during = |(period, traffic): (&Stretch, &Traffic)| TeamPeriod {
        period: period.to_string(),
        entries: traffic.entries,
        leaves: traffic.leaves,
        moves: traffic.moves,
        comments: traffic.comments,
    };
    TeamTimes {
        team,
        entries: stays.entries,
        stays: stays.lapses.elapsed.count(),
        cases: stays.cases,
        elapsed: stays.lapses.elapsed.times(),
        working: stays.lapses.working.times(),
        periods: stays.periods.iter().map(during).collect(),
    }
}

fn slas(workflow: &Workflow, slas: &BTreeMap<Id, Cycles>) -> Vec<SlaAttainment> {
    let known = workflow.slas().iter().map(|sla| &sla.rule.id);
    let none = Cycles::default();
    in_order(known, slas, &none).into_iter().map(|(sla, cycles)| attainment(workflow, sla, cycles)).collect()
}

fn attainment(workflow: &Workflow, sla: &Id, cycles: &Cycles) -> SlaAttainment {
    let ladder = workflow.compiled_sla(sla).map(|sla| sla.steps.as_slice()).unwrap_or_default();
    let none = Firings::default();
    let step = |(step, firings): (&Id, &Firings)| StepFirings {
        step: step.clone(),
        fired: firings.fired,
        silent: firings.silent,
    };
    let ended = cycles.ended;
    SlaAttainment {
        sla: sla.clone(),
        ended,
        open: OpenCycles {
            cycles: cycles.open_consumed.count(),
            breached: cycles.open_breached,
            consumed: cycles.open_consumed.times(),
        },
        attainment: share(ended.met.into(), (ended.met + ended.breached + ended.escalated).into()),
        consumed: cycles.consumed.times(),
        steps: in_order(ladder.iter().map(|step| &step.name), &cycles.steps, &none).into_iter().map(step).collect(),
    }
}

fn moves(tally: &Tally) -> MoveCounts {
    let mut moves = MoveCounts::default();
    for events in tally.periods.values() {
        moves.add(&events.moves);
    }
    moves
}

fn flow(workflow: &Workflow, flow: &BTreeMap<Id, BTreeMap<Id, MoveCounts>>) -> Vec<Flow> {
    let nowhere = BTreeMap::new();
    let mut flows = Vec::new();
    for (from, targets) in in_order(statuses(workflow), flow, &nowhere) {
        let never = MoveCounts::default();
        let met = in_order(statuses(workflow), targets, &never).into_iter().filter(|(_, via)| via.total() > 0);
        flows.extend(met.map(|(to, via)| Flow { from: from.clone(), to: to.clone(), count: via.total(), via: *via }));
    }
    flows
}

fn rework(cases: u64, stays: &[(&Id, &Stays)]) -> Rework {
    let came_back = stays.iter().filter(|(_, stays)| stays.reentries > 0);
    let count = |(status, stays): &(&Id, &Stays)| Reentries { status: (*status).clone(), count: stays.reentries };
    let statuses: Vec<Reentries> = came_back.map(count).collect();
    Rework { cases, reentries: statuses.iter().map(|status| status.count).sum(), statuses }
}

fn bottlenecks(stays: &[(&Id, &Stays)]) -> Vec<Bottleneck> {
    let whole = stays.iter().map(|(_, stays)| stays.unclosed).sum();
    let mut bottlenecks: Vec<Bottleneck> = stays
        .iter()
        .filter(|(_, stays)| stays.unclosed > 0)
        .map(|(status, stays)| Bottleneck {
            status: (*status).clone(),
            elapsed: Total::from_millis(stays.unclosed),
            share: share(stays.unclosed, whole).unwrap_or_default(),
        })
        .collect();
    bottlenecks.sort_by_key(|bottleneck| Reverse(bottleneck.elapsed));
    bottlenecks
}

fn people(tally: &Tally) -> Vec<Person> {
    let during = |(period, deeds): (&Stretch, &Deeds)| PersonPeriod {
        period: period.to_string(),
        moves: deeds.moves,
        comments: deeds.comments,
        assignments: deeds.assignments,
    };
    let people = tally.people.iter();
    people
        .map(|(employee, periods)| Person { employee: employee.clone(), periods: periods.iter().map(during).collect() })
        .collect()
}

fn period((period, events): (&Stretch, &Events)) -> PeriodCounts {
    PeriodCounts {
        period: period.to_string(),
        opened: events.opened,
        closed: events.closed,
        reopened: events.reopened,
        moves: events.moves,
    }
}
