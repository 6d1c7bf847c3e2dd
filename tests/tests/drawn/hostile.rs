//! Labels that would be something else in the language of a picture.

use ordino::Workflow;
use ordino::draw::{Format, Look, draw};

use crate::picture::Picture;

const HOSTILE: &str =
    "\"]; end %% <script>alert(1)</script> & ]]> `x` #35; \\\" --> $x {{ }} \u{7} \n subgraph ' \u{202e}";

fn workflow() -> Workflow {
    let label = serde_json::to_string(HOSTILE).expect("JSON");
    let text = format!(
        r#"{{"id": "shop", "version": 1, "label": {label}, "teams": [{{"id": "desk", "label": {label}}}], "statuses": [
            {{"id": "new", "team": "desk", "label": {label}, "description": {label},
              "recommended": {{"to": "done", "label": {label}, "when": {{"fact": {label}, "eq": {label}}}}},
              "suggested": [{{"to": "lost", "label": {label}}}]}},
            {{"id": "done", "stage": "closed", "label": {label}}}, {{"id": "lost", "stage": "closed", "label": {label}}}]}}"#
    );
    Workflow::from_json(&text).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn drawn(format: Format) -> String {
    draw(&workflow(), format, &Look::default()).expect("it can be drawn").text
}

#[test]
fn a_label_is_no_markup() {
    let svg = drawn(Format::Svg);
    let picture = Picture::read(&svg);
    assert_eq!((picture.cards.len(), picture.lines.len()), (3, 2));
    assert!(!svg.contains("<script"));
    // Control characters are no text of XML 1.0.
    assert!(svg.chars().all(|sign| sign == '\n' || !sign.is_control()));
}

#[test]
fn a_label_is_no_mermaid() {
    let text = drawn(Format::Mermaid);
    for line in text.lines().filter(|line| line.contains('"')) {
        let quoted: Vec<&str> = line.split('"').collect();
        assert_eq!(quoted.len(), 3, "one text in quotes: {line}");
        let inside = quoted[1].replace("<br/>", "");
        assert!(!inside.contains(['<', '>', '[', ']', '{', '}', '`', '\\', '%', '&', '|']), "{inside}");
    }
    // In six labels, in the title and in the description it is a word; two lanes begin with it.
    assert_eq!(text.matches("subgraph").count(), 8 + 2);
    assert_eq!(text.lines().filter(|line| line.starts_with("  subgraph t")).count(), 2);
    assert_eq!(text.lines().filter(|line| line.trim() == "end").count(), 2);
}

#[test]
fn a_label_is_no_dot() {
    let text = drawn(Format::Dot);
    // Without what is quoted, no sign of the label is left.
    let mut outside = String::new();
    let (mut inside, mut escaped) = (false, false);
    for sign in text.chars() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            _ if !inside => outside.push(sign),
            _ => {}
        }
    }
    assert!(!inside);
    assert!(!outside.contains("script") && !outside.contains('%') && !outside.contains('&'), "{outside}");
    assert_eq!((outside.matches('{').count(), outside.matches('}').count()), (3, 3));
}

#[test]
fn a_label_is_no_configuration() {
    let machine: serde_json::Value = serde_json::from_str(&drawn(Format::Xstate)).expect("JSON");
    assert_eq!(machine["states"]["new"]["meta"]["label"], HOSTILE);
    let yaml = drawn(Format::Symfony);
    let machine: serde_json::Value = serde_saphyr::from_str(&yaml).expect("YAML");
    let places = &machine["framework"]["workflows"]["shop"]["places"];
    assert_eq!(places["new"]["metadata"]["title"], HOSTILE.replace('%', "%%"));
    assert_eq!(places.as_object().expect("places").len(), 3);
}
