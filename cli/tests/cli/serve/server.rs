//! A server in a folder of its own, and a client of it.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

pub const VERSION: &[u8] = b"{\"type\":\"version\"}\n";

/// A folder for a socket: its path has at most 107 bytes, so that it cannot lie among what is built.
pub struct Place(pub PathBuf);

impl Place {
    pub fn new(test: &str) -> Self {
        let path = std::env::temp_dir().join(format!("ordino-{}-{test}", std::process::id()));
        fs::create_dir(&path).unwrap();
        let place = Self(path);
        place.permit(0o700);
        place
    }

    pub fn permit(&self, mode: u32) {
        fs::set_permissions(&self.0, fs::Permissions::from_mode(mode)).unwrap();
    }

    pub fn socket(&self) -> PathBuf {
        self.0.join("socket")
    }

    pub fn command(&self, flags: &[&str]) -> Command {
        self.command_at("socket", flags)
    }

    pub fn command_at(&self, socket: &str, flags: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ordino"));
        command.env("NO_COLOR", "1").arg("serve").arg("--socket").arg(self.0.join(socket)).args(flags);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn serve(&self, flags: &[&str]) -> Server {
        self.serve_at("socket", flags)
    }

    pub fn serve_at(&self, socket: &str, flags: &[&str]) -> Server {
        Server::start(self.command_at(socket, flags), self.0.join(socket))
    }

    pub fn refused(&self, flags: &[&str]) -> (Option<i32>, String) {
        self.refused_at("socket", flags)
    }

    /// What a server says that does not start; without a code where it does.
    pub fn refused_at(&self, socket: &str, flags: &[&str]) -> (Option<i32>, String) {
        let mut child = self.command_at(socket, flags).spawn().unwrap();
        for _ in 0..1_000 {
            if child.try_wait().unwrap().is_some() {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        let _ = child.kill();
        let Output { status, stderr, .. } = child.wait_with_output().unwrap();
        let folder = self.0.display().to_string();
        (status.code(), String::from_utf8(stderr).unwrap().replace(&folder, "FOLDER"))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that listens.
pub struct Server {
    pub child: Child,
    pub socket: PathBuf,
}

impl Server {
    pub fn start(mut command: Command, socket: PathBuf) -> Self {
        Self::listening(command.spawn().unwrap(), socket)
    }

    /// One that has been started, once it listens.
    pub fn listening(mut child: Child, socket: PathBuf) -> Self {
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        assert_eq!(line, format!("listening at {}\n", socket.display()));
        Self { child, socket }
    }

    pub fn client(&self) -> Client {
        let stream = UnixStream::connect(&self.socket).unwrap();
        // A test that waits for ever has failed, too.
        stream.set_read_timeout(Some(Duration::from_mins(2))).unwrap();
        Client { answers: BufReader::new(stream.try_clone().unwrap()), stream }
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// The code with which it ends, if it does so within a time.
    pub fn code_within(&mut self, most: Duration) -> Option<i32> {
        let pause = Duration::from_millis(10);
        for _ in 0..most.as_millis() / pause.as_millis() {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            thread::sleep(pause);
        }
        None
    }

    /// Waits for its end, and answers the code with what it said on the error stream.
    pub fn end(mut self) -> (Option<i32>, String) {
        let status = self.child.wait().unwrap();
        let mut said = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        (status.code(), said)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Client {
    pub stream: UnixStream,
    pub answers: BufReader<UnixStream>,
}

impl Client {
    pub fn ask(&mut self, request: &[u8]) -> Value {
        self.stream.write_all(request).unwrap();
        self.answer().unwrap()
    }

    /// The next answer; nothing where the connection has ended.
    pub fn answer(&mut self) -> Option<Value> {
        let mut line = String::new();
        match self.answers.read_line(&mut line) {
            Ok(0) => None,
            Ok(_) => Some(serde_json::from_str(&line).unwrap()),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => None,
            Err(error) => panic!("{error}"),
        }
    }
}
