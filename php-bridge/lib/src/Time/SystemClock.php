<?php

declare(strict_types=1);

namespace Ordino\Time;

/** The clock of this computer. */
final class SystemClock implements Clock
{
    public function now(): \DateTimeImmutable
    {
        return new \DateTimeImmutable('now', new \DateTimeZone('UTC'));
    }
}
