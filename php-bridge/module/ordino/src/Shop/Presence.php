<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use Module;

/** Whether the shop has the module switched on. PrestaShop 9.1 goes on with services of a module that was switched off. */
final class Presence
{
    private static bool $isSeen = false;

    /** A hook of the module was called in this request: the shop need not be asked any more, which costs it two queries. */
    public static function seen(): void
    {
        self::$isSeen = true;
    }

    public static function isOn(): bool
    {
        return self::$isSeen || Module::isEnabled('ordino');
    }
}
