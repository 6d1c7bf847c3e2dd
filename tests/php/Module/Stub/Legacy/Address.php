<?php

declare(strict_types=1);

/** An address. */
class Address extends ObjectModel
{
    public static $definition = [
        'table' => 'address',
        'primary' => 'id_address',
        'fields' => [
            'id_country', 'id_customer', 'alias', 'firstname', 'lastname', 'company', 'address1', 'postcode',
            'city', 'deleted',
        ],
        'lang' => [],
    ];

    public $id_country;
    public $id_customer;
    public $alias;
    public $firstname;
    public $lastname;
    public $company;
    public $address1;
    public $postcode;
    public $city;
    public $deleted;
}
