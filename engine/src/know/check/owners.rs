//! Who owns a case where, and what they may not do there.

use std::collections::BTreeMap;

use fixedbitset::FixedBitSet;
use petgraph::graph::NodeIndex;

use super::spot::{status, transition};
use super::ways::Ways;
use super::{Findings, Subject, list, note};
use crate::definition::{Action, Definition, Stage, Status};
use crate::name::Id;
use crate::principal::Principal;
use crate::read::{Code, Severity};

/// The teams that may own a case in each status: its own, those that it may bring along, those that ladders give it to.
pub(super) struct Owners {
    /// By node of the graph; the bit after those of the teams stands for nobody.
    teams: Vec<FixedBitSet>,
    /// The topmost team above each.
    tops: Vec<usize>,
    by_id: BTreeMap<Id, usize>,
}

impl Owners {
    pub fn new(definition: &Definition, positions: &BTreeMap<&Id, usize>, ways: &Ways) -> Self {
        let by_id: BTreeMap<Id, usize> =
            definition.teams.iter().enumerate().map(|(position, team)| (team.id.clone(), position)).collect();
        let none = definition.teams.len();
        let empty = FixedBitSet::with_capacity(none + 1);
        let mut owners =
            Self { teams: vec![empty.clone(); ways.graph.node_count()], tops: tops(definition, &by_id), by_id };
        let named = |status: &Status| {
            let choice = status.team.as_ref()?;
            let mut named = empty.clone();
            named.extend(choice.values().filter_map(|team| owners.by_id.get(team).copied()));
            Some(named)
        };
        let own: Vec<Option<FixedBitSet>> = definition.statuses.iter().map(named).collect();
        let given = owners.given(definition, positions);
        // What arrives at a node, until nothing new does anywhere. A status that names its teams takes nothing over.
        let arrive = |teams: &mut FixedBitSet, node: NodeIndex<usize>, arriving: &FixedBitSet| {
            let before = teams.count_ones(..);
            teams.union_with(own.get(node.index()).and_then(Option::as_ref).unwrap_or(arriving));
            given.get(&node).into_iter().for_each(|given| teams.union_with(given));
            teams.count_ones(..) > before
        };
        if let Some(start) = owners.teams.get_mut(ways.start().index()) {
            start.insert(none);
        }
        let mut waiting = vec![ways.start()];
        while let Some(node) = waiting.pop() {
            let Some(leaving) = owners.teams.get(node.index()).cloned() else { continue };
            for next in ways.graph.neighbors(node) {
                let changed = owners.teams.get_mut(next.index()).is_some_and(|teams| arrive(teams, next, &leaving));
                waiting.extend(changed.then_some(next));
            }
        }
        owners
    }

    /// The teams that may own a case in a status.
    pub fn of(&self, status: usize) -> impl Iterator<Item = usize> {
        self.teams.get(status).into_iter().flat_map(FixedBitSet::ones).filter(|team| *team < self.tops.len())
    }

    /// Whether a case may be in a status and nobody's.
    fn may_lack(&self, status: usize) -> bool {
        self.teams.get(status).is_some_and(|teams| teams.contains(self.tops.len()))
    }

    /// Whether some member of a team is among principals, as far as teams go. Every role, and being an employee that is
    /// named, assigned, the opener or the last mover, is taken for something that a member can have.
    ///
    /// A member of a team above both counts as a member of both, so related teams are never strangers.
    fn include(&self, principals: &[Principal], team: usize) -> bool {
        let related = |other: &Id| {
            let top = |team: usize| self.tops.get(team);
            self.by_id.get(other).is_some_and(|other| top(*other) == top(team))
        };
        principals.iter().any(|principal| match principal {
            Principal::Team(other) | Principal::Lead(other) => related(other),
            _ => true,
        })
    }

    /// Teams to which ladders give a case, by status.
    fn given(
        &self,
        definition: &Definition,
        positions: &BTreeMap<&Id, usize>,
    ) -> BTreeMap<NodeIndex<usize>, FixedBitSet> {
        let mut given = BTreeMap::new();
        for sla in &definition.slas {
            let actions = sla.ladder.iter().flat_map(|step| &step.r#do);
            let teams = actions.filter_map(|action| {
                if let Action::Assign(team) = action { self.by_id.get(team).copied() } else { None }
            });
            let teams: FixedBitSet = teams.collect();
            if teams.is_clear() {
                continue;
            }
            for status in sla.run_in.iter().chain(&sla.pause_in).filter_map(|id| positions.get(id)) {
                given
                    .entry(NodeIndex::new(*status))
                    .or_insert_with(|| FixedBitSet::with_capacity(self.tops.len() + 1))
                    .union_with(&teams);
            }
        }
        given
    }
}

/// Notes statuses that nobody owns, and recommended steps that no owner may take.
pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let definition = subject.definition;
    for (position, own) in definition.statuses.iter().enumerate().filter(|(position, _)| subject.is_reached(*position))
    {
        // A definition without teams may be one that nobody has described yet.
        if own.stage == Stage::Open && !definition.teams.is_empty() && subject.owners.may_lack(position) {
            let message = format!("a case may be in `{}` and belong to no team", own.id);
            let help = "name its `team`, so that somebody hears of the case";
            note(findings, status(position), Severity::Warning, Code::NoOwner, (message, help));
        }
        let Some(recommended) = &own.recommended else { continue };
        let rule = &recommended.rule;
        // What the engine takes by itself needs nobody.
        if rule.auto.is_some() || subject.closed.transitions.contains(&(position, 0)) {
            continue;
        }
        let permit = rule.permit.as_ref().unwrap_or(&definition.rights.r#move);
        let strangers = subject.owners.of(position).filter(|team| !subject.owners.include(permit, *team));
        let strangers: Vec<&str> = strangers.filter_map(|team| Some(definition.teams.get(team)?.id.as_str())).collect();
        if strangers.is_empty() {
            continue;
        }
        let path = transition(definition, position, 0);
        let path = if rule.permit.is_some() { path.key("permit") } else { path };
        let message = format!("nobody in {} may take the step that is recommended to them", list(strangers));
        let help = "permit it to `team:owner`, or give the status to the team that takes it";
        note(findings, path, Severity::Error, Code::RecommendedNotPermitted, (message, help));
    }
}

/// The topmost team above each team.
fn tops(definition: &Definition, by_id: &BTreeMap<Id, usize>) -> Vec<usize> {
    let parents: Vec<Option<usize>> =
        definition.teams.iter().map(|team| by_id.get(team.parent.as_ref()?).copied()).collect();
    let above = |team: &usize| parents.get(*team).copied().flatten();
    // Teams that form a circle are errors, and do not come here; the bound is for the reader.
    let top = |team: usize| std::iter::successors(Some(team), above).take(parents.len()).last().unwrap_or(team);
    (0..parents.len()).map(top).collect()
}
