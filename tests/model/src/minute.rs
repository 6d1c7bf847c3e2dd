//! The clock of the model: one minute after the other.

use crate::case::State;
use crate::hours::{Hours, counts, worked};
use crate::time::{DAY, Minute};
use crate::turn::Turn;

/// Events that timers may make in one call.
pub const EVENTS_PER_CALL: usize = 1_000;

/// How far the model looks ahead; what the definitions for it wait for is due long before.
const HORIZON: Minute = 400 * DAY;

/// Minutes that must still count until something is due.
struct Countdown<'m> {
    hours: Option<&'m Hours>,
    left: Minute,
}

impl<'m> Turn<'m> {
    /// Lets time pass to an instant; at every minute what is due happens. Stops, and says so, when the timers have made
    /// as many events as one call may.
    pub fn pass(&mut self, until: Minute) -> bool {
        let before = self.events.len();
        loop {
            while let Some(timer) = self.due() {
                if self.events.len() - before >= EVENTS_PER_CALL && !self.imports {
                    return false;
                }
                // What was due in an imported past is told, not done.
                self.silent = self.imports && (self.arriving || self.at < self.now);
                self.fire(timer);
            }
            if !self.wait(until) {
                return true;
            }
        }
    }

    /// Waits, minute by minute, until something is due; says whether that was before the end.
    fn wait(&mut self, until: Minute) -> bool {
        let mut countdowns = self.countdowns();
        while self.at < until {
            self.minute_passes();
            if one_has_run_out(&mut countdowns, self.at - 1) {
                return true;
            }
        }
        false
    }

    /// The next instant at which something is due, walking ahead.
    pub fn next_due(&self) -> Option<Minute> {
        if self.due().is_some() {
            return Some(self.at);
        }
        let mut countdowns = self.countdowns();
        if countdowns.is_empty() {
            return None;
        }
        (self.at..self.at + HORIZON).find(|minute| one_has_run_out(&mut countdowns, *minute)).map(|minute| minute + 1)
    }

    fn countdowns(&self) -> Vec<Countdown<'m>> {
        let timers = self.timers();
        let paced = timers.iter().filter_map(|(_, wait)| self.paced_by(wait));
        paced.map(|(hours, left)| Countdown { hours, left }).collect()
    }

    /// The minute that begins at `at` goes by: clocks that run spend it, and the stay is longer.
    fn minute_passes(&mut self) {
        let (at, model) = (self.at, self.model);
        let hours = |calendar: Option<&str>| calendar.and_then(|calendar| model.calendars.get(calendar));
        for clock in &mut self.case.clocks {
            if clock.state == State::Running && counts(hours(clock.calendar.as_deref()), at) {
                clock.spent += 1;
            }
        }
        for (calendar, minutes) in &mut self.stayed {
            if counts(hours(Some(calendar)), at) {
                *minutes += 1;
            }
        }
        self.at += 1;
    }

    /// Counts what was spent and how long the case has stayed, from what the case says of itself.
    pub fn count_anew(&mut self) {
        let (at, model) = (self.at, self.model);
        let hours = |calendar: Option<&str>| calendar.and_then(|calendar| model.calendars.get(calendar));
        for clock in &mut self.case.clocks {
            let ran = if clock.state == State::Running { clock.since..at } else { at..at };
            clock.spent = clock.consumed + worked(hours(clock.calendar.as_deref()), ran.start, ran.end);
        }
        self.count_stay();
    }

    /// Counts how long the case has stayed in its status, by every calendar.
    pub fn count_stay(&mut self) {
        let (at, model) = (self.at, self.model);
        let hours = |calendar: &str| model.calendars.get(calendar);
        let calendars = model.calendars.keys().map(String::as_str).chain([""]);
        let entered = self.case.entered_at;
        let stayed = calendars.map(|name| (name.to_owned(), worked(hours(name), entered, at)));
        self.stayed = stayed.collect();
    }
}

/// A minute passes for all countdowns.
fn one_has_run_out(countdowns: &mut [Countdown], minute: Minute) -> bool {
    let mut out = false;
    for countdown in countdowns {
        if counts(countdown.hours, minute) {
            countdown.left -= 1;
        }
        out |= countdown.left <= 0;
    }
    out
}
