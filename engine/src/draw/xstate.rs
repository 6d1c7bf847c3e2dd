//! The configuration of an `XState` 5 machine: <https://stately.ai/docs/machines>.
//!
//! It is data: the host brings what the guard `allowed`, the actions and the delays by name do. A move to `shipped` is the
//! event `move.shipped`; it may carry the actor and facts of the call.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::DrawError;
use super::condition::{Condition, people};
use super::export::{Move, Moves, Previous, escalations, facts};
use super::tongue::Tongue;
use crate::case::Via;
use crate::definition::{
    Branch, Choice, Color, LadderStep, Language, Reopen, Require, SlaDefinition, Stage, Status, Threshold,
};
use crate::guard::Guard;
use crate::name::Id;
use crate::principal::Principal;
use crate::workflow::Workflow;

/// The longest delay that a browser's timer has, in milliseconds; a longer one fires at once.
const LONGEST_DELAY: u64 = 2_147_483_647;

/// Where the machine begins when facts say where a case does. No id has such a sign.
const BEGINNING: &str = "$initial";

const NOTES: &str = "This machine has the moves of an Ordino workflow. What XState cannot say is the host's: \
the guard `allowed` asks facts, history and who asks, and is three-valued (a missing fact is no); delays by name, \
`auto:…` and `sla:…`, are working time, clocks that pause and go on from state to state, or longer than a timer holds; \
an automatic transition whose guard is not yet true when its delay has run is taken by Ordino as soon as it is, here not at all; \
clocks and ladders are in `meta.slas` as they are written, and what they tell, assign and set is not done here; \
there is no undo, force, import or migration, and no end of a row of automatic moves.";

/// Keys and values in the order in which they are written.
struct Pairs<K, V>(Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Pairs<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<K: PartialEq, V> Pairs<K, Vec<V>> {
    fn push(&mut self, key: K, value: V) {
        match self.0.iter_mut().find(|(own, _)| *own == key) {
            Some((_, values)) => values.push(value),
            None => self.0.push((key, vec![value])),
        }
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Machine<'d> {
    id: &'d Id,
    version: String,
    description: String,
    context: Context,
    initial: &'d str,
    on: Pairs<&'static str, Handled<'d>>,
    states: Pairs<&'d str, State<'d>>,
    meta: MachineMeta<'d>,
}

/// What an event does that moves nothing.
#[derive(Serialize)]
struct Handled<'d> {
    actions: [Action<'d>; 1],
}

/// What guards ask of a case; the actions keep it.
#[derive(Serialize)]
struct Context {
    facts: Pairs<&'static str, ()>,
    visited: Visited,
    previous: Option<()>,
    team: Option<()>,
    mover: Option<()>,
    opener: Option<()>,
}

#[derive(Serialize)]
struct Visited {
    statuses: [(); 0],
    classes: [(); 0],
}

#[derive(Serialize)]
struct MachineMeta<'d> {
    slas: &'d [SlaDefinition],
}

#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct State<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<StateMeta<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    entry: Vec<Action<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exit: Vec<Action<'d>>,
    #[serde(skip_serializing_if = "Pairs::is_empty")]
    on: Pairs<String, Vec<Step<'d>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    always: Vec<Step<'d>>,
    #[serde(skip_serializing_if = "Pairs::is_empty")]
    after: Pairs<String, Vec<Step<'d>>>,
}

impl<K, V> Default for Pairs<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StateMeta<'d> {
    label: &'d str,
    stage: Stage,
    #[serde(skip_serializing_if = "Option::is_none")]
    color: Option<&'d str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Step<'d> {
    target: &'d Id,
    #[serde(skip_serializing_if = "Option::is_none")]
    guard: Option<Asked<'d>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    actions: Vec<Action<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    meta: StepMeta<'d>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StepMeta<'d> {
    via: Via,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    require: Option<&'d Require>,
}

#[derive(Serialize)]
#[serde(tag = "type", content = "params", rename_all = "camelCase")]
enum Asked<'d> {
    Allowed(Allowed<'d>),
}

/// What the guard `allowed` asks.
#[derive(Serialize, Default)]
struct Allowed<'d> {
    /// A guard as a definition has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<&'d Guard>,
    /// The facts that it asks for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<&'d str>,
    /// Who may; not asked of the engine.
    #[serde(skip_serializing_if = "Option::is_none")]
    permit: Option<&'d [Principal]>,
    /// The status in which the case was before the last move.
    #[serde(skip_serializing_if = "Option::is_none")]
    previous: Option<&'d Id>,
    /// One in which it was not.
    #[serde(rename = "notPrevious", skip_serializing_if = "Option::is_none")]
    not_previous: Option<&'d Id>,
}

#[derive(Serialize)]
#[serde(tag = "type", content = "params", rename_all = "camelCase")]
enum Action<'d> {
    /// A status is entered.
    Enter(Entered<'d>),
    /// A move was made, by somebody or by the engine.
    Moved {
        from: &'d Id,
        #[serde(rename = "byEngine")]
        by_engine: bool,
    },
    /// A name is handed to the host.
    Emit { name: &'d Id },
    /// Facts of the event are stored.
    SetFacts {},
}

#[derive(Serialize)]
struct Entered<'d> {
    status: &'d Id,
    classes: &'d [Id],
    /// The team is kept where there is none.
    team: Option<&'d Choice<Id>>,
}

/// Writes the machine.
pub(super) fn write(workflow: &Workflow, lang: Option<&Language>) -> Result<String, DrawError> {
    let definition = workflow.definition();
    let tongue = Tongue::new(workflow, lang);
    let moves = Moves::new(workflow)?;
    let mut states = Pairs::default();
    let first = definition.statuses.first().map_or("", |status| status.id.as_str());
    let initial = match &definition.initial {
        None => first,
        Some(Choice { branches }) => {
            if let [only] = branches.as_slice() {
                only.value.as_str()
            } else {
                states
                    .0
                    .push((BEGINNING, State { always: branches.iter().map(beginning).collect(), ..State::default() }));
                BEGINNING
            }
        }
    };
    for (status, moves) in &moves.of {
        states.0.push((status.id.as_str(), state(workflow, &tongue, status, moves)));
    }
    let machine = Machine {
        id: &definition.id,
        version: definition.version.to_string(),
        description: match tongue.label(definition.label.as_ref()) {
            Some(label) => format!("{label}. {NOTES}"),
            None => NOTES.to_owned(),
        },
        context: Context {
            facts: Pairs::default(),
            visited: Visited { statuses: [], classes: [] },
            previous: None,
            team: None,
            mover: None,
            opener: None,
        },
        initial,
        on: Pairs(vec![("setFacts", Handled { actions: [Action::SetFacts {}] })]),
        states,
        meta: MachineMeta { slas: &definition.slas },
    };
    let mut text = serde_json::to_string_pretty(&machine).unwrap_or_default();
    text.push('\n');
    Ok(text)
}

fn beginning(branch: &Branch<Id>) -> Step<'_> {
    Step {
        target: &branch.value,
        guard: branch
            .when
            .as_ref()
            .map(|when| Asked::Allowed(Allowed { facts: facts(when), when: Some(when), ..Allowed::default() })),
        actions: Vec::new(),
        description: branch.when.as_ref().map(|when| Condition(when).to_string()),
        meta: StepMeta { via: Via::Auto, label: None, require: None },
    }
}

fn state<'d>(workflow: &'d Workflow, tongue: &Tongue<'d>, status: &'d Status, moves: &[Move<'d>]) -> State<'d> {
    let label = tongue.label(status.label.as_ref()).unwrap_or(status.id.as_str());
    let about = tongue.label(status.description.as_ref());
    let emits = |names: &'d [Id]| names.iter().map(|name| Action::Emit { name });
    let team = status.team.as_ref();
    let enter = Action::Enter(Entered { status: &status.id, classes: &status.classes, team });
    let mut state = State {
        description: Some(about.map_or_else(|| label.to_owned(), |about| format!("{label}: {about}"))),
        tags: [stage(status.stage)].into_iter().chain(status.classes.iter().map(Id::as_str)).collect(),
        meta: Some(StateMeta { label, stage: status.stage, color: status.color.as_ref().map(Color::as_str) }),
        entry: [enter].into_iter().chain(emits(&status.on_enter)).collect(),
        exit: emits(&status.on_leave).collect(),
        ..State::default()
    };
    for made in moves {
        state.on.push(format!("move.{}", made.to.id), by_hand(tongue, status, made));
        let Some(auto) = made.rule.and_then(|rule| rule.auto.as_ref()) else { continue };
        let step = by_engine(status, made);
        match auto.after.millis() {
            0 => state.always.push(step),
            millis if auto.calendar.is_none() && millis <= LONGEST_DELAY => state.after.push(millis.to_string(), step),
            _ => state.after.push(format!("auto:{}:{}", status.id, made.to.id), step),
        }
    }
    for (sla, position, rung, to) in escalations(workflow, status) {
        let name = rung.id.as_ref().map_or_else(|| position.to_string(), ToString::to_string);
        let key = exact(sla, rung).map_or_else(|| format!("sla:{}:{name}", sla.id), |millis| millis.to_string());
        let step = Step {
            target: to,
            guard: None,
            actions: vec![Action::Moved { from: &status.id, by_engine: true }],
            description: tongue.label(sla.label.as_ref()).map(str::to_owned),
            meta: StepMeta { via: Via::Escalation, label: None, require: None },
        };
        state.after.push(key, step);
    }
    // What a machine calls final ends it.
    if status.stage == Stage::Closed && state.on.is_empty() && state.after.is_empty() {
        state.kind = Some("final");
    }
    state
}

fn by_hand<'d>(tongue: &Tongue<'d>, from: &'d Status, made: &Move<'d>) -> Step<'d> {
    let words = tongue.words;
    let when = made.rule.and_then(|rule| rule.when.as_ref());
    let mut about = Vec::new();
    about.extend(when.map(|when| format!("{} {}", words.when, Condition(when))));
    about.push(format!("{} {}", words.by, people(made.permit)));
    Step {
        target: &made.to.id,
        guard: Some(Asked::Allowed(Allowed { permit: Some(made.permit), ..allowed(made) })),
        actions: actions(from, made, false),
        description: Some(about.join(", ")),
        meta: StepMeta {
            via: made.via,
            label: made.rule.and_then(|rule| tongue.label(rule.label.as_ref())),
            require: made.require,
        },
    }
}

fn by_engine<'d>(from: &'d Status, made: &Move<'d>) -> Step<'d> {
    let guard = allowed(made);
    let asks = guard.when.is_some() || guard.previous.is_some() || guard.not_previous.is_some();
    Step {
        target: &made.to.id,
        description: guard.when.map(|when| Condition(when).to_string()),
        guard: asks.then_some(Asked::Allowed(guard)),
        actions: actions(from, made, true),
        meta: StepMeta { via: Via::Auto, label: None, require: None },
    }
}

fn allowed<'d>(made: &Move<'d>) -> Allowed<'d> {
    let when = made.rule.and_then(|rule| rule.when.as_ref());
    Allowed {
        when,
        facts: when.map(facts).unwrap_or_default(),
        permit: None,
        previous: (made.previous == Previous::Is).then_some(&made.to.id),
        not_previous: (made.previous == Previous::IsNot).then_some(&made.to.id),
    }
}

fn actions<'d>(from: &'d Status, made: &Move<'d>, by_engine: bool) -> Vec<Action<'d>> {
    let emits = made.rule.map(|rule| rule.emit.as_slice()).unwrap_or_default();
    let moved = Action::Moved { from: &from.id, by_engine };
    [moved].into_iter().chain(emits.iter().map(|name| Action::Emit { name })).collect()
}

/// The delay of a ladder step whose clock is nothing but the time in one state.
fn exact(sla: &SlaDefinition, rung: &LadderStep) -> Option<u64> {
    let [target] = sla.target.branches.as_slice() else { return None };
    let is_plain = sla.run_in.len() == 1
        && sla.pause_in.is_empty()
        && sla.stop_on.is_empty()
        && sla.applies_when.is_none()
        && sla.calendar.is_none()
        && sla.on_reopen == Reopen::Restart;
    let after = match rung.at {
        Threshold::Percent(percent) => target.value.percent(percent),
        Threshold::Before(before) => target.value.saturating_sub(before),
        Threshold::After(after) => target.value.saturating_add(after),
    };
    Some(after.millis()).filter(|millis| is_plain && *millis <= LONGEST_DELAY)
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Open => "open",
        Stage::Waiting => "waiting",
        Stage::Closed => "closed",
    }
}
