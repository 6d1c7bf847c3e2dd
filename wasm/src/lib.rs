//! Ordino as WebAssembly: one engine, two faces, one file each.
//!
//! - `abi` (feature `plain`): a module without imports, for wasmtime and every other runtime.
//! - `browser` (feature `browser`): the wire as JavaScript has it, by wasm-bindgen, for the package in `wasm/npm`.
//!
//! `cargo xtask wasm` builds both. Every answer is that of [`ordino::Engine::call`], byte for byte.
//!
//! # What this crate does not do
//! It decides nothing. The plain face reads no clock and knows no host; the browser face may ask JavaScript for the time
//! where a caller gives none.

#[cfg(feature = "plain")]
pub mod abi;
#[cfg(feature = "browser")]
pub mod browser;
