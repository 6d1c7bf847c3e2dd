<?php

if (!defined('_PS_VERSION_')) {
    exit;
}

/** No customer and no employee is there: `ORDER` came to `STATE`, by either of the two ways that modules go. */
class StoryCallbackIpnModuleFrontController extends ModuleFrontController
{
    public function postProcess(): void
    {
        $order = new Order((int) Tools::getValue('order'));
        $state = (int) Tools::getValue('state');
        if (Tools::getValue('way') === 'order') {
            $order->setCurrentState($state);
        } else {
            $history = new OrderHistory();
            $history->id_order = (int) $order->id;
            $history->changeIdOrderState($state, $order, !$order->hasInvoice());
            $history->addWithemail(true);
        }
        header('Content-Type: text/plain');
        exit('OK');
    }
}
