//! `csv` and `xes`: somebody's log, through the readers of `ordino play`.

use std::fs;
use std::io::BufReader;

use ordino_cli::reader::{self, ColumnArgs, Fault, Found, Lifecycle, Row, table};

use crate::vectors::root;

/// Words of CSV beside the names of columns: what separates, quotes and ends, and what stands in cells.
const CSV_WORDS: [&str; 9] =
    ["complete", "start", "sep=;", "\",\"", "\"\"", ";", ",", "2026-01-02 16:00:00", "2026-01-02T16:00:00+01:00"];

/// Words of XES beside the keys that its extensions define: elements, attributes and what XML has besides.
const XES_WORDS: [&str; 35] = [
    "<log>",
    "</log>",
    "<trace>",
    "</trace>",
    "<event>",
    "</event>",
    "<event/>",
    "<string key=",
    "<date key=",
    "<list key=",
    "<values>",
    "<global scope=",
    "<classifier ",
    "<extension ",
    " prefix=",
    " uri=",
    " key=",
    " value=",
    "complete",
    "start",
    "concept.xesext",
    "org.xesext",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "encoding=\"ISO-8859-1\"",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE log [",
    "<!ENTITY ",
    "&amp;",
    "&#38;",
    "&#x26;",
    "&quot;",
    "xmlns:x=",
];

/// A row that is kept, with its line; or what is wrong with it.
type Kept = (u64, Result<[String; 5], String>);

/// A log as it was read: to its end, or not.
#[derive(Debug, PartialEq, Eq)]
struct Read {
    rows: Vec<Kept>,
    end: Result<Found, Fault>,
}

/// The marks with which UTF-8 begins, or UTF-16 in either order.
const MARKS: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xfe\xff", b"\xff\xfe"];

/// What a log in CSV is made of.
pub fn csv_words() -> impl Iterator<Item = &'static str> {
    reader::known_columns().chain(CSV_WORDS)
}

/// What a log in XES is made of. A key of an extension has its prefix.
pub fn xes_words() -> impl Iterator<Item = &'static str> {
    reader::known_columns().filter(|name| name.contains(':')).chain(XES_WORDS)
}

/// Reads bytes as CSV. A byte-order mark of UTF-8 changes nothing where there is none; rows are told with lines that the
/// log has, in order; what was read and written again, whatever separates, is read as the same.
pub fn csv(bytes: &[u8]) {
    let columns = ColumnArgs::default();
    let own = read(|take| table::read(bytes, &columns, take));
    own.has_its_lines(bytes);
    if !MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        let marked = [MARKS[0], bytes].concat();
        assert_eq!(
            read(|take| table::read(&marked, &columns, take)),
            own,
            "left: with a byte-order mark, right: without"
        );
    }
    let all = ColumnArgs { lifecycle: Lifecycle::All, ..ColumnArgs::default() };
    own.is_among(&read(|take| table::read(bytes, &all, take)));
    own.is_kept_as_csv();
}

/// Reads bytes as XES, or as whatever they are. However little of them comes at a time, the same is read; rows are told
/// with lines that the log has; what was read and written again, as XES or as CSV, is read as the same.
pub fn xes(bytes: &[u8]) {
    let columns = ColumnArgs::default();
    let name = "log.xes";
    let own = read(|take| reader::read(name, bytes, &columns, take));
    for size in [1, 7] {
        let slow = BufReader::with_capacity(size, bytes);
        let slow = read(|take| reader::read(name, slow, &columns, take));
        assert_eq!(slow, own, "left: {size} bytes at a time, right: all at once");
    }
    let all = ColumnArgs { lifecycle: Lifecycle::All, ..ColumnArgs::default() };
    own.is_among(&read(|take| reader::read(name, bytes, &all, take)));
    if bytes.first() == Some(&0x1f) {
        return;
    }
    own.has_its_lines(bytes);
    let rows = own.good();
    let written = written_as_xes(&rows);
    let again = read(|take| reader::read(name, written.as_bytes(), &columns, take));
    assert_eq!(again.good(), rows, "left: written again, right: read at first, {written}");
    assert!(again.end.is_ok(), "{:?}: {written}", again.end);
    own.is_kept_as_csv();
}

fn read(reader: impl FnOnce(&mut dyn FnMut(u64, Result<Row<'_>, String>)) -> Result<Found, Fault>) -> Read {
    let mut rows = Vec::new();
    let end = reader(&mut |line, row| {
        let row = row.map(|row| [row.case, row.status, row.at, row.employee, row.team].map(str::to_owned));
        rows.push((line, row));
    });
    Read { rows, end }
}

impl Read {
    /// Lines are counted from 1, and the log has them. An event of XES may stand before its trace's name, but not before
    /// the event in front of it.
    fn has_its_lines(&self, bytes: &[u8]) {
        let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
        let own: Vec<u64> = self.rows.iter().map(|(line, _)| *line).collect();
        assert!(own.is_sorted(), "rows in order have lines in order: {own:?}");
        let place = self.end.as_ref().err().and_then(|fault| fault.line);
        assert!(own.iter().copied().chain(place).all(|line| (1..=lines).contains(&line)), "{lines} lines: {self:?}");
        if let Err(Fault { message, .. }) = &self.end {
            assert!(!message.is_empty(), "{self:?}");
        }
        assert!(self.rows.iter().all(|(_, row)| row.as_ref().err().is_none_or(|flaw| !flaw.is_empty())));
    }

    /// Where every step of a life counts, so do those that count anyway.
    fn is_among(&self, all: &Read) {
        let mut rest = all.rows.iter();
        assert!(self.rows.iter().all(|row| rest.any(|other| other == row)), "left: {self:?}, right: all: {all:?}");
        if let (Ok(own), Ok(all_found)) = (&self.end, &all.end) {
            assert_eq!(all_found.passed_over, 0);
            assert_eq!(self.rows.len() as u64 + own.passed_over, all.rows.len() as u64, "rows are told or passed over");
        }
    }

    /// The rows that are no bad ones.
    fn good(&self) -> Vec<[String; 5]> {
        self.rows.iter().filter_map(|(_, row)| row.clone().ok()).collect()
    }

    fn is_kept_as_csv(&self) {
        let rows = self.good();
        // A log with a zero byte near its beginning is taken for no text.
        if rows.iter().flatten().any(|cell| cell.contains('\0')) {
            return;
        }
        for separator in *b",;\t" {
            let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
            writer.write_record(["case", "status", "at", "employee", "team"]).expect("it is written to memory");
            for row in &rows {
                writer.write_record(row).expect("it is written to memory");
            }
            let written = writer.into_inner().expect("it is written to memory");
            let again = read(|take| table::read(&written, &ColumnArgs::default(), take));
            assert_eq!(
                again.good(),
                rows,
                "left: written again, right: at first: {}",
                String::from_utf8_lossy(&written)
            );
        }
    }
}

/// Rows as XES, each in a trace of its own.
fn written_as_xes(rows: &[[String; 5]]) -> String {
    let mut text = String::from("<log>\n");
    for [case, status, at, employee, team] in rows {
        text.push_str("<trace>");
        attribute(&mut text, "concept:name", case);
        text.push_str("<event>");
        attribute(&mut text, "concept:name", status);
        attribute(&mut text, "time:timestamp", at);
        attribute(&mut text, "org:resource", employee);
        attribute(&mut text, "org:group", team);
        text.push_str("</event></trace>\n");
    }
    text.push_str("</log>\n");
    text
}

fn attribute(text: &mut String, key: &str, value: &str) {
    text.extend(["<string key=\"", key, "\" value=\""]);
    for letter in value.chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '"' => text.push_str("&quot;"),
            // White space in an attribute becomes blanks, unless it is written as what it is.
            '\t' => text.push_str("&#9;"),
            '\n' => text.push_str("&#10;"),
            '\r' => text.push_str("&#13;"),
            letter => text.push(letter),
        }
    }
    text.push_str("\"/>");
}

/// Small logs, by the target that reads them.
pub fn samples() -> Vec<(&'static str, String)> {
    let week = fs::read_to_string(root().join("examples/logs/order-desk-week.csv")).expect("the shipped log");
    let head: Vec<&str> = week.lines().take(12).collect();
    let commas = head.join("\n");
    let read = read(|take| table::read(commas.as_bytes(), &ColumnArgs::default(), take));
    let shop =
        "id_order;id_order_state;date_add;id_employee\n7;2;2026-01-02 16:00:00;0\n7;\"4\";2026-01-02 17:30:00;3\n";
    let steps = "case:concept:name,concept:name,time:timestamp,lifecycle:transition,org:group\r\n\
                 1,\"Check, twice\",2026-01-02T16:00:00.000+01:00,start,A\r\n\
                 1,\"Check, twice\",2026-01-02T17:00:00.000+01:00,complete,A\r\n";
    let mut logs = vec![
        ("csv", format!("sep=;\n{shop}")),
        ("csv", shop.to_owned()),
        ("csv", steps.to_owned()),
        ("csv", commas),
        ("csv", week),
        ("xes", written_as_xes(&read.good())),
    ];
    logs.extend(XES.map(|log| ("xes", log.to_owned())));
    logs
}

/// What logs in XES have.
const XES: [&str; 4] = [
    "\u{feff}<log><trace><string key=\"concept:name\" value=\"1\"/><event/></trace></log>",
    r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- of a shop -->
<log xes.version="2.0" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Organizational" prefix="o" uri="http://www.xes-standard.org/org.xesext"/>
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <string key="concept:name" value="orders"/>
  <trace>
    <string key="concept:name" value="order 1"/>
    <event>
      <string key="concept:name" value="new"><string key="concept:name" value="nested"/></string>
      <date key="time:timestamp" value="2026-01-02T16:00:00.000+01:00"/>
      <string key="o:resource" value="shipping-2"/>
      <string key="lifecycle:transition" value="start"/>
    </event>
    <event>
      <string key="concept:name" value="paid &amp; packed &#8594;"/>
      <date key="time:timestamp" value="2026-01-02T17:00:00.000+01:00"/>
      <list key="seen"><values><string key="org:group" value="none"/></values></list>
    </event>
  </trace>
</log>
"#,
    "<!DOCTYPE log [<!ENTITY a \"b\">]>\n<x:log xmlns:x='y'><x:trace><x:event><x:string key='concept:name' value='&a;'/>\
     </x:event></x:trace><x:event/></x:log>",
    "<log><trace/><trace><event/><event></event><string key=\"concept:name\" value='late name'/><![CDATA[text]]></trace></log>",
];
