//! Knowing before and after going live: what a workflow will do, and what it has done.
//!
//! - [`report`]: what many histories add up to.

pub mod report;

pub use report::{Period, Report, ReportSettings, Summary};
