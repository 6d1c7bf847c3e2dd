<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Domain\Order\ValueObject;

/** An order's number. */
class OrderId
{
    public function __construct(private int $id)
    {
    }

    public function getValue()
    {
        return $this->id;
    }
}
