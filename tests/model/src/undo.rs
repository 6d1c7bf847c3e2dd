//! Undoing the last move.

use serde_json::{Value, json};

use crate::act::{Done, accept};
use crate::edge::blocker;
use crate::turn::Turn;

impl Turn<'_> {
    /// The status that an undo would return to, if the last move can be undone.
    pub fn undo_to(&self) -> Option<String> {
        let previous = self.case.previous.as_ref().filter(|previous| previous.reversible)?;
        // A migration may have taken it away, or made one of two.
        let is_there = !self.model.status(&previous.status).is_null() && previous.status != self.case.status;
        is_there.then(|| previous.status.clone())
    }

    pub fn command_undo(&mut self, command: &Value) -> Done {
        let Some(to) = self.undo_to() else { return Err(vec![blocker("not_reversible", json!({}))]) };
        accept(self.needs_right("undo").into_iter().collect())?;
        let more = self.details(&json!({ "comment": command["comment"] }));
        self.moved(&to, "undo", self.by().as_ref(), None, &more);
        Ok(())
    }
}
