//! Who is connected: no more than so many, and all of them can be told to leave.

use std::collections::BTreeMap;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::failure::words;

/// Everybody who is connected.
pub struct Clients {
    most: usize,
    room: Mutex<Room>,
    /// Somebody has left.
    left: Condvar,
}

/// A client's place, free again when this is dropped, also by a panic.
pub struct Seat {
    number: u64,
    clients: Arc<Clients>,
}

#[derive(Default)]
struct Room {
    seated: BTreeMap<u64, UnixStream>,
    next: u64,
    closed: bool,
}

impl Clients {
    pub fn new(most: usize) -> Self {
        Self { most, room: Mutex::default(), left: Condvar::new() }
    }

    /// Lets a client in, or says in words why not.
    pub fn seat(clients: &Arc<Self>, stream: &UnixStream) -> Result<Seat, String> {
        let mut room = clients.room();
        if room.closed {
            return Err("no more requests are taken".to_owned());
        }
        if room.seated.len() >= clients.most {
            return Err(format!("as many clients are connected as may be: {}", clients.most));
        }
        let own = stream.try_clone().map_err(|error| words(&error))?;
        let number = room.next;
        room.seated.insert(number, own);
        room.next += 1;
        Ok(Seat { number, clients: Arc::clone(clients) })
    }

    /// Lets nobody in any more, tells everybody that nothing more is read, and waits until all have their last answer.
    pub fn stop(&self) {
        let mut room = self.room();
        room.closed = true;
        for stream in room.seated.values() {
            // Fails where the client has gone, and so is leaving.
            let _ = stream.shutdown(Shutdown::Read);
        }
        while !room.seated.is_empty() {
            room = self.left.wait(room).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn room(&self) -> MutexGuard<'_, Room> {
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.clients.room().seated.remove(&self.number);
        self.clients.left.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_after_the_end_finds_no_seat() {
        let clients = Arc::new(Clients::new(2));
        let (stream, _other) = UnixStream::pair().unwrap();
        drop(Clients::seat(&clients, &stream).unwrap());
        clients.stop();
        assert!(Clients::seat(&clients, &stream).is_err());
    }
}
