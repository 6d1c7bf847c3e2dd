//! Replay: the events are the truth.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::case::Case;
use crate::event::Event;
use crate::strategies::play::{Host, Pace, json};
use crate::strategies::story::Story;

/// Folding the events gives the case, byte for byte, after every call; also when the events have been stored as JSON
/// and read again. Their numbers have no gaps, and none happened before the one in front of it.
///
/// # Errors
/// Returns the call after which the two differ.
pub fn replay(story: &Story) -> Result<(), TestCaseError> {
    let mut host = Host::new(&story.workflow, Pace::Late);
    for scripted in &story.script().calls {
        host.play(scripted)?;
        let Some(case) = &host.case else { continue };
        let stored = json(&host.events)?;
        let read: Vec<Event> = serde_json::from_str(&stored)
            .map_err(|error| TestCaseError::fail(format!("stored events cannot be read: {error}: {stored}")))?;
        prop_assert_eq!(&json(&read)?, &stored, "events change when they are stored");
        let folded = crate::replay(&read).map_err(|error| TestCaseError::fail(format!("{error}: {stored}")))?;
        prop_assert_eq!(json(&folded)?, json(case)?, "left: the fold, right: the case at {}", scripted.now);
        prop_assert_eq!(&folded, case);
        for (position, event) in host.events.iter().enumerate() {
            prop_assert_eq!(usize::try_from(event.seq), Ok(position + 1), "events are counted from 1");
            prop_assert!(event.at <= event.recorded_at, "event {} is recorded before it happens", event.seq);
        }
    }
    Ok(())
}

/// A case that is stored as JSON and read again after every call goes on as if nothing had been.
///
/// # Errors
/// Returns the call after which the two differ.
pub fn snapshot(story: &Story) -> Result<(), TestCaseError> {
    let mut host = Host::new(&story.workflow, Pace::Late);
    let mut loading = host.clone();
    for scripted in &story.script().calls {
        let told = host.play(scripted)?;
        let loaded = loading.play(scripted)?;
        prop_assert_eq!(loaded, told, "left: with loading, right: without, at {}", scripted.now);
        loading.case = match &loading.case {
            Some(case) => Some(stored(case)?),
            None => None,
        };
    }
    prop_assert_eq!(json(&loading.events)?, json(&host.events)?);
    prop_assert_eq!(loading.effects, host.effects);
    Ok(())
}

fn stored(case: &Case) -> Result<Case, TestCaseError> {
    let text = json(case)?;
    serde_json::from_str(&text).map_err(|error| TestCaseError::fail(format!("a case cannot be read: {error}: {text}")))
}
