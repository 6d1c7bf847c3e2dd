<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** What stands above an answer, by name; the shop's own is called `ResponseHeaderBag`. */
class Headers
{
    /** @var array<string, string> */
    private array $values = [];

    public function set(string $name, string $value): void
    {
        $this->values[$name] = $value;
    }

    public function get(string $name): ?string
    {
        return $this->values[$name] ?? null;
    }
}
