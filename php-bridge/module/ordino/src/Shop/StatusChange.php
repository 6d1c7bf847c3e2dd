<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Carrier;
use Configuration;
use Context;
use Currency;
use Language;
use Order;
use OrderHistory;
use OrderState;
use StockAvailable;
use Validate;

/**
 * Changes an order's status as the core's own command does, by nobody in particular, in whatever context this is.
 *
 * The core's command takes the employee of its context, who is none in a cron job and the wrong one in the poll of a back
 * office page; so its steps are repeated here, with the context they need.
 */
class StatusChange
{
    /** @throws \RuntimeException when the order is not in that state afterwards */
    public function to(int $orderId, int $state): void
    {
        $this->prepare();
        $order = new Order($orderId);
        if (!Validate::isLoadedObject($order)) {
            throw new \RuntimeException("there is no order {$orderId}");
        }
        $found = new OrderState($state);
        if (!Validate::isLoadedObject($found) || $found->deleted) {
            throw new \RuntimeException("there is no order status {$state}");
        }
        $history = new OrderHistory();
        $history->id_order = $orderId;
        $history->id_employee = 0;
        $history->changeIdOrderState($state, $order, !$order->hasInvoice());
        if (!$history->add() || (int) (new Order($orderId))->current_state !== $state) {
            throw new \RuntimeException("the shop has left order {$orderId} as it was");
        }
        $this->tell($history, $order, $state);
        $this->synchronize($order);
    }

    /** A mail that is not sent undoes nothing, and is not sent later: the order would have gone on by then. */
    private function tell(OrderHistory $history, Order $order, int $state): void
    {
        try {
            $isSent = $history->sendEmail($order, $this->variables($order, $state)) !== false;
        } catch (\Throwable $exception) {
            $isSent = false;
        }
        if (!$isSent) {
            (new Log())->line("the customer was not told that order {$order->id} has changed: the shop's mail failed");
        }
    }

    /** A command line has no currency, without which a change of status dies. */
    private function prepare(): void
    {
        $context = Context::getContext();
        if (!Validate::isLoadedObject($context->currency)) {
            $context->currency = Currency::getDefaultCurrency();
        }
        if (!Validate::isLoadedObject($context->language)) {
            $context->language = new Language((int) Configuration::get('PS_LANG_DEFAULT'));
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
