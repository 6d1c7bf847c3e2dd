//! `ordino serve`: what `call` does over pipes, over a Unix socket and for many clients at once.
//!
//! Each connection has a thread and an engine of its own: what it keeps, workflows and cases, leaves with it.

mod client;
mod clients;
mod place;
mod way;

use std::io::Write;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use serde::Serialize;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::args::ServeArgs;
use crate::failure::{Exit, Failure, words};
use crate::print::{self, Out, harmless};
use clients::{Clients, Seat};
use place::Place;

/// Of a client's thread: the main thread's usual size, so that a request has as much room as under `ordino call`.
const STACK_BYTES: usize = 8 * 1024 * 1024;

/// How long to wait before accepting again after that failed, as it does without free file descriptors.
const BREATH: Duration = Duration::from_millis(100);

/// What is printed once clients are answered.
#[derive(Serialize)]
struct Listening<'s> {
    socket: &'s str,
}

/// An answer of this program, where the engine was not asked.
#[derive(Serialize)]
struct Refused {
    error: Why,
}

#[derive(Serialize)]
struct Why {
    code: &'static str,
    message: String,
}

/// Answers until a signal says to stop.
pub fn run(args: &ServeArgs, out: &mut Out) -> Result<Exit, Failure> {
    // From here on both signals are waited for, so that none ends the program half-way.
    let mut signals = Signals::new([SIGTERM, SIGINT])
        .map_err(|error| Failure::internal(format!("signals cannot be waited for: {}", words(&error))))?;
    let (place, listener) = Place::take(&args.socket, args.mode)?;
    let clients = Arc::new(Clients::new(args.clients));
    let patience = Duration::from_secs(args.patience);
    let door = Arc::clone(&clients);
    thread::Builder::new()
        .name("door".to_owned())
        .spawn(move || accept(&listener, &door, patience))
        .map_err(|error| Failure::internal(format!("no thread can be started: {}", words(&error))))?;
    listening(&args.socket.display().to_string(), out)?;
    signals.forever().next();
    place.leave();
    clients.stop();
    Ok(Exit::Yes)
}

fn listening(socket: &str, out: &mut Out) -> Result<(), Failure> {
    if out.is_json() {
        out.json(&Listening { socket })?;
    } else {
        writeln!(out, "listening at {}", harmless(socket))?;
    }
    Ok(out.flush()?)
}

/// Lets clients in, for ever.
fn accept(listener: &UnixListener, clients: &Arc<Clients>, patience: Duration) {
    let mut was_refused = false;
    loop {
        let Ok((stream, _)) = listener.accept() else {
            thread::sleep(BREATH);
            continue;
        };
        let seat = Clients::seat(clients, &stream);
        if let (Err(why), false) = (&seat, was_refused) {
            print::warning(&format!("a client was refused: {why}"), None);
        }
        was_refused = seat.is_err();
        match seat {
            Ok(seat) => serve(stream, seat, patience),
            Err(why) => refuse(&stream, why),
        }
    }
}

/// Answers a client in a thread of its own. Where none can be started, the client sees the end of its connection.
fn serve(stream: UnixStream, seat: Seat, patience: Duration) {
    let answer = move || {
        // However it ends, it ends; there is nobody to tell but the client.
        let _ = client::answer(stream, patience);
        drop(seat);
    };
    let _ = thread::Builder::new().stack_size(STACK_BYTES).spawn(answer);
}

/// Tells a client that there is no room. Its socket is new and empty, so that the line needs no waiting.
fn refuse(mut stream: &UnixStream, why: String) {
    let _ = stream.set_nonblocking(true);
    let _ = stream.write_all(line("busy", why).as_bytes());
}

/// An answer that is not the engine's, as a line.
fn line(code: &'static str, message: String) -> String {
    let refused = Refused { error: Why { code, message } };
    serde_json::to_string(&refused).map_or_else(|_| "\n".to_owned(), |text| text + "\n")
}
