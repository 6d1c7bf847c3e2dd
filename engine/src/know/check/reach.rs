//! Statuses that no case enters, that none leaves, and from which none is ever closed.

use std::collections::BTreeSet;

use super::spot::status;
use super::{Findings, Subject, note};
use crate::definition::{Stage, Status};
use crate::read::{Code, Path, Severity};

/// Notes what guards make of the graph beyond what `load` has said of it without them.
pub(super) fn look(subject: &Subject, findings: &mut Findings) {
    let definition = subject.definition;
    let ending = subject.ways.ending(definition);
    let ends = definition.statuses.iter().any(|status| status.stage == Stage::Closed);
    let said = |code: Code| -> BTreeSet<Path> {
        findings.iter().filter(|(_, finding)| finding.code == code).map(|(path, _)| path.clone()).collect()
    };
    let (unreachable, endless) = (said(Code::UnreachableStatus), said(Code::Endless));
    if !ends && !definition.statuses.iter().all(Status::is_free) {
        let message = "no status is closed, so that no case ever ends".to_owned();
        let help = "give the stage `closed` to where a case is done with";
        note(findings, Path::root().key("statuses"), Severity::Warning, Code::Endless, (message, help));
    }
    let mut dead_ends = BTreeSet::new();
    for (position, own) in definition.statuses.iter().enumerate() {
        let path = status(position);
        let id = &own.id;
        if !subject.is_reached(position) {
            if !unreachable.contains(&path) {
                let message = format!("no case enters `{id}`, because the guards on the way there can never hold");
                let help = "change one of those guards, or take the status away";
                note(findings, path, Severity::Warning, Code::UnreachableStatus, (message, help));
            }
        } else if own.stage != Stage::Closed && !subject.ways.leads_on(position) {
            dead_ends.insert(path.clone());
            let message = format!("a case that is in `{id}` stays there for ever, though it is not closed");
            let help = "let a transition lead on, or give it the stage `closed`";
            note(findings, path, Severity::Warning, Code::DeadEnd, (message, help));
        } else if ends && ending.get(position) == Some(&false) && !endless.contains(&path) {
            let message =
                format!("from `{id}` no closed status can be reached, because the guards on the way can never hold");
            let help = "change one of those guards, or give it the stage `closed`";
            note(findings, path, Severity::Warning, Code::Endless, (message, help));
        }
    } // One sentence about each is enough.
    findings.retain(|(path, finding)| finding.code != Code::Endless || !dead_ends.contains(path));
}
