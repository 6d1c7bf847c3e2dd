<?php

declare(strict_types=1);

namespace Ordino\Time;

/** A clock that stands still until it is told to move: for tests. */
final class FrozenClock implements Clock
{
    private \DateTimeImmutable $now;

    /** @param string $now an instant with its zone, such as `2026-01-05T09:00:00Z` */
    public function __construct(string $now)
    {
        $this->now = Instant::parse($now);
    }

    public function now(): \DateTimeImmutable
    {
        return $this->now;
    }

    /** Moves on by an ISO 8601 duration, such as `PT30M`. */
    public function advance(string $duration): void
    {
        $this->now = $this->now->add(new \DateInterval($duration));
    }

    /** Moves to an instant, back in time too. */
    public function set(string $now): void
    {
        $this->now = Instant::parse($now);
    }
}
