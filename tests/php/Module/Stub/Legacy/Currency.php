<?php

declare(strict_types=1);

/** A currency. */
class Currency extends ObjectModel
{
    public static $definition = [
        'table' => 'currency',
        'primary' => 'id_currency',
        'fields' => [
            'name', 'iso_code', 'conversion_rate', 'active',
        ],
        'lang' => [],
    ];

    public $name;
    public $iso_code;
    public $conversion_rate;
    public $active;

    public function getPrecision()
    {
        return 2;
    }

    public static function getDefaultCurrency()
    {
        return new self((int) Configuration::get('PS_CURRENCY_DEFAULT'));
    }
}
