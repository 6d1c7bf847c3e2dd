//! Words for reading plain JSON; what is missing reads as nothing.

use serde_json::{Map, Value};

/// An object of JSON.
pub type Object = Map<String, Value>;

static NOTHING: Value = Value::Null;

/// The text, or the empty one.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The text, if it is one.
pub fn name(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// The elements, or none.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The texts of a list.
pub fn texts(value: &Value) -> Vec<String> {
    list(value).iter().filter_map(name).collect()
}

/// The entries of an object, or none.
pub fn object(value: &Value) -> Object {
    value.as_object().cloned().unwrap_or_default()
}

/// Whether a list has a text.
pub fn has(value: &Value, what: &str) -> bool {
    list(value).iter().any(|element| element.as_str() == Some(what))
}

/// The element of a list that has this `id`.
pub fn find<'v>(value: &'v Value, id: &str) -> &'v Value {
    list(value).iter().find(|element| text(&element["id"]) == id).unwrap_or(&NOTHING)
}

/// The element at a position.
pub fn at(value: &Value, position: usize) -> &Value {
    list(value).get(position).unwrap_or(&NOTHING)
}
