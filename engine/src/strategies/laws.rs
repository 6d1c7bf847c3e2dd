//! The laws: what holds for every story, whatever the definition says.

mod late;
mod offered;
mod once;
mod replay;
mod time;
mod total;

use proptest::test_runner::TestCaseError;

pub use late::late_tick_changes_nothing;
pub use offered::offered_is_accepted;
pub use once::once;
pub use replay::{replay, snapshot};
pub use time::time_is_conserved;
pub use total::{no_event_no_change, total};

use super::story::Story;

/// Every law, one after the other.
///
/// # Errors
/// Returns the first that does not hold, and where.
pub fn all(story: &Story) -> Result<(), TestCaseError> {
    offered_is_accepted(story)?;
    replay(story)?;
    snapshot(story)?;
    late_tick_changes_nothing(story)?;
    time_is_conserved(story)?;
    once(story)?;
    no_event_no_change(story)?;
    total(story)
}
