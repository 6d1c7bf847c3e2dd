//! Every vector, through the native door, through cases that are held, and through `ordino call`.

use ordino_tests::vectors::{self, Beside, Holding, Pipe, Starving};

#[test]
fn the_engine_keeps_every_vector() {
    vectors::keep(&mut ordino::Engine::new());
}

#[test]
fn held_cases_keep_every_vector() {
    vectors::keep(&mut Holding(ordino::Engine::new()));
}

#[test]
fn wherever_memory_ends_every_vector_is_kept_afterwards() {
    let mut host = Holding(Starving::default());
    vectors::keep(&mut host);
    assert!(host.0.refusals > 10_000, "{}", host.0.refusals);
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
