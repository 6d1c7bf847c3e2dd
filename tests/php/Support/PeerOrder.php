<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** An order as its shop knows it, which answers what guards ask. */
final class PeerOrder
{
    public string $status = '';

    private \stdClass $case;

    /** @var array<string, mixed> */
    private array $facts = [];

    /** @var array<string, mixed>|null */
    private ?array $actor = null;

    /** @var array<string, ?string> */
    private readonly array $parents;

    /** @param list<\stdClass> $teams */
    public function __construct(array $teams)
    {
        $byId = array_column($teams, null, 'id');
        $this->parents = array_map(static fn (\stdClass $team): ?string => $team->parent ?? null, $byId);
    }

    /**
     * @param array<string, mixed>|null $actor
     * @param array<string, mixed> $called
     */
    public function knows(\stdClass $case, ?array $actor, array $called): void
    {
        [$this->case, $this->actor, $this->facts] = [$case, $actor, $called + (array) $case->facts];
    }

    public function getStatus(): string
    {
        return $this->status;
    }

    public function setStatus(string $status): void
    {
        $this->status = $status;
    }

    public function fact(string $name, string $test, mixed $value): bool
    {
        return $this->tested($name, $test, $value) === true;
    }

    public function factNot(string $name, string $test, mixed $value): bool
    {
        return $this->tested($name, $test, $value) === false;
    }

    public function visited(string $status): bool
    {
        return in_array($status, $this->case->visited->statuses, true);
    }

    public function visitedClass(string $class): bool
    {
        return in_array($class, $this->case->visited->classes, true);
    }

    public function previous(string $status): bool
    {
        return ($this->case->previous->status ?? null) === $status;
    }

    /** @param list<string> $principals */
    public function permits(array $principals): bool
    {
        return in_array('admin', $this->actor['roles'] ?? [], true) || $this->who($principals);
    }

    /** @param list<string> $principals */
    public function who(array $principals): bool
    {
        return array_filter($principals, $this->holds(...)) !== [];
    }

    /** Null is unknown. */
    private function tested(string $name, string $test, mixed $value): ?bool
    {
        $fact = $this->facts[$name] ?? null;
        if ($test === 'exists') {
            return ($fact !== null) === $value;
        }
        if ($fact === null) {
            return null;
        }
        return match ($test) {
            'eq' => self::alike($fact, $value) ? $fact == $value : null,
            'ne' => self::alike($fact, $value) ? $fact != $value : null,
            'in' => self::among($fact, $value),
            'contains' => self::contains($fact, $value),
            default => self::ordered($fact, $test, $value),
        };
    }

    private static function ordered(mixed $fact, string $test, mixed $value): ?bool
    {
        if (!self::alike($fact, $value) || is_bool($fact) || is_array($fact)) {
            return null;
        }
        $order = is_string($fact) ? strcmp($fact, $value) : $fact <=> $value;
        return match ($test) {
            'lt' => $order < 0,
            'lte' => $order <= 0,
            'gt' => $order > 0,
            'gte' => $order >= 0,
        };
    }

    /** @param list<mixed> $values */
    private static function among(mixed $fact, array $values): ?bool
    {
        $alike = array_filter($values, static fn (mixed $value): bool => !is_array($fact) && self::alike($fact, $value));
        return $alike === [] ? null : in_array($fact, $alike, false);
    }

    private static function contains(mixed $fact, mixed $value): ?bool
    {
        if (is_array($fact)) {
            return array_filter($fact, static fn (mixed $one): bool => self::alike($one, $value) && $one == $value) !== [];
        }
        return is_string($fact) && is_string($value) ? str_contains($fact, $value) : null;
    }

    /** Whether both are numbers, or both texts, and so on. */
    private static function alike(mixed $one, mixed $other): bool
    {
        $type = static fn (mixed $value): string => is_int($value) || is_float($value) ? 'number' : get_debug_type($value);
        return $type($one) === $type($other);
    }

    private function holds(string $principal): bool
    {
        [$kind, $name] = explode(':', $principal, 2) + [1 => ''];
        $team = $name === 'owner' ? $this->case->team : $name;
        $is = fn (?string $employee): bool => $this->actor !== null && $employee === $this->actor['id'];
        return match ($kind) {
            'anyone' => true,
            'role' => in_array($name, $this->actor['roles'] ?? [], true),
            'team' => $team === null ? $this->actor !== null : $this->isOf(['teams', 'leads'], $team),
            'lead' => $team !== null && $this->isOf(['leads'], $team),
            'assignee' => $is($this->case->assignee),
            'mover' => $is($this->case->mover),
            'opener' => $is($this->case->opener),
            'employee' => $is($name),
        };
    }

    /** @param list<string> $keys */
    private function isOf(array $keys, string $team): bool
    {
        for ($own = $team; $own !== null; $own = $this->parents[$own] ?? null) {
            foreach ($keys as $key) {
                if (in_array($own, $this->actor[$key] ?? [], true)) {
                    return true;
                }
            }
        }
        return false;
    }
}
