<?php

declare(strict_types=1);

namespace Ordino;

use Ordino\Time\Instant;

/**
 * What a case is asked to do. What it means, and what the engine makes of it, stands in the engine's documentation.
 *
 * Names of statuses, SLAs and principals are those of the definition. Instants are a `DateTimeInterface` or RFC 3339.
 *
 * @phpstan-import-type AttachmentArray from Shapes
 * @phpstan-import-type HistoryRowArray from Shapes
 */
final class Command implements \JsonSerializable
{
    /** @param array<string, mixed> $keys */
    private function __construct(
        private readonly string $type,
        private readonly array $keys = [],
        /** @internal the workflow that a case comes from, where it is known */
        public readonly ?Workflow $from = null,
    ) {
    }

    /**
     * Opens a case. The host's; needs no right.
     *
     * @param array<string, mixed> $facts what the case knows from its beginning
     * @param \DateTimeInterface|string|null $at when it was opened, if that was before now
     * @param string|null $status the status it began in; default the definition's `initial`
     * @param list<HistoryRowArray|array{status: string, at: \DateTimeInterface, employee?: string|null}> $history
     *     what it went through before, in order
     */
    public static function open(
        string $id,
        array $facts = [],
        \DateTimeInterface|string|null $at = null,
        ?string $status = null,
        array $history = [],
    ): self {
        $row = static fn (array $row): array => ['at' => self::instant($row['at'])] + $row;
        return new self('open', [
            'id' => $id,
            'at' => self::instant($at),
            'status' => $status,
            'facts' => Json::map($facts),
            'history' => array_map($row, array_values($history)),
        ]);
    }

    /**
     * Moves the case along a transition, or to another status that may be shown.
     *
     * @param array<string, bool|int|float|string> $fields values of the fields that the transition requires
     * @param list<AttachmentArray> $attachments
     */
    public static function move(
        string $to,
        ?string $comment = null,
        array $fields = [],
        array $attachments = [],
    ): self {
        return new self('move', [
            'to' => $to,
            'comment' => $comment,
            'fields' => Json::map($fields),
            'attachments' => array_values($attachments),
        ]);
    }

    /** Moves the case past guards and edges. A right of its own. */
    public static function force(string $to, string $comment): self
    {
        return new self('force', ['to' => $to, 'comment' => $comment]);
    }

    /**
     * Follows a change of status that happened outside already. The host's; needs no right.
     *
     * @param string $to the status, or one of its aliases
     * @param string $source who or what changed it, such as `checkout`
     */
    public static function record(
        string $to,
        string $source,
        \DateTimeInterface|string|null $observedAt = null,
    ): self {
        return new self('record', ['to' => $to, 'source' => $source, 'observedAt' => self::instant($observedAt)]);
    }

    /** Takes back the last move. */
    public static function undo(?string $comment = null): self
    {
        return new self('undo', ['comment' => $comment]);
    }

    /** Assigns the case to an employee, or takes the assignment away. */
    public static function assign(?string $to): self
    {
        return new self('assign', ['to' => $to]);
    }

    /**
     * Says something. `@handles` become mentions.
     *
     * @param list<AttachmentArray> $attachments
     */
    public static function comment(string $text, array $attachments = []): self
    {
        return new self('comment', ['text' => $text, 'attachments' => array_values($attachments)]);
    }

    /**
     * Reminds people of the case at an instant.
     *
     * @param list<string> $to principals, such as `assignee`
     */
    public static function remindAt(
        \DateTimeInterface|string $at,
        array $to,
        string $text,
        bool $untilMoved = false,
    ): self {
        $keys = ['at' => self::instant($at), 'to' => array_values($to), 'text' => $text, 'untilMoved' => $untilMoved];
        return new self('remind', $keys);
    }

    /**
     * Reminds people of the case after so much time, an ISO 8601 duration, of a calendar.
     *
     * @param list<string> $to principals, such as `assignee`
     * @param string|null $calendar its id, or `team:owner`; elapsed time without one
     */
    public static function remindAfter(
        string $duration,
        array $to,
        string $text,
        ?string $calendar = null,
        bool $untilMoved = false,
    ): self {
        return new self('remind', [
            'after' => $duration,
            'calendar' => $calendar,
            'to' => array_values($to),
            'text' => $text,
            'untilMoved' => $untilMoved,
        ]);
    }

    /** Puts a reminder off, or arms it again. `$reminder` is the number of the event that set it. */
    public static function snooze(int $reminder, \DateTimeInterface|string $until): self
    {
        return new self('snooze', ['reminder' => $reminder, 'until' => self::instant($until)]);
    }

    /** Takes a reminder away. `$reminder` is the number of the event that set it. */
    public static function dismiss(int $reminder): self
    {
        return new self('dismiss', ['reminder' => $reminder]);
    }

    /** Takes notice of an escalation. */
    public static function acknowledge(string $sla): self
    {
        return new self('acknowledge', ['sla' => $sla]);
    }

    /** Lets the actor hear of every move. */
    public static function watch(): self
    {
        return new self('watch');
    }

    /** Lets the actor no longer hear of every move. */
    public static function unwatch(): self
    {
        return new self('unwatch');
    }

    /**
     * Stores facts. The host's; needs no right.
     *
     * @param array<string, mixed> $facts scalars or lists of them; null takes one away
     */
    public static function setFacts(array $facts): self
    {
        return new self('setFacts', ['facts' => Json::map($facts)]);
    }

    /**
     * Brings a case under another workflow: the one that is asked. The host's; needs no right.
     *
     * @param Workflow|string $from the workflow under which it ran; only its digest where the engine knows it
     * @param array<string, string> $statuses new names of statuses by the old ones
     * @param array<string, string> $teams new names of teams by the old ones
     */
    public static function migrate(Workflow|string $from, array $statuses = [], array $teams = []): self
    {
        $map = ['statuses' => Json::map($statuses), 'teams' => Json::map($teams)];
        $workflow = is_string($from) ? null : $from;
        return new self('migrate', ['from' => $workflow?->handle() ?? $from, 'map' => $map], $workflow);
    }

    /** Lets the timers that are due act, and nothing else. The host's; needs no right. */
    public static function tick(): self
    {
        return new self('tick');
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return ['type' => $this->type] + $this->keys;
    }

    private static function instant(\DateTimeInterface|string|null $instant): ?string
    {
        return $instant instanceof \DateTimeInterface ? Instant::text($instant) : $instant;
    }
}
