//! Once: nothing is done twice.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::case::Via;
use crate::event::EventKind;
use crate::name::Id;
use crate::strategies::play::{Host, Pace};
use crate::strategies::story::Story;

/// No key of a timer and no effect id ever appears twice. Cycles of an SLA are counted from 1 without gaps, and the
/// repetitions of a step from 0; a cycle that resumes another goes on with that one's keys.
///
/// # Errors
/// Returns the key or id that appears twice.
pub fn once(story: &Story) -> Result<(), TestCaseError> {
    let script = story.script();
    for pace in [Pace::Punctual, Pace::Scattered(&story.ticks)] {
        let mut host = Host::new(&story.workflow, pace);
        host.play_all(&script)?;
        let mut ids = BTreeSet::new();
        for effect in &host.effects {
            prop_assert!(ids.insert(effect.id()), "the effect `{}` appears twice", effect.id());
        }
        keys_appear_once(&host)?;
    }
    Ok(())
}

fn keys_appear_once(host: &Host) -> Result<(), TestCaseError> {
    let mut keys = BTreeSet::new();
    let mut cycles: BTreeMap<&Id, u32> = BTreeMap::new();
    let mut next: BTreeMap<(&Id, u32, &Id), u32> = BTreeMap::new();
    let mut reminders: BTreeMap<u64, u32> = BTreeMap::new();
    let mut entered = 1;
    for event in &host.events {
        let key = match &event.kind {
            EventKind::ClockOpened { sla, cycle, breached, fired, .. } => {
                let earlier = cycles.insert(sla, *cycle).unwrap_or_default();
                prop_assert_eq!(*cycle, earlier + 1, "the cycles of `{}` are counted from 1", sla);
                let was_breached = keys.contains(&format!("breach/{sla}/{earlier}"));
                prop_assert!(!breached || was_breached, "`{}` inherits a breach that never was", sla);
                if *breached {
                    keys.insert(format!("breach/{sla}/{cycle}"));
                }
                for (step, times) in fired {
                    let before = next.get(&(sla, earlier, step)).copied();
                    prop_assert_eq!(before, Some(*times), "what `{}` of `{}` inherits has fired", step, sla);
                    next.insert((sla, *cycle, step), *times);
                }
                continue;
            }
            EventKind::Breached { sla, cycle, .. } => format!("breach/{sla}/{cycle}"),
            EventKind::ReminderSet { .. } => {
                reminders.insert(event.seq, 0);
                continue;
            }
            EventKind::ReminderFired { reminder } => {
                let Some(times) = reminders.get_mut(reminder) else {
                    return Err(TestCaseError::fail(format!("reminder {reminder} was never set")));
                };
                *times += 1;
                format!("reminder/{reminder}/{}", *times - 1)
            }
            EventKind::StepFired { sla, cycle, step, repetition, .. } => {
                let next = next.entry((sla, *cycle, step)).or_default();
                prop_assert_eq!(*repetition, *next, "the repetitions of `{}` in `{}` are counted from 0", step, sla);
                *next += 1;
                format!("step/{sla}/{cycle}/{step}/{repetition}")
            }
            EventKind::Moved(moved) => {
                let key = format!("auto/{entered}");
                entered = event.seq;
                if moved.via != Via::Auto {
                    continue;
                }
                key
            }
            EventKind::Stuck { .. } => format!("auto/{entered}"),
            _ => continue,
        };
        prop_assert!(keys.insert(key.clone()), "the timer `{}` fires twice", key);
    }
    Ok(())
}
