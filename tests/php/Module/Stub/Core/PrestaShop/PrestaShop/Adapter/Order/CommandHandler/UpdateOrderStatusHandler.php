<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Adapter\Order\CommandHandler;

use Ordino\Tests\Module\Replay;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;
use PrestaShop\PrestaShop\Core\Domain\Order\CommandHandler\UpdateOrderStatusHandlerInterface;
use PrestaShop\PrestaShop\Core\Domain\Order\Exception\ChangeOrderStatusException;
use PrestaShop\PrestaShop\Core\Domain\Order\Exception\OrderException;

/** The core's own: final, so that it can only be decorated. */
final class UpdateOrderStatusHandler implements UpdateOrderStatusHandlerInterface
{
    /** @param int|null $employee who was logged in as PrestaShop 9 put its services together; null: it asks the context */
    public function __construct(private readonly ?int $employee = null)
    {
    }

    public function handle(UpdateOrderStatusCommand $command)
    {
        $order = new \Order($command->getOrderId()->getValue());
        if ((int) $order->current_state === $command->getNewOrderStatusId()) {
            throw new OrderException('The order has already been assigned this status.');
        }
        if (!\Validate::isLoadedObject(new \OrderState($command->getNewOrderStatusId()))) {
            throw new OrderException('Order status was not found.');
        }
        $history = new \OrderHistory();
        $history->id_order = $order->id;
        $history->id_employee = $this->employee ?? (int) (\Context::getContext()->employee->id ?? 0);
        Replay::play('handler', ['history' => $history, 'order' => $order, 'to' => $command->getNewOrderStatusId()]);
        if (!\Mail::$isWorking) {
            throw new ChangeOrderStatusException([], [$command->getOrderId()], [], 'Failed to update status or sent email');
        }
    }
}
