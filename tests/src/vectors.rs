//! Vectors: what the engine must answer, as files that every host runs.
//!
//! A file in `tests/vectors/` is a JSON array of vectors. Each names the sentence of the design that it `holds`, and the
//! outside `source` of its figures where there is one. There are two shapes.
//!
//! **A case**: `definition` (a file of `examples/definitions`, or inline), `start`, and `steps`. A step happens `at` an
//! instant or `after` a duration since the step before; it is done `as` an actor, with `facts`, `expectedSeq` and `lang`
//! where given; it `do`es a command. What it gives of `events`, `effects`, `texts`, `refused`, `case`, `nextDue` and
//! `options`, `undo` and `can` (asked after the step, at the same instant, by the same actor) is compared. Without
//! `refused` the command must be accepted. From a step on that names a definition `under` which it happens, that one
//! decides; a `migrate` without `from` leaves the workflow of the case.
//!
//! **Requests**: `requests`, each a `request` (or `requestText`, for what is no JSON) with the `ok` or the `error` that it
//! must have; `{}` stands for any. In a request `{"$ref": "/0/ok/case"}` stands for that part of an earlier answer, by
//! position from 0, and `{"$text": …}` for the JSON text of a value; wanted in an answer, it is a text that holds such JSON.
//! `sameDigestAs` and `otherDigestThan` compare the loaded workflow with that of an
//! earlier request of the vector, by position from 0.
//!
//! **Comparison**: lists are compared whole, in order. Of objects the keys given are compared, and keys left out are not;
//! with `"exact": true` objects are compared whole too, `recordedAt` apart. A refusal's `parameters` are compared whole
//! wherever they are given.

mod beside;
mod holding;
mod pipe;
mod starving;
mod written;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ordino::time::{Duration, Instant};
use serde::Deserialize;
use serde_json::{Map, Value, json};

pub use beside::{Beside, keep};
pub use holding::Holding;
pub use pipe::Pipe;
pub use starving::Starving;
pub use written::Written;

/// Whatever answers requests: an adaptor to the engine in one host.
pub trait Host {
    /// Answers one request.
    fn call(&mut self, request: &str) -> String;
}

impl Host for ordino::Engine {
    fn call(&mut self, request: &str) -> String {
        Self::call(self, request)
    }
}

/// A vector and the file that it stands in.
#[derive(Debug)]
pub struct Vector {
    /// The file's name.
    pub file: String,
    /// What it tests.
    pub name: String,
    /// Whether it cites an outside source.
    pub has_source: bool,
    body: Body,
}

#[derive(Debug)]
enum Body {
    Case(CaseVector),
    Requests(RequestsVector),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CaseVector {
    name: String,
    #[serde(rename = "holds")]
    _holds: String,
    source: Option<String>,
    #[serde(default)]
    exact: bool,
    definition: Value,
    start: Instant,
    steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Step {
    at: Option<Instant>,
    after: Option<Duration>,
    #[serde(rename = "as")]
    actor: Option<Value>,
    under: Option<Value>,
    facts: Option<Value>,
    expected_seq: Option<u64>,
    lang: Option<String>,
    #[serde(rename = "do")]
    command: Value,
    events: Option<Value>,
    effects: Option<Value>,
    texts: Option<Value>,
    refused: Option<Value>,
    options: Option<Value>,
    #[serde(default, deserialize_with = "given")]
    undo: Option<Value>,
    can: Option<Value>,
    case: Option<Value>,
    #[serde(default, deserialize_with = "given")]
    next_due: Option<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RequestsVector {
    name: String,
    #[serde(rename = "holds")]
    _holds: String,
    source: Option<String>,
    #[serde(default)]
    exact: bool,
    requests: Vec<Exchange>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Exchange {
    request: Option<Value>,
    request_text: Option<String>,
    ok: Option<Value>,
    error: Option<Value>,
    same_digest_as: Option<usize>,
    other_digest_than: Option<usize>,
}

/// Keeps `null` apart from a key that is not there.
fn given<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// The repository's root.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the repository").to_owned()
}

/// Reads every vector. A file that cannot be read, or a name that occurs twice, fails.
///
/// # Panics
/// When a file is not what it should be, naming it.
#[must_use]
pub fn load() -> Vec<Vector> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("tests/vectors"))
        .expect("there is a folder of vectors")
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect();
    files.sort();
    let mut vectors: Vec<Vector> = Vec::new();
    for path in files {
        let file = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        assert!(path.extension().is_some_and(|extension| extension == "json"), "{file}: a file of vectors is JSON");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        let list: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        for value in list {
            let vector = Vector::read(&file, &value);
            let twin = vectors.iter().find(|other| other.name == vector.name);
            assert!(twin.is_none(), "{file}: `{}` is the name of another vector", vector.name);
            vectors.push(vector);
        }
    }
    vectors
}

impl Vector {
    fn read(file: &str, value: &Value) -> Self {
        fn shape<T: serde::de::DeserializeOwned>(file: &str, value: &Value) -> T {
            serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{file}: {}: {error}", value["name"]))
        }

        if value.get("requests").is_some() {
            let vector: RequestsVector = shape(file, value);
            let (name, has_source) = (vector.name.clone(), vector.source.is_some());
            return Self { file: file.to_owned(), name, has_source, body: Body::Requests(vector) };
        }
        let vector: CaseVector = shape(file, value);
        let (name, has_source) = (vector.name.clone(), vector.source.is_some());
        Self { file: file.to_owned(), name, has_source, body: Body::Case(vector) }
    }

    /// Runs the vector; answers what differs.
    ///
    /// # Errors
    /// Returns a description of the first difference.
    pub fn run(&self, host: &mut impl Host) -> Result<(), String> {
        match &self.body {
            Body::Case(vector) => vector.run(host),
            Body::Requests(vector) => vector.run(host),
        }
    }
}

impl CaseVector {
    fn run(&self, host: &mut impl Host) -> Result<(), String> {
        let mut workflow = loaded(host, &self.definition)?;
        let mut now = self.start;
        let mut case = Value::Null;
        for (position, step) in self.steps.iter().enumerate() {
            if let Some(under) = &step.under {
                workflow = loaded(host, under)?;
            }
            now = step.at.unwrap_or_else(|| now.saturating_add(step.after.unwrap_or(Duration::ZERO)));
            case = self
                .step(host, &workflow, step, now, case)
                .map_err(|difference| format!("step {position} at {now}: {difference}"))?;
        }
        Ok(())
    }

    fn step(
        &self,
        host: &mut impl Host,
        workflow: &Value,
        step: &Step,
        now: Instant,
        case: Value,
    ) -> Result<Value, String> {
        let mut shared = Map::new();
        shared.insert("workflow".to_owned(), workflow.clone());
        shared.insert("now".to_owned(), json!(now));
        for (key, value) in [("actor", &step.actor), ("facts", &step.facts)] {
            shared.extend(value.clone().map(|value| (key.to_owned(), value)));
        }
        shared.extend(step.lang.clone().map(|lang| ("lang".to_owned(), json!(lang))));
        let mut request = shared.clone();
        request.insert("type".to_owned(), json!("decide"));
        let mut command = step.command.clone();
        if command["type"] == "migrate" && command.get("from").is_none() {
            command["from"] = case["workflow"]["digest"].clone();
        }
        request.insert("case".to_owned(), case);
        request.insert("command".to_owned(), command);
        request.extend(step.expected_seq.map(|seq| ("expectedSeq".to_owned(), json!(seq))));
        let answer = ok(&host.call(&Value::Object(request).to_string()))?;

        let refused = answer.get("refused").cloned().unwrap_or(json!([]));
        let wanted = step.refused.clone().unwrap_or(json!([]));
        compare("refused", &wanted, &without_what_is_not_given(&wanted, refused), true)?;
        for (key, wanted) in [
            ("events", &step.events),
            ("effects", &step.effects),
            ("texts", &step.texts),
            ("case", &step.case),
            ("nextDue", &step.next_due),
        ] {
            if let Some(wanted) = wanted {
                compare(key, wanted, &answer[key], self.exact)?;
            }
        }
        let asked = [("options", &step.options), ("undo", &step.undo), ("can", &step.can)];
        if asked.iter().any(|(_, wanted)| wanted.is_some()) {
            let mut request = shared;
            request.insert("type".to_owned(), json!("options"));
            request.insert("case".to_owned(), answer["case"].clone());
            let answer = ok(&host.call(&Value::Object(request).to_string()))?;
            for (key, wanted) in asked {
                if let Some(wanted) = wanted {
                    compare(key, wanted, &answer[key], self.exact)?;
                }
            }
        }
        Ok(answer["case"].clone())
    }
}

impl RequestsVector {
    fn run(&self, host: &mut impl Host) -> Result<(), String> {
        let mut answers: Vec<Value> = Vec::new();
        for (position, exchange) in self.requests.iter().enumerate() {
            let text = match (&exchange.request, &exchange.request_text) {
                (Some(request), None) => filled_in(request, &answers)?.to_string(),
                (None, Some(text)) => text.clone(),
                _ => return Err(format!("request {position}: give either `request` or `requestText`")),
            };
            let answer: Value =
                serde_json::from_str(&host.call(&text)).map_err(|error| format!("the answer is no JSON: {error}"))?;
            let place = |difference: String| format!("request {position}: {difference}");
            let wanted = match (&exchange.ok, &exchange.error) {
                (Some(ok), None) => json!({ "ok": ok }),
                (None, Some(error)) => json!({ "error": error }),
                _ => return Err(place("give either `ok` or `error`".to_owned())),
            };
            compare("", &wanted, &answer, self.exact).map_err(place)?;
            let digest = answer["ok"].get("workflow");
            let digest_of = |position: usize| answers.get(position).and_then(|answer| answer["ok"].get("workflow"));
            if let Some(other) = exchange.same_digest_as
                && digest_of(other) != digest
            {
                return Err(place(format!("the digest differs from that of request {other}")));
            }
            if let Some(other) = exchange.other_digest_than
                && digest_of(other) == digest
            {
                return Err(place(format!("the digest is that of request {other}")));
            }
            answers.push(answer);
        }
        Ok(())
    }
}

/// The digest of a definition, inline or a file of `examples/definitions`, once a host has loaded it.
fn loaded(host: &mut impl Host, written: &Value) -> Result<Value, String> {
    let definition = match written {
        Value::String(file) => definition(file)?,
        inline => inline.clone(),
    };
    Ok(ok(&host.call(&json!({ "type": "load", "definition": definition }).to_string()))?["workflow"].clone())
}

/// A request with what it takes from earlier answers: `{"$ref": "/0/ok/workflow"}` is a JSON pointer into their list; and
/// with texts for what is to be text.
fn filled_in(request: &Value, answers: &[Value]) -> Result<Value, String> {
    Ok(match request {
        Value::Object(map) if map.len() == 1 && map.contains_key("$ref") => {
            let pointer = map["$ref"].as_str().unwrap_or_default();
            let found = Value::Array(answers.to_vec()).pointer(pointer).cloned();
            found.ok_or_else(|| format!("`{pointer}` leads to no earlier answer"))?
        }
        Value::Object(map) if map.len() == 1 && map.contains_key("$text") => {
            Value::String(filled_in(&map["$text"], answers)?.to_string())
        }
        Value::Object(map) => {
            let filled = map.iter().map(|(key, value)| Ok((key.clone(), filled_in(value, answers)?)));
            Value::Object(filled.collect::<Result<_, String>>()?)
        }
        Value::Array(items) => {
            Value::Array(items.iter().map(|item| filled_in(item, answers)).collect::<Result<_, String>>()?)
        }
        scalar => scalar.clone(),
    })
}

/// A shipped definition, as JSON.
///
/// # Errors
/// Returns why the file cannot be read.
pub fn definition(file: &str) -> Result<Value, String> {
    let path = root().join("examples/definitions").join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if path.extension().is_some_and(|extension| extension == "json") {
        return serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"));
    }
    let options = serde_saphyr::options! { strict_booleans: true };
    serde_saphyr::from_str_with_options(&text, options).map_err(|error| format!("{file}: {error}"))
}

fn ok(answer: &str) -> Result<Value, String> {
    let answer: Value = serde_json::from_str(answer).map_err(|error| format!("the answer is no JSON: {error}"))?;
    answer.get("ok").cloned().ok_or_else(|| format!("an error: {answer}"))
}

/// Blockers without those parameters that a vector leaves open.
fn without_what_is_not_given(wanted: &Value, mut refused: Value) -> Value {
    let pairs = wanted.as_array().into_iter().flatten().zip(refused.as_array_mut().into_iter().flatten());
    for (wanted, blocker) in pairs {
        if let (None, Value::Object(blocker)) = (wanted.get("parameters"), blocker) {
            blocker.remove("parameters");
        }
    }
    refused
}

/// Compares what is wanted with what is there. Says where they differ.
fn compare(path: &str, wanted: &Value, found: &Value, exact: bool) -> Result<(), String> {
    match (wanted, found) {
        (Value::Object(map), Value::String(found)) if map.len() == 1 && map.contains_key("$text") => {
            let found: Value = serde_json::from_str(found).map_err(|error| format!("{path}: no JSON text: {error}"))?;
            compare(path, &map["$text"], &found, exact)
        }
        (Value::Object(wanted), Value::Object(found)) => {
            for (key, wanted) in wanted {
                let path = format!("{path}.{key}");
                let found = found.get(key).ok_or_else(|| format!("{path}: missing"))?;
                compare(&path, wanted, found, exact)?;
            }
            let extra = found.keys().find(|key| !wanted.contains_key(*key) && *key != "recordedAt");
            match extra {
                Some(key) if exact => Err(format!("{path}.{key}: not wanted")),
                _ => Ok(()),
            }
        }
        (Value::Array(wanted), Value::Array(found)) => {
            for (position, (wanted, found)) in wanted.iter().zip(found).enumerate() {
                compare(&format!("{path}[{position}]"), wanted, found, exact)?;
            }
            if wanted.len() == found.len() {
                return Ok(());
            }
            let mut difference = format!("{path}: {} wanted, {} found:", wanted.len(), found.len());
            for item in found {
                write!(difference, "\n      {item}").map_err(|error| error.to_string())?;
            }
            Err(difference)
        }
        _ if wanted == found => Ok(()),
        (Value::Number(wanted), Value::Number(found)) if wanted.as_f64() == found.as_f64() => Ok(()),
        _ => Err(format!("{path}: wanted {wanted}, found {found}")),
    }
}
