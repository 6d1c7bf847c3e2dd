//! Where a server may put its socket, and whose place it may take.

use std::fs;
use std::os::unix::fs::{FileTypeExt, PermissionsExt, lchown, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use rustix::process::{Signal, geteuid};

use super::ask_once;
use super::server::{Place, Server};

#[test]
fn a_folder_that_others_may_write_to_is_refused() {
    let place = Place::new("folder");
    for mode in [0o777, 0o770, 0o702, 0o1777] {
        place.permit(mode);
        let (code, said) = place.refused(&[]);
        assert_eq!((code, said.as_str()), (Some(2), UNSAFE), "{mode:o}");
    }
    place.permit(0o755);
    drop(place.serve(&[]));
}

/// What is said of a folder that others may write to.
const UNSAFE: &str = "error: FOLDER: may be written to by others, who could answer in this server's stead\n  help: every \
                      folder on the way to the socket has to be root's or this user's, and only theirs to write to\n";

#[test]
fn so_is_a_folder_on_the_way() {
    let place = Place::new("way");
    fs::create_dir_all(place.0.join("inner/most")).unwrap();
    // Nor does a way back lead past it.
    for way in ["inner/most/socket", "inner/../inner/most/socket"] {
        for mode in [0o777, 0o775, 0o702] {
            place.permit(mode);
            assert_eq!(place.refused_at(way, &[]), (Some(2), UNSAFE.to_owned()), "{way} {mode:o}");
        }
        // Where only owners may take things away, nobody else can put another folder there.
        place.permit(0o1777);
        drop(place.serve_at(way, &[]));
        // But they can be there first: up to such a folder no way back leads.
        let back = place.refused_at("inner/../socket", &[]);
        assert_eq!(back, (Some(2), UNSAFE.to_owned()));
    }
}

#[test]
fn links_on_the_way_are_followed() {
    let place = Place::new("links");
    fs::create_dir_all(place.0.join("inner")).unwrap();
    fs::create_dir_all(place.0.join("far/open")).unwrap();
    symlink(place.0.join("inner"), place.0.join("absolute")).unwrap();
    symlink("../../inner", place.0.join("far/open/relative")).unwrap();
    symlink("far/open/relative", place.0.join("twice")).unwrap();
    symlink("circle", place.0.join("circle")).unwrap();
    fs::set_permissions(place.0.join("far/open"), fs::Permissions::from_mode(0o777)).unwrap();
    drop(place.serve_at("absolute/socket", &[]));
    for way in ["far/open/relative/socket", "twice/socket"] {
        let said = UNSAFE.replace("FOLDER", "FOLDER/far/open");
        assert_eq!(place.refused_at(way, &[]), (Some(2), said), "{way}");
    }
    fs::set_permissions(place.0.join("far/open"), fs::Permissions::from_mode(0o700)).unwrap();
    for way in ["far/open/relative/socket", "twice/socket"] {
        drop(place.serve_at(way, &[]));
    }
    let (code, said) = place.refused_at("circle/socket", &[]);
    let expected = "error: FOLDER/circle: is a link that leads to links without end\n";
    assert_eq!((code, said.as_str()), (Some(2), expected));
    let (code, said) = place.refused_at("nowhere/socket", &[]);
    assert_eq!((code, said.as_str()), (Some(2), "error: FOLDER/nowhere: cannot be read: no such file or directory\n"));
    if geteuid().is_root() {
        // Nobody else can give a folder or a link away.
        for (name, way) in [("absolute", "absolute/socket"), ("far", "far/open/socket")] {
            lchown(place.0.join(name), Some(65_534), None).unwrap();
            let (code, said) = place.refused_at(way, &[]);
            let expected = format!("error: FOLDER/{name}: belongs to another user, who could answer");
            assert_eq!((code, said.starts_with(&expected)), (Some(2), true), "{said}");
        }
    }
}

#[test]
fn of_many_that_begin_at_once_in_a_dead_ones_place_one_serves() {
    for round in 0..5 {
        let place = Place::new(&format!("race-{round}"));
        drop(UnixListener::bind(place.socket()).unwrap());
        let mut starting: Vec<_> = (0..8).map(|_| place.command(&[]).spawn().unwrap()).collect();
        // Who does not serve ends.
        let mut ended = 0;
        while ended < 7 {
            thread::sleep(Duration::from_millis(5));
            let statuses = starting.iter_mut().map(|child| child.try_wait().unwrap());
            let codes: Vec<_> = statuses.flatten().map(|status| status.code()).collect();
            ended = codes.len();
            assert!(ended < 8 && codes.iter().all(|code| *code == Some(2)), "{codes:?}");
        }
        for mut child in starting {
            if child.try_wait().unwrap().is_none() {
                let server = Server::listening(child, place.socket());
                assert_eq!(ask_once(&server), "ok");
            }
        }
    }
}

#[test]
fn a_server_waits_for_another_that_is_just_starting() {
    let place = Place::new("wait");
    let folder = fs::File::open(&place.0).unwrap();
    flock(&folder, FlockOperation::LockExclusive).unwrap();
    let mut waiting = place.command(&[]).spawn().unwrap();
    thread::sleep(Duration::from_millis(300));
    assert!(!place.socket().exists() && waiting.try_wait().unwrap().is_none());
    drop(folder);
    let server = Server::listening(waiting, place.socket());
    assert_eq!(ask_once(&server), "ok");
    // It does so when it ends, too: what is there may be another's in a moment.
    let folder = fs::File::open(&place.0).unwrap();
    flock(&folder, FlockOperation::NonBlockingLockExclusive).unwrap();
    server.signal(Signal::TERM);
    thread::sleep(Duration::from_millis(300));
    assert!(place.socket().exists());
    drop(folder);
    assert_eq!(server.end().0, Some(0));
    assert!(!place.socket().exists());
    // Who may read the folder could hold it for ever.
    let folder = fs::File::open(&place.0).unwrap();
    flock(&folder, FlockOperation::LockExclusive).unwrap();
    assert_eq!(place.refused(&[]), (Some(2), "error: FOLDER: is locked by another process\n".to_owned()));
}

#[test]
fn what_is_there_already_is_replaced_only_where_it_is_dead() {
    let place = Place::new("there");
    fs::write(place.socket(), "precious").unwrap();
    let (code, said) = place.refused(&[]);
    assert_eq!((code, said.as_str()), (Some(2), "error: FOLDER/socket: is there already, and no socket\n"));
    assert_eq!(fs::read_to_string(place.socket()).unwrap(), "precious");
    fs::remove_file(place.socket()).unwrap();

    drop(UnixListener::bind(place.socket()).unwrap());
    assert!(fs::symlink_metadata(place.socket()).unwrap().file_type().is_socket(), "it is left behind");
    let server = place.serve(&[]);
    let (code, said) = place.refused(&[]);
    assert_eq!((code, said.as_str()), (Some(2), "error: FOLDER/socket: another server answers there\n"));
    assert_eq!(ask_once(&server), "ok");

    // A server that is killed leaves its socket, and the next one comes in its place.
    server.signal(Signal::KILL);
    assert_eq!(server.end().0, None);
    assert_eq!(ask_once(&place.serve(&[])), "ok");
}

#[test]
fn a_socket_of_somebody_else_is_not_taken_away() {
    let place = Place::new("else");
    let server = place.serve(&[]);
    fs::remove_file(place.socket()).unwrap();
    let _other = UnixListener::bind(place.socket()).unwrap();
    server.signal(Signal::TERM);
    assert_eq!(server.end().0, Some(0));
    assert!(place.socket().exists());
}

#[test]
fn the_socket_has_the_permissions_that_were_asked_for() {
    for (flags, mask, expected) in [
        (&[][..], "000", 0o660),
        (&[], "077", 0o660),
        (&["--mode", "0600"], "000", 0o600),
        (&["--mode", "666"], "077", 0o666),
    ] {
        let place = Place::new("mode");
        let mut shell = Command::new("sh");
        shell.args([
            "-c",
            &format!("umask {mask}; exec \"$@\""),
            "sh",
            env!("CARGO_BIN_EXE_ordino"),
            "serve",
            "--socket",
        ]);
        shell.arg(place.socket()).args(flags).stdout(Stdio::piped()).stderr(Stdio::piped());
        let server = Server::start(shell, place.socket());
        assert_eq!(permissions(&server.socket), expected);
    }
}

fn permissions(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777
}
