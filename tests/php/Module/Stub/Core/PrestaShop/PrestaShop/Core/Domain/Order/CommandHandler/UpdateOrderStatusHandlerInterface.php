<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Domain\Order\CommandHandler;

use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;

/** Does it. */
interface UpdateOrderStatusHandlerInterface
{
    public function handle(UpdateOrderStatusCommand $command);
}
