<?php

declare(strict_types=1);

/** How an order is sent. */
class OrderCarrier extends ObjectModel
{
    public static $definition = [
        'table' => 'order_carrier',
        'primary' => 'id_order_carrier',
        'fields' => [
            'id_order', 'id_carrier', 'id_order_invoice', 'weight', 'tracking_number', 'date_add',
        ],
        'lang' => [],
    ];

    public $id_order;
    public $id_carrier;
    public $id_order_invoice;
    public $weight;
    public $tracking_number;
    public $date_add;
}
