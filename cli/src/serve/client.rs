//! One client: its requests, its answers, and how long it may take over either.

use std::io::{self, BufReader, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use ordino::Engine;

use super::line;
use crate::call;

/// How much of a request is read at once.
const BUFFER_BYTES: usize = 64 * 1024;

/// A connection on which nothing that has begun may take longer than so long.
struct Patient {
    stream: UnixStream,
    patience: Duration,
    /// When what has begun has to be done; nothing has begun without it.
    until: Option<Instant>,
}

/// Answers each line with one line until the client leaves, or takes too long.
pub fn answer(stream: UnixStream, patience: Duration) -> io::Result<()> {
    let mut requests = BufReader::with_capacity(BUFFER_BYTES, Patient { stream, patience, until: None });
    let mut engine = Engine::new();
    let mut request = Vec::new();
    loop {
        // Between requests a client may wait as long as it likes; what is here already has begun.
        let has_begun = !requests.buffer().is_empty();
        requests.get_mut().until = has_begun.then(|| clock() + patience);
        let answer = match call::answer_next(&mut engine, &mut requests, &mut request) {
            Ok(Some(answer)) => answer + "\n",
            Ok(None) => return Ok(()),
            Err(error) => {
                if error.kind() == ErrorKind::TimedOut {
                    let message = format!("a request has to come within {} s of its first byte", patience.as_secs());
                    let _ = requests.get_mut().answer(&line("timeout", message));
                }
                return Err(error);
            }
        };
        requests.get_mut().answer(&answer)?;
    }
}

impl Patient {
    fn answer(&mut self, answer: &str) -> io::Result<()> {
        self.until = Some(clock() + self.patience);
        self.write_all(answer.as_bytes())
    }

    /// How long the operation that comes may wait.
    fn left(&self) -> io::Result<Option<Duration>> {
        let left = self.until.map(|until| until.saturating_duration_since(clock()));
        if left.is_some_and(|left| left.is_zero()) { Err(ErrorKind::TimedOut.into()) } else { Ok(left) }
    }
}

impl Read for Patient {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.left()?)?;
        let read = self.stream.read(bytes).map_err(in_words)?;
        if self.until.is_none() {
            self.until = Some(clock() + self.patience);
        }
        Ok(read)
    }
}

impl Write for Patient {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.left()?)?;
        self.stream.write(bytes).map_err(in_words)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Unix says that an operation would block where it has waited long enough.
fn in_words(error: io::Error) -> io::Error {
    if error.kind() == ErrorKind::WouldBlock { ErrorKind::TimedOut.into() } else { error }
}

#[expect(clippy::disallowed_methods, reason = "the command line is a host, and hosts have clocks")]
fn clock() -> Instant {
    Instant::now()
}
