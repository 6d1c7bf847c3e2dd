<?php

declare(strict_types=1);

namespace Ordino\Inbox;

use Ordino\Json;
use Ordino\Store\Millis;

/** What one employee is told. */
final class Notification
{
    private function __construct(
        public readonly int $number,
        public readonly string $employee,
        public readonly string $case,
        /** Why they are told: one of `Preferences::KINDS`. */
        public readonly string $kind,
        /** The effect as the engine wrote it; for a dead letter `route`, `effect` and `error`. */
        public readonly object $body,
        public readonly \DateTimeImmutable $madeAt,
        /** Null for one that is unread. */
        public readonly ?\DateTimeImmutable $readAt,
    ) {
    }

    /**
     * @internal
     * @param array<string, mixed> $row of the table
     */
    public static function of(array $row): self
    {
        return new self(
            (int) $row['number'],
            $row['employee'],
            $row['case_id'],
            $row['kind'],
            Json::value($row['body']),
            Millis::instant((int) $row['made_at']),
            $row['read_at'] === null ? null : Millis::instant((int) $row['read_at']),
        );
    }
}
