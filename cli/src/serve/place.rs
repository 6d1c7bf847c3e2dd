//! Where clients find the server: a socket in a folder that is safe from others.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use rustix::fs::Mode;
use rustix::process::{geteuid, umask};

use crate::failure::{Failure, words};

/// Bits of a folder's mode with which its group and others may write to it.
const WRITABLE: u32 = 0o022;

/// The owner who may do everything anyway.
const ROOT: u32 = 0;

/// A socket that clients can connect to.
pub struct Place {
    socket: PathBuf,
    /// Device and number of the file, so that nobody else's is taken away.
    file: Option<(u64, u64)>,
}

impl Place {
    /// Makes the socket with these permissions. One that nobody answers at any more is replaced.
    pub fn take(socket: &Path, mode: u16) -> Result<(Self, UnixListener), Failure> {
        need_safe_folder(socket)?;
        need_free(socket)?;
        // The kernel makes a socket with all permissions but these, so that there is no moment when it has more.
        let before = umask(Mode::from_raw_mode((!mode & 0o777).into()));
        let bound = UnixListener::bind(socket);
        umask(before);
        let listener = bound.map_err(|error| unusable(socket, format!("cannot be made: {}", words(&error))))?;
        let file = fs::symlink_metadata(socket).ok().map(|about| identity(&about));
        Ok((Self { socket: socket.to_owned(), file }, listener))
    }

    /// Takes the socket away, unless it is another's by now.
    pub fn leave(self) {
        let found = fs::symlink_metadata(&self.socket).ok().map(|about| identity(&about));
        if found.is_some() && found == self.file {
            // Where it cannot be removed the next server finds that nobody answers, and replaces it.
            let _ = fs::remove_file(&self.socket);
        }
    }
}

/// Who may write to the folder could put a socket of their own in the place of this one, and answer in its stead.
fn need_safe_folder(socket: &Path) -> Result<(), Failure> {
    let folder = match socket.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let about = fs::metadata(folder).map_err(|error| Failure::unreadable(folder, &error))?;
    match danger(about.uid(), about.mode(), geteuid().as_raw()) {
        None => Ok(()),
        Some(why) => {
            let message = format!("{why}, who could answer in this server's stead");
            let advice = "the folder of the socket has to be root's or this user's, and only theirs to write to";
            Err(unusable(folder, message).help(advice))
        }
    }
}

/// What is wrong with a folder of this owner and mode, for this user.
fn danger(owner: u32, mode: u32, user: u32) -> Option<&'static str> {
    if owner != ROOT && owner != user {
        Some("belongs to another user")
    } else if mode & WRITABLE != 0 {
        Some("may be written to by others")
    } else {
        None
    }
}

/// Sees to it that nothing is there: removes a socket that nobody answers at.
fn need_free(socket: &Path) -> Result<(), Failure> {
    let about = match fs::symlink_metadata(socket) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::unreadable(socket, &error)),
    };
    if !about.file_type().is_socket() {
        return Err(unusable(socket, "is there already, and no socket".to_owned()));
    }
    match UnixStream::connect(socket) {
        Ok(_) => Err(unusable(socket, "another server answers there".to_owned())),
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => remove(socket),
        Err(error) => Err(unusable(socket, format!("cannot be asked: {}", words(&error)))),
    }
}

fn remove(socket: &Path) -> Result<(), Failure> {
    fs::remove_file(socket).or_else(|error: io::Error| match error.kind() {
        ErrorKind::NotFound => Ok(()),
        _ => Err(unusable(socket, format!("cannot be removed: {}", words(&error)))),
    })
}

fn unusable(path: &Path, message: String) -> Failure {
    Failure::usage(message).at(path.display())
}

fn identity(about: &Metadata) -> (u64, u64) {
    (about.dev(), about.ino())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_safe_that_only_its_owner_and_root_may_write_to() {
        for (owner, mode, is_safe) in [
            (1000, 0o700, true),
            (1000, 0o755, true),
            (0, 0o755, true),
            (0, 0o775, false),
            (1000, 0o770, false),
            (1000, 0o702, false),
            // Others may not remove files from `/tmp`, but they may be there first.
            (0, 0o1777, false),
            (1001, 0o700, false),
        ] {
            assert_eq!(danger(owner, mode, 1000).is_none(), is_safe, "{owner} {mode:o}");
        }
        assert!(danger(1000, 0o700, 0).is_some(), "root does not serve in somebody else's folder");
    }
}
