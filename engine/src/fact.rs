//! Facts: named values that the host knows about a case.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::limits;

/// The facts of a case, by name.
pub type Facts = BTreeMap<Arc<str>, Fact>;

/// A change of facts, by name: `None` (JSON `null`) takes a fact away.
pub type FactChanges = BTreeMap<Arc<str>, Option<Fact>>;

/// The value of a fact: a JSON scalar, or a list of scalars.
///
/// ```
/// use ordino::{Fact, Scalar};
///
/// let total: Fact = serde_json::from_str("500.0")?;
/// assert_eq!(total, Fact::Scalar(Scalar::Number(500.0)));
/// assert_eq!(serde_json::to_string(&total)?, "500");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// One value.
    Scalar(Scalar),
    /// Several values, such as tags. The order is kept.
    List(Vec<Scalar>),
}

/// A single value: a truth value, a number or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar {
    /// A truth value.
    Bool(bool),
    /// A number: an IEEE 754 double, never NaN nor infinite.
    Number(f64),
    /// A text of at most 4,096 bytes.
    Text(Arc<str>),
}

impl Scalar {
    /// Whether both are truth values, both numbers or both texts.
    #[must_use]
    pub fn same_type(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// For messages: numbers and truth values as they are, texts in backticks.
impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => write!(f, "{value}"),
            Self::Text(value) => write!(f, "`{value}`"),
        }
    }
}

impl From<bool> for Fact {
    fn from(value: bool) -> Self {
        Self::Scalar(Scalar::Bool(value))
    }
}

impl From<f64> for Fact {
    fn from(value: f64) -> Self {
        Self::Scalar(Scalar::Number(value))
    }
}

impl From<&str> for Fact {
    fn from(value: &str) -> Self {
        Self::Scalar(Scalar::Text(Arc::from(value)))
    }
}

impl Serialize for Scalar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// Whole numbers up to here are exact in a double, and are written without a fraction.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) if value.fract() == 0.0 && value.abs() <= EXACT =>
            {
                #[expect(clippy::cast_possible_truncation, reason = "a whole number within ±2^53")]
                serializer.serialize_i64(*value as i64)
            }
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
        }
    }
}

impl Serialize for Fact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Scalar(value) => value.serialize(serializer),
            Self::List(values) => values.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

impl<'de> Deserialize<'de> for Fact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FactVisitor)
    }
}

struct ScalarVisitor;

impl Visitor<'_> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true, false, a number or a text")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Scalar, E> {
        Ok(Scalar::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of the wire are doubles")]
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Scalar, E> {
        self.visit_f64(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of the wire are doubles")]
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Scalar, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Scalar, E> {
        if value.is_finite() {
            // Minus zero would print otherwise than zero and yet be equal to it.
            Ok(Scalar::Number(if value == 0.0 { 0.0 } else { value }))
        } else {
            Err(E::custom("a number must be finite"))
        }
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Scalar, E> {
        if value.len() > limits::FACT_BYTES {
            return Err(E::custom(format_args!("a text of a fact has at most {} bytes", limits::FACT_BYTES)));
        }
        Ok(Scalar::Text(Arc::from(value)))
    }
}

struct FactVisitor;

impl<'de> Visitor<'de> for FactVisitor {
    type Value = Fact;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true, false, a number, a text or a list of these")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Fact, E> {
        ScalarVisitor.visit_bool(value).map(Fact::Scalar)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Fact, E> {
        ScalarVisitor.visit_i64(value).map(Fact::Scalar)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Fact, E> {
        ScalarVisitor.visit_u64(value).map(Fact::Scalar)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Fact, E> {
        ScalarVisitor.visit_f64(value).map(Fact::Scalar)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Fact, E> {
        ScalarVisitor.visit_str(value).map(Fact::Scalar)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Fact, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element()? {
            if values.len() == limits::FACT_LIST {
                return Err(de::Error::custom(format_args!(
                    "a list of a fact has at most {} values",
                    limits::FACT_LIST
                )));
            }
            values.push(value);
        }
        Ok(Fact::List(values))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Fact, Scalar};

    impl JsonSchema for Scalar {
        fn schema_name() -> Cow<'static, str> {
            "Scalar".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": ["boolean", "number", "string"] })
        }
    }

    impl JsonSchema for Fact {
        fn schema_name() -> Cow<'static, str> {
            "Fact".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let scalar = generator.subschema_for::<Scalar>();
            json_schema!({ "anyOf": [scalar, { "type": "array", "items": scalar }] })
        }
    }
}
