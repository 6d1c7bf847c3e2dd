//! Memory on a host that has little of it.
//!
//! Rust ends a program whose allocation fails, and a WebAssembly module cannot catch that. So an engine on such a host asks
//! first: before it reads a request, before it makes one more event, effect or option, before it builds a graph. Each time
//! it asks for as much as it can need until it asks again. What is asked for depends on the sizes of the request, of the
//! workflow and of the case alone; the factors are far above what was measured.

use crate::case::{Case, Clock, Reminder};
#[cfg(feature = "analysis")]
use crate::definition::Status;
use crate::fact::{Fact, Scalar};
use crate::limits;
use crate::read::Node;
#[cfg(feature = "analysis")]
use crate::workflow::Workflow;

/// Whoever knows whether there is memory.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Memory {
    /// Asked before memory is needed; where there is nobody to ask there is always enough.
    has: Option<fn(usize) -> bool>,
    /// The bytes of the request that is answered; in a workflow, of the one that brought it.
    request: usize,
}

/// What anything takes, however small.
const BASE: usize = 64 * 1_024;

/// What a byte of a request becomes at most while it is read, as its type or as a tree.
const OF_REQUEST: usize = 64;

/// What a byte of a definition becomes at most while it is read and proved: an element of two bytes may stand for a whole
/// transition.
const OF_DEFINITION: usize = 256;

/// What a byte of a workflow becomes at most in one event or effect.
const OF_WORKFLOW: usize = 32;

/// An edge of a workflow's graph, while the list of edges grows.
const OF_EDGE: usize = 192;

/// A node of the graph of `check`, with four sets of what guards ask for.
#[cfg(feature = "analysis")]
const OF_NODE: usize = 2_048;

/// A state of a search for promises, and the ways on that count with it.
#[cfg(feature = "analysis")]
const OF_STATE: usize = 8_192;

/// A step that is drawn.
#[cfg(feature = "analysis")]
const OF_STEP: usize = 8_192;

/// What is told of an example.
#[cfg(feature = "analysis")]
const OF_EXAMPLE: usize = 4_096;

/// A principal that is written with a step, and again in its description.
#[cfg(feature = "analysis")]
const OF_PRINCIPAL: usize = 4 * limits::HOST_NAME_BYTES;

/// What an event becomes at most in a report.
const OF_EVENT: usize = 4_096;

/// What a byte of a report becomes at most while another one is added to a copy of it, and its lengths are sorted.
const OF_REPORT: usize = 4;

/// A team in the list of teams above another one.
const OF_LINE: usize = 192;

impl Memory {
    /// As somebody says who is asked before memory is needed.
    pub fn told_by(has: fn(usize) -> bool) -> Self {
        Self { has: Some(has), request: 0 }
    }

    /// While a request of so many bytes is answered.
    pub fn answering(self, request: usize) -> Self {
        Self { request, ..self }
    }

    /// Whether there are so many bytes.
    pub fn has(self, bytes: usize) -> bool {
        self.has.is_none_or(|has| has(bytes))
    }

    /// Makes room for one more in a list, if there is memory for it.
    ///
    /// A list that doubles may be refused where there still is memory for everything small. So it is asked for, and not
    /// only tried: who was asked remembers the no, and throws away what becomes of the rest of the call.
    pub fn reserve<T>(self, list: &mut Vec<T>) -> bool {
        let grown = list.capacity().saturating_mul(2).max(4).saturating_mul(size_of::<T>());
        list.len() < list.capacity() || self.has(grown) && list.try_reserve(1).is_ok()
    }

    /// Whether anybody is asked: there may be too little.
    pub fn is_limited(self) -> bool {
        self.has.is_some()
    }

    /// Whether there has been enough so far, and still is for a little.
    pub fn has_some(self) -> bool {
        self.has(BASE)
    }

    /// Whether there is enough to read the request.
    pub fn has_for_request(self) -> bool {
        self.has(BASE.saturating_add(self.request.saturating_mul(OF_REQUEST)))
    }

    /// Whether there is enough to read and prove a definition that the request brings.
    pub fn has_for_definition(self, definition: &Node) -> bool {
        let square = |key: &str, most: usize| match definition.get(key) {
            Some(Node::List(items)) => items.len().min(most).saturating_mul(items.len().min(most)),
            _ => 0,
        };
        // Every status may lead to every other, and every team stand above every other.
        let edges = square("statuses", limits::STATUSES).saturating_mul(OF_EDGE);
        let lines = square("teams", limits::TEAMS).saturating_mul(OF_LINE);
        let text = self.request.saturating_mul(OF_DEFINITION);
        self.has(BASE.saturating_add(text).saturating_add(edges).saturating_add(lines))
    }

    /// The same, where `check` looks no further than `load`.
    #[cfg(not(feature = "analysis"))]
    pub fn has_for_check(self, definition: &Node) -> bool {
        self.has_for_definition(definition)
    }

    /// Whether there is enough to look further into a definition than it is proved: a graph more, and of each of its nodes
    /// what cases may have been through and surely have.
    #[cfg(feature = "analysis")]
    pub fn has_for_check(self, definition: &Node) -> bool {
        let length = |key: &str, most: usize| match definition.get(key) {
            Some(Node::List(items)) => items.len().min(most),
            _ => 0,
        };
        let nodes = length("statuses", limits::STATUSES) + 2 * length("slas", limits::SLAS);
        let text = self.request.saturating_mul(OF_REQUEST);
        self.has_for_definition(definition)
            && self.has(BASE.saturating_add(text).saturating_add(nodes.saturating_mul(OF_NODE)))
    }

    /// Whether there is enough for so many more states of a search for promises.
    #[cfg(feature = "analysis")]
    pub fn has_for_states(self, states: usize) -> bool {
        self.has(BASE.saturating_add(states.saturating_mul(OF_STATE)))
    }

    /// Whether there is enough to draw a workflow: every step with what it asks, in memory and as text.
    #[cfg(feature = "analysis")]
    pub fn has_for_drawing(self, workflow: &Workflow) -> bool {
        let definition = workflow.definition();
        let others = |status: &Status| {
            if status.others.is_some() || status.is_free() { definition.statuses.len() } else { 0 }
        };
        let of_status = |status: &Status| status.transitions().count() + others(status);
        let declared: usize = definition.statuses.iter().map(of_status).sum();
        let escalations: usize = definition.slas.iter().map(|sla| sla.run_in.len() * sla.ladder.len()).sum();
        let steps = declared.saturating_add(escalations).min(2 * limits::DRAWN_STEPS);
        // An export repeats who may with every step.
        let permit = definition.rights.iter().map(|(_, principals)| principals.len()).max().unwrap_or_default();
        let of_step = OF_STEP.saturating_add(permit.saturating_mul(OF_PRINCIPAL));
        let text = self.request.saturating_mul(OF_DEFINITION);
        self.has(BASE.saturating_add(text).saturating_add(steps.saturating_mul(of_step)))
    }

    /// Whether there is enough to read a test file, and to tell a story for each of its examples.
    #[cfg(feature = "analysis")]
    pub fn has_for_suite(self, suite: &Node) -> bool {
        let examples = match suite.get("examples") {
            Some(Node::List(items)) => items.len(),
            _ => 0,
        };
        let text = self.request.saturating_mul(OF_REQUEST);
        self.has(BASE.saturating_add(text).saturating_add(examples.saturating_mul(OF_EXAMPLE)))
    }

    /// What one more event, effect or option of a case may take under the workflow that has this.
    pub fn unit(self, case: &Case) -> usize {
        if self.has.is_none() {
            return 0;
        }
        let of_workflow = self.request.saturating_mul(OF_WORKFLOW);
        BASE.saturating_add(of_workflow).saturating_add(of_case(case))
    }

    /// Whether there is enough to look at a case under the workflow that has this: where timers are due, a copy is.
    pub fn has_for_case(self, case: Option<&Case>) -> bool {
        case.is_none_or(|case| self.has(self.unit(case)))
    }

    /// Whether there is enough to add up reports of so many bytes, and to tell what they add up to.
    pub fn has_for_report(self, bytes: usize) -> bool {
        self.has(BASE.saturating_add(bytes.saturating_mul(OF_REPORT)))
    }

    /// Whether there is enough to add a history of so many events to a report.
    pub fn has_for_history(self, events: usize) -> bool {
        self.has(BASE.saturating_add(events.saturating_mul(OF_EVENT)))
    }
}

/// What a case takes, roughly and rather too much.
fn of_case(case: &Case) -> usize {
    /// An id with all that surrounds it.
    const ID: usize = 128;
    /// An employee or a principal.
    const NAME: usize = limits::HOST_NAME_BYTES + 64;

    let scalar = |value: &Scalar| match value {
        Scalar::Text(text) => text.len() + 64,
        _ => 64,
    };
    let fact = |value: &Fact| match value {
        Fact::Scalar(value) => scalar(value),
        Fact::List(values) => values.iter().map(scalar).sum(),
    };
    let facts: usize = case.facts.iter().map(|(name, value)| name.len() + 64 + fact(value)).sum();
    let ids = case.visited.statuses.len() + case.visited.classes.len() + case.stopped.len() + case.auto.skipped.len();
    let clock = |clock: &Clock| ID * (4 + clock.fired.len());
    let reminder = |reminder: &Reminder| ID + NAME * reminder.to.len();
    facts
        + ids * ID
        + case.previous.as_ref().map_or(0, |previous| previous.on_undo.len() * ID)
        + case.clocks.iter().map(clock).sum::<usize>()
        + case.reminders.iter().map(reminder).sum::<usize>()
        + case.watchers.len() * NAME
}
