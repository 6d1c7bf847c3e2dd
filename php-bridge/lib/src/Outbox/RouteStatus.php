<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** How a route is doing, for a status page. */
final class RouteStatus
{
    public function __construct(
        public readonly string $route,
        /** Whether this outbox has the route; tasks of one that is gone wait for ever, until they are cleared. */
        public readonly bool $known,
        public readonly int $waiting,
        public readonly int $running,
        public readonly int $done,
        public readonly int $dead,
        /** Since when the oldest task is waiting. */
        public readonly ?\DateTimeImmutable $waitingSince,
    ) {
    }
}
