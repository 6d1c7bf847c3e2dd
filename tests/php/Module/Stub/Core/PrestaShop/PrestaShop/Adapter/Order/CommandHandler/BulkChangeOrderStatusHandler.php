<?php

declare(strict_types=1);

namespace PrestaShop\PrestaShop\Adapter\Order\CommandHandler;

use Ordino\Tests\Module\Replay;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\BulkChangeOrderStatusCommand;
use PrestaShop\PrestaShop\Core\Domain\Order\CommandHandler\BulkChangeOrderStatusHandlerInterface;
use PrestaShop\PrestaShop\Core\Domain\Order\Exception\ChangeOrderStatusException;

/** The core's own: no `try`, so that an exception leaves earlier orders changed and later ones not. */
final class BulkChangeOrderStatusHandler implements BulkChangeOrderStatusHandlerInterface
{
    public function handle(BulkChangeOrderStatusCommand $command)
    {
        $assigned = [];
        foreach ($command->getOrderIds() as $id) {
            $order = new \Order($id->getValue());
            if ((int) $order->current_state === $command->getNewOrderStatusId()) {
                $assigned[] = $id;
                continue;
            }
            $history = new \OrderHistory();
            $history->id_order = $order->id;
            $history->id_employee = (int) \Context::getContext()->employee->id;
            Replay::play('handler', ['history' => $history, 'order' => $order, 'to' => $command->getNewOrderStatusId()]);
        }
        if ($assigned !== []) {
            throw new ChangeOrderStatusException([], [], $assigned, 'Failed to update status.');
        }
    }
}
