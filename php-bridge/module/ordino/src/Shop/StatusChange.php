<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Context;
use Employee;
use Order;
use OrderState;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;
use Validate;

/** Changes an order's status by the core's own command, in nobody's name: wherever it comes from, and whoever is logged in. */
class StatusChange
{
    /**
     * The back office's, of its own. The front office, which answers the address of the cron job, has no command bus at all,
     * and that of a page of PrestaShop 9 knows for good who has the page open, and would write that down.
     */
    private ?Kernel $kernel = null;

    /** @throws \RuntimeException when the order is not in that state afterwards */
    public function to(int $orderId, int $state): void
    {
        Surroundings::complete();
        if (!Validate::isLoadedObject(new Order($orderId))) {
            throw new \RuntimeException("there is no order {$orderId}");
        }
        $found = new OrderState($state);
        if (!Validate::isLoadedObject($found) || $found->deleted) {
            throw new \RuntimeException("there is no order status {$state}");
        }
        $error = $this->command($orderId, $state);
        if ((int) (new Order($orderId))->current_state !== $state) {
            throw new \RuntimeException("the shop has left order {$orderId} as it was" . ($error === '' ? '' : ": {$error}"));
        }
        if ($error !== '') {
            // It undoes nothing, and is not made up for later: the order would have gone on by then.
            (new Log())->line("order {$orderId} has changed, but not everything that follows from it was done: {$error}");
        }
    }

    /** @return string what was wrong; a customer who is not told is an error to the core, though the order has changed */
    private function command(int $order, int $state): string
    {
        // One that does not start is no refusal.
        $this->kernel ??= Kernel::start();
        $context = Context::getContext();
        $before = $context->employee;
        // PrestaShop 8 writes down the employee of the context, and reads the number without asking whether there is one.
        $context->employee = self::nobody();
        try {
            $this->kernel->command(new UpdateOrderStatusCommand($order, $state));
            return '';
        } catch (\Throwable $exception) {
            return $exception->getMessage() === '' ? $exception::class : $exception->getMessage();
        } finally {
            $context->employee = $before;
        }
    }

    /** What is shipped, or comes back, is a movement of stock with the number of an employee: none is 0 there, and never null. */
    private static function nobody(): Employee
    {
        $nobody = new Employee();
        [$nobody->id, $nobody->firstname, $nobody->lastname] = [0, '', ''];
        return $nobody;
    }
}
