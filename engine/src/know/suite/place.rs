//! Places in a test file.

use crate::read::Path;

/// Where the `when` of a step stands.
pub(super) fn of_step(example: usize, step: usize, is_list: bool) -> Path {
    let when = of_example(example).key("when");
    if is_list { when.index(step) } else { when }
}

/// Where an example stands.
pub(super) fn of_example(example: usize) -> Path {
    Path::root().key("examples").index(example)
}
