<?php

declare(strict_types=1);

/** An invoice. */
class OrderInvoice extends ObjectModel
{
    public static $definition = [
        'table' => 'order_invoice',
        'primary' => 'id_order_invoice',
        'fields' => [
            'id_order', 'number', 'total_paid_tax_incl', 'date_add',
        ],
        'lang' => [],
    ];

    public $id_order;
    public $number;
    public $total_paid_tax_incl;
    public $date_add;
}
