<?php

declare(strict_types=1);

namespace PrestaShop\Module\Ordino\Install;

use PrestaShop\Module\Ordino\Shop\Afterwards;

/**
 * Lets the shop put its services together anew.
 *
 * PrestaShop 8 does not when a module is switched on or off, and with a list of modules that is out of date when one is
 * installed. A container that still names a decorator whose module is off finds no class for it, and every page with orders
 * is an error. The routes of its pages are kept in files of their own.
 */
final class Containers
{
    private const FILES = ['*Kernel*Container.php', 'UrlGenerator.php', 'UrlMatcher.php', 'url_*_routes.php'];

    /** When the request is over, and after the shop's own cleaning, which is put off in the same way. */
    public static function forgetLater(): void
    {
        $root = _PS_ROOT_DIR_;
        Afterwards::do(static fn () => self::forget($root));
    }

    /** Only the way in: what requests that are under way still have to load stays. */
    public static function forget(string $root): void
    {
        foreach (['*', '*/*'] as $folder) {
            foreach (self::FILES as $name) {
                foreach (glob("{$root}/var/cache/{$folder}/{$name}") ?: [] as $file) {
                    function_exists('opcache_invalidate') && @opcache_invalidate($file, true);
                    @unlink($file);
                    @unlink("{$file}.meta");
                }
            }
        }
    }
}
