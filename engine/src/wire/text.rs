//! Answers as text, also where memory is short.

use std::io::Write;

use serde::Serialize;

/// The least that is asked for at once, in bytes: most answers fit.
const LEAST: usize = 1_024;

/// Text that grows while there is memory.
#[derive(Default)]
struct Text {
    bytes: Vec<u8>,
    is_short: bool,
}

impl Text {
    /// Makes room for so many bytes more, if there is memory.
    #[cold]
    fn grow(&mut self, more: usize) -> bool {
        // An error would need memory itself: the rest is thrown away, and what there is with it.
        self.is_short = self.is_short || self.bytes.try_reserve(more.max(LEAST)).is_err();
        !self.is_short
    }
}

impl Write for Text {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    // A value comes in many little pieces, most of them one byte of punctuation.
    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        let has_room = bytes.len() <= self.bytes.capacity() - self.bytes.len();
        if has_room || self.grow(bytes.len()) {
            match bytes {
                [byte] => self.bytes.push(*byte),
                bytes => self.bytes.extend_from_slice(bytes),
            }
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
