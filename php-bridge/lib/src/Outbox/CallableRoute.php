<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** Hands effects to the host's own code. */
final class CallableRoute implements Route
{
    /** @var \Closure(Task): void */
    private readonly \Closure $work;

    /**
     * @param callable(Task): void $work throws when it is not done
     * @param bool $ordered whether an effect waits for the earlier ones of its case
     */
    public function __construct(
        private readonly string $name,
        callable $work,
        private readonly Selection $selection = new Selection(),
        private readonly bool $ordered = false,
    ) {
        $this->work = \Closure::fromCallable($work);
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
        ($this->work)($task);
    }
}
