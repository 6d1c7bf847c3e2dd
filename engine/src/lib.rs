//! An embeddable order-workflow engine.
//!
//! A merchant writes a [`Definition`]: statuses, recommended and suggested next steps, the team that owns each
//! status, how long it may take and what happens when it takes longer. Proved valid, it is a [`Workflow`]. For one
//! [`Case`] (an order, a return, a customer thread) the engine answers what may happen next ([`options`]), what a
//! command does ([`decide`]), why something may not be ([`Blocker`]), and when to ask again
//! ([`Decision::next_due`]).
//!
//! - [`Definition`], [`Guard`], [`Principal`]: what a merchant writes; [`read`] says what is wrong with it.
//! - [`Workflow`]: a definition whose every rule holds. The only thing that the engine runs.
//! - [`Case`], [`Command`], [`Event`], [`Effect`], [`Blocker`]: the nouns of one case.
//! - [`decide`], [`options`], [`decide_many`], [`evolve`], [`replay`]: the verbs; [`CaseFile`]: a case to which they are
//!   done several times.
//! - [`time`]: instants, durations, time zones and working time.
//! - [`know`]: what many histories add up to.
//! - [`draw`]: a workflow as a picture, and as the machine of another library.
//! - [`Engine`]: all of it as JSON text in and JSON text out, the same on every host.
//!
//! # What this crate does not do
//! It stores nothing, sends nothing, draws no random number and reads no clock: `now` is a parameter. It keeps no
//! directory of employees, renders no prose for customers, and runs no code that a definition could bring along.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

mod actor;
#[cfg(any(feature = "analysis", feature = "proptest"))]
mod asked;
mod blocker;
mod case;
mod case_file;
mod command;
pub mod definition;
mod digest;
#[cfg(feature = "analysis")]
pub mod draw;
mod effect;
mod event;
mod fact;
mod graph;
mod guard;
pub mod know;
pub mod limits;
mod memory;
mod name;
mod principal;
pub mod read;
mod sla;
mod step;
#[cfg(feature = "proptest")]
pub mod strategies;
mod text;
pub mod time;
mod unique;
mod view;
pub mod wire;
mod workflow;

pub use actor::Actor;
pub use blocker::{Blocker, DecidingLeaf, FactType, FieldFault, HistoryFault, WrongWorkflow};
pub use case::{AutoState, Case, Clock, ClockState, Fired, Outcome, Previous, Reminder, Via, Visited, WorkflowRef};
pub use case_file::CaseFile;
pub use command::{Attachment, Command, FAILED, Fields, HistoryRow, Mapping, Origin, Remind, RemindError, RemindWhen};
pub use definition::{Definition, Language};
pub use digest::{Digest, DigestError};
pub use effect::{About, Effect, Reason, StoredText};
pub use event::{Event, EventKind, Moved, ReminderEnd, Renamed};
pub use fact::{Fact, FactChanges, Facts, Scalar};
pub use graph::{Edge, Graph};
pub use guard::{Guard, GuardError, Leaf, Situation, Test, Truth, Verdict};
pub use name::{CaseId, EmployeeId, Id, NameError};
pub use principal::{Principal, PrincipalError};
pub use step::{
    Batch, BatchError, Call, Can, Decision, Foreseen, Item, Kind, Localized, NoCase, Offered, Options, ReplayError,
    Requires, Undo, decide, decide_many, evolve, foresee, link, options, replay,
};
pub use wire::Engine;
pub use workflow::Workflow;
