//! Answers that the extension gives itself, where the engine gave none.

use wasmtime::{Error, Trap};

use crate::limits::{Limits, Shorthand};

/// There is no room for the request in the instance's memory.
pub fn request_too_large(limits: Limits) -> String {
    let memory = Shorthand(limits.memory);
    let message = format!("there is not enough memory for this request: `ordino.memory` is {memory}");
    error("out_of_memory", &message)
}

/// There is no room for an instance in this process.
pub fn no_instance(reason: &Error) -> String {
    error("out_of_memory", &format!("there is no memory for an instance of the engine: {reason:#}"))
}

/// The instance had to be stopped.
pub fn stopped(reason: &Error, limits: Limits) -> String {
    let message = match reason.downcast_ref::<Trap>() {
        Some(Trap::OutOfFuel) => {
            format!("the request was stopped: it takes more work than `ordino.fuel` allows, {}", Shorthand(limits.fuel))
        }
        Some(Trap::StackOverflow) => "the request was stopped: it takes more stack than an instance has".to_owned(),
        _ => format!("the request was stopped: {reason:#}"),
    };
    error("stopped", &message)
}

/// Something in the extension itself went wrong.
pub fn panicked() -> String {
    error("stopped", "the request was stopped: the extension failed")
}

/// Somebody asks while an answer is being given.
pub fn busy() -> String {
    error("stopped", "the request was not begun: another one is being answered")
}

/// An answer as the wire has it.
fn error(code: &str, message: &str) -> String {
    // What the runtime says has no characters that JSON would have to escape, or loses them.
    let message = message.replace(['"', '\\'], "'").replace(char::is_control, " ");
    format!(r#"{{"error":{{"code":"{code}","message":"{message}"}}}}"#)
}
