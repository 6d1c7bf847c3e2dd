//! The real log, counted twice: by `ordino play`, and by a few lines that know nothing of the engine.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use chrono::DateTime;
use ordino_tests::vectors::{definition, root};
use serde_json::Value;

/// A case: its rows as (time, activity), in order of time.
type Rows = Vec<(i64, String)>;

#[test]
#[cfg_attr(not(real_log), ignore = "the real log does not lie beside the project")]
fn play_counts_what_is_in_the_log() {
    let log = log();
    let cases = read(&log);
    let statuses = Statuses::read();
    let report = play(&log);

    assert_eq!(cases.len(), 1_434);
    assert_eq!(cases.values().map(Vec::len).sum::<usize>(), 8_577);
    assert_eq!(report["cases"], 1_434);
    assert_eq!(report["rows"]["total"], 8_577);

    // Every row is of exactly one kind.
    let kinds = ["opened", "recommended", "suggested", "exception", "repeated", "unknown", "bad"];
    let sum: u64 = kinds.iter().map(|kind| report["rows"][kind].as_u64().expect("a count")).sum();
    assert_eq!(sum, 8_577);

    let mut entered: BTreeMap<String, u64> = BTreeMap::new();
    let mut of_kind: BTreeMap<&str, u64> = BTreeMap::new();
    for rows in cases.values() {
        let mut before: Option<&str> = None;
        for (_, activity) in rows {
            let status = statuses.of_activity(activity);
            let kind = before.map_or("opened", |before| statuses.kind(before, status));
            *of_kind.entry(kind).or_default() += 1;
            if kind != "repeated" {
                *entered.entry(status.to_owned()).or_default() += 1;
            }
            before = Some(status);
        }
    }
    for kind in kinds {
        assert_eq!(report["rows"][kind], of_kind.get(kind).copied().unwrap_or_default(), "{kind}");
    }
    for status in report["report"]["statuses"].as_array().expect("a list") {
        let id = status["status"].as_str().expect("an id");
        assert_eq!(status["entries"], entered.get(id).copied().unwrap_or_default(), "{id}");
    }
}

#[test]
#[cfg_attr(not(real_log), ignore = "the real log does not lie beside the project")]
fn play_does_not_depend_on_the_order_of_rows() {
    let log = log();
    let text = std::fs::read_to_string(&log).expect("the log");
    let mut lines: Vec<&str> = text.lines().collect();
    // Rows of one case at one time keep the order of the file, so blocks of cases are moved, and nothing inside them.
    let half = lines.len() / 2;
    let split = (half..lines.len()).find(|row| case_of(lines[*row]) != case_of(lines[*row - 1])).expect("a border");
    lines[1..].rotate_left(split - 1);
    let turned = std::env::temp_dir().join(format!("ordino-receipt-{}.csv", std::process::id()));
    std::fs::write(&turned, lines.join("\n")).expect("a temporary file");
    let (plain, turned_report) = (play(&log), play(&turned));
    std::fs::remove_file(&turned).expect("the temporary file");
    for key in ["cases", "rows", "escalations"] {
        // The first cases of an escalation are named in the order of the log.
        let [plain, turned] = [&plain, &turned_report].map(|report| {
            let mut part = report[key].clone();
            for item in part.as_array_mut().into_iter().flatten() {
                item["first"] = Value::Null;
            }
            part
        });
        assert_eq!(plain, turned, "{key}");
    }
    assert_eq!(plain["report"], turned_report["report"]);
}

fn log() -> PathBuf {
    root().join("../shared/data/receipt.csv")
}

fn case_of(line: &str) -> Option<&str> {
    line.split(',').nth(1)
}

fn read(log: &PathBuf) -> BTreeMap<String, Rows> {
    let mut reader = csv::Reader::from_path(log).expect("the log");
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|other| other == name).expect("a column");
    let [case, activity, time] = ["case:concept:name", "concept:name", "time:timestamp"].map(column);
    let mut cases: BTreeMap<String, Rows> = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let time = DateTime::parse_from_str(&row[time], "%Y-%m-%d %H:%M:%S%.f%:z").expect("a time");
        cases.entry(row[case].to_owned()).or_default().push((time.timestamp_millis(), row[activity].to_owned()));
    }
    for rows in cases.values_mut() {
        rows.sort_by_key(|(time, _)| *time);
    }
    cases
}

fn play(log: &PathBuf) -> Value {
    let output = Command::new(ordino_tests::command_line())
        .args(["play", "--format", "json"])
        .arg(root().join("examples/definitions/permits.yaml"))
        .arg(log)
        .output()
        .expect("the command line starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The definition, read as plain JSON.
struct Statuses {
    by_activity: BTreeMap<String, String>,
    recommended: BTreeMap<String, String>,
    suggested: BTreeMap<String, Vec<String>>,
}

impl Statuses {
    fn read() -> Self {
        let definition = definition("permits.yaml").expect("the definition");
        let target = |transition: &Value| {
            transition.as_str().or_else(|| transition["to"].as_str()).expect("a target").to_owned()
        };
        let mut statuses =
            Self { by_activity: BTreeMap::new(), recommended: BTreeMap::new(), suggested: BTreeMap::new() };
        for status in definition["statuses"].as_array().expect("a list") {
            let id = status["id"].as_str().expect("an id").to_owned();
            for alias in status["aliases"].as_array().into_iter().flatten() {
                statuses.by_activity.insert(alias.as_str().expect("an alias").to_owned(), id.clone());
            }
            if let Some(recommended) = status.get("recommended") {
                statuses.recommended.insert(id.clone(), target(recommended));
            }
            let suggested = status["suggested"].as_array().into_iter().flatten().map(target).collect();
            statuses.suggested.insert(id, suggested);
        }
        statuses
    }

    fn of_activity(&self, activity: &str) -> &str {
        self.by_activity.get(activity).expect("every activity is an alias")
    }

    fn kind(&self, from: &str, to: &str) -> &'static str {
        if from == to {
            "repeated"
        } else if self.recommended.get(from).is_some_and(|target| target == to) {
            "recommended"
        } else if self.suggested.get(from).is_some_and(|targets| targets.iter().any(|target| target == to)) {
            "suggested"
        } else {
            "exception"
        }
    }
}
