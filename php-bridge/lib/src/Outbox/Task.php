<?php

declare(strict_types=1);

namespace Ordino\Outbox;

use Ordino\Json;
use Ordino\Time\Instant;

/** One effect on its way along one route. */
final class Task
{
    public function __construct(
        /** Its number in the outbox. */
        public readonly int $number,
        /** What tells receivers that they already had it. */
        public readonly string $effectId,
        public readonly string $route,
        public readonly string $case,
        /** The effect's: `status`, `notify` or `emit`. */
        public readonly string $type,
        /** The effect as the engine wrote it. */
        public readonly object $effect,
        public readonly State $state,
        /** How often it was tried, or is being tried. */
        public readonly int $attempts,
        /** When it is tried, if it is waiting. */
        public readonly \DateTimeImmutable $availableAt,
        /** Why the last try failed. */
        public readonly ?string $error,
        public readonly \DateTimeImmutable $madeAt,
        public readonly ?\DateTimeImmutable $finishedAt,
        /** Which worker has it, if it is running. */
        public readonly ?string $worker = null,
    ) {
    }

    /**
     * A message with which an endpoint is tested. It has something in every place in which some effect has it.
     *
     * @internal
     */
    public static function probe(\DateTimeImmutable $now): self
    {
        $id = 'probe/' . Instant::text($now);
        $about = (object) ['event' => 'test', 'seq' => 0, 'reason' => 'test'];
        $effect = ['id' => $id, 'type' => 'test', 'status' => 'test', 'name' => 'test', 'to' => [], 'about' => $about];
        return new self(0, $id, 'probe', 'test', 'test', (object) $effect, State::Running, 1, $now, null, $now, null);
    }
}
