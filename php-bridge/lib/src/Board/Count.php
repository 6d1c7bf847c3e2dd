<?php

declare(strict_types=1);

namespace Ordino\Board;

/** How many cases a status or a team has. */
final class Count
{
    public function __construct(
        /** The status or the team; null for cases that no team owns. */
        public readonly ?string $name,
        public readonly int $cases,
    ) {
    }
}
