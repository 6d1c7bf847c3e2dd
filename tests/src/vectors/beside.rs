//! A host beside the native engine: every answer must be the same, byte for byte.

use super::{Host, load};

/// A host, and the native engine that is asked the same.
#[derive(Debug)]
pub struct Beside<H> {
    native: ordino::Engine,
    host: H,
    /// How many answers were the same so far.
    pub calls: usize,
}

impl<H: Host> Beside<H> {
    /// A host beside a native engine; neither has been asked anything yet.
    pub fn native(host: H) -> Self {
        Self { native: ordino::Engine::new(), host, calls: 0 }
    }
}

impl<H: Host> Host for Beside<H> {
    fn call(&mut self, request: &str) -> String {
        let native = self.native.call(request);
        let answer = self.host.call(request);
        assert!(answer == native, "{request}\nnative: {native}\nhere:   {answer}");
        self.calls += 1;
        answer
    }
}

/// Runs every vector.
///
/// # Panics
/// When one does not hold, naming all that do not.
pub fn keep(host: &mut impl Host) {
    let vectors = load();
    let failures: Vec<String> = vectors
        .iter()
        .filter_map(|vector| {
            let difference = vector.run(host).err()?;
            Some(format!("{}: {}\n    {difference}", vector.file, vector.name))
        })
        .collect();
    println!("{} of {} vectors hold", vectors.len() - failures.len(), vectors.len());
    assert!(failures.is_empty(), "{} of {} vectors fail:\n{}", failures.len(), vectors.len(), failures.join("\n"));
}
