//! `ordino schema`: the JSON Schema of a definition, made from the types that read it.

use ordino::Definition;

use crate::failure::{Exit, Failure};
use crate::print::Out;

pub fn run(out: &mut Out) -> Result<Exit, Failure> {
    out.pretty(&schemars::schema_for!(Definition))?;
    Ok(Exit::Yes)
}
