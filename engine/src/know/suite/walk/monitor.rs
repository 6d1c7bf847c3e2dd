//! Promises that a single history can break, watched while it happens.

use crate::actor::Actor;
use crate::case::{Case, Via};
use crate::definition::{Only, Promise, Within};
use crate::event::{Event, EventKind};
use crate::fact::Facts;
use crate::guard::Situation;
use crate::know::promises::monitor::{Heard, Monitor as Claimed};
use crate::know::promises::names::{Names, Set};
use crate::know::promises::within::stay::{deadline, told_time};
use crate::name::Id;
use crate::time::Instant;
use crate::view::View;
use crate::workflow::Workflow;

/// What a history has been through so far, as far as promises ask.
#[derive(Clone, Debug)]
pub(super) struct Monitor<'w> {
    workflow: &'w Workflow,
    watched: Vec<Watched<'w>>,
    /// The status that was entered last, by position.
    last: Option<usize>,
}

/// A promise, and what it is broken with and how.
pub(super) type Breach = (usize, String);

/// One promise that a history can break.
#[derive(Clone, Debug)]
struct Watched<'w> {
    /// Its position in the definition.
    position: usize,
    promise: &'w Promise,
    claim: Claim<'w>,
    /// Whether nothing that follows can break it, or a move has been made that does not count.
    is_over: bool,
}

#[derive(Clone, Debug)]
enum Claim<'w> {
    /// `never`, `sequence` and `atMost`, and what they remember.
    Order(Claimed, u64),
    Only(&'w Only, Set),
    /// Since when the case is inside.
    Within(&'w Within, Set, Option<Instant>),
}

/// Where a case has come in.
struct Entered<'e> {
    status: &'e Id,
    /// The same, by its position in the definition.
    to: usize,
    via: Option<Via>,
    at: Instant,
}

impl<'w> Monitor<'w> {
    /// Watches what the definition of a workflow promises; not what is badly written, nor what can always be reached: a
    /// history that ends has not broken that.
    pub fn new(workflow: &'w Workflow) -> Self {
        let names = Names::new(workflow.definition());
        let watched = workflow.definition().promises.iter().enumerate().filter_map(|(position, promise)| {
            let sets = promise.names().iter().map(|name| names.resolve(name)).collect::<Result<Vec<_>, _>>().ok()?;
            let claim = match promise {
                Promise::Only(only) => Claim::Only(only, sets.into_iter().next()?),
                Promise::Within(within) => Claim::Within(within, sets.into_iter().next()?, None),
                _ => Claim::Order(Claimed::new(promise, &sets).ok()??, 0),
            };
            Some(Watched { position, promise, claim, is_over: false })
        });
        Self { workflow, watched: watched.collect(), last: None }
    }

    /// Watches one promise alone, or none.
    pub fn alone(&self, promise: Option<usize>) -> Self {
        let watched = self.watched.iter().filter(|watched| Some(watched.position) == promise);
        Self { watched: watched.cloned().collect(), ..self.clone() }
    }

    /// Looks at what has happened. `before` is the case as it was then; `actor` who asked for it.
    ///
    /// Answers the first promise that it breaks, and how.
    pub fn look(&mut self, before: Option<&Case>, actor: Option<&Actor>, event: &Event) -> Option<Breach> {
        let (workflow, last) = (self.workflow, self.last);
        let entered = Entered::of(workflow, event)?;
        let team = before.and_then(|case| case.team.as_ref());
        self.last = Some(entered.to);
        self.watched.iter_mut().find_map(|watched| {
            let stays = watched.stays_too_long(workflow, team, entered.at);
            stays.or_else(|| watched.look(workflow, (before, actor), last, &entered))
        })
    }

    /// Looks at a case while nothing happens to it.
    pub fn wait(&self, case: &Case, now: Instant) -> Option<Breach> {
        self.watched.iter().find_map(|watched| watched.stays_too_long(self.workflow, case.team.as_ref(), now))
    }
}

impl Watched<'_> {
    fn look(
        &mut self,
        workflow: &Workflow,
        (before, actor): (Option<&Case>, Option<&Actor>),
        last: Option<usize>,
        entered: &Entered,
    ) -> Option<Breach> {
        let counts = entered.via.is_none_or(|via| self.promise.moves().contains(&via));
        let status = entered.status;
        let message = match &mut self.claim {
            Claim::Only(only, set) => {
                let case = before.filter(|_| counts && set.has(entered.to))?;
                let actor = actor.filter(|_| entered.is_by_people());
                let facts = Facts::new();
                let view = View::stored(workflow, case).asked(actor, &facts);
                let who = actor.map_or("nobody", |actor| actor.id.as_str());
                // An administrator passes every right, and is no breach.
                let may = view.holds(&only.principal) || actor.is_some_and(Actor::is_admin);
                (!may).then(|| format!("{who} has moved the order to `{status}`, and is not `{}`", only.principal))
            }
            _ if self.is_over || !counts => {
                self.is_over = true;
                None
            }
            Claim::Order(claimed, seen) => match claimed.hear(*seen, last, entered.to) {
                Heard::Broken => Some(claimed.complaint(*seen, entered.to, status)),
                Heard::Seen(now) => {
                    *seen = now;
                    None
                }
                Heard::Done => {
                    self.is_over = true;
                    None
                }
            },
            Claim::Within(claim, set, since) => {
                let pauses = || workflow.definition().slas.iter().any(|sla| sla.pause_in.contains(status));
                // Of a stay with pauses that do not count, what is between them is long enough to be watched.
                let is_inside = set.has(entered.to) && !(claim.without_pauses && pauses());
                *since = is_inside.then(|| since.unwrap_or(entered.at));
                None
            }
        };
        message.map(|message| (self.position, message))
    }

    /// Whether the case has been somewhere for longer than that is promised, by every calendar that there is.
    fn stays_too_long(&self, workflow: &Workflow, team: Option<&Id>, now: Instant) -> Option<Breach> {
        let Claim::Within(claim, set, Some(since)) = &self.claim else { return None };
        let end = deadline(workflow, team, *since, claim.r#in)?;
        let time = || told_time(workflow, claim);
        let message = || format!("the order has been in {} for longer than {}", set.words, time());
        (!self.is_over && now > end).then(|| (self.position, message()))
    }
}

impl<'e> Entered<'e> {
    fn of(workflow: &Workflow, event: &'e Event) -> Option<Self> {
        let (status, via) = match &event.kind {
            EventKind::Opened { status, .. } => (status, None),
            EventKind::Moved(moved) => (&moved.to, Some(moved.via)),
            _ => return None,
        };
        let to = workflow.definition().statuses.iter().position(|own| own.id == *status)?;
        Some(Self { status, to, via, at: event.at })
    }

    fn is_by_people(&self) -> bool {
        let of_people = [Via::Recommended, Via::Suggested, Via::Exception, Via::Forced, Via::Undo];
        self.via.is_some_and(|via| of_people.contains(&via))
    }
}
