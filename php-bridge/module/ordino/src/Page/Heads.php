<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Page;

use Ordino\Store\Database;
use PrestaShop\Module\Ordino\Runtime;

/** What the shop calls orders: those of the shops that an employee looks at now. */
final class Heads
{
    public function __construct(private readonly Runtime $runtime, private readonly Here $here)
    {
    }

    /**
     * References and customers, with one query.
     *
     * @param list<int> $orders
     * @return array<int, array{reference: string, customer: string}> by order; without those of other shops
     */
    public function of(array $orders): array
    {
        if ($orders === []) {
            return [];
        }
        $shops = $this->here->shops;
        // Nobody's shop has the number 0: an employee of none sees nothing.
        $shops = $shops === [] ? [0] : $shops;
        $ofShops = $shops === null ? '' : ' AND o.id_shop IN (' . Database::marks(count($shops)) . ')';
        $rows = $this->runtime->sql()->rows(
            'SELECT o.id_order, o.reference, c.firstname, c.lastname, c.company FROM [orders] o'
                . ' LEFT JOIN [customer] c ON c.id_customer = o.id_customer'
                . ' WHERE o.id_order IN (' . Database::marks(count($orders)) . ')' . $ofShops,
            [...$orders, ...$shops ?? []],
        );
        $heads = [];
        foreach ($rows as $row) {
            $name = trim("{$row['firstname']} {$row['lastname']}");
            $customer = trim((string) $row['company']) === '' ? $name : "{$name} ({$row['company']})";
            $heads[(int) $row['id_order']] = ['reference' => (string) $row['reference'], 'customer' => $customer];
        }
        return $heads;
    }

    /**
     * The same in a line each.
     *
     * @param list<int|string> $orders or their cases, which are called as they are
     * @return array<int, string> by order
     */
    public function titles(array $orders): array
    {
        $heads = $this->of(array_map(intval(...), $orders));
        $line = static fn (int $order, array $head): string
            => implode(', ', array_filter(["#{$order} {$head['reference']}", $head['customer']]));
        return array_combine(array_keys($heads), array_map($line, array_keys($heads), $heads));
    }
}
