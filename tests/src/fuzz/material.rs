//! What a fuzzer begins with: seeds from vectors, definitions and logs, and dictionaries of words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use ordino::time::{Duration, Instant};
use serde_json::{Map, Value, json};

use super::logs;
use super::wire::{CASE, WORKFLOW};
use crate::vectors::{definition, root};

/// Inputs by target.
pub type Seeds = BTreeMap<&'static str, BTreeSet<Vec<u8>>>;

/// The shipped definitions as JSON, by their files.
#[must_use]
pub fn shipped() -> &'static [(String, String)] {
    static SHIPPED: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
        let definitions = files("examples/definitions").into_iter();
        let definitions =
            definitions.filter(|path| path.extension().is_some_and(|kind| kind == "json" || kind == "yaml"));
        let is_tests = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with(".test"));
        let definitions = definitions.filter(|path| !is_tests(path));
        let read = |path: PathBuf| {
            let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
            let text = definition(&name).expect("a shipped definition").to_string();
            (name, text)
        };
        definitions.map(read).collect()
    });
    &SHIPPED
}

/// Every definition, request and story of the vectors, and the shipped definitions and logs.
#[must_use]
pub fn seeds() -> Seeds {
    let mut seeds = Seeds::new();
    let mut add = |target: &'static str, input: String| {
        seeds.entry(target).or_default().insert(input.into_bytes());
    };
    for (_, definition) in shipped() {
        add("definition", definition.clone());
    }
    for vector in vectors() {
        if let Some(steps) = vector["steps"].as_array() {
            if vector["definition"].is_object() {
                add("definition", vector["definition"].to_string());
            }
            add("wire", session(&vector, steps));
            continue;
        }
        let requests = vector["requests"].as_array().into_iter().flatten();
        let requests: Vec<String> = requests.map(text_of).collect();
        for request in &requests {
            let Ok(value) = serde_json::from_str::<Value>(request) else { continue };
            if let Some(definition) = value.get("definition") {
                add("definition", definition.to_string());
            }
            if value["type"] == "workingTime" {
                add("calendar", request.clone());
            }
        }
        add("wire", requests.join("\n"));
    }
    for (target, log) in logs::samples() {
        add(target, log);
    }
    // A start for what is spelled out.
    for target in ["calendar", "wire"] {
        for byte in 0..8 {
            seeds.entry(target).or_default().insert((0..96).map(|place: u8| place.wrapping_mul(byte)).collect());
        }
    }
    seeds
}

/// The words of a target, in the form of libFuzzer's dictionaries.
#[must_use]
pub fn dictionary(target: &str) -> String {
    let mut words = BTreeSet::new();
    match target {
        "definition" => definition_words(&mut words),
        "calendar" => {
            requests()
                .filter(|request| request["type"] == "workingTime")
                .for_each(|request| keys(&request, &mut words));
            words.extend(["easter+1", "orthodox-2", "12-25", "02-29", "00:00-24:00", "22:00-06:00"].map(String::from));
            words.extend(["Europe/Rome", "Pacific/Apia", "Australia/Lord_Howe", "PT8H", "P1DT12H"].map(String::from));
        }
        "wire" => {
            requests().for_each(|request| keys(&request, &mut words));
            for vector in vectors() {
                for step in vector["steps"].as_array().into_iter().flatten() {
                    keys(step, &mut words);
                }
            }
            words.extend(["@workflow", "@case", "@events"].map(String::from));
            words.extend(shipped().iter().map(|(file, _)| format!("@{file}")));
        }
        "csv" => words.extend(logs::csv_words().map(String::from)),
        "xes" => words.extend(logs::xes_words().map(String::from)),
        _ => {}
    }
    let mut text = String::from("# Written by `cargo run --package ordino-tests --example seeds`.\n");
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        let escaped = word.replace('\\', "\\\\").replace('"', "\\\"");
        text.extend(["\"", &escaped, "\"\n"]);
    }
    text
}

fn vectors() -> impl Iterator<Item = Value> {
    files("tests/vectors").into_iter().flat_map(|file| {
        let text = fs::read_to_string(&file).expect("a file of vectors");
        serde_json::from_str::<Vec<Value>>(&text).expect("vectors are lists")
    })
}

/// The files of a folder of the repository, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

/// The requests of the vectors.
fn requests() -> impl Iterator<Item = Value> {
    vectors().flat_map(|vector| {
        let requests = vector["requests"].as_array().cloned().unwrap_or_default();
        requests.into_iter().filter_map(|mut exchange| exchange.get_mut("request").map(Value::take))
    })
}

fn text_of(exchange: &Value) -> String {
    match exchange["requestText"].as_str() {
        Some(text) => text.replace('\n', " "),
        None => exchange["request"].to_string(),
    }
}

/// The steps of a case vector, as a session.
fn session(vector: &Value, steps: &[Value]) -> String {
    let definition = match &vector["definition"] {
        Value::String(file) => json!(format!("@{file}")),
        inline => inline.clone(),
    };
    let mut lines = vec![json!({ "type": "load", "definition": definition }).to_string()];
    let time = |value: &Value| value.as_str().map(str::to_owned);
    let mut now: Instant = time(&vector["start"]).and_then(|text| text.parse().ok()).expect("a start");
    for (position, step) in steps.iter().enumerate() {
        let after = time(&step["after"]).map_or(Duration::ZERO, |text| text.parse().expect("a duration"));
        now = time(&step["at"]).map_or(now.saturating_add(after), |text| text.parse().expect("an instant"));
        let mut request = Map::new();
        request.insert("type".to_owned(), json!("decide"));
        request.insert("workflow".to_owned(), json!(WORKFLOW.trim_matches('"')));
        if position > 0 {
            request.insert("case".to_owned(), json!(CASE.trim_matches('"')));
        }
        request.insert("now".to_owned(), json!(now));
        request.insert("command".to_owned(), step["do"].clone());
        for (from, to) in [("as", "actor"), ("facts", "facts"), ("expectedSeq", "expectedSeq"), ("lang", "lang")] {
            request.extend(step.get(from).map(|value| (to.to_owned(), value.clone())));
        }
        if step.get("options").is_some() {
            request.insert("withOptions".to_owned(), json!(true));
        }
        lines.push(Value::Object(request).to_string());
    }
    lines.join("\n")
}

/// The keys of an object, and the names of kinds.
fn keys(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                if key.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                    words.insert(key.clone());
                }
                if let ("type" | "stage" | "onReopen", Value::String(name)) = (key.as_str(), value) {
                    words.insert(name.clone());
                }
                keys(value, words);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, words)),
        _ => {}
    }
}

/// What the schema of a definition names.
fn definition_words(words: &mut BTreeSet<String>) {
    fn collect(schema: &Value, words: &mut BTreeSet<String>) {
        match schema {
            Value::Object(map) => {
                for (key, value) in map {
                    match (key.as_str(), value) {
                        ("properties", Value::Object(properties)) => words.extend(properties.keys().cloned()),
                        ("const", Value::String(name)) => {
                            words.insert(name.clone());
                        }
                        ("enum", Value::Array(names)) => {
                            words.extend(names.iter().filter_map(Value::as_str).map(str::to_owned));
                        }
                        _ => {}
                    }
                    collect(value, words);
                }
            }
            Value::Array(list) => list.iter().for_each(|value| collect(value, words)),
            _ => {}
        }
    }

    let schema = fs::read_to_string(root().join("schema/definition.json")).expect("the schema");
    collect(&serde_json::from_str(&schema).expect("JSON"), words);
    words.extend(["$previous", "anyone", "assignee", "mover", "opener", "team:owner", "lead:owner"].map(String::from));
    words.extend(["role:admin", "team:", "employee:", "Europe/Rome", "09:00-17:00", "PT8H", "P1D"].map(String::from));
}
