<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Exception\StoreException;

/** SQLite 3.24 and later. A transaction that writes has the whole database to itself: rows need no locks. */
final class Sqlite implements Dialect
{
    private const TYPES = [
        'number' => 'INTEGER PRIMARY KEY AUTOINCREMENT',
        'name' => 'TEXT',
        'body' => 'TEXT',
        'instant' => 'INTEGER',
        'count' => 'INTEGER',
        'flag' => 'INTEGER',
    ];

    /** Result codes: <https://www.sqlite.org/rescode.html>. */
    private const CODES = [5 => 'busy', 6 => 'busy', 13 => 'full'];

    private const CONSTRAINT = 19;

    /** Seconds for which another connection may keep the file locked. */
    private const PATIENCE = 10;

    /**
     * Opens a file that readers and a writer share, and that has every commit when the power fails.
     *
     * @throws StoreException
     */
    public static function open(string $path): \PDO
    {
        try {
            $pdo = new \PDO('sqlite:' . $path, null, null, [\PDO::ATTR_TIMEOUT => self::PATIENCE]);
            self::writeAhead($pdo);
            $pdo->exec('PRAGMA synchronous = FULL');
            return $pdo;
        } catch (\PDOException $exception) {
            $code = (new self())->code($exception);
            throw new StoreException($code, "`{$path}` cannot be opened: {$exception->getMessage()}", $exception);
        }
    }

    public function name(): string
    {
        return 'sqlite';
    }

    public function begin(): string
    {
        // A transaction that begins to write later may find that it came too late.
        return 'BEGIN IMMEDIATE';
    }

    public function forUpdate(): string
    {
        return '';
    }

    public function skipLocked(): string
    {
        return '';
    }

    public function index(string $table, string $index): string
    {
        return $index === 'PRIMARY' ? '' : " INDEXED BY {{$table}_{$index}}";
    }

    public function joinInOrder(): string
    {
        return 'CROSS JOIN';
    }

    public function insertNew(string $table, array $columns, int $rows = 1): string
    {
        $marks = Database::marks($rows, '(' . Database::marks(count($columns)) . ')');
        return "INSERT INTO {{$table}} (" . implode(', ', $columns) . ") VALUES {$marks} ON CONFLICT DO NOTHING";
    }

    public function createIndex(string $table, array $columns): string
    {
        $list = implode(', ', $columns);
        return 'CREATE INDEX IF NOT EXISTS ' . "{{$table}_" . Table::index($columns) . "} ON {{$table}} ({$list})";
    }

    public function create(Table $table, string $prefix): array
    {
        $name = $prefix . $table->name;
        $lines = [];
        foreach ($table->columns as $column => $type) {
            $lines[] = $column . ' ' . self::type($type);
        }
        if ($table->key !== []) {
            $lines[] = 'PRIMARY KEY (' . implode(', ', $table->key) . ')';
        }
        $statements = ["CREATE TABLE IF NOT EXISTS `{$name}` (" . implode(', ', $lines) . ')'];
        foreach (['UNIQUE ' => $table->unique, '' => $table->indexes] as $kind => $indexes) {
            foreach ($indexes as $columns) {
                // Indexes of all tables share one space of names.
                $index = "{$name}_" . Table::index($columns);
                $list = implode(', ', $columns);
                $statements[] = "CREATE {$kind}INDEX IF NOT EXISTS `{$index}` ON `{$name}` ({$list})";
            }
        }
        return $statements;
    }

    public function alone(Database $database, string $name, \Closure $work): void
    {
        $database->transaction($work);
    }

    public function code(\PDOException $exception): string
    {
        // The lower byte is the result code when extended ones are on.
        $code = (int) ($exception->errorInfo[1] ?? 0) & 0xff;
        if ($code === self::CONSTRAINT && str_contains($exception->getMessage(), 'UNIQUE')) {
            return 'duplicate';
        }
        if (str_contains($exception->getMessage(), 'no such table')) {
            return 'unknown_table';
        }
        return self::CODES[$code] ?? 'database';
    }

    public function isNested(StoreException $exception): bool
    {
        return str_contains($exception->getMessage(), 'within a transaction');
    }

    /**
     * Gives the file its log of what is ahead. It keeps the log, so only the first who opens it changes anything: then
     * SQLite waits for nobody, whatever the timeout is, and who comes second has to ask again.
     */
    private static function writeAhead(\PDO $pdo): void
    {
        $end = hrtime(true) + self::PATIENCE * 1_000_000_000;
        while (true) {
            try {
                $pdo->exec('PRAGMA journal_mode = WAL');
                return;
            } catch (\PDOException $exception) {
                if ((new self())->code($exception) !== 'busy' || hrtime(true) > $end) {
                    throw $exception;
                }
            }
            usleep(random_int(500, 10_000));
        }
    }

    private static function type(string $type): string
    {
        preg_match('/^(\w+)(?:\(\d+\))?(\?)?$/', $type, $parts);
        $isNullable = isset($parts[2]) || $parts[1] === 'number';
        return self::TYPES[$parts[1]] . ($isNullable ? '' : ' NOT NULL');
    }
}
