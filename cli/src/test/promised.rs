//! Promises among tests: one test each.

use std::io::{self, Write};

use crate::print::{DIM, ERROR, GOOD, Out, WARNING, harmless};
use crate::promises::Promised;

pub fn write(promised: &Promised, definition: &str, out: &mut Out) -> io::Result<()> {
    let name = promised.name();
    let Some((finding, code)) = &promised.finding else {
        return writeln!(out, "  {GOOD}ok{GOOD:#}      {}", harmless(&name));
    };
    if promised.verdict.passed {
        let why = promised.verdict.message.as_deref().unwrap_or_default();
        writeln!(out, "  {WARNING}unknown{WARNING:#} {}", harmless(&name))?;
        return writeln!(out, "          {DIM}{}{DIM:#}", harmless(why));
    }
    writeln!(out, "  {ERROR}failed{ERROR:#}  {}\n", harmless(&name))?;
    finding.write_coded(code, definition, out)?;
    out.story(&promised.verdict.story)
}
