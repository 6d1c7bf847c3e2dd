//! `ordino play` on what only looks like XES, and on what is made to do harm.

use std::fmt::Write as _;

use ordino_cli::reader::{self, ColumnArgs};

use crate::support::{Folder, packed};

const SHOP: &str = "{ id: shop, version: 1, statuses: [{ id: new }] }";

const LOG: &str = "<log>
  <trace>
    <string key=\"concept:name\" value=\"a\"/>
    <event>
      <string key=\"concept:name\" value=\"new\"/>
      <date key=\"time:timestamp\" value=\"2026-01-02T16:00:00Z\"/>
    </event>
  </trace>
</log>
";

fn shop(test: &str) -> Folder {
    let folder = Folder::new(test);
    folder.file("shop.yaml", SHOP);
    folder
}

/// Reads a log without a definition; answers rows and bad rows.
fn count(log: &[u8]) -> Result<(u64, u64), String> {
    let (mut rows, mut bad) = (0, 0);
    let read = reader::read("log.xes", log, &ColumnArgs::default(), |_, row| match row {
        Ok(_) => rows += 1,
        Err(_) => bad += 1,
    });
    read.map(|_| (rows, bad)).map_err(|fault| fault.message)
}

#[test]
fn odd_files_are_said_to_be_odd() {
    let folder = shop("xes-faults");
    let help = "\n  help: a log in XES has the root element `log`\n";
    let cut = &LOG[..LOG.find("</event>").unwrap()];
    let latin = LOG.replace("<log>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><log>");
    for (file, bytes, message) in [
        ("empty.xes", Vec::new(), format!("empty.xes: is empty{help}")),
        ("blank.xes", b" \n\n".to_vec(), format!("blank.xes: is empty{help}")),
        ("table.xes", b"case,status\na,new\n".to_vec(), format!("table.xes:1: is no XES log: begins with text{help}")),
        (
            "page.csv",
            b"<!doctype html>\n<html>".to_vec(),
            format!("page.csv:2: is no XES log: begins with `<html>`{help}"),
        ),
        ("two.xes", format!("{LOG}{LOG}").into_bytes(), format!("two.xes:10: goes on after its end: `<log>`{help}")),
        ("cut.xes", cut.as_bytes().to_vec(), "cut.xes:7: ends before `</log>`\n  help: is it cut off?\n".to_owned()),
        (
            "tag.xes",
            LOG.as_bytes()[..LOG.len() - 9].to_vec(),
            "tag.xes:8: is no XML: syntax error: tag not closed: `>` not found before end of input\n".to_owned(),
        ),
        (
            "quote.xes",
            LOG.replace("\"a\"", "\"a").into_bytes(),
            "quote.xes:3: is no XML: syntax error: attribute value not closed: `\"` not found before end of input\n"
                .to_owned(),
        ),
        (
            "mixed.xes",
            LOG.replace("</event>", "</trace>").into_bytes(),
            "mixed.xes:7: is no XML: ill-formed document: expected `</event>`, but `</trace>` was found\n".to_owned(),
        ),
        (
            "latin.xes",
            latin.into_bytes(),
            "latin.xes:1: is written in `ISO-8859-1`\n  help: save it as XML in UTF-8\n".to_owned(),
        ),
        (
            "bytes.xes",
            b"<log>\n<trace a=\"\xe9\"/></log>".to_vec(),
            "bytes.xes:2: is not UTF-8 text\n  help: save it as XML in UTF-8\n".to_owned(),
        ),
        (
            "table.csv.gz",
            packed(b"case,status,at\n"),
            "table.csv.gz: is packed with gzip, and is no XES log\n  help: unpack it first\n".to_owned(),
        ),
        ("half.xes.gz", packed(LOG.as_bytes())[..60].to_vec(), "half.xes.gz:2: cannot be read: ".to_owned()),
    ] {
        folder.file(file, bytes);
        let ran = folder.run(&["play", "shop.yaml", file]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{file}");
        assert!(ran.err.starts_with(&format!("error: {message}")), "{file}: {}", ran.err);
    }
}

#[test]
fn no_entity_is_expanded() {
    let mut bomb = "<!DOCTYPE log [\n<!ENTITY e0 \"ha\">\n".to_owned();
    for level in 1..30 {
        writeln!(bomb, "<!ENTITY e{level} \"{}\">", format!("&e{};", level - 1).repeat(10)).unwrap();
    }
    bomb.push_str("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n");
    let log = bomb + &LOG.replace("\"new\"", "\"&e29;\"");
    assert_eq!(count(log.as_bytes()), Ok((0, 1)));
    assert_eq!(count(log.replace("&e29;", "&file;").as_bytes()), Ok((0, 1)));
    // Where nobody looks it does no harm either.
    assert_eq!(count(log.replace("&e29;", "new").replace("<event>", "<event>&e29;").as_bytes()), Ok((1, 0)));
}

#[test]
fn what_is_made_to_do_harm_does_none() {
    let deep = format!("<log>{}", "<a>".repeat(1_000_000));
    assert_eq!(count(deep.as_bytes()), Err("has elements that are nested more than 128 deep".to_owned()));
    let long = format!("<log a=\"{}", "x".repeat(17 * 1024 * 1024));
    let too_long = Err("a tag or text has at most 16777216 bytes; is a quote left open?".to_owned());
    assert_eq!(count(long.as_bytes()), too_long);
    let comment = format!("<log><!--{}", "->".repeat(9 * 1024 * 1024));
    assert_eq!(count(comment.as_bytes()), too_long);
    // Events that are whole, and never end their trace.
    let text = "x".repeat(1024 * 1024);
    let event = format!("<event><string key='concept:name' value='{text}'/></event>");
    let trace = |events: usize| format!("<trace>{}</trace>", event.repeat(events));
    let endless = format!("<log><trace>{}", event.repeat(65));
    assert_eq!(count(endless.as_bytes()), Err("a trace has more than 67108864 bytes of text".to_owned()));
    // So many in all are no harm.
    assert_eq!(count(format!("<log>{}{}</log>", trace(64), trace(1)).as_bytes()), Ok((65, 0)));
    // A million attributes, compared each with each, would take for ever.
    let mut wide = "<log><trace><string ".to_owned();
    for number in 0..1_000_000 {
        write!(wide, "a{number}='' ").unwrap();
    }
    wide.push_str("key='concept:name' value='a'/><event/></trace></log>");
    assert_eq!(count(wide.as_bytes()), Ok((1, 0)));
}

#[test]
fn any_beginning_of_a_log_gives_an_answer() {
    for end in 0..=LOG.len() {
        let whole = LOG[..end].trim_end() == LOG.trim_end();
        assert_eq!(count(&LOG.as_bytes()[..end]).is_ok(), whole, "{end}");
        // And any one byte that is another.
        for other in *b"<>\"'&/!?\0\xff " {
            let changed = LOG.bytes().enumerate().map(|(position, byte)| if position == end { other } else { byte });
            let _ = count(&changed.collect::<Vec<u8>>());
        }
    }
}
