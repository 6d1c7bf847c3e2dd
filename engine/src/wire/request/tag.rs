//! Which request a text is: its `type`.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{IgnoredAny, MapAccess, Visitor};

use crate::read::{self, Node};
use crate::wire::answer::Failure;

/// The first `type` of a text, which is read no further: whoever reads the whole request finds what is wrong with it.
pub(super) fn first(text: &str) -> Option<String> {
    struct Search<'s>(&'s mut Option<String>);

    impl<'de> Visitor<'de> for Search<'_> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a request")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
            while let Some(key) = entries.next_key::<Cow<str>>()? {
                if key == "type" {
                    *self.0 = Some(entries.next_value()?);
                    break;
                }
                entries.next_value::<IgnoredAny>()?;
            }
            Ok(())
        }
    }

    let mut tag = None;
    // An error, because the search ends before the text does.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(Search(&mut tag));
    tag
}

/// The only `type` of a text that is JSON.
pub(super) fn proved(text: &str) -> Result<String, Failure> {
    let Node::Map(entries) = read::parse(text).map_err(|error| Failure::syntax(&error))? else {
        return Err(Failure::invalid("$", "a request is an object with a `type`".to_owned()));
    };
    let mut tags = entries.into_iter().filter(|(key, _)| key == "type").map(|(_, value)| value);
    match (tags.next(), tags.next()) {
        (None, _) => Err(Failure::invalid("$", "a request needs a `type`".to_owned())),
        (Some(_), Some(_)) => Err(Failure::invalid("$.type", "`type` occurs twice".to_owned())),
        (Some(Node::Text(tag)), None) => Ok(tag),
        (Some(_), None) => Err(Failure::invalid("$.type", "a `type` is a text".to_owned())),
    }
}
