//! Places: the line and column of a JSON path in a text.

use std::fmt;

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use crate::yaml;

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The line, from 1.
    pub line: u64,
    /// The character in the line, from 1.
    pub column: u64,
    /// How many characters of the line it takes, as far as that is known; at least one.
    #[serde(skip)]
    pub width: u64,
}

impl Place {
    /// A single character.
    pub fn at(line: u64, column: u64) -> Self {
        Self { line, column, width: 1 }
    }
}

/// Where everything in a document is. JSON is read as the YAML that it also is.
pub struct Places {
    root: Spanned<Inside>,
}

/// What is inside a value, as far as places go.
enum Inside {
    Leaf,
    List(Vec<Spanned<Inside>>),
    Map(Vec<(Spanned<String>, Spanned<Inside>)>),
}

impl Places {
    /// The places of a text; none where the text is too odd for that.
    pub fn of(text: &str) -> Option<Self> {
        yaml::from_str(text).ok().map(|root| Self { root })
    }

    /// The place of a path such as `$.statuses[2].color`, or of as much of it as is there: an item's own, an entry's
    /// key. Of equal keys it is the first one's, or the last one's.
    pub fn find(&self, path: &str, last: bool) -> Option<Place> {
        let mut place = self.root.referenced;
        let mut end = place;
        let mut value = &self.root.value;
        let mut rest = path.strip_prefix('$')?;
        while let Some((segment, after)) = Segment::first(rest) {
            let (at, inside) = match (segment, value) {
                (Segment::Key(key), Inside::Map(entries)) => {
                    let mut entries = entries.iter().filter(|(own, _)| own.value == key);
                    let entry = if last { entries.next_back() } else { entries.next() };
                    let Some((key, inside)) = entry else { break };
                    (key.referenced, inside)
                }
                (Segment::Index(index), Inside::List(items)) => {
                    let Some(item) = items.get(index) else { break };
                    (item.referenced, item)
                }
                _ => break,
            };
            (place, end, value, rest) = (at, last_of(at, inside), &inside.value, after);
        }
        if place == Location::UNKNOWN {
            return None;
        }
        let place = Place::at(place.line(), place.column());
        let length = if end.line() == place.line { end.span().len() } else { 0 };
        Some(Place { width: (end.column() + length).saturating_sub(place.column).max(1), ..place })
    }
}

/// The last thing that belongs to a place and stands on its line: a value, the first value of a map, or a key.
fn last_of(place: Location, inside: &Spanned<Inside>) -> Location {
    let here = |at: Location| if at.line() == place.line() { at } else { place };
    match &inside.value {
        Inside::Leaf => here(inside.referenced),
        Inside::Map(entries) if place == inside.referenced => {
            entries.first().map_or(place, |(key, value)| here(last_of(key.referenced, value)))
        }
        Inside::Map(_) | Inside::List(_) => place,
    }
}

/// A step of a path.
enum Segment {
    Key(String),
    Index(usize),
}

impl Segment {
    /// The first step of what is left of a path, and what is left then.
    fn first(path: &str) -> Option<(Self, &str)> {
        if let Some(path) = path.strip_prefix('.') {
            let (key, rest) = path.split_at(path.find(['.', '[']).unwrap_or(path.len()));
            return Some((Self::Key(key.to_owned()), rest));
        }
        let path = path.strip_prefix('[')?;
        if path.starts_with('"') {
            let mut texts = serde_json::Deserializer::from_str(path).into_iter::<String>();
            let key = texts.next()?.ok()?;
            let rest = path.get(texts.byte_offset()..)?;
            return Some((Self::Key(key), rest.strip_prefix(']')?));
        }
        let (index, rest) = path.split_once(']')?;
        Some((Self::Index(index.parse().ok()?), rest))
    }
}

impl<'de> Deserialize<'de> for Inside {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Inside;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }

            fn visit_unit<E>(self) -> Result<Inside, E> {
                Ok(Inside::Leaf)
            }

            fn visit_none<E>(self) -> Result<Inside, E> {
                Ok(Inside::Leaf)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Inside, D::Error> {
                IgnoredAny::deserialize(deserializer).map(|_| Inside::Leaf)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Inside, E> {
                Ok(Inside::Leaf)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Inside, E> {
                Ok(Inside::Leaf)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Inside, E> {
                Ok(Inside::Leaf)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Inside, E> {
                Ok(Inside::Leaf)
            }

            fn visit_str<E>(self, _: &str) -> Result<Inside, E> {
                Ok(Inside::Leaf)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Inside, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Inside::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Inside, A::Error> {
                let mut map = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    map.push(entry);
                }
                Ok(Inside::Map(map))
            }
        }

        deserializer.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, path: &str) -> Option<(u64, u64)> {
        Places::of(text)?.find(path, false).map(|place| (place.line, place.column))
    }

    #[test]
    fn yaml_paths_have_places() {
        let text = "id: shop\nstatuses:\n  - id: new\n  - { id: paid, color: red }\n\"a.b\": 1\nid: again\n";
        assert_eq!(place(text, "$.statuses[1].color"), Some((4, 17)));
        assert_eq!(place(text, "$.statuses[0]"), Some((3, 5)));
        assert_eq!(place(text, "$[\"a.b\"]"), Some((5, 1)));
        assert_eq!(place(text, "$.statuses[7].id"), Some((2, 1)), "as much of it as is there");
        assert_eq!(place(text, "$.id"), Some((1, 1)), "the first of equal keys");
        let last = Places::of(text).unwrap().find("$.id", true);
        assert_eq!(last, Some(Place { line: 6, column: 1, width: 9 }));
        assert_eq!(place(text, "$"), Some((1, 1)));
    }

    #[test]
    fn a_place_is_as_wide_as_what_stands_on_its_line() {
        let text = "id: shop\nstatuses:\n  - id: caffè\n    color: \"#aabbcc\"\n  - { id: paid }\n";
        let width = |path: &str| Places::of(text).unwrap().find(path, false).unwrap().width;
        assert_eq!(width("$.id"), "id: shop".len() as u64);
        assert_eq!(width("$.statuses"), "statuses".len() as u64);
        assert_eq!(width("$.statuses[0]"), 9, "its first entry, in characters");
        assert_eq!(width("$.statuses[0].color"), "color: \"#aabbcc\"".len() as u64);
        assert_eq!(width("$.statuses[1].id"), "id: paid".len() as u64);
    }

    #[test]
    fn json_paths_have_places() {
        let text = "{\n  \"id\": \"shop\",\n  \"statuses\": [\n    {\"id\": \"new\", \"stage\": 7}\n  ]\n}";
        assert_eq!(place(text, "$.statuses[0].stage"), Some((4, 19)));
    }
}
