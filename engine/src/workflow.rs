//! A workflow: a definition whose every rule holds. It is the only thing that the engine runs.

mod rules;

use std::collections::BTreeMap;

use crate::blocker::WrongWorkflow;
use crate::case::{Case, Reminder, WorkflowRef};
use crate::definition::{
    CalendarDefinition, CalendarRef, Definition, ExceptionHours, Language, SlaDefinition, Status, Team, ZoneName,
};
use crate::digest::Digest;
use crate::limits;
use crate::memory::Memory;
use crate::name::Id;
use crate::read::{self, Code, Diagnostic, Node, Path, Severity};
use crate::sla::Sla;
use crate::time::{Calendar, DateOrRange, Duration, Instant, Zone};

/// A definition proved valid, ready to run.
///
/// ```
/// use ordino::Workflow;
///
/// let workflow = Workflow::from_json(r#"{
///     "id": "shop",
///     "version": 1,
///     "statuses": [{"id": "paid", "recommended": "shipped"}, {"id": "shipped", "stage": "closed"}]
/// }"#).unwrap();
/// assert_eq!(workflow.definition().statuses.len(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct Workflow {
    definition: Definition,
    digest: Digest,
    edition: Digest,
    statuses: BTreeMap<Id, usize>,
    aliases: BTreeMap<String, usize>,
    /// Each team with the teams above it, itself first.
    lines: BTreeMap<Id, Vec<Id>>,
    calendars: BTreeMap<Id, Calendar>,
    slas: Vec<Sla>,
    sla_positions: BTreeMap<Id, usize>,
    main_language: Option<Language>,
    doubts: Vec<Diagnostic>,
    memory: Memory,
}

impl Workflow {
    /// Proves a definition.
    ///
    /// # Errors
    /// Returns every rule that does not hold, in the order of the definition.
    pub fn new(definition: Definition) -> Result<Self, Vec<Diagnostic>> {
        let findings = rules::findings(&definition).into_iter().map(|(_, finding)| finding).collect();
        Self::judge(definition, findings)
    }

    fn judge(definition: Definition, findings: Vec<Diagnostic>) -> Result<Self, Vec<Diagnostic>> {
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return Err(findings);
        }
        let mut calendars = BTreeMap::new();
        for (position, calendar) in definition.calendars.iter().enumerate() {
            match compile(&definition, position) {
                Ok(compiled) => calendars.insert(calendar.id.clone(), compiled),
                Err(problem) => return Err(vec![problem]),
            };
        }
        let positions = |(position, id): (usize, &Id)| (id.clone(), position);
        let statuses = definition.statuses.iter().map(|status| &status.id).enumerate().map(positions).collect();
        let sla_positions = definition.slas.iter().map(|sla| &sla.id).enumerate().map(positions).collect();
        let aliases = definition
            .statuses
            .iter()
            .enumerate()
            .flat_map(|(position, status)| status.aliases.iter().map(move |alias| (alias.clone(), position)));
        let main_language = definition.label.as_ref().and_then(|label| label.first_language().cloned());
        Ok(Self {
            digest: definition.digest(),
            edition: definition.edition(),
            statuses,
            aliases: aliases.collect(),
            lines: lines(&definition.teams),
            calendars,
            slas: definition.slas.iter().map(Sla::new).collect(),
            sla_positions,
            main_language,
            doubts: findings,
            definition,
            memory: Memory::default(),
        })
    }

    /// Reads and proves a definition from JSON text.
    ///
    /// # Errors
    /// Returns every problem of the text and every rule that does not hold.
    pub fn from_json(text: &str) -> Result<Self, Vec<Diagnostic>> {
        Self::from_node(&read::parse(text).map_err(|error| vec![error.into()])?)
    }

    /// Reads and proves a definition from a tree.
    ///
    /// # Errors
    /// Returns every problem of the tree and every rule that does not hold.
    pub fn from_node(node: &Node) -> Result<Self, Vec<Diagnostic>> {
        match read::read_by_rules(node, |definition, _| rules::findings(definition)) {
            (Some(definition), findings) => Self::judge(definition, findings),
            (None, findings) => Err(findings),
        }
    }

    /// The same workflow, where memory is short.
    pub(crate) fn with_memory(self, memory: Memory) -> Self {
        Self { memory, ..self }
    }

    /// Who knows whether there is memory for what happens under this workflow.
    pub(crate) fn memory(&self) -> Memory {
        self.memory
    }

    /// What may be wrong with the workflow although it runs.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.doubts
    }

    /// The definition.
    #[must_use]
    pub fn definition(&self) -> &Definition {
        &self.definition
    }

    /// The digest under which its cases run.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The digest of its whole definition: of workflows that decide alike, each has its own words.
    #[must_use]
    pub fn edition(&self) -> Digest {
        self.edition
    }

    /// What a case remembers of it.
    #[must_use]
    pub fn reference(&self) -> WorkflowRef {
        WorkflowRef { id: self.definition.id.clone(), version: self.definition.version, digest: self.digest }
    }

    /// A status by its id.
    #[must_use]
    pub fn status(&self, id: &str) -> Option<&Status> {
        self.definition.statuses.get(*self.statuses.get(id)?)
    }

    /// A status by its id or one of its aliases. An id wins.
    #[must_use]
    pub fn status_known_as(&self, name: &str) -> Option<&Status> {
        let position = self.statuses.get(name).or_else(|| self.aliases.get(name))?;
        self.definition.statuses.get(*position)
    }

    /// An SLA by its id.
    #[must_use]
    pub fn sla(&self, id: &Id) -> Option<&SlaDefinition> {
        self.compiled_sla(id).map(|sla| &sla.rule)
    }

    /// A compiled calendar by its id.
    #[must_use]
    pub fn calendar(&self, id: &Id) -> Option<&Calendar> {
        self.calendars.get(id)
    }

    /// The time zone of the definition; UTC where it has none.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.definition.time_zone.0.parse().unwrap_or(Zone::UTC)
    }

    /// The language to which labels fall back: the first of the definition's own label.
    #[must_use]
    pub fn main_language(&self) -> Option<&Language> {
        self.main_language.as_ref()
    }

    /// A team and the teams above it, itself first. A team that is not defined stands alone.
    pub(crate) fn team_and_above<'a>(&'a self, team: &'a Id) -> impl Iterator<Item = &'a Id> {
        let line = self.lines.get(team).map_or(std::slice::from_ref(team), Vec::as_slice);
        line.iter()
    }

    pub(crate) fn has_team(&self, team: &Id) -> bool {
        self.lines.contains_key(team)
    }

    /// Whether a calendar is written in another workflow as it is in this one, zone included.
    pub(crate) fn shares_calendar(&self, other: &Self, id: &Id) -> bool {
        let written = |workflow: &Self| {
            let calendar = workflow.definition.calendars.iter().find(|calendar| calendar.id == *id)?.clone();
            let time_zone = calendar.time_zone.or_else(|| Some(workflow.definition.time_zone.clone()));
            Some(CalendarDefinition { time_zone, label: None, meta: None, ..calendar })
        };
        written(self) == written(other)
    }

    pub(crate) fn slas(&self) -> &[Sla] {
        &self.slas
    }

    pub(crate) fn compiled_sla(&self, id: &Id) -> Option<&Sla> {
        self.slas.get(self.sla_position(id)?)
    }

    pub(crate) fn sla_position(&self, id: &Id) -> Option<usize> {
        self.sla_positions.get(id).copied()
    }

    /// The calendar that a reference means for a case of a team; `None` is elapsed time.
    pub(crate) fn calendar_of<'a>(&'a self, reference: &'a CalendarRef, team: Option<&Id>) -> Option<&'a Id> {
        match reference {
            CalendarRef::Calendar(id) => Some(id),
            CalendarRef::OwnerTeam => self.team_calendar(team?),
        }
    }

    /// A team's own calendar.
    #[must_use]
    pub fn team_calendar(&self, team: &Id) -> Option<&Id> {
        self.definition.teams.iter().find(|own| &own.id == team)?.calendar.as_ref()
    }

    /// The earliest instant at which this much working time has passed; `None` when there is none.
    pub(crate) fn add(&self, calendar: Option<&Id>, start: Instant, time: Duration) -> Option<Instant> {
        match calendar {
            None => start.checked_add(time),
            Some(id) => self.calendars.get(id)?.add(start, time).ok(),
        }
    }

    /// The working time from one instant to a later one.
    pub(crate) fn between(&self, calendar: Option<&Id>, start: Instant, end: Instant) -> Duration {
        match calendar.map(|id| self.calendars.get(id)) {
            None => end.since(start),
            Some(calendar) => calendar.and_then(|calendar| calendar.between(start, end).ok()).unwrap_or(Duration::ZERO),
        }
    }

    /// Why a case does not run under this workflow.
    pub(crate) fn mismatch(&self, case: &Case) -> Option<WrongWorkflow> {
        if case.workflow.digest != self.digest {
            return Some(WrongWorkflow::Digest);
        }
        if self.status(case.status.as_str()).is_none() {
            return Some(WrongWorkflow::Status);
        }
        if !within_limits(case, GENERATIONS) {
            return Some(WrongWorkflow::Size);
        }
        let known = |id: &Id| self.calendars.contains_key(id);
        // Closed ones may be of SLAs that only an earlier version of the workflow had.
        let measured = case.clocks.iter().enumerate().all(|(position, clock)| {
            let counts = || self.sla_positions.contains_key(&clock.sla) && clock.calendar.as_ref().is_none_or(known);
            (!clock.is_open() || counts()) && case.clocks.iter().skip(position + 1).all(|other| other.sla != clock.sla)
        });
        if !measured {
            return Some(WrongWorkflow::Clock);
        }
        let numbered = case.reminders.is_sorted_by(|one, next| one.id < next.id);
        if numbered { None } else { Some(WrongWorkflow::Reminder) }
    }
}

/// Everything that is wrong with a definition or doubtful in it, as [`Workflow::new`] finds it.
#[cfg(feature = "analysis")]
pub(crate) fn findings(definition: &Definition) -> Vec<(Path, Diagnostic)> {
    let mut findings = rules::findings(definition);
    if findings.iter().all(|(_, finding)| finding.severity != Severity::Error) {
        let path = |position| Path::root().key("calendars").index(position);
        let problem = |position| compile(definition, position).err().map(|problem| (path(position), problem));
        findings.extend((0..definition.calendars.len()).filter_map(problem));
    }
    findings
}

/// How many workflows a case may have run under as far as its size goes: what it has gone through under each stays.
const GENERATIONS: usize = 10;

/// Whether a case is of a size that one can grow to under so many workflows. A host may hand in anything.
fn within_limits(case: &Case, generations: usize) -> bool {
    let texts = |reminder: &Reminder| {
        reminder.to.len() <= limits::LIST && reminder.text_id.len() <= 2 * limits::HOST_NAME_BYTES
    };
    let names = case.previous.as_ref().map_or(0, |previous| previous.on_undo.len());
    case.seq < limits::SEQ
        && case.clocks.len() <= generations * limits::SLAS
        && case.clocks.iter().all(|clock| {
            clock.cycle < u32::MAX && clock.fired.len() <= generations * limits::LADDER_STEPS
        })
        && case.stopped.len() <= generations * limits::SLAS
        && case.visited.statuses.len() <= generations * limits::STATUSES
        && case.visited.classes.len() <= generations * limits::STATUSES * limits::LIST
        && case.auto.skipped.len() <= limits::TRANSITIONS
        // The host's own, and those that ladders set.
        && case.facts.len() <= limits::FACTS + generations * limits::FACTS
        && case.watchers.len() <= limits::WATCHERS
        && case.reminders.len() <= limits::REMINDERS
        && case.reminders.iter().all(texts)
        && names <= limits::LIST
}

/// Whether a case may come under one more workflow, as far as its size goes.
pub(crate) fn leaves_room(case: &Case) -> bool {
    within_limits(case, GENERATIONS - 1)
}

/// Each team with those above it, from itself upwards.
fn lines(teams: &[Team]) -> BTreeMap<Id, Vec<Id>> {
    let parents: BTreeMap<&Id, &Id> = teams.iter().filter_map(|team| Some((&team.id, team.parent.as_ref()?))).collect();
    let above = |team: &&Id| parents.get(*team).copied();
    // Teams that form a circle are refused by the rules; here they would go round for ever.
    let line = |team| std::iter::successors(Some(team), above).take(teams.len()).cloned().collect();
    teams.iter().map(|team| (team.id.clone(), line(&team.id))).collect()
}

/// Compiles the calendar at a position of the definition.
pub(crate) fn compile(definition: &Definition, position: usize) -> Result<Calendar, Diagnostic> {
    let refuse = |message: String| {
        Diagnostic::error(Code::InvalidValue, &Path::root().key("calendars").index(position), message)
    };
    let Some(calendar) = definition.calendars.get(position) else {
        return Err(refuse("there is no such calendar".to_owned()));
    };
    let ZoneName(zone) = calendar.time_zone.as_ref().unwrap_or(&definition.time_zone);
    let zone: Zone = zone.parse().map_err(|error| refuse(format!("{error}")))?;
    let holidays = calendar.holidays.iter().map(|holiday| holiday.date).collect();
    let mut days = Vec::new();
    let mut seasons = Vec::new();
    for (dates, hours) in &calendar.exceptions {
        match (*dates, hours) {
            (DateOrRange::Date(date), ExceptionHours::Day(hours)) => days.push((date, hours.clone())),
            (DateOrRange::Range { first, last }, ExceptionHours::Season(week)) => {
                seasons.push((first, last, (**week).clone()));
            }
            _ => return Err(refuse(format!("the hours of `{dates}` do not fit it"))),
        }
    }
    Calendar::new(zone, calendar.week.clone(), holidays, days, seasons).map_err(|error| refuse(error.to_string()))
}
