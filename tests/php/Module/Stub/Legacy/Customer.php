<?php

declare(strict_types=1);

/** A customer. */
class Customer extends ObjectModel
{
    public static $definition = [
        'table' => 'customer',
        'primary' => 'id_customer',
        'fields' => [
            'id_shop', 'id_lang', 'firstname', 'lastname', 'email', 'company',
        ],
        'lang' => [],
    ];

    public $id_shop;
    public $id_lang;
    public $firstname;
    public $lastname;
    public $email;
    public $company;
}
