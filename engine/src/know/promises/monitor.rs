//! What claims about the order and the number of statuses remember of a history.

use super::names::Set;
use super::{Doubt, Verdict, undecided};
use crate::definition::Promise;
use crate::know::words::ordinal;
use crate::name::Id;

/// What a claim remembers, and when it is broken.
#[derive(Clone, Debug)]
pub(in crate::know) enum Monitor {
    /// Each set is reached for the first time after the one before it has been.
    Order(Vec<Set>),
    /// A set is entered at most so often.
    Count(Set, u64),
}

/// How many sets a sequence has at most.
const LONGEST: usize = 60;

/// How often `atMost` counts at most.
const MOST: u32 = 100;

/// A history has gone one status further.
pub(in crate::know) enum Heard {
    /// The claim is broken.
    Broken,
    /// What the claim remembers now.
    Seen(u64),
    /// Nothing that follows can break it.
    Done,
}

impl Monitor {
    /// The monitor of a claim about histories; none for other claims.
    ///
    /// # Errors
    /// Returns the verdict of a claim that says nothing, or too much.
    pub fn new(promise: &Promise, sets: &[Set]) -> Result<Option<Self>, Verdict> {
        match promise {
            Promise::Never(_) => Ok(Some(Self::Order(sets.iter().rev().cloned().collect()))),
            Promise::Sequence(_) if sets.len() < 2 || sets.len() > LONGEST => {
                let message = format!("a sequence has 2 to {LONGEST} names");
                Err(undecided(Doubt::BadClaim, message))
            }
            Promise::Sequence(_) => Ok(Some(Self::Order(sets.to_vec()))),
            Promise::AtMost(at_most) if at_most.times > MOST => {
                Err(undecided(Doubt::BadClaim, format!("`times` is at most {MOST}")))
            }
            Promise::AtMost(at_most) => Ok(sets.first().map(|set| Self::Count(set.clone(), u64::from(at_most.times)))),
            Promise::Always(_) | Promise::Within(_) | Promise::Only(_) => Ok(None),
        }
    }

    /// Hears that a case comes from a status, or begins, and enters another.
    pub fn hear(&self, seen: u64, from: Option<usize>, to: usize) -> Heard {
        match self {
            Self::Order(sets) => {
                let mut seen = seen;
                for (position, _) in sets.iter().enumerate().filter(|(_, set)| set.has(to)) {
                    if position > 0 && seen >> (position - 1) & 1 == 0 {
                        return Heard::Broken;
                    }
                    seen |= 1 << position;
                }
                let all_but_last = (1_u64 << (sets.len() - 1)) - 1;
                if seen & all_but_last == all_but_last { Heard::Done } else { Heard::Seen(seen) }
            }
            Self::Count(set, most) => {
                let comes = set.has(to) && from.is_none_or(|from| !set.has(from));
                match seen + u64::from(comes) {
                    count if count > *most => Heard::Broken,
                    count => Heard::Seen(count),
                }
            }
        }
    }

    /// What is wrong where it is broken by coming into a status, in words.
    pub fn complaint(&self, seen: u64, to: usize, status: &Id) -> String {
        match self {
            Self::Order(sets) => {
                let late = sets.iter().enumerate().skip(1);
                let mut pairs =
                    late.zip(sets).filter(|((position, set), _)| set.has(to) && seen >> (position - 1) & 1 == 0);
                match pairs.next() {
                    Some((_, before)) => {
                        format!("the order is in `{status}` and has never been in {}", before.words)
                    }
                    None => String::new(),
                }
            }
            Self::Count(set, most) => format!("the order comes into {} for the {} time", set.words, ordinal(most + 1)),
        }
    }
}
