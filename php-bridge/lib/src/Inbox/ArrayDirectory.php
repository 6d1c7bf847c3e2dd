<?php

declare(strict_types=1);

namespace Ordino\Inbox;

/** A directory that is written down: for tests and small shops. */
final class ArrayDirectory implements Directory
{
    /**
     * @param array<string, array{address?: string, teams?: list<string>, leads?: list<string>, roles?: list<string>}>
     *     $employees by their ids
     */
    public function __construct(private readonly array $employees)
    {
    }

    public function employees(string $principal): array
    {
        [$kind, $name] = explode(':', $principal, 2) + [1 => ''];
        $found = [];
        foreach ($this->employees as $id => $employee) {
            $leads = $employee['leads'] ?? [];
            $is = match ($kind) {
                'anyone' => true,
                'employee' => (string) $id === $name,
                'team' => in_array($name, [...$employee['teams'] ?? [], ...$leads], true),
                'lead' => in_array($name, $leads, true),
                'role' => in_array($name, $employee['roles'] ?? [], true),
                default => false,
            };
            if ($is) {
                $found[] = (string) $id;
            }
        }
        return $found;
    }

    public function address(string $employee): ?string
    {
        return $this->employees[$employee]['address'] ?? null;
    }
}
