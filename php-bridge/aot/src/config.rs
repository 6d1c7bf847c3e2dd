//! How a module is compiled, and how it is run: the compiler and the extension share this file, since a module runs only
//! under the settings that it was compiled with.

use wasmtime::Config;

/// The most memory that an instance can have, in bytes. So much address space is reserved for it, because memory that
/// never moves is found faster, and no more, because a server may limit the address space of a process.
pub const MOST_MEMORY: u64 = 128 << 20;

/// What a process bears that belongs to PHP.
pub fn config() -> Config {
    let mut config = Config::new();
    // PHP, its debuggers and other extensions handle SIGSEGV; an instance checks its bounds by itself.
    config.signals_based_traps(false);
    config.memory_reservation(MOST_MEMORY).memory_may_move(false).memory_guard_size(64 << 10);
    // No file descriptor of memory is kept open from one request to the next, or through a fork.
    config.memory_init_cow(false);
    // Work is counted, not timed: a timer would be a thread, and a thread does not survive a fork.
    config.consume_fuel(true);
    // What went wrong in the module is nobody's to mend in a shop: no tables that say where, a seventh of the code's size.
    config.wasm_backtrace_max_frames(None).native_unwind_info(false).generate_address_map(false);
    config
}
