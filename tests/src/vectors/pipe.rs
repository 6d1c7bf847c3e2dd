//! A door that is a program: a request a line in, an answer a line out.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::Host;

/// A program that answers, kept open.
#[derive(Debug)]
pub struct Pipe {
    process: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Pipe {
    /// Starts a program.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn start(mut command: Command) -> Self {
        let mut process =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program of a door starts");
        let requests = process.stdin.take();
        let answers = BufReader::new(process.stdout.take().expect("its output is piped"));
        Self { process, requests, answers }
    }

    /// Starts `ordino call`, built now if it is not.
    ///
    /// # Panics
    /// When it does not start.
    #[must_use]
    pub fn command_line() -> Self {
        let mut command = Command::new(crate::command_line());
        command.arg("call");
        Self::start(command)
    }
}

impl Host for Pipe {
    fn call(&mut self, request: &str) -> String {
        // A request is one line; a line break inside JSON is white space.
        let requests = self.requests.as_mut().expect("it is open");
        writeln!(requests, "{}", request.replace(['\n', '\r'], " ")).expect("it reads");
        requests.flush().expect("it reads");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("it answers");
        assert_eq!(answer.pop(), Some('\n'), "an answer is a line");
        answer
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        // The end of its input ends the program, and whatever that has started.
        self.requests.take();
        let ended = self.process.wait();
        assert!(std::thread::panicking() || ended.is_ok_and(|status| status.success()), "a door ends well");
    }
}
