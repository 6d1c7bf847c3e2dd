<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Shop;

use PrestaShop\Module\Ordino\Hook\Safely;

/** What is put off until the request has been answered, and until the shop has done what it puts off itself. */
final class Afterwards
{
    /** @var list<\Closure(): mixed> */
    private static array $work = [];

    /** @param \Closure(): mixed $work */
    public static function do(\Closure $work): void
    {
        if (self::$work === []) {
            // What is registered meanwhile comes after everything that others have registered.
            register_shutdown_function(static fn () => register_shutdown_function(self::run(...)));
        }
        // Files of a module that is uninstalled with them are gone by then.
        array_map(class_exists(...), [Safely::class, Log::class]);
        self::$work[] = $work;
    }

    /** Does it now. What fails keeps nothing else from being done. */
    public static function run(): void
    {
        [$work, self::$work] = [self::$work, []];
        array_map(Safely::run(...), $work);
    }
}
