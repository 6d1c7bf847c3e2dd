//! Keys: which attributes of a log are case, status, time, employee and team.

use crate::print::clean;
use crate::reader::{ColumnArgs, Fault, Found};

/// What programs that turn XES into a table put before the attributes of a trace.
const OF_TRACE: &str = "case:";

/// The standard extensions, by the ends of their addresses, with the prefixes that they usually have.
const EXTENSIONS: [(&str, &str); 4] = [
    ("concept.xesext", "concept:"),
    ("lifecycle.xesext", "lifecycle:"),
    ("org.xesext", "org:"),
    ("time.xesext", "time:"),
];

/// A cell of a row, or what decides whether there is a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Case,
    Status,
    At,
    Employee,
    Team,
    Lifecycle,
}

/// The keys that are looked for.
#[derive(Debug)]
pub struct Keys {
    case: Key,
    status: Key,
    at: Key,
    employee: Key,
    team: Key,
    lifecycle: Key,
}

/// A key, and the flag that asked for it.
#[derive(Debug)]
struct Key {
    text: String,
    flag: Option<&'static str>,
}

impl Cell {
    /// What it is called in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Status => "status",
            Self::At => "time",
            Self::Employee => "employee",
            Self::Team => "team",
            Self::Lifecycle => "lifecycle",
        }
    }
}

impl Keys {
    /// Those of the flags, and else those of the standard extensions.
    pub fn new(flags: &ColumnArgs) -> Self {
        Self {
            case: Key::new("concept:name", flags.case.as_deref(), "case").of_trace(),
            status: Key::new("concept:name", flags.status.as_deref(), "status"),
            at: Key::new("time:timestamp", flags.at.as_deref(), "at"),
            employee: Key::new("org:resource", flags.employee.as_deref(), "employee"),
            team: Key::new("org:group", flags.team.as_deref(), "team").of_trace(),
            lifecycle: Key::new("lifecycle:transition", None, ""),
        }
    }

    /// Learns the prefix that the log gives to an extension.
    pub fn extend(&mut self, prefix: &str, uri: &str) {
        let Some((_, usual)) = EXTENSIONS.iter().find(|(end, _)| uri.trim().ends_with(end)) else { return };
        let Self { case, status, at, employee, team, lifecycle } = self;
        for key in [case, status, at, employee, team, lifecycle] {
            if key.flag.is_none()
                && let Some(name) = key.text.strip_prefix(usual)
            {
                key.text = format!("{}:{name}", prefix.trim());
            }
        }
    }

    /// What an event's attribute is.
    pub fn of_event(&self, key: &str) -> Option<Cell> {
        let Self { case: _, status, at, employee, team, lifecycle } = self;
        let keys = [
            (status, Cell::Status),
            (at, Cell::At),
            (employee, Cell::Employee),
            (team, Cell::Team),
            (lifecycle, Cell::Lifecycle),
        ];
        keys.iter().find(|(own, _)| own.text == key).map(|(_, cell)| *cell)
    }

    /// What a trace's attribute is: its team is that of events which have none.
    pub fn of_trace(&self, key: &str) -> Option<Cell> {
        let keys = [(&self.case, Cell::Case), (&self.team, Cell::Team)];
        keys.iter().find(|(own, _)| own.text == key).map(|(_, cell)| *cell)
    }

    /// Refuses a flag that asks for what no trace or event has. `seen` says of which cells there was any.
    pub fn check(&self, seen: [bool; 5]) -> Result<(), Fault> {
        let Self { case, status, at, employee, team, lifecycle: _ } = self;
        [case, status, at, employee, team].iter().zip(seen).try_for_each(|(key, seen)| key.check(seen))
    }

    /// What was found, by the names that XES has in a table.
    pub fn found(self, seen: [bool; 5], passed_over: u64) -> Found {
        let [_, _, _, has_employee, has_team] = seen;
        Found {
            case: clean(&format!("{OF_TRACE}{}", self.case.text)),
            status: clean(&self.status.text),
            at: clean(&self.at.text),
            employee: has_employee.then(|| clean(&self.employee.text)),
            team: has_team.then(|| clean(&self.team.text)),
            passed_over,
        }
    }
}

impl Key {
    fn new(usual: &str, wanted: Option<&str>, flag: &'static str) -> Self {
        Self { text: wanted.unwrap_or(usual).trim().to_owned(), flag: wanted.map(|_| flag) }
    }

    /// The same without what says that it is a trace's.
    fn of_trace(self) -> Self {
        let text = self.text.strip_prefix(OF_TRACE).map(str::to_owned);
        Self { text: text.unwrap_or(self.text), flag: self.flag }
    }

    fn check(&self, seen: bool) -> Result<(), Fault> {
        match self.flag {
            Some(flag) if !seen => {
                let (what, key) = (if flag == "case" { "trace" } else { "event" }, clean(&self.text));
                Err(Fault::new(format!("no {what} has the attribute `{key}` of `--{flag}`")))
            }
            _ => Ok(()),
        }
    }
}
