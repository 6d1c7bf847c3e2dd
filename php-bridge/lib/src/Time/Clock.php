<?php

declare(strict_types=1);

namespace Ordino\Time;

/** Where the time of day comes from. The engine has no clock of its own. */
interface Clock
{
    public function now(): \DateTimeImmutable;
}
