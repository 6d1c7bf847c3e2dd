<?php

declare(strict_types=1);

namespace Ordino\Rollout;

use Ordino\Blocker;
use Ordino\Json;
use Ordino\Store\Millis;

/** A case that could not come under the version, and why. */
final class Refusal
{
    private function __construct(
        public readonly string $case,
        /** How many events it had then. */
        public readonly int $seq,
        /** @var list<Blocker> */
        public readonly array $refused,
        public readonly \DateTimeImmutable $at,
    ) {
    }

    /**
     * @internal
     * @param array<string, mixed> $row
     */
    public static function of(array $row): self
    {
        $refused = array_map(Blocker::of(...), Json::value((string) $row['refused']));
        return new self((string) $row['case_id'], (int) $row['seq'], $refused, Millis::instant((int) $row['at']));
    }
}
