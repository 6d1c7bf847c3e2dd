//! Answers as text, also where memory is short.

use std::io::Write;

use serde::Serialize;

/// Text that grows while there is memory.
#[derive(Default)]
struct Text {
    bytes: Vec<u8>,
    is_short: bool,
}

impl Write for Text {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        // An error would need memory itself: the rest is thrown away, and what there is with it.
        if self.is_short || self.bytes.try_reserve(bytes.len()).is_err() {
            self.is_short = true;
        } else {
            self.bytes.extend_from_slice(bytes);
        }
        Ok(())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A value as JSON text. Empty when there is no memory for it.
pub(super) fn text(answer: &impl Serialize) -> String {
    let mut text = Text::default();
    // Nothing that the engine answers can fail to be JSON: its maps have text keys, its numbers are finite.
    let written = serde_json::to_writer(&mut text, answer);
    if written.is_err() || text.is_short {
        return String::new();
    }
    String::from_utf8(text.bytes).unwrap_or_default()
}
