//! What things and people are called, and how long something takes, in words.

use crate::definition::{CalendarRef, Definition, Label, Language};
use crate::name::Id;
use crate::principal::Principal;
use crate::workflow::Workflow;

/// Both versions, and in which language their labels are read.
#[derive(Debug)]
pub(super) struct Names<'a> {
    old: &'a Workflow,
    new: &'a Workflow,
    lang: Option<&'a Language>,
}

impl<'a> Names<'a> {
    pub fn new(old: &'a Workflow, new: &'a Workflow, lang: Option<&'a Language>) -> Self {
        Self { old, new, lang: lang.or(new.main_language()).or(old.main_language()) }
    }

    /// A label in the language; in its first one where it has no text in that.
    pub fn text<'l>(&self, label: Option<&'l Label>) -> Option<&'l str> {
        let label = label?;
        let text = match label {
            Label::Plain(text) => Some(text.as_str()),
            Label::ByLanguage(texts) => {
                self.lang.and_then(|lang| label.get(lang)).or_else(|| texts.first().map(|(_, text)| text.as_str()))
            }
        };
        text.filter(|text| !text.trim().is_empty())
    }

    /// By the label of the new version, else of the old one, else the id.
    fn named<'n>(&self, id: &'n str, label: impl Fn(&'a Definition, &str) -> Option<&'a Label>) -> &'n str
    where
        'a: 'n,
    {
        let of = |workflow: &'a Workflow| self.text(label(workflow.definition(), id));
        of(self.new).or_else(|| of(self.old)).unwrap_or(id)
    }

    pub fn status<'n>(&self, id: &'n str) -> &'n str
    where
        'a: 'n,
    {
        match id {
            "$previous" => "the status before",
            _ => self.named(id, |definition, id| find(&definition.statuses, id, |one| &one.id)?.label.as_ref()),
        }
    }

    pub fn team<'n>(&self, id: &'n str) -> &'n str
    where
        'a: 'n,
    {
        self.named(id, |definition, id| find(&definition.teams, id, |one| &one.id)?.label.as_ref())
    }

    pub fn calendar<'n>(&self, id: &'n str) -> &'n str
    where
        'a: 'n,
    {
        self.named(id, |definition, id| find(&definition.calendars, id, |one| &one.id)?.label.as_ref())
    }

    /// Where an SLA's clock runs, if that is one status in both versions; else what the SLA is called.
    pub fn sla(&self, id: &str) -> String {
        let runs = |workflow: &'a Workflow| {
            let sla = find(&workflow.definition().slas, id, |one| &one.id)?;
            if let [only] = sla.run_in.as_slice() { Some(only) } else { None }
        };
        match (runs(self.old), runs(self.new)) {
            (Some(one), Some(other)) if one == other => self.status(one.as_str()).to_owned(),
            (Some(only), None) if find(&self.new.definition().slas, id, |one| &one.id).is_none() => {
                self.status(only.as_str()).to_owned()
            }
            (None, Some(only)) if find(&self.old.definition().slas, id, |one| &one.id).is_none() => {
                self.status(only.as_str()).to_owned()
            }
            _ => self.named(id, |definition, id| find(&definition.slas, id, |one| &one.id)?.label.as_ref()).to_owned(),
        }
    }

    /// Whether the time of an SLA is working time, in the old version and in the new one.
    pub fn works(&self, sla: &str) -> [bool; 2] {
        let works = |workflow: &Workflow| {
            let sla = find(&workflow.definition().slas, sla, |one| &one.id);
            sla.is_some_and(|sla| sla.calendar.is_some())
        };
        [works(self.old), works(self.new)]
    }

    pub fn calendar_ref(&self, reference: &CalendarRef) -> String {
        match reference {
            CalendarRef::Calendar(id) => self.calendar(id.as_str()).to_owned(),
            CalendarRef::OwnerTeam => "the owning team's".to_owned(),
        }
    }

    /// Who owns a status by name, if it is one team whatever the facts.
    fn owner(&self, status: &str) -> Option<&str> {
        let of = |workflow: &'a Workflow| {
            let branches = &workflow.status(status)?.team.as_ref()?.branches;
            if let [only] = branches.as_slice() { Some(only.value.as_str()) } else { None }
        };
        of(self.new).or_else(|| of(self.old)).map(|team| self.team(team))
    }

    /// Somebody, by what the definition calls them; of a status its owner by name.
    fn principal(&self, principal: &Principal, status: Option<&str>) -> String {
        let owner = || status.and_then(|status| self.owner(status)).unwrap_or("the owning team");
        match principal {
            Principal::Anyone => "anyone".to_owned(),
            Principal::Role(role) => format!("the role {role}"),
            Principal::Team(team) => self.team(team.as_str()).to_owned(),
            Principal::OwnerTeam => owner().to_owned(),
            Principal::Lead(team) => format!("leads of {}", self.team(team.as_str())),
            Principal::LeadOfOwner => format!("leads of {}", owner()),
            Principal::Assignee => "the assignee".to_owned(),
            Principal::Mover => "who moved it last".to_owned(),
            Principal::Opener => "who opened it".to_owned(),
            Principal::Employee(employee) => employee.to_string(),
        }
    }

    pub fn people(&self, principals: &[Principal], status: Option<&str>) -> String {
        let people: Vec<String> = principals.iter().map(|one| self.principal(one, status)).collect();
        if people.is_empty() { "nobody".to_owned() } else { listed(&people) }
    }

    /// Whom a step permits by itself; of the new version, where that has it.
    pub fn permit(&self, status: &str, to: &str) -> Option<Vec<Principal>> {
        let step = |workflow: &'a Workflow| {
            workflow.status(status)?.transitions().find(|transition| transition.to.to_string() == to)
        };
        step(self.new).or_else(|| step(self.old))?.rule.permit.clone()
    }

    /// Whoever may take a step out of a status: those it permits; else by the right, which the owning team has and those who
    /// come with it.
    pub fn movers(&self, permit: Option<&[Principal]>, status: &str) -> String {
        let rights = &self.new.definition().rights.r#move;
        let usual = permit.is_none() && rights.contains(&Principal::OwnerTeam);
        match self.owner(status).filter(|_| usual) {
            Some(owner) => owner.to_owned(),
            None if usual => "people".to_owned(),
            None => self.people(permit.unwrap_or(rights), Some(status)),
        }
    }
}

fn find<'d, T>(things: &'d [T], wanted: &str, id: impl Fn(&T) -> &Id) -> Option<&'d T> {
    things.iter().find(|thing| id(thing).as_str() == wanted)
}

/// `a, b and c`.
pub(super) fn listed(words: &[String]) -> String {
    match words.split_last() {
        None => "none".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}
