//! How tests went, as JUnit's XML, which programs of continuous integration read.

use std::fmt::Write as _;
use std::io::{self, Write};

use ordino::know::suite::PromiseVerdict;

use super::walks::Walked;
use super::{Judged, Tested, counts};
use crate::print::Out;
use crate::promises::Promised;

pub fn write(tested: &[Tested], out: &mut Out) -> io::Result<()> {
    out.write_all(document(tested).as_bytes())
}

fn document(tested: &[Tested]) -> String {
    let (passed, failed) = counts(tested);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let errors: usize = tested.iter().map(Tested::errors).sum();
    let all = numbers(passed + failed, failed - errors, errors);
    // Writing to a text cannot fail.
    let _ = writeln!(xml, "<testsuites name=\"ordino\" {all}>");
    for file in tested {
        let errors = file.errors();
        let all = numbers(file.count(), file.failed() - errors, errors);
        let _ = writeln!(xml, "  <testsuite name=\"{}\" {all}>", escaped(&file.file));
        if errors > 0 {
            let text: Vec<String> = file.problems.iter().map(problem).collect();
            let message = text.first().cloned().unwrap_or_default();
            case(&mut xml, &file.file, "can be tested", Some(("error", &message, &text.join("\n"))));
        }
        for Judged { verdict, finding } in &file.examples {
            let place = finding.as_ref().and_then(|located| located.place);
            let place = place.map(|place| format!("{}:{}:{}\n", file.file, place.line, place.column));
            let failure = verdict.difference.as_ref().map(|difference| {
                let text = format!("{}{}\n{}", place.unwrap_or_default(), difference.message, verdict.story.join("\n"));
                (difference.message.clone(), text)
            });
            let failure = failure.as_ref().map(|(message, text)| ("failure", message.as_str(), text.as_str()));
            case(&mut xml, &file.file, &verdict.name, failure);
        }
        for promise in &file.promises {
            promised(&mut xml, file, promise);
        }
        if let Some(walked) = &file.walked {
            walks(&mut xml, file, walked);
        }
        xml.push_str("  </testsuite>\n");
    }
    xml.push_str("</testsuites>\n");
    xml
}

/// A promise: passed, failed, or skipped, where nobody knows.
fn promised(xml: &mut String, file: &Tested, promise: &Promised) {
    let PromiseVerdict { passed, message, story, .. } = &promise.verdict;
    let kind = if *passed { "skipped" } else { "failure" };
    let place = promise.place.map(|place| format!("{}:{}:{}\n", file.definition, place.line, place.column));
    let text = format!("{}{}", place.unwrap_or_default(), story.join("\n"));
    let wrong = message.as_ref().map(|message| (kind, message.as_str(), text.as_str()));
    case(xml, &file.file, &promise.name(), wrong);
}

/// The walks as one test where all is well, else one for each thing that they broke.
fn walks(xml: &mut String, file: &Tested, walked: &Walked) {
    if walked.verdict.passed {
        case(xml, &file.file, &walked.name(), None);
    }
    for failure in &walked.verdict.failures {
        let broken = failure.promise.as_ref().or(failure.law.as_ref()).map(String::as_str).unwrap_or_default();
        let name = format!("{}: {broken}", walked.name());
        let text = format!("{}\n{}", failure.story.join("\n"), super::walks::example(&failure.example).join("\n"));
        case(xml, &file.file, &name, Some(("failure", &failure.message, &text)));
    }
}

fn problem(problem: &super::Problem) -> String {
    let place = problem.finding.place.map(|place| format!(":{}:{}", place.line, place.column));
    format!("{}{}: {}", problem.file, place.unwrap_or_default(), problem.finding.diagnostic.message)
}

fn numbers(tests: usize, failures: usize, errors: usize) -> String {
    format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\"")
}

/// One test: its name, and what went wrong, in short and at length.
fn case(xml: &mut String, class: &str, name: &str, wrong: Option<(&str, &str, &str)>) {
    let _ = write!(xml, "    <testcase classname=\"{}\" name=\"{}\"", escaped(class), escaped(name));
    let _ = match wrong {
        None => writeln!(xml, "/>"),
        Some((kind, message, text)) => {
            let (message, text) = (escaped(message), escaped(text));
            writeln!(xml, ">\n      <{kind} message=\"{message}\">{text}</{kind}>\n    </testcase>")
        }
    };
}

/// A text as XML has it, in an attribute as well as between tags. What XML 1.0 cannot say becomes the sign for that.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\'' => xml.push_str("&apos;"),
            // In an attribute a reader would make a blank of it.
            '\n' | '\r' | '\t' => {
                let _ = write!(xml, "&#{};", u32::from(letter));
            }
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            other => xml.push(other),
        }
    }
    xml
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::*;

    #[test]
    fn whatever_a_text_says_a_reader_reads_it_again() {
        let hostile = "a < b && \"c\" > 'd'\n]]>\té \u{1b}[31m\u{0}\u{ffff}</failure>";
        let mut xml = String::new();
        case(&mut xml, "orders.test.yaml", hostile, Some(("failure", hostile, hostile)));
        let read = "a < b && \"c\" > 'd'\n]]>\té \u{fffd}[31m\u{fffd}\u{fffd}</failure>";
        let mut reader = Reader::from_str(&xml);
        let mut between = String::new();
        let mut attributes = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    for attribute in tag.attributes() {
                        let value = attribute.unwrap().value;
                        attributes.push(quick_xml::escape::unescape(&value).unwrap().into_owned());
                    }
                }
                Event::Text(text) => between.push_str(&text),
                Event::GeneralRef(name) => {
                    let name = &*name;
                    between.push_str(&quick_xml::escape::unescape(&format!("&{name};")).unwrap());
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(attributes, ["orders.test.yaml", read, read]);
        assert_eq!(between.trim(), read);
    }
}
