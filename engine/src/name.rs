//! Names: the identifiers of a definition, and the names that a host gives to cases and employees.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::limits;

/// Why a text is not a name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NameError {
    /// An id breaks the pattern `[a-z0-9][a-z0-9_-]{0,63}`.
    #[error("`{0}` is not an id: use 1 to 64 of `a-z`, `0-9`, `_` and `-`, and begin with a letter or a digit")]
    Id(String),
    /// A case's name is empty, longer than 256 bytes, or holds a slash or a control character.
    #[error("`{0}` is not the name of a case: use 1 to 256 bytes without `/` and control characters")]
    Case(String),
    /// A host's name is empty, longer than 256 bytes, or holds a control character.
    #[error("`{0}` is not a name: use 1 to 256 bytes without control characters")]
    Host(String),
}

/// Declares a cheap-to-clone text type that is checked once, when it is made.
macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $check:path, $schema:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Checks a text and takes it as a name.
            ///
            /// # Errors
            /// Returns a [`NameError`] when the text breaks the rule of this type.
            pub fn new(text: &str) -> Result<Self, NameError> {
                $check(text)?;
                Ok(Self(Arc::from(text)))
            }

            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NameError;

            fn from_str(text: &str) -> Result<Self, NameError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::text::deserialize(deserializer)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}

name! {
    /// The id of something in a definition: a status, a team, a calendar, an SLA, a ladder step.
    ///
    /// ```
    /// use ordino::Id;
    ///
    /// assert!(Id::new("ready-to-pack").is_ok());
    /// assert!(Id::new("Ready to pack").is_err());
    /// ```
    Id, check_id, schemars::json_schema!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9_-]{0,63}$" })
}

name! {
    /// The host's name for one case, unique among its cases: `order-1042`. It has no slash, since the ids of effects
    /// and texts are made of it and of slashes.
    CaseId, check_case_name, schemars::json_schema!({ "type": "string", "pattern": "^[^/]{1,256}$" })
}

name! {
    /// The host's name for one employee: `shipping-2`. The engine keeps no directory of them.
    EmployeeId, check_host_name, schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": 256 })
}

fn check_id(text: &str) -> Result<(), NameError> {
    let mut bytes = text.bytes();
    let begins = bytes.next().is_some_and(|first| first.is_ascii_lowercase() || first.is_ascii_digit());
    let goes_on = bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-');
    if begins && goes_on && text.len() <= limits::ID_LENGTH {
        Ok(())
    } else {
        Err(NameError::Id(crate::text::excerpt(text)))
    }
}

fn check_case_name(text: &str) -> Result<(), NameError> {
    match check_host_name(text) {
        Ok(()) if !text.contains('/') => Ok(()),
        _ => Err(NameError::Case(crate::text::excerpt(text))),
    }
}

fn check_host_name(text: &str) -> Result<(), NameError> {
    if text.is_empty() || text.len() > limits::HOST_NAME_BYTES || text.chars().any(char::is_control) {
        Err(NameError::Host(crate::text::excerpt(text)))
    } else {
        Ok(())
    }
}
