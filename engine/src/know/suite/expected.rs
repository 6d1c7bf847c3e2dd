//! What is expected of a step: keys of the wire's answers, and shorthands for what merchants ask most.

use serde::{Deserialize, Deserializer};

use crate::read::Node;

/// What is expected of a step and after it. What it leaves out is not compared; what it gives is compared whole: lists item by
/// item in order, objects by the keys that are given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Then"))]
pub struct Expected {
    /// Why the step is refused: a blocker's code, or a list of codes and blockers. Where it is left out, the step is not
    /// refused.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value", example = &"not_permitted"))]
    pub refused: Option<Node>,
    /// The status after it.
    #[serde(default)]
    pub status: Option<String>,
    /// The team that owns the case after it; `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub team: Option<Node>,
    /// To whom the case is assigned after it; `null` for nobody.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub assignee: Option<Node>,
    /// Stored facts after it; `null` for one that is not there.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub facts: Option<Node>,
    /// Clocks after it, by SLA: a state (`running`, `paused`, `closed`), an outcome (`met`, `breached`, `void`, `escalated`), an
    /// object as in a case, or `null` for one that never ran.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub clocks: Option<Node>,
    /// Where the actor of the step may move the case after it, in order.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub can_move: Option<Node>,
    /// Where they may not, each offered with blockers or not at all.
    #[serde(default)]
    pub cannot_move: Option<Vec<String>>,
    /// Names that are emitted by it, in order.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub emitted: Option<Node>,
    /// Who is told by it, in order, each once.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub notified: Option<Node>,
    /// Its events, as on the wire, or their types.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<serde_json::Value>>"))]
    pub events: Option<Node>,
    /// Its effects, as on the wire; a text is `status`, `notify`, or a name that is emitted.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<serde_json::Value>>"))]
    pub effects: Option<Node>,
    /// Its texts, as on the wire.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<serde_json::Value>>"))]
    pub texts: Option<Node>,
    /// The case after it, as on the wire.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub case: Option<Node>,
    /// When the next timer is due after it; `null` for never.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::moment::Moment>"))]
    pub next_due: Option<Node>,
    /// What is offered to the actor after it, as on the wire, or the targets.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<serde_json::Value>>"))]
    pub options: Option<Node>,
    /// What taking back the last move would be, as on the wire; a text is where it leads, `null` for nothing to take back.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub undo: Option<Node>,
    /// Blockers of the other commands for the actor after it, by command; a text is a blocker's code.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "schema", schemars(with = "serde_json::Value"))]
    pub can: Option<Node>,
}

impl Expected {
    /// Whether it asks what is offered after the step.
    pub(super) fn asks_for_options(&self) -> bool {
        let nodes = [&self.can_move, &self.options, &self.undo, &self.can];
        self.cannot_move.is_some() || nodes.iter().any(|node| node.is_some())
    }
}

/// Keeps `null` apart from a key that is not there.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Node>, D::Error> {
    Node::deserialize(deserializer).map(Some)
}
