<?php

declare(strict_types=1);

/** A carrier. */
class Carrier extends ObjectModel
{
    public static $definition = [
        'table' => 'carrier',
        'primary' => 'id_carrier',
        'fields' => [
            'id_reference', 'name', 'url', 'active', 'deleted',
        ],
        'lang' => [],
    ];

    public $id_reference;
    public $name;
    public $url;
    public $active;
    public $deleted;
}
