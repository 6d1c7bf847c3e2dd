//! Where guards stand in a definition.

use crate::definition::{Choice, Definition, Transition};
use crate::guard::Guard;
use crate::read::Path;

/// The place of a guard. It becomes a path only when there is something to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::know) enum Spot {
    /// Of a transition: its status, and its position there, the recommended one first.
    Transition { status: usize, position: usize },
    /// A branch of the choice where cases begin.
    Initial { branch: usize },
    /// A branch of the choice of a status's team.
    Team { status: usize, branch: usize },
    /// Which cases an SLA is for.
    Applies { sla: usize },
    /// A branch of the choice of a target.
    Target { sla: usize, branch: usize },
    /// A branch of the choice of a calendar.
    Calendar { sla: usize, branch: usize },
}

impl Spot {
    /// The path of the guard.
    pub fn path(self, definition: &Definition) -> Path {
        let branch = |path: Path, branch: usize| path.index(branch);
        let at = match self {
            Self::Transition { status, position } => transition(definition, status, position),
            Self::Initial { branch: at } => branch(Path::root().key("initial"), at),
            Self::Team { status: own, branch: at } => branch(status(own).key("team"), at),
            Self::Applies { sla: own } => return sla(own).key("appliesWhen"),
            Self::Target { sla: own, branch: at } => branch(sla(own).key("target"), at),
            Self::Calendar { sla: own, branch: at } => branch(sla(own).key("calendar"), at),
        };
        at.key("when")
    }
}

/// Every guard, in the order of the definition.
pub(in crate::know) fn guards(definition: &Definition) -> impl Iterator<Item = (Spot, &Guard)> {
    let initial = definition.initial.iter().flat_map(|choice| of_choice(choice, |branch| Spot::Initial { branch }));
    let statuses = definition.statuses.iter().enumerate().flat_map(|(status, own)| {
        let team =
            own.team.iter().flat_map(move |choice| of_choice(choice, move |branch| Spot::Team { status, branch }));
        let transitions = own.transitions().enumerate().filter_map(move |(position, transition)| {
            Some((Spot::Transition { status, position }, transition.rule.when.as_ref()?))
        });
        team.chain(transitions)
    });
    let slas = definition.slas.iter().enumerate().flat_map(|(sla, own)| {
        let applies = own.applies_when.iter().map(move |guard| (Spot::Applies { sla }, guard));
        let target = of_choice(&own.target, move |branch| Spot::Target { sla, branch });
        let calendar =
            own.calendar.iter().flat_map(move |choice| of_choice(choice, move |branch| Spot::Calendar { sla, branch }));
        applies.chain(target).chain(calendar)
    });
    initial.chain(statuses).chain(slas)
}

/// The path of a status.
pub(super) fn status(position: usize) -> Path {
    Path::root().key("statuses").index(position)
}

/// The path of an SLA.
pub(super) fn sla(position: usize) -> Path {
    Path::root().key("slas").index(position)
}

/// The path of a transition.
pub(super) fn transition(definition: &Definition, from: usize, position: usize) -> Path {
    let recommended = definition.statuses.get(from).is_some_and(|status| status.recommended.is_some());
    match (recommended, position) {
        (true, 0) => status(from).key("recommended"),
        _ => status(from).key("suggested").index(position - usize::from(recommended)),
    }
}

/// A transition by its place.
pub(super) fn transition_at(definition: &Definition, from: usize, position: usize) -> Option<&Transition> {
    definition.statuses.get(from)?.transitions().nth(position)
}

fn of_choice<T>(choice: &Choice<T>, spot: impl Fn(usize) -> Spot) -> impl Iterator<Item = (Spot, &Guard)> {
    choice.branches.iter().enumerate().filter_map(move |(branch, own)| Some((spot(branch), own.when.as_ref()?)))
}
