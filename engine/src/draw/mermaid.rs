//! A flowchart in Mermaid's language: <https://mermaid.js.org/syntax/flowchart.html>.

use std::fmt::Write;

use super::chart::{Chart, Kind, Node, Step};
use crate::definition::{Color, Stage};

/// Writes the chart.
pub(super) fn write(chart: &Chart) -> String {
    let mut out = String::from("flowchart TB\n");
    let words = chart.tongue.words;
    let about = format!("{}, {}", chart.title, chart.tongue.count(chart.nodes.len()));
    // These two are read to the end of the line, as they stand.
    let _ = writeln!(out, "  accTitle: {}\n  accDescr: {}", plain(chart.title), plain(&about));
    for (number, lane) in chart.lanes.iter().enumerate() {
        let label = lane.label.unwrap_or(words.nobody);
        let _ = writeln!(out, "  subgraph t{number}[\"{}\"]", escaped(label));
        for (position, node) in chart.nodes.iter().enumerate().filter(|(_, node)| node.lane == number) {
            let _ = writeln!(out, "    s{position}{}", shape(chart, node));
        }
        out.push_str("  end\n");
    }
    let mut taken = Vec::new();
    for (number, (from, to, step)) in chart.edges().enumerate() {
        let _ = writeln!(out, "  s{from} {} s{to}", arrow(step));
        if step.is_taken {
            taken.push(number.to_string());
        }
    }
    for (position, node) in chart.nodes.iter().enumerate() {
        let mut styles = Vec::new();
        if let Some(color) = node.color {
            styles.push(format!("fill:{},color:{}", color.as_str(), ink(color)));
        }
        if node.is_initial || node.is_here {
            styles.push("stroke-width:3px".to_owned());
        }
        if node.is_seen {
            styles.push(format!("stroke:{WAY}"));
        }
        if !styles.is_empty() {
            let _ = writeln!(out, "  style s{position} {}", styles.join(","));
        }
    }
    if !taken.is_empty() {
        let _ = writeln!(out, "  linkStyle {} stroke:{WAY},stroke-width:4px", taken.join(","));
    }
    out
}

/// The colour of a way.
const WAY: &str = "#d6336c";

/// Where a case begins has round ends; where it ends, a second border.
fn shape(chart: &Chart, node: &Node) -> String {
    let mut label = escaped(node.label);
    let words = chart.tongue.words;
    for step in node.steps.iter().filter(|step| step.to.is_none()) {
        let own = step.label.as_deref().unwrap_or(if step.kind == Kind::Back { words.back } else { words.any });
        let sign = if step.kind == Kind::Back { '↩' } else { '…' };
        let _ = write!(label, "<br/>{sign} {}", escaped(own));
    }
    match (node.stage, node.is_initial) {
        (_, true) => format!("([\"{label}\"])"),
        (Stage::Closed, false) => format!("[[\"{label}\"]]"),
        (Stage::Waiting, false) => format!("{{{{\"{label}\"}}}}"),
        (Stage::Open, false) => format!("[\"{label}\"]"),
    }
}

fn arrow(step: &Step) -> String {
    let text = [step.label.as_deref(), step.timing.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let line = match step.kind {
        Kind::Recommended => "==>",
        Kind::Escalation | Kind::Exception => "-.->",
        _ => "-->",
    };
    if text.is_empty() { line.to_owned() } else { format!("{line}|\"{}\"|", escaped(&text)) }
}

/// Black or white, whichever is read more easily on a colour.
pub(super) fn ink(color: &Color) -> &'static str {
    let part = |at: usize| color.as_str().get(at..at + 2).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let [red, green, blue] = [1, 3, 5].map(|at| part(at).unwrap_or_default());
    if red * 299 + green * 587 + blue * 114 > 140_000 { "#000000" } else { "#ffffff" }
}

/// Text that means nothing to Mermaid: letters, digits and a few signs as they are, everything else by its number.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            _ if sign.is_alphanumeric() || " ,.()-'’→".contains(sign) => out.push(sign),
            _ if sign.is_control() || sign.is_whitespace() => out.push(' '),
            _ => {
                let _ = write!(out, "#{};", u32::from(sign));
            }
        }
    }
    out
}

/// Text of one line without signs that begin something else.
fn plain(text: &str) -> String {
    let safe = |sign: char| sign.is_alphanumeric() || matches!(sign, ',' | '.' | '-' | '\'' | '(' | ')');
    let text: String = text.chars().map(|sign| if safe(sign) { sign } else { ' ' }).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() { "-".to_owned() } else { text }
}
