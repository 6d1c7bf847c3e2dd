//! The program `ordino`; everything is in the library of the same package.

use std::process::ExitCode;

fn main() -> ExitCode {
    ordino_cli::main()
}
