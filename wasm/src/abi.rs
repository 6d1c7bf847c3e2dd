//! The face for every runtime: memory, three functions, and no import at all.
//!
//! # The memory contract
//!
//! The module exports `memory` and
//!
//! | function | in WebAssembly | what it does |
//! |---|---|---|
//! | `alloc(len)` | `i32 → i32` | gives the host a buffer of `len` bytes, all zero, and answers its address; 0 when there is no memory for it |
//! | `call(address, len)` | `i32, i32 → i64` | answers the request that stands in the first `len` bytes of a buffer; the answer's address is in the upper 32 bits of the result, its length in the lower |
//! | `dealloc(address, len)` | `i32, i32 →` | gives a buffer back, by its address and its whole length |
//!
//! Who owns what, how long an address holds, and what bad addresses, too little memory and a stopped instance lead to, is
//! promised in the repository's `CONTRACT.md`. Here is how it is kept: the module knows its live buffers, and the answers to
//! bad addresses and to too little memory are text that it always has; giving that back does nothing.
//!
//! An instance is used by one thread at a time. What it knows is the [`ordino::Engine`] in it.

use std::cell::Cell;
use std::collections::TryReserveError;

use ordino::Engine;

/// The answer to a request that there is no memory for.
static OUT_OF_MEMORY: &str =
    r#"{"error":{"code":"out_of_memory","message":"there is not enough memory for this request"}}"#;

/// The answer of an instance that was stopped within a call.
#[cfg(any(test, target_family = "wasm"))]
static STOPPED: &str =
    r#"{"error":{"code":"stopped","message":"this instance was stopped within a call: make a new one"}}"#;

/// The answer to a request that stands in no buffer.
static NO_BUFFER: &str =
    r#"{"error":{"code":"invalid_request","message":"no live buffer of so many bytes begins at this address"}}"#;

/// Everything that the module keeps between two calls of its host.
#[derive(Debug)]
pub struct Instance {
    engine: Engine,
    /// Live buffers by their addresses.
    buffers: Vec<Buffer>,
}

/// Bytes that the host has.
#[derive(Debug)]
struct Buffer {
    address: usize,
    bytes: Vec<u8>,
}

/// Where an answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its first byte.
    pub address: usize,
    /// How many bytes it has.
    pub len: usize,
}

impl Default for Instance {
    fn default() -> Self {
        Self { engine: Engine::with_memory(has_memory), buffers: Vec::new() }
    }
}

impl Instance {
    /// Gives the host a buffer. Answers its address, or 0 when there is no memory for it.
    pub fn alloc(&mut self, len: usize) -> usize {
        zeroes(len).and_then(|bytes| self.keep(bytes)).unwrap_or_default()
    }

    /// Takes a buffer back. One that is not live, or has another length, is none.
    pub fn dealloc(&mut self, address: usize, len: usize) {
        if let Ok(position) = self.position(address)
            && self.buffers.get(position).is_some_and(|buffer| buffer.bytes.len() == len)
        {
            self.buffers.remove(position);
        }
    }

    /// Answers the request in the first bytes of a buffer.
    pub fn call(&mut self, address: usize, len: usize) -> Answer {
        // What happens can then be told: the answer needs nothing more than its own text.
        if self.buffers.try_reserve(1).is_err() {
            return Answer::fixed(OUT_OF_MEMORY);
        }
        let position = self.position(address).ok();
        let buffer = position.and_then(|position| self.buffers.get(position));
        let Some(request) = buffer.and_then(|buffer| buffer.bytes.get(..len)) else {
            return Answer::fixed(NO_BUFFER);
        };
        IS_SHORT.set(false);
        let answer = match std::str::from_utf8(request) {
            Ok(request) => self.engine.call(request),
            Err(error) => no_text(error.valid_up_to()),
        };
        // Where the engine was told that there is no memory, its answer means nothing.
        if IS_SHORT.get() || answer.is_empty() {
            return Answer::fixed(OUT_OF_MEMORY);
        }
        let len = answer.len();
        let kept = self.keep(answer.into_bytes());
        kept.map_or_else(|_| Answer::fixed(OUT_OF_MEMORY), |address| Answer { address, len })
    }

    /// Makes bytes a live buffer and answers its address.
    fn keep(&mut self, mut bytes: Vec<u8>) -> Result<usize, TryReserveError> {
        if bytes.capacity() == 0 {
            // Without an allocation there would be no address of its own.
            bytes.try_reserve_exact(1)?;
        }
        self.buffers.try_reserve(1)?;
        // The host reads and writes there: the address leaves what the compiler can see.
        let address = bytes.as_mut_ptr().expose_provenance();
        let position = self.position(address).unwrap_or_else(|position| position);
        self.buffers.insert(position, Buffer { address, bytes });
        Ok(address)
    }

    fn position(&self, address: usize) -> Result<usize, usize> {
        self.buffers.binary_search_by_key(&address, |buffer| buffer.address)
    }
}

impl Answer {
    /// Text of the module's own, which is no buffer.
    fn fixed(text: &'static str) -> Self {
        Self { address: text.as_ptr().expose_provenance(), len: text.len() }
    }

    /// Address and length as one number.
    #[must_use]
    pub fn packed(self) -> u64 {
        // Both have 32 bits where this is called.
        (self.address as u64) << u32::BITS | self.len as u64
    }
}

fn zeroes(len: usize) -> Result<Vec<u8>, TryReserveError> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(len)?;
    bytes.resize(len, 0);
    Ok(bytes)
}

thread_local! {
    /// Whether there was no memory at some point of the call that is answered.
    static IS_SHORT: Cell<bool> = const { Cell::new(false) };
}

/// Whether there is so much memory, in one piece: it is taken and given back at once, so that it is there for what follows.
fn has_memory(bytes: usize) -> bool {
    let is_short = IS_SHORT.get() || Vec::<u8>::new().try_reserve_exact(bytes).is_err();
    IS_SHORT.set(is_short);
    !is_short
}

/// The answer to bytes that are no text, of which so many are.
fn no_text(valid: usize) -> String {
    /// More than the answer has.
    const ENOUGH: usize = 1_024;
    if !has_memory(ENOUGH) {
        return String::new();
    }
    format!(r#"{{"error":{{"code":"syntax","message":"not UTF-8 from byte {}"}}}}"#, valid.saturating_add(1))
}

#[cfg(target_family = "wasm")]
#[expect(unsafe_code, reason = "exports have the names that hosts know")]
mod exports {
    use std::cell::RefCell;

    use super::{Answer, Instance, STOPPED};

    thread_local! {
        static INSTANCE: RefCell<Instance> = RefCell::default();
    }

    /// Does something with the instance, unless it was stopped while it did something else.
    fn with<T>(act: impl FnOnce(&mut Instance) -> T) -> Option<T> {
        INSTANCE.with(|instance| instance.try_borrow_mut().ok().map(|mut instance| act(&mut instance)))
    }

    /// See [the contract](super).
    #[unsafe(no_mangle)]
    extern "C" fn alloc(len: usize) -> usize {
        with(|instance| instance.alloc(len)).unwrap_or_default()
    }

    /// See [the contract](super).
    #[unsafe(no_mangle)]
    extern "C" fn dealloc(address: usize, len: usize) {
        with(|instance| instance.dealloc(address, len));
    }

    /// See [the contract](super).
    #[unsafe(no_mangle)]
    extern "C" fn call(address: usize, len: usize) -> u64 {
        with(|instance| instance.call(address, len)).unwrap_or_else(|| Answer::fixed(STOPPED)).packed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_of_its_own_have_codes_of_the_wire() {
        use ordino::wire::ErrorCode::{InvalidRequest, OutOfMemory, Stopped};
        for (answer, code) in [(OUT_OF_MEMORY, OutOfMemory), (NO_BUFFER, InvalidRequest), (STOPPED, Stopped)] {
            let answer: serde_json::Value = serde_json::from_str(answer).unwrap();
            assert_eq!(answer["error"]["code"], serde_json::to_value(code).unwrap());
        }
    }

    const VERSION: &str = r#"{"type":"version"}"#;

    /// Writes a request as a host does, and reads the answer.
    fn ask(instance: &mut Instance, request: &str) -> String {
        let address = instance.alloc(request.len());
        let position = instance.position(address).unwrap();
        instance.buffers[position].bytes.copy_from_slice(request.as_bytes());
        let answer = instance.call(address, request.len());
        instance.dealloc(address, request.len());
        let position = instance.position(answer.address).unwrap();
        let text = String::from_utf8(instance.buffers[position].bytes.clone()).unwrap();
        instance.dealloc(answer.address, answer.len);
        text
    }

    #[test]
    fn an_answer_is_the_engines() {
        let mut instance = Instance::default();
        assert_eq!(ask(&mut instance, VERSION), Engine::new().call(VERSION));
        assert!(instance.buffers.is_empty());
    }

    #[test]
    fn a_buffer_is_live_until_it_is_given_back_whole() {
        let mut instance = Instance::default();
        let [one, other] = [instance.alloc(8), instance.alloc(0)];
        assert_ne!(one, other);
        assert_ne!(other, 0);
        for (address, len) in [(one, 7), (one, 9), (one + 1, 7), (other, 1), (0, 0), (usize::MAX, usize::MAX)] {
            instance.dealloc(address, len);
        }
        assert_eq!(instance.buffers.len(), 2);
        for _ in 0..2 {
            instance.dealloc(one, 8);
            instance.dealloc(other, 0);
        }
        assert!(instance.buffers.is_empty());
    }

    #[test]
    fn only_live_bytes_are_read() {
        let mut instance = Instance::default();
        let address = instance.alloc(8);
        for (address, len) in [(address, 9), (address + 1, 1), (0, 0), (usize::MAX, 1), (address, usize::MAX)] {
            assert_eq!(instance.call(address, len), Answer::fixed(NO_BUFFER));
        }
        assert_ne!(instance.call(address, 8), Answer::fixed(NO_BUFFER));
    }

    #[test]
    fn too_much_is_no_buffer() {
        assert_eq!(Instance::default().alloc(usize::MAX), 0);
    }

    #[test]
    fn what_is_no_text_is_answered_as_the_command_line_does() {
        let mut instance = Instance::default();
        let address = instance.alloc(4);
        let position = instance.position(address).unwrap();
        instance.buffers[position].bytes.copy_from_slice(b"{\"a\xff");
        let Answer { address, len } = instance.call(address, 4);
        let position = instance.position(address).unwrap();
        assert_eq!(
            &instance.buffers[position].bytes[..len],
            br#"{"error":{"code":"syntax","message":"not UTF-8 from byte 4"}}"#
        );
    }
}
