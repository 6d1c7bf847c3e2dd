//! What the author of a workflow tests before a shop goes live: every law of the engine, and the shop's own rules.
//!
//! `cargo test --package ordino-life --test laws`; with `PROPTEST_CASES=100000` in front as long as one likes.

use ordino::strategies::laws;
use ordino::{EventKind, Via, Workflow};
use proptest::prop_assert;

const SHOP: &str = include_str!("shop.json");

#[test]
fn the_shop_keeps_every_law() {
    let workflow = Workflow::from_json(SHOP).unwrap();
    laws::all(&workflow).unwrap();
}

/// A rule of this shop alone. Whoever forces a step, or changes the order outside, answers for it themselves.
#[test]
fn nothing_is_shipped_that_was_never_paid() {
    let workflow = Workflow::from_json(SHOP).unwrap();
    let ships_only_what_is_paid = laws::hold(&workflow, |story| {
        let mut may_ship = false;
        for event in story.events()? {
            match event.kind {
                EventKind::Opened { status, .. } => may_ship = ["paid", "shipped"].contains(&status.as_str()),
                EventKind::Moved(moved) if moved.to.as_str() == "paid" => may_ship = true,
                EventKind::Moved(moved) if moved.to.as_str() == "shipped" => {
                    may_ship |= matches!(moved.via, Via::Forced | Via::External);
                    prop_assert!(may_ship, "shipped, and never paid");
                }
                _ => {}
            }
        }
        Ok(())
    });
    ships_only_what_is_paid.unwrap();
}
