//! Every vector, through the native door and through `ordino call`.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use ordino_tests::vectors::{self, Host};
use serde_json::{Value, json};

#[test]
fn the_engine_keeps_every_vector() {
    run(&mut ordino::Engine::new());
}

#[test]
fn the_command_line_keeps_every_vector() {
    run(&mut CommandLine::start());
}

#[test]
fn held_cases_keep_every_vector() {
    run(&mut Holding(ordino::Engine::new()));
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

/// A host that has each case held for the length of one request, where that can be.
struct Holding(ordino::Engine);

impl Host for Holding {
    fn call(&mut self, request: &str) -> String {
        self.about_held(request).unwrap_or_else(|| self.0.call(request))
    }
}

impl Holding {
    /// The answer that a request about a case has when the case is held; none for other requests, and for cases that
    /// cannot be held because they run under another workflow.
    fn about_held(&mut self, request: &str) -> Option<String> {
        let mut request: Value = serde_json::from_str(request).ok()?;
        let decides = request["type"] == "decide";
        let asks = request["type"] == "options" && request.get("case").is_some();
        let fields = request.as_object_mut().filter(|fields| (decides || asks) && !fields.contains_key("held"))?;
        let migrates = fields.get("command").is_some_and(|command| command["type"] == "migrate");
        let origin = fields.get("command").and_then(|command| command.get("from")).filter(|_| migrates).cloned();
        let under = if migrates { fields.get("workflow").cloned() } else { fields.remove("workflow") };
        let request_to_hold = json!({ "type": "hold", "workflow": origin.or(under)?, "case": fields.remove("case") });
        let held = self.ask(&request_to_hold)["ok"]["held"].as_u64()?;
        fields.insert("held".to_owned(), json!(held));
        let mut answer = self.ask(&request);
        if let Some(ok) = answer["ok"].as_object_mut().filter(|_| decides) {
            let snapshot = self.ask(&json!({ "type": "snapshot", "held": held }));
            let told = ok.insert("case".to_owned(), snapshot["ok"]["case"].clone());
            assert_eq!(told, None, "a decision about a held case has no `case`");
        }
        assert_eq!(self.ask(&json!({ "type": "release", "held": held })), json!({ "ok": { "released": true } }));
        Some(answer.to_string())
    }

    fn ask(&mut self, request: &Value) -> Value {
        serde_json::from_str(&self.0.call(&request.to_string())).expect("an answer is JSON")
    }
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
