<?php

// Made from schema/wire.json by php-bridge/tools/shapes.php; do not edit.

declare(strict_types=1);

namespace Ordino;

/**
 * Shapes of data on the wire, for analysers of types. A class takes one with `@phpstan-import-type EventShape from Shapes`.
 *
 * What the engine answers is objects, and a shape's name ends with `Shape`. An array could not tell `{}` from `[]`, and
 * would make a list of `{"0": 1}`; what is stored as JSON would not be what came. What an author writes down is arrays,
 * and a shape's name ends with `Array`.
 *
 * @phpstan-type AboutShape object{seq: int<0, max>, event: string, reason: ReasonShape}
 * @phpstan-type AcknowledgeCommandShape object{type: 'acknowledge', sla: string}
 * @phpstan-type AcknowledgedEventShape object{
 *     type: 'acknowledged',
 *     seq: int<0, max>,
 *     at: string,
 *     by: string|null,
 *     cycle: int<0, max>,
 *     recordedAt: string,
 *     sla: string,
 * }
 * @phpstan-type ActionArray array{notify: list<string>}|array{assign: string}|array{move: string}|array{set: array<string, FactArray|null>}|array{emit: string}
 * @phpstan-type ActionShape object{notify: list<string>}|object{assign: string}|object{move: string}|object{set: \stdClass}|object{emit: string}
 * @phpstan-type ActorShape object{id: string, leads?: list<string>, roles?: list<string>, teams?: list<string>}
 * @phpstan-type AliasArray string|int
 * @phpstan-type AliasShape string|int
 * @phpstan-type AlreadyThereBlockerShape object{code: 'already_there', parameters: object{status: string}}
 * @phpstan-type AlwaysArray array{canReach: string, moves?: list<ViaArray>}
 * @phpstan-type AlwaysShape object{canReach: string, moves?: list<ViaShape>}
 * @phpstan-type AnsweredFieldShape object{type: FieldTypeShape, label?: LabelShape, meta?: mixed, name: string, oneOf?: list<ScalarShape>}
 * @phpstan-type AssignCommandShape object{type: 'assign', to: string|null}
 * @phpstan-type AssignedEventShape object{
 *     type: 'assigned',
 *     seq: int<0, max>,
 *     at: string,
 *     assignee: string|null,
 *     by: string|null,
 *     recordedAt: string,
 *     team: string|null,
 * }
 * @phpstan-type AtMostArray array{enter: string, moves?: list<ViaArray>, times: int<0, max>}
 * @phpstan-type AtMostShape object{enter: string, moves?: list<ViaShape>, times: int<0, max>}
 * @phpstan-type AttachmentArray array{bytes: int<0, max>, digest?: string, key?: string, mediaType: string, name: string}
 * @phpstan-type AttachmentRequiredBlockerShape object{code: 'attachment_required', parameters: object{given: int<0, max>, least: int<0, max>}}
 * @phpstan-type AttachmentShape object{bytes: int<0, max>, digest?: string, key?: string, mediaType: string, name: string}
 * @phpstan-type AutoArray array{after: string, calendar?: string|null}
 * @phpstan-type AutoRuleArray bool|AutoArray
 * @phpstan-type AutoRuleShape bool|AutoShape
 * @phpstan-type AutoShape object{after: string, calendar?: string|null}
 * @phpstan-type AutoSkippedEventShape object{type: 'autoSkipped', seq: int<0, max>, at: string, recordedAt: string, to: string}
 * @phpstan-type AutoStateShape object{instant: string|null, row: int<0, max>, skipped: list<string>, stuck: bool}
 * @phpstan-type BatchRefusedBlockerShape object{code: 'batch_refused', parameters: \stdClass}
 * @phpstan-type BlockerShape NotLinkedBlockerShape|GuardFailedBlockerShape|FactMissingBlockerShape|NotPermittedBlockerShape|CommentRequiredBlockerShape|FieldRequiredBlockerShape|FieldInvalidBlockerShape|AttachmentRequiredBlockerShape|TooManyFactsBlockerShape|UnknownTeamBlockerShape|UnknownCalendarBlockerShape|NeverDueBlockerShape|TooManyRemindersBlockerShape|TooManyWatchersBlockerShape|HistoryInvalidBlockerShape|HistoryTooLongBlockerShape|AlreadyThereBlockerShape|UnknownStatusBlockerShape|StaleBlockerShape|NotReversibleBlockerShape|UnknownReminderBlockerShape|NoOpenCycleBlockerShape|OverdueBlockerShape|WrongWorkflowBlockerShape|BatchRefusedBlockerShape
 * @phpstan-type BottleneckShape object{elapsed: string, share: int|float, status: string}
 * @phpstan-type BranchOfCalendarRefArray array{value: string, when?: GuardArray|null}
 * @phpstan-type BranchOfCalendarRefShape object{value: string, when?: GuardShape|null}
 * @phpstan-type BranchOfDurationArray array{value: string, when?: GuardArray|null}
 * @phpstan-type BranchOfDurationShape object{value: string, when?: GuardShape|null}
 * @phpstan-type BranchOfIdArray array{value: string, when?: GuardArray|null}
 * @phpstan-type BranchOfIdShape object{value: string, when?: GuardShape|null}
 * @phpstan-type BreachedEventShape object{
 *     type: 'breached',
 *     seq: int<0, max>,
 *     at: string,
 *     cycle: int<0, max>,
 *     recordedAt: string,
 *     silent?: bool,
 *     sla: string,
 * }
 * @phpstan-type CalendarDefinitionArray array{
 *     id: string,
 *     exceptions?: array<string, ExceptionHoursArray>,
 *     holidays?: list<HolidayArray>,
 *     label?: LabelArray|null,
 *     meta?: mixed,
 *     timeZone?: string|null,
 *     week: WeekArray,
 * }
 * @phpstan-type CalendarDefinitionShape object{
 *     id: string,
 *     exceptions?: \stdClass,
 *     holidays?: list<HolidayShape>,
 *     label?: LabelShape|null,
 *     meta?: mixed,
 *     timeZone?: string|null,
 *     week: WeekShape,
 * }
 * @phpstan-type CanShape object{
 *     acknowledge: list<BlockerShape>,
 *     assign: list<BlockerShape>,
 *     comment: list<BlockerShape>,
 *     dismiss: list<BlockerShape>,
 *     force: list<BlockerShape>,
 *     remind: list<BlockerShape>,
 *     snooze: list<BlockerShape>,
 *     unwatch: list<BlockerShape>,
 *     watch: list<BlockerShape>,
 * }
 * @phpstan-type CandidatesShape object{id: string, candidates: list<string>, cases: int<0, max>}
 * @phpstan-type CaseAnswerShape object{case: CaseShape|null}
 * @phpstan-type CaseCountsShape object{closed: int<0, max>, open: int<0, max>, opened: int<0, max>, reopened: int<0, max>}
 * @phpstan-type CasePlanShape object{
 *     seq: int<0, max>,
 *     breaches: list<string>,
 *     case: string,
 *     clocks: list<ClockPlanShape>,
 *     dueBefore: int<0, max>,
 *     fires: list<StepPlanShape>,
 *     missingStatus?: string,
 *     missingTeam?: string,
 *     moves: list<string>,
 *     nextDue: string|null,
 *     outcome: PlanOutcomeShape,
 *     refused?: list<BlockerShape>,
 *     status: string,
 *     team: string|null,
 * }
 * @phpstan-type CaseShape object{
 *     id: string,
 *     seq: int<0, max>,
 *     assignee: string|null,
 *     auto: AutoStateShape,
 *     clocks: list<ClockShape>,
 *     closedAt: string|null,
 *     enteredAt: string,
 *     facts: \stdClass,
 *     lastAt: string,
 *     mover: string|null,
 *     openedAt: string,
 *     opener: string|null,
 *     previous: PreviousShape|null,
 *     reminders: list<ReminderShape>,
 *     status: string,
 *     stopped: list<string>,
 *     team: string|null,
 *     visited: VisitedShape,
 *     watchers: list<string>,
 *     workflow: WorkflowRefShape,
 * }
 * @phpstan-type ChangeShape object{
 *     code: string,
 *     about: \stdClass,
 *     message: string,
 *     new?: mixed,
 *     newPath?: string,
 *     old?: mixed,
 *     oldPath?: string,
 * }
 * @phpstan-type CheckAnswerShape object{diagnostics: list<DiagnosticShape>}
 * @phpstan-type ChoiceOfCalendarRefArray string|list<BranchOfCalendarRefArray|string>
 * @phpstan-type ChoiceOfCalendarRefShape string|list<BranchOfCalendarRefShape|string>
 * @phpstan-type ChoiceOfDurationArray string|list<BranchOfDurationArray|string>
 * @phpstan-type ChoiceOfDurationShape string|list<BranchOfDurationShape|string>
 * @phpstan-type ChoiceOfIdArray string|list<BranchOfIdArray|string>
 * @phpstan-type ChoiceOfIdShape string|list<BranchOfIdShape|string>
 * @phpstan-type ClockChangeShape 'opened'|'closed'|'paused'|'resumed'|'retargeted'
 * @phpstan-type ClockClosedEventShape object{
 *     type: 'clockClosed',
 *     seq: int<0, max>,
 *     at: string,
 *     closedBy?: int<0, max>,
 *     consumed: string,
 *     cycle: int<0, max>,
 *     left: bool,
 *     outcome: OutcomeShape,
 *     recordedAt: string,
 *     sla: string,
 * }
 * @phpstan-type ClockOpenedEventShape object{
 *     type: 'clockOpened',
 *     seq: int<0, max>,
 *     at: string,
 *     acknowledged: bool,
 *     breached: bool,
 *     calendar: string|null,
 *     consumed: string,
 *     cycle: int<0, max>,
 *     fired: \stdClass,
 *     recordedAt: string,
 *     sla: string,
 *     target: string,
 * }
 * @phpstan-type ClockPausedEventShape object{
 *     type: 'clockPaused',
 *     seq: int<0, max>,
 *     at: string,
 *     consumed: string,
 *     cycle: int<0, max>,
 *     recordedAt: string,
 *     sla: string,
 * }
 * @phpstan-type ClockPlanShape object{
 *     calendar?: string,
 *     change: ClockChangeShape,
 *     consumed: string,
 *     oldTarget?: string,
 *     sla: string,
 *     target?: string,
 * }
 * @phpstan-type ClockResumedEventShape object{
 *     type: 'clockResumed',
 *     seq: int<0, max>,
 *     at: string,
 *     consumed: string,
 *     cycle: int<0, max>,
 *     recordedAt: string,
 *     sla: string,
 * }
 * @phpstan-type ClockRetargetedEventShape object{
 *     type: 'clockRetargeted',
 *     seq: int<0, max>,
 *     at: string,
 *     calendar: string|null,
 *     consumed: string,
 *     cycle: int<0, max>,
 *     recordedAt: string,
 *     sla: string,
 *     target: string,
 * }
 * @phpstan-type ClockShape object{
 *     acknowledged: bool,
 *     breached: bool,
 *     calendar: string|null,
 *     closedBy: int<0, max>|null,
 *     consumed: string,
 *     cycle: int<0, max>,
 *     fired: \stdClass,
 *     openedAt: string,
 *     outcome: OutcomeShape|null,
 *     since: string,
 *     sla: string,
 *     state: ClockStateShape,
 *     target: string,
 * }
 * @phpstan-type ClockStateShape 'running'|'paused'|'closed'
 * @phpstan-type CommandShape OpenCommandShape|MoveCommandShape|ForceCommandShape|RecordCommandShape|UndoCommandShape|AssignCommandShape|CommentCommandShape|RemindCommandShape|SnoozeCommandShape|DismissCommandShape|AcknowledgeCommandShape|WatchCommandShape|UnwatchCommandShape|SetFactsCommandShape|MigrateCommandShape|TickCommandShape
 * @phpstan-type CommentCommandShape object{type: 'comment', attachments?: list<AttachmentShape>, text: string}
 * @phpstan-type CommentRequiredBlockerShape object{code: 'comment_required', parameters: \stdClass}
 * @phpstan-type CommentedEventShape object{
 *     type: 'commented',
 *     seq: int<0, max>,
 *     at: string,
 *     attachments: list<AttachmentShape>,
 *     by: string|null,
 *     mentions: list<string>,
 *     recordedAt: string,
 *     sha256: string,
 *     textId: string,
 * }
 * @phpstan-type CounterexampleShape object{message: string, steps: list<ToldShape>, way: list<string>}
 * @phpstan-type CountsShape object{
 *     breach: int<0, max>,
 *     done: int<0, max>,
 *     moveOn: int<0, max>,
 *     needMapping: int<0, max>,
 *     overdue: int<0, max>,
 *     refused: int<0, max>,
 *     stay: int<0, max>,
 * }
 * @phpstan-type DecidingLeafShape object{
 *     actor?: string,
 *     contains?: ScalarShape,
 *     eq?: FactShape,
 *     exists?: bool,
 *     fact?: string,
 *     gt?: ScalarShape,
 *     gte?: ScalarShape,
 *     in?: list<ScalarShape>,
 *     lt?: ScalarShape,
 *     lte?: ScalarShape,
 *     ne?: FactShape,
 *     visited?: string,
 *     visitedClass?: string,
 * }
 * @phpstan-type DecisionAnswerShape object{
 *     can?: CanShape,
 *     case?: CaseShape|string|null,
 *     effects: list<EffectShape>,
 *     events: list<EventShape>,
 *     nextDue: string|null,
 *     options?: list<OfferedShape>,
 *     refused?: list<BlockerShape>,
 *     texts: list<StoredTextShape>,
 *     undo?: UndoShape|null,
 * }
 * @phpstan-type DefinitionArray array{
 *     id: string,
 *     calendars?: list<CalendarDefinitionArray>,
 *     initial?: ChoiceOfIdArray|null,
 *     label?: LabelArray|null,
 *     meta?: mixed,
 *     promises?: list<PromiseDefinitionArray>,
 *     rights?: RightsArray,
 *     slas?: list<SlaDefinitionArray>,
 *     statuses: list<StatusArray>,
 *     teams?: list<TeamArray>,
 *     timeZone?: string,
 *     version: int<0, max>,
 * }
 * @phpstan-type DefinitionShape object{
 *     id: string,
 *     calendars?: list<CalendarDefinitionShape>,
 *     initial?: ChoiceOfIdShape|null,
 *     label?: LabelShape|null,
 *     meta?: mixed,
 *     promises?: list<PromiseDefinitionShape>,
 *     rights?: RightsShape,
 *     slas?: list<SlaDefinitionShape>,
 *     statuses: list<StatusShape>,
 *     teams?: list<TeamShape>,
 *     timeZone?: string,
 *     version: int<0, max>,
 * }
 * @phpstan-type DiagnosticCodeShape 'syntax'|'unknown_key'|'duplicate_key'|'wrong_type'|'missing_key'|'invalid_value'|'limit_exceeded'|'duplicate_id'|'unknown_status'|'unknown_team'|'unknown_calendar'|'unknown_sla'|'unknown_zone'|'team_cycle'|'duplicate_target'|'self_transition'|'auto_requires'|'status_in_two_lists'|'duplicate_alias'|'unguarded_branch'|'empty_guard'|'empty_week'|'repeat_moves'|'empty_list'|'timer_cycle'|'unreachable_status'|'endless'|'class_unknown'|'dead_end'|'no_owner'|'recommended_not_permitted'|'automatic_cycle'|'guard_never'|'guard_always'|'branch_never'|'fact_of_two_types'|'sla_never_opens'|'sla_never_runs'|'step_never_fires'|'calendar_never_opens'|'target_never_due'|'days_of_work'|'unused_team'|'unused_calendar'|'unused_class'|'colors_alike'|'missing_translation'|'unknown_name'|'ambiguous_name'|'bad_claim'
 * @phpstan-type DiagnosticShape object{code: DiagnosticCodeShape, help?: string, message: string, path: string, severity: SeverityShape}
 * @phpstan-type DiffAnswerShape object{changes: list<ChangeShape>}
 * @phpstan-type DifferenceShape object{found?: mixed, message: string, path: string, wanted?: mixed}
 * @phpstan-type DismissCommandShape object{type: 'dismiss', reminder: int<0, max>}
 * @phpstan-type DoubtShape 'unknown_name'|'ambiguous_name'|'bad_claim'|'timing'|'facts'|'migration'|'calendars'|'states'
 * @phpstan-type DrawingShape object{mediaType: string, text: string}
 * @phpstan-type DurationAnswerShape object{duration: string}
 * @phpstan-type EffectShape StatusEffectShape|NotifyEffectShape|EmitEffectShape
 * @phpstan-type EmitEffectShape object{type: 'emit', id: string, name: string, standsFor?: int<0, max>}
 * @phpstan-type EnteredShape object{at: string, status: string, via?: ViaShape}
 * @phpstan-type ErrorCodeShape 'syntax'|'too_large'|'invalid_request'|'unknown_workflow'|'unknown_case'|'unknown_report'|'invalid_definition'|'invalid_suite'|'wrong_workflow'|'out_of_range'|'unknown_zone'|'out_of_memory'|'stopped'
 * @phpstan-type EventShape OpenedEventShape|MovedEventShape|RecordedEventShape|AssignedEventShape|CommentedEventShape|FactsSetEventShape|ClockOpenedEventShape|ClockPausedEventShape|ClockResumedEventShape|ClockRetargetedEventShape|BreachedEventShape|StepFiredEventShape|ClockClosedEventShape|AcknowledgedEventShape|StuckEventShape|AutoSkippedEventShape|ReminderSetEventShape|ReminderSnoozedEventShape|ReminderFiredEventShape|ReminderClosedEventShape|WatchedEventShape|UnwatchedEventShape|MigratedEventShape
 * @phpstan-type ExampleVerdictShape object{difference?: DifferenceShape, name: string, passed: bool, path: string, story?: list<string>}
 * @phpstan-type ExceptionHoursArray list<string>|WeekArray
 * @phpstan-type ExceptionHoursShape list<string>|WeekShape
 * @phpstan-type FactArray ScalarArray|list<ScalarArray>
 * @phpstan-type FactMissingBlockerShape object{code: 'fact_missing', parameters: object{fact: string, found?: FactTypeShape}}
 * @phpstan-type FactShape ScalarShape|list<ScalarShape>
 * @phpstan-type FactTypeShape 'bool'|'number'|'text'|'list'
 * @phpstan-type FactsSetEventShape object{type: 'factsSet', seq: int<0, max>, at: string, by: string|null, facts: \stdClass, recordedAt: string}
 * @phpstan-type FailureShape object{code: ErrorCodeShape, diagnostics?: list<DiagnosticShape>, help?: string, message: string, path?: string}
 * @phpstan-type FieldArray array{type: FieldTypeArray, label?: LabelArray|null, meta?: mixed, name: string, oneOf?: list<ScalarArray>|null}
 * @phpstan-type FieldFaultShape 'type'|'one_of'|'unknown_field'
 * @phpstan-type FieldInvalidBlockerShape object{code: 'field_invalid', parameters: object{field: string, reason: FieldFaultShape}}
 * @phpstan-type FieldRequiredBlockerShape object{code: 'field_required', parameters: object{field: string}}
 * @phpstan-type FieldShape object{
 *     type: FieldTypeShape,
 *     label?: LabelShape|null,
 *     meta?: mixed,
 *     name: string,
 *     oneOf?: list<ScalarShape>|null,
 * }
 * @phpstan-type FieldTypeArray 'text'|'number'|'date'|'bool'
 * @phpstan-type FieldTypeShape 'text'|'number'|'date'|'bool'
 * @phpstan-type FlowShape object{count: int<0, max>, from: string, to: string, via: MoveCountsShape}
 * @phpstan-type ForceCommandShape object{type: 'force', comment?: string, to: string}
 * @phpstan-type GuardArray array{
 *     actor?: string|null,
 *     all?: list<array<string, mixed>>|null,
 *     any?: list<array<string, mixed>>|null,
 *     contains?: ScalarArray|null,
 *     eq?: FactArray|null,
 *     exists?: bool|null,
 *     fact?: string|null,
 *     gt?: ScalarArray|null,
 *     gte?: ScalarArray|null,
 *     in?: list<ScalarArray>|null,
 *     lt?: ScalarArray|null,
 *     lte?: ScalarArray|null,
 *     ne?: FactArray|null,
 *     not?: array<string, mixed>|null,
 *     visited?: string|null,
 *     visitedClass?: string|null,
 * }
 * @phpstan-type GuardFailedBlockerShape object{code: 'guard_failed', parameters: object{guard: DecidingLeafShape}}
 * @phpstan-type GuardShape object{
 *     actor?: string|null,
 *     all?: list<object>|null,
 *     any?: list<object>|null,
 *     contains?: ScalarShape|null,
 *     eq?: FactShape|null,
 *     exists?: bool|null,
 *     fact?: string|null,
 *     gt?: ScalarShape|null,
 *     gte?: ScalarShape|null,
 *     in?: list<ScalarShape>|null,
 *     lt?: ScalarShape|null,
 *     lte?: ScalarShape|null,
 *     ne?: FactShape|null,
 *     not?: object|null,
 *     visited?: string|null,
 *     visitedClass?: string|null,
 * }
 * @phpstan-type HeldAnswerShape object{held: int<0, max>}
 * @phpstan-type HistoryFaultShape 'future'|'order'
 * @phpstan-type HistoryInvalidBlockerShape object{code: 'history_invalid', parameters: object{reason: HistoryFaultShape, row: int<0, max>|null}}
 * @phpstan-type HistoryRowArray array{at: string, employee?: string|null, status: string}
 * @phpstan-type HistoryRowShape object{at: string, employee?: string|null, status: string}
 * @phpstan-type HistoryTooLongBlockerShape object{code: 'history_too_long', parameters: object{most: int<0, max>}}
 * @phpstan-type HoldsVerdictShape object{type: 'holds'}
 * @phpstan-type HolidayArray string|LabelledHolidayArray
 * @phpstan-type HolidayShape string|LabelledHolidayShape
 * @phpstan-type InlineCalendarArray array{
 *     exceptions?: array<string, ExceptionHoursArray>,
 *     holidays?: list<HolidayArray>,
 *     timeZone: string,
 *     week: WeekArray,
 * }
 * @phpstan-type InstantAnswerShape object{at: string}
 * @phpstan-type JudgedShape object{path: string, promise: PromiseDefinitionShape, verdict: VerdictShape}
 * @phpstan-type KindShape 'recommended'|'suggested'|'exception'
 * @phpstan-type LabelArray string|array<string, string>
 * @phpstan-type LabelShape string|\stdClass
 * @phpstan-type LabelledHolidayArray array{date: string, label?: LabelArray|null}
 * @phpstan-type LabelledHolidayShape object{date: string, label?: LabelShape|null}
 * @phpstan-type LadderStepArray array{id?: string|null, at: ThresholdArray, do: list<ActionArray>, meta?: mixed, repeat?: RepeatArray|null}
 * @phpstan-type LadderStepShape object{id?: string|null, at: ThresholdShape, do: list<ActionShape>, meta?: mixed, repeat?: RepeatShape|null}
 * @phpstan-type LimitsShape object{
 *     seq: int<0, max>,
 *     actions: int<0, max>,
 *     attachments: int<0, max>,
 *     autoRow: int<0, max>,
 *     branches: int<0, max>,
 *     calendarDays: int<0, max>,
 *     calendars: int<0, max>,
 *     commentBytes: int<0, max>,
 *     diagnostics: int<0, max>,
 *     drawnSteps: int<0, max>,
 *     eventsPerBatch: int<0, max>,
 *     eventsPerCall: int<0, max>,
 *     eventsPerImport: int<0, max>,
 *     factBytes: int<0, max>,
 *     factList: int<0, max>,
 *     facts: int<0, max>,
 *     fields: int<0, max>,
 *     guardNodes: int<0, max>,
 *     held: int<0, max>,
 *     heldReports: int<0, max>,
 *     history: int<0, max>,
 *     hostNameBytes: int<0, max>,
 *     idLength: int<0, max>,
 *     intervals: int<0, max>,
 *     items: int<0, max>,
 *     ladderSteps: int<0, max>,
 *     list: int<0, max>,
 *     memberships: int<0, max>,
 *     mentions: int<0, max>,
 *     nesting: int<0, max>,
 *     promiseStates: int<0, max>,
 *     reminders: int<0, max>,
 *     repetitions: int<0, max>,
 *     requestBytes: int<0, max>,
 *     searchedStates: int<0, max>,
 *     slas: int<0, max>,
 *     statuses: int<0, max>,
 *     teams: int<0, max>,
 *     transitions: int<0, max>,
 *     watchers: int<0, max>,
 *     workflows: int<0, max>,
 * }
 * @phpstan-type LoadAnswerShape object{diagnostics: list<DiagnosticShape>, edition: string, workflow: string}
 * @phpstan-type LocalizedShape LabelShape|null|string
 * @phpstan-type ManyAnswerShape object{results: list<DecisionAnswerShape>}
 * @phpstan-type MappingShape object{statuses?: \stdClass, teams?: \stdClass}
 * @phpstan-type MigrateCommandShape object{type: 'migrate', from: OriginShape, map?: MappingShape}
 * @phpstan-type MigratedEventShape object{
 *     type: 'migrated',
 *     seq: int<0, max>,
 *     at: string,
 *     by: string|null,
 *     recordedAt: string,
 *     stage: StageShape,
 *     statuses: \stdClass,
 *     teams: \stdClass,
 *     workflow: WorkflowRefShape,
 * }
 * @phpstan-type MigrationShape object{counts: CountsShape, missing: MissingShape, plans: list<CasePlanShape>}
 * @phpstan-type MissingShape object{statuses: list<CandidatesShape>, teams: list<CandidatesShape>}
 * @phpstan-type MoveCommandShape object{type: 'move', attachments?: list<AttachmentShape>, comment?: string|null, fields?: \stdClass, to: string}
 * @phpstan-type MoveCountsShape object{
 *     auto: int<0, max>,
 *     escalation: int<0, max>,
 *     exception: int<0, max>,
 *     external: int<0, max>,
 *     forced: int<0, max>,
 *     migration: int<0, max>,
 *     recommended: int<0, max>,
 *     suggested: int<0, max>,
 *     undo: int<0, max>,
 * }
 * @phpstan-type MovedEventShape object{
 *     type: 'moved',
 *     seq: int<0, max>,
 *     at: string,
 *     allowed?: bool,
 *     assignee: string|null,
 *     attachments?: list<AttachmentShape>,
 *     by: string|null,
 *     classes: list<string>,
 *     facts?: \stdClass,
 *     fields?: \stdClass,
 *     from: string,
 *     observedAt?: string,
 *     onUndo: list<string>,
 *     recordedAt: string,
 *     reentered: list<string>,
 *     reversible: bool,
 *     sha256?: string,
 *     source?: string,
 *     stage: StageShape,
 *     team: string|null,
 *     textId?: string,
 *     to: string,
 *     via: ViaShape,
 * }
 * @phpstan-type NeverArray array{before: string, moves?: list<ViaArray>, reach: string}
 * @phpstan-type NeverDueBlockerShape object{code: 'never_due', parameters: \stdClass}
 * @phpstan-type NeverShape object{before: string, moves?: list<ViaShape>, reach: string}
 * @phpstan-type NoOpenCycleBlockerShape object{code: 'no_open_cycle', parameters: object{sla?: string}}
 * @phpstan-type NotLinkedBlockerShape object{code: 'not_linked', parameters: object{from: string, to: string}}
 * @phpstan-type NotPermittedBlockerShape object{code: 'not_permitted', parameters: object{needs: list<string>}}
 * @phpstan-type NotReversibleBlockerShape object{code: 'not_reversible', parameters: \stdClass}
 * @phpstan-type NotifyEffectShape object{
 *     type: 'notify',
 *     id: string,
 *     about: AboutShape,
 *     except?: string,
 *     standsFor?: int<0, max>,
 *     to: list<string>,
 * }
 * @phpstan-type OfferedShape object{
 *     blockers: list<BlockerShape>,
 *     color: string|null,
 *     kind: KindShape,
 *     label: LocalizedShape,
 *     requires: RequiresShape,
 *     team: string|null,
 *     to: string,
 * }
 * @phpstan-type OnlyArray array{moveTo: string, moves?: list<ViaArray>, principal: string}
 * @phpstan-type OnlyShape object{moveTo: string, moves?: list<ViaShape>, principal: string}
 * @phpstan-type OpenCommandShape object{
 *     type: 'open',
 *     id: string,
 *     at?: string|null,
 *     facts?: \stdClass,
 *     history?: list<HistoryRowShape>,
 *     status?: string|null,
 * }
 * @phpstan-type OpenCyclesShape object{breached: int<0, max>, consumed: TimesShape, cycles: int<0, max>}
 * @phpstan-type OpenedEventShape object{
 *     type: 'opened',
 *     seq: int<0, max>,
 *     at: string,
 *     by: string|null,
 *     case: string,
 *     classes: list<string>,
 *     facts: \stdClass,
 *     recordedAt: string,
 *     stage: StageShape,
 *     status: string,
 *     team: string|null,
 *     workflow: WorkflowRefShape,
 * }
 * @phpstan-type OptionsAnswerShape object{can: CanShape, options: list<OfferedShape>, status: string, team: string|null, undo: UndoShape|null}
 * @phpstan-type OriginShape WorkflowHandleShape
 * @phpstan-type OthersArray 'none'|'any'|OthersRuleArray
 * @phpstan-type OthersRuleArray array{permit?: list<string>|null, require?: RequireArray|null}
 * @phpstan-type OthersRuleShape object{permit?: list<string>|null, require?: RequireShape|null}
 * @phpstan-type OthersShape 'none'|'any'|OthersRuleShape
 * @phpstan-type OutcomeShape 'breached'|'void'|'escalated'|'met'
 * @phpstan-type OutcomesShape object{breached: int<0, max>, escalated: int<0, max>, met: int<0, max>, void: int<0, max>}
 * @phpstan-type OverdueBlockerShape object{code: 'overdue', parameters: object{due: string}}
 * @phpstan-type PeriodCountsShape object{closed: int<0, max>, moves: MoveCountsShape, opened: int<0, max>, period: string, reopened: int<0, max>}
 * @phpstan-type PeriodShape 'month'|'quarter'|'year'
 * @phpstan-type PersonPeriodShape object{assignments: int<0, max>, comments: int<0, max>, moves: int<0, max>, period: string}
 * @phpstan-type PersonShape object{employee: string, periods: list<PersonPeriodShape>}
 * @phpstan-type PlanOutcomeShape 'stays'|'moves'|'needsMapping'|'overdue'|'refused'|'done'
 * @phpstan-type PreviousShape object{seq: int<0, max>, onUndo: list<string>, reversible: bool, status: string, via: ViaShape}
 * @phpstan-type PromiseDefinitionArray array{never: NeverArray}|array{always: AlwaysArray}|array{within: WithinArray}|array{only: OnlyArray}|array{sequence: SequenceArray}|array{atMost: AtMostArray}
 * @phpstan-type PromiseDefinitionShape object{never: NeverShape}|object{always: AlwaysShape}|object{within: WithinShape}|object{only: OnlyShape}|object{sequence: SequenceShape}|object{atMost: AtMostShape}
 * @phpstan-type PromiseVerdictShape object{
 *     message?: string,
 *     passed: bool,
 *     path: string,
 *     promise: PromiseDefinitionShape,
 *     story?: list<string>,
 *     verdict: VerdictShape,
 * }
 * @phpstan-type PromisesShape object{promises: list<JudgedShape>}
 * @phpstan-type ReasonShape 'entered'|'assigned'|'mentioned'|'watched'|'escalation'|'reminder'
 * @phpstan-type RecordCommandShape object{type: 'record', observedAt?: string|null, source: string, to: string}
 * @phpstan-type RecordedEventShape object{
 *     type: 'recorded',
 *     seq: int<0, max>,
 *     at: string,
 *     by: string|null,
 *     observedAt: string|null,
 *     recordedAt: string,
 *     source: string,
 *     status: string,
 * }
 * @phpstan-type ReentriesShape object{count: int<0, max>, status: string}
 * @phpstan-type RefutedVerdictShape object{type: 'refuted', counterexample: CounterexampleShape}
 * @phpstan-type ReleaseAnswerShape object{released: bool}
 * @phpstan-type RemindCommandShape object{
 *     type: 'remind',
 *     at?: string|null,
 *     after?: string|null,
 *     calendar?: string|null,
 *     text: string,
 *     to: list<string>,
 *     untilMoved?: bool,
 * }
 * @phpstan-type ReminderClosedEventShape object{
 *     type: 'reminderClosed',
 *     seq: int<0, max>,
 *     at: string,
 *     by: string|null,
 *     reason: ReminderEndShape,
 *     recordedAt: string,
 *     reminder: int<0, max>,
 * }
 * @phpstan-type ReminderEndShape 'dismissed'|'moved'
 * @phpstan-type ReminderFiredEventShape object{type: 'reminderFired', seq: int<0, max>, at: string, recordedAt: string, reminder: int<0, max>}
 * @phpstan-type ReminderSetEventShape object{
 *     type: 'reminderSet',
 *     seq: int<0, max>,
 *     at: string,
 *     by: string|null,
 *     due: string,
 *     recordedAt: string,
 *     sha256: string,
 *     textId: string,
 *     to: list<string>,
 *     untilMoved: bool,
 * }
 * @phpstan-type ReminderShape object{
 *     id: int<0, max>,
 *     armed: bool,
 *     by: string|null,
 *     due: string,
 *     fired: int<0, max>,
 *     textId: string,
 *     to: list<string>,
 *     untilMoved: bool,
 * }
 * @phpstan-type ReminderSnoozedEventShape object{
 *     type: 'reminderSnoozed',
 *     seq: int<0, max>,
 *     at: string,
 *     by: string|null,
 *     due: string,
 *     recordedAt: string,
 *     reminder: int<0, max>,
 * }
 * @phpstan-type ReopenArray 'restart'|'resume'|'ignore'
 * @phpstan-type ReopenShape 'restart'|'resume'|'ignore'
 * @phpstan-type RepeatArray array{every: string, times: int<1, max>, until?: RepeatUntilArray}
 * @phpstan-type RepeatShape object{every: string, times: int<1, max>, until?: RepeatUntilShape}
 * @phpstan-type RepeatUntilArray 'closed'|'acknowledged'
 * @phpstan-type RepeatUntilShape 'closed'|'acknowledged'
 * @phpstan-type ReplayAnswerShape object{case: CaseShape}
 * @phpstan-type ReportAnswerShape SummaryAnswerShape|HeldAnswerShape
 * @phpstan-type ReportSettingsShape object{period: PeriodShape, until?: string, zone: string}
 * @phpstan-type RequireArray array{attachments?: int<0, max>, comment?: bool, fields?: list<FieldArray>}
 * @phpstan-type RequireShape object{attachments?: int<0, max>, comment?: bool, fields?: list<FieldShape>}
 * @phpstan-type RequiresShape object{attachments?: int<0, max>, comment?: bool, fields?: list<AnsweredFieldShape>}
 * @phpstan-type ResolutionShape object{first: ResolvedShape, total: ResolvedShape}
 * @phpstan-type ResolvedShape object{cases: int<0, max>, elapsed: TimesShape, working: TimesShape}
 * @phpstan-type ReworkShape object{cases: int<0, max>, reentries: int<0, max>, statuses: list<ReentriesShape>}
 * @phpstan-type RightsArray array{
 *     acknowledge?: list<string>,
 *     assign?: list<string>,
 *     comment?: list<string>,
 *     exception?: list<string>,
 *     force?: list<string>,
 *     move?: list<string>,
 *     remind?: list<string>,
 *     undo?: list<string>,
 *     watch?: list<string>,
 * }
 * @phpstan-type RightsShape object{
 *     acknowledge?: list<string>,
 *     assign?: list<string>,
 *     comment?: list<string>,
 *     exception?: list<string>,
 *     force?: list<string>,
 *     move?: list<string>,
 *     remind?: list<string>,
 *     undo?: list<string>,
 *     watch?: list<string>,
 * }
 * @phpstan-type ScalarArray bool|int|float|string
 * @phpstan-type ScalarShape bool|int|float|string
 * @phpstan-type SequenceArray array{moves?: list<ViaArray>, of: list<string>}
 * @phpstan-type SequenceShape object{moves?: list<ViaShape>, of: list<string>}
 * @phpstan-type SetFactsCommandShape object{type: 'setFacts', facts: \stdClass}
 * @phpstan-type SeverityShape 'error'|'warning'|'hint'
 * @phpstan-type SlaAttainmentShape object{
 *     attainment: int|float|null,
 *     consumed: TimesShape,
 *     ended: OutcomesShape,
 *     open: OpenCyclesShape,
 *     sla: string,
 *     steps: list<StepFiringsShape>,
 * }
 * @phpstan-type SlaDefinitionArray array{
 *     id: string,
 *     appliesWhen?: GuardArray|null,
 *     calendar?: ChoiceOfCalendarRefArray|null,
 *     cancelIn?: list<string>,
 *     label?: LabelArray|null,
 *     ladder?: list<LadderStepArray>,
 *     meta?: mixed,
 *     onReopen?: ReopenArray,
 *     pauseIn?: list<string>,
 *     runIn: list<string>,
 *     stopOn?: list<StopOnArray>,
 *     target: ChoiceOfDurationArray,
 * }
 * @phpstan-type SlaDefinitionShape object{
 *     id: string,
 *     appliesWhen?: GuardShape|null,
 *     calendar?: ChoiceOfCalendarRefShape|null,
 *     cancelIn?: list<string>,
 *     label?: LabelShape|null,
 *     ladder?: list<LadderStepShape>,
 *     meta?: mixed,
 *     onReopen?: ReopenShape,
 *     pauseIn?: list<string>,
 *     runIn: list<string>,
 *     stopOn?: list<StopOnShape>,
 *     target: ChoiceOfDurationShape,
 * }
 * @phpstan-type SnoozeCommandShape object{type: 'snooze', reminder: int<0, max>, until: string}
 * @phpstan-type StageArray 'open'|'waiting'|'closed'
 * @phpstan-type StageShape 'open'|'waiting'|'closed'
 * @phpstan-type StaleBlockerShape object{code: 'stale', parameters: object{actual: int<0, max>, expected: int<0, max>}}
 * @phpstan-type StatusArray array{
 *     id: string,
 *     aliases?: list<AliasArray>,
 *     classes?: list<string>,
 *     color?: string|null,
 *     description?: LabelArray|null,
 *     label?: LabelArray|null,
 *     meta?: mixed,
 *     notify?: bool,
 *     onEnter?: list<string>,
 *     onLeave?: list<string>,
 *     others?: OthersArray|null,
 *     recommended?: TransitionArray|null,
 *     stage?: StageArray,
 *     suggested?: list<TransitionArray>,
 *     team?: ChoiceOfIdArray|null,
 * }
 * @phpstan-type StatusEffectShape object{type: 'status', id: string, status: string}
 * @phpstan-type StatusPeriodShape object{comments: int<0, max>, entries: int<0, max>, leaves: int<0, max>, period: string}
 * @phpstan-type StatusShape object{
 *     id: string,
 *     aliases?: list<AliasShape>,
 *     classes?: list<string>,
 *     color?: string|null,
 *     description?: LabelShape|null,
 *     label?: LabelShape|null,
 *     meta?: mixed,
 *     notify?: bool,
 *     onEnter?: list<string>,
 *     onLeave?: list<string>,
 *     others?: OthersShape|null,
 *     recommended?: TransitionShape|null,
 *     stage?: StageShape,
 *     suggested?: list<TransitionShape>,
 *     team?: ChoiceOfIdShape|null,
 * }
 * @phpstan-type StatusTimesShape object{
 *     cases: int<0, max>,
 *     elapsed: TimesShape,
 *     entries: int<0, max>,
 *     periods: list<StatusPeriodShape>,
 *     status: string,
 *     stays: int<0, max>,
 *     working: TimesShape,
 * }
 * @phpstan-type StepFiredEventShape object{
 *     type: 'stepFired',
 *     seq: int<0, max>,
 *     at: string,
 *     cycle: int<0, max>,
 *     recordedAt: string,
 *     repetition: int<0, max>,
 *     silent?: bool,
 *     sla: string,
 *     step: string,
 * }
 * @phpstan-type StepFiringsShape object{fired: int<0, max>, silent: int<0, max>, step: string}
 * @phpstan-type StepPlanShape object{sla: string, step: string}
 * @phpstan-type StopOnArray 'comment'|'assign'|'acknowledge'
 * @phpstan-type StopOnShape 'comment'|'assign'|'acknowledge'
 * @phpstan-type StoredTextShape object{text: string, textId: string}
 * @phpstan-type StuckEventShape object{type: 'stuck', seq: int<0, max>, at: string, recordedAt: string, status: string}
 * @phpstan-type SummaryAnswerShape object{report: SummaryShape}
 * @phpstan-type SummaryShape object{
 *     bottlenecks: list<BottleneckShape>,
 *     cases: CaseCountsShape,
 *     flow: list<FlowShape>,
 *     moves: MoveCountsShape,
 *     people: list<PersonShape>,
 *     periods: list<PeriodCountsShape>,
 *     resolution: ResolutionShape,
 *     rework: ReworkShape,
 *     settings: ReportSettingsShape,
 *     slas: list<SlaAttainmentShape>,
 *     statuses: list<StatusTimesShape>,
 *     teams: list<TeamTimesShape>,
 * }
 * @phpstan-type TeamArray array{id: string, calendar?: string|null, label?: LabelArray|null, meta?: mixed, parent?: string|null}
 * @phpstan-type TeamPeriodShape object{comments: int<0, max>, entries: int<0, max>, leaves: int<0, max>, moves: int<0, max>, period: string}
 * @phpstan-type TeamShape object{id: string, calendar?: string|null, label?: LabelShape|null, meta?: mixed, parent?: string|null}
 * @phpstan-type TeamTimesShape object{
 *     cases: int<0, max>,
 *     elapsed: TimesShape,
 *     entries: int<0, max>,
 *     periods: list<TeamPeriodShape>,
 *     stays: int<0, max>,
 *     team: string|null,
 *     working: TimesShape,
 * }
 * @phpstan-type TestAnswerShape object{
 *     examples: list<ExampleVerdictShape>,
 *     passed: bool,
 *     promises?: list<PromiseVerdictShape>,
 *     walks?: WalksVerdictShape,
 * }
 * @phpstan-type ThresholdArray array{percent: int<0, max>}|array{before: string}|array{after: string}
 * @phpstan-type ThresholdShape object{percent: int<0, max>}|object{before: string}|object{after: string}
 * @phpstan-type TickCommandShape object{type: 'tick'}
 * @phpstan-type TimesShape object{max: string|null, mean: string|null, p50: string|null, p90: string|null, p95: string|null, total: string}
 * @phpstan-type ToldShape object{actor?: ActorShape, command: CommandShape, enters: list<EnteredShape>, facts?: \stdClass, now: string}
 * @phpstan-type TooManyFactsBlockerShape object{code: 'too_many_facts', parameters: object{most: int<0, max>}}
 * @phpstan-type TooManyRemindersBlockerShape object{code: 'too_many_reminders', parameters: object{most: int<0, max>}}
 * @phpstan-type TooManyWatchersBlockerShape object{code: 'too_many_watchers', parameters: object{most: int<0, max>}}
 * @phpstan-type TransitionArray string|TransitionRuleArray
 * @phpstan-type TransitionRuleArray array{
 *     auto?: AutoRuleArray|null,
 *     emit?: list<string>,
 *     label?: LabelArray|null,
 *     meta?: mixed,
 *     onUndo?: list<string>,
 *     permit?: list<string>|null,
 *     require?: RequireArray|null,
 *     reversible?: bool,
 *     to: string,
 *     when?: GuardArray|null,
 * }
 * @phpstan-type TransitionRuleShape object{
 *     auto?: AutoRuleShape|null,
 *     emit?: list<string>,
 *     label?: LabelShape|null,
 *     meta?: mixed,
 *     onUndo?: list<string>,
 *     permit?: list<string>|null,
 *     require?: RequireShape|null,
 *     reversible?: bool,
 *     to: string,
 *     when?: GuardShape|null,
 * }
 * @phpstan-type TransitionShape string|TransitionRuleShape
 * @phpstan-type UndecidedVerdictShape object{type: 'undecided', message: string, reason: DoubtShape}
 * @phpstan-type UndoCommandShape object{type: 'undo', comment?: string|null}
 * @phpstan-type UndoShape object{blockers: list<BlockerShape>, to: string}
 * @phpstan-type UnknownCalendarBlockerShape object{code: 'unknown_calendar', parameters: object{calendar: string}}
 * @phpstan-type UnknownReminderBlockerShape object{code: 'unknown_reminder', parameters: object{reminder?: int<0, max>}}
 * @phpstan-type UnknownStatusBlockerShape object{code: 'unknown_status', parameters: object{status: string}}
 * @phpstan-type UnknownTeamBlockerShape object{code: 'unknown_team', parameters: object{team: string}}
 * @phpstan-type UnwatchCommandShape object{type: 'unwatch'}
 * @phpstan-type UnwatchedEventShape object{type: 'unwatched', seq: int<0, max>, at: string, employee: string, recordedAt: string}
 * @phpstan-type VerdictShape HoldsVerdictShape|RefutedVerdictShape|UndecidedVerdictShape
 * @phpstan-type VersionAnswerShape object{engine: string, engineId: string, limits: LimitsShape, tzdb: string, wire: int<0, max>}
 * @phpstan-type ViaArray 'recommended'|'suggested'|'exception'|'forced'|'auto'|'escalation'|'external'|'undo'|'migration'
 * @phpstan-type ViaShape 'recommended'|'suggested'|'exception'|'forced'|'auto'|'escalation'|'external'|'undo'|'migration'
 * @phpstan-type VisitedShape object{classes: list<string>, statuses: list<string>}
 * @phpstan-type WalkFailureShape object{
 *     example: mixed,
 *     law?: string,
 *     message: string,
 *     promise?: string,
 *     steps: int<0, max>,
 *     story: list<string>,
 *     walk: int<0, max>,
 * }
 * @phpstan-type WalksVerdictShape object{
 *     count: int<0, max>,
 *     failures: list<WalkFailureShape>,
 *     moves: int<0, max>,
 *     passed: bool,
 *     seed: int<0, max>,
 *     unvisited: list<string>,
 * }
 * @phpstan-type WatchCommandShape object{type: 'watch'}
 * @phpstan-type WatchedEventShape object{type: 'watched', seq: int<0, max>, at: string, employee: string, recordedAt: string}
 * @phpstan-type WeekArray array{
 *     fri?: list<string>,
 *     mon?: list<string>,
 *     sat?: list<string>,
 *     sun?: list<string>,
 *     thu?: list<string>,
 *     tue?: list<string>,
 *     wed?: list<string>,
 * }
 * @phpstan-type WeekShape object{
 *     fri?: list<string>,
 *     mon?: list<string>,
 *     sat?: list<string>,
 *     sun?: list<string>,
 *     thu?: list<string>,
 *     tue?: list<string>,
 *     wed?: list<string>,
 * }
 * @phpstan-type WithinArray array{in: string, leave: string, moves?: list<ViaArray>, withoutPauses?: bool}
 * @phpstan-type WithinShape object{in: string, leave: string, moves?: list<ViaShape>, withoutPauses?: bool}
 * @phpstan-type WorkflowHandleShape string|DefinitionShape
 * @phpstan-type WorkflowRefShape object{id: string, digest: string, version: int<0, max>}
 * @phpstan-type WorkingTimeAnswerShape InstantAnswerShape|DurationAnswerShape
 * @phpstan-type WrongWorkflowBlockerShape object{code: 'wrong_workflow', parameters: object{reason: WrongWorkflowShape}}
 * @phpstan-type WrongWorkflowShape 'digest'|'status'|'clock'|'size'|'reminder'
 */
final class Shapes
{
    private function __construct()
    {
    }
}
