//! `cargo xtask demo`: the main job on a log, then one order's life.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::Command;

use crate::run::{cargo, root, run, target_folder};

/// A log of other people's permits, where the project's data folder lies beside it.
const REAL_LOG: &str = "../shared/data/receipt.csv";

/// Plays a log: the one named, else the real one, else the shipped week; then tells one order's life.
pub fn demo(log: Option<&str>, definition: Option<&str>) -> Result<(), String> {
    run(cargo(&["build", "--workspace", "--locked", "--quiet", "--bin", "ordino", "--bin", "life"]))?;
    let shipped = |definition: &str| root().join("examples/definitions").join(definition);
    let real = root().join(REAL_LOG);
    let (log, its_definition, which) = match log {
        Some(log) => (PathBuf::from(log), shipped(definition_for(log)?), "your log"),
        None if real.is_file() => {
            (real, shipped("permits.yaml"), "a real log (permit applications of Dutch municipalities, 2010 to 2012)")
        }
        None => {
            let week = root().join("examples/logs/order-desk-week.csv");
            (week, shipped("order-desk.yaml"), "the shipped log (an invented week of an order desk)")
        }
    };
    let definition = definition.map_or(its_definition, PathBuf::from);
    println!("Playing {which} through {}:\n", definition.display());
    let mut play = built("ordino");
    play.arg("play").arg(definition).arg(log);
    run(play)?;
    println!("\nOne order's life, with an escalation, a cron that slept and a clock change:\n");
    run(built("life"))
}

/// The shipped definition that fits a log: the shop's where its first line has the shop's columns.
fn definition_for(log: &str) -> Result<&'static str, String> {
    let file = File::open(log).map_err(|error| format!("{log}: {error}"))?;
    let mut header = String::new();
    // The first line may be no text at all; `play` says so better.
    let _ = BufReader::new(file.take(4_096)).read_line(&mut header);
    Ok(if header.contains("id_order_state") { "prestashop.json" } else { "order-desk.yaml" })
}

fn built(program: &str) -> Command {
    Command::new(target_folder().join("debug").join(program))
}
