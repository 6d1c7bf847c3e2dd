//! Hand-worked histories, and the laws of a report.

mod laws;

use std::collections::BTreeMap;

use super::*;
use crate::case::{Fired, Outcome, Via};
use crate::definition::Stage::{self, Closed, Open, Waiting};
use crate::event::{EventKind, Moved};
use crate::name::Id;

/// Packing works 09:00-17:00 in Rome, an hour ahead of UTC in winter; care has no calendar.
const SHOP: &str = r#"{
    "id": "shop",
    "version": 1,
    "timeZone": "Europe/Rome",
    "teams": [{"id": "care"}, {"id": "packing", "calendar": "office"}],
    "calendars": [{"id": "office", "week": {
        "mon": ["09:00-17:00"], "tue": ["09:00-17:00"], "wed": ["09:00-17:00"], "thu": ["09:00-17:00"],
        "fri": ["09:00-17:00"]
    }}],
    "statuses": [
        {"id": "paid", "team": "care", "recommended": "packing"},
        {"id": "packing", "team": "packing", "recommended": "shipped", "suggested": ["hold"]},
        {"id": "hold", "stage": "waiting", "recommended": "packing"},
        {"id": "shipped", "stage": "closed", "suggested": ["archived"]},
        {"id": "archived", "stage": "closed"}
    ],
    "slas": [{
        "id": "pack", "runIn": ["packing"], "pauseIn": ["hold"], "target": "PT8H", "calendar": "office",
        "ladder": [
            {"at": {"percent": 75}, "do": [{"emit": "late"}]},
            {"id": "half", "at": {"percent": 50}, "do": [{"emit": "hurry"}]}
        ]
    }]
}"#;

fn shop() -> Workflow {
    Workflow::from_json(SHOP).unwrap()
}

fn id(id: &str) -> Id {
    id.parse().unwrap()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// A history by hand.
struct Told(Vec<Event>);

impl Told {
    fn opened(when: &str, status: &str, team: &str, stage: Stage) -> Self {
        let kind = EventKind::Opened {
            case: "order-1".parse().unwrap(),
            workflow: shop().reference(),
            status: id(status),
            team: team.parse().ok(),
            stage,
            classes: vec![],
            facts: BTreeMap::new(),
            by: None,
        };
        Self(vec![]).then(when, kind)
    }

    fn then(mut self, when: &str, kind: EventKind) -> Self {
        let seq = self.0.len() as u64 + 1;
        self.0.push(Event { seq, at: at(when), recorded_at: at("2026-06-01T00:00:00Z"), kind });
        self
    }

    fn moved(self, when: &str, [from, to, team]: [&str; 3], stage: Stage, via: Via, by: &str) -> Self {
        let moved = Moved {
            from: id(from),
            to: id(to),
            by: by.parse().ok(),
            via,
            team: team.parse().ok(),
            assignee: None,
            stage,
            classes: vec![],
            reversible: false,
            on_undo: vec![],
            reentered: vec![],
            text_id: None,
            sha256: None,
            fields: BTreeMap::new(),
            attachments: vec![],
            facts: BTreeMap::new(),
            allowed: None,
            source: None,
            observed_at: None,
        };
        self.then(when, EventKind::Moved(moved))
    }

    fn commented(self, when: &str, by: &str) -> Self {
        let (text_id, sha256) = ("order-1/2".to_owned(), String::new());
        let by = by.parse().ok();
        self.then(when, EventKind::Commented { text_id, sha256, mentions: vec![], attachments: vec![], by })
    }

    fn assigned(self, when: &str, [team, assignee, by]: [&str; 3]) -> Self {
        let (team, assignee, by) = (team.parse().ok(), assignee.parse().ok(), by.parse().ok());
        self.then(when, EventKind::Assigned { team, assignee, by })
    }

    fn clock_opened(self, when: &str) -> Self {
        let kind = EventKind::ClockOpened {
            sla: id("pack"),
            cycle: 1,
            target: "PT8H".parse().unwrap(),
            calendar: Some(id("office")),
            consumed: "PT0S".parse().unwrap(),
            breached: false,
            acknowledged: false,
            fired: Fired::new(),
        };
        self.then(when, kind)
    }
}

/// Shipped within its target, after a stay on hold; archived a day later.
fn shipped() -> Vec<Event> {
    let (sla, cycle) = (id("pack"), 1);
    let consumed = |text: &str| text.parse().unwrap();
    Told::opened("2026-01-02T08:00:00Z", "paid", "care", Open)
        .commented("2026-01-02T09:00:00Z", "shipping-1")
        .moved("2026-01-02T14:00:00Z", ["paid", "packing", "packing"], Open, Via::Recommended, "shipping-1")
        .clock_opened("2026-01-02T14:00:00Z")
        .moved("2026-01-05T09:00:00Z", ["packing", "hold", "packing"], Waiting, Via::Suggested, "shipping-2")
        .then("2026-01-05T09:00:00Z", EventKind::ClockPaused { sla: sla.clone(), cycle, consumed: consumed("PT3H") })
        .moved("2026-01-05T11:00:00Z", ["hold", "packing", "packing"], Open, Via::Recommended, "shipping-2")
        .then("2026-01-05T11:00:00Z", EventKind::ClockResumed { sla: sla.clone(), cycle, consumed: consumed("PT3H") })
        .assigned("2026-01-05T12:00:00Z", ["packing", "shipping-2", "shipping-1"])
        .then(
            "2026-01-05T12:00:00Z",
            EventKind::StepFired { sla: sla.clone(), cycle, step: id("half"), repetition: 0, silent: false },
        )
        .moved("2026-01-05T13:00:00Z", ["packing", "shipped", "packing"], Closed, Via::Recommended, "shipping-2")
        .then(
            "2026-01-05T13:00:00Z",
            EventKind::ClockClosed {
                sla,
                cycle,
                outcome: Outcome::Met,
                consumed: consumed("PT5H"),
                left: true,
                closed_by: None,
            },
        )
        .moved("2026-01-06T13:00:00Z", ["shipped", "archived", "packing"], Closed, Via::External, "")
        .0
}

/// Forced to shipped at the end of January in Rome, archived in February, reopened, and late since.
fn reopened() -> Vec<Event> {
    Told::opened("2026-01-30T22:30:00Z", "paid", "", Open)
        .moved("2026-01-31T22:30:00Z", ["paid", "shipped", "packing"], Closed, Via::Forced, "shipping-1")
        .moved("2026-01-31T23:30:00Z", ["shipped", "archived", "packing"], Closed, Via::Exception, "")
        .moved("2026-02-01T23:30:00Z", ["archived", "packing", "packing"], Open, Via::Exception, "shipping-1")
        .clock_opened("2026-02-01T23:30:00Z")
        .then("2026-02-02T16:00:00Z", EventKind::Breached { sla: id("pack"), cycle: 1, silent: false })
        .0
}

fn settings(until: Option<&str>) -> ReportSettings {
    ReportSettings { zone: "Europe/Rome".parse().unwrap(), period: Period::Month, until: until.map(at) }
}

fn summary_of(settings: ReportSettings, histories: &[Vec<Event>]) -> Summary {
    let workflow = shop();
    let mut report = Report::new(&workflow, settings);
    for history in histories {
        report.add(history).unwrap();
    }
    report.summary()
}

fn both() -> Summary {
    summary_of(settings(None), &[shipped(), reopened()])
}

fn status<'s>(summary: &'s Summary, status: &str) -> &'s StatusTimes {
    summary.statuses.iter().find(|times| times.status.as_str() == status).unwrap()
}

fn team<'s>(summary: &'s Summary, team: &str) -> &'s TeamTimes {
    summary.teams.iter().find(|times| times.team == team.parse().ok()).unwrap()
}

/// Total, mean, median, 90th percentile and maximum.
fn figures(times: &Times) -> [String; 5] {
    let text =
        |duration: Option<crate::time::Duration>| duration.map_or("-".to_owned(), |duration| duration.to_string());
    [times.total.to_string(), text(times.mean), text(times.p50), text(times.p90), text(times.max)]
}

#[test]
fn cases_and_resolution() {
    let summary = both();
    assert_eq!(summary.cases, CaseCounts { opened: 2, closed: 1, open: 1, reopened: 1 });
    // 77 hours until shipped, 24 until the other was forced
    let first = summary.resolution.first;
    assert_eq!(first.cases, 2);
    assert_eq!(figures(&first.elapsed), ["PT101H", "PT50H30M", "PT24H", "PT77H", "PT77H"]);
    // 6 with care, 3 + 2 + 2 with packing; 24 with nobody
    assert_eq!(first.working.total.to_string(), "PT37H");
    // the reopened one has not come to an end
    let total = summary.resolution.total;
    assert_eq!((total.cases, total.elapsed.total.to_string()), (1, "PT77H".to_owned()));
    assert_eq!(total.working.total.to_string(), "PT13H");
}

#[test]
fn total_resolution_leaves_out_the_time_closed() {
    let again =
        Told(reopened()).moved("2026-02-03T08:00:00Z", ["packing", "shipped", "packing"], Closed, Via::Auto, "");
    let resolution = summary_of(settings(None), &[again.0]).resolution;
    assert_eq!(resolution.first.elapsed.total.to_string(), "PT24H");
    // 24 h paid, 32.5 h packing, and not the 25 h between
    assert_eq!(resolution.total.elapsed.total.to_string(), "PT56H30M");
}

#[test]
fn statuses() {
    let summary = both();
    let packing = status(&summary, "packing");
    assert_eq!((packing.entries, packing.stays, packing.cases), (3, 3, 1));
    // 67 h over a weekend, 2 h, and 16.5 h cut off
    assert_eq!(figures(&packing.elapsed), ["PT85H30M", "PT28H30M", "PT16H30M", "PT67H", "PT67H"]);
    assert_eq!(figures(&packing.working), ["PT13H", "PT4H20M", "PT3H", "PT8H", "PT8H"]);
    let archived = status(&summary, "archived");
    // one was reopened a day later, in the other the history ends
    assert_eq!((archived.entries, archived.stays, archived.cases), (2, 1, 1));
    assert_eq!(archived.elapsed.total.to_string(), "PT24H");
    // of the other nothing counts, as the case was closed all the while
    assert_eq!(status(&summary, "shipped").elapsed.total.to_string(), "PT1H");
    let period =
        |period: &str, entries, leaves, comments| StatusPeriod { period: period.to_owned(), entries, leaves, comments };
    assert_eq!(status(&summary, "paid").periods, [period("2026-01", 2, 2, 1)]);
    assert_eq!(packing.periods, [period("2026-01", 2, 2, 0), period("2026-02", 1, 0, 0)]);
}

#[test]
fn time_is_conserved_by_hand() {
    let hour = 3_600_000;
    // 77 h until the first was closed, 65.5 h until the last event of the other
    for (until, hours) in [
        (None, 77 * hour + 65 * hour + hour / 2),
        // the open one is 19.5 + 5.5 h older
        (Some("2026-02-03T12:00:00Z"), 77 * hour + 85 * hour + hour / 2),
        // the other is closed, 24 h after it was opened
        (Some("2026-01-31T23:00:00Z"), 77 * hour + 24 * hour),
        // the other is not opened, the first is on hold
        (Some("2026-01-05T10:00:00Z"), 74 * hour),
        (Some("2025-01-01T00:00:00Z"), 0),
    ] {
        let summary = summary_of(settings(until), &[shipped(), reopened()]);
        let elapsed: u128 = summary.statuses.iter().map(|times| times.elapsed.total.millis()).sum();
        assert_eq!(elapsed, hours, "{until:?}");
    }
}

#[test]
fn teams() {
    let summary = both();
    let names: Vec<_> = summary.teams.iter().map(|times| times.team.as_ref().map_or("-", Id::as_str)).collect();
    assert_eq!(names, ["care", "packing", "-"]);
    assert_eq!(figures(&team(&summary, "care").working), ["PT6H"; 5]);
    let packing = team(&summary, "packing");
    assert_eq!((packing.entries, packing.stays, packing.cases), (2, 2, 1));
    // through packing, hold and packing again; and since the other was reopened
    assert_eq!(figures(&packing.elapsed), ["PT87H30M", "PT43H45M", "PT16H30M", "PT71H", "PT71H"]);
    assert_eq!(packing.working.total.to_string(), "PT15H");
    let period = |period: &str, entries, leaves, moves, comments| TeamPeriod {
        period: period.to_owned(),
        entries,
        leaves,
        moves,
        comments,
    };
    assert_eq!(team(&summary, "care").periods, [period("2026-01", 1, 1, 1, 1)]);
    assert_eq!(packing.periods, [period("2026-01", 1, 1, 4, 0), period("2026-02", 1, 0, 2, 0)]);
    assert_eq!(team(&summary, "").elapsed.total.to_string(), "PT24H");
}

#[test]
fn a_stay_is_worked_by_every_team_that_has_it() {
    let history = Told::opened("2026-01-05T15:00:00Z", "packing", "packing", Open)
        .assigned("2026-01-05T17:00:00Z", ["care", "", ""])
        .moved("2026-01-05T19:00:00Z", ["packing", "shipped", "care"], Closed, Via::Auto, "");
    let summary = summary_of(settings(None), &[history.0]);
    assert_eq!(figures(&team(&summary, "packing").elapsed), ["PT2H"; 5]);
    assert_eq!(figures(&team(&summary, "packing").working), ["PT1H"; 5]);
    assert_eq!(figures(&team(&summary, "care").working), ["PT2H"; 5]);
    assert_eq!(figures(&status(&summary, "packing").elapsed), ["PT4H"; 5]);
    assert_eq!(figures(&status(&summary, "packing").working), ["PT3H"; 5]);
    assert_eq!(summary.people, []);
}

#[test]
fn slas() {
    let summary = both();
    let [pack] = summary.slas.as_slice() else { panic!("{:?}", summary.slas) };
    assert_eq!(pack.ended, Outcomes { met: 1, breached: 0, void: 0, escalated: 0 });
    assert_eq!((pack.open.cycles, pack.open.breached), (1, 1));
    assert_eq!(pack.attainment, Some(1.0));
    assert_eq!(figures(&pack.consumed), ["PT5H"; 5]);
    assert_eq!(figures(&pack.open.consumed), ["PT8H"; 5]);
    let step = |step: &str, fired| StepFirings { step: id(step), fired, silent: 0 };
    assert_eq!(pack.steps, [step("0", 0), step("half", 1)]);

    let later = summary_of(settings(Some("2026-02-03T12:00:00Z")), &[reopened()]);
    assert_eq!(later.slas[0].open.consumed.total.to_string(), "PT12H");
    assert_eq!(later.slas[0].attainment, None);
    // on hold the clock stands still
    let held = summary_of(settings(Some("2026-01-05T10:00:00Z")), &[shipped()]);
    assert_eq!(held.slas[0].open.consumed.total.to_string(), "PT3H");
    // and then runs on
    let resumed = summary_of(settings(Some("2026-01-05T12:30:00Z")), &[shipped()]);
    assert_eq!(resumed.slas[0].open.consumed.total.to_string(), "PT4H30M");
}

#[test]
fn attainment_leaves_out_the_void() {
    let cycle = |outcome| {
        let mut history = shipped();
        for event in &mut history {
            if let EventKind::ClockClosed { outcome: own, .. } = &mut event.kind {
                *own = outcome;
            }
        }
        history
    };
    let outcomes =
        [Outcome::Met, Outcome::Met, Outcome::Void, Outcome::Breached, Outcome::Escalated, Outcome::Escalated];
    let summary = summary_of(settings(None), &outcomes.map(cycle));
    assert_eq!(summary.slas[0].ended, Outcomes { met: 2, breached: 1, void: 1, escalated: 2 });
    assert_eq!(summary.slas[0].ended.total(), 6);
    assert_eq!(summary.slas[0].attainment, Some(0.4));
}

#[test]
fn moves_flow_and_rework() {
    let summary = both();
    let counts =
        MoveCounts { recommended: 3, suggested: 1, exception: 2, forced: 1, external: 1, ..MoveCounts::default() };
    assert_eq!(summary.moves, counts);
    let flow: Vec<_> = summary.flow.iter().map(|flow| (flow.from.as_str(), flow.to.as_str(), flow.count)).collect();
    assert_eq!(
        flow,
        [
            ("paid", "packing", 1),
            ("paid", "shipped", 1),
            ("packing", "hold", 1),
            ("packing", "shipped", 1),
            ("hold", "packing", 1),
            ("shipped", "archived", 2),
            ("archived", "packing", 1),
        ]
    );
    assert_eq!(summary.flow[5].via, MoveCounts { exception: 1, external: 1, ..MoveCounts::default() });
    let statuses = vec![Reentries { status: id("packing"), count: 1 }];
    assert_eq!(summary.rework, Rework { cases: 1, reentries: 1, statuses });
}

#[test]
fn bottlenecks() {
    let summary = both();
    // of 117.5 hours that were not closed
    let found: Vec<_> = summary
        .bottlenecks
        .iter()
        .map(|own| (own.status.as_str(), own.elapsed.to_string(), own.share.to_string()))
        .collect();
    let line = |status, elapsed: &str, share: &str| (status, elapsed.to_owned(), share.to_owned());
    assert_eq!(
        found,
        [line("packing", "PT85H30M", "0.7276"), line("paid", "PT30H", "0.2553"), line("hold", "PT2H", "0.017")]
    );
}

#[test]
fn people_and_periods_in_the_zone() {
    let summary = both();
    let period = |period: &str, moves, comments, assignments| PersonPeriod {
        period: period.to_owned(),
        moves,
        comments,
        assignments,
    };
    let person = |employee: &str, periods| Person { employee: employee.parse().unwrap(), periods };
    assert_eq!(
        summary.people,
        [
            person("shipping-1", vec![period("2026-01", 2, 1, 1), period("2026-02", 1, 0, 0)]),
            person("shipping-2", vec![period("2026-01", 3, 0, 0)]),
        ]
    );
    let counts = |summary: Summary| -> Vec<_> {
        let count = |own: &PeriodCounts| (own.period.clone(), own.opened, own.closed, own.reopened, own.moves.total());
        summary.periods.iter().map(count).collect()
    };
    assert_eq!(counts(both()), [("2026-01".to_owned(), 2, 2, 0, 6), ("2026-02".to_owned(), 0, 0, 1, 2)]);
    let elsewhere = ReportSettings { zone: Zone::UTC, ..settings(None) };
    let found = counts(summary_of(elsewhere, &[shipped(), reopened()]));
    assert_eq!(found, [("2026-01".to_owned(), 2, 2, 0, 7), ("2026-02".to_owned(), 0, 0, 1, 1)]);
    let quarters = ReportSettings { period: Period::Quarter, ..settings(None) };
    assert_eq!(counts(summary_of(quarters, &[shipped(), reopened()])), [("2026-Q1".to_owned(), 2, 2, 1, 8)]);
}

#[test]
fn a_migration_is_nobodys_move() {
    let migrated = EventKind::Migrated {
        workflow: shop().reference(),
        stage: Closed,
        statuses: BTreeMap::new(),
        teams: BTreeMap::from([(id("returns"), id("care"))]),
        by: "manager-1".parse().ok(),
    };
    let history = Told::opened("2026-01-02T08:00:00Z", "zeta", "returns", Open)
        .then("2026-01-02T10:00:00Z", migrated)
        .moved("2026-01-02T10:00:00Z", ["zeta", "shipped", "care"], Closed, Via::Migration, "manager-1");
    let summary = summary_of(settings(None), &[history.0]);
    assert_eq!(summary.cases.closed, 1);
    let closed: Vec<_> = summary.periods.iter().map(|period| (period.closed, period.reopened)).collect();
    assert_eq!(closed, [(1, 0)], "what the new workflow calls closed is closed once");
    // Two hours under the old name and none under the new: the team is the same.
    let held: Vec<_> =
        summary.teams.iter().filter(|times| times.elapsed.total.millis() > 0).map(|times| times.team.clone()).collect();
    assert_eq!(held, [Some(id("care"))]);
    assert!(summary.people.is_empty(), "{:?}", summary.people);
}

#[test]
fn the_unknown_comes_last_by_id() {
    let history = Told::opened("2026-01-02T08:00:00Z", "zeta", "returns", Open)
        .moved("2026-01-02T09:00:00Z", ["zeta", "alpha", "claims"], Open, Via::Migration, "")
        .moved("2026-01-02T10:00:00Z", ["alpha", "paid", "care"], Open, Via::Migration, "");
    let summary = summary_of(settings(None), &[history.0]);
    let statuses: Vec<_> = summary.statuses.iter().map(|times| times.status.as_str()).collect();
    assert_eq!(statuses, ["paid", "packing", "hold", "shipped", "archived", "alpha", "zeta"]);
    let teams: Vec<_> = summary.teams.iter().filter_map(|times| times.team.as_ref()).map(Id::as_str).collect();
    assert_eq!(teams, ["care", "packing", "claims", "returns"]);
    let flow: Vec<_> = summary.flow.iter().map(|flow| flow.from.as_str()).collect();
    assert_eq!(flow, ["alpha", "zeta"]);
    assert_eq!(status(&summary, "alpha").working.total.to_string(), "PT1H");
}

#[test]
fn what_is_no_history_changes_nothing() {
    let workflow = shop();
    let mut report = Report::new(&workflow, settings(None));
    report.add(&shipped()).unwrap();
    let before = report.summary();
    let mut gap = reopened();
    gap.remove(2);
    assert_eq!(report.add(&gap), Err(ReplayError::Sequence { expected: 3, found: 4 }));
    assert_eq!(report.add(&[]), Err(ReplayError::Empty));
    assert_eq!(report.summary(), before);
}

#[test]
fn only_like_reports_add_up() {
    let workflow = shop();
    let other = Workflow::from_json(r#"{"id": "shop", "version": 1, "statuses": [{"id": "paid"}]}"#).unwrap();
    let mut report = Report::new(&workflow, settings(None));
    let error = report.merge(Report::new(&other, settings(None)));
    assert_eq!(error, Err(MergeError::Workflow { expected: workflow.digest(), found: other.digest() }));
    let error = report.merge(Report::new(&workflow, settings(Some("2026-01-01T00:00:00Z"))));
    assert_eq!(error, Err(MergeError::Settings));
}

#[test]
fn as_json() {
    let json = serde_json::to_value(both()).unwrap();
    assert_eq!(json["settings"], serde_json::json!({"zone": "Europe/Rome", "period": "month"}));
    assert_eq!(json["resolution"]["total"]["elapsed"]["p50"], "PT77H");
    assert_eq!(json["teams"][2]["team"], serde_json::Value::Null);
    assert_eq!(json["slas"][0]["attainment"], 1.0);
    let empty = serde_json::to_value(summary_of(settings(None), &[])).unwrap();
    assert_eq!(empty["statuses"][0]["elapsed"]["total"], "PT0S");
    assert_eq!(empty["statuses"][0]["elapsed"]["p50"], serde_json::Value::Null);
    let read: ReportSettings = serde_json::from_value(json["settings"].clone()).unwrap();
    assert_eq!(read, settings(None));
}
