//! A workflow as a picture, and as the machine of another library (feature `analysis`).
//!
//! - Pictures: [`Format::Mermaid`] and [`Format::Dot`] for what lays out by itself, [`Format::Svg`] laid out here. Teams are
//!   lanes, the recommended way goes down, other steps aside, escalations are dashed and say when.
//! - Exports: [`Format::Xstate`] and [`Format::Symfony`] for what runs the graph elsewhere. What those cannot say (working
//!   time, pauses, rights) is written in them.
//!
//! The same definition gives the same bytes everywhere: all arithmetic is in whole numbers, and no font is asked.
//!
//! # What this module does not do
//! It draws no SLA that only tells somebody, an escalation only from where its clock runs (and not from where that stands
//! still and a change of target may let it fire), and no exception that nobody took: a status that leads everywhere says so
//! in words. An export has no commands but moves: no undo, no force, no reminders.

mod card;
mod chart;
pub(crate) mod condition;
mod dot;
mod export;
mod grid;
mod legend;
mod letters;
mod mermaid;
mod palette;
mod route;
mod svg;
mod symfony;
mod tongue;
mod tracks;
mod xstate;

use serde::{Deserialize, Serialize};

use crate::case::{Case, Via};
use crate::definition::Language;
use crate::event::{Event, EventKind};
use crate::limits;
use crate::name::Id;
use crate::workflow::Workflow;
use chart::Chart;

/// What a workflow is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Format {
    /// A flowchart in Mermaid's language.
    Mermaid,
    /// A graph in Graphviz's language.
    Dot,
    /// A picture, laid out.
    Svg,
    /// The configuration of an `XState` 5 machine, as JSON.
    Xstate,
    /// The configuration of a Symfony Workflow state machine, as YAML.
    Symfony,
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the reader's browser prefers; light where it says nothing.
    #[default]
    Auto,
}

/// How a picture looks.
#[derive(Clone, Debug, Default)]
pub struct Look<'a> {
    /// The language of labels and of the picture's own words. Default the definition's first.
    pub lang: Option<&'a Language>,
    /// The colours; an export and Graphviz have none.
    pub theme: Theme,
    /// A way through the workflow, drawn on it. An export has none.
    pub way: Way,
}

/// The statuses that a case went through, in order, each with how it came there, if that is known.
///
/// ```
/// use ordino::draw::Way;
/// use ordino::Id;
///
/// let way: Way = ["paid", "shipped"].into_iter().filter_map(|id| Id::new(id).ok()).collect();
/// assert_eq!(way.stops().len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    stops: Vec<(Id, Option<Via>)>,
    /// Where it has been too, nobody knows when.
    seen: Vec<Id>,
}

/// A drawing, as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Drawing {
    /// The drawing.
    pub text: String,
    /// Its media type, such as `image/svg+xml`.
    pub media_type: &'static str,
}

/// Why nothing is drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DrawError {
    /// There are too many steps for anybody to look at.
    #[error("there are {0} steps or more, and at most {most} are drawn", most = limits::DRAWN_STEPS)]
    TooMany(usize),
    /// The way leads through a status that the definition does not have.
    #[error("there is no status `{0}`")]
    UnknownStatus(Id),
}

/// Draws a workflow.
///
/// # Errors
/// Returns a [`DrawError`] when there are more than [`limits::DRAWN_STEPS`] steps, or when the way leads elsewhere.
///
/// ```
/// use ordino::draw::{Format, Look, draw};
/// use ordino::Workflow;
///
/// let workflow = Workflow::from_json(r#"{
///     "id": "shop",
///     "version": 1,
///     "statuses": [{"id": "paid", "recommended": "shipped"}, {"id": "shipped", "stage": "closed"}]
/// }"#).unwrap();
/// let drawing = draw(&workflow, Format::Mermaid, &Look::default())?;
/// assert!(drawing.text.contains("s0 ==> s1"));
/// # Ok::<(), ordino::draw::DrawError>(())
/// ```
pub fn draw(workflow: &Workflow, format: Format, look: &Look) -> Result<Drawing, DrawError> {
    let (text, media_type) = match format {
        Format::Mermaid => (mermaid::write(&Chart::new(workflow, look)?), "text/vnd.mermaid"),
        Format::Dot => (dot::write(&Chart::new(workflow, look)?), "text/vnd.graphviz"),
        Format::Svg => (svg::write(&Chart::new(workflow, look)?), "image/svg+xml"),
        Format::Xstate => (xstate::write(workflow, look.lang)?, "application/json"),
        Format::Symfony => (symfony::write(workflow, look.lang)?, "application/yaml"),
    };
    Ok(Drawing { text, media_type })
}

impl Way {
    /// The statuses, and how the case came to each.
    #[must_use]
    pub fn stops(&self) -> &[(Id, Option<Via>)] {
        &self.stops
    }

    /// The way that a history tells.
    #[must_use]
    pub fn of_events(events: &[Event]) -> Self {
        let stop = |event: &Event| match &event.kind {
            EventKind::Opened { status, .. } => Some((status.clone(), None)),
            EventKind::Moved(moved) => Some((moved.to.clone(), Some(moved.via))),
            _ => None,
        };
        Self { stops: events.iter().filter_map(stop).collect(), seen: Vec::new() }
    }

    /// What a case remembers of its way: where it has been, and its last move.
    #[must_use]
    pub fn of_case(case: &Case) -> Self {
        let before = case.previous.as_ref().map(|previous| (previous.status.clone(), None));
        let here = (case.status.clone(), case.previous.as_ref().map(|previous| previous.via));
        Self { seen: case.visited.statuses.clone(), stops: before.into_iter().chain([here]).collect() }
    }
}

impl FromIterator<Id> for Way {
    fn from_iter<I: IntoIterator<Item = Id>>(statuses: I) -> Self {
        Self { stops: statuses.into_iter().map(|id| (id, None)).collect(), seen: Vec::new() }
    }
}
