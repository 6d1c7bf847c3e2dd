//! Promises that a single history can break, watched while it happens.

use crate::actor::Actor;
use crate::case::{Case, Via};
use crate::definition::{Never, Only, Promise, Stage};
use crate::event::{Event, EventKind};
use crate::fact::Facts;
use crate::guard::Situation;
use crate::name::Id;
use crate::view::View;
use crate::workflow::Workflow;

/// What a history has been through so far, as far as promises ask.
#[derive(Clone, Debug)]
pub(super) struct Monitor<'w> {
    workflow: &'w Workflow,
    watched: Vec<Watched>,
}

/// One promise that a history can break.
#[derive(Clone, Debug)]
struct Watched {
    /// Its position in the definition.
    position: usize,
    claim: Claim,
    /// Whether a move has been made that does not count, so that this history says nothing any more.
    is_over: bool,
}

#[derive(Clone, Debug)]
enum Claim {
    Never { reach: Name, before: Name, been: bool },
    Only(Only, Name),
}

/// What a promise names.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Name {
    Status(String),
    Class(String),
    Stage(String),
}

/// Where a case has come in.
struct Entered<'e> {
    status: &'e Id,
    classes: &'e [Id],
    stage: Stage,
    via: Option<Via>,
}

impl<'w> Monitor<'w> {
    pub fn new(workflow: &'w Workflow) -> Self {
        let name = |text: &str| Name::of(workflow, text);
        let watched = workflow.definition().promises.iter().enumerate().filter_map(|(position, promise)| {
            let claim = match promise {
                Promise::Never(Never { reach, before, .. }) => {
                    Claim::Never { reach: name(reach)?, before: name(before)?, been: false }
                }
                Promise::Only(only) => Claim::Only(only.clone(), name(&only.move_to)?),
                // A history that ends has broken none of the others.
                _ => return None,
            };
            Some(Watched { position, claim, is_over: false })
        });
        Self { workflow, watched: watched.collect() }
    }

    /// Looks at what has happened. `before` is the case as it was then; `actor` who asked for it.
    ///
    /// Answers the first promise that it breaks, and how.
    pub fn look(&mut self, before: Option<&Case>, actor: Option<&Actor>, event: &Event) -> Option<(usize, String)> {
        let entered = Entered::of(event)?;
        let workflow = self.workflow;
        self.watched.iter_mut().find_map(|watched| watched.look(workflow, before, actor, &entered))
    }
}

impl Watched {
    fn look(
        &mut self,
        workflow: &Workflow,
        before: Option<&Case>,
        actor: Option<&Actor>,
        entered: &Entered<'_>,
    ) -> Option<(usize, String)> {
        let status = entered.status;
        let broken = match &mut self.claim {
            Claim::Never { before, reach, been } => {
                self.is_over |= entered.via.is_some_and(|via| !COUNT.contains(&via));
                *been |= before.is(entered);
                let is_broken = !self.is_over && !*been && reach.is(entered);
                is_broken.then(|| format!("the order is in `{status}` and has never been in {before}"))
            }
            Claim::Only(only, name) => {
                let by_people = entered.via.is_some_and(|via| OF_PEOPLE.contains(&via));
                let case = before.filter(|_| by_people && name.is(entered))?;
                let facts = Facts::new();
                let view = View::stored(workflow, case).asked(actor, &facts);
                let who = actor.map_or("nobody", |actor| actor.id.as_str());
                // An administrator passes every right, and is no breach.
                let may = view.holds(&only.principal) || actor.is_some_and(Actor::is_admin);
                (!may).then(|| format!("{who} has moved the order to `{status}`, and is not `{}`", only.principal))
            }
        };
        broken.map(|message| (self.position, message))
    }
}

/// Moves that count unless a promise says otherwise: those that the definition allows or makes.
const COUNT: [Via; 6] = [Via::Recommended, Via::Suggested, Via::Exception, Via::Auto, Via::Escalation, Via::Undo];

/// Those of them that somebody makes.
const OF_PEOPLE: [Via; 4] = [Via::Recommended, Via::Suggested, Via::Exception, Via::Undo];

impl<'e> Entered<'e> {
    fn of(event: &'e Event) -> Option<Self> {
        match &event.kind {
            EventKind::Opened { status, classes, stage, .. } => {
                Some(Self { status, classes, stage: *stage, via: None })
            }
            EventKind::Moved(moved) => {
                Some(Self { status: &moved.to, classes: &moved.classes, stage: moved.stage, via: Some(moved.via) })
            }
            _ => None,
        }
    }
}

impl Name {
    /// What a text names: what its kind says, else a status, a class or a stage, in this order.
    fn of(workflow: &Workflow, text: &str) -> Option<Self> {
        let named = |name: &str| name.to_owned();
        match text.split_once(':') {
            Some(("status", name)) => return Some(Self::Status(named(name))),
            Some(("class", name)) => return Some(Self::Class(named(name))),
            Some(("stage", name)) => return Some(Self::Stage(named(name))),
            _ => {}
        }
        if workflow.status(text).is_some() {
            return Some(Self::Status(named(text)));
        }
        let mut classes = workflow.definition().statuses.iter().flat_map(|status| &status.classes);
        if classes.any(|class| class.as_str() == text) {
            return Some(Self::Class(named(text)));
        }
        STAGES.iter().any(|(name, _)| *name == text).then(|| Self::Stage(named(text)))
    }

    fn is(&self, entered: &Entered<'_>) -> bool {
        match self {
            Self::Status(status) => entered.status.as_str() == status,
            Self::Class(class) => entered.classes.iter().any(|own| own.as_str() == class),
            Self::Stage(stage) => STAGES.iter().any(|(name, own)| name == stage && *own == entered.stage),
        }
    }
}

const STAGES: [(&str, Stage); 3] = [("open", Stage::Open), ("waiting", Stage::Waiting), ("closed", Stage::Closed)];

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Status(name) => write!(f, "`{name}`"),
            Self::Class(name) => write!(f, "the class `{name}`"),
            Self::Stage(name) => write!(f, "the stage `{name}`"),
        }
    }
}
