//! Ordino inside PHP: the extension `ordino`, which has one function, `ordino_call`.
//!
//! It holds the plain WebAssembly module, compiled ahead of time, and runs it under limits of memory and work. It starts no
//! thread, handles no signal and keeps no file open, so that a process may fork at any time. What PHP code sees (workflows,
//! cases, exceptions) are the classes of the library in `php-bridge/lib`, which ask this one function.

mod answer;
#[path = "../../aot/src/config.rs"]
mod config;
mod info;
mod instance;
mod limits;
mod module;
mod settings;
mod worker;

use std::panic::{self, AssertUnwindSafe};

use ext_php_rs::binary_slice::BinarySlice;
use ext_php_rs::boxed::ZBox;
use ext_php_rs::convert::IntoZval;
use ext_php_rs::error::{Result, php_error};
use ext_php_rs::flags::{DataType, ErrorType};
use ext_php_rs::prelude::{ModuleBuilder, php_function, php_module, wrap_function};
use ext_php_rs::types::{ZendStr, Zval};
use ext_php_rs::zend::{CatchError, bailout, try_catch};

/// What PHP's own start of a module answers.
const SUCCESS: i32 = 0;
const FAILURE: i32 = -1;

/// An answer as PHP has it: a string of bytes.
struct Answer(ZBox<ZendStr>);

impl IntoZval for Answer {
    const TYPE: DataType = DataType::String;
    const NULLABLE: bool = false;

    fn set_zval(self, value: &mut Zval, _persistent: bool) -> Result<()> {
        value.set_zend_string(self.0);
        Ok(())
    }
}

/// Answers one request of the wire: JSON text in, JSON text out, whatever happens.
#[php_function]
#[expect(clippy::needless_pass_by_value, reason = "a value is what a function gets from PHP")]
fn ordino_call(request: BinarySlice<u8>) -> Answer {
    match worker::ask(&request, copied) {
        Ok(answer) => Answer(answer),
        Err(_) => end_request(),
    }
}

/// Copies an answer into PHP's memory. PHP ends a request whose memory limit is reached by a jump; it is caught here, so that
/// nothing on the way is skipped.
fn copied(answer: &[u8]) -> std::result::Result<ZBox<ZendStr>, CatchError> {
    try_catch(AssertUnwindSafe(|| ZendStr::new(answer, false)))
}

/// Lets PHP go on with the end of its request.
#[expect(unsafe_code, reason = "the jump skips what is on the stack")]
fn end_request() -> ! {
    // SAFETY: nothing that is left on the stack owns anything.
    unsafe { bailout() }
}

/// The extension, as PHP asks for it when it loads this file.
#[php_module]
fn module(module: ModuleBuilder) -> ModuleBuilder {
    let module = module.name("ordino").startup_function(start).info_function(info::print);
    module.function(wrap_function!(ordino_call))
}

/// Runs once a process, before any fork.
extern "C" fn start(_type: i32, module_number: i32) -> i32 {
    // What panics is an answer; the server's log is not for us to fill.
    panic::set_hook(Box::new(|_| {}));
    settings::register(module_number);
    match module::load() {
        Ok(()) => SUCCESS,
        Err(reason) => {
            php_error(&ErrorType::CoreWarning, &format!("the module in this file does not fit: {reason}"));
            FAILURE
        }
    }
}
