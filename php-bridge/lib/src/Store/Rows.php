<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Exception\StoreException;

/**
 * Rows on their way into a table.
 *
 * @internal
 */
final class Rows
{
    /** Rows of one statement, and about how many bytes of several: MariaDB takes 16 MiB by default. */
    private const COUNT = 16;
    private const BYTES = 1 << 20;

    /**
     * Rows as one statement after another takes them.
     *
     * @param list<string> $columns
     * @param list<list<int|string|bool|null>> $rows
     * @return list<list<list<int|string|bool|null>>>
     * @throws StoreException `too_long`
     */
    public static function parts(string $table, array $columns, array $rows): array
    {
        self::check($table, $columns, $rows);
        $parts = [];
        $part = [];
        $bytes = 0;
        foreach ($rows as $row) {
            $length = array_sum(array_map(static fn (mixed $value): int => strlen((string) $value), $row));
            if ($part !== [] && (count($part) === self::COUNT || $bytes + $length > self::BYTES)) {
                $parts[] = $part;
                [$part, $bytes] = [[], 0];
            }
            $part[] = $row;
            $bytes += $length;
        }
        return $part === [] ? $parts : [...$parts, $part];
    }

    /**
     * A server that is not strict would cut a name that is too long, and it would be another one.
     *
     * @param list<string> $columns
     * @param list<list<int|string|bool|null>> $rows
     */
    private static function check(string $table, array $columns, array $rows): void
    {
        foreach (array_intersect_key(Schema::names($table), array_flip($columns)) as $column => $bytes) {
            foreach (array_column($rows, array_search($column, $columns, true)) as $name) {
                if (strlen((string) $name) > $bytes) {
                    throw new StoreException('too_long', "`{$column}` in `{$table}` has at most {$bytes} bytes");
                }
            }
        }
    }
}
