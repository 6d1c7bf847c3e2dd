<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** Somebody who receives effects from many processes and writes down each id, one a line. */
final class Receipts
{
    public function __construct(private readonly string $file)
    {
    }

    public function add(string $id): void
    {
        file_put_contents($this->file, "{$id}\n", FILE_APPEND | LOCK_EX);
    }

    /** @return list<string> every id as often as it came */
    public function all(): array
    {
        return is_file($this->file) ? file($this->file, FILE_IGNORE_NEW_LINES) : [];
    }
}
