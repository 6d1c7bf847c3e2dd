<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** Connections as a shop would open them, durable to the last commit. */
final class Connections
{
    /** @param array<int, mixed> $attributes */
    public static function open(string $place, array $attributes = []): \PDO
    {
        if (str_starts_with($place, 'mysql:')) {
            return new \PDO($place, 'root', '', $attributes);
        }
        $pdo = new \PDO($place, null, null, $attributes + [\PDO::ATTR_TIMEOUT => 20]);
        $pdo->exec('PRAGMA journal_mode = WAL');
        $pdo->exec('PRAGMA synchronous = FULL');
        return $pdo;
    }
}
