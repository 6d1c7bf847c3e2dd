//! Where clients find the server: a socket in a folder that is safe from others.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, Mode, flock};
use rustix::io::Errno;
use rustix::process::umask;

use super::way;
use crate::failure::{Failure, words};

/// How often a folder that another process has locked is tried, and the pause between: five seconds in all.
const ATTEMPTS: u32 = 500;
const PAUSE: Duration = Duration::from_millis(10);

/// A socket that clients can connect to.
pub struct Place {
    /// The socket's folder, without links.
    folder: PathBuf,
    socket: PathBuf,
    /// Device and number of the file, so that nobody else's is taken away.
    file: Option<(u64, u64)>,
}

impl Place {
    /// Makes the socket with these permissions. One that nobody answers at any more is replaced.
    pub fn take(socket: &Path, mode: u16) -> Result<(Self, UnixListener), Failure> {
        let folder = match socket.parent() {
            Some(folder) if folder != Path::new("") => folder,
            _ => Path::new("."),
        };
        let folder = way::safe(folder)?;
        let _alone = lock(&folder)?;
        need_free(socket)?;
        // The kernel makes a socket with all permissions but these, so that there is no moment when it has more.
        let before = umask(Mode::from_raw_mode((!mode & 0o777).into()));
        let bound = UnixListener::bind(socket);
        umask(before);
        let listener = bound.map_err(|error| unusable(socket, format!("cannot be made: {}", words(&error))))?;
        let file = fs::symlink_metadata(socket).ok().map(|about| identity(&about));
        Ok((Self { folder, socket: socket.to_owned(), file }, listener))
    }

    /// Takes the socket away, unless it is another's by now.
    pub fn leave(self) {
        // Another one that begins just now comes before or after; where there is no lock, this one goes all the same.
        let _alone = lock(&self.folder);
        let found = fs::symlink_metadata(&self.socket).ok().map(|about| identity(&about));
        if found.is_some() && found == self.file {
            // Where it cannot be removed the next server finds that nobody answers, and replaces it.
            let _ = fs::remove_file(&self.socket);
        }
    }
}

/// Keeps other servers from a folder while one looks at a socket there and makes or removes it: between the two another
/// one could be at it. The kernel ends it with the file, also when this process is killed.
fn lock(folder: &Path) -> Result<File, Failure> {
    let file = File::open(folder).map_err(|error| Failure::unreadable(folder, &error))?;
    // Whoever may read the folder may lock it, so that it is not waited for without end.
    for _ in 0..ATTEMPTS {
        match flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(file),
            Err(Errno::WOULDBLOCK | Errno::INTR) => thread::sleep(PAUSE),
            Err(error) => return Err(unusable(folder, format!("cannot be locked: {}", words(&error.into())))),
        }
    }
    Err(unusable(folder, "is locked by another process".to_owned()))
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

pub fn unusable(path: &Path, message: String) -> Failure {
    Failure::usage(message).at(path.display())
}

fn identity(about: &Metadata) -> (u64, u64) {
    (about.dev(), about.ino())
}
