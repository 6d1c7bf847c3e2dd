//! Knowing before and after going live: what a workflow will do, and what it has done.
//!
//! - [`check()`]: what is wrong with a definition, or doubtful in it (feature `analysis`).
//! - [`suite`]: tests as data: examples, and walks of made-up staff (feature `analysis`).
//! - [`promises()`]: whether what a definition promises holds in every possible history (feature `analysis`).
//! - [`diff()`]: what changed between two versions, in words (feature `analysis`).
//! - [`migration()`]: what another version does to the cases that are open (feature `analysis`).
//! - [`report`]: what many histories add up to.

#[cfg(feature = "analysis")]
pub mod check;
#[cfg(feature = "analysis")]
pub mod diff;
#[cfg(feature = "analysis")]
pub mod migration;
#[cfg(feature = "analysis")]
pub mod promises;
pub mod report;
#[cfg(feature = "analysis")]
pub mod suite;
#[cfg(feature = "analysis")]
mod words;

#[cfg(feature = "analysis")]
pub use check::check;
#[cfg(feature = "analysis")]
pub use diff::{Change, diff};
#[cfg(feature = "analysis")]
pub use migration::{Migration, migration};
#[cfg(feature = "analysis")]
pub use promises::{Counterexample, Doubt, Entered, Judged, Promises, Told, TooManyStates, Verdict, judge, promises};
pub use report::{Period, Report, ReportSettings, Summary};
