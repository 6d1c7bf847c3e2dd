//! A graph in Graphviz's language: <https://graphviz.org/doc/info/lang.html>.

use std::fmt::Write;

use super::chart::{Chart, Kind, Step};
use super::mermaid::ink;
use crate::definition::Stage;

/// Writes the chart.
pub(super) fn write(chart: &Chart) -> String {
    let words = chart.tongue.words;
    let mut out = String::from("digraph workflow {\n");
    let _ = writeln!(out, "  label={}; labelloc=t; rankdir=TB; newrank=true;", quoted(chart.title));
    out.push_str("  graph [fontname=\"Helvetica\"];\n");
    out.push_str("  node [shape=box, style=\"rounded,filled\", fillcolor=\"#e9ecef\", fontname=\"Helvetica\"];\n");
    out.push_str("  edge [fontname=\"Helvetica\", fontsize=10];\n");
    for (number, lane) in chart.lanes.iter().enumerate() {
        let label = quoted(lane.label.unwrap_or(words.nobody));
        let _ = writeln!(out, "  subgraph cluster_{number} {{\n    label={label}; style=rounded; color=\"#adb5bd\";");
        for (position, node) in chart.nodes.iter().enumerate().filter(|(_, node)| node.lane == number) {
            let mut label = node.label.to_owned();
            for step in node.steps.iter().filter(|step| step.to.is_none()) {
                let own = if step.kind == Kind::Back { words.back } else { words.any };
                let _ = write!(label, "\n{}", step.label.as_deref().unwrap_or(own));
            }
            let mut more = String::new();
            if let Some(color) = node.color {
                let _ = write!(more, ", fillcolor=\"{}\", fontcolor=\"{}\"", color.as_str(), ink(color));
            }
            if node.stage == Stage::Closed {
                more.push_str(", peripheries=2");
            }
            if node.is_initial || node.is_here {
                more.push_str(", penwidth=3");
            }
            if node.is_seen {
                let _ = write!(more, ", color=\"{WAY}\"");
            }
            let tooltip = quoted(node.about.unwrap_or(node.label));
            let _ = writeln!(out, "    s{position} [label={}, tooltip={tooltip}{more}];", quoted(&label));
        }
        out.push_str("  }\n");
    }
    for (from, to, step) in chart.edges() {
        let _ = writeln!(out, "  s{from} -> s{to} [{}];", attributes(step));
    }
    out.push_str("}\n");
    out
}

/// The colour of a way.
const WAY: &str = "#d6336c";

fn attributes(step: &Step) -> String {
    let text = [step.label.as_deref(), step.timing.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut out = match step.kind {
        Kind::Recommended => "weight=10",
        Kind::Escalation => "style=dashed, fontcolor=\"#c2410c\", constraint=false",
        Kind::Exception => "style=dotted, constraint=false",
        _ => "constraint=false",
    }
    .to_owned();
    match (step.is_taken, step.kind) {
        (true, _) => {
            let _ = write!(out, ", color=\"{WAY}\", penwidth=4");
        }
        (false, Kind::Recommended) => out.push_str(", penwidth=2.5"),
        (false, Kind::Escalation) => out.push_str(", color=\"#c2410c\""),
        (false, _) => {}
    }
    if !text.is_empty() {
        let _ = write!(out, ", label={}", quoted(&text));
    }
    let _ = write!(out, ", tooltip={}", quoted(&step.title));
    out
}

/// A text in quotes. Backslashes would be commands, and entities signs; a line of its own is meant as one.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("\\n"),
            _ if sign.is_control() => out.push(' '),
            _ => out.push(sign),
        }
    }
    out.push('"');
    out
}
