//! What the engine takes at most. Every limit is part of the contract: `version` answers them, and what
//! exceeds one is refused with a message that names it.

use serde::Serialize;

/// Bytes of one request.
pub const REQUEST_BYTES: usize = 16 * 1024 * 1024;
/// Lists and objects inside each other, in any JSON text.
pub const NESTING: usize = 128;
/// Characters of an id.
pub const ID_LENGTH: usize = 64;
/// Bytes of a case's or an employee's name.
pub const HOST_NAME_BYTES: usize = 256;
/// Statuses of a definition.
pub const STATUSES: usize = 1_000;
/// Transitions of one status.
pub const TRANSITIONS: usize = 1_000;
/// Teams of a definition.
pub const TEAMS: usize = 500;
/// Calendars of a definition.
pub const CALENDARS: usize = 200;
/// Holidays, and likewise exceptions, of one calendar.
pub const CALENDAR_DAYS: usize = 2_000;
/// Intervals of one day.
pub const INTERVALS: usize = 48;
/// SLAs of a definition.
pub const SLAS: usize = 200;
/// Steps of one ladder.
pub const LADDER_STEPS: usize = 50;
/// Actions of one ladder step.
pub const ACTIONS: usize = 50;
/// Repetitions of one ladder step.
pub const REPETITIONS: u32 = 100;
/// Leaves and branches of one guard.
pub const GUARD_NODES: usize = 500;
/// Branches of one choice.
pub const BRANCHES: usize = 100;
/// Fields that one transition may require.
pub const FIELDS: usize = 50;
/// Any other list of a definition: classes, aliases, principals, names to emit.
pub const LIST: usize = 200;
/// Facts of one case.
pub const FACTS: usize = 500;
/// Bytes of a fact that is a text, of a fact's name, and of a field's value.
pub const FACT_BYTES: usize = 4_096;
/// Values of a fact that is a list.
pub const FACT_LIST: usize = 1_000;
/// Bytes of a comment.
pub const COMMENT_BYTES: usize = 65_536;
/// Employees that one comment mentions; further ones are not told.
pub const MENTIONS: usize = 100;
/// Watchers of one case.
pub const WATCHERS: usize = 200;
/// Reminders of one case.
pub const REMINDERS: usize = 200;
/// Events of one case: what a double holds exactly, since hosts read numbers as doubles.
pub const SEQ: u64 = 9_007_199_254_740_991;
/// Attachments of one command.
pub const ATTACHMENTS: usize = 50;
/// Teams, leads and roles of one actor, each.
pub const MEMBERSHIPS: usize = 1_000;
/// Automatic transitions in a row at one instant; the next one makes the case `stuck`.
pub const AUTO_ROW: u32 = 16;
/// Events that timers may make in one call.
pub const EVENTS_PER_CALL: usize = 1_000;
/// Events that timers may make in one `decideMany`, all items together.
pub const EVENTS_PER_BATCH: usize = 20_000;
/// Rows of the history of an imported case.
pub const HISTORY: usize = 1_000;
/// Events that one import may make.
pub const EVENTS_PER_IMPORT: usize = 20_000;
/// Items of one `decideMany`.
pub const ITEMS: usize = 10_000;
/// Workflows that one [`Engine`](crate::Engine) keeps loaded.
pub const WORKFLOWS: usize = 16;
/// Cases that one [`Engine`](crate::Engine) holds.
pub const HELD: usize = 256;
/// Reports that one [`Engine`](crate::Engine) holds.
pub const HELD_REPORTS: usize = 4;
/// Steps of a workflow that is drawn or exported, exceptions counted one by one where an export names them.
pub const DRAWN_STEPS: usize = 10_000;
/// States that a search for one promise looks at before it is undecided; of each, 16 ways on count as one more.
pub const PROMISE_STATES: usize = 100_000;
/// The same of all promises of one request together.
pub const SEARCHED_STATES: usize = 500_000;
/// Problems that one reading of a text reports.
pub const DIAGNOSTICS: usize = 100;

/// The limits as `version` answers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Limits {
    request_bytes: usize,
    nesting: usize,
    id_length: usize,
    host_name_bytes: usize,
    statuses: usize,
    transitions: usize,
    teams: usize,
    calendars: usize,
    calendar_days: usize,
    intervals: usize,
    slas: usize,
    ladder_steps: usize,
    actions: usize,
    repetitions: u32,
    guard_nodes: usize,
    branches: usize,
    fields: usize,
    list: usize,
    facts: usize,
    fact_bytes: usize,
    fact_list: usize,
    comment_bytes: usize,
    mentions: usize,
    watchers: usize,
    reminders: usize,
    seq: u64,
    attachments: usize,
    memberships: usize,
    auto_row: u32,
    events_per_call: usize,
    events_per_batch: usize,
    history: usize,
    events_per_import: usize,
    items: usize,
    workflows: usize,
    held: usize,
    held_reports: usize,
    drawn_steps: usize,
    promise_states: usize,
    searched_states: usize,
    diagnostics: usize,
}

impl Limits {
    /// All limits of this engine.
    pub const ALL: Self = Self {
        request_bytes: REQUEST_BYTES,
        nesting: NESTING,
        id_length: ID_LENGTH,
        host_name_bytes: HOST_NAME_BYTES,
        statuses: STATUSES,
        transitions: TRANSITIONS,
        teams: TEAMS,
        calendars: CALENDARS,
        calendar_days: CALENDAR_DAYS,
        intervals: INTERVALS,
        slas: SLAS,
        ladder_steps: LADDER_STEPS,
        actions: ACTIONS,
        repetitions: REPETITIONS,
        guard_nodes: GUARD_NODES,
        branches: BRANCHES,
        fields: FIELDS,
        list: LIST,
        facts: FACTS,
        fact_bytes: FACT_BYTES,
        fact_list: FACT_LIST,
        comment_bytes: COMMENT_BYTES,
        mentions: MENTIONS,
        watchers: WATCHERS,
        reminders: REMINDERS,
        seq: SEQ,
        attachments: ATTACHMENTS,
        memberships: MEMBERSHIPS,
        auto_row: AUTO_ROW,
        events_per_call: EVENTS_PER_CALL,
        events_per_batch: EVENTS_PER_BATCH,
        history: HISTORY,
        events_per_import: EVENTS_PER_IMPORT,
        items: ITEMS,
        workflows: WORKFLOWS,
        held: HELD,
        held_reports: HELD_REPORTS,
        drawn_steps: DRAWN_STEPS,
        promise_states: PROMISE_STATES,
        searched_states: SEARCHED_STATES,
        diagnostics: DIAGNOSTICS,
    };
}
