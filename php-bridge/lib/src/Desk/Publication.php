<?php

declare(strict_types=1);

namespace Ordino\Desk;

use Ordino\Blocker;
use Ordino\Diagnostic;
use Ordino\Rollout\Mapping;
use Ordino\Rollout\Plan;
use Ordino\Shapes;

/**
 * What publishing would do, or did, as the editor is told: a `Publication` of `admin/src/core/desk.ts`.
 *
 * @phpstan-import-type CandidatesShape from Shapes
 * @phpstan-import-type CasePlanShape from Shapes
 */
final class Publication implements \JsonSerializable
{
    private const EXAMPLES = 5;

    /**
     * @param list<Diagnostic> $diagnostics of the draft
     * @param Plan|null $plan null for a draft that has errors
     * @param \Closure(list<string>): array<string, string> $titles what people call cases, by case
     */
    public function __construct(
        private readonly array $diagnostics,
        private readonly ?Plan $plan,
        private readonly \Closure $titles,
        private readonly bool $isPublished = false,
    ) {
    }

    /** Whether it may be published: what cannot come over for want of a name is to be given one first. */
    public function isReady(): bool
    {
        return $this->plan !== null && $this->plan->counts['needMapping'] === 0;
    }

    /** The same, once it has happened. */
    public function published(): self
    {
        return new self($this->diagnostics, $this->plan, $this->titles, true);
    }

    /**
     * What a page says of names that are gone; what it leaves open is not in it.
     *
     * @param object $asked a `Publishing`
     */
    public static function mapping(object $asked): Mapping
    {
        $of = static function (string $kind) use ($asked): array {
            $map = $asked->map->{$kind} ?? null;
            $isName = static fn (mixed $to): bool => is_string($to) && $to !== '';
            return is_object($map) ? array_filter(get_object_vars($map), $isName) : [];
        };
        return new Mapping($of('statuses'), $of('teams'));
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        $kinds = ['done', 'stay', 'moveOn', 'needMapping', 'overdue', 'refused', 'breach'];
        $counts = $this->plan->counts ?? array_fill_keys($kinds, 0);
        $late = $this->examples(static fn (object $case): bool => $case->breaches !== []);
        $refused = $this->examples(static fn (object $case): bool => $case->outcome === 'refused');
        $titles = ($this->titles)(array_values(array_unique(array_column([...$late, ...$refused], 'case'))));
        return [
            'diagnostics' => $this->diagnostics,
            'cases' => [
                'done' => $counts['done'],
                'stay' => $counts['stay'],
                'move' => $counts['moveOn'],
                'unmapped' => $counts['needMapping'],
                'overdue' => $counts['overdue'],
                'refused' => $counts['refused'],
            ],
            'missing' => [
                'statuses' => self::missing($this->plan->statuses ?? []),
                'teams' => self::missing($this->plan->teams ?? []),
            ],
            'breaches' => [
                'count' => $counts['breach'],
                'examples' => array_map(static fn (object $case): string => $titles[$case->case] ?? $case->case, $late),
            ],
            'refused' => array_map(static fn (object $case): array => [
                'case' => $case->case,
                'title' => $titles[$case->case] ?? $case->case,
                'refused' => Blocker::all($case->refused ?? []),
            ], $refused),
            'published' => $this->isPublished,
        ];
    }

    /**
     * @param \Closure(CasePlanShape): bool $isMeant
     * @return list<CasePlanShape>
     */
    private function examples(\Closure $isMeant): array
    {
        return array_slice(array_values(array_filter($this->plan->cases ?? [], $isMeant)), 0, self::EXAMPLES);
    }

    /**
     * @param array<string, CandidatesShape> $names
     * @return list<CandidatesShape> those that open cases have
     */
    private static function missing(array $names): array
    {
        return array_values(array_filter($names, static fn (object $name): bool => $name->cases > 0));
    }
}
