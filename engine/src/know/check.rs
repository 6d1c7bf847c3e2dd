//! What is wrong with a definition, or doubtful in it, before any case runs under it.
//!
//! [`load`](crate::Workflow::from_node) refuses what the engine cannot run. [`check`] looks further: along every way that
//! cases can take, at what guards can come to, at the hours of calendars, at what is written and never used. Guards are
//! not ignored: a way whose guard can never hold is none, and what a guard asks about the past is answered by the graph.
//!
//! What it claims is meant for cases that begin as the definition says and are moved along its ways. A host that opens,
//! forces, records, imports or migrates a case elsewhere may bring it where no way leads.
//!
//! # What this module does not do
//! It proves no promises, follows no amounts of time beyond the few cases that its rules name, and takes facts for free:
//! that a host never sends some value is not known here.

mod automatic;
mod colors;
mod facts;
mod guards;
mod history;
mod hours;
mod languages;
mod owners;
mod promised;
mod reach;
mod sla;
pub(super) mod spot;
mod truth;
mod unused;
pub(super) mod values;
mod ways;

use std::collections::BTreeMap;

use history::{Asked, History, Past};
use owners::Owners;
use truth::{Reasoning, Truths};
use ways::{Closed, Ways};

use crate::definition::Definition;
use crate::guard::{Guard, Leaf};
use crate::limits;
use crate::name::Id;
use crate::principal::Principal;
use crate::read::{self, Code, Diagnostic, Node, Path, Severity};
use crate::text;
use crate::workflow;

/// Everything that is wrong with a definition or doubtful in it, in the order of the document.
///
/// Where something is wrong that [`load`](crate::Workflow::from_node) refuses, the answer is what `load` says: doubts
/// about the rest would be guesses. At most [`limits::DIAGNOSTICS`] findings, errors first.
///
/// An error here is more than one there: a definition without any keeps a case from states that it does not leave by what
/// the definition says, though the engine would run it.
///
/// ```
/// use ordino::know::check;
/// use ordino::read::{Code, parse};
///
/// let definition = parse(r#"{
///     "id": "shop",
///     "version": 1,
///     "statuses": [
///         {"id": "new", "recommended": {"to": "done", "when": {"visited": "done"}}, "suggested": ["lost"]},
///         {"id": "done", "stage": "closed"},
///         {"id": "lost", "stage": "closed"}
///     ]
/// }"#)?;
/// let findings = check(&definition);
/// assert_eq!(findings[0].code, Code::GuardNever);
/// assert_eq!(findings[0].path, "$.statuses[0].recommended.when");
/// assert_eq!(findings[1].code, Code::UnreachableStatus);
/// # Ok::<(), ordino::read::SyntaxError>(())
/// ```
#[must_use]
pub fn check(document: &Node) -> Vec<Diagnostic> {
    let (_, findings) = read::read_by_rules(document, |definition: &Definition, whole| {
        let mut findings = workflow::findings(definition);
        if whole && !findings.iter().any(|(_, finding)| finding.severity == Severity::Error) {
            analyse(definition, document, &mut findings);
        }
        findings
    });
    findings
}

/// Findings, each with its place.
type Findings = Vec<(Path, Diagnostic)>;

/// Runs every family of rules over a definition that the engine can run.
fn analyse(definition: &Definition, document: &Node, findings: &mut Findings) {
    let subject = Subject::new(definition, document);
    reach::look(&subject, findings);
    owners::look(&subject, findings);
    automatic::look(&subject, findings);
    guards::look(&subject, findings);
    facts::look(&subject, findings);
    sla::look(&subject, findings);
    hours::look(&subject, findings);
    unused::look(&subject, findings);
    colors::look(&subject, findings);
    languages::look(&subject, findings);
    promised::look(&subject, findings);
}

/// A definition and what is known of it before the rules look at it.
struct Subject<'d> {
    definition: &'d Definition,
    document: &'d Node,
    /// Statuses by id.
    positions: BTreeMap<&'d Id, usize>,
    asked: Asked<'d>,
    reasoning: Reasoning,
    closed: Closed,
    ways: Ways,
    history: History,
    /// Which statuses a case can enter.
    reached: Vec<bool>,
    owners: Owners,
}

/// Who asks a guard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asker {
    /// An employee, or a call without an actor.
    Anybody,
    /// The engine itself, which is nobody.
    Engine,
}

impl<'d> Subject<'d> {
    fn new(definition: &'d Definition, document: &'d Node) -> Self {
        let positions =
            definition.statuses.iter().enumerate().map(|(position, status)| (&status.id, position)).collect();
        let mut asked = Asked::default();
        spot::guards(definition).flat_map(|(_, guard)| guard.leaves()).for_each(|leaf| asked.add(leaf));
        let reasoning = Reasoning::default();
        let (closed, ways, history) = guards::follow(definition, &positions, &asked, &reasoning);
        let reached = ways.reached();
        let owners = Owners::new(definition, &positions, &ways);
        Self { definition, document, positions, asked, reasoning, closed, ways, history, reached, owners }
    }

    /// Positions of the statuses with these ids that a case can enter.
    fn entered<'a>(&'a self, ids: impl IntoIterator<Item = &'a Id>) -> impl Iterator<Item = usize> {
        let positions = ids.into_iter().filter_map(|id| self.positions.get(id).copied());
        positions.filter(|status| self.is_reached(*status))
    }

    fn is_reached(&self, status: usize) -> bool {
        self.reached.get(status).copied().unwrap_or_default()
    }

    fn can_hold(&self, guard: &Guard, past: &Past, asker: Asker) -> bool {
        self.reasoning.can_hold(guard, &knowing(&self.asked, past, asker))
    }
}

/// What leaves that ask for no fact come to.
fn knowing<'k>(asked: &'k Asked, past: &'k Past, who: Asker) -> impl Fn(&Leaf) -> Truths + 'k {
    move |leaf| match (leaf, who) {
        (Leaf::Actor(Principal::Anyone), _) => Truths::YES,
        (Leaf::Actor(_), Asker::Engine) => Truths::NO,
        (Leaf::Actor(_) | Leaf::Fact { .. }, _) => Truths::KNOWN,
        (Leaf::Visited(_) | Leaf::VisitedClass(_), _) => past.answer(asked, leaf),
    }
}

/// Notes a finding. When there are far more than anybody is shown, only errors are noted any more.
fn note(findings: &mut Findings, path: Path, severity: Severity, code: Code, words: (String, &str)) {
    if findings.len() > MOST && severity != Severity::Error {
        return;
    }
    let (message, help) = words;
    let finding = match severity {
        Severity::Error => Diagnostic::error(code, &path, message),
        Severity::Warning => Diagnostic::warning(code, &path, message),
        Severity::Hint => Diagnostic::hint(code, &path, message),
    };
    findings.push((path, finding.with_help(help)));
}

/// How many findings are noted before doubts and hints are left out.
const MOST: usize = 10 * limits::DIAGNOSTICS;

/// How many names a sentence lists.
const NAMED: usize = 6;

/// Names as a sentence lists them: `a`, `b` and `c`; the first ones, where there are many, and the beginning of long ones.
fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let mut quoted: Vec<String> = names.by_ref().take(NAMED).map(|name| format!("`{}`", text::excerpt(name))).collect();
    let more = names.count();
    if more > 0 {
        quoted.push(format!("{more} more"));
    }
    match quoted.pop() {
        Some(last) if quoted.is_empty() => last,
        Some(last) => format!("{} and {last}", quoted.join(", ")),
        None => String::new(),
    }
}
