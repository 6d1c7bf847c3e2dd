<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

/** Reads orders and their history. */
final class Orders
{
    public function __construct(private readonly Sql $sql)
    {
    }

    /** The state that an order is in; null when there is no such order, 0 when it has none yet. */
    public function state(int $order): ?int
    {
        $state = $this->sql->value('SELECT current_state FROM [orders] WHERE id_order = ?', [$order]);
        return $state === null ? null : (int) $state;
    }

    /** @return array{state: int, reference: string, shop: int, at: \DateTimeImmutable}|null */
    public function head(int $order): ?array
    {
        $row = $this->sql->row(
            'SELECT current_state, reference, id_shop, date_add FROM [orders] WHERE id_order = ?',
            [$order],
        );
        return $row === null ? null : [
            'state' => (int) $row['current_state'],
            'reference' => (string) $row['reference'],
            'shop' => (int) $row['id_shop'],
            'at' => Time::parse((string) $row['date_add']),
        ];
    }

    /** @return list<HistoryRow> of an order, in order, after a row */
    public function history(int $order, int $after = 0): array
    {
        $rows = $this->sql->rows(
            'SELECT id_order_history, id_order, id_order_state, id_employee, date_add FROM [order_history]'
                . ' WHERE id_order = ? AND id_order_history > ? ORDER BY id_order_history',
            [$order, $after],
        );
        return array_map(HistoryRow::of(...), $rows);
    }

    /** @return list<string> by which words an order is found: its reference, and the customer's name and address */
    public function words(int $order): array
    {
        $row = $this->sql->row(
            'SELECT o.reference, c.firstname, c.lastname, c.email, c.company FROM [orders] o'
                . ' LEFT JOIN [customer] c ON c.id_customer = o.id_customer WHERE o.id_order = ?',
            [$order],
        );
        return array_values(array_filter(array_map('strval', $row ?? [])));
    }

    /** The order that a customer's conversation is about; 0 for none. */
    public function ofThread(int $thread): int
    {
        $sql = 'SELECT id_order FROM [customer_thread] WHERE id_customer_thread = ?';
        return (int) $this->sql->value($sql, [$thread]);
    }

    /** The newest row of all histories. */
    public function newestHistory(): int
    {
        return (int) $this->sql->value('SELECT MAX(id_order_history) FROM [order_history]');
    }

    /** The number that the next row will have: taking rows away leaves it as it is, a backup brings its own. */
    public function nextHistory(): int
    {
        // What `information_schema` says may be a day old in MySQL.
        $statement = (string) array_values($this->sql->row('SHOW CREATE TABLE [order_history]') ?? [])[1];
        return preg_match('/\bAUTO_INCREMENT=(\d+)/', $statement, $found) === 1 ? (int) $found[1] : 1;
    }
}
