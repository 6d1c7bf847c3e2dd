<?php

declare(strict_types=1);

namespace Ordino\Board;

use Ordino\Store\CaseRow;
use Ordino\Store\Millis;

/** A case as a board shows it. */
final class Card
{
    private function __construct(
        public readonly string $case,
        public readonly string $workflow,
        /** Of the workflow under which it runs. */
        public readonly string $digest,
        public readonly int $seq,
        public readonly string $status,
        /** `open`, `waiting` or `closed`. */
        public readonly string $stage,
        public readonly ?string $team,
        public readonly ?string $assignee,
        public readonly ?string $priority,
        public readonly bool $isOverdue,
        public readonly \DateTimeImmutable $openedAt,
        public readonly \DateTimeImmutable $enteredAt,
        public readonly ?\DateTimeImmutable $closedAt,
        public readonly ?\DateTimeImmutable $nextDue,
    ) {
    }

    /**
     * @internal
     * @param array<string, mixed> $row
     */
    public static function of(array $row): self
    {
        $text = static fn (mixed $value): ?string => $value === null ? null : (string) $value;
        $due = (int) $row['next_due_at'];
        return new self(
            (string) $row['id'],
            (string) $row['workflow'],
            (string) $row['digest'],
            (int) $row['seq'],
            (string) $row['status'],
            (string) $row['stage'],
            $text($row['team']),
            $text($row['assignee']),
            $text($row['priority']),
            (int) $row['breached'] === 1,
            Millis::instant((int) $row['opened_at']),
            Millis::instant((int) $row['entered_at']),
            $row['closed_at'] === null ? null : Millis::instant((int) $row['closed_at']),
            $due === CaseRow::NEVER ? null : Millis::instant($due),
        );
    }
}
