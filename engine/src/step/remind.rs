//! Reminders: set, put off and taken away.

use super::offer::{is_blank, not_permitted};
use super::perform::none;
use super::{Call, Step};
use crate::blocker::Blocker;
use crate::command::{Remind, RemindWhen};
use crate::definition::CalendarRef;
use crate::event::{EventKind, ReminderEnd};
use crate::limits;
use crate::principal::Principal;
use crate::time::Instant;

impl Step<'_> {
    pub(super) fn remind(&mut self, remind: &Remind, call: &Call) -> Result<(), Vec<Blocker>> {
        let Remind { when, to, text, until_moved } = remind;
        let mut blockers = Vec::new();
        blockers.extend(not_permitted(&self.workflow.definition().rights.remind, &self.view(call)));
        blockers.extend(is_blank(text).then_some(Blocker::CommentRequired {}));
        blockers.extend(self.unknown_team(to));
        let due = self.due_of(when).map_err(|blocker| blockers.push(blocker)).ok();
        if self.case.reminders.len() >= limits::REMINDERS {
            blockers.push(Blocker::TooManyReminders { most: limits::REMINDERS });
        }
        none(blockers)?;
        let Some(due) = due else { return Ok(()) };
        let (text_id, sha256) = self.keep(text);
        let by = call.actor.map(|actor| actor.id.clone());
        let until_moved = *until_moved;
        self.happen(self.now, EventKind::ReminderSet { due, to: to.clone(), text_id, sha256, until_moved, by });
        Ok(())
    }

    pub(super) fn snooze(&mut self, reminder: u64, until: Instant, call: &Call) -> Result<(), Vec<Blocker>> {
        self.change_reminder(reminder, call)?;
        let (due, by) = (until.max(self.now), call.actor.map(|actor| actor.id.clone()));
        self.happen(self.now, EventKind::ReminderSnoozed { reminder, due, by });
        Ok(())
    }

    pub(super) fn dismiss(&mut self, reminder: u64, call: &Call) -> Result<(), Vec<Blocker>> {
        self.change_reminder(reminder, call)?;
        let by = call.actor.map(|actor| actor.id.clone());
        self.happen(self.now, EventKind::ReminderClosed { reminder, reason: ReminderEnd::Dismissed, by });
        Ok(())
    }

    /// Closes the reminders that were to last until the case moved.
    pub(super) fn close_reminders(&mut self, at: Instant) {
        let over = self.case.reminders.iter().filter(|reminder| reminder.until_moved).map(|reminder| reminder.id);
        for reminder in over.collect::<Vec<_>>() {
            self.happen(at, EventKind::ReminderClosed { reminder, reason: ReminderEnd::Moved, by: None });
        }
    }

    fn change_reminder(&self, reminder: u64, call: &Call) -> Result<(), Vec<Blocker>> {
        if self.case.reminder(reminder).is_none() {
            return Err(vec![Blocker::UnknownReminder { reminder: Some(reminder) }]);
        }
        self.permit(&self.workflow.definition().rights.remind, call)
    }

    fn unknown_team(&self, principals: &[Principal]) -> Option<Blocker> {
        principals.iter().find_map(|principal| match principal {
            Principal::Team(team) | Principal::Lead(team) if !self.workflow.has_team(team) => {
                Some(Blocker::UnknownTeam { team: team.clone() })
            }
            _ => None,
        })
    }

    fn due_of(&self, when: &RemindWhen) -> Result<Instant, Blocker> {
        match when {
            RemindWhen::At(at) => Ok((*at).max(self.now)),
            RemindWhen::After { time, calendar } => {
                let calendar = match calendar {
                    Some(CalendarRef::Calendar(id)) if self.workflow.calendar(id).is_none() => {
                        return Err(Blocker::UnknownCalendar { calendar: id.clone() });
                    }
                    Some(reference) => self.workflow.calendar_of(reference, self.case.team.as_ref()),
                    None => None,
                };
                self.workflow.add(calendar, self.now, *time).ok_or(Blocker::NeverDue {})
            }
        }
    }
}
