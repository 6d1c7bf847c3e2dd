//! The wire: one request in, one answer out, as JSON text; the same bytes on every host.
//!
//! An answer is `{"ok": …}` or `{"error": {code, message, path?, help?, diagnostics?}}`. A command that is refused is
//! an `ok` answer with `refused` in it. A new feature is a new [`Request`], never a new door.

mod answer;
mod request;

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use answer::{DecisionAnswer, ErrorCode, Failure, LoadAnswer, VersionAnswer};
pub use request::{
    AddRequest, BetweenRequest, CheckRequest, DecideManyRequest, DecideRequest, InlineCalendar, ItemRequest,
    LoadRequest, OptionsRequest, ReplayRequest, ReportRequest, Request, VersionRequest, WorkingTimeRequest,
};

use crate::blocker::WrongWorkflow;
use crate::command::{Command, Origin};
use crate::definition::Definition;
use crate::digest::Digest;
use crate::know::{Period, Report, ReportSettings};
use crate::limits::{self, Limits};
use crate::read::{self, Diagnostic, Node};
use crate::step::{
    Batch, BatchError, Call, Item, Options, ReplayError, decide, decide_many, foresee, options, options_of, replay,
};
use crate::workflow::Workflow;

/// The version of the wire: it grows when a host must change to go on.
pub const WIRE_VERSION: u32 = 1;

/// The one door: keeps loaded workflows by digest, and nothing else.
///
/// ```
/// let mut engine = ordino::Engine::new();
/// let answer = engine.call(r#"{"type": "load", "definition": {"id": "shop", "version": 1, "statuses": [{"id": "new"}]}}"#);
/// assert!(answer.starts_with(r#"{"ok":{"workflow":""#));
///
/// let answer = engine.call("not JSON");
/// assert!(answer.starts_with(r#"{"error":{"code":"syntax""#));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Engine {
    /// The most recently used last.
    workflows: Vec<Arc<Workflow>>,
}

impl Engine {
    /// An engine without workflows.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers one request. Any text has an answer.
    #[must_use]
    pub fn call(&mut self, request: &str) -> String {
        self.answer(request).unwrap_or_else(|failure| text(&Answer::<()>::Error(failure)))
    }

    fn answer(&mut self, text: &str) -> Result<String, Failure> {
        match Request::from_json(text)? {
            Request::Version(_) => Ok(ok(&VersionAnswer::new())),
            Request::Load(request) => self.load(&request.definition),
            Request::Check(request) => Ok(check(&request.definition)),
            Request::Options(request) => self.options(&request),
            Request::Decide(request) => self.decide(*request),
            Request::DecideMany(request) => self.decide_many(*request),
            Request::Replay(request) => {
                let case = replay(&request.events).map_err(|error| Failure::invalid("$.events", error.to_string()))?;
                Ok(ok(&answer::CaseAnswer { case: &case }))
            }
            Request::WorkingTime(request) => request.answer().map(|answer| ok(&answer)),
            Request::Report(request) => self.report(&request),
        }
    }

    fn load(&mut self, definition: &Node) -> Result<String, Failure> {
        let workflow = Workflow::from_node(definition).map_err(Failure::definition)?;
        let digest = workflow.digest();
        self.workflows.retain(|kept| kept.digest() != digest);
        if self.workflows.len() >= limits::WORKFLOWS {
            self.workflows.remove(0);
        }
        let diagnostics = workflow.diagnostics().to_vec();
        self.workflows.push(Arc::new(workflow));
        Ok(ok(&LoadAnswer { workflow: digest, diagnostics }))
    }

    fn options(&mut self, request: &OptionsRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        let call = Call { actor: request.actor.as_ref(), facts: &request.facts, ..Call::at(request.now) };
        let foreseen = foresee(&workflow, &request.case, call.now)?;
        let options = options_of(&workflow, &foreseen, &call, request.lang.as_ref());
        let (status, team) = (&foreseen.case.status, foreseen.case.team.as_ref());
        Ok(ok(&answer::OptionsAnswer { status, team, options }))
    }

    fn decide(&mut self, request: DecideRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        let from = self.origin("$.command.from", &request.command)?;
        let call = Call {
            now: request.now,
            actor: request.actor.as_ref(),
            facts: &request.facts,
            expected_seq: request.expected_seq,
            from: from.as_deref(),
        };
        let decision = decide(&workflow, request.case, &request.command, &call)
            .map_err(|error| Failure::invalid("$.case", error.to_string()))?;
        let offered: Option<Options> = match &decision.case {
            Some(case) if request.with_options => {
                // A case whose migration was refused goes on where it was.
                let origin = from.as_deref().filter(|from| from.digest() == case.workflow.digest);
                options(origin.unwrap_or(&workflow), case, &call, request.lang.as_ref()).ok()
            }
            _ => None,
        };
        Ok(ok(&DecisionAnswer::new(decision, offered)))
    }

    fn decide_many(&mut self, request: DecideManyRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        let mut items = Vec::with_capacity(request.items.len());
        for (position, item) in request.items.into_iter().enumerate() {
            let ItemRequest { case, command, facts, expected_seq } = item;
            let from = self.origin(&format!("$.items[{position}].command.from"), &command)?;
            items.push(Item { case, command, facts, expected_seq, from });
        }
        let batch = Batch { now: request.now, actor: request.actor.as_ref(), only_valid: request.only_valid };
        let decisions = decide_many(&workflow, &items, &batch).map_err(|error| match error {
            BatchError::NoCase { item } | BatchError::SameCase { item } => {
                Failure::invalid(&format!("$.items[{item}].case"), error.to_string())
            }
        })?;
        let results = decisions.into_iter().map(|decision| DecisionAnswer::new(decision, None)).collect();
        Ok(ok(&answer::ManyAnswer { results }))
    }

    fn report(&mut self, request: &ReportRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        let zone = request.time_zone.unwrap_or_else(|| workflow.zone());
        let period = request.period.unwrap_or(Period::Month);
        let mut report = Report::new(&workflow, ReportSettings { zone, period, until: request.until });
        for (position, history) in request.histories.iter().enumerate() {
            let refuse = |error: ReplayError| Failure::invalid(&format!("$.histories[{position}]"), error.to_string());
            report.add(history).map_err(refuse)?;
        }
        Ok(ok(&answer::ReportAnswer { report: report.summary() }))
    }

    /// The workflow that a request means: a loaded one by its digest, or one that it brings along.
    fn workflow(&mut self, path: &str, handle: &Node) -> Result<Arc<Workflow>, Failure> {
        let Node::Text(digest) = handle else {
            let own = Workflow::from_node(handle).map(Arc::new);
            return own.map_err(|problems| Failure::definition(problems).at(path));
        };
        let digest: Digest = digest.parse().map_err(|error| Failure::invalid(path, format!("{error}")))?;
        let position = self.workflows.iter().position(|kept| kept.digest() == digest);
        let Some(position) = position else {
            return Err(Failure::unknown_workflow(digest).at(path));
        };
        let used = self.workflows.remove(position);
        self.workflows.push(Arc::clone(&used));
        Ok(used)
    }

    /// The workflow that a migration leaves.
    fn origin(&mut self, path: &str, command: &Command) -> Result<Option<Arc<Workflow>>, Failure> {
        match command {
            Command::Migrate { from: Origin(handle), .. } => self.workflow(path, handle).map(Some),
            _ => Ok(None),
        }
    }
}

/// An answer on its way to text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Answer<T> {
    Ok(T),
    Error(Failure),
}

impl From<WrongWorkflow> for Failure {
    fn from(reason: WrongWorkflow) -> Self {
        let message = match reason {
            WrongWorkflow::Digest => "the case runs under another workflow",
            WrongWorkflow::Status => "the case is in a status that the workflow does not know",
            WrongWorkflow::Clock => "the case has a clock that the workflow does not know",
            WrongWorkflow::Size => "the case is larger than a case can grow",
            WrongWorkflow::Reminder => "the case has reminders that are not in the order of their numbers",
        };
        Self::new(ErrorCode::WrongWorkflow, message.to_owned()).at("$.case")
    }
}

fn check(definition: &Node) -> String {
    let diagnostics = match Workflow::from_node(definition) {
        Ok(workflow) => workflow.diagnostics().to_vec(),
        Err(diagnostics) => diagnostics,
    };
    ok(&answer::CheckAnswer { diagnostics })
}

fn ok(answer: &impl Serialize) -> String {
    text(&Answer::Ok(answer))
}

fn text(answer: &impl Serialize) -> String {
    // Nothing that the engine answers can fail to be JSON: its maps have text keys, its numbers are finite.
    serde_json::to_string(answer).unwrap_or_default()
}

/// Reads one request: in one go when it is right; else again, slowly, to say where it is wrong.
fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    match serde_json::from_str(text) {
        Ok(request) => Ok(request),
        Err(quick) => {
            let node = read::parse(text).map_err(|error| Failure::syntax(&error))?;
            match node.deserialize_into::<T>() {
                Ok(request) => Ok(request),
                Err(Diagnostic { path, message, help, .. }) => {
                    let message = if message.is_empty() { quick.to_string() } else { message };
                    Err(Failure { help, ..Failure::invalid(&path, message) })
                }
            }
        }
    }
}

impl VersionAnswer {
    fn new() -> Self {
        Self {
            engine: env!("CARGO_PKG_VERSION"),
            engine_id: env!("ORDINO_ENGINE_ID"),
            wire: WIRE_VERSION,
            tzdb: crate::time::tzdb_version(),
            limits: Limits::ALL,
        }
    }
}

impl Definition {
    /// The definition as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        text(self)
    }
}
