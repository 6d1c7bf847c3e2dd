//! Labels that lack a language in which others are written.

use super::spot::{self, status};
use super::{Findings, Subject, list, note};
use crate::definition::{Definition, Label, Language, Others, Require};
use crate::read::{Code, Path, Severity};

pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let mut labels = Labels::default();
    labels.definition(subject.definition);
    let mut used: Vec<&Language> = Vec::new();
    for (_, label) in &labels.0 {
        if let Label::ByLanguage(texts) = label {
            let own = texts.iter().map(|(language, _)| language);
            let new: Vec<_> = own.filter(|language| !used.iter().any(|known| known.is(language))).collect();
            used.extend(new);
        }
    }
    for (path, label) in labels.0 {
        // A plain text is meant for every language.
        let missing: Vec<&str> =
            used.iter().filter(|language| label.get(language).is_none()).map(|language| language.as_str()).collect();
        if !missing.is_empty() {
            let message = format!("this is not translated into {}", list(missing));
            let help = "write it in every language of this definition, or as one plain text";
            note(findings, path, Severity::Hint, Code::MissingTranslation, (message, help));
        }
    }
}

/// The labels of a definition, each with its path.
#[derive(Default)]
struct Labels<'d>(Vec<(Path, &'d Label)>);

impl<'d> Labels<'d> {
    fn definition(&mut self, definition: &'d Definition) {
        let root = Path::root();
        self.add(&root, "label", definition.label.as_ref());
        for (position, team) in definition.teams.iter().enumerate() {
            self.add(&root.key("teams").index(position), "label", team.label.as_ref());
        }
        for (position, calendar) in definition.calendars.iter().enumerate() {
            let path = root.key("calendars").index(position);
            self.add(&path, "label", calendar.label.as_ref());
            for (position, holiday) in
                calendar.holidays.iter().enumerate().filter(|(_, holiday)| holiday.label.is_some())
            {
                self.add(&path.key("holidays").index(position), "label", holiday.label.as_ref());
            }
        }
        for (position, own) in definition.statuses.iter().enumerate() {
            let path = status(position);
            self.add(&path, "label", own.label.as_ref());
            self.add(&path, "description", own.description.as_ref());
            for (step, transition) in own.transitions().enumerate() {
                let rule = &transition.rule;
                if rule.label.is_some() || rule.require.is_some() {
                    let path = spot::transition(definition, position, step);
                    self.add(&path, "label", rule.label.as_ref());
                    self.require(&path, rule.require.as_ref());
                }
            }
            if let Some(Others::Rule(rule)) = &own.others {
                self.require(&path.key("others"), rule.require.as_ref());
            }
        }
        for (position, sla) in definition.slas.iter().enumerate() {
            self.add(&spot::sla(position), "label", sla.label.as_ref());
        }
    }

    fn require(&mut self, path: &Path, require: Option<&'d Require>) {
        for (position, field) in require.into_iter().flat_map(|require| &require.fields).enumerate() {
            self.add(&path.key("require").key("fields").index(position), "label", field.label.as_ref());
        }
    }

    fn add(&mut self, path: &Path, key: &str, label: Option<&'d Label>) {
        self.0.extend(label.map(|label| (path.key(key), label)));
    }
}
