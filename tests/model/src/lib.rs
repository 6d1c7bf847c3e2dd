//! A naive model of Ordino, the order-workflow engine.
//!
//! It is written from the text that says what the engine means, and shares no code with it. It is obviously right rather
//! than fast: a definition stays the JSON that it was written in, what is due is asked anew at every minute, and the time
//! that a clock has consumed is a count of minutes. So it takes whole minutes only, and calendars in UTC.
//!
//! | file | what it holds |
//! |---|---|
//! | `act`, `remind`, `undo`, `import`, `migrate` | commands |
//! | `ask` | options |
//! | `edge`, `guard`, `who` | where a case may go, when, and by whom |
//! | `turn` | events and effects |
//! | `sla`, `timer`, `minute` | clocks, what is due, and the passing of time |
//! | `case`, `hours`, `time`, `json` | plain data |

mod act;
mod ask;
mod case;
mod edge;
mod guard;
mod hours;
mod import;
mod json;
mod migrate;
mod minute;
mod remind;
mod sla;
mod time;
mod timer;
mod turn;
mod undo;
mod who;

use std::collections::BTreeMap;

use serde_json::{Value, json};

pub use crate::case::Case;
use crate::hours::Hours;
use crate::json::{list, text};

/// A definition, and what it means.
#[derive(Debug, Clone)]
pub struct Model {
    definition: Value,
    digest: String,
    calendars: BTreeMap<String, Hours>,
}

/// What a call answers: in the shape of the wire, and the case to hand in next time.
#[derive(Debug, Clone)]
pub struct Answer {
    /// `events`, `effects`, `texts`, `case`, `nextDue`, and `refused` if it is; with a case also `options`, `undo` and
    /// `can`.
    pub answer: Value,
    /// The case as it is now.
    pub case: Option<Case>,
}

impl Model {
    /// A model of a definition that the engine accepts, with the digest that it gives it.
    #[must_use]
    pub fn new(definition: Value, digest: &str) -> Self {
        let calendars = list(&definition["calendars"]);
        let calendars = calendars.iter().map(|calendar| (text(&calendar["id"]).to_owned(), Hours::new(calendar)));
        Self { calendars: calendars.collect(), digest: digest.to_owned(), definition }
    }

    /// What a case under this definition calls its workflow.
    pub(crate) fn workflow(&self) -> Value {
        json!({ "id": self.definition["id"], "version": self.definition["version"], "digest": self.digest })
    }
}
