//! `ordino schema`: the JSON Schema of a definition, of the wire or of a test file, made from the types themselves.

use ordino::Definition;
use ordino::know::suite::Suite;

use crate::args::SchemaOf;
use crate::failure::{Exit, Failure};
use crate::print::Out;

pub fn run(of: SchemaOf, out: &mut Out) -> Result<Exit, Failure> {
    out.pretty(&match of {
        SchemaOf::Definition => schemars::schema_for!(Definition),
        SchemaOf::Test => schemars::schema_for!(Suite),
        SchemaOf::Wire => ordino::wire::schema::wire(),
    })?;
    Ok(Exit::Yes)
}
