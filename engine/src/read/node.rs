//! A document as it was written: order and duplicate keys included.

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;

/// How many lists and maps may be nested; one more is an error.
pub const MAX_NESTING: usize = 128;

/// A value of a document. Unlike `serde_json::Value` it keeps the order of keys and every duplicate.
///
/// Any self-describing serde format gives one. Keys that are numbers or booleans (YAML has such) become text. Nesting
/// beyond [`MAX_NESTING`] and numbers that are not finite are errors.
///
/// ```
/// use ordino::read::{Node, Number, parse};
///
/// let node = parse(r#"{ "b": 1, "a": null, "b": 2 }"#)?;
/// assert_eq!(node, Node::Map(vec![
///     ("b".to_owned(), Node::Number(Number::Signed(1))),
///     ("a".to_owned(), Node::Null),
///     ("b".to_owned(), Node::Number(Number::Signed(2))),
/// ]));
/// # Ok::<(), ordino::read::SyntaxError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map: its entries as they were written.
    Map(Vec<(String, Node)>),
}

/// A number as it was written: whole when it has neither fraction nor exponent and fits.
///
/// ```
/// use ordino::read::Number;
///
/// assert_eq!(Number::from(7_u64), Number::Signed(7));
/// assert_eq!(Number::from(u64::MAX), Number::Unsigned(u64::MAX));
/// assert_eq!(Number::from(7_u64).to_string(), "7");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number that fits `i64`.
    Signed(i64),
    /// A whole number above `i64::MAX`.
    Unsigned(u64),
    /// Any other number; finite when it comes from a document.
    Float(f64),
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or(Self::Unsigned(number), Self::Signed)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signed(number) => number.fmt(f),
            Self::Unsigned(number) => number.fmt(f),
            Self::Float(number) => number.fmt(f),
        }
    }
}

impl Node {
    /// The value of the first entry with this key, if this is a map that has one.
    ///
    /// ```
    /// use ordino::read::{Node, parse};
    ///
    /// let node = parse(r#"{ "id": "returns" }"#)?;
    /// assert_eq!(node.get("id"), Some(&Node::Text("returns".to_owned())));
    /// assert_eq!(node.get("version"), None);
    /// # Ok::<(), ordino::read::SyntaxError>(())
    /// ```
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => entries.iter().find(|entry| entry.0 == key).map(|entry| &entry.1),
            _ => None,
        }
    }

    /// The entry or item at a position, with its key if it is an entry.
    pub(super) fn child(&self, position: usize) -> Option<(Option<&str>, &Self)> {
        match self {
            Self::Map(entries) => entries.get(position).map(|(key, value)| (Some(key.as_str()), value)),
            Self::List(items) => items.get(position).map(|item| (None, item)),
            _ => None,
        }
    }

    /// The number of entries or items.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Map(entries) => entries.len(),
            Self::List(items) => items.len(),
            _ => 0,
        }
    }

    /// The node at the end of these positions.
    pub(super) fn at(&self, positions: &[usize]) -> Option<&Self> {
        positions.iter().try_fold(self, |node, position| node.child(*position).map(|(_, node)| node))
    }

    /// What serde calls this.
    pub(super) fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Null => Unexpected::Unit,
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Number(Number::Signed(number)) => Unexpected::Signed(*number),
            Self::Number(Number::Unsigned(number)) => Unexpected::Unsigned(*number),
            Self::Number(Number::Float(number)) => Unexpected::Float(*number),
            Self::Text(text) => Unexpected::Str(text),
            Self::List(_) => Unexpected::Seq,
            Self::Map(_) => Unexpected::Map,
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(Number::Signed(number)) => serializer.serialize_i64(*number),
            Self::Number(Number::Unsigned(number)) => serializer.serialize_u64(*number),
            Self::Number(Number::Float(number)) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // To be asked by name is a level of its own.
        deserializer.deserialize_newtype_struct(NAME, Level { room: MAX_NESTING + 1 })
    }
}

/// The name under which a node asks a deserializer for itself; only the reader knows it.
pub(super) const NAME: &str = "$ordino::node";

/// Reads a node that may still nest `room` times.
#[derive(Clone, Copy)]
struct Level {
    room: usize,
}

impl Level {
    fn deeper<E: de::Error>(self) -> Result<Self, E> {
        match self.room.checked_sub(1) {
            Some(room) => Ok(Self { room }),
            None => Err(E::custom(TooDeep)),
        }
    }
}

/// The words for too much nesting.
pub(super) struct TooDeep;

impl fmt::Display for TooDeep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nested deeper than {MAX_NESTING} levels")
    }
}

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing, true or false, a number, text, a list or a map")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.deeper()?.deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(Number::Signed(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(Number::from(number)))
    }

    #[expect(clippy::cast_precision_loss, reason = "beyond 64 bits a number is a float, as in JSON")]
    fn visit_i128<E: de::Error>(self, number: i128) -> Result<Node, E> {
        self.visit_f64(number as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "beyond 64 bits a number is a float, as in JSON")]
    fn visit_u128<E: de::Error>(self, number: u128) -> Result<Node, E> {
        self.visit_f64(number as f64)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Node, E> {
        if number.is_finite() {
            Ok(Node::Number(Number::Float(number)))
        } else {
            Err(E::custom(format_args!("the number `{number}` is not finite")))
        }
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let level = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(level)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let level = self.deeper()?;
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(Key)? {
            map.push((key, entries.next_value_seed(level)?));
        }
        Ok(Node::Map(map))
    }
}

/// Reads a key as text.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is text")
    }

    fn visit_str<E>(self, key: &str) -> Result<String, E> {
        Ok(key.to_owned())
    }

    fn visit_string<E>(self, key: String) -> Result<String, E> {
        Ok(key)
    }

    fn visit_bool<E>(self, key: bool) -> Result<String, E> {
        Ok(key.to_string())
    }

    fn visit_i64<E>(self, key: i64) -> Result<String, E> {
        Ok(key.to_string())
    }

    fn visit_u64<E>(self, key: u64) -> Result<String, E> {
        Ok(key.to_string())
    }
}
