<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** The PHP that is shipped: the library, its tools and the examples. */
final class Sources
{
    /** @return array<string, string> texts by path below the repository's root */
    public static function all(): array
    {
        $root = dirname(__DIR__, 3);
        $texts = [];
        foreach (['php-bridge/lib', 'php-bridge/tools', 'examples/desk'] as $folder) {
            $inside = new \RecursiveDirectoryIterator("{$root}/{$folder}", \FilesystemIterator::SKIP_DOTS);
            foreach (new \RecursiveIteratorIterator($inside) as $file) {
                if ($file->getExtension() === 'php') {
                    $texts[substr($file->getPathname(), strlen($root) + 1)] = file_get_contents($file->getPathname());
                }
            }
        }
        ksort($texts);
        return $texts;
    }
}
