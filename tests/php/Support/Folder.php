<?php

declare(strict_types=1);

namespace Ordino\Tests\Support;

/** Temporary folders. */
final class Folder
{
    /** An empty folder; short, for the path of a socket has at most 107 bytes. */
    public static function make(string $name): string
    {
        $path = sys_get_temp_dir() . "/ordino-{$name}-" . bin2hex(random_bytes(4));
        mkdir($path, 0700);
        return $path;
    }

    /** Takes a folder away, with all that is in it. */
    public static function remove(string $path): void
    {
        foreach (array_diff(scandir($path) ?: [], ['.', '..']) as $name) {
            $file = "{$path}/{$name}";
            is_dir($file) && !is_link($file) ? self::remove($file) : unlink($file);
        }
        rmdir($path);
    }
}
