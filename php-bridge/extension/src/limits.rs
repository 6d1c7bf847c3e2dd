//! What an instance may use, and how an administrator writes it.

use std::fmt;
use std::ops::RangeInclusive;

use crate::config::MOST_MEMORY;

/// Limits of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of its memory.
    pub memory: u64,
    /// Work of one call: about one for each instruction.
    pub fuel: u64,
}

impl Limits {
    /// What any shop's definition has room in, and about half a second: far more than any request of a shop takes, and less
    /// than a server gives a request.
    pub const DEFAULT: Self = Self { memory: 64 << 20, fuel: 2 << 30 };

    /// With less memory there would be none for an order; with more, a server's limit of address space may be reached.
    pub const MEMORY: RangeInclusive<u64> = 4 << 20..=MOST_MEMORY;

    /// With less work nothing is answered; with more, nothing is limited.
    pub const FUEL: RangeInclusive<u64> = 1 << 20..=1 << 40;
}

/// Reads a number as PHP's settings have it: digits, and `K`, `M` or `G` for 1024, its square or its cube.
pub fn parse(text: &[u8]) -> Option<u64> {
    let text = str::from_utf8(text).ok()?.trim();
    let digits = text.trim_end_matches(['K', 'k', 'M', 'm', 'G', 'g']);
    let unit = match text.get(digits.len()..)? {
        "" => 1,
        "K" | "k" => 1 << 10,
        "M" | "m" => 1 << 20,
        "G" | "g" => 1 << 30,
        _ => return None,
    };
    // A sign would be read, too.
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse::<u64>().ok()?.checked_mul(unit)
}

/// A number in the largest unit that it is a whole number of.
pub struct Shorthand(pub u64);

impl fmt::Display for Shorthand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = [(30, "G"), (20, "M"), (10, "K")];
        let unit = units.into_iter().find(|(bits, _)| self.0 != 0 && self.0.trailing_zeros() >= *bits);
        let (bits, name) = unit.unwrap_or((0, ""));
        write!(formatter, "{}{name}", self.0 >> bits)
    }
}
