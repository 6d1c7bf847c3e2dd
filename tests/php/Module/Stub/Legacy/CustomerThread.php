<?php

declare(strict_types=1);

/** What a customer and the shop write each other. */
class CustomerThread extends ObjectModel
{
    public static $definition = [
        'table' => 'customer_thread',
        'primary' => 'id_customer_thread',
        'fields' => [
            'id_shop', 'id_lang', 'id_customer', 'id_order', 'status', 'email', 'token', 'date_add', 'date_upd',
        ],
        'lang' => [],
    ];

    public $id_shop;
    public $id_lang;
    public $id_customer;
    public $id_order;
    public $status;
    public $email;
    public $token;
    public $date_add;
    public $date_upd;
}
