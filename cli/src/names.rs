//! Names: what logs and people call statuses and teams, found in a definition.

use std::collections::BTreeMap;

use ordino::Workflow;
use ordino::definition::Label;

/// Names of statuses, or of teams, and the positions that they mean.
pub struct Names {
    exact: BTreeMap<String, u16>,
    /// In small letters; none where two things have the same name.
    loose: BTreeMap<String, Option<u16>>,
}

impl Names {
    /// Statuses by id, alias and label in any language.
    pub fn of_statuses(workflow: &Workflow) -> Self {
        let mut names = Self::new();
        let statuses = &workflow.definition().statuses;
        for (position, status) in (0..).zip(statuses) {
            names.exact.insert(status.id.to_string(), position);
        }
        for (position, status) in (0..).zip(statuses) {
            for alias in &status.aliases {
                names.exact.entry(alias.clone()).or_insert(position);
            }
            let aliases = status.aliases.iter().map(String::as_str);
            names.add(position, [status.id.as_str()].into_iter().chain(aliases).chain(texts(status.label.as_ref())));
        }
        names
    }

    /// Teams by id and label in any language.
    pub fn of_teams(workflow: &Workflow) -> Self {
        let mut names = Self::new();
        for (position, team) in (0..).zip(&workflow.definition().teams) {
            names.exact.insert(team.id.to_string(), position);
            names.add(position, [team.id.as_str()].into_iter().chain(texts(team.label.as_ref())));
        }
        names
    }

    /// The position that a name means: written exactly so, else in other letters where only one thing has it.
    pub fn find(&self, name: &str) -> Option<u16> {
        let name = name.trim();
        self.exact.get(name).copied().or_else(|| self.loose.get(&name.to_lowercase()).copied().flatten())
    }

    /// The position whose id or alias is written exactly so.
    pub fn exactly(&self, name: &str) -> Option<u16> {
        self.exact.get(name).copied()
    }

    /// The known name that is most like one that is not, if any is.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        nearest(&name.trim().to_lowercase(), self.loose.keys().map(String::as_str))
    }

    fn new() -> Self {
        Self { exact: BTreeMap::new(), loose: BTreeMap::new() }
    }

    fn add<'n>(&mut self, position: u16, names: impl Iterator<Item = &'n str>) {
        for name in names {
            let known = self.loose.entry(name.trim().to_lowercase()).or_insert(Some(position));
            if *known != Some(position) {
                *known = None;
            }
        }
    }
}

/// The known name that is most like another one, if any is.
pub fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let known = known.map(|known| (strsim::osa_distance(name, known), known));
    let (distance, nearest) = known.min_by_key(|(distance, _)| *distance)?;
    (distance <= name.chars().count() / 3).then_some(nearest)
}

fn texts(label: Option<&Label>) -> Vec<&str> {
    match label {
        None => Vec::new(),
        Some(Label::Plain(text)) => vec![text],
        Some(Label::ByLanguage(texts)) => texts.iter().map(|(_, text)| text.as_str()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_mean_one_thing_or_nothing() {
        let workflow = Workflow::from_json(
            r#"{"id": "shop", "version": 1, "statuses": [
                {"id": "paid", "label": {"en": "Paid", "it": "Pagato"}, "aliases": ["2", "PS_PAID"]},
                {"id": "sent", "label": "Done", "aliases": ["paid-out"]},
                {"id": "closed", "label": "done"}
            ]}"#,
        )
        .unwrap();
        let names = Names::of_statuses(&workflow);
        for (name, position) in [
            ("paid", Some(0)),
            ("PAGATO ", Some(0)),
            ("2", Some(0)),
            ("ps_paid", Some(0)),
            ("Paid-Out", Some(1)),
            ("done", None),
            ("unknown", None),
        ] {
            assert_eq!(names.find(name), position, "{name}");
        }
        assert_eq!(names.nearest("Pagatto"), Some("pagato"));
        assert_eq!(names.nearest("something else"), None);
    }
}
