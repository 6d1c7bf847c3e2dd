<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Exception\StoreException;

/**
 * MariaDB and MySQL. Those before MariaDB 10.6 and MySQL 8 cannot leave out rows that are locked: there, processes that
 * tick wait for each other.
 *
 * Texts are kept as bytes: a collation would take `A` for `a`, or drop a space at the end, and the connection's
 * character set could not hold every text.
 */
final class MariaDb implements Dialect
{
    private const TYPES = [
        'number' => 'BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY',
        'name' => 'VARBINARY',
        'body' => 'LONGBLOB',
        'instant' => 'BIGINT',
        'count' => 'BIGINT',
        'flag' => 'TINYINT',
    ];

    /**
     * Error numbers of the server, and above 2000 of the client:
     * <https://mariadb.com/kb/en/mariadb-error-code-reference/>.
     */
    private const CODES = [
        1020 => 'busy', // the row has changed since it was read (innodb_snapshot_isolation)
        1205 => 'busy', // waited too long for a lock
        1213 => 'busy', // deadlock
        1062 => 'duplicate',
        1146 => 'unknown_table',
        1021 => 'full',
        1114 => 'full',
        1053 => 'disconnected', // the server shuts down
        1077 => 'disconnected',
        1317 => 'busy', // the query was killed
        1927 => 'disconnected', // the connection was killed
        2002 => 'disconnected',
        2006 => 'disconnected',
        2013 => 'disconnected',
        2055 => 'disconnected',
        4031 => 'disconnected',
    ];

    /** Seconds that a migration waits for another process's. */
    private const WAIT = 600;

    /** @param string $version of the server, as it says itself */
    public function __construct(private readonly string $version)
    {
    }

    public function name(): string
    {
        return 'mariadb';
    }

    public function begin(): string
    {
        return 'START TRANSACTION';
    }

    public function forUpdate(): string
    {
        return ' FOR UPDATE';
    }

    public function skipLocked(): string
    {
        return $this->canSkip() ? ' FOR UPDATE SKIP LOCKED' : ' FOR UPDATE';
    }

    public function index(string $table, string $index): string
    {
        return " FORCE INDEX (`{$index}`)";
    }

    public function joinInOrder(): string
    {
        return 'STRAIGHT_JOIN';
    }

    public function insertNew(string $table, array $columns, int $rows = 1): string
    {
        $marks = Database::marks($rows, '(' . Database::marks(count($columns)) . ')');
        // IGNORE would let more pass than a key that is taken.
        return "INSERT INTO {{$table}} (" . implode(', ', $columns) . ") VALUES {$marks} ON DUPLICATE KEY UPDATE "
            . "{$columns[0]} = {{$table}}.{$columns[0]}";
    }

    public function createIndex(string $table, array $columns): string
    {
        $list = implode(', ', $columns);
        return 'CREATE INDEX IF NOT EXISTS `' . Table::index($columns) . "` ON {{$table}} ({$list})";
    }

    public function create(Table $table, string $prefix): array
    {
        $lines = [];
        foreach ($table->columns as $column => $type) {
            $lines[] = $column . ' ' . self::type($type);
        }
        if ($table->key !== []) {
            $lines[] = 'PRIMARY KEY (' . implode(', ', $table->key) . ')';
        }
        foreach (['UNIQUE ' => $table->unique, '' => $table->indexes] as $kind => $indexes) {
            foreach ($indexes as $columns) {
                $lines[] = "{$kind}INDEX `" . Table::index($columns) . '` (' . implode(', ', $columns) . ')';
            }
        }
        return [
            "CREATE TABLE IF NOT EXISTS `{$prefix}{$table->name}` (" . implode(', ', $lines) . ')'
                . ' ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARACTER SET = utf8mb4',
        ];
    }

    public function alone(Database $database, string $name, \Closure $work): void
    {
        // Names of locks are the whole server's, and have at most 64 bytes.
        $lock = 'ordino_' . substr(hash('sha256', $database->value('SELECT DATABASE()') . '/' . $name), 0, 32);
        if ((int) $database->value('SELECT GET_LOCK(?, ?)', [$lock, self::WAIT]) !== 1) {
            throw new StoreException('busy', 'another process holds the lock for changes of the schema');
        }
        try {
            $work();
        } finally {
            try {
                $database->value('SELECT RELEASE_LOCK(?)', [$lock]);
            } catch (StoreException) {
                // The connection has gone, and the lock with it.
            }
        }
    }

    public function code(\PDOException $exception): string
    {
        $number = (int) ($exception->errorInfo[1] ?? 0);
        if ($number === 1030 && str_contains($exception->getMessage(), '28')) {
            return 'full';
        }
        return self::CODES[$number] ?? 'database';
    }

    public function isNested(StoreException $exception): bool
    {
        return false;
    }

    private function canSkip(): bool
    {
        // MariaDB may put another number before its own, for clients that know MySQL only.
        return preg_match('/(\d+\.\d+\.\d+)-MariaDB/', $this->version, $parts) === 1
            ? version_compare($parts[1], '10.6.0', '>=')
            : version_compare($this->version, '8.0.1', '>=');
    }

    private static function type(string $type): string
    {
        preg_match('/^(\w+)(\(\d+\))?(\?)?$/', $type, $parts);
        $isNullable = isset($parts[3]) || $parts[1] === 'number';
        return self::TYPES[$parts[1]] . ($parts[2] ?? '') . ($isNullable ? '' : ' NOT NULL');
    }
}
