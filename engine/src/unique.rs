//! Maps whose keys occur once: serde would keep the last of two equal keys without a word.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::limits;

/// Reads a map from names to values. Refuses a name that occurs twice, is empty or too long.
pub(crate) fn deserialize<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + Borrow<str>,
    V: Deserialize<'de>,
{
    struct Unique<K, V>(PhantomData<(K, V)>);

    impl<'de, K, V> Visitor<'de> for Unique<K, V>
    where
        K: Deserialize<'de> + Ord + Borrow<str>,
        V: Deserialize<'de>,
    {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut values = BTreeMap::new();
            while let Some((name, value)) = map.next_entry::<K, V>()? {
                let text: &str = name.borrow();
                if text.is_empty() || text.len() > limits::FACT_BYTES {
                    let most = limits::FACT_BYTES;
                    return Err(de::Error::custom(format_args!("a name here has 1 to {most} bytes")));
                }
                if values.contains_key(text) {
                    return Err(de::Error::custom(format_args!("`{text}` occurs twice")));
                }
                values.insert(name, value);
            }
            Ok(values)
        }
    }

    deserializer.deserialize_map(Unique(PhantomData))
}
