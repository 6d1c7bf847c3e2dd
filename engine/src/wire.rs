//! The wire: one request in, one answer out, as JSON text; the same bytes on every host.
//!
//! An answer is `{"ok": …}` or `{"error": {code, message, path?, help?, diagnostics?}}`. A command that is refused is
//! an `ok` answer with `refused` in it. A case goes in and out with every request, or the engine holds it. A new feature
//! is a new [`Request`], never a new door.

mod answer;
mod brought;
#[cfg(feature = "analysis")]
mod diagram;
#[cfg(feature = "analysis")]
mod promises;
mod recent;
mod report;
mod request;
#[cfg(feature = "analysis")]
mod rollout;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "analysis")]
mod test;
mod text;

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use answer::{DecidedCase, DecisionAnswer, ErrorCode, Failure, LoadAnswer, VersionAnswer};
pub use brought::Brought;
pub use request::{
    AddRequest, BetweenRequest, CheckRequest, DecideManyRequest, DecideRequest, HoldRequest, InlineCalendar,
    ItemRequest, LoadRequest, OptionsRequest, ReleaseRequest, ReplayRequest, ReportRequest, Request, SnapshotRequest,
    VersionRequest, WorkingTimeRequest,
};
#[cfg(feature = "analysis")]
pub use request::{DiagramRequest, DiffRequest, MigrationRequest, PromisesRequest, TestRequest, WalksRequest};

use crate::blocker::WrongWorkflow;
use crate::case_file::CaseFile;
use crate::command::{Command, Origin};
use crate::definition::Definition;
use crate::digest::Digest;
#[cfg(feature = "analysis")]
use crate::know::check;
use crate::limits::{self, Limits};
use crate::memory::Memory;
use crate::read::{self, Diagnostic, Node};
use crate::step::{Batch, BatchError, Call, Item, NoCase, decide_many, foresee, options_of, replay};
use crate::workflow::Workflow;
use brought::Form;
use recent::Recent;
use report::BegunReport;
use text::text;

/// The version of the wire: it grows when a host must change to go on.
pub const WIRE_VERSION: u32 = 1;

/// The one door: keeps loaded workflows by edition, held cases and held reports by number, and nothing else.
///
/// ```
/// let mut engine = ordino::Engine::new();
/// let answer = engine.call(r#"{"type": "load", "definition": {"id": "shop", "version": 1, "statuses": [{"id": "new"}]}}"#);
/// assert!(answer.starts_with(r#"{"ok":{"workflow":""#));
///
/// let answer = engine.call("not JSON");
/// assert!(answer.starts_with(r#"{"error":{"code":"syntax""#));
/// ```
#[derive(Clone, Debug)]
pub struct Engine {
    workflows: Recent<Digest, Arc<Workflow>>,
    held: Recent<u64, Box<CaseFile>>,
    reports: Recent<u64, BegunReport>,
    /// How many cases and reports have been held so far; the number of the latest one.
    holds: u64,
    memory: Memory,
}

impl Engine {
    /// An engine without workflows and cases.
    #[must_use]
    pub fn new() -> Self {
        Self {
            workflows: Recent::new(limits::WORKFLOWS),
            held: Recent::new(limits::HELD),
            reports: Recent::new(limits::HELD_REPORTS),
            holds: 0,
            memory: Memory::default(),
        }
    }

    /// An engine on a host that has little memory, and cannot go on when there is none: `has` is asked, again and again,
    /// whether there are so many bytes. Once it has said no, it says no until the call ends, and the answer of that call
    /// means nothing. An empty answer means the same: there was no memory for its text.
    #[must_use]
    pub fn with_memory(has: fn(usize) -> bool) -> Self {
        Self { memory: Memory::told_by(has), ..Self::new() }
    }

    /// Answers one request. Any text has an answer.
    #[must_use]
    pub fn call(&mut self, request: &str) -> String {
        self.ask(request).unwrap_or_else(|failure| failure.to_json())
    }

    /// Answers one request, for a host that has errors of its own: the text is `{"ok": …}`.
    ///
    /// # Errors
    /// Returns what [`call`](Self::call) would answer as `{"error": …}`.
    pub fn ask(&mut self, text: &str) -> Result<String, Failure> {
        self.memory = self.memory.answering(text.len());
        enough(self.memory.has_for_request())?;
        match Request::from_json(text)? {
            Request::Version(_) => Ok(ok(&VersionAnswer::new())),
            Request::Load(request) => self.load(request.definition),
            Request::Check(request) => {
                let definition = self.definition("$.definition", request.definition)?;
                enough(self.memory.has_for_check(&definition))?;
                Ok(ok(&answer::CheckAnswer { diagnostics: check(&definition) }))
            }
            Request::Hold(request) => self.hold(*request),
            Request::Snapshot(SnapshotRequest { held, .. }) => {
                let file = self.held(held)?;
                Ok(ok(&answer::CaseAnswer { case: file.case() }))
            }
            Request::Release(ReleaseRequest { held, .. }) => {
                let released = self.held.remove(&held).is_some() || self.reports.remove(&held).is_some();
                Ok(ok(&answer::ReleaseAnswer { released }))
            }
            Request::Options(request) => self.options(*request),
            Request::Decide(request) => self.decide(*request),
            Request::DecideMany(request) => self.decide_many(*request),
            Request::Replay(request) => {
                let case = replay(&request.events).map_err(|error| Failure::invalid("$.events", error.to_string()))?;
                Ok(ok(&answer::ReplayAnswer { case: &case }))
            }
            Request::WorkingTime(request) => request.answer().map(|answer| ok(&answer)),
            Request::Report(request) => self.report(&request),
            #[cfg(feature = "analysis")]
            Request::Diagram(request) => self.diagram(*request),
            #[cfg(feature = "analysis")]
            Request::Promises(request) => self.promises(&request),
            #[cfg(feature = "analysis")]
            Request::Test(request) => self.test(&request),
            #[cfg(feature = "analysis")]
            Request::Diff(request) => self.diff(&request),
            #[cfg(feature = "analysis")]
            Request::Migration(request) => self.migration(*request),
        }
    }

    fn load(&mut self, definition: Node) -> Result<String, Failure> {
        let definition = self.definition("$.definition", definition)?;
        enough(self.memory.has_for_definition(&definition))?;
        let workflow = Workflow::from_node(&definition).map_err(Failure::definition)?.with_memory(self.memory);
        let workflow = Arc::new(workflow);
        let diagnostics = workflow.diagnostics().to_vec();
        let answer = LoadAnswer { workflow: workflow.digest(), edition: workflow.edition(), diagnostics };
        self.workflows.insert(workflow.edition(), workflow);
        Ok(ok(&answer))
    }

    fn hold(&mut self, request: HoldRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        let file = match request.case {
            Some(case) => CaseFile::new(workflow, self.case("$.case", case)?)?,
            None => CaseFile::unopened(workflow),
        };
        let held = self.holds + 1;
        let answer = ok(&answer::HeldAnswer { held });
        // Nobody would ever let go what nobody knows of.
        enough(self.memory.has_some())?;
        self.holds = held;
        self.held.insert(held, Box::new(file));
        Ok(answer)
    }

    fn options(&mut self, request: OptionsRequest) -> Result<String, Failure> {
        let OptionsRequest { workflow, case, held, now, actor, facts, lang, .. } = request;
        let brought;
        let file = match (held, workflow, case) {
            (Some(_), Some(_), _) => return Err(Failure::beside_held("workflow")),
            (Some(_), None, Some(_)) => return Err(Failure::beside_held("case")),
            (Some(number), None, None) => &*self.held(number)?,
            (None, None, _) => return Err(Failure::missing("workflow")),
            (None, Some(_), None) => return Err(Failure::missing("case")),
            (None, Some(handle), Some(case)) => {
                let workflow = self.workflow("$.workflow", &handle)?;
                brought = CaseFile::unproved(workflow, Some(self.case("$.case", case)?));
                &brought
            }
        };
        let case = file.case().ok_or_else(|| Failure::invalid("$.held", "the case is not opened yet".to_owned()))?;
        enough(file.workflow().memory().has_for_case(Some(case)))?;
        let call = Call { actor: actor.as_ref(), facts: &facts, ..Call::at(now) };
        let foreseen = foresee(file.workflow(), case, call.now)?;
        let options = options_of(file.workflow(), &foreseen, &call, lang.as_ref());
        let (status, team) = (&foreseen.case.status, foreseen.case.team.as_ref());
        Ok(ok(&answer::OptionsAnswer { status, team, options }))
    }

    fn decide(&mut self, request: DecideRequest) -> Result<String, Failure> {
        let DecideRequest {
            workflow, case, held, command, now, actor, facts, expected_seq, with_options, lang, ..
        } = request;
        let under = workflow.map(|handle| self.workflow("$.workflow", &handle)).transpose()?;
        let from = self.origin("$.command.from", &command)?;
        let call = Call { now, actor: actor.as_ref(), facts: &facts, expected_seq, from: from.as_deref() };
        let form = Form::of(case.as_ref());
        let case = case.map(|case| self.case("$.case", case)).transpose()?;
        let mut brought;
        let (file, under) = match (held, under) {
            (Some(_), _) if case.is_some() => return Err(Failure::beside_held("case")),
            (Some(_), Some(_)) if from.is_none() => return Err(Failure::beside_held("workflow")),
            (Some(_), None) if from.is_some() => return Err(Failure::missing("workflow")),
            (Some(number), under) => {
                let file = self.held(number)?;
                let under = under.unwrap_or_else(|| Arc::clone(file.workflow()));
                (file, under)
            }
            (None, None) => return Err(Failure::missing("workflow")),
            (None, Some(under)) => {
                // A case whose migration is refused goes on where it was.
                brought = CaseFile::unproved(Arc::clone(from.as_ref().unwrap_or(&under)), case);
                (&mut brought, under)
            }
        };
        let memory = file.workflow().memory();
        enough(memory.has_for_case(file.case()))?;
        // What happens to a held case has not happened when there is no memory to tell it.
        let before = (held.is_some() && memory.is_limited()).then(|| file.clone());
        let place = if held.is_some() { "$.held" } else { "$.case" };
        let refuse = |error: NoCase| Failure::invalid(place, error.to_string());
        let decision = file.decide_under(&under, &command, &call).map_err(refuse)?;
        let mut answer = DecisionAnswer::of(&decision);
        if with_options {
            answer.options = file.options(&call, lang.as_ref()).ok().flatten();
        }
        let written = form.write(file.case())?;
        answer.case = match held {
            Some(_) => DecidedCase::Held,
            None => DecidedCase::told(file.case(), written.as_deref()),
        };
        let answer = ok(&answer);
        match before {
            Some(before) if answer.is_empty() || !memory.has_some() => {
                *file = before;
                Err(Failure::out_of_memory())
            }
            _ => Ok(answer),
        }
    }

    fn decide_many(&mut self, request: DecideManyRequest) -> Result<String, Failure> {
        let workflow = self.workflow("$.workflow", &request.workflow)?;
        let forms: Vec<Form> = request.items.iter().map(|item| Form::of(item.case.as_ref())).collect();
        let mut items = Vec::with_capacity(request.items.len());
        for (position, item) in request.items.into_iter().enumerate() {
            let ItemRequest { case, command, facts, expected_seq } = item;
            let case = case.map(|case| self.case(&format!("$.items[{position}].case"), case)).transpose()?;
            let from = self.origin(&format!("$.items[{position}].command.from"), &command)?;
            items.push(Item { case, command, facts, expected_seq, from });
        }
        let batch = Batch { now: request.now, actor: request.actor.as_ref(), only_valid: request.only_valid };
        let decisions = decide_many(&workflow, &items, &batch).map_err(|error| match error {
            BatchError::NoCase { item } | BatchError::SameCase { item } => {
                Failure::invalid(&format!("$.items[{item}].case"), error.to_string())
            }
        })?;
        let written = decisions.iter().zip(forms).map(|(decision, form)| form.write(decision.case.as_ref()));
        let written = written.collect::<Result<Vec<_>, _>>()?;
        let told = decisions.iter().zip(&written).map(|(decision, written)| {
            let case = DecidedCase::told(decision.case.as_ref(), written.as_deref());
            DecisionAnswer { case, ..DecisionAnswer::of(decision) }
        });
        let results = told.collect();
        Ok(ok(&answer::ManyAnswer { results }))
    }

    /// The workflow that a request means: a loaded one by its edition or digest, or one that it brings along.
    fn workflow(&mut self, path: &str, handle: &Node) -> Result<Arc<Workflow>, Failure> {
        let Node::Text(digest) = handle else {
            enough(self.memory.has_for_definition(handle))?;
            let own = Workflow::from_node(handle).map(|workflow| Arc::new(workflow.with_memory(self.memory)));
            return own.map_err(|problems| Failure::definition(problems).at(path));
        };
        let digest: Digest = digest.parse().map_err(|error| Failure::invalid(path, format!("{error}")))?;
        let kept = self.workflows.find_mut(|edition, kept| *edition == digest || kept.digest() == digest);
        let kept = kept.map(|kept| Arc::clone(kept));
        kept.ok_or_else(|| Failure::unknown_workflow(digest).at(path))
    }

    /// A held case.
    fn held(&mut self, number: u64) -> Result<&mut CaseFile, Failure> {
        self.held.get_mut(&number).map(|file| &mut **file).ok_or_else(|| Failure::unknown_case(number))
    }

    /// The workflow that a migration leaves.
    fn origin(&mut self, path: &str, command: &Command) -> Result<Option<Arc<Workflow>>, Failure> {
        match command {
            Command::Migrate { from: Origin(handle), .. } => self.workflow(path, handle).map(Some),
            _ => Ok(None),
        }
    }
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

/// An answer on its way to text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Answer<'a, T> {
    Ok(T),
    Error(&'a Failure),
}

impl Failure {
    /// The whole answer, as JSON text: `{"error": …}`.
    #[must_use]
    pub fn to_json(&self) -> String {
        text(&Answer::<()>::Error(self))
    }
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

/// What `load` finds.
#[cfg(not(feature = "analysis"))]
fn check(definition: &Node) -> Vec<Diagnostic> {
    match Workflow::from_node(definition) {
        Ok(workflow) => workflow.diagnostics().to_vec(),
        Err(diagnostics) => diagnostics,
    }
}

/// Goes on where there is enough memory.
fn enough(has: bool) -> Result<(), Failure> {
    if has { Ok(()) } else { Err(Failure::out_of_memory()) }
}

fn ok(answer: &impl Serialize) -> String {
    text(&Answer::Ok(answer))
}

/// Reads one request: in one go when it is right, where that is compiled in; else as a tree, which says where it is wrong.
fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    #[cfg(feature = "direct")]
    if let Ok(request) = serde_json::from_str(text) {
        return Ok(request);
    }
    let node = read::parse(text).map_err(|error| Failure::syntax(&error))?;
    let wrong = |Diagnostic { path, message, help, .. }| Failure { help, ..Failure::invalid(&path, message) };
    node.deserialize_into().map_err(wrong)
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
