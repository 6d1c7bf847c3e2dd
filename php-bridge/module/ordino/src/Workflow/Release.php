<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Workflow;

use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Policy;

/** That a version was published, or that it is handled differently from then on. */
final class Release
{
    private function __construct(
        public readonly int $number,
        public readonly int $version,
        public readonly Policy $policy,
        /** 0 for the module itself, such as when the shop has got a new status. */
        public readonly int $employee,
        public readonly \DateTimeImmutable $at,
        public readonly string $note,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function of(array $row): self
    {
        return new self(
            (int) $row['number'],
            (int) $row['version'],
            Policy::tryFrom((string) $row['mode']) ?? Policy::Observe,
            (int) $row['published_by'],
            Millis::instant((int) $row['published_at']),
            (string) $row['note'],
        );
    }
}
