//! `ordino play` on XES: the same log gives the same answer, whatever it is written in.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot write its log has failed")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::support::{Folder, example, packed};

const TINY: &str = "\
id: tiny
version: 1
timeZone: Europe/Rome
teams:
  - { id: desk, label: Desk }
statuses:
  - { id: new, team: desk, aliases: [\"New & <odd> \\\"order\\\"\"], recommended: paid, suggested: [cancelled] }
  - { id: paid, recommended: sent }
  - { id: sent, stage: waiting, recommended: { to: done, auto: { after: P7D } } }
  - { id: done, stage: closed }
  - { id: cancelled, stage: closed }
slas:
  - { id: pay, runIn: [new], target: PT1H, ladder: [{ id: nudge, at: { percent: 60 }, do: [{ notify: [team:owner] }] }] }
";

const COLUMNS: [&str; 6] =
    ["case:concept:name", "concept:name", "time:timestamp", "org:resource", "org:group", "lifecycle:transition"];

/// Every kind of row: opened, recommended, suggested, exception, repeated, unknown, three bad ones, three passed over.
const ROWS: [[&str; 6]; 17] = [
    ["a", "New & <odd> \"order\"", "2025-10-26 02:30:00", "desk-1", "desk", "complete"],
    ["a", "paid", "2025-10-26 02:10:00", "desk-1", "desk", "start"],
    ["a", "paid", "2025-10-26 03:00:00", "desk-1", "Desk", "COMPLETE"],
    ["a", "PAID", "2025-10-26 03:10:00.5", "desk-1", "", ""],
    ["a", "sent", "2025-10-26T03:20:00+01:00", "perù-2", "Depot", "complete"],
    ["a", "done", "2025-11-05T03:20:00+01:00", "", "", "complete"],
    ["b", "new", "2025-10-26T10:00:00+01:00", "", "", "complete"],
    ["b", "cancled", "2025-10-26T10:05:00+01:00", "", "", ""],
    ["b", "cancelled", "2025-10-26T10:10:00+01:00", "", "", " Complete "],
    ["b", "new", "26/10/2025", "", "", ""],
    ["b", "new", "", "", "", ""],
    ["b", "", "2025-10-26T10:10:00+01:00", "", "", ""],
    ["b", "sent", "2025-10-26T10:20:00+01:00", "", "", "complete"],
    ["b", "done", "2025-10-26T10:20:00+01:00", "", "", "ate_abort"],
    ["c", "paid", "2025-10-26 09:00:00", "", "", "complete"],
    ["c", "no such status", "2025-10-26 09:10:00", "", "", "schedule"],
    ["a", "sent", "2025-11-05T03:20:00+01:00", "desk-1", "", "complete"],
];

type Rows = Vec<Vec<String>>;

/// A log as a table.
fn table(columns: &[&str], rows: &Rows) -> String {
    let line = |cells: Vec<String>| {
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        quoted.join(",") + "\n"
    };
    let head = line(columns.iter().map(|column| (*column).to_owned()).collect());
    head + &rows.iter().cloned().map(line).collect::<String>()
}

/// The same log as XES: a trace for each stretch of rows of one case, no attribute for an empty cell.
fn xes(columns: &[&str], rows: &Rows) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1849.2023\">\n".to_owned();
    for trace in rows.chunk_by(|one, other| one[0] == other[0]) {
        writeln!(text, "\t<trace>\n\t\t<string key=\"concept:name\" value=\"{}\"/>", escape(&trace[0][0])).unwrap();
        for row in trace {
            text.push_str("\t\t<event>\n");
            for (column, cell) in columns.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty()) {
                let kind = if *column == "time:timestamp" { "date" } else { "string" };
                writeln!(text, "\t\t\t<{kind} key=\"{column}\" value=\"{}\"/>", escape(cell)).unwrap();
            }
            text.push_str("\t\t</event>\n");
        }
        text.push_str("\t</trace>\n");
    }
    text + "</log>\n"
}

fn rows() -> Rows {
    ROWS.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

/// An answer without what names the file and its lines.
fn content(mut answer: Value) -> Value {
    answer["sources"][0]["file"] = Value::Null;
    for row in answer["badRows"].as_array_mut().unwrap() {
        row["file"] = Value::Null;
        row["line"] = Value::Null;
    }
    answer
}

#[test]
fn the_same_log_gives_the_same_answer() {
    let folder = Folder::new("xes-same");
    folder.file("tiny.yaml", TINY);
    let text = xes(&COLUMNS, &rows());
    folder.file("log.csv", table(&COLUMNS, &rows()));
    folder.file("log.xes", &text);
    folder.file("bom.xes", format!("\u{feff}{text}"));
    folder.file("windows.XES", text.replace('\n', "\r\n"));
    folder.file("one-line.xes", text.replace(['\n', '\t'], ""));
    folder.file("no-name", &text);
    folder.file("log.xes.gz", packed(text.as_bytes()));
    let play = |file: &str, more: &[&str]| {
        let ran = folder.run(&[&["play", "tiny.yaml", file, "--format", "json"], more].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{file}");
        content(ran.json())
    };
    for more in [&[][..], &["--until", "2025-11-20T00:00:00Z"], &["--lifecycle", "all"]] {
        let answer = play("log.csv", more);
        for file in ["log.xes", "bom.xes", "windows.XES", "one-line.xes", "no-name", "log.xes.gz"] {
            assert_eq!(play(file, more), answer, "{file} {more:?}");
        }
    }
    let answer = play("log.xes", &[]);
    let rows = json!({
        "total": 14, "opened": 3, "recommended": 2, "suggested": 1, "exception": 2, "notLinked": 2, "repeated": 2,
        "unknown": 1, "bad": 3
    });
    assert_eq!(answer["rows"], rows);
    assert_eq!(answer["sources"][0]["passedOver"], 3);
    assert_eq!(play("log.xes", &["--lifecycle", "all"])["rows"]["total"], 17);
    // Standard input has no name; it is known by what it begins with.
    for input in [text.clone().into_bytes(), packed(text.as_bytes())] {
        let ran = folder.run_with(&["play", "tiny.yaml", "-", "--format", "json"], &input);
        assert_eq!(content(ran.json()), answer);
    }
}

#[test]
fn a_shipped_week_is_the_same_in_both() {
    let folder = Folder::new("xes-week");
    let desk = example("definitions/order-desk.yaml");
    let week = std::fs::read_to_string(example("logs/order-desk-week.csv")).unwrap();
    // case,status,employee,at; nothing in it is quoted.
    let mut cases: BTreeMap<&str, Rows> = BTreeMap::new();
    for line in week.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let row = [cells[0], cells[1], cells[3], cells[2]].map(str::to_owned).to_vec();
        cases.entry(cells[0]).or_default().push(row);
    }
    let rows: Rows = cases.into_values().flatten().collect();
    folder.file("week.csv", table(&COLUMNS[..4], &rows));
    folder.file("week.xes", xes(&COLUMNS[..4], &rows));
    let [table, xes] = ["week.csv", "week.xes"].map(|file| {
        let events = format!("{file}.jsonl");
        let ran = folder.run(&["play", &desk, file, "--format", "json", "--events", &events]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        (content(ran.json()), folder.read(&events))
    });
    assert_eq!(table.0["rows"]["total"], 698);
    assert_eq!(table, xes);
}

#[test]
fn what_is_passed_over_is_said() {
    let folder = Folder::new("xes-lifecycle");
    folder.file("tiny.yaml", TINY);
    for (file, text) in [("log.xes", xes(&COLUMNS, &rows())), ("log.csv", table(&COLUMNS, &rows()))] {
        folder.file(file, text);
        let ran = folder.run(&["play", "tiny.yaml", file]);
        let begin: Vec<&str> = ran.out.lines().take(4).collect();
        let expected = [
            &format!(
                "{file} case `case:concept:name`, status `concept:name`, time `time:timestamp`, \
                 employee `org:resource`, team `org:group`"
            ),
            "  3 rows passed over: not `complete` (--lifecycle all takes every row)",
            "",
            "14 rows, 3 cases",
        ];
        assert_eq!(begin, expected);
        let ran = folder.run(&["play", "tiny.yaml", file, "--lifecycle", "all"]);
        assert!(!ran.out.contains("passed over"), "{}", ran.out);
    }
}

/// Everything that XML and the standard allow, in one log.
const ODD: &str = "<?xml version='1.0'?>
<!DOCTYPE log [ <!ENTITY new 'new'> <!ELEMENT log ANY> ]>
<!-- <trace> -->
<x:log xmlns:x='http://www.xes-standard.org/' xmlns:y='urn:y'>
  <x:extension name='Time' prefix=' when ' uri='http://www.xes-standard.org/time.xesext'/>
  <x:extension name='Organizational' prefix='who' uri='http://www.xes-standard.org/org.xesext'/>
  <x:global scope='event'><x:string key='concept:name' value='done'/><x:date key='when:timestamp' value='x'/></x:global>
  <x:string key='concept:name' value='the name of the log'/>
  <x:trace>
    <x:string key='who:group' value='desk'/>
    <x:event>
      <x:string value='&#110;e&#x77;' y:key='no' key='concept:name' other='a&nbsp;b'>
        <x:string key='concept:name' value='nested'/>
      </x:string>
      <x:list key='names'><x:values><x:string key='concept:name' value='nested'/></x:values></x:list>
      <x:date key='when:timestamp' value='2026-01-02T16:00:00.000+01:00'/>
      <x:date key='time:timestamp' value='not the one'/>
      <x:id key='who:resource' value='desk-1'/>
      some text &amp; <![CDATA[<event>]]> <?target content?>
    </x:event>
    <x:event><x:string key='concept:name' value='paid'/><x:string key='concept:name' value='again'/>
      <x:date key='when:timestamp' value='2026-01-02T17:00:00.000+01:00'/></x:event>
    <x:string key='concept:name' value=' late '/>
  </x:trace>
  <x:trace/>
  <x:event><x:string key='concept:name' value='new'/><x:date key='when:timestamp' value='2026-01-02T17:00:00Z'/></x:event>
  <x:trace><x:event
    /><x:event><x:string key='concept:name'
       value='new'/><x:date key='when:timestamp' value='2026-01-02T17:00:00Z'/></x:event></x:trace>
  <x:trace><x:string key='concept:name' value='entity'/>
    <x:event><x:string key='concept:name' value='&new;'/><x:date key='when:timestamp' value='2026-01-02T17:00:00Z'/></x:event>
    <x:event><x:string key='concept:name' value='a & b'/><x:date key='when:timestamp' value='2026-01-02T17:00:00Z'/></x:event>
  </x:trace>
</x:log>
<!-- the end -->
";

#[test]
fn what_xml_allows_is_understood() {
    let folder = Folder::new("xes-odd");
    folder.file("tiny.yaml", TINY);
    folder.file("odd.xes", ODD);
    let args = ["play", "tiny.yaml", "odd.xes", "--format", "json", "--events", "events.jsonl"];
    let ran = folder.run(&args);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let answer = ran.json();
    let rows = json!({
        "total": 7, "opened": 1, "recommended": 1, "suggested": 0, "exception": 0, "notLinked": 0, "repeated": 0,
        "unknown": 0, "bad": 5
    });
    assert_eq!(answer["rows"], rows);
    let bad = |line: u64, reason: &str| json!({ "file": "odd.xes", "line": line, "reason": reason });
    let expected = [
        bad(26, "the event is in no trace"),
        bad(27, "the case is empty"),
        bad(28, "the case is empty"),
        bad(31, "the status has the entity `&new;`, and only those of XML itself are resolved"),
        bad(32, "the status has a `&` that begins no entity of XML"),
    ];
    assert_eq!(answer["badRows"], json!(expected));
    let source = json!({
        "file": "odd.xes", "case": "case:concept:name", "status": "concept:name", "at": "when:timestamp",
        "employee": "who:resource", "team": "who:group", "passedOver": 0
    });
    assert_eq!(answer["sources"], json!([source]));
    let history: Value = serde_json::from_str(&folder.read("events.jsonl")).unwrap();
    assert_eq!(history[0]["case"], "late");
    assert_eq!([&history[0]["by"], &history[0]["at"]], ["desk-1", "2026-01-02T15:00:00.000Z"]);
}

#[test]
fn flags_name_attributes() {
    let folder = Folder::new("xes-flags");
    folder.file("tiny.yaml", TINY);
    let log = "<log><trace><string key='number' value='7'/><string key='office' value='desk'/><event>\
        <string key='state' value='new'/><string key='on' value='2026-01-02 16:00'/><int key='who' value='4'/>\
        </event></trace></log>";
    folder.file("log.xes", log);
    let flags = ["--case", "case:number", "--status", "state", "--at", "on", "--employee", "who", "--team", "office"];
    let ran = folder.run(&[&["play", "tiny.yaml", "log.xes", "--format", "json"], &flags[..]].concat());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let source = json!([{
        "file": "log.xes", "case": "case:number", "status": "state", "at": "on", "employee": "who", "team": "office",
        "passedOver": 0
    }]);
    assert_eq!([&ran.json()["sources"], &ran.json()["rows"]["opened"]], [&source, &json!(1)]);
    for (flag, message) in [
        ("--case", "error: log.xes: no trace has the attribute `wrong` of `--case`\n"),
        ("--status", "error: log.xes: no event has the attribute `wrong` of `--status`\n"),
        ("--team", "error: log.xes: no event has the attribute `wrong` of `--team`\n"),
    ] {
        let ran = folder.run(&["play", "tiny.yaml", "log.xes", flag, "wrong"]);
        assert_eq!((ran.code, ran.err.as_str()), (2, message));
    }
}
