//! What tells cases apart as far as their further ways go.

/// A fact by its position in the model, and the kind of value that it has.
pub(super) type Assigned = Vec<(usize, usize)>;

/// How a case stands at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// It has just come into its status: what is due at once comes first.
    Fresh,
    /// Something has happened to it where it is: what is due comes first.
    Shaken,
    /// Nothing is due. Facts may be anything that keeps it so.
    Rest,
}

/// The cycle of an SLA that may change where a case goes.
#[expect(clippy::struct_excessive_bools, reason = "each tells cases apart that go on in other ways")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cycle {
    /// Whether one is open.
    pub open: bool,
    /// Whether it may be closed all the same.
    pub unsure: bool,
    /// Whether there has been one, where that matters to the next.
    pub had: bool,
    /// Whether it goes on where another ended, so that any of its steps can be due.
    pub resumed: bool,
    /// Whether something other than a move has ended it.
    pub stopped: bool,
    /// Whether the last move closed it.
    pub closed_by_last: bool,
    /// Which steps have fired, by position.
    pub fired: u64,
}

/// A kind of case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct State {
    pub status: usize,
    pub phase: Phase,
    /// The owning team, where anything asks for it.
    pub team: Option<usize>,
    /// The status before the last move, where something leads back.
    pub previous: Option<usize>,
    /// Whether the last move can be undone.
    pub reversible: bool,
    /// The target that is not taken automatically during this stay.
    pub skipped: Option<usize>,
    /// How many automatic moves in a row there were at this instant, where that can matter.
    pub row: u32,
    /// Whether there were too many.
    pub stuck: bool,
    /// What has been visited of what guards ask for.
    pub visited: u128,
    /// Cycles of SLAs that matter.
    pub cycles: Vec<Cycle>,
    /// Under which owning teams, by position, a claim's principal does not hold for whoever made the last move; the bit
    /// after them is for no team. None where nobody asks.
    pub strange: u128,
    /// Facts that have been settled for what happens at this instant. Empty at rest.
    pub facts: Assigned,
}

/// The value of a fact, if it is settled.
pub(super) fn value_of(assigned: &Assigned, fact: usize) -> Option<usize> {
    assigned.iter().find(|(own, _)| *own == fact).map(|(_, value)| *value)
}

/// Settles a fact, or settles it anew.
pub(super) fn assign(assigned: &mut Assigned, fact: usize, value: usize) {
    if let Some((_, own)) = assigned.iter_mut().find(|(own, _)| *own == fact) {
        *own = value;
    } else {
        assigned.push((fact, value));
        assigned.sort_unstable();
    }
}

/// Settles several facts.
pub(super) fn settle(assigned: &mut Assigned, facts: &Assigned) {
    for (fact, value) in facts {
        assign(assigned, *fact, *value);
    }
}
