//! Input: files, standard input and arguments, read whole but not without bound.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use ordino::limits;
use ordino::read::{self, Node};
use serde::de::DeserializeOwned;

use crate::failure::Failure;

/// The name of standard input, as an argument and in messages.
pub const STDIN: &str = "-";

/// How much of a file is read at once.
const BUFFER_BYTES: usize = 64 * 1024;

/// Reads a file, or standard input for `-`, as bytes without bound.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    read_up_to(path, u64::MAX)
}

/// Opens a file, or standard input for `-`, to be read without bound.
pub fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path == Path::new(STDIN) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| Failure::unreadable(path, &error))?;
    Ok(Box::new(BufReader::with_capacity(BUFFER_BYTES, file)))
}

/// Reads a file, or standard input for `-`, as text of at most the size of a request; refuses an empty one.
pub fn text(path: &Path) -> Result<String, Failure> {
    let most = limits::REQUEST_BYTES as u64;
    let bytes = read_up_to(path, most + 1)?;
    if bytes.len() as u64 > most {
        return Err(Failure::usage(format!("has more than {most} bytes")).at(name(path)));
    }
    if bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).trim_ascii().is_empty() {
        return Err(Failure::usage("is empty").at(name(path)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
        Failure::usage("is not UTF-8 text").at(format_args!("{}:{line}", name(path))).help("save it as UTF-8")
    })
}

/// What a path is called in messages.
pub fn name(path: &Path) -> String {
    if path == Path::new(STDIN) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Reads a JSON value that an argument holds, or names: the value itself, `-`, or a file.
pub fn value<T: DeserializeOwned>(argument: &str, what: &str) -> Result<T, Failure> {
    let (place, text) = source(argument, what)?;
    convert(&parse(&text, &place)?, &place)
}

/// Reads a case that an argument holds or names: by itself, or within the answer that gave it.
pub fn case(argument: &str) -> Result<ordino::Case, Failure> {
    let (place, text) = source(argument, "the case")?;
    case_of(&parse(&text, &place)?, &place)
}

/// Reads cases, one a line: by themselves, or within the answers that gave them.
pub fn cases(path: &Path) -> Result<Vec<ordino::Case>, Failure> {
    let (bytes, name) = (bytes(path)?, name(path));
    let lines = (1..).zip(bytes.split(|byte| *byte == b'\n')).filter(|(_, line)| !line.trim_ascii().is_empty());
    let case = |(number, line): (u64, &[u8])| {
        let place = format!("{name}:{number}");
        let text = str::from_utf8(line).map_err(|_| Failure::usage("is not UTF-8 text").at(&place))?;
        case_of(&parse(text, &place)?, &place)
    };
    lines.map(case).collect()
}

fn case_of(node: &Node, place: &str) -> Result<ordino::Case, Failure> {
    let answer = node.get("ok").unwrap_or(node);
    let case = answer.get("case").filter(|_| answer.get("status").is_none()).unwrap_or(answer);
    convert(case, place)
}

/// Reads the events of a case that an argument holds or names: by themselves, or within the answer that gave them.
pub fn events(argument: &str) -> Result<Vec<ordino::Event>, Failure> {
    let (place, text) = source(argument, "the events")?;
    let node = parse(&text, &place)?;
    let answer = node.get("ok").unwrap_or(&node);
    convert(answer.get("events").unwrap_or(answer), &place)
}

fn source(argument: &str, what: &str) -> Result<(String, String), Failure> {
    if argument.trim_start().starts_with(['{', '[']) {
        return Ok((what.to_owned(), argument.to_owned()));
    }
    let path = Path::new(argument);
    Ok((name(path), text(path)?))
}

fn parse(text: &str, place: &str) -> Result<Node, Failure> {
    read::parse(text)
        .map_err(|error| Failure::usage(error.message).at(format_args!("{place}:{}:{}", error.line, error.column)))
}

fn convert<T: DeserializeOwned>(node: &Node, place: &str) -> Result<T, Failure> {
    node.deserialize_into().map_err(|problem| {
        let failure = Failure::usage(format!("{}: {}", problem.path, problem.message)).at(place);
        match problem.help {
            Some(help) => failure.help(help),
            None => failure,
        }
    })
}

fn read_up_to(path: &Path, most: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if path == Path::new(STDIN) {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Failure::unreadable(path, &error)),
    }
}
