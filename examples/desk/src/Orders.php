<?php

declare(strict_types=1);

namespace Desk;

use Ordino\Store\Database;
use Ordino\Store\Schema;
use Ordino\Store\Table;

/** What the shop itself knows of its orders. The engine is told of it with every call, and keeps none of it. */
final class Orders
{
    public function __construct(private readonly Database $database)
    {
    }

    public function migrate(): void
    {
        $columns = ['id' => 'name(64)', 'address' => 'body', 'country' => 'name(2)', 'cents' => 'count'];
        Schema::make($this->database, [new Table('orders', $columns, key: ['id'])]);
    }

    public function add(string $id, string $address, string $country, int $cents): void
    {
        $this->database->insertNew('orders', ['id', 'address', 'country', 'cents'], [[$id, $address, $country, $cents]]);
    }

    public function count(): int
    {
        return (int) $this->database->value('SELECT COUNT(*) FROM {orders}');
    }

    /**
     * What people call orders, such as `Order 1042, Via Roma 1`.
     *
     * @param list<string> $ids
     * @return array<string, string> by order
     */
    public function titles(array $ids): array
    {
        $titles = array_combine($ids, $ids);
        foreach ($this->rows($ids) as $id => $row) {
            $titles[$id] = self::title($id, (string) $row['address']);
        }
        return $titles;
    }

    public static function title(string $id, string $address): string
    {
        return 'Order ' . substr($id, strlen('order-')) . ", {$address}";
    }

    /**
     * What guards ask of orders and cases do not keep.
     *
     * @param list<string> $ids
     * @return array<string, array<string, mixed>> facts by order
     */
    public function facts(array $ids): array
    {
        $facts = array_fill_keys($ids, []);
        foreach ($this->rows($ids) as $id => $row) {
            $facts[$id] = ['total' => (int) $row['cents'] / 100, 'country' => (string) $row['country']];
        }
        return $facts;
    }

    /**
     * @param list<string> $ids
     * @return array<string, array<string, mixed>> by order
     */
    private function rows(array $ids): array
    {
        $rows = [];
        foreach (array_chunk($ids, 200) as $part) {
            $marks = Database::marks(count($part));
            $rows += array_column($this->database->rows("SELECT * FROM {orders} WHERE id IN ({$marks})", $part), null, 'id');
        }
        return $rows;
    }
}
