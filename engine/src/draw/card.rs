//! What is written on a card, and how tall that makes it.

use super::chart::{Chart, Kind, Node};
use super::grid::Grid;
use super::letters::{fit, wrap};
use crate::definition::Stage;

/// The width of every card, in pixels, as all lengths here.
pub(super) const WIDTH: i64 = 216;
/// A line of a card.
pub(super) const LINE: i64 = 20;
/// The head, with the status's name in one line or two.
pub(super) const HEAD: i64 = 44;
/// Below the last line.
const FOOT: i64 = 6;
/// The head's letters, which are bold and so a tenth wider.
const HEAD_SIZE: i64 = 14;
/// A sign before the name, with the space after it.
pub(super) const SIGN: i64 = 21;
/// The letters of a line.
pub(super) const LINE_SIZE: i64 = 11;

/// A card as it is drawn.
#[derive(Debug)]
pub(super) struct Card {
    /// The status's name, in one line or two.
    pub head: Vec<String>,
    pub lines: Vec<Line>,
    pub height: i64,
}

/// A line of a card.
#[derive(Debug)]
pub(super) struct Line {
    pub text: String,
    /// The step that it tells.
    pub step: usize,
    /// Whether it tells when the step is taken; else what it is called.
    pub is_timing: bool,
    pub side: Side,
}

/// Where a step leaves a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
    /// By its foot: the recommended step down.
    Foot,
    /// Nowhere: it leads back or everywhere.
    Nowhere,
}

impl Card {
    pub fn new(chart: &Chart, grid: &Grid, card: usize, node: &Node) -> Self {
        let signs = i64::try_from(signs(node).count()).unwrap_or_default();
        let head = wrap(node.label, HEAD_SIZE, WIDTH - 24 - signs * SIGN);
        let mut sides = Vec::new();
        let mut lines = Vec::new();
        for (number, step) in node.steps.iter().enumerate() {
            let side = side(grid, card, step.to, step.kind);
            sides.push(side);
            let target = step.to.and_then(|to| chart.nodes.get(to)).map_or("", |node| node.label);
            let words = chart.tongue.words;
            let name = match step.kind {
                Kind::Back => words.back,
                Kind::Any => words.any,
                _ => target,
            };
            // The card below has the name already.
            let says_enough = side == Side::Foot && step.label.is_none();
            let name = Some(step.label.as_deref().unwrap_or(name)).filter(|_| !says_enough);
            let most = WIDTH - if step.timing.is_some() || side == Side::Nowhere { 42 } else { 24 };
            let line = |text: &str, is_timing| {
                let text = fit(text, LINE_SIZE, most);
                Line { text, step: number, is_timing, side }
            };
            lines.extend(name.map(|name| line(name, false)));
            lines.extend(step.timing.as_deref().map(|timing| line(timing, true)));
        }
        // The recommended step leaves by the foot, so it is told last.
        lines.sort_by_key(|line| line.side == Side::Foot);
        let count = i64::try_from(lines.len()).unwrap_or(i64::from(i32::MAX));
        let height = HEAD + if lines.is_empty() { 0 } else { count * LINE + FOOT };
        Self { head, lines, height }
    }

    /// How far below the top of the card a step leaves it.
    pub fn exit(&self, step: usize) -> i64 {
        let line = self.lines.iter().position(|line| line.step == step).unwrap_or_default();
        HEAD + i64::try_from(line).unwrap_or_default() * LINE
    }
}

/// Signs before a status's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A case begins here.
    Start,
    /// It waits for somebody outside.
    Waiting,
    /// It ends here.
    Closed,
}

pub(super) fn signs(node: &Node) -> impl Iterator<Item = Sign> {
    let stage = match node.stage {
        Stage::Open => None,
        Stage::Waiting => Some(Sign::Waiting),
        Stage::Closed => Some(Sign::Closed),
    };
    node.is_initial.then_some(Sign::Start).into_iter().chain(stage)
}

/// Towards its target. A step to a card of the same column goes round on the side where there is less.
fn side(grid: &Grid, card: usize, to: Option<usize>, kind: Kind) -> Side {
    let Some(to) = to else { return Side::Nowhere };
    if kind == Kind::Recommended && grid.down.get(card).copied().flatten() == Some(to) {
        return Side::Foot;
    }
    let column = |card: usize| grid.cells.get(card).map_or(0, |cell| cell.column);
    match column(to).cmp(&column(card)) {
        std::cmp::Ordering::Less => Side::Left,
        std::cmp::Ordering::Equal if 2 * column(card) < grid.columns.saturating_sub(1) => Side::Left,
        std::cmp::Ordering::Equal | std::cmp::Ordering::Greater => Side::Right,
    }
}
