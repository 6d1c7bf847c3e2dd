//! What the host asks for: commands by picks, which the case of the moment turns into words.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};

use crate::definition::{EMPLOYEES, changes, facts, principal};

/// How much later, in minutes, than the call before.
#[derive(Debug, Clone, Copy)]
pub enum Gap {
    /// So many minutes, or less than none when the host's clock goes backwards.
    Minutes(i64),
    /// At the instant that was said to be due next, or so much later.
    Due(i64),
}

/// A request, but for what the moment adds.
#[derive(Debug, Clone)]
pub struct Step {
    pub gap: Gap,
    pub actor: Option<usize>,
    pub facts: Map<String, Value>,
    /// How far `expectedSeq` is off, if it is given.
    pub stale: Option<u64>,
    pub deed: Deed,
}

/// A command, by picks.
#[derive(Debug, Clone)]
pub enum Deed {
    /// No command: what may be done.
    Ask,
    Tick,
    /// To one of the options, and with what it requires, but for what is left out.
    Move {
        option: usize,
        leaves_out: Option<u8>,
    },
    /// To any status, also one that there is not.
    MoveTo {
        status: usize,
        comment: Option<&'static str>,
    },
    Force {
        status: usize,
        comment: &'static str,
    },
    Record {
        status: usize,
        observed: bool,
    },
    Command(Value),
    /// One of the reminders that the case has, or none of them.
    Snooze {
        reminder: usize,
        minutes: i64,
    },
    Dismiss {
        reminder: usize,
    },
    /// To the other definition, with new names for a status and a team.
    Migrate {
        statuses: Option<(u8, u8)>,
        teams: Option<(u8, u8)>,
    },
}

/// How a case begins.
#[derive(Debug, Clone)]
pub struct Beginning {
    pub facts: Map<String, Value>,
    pub status: Option<u8>,
    pub past: Past,
}

/// What lies before the call that opens a case: minutes, mostly before it.
#[derive(Debug, Clone)]
pub struct Past {
    pub at: Option<i64>,
    /// Each row so many minutes after the one ahead, its status or alias, and its employee.
    pub rows: Vec<(i64, u8, bool, Option<&'static str>)>,
}

/// A case begins now, or some days ago.
pub fn beginning() -> impl Strategy<Value = Beginning> {
    let later = prop_oneof![1 => Just(0_i64), 9 => 0..1500_i64, 1 => -200..0_i64];
    let row = (later, 0..7_u8, any::<bool>(), weighted(0.7, employee()));
    let at = weighted(0.5, prop_oneof![20 => 0..6000_i64, 1 => -100..0_i64]);
    let past = (at, vec(row, 0..6)).prop_map(|(at, rows)| Past { at, rows });
    let past = prop_oneof![2 => Just(Past { at: None, rows: Vec::new() }), 1 => past];
    (facts(), weighted(0.2, 0..7_u8), past).prop_map(|(facts, status, past)| Beginning { facts, status, past })
}

/// Whom a step is done by.
pub fn actors() -> impl Strategy<Value = Vec<Value>> {
    let teams = || subsequence(vec!["t0", "t1", "t2"], 0..=3);
    let roles = prop_oneof![2 => Just(Vec::new()), 1 => subsequence(vec!["clerk", "admin"], 1..=2)];
    vec((teams(), teams(), roles), EMPLOYEES.len()).prop_map(|actors| {
        let named = EMPLOYEES.iter().zip(actors);
        named
            .map(|(id, (teams, leads, roles))| json!({ "id": id, "teams": teams, "leads": leads, "roles": roles }))
            .collect()
    })
}

fn employee() -> impl Strategy<Value = &'static str> {
    select(EMPLOYEES.as_slice())
}

fn gap() -> impl Strategy<Value = Gap> {
    prop_oneof![
        3 => Just(Gap::Minutes(0)),
        4 => (1..90_i64).prop_map(Gap::Minutes),
        4 => (1..24_i64).prop_map(|hours| Gap::Minutes(hours * 60)),
        2 => (0..2 * 24 * 60_i64).prop_map(Gap::Minutes),
        4 => Just(Gap::Due(0)),
        1 => (-1..2_i64).prop_map(Gap::Due),
        1 => (-90..0_i64).prop_map(Gap::Minutes),
    ]
}

/// One step. `all`: with the commands that came later.
pub fn step() -> impl Strategy<Value = Step> {
    let stale = prop_oneof![20 => Just(None), 2 => Just(Some(0)), 1 => Just(Some(1))];
    let facts = prop_oneof![4 => Just(Map::new()), 1 => facts()];
    let deed = prop_oneof![3 => deed(), 2 => rarer_deed()];
    (gap(), weighted(0.85, 0..EMPLOYEES.len()), facts, stale, deed).prop_map(|(gap, actor, facts, stale, deed)| Step {
        gap,
        actor,
        facts,
        stale,
        deed,
    })
}

const WORDS: [&str; 5] =
    ["ok", "  ", "ask @shipping-2, please", "(@manager-1) and @shipping-1 and @manager-1", "perché? 📦"];

fn words() -> impl Strategy<Value = &'static str> {
    select(WORDS.as_slice())
}

fn deed() -> impl Strategy<Value = Deed> {
    let attachment = json!({ "name": "box.jpg", "mediaType": "image/jpeg", "bytes": 2048 });
    prop_oneof![
        2 => Just(Deed::Tick),
        2 => Just(Deed::Ask),
        8 => (0..6_usize, weighted(0.1, 0..4_u8)).prop_map(|(option, leaves_out)| Deed::Move { option, leaves_out }),
        2 => (0..7_usize, weighted(0.5, words())).prop_map(|(status, comment)| Deed::MoveTo { status, comment }),
        2 => (0..7_usize, words()).prop_map(|(status, comment)| Deed::Force { status, comment }),
        3 => (0..7_usize, any::<bool>()).prop_map(|(status, observed)| Deed::Record { status, observed }),
        2 => weighted(0.8, employee()).prop_map(|to| Deed::Command(json!({ "type": "assign", "to": to }))),
        2 => (words(), any::<bool>()).prop_map(move |(text, attached)| {
            let attachments = if attached { vec![attachment.clone()] } else { Vec::new() };
            Deed::Command(json!({ "type": "comment", "text": text, "attachments": attachments }))
        }),
        4 => changes().prop_map(|facts| Deed::Command(json!({ "type": "setFacts", "facts": facts }))),
        1 => Just(Deed::Command(json!({ "type": "open", "id": "case-1" }))),
    ]
}

fn rarer_deed() -> impl Strategy<Value = Deed> {
    let length = select(["PT0S", "PT15M", "PT3H", "P1D"].as_slice());
    let calendar = weighted(0.5, select(["c0", "c1", "team:owner", "c9"].as_slice()));
    let to = prop_oneof![8 => vec(principal(), 0..=2), 1 => Just(vec![json!("team:t9")])];
    let remind = (length, calendar, to, words(), any::<bool>());
    prop_oneof![
        4 => (weighted(0.4, words())).prop_map(|comment| {
            let mut undo = json!({ "type": "undo" });
            if let Some(comment) = comment {
                undo["comment"] = json!(comment);
            }
            Deed::Command(undo)
        }),
        4 => remind.prop_map(|(after, calendar, to, text, until_moved)| {
            let mut remind = json!({ "type": "remind", "after": after, "to": to, "text": text, "untilMoved": until_moved });
            if let Some(calendar) = calendar {
                remind["calendar"] = json!(calendar);
            }
            Deed::Command(remind)
        }),
        2 => (0..3_usize, -100..2000_i64).prop_map(|(reminder, minutes)| Deed::Snooze { reminder, minutes }),
        2 => (0..3_usize).prop_map(|reminder| Deed::Dismiss { reminder }),
        3 => (0..3_u8).prop_map(|sla| Deed::Command(json!({ "type": "acknowledge", "sla": format!("l{sla}") }))),
        2 => Just(Deed::Command(json!({ "type": "watch" }))),
        1 => Just(Deed::Command(json!({ "type": "unwatch" }))),
        2 => (weighted(0.4, (0..6_u8, 0..6_u8)), weighted(0.3, (0..3_u8, 0..3_u8)))
            .prop_map(|(statuses, teams)| Deed::Migrate { statuses, teams }),
    ]
}
