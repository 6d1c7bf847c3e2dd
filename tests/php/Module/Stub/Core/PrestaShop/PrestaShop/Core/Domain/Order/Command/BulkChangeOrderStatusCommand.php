<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Domain\Order\Command;

use PrestaShop\PrestaShop\Core\Domain\Order\ValueObject\OrderId;

/** An employee wants many orders to have a status. */
class BulkChangeOrderStatusCommand
{
    private array $orders;

    public function __construct(array $orders, private int $state)
    {
        $this->orders = array_map(static fn ($order): OrderId => new OrderId((int) $order), $orders);
    }

    public function getOrderIds()
    {
        return $this->orders;
    }

    public function getNewOrderStatusId()
    {
        return $this->state;
    }
}
