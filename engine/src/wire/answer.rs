//! Answers: what `ok` and `error` hold.

use serde::Serialize;

use crate::blocker::Blocker;
use crate::case::Case;
use crate::digest::Digest;
use crate::effect::{Effect, StoredText};
use crate::event::Event;
use crate::know::Summary;
use crate::limits::{self, Limits};
use crate::name::Id;
use crate::read::{Diagnostic, SyntaxError};
use crate::step::{Decision, Options};
use crate::time::{Duration, Instant};

/// Why a request has no `ok` answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Failure {
    /// What kind of failure; stable.
    pub code: ErrorCode,
    /// What is wrong.
    pub message: String,
    /// Where in the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What would be right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Everything that is wrong with a definition, or with a test file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
}

/// The kind of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ErrorCode {
    /// The text is not JSON.
    Syntax,
    /// The text is larger or nested deeper than the limits allow.
    TooLarge,
    /// The JSON is not a request.
    InvalidRequest,
    /// No workflow with this digest is loaded: load it again.
    UnknownWorkflow,
    /// No case is held under this number: hold it again.
    UnknownCase,
    /// No report is held under this number: begin it again.
    UnknownReport,
    /// The definition breaks rules.
    InvalidDefinition,
    /// The test file breaks rules, or does not fit the workflow.
    InvalidSuite,
    /// The case does not run under the workflow.
    WrongWorkflow,
    /// Working time outside the years that the engine knows, or that never comes.
    OutOfRange,
    /// No time zone of the IANA database.
    UnknownZone,
    /// There is not enough memory for this request; only a host that has little of it answers so.
    OutOfMemory,
    /// The instance was stopped within a call, and has to be replaced; only the plain WebAssembly module answers so.
    Stopped,
}

/// `version`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VersionAnswer {
    /// The version of the engine.
    pub engine: &'static str,
    /// SHA-256 over the engine's sources (the table of time zones is one), its manifests and its locked dependencies. Hosts
    /// compare it.
    pub engine_id: &'static str,
    /// The version of the wire.
    pub wire: u32,
    /// The version of the time zone database compiled in.
    pub tzdb: &'static str,
    /// What the engine takes at most.
    pub limits: Limits,
}

/// `load`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LoadAnswer {
    /// What decides, which is that to which a case refers. As a handle it means, of definitions that decide alike, the one that
    /// was used last.
    pub workflow: Digest,
    /// The whole of it, words included. As a handle it means no other.
    pub edition: Digest,
    /// What may be wrong with it although it runs.
    pub diagnostics: Vec<Diagnostic>,
}

/// `check`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CheckAnswer {
    /// Everything that is wrong with the definition, or may be.
    pub diagnostics: Vec<Diagnostic>,
}

/// `hold`, and a `report` to which more histories will be added.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct HeldAnswer {
    /// The number by which later requests mean the case or the report.
    pub held: u64,
}

/// `release`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ReleaseAnswer {
    /// Whether it was still held.
    pub released: bool,
}

/// `options`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct OptionsAnswer<'w> {
    /// Where a tick would leave the case: what the options are options of.
    pub status: &'w Id,
    /// Who owns it there.
    pub team: Option<&'w Id>,
    #[serde(flatten)]
    pub options: Options<'w>,
}

/// `replay`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ReplayAnswer<'c> {
    /// The case.
    pub case: &'c Case,
}

/// `snapshot`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CaseAnswer<'c> {
    /// The case; none when it is not opened yet.
    pub case: Option<&'c Case>,
}

/// `report`.
#[derive(Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum ReportAnswer {
    /// All histories are there.
    Told(Box<SummaryAnswer>),
    /// More follow.
    Held(HeldAnswer),
}

/// `report`, once all histories are there.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct SummaryAnswer {
    /// What the histories add up to.
    pub report: Summary,
}

/// `decideMany`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ManyAnswer<'w> {
    /// One for each item, in order.
    pub results: Vec<DecisionAnswer<'w>>,
}

/// `decide`, and each item of `decideMany`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionAnswer<'a> {
    /// What happened, in order.
    pub events: &'a [Event],
    /// What the host must now do, in order.
    pub effects: &'a [Effect],
    /// Texts for the host to store.
    pub texts: &'a [StoredText],
    /// The case as it is now.
    #[serde(skip_serializing_if = "DecidedCase::is_held")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub case: DecidedCase<'a>,
    /// When to ask again.
    pub next_due: Option<Instant>,
    /// Why the command was not done.
    #[serde(skip_serializing_if = "<[Blocker]>::is_empty")]
    pub refused: &'a [Blocker],
    /// What may be done next, when it was asked for.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub options: Option<Options<'a>>,
}

/// Where a case is after a decision about it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum DecidedCase<'a> {
    /// With the host, which is told how it is now; none when it could not be opened.
    Told(Option<&'a Case>),
    /// With the host, which brought JSON text and is told JSON text.
    Written(&'a str),
    /// In the engine, which tells it by `snapshot`.
    Held,
}

/// `workingTime`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum WorkingTimeAnswer {
    Instant(InstantAnswer),
    Duration(DurationAnswer),
}

/// `workingTime` of a request to `add`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct InstantAnswer {
    /// The earliest instant at which so much working time has passed.
    pub at: Instant,
}

/// `workingTime` of a request for what is `between`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DurationAnswer {
    /// How much working time has passed.
    pub duration: Duration,
}

impl<'a> DecisionAnswer<'a> {
    /// The answer that tells a decision.
    #[must_use]
    pub fn of(decision: &'a Decision) -> Self {
        let Decision { events, effects, texts, case, next_due, refused } = decision;
        let case = DecidedCase::Told(case.as_ref());
        Self { events, effects, texts, case, next_due: *next_due, refused, options: None }
    }
}

impl DecidedCase<'_> {
    fn is_held(&self) -> bool {
        matches!(self, Self::Held)
    }
}

impl Failure {
    /// What a request is answered that has more bytes than the limits allow. A host that has not read it yet need not.
    #[must_use]
    pub fn too_large() -> Self {
        Self::new(ErrorCode::TooLarge, format!("a request has at most {} bytes", limits::REQUEST_BYTES))
    }

    /// What is answered where a request is none, in words.
    #[must_use]
    pub fn no_request(message: String) -> Self {
        Self::new(ErrorCode::InvalidRequest, message)
    }

    pub(super) fn new(code: ErrorCode, message: String) -> Self {
        Self { code, message, path: None, help: None, diagnostics: Vec::new() }
    }

    pub(super) fn at(self, path: &str) -> Self {
        Self { path: Some(path.to_owned()), ..self }
    }

    /// The same where what has failed stands at this path of the request.
    pub(super) fn within(self, path: &str) -> Self {
        let place = self.path.as_deref().and_then(|own| own.strip_prefix('$')).unwrap_or_default();
        Self { path: Some(format!("{path}{place}")), ..self }
    }

    pub(super) fn invalid(path: &str, message: String) -> Self {
        Self::new(ErrorCode::InvalidRequest, message).at(path)
    }

    pub(super) fn too_many(path: &str, most: usize, what: &str) -> Self {
        Self::invalid(path, format!("there are at most {most} {what} here"))
    }

    pub(super) fn syntax(error: &SyntaxError) -> Self {
        let code = if error.is_too_deep() { ErrorCode::TooLarge } else { ErrorCode::Syntax };
        Self::new(code, error.to_string())
    }

    pub(super) fn definition(diagnostics: Vec<Diagnostic>) -> Self {
        let message = match diagnostics.as_slice() {
            [only] => only.message.clone(),
            several => format!("the definition has {} problems", several.len()),
        };
        Self { diagnostics, ..Self::new(ErrorCode::InvalidDefinition, message) }
    }

    #[cfg(feature = "analysis")]
    pub(super) fn suite(diagnostics: Vec<Diagnostic>) -> Self {
        let message = match diagnostics.as_slice() {
            [only] => only.message.clone(),
            several => format!("the test file has {} problems", several.len()),
        };
        Self { diagnostics, ..Self::new(ErrorCode::InvalidSuite, message).at("$.suite") }
    }

    pub(super) fn beside_held(key: &str) -> Self {
        Self::invalid(&format!("$.{key}"), format!("what is held has its {key} already"))
    }

    pub(super) fn missing(key: &str) -> Self {
        Self::invalid("$", format!("missing key `{key}`"))
    }

    pub(super) fn unknown_case(held: u64) -> Self {
        let message = format!("no case is held under `{held}`");
        Self { help: Some("hold it again".to_owned()), ..Self::new(ErrorCode::UnknownCase, message).at("$.held") }
    }

    pub(super) fn unknown_report(held: u64) -> Self {
        let message = format!("no report is held under `{held}`");
        Self { help: Some("begin it again".to_owned()), ..Self::new(ErrorCode::UnknownReport, message).at("$.held") }
    }

    pub(super) fn unknown_workflow(digest: Digest) -> Self {
        let message = format!("no workflow `{digest}` is loaded");
        Self { help: Some("load its definition again".to_owned()), ..Self::new(ErrorCode::UnknownWorkflow, message) }
    }

    pub(super) fn out_of_memory() -> Self {
        const WORDS: &str = "there is not enough memory for this request";
        let mut message = String::new();
        // There may not be enough for these words either.
        if message.try_reserve(WORDS.len()).is_ok() {
            message.push_str(WORDS);
        }
        Self::new(ErrorCode::OutOfMemory, message)
    }
}
