//! A real log of traffic fines, counted twice: by `ordino play`, and by a few lines that know nothing of the engine; and
//! the same log written in XES.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ordino_tests::recount::{self, Statuses};
use serde_json::{Value, json};

const DEFINITION: &str = "fines.yaml";

#[test]
#[cfg_attr(not(real_fines), ignore = "the real log does not lie beside the project")]
fn play_accounts_for_every_row() {
    let cases = recount::read(&log(), "%Y-%m-%d %H:%M:%S%:z");
    assert_eq!(cases.len(), 100);
    assert_eq!(cases.values().map(Vec::len).sum::<usize>(), 390);
    let report = recount::play(DEFINITION, &log());
    recount::compare(&report, &cases, &Statuses::read(DEFINITION));
    assert_eq!([&report["rows"]["unknown"], &report["rows"]["bad"]], [0, 0]);
}

#[test]
#[cfg_attr(not(real_fines), ignore = "the real log does not lie beside the project")]
fn the_term_of_sixty_days_is_the_logs_own() {
    let cases = recount::read(&log(), "%Y-%m-%d %H:%M:%S%:z");
    let term = 60 * 24 * 3_600_000;
    let (mut late, mut ended) = (0, 0);
    for rows in cases.values() {
        // Whoever is notified has sixty days until whatever the log says next; at the very instant they are over.
        for pair in rows.windows(2).filter(|pair| pair[0].1 == "Insert Fine Notification") {
            ended += 1;
            late += u64::from(pair[1].0 - pair[0].0 >= term);
        }
    }
    let report = recount::play(DEFINITION, &log());
    let slas = report["report"]["slas"].as_array().expect("a list");
    let sla = slas.iter().find(|sla| sla["sla"] == "payment-term").expect("the SLA");
    assert_eq!([&sla["ended"]["breached"], &sla["ended"]["met"]], [&json!(late), &json!(ended - late)]);
}

#[test]
#[cfg_attr(not(real_fines), ignore = "the real log does not lie beside the project")]
fn the_same_log_in_xes_gives_the_same_answer() {
    let mut reader = csv::Reader::from_path(log()).expect("the log");
    let head = reader.headers().expect("a header").clone();
    let case = head.iter().position(|name| name == "case:concept:name").expect("a column");
    // The rows of a case stand together; nothing in the log needs an entity.
    let mut xes = String::from("<log>");
    let mut before = None;
    for row in reader.records() {
        let row = row.expect("a row");
        if before.as_deref() != Some(&row[case]) {
            let end = if before.is_some() { "</trace>" } else { "" };
            write!(xes, "{end}<trace><string key='concept:name' value='{}'/>", &row[case]).expect("a text");
            before = Some(row[case].to_owned());
        }
        xes.push_str("<event>");
        for (name, cell) in
            head.iter().zip(&row).filter(|(name, cell)| *name != "case:concept:name" && !cell.is_empty())
        {
            write!(xes, "<string key='{name}' value='{cell}'/>").expect("a text");
        }
        xes.push_str("</event>");
    }
    xes.push_str("</trace></log>");
    let file = std::env::temp_dir().join(format!("ordino-fines-{}.xes", std::process::id()));
    std::fs::write(&file, xes).expect("a temporary file");
    let played = |log: &Path| {
        let mut report = recount::play(DEFINITION, log);
        report["sources"][0]["file"] = Value::Null;
        report
    };
    let both = (played(&log()), played(&file));
    std::fs::remove_file(&file).expect("the temporary file");
    assert_eq!(both.0, both.1);
}

fn log() -> PathBuf {
    recount::log("roadtraffic100traces.csv")
}
