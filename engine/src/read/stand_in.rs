//! A value for a key that is missing, so that reading its map can go on.

use super::fault::{Fault, Kind};
use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, VariantAccess, Visitor};

/// The text that stands in for a text.
const TEXT: &str = "x";

/// How deep structs are made up.
const MAX_DEPTH: usize = 8;

/// Deserialises as something simple of whatever type is asked for. What is read with it is thrown away.
#[derive(Clone, Copy, Default)]
pub(super) struct StandIn {
    depth: usize,
}

impl StandIn {
    fn deeper(self) -> Result<Self, Fault> {
        if self.depth < MAX_DEPTH { Ok(Self { depth: self.depth + 1 }) } else { Err(Fault::new(Kind::Fallout)) }
    }
}

macro_rules! simple {
    ($($method:ident => $visit:ident($($value:expr)?);)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            visitor.$visit($($value)?)
        })*
    };
}

impl<'de> Deserializer<'de> for StandIn {
    type Error = Fault;

    simple! {
        deserialize_any => visit_str(TEXT);
        deserialize_bool => visit_bool(false);
        deserialize_i8 => visit_u64(1);
        deserialize_i16 => visit_u64(1);
        deserialize_i32 => visit_u64(1);
        deserialize_i64 => visit_u64(1);
        deserialize_u8 => visit_u64(1);
        deserialize_u16 => visit_u64(1);
        deserialize_u32 => visit_u64(1);
        deserialize_u64 => visit_u64(1);
        deserialize_i128 => visit_u64(1);
        deserialize_u128 => visit_u64(1);
        deserialize_f32 => visit_f64(1.0);
        deserialize_f64 => visit_f64(1.0);
        deserialize_char => visit_str(TEXT);
        deserialize_str => visit_str(TEXT);
        deserialize_string => visit_str(TEXT);
        deserialize_identifier => visit_str(TEXT);
        deserialize_bytes => visit_bytes(&[]);
        deserialize_byte_buf => visit_bytes(&[]);
        deserialize_option => visit_none();
        deserialize_unit => visit_unit();
        deserialize_ignored_any => visit_unit();
        deserialize_seq => visit_seq(SeqDeserializer::new(std::iter::empty::<Self>()));
        deserialize_map => visit_map(MapDeserializer::new(std::iter::empty::<(&str, Self)>()));
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self.deeper()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        let item = self.deeper()?;
        visitor.visit_seq(SeqDeserializer::new(std::iter::repeat_n(item, length)))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let value = self.deeper()?;
        visitor.visit_map(MapDeserializer::new(fields.iter().map(|field| (*field, value))))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match variants.first() {
            Some(variant) => visitor.visit_enum(Variant { variant, content: self.deeper()? }),
            None => Err(Fault::new(Kind::Fallout)),
        }
    }
}

impl IntoDeserializer<'_, Fault> for StandIn {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The first variant of an enum.
struct Variant {
    variant: &'static str,
    content: StandIn,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let name: StrDeserializer<'_, Fault> = self.variant.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        seed.deserialize(self.content)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.content.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        self.content.deserialize_struct("", fields, visitor)
    }
}
