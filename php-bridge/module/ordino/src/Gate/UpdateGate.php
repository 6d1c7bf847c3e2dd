<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;
use PrestaShop\PrestaShop\Core\Domain\Order\CommandHandler\UpdateOrderStatusHandlerInterface;

/** Stands before the core's handler of one order's change of status: the page of an order and the list's dropdown. */
final class UpdateGate implements UpdateOrderStatusHandlerInterface
{
    public function __construct(private readonly UpdateOrderStatusHandlerInterface $inner)
    {
    }

    public function handle(UpdateOrderStatusCommand $command): void
    {
        Veto::ask([$command->getOrderId()->getValue()], (int) $command->getNewOrderStatusId());
        $this->inner->handle($command);
    }
}
