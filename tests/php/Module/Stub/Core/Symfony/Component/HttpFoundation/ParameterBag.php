<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation;

/** Parts of it, by name. */
class ParameterBag
{
    public function __construct(private array $values = [])
    {
    }

    public function get(string $name, mixed $default = null): mixed
    {
        return $this->values[$name] ?? $default;
    }

    public function has(string $name): bool
    {
        return array_key_exists($name, $this->values);
    }

    public function all(): array
    {
        return $this->values;
    }

    public function getInt(string $name, int $default = 0): int
    {
        return (int) $this->get($name, $default);
    }
}
