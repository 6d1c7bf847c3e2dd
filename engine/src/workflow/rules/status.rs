//! Rules of statuses and transitions.

use std::collections::{BTreeMap, BTreeSet};

use super::Rules;
use crate::definition::{Definition, Others, Require, Status, Target, Transition};
use crate::limits;
use crate::name::Id;
use crate::read::{Code, Diagnostic, Path};

impl<'d> Rules<'d> {
    pub(super) fn statuses(&mut self, definition: &'d Definition) {
        let statuses = Path::root().key("statuses");
        self.unique(&statuses, definition.statuses.iter().map(|status| &status.id));
        self.aliases(definition);
        for (position, status) in definition.statuses.iter().enumerate() {
            if self.is_full() {
                return;
            }
            self.status(&statuses.index(position), status);
        }
    }

    pub(super) fn aliases(&mut self, definition: &'d Definition) {
        let mut owners: BTreeMap<&str, &Id> = BTreeMap::new();
        for (position, status) in definition.statuses.iter().enumerate() {
            let path = Path::root().key("statuses").index(position).key("aliases");
            if !self.most(&path, status.aliases.len(), limits::LIST, "aliases") {
                continue;
            }
            for (index, alias) in status.aliases.iter().enumerate() {
                let path = path.index(index);
                if alias.is_empty() || alias.len() > limits::HOST_NAME_BYTES {
                    let most = limits::HOST_NAME_BYTES;
                    self.refuse(Code::InvalidValue, &path, format!("an alias has 1 to {most} bytes"));
                }
                if let Some(owner) = owners.insert(alias, &status.id) {
                    self.refuse(Code::DuplicateAlias, &path, format!("`{alias}` is an alias of `{owner}` already"));
                } else if alias != status.id.as_str()
                    && Id::new(alias).is_ok_and(|id| self.known_statuses.contains(&id))
                {
                    let message = format!("`{alias}` is the id of another status");
                    self.refuse(Code::DuplicateAlias, &path, message);
                }
            }
        }
    }

    pub(super) fn status(&mut self, path: &Path, status: &'d Status) {
        if let Some(team) = &status.team {
            self.choice(&path.key("team"), team, Self::team_named);
        }
        for (key, list) in [("classes", &status.classes), ("onEnter", &status.on_enter), ("onLeave", &status.on_leave)]
        {
            self.most(&path.key(key), list.len(), limits::LIST, "names");
        }
        let mut targets: BTreeSet<String> = BTreeSet::new();
        if let Some(transition) = &status.recommended {
            self.transition(&path.key("recommended"), status, transition, &mut targets);
        }
        let suggested = path.key("suggested");
        if self.most(&suggested, status.suggested.len(), limits::TRANSITIONS, "transitions") {
            for (position, transition) in status.suggested.iter().enumerate() {
                self.transition(&suggested.index(position), status, transition, &mut targets);
            }
        }
        if let Some(Others::Rule(rule)) = &status.others {
            if let Some(permit) = &rule.permit {
                self.principals(&path.key("others").key("permit"), permit);
            }
            if let Some(require) = &rule.require {
                self.require(&path.key("others").key("require"), require);
            }
        }
    }

    pub(super) fn transition(
        &mut self,
        path: &Path,
        status: &Status,
        transition: &'d Transition,
        targets: &mut BTreeSet<String>,
    ) {
        if let Target::Status(to) = &transition.to {
            self.status_named(&path.key("to"), to);
            if to == &status.id {
                self.refuse(Code::SelfTransition, path, format!("`{to}` leads to itself"));
            }
        }
        if !targets.insert(transition.to.to_string()) {
            let message = format!("`{}` leads to `{}` twice", status.id, transition.to);
            let problem = Diagnostic::error(Code::DuplicateTarget, path, message);
            self.note(path, problem.with_help("join the two with `any` in `when`, or keep one"));
        }
        let rule = &transition.rule;
        if let Some(when) = &rule.when {
            self.guard(&path.key("when"), when);
        }
        if let Some(permit) = &rule.permit {
            self.principals(&path.key("permit"), permit);
        }
        if let Some(require) = &rule.require {
            self.require(&path.key("require"), require);
        }
        if let Some(auto) = &rule.auto {
            if rule.require.as_ref().is_some_and(|require| !require.is_empty()) {
                let message = "an automatic transition may not require anything, since nobody is there to give it";
                self.refuse(Code::AutoRequires, &path.key("require"), message.to_owned());
            }
            if let Some(calendar) = &auto.calendar {
                self.calendar_ref(&path.key("auto").key("calendar"), calendar);
            }
        }
        for (key, list) in [("emit", &rule.emit), ("onUndo", &rule.on_undo)] {
            self.most(&path.key(key), list.len(), limits::LIST, "names");
        }
    }

    pub(super) fn require(&mut self, path: &Path, require: &'d Require) {
        let fields = path.key("fields");
        if !self.most(&fields, require.fields.len(), limits::FIELDS, "fields") {
            return;
        }
        self.unique_by(&fields, "name", require.fields.iter().map(|field| &field.name));
        if usize::try_from(require.attachments).is_ok_and(|least| least > limits::ATTACHMENTS) {
            let message = format!("a command has at most {} attachments", limits::ATTACHMENTS);
            self.refuse(Code::LimitExceeded, &path.key("attachments"), message);
        }
        for (position, field) in require.fields.iter().enumerate() {
            let path = fields.index(position).key("oneOf");
            let Some(values) = &field.one_of else { continue };
            if !self.most(&path, values.len(), limits::LIST, "values") {
                continue;
            }
            if values.is_empty() {
                self.refuse(Code::EmptyList, &path, "a field that takes no value can never be given".to_owned());
            }
            if let Some(wrong) = values.iter().find(|value| !field.r#type.accepts(value)) {
                let message = format!("{wrong} is no value of the field's type");
                self.refuse(Code::InvalidValue, &path, message);
            }
        }
    }
}
