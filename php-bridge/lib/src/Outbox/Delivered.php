<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** What one call of `Outbox::deliver` did. */
final class Delivered
{
    public function __construct(
        /** Tasks that are done. */
        public readonly int $done = 0,
        /** Tasks that failed and wait for another try. */
        public readonly int $failed = 0,
        /** Tasks that are given up. */
        public readonly int $dead = 0,
        /** Tasks that took longer than their lease, so that another worker has them too. */
        public readonly int $lost = 0,
    ) {
    }

    public function total(): int
    {
        return $this->done + $this->failed + $this->dead + $this->lost;
    }
}
