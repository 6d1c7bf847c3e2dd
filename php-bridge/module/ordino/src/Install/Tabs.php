<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Install;

/** The module's entries in the back office's menu; the shop makes and removes them with the module. */
final class Tabs
{
    public const BOARD = 'AdminOrdinoBoard';
    public const SETTINGS = 'AdminOrdinoSettings';

    public const ALL = [
        [
            'class_name' => self::BOARD,
            'route_name' => 'ordino_board',
            'parent_class_name' => 'AdminParentOrders',
            'name' => 'Order board',
            'visible' => true,
            'wording' => 'Order board',
            'wording_domain' => 'Modules.Ordino.Admin',
        ],
        [
            'class_name' => self::SETTINGS,
            'route_name' => 'ordino_settings',
            'parent_class_name' => 'AdminParentOrders',
            'name' => 'Order workflow',
            'visible' => true,
            'wording' => 'Order workflow',
            'wording_domain' => 'Modules.Ordino.Admin',
        ],
    ];
}
