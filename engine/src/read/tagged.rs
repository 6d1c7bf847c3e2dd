//! Enums that the wire tags by `type`.
//!
//! serde reads such an enum from a copy of its object: what is wrong in it has no place, and every variant is compiled
//! once for each kind of copy. Here its [`Reader`](super::Reader) shows the object as the variant that its `type` names.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{EnumAccessDeserializer, MapAccessDeserializer};
use serde::de::{DeserializeOwned, Deserializer, EnumAccess, Error as _, MapAccess, Visitor};

use super::Node;

/// The key that names the variant.
pub(super) const TAG: &str = "type";

/// The name under which a tagged enum asks a deserializer for itself; only the reader knows it.
pub(super) const NAME: &str = "$ordino::tagged";

/// An enum that is tagged by `type`.
pub(crate) trait Tagged: DeserializeOwned {
    /// Reads it as serde reads an enum whose variant is named from outside.
    fn by_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Reads a tagged enum: at once from a reader, and from anything else by way of a node.
pub(crate) fn deserialize<'de, T: Tagged, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(NAME, Object(PhantomData))
}

struct Object<T>(PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for Object<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with a `{TAG}`")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<T, A::Error> {
        T::by_name(EnumAccessDeserializer::new(variant))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let node: Node = serde::Deserialize::deserialize(deserializer)?;
        node.deserialize_into().map_err(D::Error::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<T, A::Error> {
        self.visit_newtype_struct(MapAccessDeserializer::new(entries))
    }
}

/// Declares an enum that is tagged by `type` in camel case, and strict.
macro_rules! tagged {
    ($(#[$attribute:meta])* pub enum $name:ident { $($variants:tt)* }) => {
        $(#[$attribute])*
        #[derive(serde::Serialize)]
        #[serde(tag = "type", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
        pub enum $name { $($variants)* }

        const _: () = {
            type Declared = $name;

            /// The same, as serde reads it by the variants' names.
            #[derive(serde::Deserialize)]
            #[serde(remote = "Declared", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
            enum Twin { $($variants)* }

            impl $crate::read::Tagged for $name {
                fn by_name<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    Twin::deserialize(deserializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    $crate::read::tagged::deserialize(deserializer)
                }
            }
        };
    };
}
pub(crate) use tagged;

#[cfg(test)]
mod tests {
    use crate::Command;
    use serde::Deserialize;
    use serde::de::value::{Error, MapDeserializer};

    #[test]
    fn a_tagged_enum_is_read_by_any_deserializer() {
        let text = r#"{"to": "shipped", "type": "move"}"#;
        let command: Command = serde_json::from_str(text).unwrap();
        assert!(matches!(&command, Command::Move { to, .. } if to == "shipped"));
        assert_eq!(serde_json::from_value::<Command>(serde_json::from_str(text).unwrap()).unwrap(), command);
        // One that knows maps and nothing of newtypes.
        let entries = [("type", "move"), ("to", "shipped")].into_iter();
        assert_eq!(Command::deserialize(MapDeserializer::<_, Error>::new(entries)), Ok(command));
    }
}
