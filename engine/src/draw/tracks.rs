//! Tracks in a channel: lines that would lie on each other lie beside each other.

use std::collections::BTreeMap;

/// Lines of one key may lie on each other: they lead to the same card in the same manner.
pub(super) type Key = (usize, u8);

/// The lines in one channel, and then the track of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Channel {
    /// From where to where along the channel, and how much it leans to its far side.
    spans: BTreeMap<Key, Span>,
    tracks: BTreeMap<Key, usize>,
    pub count: usize,
}

#[derive(Clone, Copy, Debug)]
struct Span {
    low: i64,
    high: i64,
    lean: i64,
}

impl Channel {
    /// Adds a line; `lean` is negative when it comes from the near side of the channel, positive from the far side.
    pub fn add(&mut self, key: Key, from: i64, to: i64, lean: i64) {
        let (low, high) = (from.min(to), from.max(to));
        let span = self.spans.entry(key).or_insert(Span { low, high, lean: 0 });
        *span = Span { low: span.low.min(low), high: span.high.max(high), lean: span.lean + lean };
    }

    /// Gives each key a track: those that lean to one side near it, the shorter the nearer, so that few lines cross.
    pub fn assign(&mut self) {
        let mut keys: Vec<(Key, Span)> = self.spans.iter().map(|(key, span)| (*key, *span)).collect();
        let (near, far): (Vec<_>, Vec<_>) = {
            keys.sort_by_key(|(key, span)| (span.high - span.low, *key));
            keys.into_iter().partition(|(_, span)| span.lean <= 0)
        };
        let near = pack(&near);
        let far = pack(&far);
        self.count = near.len() + far.len();
        let numbered = near.into_iter().chain(far.into_iter().rev()).enumerate();
        self.tracks = numbered.flat_map(|(track, keys)| keys.into_iter().map(move |key| (key, track))).collect();
    }

    pub fn track(&self, key: Key) -> i64 {
        self.tracks.get(&key).and_then(|track| i64::try_from(*track).ok()).unwrap_or_default()
    }
}

/// As few tracks as come about when each line takes the first in which it fits.
fn pack(lines: &[(Key, Span)]) -> Vec<Vec<Key>> {
    let mut tracks: Vec<(BTreeMap<i64, i64>, Vec<Key>)> = Vec::new();
    for (key, span) in lines {
        // Whatever begins before this ends has to end before this begins.
        let fits =
            |taken: &BTreeMap<i64, i64>| taken.range(..=span.high).next_back().is_none_or(|(_, high)| *high < span.low);
        match tracks.iter_mut().find(|(taken, _)| fits(taken)) {
            Some((taken, keys)) => {
                taken.insert(span.low, span.high);
                keys.push(*key);
            }
            None => tracks.push((BTreeMap::from([(span.low, span.high)]), vec![*key])),
        }
    }
    tracks.into_iter().map(|(_, keys)| keys).collect()
}
