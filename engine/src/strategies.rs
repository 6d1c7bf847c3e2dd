//! Strategies that generate definitions, facts, actors, commands and whole stories, and the laws that hold for every
//! story (feature `proptest`).
//!
//! A [`Story`] is a workflow, the instant at which a case is opened, and what is asked of the case as time passes. It
//! shrinks to a short story over a small definition. The [`laws`] are functions over any workflow, so that the author of
//! a host or of a definition can hold them against their own.
//!
//! ```
//! use ordino::Workflow;
//! use ordino::strategies::laws;
//!
//! let workflow = Workflow::from_json(r#"{"id": "shop", "version": 1, "statuses": [{"id": "paid"}, {"id": "shipped"}]}"#);
//! laws::all(&workflow.unwrap()).unwrap();
//! ```
//!
//! # What this module does not do
//! It asks nothing of a host: it plays every story against the engine alone.

mod calendar;
mod definition;
mod fit;
mod guard;
pub mod laws;
mod play;
mod script;
mod sla;
mod status;
mod story;
mod text;
mod words;

pub use calendar::calendar;
pub use definition::{definition, nearly_valid_definition, workflow};
pub use guard::guard;
pub use script::{Script, Scripted};
pub use story::{Act, Ask, Story, Wait, story, story_of};
pub use text::{bytes, damaged_text, json};
pub use words::{Words, actor, fact_changes, facts};
