<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Store\Database;
use Ordino\Store\Millis;
use PrestaShop\Module\Ordino\Shop\HistoryRow;

/**
 * Rows of history that were seen and could not be recorded: there was no engine, or the database was busy. Reconciliation
 * does it later, and what was known then is not lost.
 */
final class Waiting
{
    public function __construct(private readonly Database $database)
    {
    }

    public function keep(HistoryRow $row, string $source, string $error, \DateTimeInterface $now): void
    {
        $this->database->run(
            'INSERT INTO {waiting} (id_history, id_order, source, error, attempts, at) VALUES (?, ?, ?, ?, 1, ?)'
                . ' ON DUPLICATE KEY UPDATE error = VALUES(error), attempts = attempts + 1',
            [$row->id, $row->order, $source, mb_substr($error, 0, 500), Millis::of($now)],
        );
    }

    /** @return array<int, string> sources by row */
    public function sources(int $order): array
    {
        $rows = $this->database->rows('SELECT id_history, source FROM {waiting} WHERE id_order = ?', [$order]);
        return array_combine(array_map('intval', array_column($rows, 'id_history')), array_column($rows, 'source'));
    }

    /** @return list<int> orders that have some, those that failed least often first */
    public function orders(int $limit): array
    {
        $rows = $this->database->rows(
            'SELECT id_order FROM {waiting} GROUP BY id_order ORDER BY MAX(attempts), MIN(id_history) LIMIT ?',
            [$limit],
        );
        return array_map('intval', array_column($rows, 'id_order'));
    }

    /** That an order has been followed to a row. */
    public function done(int $order, int $until): void
    {
        $this->database->run('DELETE FROM {waiting} WHERE id_order = ? AND id_history <= ?', [$order, $until]);
    }

    public function failed(int $order, string $error): void
    {
        $this->database->run(
            'UPDATE {waiting} SET attempts = attempts + 1, error = ? WHERE id_order = ?',
            [mb_substr($error, 0, 500), $order],
        );
    }

    public function count(): int
    {
        return (int) $this->database->value('SELECT COUNT(*) FROM {waiting}');
    }
}
