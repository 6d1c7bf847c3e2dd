//! Columns: which of a log's are case, status, time, employee and team.

use super::{ColumnArgs, Fault};
use crate::print::clean;

const CASE: &[&str] = &["case:concept:name", "case", "case_id", "case id", "id_order"];
const STATUS: &[&str] = &["concept:name", "activity", "status", "id_order_state"];
const AT: &[&str] = &["time:timestamp", "timestamp", "at", "date_add"];
const EMPLOYEE: &[&str] = &["org:resource", "resource", "employee", "id_employee"];
const TEAM: &[&str] = &["org:group", "case:org:group", "group", "team"];
const LIFECYCLE: &[&str] = &["lifecycle:transition"];

/// The name under which a shop's own number 0 means nobody.
const SHOP_EMPLOYEE: &str = "id_employee";

/// How many columns a message names.
const SHOWN: usize = 10;

/// Positions of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    pub case: usize,
    pub status: usize,
    pub at: usize,
    pub employee: Option<usize>,
    pub team: Option<usize>,
    /// Where in its life what a row tells of is; only XES names it.
    pub lifecycle: Option<usize>,
    /// How many columns there are at all.
    pub width: usize,
    /// Whether the employee `0` is nobody, as in a shop.
    pub zero_is_nobody: bool,
}

impl Columns {
    /// Finds them in the head line, by the flags and else by the names that are known.
    pub fn find(head: &[String], flags: &ColumnArgs) -> Result<Self, Fault> {
        let head: Vec<&str> = head.iter().map(|name| name.trim()).collect();
        let find = |known: &[&str], flag: &Option<String>, name: &str| match flag {
            None => Ok(known.iter().find_map(|known| position(&head, known))),
            Some(wanted) => match position(&head, wanted) {
                Some(position) => Ok(Some(position)),
                None => {
                    Err(Fault::new(format!("there is no column `{}` for `--{name}`", clean(wanted))).help(found(&head)))
                }
            },
        };
        let case = find(CASE, &flags.case, "case")?;
        let status = find(STATUS, &flags.status, "status")?;
        let at = find(AT, &flags.at, "at")?;
        let employee = find(EMPLOYEE, &flags.employee, "employee")?;
        let team = find(TEAM, &flags.team, "team")?;
        match (case, status, at) {
            (Some(case), Some(status), Some(at)) => Ok(Self {
                case,
                status,
                at,
                employee,
                team,
                lifecycle: LIFECYCLE.iter().find_map(|known| position(&head, known)),
                width: head.len(),
                zero_is_nobody: employee.is_some_and(|at| head.get(at).is_some_and(|name| same(name, SHOP_EMPLOYEE))),
            }),
            _ => Err(missing(&head, &[("case", case), ("status", status), ("at", at)])),
        }
    }
}

/// The names of columns that are known without a flag, in any letters.
pub fn known() -> impl Iterator<Item = &'static str> {
    [CASE, STATUS, AT, EMPLOYEE, TEAM, LIFECYCLE].into_iter().flatten().copied()
}

fn missing(head: &[&str], columns: &[(&str, Option<usize>)]) -> Fault {
    let missing = columns.iter().filter(|(_, position)| position.is_none());
    let flags: Vec<String> = missing.map(|(name, _)| format!("`--{name} COLUMN`")).collect();
    let message = match flags.len() {
        1 => "the head line has no column that is known for the flag",
        _ => "the head line has no columns that are known for the flags",
    };
    Fault::new(format!("{message} {}", flags.join(", "))).help(format!("give the flag; {}", found(head)))
}

fn found(head: &[&str]) -> String {
    let names: Vec<String> = head.iter().take(SHOWN).map(|name| format!("`{}`", clean(name))).collect();
    let more = head.len().checked_sub(SHOWN).filter(|more| *more > 0);
    let more = more.map(|more| format!(" and {more} more")).unwrap_or_default();
    format!("the columns are {}{more}", names.join(", "))
}

fn position(head: &[&str], wanted: &str) -> Option<usize> {
    let exact = head.iter().position(|name| *name == wanted.trim());
    exact.or_else(|| head.iter().position(|name| same(name, wanted.trim())))
}

fn same(name: &str, other: &str) -> bool {
    name.eq_ignore_ascii_case(other)
}
