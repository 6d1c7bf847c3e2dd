//! Advice for a name that is not known.

use super::wording;

/// The longest list of names that is shown, and the longest name that is compared.
const MAX_NAMES: usize = 12;
const MAX_LENGTH: usize = 64;

/// Advice for `name`: the nearest of the names that are left, or else all that are allowed, when they are few.
pub(super) fn advise(name: &str, allowed: &[&str], taken: impl Fn(&str) -> bool) -> Option<String> {
    if let Some(nearest) = nearest(name, allowed.iter().copied().filter(|other| !taken(other))) {
        return Some(format!("did you mean `{nearest}`?"));
    }
    match allowed {
        [] => None,
        [only] => Some(format!("only `{only}` is allowed here")),
        _ if allowed.len() <= MAX_NAMES => Some(format!("one of {}", wording::names(allowed))),
        _ => None,
    }
}

/// The name with the fewest typing mistakes between, at most a third of its letters; the first of equals.
pub(crate) fn nearest<'a>(name: &str, others: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > MAX_LENGTH {
        return None;
    }
    let folded = fold(name);
    let limit = (folded.chars().count() / 3).max(1);
    others
        .map(|other| (strsim::osa_distance(&folded, &fold(other)), other))
        .filter(|(distance, other)| *distance <= limit && *distance < other.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// Upper case, hyphens and underscores make no difference: `time_zone` is near to `timeZone`.
fn fold(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).flat_map(char::to_lowercase).collect()
}
