<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Record;

/** How far the case of an order has followed the shop. */
final class Link
{
    public function __construct(
        public readonly int $order,
        /** The newest row of the order's history that the case knows of; 0 for none. */
        public readonly int $history,
        /** The state that the shop's order was in then. */
        public readonly int $state,
        /** The order's reference: after a backup was restored, another order may come to have the same number. */
        public readonly string $reference,
    ) {
    }
}
