<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

/** A row of the shop's order history: that an order has come into a state. */
final class HistoryRow
{
    public function __construct(
        public readonly int $id,
        public readonly int $order,
        public readonly int $state,
        /** 0 for customers, payment modules, the webservice and the command line. */
        public readonly int $employee,
        public readonly \DateTimeImmutable $at,
    ) {
    }

    /** @param array<string, mixed> $row */
    public static function of(array $row): self
    {
        return new self(
            (int) $row['id_order_history'],
            (int) $row['id_order'],
            (int) $row['id_order_state'],
            (int) $row['id_employee'],
            Time::parse((string) $row['date_add']),
        );
    }
}
