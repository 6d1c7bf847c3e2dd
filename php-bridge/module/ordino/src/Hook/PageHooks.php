<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

use Module;

/** What every page of the back office, and the page of an order, shows. */
final class PageHooks
{
    /** @param array<string, mixed> $params */
    public static function media(Module $module, array $params): void
    {
    }

    /** @param array<string, mixed> $params */
    public static function bell(Module $module, array $params): string
    {
        return '';
    }

    /** @param array<string, mixed> $params */
    public static function bar(Module $module, array $params): string
    {
        return '';
    }

    /** @param array<string, mixed> $params */
    public static function history(Module $module, array $params): string
    {
        return '';
    }
}
