//! The way to the socket: whoever may change a folder on it could lead clients to a socket of their own.

use std::ffi::OsString;
use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Component, Path, PathBuf, absolute};

use rustix::process::geteuid;

use super::place::unusable;
use crate::failure::{Failure, words};

/// Bits of a folder's mode with which its group and others may write to it.
const WRITABLE: u32 = 0o022;

/// The bit of a folder's mode with which only owners may take away or rename what is in it, as in `/tmp`.
const STICKY: u32 = 0o1000;

/// The owner who may do everything anyway.
const ROOT: u32 = 0;

/// Links that are followed; Linux follows as many.
const LINKS: usize = 40;

/// The folder of a socket as it is found, without links.
///
/// Every folder from the root on has to be root's or this user's, and nobody else's to write to. On the way, one with the
/// sticky bit is as good: what is in it, and leads on, is root's or this user's, too, so that others can neither rename
/// nor replace it. The last one has to be safe without: there, others could be first with a socket of this name.
pub fn safe(folder: &Path) -> Result<PathBuf, Failure> {
    let whole = absolute(folder).map_err(|error| Failure::unreadable(folder, &error))?;
    let user = geteuid().as_raw();
    let mut at = PathBuf::from("/");
    let mut about = look(&at)?;
    need(&at, &about, user, true)?;
    // What is still to go, the next step last.
    let mut left = steps(&whole);
    let mut links = 0;
    while let Some(step) = left.pop() {
        if step == ".." {
            at.pop();
            about = look(&at)?;
            continue;
        }
        let next = at.join(step);
        let found = look(&next)?;
        need(&next, &found, user, true)?;
        if !found.is_symlink() {
            (at, about) = (next, found);
            continue;
        }
        links += 1;
        if links > LINKS {
            return Err(unusable(&next, "is a link that leads to links without end".to_owned()));
        }
        let target = fs::read_link(&next).map_err(|error| Failure::unreadable(&next, &error))?;
        if target.is_absolute() {
            at = PathBuf::from("/");
            about = look(&at)?;
        }
        left.extend(steps(&target));
    }
    need(&at, &about, user, false)?;
    Ok(at)
}

/// The steps of a path, the first one last.
fn steps(path: &Path) -> Vec<OsString> {
    let step = |component: Component| match component {
        Component::Normal(name) => Some(name.to_owned()),
        Component::ParentDir => Some("..".into()),
        _ => None,
    };
    path.components().rev().filter_map(step).collect()
}

fn look(path: &Path) -> Result<Metadata, Failure> {
    fs::symlink_metadata(path).map_err(|error: io::Error| unusable(path, format!("cannot be read: {}", words(&error))))
}

fn need(path: &Path, about: &Metadata, user: u32, leads_on: bool) -> Result<(), Failure> {
    // A link has permissions, which mean nothing: it cannot be written to.
    let mode = if about.is_symlink() { 0 } else { about.mode() };
    danger(about.uid(), mode, user, leads_on).map_or(Ok(()), |why| {
        let message = format!("{why}, who could answer in this server's stead");
        let advice =
            "every folder on the way to the socket has to be root's or this user's, and only theirs to write to";
        Err(unusable(path, message).help(advice))
    })
}

/// What is wrong with a folder of this owner and mode, for this user.
fn danger(owner: u32, mode: u32, user: u32, leads_on: bool) -> Option<&'static str> {
    if owner != ROOT && owner != user {
        Some("belongs to another user")
    } else if mode & WRITABLE != 0 && !(leads_on && mode & STICKY != 0) {
        Some("may be written to by others")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_safe_that_only_its_owner_and_root_may_write_to() {
        for (owner, mode, leads_on, is_safe) in [
            (1000, 0o700, false, true),
            (1000, 0o755, false, true),
            (0, 0o755, false, true),
            (0, 0o775, false, false),
            (1000, 0o770, false, false),
            (1000, 0o702, false, false),
            (1001, 0o700, false, false),
            // Others may not remove files from `/tmp`, but they may be there first.
            (0, 0o1777, false, false),
            (0, 0o1777, true, true),
            (1000, 0o1770, true, true),
            (0, 0o777, true, false),
            (1000, 0o720, true, false),
            (1001, 0o1777, true, false),
            (1001, 0o700, true, false),
        ] {
            assert_eq!(danger(owner, mode, 1000, leads_on).is_none(), is_safe, "{owner} {mode:o} {leads_on}");
        }
        assert!(danger(1000, 0o700, 0, true).is_some(), "root does not serve in somebody else's folder");
    }
}
