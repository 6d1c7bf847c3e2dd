<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Outbox\Http\Endpoint;
use Ordino\Time\Clock;
use Ordino\Time\SystemClock;

/** Hands effects to an endpoint by HTTP. */
final class HttpRoute implements Route
{
    /** @param bool $ordered whether an effect waits for the earlier ones of its case */
    public function __construct(
        private readonly string $name,
        private readonly Endpoint $endpoint,
        private readonly Selection $selection = new Selection(),
        private readonly bool $ordered = false,
        private readonly Clock $clock = new SystemClock(),
    ) {
    }

    public function name(): string
    {
        return $this->name;
    }

    public function wants(object $effect): bool
    {
        return $this->selection->has($effect);
    }

    public function isOrdered(): bool
    {
        return $this->ordered;
    }

    public function deliver(Task $task): void
    {
        $this->endpoint->send($task, $this->clock->now());
    }
}
