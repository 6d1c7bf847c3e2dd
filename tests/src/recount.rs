//! Real logs, counted by a few lines that know nothing of the engine, and compared with what `ordino play` counts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::DateTime;
use serde_json::Value;

use crate::vectors::{definition, root};

/// What a row may be; every row is of exactly one kind.
pub const KINDS: [&str; 7] = ["opened", "recommended", "suggested", "exception", "repeated", "unknown", "bad"];

/// A case: its rows as (time, activity), in order of time.
pub type Rows = Vec<(i64, String)>;

/// The path of a real log; a test that asks for it is ignored where the log does not lie beside the project.
#[must_use]
pub fn log(name: &str) -> PathBuf {
    root().join("../shared/data").join(name)
}

/// The cases of a log. `format` is that of its times.
#[must_use]
pub fn read(log: &Path, format: &str) -> BTreeMap<String, Rows> {
    let mut reader = csv::Reader::from_path(log).expect("the log");
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|other| other == name).expect("a column");
    let [case, activity, time] = ["case:concept:name", "concept:name", "time:timestamp"].map(column);
    let mut cases: BTreeMap<String, Rows> = BTreeMap::new();
    for row in reader.records() {
        let row = row.expect("a row");
        let time = DateTime::parse_from_str(&row[time], format).expect("a time");
        cases.entry(row[case].to_owned()).or_default().push((time.timestamp_millis(), row[activity].to_owned()));
    }
    for rows in cases.values_mut() {
        rows.sort_by_key(|(time, _)| *time);
    }
    cases
}

/// What `ordino play` says of a log.
#[must_use]
pub fn play(definition: &str, log: &Path) -> Value {
    let output = Command::new(crate::command_line())
        .args(["play", "--format", "json"])
        .arg(root().join("examples/definitions").join(definition))
        .arg(log)
        .output()
        .expect("the command line starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Compares what `ordino play` counts with a count of its own: rows by kind, and entries by status.
pub fn compare(report: &Value, cases: &BTreeMap<String, Rows>, statuses: &Statuses) {
    assert_eq!(report["cases"], cases.len());
    let rows = cases.values().map(Vec::len).sum::<usize>();
    assert_eq!(report["rows"]["total"], rows);
    let sum: u64 = KINDS.iter().map(|kind| report["rows"][kind].as_u64().expect("a count")).sum();
    assert_eq!(sum, rows as u64);

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
    for kind in KINDS {
        assert_eq!(report["rows"][kind], of_kind.get(kind).copied().unwrap_or_default(), "{kind}");
    }
    for status in report["report"]["statuses"].as_array().expect("a list") {
        let id = status["status"].as_str().expect("an id");
        assert_eq!(status["entries"], entered.get(id).copied().unwrap_or_default(), "{id}");
    }
}

/// The statuses of a definition, read as plain JSON.
#[derive(Debug)]
pub struct Statuses {
    by_activity: BTreeMap<String, String>,
    recommended: BTreeMap<String, String>,
    suggested: BTreeMap<String, Vec<String>>,
}

impl Statuses {
    /// Those of a shipped definition.
    #[must_use]
    pub fn read(file: &str) -> Self {
        let definition = definition(file).expect("the definition");
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
