//! Opening a case that has a past.

use serde_json::{Value, json};

use crate::act::{Done, Refusal};
use crate::edge::blocker;
use crate::json::{list, name, text};
use crate::sla::Change;
use crate::time::{Minute, instant};
use crate::turn::Turn;

/// A row of a history.
struct Row {
    status: String,
    at: Minute,
    employee: Option<String>,
}

impl Turn<'_> {
    /// The case opened then, and each row happened at its own instant; so did what was due in between, silently.
    pub fn open_with_past(&mut self, command: &Value, at: Option<Minute>) -> Done {
        let status = self.first_status(command)?;
        let mut rows = self.rows(command)?;
        self.check_order(at, &rows)?;
        self.imports = true;
        self.silent = true;
        if at.is_none() && command["status"].is_null() && !rows.is_empty() {
            // The first row opens the case.
            let first = rows.remove(0);
            self.at = first.at;
            self.opened(&first.status, first.employee.as_ref());
        } else {
            self.at = at.or_else(|| rows.first().map(|row| row.at)).unwrap_or(self.now);
            self.opened(&status, self.by().as_ref());
        }
        self.arriving = true;
        for row in rows {
            self.pass(row.at);
            self.silent = true;
            self.follow_row(&row);
        }
        self.arriving = false;
        Ok(())
    }

    fn follow_row(&mut self, row: &Row) {
        let by = row.employee.as_ref();
        if self.case.status == row.status {
            self.event("recorded", json!({ "status": row.status, "source": "history", "observedAt": null, "by": by }));
            self.follow(&Change::Other);
            return;
        }
        // Rights are not asked of the past.
        let edges = self.model.edges(&self.case);
        let sight = self.stored();
        let allowed = edges.iter().any(|edge| edge.to == row.status && sight.holds(&edge.body["when"]));
        self.moved(&row.status, "external", by, None, &json!({ "allowed": allowed, "source": "history" }));
    }

    fn rows(&self, command: &Value) -> Result<Vec<Row>, Refusal> {
        let mut rows = Vec::new();
        for row in list(&command["history"]) {
            let Some(status) = self.known(text(&row["status"])) else {
                return Err(vec![blocker("unknown_status", json!({ "status": row["status"] }))]);
            };
            let at = instant(text(&row["at"])).unwrap_or_default();
            rows.push(Row { status, at, employee: name(&row["employee"]) });
        }
        Ok(rows)
    }

    /// Nothing lies in the future, and nothing before what is written ahead of it.
    fn check_order(&self, at: Option<Minute>, rows: &[Row]) -> Done {
        let invalid =
            |row: Option<usize>, reason| Err(vec![blocker("history_invalid", json!({ "row": row, "reason": reason }))]);
        if at.is_some_and(|at| at > self.now) {
            return invalid(None, "future");
        }
        let mut ahead = at.unwrap_or(Minute::MIN);
        for (position, row) in rows.iter().enumerate() {
            if row.at > self.now {
                return invalid(Some(position), "future");
            }
            if row.at < ahead {
                return invalid(Some(position), "order");
            }
            ahead = row.at;
        }
        Ok(())
    }
}
