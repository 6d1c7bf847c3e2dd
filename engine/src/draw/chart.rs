//! What a picture shows, before anybody decides where: lanes, cards, and the steps that lead from each.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::condition::{Condition, people};
use super::tongue::Tongue;
use super::{DrawError, Look, Theme};
use crate::case::Via;
use crate::definition::{
    Choice, Color, LadderStep, Others, SlaDefinition, Stage, Status, Target, Threshold, Transition,
};
use crate::limits;
use crate::name::Id;
use crate::text::excerpt;
use crate::time::Duration;
use crate::workflow::Workflow;

/// A workflow to be drawn.
#[derive(Debug)]
pub(super) struct Chart<'d> {
    pub title: &'d str,
    /// Teams that own a status, in the order of the definition; then, for statuses without one, a lane without a name.
    pub lanes: Vec<Lane<'d>>,
    pub nodes: Vec<Node<'d>>,
    pub tongue: Tongue<'d>,
    pub theme: Theme,
    /// Whether a way is drawn.
    pub has_way: bool,
}

/// What one team owns.
#[derive(Debug)]
pub(super) struct Lane<'d> {
    pub team: Option<&'d Id>,
    pub label: Option<&'d str>,
}

/// A status.
#[derive(Debug)]
pub(super) struct Node<'d> {
    pub id: &'d Id,
    pub label: &'d str,
    pub about: Option<&'d str>,
    pub color: Option<&'d Color>,
    pub lane: usize,
    pub stage: Stage,
    pub is_initial: bool,
    pub steps: Vec<Step>,
    /// Where on the way it is, from 1; several times, perhaps.
    pub visits: Vec<usize>,
    /// Whether the case has been there.
    pub is_seen: bool,
    /// Whether the way ends here.
    pub is_here: bool,
}

/// A step from a status.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub kind: Kind,
    /// Where it leads, by position; nowhere in particular when it leads back, or everywhere.
    pub to: Option<usize>,
    /// What it is called, where that is not the name of its target.
    pub label: Option<String>,
    /// When it is taken by itself.
    pub timing: Option<String>,
    /// All that there is to know of it.
    pub title: String,
    /// Whether the way takes it.
    pub is_taken: bool,
}

/// What kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Recommended,
    Suggested,
    /// A suggested step that the engine takes by itself.
    Automatic,
    Escalation,
    /// Taken by the way, though no step leads there.
    Exception,
    /// `$previous`.
    Back,
    /// Every other status.
    Any,
}

impl<'d> Chart<'d> {
    pub fn new(workflow: &'d Workflow, look: &Look<'d>) -> Result<Self, DrawError> {
        let definition = workflow.definition();
        let tongue = Tongue::new(workflow, look.lang);
        let positions: BTreeMap<&Id, usize> =
            definition.statuses.iter().enumerate().map(|(position, status)| (&status.id, position)).collect();
        let initial: Vec<&Id> = match &definition.initial {
            Some(choice) => choice.values().collect(),
            None => definition.statuses.first().map(|status| &status.id).into_iter().collect(),
        };
        let lanes = lanes(workflow, &tongue);
        let mut nodes: Vec<Node> = definition
            .statuses
            .iter()
            .map(|status| Node {
                id: &status.id,
                label: tongue.label(status.label.as_ref()).unwrap_or(status.id.as_str()),
                about: tongue.label(status.description.as_ref()),
                color: status.color.as_ref(),
                lane: lanes.iter().position(|lane| lane.team == owner(status)).unwrap_or_default(),
                stage: status.stage,
                is_initial: initial.contains(&&status.id),
                steps: Vec::new(),
                visits: Vec::new(),
                is_seen: false,
                is_here: false,
            })
            .collect();
        let namer = Namer { tongue: &tongue, labels: nodes.iter().map(|node| node.label).collect(), positions };
        for (status, node) in definition.statuses.iter().zip(&mut nodes) {
            node.steps.extend(status.transitions().enumerate().map(|(order, transition)| {
                let is_recommended = order == 0 && status.recommended.is_some();
                namer.declared(node.label, transition, is_recommended)
            }));
            if matches!(status.others, Some(Others::Any | Others::Rule(_))) || status.is_free() {
                node.steps.push(namer.any(node.label));
            }
        }
        for sla in &definition.slas {
            for (from, step) in namer.escalations(sla) {
                if let Some(node) = nodes.get_mut(from) {
                    // Under the steps that people take, above the words that there are others.
                    let place = node.steps.iter().position(|step| step.kind == Kind::Any).unwrap_or(node.steps.len());
                    node.steps.insert(place, step);
                }
            }
        }
        let steps = nodes.iter().map(|node| node.steps.len()).sum();
        if steps > limits::DRAWN_STEPS {
            return Err(DrawError::TooMany(steps));
        }
        mark(&mut nodes, &namer, look)?;
        let has_way = !look.way.stops.is_empty();
        let title = tongue.label(definition.label.as_ref()).unwrap_or(definition.id.as_str());
        Ok(Self { title, lanes, nodes, tongue, theme: look.theme, has_way })
    }

    /// Every step that leads somewhere, with where it comes from.
    pub fn edges(&self) -> impl Iterator<Item = (usize, usize, &Step)> {
        let steps =
            self.nodes.iter().enumerate().flat_map(|(from, node)| node.steps.iter().map(move |step| (from, step)));
        steps.filter_map(|(from, step)| Some((from, step.to?, step)))
    }
}

/// Who owns a case in a status, as far as facts do not say otherwise.
fn owner(status: &Status) -> Option<&Id> {
    status.team.as_ref().and_then(|team| team.values().last())
}

fn lanes<'d>(workflow: &'d Workflow, tongue: &Tongue<'d>) -> Vec<Lane<'d>> {
    let definition = workflow.definition();
    let owns = |team: Option<&Id>| definition.statuses.iter().any(|status| owner(status) == team);
    let teams = definition.teams.iter().filter(|team| owns(Some(&team.id)));
    let mut lanes: Vec<Lane> = teams
        .map(|team| Lane {
            team: Some(&team.id),
            label: Some(tongue.label(team.label.as_ref()).unwrap_or(team.id.as_str())),
        })
        .collect();
    if owns(None) {
        lanes.push(Lane { team: None, label: None });
    }
    lanes
}

/// Makes steps.
struct Namer<'a, 'd> {
    tongue: &'a Tongue<'d>,
    labels: Vec<&'d str>,
    positions: BTreeMap<&'d Id, usize>,
}

impl<'d> Namer<'_, 'd> {
    fn position(&self, id: &Id) -> Option<usize> {
        self.positions.get(id).copied()
    }

    fn label(&self, position: Option<usize>) -> &'d str {
        position.and_then(|position| self.labels.get(position)).copied().unwrap_or_default()
    }

    fn declared(&self, from: &str, transition: &'d Transition, is_recommended: bool) -> Step {
        let words = self.tongue.words;
        let rule = &transition.rule;
        let label = self.tongue.label(rule.label.as_ref());
        let timing = rule.auto.as_ref().map(|auto| self.tongue.after(auto.after, auto.calendar.is_some()));
        let (to, kind, target) = match &transition.to {
            Target::Status(id) => {
                let kind = match (is_recommended, &timing) {
                    (true, _) => Kind::Recommended,
                    (false, Some(_)) => Kind::Automatic,
                    (false, None) => Kind::Suggested,
                };
                let to = self.position(id);
                (to, kind, self.label(to))
            }
            Target::Previous => (None, Kind::Back, words.back),
        };
        let (from, target) = (excerpt(from), excerpt(target));
        let mut title =
            format!("{}: {from} → {target}", if is_recommended { words.recommended } else { words.suggested });
        for more in [label, timing.as_deref()].into_iter().flatten() {
            title.push_str(", ");
            title.push_str(more);
        }
        if let Some(guard) = &rule.when {
            let _ = write!(title, ", {} {}", words.when, Condition(guard));
        }
        if let Some(permit) = &rule.permit {
            let _ = write!(title, ", {} {}", words.by, people(permit));
        }
        Step { kind, to, label: label.map(str::to_owned), timing, title, is_taken: false }
    }

    fn any(&self, from: &str) -> Step {
        let words = self.tongue.words;
        let title = format!("{} → {}", excerpt(from), words.any);
        Step { kind: Kind::Any, to: None, label: None, timing: None, title, is_taken: false }
    }

    /// Where a ladder moves a case while its clock runs: from each status there, to each target once, at the first time.
    fn escalations(&self, sla: &'d SlaDefinition) -> Vec<(usize, Step)> {
        let mut steps = Vec::new();
        for from in sla.run_in.iter().filter_map(|status| self.position(status)) {
            let mut reached = Vec::new();
            for rung in &sla.ladder {
                for to in rung.moves().filter_map(|status| self.position(status)) {
                    if to == from || reached.contains(&to) {
                        continue;
                    }
                    reached.push(to);
                    steps.push((from, self.escalation(sla, rung, from, to)));
                }
            }
        }
        steps
    }

    fn escalation(&self, sla: &'d SlaDefinition, rung: &LadderStep, from: usize, to: usize) -> Step {
        let working = sla.calendar.is_some();
        let timing = match (threshold(rung.at, &sla.target), rung.at) {
            (Some(time), _) => self.tongue.after(time, working),
            (None, Threshold::Percent(percent)) => self.tongue.after_share(percent, working),
            (None, _) => self.tongue.after_share(100, working),
        };
        let name = self.tongue.label(sla.label.as_ref()).unwrap_or(sla.id.as_str());
        let (from, target) = (excerpt(self.label(Some(from))), excerpt(self.label(Some(to))));
        let title = format!("{}: {from} → {target}, {timing}, {name}", self.tongue.words.escalation);
        let timing = Some(timing);
        Step { kind: Kind::Escalation, to: Some(to), label: None, timing, title, is_taken: false }
    }
}

/// When a step of a ladder fires, where its target does not depend on facts.
fn threshold(at: Threshold, target: &Choice<Duration>) -> Option<Duration> {
    let mut targets = target.values();
    let first = *targets.next()?;
    if targets.any(|other| *other != first) {
        return None;
    }
    Some(match at {
        Threshold::Percent(percent) => first.percent(percent),
        Threshold::Before(before) => first.saturating_sub(before),
        Threshold::After(after) => first.saturating_add(after),
    })
}

/// Marks the statuses and steps of the way. A move that no step makes becomes one.
fn mark(nodes: &mut [Node], namer: &Namer, look: &Look) -> Result<(), DrawError> {
    let known = |id: &Id| namer.position(id).ok_or_else(|| DrawError::UnknownStatus(id.clone()));
    for id in &look.way.seen {
        let position = known(id)?;
        if let Some(node) = nodes.get_mut(position) {
            node.is_seen = true;
        }
    }
    let mut before = None;
    for (number, (id, via)) in look.way.stops.iter().enumerate() {
        let here = known(id)?;
        if let Some(from) = before.filter(|from| *from != here).and_then(|from| nodes.get_mut::<usize>(from)) {
            take(from, here, *via, namer);
        }
        if let Some(node) = nodes.get_mut(here) {
            node.visits.push(number + 1);
            node.is_seen = true;
            node.is_here = number + 1 == look.way.stops.len();
        }
        before = Some(here);
    }
    // Only the last stop is where the case is.
    for (position, node) in nodes.iter_mut().enumerate() {
        node.is_here = Some(position) == before;
    }
    Ok(())
}

fn take(from: &mut Node, to: usize, via: Option<Via>, namer: &Namer) {
    let wanted = |step: &&mut Step| step.to == Some(to);
    let of_ladder = via == Some(Via::Escalation);
    let exact = from.steps.iter_mut().filter(wanted).find(|step| (step.kind == Kind::Escalation) == of_ladder);
    let is_declared = exact.is_some();
    let forced = matches!(via, Some(Via::Exception | Via::Forced | Via::External | Via::Undo | Via::Migration));
    if let Some(step) = exact.filter(|_| !forced) {
        step.is_taken = true;
        return;
    }
    if !is_declared
        && !forced
        && let Some(step) = from.steps.iter_mut().find(wanted)
    {
        step.is_taken = true;
        return;
    }
    let words = namer.tongue.words;
    let back = from.steps.iter().find(|step| step.kind == Kind::Back && !forced);
    let label = back.map(|step| step.label.clone().unwrap_or_else(|| words.back.to_owned()));
    let title = format!(
        "{}: {} → {}",
        label.as_deref().unwrap_or(words.exception),
        excerpt(from.label),
        excerpt(namer.label(Some(to)))
    );
    if !from.steps.iter().any(|step| step.kind == Kind::Exception && step.to == Some(to)) {
        from.steps.push(Step { kind: Kind::Exception, to: Some(to), label, timing: None, title, is_taken: true });
    }
}
