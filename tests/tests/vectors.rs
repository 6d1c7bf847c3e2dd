//! Every vector, through the native door and through `ordino call`.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use ordino_tests::vectors::{self, Host};

#[test]
fn the_engine_keeps_every_vector() {
    run(&mut ordino::Engine::new());
}

#[test]
fn the_command_line_keeps_every_vector() {
    run(&mut CommandLine::start());
}

#[test]
fn there_are_enough_vectors_with_sources() {
    let vectors = vectors::load();
    let sources = vectors.iter().filter(|vector| vector.has_source).count();
    assert!(vectors.len() >= 400, "{} vectors", vectors.len());
    assert!(sources >= 150, "{sources} vectors with a source");
}

fn run(host: &mut impl Host) {
    let vectors = vectors::load();
    let failures: Vec<String> = vectors
        .iter()
        .filter_map(|vector| {
            let difference = vector.run(host).err()?;
            Some(format!("{}: {}\n    {difference}", vector.file, vector.name))
        })
        .collect();
    println!("{} of {} vectors hold", vectors.len() - failures.len(), vectors.len());
    assert!(failures.is_empty(), "{} of {} vectors fail:\n{}", failures.len(), vectors.len(), failures.join("\n"));
}

/// `ordino call`, kept open: one request a line.
struct CommandLine {
    process: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl CommandLine {
    fn start() -> Self {
        let mut process = Command::new(ordino_tests::command_line())
            .arg("call")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command line starts");
        let requests = process.stdin.take().expect("its input is piped");
        let answers = BufReader::new(process.stdout.take().expect("its output is piped"));
        Self { process, requests, answers }
    }
}

impl Host for CommandLine {
    fn call(&mut self, request: &str) -> String {
        // A request is one line; a line break inside JSON is white space.
        writeln!(self.requests, "{}", request.replace(['\n', '\r'], " ")).expect("it reads");
        self.requests.flush().expect("it reads");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("it answers");
        answer
    }
}

impl Drop for CommandLine {
    fn drop(&mut self) {
        self.process.kill().expect("it can be ended");
        self.process.wait().expect("it ends");
    }
}
