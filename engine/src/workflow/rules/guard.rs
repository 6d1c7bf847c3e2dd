//! Rules of guards.

use super::Rules;
use crate::guard::{Guard, Leaf, Test};
use crate::limits;
use crate::read::{Code, Diagnostic, Path};

impl<'d> Rules<'d> {
    pub(super) fn guard(&mut self, path: &Path, guard: &'d Guard) {
        if guard.size() > limits::GUARD_NODES {
            let message = format!("a guard has at most {} parts", limits::GUARD_NODES);
            self.refuse(Code::LimitExceeded, path, message);
            return;
        }
        if guard.has_empty_list() {
            self.refuse(Code::EmptyGuard, path, "`all` and `any` need at least one guard".to_owned());
        }
        for leaf in guard.leaves() {
            match leaf {
                Leaf::Visited(status) => self.status_named(path, status),
                Leaf::VisitedClass(class) if !self.known_classes.contains(class) => {
                    let message = format!("no status has the class `{class}`");
                    self.note(path, Diagnostic::warning(Code::ClassUnknown, path, message));
                }
                Leaf::Actor(principal) => self.principal(path, principal),
                Leaf::Fact { test: Test::In(values), .. } if values.is_empty() => {
                    self.refuse(Code::EmptyGuard, path, "`in` needs at least one value".to_owned());
                }
                Leaf::VisitedClass(_) | Leaf::Fact { .. } => {}
            }
        }
    }
}
