//! What holds for any two versions.

use std::collections::BTreeMap;
use std::sync::Arc;

use ordino::know::{Change, diff};
use ordino::read::Node;
use ordino::{Definition, Workflow, strategies};
use proptest::prelude::*;

/// A change without its words, by what it says of which version.
type Bare = (String, [Option<String>; 2], [Option<String>; 2], BTreeMap<&'static str, String>);

fn bare(changes: Vec<Change>, turned: bool) -> Vec<Bare> {
    let text = |node: Option<Node>| node.map(|node| serde_json::to_string(&node).unwrap());
    let mut bare: Vec<Bare> = changes
        .into_iter()
        .map(|change| {
            let mut code = change.code;
            let (mut paths, mut values) = ([change.old_path, change.new_path], [text(change.old), text(change.new)]);
            if turned {
                paths.reverse();
                values.reverse();
                let other = [("_added", "_removed"), ("_removed", "_added")];
                let other =
                    other.into_iter().find_map(|(one, other)| Some(format!("{}{other}", code.strip_suffix(one)?)));
                code = other.unwrap_or(code);
            }
            (code, paths, values, change.about)
        })
        .collect();
    bare.sort();
    bare
}

/// A definition, and another one of which some parts are the first one's.
fn versions() -> impl Strategy<Value = (Arc<Workflow>, Arc<Workflow>)> {
    (strategies::workflow(), strategies::workflow(), 0..8_u8).prop_map(|(old, other, which)| {
        let (one, theirs) = (old.definition().clone(), other.definition().clone());
        let mixed = match which {
            0 => Definition { teams: theirs.teams, ..one },
            1 => Definition { slas: theirs.slas, ..one },
            2 => Definition { rights: theirs.rights, ..one },
            3 => Definition { calendars: theirs.calendars, ..one },
            4 => {
                let mut statuses = one.statuses.clone();
                statuses.reverse();
                Definition { statuses, ..one }
            }
            5 => Definition { version: 2, ..one },
            6 => one,
            _ => theirs,
        };
        let mixed = Workflow::new(mixed).map_or(other, Arc::new);
        (old, mixed)
    })
}

proptest! {
    #[test]
    fn whatever_differs_shows_and_nothing_else((old, new) in versions()) {
        let changes = diff(&old, &new, None);
        prop_assert_eq!(old.edition() == new.edition(), changes.is_empty(), "{:?}", changes);
        for change in &changes {
            prop_assert!(!change.message.trim().is_empty(), "{:?}", change);
            prop_assert!(change.old_path.is_some() || change.new_path.is_some(), "{:?}", change);
            // A path leads to what is told of it.
            for (path, told, version) in [(&change.old_path, &change.old, &old), (&change.new_path, &change.new, &new)] {
                prop_assert_eq!(path.is_some(), told.is_some());
                let (Some(path), Some(told)) = (path, told) else { continue };
                let whole = serde_json::to_value(version.definition()).unwrap();
                let pointer = path.replacen('$', "", 1).replace('/', "~1").replace("[\"", "/").replace("\"]", "").replace('[', "/");
                let found = whole.pointer(&pointer.replace(']', "").replace('.', "/")).cloned();
                prop_assert_eq!(found.unwrap(), serde_json::to_value(told).unwrap(), "{}", path);
            }
        }
    }

    #[test]
    fn the_other_way_round_the_changes_are_the_same((old, new) in versions()) {
        prop_assert_eq!(bare(diff(&old, &new, None), false), bare(diff(&new, &old, None), true));
    }
}
