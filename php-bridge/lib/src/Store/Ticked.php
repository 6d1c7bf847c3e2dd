<?php

declare(strict_types=1);

namespace Ordino\Store;

/** What a tick has done. */
final class Ticked
{
    public function __construct(
        /** Cases that were ticked; one that had much to do may count several times. */
        public readonly int $cases = 0,
        /** Events that they made. */
        public readonly int $events = 0,
        /** Cases that were put off because they cannot be ticked. */
        public readonly int $failed = 0,
    ) {
    }

    public function plus(self $other): self
    {
        return new self($this->cases + $other->cases, $this->events + $other->events, $this->failed + $other->failed);
    }

    public function isSameAs(self $other): bool
    {
        return $this->cases === $other->cases && $this->failed === $other->failed;
    }
}
