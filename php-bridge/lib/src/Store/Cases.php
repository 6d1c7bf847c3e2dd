<?php

declare(strict_types=1);

namespace Ordino\Store;

use Ordino\Decision;
use Ordino\Exception\StoreException;
use Ordino\Json;

/** The cases: one row each, of which snapshot and columns always say the same. */
final class Cases
{
    private const COLUMNS = 'number, id, workflow, digest, seq, snapshot, stage';

    /** Cases that are locked with one statement. */
    private const CHUNK = 50;

    public function __construct(private readonly Database $database)
    {
    }

    public function find(string $id): ?CaseRow
    {
        $row = $this->database->row('SELECT ' . self::COLUMNS . ' FROM {cases} WHERE id = ?', [$id]);
        return $row === null ? null : CaseRow::of($row);
    }

    /** The case; nobody else can change it until the transaction ends. */
    public function lock(string $id): ?CaseRow
    {
        return $this->lockAll([$id])[$id] ?? null;
    }

    /**
     * Several, locked in one order everywhere, so that two that lock do not wait for each other.
     *
     * @param list<string> $ids
     * @return array<string, CaseRow> by id; those that are not there are not in it
     */
    public function lockAll(array $ids): array
    {
        sort($ids, SORT_STRING);
        $dialect = $this->database->dialect;
        $rows = [];
        foreach (array_chunk($ids, self::CHUNK) as $chunk) {
            $found = $this->database->rows(
                'SELECT ' . self::COLUMNS . " FROM {cases}{$dialect->index('cases', 'by_id')} WHERE id IN ("
                    . Database::marks(count($chunk)) . ") ORDER BY id{$dialect->forUpdate()}",
                $chunk,
            );
            foreach ($found as $row) {
                $rows[(string) $row['id']] = CaseRow::of($row);
            }
        }
        return $rows;
    }

    /** Whether there is such a case, as far as this transaction sees. */
    public function exists(string $id): bool
    {
        return $this->database->value('SELECT 1 FROM {cases} WHERE id = ?', [$id]) !== null;
    }

    /** Stores a case that was opened, and answers its number. */
    public function insert(Decision $decision): int
    {
        $columns = ['id' => $decision->case->id] + CaseRow::columns(null, $decision);
        $this->database->insert('cases', array_keys($columns), [array_values($columns)]);
        return $this->database->lastNumber();
    }

    /**
     * Stores what a decision has made of a case.
     *
     * @throws StoreException `busy` when it is no longer what was decided about
     */
    public function update(CaseRow $row, Decision $decision): void
    {
        $columns = CaseRow::columns($row, $decision);
        $count = $this->database->run(
            'UPDATE {cases} SET ' . self::sets($columns) . ' WHERE number = ? AND seq = ?',
            [...array_values($columns), $row->number, $row->seq],
        );
        if ($count !== 1) {
            throw new StoreException('busy', "`{$row->id}` has changed meanwhile");
        }
    }

    /**
     * Stores what the events of a case add up to, and lets it be ticked: then it is known what is due.
     *
     * @param list<object> $events
     */
    public function repair(CaseRow $row, object $case, array $events): void
    {
        $columns = CaseRow::columnsOf($case, $events) + ['tick_at' => 0, 'failures' => 0];
        $this->database->run(
            'UPDATE {cases} SET ' . self::sets($columns) . ' WHERE number = ?',
            [...array_values($columns), $row->number],
        );
    }

    /** Stores when to tick next, of a case that a tick has not changed. */
    public function wait(CaseRow $row, int $due): void
    {
        $sql = 'UPDATE {cases} SET next_due_at = ?, tick_at = ?, failures = 0 WHERE number = ? AND seq = ?';
        $this->database->run($sql, [$due, $due, $row->number, $row->seq]);
    }

    /**
     * Numbers of cases that are due, those that wait longest first.
     *
     * @return list<int>
     */
    public function due(int $now, int $limit): array
    {
        $index = $this->database->dialect->index('cases', 'by_tick_at');
        $rows = $this->database->rows(
            "SELECT number FROM {cases}{$index} WHERE tick_at <= ? ORDER BY tick_at, number LIMIT ?",
            [$now, $limit],
        );
        return array_map(static fn (array $row): int => (int) $row['number'], $rows);
    }

    /**
     * Those that are still due and that nobody else is at work on, locked.
     *
     * @param list<int> $numbers
     * @return list<CaseRow>
     */
    public function take(array $numbers, int $now): array
    {
        $dialect = $this->database->dialect;
        // By the key: a lock on a range of `tick_at` would hold up everybody who changes a case there.
        $rows = $this->database->rows(
            'SELECT ' . self::COLUMNS . " FROM {cases}{$dialect->index('cases', 'PRIMARY')} WHERE number IN ("
                . Database::marks(count($numbers)) . ") AND tick_at <= ? ORDER BY number{$dialect->skipLocked()}",
            [...$numbers, $now],
        );
        return array_map(CaseRow::of(...), $rows);
    }

    /**
     * Cases of a workflow that are open, by number.
     *
     * @param int $after the number before the first
     * @return list<CaseRow>
     */
    public function open(string $workflow, int $after, int $limit): array
    {
        $rows = $this->database->rows(
            'SELECT ' . self::COLUMNS . ' FROM {cases} WHERE number > ? AND workflow = ? AND is_closed = 0'
                . ' ORDER BY number LIMIT ?',
            [$after, $workflow, $limit],
        );
        return array_map(CaseRow::of(...), $rows);
    }

    /**
     * Those that are open, run under another version and nobody else is at work on, locked.
     *
     * @param list<int> $numbers
     * @return list<CaseRow>
     */
    public function takeOthers(array $numbers, string $digest): array
    {
        $dialect = $this->database->dialect;
        $rows = $this->database->rows(
            'SELECT ' . self::COLUMNS . " FROM {cases}{$dialect->index('cases', 'PRIMARY')} WHERE number IN ("
                . Database::marks(count($numbers)) . ') AND is_closed = 0 AND digest <> ? ORDER BY number'
                . $dialect->skipLocked(),
            [...$numbers, $digest],
        );
        return array_map(CaseRow::of(...), $rows);
    }

    /** Puts a case off that cannot be ticked; answers until when. */
    public function postpone(int $number, int $now, int $first, int $most): int
    {
        $failures = (int) $this->database->value('SELECT failures FROM {cases} WHERE number = ?', [$number]);
        $until = $now + min($most, $first << min($failures, 20));
        $this->database->run(
            'UPDATE {cases} SET failures = failures + 1, tick_at = ? WHERE number = ? AND tick_at <= ?',
            [$until, $number, $now],
        );
        return $until;
    }

    /** Brings back what was put off by a clock that was ahead of this one. */
    public function recall(int $now, int $most): void
    {
        $sql = 'UPDATE {cases} SET tick_at = ? WHERE failures > 0 AND tick_at > ?';
        $late = 'SELECT number FROM {cases}' . $this->database->dialect->index('cases', 'by_failures_tick_at')
            . ' WHERE failures > 0 AND tick_at > ? LIMIT 1';
        if ($this->database->value($late, [$now + $most]) !== null) {
            $this->database->run($sql, [$now, $now + $most]);
        }
    }

    /** @param array<string, int|string|null> $columns */
    private static function sets(array $columns): string
    {
        return implode(', ', array_map(static fn (string $column) => "{$column} = ?", array_keys($columns)));
    }
}
