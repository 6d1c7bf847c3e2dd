//! Every vector, through the native door, through cases that are held, and through `ordino call`.

use std::fs;

use ordino::read::Code;
use ordino_tests::vectors::{self, Beside, Holding, Pipe, Starving, Written};

#[test]
fn the_engine_keeps_every_vector() {
    vectors::keep(&mut ordino::Engine::new());
}

#[test]
fn held_cases_keep_every_vector() {
    vectors::keep(&mut Holding(ordino::Engine::new()));
}

#[test]
fn what_is_told_as_text_keeps_every_vector() {
    let mut host = Written::beside_native(ordino::Engine::new());
    vectors::keep(&mut host);
    assert!(host.texts > 2_000, "{}", host.texts);
}

#[test]
fn wherever_memory_ends_every_vector_is_kept_afterwards() {
    let mut host = Holding(Starving::default());
    vectors::keep(&mut host);
    assert!(host.0.refusals > 10_000, "{}", host.0.refusals);
    let mut host = Written::beside_native(Starving::default());
    vectors::keep(&mut host);
}

#[test]
fn the_command_line_keeps_every_vector() {
    vectors::keep(&mut Beside::native(Pipe::command_line()));
}

#[test]
fn there_are_enough_vectors_with_sources() {
    let vectors = vectors::load();
    let sources = vectors.iter().filter(|vector| vector.has_source).count();
    assert!(vectors.len() >= 400, "{} vectors", vectors.len());
    assert!(sources >= 150, "{sources} vectors with a source");
}

/// What no vector has, nobody has said when it is given.
#[test]
fn every_code_of_a_finding_stands_in_a_vector() {
    let files = fs::read_dir(vectors::root().join("tests/vectors")).expect("there is a folder of vectors");
    let texts: Vec<String> = files
        .map(|file| fs::read_to_string(file.expect("an entry of the folder").path()).expect("a file can be read"))
        .collect();
    let stands = |code: &str| texts.iter().any(|text| text.contains(&format!("\"code\": \"{code}\"")));
    let missing: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).filter(|code| !stands(code)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}
