//! Tests as data: what a merchant expects of a workflow, as examples that every host judges alike, and walks of made-up
//! staff that look for what nobody has thought of.
//!
//! - [`Suite`]: a test file, as it is written beside a definition. [`judge`] plays its examples.
//! - [`prove_promises`]: what the definition promises, and the story of what breaks it.
//! - [`walk`]: staff who do permitted things with random lateness, from a seed; a walk that breaks a law of the engine or a
//!   promise of the definition is shrunk to the shortest story that still does.
//!
//! ```
//! use ordino::know::suite::{Suite, judge};
//! use ordino::{Workflow, read};
//!
//! let workflow = Workflow::from_json(r#"{"id": "shop", "version": 1, "rights": {"move": ["anyone"]},
//!     "statuses": [{"id": "paid", "recommended": "sent"}, {"id": "sent", "stage": "closed"}]}"#).unwrap();
//! let tests = read::parse(r#"{"examples": [
//!     {"name": "what is paid is sent", "given": "paid", "when": {"move": "sent"}, "then": {"status": "sent"}}]}"#)?;
//! let verdicts = judge(&workflow, &Suite::from_node(&tests).unwrap());
//! assert!(verdicts[0].difference.is_none());
//! # Ok::<(), ordino::read::SyntaxError>(())
//! ```
//!
//! # What this module does not do
//! It reads no files and draws no seed. An example runs under one definition: migrations are tested by a host. A walk proves
//! nothing: it looks.

mod compare;
mod document;
mod expected;
mod judge;
mod moment;
mod place;
mod player;
mod promised;
mod prove;
mod shorthand;
mod step;
mod story;
mod walk;

pub use document::{Example, Given, Member, Past, Suite};
pub use expected::Expected;
pub use judge::{Difference, ExampleVerdict, judge};
pub use moment::{Moment, MomentError};
pub use promised::{PromiseVerdict, prove_promises};
pub use prove::prove;
pub use step::{Bare, Deed, Files, Steps, When, Who};
pub use walk::{WalkFailure, Walks, WalksVerdict, walk};
