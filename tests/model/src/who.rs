//! Principals: who is meant, and who is told.

use serde_json::Value;

use crate::case::Case;
use crate::json::{find, name, texts};

/// Who acts.
#[derive(Debug, Clone)]
pub struct Actor {
    pub id: String,
    pub teams: Vec<String>,
    pub leads: Vec<String>,
    pub roles: Vec<String>,
}

impl Actor {
    /// Reads the actor of a request.
    pub fn new(actor: &Value) -> Option<Self> {
        let id = name(&actor["id"])?;
        let (teams, leads) = (texts(&actor["teams"]), texts(&actor["leads"]));
        Some(Self { id, teams, leads, roles: texts(&actor["roles"]) })
    }
}

/// The teams of a definition.
#[derive(Debug, Clone, Copy)]
pub struct Teams<'d>(pub &'d Value);

impl Teams<'_> {
    /// Whether an actor is the principal. Without an actor only `anyone` holds.
    pub fn is(self, actor: Option<&Actor>, principal: &str, case: &Case) -> bool {
        if principal == "anyone" {
            return true;
        }
        let Some(actor) = actor else { return false };
        let me = Some(&actor.id);
        match principal.split_once(':').unwrap_or((principal, "")) {
            ("assignee", _) => case.assignee.as_ref() == me,
            ("mover", _) => case.mover.as_ref() == me,
            ("opener", _) => case.opener.as_ref() == me,
            ("employee", id) => actor.id == id,
            ("role", role) => actor.roles.iter().any(|mine| mine == role),
            // A case that nobody owns is everybody's, and has no lead.
            ("team", "owner") => case.team.as_ref().is_none_or(|team| self.member(actor, team)),
            ("team", team) => self.member(actor, team),
            ("lead", "owner") => case.team.as_ref().is_some_and(|team| self.leads(actor, team)),
            ("lead", team) => self.leads(actor, team),
            _ => false,
        }
    }

    /// Whether an actor passes a right or a permit: one of the principals, or `role:admin`.
    pub fn may(self, actor: Option<&Actor>, needs: &[String], case: &Case) -> bool {
        let admin = actor.is_some_and(|actor| actor.roles.iter().any(|role| role == "admin"));
        admin || needs.iter().any(|principal| self.is(actor, principal, case))
    }

    /// Members of a parent team are members of its children; a lead is a member.
    fn member(self, actor: &Actor, team: &str) -> bool {
        let above = self.above(team);
        above.iter().any(|team| actor.teams.contains(team) || actor.leads.contains(team))
    }

    fn leads(self, actor: &Actor, team: &str) -> bool {
        self.above(team).iter().any(|team| actor.leads.contains(team))
    }

    /// A team and all above it.
    fn above(self, team: &str) -> Vec<String> {
        let mut all = vec![team.to_owned()];
        let mut team = team.to_owned();
        while let Some(parent) = name(&find(self.0, &team)["parent"]) {
            all.push(parent.clone());
            team = parent;
        }
        all
    }
}

/// Who is told, resolved now; each once.
pub fn resolved(principals: &[String], case: &Case) -> Vec<String> {
    let team = case.team.as_ref().map(|team| format!("team:{team}"));
    let employee = |id: &Option<String>| id.as_ref().map(|id| format!("employee:{id}"));
    let mut told: Vec<String> = Vec::new();
    for principal in principals {
        let one = match principal.as_str() {
            "team:owner" => team.clone(),
            "lead:owner" => case.team.as_ref().map(|team| format!("lead:{team}")),
            // `assignee` with none means `team:owner`.
            "assignee" => employee(&case.assignee).or_else(|| team.clone()),
            "mover" => employee(&case.mover),
            "opener" => employee(&case.opener),
            other => Some(other.to_owned()),
        };
        told.extend(one.filter(|one| !told.contains(one)));
    }
    told
}

/// The principals of a right, as the definition says or by default.
pub fn right(definition: &Value, right: &str) -> Vec<String> {
    // `snooze` and `dismiss` go with `remind`, `unwatch` with `watch`.
    let right = match right {
        "snooze" | "dismiss" => "remind",
        "unwatch" => "watch",
        other => other,
    };
    let given = &definition["rights"][right];
    if !given.is_null() {
        return texts(given);
    }
    let default: &[&str] = match right {
        "move" | "acknowledge" => &["team:owner", "lead:owner", "assignee"],
        "exception" | "force" => &["lead:owner", "role:admin"],
        "comment" | "remind" | "watch" => &["anyone"],
        "assign" => &["team:owner", "lead:owner", "role:admin"],
        "undo" => &["mover", "lead:owner"],
        _ => &[],
    };
    default.iter().map(|&principal| principal.to_owned()).collect()
}

/// The team that a principal such as `team:ops` or `lead:ops` names.
pub fn team_named(principal: &str) -> Option<&str> {
    let team = principal.strip_prefix("team:").or_else(|| principal.strip_prefix("lead:"))?;
    (team != "owner").then_some(team)
}
