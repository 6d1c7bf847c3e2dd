//! The target `definition`, for libFuzzer.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ordino_tests::fuzz::run("definition", bytes));
