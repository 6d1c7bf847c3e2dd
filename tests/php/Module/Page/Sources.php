<?php

declare(strict_types=1);

namespace Ordino\Tests\Module\Page;

/** The module's own classes, without a shop. */
final class Sources
{
    public const FOLDER = __DIR__ . '/../../../../php-bridge/module/ordino';

    public static function load(): void
    {
        require_once self::FOLDER . '/vendor/autoload.php';
    }

    /** @return array<string, string> files of the module with an ending, by their path in it */
    public static function files(string $ending): array
    {
        $files = [];
        $all = new \RecursiveDirectoryIterator((string) realpath(self::FOLDER), \FilesystemIterator::SKIP_DOTS);
        foreach (new \RecursiveIteratorIterator($all) as $file) {
            $path = substr((string) $file, strlen((string) realpath(self::FOLDER)) + 1);
            if (str_ends_with($path, $ending) && !str_starts_with($path, 'vendor/')) {
                $files[$path] = (string) file_get_contents((string) $file);
            }
        }
        ksort($files);
        return $files;
    }
}
