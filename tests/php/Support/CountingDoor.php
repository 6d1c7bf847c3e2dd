<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Door\Door;

/** Counts what is asked through another door, and can put a third one in its place. */
final class CountingDoor implements Door
{
    public int $calls = 0;

    private int $replaced = 0;

    public function __construct(private Door $door)
    {
    }

    public function replace(Door $door): void
    {
        $this->door = $door;
        $this->replaced++;
    }

    public function name(): string
    {
        return $this->door->name();
    }

    public function call(string $request): string
    {
        $this->calls++;
        return $this->door->call($request);
    }

    public function replaced(): int
    {
        return $this->replaced;
    }
}
