//! JSON Schema of the wire, made from the types that read requests and write answers (feature `schema`).
//!
//! Requests are described as they are read: what has a default may be left out. Answers are described as they are
//! written: what is always there is required, and only what can be `null` may be. Cases and events, which the engine
//! writes and reads again, are described once, as it writes them.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::answer::{
    CaseAnswer, CheckAnswer, DecisionAnswer, Failure, HeldAnswer, LoadAnswer, ManyAnswer, OptionsAnswer, ReleaseAnswer,
    ReplayAnswer, ReportAnswer, VersionAnswer, WorkingTimeAnswer,
};
use super::brought::Brought;
use super::request::{
    CheckRequest, DecideManyRequest, DecideRequest, HoldRequest, LoadRequest, OptionsRequest, ReleaseRequest,
    ReplayRequest, ReportRequest, SnapshotRequest, VersionRequest, WorkingTimeRequest,
};
use crate::case::Case;
use crate::definition::Definition;
use crate::digest::Digest;
use crate::event::Event;

/// A workflow: the digest or the edition that `load` answered, or a definition.
pub(crate) struct Handle;

impl JsonSchema for Handle {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WorkflowHandle".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let digest = generator.subschema_for::<Digest>();
        let definition = generator.subschema_for::<Definition>();
        json_schema!({
            "description": "A workflow: the digest or the edition that `load` answered, or a definition.",
            "anyOf": [digest, definition]
        })
    }
}

impl JsonSchema for Brought {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Brought".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let case = generator.subschema_for::<Case>();
        json_schema!({ "anyOf": [case, { "type": "string" }] })
    }
}

/// A definition that a request brings: the object, or its JSON text.
pub(crate) struct BroughtDefinition;

impl JsonSchema for BroughtDefinition {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BroughtDefinition".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let definition = generator.subschema_for::<Definition>();
        json_schema!({ "anyOf": [definition, { "type": "string" }] })
    }
}

/// What an answer repeats as a request has it: a command or an actor that can be sent as it is.
macro_rules! as_asked {
    ($($name:ident $of:literal)*) => {
        $(pub(crate) struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "$ref": concat!("#/$defs/", $of) })
            }
        })*
    };
}

as_asked! { AskedActor "Actor" AskedCommand "Command" }

/// Types by name, each with its schema.
type Types = Map<String, Value>;

/// Describes requests as they are read, answers as they are written, and which belong together.
struct Exchanges {
    requests: SchemaGenerator,
    answers: SchemaGenerator,
    pairs: Vec<Value>,
}

/// The schema of an exchange: a request, and the answer that it has.
#[must_use]
pub fn wire() -> Schema {
    let mut exchanges = Exchanges { requests: reading(), answers: writing(), pairs: Vec::new() };
    exchanges.pair::<VersionRequest, VersionAnswer>("Version");
    exchanges.pair::<LoadRequest, LoadAnswer>("Load");
    exchanges.pair::<CheckRequest, CheckAnswer>("Check");
    exchanges.pair::<HoldRequest, HeldAnswer>("Hold");
    exchanges.pair::<SnapshotRequest, CaseAnswer>("Snapshot");
    exchanges.pair::<ReleaseRequest, ReleaseAnswer>("Release");
    exchanges.pair::<OptionsRequest, OptionsAnswer>("Options");
    exchanges.pair::<DecideRequest, DecisionAnswer>("Decide");
    exchanges.pair::<DecideManyRequest, ManyAnswer>("DecideMany");
    exchanges.pair::<ReplayRequest, ReplayAnswer>("Replay");
    exchanges.pair::<WorkingTimeRequest, WorkingTimeAnswer>("WorkingTime");
    exchanges.pair::<ReportRequest, ReportAnswer>("Report");
    #[cfg(feature = "analysis")]
    exchanges.pair::<super::DiagramRequest, crate::draw::Drawing>("Diagram");
    #[cfg(feature = "analysis")]
    exchanges.pair::<super::PromisesRequest, crate::know::Promises>("Promises");
    #[cfg(feature = "analysis")]
    exchanges.pair::<super::TestRequest, super::test::TestAnswer>("Test");
    #[cfg(feature = "analysis")]
    exchanges.pair::<super::DiffRequest, super::rollout::DiffAnswer>("Diff");
    #[cfg(feature = "analysis")]
    exchanges.pair::<super::MigrationRequest, crate::know::Migration>("Migration");
    let Exchanges { requests, answers, pairs } = exchanges;

    let of_request = |pair: &Value| pair.pointer("/properties/request").cloned();
    let any_request: Vec<Value> = pairs.iter().filter_map(of_request).collect();
    let mut types = named(requests);
    types.insert("Request".to_owned(), json!({ "description": "One request, by its `type`.", "oneOf": any_request }));

    let mut stored = writing();
    stored.subschema_for::<Case>();
    stored.subschema_for::<Event>();
    let stored = written(stored);
    let mut answers = written(answers);
    let beside = beside_a_decision(&answers);
    add_keys(&mut answers, "DecisionAnswer", beside);
    // A type of the host's that an answer repeats is described twice.
    let is_twin =
        |name: &str, schema: &Value| !stored.contains_key(name) && types.get(name).is_some_and(|read| read != schema);
    let mut twins: Vec<String> =
        answers.iter().filter(|(name, schema)| is_twin(name, schema)).map(|(name, _)| name.clone()).collect();
    // What has a twin within has two descriptions as well, although they read alike.
    while let Some(more) = answers.iter().find_map(|(name, schema)| {
        let is_shared = types.contains_key(name) && !stored.contains_key(name) && !twins.contains(name);
        (is_shared && points_to_any(schema, &twins)).then(|| name.clone())
    }) {
        twins.push(more);
    }
    for (name, mut schema) in answers {
        walk(&mut schema, &mut |map| point_to_twins(map, &twins));
        types.insert(if twins.contains(&name) { twin(&name) } else { name }, schema);
    }
    json_schema!({
        "title": "Exchange",
        "description": "A request to an engine, and the answer that it has.",
        "oneOf": pairs,
        "$defs": types,
    })
}

impl Exchanges {
    fn pair<R: JsonSchema, A: JsonSchema>(&mut self, name: &str) {
        let request = self.requests.subschema_for::<R>();
        let ok = self.answers.subschema_for::<A>();
        let failure = self.answers.subschema_for::<Failure>();
        let only = |key: &str, schema: Schema| json!({ "type": "object", "properties": { key: schema }, "required": [key], "additionalProperties": false });
        self.pairs.push(json!({
            "title": format!("{name}Exchange"),
            "type": "object",
            "properties": { "request": request, "answer": { "anyOf": [only("ok", ok), only("error", failure)] } },
            "required": ["request", "answer"],
            "additionalProperties": false,
        }));
    }
}

fn reading() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_deserialize().into_generator()
}

fn writing() -> SchemaGenerator {
    SchemaSettings::draft2020_12().for_serialize().into_generator()
}

/// What a generator has described; each variant of a tagged union is an object of its own and has a name.
fn named(mut generator: SchemaGenerator) -> Types {
    let mut types = generator.take_definitions(true);
    for (name, schema) in &mut types {
        spread(schema);
        let variants = schema.get_mut("oneOf").and_then(Value::as_array_mut);
        for variant in variants.into_iter().flatten() {
            let tag = ["type", "code"]
                .into_iter()
                .find_map(|tag| variant.get("properties")?.get(tag)?.get("const")?.as_str().map(pascal));
            if let (Some(tag), Some(variant)) = (tag, variant.as_object_mut()) {
                variant.insert("title".to_owned(), format!("{tag}{name}").into());
            }
        }
        walk(schema, &mut only_known_keys);
        walk(schema, &mut without_rust);
    }
    types
}

/// The same for what the engine writes: what it leaves out when there is none is never `null`.
fn written(generator: SchemaGenerator) -> Types {
    let mut types = named(generator);
    for schema in types.values_mut() {
        walk(schema, &mut never_null_where_left_out);
    }
    types
}

/// Puts the keys that all variants have into each of them.
fn spread(schema: &mut Value) {
    let Some(whole) = schema.as_object_mut().filter(|whole| whole.contains_key("oneOf")) else { return };
    let (properties, required) = (whole.remove("properties"), whole.remove("required"));
    let (Some(Value::Object(properties)), Some(Value::Array(required))) = (properties, required) else { return };
    whole.remove("type");
    for variant in whole.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(own) = variant.get_mut("properties").and_then(Value::as_object_mut) {
            own.extend(properties.clone());
        }
        if let Some(own) = variant.get_mut("required").and_then(Value::as_array_mut) {
            own.extend(required.clone());
        }
    }
}

/// The name of what is described twice, as answers have it.
fn twin(name: &str) -> String {
    format!("Answered{name}")
}

fn points_to_any(schema: &Value, names: &[String]) -> bool {
    let text = schema.to_string();
    names.iter().any(|name| text.contains(&format!("\"#/$defs/{name}\"")))
}

fn point_to_twins(schema: &mut Map<String, Value>, twins: &[String]) {
    if let Some(Value::String(path)) = schema.get_mut("$ref")
        && let Some(name) = path.strip_prefix("#/$defs/")
        && twins.iter().any(|twin| twin == name)
    {
        *path = format!("#/$defs/{}", twin(name));
    }
}

/// Leaves out what speaks to readers of Rust alone: examples, where links lead, and paragraphs that say so.
fn without_rust(schema: &mut Map<String, Value>) {
    let Some(Value::String(text)) = schema.get_mut("description") else { return };
    let prose_and_code: Vec<&str> = text.split("```").collect();
    let mut prose = prose_and_code.into_iter().step_by(2).collect::<String>();
    while let Some((start, length)) = link_target(&prose) {
        prose.replace_range(start..start + length, "");
    }
    let prose = prose.replace("[`", "`").replace("`]", "`");
    let is_for_all = |paragraph: &&str| !paragraph.is_empty() && !paragraph.starts_with("In Rust,");
    *text = prose.split("\n\n").map(str::trim).filter(is_for_all).collect::<Vec<_>>().join("\n\n");
}

/// Where the path of a link into the crate stands, with its parentheses, and how long it is.
fn link_target(text: &str) -> Option<(usize, usize)> {
    let targets = text.match_indices("](").map(|(position, _)| position + 1);
    let mut targets = targets.filter_map(|start| Some((start, text[start..].find(')')? + 1)));
    targets.find(|(start, length)| text[*start..start + length].contains("::"))
}

/// Says that an object has no other keys.
fn only_known_keys(schema: &mut Map<String, Value>) {
    if schema.get("type") == Some(&json!("object")) {
        schema.entry("additionalProperties").or_insert(json!(false));
    }
}

/// Takes `null` away from the keys that need not be there.
fn never_null_where_left_out(schema: &mut Map<String, Value>) {
    let required: Vec<Value> = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (key, property) in properties.into_iter().flatten() {
        if required.iter().any(|name| name == key) {
            continue;
        }
        let Some(property) = property.as_object_mut() else { continue };
        if let Some(Value::Array(types)) = property.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                property.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(any)) = property.get_mut("anyOf") {
            any.retain(|schema| schema.get("type") != Some(&json!("null")));
            if let [Value::Object(only)] = any.as_slice() {
                let only = only.clone();
                property.remove("anyOf");
                property.extend(only);
            }
        }
    }
}

/// What only some decisions have beside them: the case, which may be `null`, unless it is held; and what `options`
/// answers of the next steps, when it is asked for.
fn beside_a_decision(answers: &Types) -> Types {
    let keys_of = |name: &str| answers.get(name).and_then(|schema| schema.get("properties")).and_then(Value::as_object);
    let keys = keys_of("OptionsAnswer").into_iter().flatten();
    let mut beside: Types = keys
        .filter(|(key, _)| matches!(key.as_str(), "options" | "undo" | "can"))
        .map(|(key, schema)| (key.clone(), schema.clone()))
        .collect();
    let case = json!({
        "description": "The case as it is now, an object or JSON text as it came; `null` when it could not be opened. Left out when it is held.",
        "anyOf": [{ "$ref": "#/$defs/Case" }, { "type": "string" }, { "type": "null" }],
    });
    beside.insert("case".to_owned(), case);
    beside
}

/// Gives a type more keys, which it need not have.
fn add_keys(types: &mut Types, name: &str, keys: Types) {
    let properties = types.get_mut(name).and_then(|schema| schema.get_mut("properties"));
    if let Some(properties) = properties.and_then(Value::as_object_mut) {
        properties.extend(keys);
    }
}

/// Calls a function with every schema inside a schema, and with itself.
fn walk(schema: &mut Value, visit: &mut impl FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(map) => {
            visit(map);
            map.values_mut().for_each(|value| walk(value, visit));
        }
        Value::Array(items) => items.iter_mut().for_each(|value| walk(value, visit)),
        _ => {}
    }
}

/// `NotLinked` for `not_linked`, `SetFacts` for `setFacts`.
fn pascal(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
    };
    name.split('_').filter_map(word).collect()
}
