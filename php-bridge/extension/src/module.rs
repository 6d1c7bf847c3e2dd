//! The compiled module: machine code in this file, used where it lies.
//!
//! Nothing is copied at a start, all processes of a server share the pages, and no memory is made executable, which hardened
//! systems forbid.

use std::ptr::NonNull;
use std::sync::{Arc, OnceLock};

use wasmtime::{CustomCodeMemory, Engine, Module, Result};

use crate::config::config;

/// What a page has at most where this runs. Code begins at one.
const PAGE: usize = if cfg!(target_arch = "x86_64") { 4 << 10 } else { 64 << 10 };

/// Bytes that begin at a page.
#[cfg_attr(target_arch = "x86_64", repr(C, align(0x1000)))]
#[cfg_attr(not(target_arch = "x86_64"), repr(C, align(0x10000)))]
struct Paged<T>(T);

/// Made by `ordino-aot`; among this file's own code, so that it may be run.
#[unsafe(link_section = ".text.ordino")]
#[expect(unsafe_code, reason = "where something lies in a file is for the linker to know")]
static COMPILED: Paged<[u8; include_bytes!(env!("ORDINO_CWASM")).len()]> = Paged(*include_bytes!(env!("ORDINO_CWASM")));

static MODULE: OnceLock<Module> = OnceLock::new();

/// Code that may be run already.
struct InPlace;

impl CustomCodeMemory for InPlace {
    fn required_alignment(&self) -> usize {
        PAGE
    }

    fn publish_executable(&self, _start: *const u8, _len: usize) -> Result<()> {
        Ok(())
    }

    fn unpublish_executable(&self, _start: *const u8, _len: usize) -> Result<()> {
        Ok(())
    }
}

/// Reads the module.
///
/// # Errors
/// Returns what the runtime says of a module that was compiled by another version or under other settings.
pub fn load() -> Result<(), String> {
    // A server may start its extensions again in the same process.
    if MODULE.get().is_none() {
        let mut config = config();
        config.with_custom_code_memory(Some(Arc::new(InPlace)));
        let module = Engine::new(&config).and_then(|engine| deserialize(&engine));
        // Another thread's is as good.
        let _ = MODULE.set(module.map_err(|error| format!("{error:#}"))?);
    }
    Ok(())
}

#[expect(unsafe_code, reason = "what is read is run as machine code")]
fn deserialize(engine: &Engine) -> Result<Module> {
    // SAFETY: `ordino-aot` has made the bytes from this repository; they are part of this file, which is code itself, and stay
    // as they are for as long as it is loaded.
    unsafe { Module::deserialize_raw(engine, NonNull::from(COMPILED.0.as_slice())) }
}

/// The module, unless it was never read.
pub fn get() -> Option<&'static Module> {
    MODULE.get()
}
