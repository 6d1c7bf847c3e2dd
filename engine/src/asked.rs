//! What a workflow asks for: its guards, facts that answer them, people whom it names, and what its steps require. For whoever
//! makes stories up.

use std::sync::Arc;

use crate::command::{Attachment, Command};
use crate::definition::{Definition, Field, FieldType, Others, Status};
use crate::fact::{Fact, Scalar};
use crate::guard::{Guard, Leaf, Test};
use crate::principal::Principal;
use crate::step::{Offered, Requires};
use crate::workflow::Workflow;

/// The guards of a workflow's transitions, SLAs and choices of team and target.
pub(crate) fn guards(workflow: &Workflow) -> Vec<Guard> {
    let definition = workflow.definition();
    let transitions = definition.statuses.iter().flat_map(Status::transitions);
    let when = transitions.filter_map(|transition| transition.rule.when.clone());
    let applies = definition.slas.iter().filter_map(|sla| sla.applies_when.clone());
    let targets = definition.slas.iter().flat_map(|sla| &sla.target.branches).filter_map(|branch| branch.when.clone());
    let teams = definition.statuses.iter().filter_map(|status| status.team.as_ref());
    let teams = teams.flat_map(|choice| &choice.branches).filter_map(|branch| branch.when.clone());
    when.chain(applies).chain(targets).chain(teams).collect()
}

/// Facts for which guards ask, with values that answer them.
pub(crate) fn answers(guards: &[Guard]) -> Vec<(Arc<str>, Fact)> {
    let about = |leaf: &Leaf| match leaf {
        Leaf::Fact { name, test } => asked(test).map(|value| (name.clone(), value)).collect(),
        Leaf::Actor(_) | Leaf::Visited(_) | Leaf::VisitedClass(_) => Vec::new(),
    };
    guards.iter().flat_map(Guard::leaves).flat_map(about).collect()
}

/// Values that make a test true, or nearly.
fn asked(test: &Test) -> impl Iterator<Item = Fact> + use<> {
    let values: Vec<Fact> = match test {
        Test::Eq(value) | Test::Ne(value) => vec![value.clone()],
        Test::Lt(value) | Test::Lte(value) | Test::Gt(value) | Test::Gte(value) => {
            let near = match value {
                Scalar::Number(number) => vec![Scalar::Number(number - 1.0), Scalar::Number(number + 1.0)],
                Scalar::Bool(_) | Scalar::Text(_) => Vec::new(),
            };
            std::iter::once(value.clone()).chain(near).map(Fact::Scalar).collect()
        }
        Test::In(values) => values.iter().cloned().map(Fact::Scalar).collect(),
        Test::Contains(value) => vec![Fact::List(vec![value.clone()]), Fact::List(Vec::new())],
        Test::Exists(_) => vec![Fact::Scalar(Scalar::Bool(true))],
    };
    values.into_iter()
}

/// Everybody whom a definition permits something.
pub(crate) fn permitted(definition: &Definition) -> impl Iterator<Item = &Principal> {
    let transitions = definition.statuses.iter().flat_map(Status::transitions);
    let own = transitions.filter_map(|transition| transition.rule.permit.as_deref());
    let others = definition.statuses.iter().filter_map(|status| match &status.others {
        Some(Others::Rule(rule)) => rule.permit.as_deref(),
        _ => None,
    });
    let rights = definition.rights.iter().map(|(_, principals)| principals);
    own.chain(others).chain(rights).flatten()
}

/// A move to an offered target, with everything that it requires and nothing else.
pub(crate) fn complete_move(offered: &Offered) -> Command {
    let Requires { comment, attachments, fields } = &offered.requires;
    let file = Attachment {
        name: "invoice.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: 1_024,
        digest: None,
        key: None,
    };
    let fields = fields.unwrap_or_default().iter();
    Command::Move {
        to: offered.to.to_string(),
        comment: comment.map(|_| "as agreed".to_owned()),
        fields: fields.map(|field| (field.name.as_str().into(), value_of(field))).collect(),
        attachments: (0..attachments.unwrap_or_default()).map(|_| file.clone()).collect(),
    }
}

fn value_of(field: &Field) -> Scalar {
    let first = field.one_of.as_ref().and_then(|values| values.first()).cloned();
    first.unwrap_or_else(|| match field.r#type {
        FieldType::Text => Scalar::Text("as agreed".into()),
        FieldType::Number => Scalar::Number(2.5),
        FieldType::Date => Scalar::Text("2026-12-25".into()),
        FieldType::Bool => Scalar::Bool(true),
    })
}
