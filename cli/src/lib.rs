//! `ordino`: the command line of the order-workflow engine of the same name.
//!
//! Everything that decides is in the crate `ordino`; here are files, YAML, columns, colours and exit codes. It is a
//! library for the sake of [`reader`], which takes bytes from outside and so is tested from outside.

mod args;
mod call;
mod check;
mod decide;
mod diagram;
mod diff;
mod document;
mod explain;
mod failure;
mod finding;
mod input;
mod migration;
mod moment;
mod names;
mod options;
mod place;
mod play;
mod print;
mod promises;
pub mod reader;
mod refusal;
mod report;
mod schema;
#[cfg(unix)]
mod serve;
mod test;
mod version;
mod yaml;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Format, Verb};
use failure::{Exit, Failure};
use print::Out;

/// Runs the program with the arguments of this process.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => {
            // Help and version are no errors. A reader who has gone away is none either.
            let _ = usage.print();
            return if usage.use_stderr() { Exit::Usage } else { Exit::Yes }.into();
        }
    };
    cli.apply_color();
    match run(cli) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            failure.print();
            failure.exit().into()
        }
    }
}

fn run(cli: Cli) -> Result<Exit, Failure> {
    let format = match cli.verb {
        Verb::Call => Format::Json,
        Verb::Test(_) => cli.format,
        _ if cli.format == Format::Junit => return Err(Failure::usage("only `test` answers as JUnit's XML")),
        _ => cli.format,
    };
    let mut out = Out::new(format);
    let exit = match cli.verb {
        Verb::Call => call::run(&mut std::io::stdin().lock(), &mut out),
        Verb::Check(args) => check::run(&args, &mut out),
        Verb::Explain(args) => explain::run(&args, &mut out),
        Verb::Options(args) => options::run(&args, &mut out),
        Verb::Decide(args) => decide::run(&args, &mut out),
        Verb::Play(args) => play::run(&args, &mut out),
        Verb::Report(args) => report::run(&args, &mut out),
        Verb::Promises(args) => promises::run(&args, &mut out),
        Verb::Diagram(args) => diagram::run(&args, &mut out),
        Verb::Test(args) => test::run(&args, &mut out),
        Verb::Diff(args) => diff::run(&args, &mut out),
        Verb::Migration(args) => migration::run(&args, &mut out),
        Verb::Schema { of } => schema::run(of, &mut out),
        #[cfg(unix)]
        Verb::Serve(args) => serve::run(&args, &mut out),
        Verb::Version => version::run(&mut out),
    };
    // What was answered before a failure is shown too.
    let flushed = out.flush();
    let exit = exit?;
    flushed?;
    Ok(exit)
}
