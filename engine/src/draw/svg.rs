//! The picture itself: SVG 1.1 in whole pixels.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::card::{Card, HEAD, LINE, LINE_SIZE, Line, SIGN, Side, Sign, WIDTH, signs};
use super::chart::{Chart, Kind, Node, Step};
use super::grid::Grid;
use super::legend;
use super::letters::{fit, one_line, width};
use super::mermaid::ink;
use super::palette;
use super::route::{Placed, Plan, Wire};

/// Around the picture.
const MARGIN: i64 = 16;
/// The picture's name.
const NAME: i64 = 40;
/// The names of teams.
const TEAMS: i64 = 34;
/// How round a line turns.
const TURN: i64 = 7;
/// How much shorter a line is than its way, so that its arrowhead is sharp.
const SHORT: i64 = 6;

/// Writes the chart.
pub(super) fn write(chart: &Chart) -> String {
    let grid = Grid::new(chart);
    let plan = Plan::new(chart, &grid);
    let legend = legend::of(chart);
    let name = fit(chart.title, 18, 2_000);
    let inner = plan.width.max(legend.width).max(width(&name, 20));
    let (wide, high) = (inner + 2 * MARGIN, NAME + TEAMS + plan.height + legend::HEIGHT + MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ordino\" role=\"img\" lang=\"{}\" \
         viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\">\n",
        escaped(chart.tongue.tag())
    );
    let _ = writeln!(out, "<title>{}</title>\n<desc>{}</desc>", escaped(chart.title), escaped(&told(chart, &grid)));
    let _ = writeln!(out, "<style>{}</style>", palette::style(chart.theme));
    let _ = writeln!(out, "<rect class=\"ground\" width=\"{wide}\" height=\"{high}\"/>");
    let _ = writeln!(out, "<text class=\"name\" x=\"{MARGIN}\" y=\"30\">{}</text>", escaped(&name));
    lanes(&mut out, chart, &plan);
    wires(&mut out, chart, &plan);
    for (node, placed) in chart.nodes.iter().zip(&plan.cards) {
        card(&mut out, node, placed);
    }
    legend.write(&mut out, MARGIN, NAME + TEAMS + plan.height);
    out.push_str("</svg>\n");
    out
}

/// What there is to see, in words: how many statuses, and the recommended way.
fn told(chart: &Chart, grid: &Grid) -> String {
    let start = chart.nodes.iter().position(|node| node.is_initial);
    let way = std::iter::successors(start, |card| grid.down.get(*card).copied().flatten());
    let names: Vec<&str> = way.filter_map(|card| chart.nodes.get(card)).map(|node| node.label).collect();
    let way = fit(&names.join(" → "), 10, 10_000);
    format!("{}; {}: {way}", chart.tongue.count(chart.nodes.len()), chart.tongue.words.recommended)
}

/// Where the plan begins.
fn place(x: i64, y: i64) -> (i64, i64) {
    (x + MARGIN, y + NAME + TEAMS)
}

fn lanes(out: &mut String, chart: &Chart, plan: &Plan) {
    for (lane, left, wide) in &plan.lanes {
        let Some(lane) = chart.lanes.get(*lane) else { continue };
        let (x, y) = place(*left, -TEAMS);
        let team = lane.team.map_or("", |team| team.as_str());
        let _ = writeln!(
            out,
            "<g class=\"lane\" data-team=\"{team}\"><rect x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"10\"/>",
            x + 3,
            (wide - 6).max(1),
            plan.height + TEAMS
        );
        // A lane of a definition without teams needs no name.
        if lane.label.is_some() || chart.lanes.len() > 1 {
            let label = fit(lane.label.unwrap_or(chart.tongue.words.nobody), 14, wide - 24);
            let class = if lane.label.is_some() { "team" } else { "team dim" };
            let middle = x + wide / 2;
            let _ = writeln!(
                out,
                "<text class=\"{class}\" x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                y + 23,
                escaped(&label)
            );
        }
        out.push_str("</g>\n");
    }
}

/// The class of a kind of step.
pub(super) fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Recommended => "recommended",
        Kind::Suggested => "suggested",
        Kind::Automatic => "automatic",
        Kind::Escalation => "escalation",
        Kind::Exception | Kind::Back | Kind::Any => "exception",
    }
}

/// The lines, those that matter most on top.
fn wires(out: &mut String, chart: &Chart, plan: &Plan) {
    let step = |wire: &Wire| chart.nodes.get(wire.from).and_then(|node| node.steps.get(wire.step));
    let mut wires: Vec<(&Wire, &Step)> = plan.wires.iter().filter_map(|wire| Some((wire, step(wire)?))).collect();
    wires.sort_by_key(|(_, step)| (step.is_taken, step.kind == Kind::Recommended));
    let mut tips = BTreeSet::new();
    for (wire, step) in wires {
        let id = |card: usize| chart.nodes.get(card).map_or("", |node| node.id.as_str());
        let class = format!("{}{}", class(step.kind), if step.is_taken { " taken" } else { "" });
        let points: Vec<(i64, i64)> = wire.points.iter().map(|(x, y)| place(*x, *y)).collect();
        let _ = writeln!(
            out,
            "<path class=\"step {class}\" data-from=\"{}\" data-to=\"{}\" d=\"{}\"><title>{}</title></path>",
            id(wire.from),
            id(wire.to),
            path(&points),
            escaped(&step.title)
        );
        if let [.., before, end] = points.as_slice()
            && tips.insert((*end, class.clone()))
        {
            let _ = writeln!(out, "<path class=\"tip {class}\" d=\"{}\"/>", tip(*before, *end));
        }
    }
}

/// A line from point to point, round where it turns, and a little short of its end.
fn path(points: &[(i64, i64)]) -> String {
    let mut corners: Vec<(i64, i64)> = Vec::new();
    for point in points {
        if corners.last() != Some(point) {
            corners.push(*point);
        }
    }
    let [first, .., last] = corners.as_slice() else { return String::new() };
    let mut out = format!("M{} {}", first.0, first.1);
    for (before, (corner, after)) in corners.iter().zip(corners.iter().skip(1).zip(corners.iter().skip(2))) {
        let turn = TURN.min(far(*before, *corner) / 2).min(far(*corner, *after) / 2);
        let (from, to) = (toward(*corner, *before, turn), toward(*corner, *after, turn));
        let _ = write!(out, "L{} {}Q{} {} {} {}", from.0, from.1, corner.0, corner.1, to.0, to.1);
    }
    let before = corners.iter().rev().nth(1).unwrap_or(first);
    let end = toward(*last, *before, SHORT.min(far(*before, *last)));
    let _ = write!(out, "L{} {}", end.0, end.1);
    out
}

fn far(one: (i64, i64), other: (i64, i64)) -> i64 {
    (one.0 - other.0).abs() + (one.1 - other.1).abs()
}

fn toward(from: (i64, i64), to: (i64, i64), by: i64) -> (i64, i64) {
    (from.0 + (to.0 - from.0).signum() * by, from.1 + (to.1 - from.1).signum() * by)
}

/// An arrowhead.
fn tip(before: (i64, i64), end: (i64, i64)) -> String {
    let base = toward(end, before, 9);
    let (across, along) = ((end.0 - before.0).signum(), (end.1 - before.1).signum());
    let (x, y) = (5 * along.abs(), 5 * across.abs());
    format!("M{} {}L{} {}L{} {}Z", end.0, end.1, base.0 - x, base.1 - y, base.0 + x, base.1 + y)
}

fn card(out: &mut String, node: &Node, placed: &Placed) {
    let (x, y) = place(placed.x, placed.y);
    let Card { head, lines, height } = &placed.card;
    let class = match (node.is_here, node.is_seen) {
        (true, _) => "card seen here",
        (false, true) => "card seen",
        (false, false) => "card",
    };
    let _ = writeln!(out, "<g class=\"{class}\" data-status=\"{}\">", node.id);
    let about = node.about.map(|about| format!("{}: {about}", node.label));
    let _ = writeln!(out, "<title>{}</title>", escaped(about.as_deref().unwrap_or(node.label)));
    let _ = writeln!(out, "<rect class=\"body\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{height}\" rx=\"8\"/>");
    let fill = node.color.map_or("class=\"head\"".to_owned(), |color| format!("fill=\"{}\"", color.as_str()));
    let _ = writeln!(out, "<path {fill} d=\"{}\"/>", top(x, y, lines.is_empty()));
    let ink = node.color.map(ink);
    let mut left = x + 12;
    for sign in signs(node) {
        draw_sign(out, sign, left + 7, y + HEAD / 2, ink);
        left += SIGN;
    }
    let size = i64::try_from(head.len()).unwrap_or(1);
    for (number, text) in (0..).zip(head) {
        let base = y + HEAD / 2 + 5 - (size - 1) * 8 + number * 16;
        let fill = ink.map_or(String::new(), |ink| format!(" style=\"fill:{ink}\""));
        let _ = writeln!(out, "<text class=\"label\" x=\"{left}\" y=\"{base}\"{fill}>{}</text>", escaped(text));
    }
    for (number, line) in (0..).zip(lines) {
        if let Some(step) = node.steps.get(line.step) {
            write_line(out, x, y + HEAD + number * LINE, line, step);
        }
    }
    let _ = writeln!(out, "<rect class=\"frame\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{height}\" rx=\"8\"/>");
    visits(out, node, x, y);
    out.push_str("</g>\n");
}

/// The head of a card: round above, and below too where nothing follows.
fn top(x: i64, y: i64, alone: bool) -> String {
    let (right, below) = (x + WIDTH, y + HEAD);
    if alone {
        format!(
            "M{x} {}Q{x} {y} {} {y}H{}Q{right} {y} {right} {}V{}Q{right} {below} {} {below}H{}Q{x} {below} {x} {}Z",
            y + 8,
            x + 8,
            right - 8,
            y + 8,
            below - 8,
            right - 8,
            x + 8,
            below - 8
        )
    } else {
        format!("M{x} {below}V{}Q{x} {y} {} {y}H{}Q{right} {y} {right} {}V{below}Z", y + 8, x + 8, right - 8, y + 8)
    }
}

fn write_line(out: &mut String, x: i64, y: i64, line: &Line, step: &Step) {
    let base = y + 14;
    let (at, anchor) = match line.side {
        Side::Left | Side::Nowhere => (x + 10, "start"),
        Side::Right => (x + WIDTH - 10, "end"),
        Side::Foot => (x + WIDTH / 2, "middle"),
    };
    let has_sign = line.is_timing || step.kind == Kind::Back || step.kind == Kind::Any;
    let wide = width(&line.text, LINE_SIZE);
    // The sign stands before the text, wherever that begins.
    let (sign, at) = match (has_sign, line.side) {
        (false, _) => (0, at),
        (true, Side::Left | Side::Nowhere) => (at + 6, at + 18),
        (true, Side::Right) => (at - wide - 10, at),
        (true, Side::Foot) => (at - wide / 2 - 5, at + 8),
    };
    let class = match step.kind {
        Kind::Back | Kind::Any => "dim",
        kind => class(kind),
    };
    let class = if step.kind == Kind::Recommended { format!("{class} main") } else { class.to_owned() };
    let _ = writeln!(out, "<g><title>{}</title>", escaped(&step.title));
    if has_sign {
        let middle = y + LINE / 2;
        match step.kind {
            Kind::Escalation => clock(out, sign, middle),
            Kind::Back => {
                let _ = writeln!(out, "<path class=\"sign\" d=\"M{} {middle}h8m-8 0l4 -3.5m-4 3.5l4 3.5\"/>", sign - 4);
            }
            Kind::Any => {
                let _ = writeln!(out, "<path class=\"sign\" stroke-dasharray=\"2 2\" d=\"M{} {middle}h9\"/>", sign - 4);
            }
            _ => gear(out, sign, middle, if step.kind == Kind::Recommended { "recommended" } else { "automatic" }),
        }
    }
    let _ = writeln!(
        out,
        "<text class=\"{class}\" x=\"{at}\" y=\"{base}\" text-anchor=\"{anchor}\">{}</text></g>",
        escaped(&line.text)
    );
}

/// A wheel: what the engine does by itself.
pub(super) fn gear(out: &mut String, x: i64, y: i64, class: &str) {
    let _ = writeln!(
        out,
        "<circle class=\"sign {class}\" cx=\"{x}\" cy=\"{y}\" r=\"3\"/>\
         <circle class=\"sign {class}\" cx=\"{x}\" cy=\"{y}\" r=\"5\" stroke-dasharray=\"2 1.93\"/>"
    );
}

/// A clock: what time does.
pub(super) fn clock(out: &mut String, x: i64, y: i64) {
    let _ = writeln!(
        out,
        "<circle class=\"sign escalation\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>\
         <path class=\"sign escalation\" d=\"M{x} {}v3l2 2\"/>",
        y - 3
    );
}

/// A sign of a status, in the colour of its head's text.
pub(super) fn draw_sign(out: &mut String, sign: Sign, x: i64, y: i64, ink: Option<&str>) {
    let (stroke, fill) = match ink {
        Some(ink) => (format!(" style=\"stroke:{ink}\""), format!(" style=\"fill:{ink};stroke:{ink}\"")),
        None => (String::new(), String::new()),
    };
    let _ = write!(out, "<circle class=\"sign\" cx=\"{x}\" cy=\"{y}\" r=\"7\"{stroke}/>");
    let _ = match sign {
        Sign::Start => writeln!(out, "<path class=\"sign\" d=\"M{} {}l5 3l-5 3Z\"{fill}/>", x - 2, y - 3),
        Sign::Waiting => writeln!(out, "<path class=\"sign\" d=\"M{} {}v6m4 -6v6\"{stroke}/>", x - 2, y - 3),
        Sign::Closed => writeln!(out, "<path class=\"sign\" d=\"M{} {y}l2 3l4 -6\"{stroke}/>", x - 3),
    };
}

/// Where on the way a card is: its numbers, in its corner.
fn visits(out: &mut String, node: &Node, x: i64, y: i64) {
    if node.visits.is_empty() {
        return;
    }
    let numbers: Vec<String> = node.visits.iter().map(ToString::to_string).collect();
    let text = fit(&numbers.join(", "), LINE_SIZE, WIDTH / 2);
    let wide = (width(&text, LINE_SIZE) + 12).max(20);
    let left = x + WIDTH - wide + 6;
    let _ = writeln!(
        out,
        "<rect class=\"visit\" x=\"{left}\" y=\"{}\" width=\"{wide}\" height=\"20\" rx=\"10\"/>\
         <text class=\"number main\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{text}</text>",
        y - 9,
        left + wide / 2,
        y + 5
    );
}

/// Text that means nothing to XML, of one line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for sign in one_line(text).chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // No text of XML has these.
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            _ => out.push(sign),
        }
    }
    out
}
