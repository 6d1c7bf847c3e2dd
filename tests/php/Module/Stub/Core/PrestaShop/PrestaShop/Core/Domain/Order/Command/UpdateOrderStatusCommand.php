<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Domain\Order\Command;

use PrestaShop\PrestaShop\Core\Domain\Order\ValueObject\OrderId;

/** An employee wants an order to have a status. */
class UpdateOrderStatusCommand
{
    private OrderId $order;

    public function __construct(int $order, private int $state)
    {
        $this->order = new OrderId($order);
    }

    public function getOrderId()
    {
        return $this->order;
    }

    public function getNewOrderStatusId()
    {
        return $this->state;
    }
}
