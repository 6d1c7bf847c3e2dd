<?php

declare(strict_types=1);

namespace Ordino\Rollout;

use Ordino\Shapes;

/**
 * What a version would change, and what it would do to the cases that are open. Nothing has happened yet.
 *
 * @phpstan-import-type CasePlanShape from Shapes
 * @phpstan-import-type ChangeShape from Shapes
 * @phpstan-import-type CandidatesShape from Shapes
 */
final class Plan
{
    /** How many cases of a kind are listed; all of them count. */
    public const LISTED = 100;

    /**
     * @param list<ChangeShape> $changes what changed since the version that is in force, in the order of the definition
     * @param array<string, int> $counts how many open cases come to what: `stay`, `moveOn`, `needMapping`, `overdue`,
     *     `refused`, `done`, and how many of them breach a time limit at once: `breach`
     * @param array<string, CandidatesShape> $statuses that need another name, by their own
     * @param array<string, CandidatesShape> $teams that need another name, by their own
     * @param list<CasePlanShape> $cases those of which there is something to say: the first of each kind
     */
    public function __construct(
        public readonly array $changes,
        public readonly array $counts,
        public readonly array $statuses,
        public readonly array $teams,
        public readonly array $cases,
    ) {
    }

    /** Whether every open case can come under the version as it is, or after the timers have acted that are due. */
    public function isReady(): bool
    {
        return $this->counts['needMapping'] === 0 && $this->counts['refused'] === 0;
    }

    /** How many cases are open. */
    public function open(): int
    {
        return array_sum($this->counts) - $this->counts['breach'];
    }
}
