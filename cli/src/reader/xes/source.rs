//! The text of a log in XML: it knows its line, and ends with an error where a piece of markup is too long.

use std::io::{self, BufRead, Read};

use memchr::memchr_iter;
use ordino::limits;

/// An input that counts lines.
pub struct Source<R> {
    inner: R,
    line: u64,
    /// How many bytes were read since the last piece of markup was whole.
    pending: usize,
}

impl<R> Source<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, line: 1, pending: 0 }
    }

    /// The line of what is read next, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Says that a piece of markup is whole.
    pub fn next_markup(&mut self) {
        self.pending = 0;
    }
}

impl<R: BufRead> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.pending > limits::REQUEST_BYTES {
            let most = limits::REQUEST_BYTES;
            return Err(io::Error::other(format!("a tag or text has at most {most} bytes; is a quote left open?")));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        // What is consumed lies in the buffer, so nothing is read here.
        if let Ok(buffer) = self.inner.fill_buf() {
            let consumed = buffer.get(..amount).unwrap_or(buffer);
            self.line += line_ends(consumed);
        }
        self.pending += amount;
        self.inner.consume(amount);
    }
}

impl<R: BufRead> Read for Source<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

/// How many lines end in a text.
pub fn line_ends(text: &[u8]) -> u64 {
    memchr_iter(b'\n', text).count() as u64
}
