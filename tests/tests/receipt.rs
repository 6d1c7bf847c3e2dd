//! A real log of permits, counted twice: by `ordino play`, and by a few lines that know nothing of the engine.

use std::path::{Path, PathBuf};

use ordino_tests::recount::{self, Statuses};
use serde_json::Value;

const DEFINITION: &str = "permits.yaml";

#[test]
#[cfg_attr(not(real_receipt), ignore = "the real log does not lie beside the project")]
fn play_counts_what_is_in_the_log() {
    let cases = recount::read(&log(), "%Y-%m-%d %H:%M:%S%.f%:z");
    assert_eq!(cases.len(), 1_434);
    assert_eq!(cases.values().map(Vec::len).sum::<usize>(), 8_577);
    recount::compare(&play(&log()), &cases, &Statuses::read(DEFINITION));
}

#[test]
#[cfg_attr(not(real_receipt), ignore = "the real log does not lie beside the project")]
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
    recount::log("receipt.csv")
}

fn play(log: &Path) -> Value {
    recount::play(DEFINITION, log)
}

fn case_of(line: &str) -> Option<&str> {
    line.split(',').nth(1)
}
