//! `ordino call`: the wire over pipes, for languages that have no engine of their own.

use std::io::{self, BufRead, Write};
use std::path::Path;

use ordino::wire::{ErrorCode, Failure as Refusal};
use ordino::{Engine, limits};

use crate::failure::{Exit, Failure};
use crate::input;
use crate::print::Out;

/// What a line turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// All of it is there.
    Whole,
    /// More than a request may have; the rest was thrown away.
    TooLong,
    /// There is none any more.
    End,
}

/// Answers each line with one line, and sees to it that the answer arrives before the next is read.
pub fn run(requests: &mut impl BufRead, out: &mut Out) -> Result<Exit, Failure> {
    let mut engine = Engine::new();
    let mut line = Vec::new();
    let unreadable = |error: io::Error| Failure::unreadable(Path::new(input::STDIN), &error);
    while let Some(answer) = answer_next(&mut engine, requests, &mut line).map_err(unreadable)? {
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(Exit::Yes)
}

/// Reads the next line into `line` and answers it; nothing at the end.
pub fn answer_next(engine: &mut Engine, requests: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<String>> {
    let read = read_line(requests, line, limits::REQUEST_BYTES)?;
    Ok(match (read, std::str::from_utf8(line)) {
        (Line::End, _) => None,
        (Line::TooLong, _) => Some(Refusal::too_large().to_json()),
        (Line::Whole, Ok(request)) => Some(engine.call(request)),
        (Line::Whole, Err(fault)) => {
            let message = format!("not UTF-8 from byte {}", fault.valid_up_to() + 1);
            let code = ErrorCode::Syntax;
            Some(Refusal { code, message, path: None, help: None, diagnostics: Vec::new() }.to_json())
        }
    })
}

/// Reads up to the next line feed, or to the end, keeping no more than `most` bytes.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>, most: usize) -> io::Result<Line> {
    line.clear();
    let mut begun = false;
    let mut too_long = false;
    loop {
        let chunk = match input.fill_buf() {
            Ok(chunk) => chunk,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if chunk.is_empty() && !begun {
            return Ok(Line::End);
        }
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
        too_long = too_long || line.len() + part.len() > most;
        if too_long {
            line.clear();
        } else {
            line.extend_from_slice(part);
        }
        let last = end.is_some() || chunk.is_empty();
        begun = true;
        let used = end.map_or(chunk.len(), |end| end + 1);
        input.consume(used);
        if last {
            return Ok(if too_long { Line::TooLong } else { Line::Whole });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_up_to_the_limit() {
        // A buffer of 3 bytes, so that lines cross it.
        let text = b"1234\n12345\n123456\n\nend";
        let mut input = io::BufReader::with_capacity(3, &text[..]);
        let mut line = Vec::new();
        let mut lines = Vec::new();
        loop {
            match read_line(&mut input, &mut line, 5).unwrap() {
                Line::End => break,
                Line::TooLong => lines.push("too long".to_owned()),
                Line::Whole => lines.push(String::from_utf8(line.clone()).unwrap()),
            }
        }
        assert_eq!(lines, ["1234", "12345", "too long", "", "end"]);
    }
}
