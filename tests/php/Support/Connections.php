<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

use Ordino\Store\Sqlite;

/** Connections as a shop would open them, durable to the last commit. */
final class Connections
{
    /** @param array<int, mixed> $attributes */
    public static function open(string $place, array $attributes = []): \PDO
    {
        if (str_starts_with($place, 'mysql:')) {
            return new \PDO($place, 'root', '', $attributes);
        }
        $pdo = Sqlite::open(substr($place, strlen('sqlite:')));
        foreach ($attributes + [\PDO::ATTR_TIMEOUT => 20] as $attribute => $value) {
            $pdo->setAttribute($attribute, $value);
        }
        return $pdo;
    }
}
