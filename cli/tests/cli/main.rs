//! The built binary, driven from outside.

mod call;
mod check;
mod decide;
mod diagram;
mod diff;
mod events;
mod open;
mod play;
mod promises;
mod report;
mod schema;
#[cfg(unix)]
mod serve;
mod suite;
mod support;
mod terminal;
mod xes;
mod xes_faults;
