//! Where cards stand: a row for each step of the recommended way, a lane of columns for each team.
//!
//! A status has one recommended step, so those steps are a forest once each circle is cut: every tree runs down to one end.
//! A card stands as many rows above that end as it is steps away, so each recommended step leads exactly one row down. Trees
//! are then moved up or down to where the steps between them are short and lanes stay narrow.

use std::collections::BTreeSet;

use super::chart::{Chart, Kind};

/// Where each card stands.
#[derive(Debug)]
pub(super) struct Grid {
    /// Row and column, by card.
    pub cells: Vec<Cell>,
    pub rows: usize,
    pub columns: usize,
    /// From left to right.
    pub lanes: Vec<Span>,
    /// Where each card's recommended step leads, unless it closes a circle: one row down.
    pub down: Vec<Option<usize>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub row: usize,
    pub column: usize,
}

/// The columns of a lane.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub lane: usize,
    pub first: usize,
    pub columns: usize,
}

/// The most lanes that are tried in every order.
const LANES_TRIED: usize = 6;

/// How many rows further than wished a tree may stand.
const REACH: usize = 12;

impl Grid {
    pub fn new(chart: &Chart) -> Self {
        let down = down(chart);
        let mut places = Places::new(chart, &down);
        for tree in trees(chart, &down) {
            places.add(&tree);
        }
        places.into_grid()
    }
}

/// The recommended steps without those that close a circle.
fn down(chart: &Chart) -> Vec<Option<usize>> {
    let next: Vec<Option<usize>> = chart
        .nodes
        .iter()
        .map(|node| node.steps.iter().find(|step| step.kind == Kind::Recommended).and_then(|step| step.to))
        .collect();
    let mut down = next.clone();
    // On which walk each card was passed.
    let mut passed: Vec<Option<usize>> = vec![None; next.len()];
    for start in from_the_beginning(chart) {
        let mut here = Some(start);
        while let Some(card) = here {
            if passed.get(card).is_none_or(Option::is_some) {
                break;
            }
            if let Some(mark) = passed.get_mut(card) {
                *mark = Some(start);
            }
            let to = next.get(card).copied().flatten();
            if let Some(to) = to
                && passed.get(to).copied().flatten() == Some(start)
                && let Some(cut) = down.get_mut(card)
            {
                *cut = None;
            }
            here = to;
        }
    }
    down
}

/// Cards in the order of the definition, those where a case begins first.
fn from_the_beginning(chart: &Chart) -> impl Iterator<Item = usize> {
    let all = || chart.nodes.iter().enumerate();
    let initial = all().filter(|(_, node)| node.is_initial);
    initial.chain(all().filter(|(_, node)| !node.is_initial)).map(|(position, _)| position)
}

/// Cards that recommended steps hold together, each with its row in the tree; the first tree is that of the beginning.
fn trees(chart: &Chart, down: &[Option<usize>]) -> Vec<Vec<(usize, usize)>> {
    let way = |start: usize| std::iter::successors(Some(start), |card| down.get(*card).copied().flatten());
    let mut trees: Vec<(usize, Vec<(usize, usize)>)> = Vec::new();
    for card in from_the_beginning(chart) {
        let (steps, end) = way(card).enumerate().last().unwrap_or((0, card));
        match trees.iter_mut().find(|(own, _)| *own == end) {
            Some((_, tree)) => tree.push((card, steps)),
            None => trees.push((end, vec![(card, steps)])),
        }
    }
    let rows = |(_, tree): (usize, Vec<(usize, usize)>)| {
        let height = tree.iter().map(|(_, steps)| *steps).max().unwrap_or_default();
        tree.into_iter().map(|(card, steps)| (card, height - steps)).collect()
    };
    trees.into_iter().map(rows).collect()
}

/// Cards that have a place already.
struct Places<'c> {
    chart: &'c Chart<'c>,
    down: &'c [Option<usize>],
    /// Row and slot in its lane, by card.
    placed: Vec<Option<(usize, usize)>>,
    /// Lane, slot and row.
    taken: BTreeSet<(usize, usize, usize)>,
    /// How many slots each lane has.
    widths: Vec<usize>,
    /// Cards beside which each card would like to stand.
    neighbours: Vec<Vec<usize>>,
}

impl<'c> Places<'c> {
    fn new(chart: &'c Chart<'c>, down: &'c [Option<usize>]) -> Self {
        let mut neighbours = vec![Vec::new(); chart.nodes.len()];
        for (from, to, _) in chart.edges() {
            for (card, other) in [(from, to), (to, from)] {
                if let Some(own) = neighbours.get_mut(card) {
                    own.push(other);
                }
            }
        }
        let (placed, widths) = (vec![None; chart.nodes.len()], vec![0; chart.lanes.len()]);
        Self { chart, down, placed, taken: BTreeSet::new(), widths, neighbours }
    }

    fn row(&self, card: usize) -> Option<usize> {
        self.placed.get(card).copied().flatten().map(|(row, _)| row)
    }

    /// Gives a tree the place that costs least, near those that it has to do with.
    fn add(&mut self, tree: &[(usize, usize)]) {
        let mut wishes: Vec<usize> = Vec::new();
        for (card, row) in tree {
            let others = self.neighbours.get(*card).into_iter().flatten().filter_map(|other| self.row(*other));
            wishes.extend(others.map(|other| other.saturating_sub(*row)));
        }
        wishes.sort_unstable();
        let wish = wishes.get(wishes.len().saturating_sub(1) / 2).copied().unwrap_or_default();
        let tries = wish.saturating_sub(REACH)..=wish + REACH;
        let best = tries.map(|shift| self.place(tree, shift, wish)).min_by_key(|(cost, ..)| *cost);
        let Some((_, places)) = best else { return };
        for (card, row, slot) in places {
            let lane = self.lane(card);
            self.taken.insert((lane, slot, row));
            if let Some(width) = self.widths.get_mut(lane) {
                *width = (*width).max(slot + 1);
            }
            if let Some(place) = self.placed.get_mut(card) {
                *place = Some((row, slot));
            }
        }
    }

    /// Where the cards of a tree would stand, so many rows down, and what that costs.
    fn place(&self, tree: &[(usize, usize)], shift: usize, wish: usize) -> (usize, Vec<(usize, usize, usize)>) {
        let mut places: Vec<(usize, usize, usize)> = Vec::new();
        let mut widths = self.widths.clone();
        let mut cost = 3 * shift.abs_diff(wish);
        // From its end upwards, so that a card can stand straight above the one that it leads to.
        let mut cards: Vec<(usize, usize)> = tree.to_vec();
        cards.sort_by_key(|(card, row)| (usize::MAX - row, *card));
        for (card, row) in cards {
            let (row, lane) = (row + shift, self.lane(card));
            let is_free = |slot: usize| {
                let by_own =
                    |place: &&(usize, usize, usize)| place.1 == row && place.2 == slot && self.lane(place.0) == lane;
                !self.taken.contains(&(lane, slot, row)) && !places.iter().any(|place| by_own(&place))
            };
            let below = self.down.get(card).copied().flatten().filter(|below| self.lane(*below) == lane);
            let straight = below.and_then(|below| places.iter().find(|place| place.0 == below)).map(|place| place.2);
            let slot = straight
                .filter(|slot| is_free(*slot))
                .or_else(|| (0..=self.taken.len() + places.len()).find(|slot| is_free(*slot)))
                .unwrap_or(0);
            cost += usize::from(straight.is_some_and(|straight| straight != slot));
            if let Some(width) = widths.get_mut(lane)
                && slot >= *width
            {
                cost += 8;
                *width = slot + 1;
            }
            places.push((card, row, slot));
        }
        (cost, places)
    }

    fn lane(&self, card: usize) -> usize {
        self.chart.nodes.get(card).map_or(0, |node| node.lane)
    }

    /// Puts lanes beside each other, and takes out rows where nothing stands.
    fn into_grid(self) -> Grid {
        let used: BTreeSet<usize> = self.placed.iter().flatten().map(|(row, _)| *row).collect();
        let mut lanes = Vec::new();
        let mut first = 0;
        for lane in self.order() {
            let columns = self.widths.get(lane).copied().unwrap_or_default().max(1);
            lanes.push(Span { lane, first, columns });
            first += columns;
        }
        let cell = |(card, place): (usize, &Option<(usize, usize)>)| {
            let (row, slot) = place.unwrap_or_default();
            let span = lanes.iter().find(|span| span.lane == self.lane(card));
            Cell { row: used.range(..row).count(), column: span.map_or(0, |span| span.first) + slot }
        };
        let cells = self.placed.iter().enumerate().map(cell).collect();
        Grid { cells, rows: used.len(), columns: first, lanes, down: self.down.to_vec() }
    }

    /// Lanes from left to right: as the recommended way comes to them, or better where steps then cross fewer lanes.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.chart.lanes.len()).collect();
        let top = |lane: &usize| {
            let cards = self.chart.nodes.iter().zip(&self.placed).filter(|(node, _)| node.lane == *lane);
            cards.filter_map(|(_, place)| place.map(|(row, _)| row)).min()
        };
        order.sort_by_key(|lane| (top(lane), *lane));
        if order.len() > LANES_TRIED {
            return order;
        }
        let mut crossings = vec![vec![0_usize; order.len()]; order.len()];
        for (from, to, step) in self.chart.edges() {
            let weight = if step.kind == Kind::Recommended { 3 } else { 1 };
            if let Some(cell) = crossings.get_mut(self.lane(from)).and_then(|row| row.get_mut(self.lane(to))) {
                *cell += weight;
            }
        }
        let far = |order: &[usize]| -> usize {
            let at = |lane: usize| order.iter().position(|own| *own == lane).unwrap_or_default();
            let of = |from: usize, row: &[usize]| -> usize {
                row.iter().enumerate().map(|(to, weight)| weight * at(from).abs_diff(at(to))).sum()
            };
            crossings.iter().enumerate().map(|(from, row)| of(from, row)).sum()
        };
        let mut best = (far(&order), order.clone());
        permute(&mut Vec::new(), &order, &mut |tried| {
            let cost = far(tried);
            if cost < best.0 {
                best = (cost, tried.to_vec());
            }
        });
        best.1
    }
}

/// Calls a function with every order of some items, the given one first.
fn permute(begun: &mut Vec<usize>, items: &[usize], visit: &mut impl FnMut(&[usize])) {
    if begun.len() == items.len() {
        visit(begun);
        return;
    }
    for item in items {
        if !begun.contains(item) {
            begun.push(*item);
            permute(begun, items, visit);
            begun.pop();
        }
    }
}
