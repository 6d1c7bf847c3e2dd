<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Carrier;
use Configuration;
use Context;
use Employee;
use Order;
use OrderHistory;
use OrderState;
use PrestaShop\PrestaShop\Core\CommandBus\CommandBusInterface;
use PrestaShop\PrestaShop\Core\Domain\Order\Command\UpdateOrderStatusCommand;
use StockAvailable;
use Validate;

/**
 * Changes an order's status by nobody in particular: through the core's own command, or step by step as that does it.
 *
 * The command writes down the employee of its context. That is right for the console, where there is none. It is not in
 * the poll of a back office page: PrestaShop 9 has fixed there who is at work before we are asked. And the front office,
 * which answers the address of the cron job, has no command bus at all. In these two the command's steps are repeated.
 */
class StatusChange
{
    private ?CommandBusInterface $bus = null;

    /** The core's command does it from now on, wherever nobody is logged in. */
    public function through(CommandBusInterface $bus): void
    {
        $this->bus = $bus;
    }

    /** @throws \RuntimeException when the order is not in that state afterwards */
    public function to(int $orderId, int $state): void
    {
        Surroundings::complete();
        $order = new Order($orderId);
        if (!Validate::isLoadedObject($order)) {
            throw new \RuntimeException("there is no order {$orderId}");
        }
        $found = new OrderState($state);
        if (!Validate::isLoadedObject($found) || $found->deleted) {
            throw new \RuntimeException("there is no order status {$state}");
        }
        $isNobody = (int) (Context::getContext()->employee->id ?? 0) === 0;
        $error = $this->bus !== null && $isNobody ? $this->command($this->bus, $order, $state) : $this->steps($order, $state);
        if ((int) (new Order($orderId))->current_state !== $state) {
            throw new \RuntimeException("the shop has left order {$orderId} as it was" . ($error === '' ? '' : ": {$error}"));
        }
        if ($error !== '') {
            // It undoes nothing, and is not made up for later: the order would have gone on by then.
            (new Log())->line("order {$orderId} has changed, but not everything that follows from it was done: {$error}");
        }
    }

    /** @return string what was wrong; a customer who is not told is an error to the core, though the order has changed */
    private function command(CommandBusInterface $bus, Order $order, int $state): string
    {
        $context = Context::getContext();
        $before = $context->employee;
        // PrestaShop 8 reads the id of an employee without asking whether there is one.
        $context->employee = self::nobody();
        try {
            $bus->handle(new UpdateOrderStatusCommand((int) $order->id, $state));
            return '';
        } catch (\Exception $exception) {
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

    /** @return string what was wrong */
    private function steps(Order $order, int $state): string
    {
        $context = Context::getContext();
        $before = $context->employee;
        // What the core writes on the way, such as movements of stock, is not the doing of whoever has the page open.
        $context->employee = self::nobody();
        try {
            return $this->write($order, $state);
        } finally {
            $context->employee = $before;
        }
    }

    /** @return string what was wrong */
    private function write(Order $order, int $state): string
    {
        $history = new OrderHistory();
        $history->id_order = (int) $order->id;
        $history->id_employee = 0;
        $history->changeIdOrderState($state, $order, !$order->hasInvoice());
        if (!$history->add()) {
            return 'its history was not written';
        }
        $error = $this->tell($history, $order, $state) ? '' : 'the customer was not told';
        $this->synchronize($order);
        return $error;
    }

    private function tell(OrderHistory $history, Order $order, int $state): bool
    {
        try {
            return $history->sendEmail($order, $this->variables($order, $state)) !== false;
        } catch (\Throwable) {
            return false;
        }
    }

    /** @return array<string, string> for the mail to the customer */
    private function variables(Order $order, int $state): array
    {
        $number = $state === (int) Configuration::get('PS_OS_SHIPPING') ? (string) $order->getShippingNumber() : '';
        if ($number === '') {
            return [];
        }
        $carrier = new Carrier((int) $order->id_carrier, (int) $order->id_lang);
        return ['{followup}' => str_replace('@', $number, (string) $carrier->url)];
    }

    private function synchronize(Order $order): void
    {
        if (!Configuration::get('PS_ADVANCED_STOCK_MANAGEMENT')) {
            return;
        }
        foreach ($order->getProducts() as $product) {
            if (StockAvailable::dependsOnStock($product['product_id'])) {
                StockAvailable::synchronize($product['product_id'], (int) $product['id_shop']);
            }
        }
    }
}
