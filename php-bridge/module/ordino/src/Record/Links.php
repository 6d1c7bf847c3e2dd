<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

use Ordino\Store\Database;

/** The links of all orders that have a case. */
final class Links
{
    public function __construct(private readonly Database $database)
    {
    }

    public function of(int $order): ?Link
    {
        $row = $this->database->row('SELECT * FROM {links} WHERE id_order = ?', [$order]);
        return $row === null ? null : new Link(
            (int) $row['id_order'],
            (int) $row['id_history'],
            (int) $row['id_state'],
            (string) $row['reference'],
        );
    }

    public function put(Link $link): void
    {
        $this->database->run(
            'INSERT INTO {links} (id_order, id_history, id_state, reference) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE'
                . ' id_history = VALUES(id_history), id_state = VALUES(id_state), reference = VALUES(reference)',
            [$link->order, $link->history, $link->state, $link->reference],
        );
    }

    /** That a case has followed to a row. Never backwards: two may follow at once. */
    public function advance(int $order, int $history, int $state): void
    {
        $this->database->run(
            'UPDATE {links} SET id_history = ?, id_state = ? WHERE id_order = ? AND id_history < ?',
            [$history, $state, $order, $history],
        );
    }

    /** That a case has followed to a state without a row. */
    public function at(int $order, int $state): void
    {
        $this->database->run('UPDATE {links} SET id_state = ? WHERE id_order = ?', [$state, $order]);
    }
}
