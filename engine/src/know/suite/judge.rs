//! Plays examples, and says where each first differs from what is expected.

use serde::Serialize;

use super::compare::{Comparison, Unlike, words};
use super::document::{Example, Suite};
use super::expected::Expected;
use super::moment::Moment;
use super::place;
use super::player::{Asking, Player};
use super::prove::actor_of;
use super::step::When;
use super::{shorthand, story};
use crate::actor::Actor;
use crate::command::{Command, HistoryRow};
use crate::fact::Facts;
use crate::name::CaseId;
use crate::read::{self, Node, Path};
use crate::step::{Decision, options};
use crate::time::Instant;
use crate::wire::DecisionAnswer;
use crate::workflow::Workflow;

/// How an example went.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExampleVerdict {
    /// What it shows.
    pub name: String,
    /// Where it stands in the test file.
    pub path: String,
    /// Whether everything was as expected.
    pub passed: bool,
    /// The first difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Difference>,
    /// What happened up to the difference, a line each, as the definition's clock showed it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub story: Vec<String>,
}

/// Where an example differs from what is expected.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Difference {
    /// Where in the test file that stands, such as `$.examples[0].then.status`.
    pub path: String,
    /// What differs, in English.
    pub message: String,
    /// What was expected there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<serde_json::Value>"))]
    pub wanted: Option<Node>,
    /// What was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<serde_json::Value>"))]
    pub found: Option<Node>,
}

/// Plays every example of a test file that is [proved](super::prove).
#[must_use]
pub fn judge(workflow: &Workflow, suite: &Suite) -> Vec<ExampleVerdict> {
    suite
        .examples
        .iter()
        .enumerate()
        .map(|(position, example)| Judge::new(workflow, suite).example(position, example))
        .collect()
}

struct Judge<'a> {
    suite: &'a Suite,
    player: Player<'a>,
    now: Instant,
    story: Vec<String>,
    comparison: Comparison,
}

impl<'a> Judge<'a> {
    fn new(workflow: &'a Workflow, suite: &'a Suite) -> Self {
        let comparison = Comparison { zone: workflow.zone() };
        Self { suite, player: Player::new(workflow), now: Instant::MIN, story: Vec::new(), comparison }
    }

    fn example(mut self, position: usize, example: &Example) -> ExampleVerdict {
        let path = place::of_example(position);
        let difference = self.play(position, example, &path).err().map(Difference::from);
        let passed = difference.is_none();
        let story = if passed { Vec::new() } else { self.story };
        ExampleVerdict { name: example.name.clone(), path: path.to_string(), passed, difference, story }
    }

    fn play(&mut self, position: usize, example: &Example, path: &Path) -> Result<(), Unlike> {
        let by = actor_of(self.suite, example.given.who.as_ref());
        let opened = self.open(example, by.as_ref(), &path.key("given"))?;
        let Some((last, earlier)) = example.when.steps.split_last() else {
            let expected = example.then.iter().map(|expected| (expected, path.key("then")));
            return self.expect(expected, &opened, None, &Facts::new());
        };
        for (number, step) in earlier.iter().enumerate() {
            self.step(step, &place::of_step(position, number, example.when.is_list), None)?;
        }
        let then = example.then.as_ref().map(|expected| (expected, path.key("then")));
        self.step(last, &place::of_step(position, earlier.len(), example.when.is_list), then)
    }

    fn open(&mut self, example: &Example, by: Option<&Actor>, path: &Path) -> Result<Decision, Unlike> {
        let given = &example.given;
        let at = given.at.or(self.suite.start).and_then(|moment| moment.instant(self.comparison.zone, None));
        self.now = at.or_else(|| default_start(self.player.workflow)).unwrap_or(Instant::MIN);
        let row = |past: &super::Past| {
            let at = past.at.instant(self.comparison.zone, None)?;
            Some(HistoryRow { status: past.status.clone(), at, employee: past.employee.clone() })
        };
        let command = Command::Open {
            id: given
                .id
                .clone()
                .or_else(|| CaseId::new("example").ok())
                .ok_or_else(|| failed(path, "it has no name"))?,
            at: None,
            status: given.status.clone(),
            facts: given.facts.clone(),
            history: given.history.iter().filter_map(row).collect(),
        };
        let decision = self.ask(by, &Facts::new(), &command, path)?;
        if decision.refused.is_empty() {
            return Ok(decision);
        }
        Err(failed(path, &format!("the order cannot be opened: {}", story::refusal(&decision.refused))))
    }

    fn step(&mut self, step: &When, path: &Path, then: Option<(&Expected, Path)>) -> Result<(), Unlike> {
        self.now = match (step.at, step.after) {
            (Some(moment), _) => {
                let instant = moment.instant(self.comparison.zone, self.player.next_due);
                instant.ok_or_else(|| failed(&path.key("at"), "nothing is due any more"))?
            }
            (None, Some(time)) => self.now.saturating_add(time),
            (None, None) => self.now,
        };
        let actor = actor_of(self.suite, step.who.as_ref());
        let asked = step.asked();
        let decision = self.ask(actor.as_ref(), &step.facts, &asked.command, path)?;
        let own = step.then.as_ref().map(|expected| (expected, path.key("then")));
        let expected: Vec<_> = own.into_iter().chain(then).collect();
        if expected.iter().all(|(expected, _)| expected.refused.is_none()) && !decision.refused.is_empty() {
            let path = asked.keys.first().map_or_else(|| path.clone(), |key| path.key(*key));
            return Err(failed(&path, &format!("refused: {}", story::refusal(&decision.refused))));
        }
        self.expect(expected.into_iter(), &decision, actor.as_ref(), &step.facts)
    }

    fn ask(
        &mut self,
        actor: Option<&Actor>,
        facts: &Facts,
        command: &Command,
        path: &Path,
    ) -> Result<Decision, Unlike> {
        let asking = Asking { now: self.now, actor, facts, command };
        let decision = self.player.ask(asking).ok_or_else(|| failed(path, "there is no order to do it to"))?;
        self.story.extend(story::tell(self.player.workflow, asking, &decision));
        Ok(decision)
    }

    fn expect<'e>(
        &self,
        mut expected: impl Iterator<Item = (&'e Expected, Path)>,
        decision: &Decision,
        actor: Option<&Actor>,
        facts: &Facts,
    ) -> Result<(), Unlike> {
        let answer = tree(&DecisionAnswer {
            case: crate::wire::DecidedCase::Told(self.player.case.as_ref()),
            ..DecisionAnswer::of(decision)
        });
        expected.try_for_each(|(expected, path)| {
            self.of_decision(expected, decision, &answer, &path)?;
            if expected.asks_for_options() { self.of_options(expected, actor, facts, &path) } else { Ok(()) }
        })
    }

    fn of_decision(&self, expected: &Expected, decision: &Decision, answer: &Node, path: &Path) -> Result<(), Unlike> {
        let part = |key: &str| answer.get(key).cloned().unwrap_or(Node::Null);
        let case = part("case");
        let in_case = |key: &str| case.get(key).cloned().unwrap_or(Node::Null);
        let refused = expected.refused.as_ref().map(shorthand::blockers);
        let nothing = Node::List(Vec::new());
        let status = expected.status.clone().map(Node::Text);
        let wanted = [
            ("refused", refused, answer.get("refused").cloned().unwrap_or(nothing)),
            ("status", status, in_case("status")),
            ("team", expected.team.clone(), in_case("team")),
            ("assignee", expected.assignee.clone(), in_case("assignee")),
            ("facts", expected.facts.clone(), in_case("facts")),
            ("clocks", expected.clocks.as_ref().map(each_clock), shorthand::clocks_of(&case)),
            ("emitted", expected.emitted.clone(), shorthand::list(shorthand::emitted(&decision.effects))),
            ("notified", expected.notified.clone(), shorthand::list(shorthand::notified(&decision.effects))),
            ("events", expected.events.as_ref().map(shorthand::events), part("events")),
            ("effects", expected.effects.as_ref().map(shorthand::effects), part("effects")),
            ("texts", expected.texts.clone(), part("texts")),
            ("case", expected.case.clone(), case.clone()),
            ("nextDue", expected.next_due.clone(), part("nextDue")),
        ];
        for (key, wanted, found) in wanted {
            let Some(wanted) = wanted else { continue };
            self.comparison.compare(&path.key(key), &wanted, &found).map_err(|unlike| match (key, &unlike.found) {
                ("refused", Some(Node::List(found))) if found.is_empty() => {
                    Unlike { message: "wanted a refusal, and it is done".to_owned(), ..unlike }
                }
                _ => unlike,
            })?;
        }
        Ok(())
    }

    fn of_options(&self, expected: &Expected, actor: Option<&Actor>, facts: &Facts, path: &Path) -> Result<(), Unlike> {
        let Some(case) = &self.player.case else { return Ok(()) };
        let asking = Asking { now: self.now, actor, facts, command: &Command::Tick {} };
        let offered = options(self.player.workflow, case, &asking.call(), None)
            .map_err(|_| failed(path, "the order is of another definition"))?;
        let free = shorthand::free_targets(&offered);
        for (position, status) in expected.cannot_move.iter().flatten().enumerate() {
            if free.contains(status) {
                let path = path.key("cannotMove").index(position);
                return Err(failed(&path, &format!("it may be moved to {}", words(&Node::Text(status.clone())))));
            }
        }
        let answer = tree(&offered);
        let part = |key: &str| answer.get(key).cloned().unwrap_or(Node::Null);
        for (key, wanted, found) in [
            ("canMove", expected.can_move.clone(), shorthand::list(free)),
            ("options", expected.options.as_ref().map(shorthand::options), part("options")),
            ("undo", expected.undo.as_ref().map(shorthand::undo), part("undo")),
            ("can", expected.can.as_ref().map(shorthand::can), part("can")),
        ] {
            if let Some(wanted) = wanted {
                self.comparison.compare(&path.key(key), &wanted, &found)?;
            }
        }
        Ok(())
    }
}

fn each_clock(wanted: &Node) -> Node {
    match wanted {
        Node::Map(clocks) => {
            Node::Map(clocks.iter().map(|(sla, clock)| (sla.clone(), shorthand::clock(clock))).collect())
        }
        other => other.clone(),
    }
}

/// Monday, January 5th 2026, at nine by the definition's clock.
pub(super) fn default_start(workflow: &Workflow) -> Option<Instant> {
    "2026-01-05 09:00".parse::<Moment>().ok()?.instant(workflow.zone(), None)
}

/// An answer as a tree.
fn tree(answer: &impl Serialize) -> Node {
    let text = serde_json::to_string(answer).unwrap_or_default();
    read::parse(&text).unwrap_or(Node::Null)
}

fn failed(path: &Path, message: &str) -> Unlike {
    Unlike { path: path.clone(), message: message.to_owned(), wanted: None, found: None }
}

impl From<Unlike> for Difference {
    fn from(unlike: Unlike) -> Self {
        let Unlike { path, message, wanted, found } = unlike;
        Self { path: path.to_string(), message, wanted, found }
    }
}
