<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Controller;

use Context;
use PrestaShop\Module\Ordino\Page\Files;
use PrestaShop\Module\Ordino\Page\Handles;

/** What controllers of an order's page have in common. */
abstract class OrderPages extends PageController
{
    protected const TAB = 'AdminOrders';

    protected function files(): Files
    {
        return new Files($this->runtime()->database(), Files::folder(_PS_ROOT_DIR_));
    }

    protected function handles(): Handles
    {
        return new Handles($this->runtime()->employees()->all());
    }

    /** Whether the order is of a shop that this employee works in, and in which the module is on. */
    protected function isTheirs(int $order): bool
    {
        $head = $this->runtime()->orders()->head($order);
        $employee = Context::getContext()->employee;
        return $head !== null
            && ($employee->isSuperAdmin() || $employee->hasAuthOnShop($head['shop']))
            && $this->runtime()->presence()->among([$order]) !== [];
    }
}
