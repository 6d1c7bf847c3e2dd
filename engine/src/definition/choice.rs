//! Choices: a value that may depend on facts.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::guard::{Guard, Situation};

/// A value, or a list `[{when, value}, …, value]` of which the first that holds wins.
///
/// That every branch but the last is guarded, and the last is not, is proved with the workflow.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<T> {
    /// The branches, in order.
    pub branches: Vec<Branch<T>>,
}

/// One branch of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BranchOf{T}"))]
pub struct Branch<T> {
    /// The guard; `None` always holds.
    pub when: Option<Guard>,
    /// What is chosen.
    pub value: T,
}

impl<T> Choice<T> {
    /// A choice without alternatives.
    pub fn one(value: T) -> Self {
        Self { branches: vec![Branch { when: None, value }] }
    }

    /// The value of the first branch that holds; unknown counts as no.
    pub fn resolve(&self, situation: &impl Situation) -> Option<&T> {
        let chosen =
            self.branches.iter().find(|branch| branch.when.as_ref().is_none_or(|guard| guard.holds(situation)));
        chosen.map(|branch| &branch.value)
    }

    /// All values, in order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.branches.iter().map(|branch| &branch.value)
    }

    /// Whether every branch but the last is guarded, and the last is not.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self.branches.split_last() {
            Some((last, earlier)) => last.when.is_none() && earlier.iter().all(|branch| branch.when.is_some()),
            None => false,
        }
    }
}

impl<T: Serialize> Serialize for Choice<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [Branch { when: None, value }] = self.branches.as_slice() {
            return value.serialize(serializer);
        }
        let mut list = serializer.serialize_seq(Some(self.branches.len()))?;
        for branch in &self.branches {
            match branch.when {
                Some(_) => list.serialize_element(branch)?,
                None => list.serialize_element(&branch.value)?,
            }
        }
        list.end()
    }
}

impl<'de, T> Deserialize<'de> for Choice<T>
where
    T: FromStr + Deserialize<'de>,
    T::Err: fmt::Display,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Choices<T>(PhantomData<T>);

        impl<'de, T> Visitor<'de> for Choices<T>
        where
            T: FromStr + Deserialize<'de>,
            T::Err: fmt::Display,
        {
            type Value = Choice<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or a list that ends with one")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Choice<T>, E> {
                text.parse().map(Choice::one).map_err(E::custom)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Choice<T>, A::Error> {
                let mut branches = Vec::new();
                while let Some(Item(branch)) = items.next_element()? {
                    branches.push(branch);
                }
                Ok(Choice { branches })
            }
        }

        deserializer.deserialize_any(Choices(PhantomData))
    }
}

/// One item of a choice's list: a guarded branch, or a plain value.
struct Item<T>(Branch<T>);

impl<'de, T> Deserialize<'de> for Item<T>
where
    T: FromStr + Deserialize<'de>,
    T::Err: fmt::Display,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);

        impl<'de, T> Visitor<'de> for Items<T>
        where
            T: FromStr + Deserialize<'de>,
            T::Err: fmt::Display,
        {
            type Value = Item<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or an object with `when` and `value`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Item<T>, E> {
                text.parse().map(|value| Item(Branch { when: None, value })).map_err(E::custom)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Item<T>, A::Error> {
                Branch::deserialize(MapAccessDeserializer::new(map)).map(Item)
            }
        }

        deserializer.deserialize_any(Items(PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Choice<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ChoiceOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<T>();
        let branch = generator.subschema_for::<Branch<T>>();
        schemars::json_schema!({
            "anyOf": [value, { "type": "array", "items": { "anyOf": [branch, value] }, "minItems": 1 }]
        })
    }
}
