//! What holds for the histories that the engine makes.

use proptest::prelude::*;

use super::*;
use crate::actor::Actor;
use crate::command::Command;
use crate::step::{Call, decide};

const OPEN_TO_ALL: &str = r#"{
    "id": "shop",
    "version": 1,
    "rights": {
        "move": ["anyone"], "exception": ["anyone"], "force": ["anyone"], "assign": ["anyone"], "comment": ["anyone"]
    },
    "teams": [{"id": "packing", "calendar": "office"}, {"id": "night", "calendar": "late"}, {"id": "care"}],
    "calendars": [
        {"id": "office", "week": {"mon": ["09:00-17:00"], "wed": ["09:00-12:00", "13:00-17:00"]}},
        {"id": "late", "timeZone": "America/New_York", "week": {"mon": ["22:00-06:00"], "fri": ["22:00-06:00"]}}
    ],
    "statuses": [
        {"id": "paid", "recommended": "packing", "others": "any"},
        {"id": "packing", "team": "packing", "recommended": "shipped", "suggested": ["hold"], "others": "any"},
        {"id": "hold", "stage": "waiting", "recommended": {"to": "packing", "auto": {"after": "P3D"}}, "others": "any"},
        {"id": "shipped", "stage": "closed", "team": "care", "suggested": ["archived", "packing"]},
        {"id": "archived", "stage": "closed", "others": "any"}
    ],
    "slas": [{
        "id": "pack", "runIn": ["packing"], "pauseIn": ["hold"], "cancelIn": ["archived"], "target": "PT8H",
        "calendar": "team:owner",
        "ladder": [
            {"at": {"percent": 50}, "do": [{"assign": "night"}], "repeat": null},
            {"id": "give-up", "at": {"after": "PT8H"}, "do": [{"move": "archived"}]}
        ]
    }]
}"#;

const COMMANDS: [&str; 10] = [
    r#"{"type": "move", "to": "paid"}"#,
    r#"{"type": "move", "to": "packing"}"#,
    r#"{"type": "move", "to": "hold"}"#,
    r#"{"type": "move", "to": "shipped"}"#,
    r#"{"type": "move", "to": "archived"}"#,
    r#"{"type": "force", "to": "paid", "comment": "again"}"#,
    r#"{"type": "record", "to": "shipped", "source": "carrier"}"#,
    r#"{"type": "comment", "text": "hello"}"#,
    r#"{"type": "assign", "to": "shipping-2"}"#,
    r#"{"type": "tick"}"#,
];

/// Commands by position, the minutes before each, and who asks.
type Plan = Vec<(usize, i64, usize)>;

fn plan() -> impl Strategy<Value = Plan> {
    let minutes = prop_oneof![Just(0), 1..600_i64, 1..20_000_i64];
    prop::collection::vec((0..COMMANDS.len(), minutes, 0..3_usize), 0..12)
}

fn history(workflow: &Workflow, plan: &Plan) -> Vec<Event> {
    let open: Command = serde_json::from_str(r#"{"type": "open", "id": "order-1"}"#).unwrap();
    let mut now = at("2026-03-20T10:00:00Z");
    let opened = decide(workflow, None, &open, &Call::at(now)).unwrap();
    let (mut case, mut events) = (opened.case, opened.events);
    for &(command, minutes, actor) in plan {
        now = Instant::from_millis(now.millis() + minutes * 60_000).unwrap();
        let command: Command = serde_json::from_str(COMMANDS[command]).unwrap();
        let actor = ["shipping-1", "shipping-2"].get(actor).map(|name| Actor::new(name.parse().unwrap()));
        let call = actor.iter().fold(Call::at(now), Call::by);
        let decision = decide(workflow, case, &command, &call).unwrap();
        case = decision.case;
        events.extend(decision.events);
    }
    events
}

fn bytes(report: &Report) -> String {
    serde_json::to_string(&report.summary()).unwrap()
}

fn report<'w, 'e>(
    workflow: &'w Workflow,
    settings: ReportSettings,
    histories: impl IntoIterator<Item = &'e Vec<Event>>,
) -> Report<'w> {
    let mut report = Report::new(workflow, settings);
    for history in histories {
        report.add(history).unwrap();
    }
    report
}

fn until() -> impl Strategy<Value = Option<Instant>> {
    let first = at("2026-03-20T09:00:00Z").millis();
    prop::option::of((first..first + 100 * 86_400_000).prop_map(|millis| Instant::from_millis(millis).unwrap()))
}

fn total<'t>(times: impl Iterator<Item = &'t Times>) -> u128 {
    times.map(|times| times.total.millis()).sum()
}

proptest! {
    #[test]
    fn any_partition_and_order_gives_the_same_bytes(
        plans in prop::collection::vec((plan(), 0..4_usize, any::<u32>()), 0..8),
        order in Just([0_usize, 1, 2, 3]).prop_shuffle(),
        grouped in any::<bool>(),
        until in until(),
    ) {
        let workflow = Workflow::from_json(OPEN_TO_ALL).unwrap();
        let settings = ReportSettings { until, ..settings(None) };
        let histories: Vec<_> = plans.iter().map(|(plan, ..)| history(&workflow, plan)).collect();
        let whole = report(&workflow, settings, &histories);

        let mut shuffled: Vec<_> = plans.iter().map(|(_, part, rank)| (rank, *part)).zip(&histories).collect();
        shuffled.sort_by_key(|((rank, _), _)| **rank);
        let part = |wanted| {
            let own = shuffled.iter().filter(|((_, part), _)| *part == wanted).map(|(_, history)| *history);
            report(&workflow, settings, own)
        };
        let [mut a, mut b, mut c, d] = order.map(part);
        if grouped {
            a.merge(b).unwrap();
            c.merge(d).unwrap();
            a.merge(c).unwrap();
        } else {
            c.merge(d).unwrap();
            b.merge(c).unwrap();
            a.merge(b).unwrap();
        }
        prop_assert_eq!(bytes(&a), bytes(&whole));
    }

    #[test]
    fn time_is_conserved(plans in prop::collection::vec(plan(), 1..4)) {
        let workflow = Workflow::from_json(OPEN_TO_ALL).unwrap();
        let histories: Vec<_> = plans.iter().map(|plan| history(&workflow, plan)).collect();
        let summary = report(&workflow, settings(None), &histories).summary();
        let cases: Vec<_> = histories.iter().map(|history| replay(history).unwrap()).collect();
        let age = |case: &crate::Case| {
            let end = case.closed_at.unwrap_or(case.last_at);
            u128::from((end.millis() - case.opened_at.millis()).unsigned_abs())
        };
        prop_assert_eq!(total(summary.statuses.iter().map(|own| &own.elapsed)), cases.iter().map(age).sum::<u128>());

        let unclosed: u128 = summary.bottlenecks.iter().map(|own| own.elapsed.millis()).sum();
        prop_assert_eq!(total(summary.teams.iter().map(|own| &own.elapsed)), unclosed);
        let unfinished = summary.statuses.iter().filter(|own| !["shipped", "archived"].contains(&own.status.as_str()));
        prop_assert_eq!(total(unfinished.clone().map(|own| &own.elapsed)), unclosed);
        let worked = total(unfinished.map(|own| &own.working));
        prop_assert_eq!(total(summary.teams.iter().map(|own| &own.working)), worked);
    }

    #[test]
    fn counts_agree_with_the_events(plans in prop::collection::vec(plan(), 1..4)) {
        let workflow = Workflow::from_json(OPEN_TO_ALL).unwrap();
        let histories: Vec<_> = plans.iter().map(|plan| history(&workflow, plan)).collect();
        let summary = report(&workflow, settings(None), &histories).summary();
        let count = |name: &str| histories.iter().flatten().filter(|event| event.kind.name() == name).count() as u64;
        prop_assert_eq!(summary.moves.total(), count("moved"));
        prop_assert_eq!(summary.flow.iter().map(|flow| flow.count).sum::<u64>(), count("moved"));
        let entries: u64 = summary.statuses.iter().map(|own| own.entries).sum();
        prop_assert_eq!(entries, count("opened") + count("moved"));
        let pack = &summary.slas[0];
        prop_assert_eq!(pack.ended.total(), count("clockClosed"));
        prop_assert_eq!(pack.open.cycles, count("clockOpened") - count("clockClosed"));
        prop_assert_eq!(pack.steps.iter().map(|step| step.fired).sum::<u64>(), count("stepFired"));
        let open: u64 = summary.periods.iter().map(|own| own.opened + own.reopened).sum();
        let closed: u64 = summary.periods.iter().map(|own| own.closed).sum();
        prop_assert_eq!(open - closed, summary.cases.open);
        for own in &summary.teams {
            let entries: u64 = own.periods.iter().map(|own| own.entries).sum();
            let leaves: u64 = own.periods.iter().map(|own| own.leaves).sum();
            prop_assert_eq!((entries, entries - leaves), (own.entries, own.cases));
        }
    }

    #[test]
    fn a_report_until_then_is_the_one_made_then(plan in plan(), until in until()) {
        let workflow = Workflow::from_json(OPEN_TO_ALL).unwrap();
        let history = history(&workflow, &plan);
        let settings = ReportSettings { until, ..settings(None) };
        let seen = |event: &&Event| until.is_none_or(|until| event.at <= until);
        let then: Vec<_> = history.iter().filter(seen).cloned().collect();
        let histories = if then.is_empty() { vec![] } else { vec![then] };
        prop_assert_eq!(
            bytes(&report(&workflow, settings, &histories)),
            bytes(&report(&workflow, settings, &[history]))
        );
    }
}
