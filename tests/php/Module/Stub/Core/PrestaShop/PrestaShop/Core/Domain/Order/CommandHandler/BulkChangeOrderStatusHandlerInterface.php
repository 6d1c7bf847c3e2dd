<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Core\Domain\Order\CommandHandler;

use PrestaShop\PrestaShop\Core\Domain\Order\Command\BulkChangeOrderStatusCommand;

/** Does it. */
interface BulkChangeOrderStatusHandlerInterface
{
    public function handle(BulkChangeOrderStatusCommand $command);
}
