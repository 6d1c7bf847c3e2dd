//! Promises that name nothing or several things, and those that say nothing.

use super::{Findings, Subject, list, note};
use crate::definition::{Definition, Never, Promise};
use crate::know::promises::monitor::Monitor;
use crate::know::promises::names::Names;
use crate::know::promises::{Doubt, Verdict};
use crate::read::{self, Code, Path, Severity};

/// Notes every promise that [`promises`](crate::know::promises()) leaves undecided for the way it is written.
pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let definition = subject.definition;
    let names = Names::new(definition);
    for (position, promise) in definition.promises.iter().enumerate() {
        let place = Path::root().key("promises").index(position);
        let spots = named(promise, &place);
        let mut sets = Vec::new();
        for (path, name) in &spots {
            match names.resolve(name) {
                Ok(set) => sets.push(set),
                Err(verdict) => complain(findings, path.clone(), verdict, || near(definition, name)),
            }
        }
        if sets.len() == spots.len()
            && let Err(verdict) = Monitor::new(promise, &sets)
        {
            complain(findings, place, verdict, || None);
        }
    }
}

/// The names in a promise, each with its place.
fn named<'p>(promise: &'p Promise, place: &Path) -> Vec<(Path, &'p str)> {
    let at = |claim: &str, key: &str| place.key(claim).key(key);
    match promise {
        Promise::Never(Never { reach, before, .. }) => {
            vec![(at("never", "reach"), reach), (at("never", "before"), before)]
        }
        Promise::Always(always) => vec![(at("always", "canReach"), &always.can_reach)],
        Promise::Within(within) => vec![(at("within", "leave"), &within.leave)],
        Promise::Only(only) => vec![(at("only", "moveTo"), &only.move_to)],
        Promise::Sequence(sequence) => {
            let of = at("sequence", "of");
            sequence.of.iter().enumerate().map(|(position, name)| (of.index(position), name.as_str())).collect()
        }
        Promise::AtMost(at_most) => vec![(at("atMost", "enter"), &at_most.enter)],
    }
}

fn complain(findings: &mut Findings, path: Path, verdict: Verdict, near: impl Fn() -> Option<String>) {
    let Verdict::Undecided { reason, message } = verdict else { return };
    let (code, help) = match (reason, near()) {
        (Doubt::UnknownName, Some(near)) => (Code::UnknownName, format!("did you mean {}?", list([near.as_str()]))),
        (Doubt::UnknownName, None) => {
            (Code::UnknownName, "name a status, a class of some status, or a stage".to_owned())
        }
        (Doubt::AmbiguousName, _) => (Code::AmbiguousName, "say which of them is meant".to_owned()),
        _ => (Code::BadClaim, "write it so that it can be searched for, or take it away".to_owned()),
    };
    note(findings, path, Severity::Warning, code, (message, &help));
}

/// A name of this definition that is spelt nearly like one that means nothing.
fn near(definition: &Definition, name: &str) -> Option<String> {
    let statuses = || definition.statuses.iter();
    let ids = statuses().map(|status| ("status", status.id.as_str()));
    let classes = statuses().flat_map(|status| &status.classes).map(|class| ("class", class.as_str()));
    let stages = ["open", "waiting", "closed"].map(|stage| ("stage", stage));
    let all = ids.chain(classes).chain(stages);
    match name.split_once(':') {
        Some((kind, bare)) => {
            let own = all.filter(|(own, _)| *own == kind).map(|(_, known)| known);
            read::nearest(bare, own).map(|near| format!("{kind}:{near}"))
        }
        None => read::nearest(name, all.map(|(_, known)| known)).map(str::to_owned),
    }
}
