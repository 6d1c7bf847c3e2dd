<?php

declare(strict_types=1);

namespace Ordino\Rollout;

use Ordino\Exception\EngineException;
use Ordino\Exception\StoreException;
use Ordino\Shapes;
use Ordino\Store\CaseRow;
use Ordino\Store\Cases;
use Ordino\Store\Definitions;
use Ordino\Workflow;

/**
 * Adds up what a version would do to stored cases, a part of them at a time.
 *
 * @internal
 * @phpstan-import-type CasePlanShape from Shapes
 */
final class Planner
{
    /** Cases of one question to the engine. */
    private const PART = 200;

    private const COUNTS = [
        'stay' => 0,
        'moveOn' => 0,
        'needMapping' => 0,
        'overdue' => 0,
        'refused' => 0,
        'done' => 0,
        'breach' => 0,
    ];

    /** @var array<string, int> */
    private array $counts = self::COUNTS;

    /** @var array{statuses: array<string, object>, teams: array<string, object>} */
    private array $missing = ['statuses' => [], 'teams' => []];

    /** @var array<string, list<CasePlanShape>> by kind */
    private array $cases = [];

    public function __construct(
        private readonly Cases $stored,
        private readonly Definitions $definitions,
        private readonly Workflow $new,
        private readonly Mapping $mapping,
        private readonly \DateTimeInterface $now,
    ) {
    }

    /** @param Workflow|null $before what is in force now; null when there is nothing yet */
    public function plan(string $workflow, ?Workflow $before, ?string $language): Plan
    {
        if ($before !== null) {
            // What is missing shows before there are cases, too.
            $this->add($before, []);
        }
        for ($after = 0; ($rows = $this->stored->open($workflow, $after, self::PART)) !== [];) {
            $groups = [];
            foreach ($rows as $row) {
                $groups[$row->digest][] = $row;
                $after = $row->number;
            }
            foreach ($groups as $digest => $group) {
                $this->add($this->definitions->workflow((string) $digest), $group);
            }
        }
        return new Plan(
            $before?->diff($this->new, $language) ?? [],
            $this->counts,
            $this->missing['statuses'],
            $this->missing['teams'],
            array_merge(...array_values($this->cases)),
        );
    }

    /** @param list<CaseRow> $rows */
    private function add(Workflow $old, array $rows): void
    {
        if ($old->digest === $this->new->digest) {
            $this->counts['done'] += count($rows);
            return;
        }
        try {
            $snapshots = array_map(static fn (CaseRow $row): object => $row->value(), $rows);
            $told = $old->migration($this->new, $snapshots, $this->now, $this->mapping->statuses, $this->mapping->teams);
        } catch (StoreException|EngineException $exception) {
            // Without cases, the mapping is what is wrong.
            match (count($rows)) {
                0 => throw $exception,
                1 => $this->refuse($rows[0], $exception),
                default => array_map(fn (CaseRow $row) => $this->add($old, [$row]), $rows),
            };
            return;
        }
        foreach (array_keys(self::COUNTS) as $kind) {
            $this->counts[$kind] += $told->counts->{$kind};
        }
        foreach (['statuses', 'teams'] as $of) {
            foreach ($told->missing->{$of} as $name) {
                $known = $this->missing[$of][$name->id] ?? null;
                $name->cases += $known?->cases ?? 0;
                $this->missing[$of][$name->id] = $name;
            }
        }
        array_map($this->keep(...), $told->plans);
    }

    /** One that cannot be read stays where it is; the others are planned. */
    private function refuse(CaseRow $row, StoreException|EngineException $exception): void
    {
        $parameters = (object) ['message' => $exception->getMessage()];
        $blocker = (object) ['code' => $exception->errorCode, 'parameters' => $parameters];
        $this->counts['refused']++;
        $this->keep((object) [
            'case' => $row->id,
            'seq' => $row->seq,
            'outcome' => 'refused',
            'refused' => [$blocker],
            'breaches' => [],
        ]);
    }

    /** @param CasePlanShape $plan */
    private function keep(object $plan): void
    {
        $kind = $plan->breaches !== [] ? 'breach' : $plan->outcome;
        if (in_array($kind, ['stays', 'done'], true) || count($this->cases[$kind] ?? []) >= Plan::LISTED) {
            return;
        }
        $this->cases[$kind][] = $plan;
    }
}
