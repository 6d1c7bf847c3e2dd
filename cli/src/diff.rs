//! `ordino diff`: what changed between two versions of a definition.

use std::io::Write;

use ordino::know::{Change, diff};
use serde::Serialize;

use crate::args::DiffArgs;
use crate::document;
use crate::failure::{Exit, Failure};
use crate::print::{Out, harmless};

#[derive(Serialize)]
struct Answer {
    changes: Vec<Change>,
}

pub fn run(args: &DiffArgs, out: &mut Out) -> Result<Exit, Failure> {
    let (old, new) = (document::workflow(&args.old)?, document::workflow(&args.new)?);
    let changes = diff(&old, &new, args.lang.as_ref());
    if out.is_json() {
        out.pretty(&Answer { changes })?;
        return Ok(Exit::Yes);
    }
    if changes.is_empty() {
        writeln!(out, "nothing has changed")?;
    }
    for change in &changes {
        writeln!(out, "{}", harmless(&change.message))?;
    }
    Ok(Exit::Yes)
}
