//! The laws: what holds for every story, whatever the definition says.
//!
//! [`all`] and its sisters hold them over one workflow: they let generated stories happen to its cases, and answer the
//! shortest that breaks a law. How many stories they try is proptest's to say: 256, or as `PROPTEST_CASES` says. The same
//! laws over a single story are in [`over`].

mod late;
mod migrated;
mod offered;
mod once;
mod renamed;
mod replay;
mod time;
mod total;

use std::fmt;
use std::sync::Arc;

use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use thiserror::Error;

use super::story::{Story, story_of};
use crate::workflow::Workflow;

/// A law does not hold, and the shortest story that shows it.
#[derive(Clone, Error)]
pub struct Broken {
    /// What does not hold.
    pub reason: String,
    /// The story; none when stories could not be generated.
    pub story: Option<Box<Story>>,
}

/// Every law.
///
/// # Errors
/// Returns the first law that does not hold, with the shortest story found.
///
/// ```
/// use ordino::Workflow;
/// use ordino::strategies::laws;
///
/// let workflow = Workflow::from_json(r#"{
///     "id": "shop",
///     "version": 1,
///     "statuses": [{"id": "paid", "recommended": "shipped"}, {"id": "shipped", "stage": "closed"}]
/// }"#).unwrap();
/// laws::all(&workflow)?;
/// # Ok::<(), Box<laws::Broken>>(())
/// ```
pub fn all(workflow: &Workflow) -> Result<(), Box<Broken>> {
    hold(workflow, over::all)
}

/// A law of one's own, or one of [`over`]: holds it over as many stories of a workflow as proptest is asked for.
///
/// # Errors
/// Returns the shortest story found that breaks it.
pub fn hold(workflow: &Workflow, law: impl Fn(&Story) -> Result<(), TestCaseError>) -> Result<(), Box<Broken>> {
    let config = Config { failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let stories = story_of(Arc::new(workflow.clone()));
    TestRunner::new(config).run(&stories, |story| law(&story)).map_err(|error| {
        let broken = match error {
            TestError::Fail(reason, story) => Broken { reason: reason.to_string(), story: Some(Box::new(story)) },
            TestError::Abort(reason) => Broken { reason: reason.to_string(), story: None },
        };
        Box::new(broken)
    })
}

/// As a reader of a failed test wants it: the reason, then the story.
impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)?;
        match &self.story {
            Some(story) => write!(f, "\n{story:?}"),
            None => Ok(()),
        }
    }
}

/// As `unwrap` shows it.
impl fmt::Debug for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Declares each law over a workflow, and [`over`] with the same law over one story.
macro_rules! laws {
    ($($(#[$doc:meta])* $law:ident = $module:ident;)*) => {
        $(
            $(#[$doc])*
            ///
            /// # Errors
            /// Returns the shortest story found that breaks it.
            pub fn $law(workflow: &Workflow) -> Result<(), Box<Broken>> {
                hold(workflow, over::$law)
            }
        )*

        /// The laws over a single story, for generators of one's own.
        pub mod over {
            use proptest::test_runner::TestCaseError;

            use crate::strategies::story::Story;

            $(pub use super::$module::$law;)*

            /// Every law, one after the other.
            ///
            /// # Errors
            /// Returns the first that does not hold, and where.
            pub fn all(story: &Story) -> Result<(), TestCaseError> {
                $($law(story)?;)*
                Ok(())
            }
        }
    };
}

laws! {
    /// What is offered is accepted, and nothing else.
    offered_is_accepted = offered;
    /// Folding the events gives the case.
    replay = replay;
    /// A case that was written and read goes on as if it had not been.
    snapshot = replay;
    /// Whenever a host ticks, the same things happen at the same instants.
    late_tick_changes_nothing = late;
    /// Stays add up to the case's age, and consumed time to the stretches in which a clock ran.
    time_is_conserved = time;
    /// No timer fires twice, and no effect is made twice.
    once = once;
    /// A call that makes no event changes nothing.
    no_event_no_change = total;
    /// There is an answer to every call, bounded in size.
    total = total;
    /// A case that goes on under another version keeps what its clocks have consumed.
    migration_keeps_time = migrated;
    /// A case that goes on where statuses and teams have other names has them too, and SLAs end and begin.
    migration_renames = renamed;
}
