//! Names that another version lacks, and what may be meant by them there.

use serde::Serialize;

use super::CasePlan;
use crate::command::Mapping;
use crate::definition::{Label, Status, Team};
use crate::event::Renamed;
use crate::name::Id;
use crate::read::nearest;
use crate::workflow::Workflow;

/// How many are suggested for one name.
const MOST: usize = 3;

/// Names for which a mapping may be needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Missing {
    /// Of statuses, in the order of the old version.
    pub statuses: Vec<Candidates>,
    /// Of teams, in the order of the old version.
    pub teams: Vec<Candidates>,
}

/// A name that has to be given another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Candidates {
    /// The name in the old version.
    pub id: Id,
    /// How many of the cases cannot come over before it has another one.
    pub cases: usize,
    /// What may be meant in the new version, the likeliest first; three at most.
    pub candidates: Vec<Id>,
}

impl Missing {
    pub(super) fn between(from: &Workflow, to: &Workflow, map: &Mapping, plans: &[CasePlan]) -> Self {
        let lacks = |named: &Renamed, id: &Id, has: &dyn Fn(&Id) -> bool| !has(named.get(id).unwrap_or(id));
        let has_status = |id: &Id| to.status(id.as_str()).is_some();
        let count =
            |id: &Id, of: fn(&CasePlan) -> Option<&Id>| plans.iter().filter(|plan| of(plan) == Some(id)).count();
        let statuses = from.definition().statuses.iter();
        let statuses =
            statuses.filter(|status| lacks(&map.statuses, &status.id, &has_status)).map(|status| Candidates {
                id: status.id.clone(),
                cases: count(&status.id, |plan| plan.missing_status.as_ref()),
                candidates: like_status(status, from, to),
            });
        let teams = from.definition().teams.iter();
        let teams = teams.filter(|team| lacks(&map.teams, &team.id, &|id| to.has_team(id))).map(|team| Candidates {
            id: team.id.clone(),
            cases: count(&team.id, |plan| plan.missing_team.as_ref()),
            candidates: like_team(team, from, to),
        });
        Self { statuses: statuses.collect(), teams: teams.collect() }
    }
}

/// Statuses that may be meant: by an alias, a label, a name that looks alike, or because they are in the same place, as stage,
/// classes and team say. New ones are likelier.
fn like_status(status: &Status, from: &Workflow, to: &Workflow) -> Vec<Id> {
    let others = &to.definition().statuses;
    let near = nearest(status.id.as_str(), others.iter().map(|other| other.id.as_str()));
    let score = |other: &Status| {
        let is_alias = |alias: &String| other.aliases.contains(alias) || other.id.as_str() == alias;
        let known =
            other.aliases.iter().any(|alias| alias == status.id.as_str()) || status.aliases.iter().any(is_alias);
        let shared = status.classes.iter().filter(|class| other.classes.contains(class)).count();
        let same_team = status.team.is_some() && status.team == other.team;
        let is_new = from.status(other.id.as_str()).is_none();
        8 * usize::from(known)
            + 8 * usize::from(alike(status.label.as_ref(), other.label.as_ref()))
            + 8 * usize::from(near == Some(other.id.as_str()))
            + 2 * shared.min(3)
            + usize::from(same_team)
            + if status.stage == other.stage { 1 + 2 * usize::from(is_new) } else { 0 }
    };
    best(others.iter().map(|other| (score(other), &other.id)))
}

/// Teams that may be meant: by a label or a name that looks alike, or new ones in the same place.
fn like_team(team: &Team, from: &Workflow, to: &Workflow) -> Vec<Id> {
    let others = &to.definition().teams;
    let near = nearest(team.id.as_str(), others.iter().map(|other| other.id.as_str()));
    let score = |other: &Team| {
        8 * usize::from(alike(team.label.as_ref(), other.label.as_ref()))
            + 8 * usize::from(near == Some(other.id.as_str()))
            + usize::from(team.parent == other.parent)
            + 2 * usize::from(!from.has_team(&other.id))
    };
    best(others.iter().map(|other| (score(other), &other.id)))
}

fn alike(one: Option<&Label>, other: Option<&Label>) -> bool {
    let texts = |label: &Label| match label {
        Label::Plain(text) => vec![text.to_lowercase()],
        Label::ByLanguage(texts) => texts.iter().map(|(_, text)| text.to_lowercase()).collect(),
    };
    let (Some(one), Some(other)) = (one, other) else { return false };
    let others = texts(other);
    texts(one).iter().any(|text| others.contains(text))
}

/// The highest first, of equals the first; those with nothing in common are left out.
fn best<'a>(scored: impl Iterator<Item = (usize, &'a Id)>) -> Vec<Id> {
    let mut scored: Vec<(usize, &Id)> = scored.filter(|(score, _)| *score > 0).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().take(MOST).map(|(_, id)| id.clone()).collect()
}
