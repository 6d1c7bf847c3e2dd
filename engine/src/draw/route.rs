//! Where lines run: in channels between rows and between columns, where no card can stand.
//!
//! A recommended step leaves by the foot, runs in the channel below its row and enters from above. Every other step leaves
//! by a side, runs in the channel beside its column, over the row of its target, and enters by a side. Lines that lead to
//! different cards have tracks of their own, so that none lies on another.

use super::card::{Card, HEAD, LINE, Side, WIDTH};
use super::chart::{Chart, Kind};
use super::grid::{Cell, Grid};
use super::tracks::{Channel, Key};

/// Between two tracks.
const TRACK: i64 = 9;
/// Between a card and the first track beside it: there is room for an arrowhead.
const ASIDE: i64 = 20;
/// Between a card and the first track above or below it.
const ABOVE: i64 = 17;
/// How far from the middle a line enters from above that does not come straight down.
const OFF: i64 = 34;
/// A place in a row or column, as far as order matters: rows and channels take turns.
const STEP: i64 = 1 << 32;

/// Everything in its place, in pixels.
#[derive(Debug)]
pub(super) struct Plan {
    pub cards: Vec<Placed>,
    pub wires: Vec<Wire>,
    /// From left to right: the lane, where it begins, how wide it is.
    pub lanes: Vec<(usize, i64, i64)>,
    pub width: i64,
    pub height: i64,
}

/// A card in its place.
#[derive(Debug)]
pub(super) struct Placed {
    pub x: i64,
    pub y: i64,
    pub card: Card,
}

/// A step's line: points from card to card, each to the next straight across or straight down.
#[derive(Debug)]
pub(super) struct Wire {
    pub from: usize,
    pub to: usize,
    pub step: usize,
    pub points: Vec<(i64, i64)>,
}

/// A line before it is known where cards and tracks are.
struct Way {
    from: usize,
    to: usize,
    step: usize,
    key: Key,
    course: Course,
}

enum Course {
    Straight,
    /// In the channel above the target's row, to the left or right of its middle.
    Down {
        channel: usize,
        off: i64,
    },
    /// In the channel beside the source, and, where that is not beside the target too, over a row and in another.
    Aside {
        side: Side,
        first: usize,
        over: Option<(usize, usize)>,
        into: Side,
    },
}

impl Plan {
    pub fn new(chart: &Chart, grid: &Grid) -> Self {
        let cards: Vec<Card> =
            chart.nodes.iter().enumerate().map(|(number, node)| Card::new(chart, grid, number, node)).collect();
        let ways = ways(chart, grid, &cards);
        let mut across = vec![Channel::default(); grid.rows + 1];
        for way in &ways {
            lay_across(&mut across, grid, way);
        }
        across.iter_mut().for_each(Channel::assign);
        let mut beside = vec![Channel::default(); grid.columns + 1];
        for way in &ways {
            lay_beside(&mut beside, &across, grid, &cards, way);
        }
        beside.iter_mut().for_each(Channel::assign);
        let frame = Frame::new(grid, &cards, across, beside);
        let wires = ways.iter().map(|way| frame.wire(grid, &cards, way)).collect();
        let lanes = grid.lanes.iter().map(|span| {
            let (left, right) = (frame.boundary(span.first), frame.boundary(span.first + span.columns));
            (span.lane, left, right - left)
        });
        let lanes = lanes.collect();
        let (width, height) = (frame.width, frame.height);
        let place = |(card, cell): (Card, &Cell)| Placed { x: frame.x(cell.column), y: frame.y(cell.row), card };
        Self { cards: cards.into_iter().zip(&grid.cells).map(place).collect(), wires, lanes, width, height }
    }
}

fn ways(chart: &Chart, grid: &Grid, cards: &[Card]) -> Vec<Way> {
    let mut ways = Vec::new();
    for (from, node) in chart.nodes.iter().enumerate() {
        for (number, step) in node.steps.iter().enumerate() {
            let Some(to) = step.to else { continue };
            let (Some(source), Some(target)) = (grid.cells.get(from), grid.cells.get(to)) else { continue };
            let lines = cards.get(from).into_iter().flat_map(|card| &card.lines);
            // A step that leaves by the foot may have no line.
            let side = lines.filter(|line| line.step == number).map(|line| line.side).next().unwrap_or(Side::Foot);
            let course = match side {
                Side::Foot if source.column == target.column => Course::Straight,
                Side::Foot => {
                    let off = if source.column < target.column { -OFF } else { OFF };
                    Course::Down { channel: target.row, off }
                }
                _ => aside(*source, *target, side),
            };
            ways.push(Way { from, to, step: number, key: (to, rank(step.kind)), course });
        }
    }
    ways
}

fn aside(source: Cell, target: Cell, side: Side) -> Course {
    let first = source.column + usize::from(side == Side::Right);
    let into = match target.column.cmp(&source.column) {
        std::cmp::Ordering::Less => Side::Right,
        std::cmp::Ordering::Equal => side,
        std::cmp::Ordering::Greater => Side::Left,
    };
    let last = target.column + usize::from(into == Side::Right);
    Course::Aside { side, first, over: (first != last).then_some((target.row, last)), into }
}

/// Kinds of lines that may not lie on each other, in the order in which they enter a card.
fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Recommended => 0,
        Kind::Suggested => 1,
        Kind::Automatic => 2,
        Kind::Escalation => 3,
        Kind::Exception | Kind::Back | Kind::Any => 4,
    }
}

/// How far below the top of a card a line enters it: each kind and each side by itself, and none where another line
/// leaves a card of the same row.
fn entrance(key: Key, into: Side) -> i64 {
    let offset = 6 + 8 * i64::from(key.1);
    if into == Side::Right { offset + 4 } else { offset }
}

/// How far below the top of a card a line leaves it. To the left and to the right differ, for cards stand side by side.
fn exit(cards: &[Card], way: &Way, side: Side) -> i64 {
    let line = cards.get(way.from).map_or(HEAD, |card| card.exit(way.step));
    line + LINE / 2 + if side == Side::Left { -3 } else { 3 }
}

/// A column, or the channel to the left of one, in the order from left to right.
fn column(column: usize) -> i64 {
    2 * number(column) + 1
}

fn channel(channel: usize) -> i64 {
    2 * number(channel)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::from(i32::MAX))
}

fn lay_across(across: &mut [Channel], grid: &Grid, way: &Way) {
    let (Some(source), Some(target)) = (grid.cells.get(way.from), grid.cells.get(way.to)) else { return };
    match way.course {
        Course::Straight | Course::Aside { over: None, .. } => {}
        Course::Down { channel: row, .. } => {
            if let Some(own) = across.get_mut(row) {
                own.add(way.key, column(source.column), column(target.column), -1);
            }
        }
        Course::Aside { first, over: Some((row, last)), .. } => {
            if let Some(own) = across.get_mut(row) {
                let lean = if source.row < target.row { -1 } else { 1 };
                own.add(way.key, channel(first), channel(last), lean);
            }
        }
    }
}

fn lay_beside(beside: &mut [Channel], across: &[Channel], grid: &Grid, cards: &[Card], way: &Way) {
    let Course::Aside { side, first, over, into } = way.course else { return };
    let (Some(source), Some(target)) = (grid.cells.get(way.from), grid.cells.get(way.to)) else { return };
    let start = column(source.row) * STEP + exit(cards, way, side);
    let end = column(target.row) * STEP + entrance(way.key, into);
    let lean = |side: Side| if side == Side::Right { -1 } else { 1 };
    let mut add = |at: usize, from: i64, to: i64, lean: i64| {
        if let Some(own) = beside.get_mut(at) {
            own.add(way.key, from, to, lean);
        }
    };
    match over {
        None => {
            add(first, start, end, lean(side));
            add(first, start, end, lean(into));
        }
        Some((row, last)) => {
            let turn = channel(row) * STEP + across.get(row).map_or(0, |own| own.track(way.key));
            add(first, start, turn, lean(side));
            add(last, turn, end, lean(into));
        }
    }
}

/// Where rows, columns and the channels between them are.
struct Frame {
    across: Vec<Channel>,
    beside: Vec<Channel>,
    /// Where each channel between columns begins, and how wide it is; a column follows each but the last.
    columns: Vec<(i64, i64)>,
    rows: Vec<(i64, i64)>,
    width: i64,
    height: i64,
}

impl Frame {
    fn new(grid: &Grid, cards: &[Card], across: Vec<Channel>, beside: Vec<Channel>) -> Self {
        let size = |own: &Channel, around: i64| 2 * around + (number(own.count) - 1).max(0) * TRACK;
        let mut columns = Vec::new();
        let mut x = 0;
        for own in &beside {
            columns.push((x, size(own, ASIDE)));
            x += size(own, ASIDE) + WIDTH;
        }
        let mut heights = vec![0; grid.rows + 1];
        for (cell, card) in grid.cells.iter().zip(cards) {
            if let Some(height) = heights.get_mut(cell.row) {
                *height = card.height.max(*height);
            }
        }
        let mut rows = Vec::new();
        let mut y = 0;
        for (own, height) in across.iter().zip(heights) {
            rows.push((y, size(own, ABOVE)));
            y += size(own, ABOVE) + height;
        }
        Self { across, beside, columns, rows, width: x - WIDTH, height: y }
    }

    fn x(&self, column: usize) -> i64 {
        self.columns.get(column).map_or(0, |(start, size)| start + size)
    }

    fn y(&self, row: usize) -> i64 {
        self.rows.get(row).map_or(0, |(start, size)| start + size)
    }

    /// Where a lane ends and the next one begins: in the middle of a channel; the outer ones at the edge.
    fn boundary(&self, channel: usize) -> i64 {
        match self.columns.get(channel) {
            Some(_) if channel == 0 => 0,
            Some((start, size)) if channel + 1 < self.columns.len() => start + size / 2,
            _ => self.width,
        }
    }

    fn track(channels: &[Channel], places: &[(i64, i64)], at: usize, around: i64, key: Key) -> i64 {
        let start = places.get(at).map_or(0, |(start, _)| *start);
        start + around + channels.get(at).map_or(0, |own| own.track(key)) * TRACK
    }

    fn wire(&self, grid: &Grid, cards: &[Card], way: &Way) -> Wire {
        let cell = |card: usize| grid.cells.get(card).copied().unwrap_or_default();
        let (source, target) = (cell(way.from), cell(way.to));
        let (left, top) = (self.x(source.column), self.y(source.row));
        let (to_left, to_top) = (self.x(target.column), self.y(target.row));
        let foot = top + cards.get(way.from).map_or(0, |card| card.height);
        let points = match way.course {
            Course::Straight => vec![(left + WIDTH / 2, foot), (to_left + WIDTH / 2, to_top)],
            Course::Down { channel, off } => {
                let y = Self::track(&self.across, &self.rows, channel, ABOVE, way.key);
                let (x, to) = (left + WIDTH / 2, to_left + WIDTH / 2 + off);
                vec![(x, foot), (x, y), (to, y), (to, to_top)]
            }
            Course::Aside { side, first, over, into } => {
                let at = |side: Side, left: i64| if side == Side::Right { left + WIDTH } else { left };
                let start = (at(side, left), top + exit(cards, way, side));
                let end = (at(into, to_left), to_top + entrance(way.key, into));
                let x = Self::track(&self.beside, &self.columns, first, ASIDE, way.key);
                match over {
                    None => vec![start, (x, start.1), (x, end.1), end],
                    Some((row, last)) => {
                        let y = Self::track(&self.across, &self.rows, row, ABOVE, way.key);
                        let to = Self::track(&self.beside, &self.columns, last, ASIDE, way.key);
                        vec![start, (x, start.1), (x, y), (to, y), (to, end.1), end]
                    }
                }
            }
        };
        Wire { from: way.from, to: way.to, step: way.step, points }
    }
}
