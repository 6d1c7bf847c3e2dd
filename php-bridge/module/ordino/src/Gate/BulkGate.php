<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Gate;

use PrestaShop\PrestaShop\Core\Domain\Order\Command\BulkChangeOrderStatusCommand;
use PrestaShop\PrestaShop\Core\Domain\Order\CommandHandler\BulkChangeOrderStatusHandlerInterface;
use PrestaShop\PrestaShop\Core\Domain\Order\ValueObject\OrderId;

/**
 * Stands before the core's handler of a bulk change. That one goes through the orders without looking back, so an exception
 * in the middle would leave some changed and some not: here the whole set is judged first.
 */
final class BulkGate implements BulkChangeOrderStatusHandlerInterface
{
    public function __construct(private readonly BulkChangeOrderStatusHandlerInterface $inner)
    {
    }

    public function handle(BulkChangeOrderStatusCommand $command): void
    {
        $orders = array_map(static fn (OrderId $order): int => $order->getValue(), $command->getOrderIds());
        Veto::ask(array_values($orders), (int) $command->getNewOrderStatusId());
        $this->inner->handle($command);
    }
}
