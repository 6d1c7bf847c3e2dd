<?php

declare(strict_types=1);

/** A payment. */
class OrderPayment extends ObjectModel
{
    public static $definition = [
        'table' => 'order_payment',
        'primary' => 'id_order_payment',
        'fields' => [
            'order_reference', 'id_currency', 'amount', 'payment_method', 'date_add',
        ],
        'lang' => [],
    ];

    public $order_reference;
    public $id_currency;
    public $amount;
    public $payment_method;
    public $date_add;
}
