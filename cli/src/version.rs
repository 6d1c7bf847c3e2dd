//! `ordino version`: what this is, as the wire answers it.

use std::io::Write;

use ordino::Engine;
use ordino::read::{self, Node};

use crate::failure::{Exit, Failure};
use crate::print::Out;

pub fn run(out: &mut Out) -> Result<Exit, Failure> {
    let answer = Engine::new().call(r#"{"type":"version"}"#);
    let answer = read::parse(&answer).map_err(|error| Failure::internal(error.to_string()))?;
    let version = answer.get("ok").ok_or_else(|| Failure::internal("the engine does not answer `version`"))?;
    if out.is_json() {
        out.pretty(version)?;
        return Ok(Exit::Yes);
    }
    writeln!(out, "ordino {}", env!("CARGO_PKG_VERSION"))?;
    if let Node::Map(entries) = version {
        for (key, value) in entries {
            match value {
                Node::Text(text) => writeln!(out, "{key}: {text}")?,
                Node::Number(number) => writeln!(out, "{key}: {number}")?,
                _ => {}
            }
        }
    }
    Ok(Exit::Yes)
}
