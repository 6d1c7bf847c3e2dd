//! Every vector through a door that is a program, beside the engine of this process: `door PROGRAM [ARGUMENT…]`.

use std::env;
use std::process::{Command, ExitCode};

use ordino_tests::vectors::{self, Beside, Pipe};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let Some(program) = arguments.next() else {
        eprintln!("usage: door PROGRAM [ARGUMENT…]");
        return ExitCode::from(2);
    };
    let mut command = Command::new(program);
    command.args(arguments);
    let mut door = Beside::native(Pipe::start(command));
    vectors::keep(&mut door);
    let calls = door.calls;
    // It has to end well, too.
    drop(door);
    println!("{calls} answers are those of the engine");
    println!("test result: ok. {} passed; 0 failed", vectors::load().len());
    ExitCode::SUCCESS
}
