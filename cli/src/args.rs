//! Arguments: the verbs, their flags, and the help that goes with them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ordino::know::suite::{Suite, Walks};
use ordino::time::{Instant, Zone};
use ordino::{Actor, EmployeeId, Facts, Id, Language, Workflow};

use crate::failure::Failure;
use crate::names::Names;
use crate::{input, print};

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  the answer is no: a refused command, a definition with errors, bad rows with --strict
  2  wrong usage, or input that cannot be read
  3  the answer cannot be written, or this program is wrong";

/// An order-workflow engine: what may happen next to an order, why something may not, and when to ask again.
#[derive(Debug, Parser)]
#[command(name = "ordino", version, after_help = EXIT_CODES, max_term_width = 110)]
pub struct Cli {
    #[command(subcommand)]
    pub verb: Verb,

    /// For people or for programs.
    #[arg(long, value_enum, default_value_t, global = true)]
    pub format: Format,

    /// Colours: on a terminal, and unless `NO_COLOR` is set; or as said here.
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub color: clap::ColorChoice,
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// JUnit's XML, of `test` alone.
    Junit,
}

/// What to do.
#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum Verb {
    /// Answers requests: a line of JSON in, a line of JSON out, until the input ends.
    Call,
    /// Says what is wrong with a definition, and what is doubtful in it.
    Check(CheckArgs),
    /// Says what a code of `check` means, with an example.
    Explain(ExplainArgs),
    /// Says what may happen next to a case, and why something may not.
    Options(OptionsArgs),
    /// Decides what a command does to a case.
    Decide(DecideArgs),
    /// Plays a recorded history through a definition: what would have happened.
    ///
    /// The columns of a log are found by their names: those of XES (`case:concept:name`, `concept:name`,
    /// `time:timestamp`, `org:resource`, `org:group`), of PrestaShop (`id_order`, `id_order_state`, `date_add`,
    /// `id_employee`), or plain `case`, `status`, `at`, `employee`, `team`; or by the flags. Rows may be in any order.
    /// Statuses are matched by id, alias or label, teams by id or label.
    ///
    /// Of a log in XES (IEEE 1849) the same attributes are read, those of cases from the traces, and the flags name
    /// attributes.
    Play(Box<PlayArgs>),
    /// Adds up histories: times, targets, moves.
    Report(ReportArgs),
    /// Says whether what a definition promises holds in every possible history; where it does not, tells a shortest one that
    /// breaks it.
    Promises(PromisesArgs),
    /// Draws a definition, or exports it for another library.
    Diagram(DiagramArgs),
    /// Tests definitions by the files beside them: `orders.yaml` by `orders.test.yaml`.
    ///
    /// The examples of the file are played. What the definition promises is judged: a promise that is refuted fails, and so
    /// does one whose names mean nothing; where nobody knows, that is said. Then made-up staff walk orders through the
    /// definition, who do what they may with random lateness; where a walk breaks a promise, or a law of the engine, the
    /// shortest story that does is told.
    Test(TestArgs),
    /// Says what changed between two versions of a definition.
    Diff(DiffArgs),
    /// Says what another version would do to cases, and changes nothing.
    ///
    /// Ends with 1 where a case could not come under the new version.
    Migration(MigrationArgs),
    /// Prints the JSON Schema of a definition, of the wire, or of a test file.
    Schema {
        /// Of what.
        #[arg(value_enum, default_value_t)]
        of: SchemaOf,
    },
    /// Answers requests over a Unix socket, as `call` does over pipes, for many clients at once.
    ///
    /// Each connection has an engine of its own; the workflows that it loads and the cases that it holds leave with it.
    /// SIGTERM and SIGINT end the server: it accepts nobody any more, finishes the requests under way, removes the
    /// socket, and ends with 0.
    ///
    /// The folder of the socket, and every folder and link on the way to it, has to be root's or the user's of this server,
    /// and neither its group nor others may write to it, since they could put a socket of their own there and answer in
    /// this server's stead. `/tmp`, where only owners may take things away, may be on the way, but is no such folder
    /// itself; systemd's `RuntimeDirectory=` makes one.
    ///
    /// Of several servers that are started for one socket, one answers; the others say so and end.
    #[cfg(unix)]
    Serve(ServeArgs),
    /// Prints the versions of engine, wire and time zones, and the limits.
    Version,
}

/// Where to answer, whom, and how long a client may take.
#[cfg(unix)]
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// The path of the socket, such as `/run/ordino/ordino.sock`. A file there that is a socket of a server that has gone is
    /// replaced; anything else is left alone and refused.
    #[arg(long, value_name = "PATH")]
    pub socket: PathBuf,

    /// Who may connect: permissions of the socket, in octal. Writing is what connecting needs.
    #[arg(long, value_name = "OCTAL", default_value = "0660", value_parser = permissions)]
    pub mode: u16,

    /// How many clients are connected at most, 1 to 10000. One more is answered the error `busy`, and its connection ends.
    #[arg(long, value_name = "COUNT", default_value_t = 256, value_parser = clients)]
    pub clients: usize,

    /// How many seconds a client may take to send a request that it has begun, and to read an answer, 1 to 3600. One that
    /// takes longer is cut off. Between requests it may take any time.
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub patience: u64,
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// What a merchant writes.
    #[default]
    Definition,
    /// Requests, and the answer of each.
    Wire,
    /// A test file.
    Test,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The definition, in JSON or YAML; `-` is standard input.
    pub definition: PathBuf,
}

#[derive(Debug, Args)]
pub struct TestArgs {
    /// Folders with test files in them or below them, test files, or definitions.
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,

    /// How many walks each definition is tested with, 10000 at most; 0 for none [default: what its test file says, else 100].
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(0..=i64::from(Suite::MOST_WALKS)))]
    pub walks: Option<u32>,

    /// From what walks are made: the same seed gives the same walks [default: another one each time, which is printed].
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u64).range(0..=Walks::MOST_SEED))]
    pub seed: Option<u64>,
}

#[derive(Debug, Args)]
pub struct PromisesArgs {
    /// The definition, in JSON or YAML; `-` is standard input.
    pub definition: PathBuf,
}

#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// The code, such as `guard_never`; without one, all of them are listed.
    pub code: Option<String>,
}

/// When, by whom and with which facts.
#[derive(Debug, Args)]
pub struct CallArgs {
    /// The instant of the call, such as `2026-01-02T16:00:00Z` [default: the clock of this computer].
    #[arg(long, value_name = "INSTANT")]
    now: Option<Instant>,

    /// Who asks, as JSON: `{"id": "shipping-2", "teams": ["shipping"]}`.
    #[arg(long, value_name = "JSON")]
    actor: Option<String>,

    /// Who asks, by name; the next three say more.
    #[arg(long = "as", value_name = "EMPLOYEE", conflicts_with = "actor")]
    employee: Option<EmployeeId>,

    /// A team of which they are a member.
    #[arg(long = "team", value_name = "TEAM", requires = "employee")]
    teams: Vec<Id>,

    /// A team that they lead.
    #[arg(long = "lead", value_name = "TEAM", requires = "employee")]
    leads: Vec<Id>,

    /// A role that they have.
    #[arg(long = "role", value_name = "ROLE", requires = "employee")]
    roles: Vec<Id>,

    /// Facts for this call alone, as JSON: `{"total": 129.9}`.
    #[arg(long, value_name = "JSON")]
    facts: Option<String>,
}

#[derive(Debug, Args)]
pub struct OptionsArgs {
    /// The definition, in JSON or YAML.
    pub definition: PathBuf,

    /// The case: JSON, a file, or `-` for standard input; also an answer of `decide`.
    pub case: String,

    #[command(flatten)]
    pub call: CallArgs,

    /// The language of labels, such as `it`.
    #[arg(long, value_name = "TAG")]
    pub lang: Option<Language>,
}

/// Two versions, and in which language their names are read.
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The old version, in JSON or YAML.
    pub old: PathBuf,

    /// The new version, in JSON or YAML.
    pub new: PathBuf,

    /// The language of names, such as `it`.
    #[arg(long, value_name = "TAG")]
    pub lang: Option<Language>,
}

/// Two versions, and the cases that run under the old one.
#[derive(Debug, Args)]
pub struct MigrationArgs {
    /// The version under which the cases run, in JSON or YAML.
    pub old: PathBuf,

    /// The version under which they would go on, in JSON or YAML.
    pub new: PathBuf,

    /// The cases: each line one, as JSON, or an answer that gave it. `-` is standard input.
    pub cases: PathBuf,

    /// Other names of statuses and teams: `{"statuses": {"packing": "packed"}, "teams": {"desk": "front"}}`, or a file.
    #[arg(long, value_name = "JSON")]
    pub map: Option<String>,

    /// The instant at which they would be migrated [default: the clock of this computer].
    #[arg(long, value_name = "INSTANT")]
    now: Option<Instant>,
}

/// What is drawn, how, and which way on it.
#[derive(Debug, Args)]
pub struct DiagramArgs {
    /// The definition, in JSON or YAML; `-` is standard input.
    pub definition: PathBuf,

    /// As what.
    #[arg(long = "into", value_name = "FORMAT", value_enum, default_value_t)]
    pub drawing: DrawingFormat,

    /// The language of labels and of the picture's own words, such as `it`.
    #[arg(long, alias = "language", value_name = "TAG")]
    pub lang: Option<Language>,

    /// The colours of a picture.
    #[arg(long, value_enum, default_value_t)]
    pub theme: DrawingTheme,

    /// A case, whose last move is drawn and where it has been: JSON, a file, or `-`; also an answer of `decide`.
    #[arg(long, value_name = "CASE", conflicts_with_all = ["events", "way"])]
    pub case: Option<String>,

    /// The events of a case, whose way is drawn: JSON, a file, or `-`; also an answer of `decide`.
    #[arg(long, value_name = "EVENTS", conflicts_with = "way")]
    pub events: Option<String>,

    /// Statuses in the order in which a case goes through them, which is drawn: `paid,packed,shipped`.
    #[arg(long, value_name = "STATUSES", value_delimiter = ',')]
    pub way: Vec<Id>,
}

/// What a definition is drawn as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DrawingFormat {
    /// A picture, laid out.
    #[default]
    Svg,
    /// A flowchart in Mermaid's language.
    Mermaid,
    /// A graph in Graphviz's language.
    Dot,
    /// The configuration of an `XState` 5 machine, as JSON.
    Xstate,
    /// The configuration of a Symfony Workflow state machine, as YAML.
    Symfony,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DrawingTheme {
    /// As the reader's browser prefers.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

#[derive(Debug, Args)]
#[command(allow_missing_positional = true)]
pub struct DecideArgs {
    /// The definition, in JSON or YAML.
    pub definition: PathBuf,

    /// The case: JSON, a file, or `-` for standard input; also an earlier answer. None for `open`.
    pub case: Option<String>,

    /// The command: JSON, a file, or `-` for standard input.
    pub command: String,

    #[command(flatten)]
    pub call: CallArgs,

    /// The number of the last event that you know of; another is refused as `stale`.
    #[arg(long, value_name = "SEQ")]
    pub expected_seq: Option<u64>,
}

#[derive(Debug, Args)]
pub struct PlayArgs {
    /// The definition, in JSON or YAML.
    pub definition: PathBuf,

    /// Logs in CSV, with a head line; separated by comma, semicolon or tab; or in XES, packed with gzip or not. `-` is
    /// standard input.
    #[arg(required = true)]
    pub log: Vec<PathBuf>,

    #[command(flatten)]
    pub columns: ColumnArgs,

    /// Writes the histories to a file, one case a line, for `ordino report`; it appears at the end, whole.
    #[arg(long, value_name = "FILE")]
    pub events: Option<PathBuf>,

    /// Lists every escalation that would have fired, one a line, instead of the report.
    #[arg(long)]
    pub escalations: bool,

    /// Lists every order that is open when the time ends, those most in trouble first, instead of the report.
    #[arg(long, conflicts_with = "escalations")]
    pub open: bool,

    /// Ends with 1 when a row is bad or its status unknown.
    #[arg(long)]
    pub strict: bool,

    #[command(flatten)]
    pub report: ReportFlags,
}

/// Columns by name, where they are not known; of XES the keys of attributes.
#[derive(Clone, Debug, Default, Args)]
pub struct ColumnArgs {
    /// The column of the case.
    #[arg(long, value_name = "COLUMN")]
    pub case: Option<String>,

    /// The column of the status.
    #[arg(long, value_name = "COLUMN")]
    pub status: Option<String>,

    /// The column of the time.
    #[arg(long, value_name = "COLUMN")]
    pub at: Option<String>,

    /// The column of the employee.
    #[arg(long, value_name = "COLUMN")]
    pub employee: Option<String>,

    /// The column of the employee's team.
    #[arg(long, value_name = "COLUMN")]
    pub team: Option<String>,

    /// Which rows count, where the log says by `lifecycle:transition` what has become of an activity.
    #[arg(long, value_enum, default_value_t)]
    pub lifecycle: Lifecycle,
}

/// Which rows of a log count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Lifecycle {
    /// Those of what is `complete`, and those that do not say.
    #[default]
    Complete,
    /// All of them, also those of what is planned, begun, held or given up.
    All,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    /// The definition, in JSON or YAML.
    pub definition: PathBuf,

    /// Histories: each line one case's events, as a JSON array or as `{"events": […]}`. `-` is standard input.
    pub events: PathBuf,

    #[command(flatten)]
    pub report: ReportFlags,
}

/// What a report adds up.
#[derive(Clone, Copy, Debug, Args)]
pub struct ReportFlags {
    /// How long the stretches of counts over time are.
    #[arg(long, value_enum, default_value_t)]
    pub period: Stretch,

    /// The zone of times without an offset, and of months, quarters and years [default: the definition's].
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<Zone>,

    /// The end: for `play` time passes for every case up to it; what happened later does not count [default: every
    /// case's own last row; for the list of open orders the log's].
    #[arg(long, value_name = "INSTANT")]
    pub until: Option<Instant>,
}

/// How long the stretches of counts over time are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Stretch {
    /// A month.
    #[default]
    Month,
    /// Three months.
    Quarter,
    /// A year.
    Year,
}

impl Cli {
    /// Makes both streams follow `--color`.
    pub fn apply_color(&self) {
        let choice = match self.color {
            clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
            clap::ColorChoice::Always => anstream::ColorChoice::Always,
            clap::ColorChoice::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

/// A call as it was asked for.
pub struct Asked {
    pub now: Instant,
    pub actor: Option<Actor>,
    pub facts: Facts,
}

impl MigrationArgs {
    /// When the cases would be migrated.
    pub fn now(&self) -> Result<Instant, Failure> {
        self.now.map_or_else(clock, Ok)
    }
}

impl CallArgs {
    /// Reads what is JSON among the flags.
    pub fn read(&self) -> Result<Asked, Failure> {
        let named = |id: &EmployeeId| Actor {
            id: id.clone(),
            teams: self.teams.clone(),
            leads: self.leads.clone(),
            roles: self.roles.clone(),
        };
        let actor = match &self.actor {
            Some(json) => Some(input::value(json, "--actor")?),
            None => self.employee.as_ref().map(named),
        };
        let facts = self.facts.as_deref().map(|json| input::value(json, "--facts")).transpose()?;
        Ok(Asked { now: self.now.map_or_else(clock, Ok)?, actor, facts: facts.unwrap_or_default() })
    }

    /// Warns of teams that the definition does not have: nobody is permitted anything for being in one.
    pub fn warn(&self, workflow: &Workflow) {
        let names = Names::of_teams(workflow);
        for (flag, teams) in [("--team", &self.teams), ("--lead", &self.leads)] {
            for team in teams.iter().filter(|team| names.exactly(team.as_str()).is_none()) {
                let known = names.nearest(team.as_str()).and_then(|name| names.find(name));
                let known = known.and_then(|position| workflow.definition().teams.get(usize::from(position)));
                let advice = known.map(|known| format!("did you mean `{}`?", known.id));
                print::warning(&format!("{flag}: there is no team `{team}`"), advice.as_deref());
            }
        }
    }
}

/// Reads permissions of a file, such as `0660`.
#[cfg(unix)]
fn permissions(text: &str) -> Result<u16, String> {
    let mode = u16::from_str_radix(text, 8).ok().filter(|mode| *mode <= 0o777);
    mode.ok_or_else(|| "permissions are three octal digits, such as `0660`".to_owned())
}

/// Reads how many clients there may be.
#[cfg(unix)]
fn clients(text: &str) -> Result<usize, String> {
    let count = text.parse().ok().filter(|count| (1..=10_000).contains(count));
    count.ok_or_else(|| "1 to 10000 clients".to_owned())
}

/// The clock of this computer.
#[expect(clippy::disallowed_methods, reason = "the command line is a host, and hosts have clocks")]
pub fn clock() -> Result<Instant, Failure> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok();
    let millis = since.and_then(|since| i64::try_from(since.as_millis()).ok());
    millis
        .and_then(Instant::from_millis)
        .ok_or_else(|| Failure::usage("the clock of this computer is out of range").help("give `--now`"))
}
