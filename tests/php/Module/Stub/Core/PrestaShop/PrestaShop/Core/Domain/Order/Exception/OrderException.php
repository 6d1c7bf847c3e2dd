<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Domain\Order\Exception;

use PrestaShop\PrestaShop\Core\Exception\CoreException;

/** Something is wrong with an order. */
class OrderException extends CoreException
{
}
