//! How tests went, for people.

use std::io::{self, Write};

use super::{Judged, Tested, counts, promised};
use crate::print::{DIM, ERROR, GOOD, HEADING, Out, counted, harmless};

pub fn write(tested: &[Tested], out: &mut Out) -> io::Result<()> {
    for file in tested {
        writeln!(out, "{HEADING}{}{HEADING:#} {DIM}{}{DIM:#}", harmless(&file.file), harmless(&file.definition))?;
        for problem in &file.problems {
            problem.finding.write(&problem.file, out)?;
        }
        for example in &file.examples {
            self::example(&file.file, example, out)?;
        }
        for promise in &file.promises {
            promised::write(promise, &file.definition, out)?;
        }
        if let Some(walked) = &file.walked {
            walked.write(&file.definition, out)?;
        }
        writeln!(out)?;
    }
    let (passed, failed) = counts(tested);
    let passed = format!("{} passed", counted(passed as u64, "test"));
    if failed == 0 {
        writeln!(out, "{GOOD}ok{GOOD:#}: {passed}")
    } else {
        writeln!(out, "{ERROR}not ok{ERROR:#}: {passed}, {failed} failed")
    }
}

fn example(file: &str, Judged { verdict, finding }: &Judged, out: &mut Out) -> io::Result<()> {
    let Some(located) = finding else {
        return writeln!(out, "  {GOOD}ok{GOOD:#}      {}", harmless(&verdict.name));
    };
    writeln!(out, "  {ERROR}failed{ERROR:#}  {}\n", harmless(&verdict.name))?;
    located.finding.write_uncoded(file, out)?;
    out.story(&verdict.story)
}
