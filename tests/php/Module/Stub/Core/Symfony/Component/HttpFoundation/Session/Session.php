<?php

declare(strict_types=1);

namespace Symfony\Component\HttpFoundation\Session;

/** What is kept between the requests of a browser. */
class Session
{
    /** @var array<string, mixed> */
    private array $values = [];

    /** Lets other requests of this browser go on, which wait for it. */
    public function save(): void
    {
    }

    public function get(string $name, $default = null)
    {
        return $this->values[$name] ?? $default;
    }

    public function set(string $name, $value): void
    {
        $this->values[$name] = $value;
    }

    public function remove(string $name)
    {
        $value = $this->values[$name] ?? null;
        unset($this->values[$name]);
        return $value;
    }
}
