<?php

declare(strict_types=1);

namespace Ordino\Outbox;

/** When a delivery that failed is tried again, and when it is given up. All times are seconds. */
final class Policy
{
    /** @var \Closure(): float */
    private readonly \Closure $random;

    /**
     * The default tries for about two days.
     *
     * @param float $first before the second try
     * @param float $factor by which each pause is longer than the one before
     * @param float $cap the longest pause
     * @param int $attempts until a task is dead
     * @param float $lease that a worker has for one task before another may take it; the same for all workers of a shop
     * @param float $longest that an endpoint may ask to be left alone
     * @param int $patience failures in a row after which a route is left alone for the rest of a call, so that one that
     *     hangs does not keep the others waiting
     * @param (\Closure(): float)|null $random from 0 to 1, for the jitter
     */
    public function __construct(
        public readonly float $first = 10.0,
        public readonly float $factor = 3.0,
        public readonly float $cap = 43_200.0,
        public readonly int $attempts = 12,
        public readonly float $lease = 120.0,
        public readonly float $longest = 86_400.0,
        public readonly int $patience = 3,
        ?\Closure $random = null,
    ) {
        $this->random = $random ?? static fn (): float => random_int(0, 1_000_000) / 1_000_000;
    }

    /**
     * The pause after a try: half of it fixed, half of it by chance, so that what failed together does not come back
     * together.
     *
     * @param int $attempts tries so far
     * @param float|null $asked by the other side; a pause is not shorter
     */
    public function pause(int $attempts, ?float $asked = null): float
    {
        $whole = min($this->cap, $this->first * $this->factor ** max(0, $attempts - 1));
        $pause = $whole / 2 + $whole / 2 * ($this->random)();
        return max($pause, min($asked ?? 0.0, $this->longest));
    }

    /** Whether a task that was tried so often is given up. */
    public function isSpent(int $attempts): bool
    {
        return $attempts >= $this->attempts;
    }
}
