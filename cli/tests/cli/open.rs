//! `ordino play`: which order is stuck with whom.

use crate::support::{Folder, cases, example};
use serde_json::{Value, json};

/// A desk that is open on weekdays from nine to five, and two working hours for the payment, which wait for the buyer.
const DESK: &str = "\
id: desk
version: 1
timeZone: Europe/Rome
calendars:
  - { id: office, week: { mon: [\"09:00-17:00\"], tue: [\"09:00-17:00\"], wed: [\"09:00-17:00\"] } }
teams:
  - { id: desk, calendar: office }
statuses:
  - { id: new, team: desk, recommended: paid }
  - { id: asked, team: desk, stage: waiting }
  - { id: paid, recommended: sent }
  - { id: sent, stage: waiting, recommended: { to: done, auto: { after: P7D } } }
  - { id: done, stage: closed }
slas:
  - { id: pay, runIn: [new], pauseIn: [asked], target: PT2H, calendar: office }
";

/// Monday 5 January 2026 is the day; it ends on Tuesday at ten.
const LOG: &str = "\
case,status,at,employee
late,new,2026-01-05 09:00,d-1
later,new,2026-01-05 08:00,
soon,new,2026-01-06 08:30,d-2
waits,new,2026-01-05 09:00,d-1
waits,asked,2026-01-05 09:30,
free,paid,2026-01-05 12:00,cyd
closed,done,2026-01-05 12:00,cyd
by-itself,sent,2025-12-29 09:00,cyd
last,done,2026-01-06 10:00,cyd
late,new,2026-01-05 16:00,
";

fn desk(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("desk.yaml", DESK);
    folder.file("log.csv", LOG);
    folder
}

#[test]
fn the_most_pressing_order_comes_first() {
    let folder = desk("open-json");
    let ran = folder.run(&["play", "desk.yaml", "log.csv", "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let answer = ran.json();
    assert_eq!(answer["timeEnds"], json!({ "at": "2026-01-06T09:00:00.000Z", "by": "log" }));
    assert_eq!(cases(&answer["open"]), ["later", "late", "soon", "waits", "free"]);
    // Eight hours on Monday and one on Tuesday, though the case came before the doors opened.
    let late = json!({
        "case": "late", "status": "new", "team": "desk", "assignee": null, "lastEmployee": "d-1",
        "since": "2026-01-05T08:00:00.000Z", "working": "PT9H",
        "target": {
            "sla": "pay", "breached": true, "paused": false, "lateBy": "PT7H", "due": "2026-01-05T10:00:00.000Z"
        }
    });
    assert_eq!(answer["open"][1], late);
    let soon = json!({
        "sla": "pay", "breached": false, "paused": false, "left": "PT1H", "due": "2026-01-06T10:00:00.000Z"
    });
    assert_eq!(answer["open"][2]["target"], soon);
    let waits = json!({ "sla": "pay", "breached": false, "paused": true, "left": "PT1H30M", "due": null });
    assert_eq!(answer["open"][3]["target"], waits);
    assert_eq!(answer["open"][4]["working"], "PT22H", "nobody's calendar is elapsed time");
    assert_eq!(answer["open"][4]["target"], Value::Null);
    // The timers fired for the list alone.
    assert_eq!(answer["engineMoves"], json!([]));
    assert_eq!(answer["report"]["cases"]["open"], 6);
}

#[test]
fn the_end_can_be_moved_both_ways() {
    let folder = desk("open-until");
    let until = |until: &str| {
        let ran = folder.run(&["play", "desk.yaml", "log.csv", "--until", until, "--format", "json"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.json()
    };
    let before = until("2026-01-05T09:15:00+01:00");
    assert_eq!(before["timeEnds"], json!({ "at": "2026-01-05T08:15:00.000Z", "by": "until" }));
    assert_eq!(cases(&before["open"]), ["later", "late", "waits"]);
    assert_eq!(before["open"][2]["status"], "new", "what happened later is not known");
    assert_eq!(cases(&until("2025-01-01T00:00:00Z")["open"]), Vec::<&str>::new());
    let after = until("2026-01-07T09:00:00+01:00");
    assert_eq!(cases(&after["open"]), ["later", "late", "soon", "waits", "free"]);
    assert_eq!(after["open"][2]["target"]["lateBy"], "PT6H");
}

#[test]
fn a_list_for_people_and_one_for_programs() {
    let folder = desk("open-text");
    let ran = folder.run(&["play", "desk.yaml", "log.csv"]);
    let (_, section) = ran.out.split_once("\nopen orders").unwrap();
    insta::assert_snapshot!(section, @r"
    : 5, those most in trouble first
      time ends at 2026-01-06 10:00+01:00 (the log's last row; --until moves it)
      orders are shown as a tick then would leave them; the report ends at each one's own last row
      order  status  team  with  since                   working time  target
      later  new     desk  -     2026-01-05 08:00+01:00        9h 00m  pay     late by 7h 00m
      late   new     desk  d-1   2026-01-05 09:00+01:00        9h 00m  pay     late by 7h 00m
      soon   new     desk  d-2   2026-01-06 08:30+01:00        1h 00m  pay     1h 00m left
      waits  asked   desk  d-1   2026-01-05 09:30+01:00        8h 30m  pay     1h 30m left, paused
      free   paid    -     cyd   2026-01-05 12:00+01:00       22h 00m  -
    ");
    let ran = folder.run(&["play", "desk.yaml", "log.csv", "--open"]);
    assert_eq!(ran.out.lines().count(), 10, "{}", ran.out);
    let ran = folder.run(&["play", "desk.yaml", "log.csv", "--open", "--format", "json"]);
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(cases(&json!(lines)), ["later", "late", "soon", "waits", "free"]);
}

#[test]
fn a_long_list_is_cut() {
    let folder = Folder::new("open-week");
    let (desk, week) = (example("definitions/order-desk.yaml"), example("logs/order-desk-week.csv"));
    let ran = folder.run(&["play", &desk, &week]);
    let (_, section) = ran.out.split_once("\nopen orders: ").unwrap();
    assert!(section.lines().next().unwrap().ends_with("the 15 most in trouble (--open lists all)"), "{section}");
    assert_eq!(section.lines().count(), 19, "{section}");
}
