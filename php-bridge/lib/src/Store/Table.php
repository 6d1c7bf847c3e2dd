<?php

declare(strict_types=1);

namespace Ordino\Store;

/**
 * A table, as each dialect makes it.
 *
 * Types: `number` (given by the database, and the key), `name(N)` (text of at most N bytes, each of which counts),
 * `body` (text of any length), `instant` (milliseconds since 1970 in UTC), `count` (an integer), `flag` (0 or 1). A `?`
 * after it allows NULL.
 */
final class Table
{
    /**
     * @param array<string, string> $columns types by name
     * @param list<string> $key of the table; none when a column is a `number`
     * @param list<list<string>> $unique
     * @param list<list<string>> $indexes
     */
    public function __construct(
        public readonly string $name,
        public readonly array $columns,
        public readonly array $key = [],
        public readonly array $unique = [],
        public readonly array $indexes = [],
    ) {
    }

    /** @return array<string, int> how many bytes names may have, by column */
    public function names(): array
    {
        $names = [];
        foreach ($this->columns as $column => $type) {
            if (sscanf($type, 'name(%d)', $bytes) === 1) {
                $names[$column] = $bytes;
            }
        }
        return $names;
    }

    /**
     * The name of an index on columns; MariaDB allows 64 bytes.
     *
     * @param list<string> $columns
     */
    public static function index(array $columns): string
    {
        return 'by_' . implode('_', $columns);
    }
}
