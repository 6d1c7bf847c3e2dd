//! Whether what a definition promises holds for every possible history of a case.
//!
//! A promise is searched exhaustively: over every status that a case can be in together with what decides how it goes on
//! (the status before, where it has been as far as guards ask, the owning team, the steps of ladders that have fired). A
//! promise that is *refuted* comes with a shortest history that breaks it (now and then one move longer, where it hangs on
//! timers that run against each other), as commands that [`decide`](crate::decide()) accepts one after the other. What cannot be said for sure is *undecided*, with the reason.
//!
//! # What is supposed
//! - Cases begin as the definition says, without a history.
//! - A host may store any fact at any moment, and facts come in any combination.
//! - Teams, leads and roles can be filled: whoever is named can be somebody. Who has the role `admin` passes every right,
//!   and is no exception to `only`. An assignee may be anybody.
//! - Timers fire when they may; how long a case has been somewhere is not followed across statuses, so that a claim which
//!   hangs on two timers running against each other may be undecided.
//! - Each claim says which kinds of move count. By default these are the definition's own: `recommended`, `suggested`,
//!   `exception`, `auto`, `escalation` and `undo`. What is `forced`, done outside (`external`) or mapped by a `migration`
//!   goes past the definition, and counts where a claim names it.
//!
//! # What the claims mean
//! - `never {reach, before}`: no case is in the one while it has never been in the other. What is both is no breach.
//! - `always {canReach}`: from wherever a case comes to rest some history leads there; also after it has been there.
//! - `within {leave, in}`: see [`Within`](crate::definition::Within).
//! - `only {principal, moveTo}`: nobody for whom the principal does not hold moves a case there.
//! - `sequence {of}`: none is reached for the first time before the one that stands before it.
//! - `atMost {enter, times}`: how often a case comes in from outside; beginning there counts.
//!
//! # What this module does not do
//! It follows no amounts of time but for `within`, and no migrations: a claim for which these count and which they may
//! break is undecided.

mod actors;
mod enter;
mod facts;
mod graph;
mod ladder;
mod model;
pub(in crate::know) mod monitor;
mod moves;
pub(in crate::know) mod names;
mod pass;
mod reach;
mod replay;
mod search;
mod state;
mod timers;
mod tree;
mod trial;
pub(in crate::know) mod within;

use serde::Serialize;
use thiserror::Error;

use crate::actor::Actor;
use crate::command::Command;
use crate::definition::Promise;
use crate::fact::Facts;
use crate::limits;
use crate::name::Id;
use crate::time::Instant;
use crate::workflow::Workflow;
use model::Model;
use monitor::Monitor;
use names::Names;
use search::Search;

/// What became of each promise, in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Promises {
    /// One for each promise.
    pub promises: Vec<Judged>,
}

/// A promise and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Judged {
    /// Where it stands: `$.promises[0]` in the definition, or in the request that brought it.
    pub path: String,
    /// The promise as it is written.
    pub promise: Promise,
    /// Whether it holds.
    pub verdict: Verdict,
}

/// Whether a promise holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Verdict {
    /// It holds in every possible history.
    Holds {},
    /// Some history breaks it.
    Refuted {
        /// A history that breaks it in as few moves as possible.
        counterexample: Counterexample,
    },
    /// Nobody knows.
    Undecided {
        /// Why, as a stable code.
        reason: Doubt,
        /// The same in words.
        message: String,
    },
}

/// A history that breaks a promise: commands that the engine accepts one after the other.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counterexample {
    /// What is wrong at its end, in words.
    pub message: String,
    /// The statuses of the case in order, up to where the promise is broken; what `diagram` draws as `way`.
    pub way: Vec<Id>,
    /// What is done, in order.
    pub steps: Vec<Told>,
}

/// A command of a counterexample.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Told {
    /// The instant of the call.
    pub now: Instant,
    /// Who asks; nobody for what the host does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::AskedActor>"))]
    pub actor: Option<Actor>,
    /// Facts of the call.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// The command.
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::AskedCommand"))]
    pub command: Command,
    /// The statuses that the case enters by it, in order; none where only facts change.
    pub enters: Vec<Entered>,
}

/// A status that is entered, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entered {
    /// The status.
    pub status: Id,
    /// How; left out for the opening.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<crate::case::Via>,
    /// When.
    pub at: Instant,
}

/// Why a promise is undecided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Doubt {
    /// It names what is no status, class or stage.
    UnknownName,
    /// It names what is several of them.
    AmbiguousName,
    /// It says nothing: an empty list, or more than the search counts.
    BadClaim,
    /// It hangs on timers that run against each other.
    Timing,
    /// Guards tell too many values of facts apart.
    Facts,
    /// Only a migration could break it.
    Migration,
    /// The time is measured by several calendars.
    Calendars,
    /// It leads through more states than are searched for one promise.
    States,
}

impl Doubt {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::UnknownName,
        Self::AmbiguousName,
        Self::BadClaim,
        Self::Timing,
        Self::Facts,
        Self::Migration,
        Self::Calendars,
        Self::States,
    ];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownName => "unknown_name",
            Self::AmbiguousName => "ambiguous_name",
            Self::BadClaim => "bad_claim",
            Self::Timing => "timing",
            Self::Facts => "facts",
            Self::Migration => "migration",
            Self::Calendars => "calendars",
            Self::States => "states",
        }
    }

    /// Whether the promise itself has to be written otherwise, so that it says something.
    #[must_use]
    pub fn is_badly_written(self) -> bool {
        matches!(self, Self::UnknownName | Self::AmbiguousName | Self::BadClaim)
    }
}

/// The promises of one request lead through more states than are searched for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "the promises lead together through more than {} states: say less of where cases have been in guards, or ask for fewer promises at once",
    limits::SEARCHED_STATES
)]
pub struct TooManyStates;

/// Judges what the definition of a workflow promises.
///
/// # Errors
/// Returns [`TooManyStates`] when the search would go through more than [`limits::SEARCHED_STATES`] for all promises. One for
/// which it would go through more than [`limits::PROMISE_STATES`] is undecided, and takes nothing from the others.
///
/// ```
/// use ordino::Workflow;
/// use ordino::know::{Verdict, promises};
///
/// let workflow = Workflow::from_json(r#"{
///     "id": "shop",
///     "version": 1,
///     "statuses": [
///         {"id": "new", "recommended": "paid", "suggested": ["shipped"]},
///         {"id": "paid", "recommended": "shipped"},
///         {"id": "shipped", "stage": "closed"}
///     ],
///     "promises": [
///         {"never": {"reach": "shipped", "before": "paid"}},
///         {"always": {"canReach": "stage:closed"}}
///     ]
/// }"#).unwrap();
/// let judged = promises(&workflow)?.promises;
/// let Verdict::Refuted { counterexample } = &judged[0].verdict else { panic!() };
/// assert_eq!(counterexample.way.iter().map(|status| status.as_str()).collect::<Vec<_>>(), ["new", "shipped"]);
/// assert_eq!(judged[1].verdict, Verdict::Holds {});
/// # Ok::<(), ordino::know::TooManyStates>(())
/// ```
pub fn promises(workflow: &Workflow) -> Result<Promises, TooManyStates> {
    judge(workflow, &workflow.definition().promises)
}

/// Judges claims about a workflow that need not stand in its definition.
///
/// # Errors
/// As [`promises`].
pub fn judge(workflow: &Workflow, claims: &[Promise]) -> Result<Promises, TooManyStates> {
    let names = Names::new(workflow.definition());
    let model = Model::new(workflow, claims);
    let mut search = Search::new(&model);
    let mut promises = Vec::with_capacity(claims.len());
    for (position, promise) in claims.iter().enumerate() {
        search.begin();
        let verdict = match verdict(&names, &mut search, promise) {
            Err(TooManyStates) if search.has_room() => {
                undecided(Doubt::States, format!("it leads through more than {} states", limits::PROMISE_STATES))
            }
            judged => judged?,
        };
        promises.push(Judged { path: format!("$.promises[{position}]"), promise: promise.clone(), verdict });
    }
    Ok(Promises { promises })
}

fn verdict(names: &Names, search: &mut Search, promise: &Promise) -> Result<Verdict, TooManyStates> {
    let mut sets = Vec::new();
    for name in promise.names() {
        match names.resolve(name) {
            Ok(set) => sets.push(set),
            Err(verdict) => return Ok(verdict),
        }
    }
    if search.model.is_too_hard {
        return Ok(undecided(Doubt::Facts, "guards tell too many values of a fact apart".to_owned()));
    }
    match (promise, Monitor::new(promise, &sets)) {
        (_, Err(verdict)) => Ok(verdict),
        (_, Ok(Some(monitor))) => search.histories(promise, &monitor),
        (Promise::Always(_), Ok(None)) => search.ways_out(promise, &sets),
        (Promise::Only(only), Ok(None)) => search.strangers(promise, &only.principal, &sets),
        (Promise::Within(claim), Ok(None)) => within::judge(search, promise, claim, &sets),
        (_, Ok(None)) => Ok(Verdict::Holds {}),
    }
}

fn undecided(reason: Doubt, message: String) -> Verdict {
    Verdict::Undecided { reason, message }
}
