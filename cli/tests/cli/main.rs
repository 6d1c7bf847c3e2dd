//! The built binary, driven from outside.

mod call;
mod check;
mod decide;
mod play;
mod schema;
mod support;
