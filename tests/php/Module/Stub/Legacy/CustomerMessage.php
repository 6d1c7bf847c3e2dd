<?php

declare(strict_types=1);

/** One message of it; without an employee it is the customer's. */
class CustomerMessage extends ObjectModel
{
    public static $definition = [
        'table' => 'customer_message',
        'primary' => 'id_customer_message',
        'fields' => [
            'id_customer_thread', 'id_employee', 'message', 'private', 'date_add', 'date_upd',
        ],
        'lang' => [],
    ];

    public $id_customer_thread;
    public $id_employee;
    public $message;
    public $private;
    public $date_add;
    public $date_upd;
}
