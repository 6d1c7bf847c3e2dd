<?php

declare(strict_types=1);

namespace Ordino\Outbox\Http;

/** How far a delivery came, and how long each stage took. */
final class Trace
{
    /** @var array<string, float> milliseconds by stage, in the order in which they were reached */
    private array $stages = [];

    /** @return array<string, float> milliseconds by stage, in the order in which they were reached */
    public function stages(): array
    {
        return $this->stages;
    }

    /** Adds time to a stage. */
    public function add(string $stage, float $milliseconds): void
    {
        $this->stages[$stage] = ($this->stages[$stage] ?? 0.0) + max(0.0, $milliseconds);
    }

    /**
     * Does something and adds the time to a stage, also when it fails.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     */
    public function measure(string $stage, callable $work): mixed
    {
        $start = hrtime(true);
        try {
            return $work();
        } finally {
            $this->add($stage, (hrtime(true) - $start) / 1e6);
        }
    }
}
