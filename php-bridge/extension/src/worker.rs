//! The one instance of a process, or of a thread where PHP has threads.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::instance::Instance;
use crate::limits::Limits;
use crate::{answer, module, settings};

thread_local! {
    /// Made at the first request, kept until it traps; what a fork copies goes on in both.
    static INSTANCE: RefCell<Option<Instance>> = const { RefCell::new(None) };
}

/// Answers a request, whatever happens: what `take` makes of the answer.
pub fn ask<T>(request: &[u8], take: impl Fn(&[u8]) -> T) -> T {
    let limits = settings::limits();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        INSTANCE.with(|instance| match instance.try_borrow_mut() {
            Ok(mut instance) => ask_instance(&mut instance, limits, request, &take),
            // PHP can call user code while it reports that its memory is used up.
            Err(_) => Err(answer::busy()),
        })
    }));
    let outcome = outcome.unwrap_or_else(|_| {
        INSTANCE.with(RefCell::take);
        Err(answer::panicked())
    });
    outcome.unwrap_or_else(|answer| take(answer.as_bytes()))
}

/// Answers a request by the instance; one that is stopped leaves its place empty. An error is the answer, too.
fn ask_instance<T>(
    instance: &mut Option<Instance>,
    limits: Limits,
    request: &[u8],
    take: impl FnOnce(&[u8]) -> T,
) -> Result<T, String> {
    // A server can have other settings for another site.
    instance.take_if(|instance| instance.limits() != limits);
    let living = match instance {
        Some(living) => living,
        None => instance.insert(made(limits)?),
    };
    match living.ask(request, take) {
        Ok(Some(taken)) => Ok(taken),
        Ok(None) => Err(answer::request_too_large(limits)),
        Err(reason) => {
            *instance = None;
            Err(answer::stopped(&reason, limits))
        }
    }
}

fn made(limits: Limits) -> Result<Instance, String> {
    let module = module::get().ok_or_else(answer::panicked)?;
    Instance::new(module, limits).map_err(|reason| answer::no_instance(&reason))
}
