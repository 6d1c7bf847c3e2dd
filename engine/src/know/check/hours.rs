//! Hours that never come, and days that are longer than they look.

use std::collections::{BTreeMap, BTreeSet};

use super::spot::{sla, transition};
use super::{Findings, Subject, note};
use crate::definition::{CalendarDefinition, CalendarRef, Choice, Repeat};
use crate::name::Id;
use crate::read::{Code, Node, Path, Segment, Severity};
use crate::time::{Calendar, Date, DateOrRange, Duration, Instant, WorkingHours};
use crate::workflow;

/// How many calendars are walked through a century in vain before the rest is believed.
const CENTURIES: usize = 16;

/// From how many days, beside the first of all, a calendar is walked.
const SEASONS: usize = 2;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    amounts(subject, findings);
    days(subject, findings);
}

/// Notes calendars that never open, and targets that they never reach.
fn amounts(subject: &Subject, findings: &mut Findings) {
    let definition = subject.definition;
    let mut targets: BTreeMap<&Id, BTreeSet<Duration>> = BTreeMap::new();
    for (position, sla) in definition.slas.iter().enumerate() {
        for calendar in subject.calendars(position, sla.calendar.as_ref()) {
            targets.entry(calendar).or_default().extend(sla.target.values());
        }
    }
    let mut in_vain = 0;
    let mut unreached: BTreeMap<&Id, Duration> = BTreeMap::new();
    for (position, own) in definition.calendars.iter().enumerate() {
        let Ok(calendar) = workflow::compile(definition, position) else { continue };
        let starts: Vec<Instant> = starts(own).collect();
        let comes = |time: Duration| starts.iter().all(|start| calendar.add(*start, time).is_ok());
        if in_vain >= CENTURIES {
            return;
        }
        if !comes(Duration::MILLISECOND) {
            in_vain += 1;
            let message = format!("`{}` has hours in its week, and yet does not open for a century", own.id);
            let path = Path::root().key("calendars").index(position);
            let help = "see which holidays and exceptions close it";
            note(findings, path, Severity::Error, Code::CalendarNeverOpens, (message, help));
            continue;
        }
        let most = targets.get(&own.id).and_then(|targets| targets.last());
        if most.is_some_and(|most| !comes(*most)) {
            in_vain += 1;
            unreached.extend(within_a_century(&calendar, &starts).map(|century| (&own.id, century)));
        }
    }
    for (position, own) in definition.slas.iter().enumerate() {
        let centuries = subject.calendars(position, own.calendar.as_ref());
        let Some(century) = centuries.into_iter().filter_map(|calendar| unreached.get(calendar)).min() else {
            continue;
        };
        let path = sla(position).key("target");
        for (path, target) in values(&path, &own.target) {
            if target > century {
                let message =
                    format!("a clock of `{}` never gets there: its calendar has {century} in a century", own.id);
                let help = "write less time, or a calendar with more hours";
                note(findings, path, Severity::Error, Code::TargetNeverDue, (message, help));
            }
        }
    }
}

/// The least working time of a century.
fn within_a_century(calendar: &Calendar, starts: &[Instant]) -> Option<Duration> {
    starts.iter().filter_map(|start| calendar.between(*start, start.saturating_add(Duration::MAX)).ok()).min()
}

/// When a calendar may begin to be closed for long: at first, and where a season begins.
fn starts(calendar: &CalendarDefinition) -> impl Iterator<Item = Instant> {
    let seasons = calendar.exceptions.keys().filter_map(|dates| match dates {
        DateOrRange::Range { first, .. } => Some(*first),
        DateOrRange::Date(_) => None,
    });
    let begins = |date: Date| Instant::from_millis(i64::from(date.days()) * DAY);
    [Date::MIN].into_iter().chain(seasons.take(SEASONS)).filter_map(begins)
}

/// Notes times that are written in days of 24 hours and measured in hours of work.
fn days(subject: &Subject, findings: &mut Findings) {
    let definition = subject.definition;
    let mut doubt = |path: Path, text: &str, calendar: &Id| {
        let text = crate::text::excerpt(text);
        let message = format!("`{text}` counts 24 hours a day, and `{calendar}` is not open for so long");
        let help = "write working hours, as in `PT16H` for two days of eight hours, or use no calendar";
        note(findings, path, Severity::Warning, Code::DaysOfWork, (message, help));
    };
    for (position, own) in definition.slas.iter().enumerate() {
        let calendars = subject.calendars(position, own.calendar.as_ref());
        let Some(calendar) = calendars.into_iter().find(|calendar| !subject.is_always_open(calendar)) else { continue };
        let path = sla(position);
        let target = path.key("target");
        let targets = values(&target, &own.target).map(|(path, _)| path);
        let steps = own.ladder.iter().enumerate().flat_map(|(position, step)| {
            let path = path.key("ladder").index(position);
            let repeats = step.repeat.as_ref().map(|Repeat { .. }| path.key("repeat").key("every"));
            [path.key("at").key("before"), path.key("at").key("after")].into_iter().chain(repeats)
        });
        for path in targets.chain(steps) {
            if let Some(text) = text_at(subject.document, &path).filter(|text| is_in_days(text)) {
                doubt(path, text, calendar);
            }
        }
    }
    for (from, own) in definition.statuses.iter().enumerate() {
        for (position, step) in own.transitions().enumerate() {
            let Some(auto) = &step.rule.auto else { continue };
            let calendars = auto.calendar.iter().flat_map(|calendar| subject.meant(calendar, [from]));
            let Some(calendar) = calendars.into_iter().find(|calendar| !subject.is_always_open(calendar)) else {
                continue;
            };
            let path = transition(definition, from, position).key("auto").key("after");
            if let Some(text) = text_at(subject.document, &path).filter(|text| is_in_days(text)) {
                doubt(path, text, calendar);
            }
        }
    }
}

impl<'d> Subject<'d> {
    /// The calendars by which an SLA may be measured.
    fn calendars(&self, sla: usize, choice: Option<&'d Choice<CalendarRef>>) -> Vec<&'d Id> {
        let Some(own) = self.definition.slas.get(sla) else { return Vec::new() };
        let runs: Vec<usize> = self.entered(&own.run_in).collect();
        let values = choice.into_iter().flat_map(Choice::values);
        values.flat_map(|calendar| self.meant(calendar, runs.iter().copied())).collect()
    }

    /// The calendars that a reference may mean in some statuses.
    fn meant(&self, reference: &'d CalendarRef, statuses: impl IntoIterator<Item = usize>) -> Vec<&'d Id> {
        match reference {
            CalendarRef::Calendar(id) => vec![id],
            CalendarRef::OwnerTeam => {
                let teams: BTreeSet<usize> = statuses.into_iter().flat_map(|status| self.owners.of(status)).collect();
                let calendar = |team: usize| self.definition.teams.get(team)?.calendar.as_ref();
                teams.into_iter().filter_map(calendar).collect()
            }
        }
    }

    /// Whether every day of a calendar's week is open from midnight to midnight.
    fn is_always_open(&self, id: &Id) -> bool {
        let calendar = self.definition.calendars.iter().find(|calendar| calendar.id == *id);
        calendar.is_some_and(|calendar| calendar.week.days().all(|(_, hours)| hours.contains(&WorkingHours::FULL_DAY)))
    }
}

/// The values of a choice, each with its path.
fn values<'c, T>(path: &'c Path, choice: &'c Choice<T>) -> impl Iterator<Item = (Path, &'c T)> {
    let plain = choice.branches.len() == 1;
    choice.branches.iter().enumerate().map(move |(position, branch)| {
        let path = match (plain, &branch.when) {
            (true, _) => path.clone(),
            (false, None) => path.index(position),
            (false, Some(_)) => path.index(position).key("value"),
        };
        (path, &branch.value)
    })
}

/// The text at a path, as it is written.
fn text_at<'n>(document: &'n Node, path: &Path) -> Option<&'n str> {
    let found = path.segments().iter().try_fold(document, |node, segment| match (segment, node) {
        (Segment::Key(key), node) => node.get(key),
        (Segment::Index(index), Node::List(items)) => items.get(*index),
        _ => None,
    })?;
    if let Node::Text(text) = found { Some(text) } else { None }
}

/// Whether a duration is written in days or weeks.
fn is_in_days(text: &str) -> bool {
    text.split('T').next().is_some_and(|date| date.contains(['D', 'W']))
}
