// Made from schema/wire.json by tests/web/types.mjs; do not edit.

/**
 * A request to an engine, and the answer that it has.
 */
export type Exchange =
  | VersionExchange
  | LoadExchange
  | CheckExchange
  | HoldExchange
  | SnapshotExchange
  | ReleaseExchange
  | OptionsExchange
  | DecideExchange
  | DecideManyExchange
  | ReplayExchange
  | WorkingTimeExchange
  | ReportExchange
  | DiagramExchange
  | PromisesExchange
  | TestExchange
  | DiffExchange
  | MigrationExchange;
/**
 * The kind of a failure.
 */
export type ErrorCode =
  | "syntax"
  | "too_large"
  | "invalid_request"
  | "unknown_workflow"
  | "unknown_case"
  | "unknown_report"
  | "invalid_definition"
  | "invalid_suite"
  | "wrong_workflow"
  | "out_of_range"
  | "unknown_zone"
  | "out_of_memory"
  | "stopped";
export type DiagnosticCode =
  | "syntax"
  | "unknown_key"
  | "duplicate_key"
  | "wrong_type"
  | "missing_key"
  | "invalid_value"
  | "limit_exceeded"
  | "duplicate_id"
  | "unknown_status"
  | "unknown_team"
  | "unknown_calendar"
  | "unknown_sla"
  | "unknown_zone"
  | "team_cycle"
  | "duplicate_target"
  | "self_transition"
  | "auto_requires"
  | "status_in_two_lists"
  | "duplicate_alias"
  | "unguarded_branch"
  | "empty_guard"
  | "empty_week"
  | "repeat_moves"
  | "empty_list"
  | "timer_cycle"
  | "unreachable_status"
  | "endless"
  | "class_unknown"
  | "dead_end"
  | "no_owner"
  | "recommended_not_permitted"
  | "automatic_cycle"
  | "guard_never"
  | "guard_always"
  | "branch_never"
  | "fact_of_two_types"
  | "sla_never_opens"
  | "sla_never_runs"
  | "step_never_fires"
  | "calendar_never_opens"
  | "target_never_due"
  | "days_of_work"
  | "unused_team"
  | "unused_calendar"
  | "unused_class"
  | "colors_alike"
  | "missing_translation"
  | "unknown_name"
  | "ambiguous_name"
  | "bad_claim";
/**
 * How much a `Diagnostic` matters.
 */
export type Severity = "error" | "warning" | "hint";
export type Digest = string;
export type Id = string;
/**
 * The hours of an exception.
 */
export type ExceptionHours = WorkingHours[] | Week;
/**
 * an interval such as `09:00-17:00`
 */
export type WorkingHours = string;
export type Holiday = HolidayRule | LabelledHoliday;
/**
 * a holiday such as `2026-12-25`, `12-25` or `easter+1`
 */
export type HolidayRule = string;
export type Label =
  | string
  | {
      [k: string]: string;
    };
/**
 * The name of a time zone, not yet looked up.
 */
export type ZoneName = string;
export type ChoiceOfId = Id | (BranchOfId | Id)[];
export type Principal = string;
export type Scalar = boolean | number | string;
export type Fact = Scalar | Scalar[];
/**
 * A claim about every possible history of a case.
 *
 * Names are of statuses, classes or stages; a bare one must be unique among them, else `status:x`, `class:x` or `stage:x`.
 */
export type PromiseDefinition =
  | {
      never: Never;
    }
  | {
      always: Always;
    }
  | {
      within: Within;
    }
  | {
      only: Only;
    }
  | {
      sequence: Sequence;
    }
  | {
      atMost: AtMost;
    };
/**
 * How a move came about.
 */
export type Via =
  "recommended" | "suggested" | "exception" | "forced" | "auto" | "escalation" | "external" | "undo" | "migration";
/**
 * a duration such as `PT48H`
 */
export type Duration = string;
export type ChoiceOfCalendarRef = CalendarRef | (BranchOfCalendarRef | CalendarRef)[];
export type CalendarRef = string;
/**
 * When a ladder step fires, in working time spent running.
 */
export type Threshold =
  | {
      percent: number;
    }
  | {
      before: Duration;
    }
  | {
      after: Duration;
    };
/**
 * One thing that a ladder step does.
 */
export type Action =
  | {
      notify: Principal[];
    }
  | {
      assign: Id;
    }
  | {
      move: Id;
    }
  | {
      set: {
        [k: string]: Fact | null;
      };
    }
  | {
      emit: Id;
    };
/**
 * What ends repetitions before their number is reached.
 */
export type RepeatUntil = "closed" | "acknowledged";
/**
 * What a case that comes back to `runIn` meets.
 */
export type Reopen = "restart" | "resume" | "ignore";
/**
 * An event that ends a cycle while the status stays.
 */
export type StopOn = "comment" | "assign" | "acknowledge";
export type ChoiceOfDuration = Duration | (BranchOfDuration | Duration)[];
export type Alias = string | number;
export type Color = string;
export type Others = ("none" | "any") | OthersRule;
/**
 * The type of a field's value.
 */
export type FieldType = "text" | "number" | "date" | "bool";
export type Transition = Target | TransitionRule;
export type Target = string;
export type AutoRule = boolean | Auto;
/**
 * Whose turn it is in a status.
 */
export type Stage = "open" | "waiting" | "closed";
export type CaseId = string;
export type EmployeeId = string;
/**
 * an instant such as `2026-01-02T16:00:00.000Z`
 */
export type Instant = string;
/**
 * How a cycle ended.
 */
export type Outcome = "breached" | "void" | "escalated" | "met";
/**
 * Whether a clock runs.
 */
export type ClockState = "running" | "paused" | "closed";
/**
 * A workflow: the digest or the edition that `load` answered, or a definition.
 */
export type WorkflowHandle = Digest | Definition;
/**
 * Why something may not happen: `{"code": "not_permitted", "parameters": {"needs": ["lead:owner"]}}`.
 *
 * The order of the variants is the order in which several blockers of one answer are listed.
 */
export type Blocker =
  | NotLinkedBlocker
  | GuardFailedBlocker
  | FactMissingBlocker
  | NotPermittedBlocker
  | CommentRequiredBlocker
  | FieldRequiredBlocker
  | FieldInvalidBlocker
  | AttachmentRequiredBlocker
  | TooManyFactsBlocker
  | UnknownTeamBlocker
  | UnknownCalendarBlocker
  | NeverDueBlocker
  | TooManyRemindersBlocker
  | TooManyWatchersBlocker
  | HistoryInvalidBlocker
  | HistoryTooLongBlocker
  | AlreadyThereBlocker
  | UnknownStatusBlocker
  | StaleBlocker
  | NotReversibleBlocker
  | UnknownReminderBlocker
  | NoOpenCycleBlocker
  | OverdueBlocker
  | WrongWorkflowBlocker
  | BatchRefusedBlocker;
/**
 * The type of a fact's value.
 */
export type FactType = "bool" | "number" | "text" | "list";
/**
 * What is wrong with a field's value.
 */
export type FieldFault = "type" | "one_of" | "unknown_field";
/**
 * What is wrong with an instant of a history.
 */
export type HistoryFault = "future" | "order";
/**
 * Why a case does not run under a workflow.
 */
export type WrongWorkflow = "digest" | "status" | "clock" | "size" | "reminder";
/**
 * How the definition thinks of a target.
 */
export type Kind = "recommended" | "suggested" | "exception";
/**
 * A label, in the language that was asked for or as it is written.
 */
export type Localized = (Label | null) | string;
/**
 * A language tag in the manner of BCP 47, such as `it` or `pt-BR`.
 */
export type Language = string;
/**
 * Something that the host does until it is done, once for each id.
 *
 * An id is `case/seq/n` for an event of a command and `case/timer-key/n` for a timer, with n from 0.
 */
export type Effect = StatusEffect | NotifyEffect | EmitEffect;
/**
 * Why somebody is told.
 */
export type Reason = "entered" | "assigned" | "mentioned" | "watched" | "escalation" | "reminder";
/**
 * Something that happened to a case.
 */
export type Event =
  | OpenedEvent
  | MovedEvent
  | RecordedEvent
  | AssignedEvent
  | CommentedEvent
  | FactsSetEvent
  | ClockOpenedEvent
  | ClockPausedEvent
  | ClockResumedEvent
  | ClockRetargetedEvent
  | BreachedEvent
  | StepFiredEvent
  | ClockClosedEvent
  | AcknowledgedEvent
  | StuckEvent
  | AutoSkippedEvent
  | ReminderSetEvent
  | ReminderSnoozedEvent
  | ReminderFiredEvent
  | ReminderClosedEvent
  | WatchedEvent
  | UnwatchedEvent
  | MigratedEvent;
/**
 * Why a reminder is gone.
 */
export type ReminderEnd = "dismissed" | "moved";
/**
 * What a host asks. On the wire it is tagged by `type`: `{"type": "move", "to": "shipped"}`.
 */
export type Command =
  | OpenCommand
  | MoveCommand
  | ForceCommand
  | RecordCommand
  | UndoCommand
  | AssignCommand
  | CommentCommand
  | RemindCommand
  | SnoozeCommand
  | DismissCommand
  | AcknowledgeCommand
  | WatchCommand
  | UnwatchCommand
  | SetFactsCommand
  | MigrateCommand
  | TickCommand;
/**
 * The workflow under which a case ran until now: its digest, or its definition.
 */
export type Origin = WorkflowHandle;
/**
 * `workingTime`.
 */
export type WorkingTimeAnswer = InstantAnswer | DurationAnswer;
/**
 * `report`.
 */
export type ReportAnswer = SummaryAnswer | HeldAnswer;
/**
 * a sum of durations such as `PT876600H30M`
 */
export type Total = string;
/**
 * How long the stretches of a report's counts over time are.
 */
export type Period = "month" | "quarter" | "year";
/**
 * a time zone such as `Europe/Rome`
 */
export type Zone = string;
/**
 * What a workflow is drawn as.
 */
export type Format = "mermaid" | "dot" | "svg" | "xstate" | "symfony";
/**
 * The colours of a picture.
 */
export type Theme = "light" | "dark" | "auto";
/**
 * Whether a promise holds.
 */
export type Verdict = HoldsVerdict | RefutedVerdict | UndecidedVerdict;
/**
 * Why a promise is undecided.
 */
export type Doubt =
  "unknown_name" | "ambiguous_name" | "bad_claim" | "timing" | "facts" | "migration" | "calendars" | "states";
/**
 * What happens to a clock.
 */
export type ClockChange = "opened" | "closed" | "paused" | "resumed" | "retargeted";
/**
 * What a case comes to.
 */
export type PlanOutcome = "stays" | "moves" | "needsMapping" | "overdue" | "refused" | "done";

export interface VersionExchange {
  answer:
    | {
        ok: VersionAnswer;
      }
    | {
        error: Failure;
      };
  request: VersionRequest;
}
/**
 * `version`.
 */
export interface VersionAnswer {
  /**
   * The version of the engine.
   */
  engine: string;
  /**
   * SHA-256 over the engine's sources (the table of time zones is one), its manifests and its locked dependencies. Hosts
   * compare it.
   */
  engineId: string;
  /**
   * What the engine takes at most.
   */
  limits: Limits;
  /**
   * The version of the time zone database compiled in.
   */
  tzdb: string;
  /**
   * The version of the wire.
   */
  wire: number;
}
/**
 * The limits as `version` answers them.
 */
export interface Limits {
  seq: number;
  actions: number;
  attachments: number;
  autoRow: number;
  branches: number;
  calendarDays: number;
  calendars: number;
  commentBytes: number;
  diagnostics: number;
  drawnSteps: number;
  eventsPerBatch: number;
  eventsPerCall: number;
  eventsPerImport: number;
  factBytes: number;
  factList: number;
  facts: number;
  fields: number;
  guardNodes: number;
  held: number;
  heldReports: number;
  history: number;
  hostNameBytes: number;
  idLength: number;
  intervals: number;
  items: number;
  ladderSteps: number;
  list: number;
  memberships: number;
  mentions: number;
  nesting: number;
  promiseStates: number;
  reminders: number;
  repetitions: number;
  requestBytes: number;
  searchedStates: number;
  slas: number;
  statuses: number;
  teams: number;
  transitions: number;
  watchers: number;
  workflows: number;
}
/**
 * Why a request has no `ok` answer.
 */
export interface Failure {
  /**
   * What kind of failure; stable.
   */
  code: ErrorCode;
  /**
   * Everything that is wrong with a definition, or with a test file.
   */
  diagnostics?: Diagnostic[];
  /**
   * What would be right.
   */
  help?: string;
  /**
   * What is wrong.
   */
  message: string;
  /**
   * Where in the request.
   */
  path?: string;
}
/**
 * One finding about a document.
 */
export interface Diagnostic {
  /**
   * What kind of finding this is; stable, for programs.
   */
  code: DiagnosticCode;
  /**
   * What would be right, when that can be guessed; left out of JSON when there is none.
   */
  help?: string;
  /**
   * What is wrong, in English, for the person who wrote the document.
   */
  message: string;
  /**
   * Where, printed as by `Path`, such as `$.statuses[2].color`.
   */
  path: string;
  /**
   * How much it matters.
   */
  severity: Severity;
}
/**
 * `version`: what this engine is.
 */
export interface VersionRequest {
  /**
   * Which request it is.
   */
  type: "version";
}
export interface LoadExchange {
  answer:
    | {
        ok: LoadAnswer;
      }
    | {
        error: Failure;
      };
  request: LoadRequest;
}
/**
 * `load`.
 */
export interface LoadAnswer {
  /**
   * What may be wrong with it although it runs.
   */
  diagnostics: Diagnostic[];
  /**
   * The whole of it, words included. As a handle it means no other.
   */
  edition: Digest;
  /**
   * What decides, which is that to which a case refers. As a handle it means, of definitions that decide alike, the one that
   * was used last.
   */
  workflow: Digest;
}
/**
 * `load`: proves a definition and keeps it.
 */
export interface LoadRequest {
  /**
   * Which request it is.
   */
  type: "load";
  /**
   * The definition, or its JSON text.
   */
  definition: Definition | string;
}
/**
 * A workflow as it is written.
 */
export interface Definition {
  /**
   * The workflow's id, which its cases carry.
   */
  id: Id;
  /**
   * When work is done.
   */
  calendars?: CalendarDefinition[];
  /**
   * The status of a case that is opened. Default the first one listed.
   */
  initial?: ChoiceOfId | null;
  /**
   * What people call it. Its first language is the one that labels fall back to.
   */
  label?: Label | null;
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * Claims about every possible history.
   */
  promises?: PromiseDefinition[];
  /**
   * Who may do what.
   */
  rights?: Rights;
  /**
   * How long things may take, and what happens then.
   */
  slas?: SlaDefinition[];
  /**
   * The nodes of the graph, in the order in which they are shown.
   */
  statuses: Status[];
  /**
   * Who owns statuses.
   */
  teams?: Team[];
  /**
   * The IANA time zone of calendars that name none. Default `UTC`.
   */
  timeZone?: ZoneName;
  /**
   * The merchant's own count of changes, 0 to 2^53 - 1.
   */
  version: number;
}
/**
 * Opening hours in a time zone.
 */
export interface CalendarDefinition {
  /**
   * The calendar's id.
   */
  id: Id;
  /**
   * Days and seasons with hours of their own. They beat holidays; a single day beats a season, and of two
   * seasons the one that begins earlier.
   */
  exceptions?: {
    [k: string]: ExceptionHours;
  };
  /**
   * Days without hours.
   */
  holidays?: Holiday[];
  /**
   * What people call it.
   */
  label?: Label | null;
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * The IANA time zone of its wall clock. Default the definition's.
   */
  timeZone?: ZoneName | null;
  /**
   * The hours of an ordinary week.
   */
  week: Week;
}
/**
 * The opening hours of a week: for each day the intervals that begin on it.
 *
 * A day that is left out is closed. Order and overlaps do not matter: overlapping intervals count once.
 *
 * In JSON `{"mon": ["09:00-13:00", "14:00-18:00"], "sat": ["09:00-13:00"]}`; other keys are errors.
 */
export interface Week {
  /**
   * Intervals that begin on a Friday.
   */
  fri?: WorkingHours[];
  /**
   * Intervals that begin on a Monday.
   */
  mon?: WorkingHours[];
  /**
   * Intervals that begin on a Saturday.
   */
  sat?: WorkingHours[];
  /**
   * Intervals that begin on a Sunday.
   */
  sun?: WorkingHours[];
  /**
   * Intervals that begin on a Thursday.
   */
  thu?: WorkingHours[];
  /**
   * Intervals that begin on a Tuesday.
   */
  tue?: WorkingHours[];
  /**
   * Intervals that begin on a Wednesday.
   */
  wed?: WorkingHours[];
}
/**
 * A holiday with a label.
 */
export interface LabelledHoliday {
  date: HolidayRule;
  label?: Label | null;
}
/**
 * One branch of a choice.
 */
export interface BranchOfId {
  /**
   * What is chosen.
   */
  value: Id;
  /**
   * The guard; `None` always holds.
   */
  when?: Guard | null;
}
/**
 * A guard as text has it: one object whose keys say which kind of guard it is.
 */
export interface Guard {
  /**
   * This principal holds for who asks.
   */
  actor?: Principal | null;
  /**
   * True when all of these hold.
   */
  all?: Guard[] | null;
  /**
   * True when one of these holds.
   */
  any?: Guard[] | null;
  /**
   * The fact is a list that has this, or a text that has this text.
   */
  contains?: Scalar | null;
  /**
   * The fact equals this.
   */
  eq?: Fact | null;
  /**
   * Whether the fact is known at all.
   */
  exists?: boolean | null;
  /**
   * The name of a fact; goes with exactly one of the tests below.
   */
  fact?: string | null;
  /**
   * The fact is greater than this.
   */
  gt?: Scalar | null;
  /**
   * The fact is greater than this, or equal.
   */
  gte?: Scalar | null;
  /**
   * The fact equals one of these.
   */
  in?: Scalar[] | null;
  /**
   * The fact is less than this number, or before this text.
   */
  lt?: Scalar | null;
  /**
   * The fact is less than this, or equal.
   */
  lte?: Scalar | null;
  /**
   * The fact does not equal this.
   */
  ne?: Fact | null;
  /**
   * True when this is false.
   */
  not?: Guard | null;
  /**
   * The case is or was in this status.
   */
  visited?: Id | null;
  /**
   * The case is or was in a status of this class.
   */
  visitedClass?: Id | null;
}
/**
 * `{reach, before}`: names are statuses, classes or stages.
 */
export interface Never {
  /**
   * …before this has been.
   */
  before: string;
  /**
   * The kinds of move that count. Default all but `forced`, `external` and `migration`.
   */
  moves?: Via[];
  /**
   * What is not reached…
   */
  reach: string;
}
/**
 * `{canReach}`.
 */
export interface Always {
  /**
   * What can be reached from everywhere, also from where a case is after it has been there.
   */
  canReach: string;
  /**
   * The kinds of move that count, both on the way and as a way out. Default all but `forced`, `external` and `migration`.
   */
  moves?: Via[];
}
/**
 * `{leave, in}`.
 */
export interface Within {
  /**
   * …in at most this working time, by the calendars of the timers that make a case leave.
   */
  in: Duration;
  /**
   * What is left, whatever people do inside…
   */
  leave: string;
  /**
   * The kinds of move that count inside. Default all but `forced`, `external` and `migration`.
   */
  moves?: Via[];
  /**
   * Whether time in statuses that pause an SLA does not count. Default false: a pause may last for ever.
   */
  withoutPauses?: boolean;
}
/**
 * `{principal, moveTo}`: the name is of a status, a class or a stage.
 */
export interface Only {
  /**
   * …there.
   */
  moveTo: string;
  /**
   * The kinds of move that count. Default those of people: `recommended`, `suggested`, `exception` and `undo`.
   */
  moves?: Via[];
  /**
   * Who alone moves a case…
   */
  principal: Principal;
}
/**
 * `{of}`: none is reached before the one that stands before it.
 */
export interface Sequence {
  /**
   * The kinds of move that count. Default all but `forced`, `external` and `migration`.
   */
  moves?: Via[];
  /**
   * The names, in the order in which each is reached for the first time; some of the last may never be.
   */
  of: string[];
}
/**
 * `{enter, times}`.
 */
export interface AtMost {
  /**
   * What is entered from outside of it; beginning there counts, and so does coming back by an undo…
   */
  enter: string;
  /**
   * The kinds of move that count. Default all but `forced`, `external` and `migration`.
   */
  moves?: Via[];
  /**
   * …at most so often, 0 to 100.
   */
  times: number;
}
/**
 * The principals of each right. What is left out has its default.
 */
export interface Rights {
  /**
   * Acknowledging an escalation. Default the owning team, its leads and the assignee.
   */
  acknowledge?: Principal[];
  /**
   * Assigning an employee. Default the owning team, its leads and the role `admin`.
   */
  assign?: Principal[];
  /**
   * Comments. Default anyone.
   */
  comment?: Principal[];
  /**
   * Moves through `others`. Default the owning team's leads and the role `admin`.
   */
  exception?: Principal[];
  /**
   * Moves that ignore guards and edges. Default the owning team's leads and the role `admin`.
   */
  force?: Principal[];
  /**
   * Recommended and suggested moves. Default the owning team, its leads and the assignee.
   */
  move?: Principal[];
  /**
   * Reminders, and with them `snooze` and `dismiss`. Default anyone.
   */
  remind?: Principal[];
  /**
   * Undoing the last move. Default who made it, and the owning team's leads.
   */
  undo?: Principal[];
  /**
   * Watching, and no longer watching. Default anyone.
   */
  watch?: Principal[];
}
/**
 * A target for the working time that a case spends in some statuses.
 */
export interface SlaDefinition {
  /**
   * The SLA's id.
   */
  id: Id;
  /**
   * Cases that have the SLA at all. Default every case.
   */
  appliesWhen?: Guard | null;
  /**
   * Whose opening hours are counted. Default elapsed time.
   */
  calendar?: ChoiceOfCalendarRef | null;
  /**
   * Statuses that make a cycle void when they end it.
   */
  cancelIn?: Id[];
  /**
   * What people call it.
   */
  label?: Label | null;
  /**
   * What happens while time passes.
   */
  ladder?: LadderStep[];
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * What happens when a case comes back.
   */
  onReopen?: Reopen;
  /**
   * Statuses in which it is paused.
   */
  pauseIn?: Id[];
  /**
   * Statuses in which the clock runs.
   */
  runIn: Id[];
  /**
   * What else ends a cycle.
   */
  stopOn?: StopOn[];
  /**
   * How much working time a cycle may take.
   */
  target: ChoiceOfDuration;
}
/**
 * One branch of a choice.
 */
export interface BranchOfCalendarRef {
  /**
   * What is chosen.
   */
  value: CalendarRef;
  /**
   * The guard; `None` always holds.
   */
  when?: Guard | null;
}
/**
 * A step of a ladder.
 */
export interface LadderStep {
  /**
   * The step's name in timer keys. Default its position, from 0.
   */
  id?: Id | null;
  /**
   * When it fires.
   */
  at: Threshold;
  /**
   * What it does, in order.
   */
  do: Action[];
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * Whether it fires again.
   */
  repeat?: Repeat | null;
}
/**
 * How a step repeats.
 */
export interface Repeat {
  /**
   * Working time from one firing to the next.
   */
  every: Duration;
  /**
   * How many repetitions follow the first firing, 1 to 100.
   */
  times: number;
  /**
   * What ends them early.
   */
  until?: RepeatUntil;
}
/**
 * One branch of a choice.
 */
export interface BranchOfDuration {
  /**
   * What is chosen.
   */
  value: Duration;
  /**
   * The guard; `None` always holds.
   */
  when?: Guard | null;
}
/**
 * A node of the graph: where a case can be.
 */
export interface Status {
  /**
   * The status's id.
   */
  id: Id;
  /**
   * Names under which outside systems know it, unique in the definition: a shop's status id, a log's activity.
   */
  aliases?: Alias[];
  /**
   * Free tags such as `paid` or `shipped`, which rules and hosts refer to.
   */
  classes?: Id[];
  /**
   * Its colour as `#rrggbb`.
   */
  color?: Color | null;
  /**
   * What it means, for those who work with it.
   */
  description?: Label | null;
  /**
   * What people call it.
   */
  label?: Label | null;
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * Whether the owning team hears of a case that enters. Default true.
   */
  notify?: boolean;
  /**
   * Names that are emitted when a case enters.
   */
  onEnter?: Id[];
  /**
   * Names that are emitted when a case leaves.
   */
  onLeave?: Id[];
  /**
   * Whether every other status may be moved to as an exception.
   */
  others?: Others | null;
  /**
   * The one step that is normally next.
   */
  recommended?: Transition | null;
  /**
   * Whose turn it is.
   */
  stage?: Stage;
  /**
   * Other steps that are usual.
   */
  suggested?: Transition[];
  /**
   * Who owns a case in it. A case keeps its team where none is named.
   */
  team?: ChoiceOfId | null;
}
/**
 * Who may move a case to any other status, and what must come with it.
 */
export interface OthersRule {
  /**
   * Who may; replaces the right `exception`.
   */
  permit?: Principal[] | null;
  /**
   * What must come with it.
   */
  require?: Require | null;
}
/**
 * What must come with a move.
 */
export interface Require {
  /**
   * At least this many attachments.
   */
  attachments?: number;
  /**
   * A comment that is not blank.
   */
  comment?: boolean;
  /**
   * Fields, each with a value of its type.
   */
  fields?: Field[];
}
/**
 * A value that a move asks for.
 */
export interface Field {
  /**
   * The type of its value.
   */
  type: FieldType;
  /**
   * What people call it.
   */
  label?: Label | null;
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * The field's name.
   */
  name: Id;
  /**
   * The only values that are taken.
   */
  oneOf?: Scalar[] | null;
}
/**
 * A transition with more than a target.
 */
export interface TransitionRule {
  /**
   * Whether and when the engine takes it by itself.
   */
  auto?: AutoRule | null;
  /**
   * Names that are emitted when it is taken.
   */
  emit?: Id[];
  /**
   * What people call the step. Default the target's label.
   */
  label?: Label | null;
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * Names that are emitted when it is undone.
   */
  onUndo?: Id[];
  /**
   * Who may take it; replaces the right `move`.
   */
  permit?: Principal[] | null;
  /**
   * What must come with it.
   */
  require?: Require | null;
  /**
   * Whether the move can be undone.
   */
  reversible?: boolean;
  /**
   * Where it leads: a status, or `$previous`.
   */
  to: Target;
  /**
   * The condition under which it may be taken.
   */
  when?: Guard | null;
}
/**
 * When the engine takes a transition by itself: once its guard is true and the time has run since entering.
 */
export interface Auto {
  /**
   * Time since the case entered the status.
   */
  after: Duration;
  /**
   * Whose opening hours are counted. Default elapsed time.
   */
  calendar?: CalendarRef | null;
}
/**
 * A team: who owns a status, and whose opening hours count.
 */
export interface Team {
  /**
   * The team's id.
   */
  id: Id;
  /**
   * Its opening hours. A team does not inherit those of its parent.
   */
  calendar?: Id | null;
  /**
   * What people call it.
   */
  label?: Label | null;
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * The team above it, whose members count as members of this one.
   */
  parent?: Id | null;
}
export interface CheckExchange {
  answer:
    | {
        ok: CheckAnswer;
      }
    | {
        error: Failure;
      };
  request: CheckRequest;
}
/**
 * `check`.
 */
export interface CheckAnswer {
  /**
   * Everything that is wrong with the definition, or may be.
   */
  diagnostics: Diagnostic[];
}
/**
 * `check`: says what is wrong with a definition.
 */
export interface CheckRequest {
  /**
   * Which request it is.
   */
  type: "check";
  /**
   * The definition, or its JSON text.
   */
  definition: Definition | string;
}
export interface HoldExchange {
  answer:
    | {
        ok: HeldAnswer;
      }
    | {
        error: Failure;
      };
  request: HoldRequest;
}
/**
 * `hold`, and a `report` to which more histories will be added.
 */
export interface HeldAnswer {
  /**
   * The number by which later requests mean the case or the report.
   */
  held: number;
}
/**
 * `hold`: keeps a case, for requests that then need not bring it along.
 */
export interface HoldRequest {
  /**
   * Which request it is.
   */
  type: "hold";
  /**
   * The case, or its JSON text; none when it is not opened yet.
   */
  case?: (Case | string) | null;
  /**
   * A digest or an edition that `load` answered, or a definition.
   */
  workflow: WorkflowHandle;
}
/**
 * The state of one case: what its events add up to.
 *
 * A case is a fold over its events (`replay`); it is kept so that a call need not replay them.
 * Everything in it is public to read; it is made and changed by the engine alone.
 */
export interface Case {
  /**
   * The host's name for it.
   */
  id: CaseId;
  /**
   * How many events it has had; the last one's number.
   */
  seq: number;
  /**
   * To whom it is assigned.
   */
  assignee: EmployeeId | null;
  /**
   * What automatic transitions need to remember.
   */
  auto: AutoState;
  /**
   * The latest cycle of each SLA that ever had one, in the order in which they first opened.
   */
  clocks: Clock[];
  /**
   * When it was closed; stays while it moves from one closed status to another.
   */
  closedAt: Instant | null;
  /**
   * When it entered its status.
   */
  enteredAt: Instant;
  /**
   * What the host has stored about it.
   */
  facts: {
    [k: string]: Fact;
  };
  /**
   * When its last event happened. Never the instant of a call.
   */
  lastAt: Instant;
  /**
   * Who made the last move; `null` before any, and after one of the engine's own.
   */
  mover: EmployeeId | null;
  /**
   * When it was opened.
   */
  openedAt: Instant;
  /**
   * Who opened it.
   */
  opener: EmployeeId | null;
  /**
   * The last move, if there was one.
   */
  previous: Previous | null;
  /**
   * Reminders that are set or have fired, by id.
   */
  reminders: Reminder[];
  /**
   * Where it is.
   */
  status: Id;
  /**
   * SLAs ended by `stopOn`, until the case comes back to them.
   */
  stopped: Id[];
  /**
   * Who owns it.
   */
  team: Id | null;
  /**
   * Where it has been.
   */
  visited: Visited;
  /**
   * Who hears of every move.
   */
  watchers: EmployeeId[];
  /**
   * The workflow under which it runs.
   */
  workflow: WorkflowRef;
}
/**
 * What automatic transitions need to remember during a stay in a status.
 */
export interface AutoState {
  /**
   * When they happened.
   */
  instant: Instant | null;
  /**
   * How many automatic moves in a row led here at `instant`.
   */
  row: number;
  /**
   * Targets that are not taken automatically during this stay.
   */
  skipped: Id[];
  /**
   * Whether there were too many, so that none is taken until the case moves.
   */
  stuck: boolean;
}
/**
 * One SLA's measurement on a case: its latest cycle.
 */
export interface Clock {
  /**
   * Whether somebody acknowledged it.
   */
  acknowledged: boolean;
  /**
   * Whether the target was reached.
   */
  breached: boolean;
  /**
   * The calendar that counts it; elapsed time if none.
   */
  calendar: Id | null;
  /**
   * The event of the move that ended it; none when `stopOn` did.
   */
  closedBy: number | null;
  /**
   * Working time spent running until `since`.
   */
  consumed: Duration;
  /**
   * Which cycle it is, from 1.
   */
  cycle: number;
  /**
   * How often each ladder step has fired.
   */
  fired: {
    [k: string]: number;
  };
  /**
   * When the cycle opened.
   */
  openedAt: Instant;
  /**
   * How it ended, once it has.
   */
  outcome: Outcome | null;
  /**
   * When it was last opened, paused, resumed, retargeted or closed.
   */
  since: Instant;
  /**
   * The SLA.
   */
  sla: Id;
  /**
   * Whether it runs.
   */
  state: ClockState;
  /**
   * Working time that it may take.
   */
  target: Duration;
}
/**
 * The last move of a case.
 */
export interface Previous {
  /**
   * The number of its event.
   */
  seq: number;
  /**
   * Names that are emitted when it is undone.
   */
  onUndo: Id[];
  /**
   * Whether it may be undone.
   */
  reversible: boolean;
  /**
   * The status before it.
   */
  status: Id;
  /**
   * How it came about.
   */
  via: Via;
}
/**
 * A reminder of a case.
 */
export interface Reminder {
  /**
   * The number of the event that set it.
   */
  id: number;
  /**
   * Whether it waits for its instant.
   */
  armed: boolean;
  /**
   * Who set it.
   */
  by: EmployeeId | null;
  /**
   * When it fires.
   */
  due: Instant;
  /**
   * How often it has fired.
   */
  fired: number;
  /**
   * Where its text is kept.
   */
  textId: string;
  /**
   * Who is reminded.
   */
  to: Principal[];
  /**
   * Whether a move cancels it.
   */
  untilMoved: boolean;
}
/**
 * Statuses and classes that a case has been in, the current ones included, in the order of the first visit.
 */
export interface Visited {
  /**
   * Classes, as the statuses had them when they were entered.
   */
  classes: Id[];
  /**
   * Statuses.
   */
  statuses: Id[];
}
/**
 * The workflow of a case.
 */
export interface WorkflowRef {
  /**
   * The definition's id.
   */
  id: Id;
  /**
   * What decides. A case runs under its own digest only.
   */
  digest: Digest;
  /**
   * The definition's version when the case was opened or migrated.
   */
  version: number;
}
export interface SnapshotExchange {
  answer:
    | {
        ok: CaseAnswer;
      }
    | {
        error: Failure;
      };
  request: SnapshotRequest;
}
/**
 * `snapshot`.
 */
export interface CaseAnswer {
  /**
   * The case; none when it is not opened yet.
   */
  case: Case | null;
}
/**
 * `snapshot`: a held case as it is now.
 */
export interface SnapshotRequest {
  /**
   * Which request it is.
   */
  type: "snapshot";
  /**
   * The number that `hold` answered.
   */
  held: number;
}
export interface ReleaseExchange {
  answer:
    | {
        ok: ReleaseAnswer;
      }
    | {
        error: Failure;
      };
  request: ReleaseRequest;
}
/**
 * `release`.
 */
export interface ReleaseAnswer {
  /**
   * Whether it was still held.
   */
  released: boolean;
}
/**
 * `release`: lets a held case go.
 */
export interface ReleaseRequest {
  /**
   * Which request it is.
   */
  type: "release";
  /**
   * The number that `hold` answered.
   */
  held: number;
}
export interface OptionsExchange {
  answer:
    | {
        ok: OptionsAnswer;
      }
    | {
        error: Failure;
      };
  request: OptionsRequest;
}
/**
 * `options`.
 */
export interface OptionsAnswer {
  /**
   * What else may be done with it.
   */
  can: Can;
  /**
   * Where it may go: recommended, suggested, then exceptions.
   */
  options: Offered[];
  /**
   * Where a tick would leave the case: what the options are options of.
   */
  status: Id;
  /**
   * Who owns it there.
   */
  team: Id | null;
  /**
   * Taking back the last move, if it was one that may be.
   */
  undo: Undo | null;
}
/**
 * Why each command may not be given, whatever comes with it; empty when it may.
 */
export interface Can {
  /**
   * Taking notice of an escalation.
   */
  acknowledge: Blocker[];
  /**
   * Assigning an employee.
   */
  assign: Blocker[];
  /**
   * Saying something.
   */
  comment: Blocker[];
  /**
   * Taking a reminder away.
   */
  dismiss: Blocker[];
  /**
   * Moving the case past guards and edges.
   */
  force: Blocker[];
  /**
   * Setting a reminder.
   */
  remind: Blocker[];
  /**
   * Putting a reminder off.
   */
  snooze: Blocker[];
  /**
   * No longer hearing of every move.
   */
  unwatch: Blocker[];
  /**
   * Hearing of every move.
   */
  watch: Blocker[];
}
/**
 * Nothing leads there from here.
 */
export interface NotLinkedBlocker {
  code: "not_linked";
  parameters: {
    /**
     * Here.
     */
    from: Id;
    /**
     * There.
     */
    to: Id;
  };
}
/**
 * The transition's condition does not hold.
 */
export interface GuardFailedBlocker {
  code: "guard_failed";
  parameters: {
    /**
     * The leaf that decided.
     */
    guard: DecidingLeaf;
  };
}
/**
 * The leaf of a guard that decided: `visited`, `visitedClass`, `actor`, or a `fact` and its test.
 */
export interface DecidingLeaf {
  actor?: Principal;
  contains?: Scalar;
  eq?: Fact;
  exists?: boolean;
  fact?: string;
  gt?: Scalar;
  gte?: Scalar;
  in?: Scalar[];
  lt?: Scalar;
  lte?: Scalar;
  ne?: Fact;
  visited?: Id;
  visitedClass?: Id;
}
/**
 * The transition's condition cannot be answered.
 */
export interface FactMissingBlocker {
  code: "fact_missing";
  parameters: {
    /**
     * The fact.
     */
    fact: string;
    /**
     * What it is, when it is not missing but of another type than the guard compares it with.
     */
    found?: FactType;
  };
}
/**
 * The actor lacks the right.
 */
export interface NotPermittedBlocker {
  code: "not_permitted";
  parameters: {
    /**
     * Any of these would have it.
     */
    needs: Principal[];
  };
}
/**
 * It needs a comment that is not blank.
 */
export interface CommentRequiredBlocker {
  code: "comment_required";
  parameters: {};
}
/**
 * It needs a field.
 */
export interface FieldRequiredBlocker {
  code: "field_required";
  parameters: {
    /**
     * The field.
     */
    field: string;
  };
}
/**
 * A field's value is not taken.
 */
export interface FieldInvalidBlocker {
  code: "field_invalid";
  parameters: {
    /**
     * The field.
     */
    field: string;
    /**
     * Why.
     */
    reason: FieldFault;
  };
}
/**
 * It needs more attachments.
 */
export interface AttachmentRequiredBlocker {
  code: "attachment_required";
  parameters: {
    /**
     * How many were given.
     */
    given: number;
    /**
     * How many it needs.
     */
    least: number;
  };
}
/**
 * The case would have more facts than one takes.
 */
export interface TooManyFactsBlocker {
  code: "too_many_facts";
  parameters: {
    /**
     * How many it takes.
     */
    most: number;
  };
}
/**
 * The workflow knows no such team.
 */
export interface UnknownTeamBlocker {
  code: "unknown_team";
  parameters: {
    /**
     * The team.
     */
    team: Id;
  };
}
/**
 * The workflow knows no such calendar.
 */
export interface UnknownCalendarBlocker {
  code: "unknown_calendar";
  parameters: {
    /**
     * The calendar.
     */
    calendar: Id;
  };
}
/**
 * So much working time never passes, or not before the year 10000.
 */
export interface NeverDueBlocker {
  code: "never_due";
  parameters: {};
}
/**
 * The case has as many reminders as one takes.
 */
export interface TooManyRemindersBlocker {
  code: "too_many_reminders";
  parameters: {
    /**
     * How many it takes.
     */
    most: number;
  };
}
/**
 * The case has as many watchers as one takes.
 */
export interface TooManyWatchersBlocker {
  code: "too_many_watchers";
  parameters: {
    /**
     * How many it takes.
     */
    most: number;
  };
}
/**
 * The history of an imported case cannot have been.
 */
export interface HistoryInvalidBlocker {
  code: "history_invalid";
  parameters: {
    /**
     * What is wrong with its instant.
     */
    reason: HistoryFault;
    /**
     * The row's position, from 0; none for the instant of opening itself.
     */
    row: number | null;
  };
}
/**
 * The history of an imported case makes more events than one import takes.
 */
export interface HistoryTooLongBlocker {
  code: "history_too_long";
  parameters: {
    /**
     * How many it takes.
     */
    most: number;
  };
}
/**
 * The case is already there.
 */
export interface AlreadyThereBlocker {
  code: "already_there";
  parameters: {
    /**
     * There.
     */
    status: Id;
  };
}
/**
 * The workflow knows no such status.
 */
export interface UnknownStatusBlocker {
  code: "unknown_status";
  parameters: {
    /**
     * What was asked for.
     */
    status: string;
  };
}
/**
 * The case has changed since the host last read it.
 */
export interface StaleBlocker {
  code: "stale";
  parameters: {
    /**
     * The number of the last event as handed in.
     */
    actual: number;
    /**
     * The number of the last event that the host knew.
     */
    expected: number;
  };
}
/**
 * The last move may not be undone: it was no reversible transition, or there was none.
 */
export interface NotReversibleBlocker {
  code: "not_reversible";
  parameters: {};
}
/**
 * The case has no such reminder, or none at all.
 */
export interface UnknownReminderBlocker {
  code: "unknown_reminder";
  parameters: {
    /**
     * What was asked for; left out of answers about any reminder.
     */
    reminder?: number;
  };
}
/**
 * The SLA has no cycle that is open, or none has.
 */
export interface NoOpenCycleBlocker {
  code: "no_open_cycle";
  parameters: {
    /**
     * What was asked for; left out of answers about any SLA.
     */
    sla?: Id;
  };
}
/**
 * More timers are due than one call fires: keep what happened, and call again.
 */
export interface OverdueBlocker {
  code: "overdue";
  parameters: {
    /**
     * When the next of them was due.
     */
    due: Instant;
  };
}
/**
 * The case does not run under this workflow.
 */
export interface WrongWorkflowBlocker {
  code: "wrong_workflow";
  parameters: {
    /**
     * What does not fit.
     */
    reason: WrongWorkflow;
  };
}
/**
 * Another item of the batch was refused.
 */
export interface BatchRefusedBlocker {
  code: "batch_refused";
  parameters: {};
}
/**
 * A target of the case's status.
 */
export interface Offered {
  /**
   * Why the move may not be made; empty when it may.
   */
  blockers: Blocker[];
  /**
   * The status's colour as `#rrggbb`.
   */
  color: string | null;
  /**
   * How the definition thinks of it.
   */
  kind: Kind;
  /**
   * What people call the step: the transition's label, else the status's.
   */
  label: Localized;
  /**
   * What must come with the move.
   */
  requires: Requires;
  /**
   * Who would own the case.
   */
  team: Id | null;
  /**
   * The status.
   */
  to: Id;
}
/**
 * What must come with a move. What is not asked for is left out.
 */
export interface Requires {
  /**
   * At least this many attachments.
   */
  attachments?: number;
  /**
   * A comment that is not blank.
   */
  comment?: boolean;
  /**
   * Fields, each with a value of its type.
   */
  fields?: AnsweredField[];
}
/**
 * A value that a move asks for.
 */
export interface AnsweredField {
  /**
   * The type of its value.
   */
  type: FieldType;
  /**
   * What people call it.
   */
  label?: Label;
  /**
   * Carried for the host, never read.
   */
  meta?: {
    [k: string]: unknown;
  };
  /**
   * The field's name.
   */
  name: Id;
  /**
   * The only values that are taken.
   */
  oneOf?: Scalar[];
}
/**
 * The last move, as long as it may be taken back.
 */
export interface Undo {
  /**
   * Why the actor may not; empty when they may.
   */
  blockers: Blocker[];
  /**
   * The status to which it goes back.
   */
  to: Id;
}
/**
 * `options`: of a `case` under a `workflow`, or of a `held` case.
 */
export interface OptionsRequest {
  /**
   * Which request it is.
   */
  type: "options";
  /**
   * Who asks.
   */
  actor?: Actor | null;
  /**
   * The case, or its JSON text.
   */
  case?: (Case | string) | null;
  /**
   * Facts of this call.
   */
  facts?: {
    [k: string]: Fact;
  };
  /**
   * The number that `hold` answered.
   */
  held?: number | null;
  /**
   * The language of labels.
   */
  lang?: Language | null;
  /**
   * The instant of the call.
   */
  now: Instant;
  /**
   * A digest or an edition that `load` answered, or a definition.
   */
  workflow?: WorkflowHandle | null;
}
/**
 * Who asks. Membership is the host's to say; the engine keeps no directory.
 */
export interface Actor {
  /**
   * The employee.
   */
  id: EmployeeId;
  /**
   * Teams that they lead. A lead counts as a member.
   */
  leads?: Id[];
  /**
   * Roles that they have. `admin` passes every right, but no guard.
   */
  roles?: Id[];
  /**
   * Teams of which they are a member.
   */
  teams?: Id[];
}
export interface DecideExchange {
  answer:
    | {
        ok: DecisionAnswer;
      }
    | {
        error: Failure;
      };
  request: DecideRequest;
}
/**
 * `decide`, and each item of `decideMany`.
 */
export interface DecisionAnswer {
  /**
   * What else may be done with it.
   */
  can?: Can;
  /**
   * The case as it is now, an object or JSON text as it came; `null` when it could not be opened. Left out when it is held.
   */
  case?: Case | string | null;
  /**
   * What the host must now do, in order.
   */
  effects: Effect[];
  /**
   * What happened, in order.
   */
  events: Event[];
  /**
   * When to ask again.
   */
  nextDue: Instant | null;
  /**
   * Where it may go: recommended, suggested, then exceptions.
   */
  options?: Offered[];
  /**
   * Why the command was not done.
   */
  refused?: Blocker[];
  /**
   * Texts for the host to store.
   */
  texts: StoredText[];
  /**
   * Taking back the last move, if it was one that may be.
   */
  undo?: Undo | null;
}
/**
 * The host's own order must now be set to this status.
 */
export interface StatusEffect {
  type: "status";
  /**
   * Unique among all effects of all cases.
   */
  id: string;
  /**
   * The status.
   */
  status: Id;
}
/**
 * These must be told.
 */
export interface NotifyEffect {
  type: "notify";
  /**
   * Unique among all effects of all cases.
   */
  id: string;
  /**
   * What it is about.
   */
  about: About;
  /**
   * Who did it themselves and is not told.
   */
  except?: EmployeeId;
  /**
   * How many firings of a repeating step this one stands for, when more than one.
   */
  standsFor?: number;
  /**
   * Who, resolved when the effect was made.
   */
  to: Principal[];
}
/**
 * What somebody is told about: an event of the case, and why it concerns them.
 */
export interface About {
  /**
   * The number of the event.
   */
  seq: number;
  /**
   * The type of the event, as on the wire.
   */
  event: string;
  /**
   * Why it concerns them.
   */
  reason: Reason;
}
/**
 * A name that the definition hands to the host.
 */
export interface EmitEffect {
  type: "emit";
  /**
   * Unique among all effects of all cases.
   */
  id: string;
  /**
   * The name.
   */
  name: Id;
  /**
   * How many firings of a repeating step this one stands for, when more than one.
   */
  standsFor?: number;
}
/**
 * The case was opened.
 */
export interface OpenedEvent {
  type: "opened";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who opened it.
   */
  by: EmployeeId | null;
  /**
   * The host's name for it.
   */
  case: CaseId;
  /**
   * The status's classes.
   */
  classes: Id[];
  /**
   * Facts that were stored.
   */
  facts: {
    [k: string]: Fact;
  };
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The status's stage.
   */
  stage: Stage;
  /**
   * The status it began in.
   */
  status: Id;
  /**
   * Who owns it.
   */
  team: Id | null;
  /**
   * The workflow under which it runs.
   */
  workflow: WorkflowRef;
}
/**
 * The case moved.
 */
export interface MovedEvent {
  type: "moved";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Of a change outside: whether the definition would have allowed it.
   */
  allowed?: boolean;
  /**
   * To whom it is assigned now.
   */
  assignee: EmployeeId | null;
  /**
   * Files that came with it.
   */
  attachments?: Attachment[];
  /**
   * Who moved it; `null` for the engine, and where a history does not say it.
   */
  by: EmployeeId | null;
  /**
   * The entered status's classes.
   */
  classes: Id[];
  /**
   * Facts of the call, which were looked at and not kept.
   */
  facts?: {
    [k: string]: Fact;
  };
  /**
   * Values of fields that came with it.
   */
  fields?: {
    [k: string]: Scalar;
  };
  /**
   * The status that it left.
   */
  from: Id;
  /**
   * Of a change outside: when it was seen.
   */
  observedAt?: Instant;
  /**
   * Names that are emitted when it is undone.
   */
  onUndo: Id[];
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * SLAs ended by `stopOn` to which it comes back, from a status outside them.
   */
  reentered: Id[];
  /**
   * Whether the move may be undone.
   */
  reversible: boolean;
  /**
   * SHA-256 of the comment, in hexadecimal digits.
   */
  sha256?: string;
  /**
   * Of a change outside: who or what made it.
   */
  source?: string;
  /**
   * The entered status's stage.
   */
  stage: Stage;
  /**
   * Who owns it now.
   */
  team: Id | null;
  /**
   * Where the comment is kept.
   */
  textId?: string;
  /**
   * The status that it entered.
   */
  to: Id;
  /**
   * How it came about.
   */
  via: Via;
}
/**
 * A file that the host keeps.
 */
export interface Attachment {
  /**
   * Its size in bytes.
   */
  bytes: number;
  /**
   * A digest of its content, in the host's notation.
   */
  digest?: string;
  /**
   * Where the host keeps it.
   */
  key?: string;
  /**
   * Its media type, such as `application/pdf`.
   */
  mediaType: string;
  /**
   * Its name.
   */
  name: string;
}
/**
 * Something outside reported the status that the case already has.
 */
export interface RecordedEvent {
  type: "recorded";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who did it.
   */
  by: EmployeeId | null;
  /**
   * When it was seen.
   */
  observedAt: Instant | null;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * Who or what reported it.
   */
  source: string;
  /**
   * The status.
   */
  status: Id;
}
/**
 * The team or the assignee changed.
 */
export interface AssignedEvent {
  type: "assigned";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * To whom it is assigned now.
   */
  assignee: EmployeeId | null;
  /**
   * Who did it; `null` for a ladder.
   */
  by: EmployeeId | null;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * Who owns the case now.
   */
  team: Id | null;
}
/**
 * Somebody said something.
 */
export interface CommentedEvent {
  type: "commented";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Files that came with it.
   */
  attachments: Attachment[];
  /**
   * Who said it.
   */
  by: EmployeeId | null;
  /**
   * Whom it mentions, in the order of the text.
   */
  mentions: EmployeeId[];
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * SHA-256 of the text, in hexadecimal digits.
   */
  sha256: string;
  /**
   * Where the text is kept.
   */
  textId: string;
}
/**
 * Stored facts changed.
 */
export interface FactsSetEvent {
  type: "factsSet";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who did it; `null` for a ladder.
   */
  by: EmployeeId | null;
  /**
   * What changed; `null` was taken away.
   */
  facts: {
    [k: string]: Fact | null;
  };
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
}
/**
 * A cycle of an SLA began.
 */
export interface ClockOpenedEvent {
  type: "clockOpened";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Whether it inherits an acknowledgement.
   */
  acknowledged: boolean;
  /**
   * Whether it inherits a breach.
   */
  breached: boolean;
  /**
   * The calendar that counts it; elapsed time if none.
   */
  calendar: Id | null;
  /**
   * What it inherits of consumed time.
   */
  consumed: Duration;
  /**
   * Which cycle, from 1.
   */
  cycle: number;
  /**
   * The steps that it inherits as fired.
   */
  fired: {
    [k: string]: number;
  };
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The SLA.
   */
  sla: Id;
  /**
   * Working time that it may take.
   */
  target: Duration;
}
/**
 * A clock paused.
 */
export interface ClockPausedEvent {
  type: "clockPaused";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Working time spent running so far.
   */
  consumed: Duration;
  /**
   * The cycle.
   */
  cycle: number;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The SLA.
   */
  sla: Id;
}
/**
 * A clock ran again.
 */
export interface ClockResumedEvent {
  type: "clockResumed";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Working time spent running so far.
   */
  consumed: Duration;
  /**
   * The cycle.
   */
  cycle: number;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The SLA.
   */
  sla: Id;
}
/**
 * A clock got another target or calendar.
 */
export interface ClockRetargetedEvent {
  type: "clockRetargeted";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * The calendar that counts from now on.
   */
  calendar: Id | null;
  /**
   * Working time spent running so far, as it was measured.
   */
  consumed: Duration;
  /**
   * The cycle.
   */
  cycle: number;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The SLA.
   */
  sla: Id;
  /**
   * Working time that it may take from now on.
   */
  target: Duration;
}
/**
 * A target was reached.
 */
export interface BreachedEvent {
  type: "breached";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * The cycle.
   */
  cycle: number;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * It was due before the case was imported, so nothing was done about it.
   */
  silent?: boolean;
  /**
   * The SLA.
   */
  sla: Id;
}
/**
 * A step of a ladder fired.
 */
export interface StepFiredEvent {
  type: "stepFired";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * The cycle.
   */
  cycle: number;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * Which firing, from 0.
   */
  repetition: number;
  /**
   * It was due before the case was imported, so nothing was done about it.
   */
  silent?: boolean;
  /**
   * The SLA.
   */
  sla: Id;
  /**
   * The step.
   */
  step: Id;
}
/**
 * A cycle of an SLA ended.
 */
export interface ClockClosedEvent {
  type: "clockClosed";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * The number of the move that left them, which would open the cycle again if it were undone.
   */
  closedBy?: number;
  /**
   * Working time spent running.
   */
  consumed: Duration;
  /**
   * The cycle.
   */
  cycle: number;
  /**
   * Whether the case left the SLA's statuses; else `stopOn` ended it.
   */
  left: boolean;
  /**
   * How.
   */
  outcome: Outcome;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The SLA.
   */
  sla: Id;
}
/**
 * An escalation was taken notice of; repetitions that wait for that end.
 */
export interface AcknowledgedEvent {
  type: "acknowledged";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who did it.
   */
  by: EmployeeId | null;
  /**
   * The cycle.
   */
  cycle: number;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The SLA.
   */
  sla: Id;
}
/**
 * Too many automatic moves in a row; none is taken until the case moves.
 */
export interface StuckEvent {
  type: "stuck";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The status in which it is stuck.
   */
  status: Id;
}
/**
 * An automatic transition was due before the case was imported, so it was not taken and will not be during this
 * stay.
 */
export interface AutoSkippedEvent {
  type: "autoSkipped";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * Where it leads.
   */
  to: Id;
}
/**
 * A reminder was set. Its name is the number of this event.
 */
export interface ReminderSetEvent {
  type: "reminderSet";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who set it.
   */
  by: EmployeeId | null;
  /**
   * When it is due.
   */
  due: Instant;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * SHA-256 of the text, in hexadecimal digits.
   */
  sha256: string;
  /**
   * Where the text is kept.
   */
  textId: string;
  /**
   * Who will be told, not resolved yet.
   */
  to: Principal[];
  /**
   * Whether the next move closes it.
   */
  untilMoved: boolean;
}
/**
 * A reminder was put off, or armed again after it had fired.
 */
export interface ReminderSnoozedEvent {
  type: "reminderSnoozed";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who did it.
   */
  by: EmployeeId | null;
  /**
   * When it is due now.
   */
  due: Instant;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The reminder.
   */
  reminder: number;
}
/**
 * A reminder was due.
 */
export interface ReminderFiredEvent {
  type: "reminderFired";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The reminder.
   */
  reminder: number;
}
/**
 * A reminder is gone.
 */
export interface ReminderClosedEvent {
  type: "reminderClosed";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who dismissed it; `null` where a move closed it.
   */
  by: EmployeeId | null;
  /**
   * Why.
   */
  reason: ReminderEnd;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The reminder.
   */
  reminder: number;
}
/**
 * Somebody watches the case from now on.
 */
export interface WatchedEvent {
  type: "watched";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who.
   */
  employee: EmployeeId;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
}
/**
 * Somebody watches the case no longer.
 */
export interface UnwatchedEvent {
  type: "unwatched";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who.
   */
  employee: EmployeeId;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
}
/**
 * The case runs under another workflow from now on.
 */
export interface MigratedEvent {
  type: "migrated";
  /**
   * Its number within the case, from 1, without gaps.
   */
  seq: number;
  /**
   * When it happened: for a timer its own due instant, however late the call.
   */
  at: Instant;
  /**
   * Who did it.
   */
  by: EmployeeId | null;
  /**
   * When the engine was told to look: the `now` of the call, or the case's last event if that was later.
   */
  recordedAt: Instant;
  /**
   * The stage that the case's status has there.
   */
  stage: Stage;
  /**
   * Statuses that this case knows under other names now.
   */
  statuses: {
    [k: string]: Id;
  };
  /**
   * Teams that this case knows under other names now.
   */
  teams: {
    [k: string]: Id;
  };
  /**
   * That workflow.
   */
  workflow: WorkflowRef;
}
/**
 * A text for the host to keep beside the log, so that erasing it leaves every event as it was.
 */
export interface StoredText {
  /**
   * The text.
   */
  text: string;
  /**
   * Under which name: `case/seq`.
   */
  textId: string;
}
/**
 * `decide`: about a `case` under a `workflow`, or about a `held` case.
 */
export interface DecideRequest {
  /**
   * Which request it is.
   */
  type: "decide";
  /**
   * Who asks.
   */
  actor?: Actor | null;
  /**
   * The case, or its JSON text; none for `open`. As which it comes, it is told.
   */
  case?: (Case | string) | null;
  /**
   * What it is asked to do.
   */
  command: Command;
  /**
   * The number of the last event that the host knows of.
   */
  expectedSeq?: number | null;
  /**
   * Facts of this call.
   */
  facts?: {
    [k: string]: Fact;
  };
  /**
   * The number that `hold` answered.
   */
  held?: number | null;
  /**
   * The language of labels.
   */
  lang?: Language | null;
  /**
   * The instant of the call.
   */
  now: Instant;
  /**
   * Whether to answer the next options too.
   */
  withOptions?: boolean;
  /**
   * A digest or an edition that `load` answered, or a definition. Beside `held` only a `migrate` has it: the new workflow.
   */
  workflow?: WorkflowHandle | null;
}
/**
 * Opens a case. The host's; needs no right.
 */
export interface OpenCommand {
  type: "open";
  /**
   * The host's name for the case.
   */
  id: CaseId;
  /**
   * When it was opened, if that was before now. Default the first row of the history, else now.
   */
  at?: Instant | null;
  /**
   * Facts that are stored at once.
   */
  facts?: {
    [k: string]: Fact;
  };
  /**
   * What the case went through before it was handed to the engine, in order.
   */
  history?: HistoryRow[];
  /**
   * The status it began in. Default the definition's `initial`; but where neither `at` nor `status` is given, the
   * first row of the history opens the case.
   */
  status?: string | null;
}
/**
 * A row of the history of an imported case.
 */
export interface HistoryRow {
  /**
   * When the case came into it, or was seen in it again.
   */
  at: Instant;
  /**
   * Who did it, where that is known.
   */
  employee?: EmployeeId | null;
  /**
   * The status, or one of its aliases.
   */
  status: string;
}
/**
 * Moves the case.
 */
export interface MoveCommand {
  type: "move";
  /**
   * Files that come with it.
   */
  attachments?: Attachment[];
  /**
   * What the employee says about it.
   */
  comment?: string | null;
  /**
   * Values of the fields that the transition requires.
   */
  fields?: {
    [k: string]: Scalar;
  };
  /**
   * The status to move to.
   */
  to: string;
}
/**
 * Moves the case past guards and edges. A right of its own; needs a comment.
 */
export interface ForceCommand {
  type: "force";
  /**
   * Why.
   */
  comment?: string;
  /**
   * The status to move to.
   */
  to: string;
}
/**
 * Follows a change of status that happened outside already. The host's; needs no right.
 */
export interface RecordCommand {
  type: "record";
  /**
   * When it was seen, if that was not now.
   */
  observedAt?: Instant | null;
  /**
   * Who or what changed it: `checkout`, `import`, `webservice`. With `failed`, back in the status before a move of
   * the engine's own, that move is taken back, because the host's order could not follow it.
   */
  source: string;
  /**
   * The status, or one of its aliases.
   */
  to: string;
}
/**
 * Takes back the last move, if that was a reversible transition.
 *
 * The status before it is entered like any other: the case gets the team that the status names, and where that is
 * another one nobody is its assignee. Where the status names no team, the case keeps the team and the assignee that it
 * has now; the undo does not give back those that it had before the move.
 */
export interface UndoCommand {
  type: "undo";
  /**
   * What the employee says about it.
   */
  comment?: string | null;
}
/**
 * Assigns the case, or takes the assignment away.
 */
export interface AssignCommand {
  type: "assign";
  /**
   * The employee, or `null`.
   */
  to: EmployeeId | null;
}
/**
 * Says something.
 */
export interface CommentCommand {
  type: "comment";
  /**
   * Files that come with it.
   */
  attachments?: Attachment[];
  /**
   * What is said. `@handles` become mentions.
   */
  text: string;
}
/**
 * Reminds people of the case at an instant.
 */
export interface RemindCommand {
  type: "remind";
  /**
   * When; goes without `after`.
   */
  at?: Instant | null;
  /**
   * After how much time; goes without `at`.
   */
  after?: Duration | null;
  /**
   * The calendar that counts `after`; elapsed time without one.
   */
  calendar?: CalendarRef | null;
  /**
   * Of what.
   */
  text: string;
  /**
   * Whom.
   */
  to: Principal[];
  /**
   * Whether the next move of the case closes it.
   */
  untilMoved?: boolean;
}
/**
 * Puts a reminder off, or arms it again after it has fired.
 */
export interface SnoozeCommand {
  type: "snooze";
  /**
   * The reminder: the number of the event that set it.
   */
  reminder: number;
  /**
   * When it is due next; at once where that has passed.
   */
  until: Instant;
}
/**
 * Takes a reminder away.
 */
export interface DismissCommand {
  type: "dismiss";
  /**
   * The reminder: the number of the event that set it.
   */
  reminder: number;
}
/**
 * Takes notice of an escalation: repetitions that wait for that end.
 */
export interface AcknowledgeCommand {
  type: "acknowledge";
  /**
   * The SLA whose open cycle it concerns.
   */
  sla: Id;
}
/**
 * Lets the actor hear of every move.
 */
export interface WatchCommand {
  type: "watch";
}
/**
 * Lets the actor no longer hear of every move.
 */
export interface UnwatchCommand {
  type: "unwatch";
}
/**
 * Stores facts; `null` takes one away. The host's; needs no right.
 */
export interface SetFactsCommand {
  type: "setFacts";
  /**
   * What changes.
   */
  facts: {
    [k: string]: Fact | null;
  };
}
/**
 * Brings a case under another workflow: the one that decides. The host's; needs no right.
 */
export interface MigrateCommand {
  type: "migrate";
  /**
   * The workflow under which it ran until now.
   */
  from: Origin;
  /**
   * New names of what the new workflow calls otherwise.
   */
  map?: Mapping;
}
/**
 * New names by the old ones, where a workflow calls something otherwise than the one before.
 */
export interface Mapping {
  /**
   * Of statuses.
   */
  statuses?: {
    [k: string]: Id;
  };
  /**
   * Of teams.
   */
  teams?: {
    [k: string]: Id;
  };
}
/**
 * Lets the timers that are due act, and nothing else. The host's; needs no right.
 */
export interface TickCommand {
  type: "tick";
}
export interface DecideManyExchange {
  answer:
    | {
        ok: ManyAnswer;
      }
    | {
        error: Failure;
      };
  request: DecideManyRequest;
}
/**
 * `decideMany`.
 */
export interface ManyAnswer {
  /**
   * One for each item, in order.
   */
  results: DecisionAnswer[];
}
/**
 * `decideMany`: what many commands do.
 */
export interface DecideManyRequest {
  /**
   * Which request it is.
   */
  type: "decideMany";
  /**
   * Who asks.
   */
  actor?: Actor | null;
  /**
   * The items, of different cases.
   */
  items: ItemRequest[];
  /**
   * The instant of the call.
   */
  now: Instant;
  /**
   * Whether valid items are done although others are refused.
   */
  onlyValid?: boolean;
  /**
   * A digest or an edition that `load` answered, or a definition.
   */
  workflow: WorkflowHandle;
}
/**
 * One item of `decideMany`.
 */
export interface ItemRequest {
  /**
   * The case, or its JSON text; none for `open`. As which it comes, it is told.
   */
  case?: (Case | string) | null;
  /**
   * What it is asked to do.
   */
  command: Command;
  /**
   * The number of the last event that the host knows of.
   */
  expectedSeq?: number | null;
  /**
   * Facts of this item.
   */
  facts?: {
    [k: string]: Fact;
  };
}
export interface ReplayExchange {
  answer:
    | {
        ok: ReplayAnswer;
      }
    | {
        error: Failure;
      };
  request: ReplayRequest;
}
/**
 * `replay`.
 */
export interface ReplayAnswer {
  /**
   * The case.
   */
  case: Case;
}
/**
 * `replay`: the case that events add up to.
 */
export interface ReplayRequest {
  /**
   * Which request it is.
   */
  type: "replay";
  /**
   * The whole history of one case.
   */
  events: Event[];
  /**
   * Allowed and ignored: a history needs no workflow.
   */
  workflow?: {
    [k: string]: unknown;
  };
}
export interface WorkingTimeExchange {
  answer:
    | {
        ok: WorkingTimeAnswer;
      }
    | {
        error: Failure;
      };
  request: WorkingTimeRequest;
}
/**
 * `workingTime` of a request to `add`.
 */
export interface InstantAnswer {
  /**
   * The earliest instant at which so much working time has passed.
   */
  at: Instant;
}
/**
 * `workingTime` of a request for what is `between`.
 */
export interface DurationAnswer {
  /**
   * How much working time has passed.
   */
  duration: Duration;
}
/**
 * `workingTime`: arithmetic of working time; exactly one of `add` and `between`.
 */
export interface WorkingTimeRequest {
  /**
   * Which request it is.
   */
  type: "workingTime";
  /**
   * When so much working time has passed.
   */
  add?: AddRequest | null;
  /**
   * How much working time has passed.
   */
  between?: BetweenRequest | null;
  /**
   * The calendar: an `InlineCalendar`.
   */
  calendar: InlineCalendar;
}
/**
 * The earliest instant at which `duration` of working time has passed since `start`.
 */
export interface AddRequest {
  /**
   * How much working time.
   */
  duration: Duration;
  /**
   * From when.
   */
  start: Instant;
}
/**
 * The working time from `start` to `end`.
 */
export interface BetweenRequest {
  /**
   * Until when; not before `start`.
   */
  end: Instant;
  /**
   * From when.
   */
  start: Instant;
}
/**
 * A calendar as in a definition, without an id.
 */
export interface InlineCalendar {
  /**
   * Days and seasons with hours of their own.
   */
  exceptions?: {
    [k: string]: ExceptionHours;
  };
  /**
   * Days without hours.
   */
  holidays?: Holiday[];
  /**
   * The IANA time zone of its wall clock.
   */
  timeZone: ZoneName;
  /**
   * The hours of an ordinary week.
   */
  week: Week;
}
export interface ReportExchange {
  answer:
    | {
        ok: ReportAnswer;
      }
    | {
        error: Failure;
      };
  request: ReportRequest;
}
/**
 * `report`, once all histories are there.
 */
export interface SummaryAnswer {
  /**
   * What the histories add up to.
   */
  report: Summary;
}
/**
 * What the histories of a `Report` add up to.
 *
 * Times are exact to the millisecond; shares run from 0 to 1 and are rounded down to four decimals.
 */
export interface Summary {
  /**
   * Statuses in which cases spent time, the most first.
   */
  bottlenecks: Bottleneck[];
  /**
   * How many cases there were.
   */
  cases: CaseCounts;
  /**
   * How often cases went from one status to another, by the two of them.
   */
  flow: Flow[];
  /**
   * How many moves there were, by how they came about.
   */
  moves: MoveCounts;
  /**
   * Who did how much.
   */
  people: Person[];
  /**
   * What happened when.
   */
  periods: PeriodCounts[];
  /**
   * How long it took to close cases.
   */
  resolution: Resolution;
  /**
   * How often cases came back.
   */
  rework: Rework;
  /**
   * Under which settings.
   */
  settings: ReportSettings;
  /**
   * Every SLA of the definition, and every other one that occurred.
   */
  slas: SlaAttainment[];
  /**
   * Every status of the definition, and every other one that occurred.
   */
  statuses: StatusTimes[];
  /**
   * Every team of the definition, every other one that occurred, and nobody last.
   */
  teams: TeamTimes[];
}
/**
 * A status in which cases spent time that was not closed.
 */
export interface Bottleneck {
  /**
   * How much, as time passes.
   */
  elapsed: Total;
  /**
   * Its share of all such time.
   */
  share: number;
  /**
   * The status.
   */
  status: Id;
}
/**
 * How many cases there were.
 */
export interface CaseCounts {
  /**
   * In a closed status at the end.
   */
  closed: number;
  /**
   * In an open or waiting status at the end.
   */
  open: number;
  /**
   * All of them.
   */
  opened: number;
  /**
   * That left a closed status for one that is not, at least once.
   */
  reopened: number;
}
/**
 * How often cases went from one status to another.
 */
export interface Flow {
  /**
   * How often.
   */
  count: number;
  /**
   * The status that they left.
   */
  from: Id;
  /**
   * The status that they entered.
   */
  to: Id;
  /**
   * The same by how the move came about.
   */
  via: MoveCounts;
}
/**
 * Moves by how they came about.
 */
export interface MoveCounts {
  /**
   * By an automatic transition.
   */
  auto: number;
  /**
   * By a step of an SLA's ladder.
   */
  escalation: number;
  /**
   * Permitted, without a transition.
   */
  exception: number;
  /**
   * By something outside.
   */
  external: number;
  /**
   * By force, past guards and edges.
   */
  forced: number;
  /**
   * By a new version of the workflow.
   */
  migration: number;
  /**
   * By the recommended transition.
   */
  recommended: number;
  /**
   * By a suggested transition.
   */
  suggested: number;
  /**
   * Moves that took the last one back.
   */
  undo: number;
}
/**
 * What an employee did.
 */
export interface Person {
  /**
   * The employee.
   */
  employee: EmployeeId;
  /**
   * How much when.
   */
  periods: PersonPeriod[];
}
/**
 * What an employee did during a period.
 */
export interface PersonPeriod {
  /**
   * Assignments of a case to an employee.
   */
  assignments: number;
  /**
   * Comments. What is said with a move is not counted.
   */
  comments: number;
  /**
   * Moves.
   */
  moves: number;
  /**
   * The period: `2025-10`, `2025-Q4` or `2025`.
   */
  period: string;
}
/**
 * What happened during a period.
 */
export interface PeriodCounts {
  /**
   * How often a case was closed; from closed to closed is not counted.
   */
  closed: number;
  /**
   * Moves by how they came about.
   */
  moves: MoveCounts;
  /**
   * Cases that were opened.
   */
  opened: number;
  /**
   * The period: `2025-10`, `2025-Q4` or `2025`.
   */
  period: string;
  /**
   * How often a closed case was reopened.
   */
  reopened: number;
}
/**
 * How long it took to close cases.
 */
export interface Resolution {
  /**
   * From opening to the first closing, of every case that was closed at all.
   */
  first: Resolved;
  /**
   * Not in a closed status from opening to the last closing, of every case that is closed at the end.
   */
  total: Resolved;
}
/**
 * How long cases took.
 */
export interface Resolved {
  /**
   * How many.
   */
  cases: number;
  /**
   * As time passes.
   */
  elapsed: Times;
  /**
   * By the opening hours of whichever team owned the case at the time.
   */
  working: Times;
}
/**
 * How lengths of time are spread. Nothing but `null` and `PT0S` where there are none.
 *
 * Percentiles are exact, by nearest rank: of `n` lengths in rising order, the `p`-th percentile is the one at
 * position `ceil(p * n / 100)`, counted from 1. It is always a length that occurred. A single length above
 * the longest duration there is (a century) is shown as that; `total` counts it whole.
 */
export interface Times {
  /**
   * The longest.
   */
  max: Duration | null;
  /**
   * `total` by their number, rounded down to the millisecond.
   */
  mean: Duration | null;
  /**
   * Half of them are no longer than this.
   */
  p50: Duration | null;
  /**
   * Nine in ten are no longer than this.
   */
  p90: Duration | null;
  /**
   * Nineteen in twenty are no longer than this.
   */
  p95: Duration | null;
  /**
   * All of them together.
   */
  total: Total;
}
/**
 * How often cases came back to a status in which they had been. Every way back counts, also an undone move.
 */
export interface Rework {
  /**
   * How many cases came back to any status.
   */
  cases: number;
  /**
   * How often cases came back.
   */
  reentries: number;
  /**
   * The same by status, where it is not zero.
   */
  statuses: Reentries[];
}
/**
 * How often cases came back to a status.
 */
export interface Reentries {
  /**
   * How often.
   */
  count: number;
  /**
   * The status.
   */
  status: Id;
}
/**
 * How a report counts.
 */
export interface ReportSettings {
  /**
   * How long the stretches of counts over time are.
   */
  period: Period;
  /**
   * Where what has not ended is cut off, and the last instant whose events count. Default every case's own last
   * event.
   */
  until?: Instant;
  /**
   * In which zone months, quarters and years begin.
   */
  zone: Zone;
}
/**
 * How an SLA was kept.
 */
export interface SlaAttainment {
  /**
   * The share of met cycles among those met, breached and escalated; `null` where there are none.
   */
  attainment: number | null;
  /**
   * Working time of the cycles that ended.
   */
  consumed: Times;
  /**
   * Cycles that ended, by how.
   */
  ended: Outcomes;
  /**
   * Cycles that had not ended.
   */
  open: OpenCycles;
  /**
   * The SLA.
   */
  sla: Id;
  /**
   * How often each step of the ladder fired.
   */
  steps: StepFirings[];
}
/**
 * Cycles of an SLA by how they ended.
 */
export interface Outcomes {
  /**
   * After the target was reached.
   */
  breached: number;
  /**
   * Moved by the SLA's own ladder before the target was reached.
   */
  escalated: number;
  /**
   * In time.
   */
  met: number;
  /**
   * It no longer mattered.
   */
  void: number;
}
/**
 * Cycles of an SLA that had not ended.
 */
export interface OpenCycles {
  /**
   * How many of these have reached their target.
   */
  breached: number;
  /**
   * Their working time so far.
   */
  consumed: Times;
  /**
   * How many.
   */
  cycles: number;
}
/**
 * How often a step of a ladder fired.
 */
export interface StepFirings {
  /**
   * How often, repetitions counted singly.
   */
  fired: number;
  /**
   * How many of these were due before an import, so that nothing was done.
   */
  silent: number;
  /**
   * The step.
   */
  step: Id;
}
/**
 * How long cases stayed in a status.
 */
export interface StatusTimes {
  /**
   * How many cases are in it at the end.
   */
  cases: number;
  /**
   * As time passes.
   */
  elapsed: Times;
  /**
   * How often a case entered it, by opening or by a move.
   */
  entries: number;
  /**
   * What happened in it when.
   */
  periods: StatusPeriod[];
  /**
   * The status.
   */
  status: Id;
  /**
   * How many stays were measured: all but those with which a history ends closed.
   */
  stays: number;
  /**
   * By the opening hours of whichever team owned the case at the time.
   */
  working: Times;
}
/**
 * What happened in a status during a period.
 */
export interface StatusPeriod {
  /**
   * How often somebody commented on a case in it. What is said with a move is not counted.
   */
  comments: number;
  /**
   * How often a case entered the status.
   */
  entries: number;
  /**
   * How often a case moved out of it.
   */
  leaves: number;
  /**
   * The period: `2025-10`, `2025-Q4` or `2025`.
   */
  period: string;
}
/**
 * How long a team had cases. It has a case while it owns it and the case is not closed.
 */
export interface TeamTimes {
  /**
   * How many cases it has at the end.
   */
  cases: number;
  /**
   * As time passes.
   */
  elapsed: Times;
  /**
   * How often it got a case: by opening, from another team, or reopened.
   */
  entries: number;
  /**
   * What happened when.
   */
  periods: TeamPeriod[];
  /**
   * How many times of having a case were measured, through however many statuses: all of them.
   */
  stays: number;
  /**
   * The team; `null` for cases that nobody owned.
   */
  team: Id | null;
  /**
   * By its own opening hours; as time passes if it has none.
   */
  working: Times;
}
/**
 * What happened with a team's cases during a period.
 */
export interface TeamPeriod {
  /**
   * How often somebody commented on a case that it owned. What is said with a move is not counted.
   */
  comments: number;
  /**
   * How often it got a case.
   */
  entries: number;
  /**
   * How often a case went to another team or was closed.
   */
  leaves: number;
  /**
   * How often a case that it owned moved.
   */
  moves: number;
  /**
   * The period: `2025-10`, `2025-Q4` or `2025`.
   */
  period: string;
}
/**
 * `report`: what histories add up to, those of a `held` report included.
 */
export interface ReportRequest {
  /**
   * Which request it is.
   */
  type: "report";
  /**
   * The number that an earlier `report` answered, which has the workflow and the settings already.
   */
  held?: number | null;
  /**
   * The whole history of each case.
   */
  histories: Event[][];
  /**
   * Whether more histories follow: the report is held, and its number answered.
   */
  hold?: boolean;
  /**
   * How long periods are. Default a month.
   */
  period?: Period | null;
  /**
   * The IANA time zone in which periods begin. Default the workflow's.
   */
  timeZone?: Zone | null;
  /**
   * As of when. Default each case's last event.
   */
  until?: Instant | null;
  /**
   * A digest or an edition that `load` answered, or a definition.
   */
  workflow?: WorkflowHandle | null;
}
export interface DiagramExchange {
  answer:
    | {
        ok: Drawing;
      }
    | {
        error: Failure;
      };
  request: DiagramRequest;
}
/**
 * A drawing, as text.
 */
export interface Drawing {
  /**
   * Its media type, such as `image/svg+xml`.
   */
  mediaType: string;
  /**
   * The drawing.
   */
  text: string;
}
/**
 * `diagram`: a workflow as a picture, or as the machine of another library. At most one of `case`, `events` and `way`
 * is drawn on a picture.
 */
export interface DiagramRequest {
  /**
   * Which request it is.
   */
  type: "diagram";
  /**
   * A case, or its JSON text: where it has been, and its last move.
   */
  case?: (Case | string) | null;
  /**
   * The whole history of one case: its way, move by move.
   */
  events?: Event[] | null;
  /**
   * As what.
   */
  format: Format;
  /**
   * The language of labels and of the picture's own words. Default the definition's first.
   */
  lang?: Language | null;
  /**
   * The colours. Default those that the reader prefers.
   */
  theme?: Theme;
  /**
   * Statuses in the order in which a case goes through them, 1,000 at most.
   */
  way?: Id[] | null;
  /**
   * A digest that `load` answered, or a definition.
   */
  workflow: WorkflowHandle;
}
export interface PromisesExchange {
  answer:
    | {
        ok: Promises;
      }
    | {
        error: Failure;
      };
  request: PromisesRequest;
}
/**
 * What became of each promise, in order.
 */
export interface Promises {
  /**
   * One for each promise.
   */
  promises: Judged[];
}
/**
 * A promise and what became of it.
 */
export interface Judged {
  /**
   * Where it stands: `$.promises[0]` in the definition, or in the request that brought it.
   */
  path: string;
  /**
   * The promise as it is written.
   */
  promise: PromiseDefinition;
  /**
   * Whether it holds.
   */
  verdict: Verdict;
}
/**
 * It holds in every possible history.
 */
export interface HoldsVerdict {
  type: "holds";
}
/**
 * Some history breaks it.
 */
export interface RefutedVerdict {
  type: "refuted";
  /**
   * A history that breaks it in as few moves as possible.
   */
  counterexample: Counterexample;
}
/**
 * A history that breaks a promise: commands that the engine accepts one after the other.
 */
export interface Counterexample {
  /**
   * What is wrong at its end, in words.
   */
  message: string;
  /**
   * What is done, in order.
   */
  steps: Told[];
  /**
   * The statuses of the case in order, up to where the promise is broken; what `diagram` draws as `way`.
   */
  way: Id[];
}
/**
 * A command of a counterexample.
 */
export interface Told {
  /**
   * Who asks; nobody for what the host does.
   */
  actor?: Actor;
  /**
   * The command.
   */
  command: Command;
  /**
   * The statuses that the case enters by it, in order; none where only facts change.
   */
  enters: Entered[];
  /**
   * Facts of the call.
   */
  facts?: {
    [k: string]: Fact;
  };
  /**
   * The instant of the call.
   */
  now: Instant;
}
/**
 * A status that is entered, and how.
 */
export interface Entered {
  /**
   * When.
   */
  at: Instant;
  /**
   * The status.
   */
  status: Id;
  /**
   * How; left out for the opening.
   */
  via?: Via;
}
/**
 * Nobody knows.
 */
export interface UndecidedVerdict {
  type: "undecided";
  /**
   * The same in words.
   */
  message: string;
  /**
   * Why, as a stable code.
   */
  reason: Doubt;
}
/**
 * `promises`: whether what a definition promises holds in every possible history.
 */
export interface PromisesRequest {
  /**
   * Which request it is.
   */
  type: "promises";
  /**
   * Claims to judge instead of the definition's own, 200 at most.
   */
  promises?: PromiseDefinition[] | null;
  /**
   * A digest that `load` answered, or a definition.
   */
  workflow: WorkflowHandle;
}
export interface TestExchange {
  answer:
    | {
        ok: TestAnswer;
      }
    | {
        error: Failure;
      };
  request: TestRequest;
}
/**
 * `test`.
 */
export interface TestAnswer {
  /**
   * How each example went, in order.
   */
  examples: ExampleVerdict[];
  /**
   * Whether everything went as expected.
   */
  passed: boolean;
  /**
   * What became of each promise of the definition, in order, when they were asked for.
   */
  promises?: PromiseVerdict[];
  /**
   * How walks went, when they were asked for.
   */
  walks?: WalksVerdict;
}
/**
 * How an example went.
 */
export interface ExampleVerdict {
  /**
   * The first difference.
   */
  difference?: Difference;
  /**
   * What it shows.
   */
  name: string;
  /**
   * Whether everything was as expected.
   */
  passed: boolean;
  /**
   * Where it stands in the test file.
   */
  path: string;
  /**
   * What happened up to the difference, a line each, as the definition's clock showed it.
   */
  story?: string[];
}
/**
 * Where an example differs from what is expected.
 */
export interface Difference {
  /**
   * What was there.
   */
  found?: {
    [k: string]: unknown;
  };
  /**
   * What differs, in English.
   */
  message: string;
  /**
   * Where in the test file that stands, such as `$.examples[0].then.status`.
   */
  path: string;
  /**
   * What was expected there.
   */
  wanted?: {
    [k: string]: unknown;
  };
}
/**
 * What became of a promise.
 */
export interface PromiseVerdict {
  /**
   * What is wrong, or why nobody knows; none where it holds.
   */
  message?: string;
  /**
   * Whether a run of tests goes on: it holds, or it is well written and nobody knows. One that is refuted fails, and so does
   * one whose names mean nothing.
   */
  passed: boolean;
  /**
   * Where it stands: `$.promises[0]`.
   */
  path: string;
  /**
   * The promise as it is written.
   */
  promise: PromiseDefinition;
  /**
   * What happens in the history that breaks it, a line each, as the definition's clock shows it.
   */
  story?: string[];
  /**
   * Whether it holds.
   */
  verdict: Verdict;
}
/**
 * How walks went.
 */
export interface WalksVerdict {
  /**
   * How many were made.
   */
  count: number;
  /**
   * What was broken, each promise and each law once, by the shortest story that was found.
   */
  failures: WalkFailure[];
  /**
   * How many moves happened in them.
   */
  moves: number;
  /**
   * Whether nothing was broken.
   */
  passed: boolean;
  /**
   * The seed they were made from.
   */
  seed: number;
  /**
   * Statuses that no walk came into, in the order of the definition.
   */
  unvisited: Id[];
}
/**
 * What a walk has broken.
 */
export interface WalkFailure {
  /**
   * The same as an example of a test file, without an expectation.
   */
  example: {
    [k: string]: unknown;
  };
  /**
   * The law of the engine that it breaks: `ticksEnd`, `lateTickChangesNothing`, `offeredIsAccepted`, `replay` or `once`.
   */
  law?: string;
  /**
   * How, in English.
   */
  message: string;
  /**
   * The promise of the definition that it breaks: `$.promises[0]`.
   */
  promise?: string;
  /**
   * How many steps the story has beside the opening.
   */
  steps: number;
  /**
   * What happened, a line each, as the definition's clock showed it.
   */
  story: string[];
  /**
   * Which walk it was, from 0.
   */
  walk: number;
}
/**
 * `test`: plays the examples of a test file.
 */
export interface TestRequest {
  /**
   * Which request it is.
   */
  type: "test";
  /**
   * Whether what the definition promises is judged, too. Default false.
   */
  promises?: boolean;
  /**
   * The test file: `schema/test.json` describes it.
   */
  suite: {
    [k: string]: unknown;
  };
  /**
   * Walks of made-up staff, beside the examples. Default none.
   */
  walks?: WalksRequest | null;
  /**
   * A digest or an edition that `load` answered, or a definition.
   */
  workflow: WorkflowHandle;
}
/**
 * Walks that a request asks for.
 */
export interface WalksRequest {
  /**
   * How many, 10,000 at most. Default what the test file says, else 100.
   */
  count?: number | null;
  /**
   * From what they are made, at most 2^53 - 1: the same seed gives the same walks on every host.
   */
  seed: number;
}
export interface DiffExchange {
  answer:
    | {
        ok: DiffAnswer;
      }
    | {
        error: Failure;
      };
  request: DiffRequest;
}
/**
 * `diff`.
 */
export interface DiffAnswer {
  /**
   * What changed, in the order of the definition; none where nothing did.
   */
  changes: Change[];
}
/**
 * One thing that is written otherwise.
 */
export interface Change {
  /**
   * What kind of change it is; stable. A thing and what became of it, such as `status_added`, `status_removed`,
   * `status_reordered`, or a thing's property, such as `transition_permit_changed`.
   */
  code: string;
  /**
   * What it is a change of, by ids: `status` and `to` of a transition, `sla` and `step`, `team`, `calendar`, `field`, and so on.
   */
  about: {
    [k: string]: string;
  };
  /**
   * The same in English words, with names in the language asked for.
   */
  message: string;
  /**
   * What is written there.
   */
  new?: {
    [k: string]: unknown;
  };
  /**
   * Where it is written in the new version; none where it is not.
   */
  newPath?: string;
  /**
   * What was written there.
   */
  old?: {
    [k: string]: unknown;
  };
  /**
   * Where it was written in the old version; none where it was not.
   */
  oldPath?: string;
}
/**
 * `diff`: what changed from one version to another.
 */
export interface DiffRequest {
  /**
   * Which request it is.
   */
  type: "diff";
  /**
   * The language of names. Default the new version's first.
   */
  lang?: Language | null;
  /**
   * The new version.
   */
  new: WorkflowHandle;
  /**
   * The old version: an edition or a digest that `load` answered, or a definition.
   */
  old: WorkflowHandle;
}
export interface MigrationExchange {
  answer:
    | {
        ok: Migration;
      }
    | {
        error: Failure;
      };
  request: MigrationRequest;
}
/**
 * What a version does to some cases.
 */
export interface Migration {
  /**
   * How many cases come to what.
   */
  counts: Counts;
  /**
   * The names in the old version that the new one lacks and the mapping does not give, whether or not one of these cases
   * has them now.
   */
  missing: Missing;
  /**
   * One for each case, in order.
   */
  plans: CasePlan[];
}
/**
 * How many cases come to what.
 */
export interface Counts {
  /**
   * Cases of which a time limit would be breached at once, although it is not before.
   */
  breach: number;
  /**
   * Cases that run under the new version already.
   */
  done: number;
  /**
   * Cases that come into another one.
   */
  moveOn: number;
  /**
   * Cases that need a mapping first.
   */
  needMapping: number;
  /**
   * Cases of which more is due than one call does.
   */
  overdue: number;
  /**
   * Cases that are refused for another reason.
   */
  refused: number;
  /**
   * Cases that stay in their status.
   */
  stay: number;
}
/**
 * Names for which a mapping may be needed.
 */
export interface Missing {
  /**
   * Of statuses, in the order of the old version.
   */
  statuses: Candidates[];
  /**
   * Of teams, in the order of the old version.
   */
  teams: Candidates[];
}
/**
 * A name that has to be given another one.
 */
export interface Candidates {
  /**
   * The name in the old version.
   */
  id: Id;
  /**
   * What may be meant in the new version, the likeliest first; three at most.
   */
  candidates: Id[];
  /**
   * How many of the cases cannot come over before it has another one.
   */
  cases: number;
}
/**
 * What a version does to one case.
 */
export interface CasePlan {
  /**
   * How many events it had: once there are more, this plan is old.
   */
  seq: number;
  /**
   * The SLAs that are breached at once, and were not before.
   */
  breaches: Id[];
  /**
   * The case.
   */
  case: CaseId;
  /**
   * What happens to its clocks, in the order of the events.
   */
  clocks: ClockPlan[];
  /**
   * How many events happen of timers that are due anyway, before the case comes under the new version.
   */
  dueBefore: number;
  /**
   * The ladder steps that fire at once.
   */
  fires: StepPlan[];
  /**
   * The status that needs another name.
   */
  missingStatus?: Id;
  /**
   * The team that needs another name.
   */
  missingTeam?: Id;
  /**
   * The statuses that it comes into, in order.
   */
  moves: Id[];
  /**
   * When something is due next.
   */
  nextDue: Instant | null;
  /**
   * What it comes to.
   */
  outcome: PlanOutcome;
  /**
   * Why it would be refused.
   */
  refused?: Blocker[];
  /**
   * Where it would be in the end.
   */
  status: Id;
  /**
   * Who would own it.
   */
  team: Id | null;
}
/**
 * What happens to a clock of a case.
 */
export interface ClockPlan {
  /**
   * The calendar that counts from now on; none where elapsed time does.
   */
  calendar?: Id;
  /**
   * What happens.
   */
  change: ClockChange;
  /**
   * The working time that it has consumed, which it keeps.
   */
  consumed: Duration;
  /**
   * The target before.
   */
  oldTarget?: Duration;
  /**
   * The SLA.
   */
  sla: Id;
  /**
   * The target from now on.
   */
  target?: Duration;
}
/**
 * A step of a ladder that fires.
 */
export interface StepPlan {
  /**
   * The SLA.
   */
  sla: Id;
  /**
   * The step: its id, or its position from 0.
   */
  step: Id;
}
/**
 * `migration`: what `migrate` would do to some cases, a part of them at a time. Nothing is changed.
 */
export interface MigrationRequest {
  /**
   * Which request it is.
   */
  type: "migration";
  /**
   * The cases, or their JSON texts, 10,000 at most.
   */
  cases: (Case | string)[];
  /**
   * Other names of statuses and teams. Default none.
   */
  map?: Mapping;
  /**
   * The version under which they would go on.
   */
  new: WorkflowHandle;
  /**
   * The instant at which they would be migrated.
   */
  now: Instant;
  /**
   * The version under which the cases run: an edition or a digest that `load` answered, or a definition.
   */
  old: WorkflowHandle;
}
/**
 * One request, by its `type`.
 */
export type Request = Exchange["request"];
