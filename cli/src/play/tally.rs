//! What is counted while a log is played.

use std::collections::BTreeMap;

use ordino::definition::LadderStep;
use ordino::{CaseId, Id, Kind, Via, Workflow};
use serde::Serialize;

/// How many bad rows are named, and how many cases of an escalation.
pub const NAMED_ROWS: usize = 20;
pub const NAMED_CASES: usize = 5;

/// How many different unknown names are kept.
const UNKNOWN_NAMES: usize = 1_000;

/// How much of an unknown name is kept; what is longer is no name.
const NAME_BYTES: usize = 256;

/// Everything that is counted besides the report.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    pub rows: Rows,
    pub unknown_statuses: Vec<Unknown>,
    pub unknown_teams: Vec<Unknown>,
    /// The first bad rows.
    pub bad_rows: Vec<BadRow>,
    pub escalations: Vec<Escalation>,
    pub engine_moves: Vec<EngineMove>,
}

/// Rows by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rows {
    pub total: u64,
    /// The first row of a case.
    pub opened: u64,
    /// Moves by the recommended transition.
    pub recommended: u64,
    /// Moves by a suggested transition.
    pub suggested: u64,
    /// Other moves.
    pub exception: u64,
    /// The exceptions to which nothing leads at all.
    pub not_linked: u64,
    /// The status that the case had already.
    pub repeated: u64,
    /// Statuses that the definition does not know.
    pub unknown: u64,
    /// Rows that cannot be read.
    pub bad: u64,
}

/// A name that the definition does not know.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    pub name: String,
    pub rows: u64,
    /// The known name that is most like it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<String>,
}

/// A row that cannot be read.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct BadRow {
    pub file: String,
    pub line: u64,
    pub reason: String,
}

/// A step of an SLA's ladder that would have fired.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Escalation {
    pub sla: Id,
    pub step: Id,
    /// How often, repetitions counted singly.
    pub fired: u64,
    /// In how many cases.
    pub cases: u64,
    /// The first of these.
    pub first: Vec<CaseId>,
}

/// Moves that the engine would have made by itself.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EngineMove {
    pub via: Via,
    pub from: Id,
    pub to: Id,
    pub count: u64,
    /// The log's next row says the same.
    pub agreed: u64,
    /// The log's next row goes on from there, by a declared step.
    pub went_on: u64,
    /// The log's next row says something else.
    pub disagreed: u64,
    /// There is no next row.
    pub last: u64,
}

/// What the log's next row says of a move that the engine would have made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Agreed,
    WentOn,
    Disagreed,
    Last,
}

/// Names that are unknown, while they are counted.
#[derive(Debug, Default)]
pub struct UnknownNames {
    names: BTreeMap<String, u64>,
    others: u64,
}

impl Rows {
    /// Counts a move.
    pub fn moved(&mut self, kind: Option<Kind>) {
        match kind {
            Some(Kind::Recommended) => self.recommended += 1,
            Some(Kind::Suggested) => self.suggested += 1,
            Some(Kind::Exception) => self.exception += 1,
            None => {
                self.exception += 1;
                self.not_linked += 1;
            }
        }
    }

    /// Whether every row is counted once.
    pub fn add_up(&self) -> bool {
        let Self { total, opened, recommended, suggested, exception, not_linked: _, repeated, unknown, bad } = self;
        *total == opened + recommended + suggested + exception + repeated + unknown + bad
    }
}

impl Tally {
    pub fn bad(&mut self, file: &str, line: u64, reason: String) {
        self.rows.bad += 1;
        if self.bad_rows.len() < NAMED_ROWS {
            self.bad_rows.push(BadRow { file: file.to_owned(), line, reason });
        }
    }

    /// Counts a firing; `again` says that the step has fired in this case before.
    pub fn fired(&mut self, sla: &Id, step: &Id, case: &CaseId, again: bool) {
        let known = self.escalations.iter_mut().position(|own| &own.sla == sla && &own.step == step);
        let position = known.unwrap_or_else(|| {
            let (sla, step) = (sla.clone(), step.clone());
            self.escalations.push(Escalation { sla, step, fired: 0, cases: 0, first: Vec::new() });
            self.escalations.len() - 1
        });
        let Some(escalation) = self.escalations.get_mut(position) else { return };
        escalation.fired += 1;
        if !again {
            escalation.cases += 1;
            if escalation.first.len() < NAMED_CASES {
                escalation.first.push(case.clone());
            }
        }
    }

    /// Puts escalations into the order of the definition, and the engine's moves by how many there are.
    pub fn sort(&mut self, workflow: &Workflow) {
        let order = workflow.definition().slas.iter().flat_map(|sla| {
            let step = |(position, step): (usize, &LadderStep)| {
                (sla.id.to_string(), step.id.as_ref().map_or_else(|| position.to_string(), ToString::to_string))
            };
            sla.ladder.iter().enumerate().map(step)
        });
        let order: Vec<(String, String)> = order.collect();
        self.escalations.sort_by_key(|own| {
            order.iter().position(|(sla, step)| own.sla.as_str() == sla && own.step.as_str() == step)
        });
        self.engine_moves.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.name().cmp(&other.name())));
    }

    pub fn engine_move(&mut self, via: Via, from: &Id, to: &Id, verdict: Verdict) {
        let known = self.engine_moves.iter().position(|own| own.via == via && &own.from == from && &own.to == to);
        let position = known.unwrap_or_else(|| {
            let (from, to) = (from.clone(), to.clone());
            let (count, agreed, went_on, disagreed, last) = (0, 0, 0, 0, 0);
            self.engine_moves.push(EngineMove { via, from, to, count, agreed, went_on, disagreed, last });
            self.engine_moves.len() - 1
        });
        let Some(own) = self.engine_moves.get_mut(position) else { return };
        own.count += 1;
        match verdict {
            Verdict::Agreed => own.agreed += 1,
            Verdict::WentOn => own.went_on += 1,
            Verdict::Disagreed => own.disagreed += 1,
            Verdict::Last => own.last += 1,
        }
    }
}

impl EngineMove {
    fn name(&self) -> (Via, &Id, &Id) {
        (self.via, &self.from, &self.to)
    }
}

impl UnknownNames {
    pub fn count(&mut self, name: &str) {
        let name = name.get(..name.floor_char_boundary(NAME_BYTES)).unwrap_or(name);
        if let Some(count) = self.names.get_mut(name) {
            *count += 1;
        } else if self.names.len() < UNKNOWN_NAMES {
            self.names.insert(name.to_owned(), 1);
        } else {
            self.others += 1;
        }
    }

    /// The most frequent first.
    pub fn list<'n>(self, nearest: impl Fn(&str) -> Option<&'n str>) -> Vec<Unknown> {
        let unknown = |(name, rows): (String, u64)| Unknown {
            nearest: nearest(&name).map(str::to_owned),
            name: crate::print::clean(&name),
            rows,
        };
        let mut list: Vec<Unknown> = self.names.into_iter().map(unknown).collect();
        list.sort_by_key(|unknown| std::cmp::Reverse(unknown.rows));
        if self.others > 0 {
            list.push(Unknown { name: "(other names)".to_owned(), rows: self.others, nearest: None });
        }
        list
    }
}
