//! Documents with faults, and what is said about them.

use super::*;

/// What is reported, a line each.
fn problems<T: DeserializeOwned>(text: &str) -> Vec<String> {
    let (value, found) = read::<T>(&parse(text).unwrap());
    assert!(value.is_some() || !found.is_empty());
    let sound = |one: &Diagnostic| one.severity == Severity::Error && !one.message.ends_with('.');
    assert!(found.iter().all(sound));
    found
        .iter()
        .map(|one| {
            let help = one.help.as_ref().map_or(String::new(), |help| format!(" ({help})"));
            format!("{} {}: {}{help}", one.code, one.path, one.message)
        })
        .collect()
}

#[track_caller]
fn assert_problems<T: DeserializeOwned>(text: &str, expected: &[&str]) {
    assert_eq!(problems::<T>(text), expected, "{text}");
}

#[test]
fn many_faults_are_reported_at_once_in_document_order() {
    assert_problems::<Definition>(
        r#"{
            "id": "a b",
            "id": "shop",
            "statuses": [
                { "id": "new", "stage": "opne", "recomended": null },
                { "id": "paid", "stage": "open", "suggested": ["x", 3, "a b", "y", []] },
                "lost",
                { "stage": "closed", "options": { "notify": "yes", "retries": 300, "offset": 1.5, "colr": "red" } },
                { "id": "sent", "stage": "open", "when": { "all": [{ "not": "never" }, { "visted": "new" }, "alll", 7] } }
            ],
            "version": "1",
            "verzion": 1
        }"#,
        &[
            "invalid_value $.id: `a b` is not an id",
            "duplicate_key $.id: duplicate key `id` (keep one of the two)",
            "invalid_value $.statuses[0].stage: unknown value `opne` (did you mean `open`?)",
            "unknown_key $.statuses[0].recomended: unknown key `recomended` (did you mean `recommended`?)",
            "wrong_type $.statuses[1].suggested[1]: expected text, found the number `3`",
            "invalid_value $.statuses[1].suggested[2]: `a b` is not an id",
            "wrong_type $.statuses[1].suggested[4]: expected text, found a list",
            "wrong_type $.statuses[2]: expected a map, found text `lost`",
            "missing_key $.statuses[3]: missing key `id`",
            "wrong_type $.statuses[3].options.notify: expected true or false, found text `yes`",
            "invalid_value $.statuses[3].options.retries: expected a whole number from 0 to 255, found the number `300`",
            "wrong_type $.statuses[3].options.offset: expected a whole number, found the number `1.5`",
            "unknown_key $.statuses[3].options.colr: unknown key `colr` (did you mean `color`?)",
            "unknown_key $.statuses[4].when.all[1].visted: unknown key `visted` (did you mean `visited`?)",
            "invalid_value $.statuses[4].when.all[2]: unknown value `alll` (did you mean `all`?)",
            "wrong_type $.statuses[4].when.all[3]: expected one of `all`, `not`, `visited`, `pair`, `between`, `never`, found the number `7`",
            "wrong_type $.version: expected a whole number, found text `1`",
            "unknown_key $.verzion: unknown key `verzion` (one of `id`, `version`, `statuses`)",
        ],
    );
}

#[test]
fn items_keep_their_positions_in_nested_lists() {
    let text = r#"[[1, "a", 2, "b"], "c", [3, [4], 5]]"#;
    assert_problems::<Vec<Vec<u8>>>(
        text,
        &[
            "wrong_type $[0][1]: expected a whole number, found text `a`",
            "wrong_type $[0][3]: expected a whole number, found text `b`",
            "wrong_type $[1]: expected a list, found text `c`",
            "wrong_type $[2][1]: expected a whole number, found a list",
        ],
    );
    let (value, _) = read::<Vec<Vec<u8>>>(&parse(text).unwrap());
    assert_eq!(value, Some(vec![vec![1, 2], vec![3, 5]]));
}

#[test]
fn every_missing_key_of_a_map_is_reported() {
    assert_problems::<Definition>(
        "{}",
        &[
            "missing_key $: missing key `id`",
            "missing_key $: missing key `version`",
            "missing_key $: missing key `statuses`",
        ],
    );
}

#[test]
fn a_key_that_is_broken_is_not_also_missing() {
    assert_problems::<Definition>(
        r#"{ "id": 1, "statuses": [{ "id": 2, "stage": "open" }, { "id": "ok", "stage": null }] }"#,
        &[
            "missing_key $: missing key `version`",
            "wrong_type $.id: expected text, found the number `1`",
            "wrong_type $.statuses[0].id: expected text, found the number `2`",
            "wrong_type $.statuses[1].stage: expected one of `open`, `waiting`, `closed`, found nothing",
        ],
    );
}

#[test]
fn what_is_missing_deep_down_breaks_what_needs_it_in_silence() {
    #[derive(Debug, Deserialize)]
    struct Inner {
        #[serde(rename = "least")]
        _least: u8,
    }
    #[derive(Debug, Deserialize)]
    struct Outer {
        #[serde(rename = "inner")]
        _inner: Inner,
        #[serde(rename = "other")]
        _other: u8,
    }
    let text = r#"{ "inner": {}, "other": "x" }"#;
    assert_problems::<Outer>(
        text,
        &["missing_key $.inner: missing key `least`", "wrong_type $.other: expected a whole number, found text `x`"],
    );
    assert!(read::<Outer>(&parse(text).unwrap()).0.is_none());
    assert!(read::<Vec<Outer>>(&parse(&format!("[{text}]")).unwrap()).0.unwrap().is_empty());
}

#[test]
fn a_stand_in_never_shows() {
    /// Refuses what a stand-in would look like.
    #[derive(Debug, Deserialize)]
    #[serde(try_from = "Raw")]
    struct Checked;
    #[derive(Deserialize)]
    struct Raw {
        name: String,
        size: u8,
    }
    impl TryFrom<Raw> for Checked {
        type Error = String;
        fn try_from(raw: Raw) -> Result<Self, String> {
            if raw.name.len() < 3 || raw.size < 3 {
                return Err("too small".to_owned());
            }
            Ok(Self)
        }
    }
    let text = r#"[{ "size": 9 }, { "name": "long" }, { "name": "x", "size": 9 }, { "name": "long", "size": "x" }]"#;
    assert_problems::<Vec<Checked>>(
        text,
        &[
            "missing_key $[0]: missing key `name`",
            "missing_key $[1]: missing key `size`",
            "invalid_value $[2]: too small",
            "wrong_type $[3].size: expected a whole number, found text `x`",
        ],
    );
    assert!(read::<Vec<Checked>>(&parse(text).unwrap()).0.unwrap().is_empty());
}

#[test]
fn a_judgement_on_what_is_left_is_not_reported() {
    #[derive(Debug, Deserialize)]
    #[serde(try_from = "Vec<u8>")]
    struct Filled;
    impl TryFrom<Vec<u8>> for Filled {
        type Error = &'static str;
        fn try_from(items: Vec<u8>) -> Result<Self, &'static str> {
            if items.is_empty() { Err("needs an item") } else { Ok(Self) }
        }
    }
    assert_problems::<Filled>(r#"["a"]"#, &["wrong_type $[0]: expected a whole number, found text `a`"]);
    assert_problems::<Filled>("[]", &["invalid_value $: needs an item"]);
}

#[test]
fn duplicates_are_reported_in_structs_and_maps_and_the_first_counts() {
    assert_problems::<BTreeMap<String, u8>>(
        r#"{ "a": 1, "b c": 2, "a": "x", "b c": 3, "a": 4 }"#,
        &[
            "duplicate_key $.a: duplicate key `a` (keep one of the two)",
            r#"duplicate_key $["b c"]: duplicate key `b c` (keep one of the two)"#,
            "duplicate_key $.a: duplicate key `a` (keep one of the two)",
        ],
    );
    let node = parse(r#"{ "color": "red", "color": "blue" }"#).unwrap();
    assert_eq!(read::<Options>(&node).0.unwrap().color.as_deref(), Some("red"));
    assert_problems::<Options>(
        r#"{ "color": "red", "colour": "blue" }"#,
        &["duplicate_key $.colour: duplicate key `color` (keep one of the two)"],
    );
    assert_problems::<serde_json::Value>(
        r#"{ "meta": [{ "a": 1, "a": 2 }] }"#,
        &["duplicate_key $.meta[0].a: duplicate key `a` (keep one of the two)"],
    );
    assert_problems::<Guard>(
        r#"{ "visited": 3, "visited": "new" }"#,
        &[
            "wrong_type $.visited: expected text, found the number `3`",
            "duplicate_key $.visited: duplicate key `visited` (keep one of the two)",
        ],
    );
}

#[test]
fn unknown_keys_come_with_the_nearest_or_with_all() {
    for (key, help) in [
        ("Notify", "did you mean `notify`?"),
        ("retrys", "did you mean `retries`?"),
        ("off-set", "did you mean `offset`?"),
        ("colours", "did you mean `colour`?"),
        ("zzz", "one of `notify`, `retries`, `ratio`, `offset`, `color`, `colour`"),
    ] {
        let found = problems::<Options>(&format!(r#"{{ "{key}": 1 }}"#));
        assert_eq!(found, [format!("unknown_key {}: unknown key `{key}` ({help})", Path::root().key(key))]);
    }
    // The nearest is there already.
    let found = problems::<Options>(r#"{ "ratio": 1, "ratios": 2 }"#);
    assert!(found[0].contains("(one of"), "{found:?}");
}

#[test]
fn enums_are_names_or_maps_with_one_key() {
    assert_problems::<Vec<Guard>>(
        r#"["never", { "never": null }, { "pair": [1, true] }, { "between": { "low": 1, "high": 2.5 } }]"#,
        &[],
    );
    assert_problems::<Vec<Guard>>(
        r#"["visited", { "never": 1 }, {}, { "not": "never", "visited": "x" }, { "visited": "x", "also": 1 },
            { "pair": [1] }, { "pair": [1, true, 2] }, { "pair": [300, 7] }, { "between": { "hihg": 2 } }, { "nope": 1 }]"#,
        &[
            "wrong_type $[0]: `visited` alone says too little (write a map with the key `visited`)",
            "wrong_type $[1].never: `never` takes no value (write `never` alone)",
            "invalid_value $[2]: expected a map with one key, found 0 keys (one of `all`, `not`, `visited`, `pair`, `between`, `never`)",
            "invalid_value $[3]: expected a map with one key, found 2 keys (one of `all`, `not`, `visited`, `pair`, `between`, `never`)",
            "unknown_key $[4].also: unknown key `also` (one of `all`, `not`, `visited`, `pair`, `between`, `never`)",
            "invalid_value $[5].pair: expected a list of 2, found 1",
            "invalid_value $[6].pair: expected a list of 2, found 3",
            "invalid_value $[7].pair[0]: expected a whole number from 0 to 255, found the number `300`",
            "missing_key $[8].between: missing key `low`",
            "missing_key $[8].between: missing key `high`",
            "unknown_key $[8].between.hihg: unknown key `hihg` (did you mean `high`?)",
            "unknown_key $[9].nope: unknown key `nope` (one of `all`, `not`, `visited`, `pair`, `between`, `never`)",
        ],
    );
}

#[test]
fn buffered_enums_are_reported_as_near_as_serde_allows() {
    assert_problems::<Vec<Action>>(
        r#"[{ "type": "notify", "to": ["a", 1] }, { "type": "notfy" }, { "team": "a" }, { "type": 1 }, 5,
            { "type": "assign", "team": "a", "taem": "b" }, { "type": "assign" }, { "type": "assign", "team": "a", "team": "b" }]"#,
        &[
            "wrong_type $[0]: expected text, found the number `1`",
            "invalid_value $[1].type: unknown value `notfy` (did you mean `notify`?)",
            "missing_key $[2]: missing key `type`",
            "wrong_type $[3].type: expected a name, found the number `1`",
            "wrong_type $[4]: expected a map, found the number `5`",
            "unknown_key $[5].taem: unknown key `taem` (did you mean `team`?)",
            "missing_key $[6]: missing key `team`",
            "duplicate_key $[7].team: duplicate key `team` (keep one of the two)",
        ],
    );
    assert_problems::<Vec<Several>>(
        r#"[1, [1, 2], "x"]"#,
        &["invalid_value $[2]: expected a number or a list of numbers"],
    );
    assert_problems::<Vec<Target>>(
        r#"[{ "kind": "hours", "value": 3 }, { "value": "x", "kind": "text" }, { "kind": "hours" }, { "kind": "hours", "value": 1, "x": 1 }]"#,
        &["missing_key $[2]: missing key `value`", "unknown_key $[3].x: unknown key `x` (one of `kind`, `value`)"],
    );
}

#[test]
fn a_hand_written_choice_keeps_exact_paths() {
    /// A status id, or a map: what `deserialize_any` and `MapAccessDeserializer` make of it.
    #[derive(Debug)]
    struct Choice;
    impl<'de> Deserialize<'de> for Choice {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Visitor;
            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = Choice;
                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("a status or a map")
                }
                fn visit_str<E>(self, _: &str) -> Result<Choice, E> {
                    Ok(Choice)
                }
                fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Choice, A::Error> {
                    #[derive(Deserialize)]
                    #[serde(deny_unknown_fields)]
                    struct Full {
                        #[serde(rename = "to")]
                        _to: Vec<String>,
                        #[serde(rename = "label")]
                        _label: String,
                    }
                    Full::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(|_| Choice)
                }
            }
            deserializer.deserialize_any(Visitor)
        }
    }
    assert_problems::<Vec<Choice>>(
        r#"["a", 3, {}, { "to": ["a", 1], "lable": "x", "x": 1, "y": 2, "to": 1 }]"#,
        &[
            "wrong_type $[1]: expected a status or a map, found the number `3`",
            "missing_key $[2]: missing key `to`",
            "missing_key $[2]: missing key `label`",
            "missing_key $[3]: missing key `label`",
            "wrong_type $[3].to[1]: expected text, found the number `1`",
            "unknown_key $[3].lable: unknown key `lable` (did you mean `label`?)",
            "unknown_key $[3].x: unknown key `x` (one of `to`, `label`)",
            "unknown_key $[3].y: unknown key `y` (one of `to`, `label`)",
            "duplicate_key $[3].to: duplicate key `to` (keep one of the two)",
        ],
    );
}

#[test]
fn keys_may_be_typed() {
    #[derive(PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Day {
        Mon,
        Tue,
    }
    assert_problems::<BTreeMap<u8, u8>>(
        r#"{ "1": 1, "x": 2, "300": 3 }"#,
        &[
            "wrong_type $.x: expected a whole number, found text `x`",
            r#"invalid_value $["300"]: expected a whole number from 0 to 255, found the number `300`"#,
        ],
    );
    assert_problems::<BTreeMap<Day, u8>>(
        r#"{ "mon": 1, "tu": 2, "tue": "x" }"#,
        &[
            "unknown_key $.tu: unknown key `tu` (did you mean `tue`?)",
            "wrong_type $.tue: expected a whole number, found text `x`",
        ],
    );
}

#[test]
fn numbers_are_what_they_are_worth() {
    let read = |text: &str| read::<i64>(&parse(text).unwrap());
    assert_eq!(read("2.0"), (Some(2), vec![]));
    assert_eq!(read("-9e2"), (Some(-900), vec![]));
    assert_problems::<u64>(
        "1e20",
        &[
            "invalid_value $: expected a whole number from 0 to 18446744073709551615, found the number `100000000000000000000`",
        ],
    );
    assert_problems::<u64>(
        "-1",
        &["invalid_value $: expected a whole number from 0 to 18446744073709551615, found the number `-1`"],
    );
    assert_problems::<f64>("18446744073709551615", &[]);
    assert_problems::<f64>(r#""1""#, &["wrong_type $: expected a number, found text `1`"]);
    assert_problems::<std::num::NonZeroU8>(
        "0",
        &["invalid_value $: expected a whole number from 1 to 255, found the number `0`"],
    );
}

#[test]
fn reading_stops_after_a_hundred_problems() {
    let items = |count: usize| Node::List(vec![Node::Bool(true); count]);
    let (value, found) = read::<Vec<u8>>(&items(100));
    assert_eq!((value, found.len()), (Some(vec![]), 100));

    let (value, found) = read::<Vec<u8>>(&items(5_000));
    assert_eq!((value, found.len()), (None, 101));
    let last = found.last().unwrap();
    assert_eq!((last.code, last.severity), (Code::LimitExceeded, Severity::Hint));
    assert_eq!(last.message, "reading stopped after 100 problems, there may be more");

    let keys = (0..5_000).map(|index| (format!("k{index}"), Node::Null)).collect();
    assert_eq!(read::<Options>(&Node::Map(keys)).1.len(), 101);
}

#[test]
fn input_in_messages_is_short_and_on_one_line() {
    let text = format!("a\n{}", "b".repeat(1_000));
    let (_, found) = read::<u8>(&Node::Text(text));
    assert_eq!(found[0].message, format!("expected a whole number, found text `a\\n{}…`", "b".repeat(78)));
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&nested(MAX_NESTING)).is_ok());
    let error = parse(&nested(MAX_NESTING + 1)).unwrap_err();
    assert_eq!(error.message, "nested deeper than 128 levels");
    assert_eq!(parse(&"[".repeat(1_000_000)).unwrap_err().message, error.message);
    assert_eq!(parse(&r#"{"a":"#.repeat(1_000_000)).unwrap_err().message, error.message);

    // By hand it can be deeper: the reader counts as well.
    let deep = (0..=MAX_NESTING).fold(Node::Null, |node, _| Node::List(vec![node]));
    let (_, found) = read::<Node>(&deep);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message, error.message);
}

#[test]
fn a_node_is_read_as_it_was_written() {
    let node = parse(r#"{"key": 1, "key": {"a": [], "a": []}}"#).unwrap();
    assert_eq!(read::<Node>(&node), (Some(node), Vec::new()));
}

#[test]
fn syntax_errors_say_where() {
    for (text, expected) in [
        ("", "line 1, column 1: the text ends inside a value"),
        ("[1,\n 2", "line 2, column 2: the text ends inside a list"),
        ("[1] x", "line 1, column 5: trailing characters"),
        ("{\"a\": tru}", "line 1, column 10: expected ident"),
        ("1e999", "line 1, column 5: number out of range"),
    ] {
        let error = parse(text).unwrap_err();
        assert_eq!(error.to_string(), expected, "{text}");
        assert_eq!(Diagnostic::from(error).code, Code::Syntax);
    }
    assert_eq!(parse("\u{feff}1"), parse("1"));
}

#[test]
fn diagnostics_are_json() {
    let found = read::<Options>(&parse(r#"{ "notfy": 1, "ratio": null }"#).unwrap()).1;
    assert_eq!(
        serde_json::to_string(&found).unwrap(),
        concat!(
            r#"[{"code":"unknown_key","severity":"error","path":"$.notfy","message":"unknown key `notfy`","#,
            r#""help":"did you mean `notify`?"},"#,
            r#"{"code":"wrong_type","severity":"error","path":"$.ratio","message":"expected a number, found nothing"}]"#,
        )
    );
}
