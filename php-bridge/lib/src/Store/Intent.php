<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Json;

/** What an employee wants of an order. */
final class Intent
{
    private function __construct(
        public readonly int $number,
        public readonly string $case,
        /** The status to which the order has to go. */
        public readonly string $status,
        public readonly ?string $employee,
        /** As it was given: `comment`, `fields`, `attachments`. */
        public readonly object $command,
        public readonly \DateTimeImmutable $madeAt,
        public readonly \DateTimeImmutable $expiresAt,
    ) {
    }

    /**
     * @internal
     * @param array<string, mixed> $row
     */
    public static function of(array $row): self
    {
        return new self(
            (int) $row['number'],
            (string) $row['case_id'],
            (string) $row['status'],
            $row['employee'] === null ? null : (string) $row['employee'],
            Json::value((string) $row['command']),
            Millis::instant((int) $row['made_at']),
            Millis::instant((int) $row['expires_at']),
        );
    }
}
