<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Hook;

/** The columns and filters of the shop's own list of orders. */
final class GridHooks
{
    /** @param array<string, mixed> $params */
    public static function definition(array $params): void
    {
    }

    /** @param array<string, mixed> $params */
    public static function query(array $params): void
    {
    }

    /** @param array<string, mixed> $params */
    public static function data(array $params): void
    {
    }
}
