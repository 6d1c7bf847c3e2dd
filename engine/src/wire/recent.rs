//! What is kept as long as it is used.

/// Values by key: at most so many, of which the least recently used one leaves for a new one.
///
/// There are few, so they are looked through.
#[derive(Clone, Debug)]
pub(super) struct Recent<K, V> {
    /// The most recently used last.
    entries: Vec<(K, V)>,
    most: usize,
}

impl<K: PartialEq, V> Recent<K, V> {
    pub fn new(most: usize) -> Self {
        Self { entries: Vec::new(), most }
    }

    /// Keeps a value, in place of the one with the same key.
    pub fn insert(&mut self, key: K, value: V) {
        self.remove(&key);
        if self.entries.len() >= self.most {
            self.entries.remove(0);
        }
        self.entries.push((key, value));
    }

    /// The value of a key, which is the most recently used one now.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.find_mut(|kept, _| kept == key)
    }

    /// Of the values that are meant, the one that was used last: now the most recently used of all.
    pub fn find_mut(&mut self, is_meant: impl Fn(&K, &V) -> bool) -> Option<&mut V> {
        let entry = self.take(is_meant)?;
        Some(&mut self.entries.push_mut(entry).1)
    }

    /// Takes a value out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.take(|kept, _| kept == key).map(|(_, value)| value)
    }

    fn take(&mut self, is_meant: impl Fn(&K, &V) -> bool) -> Option<(K, V)> {
        let position = self.entries.iter().rposition(|(key, value)| is_meant(key, value))?;
        Some(self.entries.remove(position))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_recently_used_leaves() {
        let mut recent = Recent::new(2);
        recent.insert(1, "one");
        recent.insert(2, "two");
        assert_eq!(recent.get_mut(&1), Some(&mut "one"));
        recent.insert(3, "three");
        assert_eq!(recent.get_mut(&2), None);
        assert_eq!(recent.get_mut(&1), Some(&mut "one"));
        assert_eq!(recent.get_mut(&3), Some(&mut "three"));
    }

    #[test]
    fn an_equal_key_takes_the_place() {
        let mut recent = Recent::new(2);
        for (key, value) in [(1, "one"), (2, "two"), (1, "another")] {
            recent.insert(key, value);
        }
        assert_eq!(recent.get_mut(&2), Some(&mut "two"));
        assert_eq!(recent.remove(&1), Some("another"));
        assert_eq!(recent.remove(&1), None);
    }
}
