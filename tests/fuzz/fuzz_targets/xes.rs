//! The target `xes`, for libFuzzer.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ordino_tests::fuzz::run("xes", bytes));
