//! `ordino play` and `ordino report`, on small logs that are worked out by hand.

use crate::support::{Folder, example};
use serde_json::json;

/// An hour for the payment, as time passes; a nudge after 36 minutes. What is sent is done after a week.
const TINY: &str = "\
id: tiny
version: 1
timeZone: Europe/Rome
rights: { move: [anyone] }
teams:
  - { id: desk, label: Desk }
statuses:
  - { id: new, label: { en: New, it: Nuovo }, team: desk, aliases: [\"1\"], recommended: paid, suggested: [cancelled] }
  - { id: paid, aliases: [\"2\"], recommended: sent }
  - { id: sent, stage: waiting, recommended: { to: done, auto: { after: P7D } } }
  - { id: done, stage: closed }
  - { id: cancelled, stage: closed }
slas:
  - { id: pay, runIn: [new], target: PT1H, ladder: [{ id: nudge, at: { percent: 60 }, do: [{ notify: [team:owner] }] }] }
";

/// Case `a` is new at the first 02:30 of 26 October 2025 (00:30 in UTC) and paid at 03:00 (02:00 in UTC): 90 minutes,
/// though the clock on the wall says 30. So its nudge was at 01:06 in UTC, and its hour was over.
const LOG: &str = "\
case,status,at,employee,team
a,paid,2025-10-26 03:00:00,desk-1,Desk
a,new,2025-10-26 02:30:00,desk-1,desk
b,Nuovo,2025-10-26T10:00:00+01:00,,
b,cancled,2025-10-26T10:05:00+01:00,,
b,cancelled,2025-10-26T10:10:00+01:00,,
b,new,26/10/2025,,
b,sent,2025-10-26T10:20:00+01:00,,
a,PAID,2025-10-26 03:10:00.5,desk-1,
a,sent,2025-10-26 03:20:00,desk-2,Depot
c,2,2025-10-26 09:00:00,,
c,sent
";

fn tiny(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("tiny.yaml", TINY);
    folder.file("log.csv", LOG);
    folder
}

#[test]
fn every_row_is_counted_once() {
    let folder = tiny("play-counts");
    let ran = folder.run(&["play", "tiny.yaml", "log.csv", "--format", "json", "--events", "events.jsonl"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let answer = ran.json();
    let rows = json!({
        "total": 11, "opened": 3, "recommended": 2, "suggested": 1, "exception": 1, "notLinked": 1, "repeated": 1,
        "unknown": 1, "bad": 2
    });
    assert_eq!(answer["rows"], rows);
    assert_eq!(answer["cases"], 3);
    assert_eq!(answer["unknownStatuses"], json!([{ "name": "cancled", "rows": 1, "nearest": "cancelled" }]));
    assert_eq!(answer["unknownTeams"], json!([{ "name": "Depot", "rows": 1 }]));
    let bad = [
        json!({
            "file": "log.csv", "line": 7,
            "reason": "`26/10/2025` is no time such as `2026-01-02 16:00:00` or `2026-01-02T16:00:00+01:00`"
        }),
        json!({ "file": "log.csv", "line": 12, "reason": "the row has 2 columns, the head line has 5" }),
    ];
    assert_eq!(answer["badRows"], json!(bad));
    let nudge = json!([{ "sla": "pay", "step": "nudge", "fired": 1, "cases": 1, "first": ["a"] }]);
    assert_eq!(answer["escalations"], nudge);
    assert_eq!(answer["engineMoves"], json!([]));
    // a was late, b in time; nothing else was ever new.
    assert_eq!(answer["report"]["slas"][0]["ended"]["breached"], 1);
    assert_eq!(answer["report"]["slas"][0]["ended"]["met"], 1);

    // The histories give the same report.
    assert_eq!(folder.read("events.jsonl").lines().count(), 3);
    let report = folder.run(&["report", "tiny.yaml", "events.jsonl", "--format", "json"]);
    assert_eq!(report.code, 0, "{}", report.err);
    assert_eq!(report.json(), answer["report"]);
    let wrapped = folder.read("events.jsonl").replace('\n', "}\n\n").replace("[{\"seq\":1", "{\"events\":[{\"seq\":1");
    let report = folder.run_with(&["report", "tiny.yaml", "-", "--format", "json"], wrapped.as_bytes());
    assert_eq!(report.json(), answer["report"]);
}

#[test]
fn rows_come_in_any_order() {
    let folder = tiny("play-order");
    let mut lines: Vec<&str> = LOG.lines().collect();
    lines[1..].reverse();
    folder.file("log.csv", lines.join("\r\n"));
    let ran = folder.run(&["play", "tiny.yaml", "log.csv", "--format", "json"]);
    let rows = json!({
        "total": 11, "opened": 3, "recommended": 2, "suggested": 1, "exception": 1, "notLinked": 1, "repeated": 1,
        "unknown": 1, "bad": 2
    });
    assert_eq!(ran.json()["rows"], rows);
}

#[test]
fn time_goes_on_until_the_end() {
    let folder = tiny("play-until");
    let until = ["--until", "2025-11-02T08:00:00Z", "--format", "json"];
    let ran = folder.run(&[&["play", "tiny.yaml", "log.csv"][..], &until].concat());
    // a was sent at 02:20 in UTC, so a week later it is done; b at 09:20, which is after the end.
    let moves = json!([{
        "via": "auto", "from": "sent", "to": "done", "count": 1, "agreed": 0, "wentOn": 0, "disagreed": 0, "last": 1
    }]);
    assert_eq!(ran.json()["engineMoves"], moves);
}

#[test]
fn the_log_is_asked_about_the_engines_own_moves() {
    let folder = tiny("play-disagree");
    // After a week in `sent` each case is done by itself; then the log says so, says otherwise, or says nothing.
    folder.file(
        "log.csv",
        "case,status,at\na,sent,2025-10-01 10:00:00\na,done,2025-10-09 10:00:00\n\
         b,sent,2025-10-01 10:00:00\nb,new,2025-10-09 10:00:00\nc,sent,2025-10-01 10:00:00\n",
    );
    let ran = folder.run(&["play", "tiny.yaml", "log.csv", "--until", "2025-10-20T00:00:00Z", "--format", "json"]);
    let moves = json!([{
        "via": "auto", "from": "sent", "to": "done", "count": 3, "agreed": 1, "wentOn": 0, "disagreed": 1, "last": 1
    }]);
    assert_eq!(ran.json()["engineMoves"], moves);
    assert_eq!(ran.json()["rows"]["repeated"], 1);
    assert_eq!(ran.json()["rows"]["notLinked"], 1);
    // b is new again for eleven days and nudged once.
    assert_eq!(ran.json()["escalations"][0]["first"], json!(["b"]));
}

#[test]
fn a_shops_own_table_is_known() {
    let folder = Folder::new("play-shop");
    let log = "\u{feff}id_order_history;id_employee;id_order;id_order_state;date_add\n\
        1;0;7;10;2025-10-06 10:00:00\n\
        2;0;8;10;2025-10-06 10:00:00\n\
        3;4;7;2;2025-10-08 09:00:00\n\
        4;3;7;3;2025-10-08 15:00:00\n\
        5;3;7;4;2025-10-09 10:00:00\n\
        6;0;7;5;2025-10-11 10:00:00\n\
        7;4;8;2;2025-10-12 09:00:00\n\
        8;3;8;4;2025-10-13 10:00:00\n\
        9;3;8;1;2025-10-13 10:05:00\n\
        10;0;9;99;2025-10-13 11:00:00\n";
    folder.file("order_history.csv", log);
    let shop = example("definitions/prestashop.json");
    let ran = folder.run(&["play", &shop, "order_history.csv", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let answer = ran.json();
    // 10 to 2 twice, 2 to 3, 3 to 4, 4 to 5; 2 to 4 is suggested; 4 to 1 only by `others`; 99 is not a fresh shop's.
    let rows = json!({
        "total": 10, "opened": 2, "recommended": 5, "suggested": 1, "exception": 1, "notLinked": 0, "repeated": 0,
        "unknown": 1, "bad": 0
    });
    assert_eq!(answer["rows"], rows);
    // Order 8 waited from the 6th to the 12th: two days before the seven are over it is reminded.
    let reminded = json!([{ "sla": "payment", "step": "remind", "fired": 1, "cases": 1, "first": ["8"] }]);
    assert_eq!(answer["escalations"], reminded);
    let people = answer["report"]["people"].as_array().unwrap();
    let people: Vec<&str> = people.iter().map(|person| person["employee"].as_str().unwrap()).collect();
    assert_eq!(people, ["3", "4"], "0 is nobody");
}

#[test]
fn columns_are_found_or_asked_for() {
    let folder = tiny("play-columns");
    folder.file("log.csv", "Order\tState\ttime:timestamp\na\tnew\t2025-10-06T10:00:00Z\n");
    let play = ["play", "tiny.yaml", "log.csv"];
    let ran = folder.run(&play);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err, @r"
    error: log.csv:1: the head line has no columns that are known for the flags `--case COLUMN`, `--status COLUMN`
      help: give the flag; the columns are `Order`, `State`, `time:timestamp`
    ");
    let ran = folder.run(&[&play[..], &["--case", "Order", "--status", "Sate"]].concat());
    insta::assert_snapshot!(ran.err, @r"
    error: log.csv:1: there is no column `Sate` for `--status`
      help: the columns are `Order`, `State`, `time:timestamp`
    ");
    let wide: Vec<String> = (1..=12).map(|number| format!("c{number}")).collect();
    folder.file("wide.csv", wide.join(","));
    let ran = folder.run(&["play", "tiny.yaml", "wide.csv"]);
    assert!(ran.err.ends_with("`c9`, `c10` and 2 more\n"), "{}", ran.err);
    let flags = ["--case", "order", "--status", "State", "--format", "json"];
    let ran = folder.run(&[&play[..], &flags].concat());
    assert_eq!(ran.json()["rows"]["opened"], 1);
}

#[test]
fn odd_logs_are_said_to_be_odd() {
    let folder = tiny("play-odd");
    folder.file("empty.csv", "");
    folder.file("utf16.csv", b"\xff\xfec\0a\0");
    folder.file("latin.csv", b"case,\xe9tat,at\n");
    folder.file("image.png", b"\x89PNG\r\n\x1a\n\0\0\0");
    folder.file("log.json", "[{\"case\": \"a\"}]");
    folder.file("line.json", format!("{{\"a\": [{}]}}", "1, ".repeat(10_000_000)));
    folder.file("quote.csv", format!("case,status,at\n\"a,{}", "new,2026-01-02\n".repeat(2_000_000)));
    folder.file("binary.csv", b"case,status,at\n\xff,new,2025-10-06T10:00:00Z\n\"open,new,2025\n");
    for (file, message) in [
        ("empty.csv", "error: empty.csv: is empty\n  help: the first line names the columns\n"),
        ("utf16.csv", "error: utf16.csv: is UTF-16 text\n  help: save it as CSV in UTF-8\n"),
        ("latin.csv", "error: latin.csv: is not UTF-8 text\n  help: save it as CSV in UTF-8\n"),
        ("image.png", "error: image.png: is not UTF-8 text\n  help: save it as CSV in UTF-8\n"),
        (
            "log.json",
            "error: log.json:1: the head line has no columns that are known for the flags \
            `--case COLUMN`, `--status COLUMN`, `--at COLUMN`\n  \
            help: this looks like JSON; a log is CSV, its first line names the columns\n",
        ),
        (
            "line.json",
            "error: line.json: the head line has more than 65536 bytes\n  \
            help: this looks like JSON; a log is CSV, its first line names the columns\n",
        ),
        ("quote.csv", "error: quote.csv:2: a row has at most 16777216 bytes; is a quote left open?\n"),
    ] {
        let ran = folder.run(&["play", "tiny.yaml", file]);
        assert_eq!((ran.code, ran.err.as_str()), (2, message));
    }
    let ran = folder.run(&["play", "tiny.yaml", "binary.csv", "--strict", "--format", "json"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.json()["rows"]["bad"], 2);
    assert_eq!(ran.json()["badRows"][0]["reason"], "the case is not UTF-8 text");
}

#[test]
fn a_spreadsheet_may_name_its_separator() {
    let folder = tiny("play-sep");
    folder.file("log.csv", "\u{feff}sep=;\r\ncase;status;at\r\na;new;2025-10-06 10:00\r\na;paid;tomorrow, at ten\r\n");
    let ran = folder.run(&["play", "tiny.yaml", "log.csv", "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!([&ran.json()["rows"]["opened"], &ran.json()["badRows"][0]["line"]], [1, 4]);
}

#[test]
fn escalations_are_listed() {
    let folder = tiny("play-escalations");
    let ran = folder.run(&["play", "tiny.yaml", "log.csv", "--escalations"]);
    assert_eq!(ran.out, "2025-10-26 02:06+01:00  a  pay  nudge  in new, team desk  tells team:desk\n");
    let ran = folder.run(&["play", "tiny.yaml", "log.csv", "--escalations", "--format", "json"]);
    let firing = json!({
        "case": "a", "at": "2025-10-26T01:06:00.000Z", "sla": "pay", "cycle": 1, "step": "nudge", "repetition": 0
    });
    assert_eq!(ran.json(), firing);
}

#[test]
fn a_report_for_people() {
    let folder = tiny("play-text");
    let ran = folder.run(&["play", "tiny.yaml", "log.csv"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let begin: Vec<&str> = ran.out.lines().take(24).collect();
    insta::assert_snapshot!(begin.join("\n"), @r"
    log.csv case `case`, status `status`, time `at`, employee `employee`, team `team`

    11 rows, 3 cases
      opened a case           3    27.3 %
      recommended             2    18.2 %
      suggested               1     9.1 %
      exception               1     9.1 %  of these 1 not linked: nothing leads there
      the same again          1     9.1 %
      unknown status          1     9.1 %
      bad                     2    18.2 %

    statuses that the definition does not know
      `cancled`: 1 row; did you mean `cancelled`?

    teams that the definition does not know
      `Depot`: 1 row

    bad rows
      log.csv:7: `26/10/2025` is no time such as `2026-01-02 16:00:00` or `2026-01-02T16:00:00+01:00`
      log.csv:12: the row has 2 columns, the head line has 5

    escalations that would have fired (--escalations lists each)
      sla  step   times  cases  the first
      pay  nudge      1      1  a
    ");
}

#[test]
fn a_shipped_week_is_played() {
    let folder = Folder::new("play-week");
    let (desk, week) = (example("definitions/order-desk.yaml"), example("logs/order-desk-week.csv"));
    let ran = folder.run(&["play", &desk, &week, "--until", "2025-10-21T00:00:00Z", "--format", "json"]);
    let answer = ran.json();
    assert_eq!(answer["cases"], 120);
    assert_eq!(answer["rows"]["total"], 698);
    assert_eq!(answer["rows"]["exception"], 4, "four moves follow no declared step");
    assert_eq!([&answer["rows"]["unknown"], &answer["rows"]["bad"]], [0, 0]);
}

#[test]
fn timers_that_never_rest_end_the_run() {
    let folder = Folder::new("play-restless");
    let definition = "{ id: shop, version: 1, statuses: [
        { id: a, aliases: [1], suggested: [{ to: b, auto: { after: PT1S } }] },
        { id: b, suggested: [{ to: a, auto: { after: PT1S } }] }] }";
    folder.file("shop.yaml", definition);
    folder.file("log.csv", "case,status,at\n1,a,2026-01-01T00:00:00Z\n1,b,2026-03-01T00:00:00Z\n");
    let ran = folder.run(&["play", "shop.yaml", "log.csv"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("the timers of `1` do not rest"), "{}", ran.err);
}
