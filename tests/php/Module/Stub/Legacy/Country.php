<?php

declare(strict_types=1);

/** A country. */
class Country extends ObjectModel
{
    public static $definition = [
        'table' => 'country',
        'primary' => 'id_country',
        'fields' => [
            'iso_code', 'active',
        ],
        'lang' => ['name'],
    ];

    public $iso_code;
    public $active;
    public $name;

    public static function getIsoById($country)
    {
        return Db::getInstance()->getValue('SELECT iso_code FROM ps_country WHERE id_country = ' . (int) $country);
    }
}
