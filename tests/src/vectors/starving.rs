//! An engine whose memory ends at every place in turn where it asks for some.

use std::cell::Cell;

use serde_json::Value;

use super::Host;

thread_local! {
    /// How many times there still is memory for what is asked for.
    static LEFT: Cell<usize> = const { Cell::new(0) };
    /// How often memory was asked for.
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

/// An engine that is asked everything again and again, with memory for one more thing each time, until it has an answer.
///
/// What it was asked in vain must have left no trace in it, and it must have asked before each event and each effect.
#[derive(Clone, Debug)]
pub struct Starving {
    engine: ordino::Engine,
    /// How many calls had too little memory so far.
    pub refusals: usize,
}

impl Default for Starving {
    fn default() -> Self {
        Self { engine: ordino::Engine::with_memory(has), refusals: 0 }
    }
}

impl Host for Starving {
    fn call(&mut self, request: &str) -> String {
        const MOST: usize = 100_000;
        let mut enough = 0;
        while enough < MOST {
            LEFT.set(enough);
            ASKED.set(0);
            let answer = self.engine.call(request);
            if ASKED.get() <= enough {
                assert!(ASKED.get() >= needs(&answer), "asked {} times for {answer}", ASKED.get());
                return answer;
            }
            self.refusals += 1;
            // Every place at first, then ever fewer of a request that has many.
            enough += 1 + enough / 16;
        }
        panic!("no answer to {request:.1000}");
    }
}

/// Says whether there is memory. After the first no there is none until the call ends.
fn has(_: usize) -> bool {
    ASKED.set(ASKED.get() + 1);
    let left = LEFT.get();
    LEFT.set(left.saturating_sub(1));
    left > 0
}

/// The events and effects of an answer.
fn needs(answer: &str) -> usize {
    let answer: Value = serde_json::from_str(answer).expect("an answer is JSON");
    ["events", "effects"].iter().filter_map(|key| answer["ok"][key].as_array()).map(Vec::len).sum()
}
