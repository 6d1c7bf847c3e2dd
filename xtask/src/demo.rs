//! `cargo xtask demo --play`: the main job on a log, then one order's life.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{cargo, root, run, target_folder};

/// A log of other people's permits, where the project's data folder lies beside it.
const REAL_LOG: &str = "../shared/data/receipt.csv";

/// What stands near the beginning of a log that a shipped definition was written for: a column, or the first activity.
const MARKS: [(&str, &str); 3] =
    [("id_order_state", "prestashop.json"), ("Confirmation of receipt", "permits.yaml"), ("Create Fine", "fines.yaml")];

/// How much of a log is looked at. In XES much stands before the first event.
const GLANCE: u64 = 64 * 1_024;

/// Plays a log: the one named, else the real one, else the shipped week; then tells one order's life.
pub fn demo(log: Option<&str>, definition: Option<&str>) -> Result<(), String> {
    run(cargo(&["build", "--locked", "--quiet", "--bin", "ordino", "--bin", "life"]))?;
    let real = root().join(REAL_LOG);
    let (log, its_definition, which) = match log {
        Some(log) => (PathBuf::from(log), definition_for(log), "your log"),
        None if real.is_file() => {
            (real, Ok("permits.yaml"), "a real log (permit applications of Dutch municipalities, 2010 to 2012)")
        }
        None => {
            let week = root().join("examples/logs/order-desk-week.csv");
            (week, Ok("order-desk.yaml"), "the shipped log (an invented week of an order desk)")
        }
    };
    let definition = match definition {
        Some(own) => PathBuf::from(own),
        None => root().join("examples/definitions").join(its_definition?),
    };
    println!("Playing {which} through {}:\n", definition.display());
    let mut play = built("ordino");
    play.arg("play").arg(definition).arg(log);
    run(play)?;
    println!("\nOne order's life, with an escalation, a cron that slept and a clock change:\n");
    run(built("life"))
}

/// The shipped definition that fits a log.
fn definition_for(log: &str) -> Result<&'static str, String> {
    let file = File::open(log).map_err(|error| format!("{log}: {error}"))?;
    let mut beginning = Vec::new();
    // What cannot be read `play` tells better.
    let _ = file.take(GLANCE).read_to_end(&mut beginning);
    chosen(&beginning).ok_or_else(|| {
        format!(
            "{log}: no shipped definition was written for this event log: give one as `cargo xtask demo LOG DEFINITION`, \
             whose statuses have the activities of the log as `aliases`"
        )
    })
}

/// The definition by the log's beginning: one that has its mark; else the order desk's, whose columns have plain names. An
/// event log without a mark, and one that is packed, has none.
fn chosen(beginning: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(beginning);
    let marked = MARKS.iter().find(|(mark, _)| text.contains(mark)).map(|(_, definition)| *definition);
    let is_table = !text.starts_with('\u{1f}') && !text.trim_start_matches('\u{feff}').trim_start().starts_with('<');
    marked.or(is_table.then_some("order-desk.yaml"))
}

fn built(program: &str) -> Command {
    Command::new(target_folder().join("debug").join(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_played_through_what_was_written_for_it() {
        let xes = |activity: &str| {
            let head = "<classifier name=\"Activity\" keys=\"concept:name\"/>".repeat(100);
            format!("\u{feff}<?xml version=\"1.0\"?>\n<log>{head}<trace><event><string value=\"{activity}\"/>")
        };
        for (log, definition) in [
            ("case,status,employee,at\n".to_owned(), Some("order-desk.yaml")),
            ("id_order\tid_order_state\n".to_owned(), Some("prestashop.json")),
            ("case,activity\n1,Confirmation of receipt\n".to_owned(), Some("permits.yaml")),
            (xes("Create Fine"), Some("fines.yaml")),
            (xes("Register"), None),
            ("\u{1f}\u{8b}".to_owned(), None),
            (String::new(), Some("order-desk.yaml")),
        ] {
            assert_eq!(chosen(log.as_bytes()), definition, "{log}");
        }
    }
}
