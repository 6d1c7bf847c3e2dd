//! The file of histories, one case a line. It appears at the end, whole, and never in place of what was read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use ordino::Event;

use crate::failure::Failure;
use crate::input;

/// A file of histories that is being written.
pub struct Histories<'p> {
    path: &'p Path,
    file: BufWriter<File>,
    draft: Option<Draft>,
}

/// A file beside the one that is wanted, until it takes its place. Goes away when it does not.
struct Draft {
    path: PathBuf,
    becomes: PathBuf,
}

impl<'p> Histories<'p> {
    /// Begins a file that is none of those which are read.
    pub fn create<'i>(path: &'p Path, inputs: impl IntoIterator<Item = &'i Path>) -> Result<Self, Failure> {
        if let Some(input) = inputs.into_iter().find(|input| same(path, input)) {
            return Err(Failure::usage(format!("is the same file as {}, which is read", input::name(input)))
                .at(path.display())
                .help("give `--events` a file of its own"));
        }
        let (file, draft) = begin(path).map_err(|error| Failure::unwritable(path, &error))?;
        Ok(Self { path, file: BufWriter::new(file), draft })
    }

    /// Adds a case.
    pub fn write(&mut self, events: &[Event]) -> Result<(), Failure> {
        let written = serde_json::to_writer(&mut self.file, events).map_err(io::Error::from);
        let written = written.and_then(|()| self.file.write_all(b"\n"));
        written.map_err(|error| Failure::unwritable(self.path, &error))
    }

    /// Puts the file where it was asked for.
    pub fn finish(mut self) -> Result<(), Failure> {
        let flushed = self.file.flush();
        let done = flushed.and_then(|()| match self.draft.as_ref() {
            Some(draft) => self.file.get_ref().sync_all().and_then(|()| fs::rename(&draft.path, &draft.becomes)),
            None => Ok(()),
        });
        done.map_err(|error| Failure::unwritable(self.path, &error))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Once it has been renamed there is nothing left to remove.
        let _ = fs::remove_file(&self.path);
    }
}

/// Opens a draft beside the file; the file itself where that is a pipe or a device.
fn begin(path: &Path) -> io::Result<(File, Option<Draft>)> {
    // Behind a link the file is replaced, and the link stays.
    let becomes = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let known = fs::metadata(&becomes).ok();
    if known.as_ref().is_some_and(|known| !known.is_file()) {
        return Ok((OpenOptions::new().write(true).open(path)?, None));
    }
    if known.as_ref().is_some_and(|known| known.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut name = becomes.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let draft = becomes.with_file_name(name);
    // One that is there already is somebody else's, and stays.
    let file = OpenOptions::new().write(true).create_new(true).open(&draft)?;
    let draft = Draft { path: draft, becomes };
    if let Some(known) = known {
        file.set_permissions(known.permissions())?;
    }
    Ok((file, Some(draft)))
}

/// Whether two paths lead to one file, also through links.
fn same(path: &Path, input: &Path) -> bool {
    let input = if input == Path::new(input::STDIN) { Path::new("/dev/stdin") } else { input };
    match (fs::metadata(path), fs::metadata(input)) {
        (Ok(one), Ok(other)) if one.is_file() && other.is_file() => {
            same_node(&one, &other)
                || matches!((fs::canonicalize(path), fs::canonicalize(input)), (Ok(one), Ok(other)) if one == other)
        }
        _ => false,
    }
}

#[cfg(unix)]
fn same_node(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn same_node(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}
