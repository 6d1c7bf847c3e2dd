<?php

declare(strict_types=1);

namespace Ordino\Board;

/** How many cases a team has in a status. */
final class Part
{
    public function __construct(
        public readonly string $status,
        /** Null for cases that no team owns. */
        public readonly ?string $team,
        public readonly int $cases,
        /** Of these, those of which a target was missed, and whose clock still runs. */
        public readonly int $overdue,
    ) {
    }
}
