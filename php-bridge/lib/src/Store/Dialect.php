<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Exception\StoreException;

/** What databases say differently. */
interface Dialect
{
    /** `sqlite` or `mariadb`. */
    public function name(): string;

    /** The statement that begins a transaction which will write. */
    public function begin(): string;

    /** After a SELECT: locks its rows until the transaction ends. */
    public function forUpdate(): string;

    /** After a SELECT: locks those of its rows that nobody else has locked, and answers only them. */
    public function skipLocked(): string;

    /** After a table's name in a SELECT: this index and no other; `PRIMARY` is the key of the table. */
    public function index(string $table, string $index): string;

    /** Between two tables: the first is read, and the second looked up for each row of it. */
    public function joinInOrder(): string;

    /**
     * An INSERT of rows of `?` that leaves out those whose key is taken. The count of rows that it answers says
     * nothing: MariaDB's depends on how the host connected.
     *
     * @param list<string> $columns
     * @param int $rows how many
     */
    public function insertNew(string $table, array $columns, int $rows = 1): string;

    /**
     * The statement that gives a table one more index, unless it has it.
     *
     * @param list<string> $columns
     */
    public function createIndex(string $table, array $columns): string;

    /**
     * The statements that make a table.
     *
     * @return list<string>
     */
    public function create(Table $table, string $prefix): array;

    /** Does `$work` while no other process does the same; waits for the others. */
    public function alone(Database $database, string $name, \Closure $work): void;

    /** The code of a `StoreException` for what PDO has thrown. */
    public function code(\PDOException $exception): string;

    /** Whether a transaction could not begin because one is open. */
    public function isNested(StoreException $exception): bool;
}
