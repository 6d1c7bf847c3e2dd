//! Stories: what happens to one case, and when.

use std::fmt;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::definition::workflow;
use super::guard::{calendar_ref, duration, principal};
use super::text::long;
use super::words::{Words, actor, fact_changes, facts, parsed};
use crate::actor::Actor;
use crate::command::{Attachment, Command, FAILED, Fields, HistoryRow, Remind, RemindWhen};
use crate::fact::{Facts, Scalar};
use crate::name::{CaseId, EmployeeId};
use crate::time::{Duration, Instant};
use crate::workflow::Workflow;

/// A case of a workflow, and what is asked of it as time passes.
#[derive(Clone)]
pub struct Story {
    /// The workflow.
    pub workflow: Arc<Workflow>,
    /// When the case is opened.
    pub start: Instant,
    /// Who opens it.
    pub opener: Option<Actor>,
    /// The `open` command.
    pub open: Command,
    /// What follows, in order.
    pub acts: Vec<Act>,
    /// How long the case is left alone after the last act.
    pub rest: Duration,
    /// Where between two acts a host also ticks, as 65,536ths of the way; used one after the other, over and over.
    pub ticks: Vec<u16>,
}

/// One thing that is asked of a case.
#[derive(Clone, Debug)]
pub struct Act {
    /// How long after the act before.
    pub wait: Wait,
    /// Who asks.
    pub actor: Option<Actor>,
    /// Facts of the call.
    pub facts: Facts,
    /// What is asked.
    pub ask: Ask,
}

/// The time between two acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// So long.
    For(Duration),
    /// Until exactly the instant at which the next timer is due; none if there is none.
    UntilDue,
    /// Until one millisecond before that instant.
    JustBeforeDue,
    /// The clock is set back so far.
    Back(Duration),
}

/// What is asked of a case.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// A move to one of the targets that are offered: mostly one without blockers, if there is any.
    Offered {
        /// Which of them, counted round and round. From 192 on, blocked ones count too.
        pick: u8,
        /// Whether what the move requires comes with it.
        complete: bool,
    },
    /// The host stores a fact for which a guard of the case's status asks, or another guard of the workflow.
    Answer {
        /// Which of them, counted round and round.
        pick: u8,
    },
    /// One of the case's reminders is put off or taken away.
    Reminder {
        /// Which of them, counted round and round.
        pick: u8,
        /// For how long it is put off; without it, it is taken away.
        snooze: Option<Duration>,
    },
    /// An escalation is taken notice of.
    Acknowledge {
        /// Of which SLA of the workflow, counted round and round.
        pick: u8,
    },
    /// The host's own order could not follow the last move, and is where it was.
    Failed,
    /// This.
    Command(Command),
}

/// A story over a generated workflow.
pub fn story() -> impl Strategy<Value = Story> {
    (workflow(), plot(&Words::standard())).prop_map(|(workflow, plot)| plot.of(workflow))
}

/// A story over a workflow that is given.
pub fn story_of(workflow: Arc<Workflow>) -> impl Strategy<Value = Story> {
    plot(&Words::of(&workflow)).prop_map(move |plot| plot.of(Arc::clone(&workflow)))
}

/// A story without its workflow.
#[derive(Clone, Debug)]
struct Plot {
    start: Instant,
    opener: Option<Actor>,
    open: Command,
    acts: Vec<Act>,
    rest: Duration,
    ticks: Vec<u16>,
}

impl Plot {
    fn of(self, workflow: Arc<Workflow>) -> Story {
        let Self { start, opener, open, acts, rest, ticks } = self;
        Story { workflow, start, opener, open, acts, rest, ticks }
    }
}

fn plot(words: &Words) -> impl Strategy<Value = Plot> + use<> {
    let acts = vec(act(words), 0..=20);
    let open = (open(words), option::weighted(0.2, past(words)));
    let parts = (start(), option::of(actor(words)), open, acts, duration_to_wait(), vec(any::<u16>(), 1..=6));
    parts.prop_map(|(start, opener, (open, past), acts, rest, ticks)| {
        let open = match past {
            None => open,
            Some(past) => past.before(start, open),
        };
        Plot { start, opener, open, acts, rest, ticks }
    })
}

/// What a case went through before it is opened.
#[derive(Clone, Debug)]
struct Past {
    /// How long before the opening it was opened elsewhere, if the command says so.
    age: Option<Duration>,
    /// Statuses, each with how long before.
    rows: Vec<(Duration, String, Option<EmployeeId>)>,
    /// Whether the rows are given as they were thrown, and so mostly in an impossible order.
    shuffled: bool,
}

fn past(words: &Words) -> impl Strategy<Value = Past> + use<> {
    let row = (duration_to_wait(), status_named(words), option::of(select(words.employees.clone())));
    let parts = (option::weighted(0.4, duration_to_wait()), vec(row, 0..=6), proptest::bool::weighted(0.2));
    parts.prop_map(|(age, rows, shuffled)| Past { age, rows, shuffled })
}

impl Past {
    fn before(mut self, start: Instant, open: Command) -> Command {
        let Command::Open { id, status, facts, .. } = open else { return open };
        let back = |time: Duration| earlier(start, time);
        if !self.shuffled {
            self.rows.sort_by_key(|(back, ..)| std::cmp::Reverse(*back));
            let longest = self.rows.first().map(|(back, ..)| *back);
            self.age = self.age.map(|age| longest.map_or(age, |longest| age.max(longest)));
        }
        let row = |(time, status, employee)| HistoryRow { status, at: back(time), employee };
        let history = self.rows.into_iter().map(row).collect();
        Command::Open { id, at: self.age.map(back), status, facts, history }
    }
}

/// An instant so much earlier, not before time begins.
pub(super) fn earlier(instant: Instant, time: Duration) -> Instant {
    let millis = i64::try_from(time.millis()).unwrap_or(i64::MAX);
    Instant::from_millis(instant.millis().saturating_sub(millis)).unwrap_or(Instant::MIN)
}

/// Near a change of clocks, a leap day, the end of a year, or the bounds of time.
fn start() -> impl Strategy<Value = Instant> {
    let places = [
        "2026-03-27T08:00:00Z",
        "2026-10-23T15:30:00Z",
        "2026-12-23T12:00:00Z",
        "2024-02-28T09:00:00Z",
        "2011-12-29T20:00:00Z",
    ];
    let places = select(parsed::<Instant>(&places));
    let places = prop_oneof![30 => places, 1 => Just(Instant::MIN), 1 => select(parsed(&["9999-12-01T00:00:00Z"]))];
    let offset =
        prop_oneof![3 => Just(0), 2 => (0..72_u64).prop_map(|hours| hours * 3_600_000), 1 => 0..259_200_000_u64];
    (places, offset)
        .prop_map(|(place, offset)| Duration::from_millis(offset).map_or(place, |offset| place.saturating_add(offset)))
}

fn open(words: &Words) -> impl Strategy<Value = Command> + use<> {
    let id = select(parsed::<CaseId>(&["order-1042"]));
    let status = option::weighted(0.15, status_named(words));
    (id, status, facts(words)).prop_map(|(id, status, facts)| Command::Open {
        id,
        at: None,
        status,
        facts,
        history: Vec::new(),
    })
}

fn act(words: &Words) -> impl Strategy<Value = Act> + use<> {
    let facts = prop_oneof![2 => Just(Facts::new()), 1 => facts(words)];
    (wait(), option::weighted(0.85, actor(words)), facts, ask(words)).prop_map(|(wait, actor, facts, ask)| Act {
        wait,
        actor,
        facts,
        ask,
    })
}

fn wait() -> impl Strategy<Value = Wait> {
    prop_oneof![
        10 => duration_to_wait().prop_map(Wait::For),
        6 => Just(Wait::UntilDue),
        2 => Just(Wait::JustBeforeDue),
        1 => duration().prop_map(Wait::Back),
    ]
}

/// Nothing, milliseconds, minutes, hours, days or weeks.
fn duration_to_wait() -> impl Strategy<Value = Duration> {
    let weeks = (1..=5_u64).prop_map(|weeks| weeks * 604_800_000);
    let weeks = weeks.prop_map(|millis| Duration::from_millis(millis).unwrap_or_default());
    prop_oneof![
        3 => Just(Duration::ZERO),
        8 => duration().prop_map(|time| if time == Duration::MAX { Duration::ZERO } else { time }),
        1 => weeks,
    ]
}

fn ask(words: &Words) -> impl Strategy<Value = Ask> + use<> {
    let offered = (any::<u8>(), proptest::bool::weighted(0.9));
    prop_oneof![
        6 => offered.prop_map(|(pick, complete)| Ask::Offered { pick, complete }),
        2 => any::<u8>().prop_map(|pick| Ask::Answer { pick }),
        1 => (any::<u8>(), option::of(duration_to_wait())).prop_map(|(pick, snooze)| Ask::Reminder { pick, snooze }),
        1 => any::<u8>().prop_map(|pick| Ask::Acknowledge { pick }),
        1 => Just(Ask::Failed),
        5 => command(words).prop_map(Ask::Command),
    ]
}

/// Any command; what it names may not exist, what it says may be blank.
fn command(words: &Words) -> BoxedStrategy<Command> {
    let status = || status_named(words);
    let field = prop_oneof![Just(Scalar::Bool(true)), Just(Scalar::Number(2.5)), Just(Scalar::Text("small".into()))];
    let fields = vec((select(vec!["carrier", "parcel", "weight", "colour"]), field), 0..=2);
    let fields = fields.prop_map(|fields| fields.into_iter().map(|(name, value)| (name.into(), value)).collect());
    let moves = (status(), option::of(words_said()), fields, attachments());
    let alias = prop_oneof![
        4 => status(),
        1 => select(words.aliases.clone()),
    ];
    let observed = option::of(start());
    prop_oneof![
        2 => moves.prop_map(|(to, comment, fields, attachments): (_, _, Fields, _)| Command::Move {
            to,
            comment,
            fields,
            attachments,
        }),
        2 => (status(), words_said()).prop_map(|(to, comment)| Command::Force { to, comment }),
        2 => (alias, source(), observed).prop_map(|(to, source, observed_at)| Command::Record {
            to,
            source,
            observed_at,
        }),
        2 => option::weighted(0.8, select(words.employees.clone())).prop_map(|to| Command::Assign { to }),
        2 => (words_said(), attachments()).prop_map(|(text, attachments)| Command::Comment { text, attachments }),
        7 => fact_changes(words).prop_map(|facts| Command::SetFacts { facts }),
        3 => Just(Command::Tick {}),
        3 => option::of(words_said()).prop_map(|comment| Command::Undo { comment }),
        3 => remind(words).prop_map(Command::Remind),
        1 => (0..40_u64).prop_map(|reminder| Command::Dismiss { reminder }),
        1 => Just(Command::Watch {}),
        1 => Just(Command::Unwatch {}),
        1 => open(words),
    ]
    .boxed()
}

fn remind(words: &Words) -> impl Strategy<Value = Remind> + use<> {
    let time = prop_oneof![9 => duration_to_wait(), 1 => Just(Duration::MAX)];
    let after = (time, option::of(calendar_ref()));
    let when = prop_oneof![
        1 => start().prop_map(RemindWhen::At),
        4 => after.prop_map(|(time, calendar)| RemindWhen::After { time, calendar }),
    ];
    let parts = (when, vec(principal(words), 0..=2), words_said(), any::<bool>());
    parts.prop_map(|(when, to, text, until_moved)| Remind { when, to, text, until_moved })
}

/// A status by its id, now and then one that cannot be.
fn status_named(words: &Words) -> impl Strategy<Value = String> + use<> {
    let status = select(words.statuses.clone()).prop_map(|status| status.to_string());
    let rubbish = select(vec!["", "$previous", "No such status"]).prop_map(str::to_owned);
    prop_oneof![40 => status, 2 => rubbish, 1 => long()]
}

fn words_said() -> impl Strategy<Value = String> {
    let said = ["done", "", " \t", "@shipping-2, see @manager-1 and @shipping-2.", "Müller zahlt später \u{1f69a} @"];
    prop_oneof![4 => select(said.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

fn source() -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(FAILED.to_owned()), 1 => words_said()]
}

fn attachments() -> impl Strategy<Value = Vec<Attachment>> {
    let file = Attachment {
        name: "invoice.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: 1_024,
        digest: None,
        key: None,
    };
    prop_oneof![3 => Just(Vec::new()), 1 => vec(Just(file), 1..=2)]
}

/// As a reader wants a counterexample: the definition as JSON, then one act a line.
impl fmt::Debug for Story {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = |value: Result<String, serde_json::Error>| value.unwrap_or_default();
        writeln!(f, "{}", json(serde_json::to_string_pretty(self.workflow.definition())))?;
        let actor = |actor: &Option<Actor>| json(serde_json::to_string(actor));
        let open = json(serde_json::to_string(&self.open));
        writeln!(f, "{}: {open} by {}", self.start, actor(&self.opener))?;
        for Act { wait, actor: by, facts, ask } in &self.acts {
            let ask = match ask {
                Ask::Offered { pick, complete } => format!("offer {pick}, complete: {complete}"),
                Ask::Answer { pick } => format!("answer {pick}"),
                Ask::Reminder { pick, snooze: None } => format!("dismiss reminder {pick}"),
                Ask::Reminder { pick, snooze: Some(time) } => format!("snooze reminder {pick} for {time}"),
                Ask::Acknowledge { pick } => format!("acknowledge {pick}"),
                Ask::Failed => "failed".to_owned(),
                Ask::Command(command) => json(serde_json::to_string(command)),
            };
            let facts = json(serde_json::to_string(facts));
            writeln!(f, "{wait:?}: {ask} by {} with {facts}", actor(by))?;
        }
        write!(f, "rest {}, ticks {:?}", self.rest, self.ticks)
    }
}
