<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** A connection that says how the database goes about the queries that it is asked. */
final class ExplainingPdo extends \PDO
{
    private bool $isExplaining = false;

    /** @var list<array{index: string|null, sorts: bool, text: string}> */
    private array $plan = [];

    public static function at(string $place): self
    {
        $isServer = str_starts_with($place, 'mysql:');
        return new self($place, $isServer ? 'root' : null, $isServer ? '' : null);
    }

    /**
     * How the queries of some work are gone about: a step for each table that is read.
     *
     * @return list<array{index: string|null, sorts: bool, text: string}>
     */
    public function plan(callable $work): array
    {
        $this->plan = [];
        $this->isExplaining = true;
        try {
            $work();
        } finally {
            $this->isExplaining = false;
        }
        return $this->plan;
    }

    public function prepare(string $query, array $options = []): \PDOStatement|false
    {
        $options[\PDO::ATTR_STATEMENT_CLASS] = [ExplainedStatement::class, [function (array $values) use ($query): void {
            if ($this->isExplaining && str_starts_with($query, 'SELECT')) {
                $this->explain($query, $values);
            }
        }]];
        return parent::prepare($query, $options);
    }

    /** @param array<int, array{mixed, int}> $values */
    private function explain(string $query, array $values): void
    {
        $isServer = $this->getAttribute(\PDO::ATTR_DRIVER_NAME) === 'mysql';
        $statement = parent::prepare(($isServer ? 'EXPLAIN ' : 'EXPLAIN QUERY PLAN ') . $query);
        foreach ($values as $index => [$value, $type]) {
            $statement->bindValue($index, $value, $type);
        }
        $statement->execute();
        $rows = $statement->fetchAll(\PDO::FETCH_ASSOC);
        $text = "{$query}\n" . json_encode($rows);
        foreach ($rows as $row) {
            $isServer ? $this->addOfServer($row, $text) : $this->addOfSqlite($row['detail'], self::beside($row, $rows), $text);
        }
    }

    /** @param array<string, mixed> $row */
    private function addOfServer(array $row, string $text): void
    {
        $extra = (string) $row['Extra'];
        if (str_contains($extra, 'Impossible WHERE') || str_contains($extra, 'no matching row')) {
            $row['key'] = 'none';
        }
        // What a part of the query has found, and holds in memory, has no index.
        $isFound = str_starts_with((string) $row['table'], '<') || $row['table'] === 'found';
        $this->plan[] = [
            'index' => $isFound ? 'found' : ($row['type'] === 'ALL' ? null : $row['key']),
            'sorts' => $row['select_type'] !== 'UNION RESULT'
                && (str_contains($extra, 'filesort') || str_contains($extra, 'temporary')),
            'text' => $text,
        ];
    }

    /**
     * What SQLite reads in the same part of a query.
     *
     * @param array<string, mixed> $step
     * @param list<array<string, mixed>> $steps
     * @return list<string>
     */
    private static function beside(array $step, array $steps): array
    {
        $siblings = array_filter($steps, static fn (array $one) => $one['parent'] === $step['parent']);
        return array_values(preg_grep('/^(SCAN|SEARCH) /', array_column($siblings, 'detail')));
    }

    /** @param list<string> $beside what is read in the same part of the query */
    private function addOfSqlite(string $detail, array $beside, string $text): void
    {
        $pattern = '/^(SCAN|SEARCH) (\w+)(?:.*?USING (?:COVERING )?(?:INDEX (\w+)|INTEGER PRIMARY KEY))?/';
        if (preg_match($pattern, $detail, $parts) === 1) {
            $isFound = in_array($parts[2], ['found', 'run'], true);
            $isSearch = $parts[1] === 'SEARCH' || $isFound;
            $this->plan[] = ['index' => $isSearch ? $parts[3] ?? 'key' : null, 'sorts' => false, 'text' => $text];
        } elseif (str_contains($detail, 'USE TEMP B-TREE FOR ORDER BY') && $beside !== ['SCAN run']) {
            // A run has been found, and is no longer than a page.
            $this->plan[] = ['index' => 'none', 'sorts' => true, 'text' => $text];
        }
    }
}
