<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Decision;
use Ordino\Exception\StoreException;
use Ordino\Json;

/** A case as it is stored: what deciding needs of it. */
final class CaseRow
{
    /** When what is never due is due: after every instant that the engine knows. */
    public const NEVER = 253_402_300_800_000;

    /** Bytes of a fact `priority` that are kept to filter by. */
    private const PRIORITY = 64;

    private function __construct(
        public readonly int $number,
        public readonly string $id,
        public readonly string $workflow,
        public readonly string $digest,
        public readonly int $seq,
        /** As the engine wrote it. */
        public readonly string $snapshot,
        public readonly string $stage,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function of(array $row): self
    {
        return new self(
            (int) $row['number'],
            (string) $row['id'],
            (string) $row['workflow'],
            (string) $row['digest'],
            (int) $row['seq'],
            (string) $row['snapshot'],
            (string) $row['stage'],
        );
    }

    /**
     * What a decision makes of it, by column. The stage is not in the case: it comes with the events that change it.
     *
     * @param self|null $before null for a case that was opened
     * @return array<string, int|string|null>
     */
    public static function columns(?self $before, Decision $decision): array
    {
        $due = self::due($decision);
        $columns = self::columnsOf($decision->case, $decision->events, $before?->stage);
        return $columns + ['next_due_at' => $due, 'tick_at' => $due, 'failures' => 0];
    }

    /**
     * What a case is, by column, apart from when to tick it.
     *
     * @param list<object> $events that made it
     * @param string|null $stage before them
     * @return array<string, int|string|null>
     */
    public static function columnsOf(object $case, array $events, ?string $stage = null): array
    {
        foreach ($events as $event) {
            $stage = $event->stage ?? $stage;
        }
        return [
            'workflow' => $case->workflow->id,
            'version' => $case->workflow->version,
            'digest' => $case->workflow->digest,
            'seq' => $case->seq,
            'snapshot' => Json::text($case),
            'status' => $case->status,
            'stage' => $stage,
            'is_closed' => (int) ($stage === 'closed'),
            'team' => $case->team,
            'assignee' => $case->assignee,
            'priority' => self::priority($case->facts->priority ?? null),
            'opened_at' => Millis::parse($case->openedAt),
            'entered_at' => Millis::parse($case->enteredAt),
            'closed_at' => $case->closedAt === null ? null : Millis::parse($case->closedAt),
            'last_at' => Millis::parse($case->lastAt),
            'breached' => (int) self::isBreached($case),
        ];
    }

    /**
     * The snapshot's value.
     *
     * @throws StoreException `damaged`
     */
    public function value(): object
    {
        try {
            return Json::value($this->snapshot);
        } catch (\JsonException|\TypeError $exception) {
            throw new StoreException('damaged', "the snapshot of `{$this->id}` is no case", $exception);
        }
    }

    /**
     * Checks that a decision was about this row: somebody may have changed the snapshot by hand.
     *
     * @throws StoreException `damaged`
     */
    public function check(Decision $decision): void
    {
        $case = $decision->case;
        if ($case->id !== $this->id || $case->seq !== $this->seq + count($decision->events)) {
            throw new StoreException('damaged', "the snapshot of `{$this->id}` is not that of its row");
        }
    }

    /** When to tick. */
    public static function due(Decision $decision): int
    {
        return $decision->nextDue === null ? self::NEVER : Millis::parse($decision->nextDue);
    }

    /** A priority as text, to filter by. */
    public static function priority(mixed $fact): ?string
    {
        return match (true) {
            is_string($fact) => mb_strcut($fact, 0, self::PRIORITY, 'UTF-8'),
            is_int($fact), is_float($fact), is_bool($fact) => Json::text($fact),
            default => null,
        };
    }

    private static function isBreached(object $case): bool
    {
        foreach ($case->clocks as $clock) {
            if ($clock->breached && $clock->outcome === null) {
                return true;
            }
        }
        return false;
    }
}
