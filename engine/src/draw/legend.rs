//! What signs and lines mean: those that the picture has.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::card::{LINE_SIZE, Sign, signs};
use super::chart::{Chart, Kind};
use super::letters::width;
use super::svg::{class, draw_sign, escaped, gear};

/// Room for the legend, with the space above it.
pub(super) const HEIGHT: i64 = 44;

/// A sample of a line, with the space after it.
const SAMPLE: i64 = 42;
/// A sign, with the space after it.
const SIGN: i64 = 22;
/// Between two entries.
const GAP: i64 = 22;

/// The legend of a picture.
pub(super) struct Legend {
    entries: Vec<(Shown, &'static str)>,
    pub width: i64,
}

#[derive(Clone, Copy)]
enum Shown {
    Line(Kind),
    Way,
    Sign(Sign),
    Gear,
}

/// What the chart has.
pub(super) fn of(chart: &Chart) -> Legend {
    let words = chart.tongue.words;
    let steps = || chart.nodes.iter().flat_map(|node| &node.steps);
    let kinds: BTreeSet<Kind> = steps().filter(|step| step.to.is_some()).map(|step| step.kind).collect();
    let has_sign = |sign: Sign| chart.nodes.iter().any(|node| signs(node).any(|own| own == sign));
    let lines = [
        (Kind::Recommended, words.recommended),
        (Kind::Suggested, words.suggested),
        (Kind::Automatic, words.automatic),
        (Kind::Escalation, words.escalation),
        (Kind::Exception, words.exception),
    ];
    let mut entries: Vec<(Shown, &'static str)> = Vec::new();
    entries.extend(
        lines.into_iter().filter(|(kind, _)| kinds.contains(kind)).map(|(kind, word)| (Shown::Line(kind), word)),
    );
    if chart.has_way {
        entries.push((Shown::Way, words.way));
    }
    let runs_itself = steps().any(|step| step.kind != Kind::Escalation && step.timing.is_some());
    if runs_itself && !kinds.contains(&Kind::Automatic) {
        entries.push((Shown::Gear, words.automatic));
    }
    let named = [(Sign::Start, words.start), (Sign::Waiting, words.waiting), (Sign::Closed, words.closed)];
    entries.extend(named.into_iter().filter(|(sign, _)| has_sign(*sign)).map(|(sign, word)| (Shown::Sign(sign), word)));
    let width = entries.iter().map(|entry| wide(*entry)).sum();
    Legend { entries, width }
}

fn wide((shown, word): (Shown, &str)) -> i64 {
    let sample = if matches!(shown, Shown::Line(_) | Shown::Way) { SAMPLE } else { SIGN };
    sample + width(word, LINE_SIZE) + GAP
}

impl Legend {
    pub fn write(&self, out: &mut String, left: i64, top: i64) {
        out.push_str("<g class=\"legend\">\n");
        let (mut x, y) = (left, top + HEIGHT / 2 + 4);
        for (shown, word) in &self.entries {
            let mut sample = SIGN;
            match shown {
                Shown::Line(kind) => {
                    sample = SAMPLE;
                    let class = class(*kind);
                    let _ = writeln!(out, "<path class=\"{class} step\" d=\"M{x} {y}h30\"/>");
                    let _ = writeln!(out, "<path class=\"{class} tip\" d=\"M{} {y}l-9 -5l0 10Z\"/>", x + 34);
                    if *kind == Kind::Automatic {
                        // The sign that tells when.
                        gear(out, x + 14, y - 10, class);
                    }
                }
                Shown::Way => {
                    sample = SAMPLE;
                    let _ = writeln!(out, "<path class=\"taken step\" d=\"M{x} {y}h34\"/>");
                }
                Shown::Sign(sign) => draw_sign(out, *sign, x + 7, y, None),
                Shown::Gear => gear(out, x + 7, y, "recommended"),
            }
            let _ = writeln!(out, "<text class=\"dim\" x=\"{}\" y=\"{}\">{}</text>", x + sample, y + 4, escaped(word));
            x += wide((*shown, word));
        }
        out.push_str("</g>\n");
    }
}
