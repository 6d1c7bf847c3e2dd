<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Exception\StoreException;

/**
 * A database that the host has opened, with the prefix of the tables in it.
 *
 * In SQL a table is written `{cases}`, a value `?`. Whatever error mode, fetch mode, case of names or conversion of
 * nulls the PDO has, it does not matter here, and the PDO has it still afterwards. Numbers may come as strings: cast
 * them.
 */
final class Database
{
    /** How often a transaction of one's own is begun before `busy` is the answer. */
    private const ATTEMPTS = 8;

    /** Seconds after which it is not begun once more: servers let each attempt wait for most of a minute. */
    private const PATIENCE = 20;

    /** Statements that stay prepared; more than this library has. */
    private const STATEMENTS = 64;

    /** What the PDO is set to while it is used here. */
    private const ATTRIBUTES = [
        \PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION,
        \PDO::ATTR_CASE => \PDO::CASE_NATURAL,
        \PDO::ATTR_ORACLE_NULLS => \PDO::NULL_NATURAL,
    ];

    public readonly Dialect $dialect;

    /** @var array<string, \PDOStatement> by SQL; the last used is the last */
    private array $statements = [];

    /** How many transactions and savepoints of ours are open. */
    private int $depth = 0;

    /** Whether the outermost of them is a transaction, and not a savepoint in somebody else's. */
    private bool $isOwn = false;

    /** Why the database has given our transaction up; whatever the work makes of it, nothing more may happen in it. */
    private ?StoreException $broken = null;

    /** @param string $prefix of every table: letters, digits and `_`, at most 32 */
    public function __construct(private readonly \PDO $pdo, public readonly string $prefix = 'ordino_')
    {
        if (preg_match('/^[A-Za-z0-9_]{0,32}$/D', $prefix) !== 1) {
            throw new \InvalidArgumentException("`{$prefix}` is no prefix of letters, digits and `_`, at most 32");
        }
        $this->dialect = match ($pdo->getAttribute(\PDO::ATTR_DRIVER_NAME)) {
            'sqlite' => new Sqlite(),
            'mysql' => new MariaDb((string) $pdo->getAttribute(\PDO::ATTR_SERVER_VERSION)),
            default => throw new \InvalidArgumentException('only SQLite, MariaDB and MySQL are known'),
        };
    }

    /**
     * The embedded default: a file that readers and a writer share, and that has every commit when the power fails.
     *
     * @throws StoreException `busy` when another process keeps a new file locked for ten seconds
     */
    public static function sqlite(string $path, string $prefix = 'ordino_'): self
    {
        return new self(Sqlite::open($path), $prefix);
    }

    /** A database that is gone with this object: for tests. */
    public static function memory(): self
    {
        return new self(new \PDO('sqlite::memory:'));
    }

    /**
     * Does `$work` wholly or not at all, and answers what it answers.
     *
     * Outside of a transaction it is one of its own, and the work is done again when others were in its way: it may
     * change nothing but the database. Inside of somebody else's it is a savepoint, tried once; what is done then lasts
     * when theirs does.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     * @throws StoreException and whatever the work throws, once all is undone
     */
    public function transaction(callable $work): mixed
    {
        $end = hrtime(true) + self::PATIENCE * 1_000_000_000;
        for ($attempt = 1;; $attempt++) {
            $isOwn = $this->depth === 0;
            try {
                $isOwn = $this->begin();
                return $this->attempt($isOwn, $work);
            } catch (StoreException $exception) {
                $isLast = $attempt === self::ATTEMPTS || hrtime(true) > $end;
                if (!$isOwn || $exception->errorCode !== 'busy' || $isLast) {
                    throw $exception;
                }
            }
            // A little, longer each time, and never for as long as others do.
            usleep(random_int(500, 2_000 << $attempt));
        }
    }

    /**
     * Runs a statement that changes something, and answers how many rows.
     *
     * @param list<int|string|bool|null> $parameters
     * @throws StoreException
     */
    public function run(string $sql, array $parameters = []): int
    {
        return $this->execute($sql, $parameters, static fn (\PDOStatement $statement): int => $statement->rowCount());
    }

    /**
     * All rows of a query, by column.
     *
     * @param list<int|string|bool|null> $parameters
     * @return list<array<string, mixed>>
     * @throws StoreException
     */
    public function rows(string $sql, array $parameters = []): array
    {
        return $this->execute(
            $sql,
            $parameters,
            static fn (\PDOStatement $statement): array => $statement->fetchAll(\PDO::FETCH_ASSOC),
        );
    }

    /**
     * The first row of a query, or null.
     *
     * @param list<int|string|bool|null> $parameters
     * @return array<string, mixed>|null
     * @throws StoreException
     */
    public function row(string $sql, array $parameters = []): ?array
    {
        return $this->rows($sql, $parameters)[0] ?? null;
    }

    /**
     * The first column of the first row, or null.
     *
     * @param list<int|string|bool|null> $parameters
     * @throws StoreException
     */
    public function value(string $sql, array $parameters = []): mixed
    {
        $row = $this->row($sql, $parameters);
        return $row === null ? null : reset($row);
    }

    /**
     * Inserts rows, several with one statement.
     *
     * @param list<string> $columns
     * @param list<list<int|string|bool|null>> $rows
     * @throws StoreException
     */
    public function insert(string $table, array $columns, array $rows): void
    {
        $list = implode(', ', $columns);
        $mark = '(' . self::marks(count($columns)) . ')';
        foreach (Rows::parts($table, $columns, $rows) as $part) {
            $marks = self::marks(count($part), $mark);
            $this->run("INSERT INTO {{$table}} ({$list}) VALUES {$marks}", array_merge(...$part));
        }
    }

    /**
     * The same, without the rows whose key is taken.
     *
     * @param list<string> $columns
     * @param list<list<int|string|bool|null>> $rows
     * @throws StoreException
     */
    public function insertNew(string $table, array $columns, array $rows): void
    {
        foreach (Rows::parts($table, $columns, $rows) as $part) {
            $this->run($this->dialect->insertNew($table, $columns, count($part)), array_merge(...$part));
        }
    }

    /** The number that the last inserted row was given. */
    public function lastNumber(): int
    {
        return (int) $this->pdo->lastInsertId();
    }

    /** Whether a transaction is open, ours or somebody else's, however it was begun. */
    public function isInTransaction(): bool
    {
        if ($this->isKnownOpen()) {
            return true;
        }
        if ($this->dialect->name() !== 'sqlite') {
            // The server says so with every answer; and a second BEGIN would commit what the first one began.
            return false;
        }
        try {
            // Before PHP 8.4, PDO knows only of what it began itself. SQLite refuses a second one; the first locks nothing.
            $this->guard(fn () => $this->pdo->exec('BEGIN DEFERRED'));
        } catch (StoreException $exception) {
            return $this->dialect->isNested($exception) ?: throw $exception;
        }
        $this->guard(fn () => $this->pdo->exec('ROLLBACK'));
        return false;
    }

    /** Whether a transaction of ours is inside of somebody else's, which may see the database as it was before. */
    public function isInside(): bool
    {
        return $this->depth > 0 && !$this->isOwn;
    }

    /** The name of a table as the database has it. */
    public function table(string $name): string
    {
        return $this->prefix . $name;
    }

    /** `?, ?, ?` for an `IN`, or the rows of an `INSERT`. */
    public static function marks(int $count, string $mark = '?'): string
    {
        return implode(', ', array_fill(0, $count, $mark));
    }

    /**
     * @param list<int|string|bool|null> $parameters
     * @param \Closure(\PDOStatement): mixed $read
     */
    private function execute(string $sql, array $parameters, \Closure $read): mixed
    {
        if ($this->broken !== null) {
            throw $this->broken;
        }
        return $this->guard(function () use ($sql, $parameters, $read): mixed {
            $statement = $this->prepare($sql);
            foreach ($parameters as $index => $value) {
                $statement->bindValue($index + 1, is_bool($value) ? (int) $value : $value, match (true) {
                    $value === null => \PDO::PARAM_NULL,
                    is_string($value) => \PDO::PARAM_STR,
                    default => \PDO::PARAM_INT,
                });
            }
            try {
                $statement->execute();
                return $read($statement);
            } catch (\PDOException $exception) {
                unset($this->statements[$sql]);
                throw $exception;
            } finally {
                // An open cursor keeps a lock in SQLite, and the connection busy in MariaDB.
                $statement->closeCursor();
            }
        });
    }

    private function prepare(string $sql): \PDOStatement
    {
        $statement = $this->statements[$sql] ?? null;
        unset($this->statements[$sql]);
        if ($statement === null) {
            if (count($this->statements) >= self::STATEMENTS) {
                array_shift($this->statements);
            }
            $text = preg_replace('/\{(\w+)\}/', "`{$this->prefix}\$1`", $sql);
            $statement = $this->pdo->prepare($text, [\PDO::ATTR_STATEMENT_CLASS => [\PDOStatement::class]]);
        }
        return $this->statements[$sql] = $statement;
    }

    /** Whether a transaction is open, as far as this PDO says. */
    private function isKnownOpen(): bool
    {
        return $this->depth > 0 || $this->guard(fn (): bool => $this->pdo->inTransaction());
    }

    /** Begins a transaction, or a savepoint in the one that is open; answers whether it is a transaction. */
    private function begin(): bool
    {
        $isOwn = !$this->isKnownOpen();
        if ($isOwn) {
            try {
                $this->guard(fn () => $this->pdo->exec($this->dialect->begin()));
            } catch (StoreException $exception) {
                // A transaction that was begun by a statement is not seen by every PDO.
                if (!$this->dialect->isNested($exception)) {
                    throw $exception;
                }
                $isOwn = false;
            }
        }
        if (!$isOwn) {
            $this->guard(fn () => $this->pdo->exec("SAVEPOINT {$this->savepoint()}"));
            // After a deadlock a server has undone all of it, and a PDO knows only once a statement has succeeded.
            if ($this->dialect->name() === 'mariadb' && !$this->guard(fn (): bool => $this->pdo->inTransaction())) {
                throw new StoreException('in_transaction', 'the database has undone the transaction around this');
            }
        }
        if ($this->depth++ === 0) {
            $this->isOwn = $isOwn;
        }
        return $isOwn;
    }

    private function attempt(bool $isOwn, callable $work): mixed
    {
        try {
            $result = $work();
        } catch (\Throwable $exception) {
            $this->undo($isOwn);
            throw $exception;
        }
        $this->finish($isOwn);
        return $result;
    }

    private function finish(bool $isOwn): void
    {
        $this->depth--;
        try {
            if ($this->broken !== null) {
                throw $this->broken;
            }
            $this->guard(fn () => $this->pdo->exec($isOwn ? 'COMMIT' : "RELEASE SAVEPOINT {$this->savepoint()}"));
        } catch (StoreException $exception) {
            $wasBroken = $exception === $this->broken;
            $this->depth++;
            $this->undo($isOwn);
            if ($isOwn && !$wasBroken && $exception->errorCode === 'disconnected') {
                $message = 'the connection has gone while committing: it may have happened or not';
                throw new StoreException('lost', $message, $exception);
            }
            throw $exception;
        }
    }

    /** Undoes; where the database has done so itself, or has gone, there is nothing left to undo. */
    private function undo(bool $isOwn): void
    {
        $this->depth--;
        try {
            if ($isOwn) {
                $this->guard(fn () => $this->pdo->exec('ROLLBACK'));
            } else {
                $this->guard(fn () => $this->pdo->exec("ROLLBACK TO SAVEPOINT {$this->savepoint()}"));
                $this->guard(fn () => $this->pdo->exec("RELEASE SAVEPOINT {$this->savepoint()}"));
            }
        } catch (StoreException) {
        }
        if ($this->depth === 0) {
            $this->broken = null;
        }
    }

    private function savepoint(): string
    {
        return "{$this->prefix}savepoint_{$this->depth}";
    }

    /** Works with the attributes that are needed here, and puts the host's back. */
    private function guard(\Closure $work): mixed
    {
        $before = [];
        foreach (self::ATTRIBUTES as $attribute => $needed) {
            $value = $this->pdo->getAttribute($attribute);
            if ($value !== $needed) {
                $before[$attribute] = $value;
                $this->pdo->setAttribute($attribute, $needed);
            }
        }
        try {
            return $work();
        } catch (\PDOException $exception) {
            $failure = new StoreException($this->dialect->code($exception), $exception->getMessage(), $exception);
            if ($this->depth > 0 && $this->isOwn && in_array($failure->errorCode, ['busy', 'disconnected'], true)) {
                $this->broken = $failure;
            }
            throw $failure;
        } finally {
            foreach ($before as $attribute => $value) {
                $this->pdo->setAttribute($attribute, $value);
            }
        }
    }
}
