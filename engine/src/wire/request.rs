//! Requests: what a host may ask.

mod bounds;
mod tag;

#[cfg(feature = "analysis")]
pub use analysis::{DiagramRequest, DiffRequest, MigrationRequest, PromisesRequest, TestRequest, WalksRequest};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Brought;
use super::answer::{DurationAnswer, ErrorCode, Failure, InstantAnswer, WorkingTimeAnswer};
use super::parse;
use crate::actor::Actor;
use crate::command::Command;
use crate::definition::{CalendarDefinition, Definition, Exceptions, Holiday, Language, Status, ZoneName};
use crate::event::Event;
use crate::fact::Facts;
use crate::know::Period;
use crate::limits;
use crate::name::Id;
use crate::read::{Code, Node};
use crate::time::{Calendar, CalendarError, Duration, Instant, Week, Zone};
use crate::workflow::Workflow;

/// One request, by its `type`.
#[derive(Clone, Debug)]
pub enum Request {
    /// What this engine is.
    Version(VersionRequest),
    /// Proves a definition and keeps it.
    Load(LoadRequest),
    /// Says what is wrong with a definition.
    Check(CheckRequest),
    /// Keeps a case, for requests that then need not bring it along.
    Hold(Box<HoldRequest>),
    /// A held case as it is now.
    Snapshot(SnapshotRequest),
    /// Lets a held case go.
    Release(ReleaseRequest),
    /// What may happen next.
    Options(Box<OptionsRequest>),
    /// What a command does.
    Decide(Box<DecideRequest>),
    /// What many commands do.
    DecideMany(Box<DecideManyRequest>),
    /// The case that events add up to.
    Replay(ReplayRequest),
    /// Arithmetic of working time.
    WorkingTime(Box<WorkingTimeRequest>),
    /// What histories add up to.
    Report(ReportRequest),
    /// A workflow as a picture, or as the machine of another library.
    #[cfg(feature = "analysis")]
    Diagram(Box<DiagramRequest>),
    /// Whether what a definition promises holds.
    #[cfg(feature = "analysis")]
    Promises(Box<PromisesRequest>),
    /// How the examples of a test file go.
    #[cfg(feature = "analysis")]
    Test(Box<TestRequest>),
    /// What changed from one version to another.
    #[cfg(feature = "analysis")]
    Diff(DiffRequest),
    /// What another version does to some cases.
    #[cfg(feature = "analysis")]
    Migration(Box<MigrationRequest>),
}

/// Declares a request's keys; `type` is one of them everywhere, and has been read before.
macro_rules! request {
    ($(#[$doc:meta])* $tag:literal $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            /// Which request it is.
            #[serde(rename = "type")]
            #[cfg_attr(feature = "schema", schemars(with = "String", extend("const" = $tag)))]
            #[expect(dead_code, reason = "read before, to know which request it is")]
            tag: IgnoredAny,
            $($(#[$field_doc])* pub $field: $type,)*
        }
    };
}

#[cfg(feature = "analysis")]
mod analysis;

request! {
    /// `version`: what this engine is.
    "version" VersionRequest {}
}

request! {
    /// `load`: proves a definition and keeps it.
    "load" LoadRequest {
        /// The definition, or its JSON text.
        #[cfg_attr(feature = "schema", schemars(with = "super::schema::BroughtDefinition"))]
        definition: Node,
    }
}

request! {
    /// `check`: says what is wrong with a definition.
    "check" CheckRequest {
        /// The definition, or its JSON text.
        #[cfg_attr(feature = "schema", schemars(with = "super::schema::BroughtDefinition"))]
        definition: Node,
    }
}

request! {
    /// `hold`: keeps a case, for requests that then need not bring it along.
    "hold" HoldRequest {
        /// A digest or an edition that `load` answered, or a definition.
        #[cfg_attr(feature = "schema", schemars(with = "super::schema::Handle"))]
        workflow: Node,
        /// The case, or its JSON text; none when it is not opened yet.
        #[serde(default)]
        case: Option<Brought>,
    }
}

request! {
    /// `snapshot`: a held case as it is now.
    "snapshot" SnapshotRequest {
        /// The number that `hold` answered.
        held: u64,
    }
}

request! {
    /// `release`: lets a held case go.
    "release" ReleaseRequest {
        /// The number that `hold` answered.
        held: u64,
    }
}

request! {
    /// `options`: of a `case` under a `workflow`, or of a `held` case.
    "options" OptionsRequest {
        /// A digest or an edition that `load` answered, or a definition.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Handle>"))]
        workflow: Option<Node>,
        /// The case, or its JSON text.
        #[serde(default)]
        case: Option<Brought>,
        /// The number that `hold` answered.
        #[serde(default)]
        held: Option<u64>,
        /// The instant of the call.
        now: Instant,
        /// Who asks.
        #[serde(default)]
        actor: Option<Actor>,
        /// Facts of this call.
        #[serde(default, deserialize_with = "crate::unique::deserialize")]
        facts: Facts,
        /// The language of labels.
        #[serde(default)]
        lang: Option<Language>,
    }
}

request! {
    /// `decide`: about a `case` under a `workflow`, or about a `held` case.
    "decide" DecideRequest {
        /// A digest or an edition that `load` answered, or a definition. Beside `held` only a `migrate` has it: the new workflow.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Handle>"))]
        workflow: Option<Node>,
        /// The case, or its JSON text; none for `open`. As which it comes, it is told.
        #[serde(default)]
        case: Option<Brought>,
        /// The number that `hold` answered.
        #[serde(default)]
        held: Option<u64>,
        /// What it is asked to do.
        command: Command,
        /// The instant of the call.
        now: Instant,
        /// Who asks.
        #[serde(default)]
        actor: Option<Actor>,
        /// Facts of this call.
        #[serde(default, deserialize_with = "crate::unique::deserialize")]
        facts: Facts,
        /// The number of the last event that the host knows of.
        #[serde(default)]
        expected_seq: Option<u64>,
        /// Whether to answer the next options too.
        #[serde(default)]
        with_options: bool,
        /// The language of labels.
        #[serde(default)]
        lang: Option<Language>,
    }
}

request! {
    /// `decideMany`: what many commands do.
    "decideMany" DecideManyRequest {
        /// A digest or an edition that `load` answered, or a definition.
        #[cfg_attr(feature = "schema", schemars(with = "super::schema::Handle"))]
        workflow: Node,
        /// The instant of the call.
        now: Instant,
        /// Who asks.
        #[serde(default)]
        actor: Option<Actor>,
        /// Whether valid items are done although others are refused.
        #[serde(default = "yes")]
        only_valid: bool,
        /// The items, of different cases.
        items: Vec<ItemRequest>,
    }
}

/// One item of `decideMany`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemRequest {
    /// The case, or its JSON text; none for `open`. As which it comes, it is told.
    #[serde(default)]
    pub case: Option<Brought>,
    /// What it is asked to do.
    pub command: Command,
    /// Facts of this item.
    #[serde(default, deserialize_with = "crate::unique::deserialize")]
    pub facts: Facts,
    /// The number of the last event that the host knows of.
    #[serde(default)]
    pub expected_seq: Option<u64>,
}

request! {
    /// `replay`: the case that events add up to.
    "replay" ReplayRequest {
        /// The whole history of one case.
        events: Vec<Event>,
        /// Allowed and ignored: a history needs no workflow.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
        workflow: Option<IgnoredAny>,
    }
}

request! {
    /// `workingTime`: arithmetic of working time; exactly one of `add` and `between`.
    "workingTime" WorkingTimeRequest {
        /// The calendar: an [`InlineCalendar`].
        #[cfg_attr(feature = "schema", schemars(with = "InlineCalendar"))]
        calendar: Node,
        /// When so much working time has passed.
        #[serde(default)]
        add: Option<AddRequest>,
        /// How much working time has passed.
        #[serde(default)]
        between: Option<BetweenRequest>,
    }
}

request! {
    /// `report`: what histories add up to, those of a `held` report included.
    "report" ReportRequest {
        /// A digest or an edition that `load` answered, or a definition.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Handle>"))]
        workflow: Option<Node>,
        /// The number that an earlier `report` answered, which has the workflow and the settings already.
        #[serde(default)]
        held: Option<u64>,
        /// The whole history of each case.
        histories: Vec<Vec<Event>>,
        /// Whether more histories follow: the report is held, and its number answered.
        #[serde(default)]
        hold: bool,
        /// The IANA time zone in which periods begin. Default the workflow's.
        #[serde(default)]
        time_zone: Option<Zone>,
        /// How long periods are. Default a month.
        #[serde(default)]
        period: Option<Period>,
        /// As of when. Default each case's last event.
        #[serde(default)]
        until: Option<Instant>,
    }
}

/// A calendar as in a definition, without an id.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InlineCalendar {
    /// The IANA time zone of its wall clock.
    pub time_zone: ZoneName,
    /// The hours of an ordinary week.
    pub week: Week,
    /// Days without hours.
    #[serde(default)]
    pub holidays: Vec<Holiday>,
    /// Days and seasons with hours of their own.
    #[serde(default)]
    pub exceptions: Exceptions,
}

/// The earliest instant at which `duration` of working time has passed since `start`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AddRequest {
    /// From when.
    pub start: Instant,
    /// How much working time.
    pub duration: Duration,
}

/// The working time from `start` to `end`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BetweenRequest {
    /// From when.
    pub start: Instant,
    /// Until when; not before `start`.
    pub end: Instant,
}

const TYPES: &[&str] = &[
    "version",
    "load",
    "check",
    "hold",
    "snapshot",
    "release",
    "options",
    "decide",
    "decideMany",
    "replay",
    "workingTime",
    "report",
    #[cfg(feature = "analysis")]
    "diagram",
    #[cfg(feature = "analysis")]
    "promises",
    #[cfg(feature = "analysis")]
    "test",
    #[cfg(feature = "analysis")]
    "diff",
    #[cfg(feature = "analysis")]
    "migration",
];

/// What only an engine with the feature `analysis` answers.
#[cfg(not(feature = "analysis"))]
const ANALYSIS: &[&str] = &["diagram", "promises", "test", "diff", "migration"];

impl Request {
    /// Reads a request.
    ///
    /// # Errors
    /// Returns a [`Failure`] for what is too large, no JSON, or no request.
    pub fn from_json(text: &str) -> Result<Self, Failure> {
        if text.len() > limits::REQUEST_BYTES {
            return Err(Failure::too_large());
        }
        let tag = match tag::first(text) {
            Some(tag) => tag,
            None => tag::proved(text)?,
        };
        let request = match tag.as_str() {
            "version" => Self::Version(parse(text)?),
            "load" => Self::Load(parse(text)?),
            "check" => Self::Check(parse(text)?),
            "hold" => Self::Hold(parse(text)?),
            "snapshot" => Self::Snapshot(parse(text)?),
            "release" => Self::Release(parse(text)?),
            "options" => Self::Options(parse(text)?),
            "decide" => Self::Decide(parse(text)?),
            "decideMany" => Self::DecideMany(parse(text)?),
            "replay" => Self::Replay(parse(text)?),
            "workingTime" => Self::WorkingTime(parse(text)?),
            "report" => Self::Report(parse(text)?),
            #[cfg(feature = "analysis")]
            "diagram" => Self::Diagram(parse(text)?),
            #[cfg(feature = "analysis")]
            "promises" => Self::Promises(parse(text)?),
            #[cfg(feature = "analysis")]
            "test" => Self::Test(parse(text)?),
            #[cfg(feature = "analysis")]
            "diff" => Self::Diff(parse(text)?),
            #[cfg(feature = "analysis")]
            "migration" => Self::Migration(parse(text)?),
            #[cfg(not(feature = "analysis"))]
            known if ANALYSIS.contains(&known) => {
                tag::proved(text)?;
                let help =
                    "ask one that has the analysis: the feature `analysis`, in JavaScript `@ordino/engine/analysis`";
                let help = Some(help.to_owned());
                let message = format!("this engine has no `{known}`");
                return Err(Failure { help, ..Failure::invalid("$.type", message) });
            }
            unknown => {
                tag::proved(text)?;
                let message = format!("`{}` is no request", crate::text::excerpt(unknown));
                let near = crate::read::nearest(unknown, TYPES.iter().copied());
                let help = near.map(|near| format!("did you mean `{near}`?"));
                return Err(Failure { help, ..Failure::invalid("$.type", message) });
            }
        };
        request.within_limits()?;
        Ok(request)
    }
}

impl WorkingTimeRequest {
    pub(super) fn answer(self) -> Result<WorkingTimeAnswer, Failure> {
        let calendar = self.calendar.deserialize_into::<InlineCalendar>().map_err(|problem| {
            let path = problem.path.replacen('$', "$.calendar", 1);
            Failure { help: problem.help, ..Failure::invalid(&path, problem.message) }
        })?;
        let calendar = calendar.compile()?;
        let range = |error: CalendarError| Failure::new(ErrorCode::OutOfRange, error.to_string());
        match (self.add, self.between) {
            (Some(AddRequest { start, duration }), None) => {
                let at = calendar.add(start, duration).map_err(range)?;
                Ok(WorkingTimeAnswer::Instant(InstantAnswer { at }))
            }
            (None, Some(BetweenRequest { start, end })) if end < start => {
                Err(Failure::invalid("$.between", "`end` is before `start`".to_owned()))
            }
            (None, Some(BetweenRequest { start, end })) => {
                let duration = calendar.between(start, end).map_err(range)?;
                Ok(WorkingTimeAnswer::Duration(DurationAnswer { duration }))
            }
            _ => {
                let message = "a request about working time has either `add` or `between`";
                Err(Failure::invalid("$", message.to_owned()))
            }
        }
    }
}

impl InlineCalendar {
    /// The calendar, held to the rules that hold for one in a definition.
    fn compile(self) -> Result<Calendar, Failure> {
        let Self { time_zone, week, holidays, exceptions } = self;
        let Ok(id) = Id::new("calendar") else {
            return Err(Failure::invalid("$.calendar", "the calendar has no id".to_owned()));
        };
        let calendar = CalendarDefinition {
            id: id.clone(),
            label: None,
            time_zone: Some(time_zone),
            week,
            holidays,
            exceptions,
            meta: None,
        };
        let definition = Definition::of_calendar(id.clone(), calendar);
        let workflow = Workflow::new(definition).map_err(|problems| {
            let Some(first) = problems.into_iter().next() else {
                return Failure::invalid("$.calendar", "the calendar is not usable".to_owned());
            };
            let code = if first.code == Code::UnknownZone { ErrorCode::UnknownZone } else { ErrorCode::InvalidRequest };
            let path = first.path.replacen("$.calendars[0]", "$.calendar", 1);
            Failure { help: first.help, ..Failure::new(code, first.message) }.at(&path)
        })?;
        let compiled = workflow.calendar(&id).cloned();
        compiled.ok_or_else(|| Failure::invalid("$.calendar", "the calendar is not usable".to_owned()))
    }
}

impl Definition {
    /// The smallest definition around a calendar.
    fn of_calendar(id: Id, calendar: CalendarDefinition) -> Self {
        Self {
            id: id.clone(),
            version: 0,
            label: None,
            time_zone: ZoneName::default(),
            initial: None,
            teams: Vec::new(),
            calendars: vec![calendar],
            statuses: vec![Status::named(id)],
            slas: Vec::new(),
            rights: crate::definition::Rights::default(),
            promises: Vec::new(),
            meta: None,
        }
    }
}

fn yes() -> bool {
    true
}
