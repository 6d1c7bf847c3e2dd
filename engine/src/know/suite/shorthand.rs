//! Shorthands, written out as the wire has it.

use crate::effect::Effect;
use crate::principal::Principal;
use crate::read::Node;
use crate::step::Options;

/// A node with one key.
fn keyed(key: &str, value: Node) -> Node {
    Node::Map(vec![(key.to_owned(), value)])
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// Writes the texts of a list out; anything else stays.
fn each(node: &Node, write_out: impl Fn(&str) -> Node) -> Node {
    match node {
        Node::List(items) => Node::List(
            items
                .iter()
                .map(|item| if let Node::Text(short) = item { write_out(short) } else { item.clone() })
                .collect(),
        ),
        other => other.clone(),
    }
}

/// `moved` is `{type: moved}`.
pub(super) fn events(wanted: &Node) -> Node {
    each(wanted, |short| keyed("type", text(short)))
}

/// `notify` and `status` are types; any other text is a name that is emitted.
pub(super) fn effects(wanted: &Node) -> Node {
    each(wanted, |short| match short {
        "notify" | "status" | "emit" => keyed("type", text(short)),
        name => Node::Map(vec![("type".to_owned(), text("emit")), ("name".to_owned(), text(name))]),
    })
}

/// `packed` is `{to: packed}`.
pub(super) fn options(wanted: &Node) -> Node {
    each(wanted, |short| keyed("to", text(short)))
}

/// `paid` is `{to: paid}`, without blockers.
pub(super) fn undo(wanted: &Node) -> Node {
    match wanted {
        Node::Text(to) => Node::Map(vec![("to".to_owned(), text(to)), ("blockers".to_owned(), Node::List(Vec::new()))]),
        other => other.clone(),
    }
}

/// `not_permitted` is `[{code: not_permitted}]`.
pub(super) fn blockers(wanted: &Node) -> Node {
    match wanted {
        Node::Text(_) | Node::Map(_) => each(&Node::List(vec![wanted.clone()]), |code| keyed("code", text(code))),
        other => each(other, |code| keyed("code", text(code))),
    }
}

/// Blockers by command.
pub(super) fn can(wanted: &Node) -> Node {
    match wanted {
        Node::Map(entries) => Node::Map(entries.iter().map(|(key, value)| (key.clone(), blockers(value))).collect()),
        other => other.clone(),
    }
}

/// `running` is a state, `met` an outcome.
pub(super) fn clock(wanted: &Node) -> Node {
    match wanted {
        Node::Text(short) if matches!(short.as_str(), "met" | "breached" | "void" | "escalated") => {
            keyed("outcome", wanted.clone())
        }
        Node::Text(_) => keyed("state", wanted.clone()),
        other => other.clone(),
    }
}

/// The clocks of a case, by SLA.
pub(super) fn clocks_of(case: &Node) -> Node {
    let Some(Node::List(clocks)) = case.get("clocks") else { return Node::Map(Vec::new()) };
    let named = |clock: &Node| match clock.get("sla") {
        Some(Node::Text(sla)) => Some((sla.clone(), clock.clone())),
        _ => None,
    };
    Node::Map(clocks.iter().filter_map(named).collect())
}

/// Where somebody may move a case.
pub(super) fn free_targets(options: &Options) -> Vec<String> {
    let free = options.options.iter().filter(|offered| offered.blockers.is_empty());
    free.map(|offered| offered.to.to_string()).collect()
}

/// The names that effects emit.
pub(super) fn emitted(effects: &[Effect]) -> Vec<String> {
    let name = |effect: &Effect| match effect {
        Effect::Emit { name, .. } => Some(name.to_string()),
        _ => None,
    };
    effects.iter().filter_map(name).collect()
}

/// Who is told, each once.
pub(super) fn notified(effects: &[Effect]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for effect in effects {
        let Effect::Notify { to, .. } = effect else { continue };
        for name in to.iter().map(Principal::to_string) {
            if !told.contains(&name) {
                told.push(name);
            }
        }
    }
    told
}

/// Texts as a list of nodes.
pub(super) fn list(texts: Vec<String>) -> Node {
    Node::List(texts.into_iter().map(Node::Text).collect())
}
