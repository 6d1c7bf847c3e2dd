//! Maps whose keys occur once: serde would keep the last of two equal keys without a word.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::limits;

/// Reads a map from names to values. Refuses a name that occurs twice, is empty or too long.
pub(crate) fn deserialize<'de, D, V>(deserializer: D) -> Result<BTreeMap<Arc<str>, V>, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    struct Unique<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for Unique<V> {
        type Value = BTreeMap<Arc<str>, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut values = BTreeMap::new();
            while let Some((name, value)) = map.next_entry::<Arc<str>, V>()? {
                if name.is_empty() || name.len() > limits::FACT_BYTES {
                    let most = limits::FACT_BYTES;
                    return Err(de::Error::custom(format_args!("a name here has 1 to {most} bytes")));
                }
                if let Some((name, _)) = values.get_key_value(&name) {
                    return Err(de::Error::custom(format_args!("`{name}` occurs twice")));
                }
                values.insert(name, value);
            }
            Ok(values)
        }
    }

    deserializer.deserialize_map(Unique(PhantomData))
}
