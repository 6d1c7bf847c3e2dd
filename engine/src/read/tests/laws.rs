//! What holds for every document.

use super::*;
use proptest::prelude::*;

fn id() -> impl Strategy<Value = Id> {
    "[a-z]{1,6}".prop_map(Id)
}

fn guard() -> impl Strategy<Value = Guard> {
    let leaf = prop_oneof![
        id().prop_map(Guard::Visited),
        any::<(u8, bool)>().prop_map(|(a, b)| Guard::Pair(a, b)),
        (-1e9..1e9, -1e9..1e9).prop_map(|(low, high)| Guard::Between { low, high }),
        Just(Guard::Never),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Guard::All),
            inner.prop_map(|guard| Guard::Not(Box::new(guard))),
        ]
    })
}

fn options() -> impl Strategy<Value = Options> {
    (any::<bool>(), any::<u8>(), -1e9..1e9, any::<i64>(), prop::option::of(".*"))
        .prop_map(|(notify, retries, ratio, offset, color)| Options { notify, retries, ratio, offset, color })
}

fn status() -> impl Strategy<Value = Status> {
    let stage = prop_oneof![Just(Stage::Open), Just(Stage::Waiting), Just(Stage::Closed)];
    let action = prop_oneof![
        prop::collection::vec(id(), 0..3).prop_map(|to| Action::Notify { to }),
        id().prop_map(|team| Action::Assign { team }),
    ];
    let week = prop::collection::btree_map("[a-z ]{1,3}", prop::collection::vec(any::<(u8, u8)>(), 0..2), 0..3);
    let target = prop_oneof![any::<u32>().prop_map(Target::Hours), ".*".prop_map(Target::Text)];
    let several = prop_oneof![
        any::<i64>().prop_map(Several::One),
        prop::collection::vec(any::<i64>(), 0..3).prop_map(Several::Many),
    ];
    let leaf = (
        (id(), stage, prop::collection::vec(id(), 0..3), prop::option::of(guard())),
        (prop::collection::vec(action, 0..3), options(), week),
        (prop::option::of(target), prop::option::of(several), any::<u64>(), node()),
    )
        .prop_map(|((id, stage, suggested, when), (actions, options, week), (target, several, total, meta))| Status {
            recommended: None,
            meta: serde_json::to_value(meta).unwrap(),
            id,
            stage,
            suggested,
            when,
            actions,
            options,
            week,
            target,
            several,
            total,
        })
        .boxed();
    (leaf.clone(), prop::option::of(leaf))
        .prop_map(|(status, next)| Status { recommended: next.map(Box::new), ..status })
}

fn definition() -> impl Strategy<Value = Definition> {
    (id(), any::<u32>(), prop::collection::vec(status(), 0..3)).prop_map(|(id, version, statuses)| Definition {
        id,
        version,
        statuses,
    })
}

/// Any node, with keys that are likely to mean something.
fn node() -> impl Strategy<Value = Node> {
    let text = prop_oneof!["[a-z ]{0,4}", Just("open".to_owned()), Just("notify".to_owned())];
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        any::<u64>().prop_map(|number| Node::Number(Number::from(number))),
        any::<i64>().prop_map(|number| Node::Number(Number::Signed(number))),
        (-1e30..1e30).prop_map(|number| Node::Number(Number::Float(number))),
        text.prop_map(Node::Text),
    ];
    let key = prop::sample::select(vec![
        "id",
        "version",
        "statuses",
        "stage",
        "recommended",
        "suggested",
        "when",
        "actions",
        "options",
        "all",
        "not",
        "pair",
        "between",
        "low",
        "high",
        "type",
        "to",
        "team",
        "kind",
        "value",
        "notify",
        "x",
        "recomended",
    ]);
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Node::List),
            prop::collection::vec((key.clone().prop_map(str::to_owned), inner), 0..8).prop_map(Node::Map),
        ]
    })
}

/// A definition in which one node is replaced by any other.
fn spoilt() -> impl Strategy<Value = Node> {
    fn replace(node: &mut Node, left: &mut usize, by: &Node) {
        if *left == 0 {
            *node = by.clone();
        }
        *left = left.wrapping_sub(1);
        match node {
            Node::List(items) => items.iter_mut().for_each(|item| replace(item, left, by)),
            Node::Map(entries) => entries.iter_mut().for_each(|entry| replace(&mut entry.1, left, by)),
            _ => {}
        }
    }
    (definition(), prop::collection::vec((0..60_usize, node()), 1..5)).prop_map(|(definition, changes)| {
        let mut spoilt = Node::deserialize(serde_json::to_value(definition).unwrap()).unwrap();
        for (mut left, by) in changes {
            replace(&mut spoilt, &mut left, &by);
        }
        spoilt
    })
}

/// What holds for every node and type.
fn check<T: DeserializeOwned + PartialEq + std::fmt::Debug>(node: &Node) -> Result<(), TestCaseError> {
    let (value, found) = read::<T>(node);
    prop_assert!(value.is_some() || !found.is_empty());
    prop_assert!(found.len() <= MAX_PROBLEMS + 1);
    prop_assert!(found.iter().all(|one| one.path.starts_with('$') && !one.message.is_empty()));
    for (index, one) in found.iter().enumerate() {
        let same = |other: &&Diagnostic| *other == one && one.code != Code::DuplicateKey;
        prop_assert!(!found.iter().skip(index + 1).any(|other| same(&other)), "twice: {one}");
    }
    prop_assert_eq!(read::<T>(node), (value, found));
    Ok(())
}

proptest! {
    #[test]
    fn a_valid_document_reads_as_with_serde_json(definition in definition()) {
        let json = serde_json::to_value(&definition).unwrap();
        let node = Node::deserialize(json.clone()).unwrap();
        let theirs: Definition = serde_json::from_value(json).unwrap();
        prop_assert_eq!(&theirs, &definition);
        let (ours, found) = read::<Definition>(&node);
        // The only thing to complain about is `meta`, which is any node.
        prop_assert_eq!(found, vec![]);
        prop_assert_eq!(ours, Some(theirs));
        let text = serde_json::to_string(&definition).unwrap();
        prop_assert_eq!(read::<Definition>(&parse(&text).unwrap()).0, Some(definition));
    }

    #[test]
    fn what_is_read_without_problems_is_valid_for_serde_json(node in spoilt()) {
        check::<Definition>(&node)?;
        let (ours, found) = read::<Definition>(&node);
        if let (Some(ours), true) = (ours, found.is_empty()) {
            let again = Node::deserialize(serde_json::to_value(&ours).unwrap()).unwrap();
            prop_assert_eq!(read::<Definition>(&again), (Some(ours), vec![]));
        }
    }

    #[test]
    fn what_serde_json_refuses_has_a_problem(node in spoilt()) {
        let text = serde_json::to_string(&node).unwrap();
        let theirs = serde_json::from_str::<Definition>(&text);
        let (ours, found) = read::<Definition>(&node);
        match theirs {
            Ok(theirs) if found.is_empty() => prop_assert_eq!(ours, Some(theirs)),
            Ok(_) => {}
            // Only a whole number written as a fraction is welcome here and not there.
            Err(error) => prop_assert!(!found.is_empty() || error.to_string().contains("floating point"), "{error}"),
        }
    }

    #[test]
    fn any_node_is_read_to_an_end(node in node()) {
        check::<Definition>(&node)?;
        check::<Vec<Status>>(&node)?;
        check::<BTreeMap<String, Guard>>(&node)?;
        check::<Vec<Action>>(&node)?;
        check::<(Several, Target)>(&node)?;
        check::<serde_json::Value>(&node)?;
    }

    #[test]
    fn a_node_survives_json(node in node()) {
        let text = serde_json::to_string(&node).unwrap();
        prop_assert_eq!(parse(&text).unwrap(), node.clone());
        let (value, found) = read::<Node>(&node);
        if found.is_empty() {
            prop_assert_eq!(value, Some(node));
        } else {
            prop_assert!(found.iter().all(|one| one.code == Code::DuplicateKey));
        }
    }

    #[test]
    fn any_text_parses_or_does_not(text in "[\\[\\]{}\",:0-9a-e. \\n\\\\-]{0,40}") {
        if let Err(error) = parse(&text) {
            prop_assert!(error.line >= 1 && error.column >= 1);
        }
    }
}
