//! Two versions of a definition: what differs between them, and what the newer one does to cases.

mod diff;
mod migration;
