//! A workflow as the search goes through it.

use super::facts::{COMBINATIONS, FactKinds};
use super::ladder::Ladder;
use crate::case::Via;
use crate::definition::{Choice, Definition, Others, Promise, Status, Target, TransitionRule};
use crate::guard::{Guard, Leaf};
use crate::know::check::spot;
use crate::limits;
use crate::name::Id;
use crate::principal::Principal;
use crate::time::Duration;
use crate::workflow::Workflow;

/// How many statuses and classes guards may ask for.
const ASKED: usize = 128;

/// Of fewer teams is told whether whoever has moved a case is a stranger to them.
const STRANGE: usize = 128;

#[expect(clippy::struct_excessive_bools, reason = "each says what need not be told apart")]
#[derive(Clone)]
pub(super) struct Model<'w> {
    pub workflow: &'w Workflow,
    pub places: Vec<Place<'w>>,
    pub facts: FactKinds,
    pub ladders: Vec<Ladder<'w>>,
    /// Whether anything can be undone.
    pub undoes: bool,
    /// Whether anybody asks who owns a case.
    pub knows_team: bool,
    /// Whether automatic moves can come to be too many at one instant.
    pub counts_row: bool,
    /// Whether guards ask for more than is kept apart.
    pub is_too_hard: bool,
    /// The principal of a claim, where strangers to it are told apart when they have moved a case.
    pub but: Option<Principal>,
    /// Statuses and classes that guards ask for, by bit.
    asked: Vec<&'w Leaf>,
}

/// A status, and what leads on from it.
#[derive(Clone)]
pub(super) struct Place<'w> {
    pub status: &'w Status,
    /// Declared transitions, in order.
    pub ways: Vec<Way<'w>>,
    /// How every other status may be reached.
    pub rest: Option<(Via, &'w [Principal])>,
    /// Whether something leads back to the status before.
    pub leads_back: bool,
    /// Whether the engine moves on from here by itself.
    pub is_automatic: bool,
    /// What guards ask for and has been visited with it.
    visits: u128,
    /// The facts of its automatic transitions that are taken at once.
    pub at_once: Vec<usize>,
}

impl Place<'_> {
    /// Whether its automatic transitions ask for more combinations of facts than are tried.
    fn is_too_hard(&self, facts: &FactKinds) -> bool {
        let automatic = self.ways.iter().filter(|way| way.after.is_some());
        let mut asked: Vec<usize> = automatic.flat_map(|way| way.facts.iter().copied()).collect();
        asked.sort_unstable();
        asked.dedup();
        asked.iter().fold(1_usize, |count, fact| count.saturating_mul(facts.count(*fact))) > COMBINATIONS
    }
}

/// A declared transition.
#[derive(Clone)]
pub(super) struct Way<'w> {
    /// The status; `None` is the one before.
    pub to: Option<usize>,
    pub via: Via,
    pub rule: &'w TransitionRule,
    pub permit: &'w [Principal],
    /// Facts that its guard asks for.
    pub facts: Vec<usize>,
    /// After how long the engine takes it.
    pub after: Option<Duration>,
}

impl<'w> Model<'w> {
    pub fn new(workflow: &'w Workflow, claims: &[Promise]) -> Self {
        let definition = workflow.definition();
        let guards = || spot::guards(definition).map(|(_, guard)| guard);
        let facts = FactKinds::new(guards());
        let mut asked: Vec<&Leaf> = Vec::new();
        let mut asks_team = false;
        for leaf in guards().flat_map(Guard::leaves) {
            match leaf {
                Leaf::Visited(_) | Leaf::VisitedClass(_) if !asked.contains(&leaf) => asked.push(leaf),
                Leaf::Actor(Principal::OwnerTeam | Principal::LeadOfOwner) => asks_team = true,
                _ => {}
            }
        }
        let is_too_much = facts.is_none() || asked.len() > ASKED;
        asked.truncate(ASKED);
        let facts = facts.unwrap_or_default();
        let places = (0..definition.statuses.len()).filter_map(|position| place(workflow, &facts, &asked, position));
        let places: Vec<Place> = places.collect();
        let undoes = definition.statuses.iter().flat_map(Status::transitions).any(|way| way.rule.reversible);
        let knows_team = asks_team || claims.iter().any(|claim| matches!(claim, Promise::Only(_)));
        let mut model = Self {
            workflow,
            counts_row: runs_long(&places),
            places,
            facts,
            ladders: Vec::new(),
            undoes,
            knows_team,
            is_too_hard: false,
            but: None,
            asked,
        };
        model.is_too_hard = is_too_much || model.places.iter().any(|place| place.is_too_hard(&model.facts));
        model.ladders = Ladder::all(&model);
        model
    }

    /// The same, in which those who have moved a case are told apart by a principal, as far as that makes a difference.
    pub fn telling(&self, but: &Principal) -> Self {
        let asks = self.undoes && self.definition().rights.undo.contains(&Principal::Mover);
        let asks = asks && self.definition().teams.len() < STRANGE;
        Self { but: asks.then(|| but.clone()), ..self.clone() }
    }

    pub fn definition(&self) -> &'w Definition {
        self.workflow.definition()
    }

    pub fn place(&self, status: usize) -> Option<&Place<'w>> {
        self.places.get(status)
    }

    pub fn id(&self, status: usize) -> Option<&'w Id> {
        self.places.get(status).map(|place| &place.status.id)
    }

    pub fn position(&self, id: &Id) -> Option<usize> {
        position(self.definition(), id)
    }

    pub fn team(&self, team: &Id) -> Option<usize> {
        self.definition().teams.iter().position(|own| own.id == *team)
    }

    /// What a case has visited after it has come into a status.
    pub fn visit(&self, visited: u128, status: usize) -> u128 {
        visited | self.place(status).map_or(0, |place| place.visits)
    }

    /// Whether a leaf that asks for the past holds.
    pub fn has_visited(&self, visited: u128, is: impl Fn(&Leaf) -> bool) -> bool {
        self.asked.iter().position(|leaf| is(leaf)).is_some_and(|bit| visited >> bit & 1 == 1)
    }

    /// The facts that a choice asks for.
    pub fn facts_of<T>(&self, choice: &Choice<T>) -> Vec<usize> {
        choice
            .branches
            .iter()
            .filter_map(|branch| branch.when.as_ref())
            .flat_map(|guard| self.facts.of(guard))
            .collect()
    }
}

fn position(definition: &Definition, id: &Id) -> Option<usize> {
    definition.statuses.iter().position(|status| status.id == *id)
}

fn place<'w>(workflow: &'w Workflow, facts: &FactKinds, asked: &[&Leaf], at: usize) -> Option<Place<'w>> {
    let definition = workflow.definition();
    let status = definition.statuses.get(at)?;
    let rights = &definition.rights;
    let way = |(place, transition): (usize, &'w crate::definition::Transition)| {
        let rule = &transition.rule;
        let recommended = place == 0 && status.recommended.is_some();
        let to = match &transition.to {
            // Workflows name no status that they have not.
            Target::Status(id) => {
                workflow.status(id.as_str())?;
                Some(id)
            }
            Target::Previous => None,
        };
        Some((to, recommended, rule))
    };
    let ways: Vec<Way> = status
        .transitions()
        .enumerate()
        .filter_map(way)
        .map(|(to, recommended, rule)| Way {
            to: to.and_then(|id| position(definition, id)),
            via: if recommended { Via::Recommended } else { Via::Suggested },
            rule,
            permit: rule.permit.as_deref().unwrap_or(&rights.r#move),
            facts: rule.when.as_ref().map(|guard| facts.of(guard)).unwrap_or_default(),
            after: rule.auto.as_ref().map(|auto| auto.after),
        })
        .collect();
    let rest: Option<(Via, &[Principal])> = match &status.others {
        Some(Others::Any) => Some((Via::Exception, &rights.exception)),
        Some(Others::Rule(rule)) => Some((Via::Exception, rule.permit.as_deref().unwrap_or(&rights.exception))),
        None if status.is_free() => Some((Via::Suggested, &rights.r#move)),
        Some(Others::None) | None => None,
    };
    let is_visit = |leaf: &&Leaf| match leaf {
        Leaf::Visited(id) => *id == status.id,
        Leaf::VisitedClass(class) => status.classes.contains(class),
        _ => false,
    };
    let visits = asked.iter().enumerate().filter(|(_, leaf)| is_visit(leaf)).fold(0, |bits, (bit, _)| bits | 1 << bit);
    let mut at_once: Vec<usize> =
        ways.iter().filter(|way| way.after == Some(Duration::ZERO)).flat_map(|way| way.facts.iter().copied()).collect();
    at_once.sort_unstable();
    at_once.dedup();
    let leads_back = ways.iter().any(|way| way.to.is_none());
    let is_automatic = ways.iter().any(|way| way.after.is_some());
    Some(Place { status, ways, rest, leads_back, is_automatic, visits, at_once })
}

/// Whether so many automatic moves can follow each other that the engine would stop.
fn runs_long(places: &[Place]) -> bool {
    // How many can follow at most: of each status, what the round before found of those that it leads to.
    let mut longest = vec![0_u32; places.len()];
    for _ in 0..=limits::AUTO_ROW {
        let next: Vec<u32> = places
            .iter()
            .map(|place| {
                // One that waits is the first at its instant.
                let automatic = place.ways.iter().filter(|way| way.after == Some(Duration::ZERO));
                let further = automatic.map(|way| match way.to {
                    Some(to) => longest.get(to).copied().unwrap_or_default().saturating_add(1),
                    None => longest.iter().max().copied().unwrap_or_default().saturating_add(1),
                });
                further.max().unwrap_or_default()
            })
            .collect();
        if next == longest {
            return false;
        }
        longest = next;
    }
    true
}
